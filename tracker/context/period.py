"""Sentence, position of a figure, Times -> Period: the stretch of time that the figure covers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tracker import patterns as regex
from tracker.lexicon import stretches as words
from tracker.model import Period, Sentence
from tracker.schema import EQUIPMENT, MONEY, PEOPLE
from tracker.text.times import Time

# When the wars that news texts count from began; a war is known by the parties that it takes to name it.
WAR_STARTS: dict[frozenset[str], date] = {
    frozenset(parties.split()): start
    for parties, start in (
        ("russia ukraine", date(2022, 2, 24)),
        ("ukraine", date(2022, 2, 24)),
        ("israel palestine", date(2023, 10, 7)),
        ("palestine", date(2023, 10, 7)),
        ("israel lebanon", date(2023, 10, 8)),
        ("iran israel", date(2025, 6, 13)),
        ("sudan", date(2023, 4, 15)),
        ("myanmar", date(2021, 2, 1)),  # the coup
        ("yemen", date(2014, 9, 21)),  # the fall of Sanaa
        ("saudi_arabia yemen", date(2015, 3, 26)),  # the coalition's intervention
        ("syria", date(2011, 3, 15)),
        ("syrian_arab_republic", date(2011, 3, 15)),
        ("ethiopia", date(2020, 11, 4)),
        ("armenia azerbaijan", date(2020, 9, 27)),
        ("south_sudan", date(2013, 12, 15)),
        ("georgia russia", date(2008, 8, 7)),
        ("sri_lanka", date(1983, 7, 23)),
        ("bosnia_and_herzegovina", date(1992, 4, 6)),
        ("kosovo serbia", date(1998, 2, 28)),
        ("cambodia thailand", date(2025, 7, 24)),
        ("india pakistan", date(2025, 5, 7)),
    )
}
_PALESTINE = frozenset({"state_of_palestine", "palestine_state_of", "palestinian_territories", "gaza"})


def war_start(parties: frozenset[str]) -> date | None:
    """Start of the war between the parties that a text is about; None when they name none, or several alike."""
    named = frozenset("palestine" if party in _PALESTINE else party for party in parties)
    known = [key for key in WAR_STARTS if key <= named]
    longest = max((len(key) for key in known), default=0)
    starts = {WAR_STARTS[key] for key in known if len(key) == longest}
    return starts.pop() if len(starts) == 1 else None


_HARM = frozenset({"killed", "wounded", "killed_or_wounded", "missing", "lost"})
_LOSSES = frozenset({"lost", "destroyed", "captured", "intercepted"})
_FATES = frozenset({"destroyed", "damaged", "captured"})  # of equipment: up to now as well
_FLOWS = frozenset({"delivered", "recruited", "trained", "displaced", "lost"})  # "has ...": up to now
_MONEY_TALK = frozenset({"pledged", "requested"})
_STANDING = frozenset({"deployed", "controlled"})
_DAYS = frozenset({"day", "overnight", "past_day", "weekend"})
_STRETCHES = frozenset({"week", "month", "part_of_month", "quarter", "half", "season", "year", "range"})
_SINCE = frozenset({"since", "since_war", "war", "to_date"})
_TALLIED = ("since", "since_war", "as_of", "range", "day", "past_day")  # what dates a list of running totals
_HOLDABLE = frozenset({"captured", "detained", "missing", "cost"})
_UNUSABLE = frozenset({"recent", "anniversary"})

_LIST = 3000  # characters between a list's heading and its last item
_CARRY = 400  # characters between an earlier time and the sentence that may take it over
# no single attack harms more of them than this; without a day it is a running total
_MANY = {"journalists": 10, "medics": 20, "children": 300, "women": 300}
_MANY_PEOPLE = 2000
_FEW = 200  # a count "so far" below it is of the event that is told
_SOME = 100  # "as of Monday, 238 soldiers had been killed": more than one attack kills
_EXCHANGED = 1000  # captives of the largest single exchange
_NEIGHBOUR = 90  # characters between a start and the day that says when it was
_LEDGER = 500  # pieces of equipment that no single engagement costs
_TOO_MANY = 10_000  # even where "the offensive" or "the attack" did it


def tells_totals(lead_in: str, items: Sequence[str]) -> bool:
    """Tell whether a list counts from the start of a war: by its lead-in, or by daily changes beside its numbers."""
    return any(words.CHANGE.search(item) for item in items) or bool(words.LISTS_TOTALS.search(lead_in[-300:]))


@dataclass(frozen=True, slots=True)
class _Figure:
    """What is asked: the figure and all that is known of it."""

    text: str
    at: int  # of the figure within `text`
    event: str
    subject: str
    base: date | None
    war: date | None
    modality: str

    @property
    def clause(self) -> str:
        strong = words.marks_of(self.text).strong
        return self.text[slice(*strong.stretch_at(self.at, len(self.text)))]

    @property
    def before(self) -> str:
        return self.text[max(0, self.at - 130) : self.at]


def read_period(
    sentence: Sentence,
    position: int,
    *,
    event: str,
    subject: str,
    rate: str,
    base: date | None,
    times: tuple[Time, ...],
    war_start: date | None,
    earlier: tuple[Time, ...] = (),
    modality: str = "asserted",
    cumulative_hint: bool = False,
) -> Period:
    """Read the stretch that the figure at `position` of the source covers.

    `times` are those of the sentence, `earlier` those of the sentences before it in its section, newest last; `base` is
    the day of the post or of publication. `cumulative_hint` says that the figure stands in a list of running totals.
    """
    if base and war_start and war_start > base:
        war_start = None
    figure = _Figure(sentence.text, position - sentence.start, event, subject, base, war_start, modality)
    time = _own_time(figure, sentence, times, limit=2.0 if rate else 1e9)
    if rate:
        if time and time.kind in _STRETCHES and time.date_end:
            return _stretch(time, "ongoing" if time.period == "cumulative" else "")
        return _published("ongoing", base)
    if words.INCREMENT.search(figure.before) or (
        words.RAISED.search(figure.before)
        and words.RAISED_TO.match(figure.text[figure.at :])
        and figure.event != "pledged"
    ):
        time = time if time and time.kind not in _SINCE else next((t for t in times if t.kind in _DAYS), None)
        return _increment(time or _last(earlier, _TALLIED), base)
    if time and time.kind in _DAYS and event in _HARM and words.RUNNING.search(figure.before):
        # "raised on Monday to 520,000 the casualties since the invasion"
        started = next((t for t in times if t.kind in _SINCE and t.start >= position), None)
        time = replace(started, date_end=time.date_end) if started and time.date_end else time
    if cumulative_hint:
        time = _tally(time if time and time.kind in _TALLIED else None, earlier)
        return _cumulative(time, figure)
    if time and time.kind in _STRETCHES and time.start - sentence.start > figure.at and time.date_start:
        if words.SINCE_CLAUSE.search(figure.text, figure.at, time.start - sentence.start):
            time = replace(time, kind="since", period="cumulative", date_end=None)
    if time and _tells_start(figure, time, time.start - sentence.start):
        time = replace(time, kind="since", period="cumulative", date_end=None)
    if event in _HOLDABLE and modality == "asserted" and words.HELD.search(figure.clause):
        return _published("ongoing", base)
    if time is None or (time.role == "said" and event not in _MONEY_TALK):
        carried = _carried(figure, sentence, earlier)
        if _is_total(figure) and not (carried and (carried.period == "cumulative" or carried.kind == "as_of")):
            return _cumulative(None, figure)
        fled = figure.event == "displaced" and words.DISPLACED.search(figure.clause) is not None
        time = carried or (
            None if figure.event == "cost" or fled else time
        )  # an estimate's day is not that of the damage
    return _by_time(figure, time) if time else _by_event(figure)


def _tells_start(figure: _Figure, time: Time, start: int) -> bool:
    """Whether a time says when the war began that has cost so much: "which began in April 2023, has killed 40,000"."""
    war = words.FIGHTING_BEGAN.search(figure.text, max(0, start - 70), start)
    if war and figure.event in _HARM | {"displaced"} and figure.base and time.date_start and start > figure.at:
        return time.kind in _STRETCHES or (figure.base - time.date_start).days >= 2
    if time.kind not in _STRETCHES and not (
        figure.base and time.date_start and (figure.base - time.date_start).days > 60
    ):
        return False  # "the raids, which began on Saturday"
    if figure.event not in _HARM | {"displaced"} or not time.date_start or not words.PERFECT.search(figure.clause):
        return False
    return words.BEGAN.search(figure.text, max(0, start - 50), start) is not None


def _own_time(figure: _Figure, sentence: Sentence, times: tuple[Time, ...], *, limit: float) -> Time | None:
    """The time expression that goes with the figure: the one with the fewest clause ends between, if any may."""
    best: tuple[float, Time] | None = None
    for time in times:
        cost = _distance(figure, time, time.start - sentence.start, time.end - sentence.start)
        if cost is not None and cost < (best[0] if best else limit):
            best = cost, time
    return best[1] if best else None


def _distance(figure: _Figure, time: Time, start: int, end: int) -> float | None:
    """Cost of tying the time at `start`..`end` to the figure; None where it belongs to something else."""
    if time.kind in _UNUSABLE or time.role in ("record", "background") or not (0 <= start < end <= len(figure.text)):
        return None
    ahead = figure.modality in ("planned", "possible") or figure.event == "deployed"
    marks, led = words.marks_of(figure.text), words.lead_of(figure.text, start)
    if figure.event in _MONEY_TALK and led.is_for:
        return None  # the time that the money is for
    if time.kind == "future" and (not ahead or figure.event in _MONEY_TALK | {"delivered", "cost"}):
        return None
    if time.kind == "deadline" and (ahead or not time.date_end or (figure.base and time.date_end > figure.base)):
        return None
    after = start >= figure.at
    between = (figure.at, start) if after else (end, figure.at)
    if after and (marks.beyond.count(*between) or led.is_compared):
        return None
    if after and time.kind == "war" and words.RELATIVE.search(figure.text, *between):
        return None
    if after and led.part_at > figure.at:
        return None
    if led.is_ranked and time.kind in _STRETCHES:
        return None
    if after and led.is_of_another and time.kind in _STRETCHES and marks.commas.count(*between):
        return None  # "the army, which presses on in land that it lost last year"
    commas = marks.commas.count(*between)
    if led.is_relative and commas and (time.kind not in _DAYS or not after):
        return None
    strong = marks.strong.count(*between)
    if strong and time.kind in _STRETCHES and time.period != "cumulative" and (after or start > 12):
        return None  # a heading may give the month for all that follows; a neighbour's month stays with the neighbour
    cost = 6.0 * strong + 2.0 * marks.clauses.count(*between) + min(between[1] - between[0], 300) / 200
    cost += min(commas, 1) * 0.5 if led.opens and not after else commas
    if not after and not led.opens:
        cost += 0.7 * marks.ands.count(*between)  # "three on Friday and two on Saturday"
    if time.role == "said" and figure.event not in _MONEY_TALK:
        cost += 5
    return cost


def _tally(time: Time | None, earlier: tuple[Time, ...]) -> Time | None:
    """The stretch of a list of running totals: since when by one expression, until when by another."""
    start = time if time and time.kind in _SINCE else _last(earlier, ("since", "since_war", "range"))
    end = time if time and time.date_end else _last(earlier, ("as_of", "day", "range"))
    if start and end and start is not end and end.date_end:
        until = end.date_end if not start.date_start or start.date_start <= end.date_end else start.date_end
        return replace(start, kind="since", date_end=until, basis="stated")
    return start or end


def _last(times: tuple[Time, ...], kinds: tuple[str, ...]) -> Time | None:
    return next((time for time in reversed(times) if time.kind in kinds), None)


def _carried(figure: _Figure, sentence: Sentence, earlier: tuple[Time, ...]) -> Time | None:
    """The time of an earlier sentence that this one goes on from."""
    if sentence.kind == "item":  # of a list: what its heading says
        heading = [time for time in earlier if time.role == "" and time.date_end and sentence.start - time.end <= _LIST]
        return heading[-1] if heading else None
    if figure.modality != "asserted" or figure.event in _STANDING | {"cost", "requested"}:
        return None
    reach = _CARRY * (2 if words.CONTINUES.match(figure.text) else 1)
    near = [time for time in earlier if 0 <= sentence.start - time.end <= reach and time.role == "" and time.date_end]
    if len(near) > 1 and near[-2].kind in _SINCE and near[-1].start - near[-2].end < _NEIGHBOUR:
        near = near[:-1]  # "since the raid that began in August": the month is part of it
    if near and words.GOES_ON.match(figure.text) and near[-1].kind not in _UNUSABLE | {"deadline", "future"}:
        return near[-1]
    if figure.event in _FLOWS or (figure.event in _FATES and figure.subject in EQUIPMENT):
        near = [time for time in near if time.kind in _SINCE] if words.PERFECT.search(figure.clause) else []
    else:
        kinds = _DAYS | {"part_of_month"} if words.ONE_EVENT.search(figure.clause) else _DAYS
        near = [time for time in near if time.kind in kinds]
    return near[-1] if near else None


def _number(figure: _Figure) -> float:
    found = words.NUMBER.match(figure.text, figure.at)
    digits = regex.sub(r"[, ]|\.(?=\d{3}\b)", "", found["digits"] or "") if found else ""
    scale = {"m": 1e6, "k": 1e3, "t": 1e3, "b": 1e9}.get((found["scale"] or " ")[0].lower(), 1) if found else 1
    if not digits and words.THOUSANDS.match(figure.text, figure.at):
        return 2000.0
    return (float(digits) if digits else 1.0) * scale


def _is_many(figure: _Figure) -> bool:
    """Whether it, or the whole that it is a part of ("28 of them, including seven ..."), is too many for one attack."""
    number = _number(figure)
    if words.PART_OF.search(figure.before):
        whole = list(regex.finditer(r"(?<![\w,.])\d[\d,.]*", figure.text, endpos=figure.at))
        number = max(number, _number(replace(figure, at=whole[-1].start())) if whole else 0)
    return number >= _MANY.get(figure.subject, _MANY_PEOPLE)


def _is_total(figure: _Figure) -> bool:
    """Whether the words make the figure a running total, though they name no start."""
    clause = words.OF_RANK.sub("", figure.clause)
    if found := words.OTHER_CLAUSE.search(
        figure.text, figure.at
    ):  # "three rockets fell, and that 11 dead were found so far"
        clause = figure.text[: found.start()] if found.start() - figure.at < len(clause) else clause
    one_event = words.ONE_EVENT.search(clause) and _number(figure) < _TOO_MANY
    if words.UNKNOWN_START.search(clause) and figure.modality != "possible":
        return not one_event or words.SINCE_START.search(clause) is not None
    if figure.event in ("lost", "destroyed") and words.IN_TOTAL.match(figure.text) and _number(figure) >= 1000:
        return not words.DAILY.search(clause)
    if figure.modality in ("planned", "possible") and not words.RUNNING.search(figure.before):
        return False
    if figure.event in _STANDING | {"requested", "cost"}:
        return False
    if figure.event in _HARM and not one_event and _number(figure) >= _SOME and words.RECORDED.search(clause):
        return True
    if figure.event == "released" and not one_event and _number(figure) > _EXCHANGED and words.PERFECT.search(clause):
        return True  # more than the largest swap: "1,994 captives have been exchanged through its mediation"
    armed = figure.subject in EQUIPMENT and _number(figure) >= _LEDGER
    if armed and figure.event in _FATES | {"lost"} and not words.DAILY.search(clause):
        return True
    if words.RUNNING.search(figure.before):
        return not one_event
    if words.TOTAL.search(clause):
        small = (
            figure.event in _HARM | {"rescued", "evacuated"}
            and _number(figure) < _FEW
            and not words.OF_A_WAR.search(clause)
        )
        if small and not words.TOTAL.search(words.SO_FAR.sub("", clause)):
            return False  # "so far 12 bodies were found": of the event that is told
        return not one_event
    if figure.event in ("delivered", "recruited", "trained") and words.PERFECT.search(clause):
        return not words.ADDED.search(figure.before) and not words.MORE.match(figure.text, figure.at)
    if figure.event in _LOSSES and figure.subject not in PEOPLE and words.PERFECT.search(clause) and not one_event:
        return words.is_ledger(figure.text) or (figure.event == "lost" and _number(figure) >= 20)
    return figure.event in _HARM | {"captured", "detained"} and not one_event and _is_many(figure)


def _dates(first: date | None, last: date | None) -> tuple[str, str]:
    return (first.isoformat() if first else "", last.isoformat() if last else "")


def _published(period: str, base: date | None) -> Period:
    return Period(period, *_dates(base, base), "published")


def _stretch(time: Time, period: str = "") -> Period:
    return Period(
        period or time.period or "incident", *_dates(time.date_start or time.date_end, time.date_end), time.basis
    )


def _increment(time: Time | None, base: date | None) -> Period:
    """The daily growth beside a running total ("710,660 (+1,770)"): the day before the tally."""
    if time and time.kind == "past_day":
        return _stretch(time, "day")
    tally = time.date_end if time and time.date_end else base
    day = tally - timedelta(days=1) if tally and tally > date.min else None
    return Period("day", *_dates(day, day), "relative" if day else "published")


def _cumulative(time: Time | None, figure: _Figure) -> Period:
    if time is None and words.UNKNOWN_START.search(figure.clause):
        return Period("cumulative", *_dates(None, figure.base), "published")
    if time is None:
        return Period("cumulative", *_dates(figure.war or figure.base, figure.base), "published")
    first = time.date_start if time.kind in _SINCE | _STRETCHES else figure.war
    first = first or (figure.war if time.kind in ("since_war", "war", "as_of", "deadline", "day") else None)
    last = time.date_end or figure.base
    if first and last and first > last:
        first = None
    if time.kind == "since" and first and first == last:  # "since the beginning of the day"
        return Period("day", *_dates(first, last), time.basis)
    return Period("cumulative", *_dates(first, last), time.basis)


def _sums_aid(figure: _Figure, time: Time) -> bool:
    """Whether a sum of aid is told as it stood on a day: "as of 31 March, Oslo has given $2bn"."""
    if time.kind not in ("as_of", "deadline") or figure.event not in ("pledged", "delivered"):
        return False
    return words.AID_SUM.search(figure.clause) is not None or words.PERFECT.search(figure.clause) is not None


def _by_time(figure: _Figure, time: Time) -> Period:
    """The period of a figure whose time expression is known."""
    event = figure.event
    if time.kind in _SINCE or (time.period == "cumulative" and time.date_start) or _sums_aid(figure, time):
        return _cumulative(time, figure)
    if time.kind in ("as_of", "deadline"):
        if event in _STANDING or (event == "displaced" and not words.PERFECT.search(figure.clause)):
            return Period("ongoing", *_dates(time.date_end, time.date_end), time.basis)
        so_far = event in _HARM and words.HAVE_BEEN.search(figure.clause) is not None
        if _is_total(figure) or _number(figure) >= (_SOME if so_far else 500):
            return _cumulative(time, figure)
        return Period("incident", *_dates(time.date_end, time.date_end), time.basis)
    if not time.date_end:
        return Period(_by_event(figure).period, "", "", time.basis)
    if event == "deployed" and words.SENT.search(figure.clause) and figure.modality != "possible":
        return _stretch(time, "incident")
    if event in _STANDING:
        return _published("ongoing", figure.base) if time.role == "said" else _stretch(time, "ongoing")
    if (
        figure.modality == "asserted"
        and figure.base
        and time.date_start
        and time.date_start <= figure.base < time.date_end
    ):
        time = replace(time, date_end=figure.base)  # the month is not over yet
    if event in _HARM and time.kind in _DAYS and figure.modality == "asserted" and _number(figure) >= _TOO_MANY:
        return _cumulative(replace(time, kind="as_of"), figure)  # "on 24 February they put the dead at 160,000"
    if event in _HARM and time.date_end and words.SPOKE_OF.search(figure.before):
        return _cumulative(replace(time, kind="as_of"), figure)  # "in June it had spoken of 113,000 dead"
    if time.kind in _DAYS or not time.period:
        if event in _HARM and (words.DAILY.search(figure.clause) or words.PAST_RECORD.search(figure.before)):
            return _stretch(time, "day")
        if event in _MONEY_TALK and words.VAGUE_PLAN.search(figure.clause):
            return _stretch(time, "unknown")
        return _stretch(time)
    if event in _MONEY_TALK:
        return _stretch(time, "year" if time.period == "year" else "incident")
    return _stretch(
        time, "incident" if words.ONE_EVENT.search(figure.clause) and time.period in ("week", "month") else ""
    )


def _by_event(figure: _Figure) -> Period:
    """The period of a figure about which the words give no time."""
    event, base = figure.event, figure.base
    found = words.ONE_UNIT.search(figure.clause)
    if found and figure.modality == "asserted" and event not in _MONEY_TALK | {"cost"}:
        return _published(found["unit"].lower(), base)
    if event == "deployed" and words.SENT.search(figure.clause) and figure.modality != "possible":
        return _published("incident", base)
    if event in _STANDING:
        return _published("ongoing", base)
    if event in ("cost", "requested"):
        return _published("unknown", base)
    if event == "pledged" and words.AID_SUM.search(figure.clause):
        return _cumulative(None, figure)
    if event == "pledged":
        return _published("unknown" if words.VAGUE_PLAN.search(figure.clause) else "incident", base)
    if figure.modality in ("planned", "possible"):
        return _published("unknown", base)
    if event == "displaced":
        return _cumulative(None, figure) if words.DISPLACED.search(figure.clause) else _published("ongoing", base)
    if event == "delivered" and figure.subject in MONEY:
        return _published("unknown", base)
    return _published("day" if event in _HARM and words.DAILY.search(figure.clause) else "incident", base)
