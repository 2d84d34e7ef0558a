"""Figure, its time if it has one -> Period: kind of stretch, first and last day, how the text gives them."""

import math
from dataclasses import replace
from datetime import date, timedelta

from tracker.context.period.figure import (
    DAYS,
    FATES,
    HARM,
    MONEY_TALK,
    SINCE,
    SOME,
    STANDING,
    STRETCHES,
    TOO_MANY,
    Figure,
)
from tracker.context.period.totals import is_total, number_of
from tracker.lexicon import stretches as words
from tracker.model import Period
from tracker.schema import MONEY
from tracker.text.date_atoms import read_amount, shift
from tracker.text.times import Time


def _dates(first: date | None, last: date | None) -> tuple[str, str]:
    return (first.isoformat() if first else "", last.isoformat() if last else "")


def published(period: str, base: date | None) -> Period:
    return Period(period, *_dates(base, base), "published")


def to_stretch(time: Time, period: str = "") -> Period:
    return Period(
        period or time.period or "incident", *_dates(time.date_start or time.date_end, time.date_end), time.basis
    )


def to_increment(time: Time | None, base: date | None) -> Period:
    """The daily growth beside a running total ("710,660 (+1,770)"): the day before the tally."""
    if time and (time.kind == "past_day" or (time.kind == "day" and words.PREVIOUS_DAY.search(time.text))):
        return to_stretch(time, "day")  # "with the change on the previous day in brackets"
    tally = time.date_end if time and time.date_end else base
    day = tally - timedelta(days=1) if tally and tally > date.min else None
    return Period("day", *_dates(day, day), "relative" if day else "published")


def to_cumulative(time: Time | None, figure: Figure) -> Period:
    if time is None and words.UNKNOWN_START.search(figure.clause):
        return Period("cumulative", *_dates(None, figure.base), "published")
    if time is None:
        return Period("cumulative", *_dates(figure.war or figure.base, figure.base), "published")
    first = time.date_start if time.kind in SINCE | STRETCHES else figure.war
    first = first or (figure.war if time.kind in ("since_war", "war", "as_of", "deadline", "day") else None)
    last = time.date_end or figure.base
    if first and last and first > last:
        first = None
    if time.kind == "since" and first and first == last:  # "since the beginning of the day"
        return Period("day", *_dates(first, last), time.basis)
    return Period("cumulative", *_dates(first, last), time.basis)


def _sums_aid(figure: Figure, time: Time) -> bool:
    """Whether a sum of aid is told as it stood on a day: "as of 31 March, Oslo has given $2bn"."""
    if time.kind not in ("as_of", "deadline") or figure.event not in ("pledged", "delivered"):
        return False
    return words.AID_SUM.search(figure.clause) is not None or words.PERFECT.search(figure.clause) is not None


def _read_as_of(figure: Figure, time: Time) -> Period:
    """The period of a figure told as it stood on a day."""
    if figure.event in STANDING or (figure.event == "displaced" and not words.PERFECT.search(figure.clause)):
        return Period("ongoing", *_dates(time.date_end, time.date_end), time.basis)
    so_far = figure.event in HARM and words.HAVE_BEEN.search(figure.clause) is not None
    if words.BY_AN_EDGE.search(time.text) and figure.modality == "asserted":
        return to_cumulative(time, figure)
    if is_total(figure) or number_of(figure) >= (SOME if so_far else 500):
        return to_cumulative(time, figure)
    return Period("incident", *_dates(time.date_end, time.date_end), time.basis)


def _edge(figure: Figure, time: Time) -> Time | None:
    """The day at which a count stood: "had lost 800 tanks at the end of October"."""
    found = words.EDGE.match(time.text) if time.kind in STRETCHES and figure.modality == "asserted" else None
    if not found or not words.STOOD.search(figure.clause) or not words.AT.search(figure.text.partition(time.text)[0]):
        return None
    return replace(time, kind="as_of", text=f"at {time.text}", date_start=None, date_end=_day_of(found["edge"], time))


def _day_of(edge: str, time: Time) -> date | None:
    return time.date_end if edge.lower() == "end" else time.date_start


def read_by_time(figure: Figure, time: Time) -> Period:
    """The period of a figure whose time expression is known."""
    event = figure.event
    if event == "deployed" and time.kind == "range" and words.SENT.search(figure.clause):
        return to_stretch(time, "incident")
    if time.kind in SINCE or (time.period == "cumulative" and time.date_start) or _sums_aid(figure, time):
        return to_cumulative(time, figure)
    time = _edge(figure, time) or time
    if time.kind in ("as_of", "deadline"):
        return _read_as_of(figure, time)
    if not time.date_end:
        return Period(read_by_event(figure).period, "", "", time.basis)
    if event == "deployed" and words.SENT.search(figure.clause) and figure.modality != "possible":
        return to_stretch(time, "incident")
    if event in STANDING:
        return published("ongoing", figure.base) if time.role == "said" else to_stretch(time, "ongoing")
    if (
        figure.modality == "asserted"
        and figure.base
        and time.date_start
        and time.date_start <= figure.base < time.date_end
    ):
        time = replace(time, date_end=figure.base)  # the month is not over yet
    if event in HARM and time.kind in DAYS and figure.modality == "asserted" and number_of(figure) >= TOO_MANY:
        return to_cumulative(replace(time, kind="as_of"), figure)  # "on 24 February they put the dead at 160,000"
    running = words.RUNNING.search(figure.before)
    if event in HARM and time.kind in DAYS and running and words.ALL_FIGHTING.search(running[0]):
        return to_cumulative(replace(time, kind="as_of"), figure)  # "four died on Monday, bringing its losses to 386"
    if event in HARM and time.date_end and words.SPOKE_OF.search(figure.before):
        return to_cumulative(replace(time, kind="as_of"), figure)  # "in June it had spoken of 113,000 dead"
    if time.kind in DAYS or not time.period:
        if event in HARM and (words.DAILY.search(figure.clause) or words.PAST_RECORD.search(figure.before)):
            return to_stretch(time, "day")
        if event in MONEY_TALK and words.VAGUE_PLAN.search(figure.clause):
            return to_stretch(time, "unknown")
        return to_stretch(time)
    if event in MONEY_TALK:
        return to_stretch(time, "year" if time.period == "year" else "incident")
    return to_stretch(time, "incident" if _is_of_one_event(figure, time) else "")


def _is_of_one_event(figure: Figure, time: Time) -> bool:
    """Whether a figure dated by a week, a month or a year is that of one event: "In June they hit a school"."""
    if time.period not in ("week", "month", "year") or time.text.lower().startswith(("over ", "throughout ")):
        return False
    if words.ONE_THING.match(figure.text, figure.at) and figure.event in HARM | FATES | {"hit", "intercepted"}:
        return True
    if time.period == "year":
        return False
    struck = figure.event in HARM and number_of(figure) < SOME * 3 and words.STRUCK_ONE.search(figure.before)
    return bool(struck) or words.ONE_EVENT.search(figure.clause) is not None


def _read_before(figure: Figure) -> Period | None:
    """The period of what the told event came after: "came a day after shells killed five"."""
    found = words.AFTER.search(figure.before)
    if not found or figure.event not in HARM | FATES | {"hit"}:
        return None
    # "days after", "two months after" name no day
    exact = found["n"] and found["unit"].lower() in ("day", "week")
    day = _back(figure.base, found["n"], found["unit"]) if exact else None
    return Period("incident", *_dates(day, day), "relative")


DAYS_OF = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}


def _back(base: date | None, number: str, unit: str) -> date | None:
    """The day so many units before the base: "in five days"; None for "several"."""
    count = read_amount(number)
    return shift(base, -math.ceil(count * DAYS_OF[unit.lower()])) if count else None


def read_by_event(figure: Figure) -> Period:
    """The period of a figure about which the words give no time."""
    event, base = figure.event, figure.base
    if before := _read_before(figure):
        return before
    found = words.ONE_UNIT.search(figure.clause)
    if found and figure.modality == "asserted" and event not in MONEY_TALK | {"cost"}:
        return published(found["unit"].lower(), base)
    if event in HARM | FATES | {"launched", "hit"} and words.LATELY.search(figure.clause):
        return published("unknown", base)
    several = words.SEVERAL_UNITS.search(figure.clause) if event in HARM | FATES else None
    if several and figure.modality == "asserted":
        return Period("cumulative", *_dates(_back(base, several["n"], several["unit"]), base), "relative")
    if event == "deployed" and words.SENT.search(figure.clause) and figure.modality != "possible":
        return published("incident", base)
    if event in STANDING:
        return published("ongoing", base)
    if event in ("cost", "requested"):
        return published("unknown", base)
    if event == "pledged" and words.AID_SUM.search(figure.clause):
        return to_cumulative(None, figure)
    if event == "pledged":
        return published("unknown" if words.VAGUE_PLAN.search(figure.clause) else "incident", base)
    if figure.modality in ("planned", "possible"):
        return published("unknown", base)
    if event == "displaced":
        return to_cumulative(None, figure) if words.DISPLACED.search(figure.clause) else published("ongoing", base)
    if event == "delivered" and figure.subject in MONEY:
        return published("unknown", base)
    return published("day" if event in HARM and words.DAILY.search(figure.clause) else "incident", base)
