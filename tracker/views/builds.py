"""The builds that the store keeps -> their list and what changed between two, looked up once a build."""

from datetime import UTC, datetime
from pathlib import Path

import streamlit as st

from tracker import comparing
from tracker.store import lake
from tracker.views import loading

LISTED = 50  # builds to choose from


def kept() -> list[lake.Version]:
    """List the newest builds that are kept, the newest first."""
    folder = loading.data_folder()
    return _kept(str(folder.resolve()), loading.data_fingerprint(folder))


def compare(before: int, after: int) -> comparing.Comparison:
    """Compare two builds by their numbers; raises TrackerError when one is not kept."""
    written = next((version.written for version in kept() if version.number == after), 0)
    return _compare(str(loading.data_folder().resolve()), before, after, written)


def moment(written: float) -> str:
    """Write when a build was made, from milliseconds since 1970."""
    return f"{datetime.fromtimestamp(written / 1000, UTC):%-d %b %Y, %H:%M} UTC"


@st.cache_resource(max_entries=2, show_spinner="Looking up the builds …")
def _kept(folder: str, fingerprint: str) -> list[lake.Version]:
    del fingerprint  # only tells the builds apart in the cache
    return comparing.kept_versions(Path(folder))[:LISTED]


@st.cache_resource(max_entries=4, show_spinner="Comparing the builds …")
def _compare(folder: str, before: int, after: int, written: int) -> comparing.Comparison:
    del written  # a store made anew begins its numbers anew
    return comparing.compare(Path(folder), from_=before, to=after)
