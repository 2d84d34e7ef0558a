"""Readers at once who filter a generated table -> errors, how long a filter's answer takes, memory of the server.

Run: python benchmarks/load.py [--readers 50] [--figures 100000] [--minutes 10] [--pause 5] [--seed 1]

The readers speak to the dashboard as browsers do, over its WebSocket, with Streamlit's own messages: they send what is
chosen, keep what they were sent before, and ask twice a second whether there is something new. Nothing is drawn, so
that what is measured is the server. It is started here, on this machine, and nothing else is ever spoken to.
An answer is complete when the page has run to its end; its number of figures must be the one that was promised beside
the choice.
"""

import argparse
import asyncio
import os
import random
import resource
import statistics
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import connect

from dashboard import prepare, served
from tracker import patterns as regex
from tracker.faceting import FACETS

MOST_READERS, MOST_MINUTES = 200, 30
PATIENCE = 60  # seconds until a missing answer is an error
REMEMBERED = 2  # runs for which a browser keeps a message that it was not sent again
FACET = regex.compile(r"\$\$ID-[0-9a-f]{1,64}-(\w{1,30})")
COUNTED = regex.compile(r"\(([\d,]{1,12})\)$")
FOUND = regex.compile(r"<b>([\d,]{1,12}) figures?</b>")
NOTHING = "No figure matches all of these filters"
WORDS = ("drones", "Kharkiv", "killed", "said on", "soldiers", "houses")


@dataclass
class Results:
    """What all readers saw."""

    first: list[float] = field(default_factory=list)
    answers: list[tuple[float, float]] = field(
        default_factory=list
    )  # when it was asked for, seconds until it was there
    kinds: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    looks: int = 0  # questions whether there is something new
    received: int = 0  # bytes


class Reader:
    """One open page of figures."""

    def __init__(self, port: int, number: int, pause: float, results: Results) -> None:
        self.port, self.pause, self.results = port, pause, results
        self.chance = random.Random(number)
        self.widgets: dict[str, list[str]] = {}  # facet -> its options
        self.ids: dict[str, str] = {}  # facet, or "clear" or "q" -> id of the widget
        self.chosen: dict[str, list[str]] = {}
        self.searched = ""
        self.query = ""
        self.page = ""
        self.kept: dict[str, tuple[int, ForwardMsg]] = {}
        self.run = 0
        self.drawn: set[str] = set()  # facets of the run under way
        self.found: int | None = None
        self.whole = False  # the run under way is one of the whole page
        self.timers: dict[str, tuple[float, asyncio.Task[None]]] = {}
        self.done = asyncio.Event()

    async def read(self, until: float) -> None:
        """Open the page, filter until a time of the clock, close it."""
        address = f"ws://127.0.0.1:{self.port}/_stcore/stream"
        async with connect(address, subprotocols=["streamlit"], max_size=None) as self.socket:  # type: ignore[list-item]
            hearing = asyncio.create_task(self.hear())
            try:
                took = await self.ask()
                if took is not None:
                    self.results.first.append(took)
                while time.monotonic() < until:
                    await asyncio.sleep(self.chance.uniform(0.5, 1.5) * self.pause)
                    if hearing.done():
                        break
                    await self.filter()
            finally:
                for _, timer in self.timers.values():
                    timer.cancel()
                hearing.cancel()
                (outcome,) = await asyncio.gather(hearing, return_exceptions=True)
                if isinstance(outcome, Exception):
                    self.results.errors[f"the connection ended: {outcome!r:.120}"] += 1

    async def filter(self) -> None:
        """Choose one thing more, or, after three or when little is left, nothing again."""
        narrowed = len(self.chosen) + bool(self.searched)
        open_facets = [name for name in self.widgets if not self.chosen.get(name) and len(self.widgets[name]) > 1]
        promised = None
        if "clear" in self.ids and (narrowed >= 3 or not open_facets or (self.found or 0) < 20):
            kind, self.chosen, self.searched = "all filters cleared", {}, ""
            took = await self.ask(trigger=self.ids["clear"])
        elif self.chance.random() < 0.1 and "q" in self.ids and not self.searched:
            kind, self.searched = "words searched", self.chance.choice(WORDS)
            took = await self.ask()
        else:
            kind, name = "value chosen", self.chance.choice(open_facets)
            value = self.chance.choice(self.widgets[name][:12])
            self.chosen[name] = [value]
            count = COUNTED.search(value)
            promised = int(count[1].replace(",", "")) if count else None
            took = await self.ask()
        if took is None:
            return
        self.results.kinds[kind] += 1
        if self.found is None:
            self.results.errors["no number of figures on the page"] += 1
        elif promised is not None and promised != self.found:
            self.results.errors["another number of figures than promised"] += 1

    async def ask(self, *, trigger: str = "") -> float | None:
        """Run the page with what is chosen; give the seconds until it has run to its end, None if it does not."""
        self.done.clear()
        self.found = None
        began = time.monotonic()
        await self.socket.send(self.message(trigger=trigger).SerializeToString())
        try:
            await asyncio.wait_for(self.done.wait(), PATIENCE)
        except TimeoutError:
            self.results.errors[f"no answer within {PATIENCE} s"] += 1
            return None
        took = time.monotonic() - began
        if self.run > 1:
            self.results.answers.append((began, took))
        return took

    def message(self, *, trigger: str = "", fragment: str = "") -> BackMsg:
        """Write what a browser sends: the address, every choice, which messages it still has."""
        sent = BackMsg()
        state = sent.rerun_script
        state.query_string, state.page_script_hash = self.query, self.page
        state.page_name = "" if self.page else "figures"
        state.fragment_id, state.is_auto_rerun = fragment, bool(fragment)
        state.cached_message_hashes.extend(self.kept)
        for name in self.widgets:
            widget = state.widget_states.widgets.add(id=self.ids[name])
            widget.string_array_value.data.extend(self.chosen.get(name, ()))
            widget.string_array_value.SetInParent()
        if "q" in self.ids:
            state.widget_states.widgets.add(id=self.ids["q"], string_value=self.searched)
        if trigger:
            state.widget_states.widgets.add(id=trigger, trigger_value=True)
        return sent

    async def hear(self) -> None:
        """Take what the server sends, as it comes."""
        async for data in self.socket:
            self.results.received += len(data)
            told = ForwardMsg.FromString(data)  # type: ignore[arg-type]
            if told.WhichOneof("type") == "ref_hash":
                kept = self.kept.get(told.ref_hash)
                if kept is None:
                    self.results.errors["a message that was never sent"] += 1
                    continue
                self.kept[told.ref_hash] = (self.run, kept[1])
                told = kept[1]
            elif told.metadata.cacheable:
                self.kept[told.hash] = (self.run, told)
            self.take(told)

    def take(self, told: ForwardMsg) -> None:
        """Note what a message says of the page."""
        kind = told.WhichOneof("type")
        if kind == "new_session":
            self.whole = not told.metadata.run.fragment_ids
            if self.whole:
                self.ids.pop("clear", None)
                self.drawn = set()
        elif kind == "navigation":
            self.page = told.navigation.page_script_hash
        elif kind == "delta" and told.delta.WhichOneof("type") == "new_element":
            self.take_element(told)
        elif kind == "page_info_changed":
            self.query = told.page_info_changed.query_string
        elif kind == "auto_rerun":
            self.look_again(told.auto_rerun.fragment_id, told.auto_rerun.interval)
        elif kind == "stop_auto_rerun":
            for fragment in told.stop_auto_rerun.fragment_ids:
                if fragment in self.timers:
                    self.timers.pop(fragment)[1].cancel()
        elif kind == "session_event" and told.session_event.WhichOneof("type") == "script_compilation_exception":
            self.results.errors["the page could not be compiled"] += 1
        elif kind == "script_finished" and self.whole and told.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
            self.run += 1
            self.widgets = {name: options for name, options in self.widgets.items() if name in self.drawn}
            self.kept = {name: kept for name, kept in self.kept.items() if kept[0] > self.run - REMEMBERED}
            self.done.set()

    def take_element(self, told: ForwardMsg) -> None:
        """Note the widgets, the number of figures and what went wrong."""
        element = told.delta.new_element
        kind = element.WhichOneof("type")
        if kind == "multiselect":
            name = FACET.match(element.multiselect.id)
            if name and name[1] in FACETS:
                self.drawn.add(name[1])
                self.ids[name[1]], self.widgets[name[1]] = element.multiselect.id, list(element.multiselect.options)
                if element.multiselect.set_value:
                    self.chosen[name[1]] = list(element.multiselect.raw_values)
                    if not self.chosen[name[1]]:
                        del self.chosen[name[1]]
        elif kind == "text_input" and element.text_input.id.endswith("-q"):
            self.ids["q"] = element.text_input.id
        elif kind == "button" and "Clear filters" in element.button.label:
            self.ids["clear"] = element.button.id
        elif kind == "html" and (found := FOUND.search(element.html.body)):
            self.found = int(found[1].replace(",", ""))
        elif kind == "alert" and NOTHING in element.alert.body:
            self.found = 0
        elif kind == "exception" or (kind == "alert" and element.alert.format == element.alert.ERROR):
            self.results.errors["an error on the page"] += 1

    def look_again(self, fragment: str, every: float) -> None:
        """Ask from now on every so many seconds whether there is something new, as the page tells browsers to."""
        running = self.timers.get(fragment)
        if running is not None and running[0] == every:
            return  # as browsers do: the same interval goes on
        if running is not None:
            running[1].cancel()
        self.timers[fragment] = (every, asyncio.create_task(self.look(fragment, every)))

    async def look(self, fragment: str, every: float) -> None:
        while True:
            await asyncio.sleep(every)
            self.results.looks += 1
            await self.socket.send(self.message(fragment=fragment).SerializeToString())


@dataclass(frozen=True, slots=True)
class Moment:
    """What the server had used at a moment."""

    at: float
    memory: float  # MB
    busy: float  # seconds of the processor


async def watch(server: int, moments: list[Moment]) -> None:
    """Note memory and processor time of the server once a second; Linux only."""
    while True:
        fields = Path(f"/proc/{server}/stat").read_text().rpartition(")")[2].split()
        ticks, pages = os.sysconf("SC_CLK_TCK"), os.sysconf("SC_PAGE_SIZE")
        busy = (int(fields[11]) + int(fields[12])) / ticks
        moments.append(Moment(time.monotonic(), int(fields[21]) * pages / 1e6, busy))
        await asyncio.sleep(1)


async def load(port: int, server: int, options: argparse.Namespace) -> tuple[Results, list[Moment], float]:
    """Let one reader in to warm up the server, then all, a few at a time; give what they saw from then on."""
    warm = Results()
    await Reader(port, -1, 0, warm).read(time.monotonic())
    print(f"the first reader of all waited {sum(warm.first):.1f} s")
    results, moments = Results(), list[Moment]()
    watching = asyncio.create_task(watch(server, moments))
    began = time.monotonic()
    reading = []
    for number in range(options.readers):
        reader = Reader(port, options.seed * 1000 + number, options.pause, results)
        reading.append(asyncio.create_task(reader.read(began + options.minutes * 60)))
        await asyncio.sleep(options.pause / 10)
    for outcome in await asyncio.gather(*reading, return_exceptions=True):
        if isinstance(outcome, BaseException):
            results.errors[f"a reader ended: {outcome!r:.120}"] += 1
    watching.cancel()
    await asyncio.gather(watching, return_exceptions=True)
    return results, moments, began


def tell(results: Results, moments: list[Moment], began: float, options: argparse.Namespace) -> None:
    """Print what was measured."""
    passed = moments[-1].at - moments[0].at
    print(
        f"{options.readers} readers, {options.figures:,} figures, {passed / 60:.1f} minutes; "
        f"load of the machine at the end {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    )
    told = ", ".join(f"{count:,} {kind}" for kind, count in results.kinds.most_common())
    print(f"answers: {len(results.answers):,} ({told}); {results.looks:,} questions for something new")
    print(f"errors: {sum(results.errors.values())}")
    for error, count in results.errors.most_common(10):
        print(f"  {count} times: {error}")
    if results.first:
        print(f"first view: {quantiles(results.first)}")
    if not results.answers:
        return
    print(f"a filter's answer: {quantiles([took for _, took in results.answers])}")
    print(f"received: {results.received / 1e6:,.0f} MB")
    busy = moments[-1].busy - moments[0].busy
    own = resource.getrusage(resource.RUSAGE_SELF)
    print(f"processor: server {busy / passed:.2f} of a core, readers {(own.ru_utime + own.ru_stime) / passed:.2f}")
    print("| minute | answers | p50 | p95 | memory of the server at its end | cores of the server |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: |")
    step = max(60.0, passed / 10) if passed > 120 else passed / 4
    for number in range(int(passed // step)):
        start, end = began + number * step, began + (number + 1) * step
        took = sorted(took for asked, took in results.answers if start <= asked < end)
        within = [moment for moment in moments if start <= moment.at <= end]
        if not took or len(within) < 2:
            continue
        cores = (within[-1].busy - within[0].busy) / (within[-1].at - within[0].at)
        times = f"{statistics.median(took):.2f} s | {at(took, 0.95):.2f} s"
        print(f"| {(end - began) / 60:.1f} | {len(took)} | {times} | {within[-1].memory:.0f} MB | {cores:.2f} |")


def quantiles(values: list[float]) -> str:
    """Write the median, the slow end and the worst."""
    ordered = sorted(values)
    shares = ", ".join(f"p{share * 100:.0f} {at(ordered, share):.2f} s" for share in (0.5, 0.95, 0.99))
    return f"{shares}, worst {ordered[-1]:.2f} s"


def at(ordered: list[float], share: float) -> float:
    """Give the value that so large a share does not exceed."""
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def main() -> None:
    """Start the dashboard on generated tables and let the readers in."""
    parser = argparse.ArgumentParser(description="Readers at once on one machine.")
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--figures", type=int, default=100_000)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--pause", type=float, default=5, help="seconds between an answer and the next filter, mean")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if not 1 <= options.readers <= MOST_READERS or not 0 < options.minutes <= MOST_MINUTES or options.pause < 0.5:
        parser.error(f"up to {MOST_READERS} readers and {MOST_MINUTES} minutes, and a pause of half a second or more")
    with tempfile.TemporaryDirectory() as folder:
        prepare(Path(folder), options.figures)
        with served(Path(folder)) as (url, server):
            results, moments, began = asyncio.run(load(int(url.rpartition(":")[2]), server, options))
    tell(results, moments, began, options)
    sys.exit(bool(results.errors))


if __name__ == "__main__":
    main()
