"""Uploads on the page: every kind of file, many at once, faults and duplicates told before anything is saved."""

import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

from streamlit.testing.v1 import AppTest

Run = Callable[..., AppTest]
TEXT = "Officials said 14 drones were shot down over Sumy by a crew aged 30."
OTHER = "Shelling killed five people in Kherson on 5 May 2024, the governor said."


def upload(app: AppTest, *files: tuple[str, bytes]) -> AppTest:
    app.file_uploader[0].set_value([(name, content, "application/octet-stream") for name, content in files])
    return app.run()


def button(app: AppTest, label: str) -> Any:
    return next(button for button in app.button if button.label == label)


def records(*texts: str) -> bytes:
    rows = [
        {"text": text, "title": f"Report {place}", "date": "2024-05-06", "publisher": "Daily Example"}
        for place, text in enumerate(texts)
    ]
    return "\n".join(json.dumps(row) for row in rows).encode()


def test_many_files_are_previewed_and_saved_as_they_are_under_safe_names(run: Run, folders: Any, said: Any) -> None:
    app = upload(run("add"), ("../a raid?.txt", TEXT.encode()), ("export.jsonl", records(OTHER, TEXT + " Again.")))
    assert not app.exception
    assert "It will be saved as a-raid.txt" in said(app)
    read, listed = app.dataframe[0].value, app.dataframe[1].value
    assert read["Counts"].tolist() == ["drones intercepted"]
    assert listed["Title"].tolist() == ["Report 0", "Report 1"]
    assert listed["Figures"].tolist() == [1, 1]
    assert listed["Refused"].gt(0).all()
    assert listed["Publisher"].tolist() == ["Daily Example (record)"] * 2
    assert not list(folders.seeds.iterdir())
    button(app, "Save 2 files").click().run()
    assert (folders.seeds / "a-raid.txt").read_bytes() == TEXT.encode()
    assert (folders.seeds / "export.jsonl").read_bytes() == records(OTHER, TEXT + " Again.")
    assert "Saved as export.jsonl" in said(app)


def test_what_the_file_says_stands_in_the_fields_and_does_not_become_a_word_of_the_catalogue(
    run: Run, folders: Any, said: Any
) -> None:
    app = upload(run("add"), ("one.jsonl", records(OTHER)))
    typed = {field.label: field.value for field in app.text_input if "file-" in str(field.key)}
    assert typed["Publisher"] == "Daily Example"
    assert typed["Published"] == "2024-05-06"
    assert "from: record" in said(app)
    next(field for field in app.text_input if field.label == "Publisher").set_value("Another Paper").run()
    button(app, "Save the file").click().run()
    row = (folders.seeds / "sources.csv").read_text(encoding="utf-8").splitlines()[1]
    assert "Another Paper" in row
    assert "2024-05-06" not in row


def test_a_file_that_cannot_be_read_is_told_beside_it_and_the_others_are_saved(
    run: Run, folders: Any, said: Any
) -> None:
    app = upload(run("add"), ("picture.png", b"\x89PNG"), ("empty.txt", b"  "), ("good.txt", TEXT.encode()))
    assert "files of this kind are not read" in said(app)
    assert "it is empty" in said(app)
    button(app, "Save the file").click().run()
    assert sorted(path.name for path in folders.seeds.glob("*.*")) == ["good.txt", "sources.csv"]


def test_a_text_that_is_there_already_is_named_wherever_it_is(run: Run, folders: Any, said: Any) -> None:
    (folders.seeds / "here.txt").write_text(TEXT, encoding="utf-8")
    bundle = io.BytesIO()
    with zipfile.ZipFile(bundle, "w") as archive:
        archive.writestr("old.txt", TEXT)
        archive.writestr("new.txt", OTHER)
    app = upload(run("add"), ("copy.txt", TEXT.encode()), ("bundle.zip", bundle.getvalue()), ("b.txt", OTHER.encode()))
    assert "in the collection already, as here.txt. The file is left out" in said(app)
    assert "in bundle.zip above. The file is left out" in said(app)
    already = dict(zip(app.dataframe[0].value["Part"], app.dataframe[0].value["Already"], strict=True))
    assert already == {"old.txt": "in the collection already, as here.txt", "new.txt": ""}
    button(app, "Save the file").click().run()
    assert sorted(path.name for path in folders.seeds.glob("*.*")) == ["bundle.zip", "here.txt", "sources.csv"]


def test_a_name_that_is_taken_gets_a_number(run: Run, folders: Any, said: Any) -> None:
    (folders.seeds / "report.txt").write_text(OTHER, encoding="utf-8")
    app = upload(run("add"), ("report.txt", TEXT.encode()))
    assert "It will be saved as report-2.txt" in said(app)
    button(app, "Save the file").click().run()
    assert (folders.seeds / "report.txt").read_text(encoding="utf-8") == OTHER
    assert (folders.seeds / "report-2.txt").read_text(encoding="utf-8") == TEXT
