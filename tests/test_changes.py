"""Two builds -> what changed: each claim told once, with its values before and after."""

from pathlib import Path

import pandas as pd
import pytest
from click.testing import CliRunner

from tracker import comparing, pipeline
from tracker.__main__ import main
from tracker.changes import CHANGES, COLUMNS, count_changes, find_changes
from tracker.model import TrackerError
from tracker.tables import to_table


def claim(claim_id: str, **fields: object) -> dict[str, object]:
    row = {"claim_id": claim_id, "category": "casualties", "event": "killed", "subject": "people", "unit": "count"}
    return row | {"value": 5.0, "status": "single", "mentions": 1, "sources": 1, "claimants": 1} | fields


def build(claims: list[dict[str, object]], mentions: dict[str, str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    figures = [{"figure_id": figure_id, "claim_id": claim_id} for figure_id, claim_id in mentions.items()]
    return to_table("claims", claims), to_table("figures", figures)


def changes_of(
    before: tuple[pd.DataFrame, pd.DataFrame], after: tuple[pd.DataFrame, pd.DataFrame]
) -> list[tuple[str, str, str]]:
    found = find_changes(before[0], after[0], figures_before=before[1], figures=after[1])
    assert list(found.columns) == list(COLUMNS)
    return list(zip(found["change"], found["claim_id"], found["fields"], strict=True))


ONE = build([claim("c1")], {"f1": "c1"})
NONE = build([], {})
CASES = {
    "nothing": (NONE, NONE, []),
    "the same claims": (ONE, ONE, []),
    "a new claim": (NONE, ONE, [("new", "c1", "")]),
    "a claim withdrawn": (ONE, NONE, [("withdrawn", "c1", "")]),
    "a second source": (
        ONE,
        build([claim("c1", mentions=2, sources=2)], {"f1": "c1", "f2": "c1"}),
        [("changed", "c1", "mentions sources")],
    ),
    "a rival value": (
        ONE,
        build(
            [claim("c1", status="contested", contests="c2"), claim("c2", value=7.0, status="contested", contests="c1")],
            {"f1": "c1", "f2": "c2"},
        ),
        [("new", "c2", ""), ("changed", "c1", "status contests")],
    ),
    "a newer value": (
        ONE,
        build([claim("c1", status="superseded", superseded_by="c2"), claim("c2", value=7.0)], {"f1": "c1", "f2": "c2"}),
        [("new", "c2", ""), ("superseded", "c1", "status superseded_by")],
    ),
    "a place learned later gives the claim another name": (
        ONE,
        build([claim("c9", place="Sumy")], {"f1": "c9", "f2": "c9"}),
        [("changed", "c9", "place")],
    ),
    "a claim that lost most of its mentions is another": (
        build([claim("c1")], {"f1": "c1", "f2": "c1", "f3": "c1"}),
        build([claim("c2", place="Sumy")], {"f1": "c2"}),
        [("new", "c2", ""), ("withdrawn", "c1", "")],
    ),
    "a claim split in two keeps its name in one": (
        build([claim("c1")], {"f1": "c1", "f2": "c1", "f3": "c1"}),
        build([claim("c2"), claim("c3", place="Sumy")], {"f1": "c2", "f2": "c2", "f3": "c3"}),
        [("new", "c3", "")],
    ),
}


@pytest.mark.parametrize(("before", "after", "wanted"), CASES.values(), ids=CASES)
def test_each_change_is_told_once(before: object, after: object, wanted: list[tuple[str, str, str]]) -> None:
    assert changes_of(before, after) == wanted  # type: ignore[arg-type]


def test_values_before_and_after_stand_side_by_side() -> None:
    after = build([claim("c2", value=8.0)], {"f1": "c2"})
    found = find_changes(ONE[0], after[0], figures_before=ONE[1], figures=after[1])
    assert found[["change", "claim_id", "claim_id_before", "value_before", "value"]].values.tolist() == [
        ["changed", "c2", "c1", 5.0, 8.0]
    ]
    assert count_changes(found) == {**dict.fromkeys(CHANGES, 0), "changed": 1}


def test_there_and_back_again_mirror_each_other() -> None:
    other = build([claim("c1"), claim("c5", value=9.0)], {"f1": "c1", "f5": "c5"})
    assert changes_of(ONE, other) == [("new", "c5", "")]
    assert changes_of(other, ONE) == [("withdrawn", "c5", "")]


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """Give a data folder with two builds: a second text agrees with the first and says more."""
    seeds, data = tmp_path / "seeds", tmp_path / "data"
    seeds.mkdir()
    for name, text in {
        "a": "Shelling killed five people in Kherson on 5 May 2024, the governor said.",
        "b": "Russia launched 145 drones against Ukraine on 9 November 2024.",
    }.items():
        (seeds / f"{name}.txt").write_text(text, encoding="utf-8")
        pipeline.build(seeds, data)
    return data


def test_the_newest_build_is_compared_with_the_one_before(built: Path) -> None:
    found = comparing.compare(built)
    assert (found.before.number, found.after.number, found.reasons) == (0, 1, ())
    assert found.changes[["change", "event", "value"]].values.tolist() == [["new", "launched", 145.0]]
    back = comparing.compare(built, from_=1, to=0)
    assert back.changes["change"].tolist() == ["withdrawn"]


def test_the_commands_list_compare_and_compact(built: Path) -> None:
    def run(*arguments: str) -> tuple[int, list[str]]:
        done = CliRunner().invoke(main, [arguments[0], "--data", str(built), *arguments[1:]])
        return done.exit_code, done.output.splitlines()

    code, lines = run("versions")
    assert (code, [line.split()[0] for line in lines]) == (0, ["1", "0"])
    code, lines = run("diff")
    assert code == 0
    assert lines[2] == "1 new, 0 superseded, 0 changed, 0 withdrawn"
    assert "145 launched drones of ukraine" in lines[3]
    code, lines = run("diff", "--format", "csv", "--from", "0", "--to", "1")
    assert (code, lines[0], len(lines)) == (0, ",".join(COLUMNS), 2)
    assert run("diff", "--from", "7") == (
        2,
        [f"Error: {built}: build 7 is not kept; `tracker versions` lists those that are"],
    )
    assert run("compact", "--keep-days", "0")[0] == 0
    code, lines = run("diff")
    assert code == 2
    assert "no build before" in lines[0]


def test_an_edited_text_changes_only_what_it_says_otherwise(built: Path) -> None:
    seeds = built.parent / "seeds"
    for name, rival in (("a", "six"), ("c", "seven")):
        text = (
            f"Shelling killed {rival} people in Kherson on 5 May 2024, the mayor said. Two tanks were destroyed there."
        )
        (seeds / f"{name}.txt").write_text(text, encoding="utf-8")
    pipeline.build(seeds, built)
    before = pipeline.build(seeds, built).version
    (seeds / "c.txt").write_text((seeds / "c.txt").read_text() + " The siren went at noon.", encoding="utf-8")
    pipeline.build(seeds, built)
    found = comparing.compare(built, from_=before)
    assert found.after.number == 3
    assert found.changes[["change", "value", "fields"]].values.tolist() == []


def test_without_a_build_the_commands_say_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(TrackerError, match="run `tracker build`"):
        comparing.compare(tmp_path)
