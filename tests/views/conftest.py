"""Folders with texts and tables, and the dashboard run on them without a browser."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from rows import figure
from streamlit.testing.v1 import AppTest

from tracker import store
from tracker.sources import CatalogueEntry, add_text, read_sources
from tracker.tables import Tables, to_table
from tracker.views import notices, watching

ROOT = Path(__file__).resolve().parents[2]
TEXT = (
    "Losses <b>today</b>\n\nThe staff said 1,770 soldiers were lost on Sunday, 12 of them officers aged 46. "
    "Overnight 145 drones were launched and 62 were shot down. Germany pledged $9bn. ![x](https://evil.test/x.png)\n"
)


class Folders:
    """A seeds and a data folder of a test; the build is left out, so that the tables are what the test says."""

    def __init__(self, root: Path) -> None:
        self.seeds, self.data = root / "seeds", root / "data"
        self.seeds.mkdir()

    def fill(self) -> None:
        """Put one text and five figures of it into the folders."""
        entry = CatalogueEntry("", "A Paper", "Losses <i>today</i>", "https://example.org/losses", "2024-11-11")
        add_text(self.seeds, "one.txt", TEXT, entry)
        source = read_sources(self.seeds)[0][0]
        rows = [
            self._row(source, "1,770", value=1770.0, affected="russia", claimant="General Staff of Ukraine"),
            self._row(source, "145", value=145.0, event="launched", **self._drones("russia", "ukraine")),
            self._row(source, "62", value=62.0, event="intercepted", **self._drones("ukraine", "russia")),
            self._row(
                source, "$9bn", value=9e9, value_usd=9e9, unit="USD", event="pledged", subject="aid", actor="germany"
            ),
        ]
        at = source.text.index("46")
        refused = {"number_id": "n1", "source_id": source.source_id, "source_file": "one.txt", "text": "46"}
        refused |= {"char_start": at, "char_end": at + 2, "outcome": "refused", "reason": "age", "sentence": "aged 46"}
        self.write(rows, [refused])

    def write(self, rows: list[dict[str, Any]], numbers: list[dict[str, Any]]) -> None:
        store.write_tables(
            self.data, Tables(to_table("figures", rows), to_table("claims"), to_table("numbers", numbers))
        )

    @staticmethod
    def _drones(actor: str, affected: str) -> dict[str, Any]:
        return {"subject": "drones", "period": "incident", "actor": actor, "affected": affected}

    @staticmethod
    def _row(source: Any, text: str, **fields: Any) -> dict[str, Any]:
        start = source.text.index(text)
        sentence = next(line for line in source.text.splitlines() if text in line)
        place = {"char_start": start, "char_end": start + len(text), "text": text, "sentence": sentence}
        about = {"source_id": source.source_id, "publisher": source.publisher, "title": source.title, "url": source.url}
        return figure(f"f{start:03}", **place | about | fields)


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Folders]:
    """Give empty folders, named to the dashboard; nothing is built behind the test's back."""
    made = Folders(tmp_path)
    monkeypatch.setenv("TRACKER_SEEDS", str(made.seeds))
    monkeypatch.setenv("TRACKER_DATA", str(made.data))
    monkeypatch.setattr(watching.Rebuilder, "build", lambda self: ())  # noqa: ARG005
    st.cache_resource.clear()
    st.cache_data.clear()
    yield made
    st.cache_resource.clear()


@pytest.fixture
def run(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:  # noqa: ARG001
    """Run a page of the dashboard with what the address says."""
    monkeypatch.chdir(ROOT)

    def start(page: str = "", **query: str | list[str]) -> AppTest:
        app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=30)
        for name, value in query.items():
            app.query_params[name] = value
        if page not in ("", "overview"):  # where the dashboard opens; the others are named after their files
            app = app.switch_page(f"tracker/views/{page}.py")
        app.run()
        assert not app.exception, [error.value for error in app.exception]
        assert notices.NOT_DRAWN not in [error.value for error in app.error]
        return app

    return start


def words_on(app: AppTest) -> str:
    """Return all that the page says."""
    kinds = ("html", "markdown", "header", "subheader", "info", "warning", "text")
    return "\n".join(
        str(part.value if hasattr(part, "value") else part.body) for kind in kinds for part in app.get(kind)
    )


@pytest.fixture
def said() -> Callable[[AppTest], str]:
    """Give the function that returns all that a page says."""
    return words_on
