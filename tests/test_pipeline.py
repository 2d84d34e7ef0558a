import math
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker import extracting, pipeline, store
from tracker.extracting import Row, find_fault, read_source_figures, to_source, verify
from tracker.model import Document, Source, TrackerError
from tracker.schema import REFUSALS, TABLES

ROOT = Path(__file__).parent.parent
NIGHT = "Russia launched 145 drones against Ukraine overnight, and air defence shot down 62 of them."
TOLL = "Seven people, including two children, were killed in a missile strike on Odesa.\r\nHe is 45 years old."


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "night.txt").write_bytes(NIGHT.encode())
    (folder / "toll.txt").write_bytes(TOLL.encode())
    (folder / "sources.csv").write_text(
        "file,publisher,title,url,published\nnight.txt,Daily Example,A night,https://example.org/a-night,2024-11-10\n"
        "toll.txt,Daily Example,A strike,https://example.org/a-strike,2024-11-09\n"
    )
    return folder


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_a_build_writes_every_table_and_says_what_it_found(seeds: Path, tmp_path: Path) -> None:
    report = pipeline.build(seeds, tmp_path / "data")
    tables = store.load(tmp_path / "data")
    assert set(files_of(tmp_path / "data")) == {f"{name}.csv" for name in TABLES} | {"datapackage.json"}
    assert report.problems == ()
    assert report.sources == 2
    assert (report.figures, report.claims) == (len(tables.figures), len(tables.claims))
    assert report.taken + report.refused == len(tables.numbers)
    assert sum(report.categories.values()) == report.figures
    assert {"145", "62", "Seven"} <= set(tables.figures["text"])


def test_every_figure_has_a_claim_a_source_and_its_exact_words(seeds: Path, tmp_path: Path) -> None:
    pipeline.build(seeds, tmp_path / "data")
    tables = store.load(tmp_path / "data")
    texts = {"night.txt": NIGHT, "toll.txt": TOLL}
    assert set(tables.figures["claim_id"]) == set(tables.claims["claim_id"])
    for row in tables.figures.to_dict("records"):
        assert texts[row["source_file"]][row["char_start"] : row["char_end"]] == row["text"]
        assert row["sentence"] in texts[row["source_file"]]
        assert row["url"].startswith("https://example.org/a-")
    taken = tables.numbers[tables.numbers["outcome"] == "taken"]
    assert set(taken["figure_id"]) <= set(tables.figures["figure_id"])


def test_the_same_texts_give_the_same_bytes(seeds: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        pipeline.build(seeds, tmp_path / name)
    assert files_of(tmp_path / "one") == files_of(tmp_path / "two")


def test_a_text_that_cannot_be_read_is_reported_and_the_rest_is_built(seeds: Path, tmp_path: Path) -> None:
    (seeds / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    report = pipeline.build(seeds, tmp_path / "data")
    assert report.sources == 2
    assert [problem.split(":")[0] for problem in report.problems] == ["picture.txt"]
    assert "145" in set(store.load(tmp_path / "data").figures["text"])


def test_a_text_that_breaks_our_code_is_reported_and_the_rest_is_built(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_document = extracting.read_document

    def break_on_one(source: Source) -> Document:
        if source.file == "toll.txt":
            raise ZeroDivisionError("by mistake")
        return read_document(source)

    monkeypatch.setattr(extracting, "read_document", break_on_one)
    report = pipeline.build(seeds, tmp_path / "data")
    assert [problem for problem in report.problems if "toll.txt" in problem and "ZeroDivisionError" in problem]
    assert set(store.load(tmp_path / "data").figures["source_file"]) == {"night.txt"}


def test_no_seeds_folder_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(TrackerError, match="nowhere"):
        pipeline.build(tmp_path / "nowhere", tmp_path / "data")
    assert not (tmp_path / "data").exists()


def test_an_empty_seeds_folder_gives_empty_tables_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    report = pipeline.build(tmp_path / "seeds", tmp_path / "data")
    assert report.figures == 0
    assert len(report.problems) == 1
    assert len(store.load(tmp_path / "data").figures) == 0


def test_progress_is_told_after_each_text(seeds: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    pipeline.build(seeds, tmp_path / "data", progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]


SOURCE = to_source("It sent 145 drones.", file="a.txt")
GOOD: Row = dict.fromkeys((column.name for column in TABLES["figures"]), "") | {
    "figure_id": "f1",
    "value": 145.0,
    "value_low": None,
    "value_high": None,
    "value_usd": None,
    "lat": None,
    "lon": None,
    "confidence": 0.9,
    "event": "launched",
    "text": "145",
    "sentence": "It sent 145 drones.",
    "char_start": 8,
    "char_end": 11,
    "date_start": "2024-11-09",
}
FAULTS = {
    "its span does not hold its words": {"char_start": 7},
    "its sentence does not stand in the text": {"sentence": "It sent 145 drones!"},
    "event is 'sent'": {"event": "sent"},
    "value is too large to write down": {"value": math.inf},
    "date_start is '2024-13-01'": {"date_start": "2024-13-01"},
}


def test_a_row_that_keeps_the_contract_has_no_fault() -> None:
    assert find_fault(SOURCE, GOOD) == ""


@pytest.mark.parametrize(("fault", "change"), FAULTS.items(), ids=FAULTS)
def test_a_row_that_breaks_the_contract_is_left_out_and_reported(fault: str, change: Row) -> None:
    part = GOOD | {"figure_id": "f2", "part_of": "f1"}
    number = {"figure_id": "f1", "char_start": 8, "char_end": 11, "text": "145", "outcome": "taken", "reason": ""}
    extraction = verify(SOURCE, [GOOD | change, part], [number])
    assert [row["figure_id"] for row in extraction.figures] == ["f2"]
    assert extraction.figures[0]["part_of"] == ""
    assert extraction.numbers[0]["outcome"] == "refused"
    assert len(extraction.problems) == 1
    assert fault in extraction.problems[0]


# Shreds that a text may be made of, glued in any way: numbers, units, stamps, cues, quotes, odd spaces and line ends.
SHREDS = (
    *(
        "145",
        "1,770",
        "$9bn",
        "seven",
        "dozens of",
        "half a million",
        "at least",
        "up to",
        "no",
        "(+1,770)",
        "10 to 12",
    ),
    *(
        " drones",
        " people",
        " troops",
        " of aid",
        " were killed",
        " shot down",
        " launched",
        " over Oryol",
        "Of these, ",
    ),
    *(
        "Russia",
        " said",
        "yesterday",
        " on 9 November",
        "14:15:01",
        "\r\n",
        "\n- ",
        ";",
        "|",
        ". ",
        ", including ",
        "“",
        "”",
    ),
    *("\u00a0", "\u2028", "\x00", "\ud83d", "𝟏𝟒", "١٤", "½", "-", "–", "'s", "(see 9.50 post)", "9" * 400),
)
any_text = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(SHREDS), max_size=25).map("".join))


@settings(max_examples=150)
@given(any_text)
def test_any_text_gives_rows_that_keep_the_contract_and_the_same_ones_each_time(text: str) -> None:
    source = to_source(text, published="2024-11-11")
    extraction = read_source_figures(source)
    assert extraction.problems == ()
    assert read_source_figures(source) == extraction
    taken = {row["figure_id"] for row in extraction.numbers if row["outcome"] == "taken"}
    assert taken <= {row["figure_id"] for row in extraction.figures}
    assert all(bool(row["reason"]) == (row["outcome"] == "refused") for row in extraction.numbers)
    assert {row["reason"] for row in extraction.numbers} <= {"", *REFUSALS}


def test_two_rows_of_one_id_are_never_written() -> None:
    extraction = verify(SOURCE, [GOOD, dict(GOOD)], [])
    assert len(extraction.figures) == 1
    assert "given twice" in extraction.problems[0]


def test_the_shipped_tables_are_what_the_shipped_texts_give() -> None:
    tables, report = pipeline.build_tables(ROOT / "seeds")
    assert report.problems == ()
    assert report.figures > 0
    assert store.find_differences(ROOT / "data", tables) == []
