import json
import re

import pytest
from rows import figure

from tracker.citing import cite, to_bibtex, to_csl, to_plain
from tracker.tables import to_table

WHOLE = {
    "value": 1770.0,
    "affected": "russia",
    "claimant": "General Staff of Ukraine",
    "publisher": "A Paper & Sons",
    "title": "100% of {nothing} costs $5",
    "sentence": "They\nlost 1,770.",
    "source_link": "https://example.org/a#:~:text=They%20lost",
    "published": "2024-11-11T14:15:00",
}
DIGEST = "ab" * 32


def cited(**fields):
    row = to_table("figures", [figure("f1", **WHOLE | fields)]).to_dict("records")[0]
    return cite(row, digest=DIGEST, version="1.2.3")


def test_a_citation_holds_all_that_finds_the_figure_again() -> None:
    told = to_plain(cited())
    for part in ("1,770 troops lost", "stated as exact", "2024-11-10", "date stated in the text", "General Staff"):
        assert part in told
    for part in ("A Paper & Sons", "They lost 1,770.", WHOLE["source_link"], DIGEST, "f1", "1.2.3", "2024-11-11"):
        assert part in told
    assert "\n" not in told


BOUNDS = {
    "at_least": ({"value_low": 7.0, "value_high": None}, "at least 7", "7 or more"),
    "at_most": ({"value_low": None, "value_high": 7.0}, "up to 7", "7 or fewer"),
    "about": ({"value_low": None, "value_high": None}, "about 7", "no bounds"),
    "range": ({"value_low": 6.0, "value_high": 8.0}, "6 to 8", "between 6 and 8"),
    "vague": ({"value": None, "value_low": 24.0, "text": "dozens"}, "“dozens”", "24 or more"),
}


@pytest.mark.parametrize(("qualifier", "case"), BOUNDS.items(), ids=BOUNDS)
def test_bounds_are_cited_as_the_words_state_them(qualifier: str, case) -> None:
    fields, value, bounds = case
    told = to_plain(cited(qualifier=qualifier, **{"value": 7.0} | fields))
    assert value in told
    assert bounds in told


def test_nobody_named_is_the_publisher_in_its_own_voice() -> None:
    assert "according to A Paper & Sons, in its own voice" in to_plain(cited(claimant=""))


def test_bibtex_is_balanced_and_escaped() -> None:
    entry = to_bibtex(cited())
    bare = re.sub(r"\\[{}]", "", entry)
    assert bare.count("{") == bare.count("}")
    assert entry.startswith("@misc{f1,\n")
    assert r"100\% of \{nothing\} costs \$5" in entry
    assert r"A Paper \& Sons" in entry
    assert "year = {2024}" in entry
    assert "month = {11}" in entry


def test_csl_is_json_that_managers_import() -> None:
    (item,) = json.loads(to_csl(cited()))
    assert item["issued"] == {"date-parts": [[2024, 11, 11]]}
    assert item["author"] == [{"literal": "General Staff of Ukraine"}]
    assert item["URL"] == WHOLE["source_link"]
    assert DIGEST in item["note"]


def test_what_is_unknown_is_left_out() -> None:
    bare = cited(publisher="", title="", source_link="", published="", claimant="", sentence="Seven fell.")
    assert "url" not in to_bibtex(bare)
    assert "issued" not in json.loads(to_csl(bare))[0]
    assert "no date" in to_plain(bare)
