"""Bad files: each is named with its remedy, and leaves the other texts and the last good build as they are."""

import gzip
import io
import os
import struct
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path

import kinds
import pytest

from tracker import pipeline
from tracker.sources import articles, read_file, read_sources, read_upload
from tracker.sources import reading as reading_module
from tracker.sources.listing import FoundFile, find_files

GOOD = "Russia launched 145 drones against Ukraine overnight."
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"


def zipped(names: dict[str, bytes], *, link: str = "", locked: bool = False) -> bytes:
    """Pack names as they are given, also those that no honest program writes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in names.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
        if link:
            info = zipfile.ZipInfo("link.txt")
            info.external_attr = 0o120777 << 16
            archive.writestr(info, link)
    content = bytearray(out.getvalue())
    if locked:
        content[6] |= 1  # the flag of a locked entry, in its own header and in the directory
        content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def nested(depth: int) -> bytes:
    content = GOOD.encode()
    name = "a.txt"
    for _ in range(depth):
        content, name = zipped({name: content}), "inner.zip"
    return content


def lying_zip() -> bytes:
    """A bomb whose directory says that it is small."""
    content = bytearray(zipped({"a.txt": b"0" * (40 << 20)}))
    at = content.index(b"PK\x01\x02")
    content[at + 24 : at + 28] = struct.pack("<I", 1000)
    return bytes(content)


# File -> what is said of it; the part behind the file's name, if any, is said with it.
BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty.txt": (lambda: b"", "it is empty; put the text into it or delete it"),
    "blank.txt": (lambda: b" \r\n\t\n" * 50, "it is empty; put the text into it or delete it"),
    "empty.pdf": (lambda: b"", "it is empty"),
    "empty.html": (lambda: b"", "it is empty"),
    "empty.zip": (lambda: zipped({}), "there is no text in it"),
    "picture.txt": (lambda: PNG, "its content is a picture, not what its name says"),
    "picture.pdf": (lambda: PNG, "its content is a picture, not what its name says"),
    "report.txt": (kinds.to_pdf, "its content is a PDF, not what its name says; rename it to end in .pdf"),
    "archive.txt": (kinds.to_zip, "an archive or an office document"),
    "old.docx": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "an old office program"),
    "binary.txt": (lambda: bytes(range(256)) * 20, "it is not a text file (it holds NUL bytes)"),
    "binary.html": (lambda: b"<p>" + bytes(range(256)) * 20, "NUL bytes"),
    "binary.pdf": (lambda: bytes(range(1, 256)) * 20, "it is broken or cut short"),
    "binary.docx": (lambda: bytes(range(1, 256)) * 20, "it is broken or cut short"),
    "binary.warc": (lambda: bytes(range(1, 256)) * 20, "it is no WARC file"),
    "binary.parquet": (lambda: bytes(range(1, 256)) * 20, "it is no whole Parquet file"),
    "binary.zip": (lambda: bytes(range(1, 256)) * 20, "it is no whole archive"),
    "locked.pdf": (kinds.to_locked_pdf, "it is locked with a password; save a copy without one"),
    "half.pdf": (lambda: kinds.to_pdf()[:700], "it is broken or cut short"),
    "tail.pdf": (lambda: kinds.to_pdf()[:-3], "its end is missing, so pages may be lost; fetch or save it again"),
    "scan.pdf": (lambda: kinds.to_pdf([[], []]), "have their text recognised (OCR)"),
    "half.docx": (lambda: kinds.to_docx()[:4000], "it is broken or cut short"),
    "half.zip": (lambda: kinds.to_zip()[:-60], "it is no whole archive"),
    "half.parquet": (lambda: kinds.to_parquet()[:-60], "it is no whole Parquet file"),
    "half.warc.gz": (lambda: kinds.to_warc(packed=True)[:-400], "it is broken or cut short"),
    "half.txt.gz": (lambda: gzip.compress(kinds.TEXT.encode())[:-30], "it is broken or cut short"),
    "plain.txt.gz": (GOOD.encode, "take .gz off its name"),
    "half.json": (lambda: kinds.to_json()[:-40], "it is not JSON"),
    "numbers.json": (lambda: b"[1, 2, 3]", "it holds no record with a text"),
    "rows.jsonl": (lambda: b'{"text": "Two died."}\n{"text": \n[1]\n', "rows.jsonl#2: this line is not JSON"),
    "notext.jsonl": (lambda: b'{"headline": "Two died"}\n', "notext.jsonl#1: this record has no text"),
    "people.csv": (lambda: b"name,age\nAnn,45\n", "none of its columns holds a text (name, age)"),
    "page.rss": (kinds.to_html, "it is no RSS or Atom feed"),
    "nohead.eml": (lambda: b"\n\n", "it is empty"),
    "matter.md": (lambda: b"---\ntitle: Raid\n---\n", "it has front matter but no text"),
    "up.zip": (lambda: zipped({"../up.txt": GOOD.encode()}), "up.zip#../up.txt: its name leads out of the archive"),
    "root.zip": (lambda: zipped({"/etc/up.txt": GOOD.encode()}), "its name leads out of the archive"),
    "drive.zip": (lambda: zipped({"C:\\up.txt": GOOD.encode()}), "its name leads out of the archive"),
    "link.zip": (lambda: zipped({}, link="/etc/passwd"), "link.zip#link.txt: it is a link and not a file"),
    "locked.zip": (lambda: zipped({"a.txt": GOOD.encode()}, locked=True), "it is locked with a password"),
    "bomb.zip": (lambda: zipped({"a.txt": b"0" * (40 << 20)}), "as archives made to fill a disk do"),
    "lying.zip": (lying_zip, "broken in the archive"),
    "deep.zip": (lambda: nested(6), "it lies in more than 3 archives, one in another"),
    "other.zip": (lambda: zipped({"a.png": PNG, "b.exe": b"MZ"}), "2 of its files are not read (.exe, .png)"),
    "sheet.xlsx": (kinds.to_zip, "files of this kind are not read; save it as one of .txt"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    seeds = tmp_path_factory.mktemp("bad") / "seeds"
    seeds.mkdir()
    (seeds / "good.txt").write_text(GOOD)
    for name, (make, _) in BAD.items():
        (seeds / name).write_bytes(make())
    return seeds


@pytest.fixture(scope="module")
def problems(folder: Path) -> tuple[str, ...]:
    sources, problems = read_sources(folder)
    assert "good.txt" in {source.file for source in sources}
    return problems


@pytest.mark.parametrize(("name", "said"), [(name, said) for name, (_, said) in BAD.items()], ids=BAD)
def test_a_bad_file_is_named_with_its_remedy(name: str, said: str, problems: tuple[str, ...]) -> None:
    told = [problem for problem in problems if problem.startswith((f"{name}:", f"{name}#"))]
    assert told, problems
    assert said in told[0]
    assert ";" in told[0]
    assert told[0].endswith(".")


def test_bad_files_leave_the_good_ones_and_the_build(folder: Path, tmp_path: Path) -> None:
    report = pipeline.build(folder, tmp_path / "data")
    assert len(report.problems) >= len(BAD)
    assert "145" in (tmp_path / "data" / "figures.csv").read_text()


def test_the_whole_part_of_a_cut_file_is_read() -> None:
    crawl = kinds.to_warc(pages={kinds.URL: kinds.to_html(), "https://example.org/b": kinds.to_html(title="B")})
    sources, problems = read_upload("a.warc", crawl[: crawl.rindex(b"WARC/1.")] + b"WARC/1.0\r\nbroken")
    assert [source.file for source in sources] == ["a.warc#1"]
    assert problems
    lines, problems = read_upload("a.jsonl", kinds.to_jsonl() + b'{"text": "cut')
    assert [source.file for source in lines] == ["a.jsonl#1"]
    assert len(problems) == 1


@pytest.mark.parametrize("name", [name for name in kinds.SAME if name != "raid.txt"])
def test_a_file_cut_anywhere_never_raises_and_is_never_silent(name: str) -> None:
    content = kinds.SAME[name]()
    for share in (0.02, 0.3, 0.5, 0.9, 0.99):
        sources, problems = read_upload(name, content[: int(len(content) * share)])
        assert sources or problems


def test_a_wrong_encoding_is_read_and_remarked() -> None:
    (source,), problems = read_upload("a.txt", "“Five” men – died".encode("cp1252"))
    assert (source.text, source.warnings, problems) == ("“Five” men – died", ("read as Windows-1252",), ())


def test_a_file_larger_than_a_text_may_be_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    with (tmp_path / "huge.txt").open("wb") as stream:
        stream.truncate(500 << 20)  # a hole: it takes no room on the disk
    read: list[int] = []
    digest = reading_module._digest
    monkeypatch.setattr(reading_module, "_digest", lambda stream: read.append(1) or digest(stream))
    sources, problems = read_sources(tmp_path)
    assert len(read) == 1  # the good one
    assert [source.file for source in sources] == ["good.txt"]
    assert problems == ("huge.txt: it has 500 MB, more than the 64 MB that such a file may have; split it.",)


def test_what_is_unpacked_from_one_file_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(articles, "UNPACKED", 1 << 20)
    monkeypatch.setattr(articles.Allowance.__init__, "__defaults__", (1 << 20,))
    packed = gzip.compress(b'{"text": "Two men died."}\n' * 100_000)
    sources, problems = read_upload("bomb.jsonl.gz", packed)
    assert len(sources) < 50_000
    assert "it unpacks to more than" in problems[-1]


def test_many_bad_records_of_one_file_are_told_in_short() -> None:
    sources, problems = read_upload("a.jsonl", b'{"headline": "x"}\n' * 500 + b'{"text": "Two died."}')
    assert len(sources) == 1
    assert len(problems) == 21
    assert problems[-1] == "a.jsonl: 480 more of its records have such problems; mend the export."


def test_many_files_of_a_kind_that_is_not_read_are_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    for number in range(40):
        (tmp_path / f"picture{number:02}.jpg").write_bytes(b"\xff\xd8\xff")
    _, problems = read_sources(tmp_path)
    assert len(problems) == 1
    assert problems[0].startswith("picture00.jpg and 39 other files ending in .jpg are not read; ")


def test_what_a_browser_saves_beside_a_page_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "raid.html").write_bytes(kinds.to_html())
    (tmp_path / "raid_files").mkdir()
    (tmp_path / "raid_files" / "style.css").write_text("p {}")
    (tmp_path / "raid_files" / "frame.html").write_bytes(kinds.to_html(title="Advertisement"))
    sources, problems = read_sources(tmp_path)
    assert ([source.file for source in sources], problems) == (["raid.html"], ())


def test_a_data_folder_inside_the_seeds_is_told_once_and_not_read(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    pipeline.build(tmp_path, tmp_path / "data")
    report = pipeline.build(tmp_path, tmp_path / "data")
    assert report.sources == 1
    assert report.problems == (
        "data: it holds the tables of a build, which are not read; keep them in a folder of their own.",
    )


def test_a_data_folder_that_is_the_seeds_folder_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    pipeline.build(tmp_path, tmp_path)
    report = pipeline.build(tmp_path, tmp_path)
    assert report.sources == 1
    assert len(report.problems) == 1


def test_a_catalogue_that_is_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    (tmp_path / "sources.csv").mkdir()
    (tmp_path / "sources.csv" / "in.txt").write_text("Two men died.")
    sources, problems = read_sources(tmp_path)
    assert [source.file for source in sources] == ["good.txt", "sources.csv/in.txt"]
    assert len(problems) == 1
    assert problems[0].startswith(
        "sources.csv: it is a folder; rename it and save the catalogue as a file of this name."
    )


def test_a_catalogue_in_capitals_counts_and_one_in_a_subfolder_is_told(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    (tmp_path / "Sources.CSV").write_text("file,publisher\ngood.txt,Paper\n")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "sources.csv").write_text("file,publisher\n")
    (source,), problems = read_sources(tmp_path)
    assert source.publisher == "Paper"
    assert [problem.split(":")[0] for problem in problems] == ["sub/sources.csv"]


CATALOGUES = {
    "a row without its file": ("gone.txt,Paper,,,", "row 2: there is no file gone.txt in the folder"),
    "a file twice": ("good.txt,Paper,,,\ngood.txt,Gazette,,,", "row 3: good.txt already stands in row 2"),
    "a date of two readings": ("good.txt,Paper,,,04/05/2024", "row 2: the date '04/05/2024' is unknown"),
    "a date that never was": ("good.txt,Paper,,,2024-02-30", "row 2: the date '2024-02-30' is unknown"),
    "an address of another kind": ("good.txt,Paper,,ftp://example.org,", "is not an http or https address"),
    "a path out of the folder": ("../good.txt,Paper,,,", "is not a path below the folder"),
    "a row without a name": (",Paper,,,", "the column 'file' is empty"),
}


@pytest.mark.parametrize(("rows", "said"), CATALOGUES.values(), ids=CATALOGUES)
def test_a_bad_row_of_the_catalogue_is_named_and_the_text_is_read(rows: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    (tmp_path / "sources.csv").write_text(f"file,publisher,title,url,published\n{rows}\n")
    sources, problems = read_sources(tmp_path)
    assert len(sources) == 1
    assert len(problems) == 1
    assert problems[0].startswith("sources.csv row ")
    assert said in problems[0]


def test_a_file_that_changes_while_it_is_read_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Two men")
    changed = threading.Event()
    read = reading_module._read

    def read_and_change(*arguments: object) -> object:
        found = read(*arguments)  # type: ignore[arg-type]
        if not changed.is_set():
            changed.set()
            path.write_text("Two men died in Sumy.")
        return found

    reading_module._read = read_and_change  # type: ignore[assignment]
    try:
        (source,), problems = read_file(FoundFile(path, "a.txt"), folder=tmp_path)
    finally:
        reading_module._read = read
    assert (source.text, problems) == ("Two men died in Sumy.", ())


def test_a_file_that_never_stops_changing_is_left_for_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Two men died.")
    read = reading_module._read

    def read_and_change(*arguments: object) -> object:
        found = read(*arguments)  # type: ignore[arg-type]
        with path.open("a") as stream:
            stream.write(" More.")
        return found

    monkeypatch.setattr(reading_module, "_read", read_and_change)
    sources, problems = read_file(FoundFile(path, "a.txt"), folder=tmp_path)
    assert sources == ()
    assert problems == ("a.txt: it is being written; wait until that is done and build again.",)


def test_a_file_that_goes_away_after_it_was_listed_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Two men died.")
    (found,), _ = find_files(tmp_path)
    (tmp_path / "a.txt").unlink()
    sources, problems = read_file(found, folder=tmp_path)
    assert sources == ()
    assert problems[0].startswith("a.txt: it cannot be opened (No such file or directory)")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_the_folder_does_not_hang_the_build(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    os.mkfifo(tmp_path / "pipe.txt")
    os.symlink("loop.txt", tmp_path / "loop.txt")
    sources, problems = read_sources(tmp_path)
    assert [source.file for source in sources] == ["good.txt"]
    assert sorted(problem.split(":")[0] for problem in problems) == ["loop.txt", "pipe.txt"]


def test_thousands_of_files_are_listed_without_opening_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(3000):
        (tmp_path / f"{number}.txt").touch()
    opened: list[object] = []
    monkeypatch.setattr(Path, "open", lambda *given, **_: opened.append(given))
    monkeypatch.setattr(Path, "read_bytes", lambda *given, **_: opened.append(given))
    found, _ = find_files(tmp_path)
    assert (len(found), opened) == (3000, [])
