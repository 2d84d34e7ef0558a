"""A cookie of this page -> what is new since the last visit. It names builds and times, and leaves the machine never.

The browser keeps `NUMBER-WRITTEN.NUMBER-WRITTEN.MINUTE`: the newest build at the end of the visit before, the newest
build of this visit, and when this visit was last seen. A visit ends after half an hour without a look.
"""

import html
import time
from dataclasses import dataclass

import streamlit as st

from tracker import patterns as regex
from tracker.charts import words
from tracker.model import TrackerError
from tracker.store import lake
from tracker.views import builds
from tracker.views.pages import CHANGES

COOKIE = "tracker_seen"
PAUSE = 30  # minutes
MOST_CLAIMS = 100_000  # more take too long to compare beside a page that is to be seen at once
# "12-1731334500000.13-1731420900000.28857015"
_WRITTEN = regex.compile(r"(\d{1,9})-(\d{1,15})\.(\d{1,9})-(\d{1,15})\.(\d{1,10})")


@dataclass(frozen=True, slots=True)
class Seen:
    """What the browser remembers: two builds, each by number and milliseconds, and a minute since 1970."""

    before: tuple[int, int]
    now: tuple[int, int]
    minute: int


def show() -> None:
    """Say what is new since the last visit, and have the browser remember this one."""
    kept = builds.kept()
    if not kept:
        return
    # What the browser sent when this tab was opened; later looks of this tab are known here.
    seen = st.session_state.get("seen") or parse(cookie())
    seen = to_next(seen, (kept[0].number, kept[0].written), int(time.time() // 60))
    st.session_state["seen"] = seen
    before = find_build(kept, seen.before)
    if before is not None:
        _tell(before, kept[0])
    value = f"{seen.before[0]}-{seen.before[1]}.{seen.now[0]}-{seen.now[1]}.{seen.minute}"
    st.html(
        f"<script>document.cookie = '{COOKIE}={value}; path=/; max-age=31536000; SameSite=Strict'</script>",
        unsafe_allow_javascript=True,
    )


def cookie() -> str:
    """Return what the browser sent when this tab was opened."""
    return str(st.context.cookies.get(COOKIE, ""))


def parse(written: str) -> Seen | None:
    """Read what the browser remembers; None when it is nothing of ours.

    >>> parse("1-5.2-6.7"), parse("<script>")
    (Seen(before=(1, 5), now=(2, 6), minute=7), None)
    """
    match = _WRITTEN.fullmatch(written)
    if match is None:
        return None
    before, before_written, now, now_written, minute = map(int, match.groups())
    return Seen((before, before_written), (now, now_written), minute)


def to_next(seen: Seen | None, newest: tuple[int, int], minute: int) -> Seen:
    """Say what to remember after a look: of the first visit ever, nothing is new; after a pause a new visit begins."""
    if seen is None:
        return Seen(newest, newest, minute)
    return Seen(seen.now if minute - seen.minute > PAUSE else seen.before, newest, minute)


def find_build(kept: list[lake.Version], seen: tuple[int, int]) -> lake.Version | None:
    """Find the build that was seen; a store that was made anew has other builds under the same numbers."""
    return next((version for version in kept if (version.number, version.written) == seen), None)


def _tell(before: lake.Version, newest: lake.Version) -> None:
    if before.number == newest.number:
        return
    claims, figures = _count(before, newest)
    when = builds.moment(before.written)
    if claims < 0:
        told = f"The texts were built anew since your last visit (then the build of {when})."
    elif not figures:
        told = f"No claim is new since your last visit (build of {when}), but the build is another one."
    else:
        told = f"New since your last visit (build of {when}): {words.counted(claims, 'claim')}, "
        told += f"{words.counted(figures, 'figure')}."
    with st.container(horizontal=True, vertical_alignment="center", key="new_since"):
        st.html(f"<p><b>{html.escape(told)}</b></p>", width="content")
        st.page_link(
            CHANGES, label="See what changed", query_params={"from": str(before.number), "to": str(newest.number)}
        )


def _count(before: lake.Version, newest: lake.Version) -> tuple[int, int]:
    """Count new claims, and figures that are new in them or in claims known before; -1 where there are too many."""
    if newest.info.get("counts", {}).get("claims", 0) > MOST_CLAIMS:
        return -1, -1
    try:
        changes = builds.compare(before.number, newest.number).changes
    except TrackerError:
        return -1, -1
    new = changes[changes["change"] == "new"]
    known = changes[changes["change"].isin(["changed", "superseded"])]
    more = (known["mentions"].astype(float) - known["mentions_before"].astype(float)).clip(lower=0)
    return len(new), int(new["mentions"].sum() + more.sum())
