"""The catalogue's rows of a file that holds many texts, and of single texts in it."""

from pathlib import Path

import kinds

from tracker.sources import read_sources


def read(folder: Path, *rows: str) -> tuple[list[tuple[str, str, str]], tuple[str, ...]]:
    (folder / "export.jsonl").write_bytes(kinds.to_jsonl(kinds.OTHER, {"text": "Seven drones fell on Sumy."}))
    (folder / "sources.csv").write_text("\n".join(["file,publisher,title,url,published", *rows]) + "\n")
    sources, problems = read_sources(folder)
    return [(source.publisher, source.title, source.published) for source in sources], problems


def test_a_row_for_the_file_gives_each_text_its_publisher(tmp_path: Path) -> None:
    found, problems = read(tmp_path, "export.jsonl,Gazette,,,")
    assert found == [("Gazette", "Port hit", "2024-11-12"), ("Gazette", "Seven drones fell on Sumy.", "")]
    assert problems == ()


def test_a_row_for_a_part_wins_over_the_record_and_over_the_row_for_the_file(tmp_path: Path) -> None:
    found, problems = read(tmp_path, "export.jsonl,Gazette,,,", "export.jsonl#2,Herald,Drones,,2024-11-20")
    assert found == [("Gazette", "Port hit", "2024-11-12"), ("Herald", "Drones", "2024-11-20")]
    assert problems == ()


def test_what_belongs_to_one_text_is_not_given_to_many_and_that_is_told(tmp_path: Path) -> None:
    found, problems = read(tmp_path, "export.jsonl,,One title,,2024-11-20")
    assert [published for _, _, published in found] == ["2024-11-12", ""]
    assert len(problems) == 1
    assert problems[0].startswith(
        "sources.csv: export.jsonl holds 2 texts, so that its title and published cannot be used"
    )
    assert problems[0].endswith("; write rows such as export.jsonl#1.")


def test_a_row_for_a_part_that_is_not_there_is_told(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "export.jsonl#9,Herald,,,")
    assert problems == (
        "sources.csv: there is no text export.jsonl#9; correct the part behind the # or delete the row.",
    )
