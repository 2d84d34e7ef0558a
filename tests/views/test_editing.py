"""Editing on the page: a text is removed only when the reader is sure, and is kept aside."""

from collections.abc import Callable
from typing import Any

from streamlit.testing.v1 import AppTest

from tracker.sources.editing import REMOVED

Run = Callable[..., AppTest]


def test_a_text_is_removed_only_after_a_confirmation_and_kept_aside(run: Run, folders: Any) -> None:
    folders.fill()
    app = run("add")
    app.selectbox[0].set_value("one.txt").run()
    remove = next(button for button in app.button if button.label == "Remove the text")
    assert remove.disabled
    app.checkbox[0].check().run()
    next(button for button in app.button if button.label == "Remove the text").click().run()
    assert not (folders.seeds / "one.txt").exists()
    assert [path.read_text() for path in (folders.seeds / REMOVED).iterdir()]
    assert "one.txt is removed" in app.success[0].value


def test_an_unchanged_catalogue_cannot_be_saved(run: Run, folders: Any) -> None:
    folders.fill()
    save = next(button for button in run("add").button if button.label == "Nothing changed yet")
    assert save.disabled
