"""Changes: what differs between two builds, in words also where there is nothing to compare."""

from collections.abc import Callable
from typing import Any

from streamlit.testing.v1 import AppTest

from tracker import pipeline

Run = Callable[..., AppTest]
TEXT = "Shelling killed {} people in Kherson on 5 May 2024, the governor said."


def build(folders: Any, **texts: str) -> None:
    for name, text in texts.items():
        (folders.seeds / f"{name}.txt").write_text(text, encoding="utf-8")
    pipeline.build(folders.seeds, folders.data)


def test_without_a_build_it_says_when_there_will_be_one(run: Run, said: Any) -> None:
    assert "No build is kept yet" in said(run("changes"))


def test_with_one_build_it_says_what_will_be_here(run: Run, folders: Any, said: Any) -> None:
    build(folders, a=TEXT.format("five"))
    assert "only one build so far" in said(run("changes"))


def test_the_newest_build_is_compared_with_the_one_before(run: Run, folders: Any, said: Any) -> None:
    for number in ("five", "six", "seven"):
        build(folders, a=TEXT.format(number))
    app = run("changes")
    assert not app.error
    shown = app.dataframe[0].value
    assert shown["Change"].tolist() == ["new", "withdrawn"]
    assert shown["Value"].tolist() == ["7", ""]
    assert shown["Value before"].tolist() == ["", "6"]
    assert "<b>1</b> new" in said(app)
    app = run("changes", **{"from": "0", "to": "2"})
    assert app.dataframe[0].value["Value before"].tolist() == ["", "5"]


def test_an_address_that_names_no_build_shows_the_newest(run: Run, folders: Any) -> None:
    for number in ("five", "six"):
        build(folders, a=TEXT.format(number))
    app = run("changes", **{"from": "77", "to": "<b>"})
    assert not app.error
    assert app.dataframe[0].value["Value"].tolist() == ["6", ""]
