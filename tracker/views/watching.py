"""Changes in the seeds folder -> a new build, on screen without a reload.

One builder a process, shared by all who look; each session asks it twice a second whether there is something new, and
less often where many do: asking is a run of its own, and 50 readers would keep half a core busy with it.
"""

import logging
import threading
import time
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from tracker.extracting import read_safely, to_source
from tracker.model import TrackerError
from tracker.views import loading
from tracker.views.rebuilding import Rebuilder

# A change is noticed within half a second, so that what is left of three seconds belongs to the build.
EVERY = 0.5
# So many sessions may ask as often as that; more share these questions among them, up to some seconds for each.
MOST_AT_EVERY, SELDOM = 10, 5.0
# A session that has not asked for so long is gone.
GONE = 3 * SELDOM
# Where many ask, a run stays open so long after its page is drawn: it takes up a question that is under way.
GRACE = 0.15
# So many pages are drawn at a time. Python draws them one after the other in any case; more threads at it would only
# keep the one from its turn that sends what is drawn.
TURNS = 2
# A short build is waited for, so that it is on screen at once; longer would keep a click waiting.
WAIT = 0.4
# After so many seconds without a change, the texts that the first build took from the tables are read, in slices.
QUIET = 2.0
SLICE = 0.2
WARM_UP = "Shelling killed five people in Kherson on 5 May 2024 and damaged 12 houses, the governor said."


class Builder:
    """Rebuilds in a thread of its own, so that nobody's click waits for it. `problems` are sentences for a reader."""

    def __init__(self, seeds: Path, data: Path) -> None:
        self.seeds, self.data = seeds, data
        self.problems: tuple[str, ...] = ()
        self._rebuilder = Rebuilder(seeds, data)
        self._idle = threading.Event()
        self._idle.set()
        self._lock = threading.Lock()
        self._built = ""
        self._ended = 0.0
        self._settled = False
        self._looked = -EVERY
        self._sessions: dict[str, float] = {}
        self.turns = threading.BoundedSemaphore(TURNS)
        # The first text ever read loads the lexicon and compiles the patterns: done while the first page is drawn.
        threading.Thread(target=read_safely, args=(to_source(WARM_UP),), daemon=True, name="warm-up").start()

    @property
    def busy(self) -> bool:
        """Tell whether a build is under way."""
        return not self._idle.is_set()

    def every(self, session: str) -> float:
        """Say how often a session may ask, so that all together do not ask too often."""
        now = time.monotonic()
        with self._lock:
            self._sessions[session] = now
            self._sessions = {name: seen for name, seen in self._sessions.items() if now - seen < GONE}
            return min(SELDOM, EVERY * max(1.0, len(self._sessions) / MOST_AT_EVERY))

    def refresh(self, *, wait: float = 0.0, since: float = 0.0) -> None:
        """Start a build if the folder has changed since the last one began; wait so many seconds for its end.

        Where somebody has looked at the folder within the last `since` seconds, it is not looked at again.
        """
        if time.monotonic() - self._looked >= since:
            self._looked = time.monotonic()
            self._start_if_changed(loading.seeds_fingerprint(self.seeds))
        self._idle.wait(wait)

    def _start_if_changed(self, fingerprint: str) -> None:
        with self._lock:
            if self._idle.is_set() and fingerprint != self._built:
                self._built = fingerprint
                self._start(self._build)
            elif self._idle.is_set() and not self._settled and time.monotonic() - self._ended > QUIET:
                self._start(self._settle)

    def _start(self, work: Callable[[], None]) -> None:
        self._idle.clear()
        threading.Thread(target=self._guarded, args=(work,), daemon=True, name="rebuild").start()

    def _guarded(self, work: Callable[[], None]) -> None:
        try:
            work()
        except TrackerError as error:
            self.problems = (str(error),)
        except Exception as error:  # a fault of ours must not end the page: the last good build stays on screen
            logging.getLogger("tracker").exception("the texts could not be rebuilt")
            told = f"The texts could not be rebuilt ({type(error).__name__}: {error}). The last build is shown."
            self.problems = (told,)
        finally:
            self._idle.set()

    def _build(self) -> None:
        try:
            self.problems = self._rebuilder.build()
        finally:
            self._ended = time.monotonic()

    def _settle(self) -> None:
        """Read some of the texts that the first build took from the tables; a slice at a time, behind any change."""
        if self._rebuilder.settle(until=time.monotonic() + SLICE):
            self._settled = True
            self._build()

    def state(self) -> str:
        """Tell two states apart that a reader would see differently."""
        waiting = self.busy and not (self.data / "figures.csv").is_file()
        return "\n".join((loading.data_fingerprint(self.data), *self.problems, "first" if waiting else ""))


@st.cache_resource(max_entries=4, show_spinner=False)
def _builder(seeds: str, data: str) -> Builder:
    return Builder(Path(seeds), Path(data))


def builder() -> Builder:
    """Return the builder of the folders in use."""
    return _builder(str(loading.seeds_folder().resolve()), str(loading.data_folder().resolve()))


def watch() -> DeltaGenerator:
    """Note the state that this run of the page shows, before it is drawn; give the place for `keep_watching`."""
    watched = builder()
    st.session_state["by_itself"] = st.session_state.pop("new_build", False)
    st.session_state["state_on_screen"] = watched.state()
    watched.refresh(since=EVERY / 2)
    return st.container()


def keep_watching(place: DeltaGenerator) -> None:
    """Have the browser ask from now on; at the end of a run.

    A question that comes just as a run ends can cost the end of its page (Streamlit drops what a run has still to send
    when another begins). Another interval than before makes the browser begin to count anew: what differs is a
    thousandth of a second. What was asked before the browser heard of it has some time to arrive. The place stays where
    it is whatever the page holds: the browser knows the question by it.
    """
    watched = builder()
    session = st.session_state.setdefault("session", uuid.uuid4().hex)
    turn = st.session_state["turn"] = 1 - st.session_state.get("turn", 0)
    st.session_state["page_is_drawn_now"] = True
    every = watched.every(session)
    with place:
        st.fragment(_look, run_every=every + turn / 1000)()
    if every > EVERY:
        time.sleep(GRACE)


def _look() -> None:
    if st.session_state.pop("page_is_drawn_now", False):
        return
    watched = builder()
    watched.every(st.session_state["session"])
    watched.refresh(wait=WAIT, since=EVERY / 2)
    if watched.state() != st.session_state.get("state_on_screen"):
        st.session_state["new_build"] = True
        st.rerun()


def tell_next(name: str, told: list[Any]) -> None:
    """Note what the next run of the page is to tell."""
    st.session_state[name] = told
    st.session_state[f"{name}_shown"] = False


def told(name: str) -> list[Any]:
    """Return what was noted, until the reader does something else: a new build draws the page anew by itself."""
    if st.session_state.get(f"{name}_shown") and not st.session_state.get("by_itself"):
        st.session_state.pop(name, None)
    st.session_state[f"{name}_shown"] = True
    return list(st.session_state.get(name, []))
