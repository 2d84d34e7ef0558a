"""Sentence, position of a figure, Times -> Period: the stretch of time that the figure covers."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

import regex

from tracker.model import Period, Sentence
from tracker.schema import MONEY, PEOPLE
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
_FLOWS = frozenset({"delivered", "recruited", "trained", "displaced", "lost"})  # "has ...": up to now
_MONEY_TALK = frozenset({"pledged", "requested"})
_STANDING = frozenset({"deployed", "controlled"})
_DAYS = frozenset({"day", "overnight", "past_day", "weekend"})
_STRETCHES = frozenset({"week", "month", "part_of_month", "quarter", "half", "season", "year", "range"})
_SINCE = frozenset({"since", "since_war", "war", "to_date"})
_UNUSABLE = frozenset({"recent", "anniversary"})

# ends of clauses: "; ", " - ", sentences that run together
_STRONG = regex.compile(r"[;•]|(?<=[a-z)”\"])\.(?=\s*[A-Z“\"])|:\s|\s[-–—]\s|\n")
_CLAUSE = regex.compile(
    r"(?i:\b(?:but|while|whereas|although|though|however)\b|,\s+and\s+(?:they|it|he|she|we)\b|,\s+and\s+(?=\w+\s+\w+ed\b))"
)
# what stands beyond these words is another time than the figure's: "before he leaves in January", "than in 2023"
_BEYOND = regex.compile(
    r"(?i:\b(?:before(?!\s+(?:dawn|sunrise|noon|midday|midnight|daybreak))|until|till|by\s+the\s+time|ahead\s+of"
    r"|(?<!(?:more|less|fewer|rather|other)\s)than|(?:more|less|fewer)\s+than\s+(?:in|on|during|any|last|the\s+\w+\s+\w+)"
    r"|compared\s+(?:with|to)|previous\s+(?:\w+\s+)?(?:record|high|peak|attack|figure|toll|estimate)|surpass\w*|record\s+of"
    r"|up\s+from|down\s+from|unless|so\s+that|in\s+order\s+to|expires?)\b)"
)
_WHO = regex.compile(
    r"(?i:^\s*(?:who|whose|whom|which|where)\b"
    r"(?!\s+(?:began|started|took\s+place|happened|occurred|struck|hit|came)\b))"
)
_DAILY = regex.compile(
    r"(?i:\b(?:deadliest|bloodiest|worst|costliest|heaviest|single|one|record|24-hour)\s+(?:\w+\s+)?(?:days?|period)\b|\bdaily\b"
    r"|\bin\s+a\s+day\b|\bthe\s+day['’]s\b|\bper\s+day\b)"
)
_PAST_RECORD = regex.compile(
    r"(?i:\b(?:previous|earlier|last|old|prior)\s+(?:daily\s+|one-day\s+)?(?:record|high|peak|maximum)\b)"
)
_ONE_EVENT = regex.compile(
    r"(?i:\b(?:single|one|an?|the|that|this|[\w]+['’]s)\s+(?:[\w-]+\s+){0,3}?(?:battle|attack|strike|raid|ambush|assault|shelling|bombing|bombardment"
    r"|explosion|blast|massacre|barrage|crash|incident|clash|airstrike|salvo|operation|siege|offensive|counter-?offensive|advance)\b)"
)
_VAGUE_PLAN = regex.compile(
    r"(?i:\b(?:plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|hop(?:es?|ing)|intends?|consider(?:s|ing)?|might|may|could|propos(?:al|ed?|es|ing)"
    r"|seek(?:s|ing)?|rush(?:ing)?|would\s+(?:like|need|want)|expect(?:s|ed)|wants?|debat(?:e|es|ing)|discuss(?:es|ing)?|weigh(?:s|ing)?|stalled|pending)\b)"
)
# "takes its contributions to", "bringing the total to": a running total follows
_RUNNING = regex.compile(
    r"(?i:\b(?:takes?|taking|took|brings?|bringing|brought|raises?|raising|raised|lifts?|lifting|pushes|pushing|pushed)\b[^;]{0,90}?\bto\s+"
    r"(?:[\w-]+\s+){0,3}?$|\b(?:now\s+stands?|stands?\s+now|climbed|risen|rose|rising|grown|reached|passed|surpassed|exceeded|topped)\s+"
    r"(?:at\s+|to\s+)?(?:[\w-]+\s+){0,3}?$)"
)
_TOTAL = regex.compile(
    r"(?i:\bso\s+far\b|\bto\s+date\b|\bin\s+total\s+since\b|\b(?:overall|total|cumulative|combined|combat)\s+(?:\w+\s+)?(?:losses|toll|casualties|number|tally"
    r"|count)\b|\bsince\s+then\b|\bhas\s+now\b|\bhave\s+now\b|\bdeath\s+toll\s+in\b|\b(?:losses|casualties|toll|deaths|victims)\s+of\s+the\s+(?:war|conflict|invasion)\b)"
)
_PERFECT = regex.compile(
    r"(?i:\b(?:has|have|had|'s|’s|'ve|’ve)\s+(?:\w+\s+){0,3}?\w+(?:ed|en|ent|nt|ne|st|ven|ld|ught|t)\b)"
)
_NUMBER = regex.compile(
    r"(?P<digits>\d{1,3}(?:[,. ]\d{3})+|\d+(?:\.\d+)?)?\s*(?P<scale>million|thousand|m\b|k\b|bn\b|billion)?",
    regex.IGNORECASE,
)
_PART_OF = regex.compile(r"(?i:\b(?:including|among\s+(?:them|whom)|of\s+(?:them|whom|these|those))\b[^.;]{0,30}$)")
_DISPLACED = regex.compile(
    r"(?i:\b(?:has|have|had|['’]ve)\s+(?:\w+\s+){0,3}?(?:displaced|uprooted|fled|forced|driven|left|crossed|sought)\b)"
)
_INCREMENT = regex.compile(r"\(?\+\s*$")
_CONTINUES = regex.compile(
    r"(?i:^\W*(?:as\s+a\s+result|among|of\s+(?:these|those|them)|they|it|the\s+(?:attack|strike|blast|explosion|shelling|raid|missiles?|drones?"
    r"|victims?|dead|wounded|injured|building|toll)|another|also|in\s+addition|and|at\s+least|one|two|three|a)\b)"
)
_LIST = 3000  # characters between a list's heading and its last item
_CARRY = 400  # characters between an earlier time and the sentence that may take it over
# no single attack harms more of them than this; without a day it is a running total
_MANY = {"journalists": 10, "medics": 20, "children": 300, "women": 300}
_MANY_PEOPLE = 2000
_TOO_MANY = 10_000  # even where "the offensive" or "the attack" did it


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
        start = max((found.end() for found in _STRONG.finditer(self.text, 0, self.at)), default=0)
        found = _STRONG.search(self.text, self.at)
        return self.text[start : found.start() if found else len(self.text)]

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
        return _stretch(time) if time and time.kind in _STRETCHES and time.date_end else _published("ongoing", base)
    if _INCREMENT.search(figure.before):
        return _increment(time or _last(earlier, ("past_day", "as_of", "range")), base)
    if cumulative_hint:
        return _cumulative(time or _last(earlier, ("since", "since_war", "as_of", "range")), figure)
    if time is None or (time.role == "said" and event not in _MONEY_TALK):
        carried = _carried(figure, sentence, earlier)
        if _is_total(figure) and not (carried and (carried.period == "cumulative" or carried.kind == "as_of")):
            return _cumulative(None, figure)
        time = carried or (None if figure.event == "cost" else time)  # an estimate's day is not that of the damage
    return _by_time(figure, time) if time else _by_event(figure)


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
    if figure.event in _MONEY_TALK and regex.search(r"(?i)\bfor\s+(?:the\s+)?$", figure.text[:start]):
        return None  # the time that the money is for
    if time.kind == "future" and (not ahead or figure.event in _MONEY_TALK | {"delivered", "cost"}):
        return None
    if time.kind == "deadline" and (ahead or not time.date_end or (figure.base and time.date_end > figure.base)):
        return None
    after = start >= figure.at
    between = figure.text[figure.at : start] if after else figure.text[end : figure.at]
    if after and _BEYOND.search(between):
        return None
    commas = between.count(",") - len(regex.findall(r"\d,\d", between))
    segment = regex.split(r",\s", figure.text[:start])[-1]
    if _WHO.match(segment) and commas and (time.kind not in _DAYS or not after):
        return None
    strong = len(_STRONG.findall(between))
    if strong and time.kind in _STRETCHES and time.period != "cumulative" and (after or start > 12):
        return None  # a heading may give the month for all that follows; a neighbour's month stays with the neighbour
    cost = 6.0 * strong + 2.0 * len(_CLAUSE.findall(between)) + min(len(between), 300) / 200
    leads = not regex.search(
        r"\w", regex.sub(r"(?i)\b(?:on|in|at|over|by|early|late|earlier|and|but|only|just|also)\b", "", segment)
    )
    cost += min(commas, 1) * 0.5 if leads and not after else commas
    if not after and not leads:
        cost += 0.7 * len(regex.findall(r"(?i)\band\b", between))  # "three on Friday and two on Saturday"
    if time.role == "said" and figure.event not in _MONEY_TALK:
        cost += 5
    return cost


def _last(times: tuple[Time, ...], kinds: tuple[str, ...]) -> Time | None:
    return next((time for time in reversed(times) if time.kind in kinds), None)


def _carried(figure: _Figure, sentence: Sentence, earlier: tuple[Time, ...]) -> Time | None:
    """The time of an earlier sentence that this one goes on from."""
    if sentence.kind == "item":  # of a list: what its heading says
        heading = [time for time in earlier if time.role == "" and time.date_end and sentence.start - time.end <= _LIST]
        return heading[-1] if heading else None
    if figure.modality != "asserted" or figure.event in _STANDING | {"cost", "requested"}:
        return None
    reach = _CARRY * (2 if _CONTINUES.match(figure.text) else 1)
    near = [time for time in earlier if 0 <= sentence.start - time.end <= reach and time.role == "" and time.date_end]
    if figure.event in _FLOWS:
        near = [time for time in near if time.kind in _SINCE] if _PERFECT.search(figure.clause) else []
    else:
        kinds = _DAYS | {"part_of_month"} if _ONE_EVENT.search(figure.clause) else _DAYS
        near = [time for time in near if time.kind in kinds]
    return near[-1] if near else None


def _number(figure: _Figure) -> float:
    found = _NUMBER.match(figure.text, figure.at)
    digits = regex.sub(r"[, ]|\.(?=\d{3}\b)", "", found["digits"] or "") if found else ""
    scale = {"m": 1e6, "k": 1e3, "t": 1e3, "b": 1e9}.get((found["scale"] or " ")[0].lower(), 1) if found else 1
    return (float(digits) if digits else 1.0) * scale


def _is_many(figure: _Figure) -> bool:
    """Whether it, or the whole that it is a part of ("28 of them, including seven ..."), is too many for one attack."""
    number = _number(figure)
    if _PART_OF.search(figure.before):
        whole = list(regex.finditer(r"(?<![\w,.])\d[\d,.]*", figure.text, endpos=figure.at))
        number = max(number, _number(replace(figure, at=whole[-1].start())) if whole else 0)
    return number >= _MANY.get(figure.subject, _MANY_PEOPLE)


def _is_total(figure: _Figure) -> bool:
    """Whether the words make the figure a running total, though they name no start."""
    clause = figure.clause
    one_event = _ONE_EVENT.search(clause) and _number(figure) < _TOO_MANY
    if figure.modality in ("planned", "possible") and not _RUNNING.search(figure.before):
        return False
    if figure.event in _STANDING | {"requested", "cost"}:
        return False
    if _RUNNING.search(figure.before):
        return not one_event
    if _TOTAL.search(clause):
        return not one_event
    if figure.event in ("delivered", "recruited", "trained") and _PERFECT.search(clause):
        return True
    if figure.event == "lost" and figure.subject not in PEOPLE and _PERFECT.search(clause) and not one_event:
        return _number(figure) >= 20
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
    if time is None:
        return Period("cumulative", *_dates(figure.war or figure.base, figure.base), "published")
    first = time.date_start if time.kind in _SINCE | _STRETCHES else figure.war
    first = first or (figure.war if time.kind in ("since_war", "war", "as_of", "deadline") else None)
    last = time.date_end or figure.base
    if first and last and first > last:
        first = None
    if time.kind == "since" and first and first == last:  # "since the beginning of the day"
        return Period("day", *_dates(first, last), time.basis)
    return Period("cumulative", *_dates(first, last), time.basis)


def _by_time(figure: _Figure, time: Time) -> Period:
    """The period of a figure whose time expression is known."""
    event = figure.event
    if time.kind in _SINCE or (time.period == "cumulative" and time.date_start):
        return _cumulative(time, figure)
    if time.kind in ("as_of", "deadline"):
        if event in _STANDING:
            return Period("ongoing", *_dates(time.date_end, time.date_end), time.basis)
        if _is_total(figure) or _number(figure) >= 500:
            return _cumulative(time, figure)
        return Period("incident", *_dates(time.date_end, time.date_end), time.basis)
    if not time.date_end:
        return Period(_by_event(figure).period, "", "", time.basis)
    if event in _STANDING:
        return _published("ongoing", figure.base) if time.role == "said" else _stretch(time, "ongoing")
    if time.kind in _DAYS or not time.period:
        if event in _HARM and (_DAILY.search(figure.clause) or _PAST_RECORD.search(figure.before)):
            return _stretch(time, "day")
        if event in _MONEY_TALK and _VAGUE_PLAN.search(figure.clause):
            return _stretch(time, "unknown")
        return _stretch(time)
    if event in _MONEY_TALK:
        return _stretch(time, "year" if time.period == "year" else "incident")
    return _stretch(time, "incident" if _ONE_EVENT.search(figure.clause) and time.period in ("week", "month") else "")


def _by_event(figure: _Figure) -> Period:
    """The period of a figure about which the words give no time."""
    event, base = figure.event, figure.base
    if event in _STANDING:
        return _published("ongoing", base)
    if event in ("cost", "requested"):
        return _published("unknown", base)
    if event == "pledged":
        return _published("unknown" if _VAGUE_PLAN.search(figure.clause) else "incident", base)
    if figure.modality in ("planned", "possible"):
        return _published("unknown", base)
    if event == "displaced":
        return _cumulative(None, figure) if _DISPLACED.search(figure.clause) else _published("ongoing", base)
    if event == "delivered" and figure.subject in MONEY:
        return _published("unknown", base)
    return _published("day" if event in _HARM and _DAILY.search(figure.clause) else "incident", base)
