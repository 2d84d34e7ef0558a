"""Visits: what is new since the last one, by what the browser itself remembers."""

from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tracker import pipeline
from tracker.comparing import kept_versions
from tracker.views import visits
from tracker.views.visits import Seen

Run = Callable[..., AppTest]
TEXT = "Shelling killed {} people in {} on 5 May 2024, the governor said."


def build(folders: Any, **texts: str) -> tuple[int, int]:
    for name, text in texts.items():
        (folders.seeds / f"{name}.txt").write_text(text, encoding="utf-8")
    pipeline.build(folders.seeds, folders.data)
    newest = kept_versions(folders.data)[0]
    return newest.number, newest.written


@pytest.fixture
def remember(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    return lambda cookie: monkeypatch.setattr(visits, "cookie", lambda: cookie)


def test_on_the_first_visit_nothing_is_new(run: Run, folders: Any, said: Any) -> None:
    build(folders, a=TEXT.format("five", "Kherson"))
    build(folders, b=TEXT.format("six", "Sumy"))
    assert "since your last visit" not in said(run("overview"))


def test_new_claims_and_figures_are_counted_and_lead_to_the_very_builds(
    run: Run, folders: Any, said: Any, remember: Callable[[str], None]
) -> None:
    number, written = build(folders, a=TEXT.format("five", "Kherson"))
    build(folders, b=TEXT.format("six", "Sumy"))
    newest, _ = build(folders, c=TEXT.format("five", "Kherson") + " " + TEXT.format("nine", "Kharkiv"))
    remember(f"{number}-{written}.{number}-{written}.5")
    app = run("overview")
    assert "2 claims, 3 figures." in said(app)
    link = next(link for link in app.get("page_link") if link.proto.label == "See what changed")
    assert f"from={number}" in link.proto.query_string
    assert f"to={newest}" in link.proto.query_string


@pytest.mark.parametrize("cookie", ["", "<script>", "0-1.0-1.5", "9" * 400, "0-0.0-0"])
def test_a_memory_of_other_builds_or_of_nothing_says_nothing(
    run: Run, folders: Any, said: Any, remember: Callable[[str], None], cookie: str
) -> None:
    build(folders, a=TEXT.format("five", "Kherson"))
    build(folders, b=TEXT.format("six", "Sumy"))
    remember(cookie)
    assert "since your last visit" not in said(run("overview"))


@pytest.mark.parametrize(
    ("seen", "then"),
    [
        (None, Seen((3, 30), (3, 30), 100)),
        (Seen((1, 10), (2, 20), 99), Seen((1, 10), (3, 30), 100)),
        (Seen((1, 10), (2, 20), 60), Seen((2, 20), (3, 30), 100)),
    ],
    ids=["first visit", "same visit", "after a pause"],
)
def test_a_visit_ends_with_a_pause(seen: Seen | None, then: Seen) -> None:
    assert visits.to_next(seen, (3, 30), 100) == then
