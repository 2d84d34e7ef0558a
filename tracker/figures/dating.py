"""Mention, what its document and section have settled -> Period: when it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from tracker import patterns as regex
from tracker.context.period import read_period, tells_totals
from tracker.context.period.figure import STRETCHES as STRETCH_KINDS
from tracker.context.place import find_scene, is_far
from tracker.figures.days import STRUCK, find_day
from tracker.figures.identity import Row
from tracker.figures.tallies import tells_tally
from tracker.figures.telling import find_told_times
from tracker.lexicon import stretches as words
from tracker.lexicon.wars import find_onslaught_day
from tracker.model import Document, Mention, Period, Sentence
from tracker.text.times import Time, find_entry_day, find_times

if TYPE_CHECKING:
    from tracker.figures.settled import Context, Section

TIME_CARRY = 2  # sentences that a time reaches
LEADING = 5  # characters before words that lead a sentence: a quotation mark, "In "
REMEMBERED = 400  # times or places of a section that are looked at, so that a list without end costs no more
LONGEST_ITEM = 20  # sentences of an item
LONGEST_ENTRY = 30  # characters of an item that is no sentence of its own
TOTALS = frozenset(["since", "since_war", "to_date"])
LONGEST_LIST = 60  # items that are looked at on either side of one
# "Russia has also lost the following:" over a list of many kinds of arms: all of them since the start
HAS_LOST = regex.compile(r"\b(?:has|have)\s+(?:also\s+)?lost\b")
LONG_LIST = 6  # items
# "in the same 24 hours", "that night", "over the same period": the stretch that a sentence before counted.
# Without "same" it must lead the sentence; "this week" is the week of the post.
THE_SAME = regex.compile(
    r"""
      \b(?:the|that)\ same\ (?P<stretch>24\ hours|day|night|week|month|quarter|year|period)\b
    | \b(?:in|over|during|within)\ (?:this|that)\ (?:same\ )?(?P<stretch>period)\b
    | ^\W{0,3}(?:The|That|This|(?:In|Over|During|On)\ (?:the|that))\ (?P<stretch>24\ hours|day)\b(?!\ (?:before|after))
    | ^\W{0,3}(?:That|(?:In|Over|During|On)\ that)\ (?P<stretch>night|week|month|quarter|year|period)\b
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
DAYS_OF_WEEK = 7
# Events that a stretch counts
COUNTED = frozenset(
    """killed wounded killed_or_wounded missing lost launched intercepted suppressed hit destroyed damaged captured
    detained seized evacuated rescued released recruited trained delivered""".split()
)
UNTIED = frozenset(["recent", "anniversary", "deadline", "future", "war"])  # times that date no count
KILLING = frozenset(["casualties", "strikes", "damage", "equipment", "prisoners", "territory"])
AHEAD = regex.compile(r"\b(?:will|should|would|shall)\b")
DAY_KINDS = frozenset(["day", "overnight", "past_day"])
STRETCH_CARRY = 2  # sentences that a counted stretch reaches
JOINT_REACH = 8  # figures before one that may hold it
OPEN_BRACKET = regex.compile(r"\([^()]{0,400}$")
STRETCHES = {"24 hours": ("day",), "day": ("day", "incident"), "night": ("incident", "day")}
# "(+1,770)": what the last day added
CHANGE = regex.compile(r"\(\s{0,2}[+＋]")


def may_carry(time: Time, sentence: Sentence) -> bool:
    """Tell whether a time may hold for the next sentences: not "on Monday alone", "half of them on Monday"."""
    end = time.end - sentence.start
    return (
        not sentence.text.startswith(" alone", end)
        and words.lead_of(sentence.text, time.start - sentence.start).part_at < 0
    )


def base_date(sentence: Sentence, document: Document) -> date | None:
    """Day that relative dates of the sentence count from: of its post, its dated entry, or the publication."""
    stamp = sentence.posted_at or document.source.published
    try:
        base = date.fromisoformat(stamp[:10])
    except ValueError:
        base = None
    return base if sentence.posted_at else find_entry_day(sentence.section, base) or base


def is_one_item(first: int, second: int, sentences: Sequence[Sentence]) -> bool:
    """Tell whether two sentences stand in one item of a list: a semicolon between them parts two."""
    near = second - first <= LONGEST_ITEM and sentences[first].paragraph == sentences[second].paragraph
    return near and not any(s.text.rstrip().endswith(";") for s in sentences[first:second])


def _earlier_times(index: int, sentence: Sentence, context: Context, section: Section) -> tuple[Time, ...]:
    """Times that the section has named before the sentence; other items of its list are no neighbours."""
    sentences = context.document.sentences
    if sentence.kind != "item":
        recent = [(i, time) for i, time in section.times[-REMEMBERED:] if index - i <= TIME_CARRY]
        elsewhere = {i: _is_elsewhere(i, index, context) for i in {i for i, time in recent if time.kind in DAY_KINDS}}
        # a daily tally ends with its paragraph
        return tuple(
            time
            for i, time in recent
            if not (time.kind in DAY_KINDS and elsewhere[i])
            and not any(words.SINCE_THEN.search(between.text) for between in sentences[i + 1 : index])
            and (
                time.kind != "past_day"
                or sentences[i].paragraph == sentence.paragraph
                or sentences[i].kind == "heading"
            )
        )
    remembered = section.times[-REMEMBERED:]
    told = _is_told_in_full(sentence.text)
    return tuple(
        time
        for i, time in remembered
        if is_one_item(i, index, sentences)
        or (sentences[i].kind != "item" and not (told and time.kind in TOTALS and not _leads_in(sentences[i])))
    )


def _is_told_in_full(text: str) -> bool:
    """Whether an item of a list is a sentence of its own, and no entry of a tally."""
    return text.rstrip().endswith((".", ";")) and len(text) > LONGEST_ENTRY and not CHANGE.search(text)


def _leads_in(sentence: Sentence) -> bool:
    """Whether what a sentence says holds for the items below it, though each is told in full."""
    return sentence.kind == "heading" or sentence.text.rstrip().endswith((":", "：", "-", "–", "—"))


def _is_elsewhere(first: int, index: int, context: Context) -> bool:
    """Tell whether two sentences are set far apart: the night of the one town's attack is not that of the other's."""
    sentences = context.document.sentences
    before = find_scene(context.places[first], sentences[first])
    here = find_scene(context.places[index], sentences[index]) if before else None
    return before is not None and here is not None and is_far(before, here)


def _lists_totals(index: int, context: Context) -> bool:
    """Tell whether a sentence is an item of a list of running totals, by its lead-in and its neighbours."""
    sentences = context.document.sentences
    if sentences[index].kind != "item":
        return False
    section_id = sentences[index].section_id
    first = last = index
    while first > max(0, index - LONGEST_LIST) and sentences[first].kind == "item":
        first -= 1
    while last < min(len(sentences), index + LONGEST_LIST) and sentences[last].kind == "item":
        last += 1
    lead_in = sentences[first].text if sentences[first].section_id == section_id else ""
    if _is_told_in_full(sentences[index].text) and not _leads_in(sentences[first]):
        return False
    if HAS_LOST.search(lead_in) and last - first > LONG_LIST:
        return True
    return tells_totals(lead_in, [s.text for s in sentences[first + 1 : last] if s.section_id == section_id])


def to_period(
    mention: Mention,
    sentence: Sentence,
    context: Context,
    section: Section,
    *,
    rate: str,
    modality: str,
    whole: Row | None,
    total: bool = False,
) -> Period:
    """Read when a figure was, with what the heading, the lead-in of its list and the sentences before say of it."""
    base = base_date(sentence, context.document)
    index, is_change = mention.sentence, mention.cue_form == "change"
    times = find_told_times(sentence, context, section, base)
    period = read_period(
        sentence,
        mention.quantity.start,
        event=mention.event,
        subject=mention.subject,
        rate=rate,
        base=base,
        times=times,
        war_start=context.war_start,
        earlier=_earlier_times(index, sentence, context, section),
        modality=modality,
        cumulative_hint=total
        or (not is_change and (bool(CHANGE.search(sentence.text)) or _lists_totals(index, context))),
    )
    if onslaught := _find_onslaught(mention, sentence, context, period):
        return Period("incident", onslaught, onslaught, "relative")
    if same := _find_same(index, sentence, section, period) or _since_then(mention, sentence, section, base, times):
        return same
    if period.basis == "published" and whole and sentence.start <= whole["char_start"] < sentence.end:
        return _period_of(whole)  # a part covers what its whole covers
    if period.basis == "published" and mention.rule.endswith("/list") and section.rows:
        before, row = section.rows[-1]
        if before == index and row["event"] == mention.event and row["period"] == "cumulative":
            return _period_of(row)  # "has lost 76 lorries and four launchers": one total
    if mention.event in ("killed", "wounded") and (joint := _find_joint(mention, sentence, section, times)):
        return _period_of(joint)
    if mention.event in STRUCK and modality == "asserted" and not sentence.posted_at and base:
        if day := find_day(mention, sentence, context, section, period, times, base):
            return day
    if period.basis == "published" and not sentence.posted_at and find_entry_day(sentence.section, base):
        period = replace(period, basis="stated")
    if modality == "asserted" and not rate and not is_change:
        period = _find_stretch(mention, sentence, context, section, period, times) or period
    if modality == "asserted" and not rate and tells_tally(mention, sentence, context, period):
        return replace(period, period="cumulative")
    if is_change and period.period != "day":
        return replace(period, period="day", date_start=period.date_end or period.date_start)
    return period


def _find_onslaught(mention: Mention, sentence: Sentence, context: Context, period: Period) -> str:
    """The day of an onslaught that the words tell of, where they name no other: a month may hold it."""
    if mention.event not in ("killed", "captured", "wounded", "killed_or_wounded"):
        return ""
    day = find_onslaught_day(
        sentence.text,
        mention.quantity.start - sentence.start,
        mention.quantity.value or 0,
        context.document.source.published,
    )
    told = period.basis == "published" or (period.date_start or "") <= day <= (period.date_end or "")
    return day if day and told else ""


def _find_stretch(
    mention: Mention, sentence: Sentence, context: Context, section: Section, period: Period, times: Sequence[Time]
) -> Period | None:
    """Take the week, month or year that the sentences before or the heading count, where the words name no time."""
    if period.basis != "published" or period.period == "ongoing":
        return None
    summary = _find_summary(context, section)
    summed = words.IN_TOTAL.match(sentence.text) is not None and words.PERFECT.search(sentence.text) is None
    if period.period == "cumulative" and not (summary or summed):
        return None  # "tens of thousands have died nationwide", behind the count of a week
    heading = (summary.start, summary.end) if summary else None  # "Figures for November: 885 were killed"
    own = [t for t in times if t.role == "" and t.kind not in UNTIED and (t.start, t.end) != heading]
    if mention.event not in COUNTED or own:
        return None
    one = mention.quantity.value == 1 and sentence.text[mention.quantity.start - sentence.start].isalpha()
    if one or words.SINGLE.search(sentence.text) or words.HELD.search(sentence.text) or AHEAD.search(sentence.text):
        return None
    if words.DAILY.search(sentence.text) or words.ONE_UNIT.search(sentence.text):
        return None  # "It lost 1,500 in a day"
    told = [(i, row) for i, row in section.rows[-REMEMBERED:] if row["date_basis"] != "published"]
    if summary and (usual := _find_usual(row for _, row in told)):
        return _period_of(usual)
    for index, row in reversed(told):
        if row["rule"].endswith("/compared"):
            continue
        reach = REMEMBERED if summary else STRETCH_CARRY
        if mention.sentence - index > reach or not (
            summary or summed or _is_near(index, mention.sentence, context)
        ):  # "In total, the mission documented 10,993": of the year told before
            break
        return _period_of(row) if _may_go_on(row, mention, context) else None
    if summary:
        return Period(summary.period or "cumulative", *_iso(summary), summary.basis) if summary.date_end else None
    before = [t for i, t in section.times if i == mention.sentence - 1 and t.kind in STRETCH_KINDS and t.role == ""]
    if (
        before
        and before[-1].date_end
        and (words.RESUMES.match(sentence.text) or _is_topic(before[-1], mention.sentence, context))
        and _is_near(mention.sentence - 1, mention.sentence, context)
    ):
        return Period(before[-1].period or "cumulative", *_iso(before[-1]), before[-1].basis)
    return None


def _is_topic(time: Time, index: int, context: Context) -> bool:
    """Tell whether the sentence before is about a stretch, and this one of no town: "Last year was the deadliest"."""
    before = context.document.sentences[index - 1]
    leads = time.start - before.start <= LEADING
    told = leads and words.TOPIC.match(before.text, time.end - before.start) is not None
    return told and not any(place.precision in ("settlement", "site") for place in context.places[index])


def _find_usual(told: Iterable[Row]) -> Row | None:
    """Find a figure of the month or year that most of those before count."""
    rows = [row for row in told if row["period"] in ("month", "year") and not row["rule"].endswith("/compared")]
    counted = Counter((row["date_start"], row["date_end"]) for row in rows)
    most = max(counted.values(), default=0)
    return next((row for row in rows if counted[row["date_start"], row["date_end"]] == most), None)


def _since_then(
    mention: Mention, sentence: Sentence, section: Section, base: date | None, times: Sequence[Time]
) -> Period | None:
    """Count from the day that the sentence before names: "It began on 17 October. Since then, 926 have died"."""
    at = mention.quantity.start - sentence.start
    found = words.SINCE_THEN.search(sentence.text, 0, at) or words.THEN_LAST.search(sentence.text, at)
    so_far = words.SO_FAR.search(sentence.text)  # "under siege since 10 May. So far 229 have died"
    if not (found or so_far) or mention.event not in COUNTED or any(time.role in ("", "record") for time in times):
        return None
    told = [(i, t) for i, t in section.times[-REMEMBERED:] if t.role == "" and t.kind not in UNTIED]
    if (
        not told
        or mention.sentence - told[-1][0] != 1
        or (found is None and told[-1][1].kind != "since")
        or base is None
        or not (first := told[-1][1].date_start)
    ):
        return None
    one = all(i != told[-1][0] for i, _ in told[:-1])  # of two days nobody can say which is meant
    return Period("cumulative", first.isoformat(), base.isoformat(), "relative") if one and first < base else None


def _iso(time: Time) -> tuple[str, str]:
    first = time.date_start or time.date_end
    return (first.isoformat() if first else "", time.date_end.isoformat() if time.date_end else "")


def _is_near(index: int, at: int, context: Context) -> bool:
    """Tell whether two sentences stand in one paragraph, or in lines of one list."""
    first, second = context.document.sentences[index], context.document.sentences[at]
    return first.paragraph == second.paragraph or (
        first.kind == second.kind == "item" and is_one_item(index, at, context.document.sentences)
    )


def _may_go_on(row: Row, mention: Mention, context: Context) -> bool:
    """Tell whether the stretch of a figure before may be that of the next: of what is counted alike."""
    if row["period"] in ("week", "month", "year"):
        return row["category"] in KILLING or row["event"] == mention.event
    if row["period"] != "cumulative" or not row["date_start"]:
        return False
    whole_war = context.war_start is not None and row["date_start"][:10] == context.war_start.isoformat()
    return row["event"] == mention.event or (not whole_war and row["category"] in KILLING)


def _find_summary(context: Context, section: Section) -> Time | None:
    """Find the stretch that a heading gives for all that follows: "Weekly summary, 11-17 November"."""
    sentences = context.document.sentences
    heads = [
        (i, t) for i, t in section.times if sentences[i].kind == "heading" and t.kind in STRETCH_KINDS and t.date_end
    ]
    titled = next((t for i, t in heads if words.SUMMARY.search(sentences[i].text)), None)
    if titled or not sentences or not words.SUMMARY.search(sentences[0].text):
        return titled
    times = find_times(sentences[0].text, 0, base_date(sentences[0], context.document), war_start=context.war_start)
    return next((t for t in times if t.kind in STRETCH_KINDS and t.date_end), None)


def _find_joint(mention: Mention, sentence: Sentence, section: Section, times: Sequence[Time]) -> Row | None:
    """Find the count that a number breaks down: "848 casualties - 151 dead", "900 killed (20 boys, 30 men)"."""
    at = mention.quantity.start
    here = [row for _, row in section.rows[-JOINT_REACH:] if sentence.start <= row["char_start"] < at]
    for row in here:
        between = sentence.text[row["char_end"] - sentence.start : at - sentence.start]
        broken = row["event"] == "killed_or_wounded" or OPEN_BRACKET.search(between)
        if broken and row["category"] == "casualties" and not any(row["char_end"] <= t.start < at for t in times):
            return row
    return None


def _find_same(index: int, sentence: Sentence, section: Section, period: Period) -> Period | None:
    """Take the stretch that a sentence before counted, where the words refer back to it."""
    if not section.rows or index - section.rows[-1][0] > TIME_CARRY or not (found := THE_SAME.search(sentence.text)):
        return None
    if found.start() > LEADING and period.basis != "published":
        return None  # a time of the sentence's own is nearer
    stretch = found["stretch"].lower()
    kinds = STRETCHES.get(stretch, (stretch,))
    told = [
        row
        for i, row in reversed(section.rows[-REMEMBERED:])
        if index - TIME_CARRY <= i < index
        and row["date_basis"] != "published"
        and not row["rule"].endswith("/compared")  # "in June, against 500 in May"
    ]
    if stretch == "period":
        return _period_of(told[0]) if told else None
    counted = next((row for kind in kinds for row in told if row["period"] == kind), None)
    if counted is None and stretch == "week":  # "since Monday"
        counted = next((row for row in told if row["period"] == "cumulative" and _days_of(row) <= DAYS_OF_WEEK), None)
        return replace(_period_of(counted), period="week") if counted else None
    if counted is None:
        return None
    # "that day" after an attack of a day: the count is the day's
    return replace(_period_of(counted), period="day" if stretch == "day" else counted["period"])


def _days_of(row: Row) -> int:
    """Days that a row covers; many where it says no day."""
    if not (row["date_start"] and row["date_end"]):
        return 10_000
    return (date.fromisoformat(row["date_end"][:10]) - date.fromisoformat(row["date_start"][:10])).days + 1


def _period_of(row: Row) -> Period:
    return Period(row["period"], row["date_start"], row["date_end"], row["date_basis"])
