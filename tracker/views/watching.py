"""Changes in the seeds folder -> a new build, on screen without a reload.

One builder a process, shared by all who look; each session asks it twice a second whether there is something new.
"""

import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st

from tracker.extracting import read_safely, to_source
from tracker.model import TrackerError
from tracker.views import loading
from tracker.views.rebuilding import Rebuilder

# A change is noticed within half a second, so that what is left of three seconds belongs to the build.
EVERY = 0.5
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
        # The first text ever read loads the lexicon and compiles the patterns: done while the first page is drawn.
        threading.Thread(target=read_safely, args=(to_source(WARM_UP),), daemon=True, name="warm-up").start()

    @property
    def busy(self) -> bool:
        """Tell whether a build is under way."""
        return not self._idle.is_set()

    def refresh(self, *, wait: float = 0.0) -> None:
        """Start a build if the folder has changed since the last one began; wait so many seconds for its end."""
        fingerprint = loading.seeds_fingerprint(self.seeds)
        with self._lock:
            if self._idle.is_set() and fingerprint != self._built:
                self._built = fingerprint
                self._start(self._build)
            elif self._idle.is_set() and not self._settled and time.monotonic() - self._ended > QUIET:
                self._start(self._settle)
        self._idle.wait(wait)

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


def watch() -> None:
    """Keep the page at the newest build, from the state that this run of the page shows."""
    st.session_state["by_itself"] = st.session_state.pop("new_build", False)
    st.session_state["state_on_screen"] = builder().state()
    st.session_state["page_is_drawn_now"] = True
    _look()


@st.fragment(run_every=EVERY)
def _look() -> None:
    watched = builder()
    if st.session_state.pop("page_is_drawn_now", False):
        # A rerun from here would cut the page off before its widgets are drawn, and they would forget their state.
        watched.refresh()
        return
    watched.refresh(wait=WAIT)
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
