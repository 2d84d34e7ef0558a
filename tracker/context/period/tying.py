"""Figure, Times -> the time that goes with it: of its sentence, or of the ones before that it goes on from."""

from dataclasses import replace
from datetime import date

from tracker import patterns as regex
from tracker.context.period.figure import (
    DAYS,
    FATES,
    FLOWS,
    HARM,
    MONEY_TALK,
    SINCE,
    STANDING,
    STRETCHES,
    TOO_MANY,
    UNUSABLE,
    Figure,
)
from tracker.context.period.totals import number_of
from tracker.lexicon import stretches as words
from tracker.lexicon.answering import is_answered
from tracker.model import Sentence
from tracker.schema import EQUIPMENT
from tracker.text.times import Time

_NUMBER_HERE = regex.compile(r"\d[\d,. ]{0,14}\d|\d")
_LIST = 3000  # characters between a list's heading and its last item
_SHORT = 60  # days
_CHANGE = 2  # days that a daily change covers at most
_NEIGHBOUR = 90  # characters between a start and the day that says when it was
_CARRY = 400  # characters between an earlier time and the sentence that may take it over


CAPTURING = frozenset(["captured", "detained", "killed", "wounded"])
# Between a time and a figure that has one of its own: "110 in July compared to 92 in August"
TO_NEXT = regex.compile(
    r"\s(?:to|against|versus|from|up\sfrom|down\sfrom|compared\s(?:to|with))\s(?:(?:about|some|over|nearly|around|almost|only|just|at\sleast)\s)?"
)
# "468 in <October> to 592": a time that stands behind its number
OF_NUMBER = regex.compile(
    r"\d(?:\s(?:people|civilians|\p{Ll}{2,12}ed))?(?:\s(?:a|per)\s(?:day|week|month))?\s(?:in|during|for|on)\s$"
)
# "190 <in> December", "350 <recorded in> March"
STANDS_IN = regex.compile(r"\s(?:recorded\s|reported\s|registered\s|counted\s|documented\s)?(?:in|for|during)\s")
NEXT_TO_IT = 0.5
# "376, <and in> July to 360": the next number's time stands before it
LED_ON = regex.compile(r"\s?(?:,|;|,?\sand)\s(?:in|for|during|on)\s")
TO_NUMBER = regex.compile(
    r"(?:\s(?:to|at|was|were|with))?\s(?:about\s|some\s|over\s|nearly\s|around\s|just\s)?\d[\d,. ]{0,14}\b"
    r"(?!\s(?:in|on|for)\s\p{Lu})"
)


def tells_start(figure: Figure, time: Time, start: int) -> bool:
    """Whether a time says when the war began that has cost so much: "which began in April 2023, has killed 40,000"."""
    war = words.FIGHTING_BEGAN.search(figure.text, max(0, start - 70), start)
    told = start > figure.at or (time.kind == "day" and words.PERFECT.search(figure.clause) is not None)
    if war and figure.event in HARM | {"displaced"} and figure.base and time.date_start and told:
        return time.kind in STRETCHES or (figure.base - time.date_start).days >= 2
    if time.kind not in STRETCHES and not (
        figure.base and time.date_start and (figure.base - time.date_start).days > 60
    ):
        return False  # "the raids, which began on Saturday"
    if figure.event not in HARM | {"displaced"} or not time.date_start or not words.PERFECT.search(figure.clause):
        return False
    return words.BEGAN.search(figure.text, max(0, start - 50), start) is not None


def find_own_time(figure: Figure, sentence: Sentence, times: tuple[Time, ...], *, limit: float) -> Time | None:
    """The time expression that goes with the figure: the one with the fewest clause ends between, if any may."""
    found: tuple[float, int] | None = None
    at, begin = figure.at, sentence.start
    # The nearest first: what is farther than the best costs need not be read.
    for index in sorted(range(len(times)), key=lambda index: abs(times[index].start - begin - at)):
        start, end = times[index].start - begin, times[index].end - begin
        between = (at, start) if start >= at else (end, at)
        most = found[0] if found else limit
        if _cost_of_length(between) - NEXT_TO_IT > most or _find_least_cost(figure, between) > most:
            continue
        cost = _distance(figure, times[index], start, end)
        if cost is not None and ((cost, index) < found if found else cost < limit):
            found = cost, index
    return times[found[1]] if found else None


def _cost_of_length(between: tuple[int, int]) -> float:
    return min(between[1] - between[0], 300) / 200


def _find_least_cost(figure: Figure, between: tuple[int, int]) -> float:
    """Cost that the marks and the length of a stretch make in any case."""
    marks = words.marks_of(figure.text)
    cost = 6.0 * marks.strong.count(*between) + 2.0 * marks.clauses.count(*between) + _cost_of_length(between)
    return cost + (0.5 if marks.commas.count(*between) else 0.0) - NEXT_TO_IT


def _distance(figure: Figure, time: Time, start: int, end: int) -> float | None:
    """Cost of tying the time at `start`..`end` to the figure; None where it belongs to something else."""
    if time.kind in UNUSABLE or time.role in ("record", "background") or not (0 <= start < end <= len(figure.text)):
        return None
    ahead = figure.modality in ("planned", "possible") or figure.event == "deployed"
    marks, led = words.marks_of(figure.text), words.lead_of(figure.text, start)
    if figure.event in MONEY_TALK and led.is_for:
        return None  # the time that the money is for
    if time.kind == "future" and (not ahead or figure.event in MONEY_TALK | {"delivered", "cost"}):
        return None
    if time.kind == "deadline" and (ahead or not time.date_end or (figure.base and time.date_end > figure.base)):
        return None
    after = start >= figure.at
    between = (figure.at, start) if after else (end, figure.at)
    if _is_of_another(figure, time, led, between, end, after=after):
        return None
    commas = marks.commas.count(*between)
    if led.is_relative and commas and (time.kind not in DAYS or not after):
        return None
    strong = marks.strong.count(*between)
    if not after and strong and led.part_at >= 0:
        return None  # "two thirds of them after 23 September; elsewhere 29 have died"
    heads = not after and strong == 1 and figure.text[end : end + 1] == ":"  # "Losses in the week: 40 men"
    if strong and not heads and time.kind in STRETCHES and time.period != "cumulative" and (after or start > 12):
        return None  # a heading may give the month for all that follows; a neighbour's month stays with the neighbour
    if strong and after and time.kind in SINCE and ";" in figure.text[between[0] : between[1]]:
        return None  # "A school was damaged; its pupils have learned at home since 2023"
    if time.role == "compared" and not led.opens and (strong or commas or marks.clauses.count(*between)):
        return None  # "up 31 per cent on the year before, driven by fighting in Gaza, where 181 were killed"
    cost = 6.0 * strong + 2.0 * marks.clauses.count(*between) + _cost_of_length(between)
    cost += min(commas, 1) * 0.5 if led.opens and not after else commas
    if not after and not led.opens:
        cost += 0.7 * marks.ands.count(*between)  # "three on Friday and two on Saturday"
    if (
        not after
        and TO_NEXT.fullmatch(figure.text, *between)
        and OF_NUMBER.search(figure.text, max(0, start - 25), start)
    ):
        cost += 1  # "from 468 in October to 592 in November"
    if time.role == "said" and figure.event not in MONEY_TALK:
        cost += 5
    number = _NUMBER_HERE.match(figure.text, figure.at) if after else None
    if number and STANDS_IN.fullmatch(figure.text, number.end(), start):
        cost -= NEXT_TO_IT  # "250 km2 in September after 464 in August"
    return cost


def _is_of_another(
    figure: Figure, time: Time, led: words.Lead, between: tuple[int, int], end: int, *, after: bool
) -> bool:
    """Tell by the words between a figure and a time that the time belongs to something else."""
    marks = words.marks_of(figure.text)
    if figure.event not in CAPTURING and after and words.TAKEN_IN.search(figure.text, *between):
        return True
    if (led.is_ranked or led.came_to_be) and time.kind in STRETCHES | {"since"}:
        return time.kind in STRETCHES or led.came_to_be
    if led.came_to_be and time.kind == "day":
        return True
    if led.is_counted and time.kind in SINCE:
        return True  # "a $275m package, its 70th since 2022"
    if time.kind in SINCE and _parts_quote(figure.text, *between):
        return True
    if is_answered(figure.text, figure.at, between[1] if after else between[0] - 1):
        return True
    if not after:
        return False
    if _leads_next(figure, *between, end):
        return True
    if marks.beyond.count(*between) or led.is_compared or led.part_at > figure.at:
        return True
    if time.kind == "war" and words.RELATIVE.search(figure.text, *between):
        return True
    if time.kind in SINCE and words.NEXT_STATEMENT.search(figure.text, *between):
        return True
    # "the army, which presses on in land that it lost last year"
    return led.is_of_another and time.kind in STRETCHES and marks.commas.count(*between) > 0


def _leads_next(figure: Figure, at: int, start: int, end: int) -> bool:
    """Whether a time stands before the next number of a list: "in May to <476>, and in June to 376"."""
    number = _NUMBER_HERE.match(figure.text, at)
    return bool(number and LED_ON.fullmatch(figure.text, number.end(), start) and TO_NUMBER.match(figure.text, end))


def _parts_quote(text: str, start: int, end: int) -> bool:
    """Whether a quotation ends or begins between two places: what is said and what is told of it."""
    return text.count('"', start, end) % 2 == 1 or text.count("“", start, end) != text.count("”", start, end)


def find_tally(time: Time | None, earlier: tuple[Time, ...]) -> Time | None:
    """The stretch of a list of running totals: since when by one expression, until when by another."""
    earlier = tuple(t for t in earlier if not _is_of_a_day(t))
    start = time if time and time.kind in SINCE else find_last(earlier, ("since", "since_war", "range"))
    end = time if time and time.date_end else find_last(earlier, ("as_of", "day", "range"))
    if start and end and start is not end and end.date_end:
        until = end.date_end if not start.date_start or start.date_start <= end.date_end else start.date_end
        return replace(start, kind="since", date_end=until, basis="stated")
    return start or end


def _is_of_a_day(time: Time) -> bool:
    """Whether a stretch is that of a daily change: "in brackets the change since yesterday morning"."""
    if time.kind != "since" or not (time.date_start and time.date_end):
        return False
    return (time.date_end - time.date_start).days <= _CHANGE


def _is_fresh(time: Time, base: date) -> bool:
    """Whether a time is of these days."""
    return time.date_end is not None and (base - time.date_end).days <= _SHORT


def find_last(times: tuple[Time, ...], kinds: tuple[str, ...]) -> Time | None:
    return next((time for time in reversed(times) if time.kind in kinds), None)


def _is_too_short(time: Time, figure: Figure) -> bool:
    """Whether a stretch that another count runs since is too short for one: 12 million do not flee "since Monday"."""
    if not (time.date_start and figure.base) or number_of(figure) < TOO_MANY:
        return False
    return (figure.base - time.date_start).days < _SHORT


def is_theirs(figure: Figure, time: Time) -> bool:
    """Whether losses are those of the stretch told before: "However, they lost 36,600 men"."""
    return time.kind in STRETCHES and figure.event == "lost" and words.THEY.match(figure.text) is not None


def find_carried(figure: Figure, sentence: Sentence, earlier: tuple[Time, ...]) -> Time | None:
    """The time of an earlier sentence that this one goes on from."""
    if sentence.kind == "item":  # of a list: what its heading says
        heading = [time for time in earlier if time.role == "" and time.date_end and sentence.start - time.end <= _LIST]
        if figure.event in ("pledged", "requested"):  # a package is of its day, whatever all aid since then comes to
            heading = [time for time in heading if time.kind not in SINCE]
        return heading[-1] if heading else None
    if figure.modality != "asserted" or figure.event in STANDING | {"cost", "requested"}:
        return None
    if words.LATELY.search(figure.clause):
        return None  # "in recent months"
    if words.AFTER.search(figure.before):
        return None  # "came two weeks after shells killed five"
    reach = _CARRY * (2 if words.CONTINUES.match(figure.text) else 1)
    near = [time for time in earlier if 0 <= sentence.start - time.end <= reach and time.role == "" and time.date_end]
    if figure.base and len(near) > 1 and (fresh := [t for t in near if t.date_end and _is_fresh(t, figure.base)]):
        near = fresh if near[-1].kind in DAYS else near  # "bodies of men taken on 7 October were returned on Thursday"
    if len(near) > 1 and near[-2].kind in SINCE and near[-1].start - near[-2].end < _NEIGHBOUR:
        near = near[:-1]  # "since the raid that began in August": the month is part of it
    if near and words.GOES_ON.match(figure.text) and near[-1].kind not in UNUSABLE | {"deadline", "future"}:
        return near[-1]
    if words.DAILY.search(figure.clause):
        near = [time for time in near if time.kind not in SINCE]  # "It lost 1,500 in a day"
    told = words.OF_THE.match(figure.text, figure.at) is not None  # "six of the armoured vehicles"
    if figure.event == "lost" and words.THEY.match(figure.text) and not words.PERFECT.search(figure.clause):
        near = [time for time in near if time.kind in STRETCHES | DAYS | SINCE]
    elif figure.event in FLOWS or (figure.event in FATES and figure.subject in EQUIPMENT and not told):
        near = [time for time in near if time.kind in SINCE and not _is_too_short(time, figure)]
        near = near if words.PERFECT.search(figure.clause) else []
    else:
        kinds = DAYS | {"part_of_month"} if words.ONE_EVENT.search(figure.clause) else DAYS
        near = [time for time in near if time.kind in kinds]
    return near[-1] if near else None
