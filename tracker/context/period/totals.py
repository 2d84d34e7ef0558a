"""Figure -> whether its words make it a running total, though they name no start."""

from dataclasses import replace

from tracker import patterns as regex
from tracker.context.period.figure import FATES, HARM, SOME, STANDING, TOO_MANY, Figure
from tracker.lexicon import stretches as words
from tracker.schema import EQUIPMENT, PEOPLE

LOSSES = frozenset({"lost", "destroyed", "captured", "intercepted"})
# no single attack harms more of them than this; without a day it is a running total
_MANY = {"journalists": 10, "medics": 20, "children": 300, "women": 300}
_MANY_PEOPLE = 2000
_FEW = 200  # a count "so far" below it is of the event that is told
_EXCHANGED = 1000  # captives of the largest single exchange
_LEDGER = 500  # pieces of equipment that no single engagement costs
# "1,200", "1 200", "1.200"
_GROUPING = regex.compile(r"[, ]|\.(?=\d{3}\b)")


def number_of(figure: Figure) -> float:
    found = words.NUMBER.match(figure.text, figure.at)
    digits = _GROUPING.sub("", found["digits"] or "") if found else ""
    scale = {"m": 1e6, "k": 1e3, "t": 1e3, "b": 1e9}.get((found["scale"] or " ")[0].lower(), 1) if found else 1
    if not digits and words.THOUSANDS.match(figure.text, figure.at):
        return 2000.0
    return (float(digits) if digits else 1.0) * scale


def _is_many(figure: Figure) -> bool:
    """Whether it, or the whole that it is a part of ("28 of them, including seven ..."), is too many for one attack."""
    number = number_of(figure)
    if words.PART_OF.search(figure.before):
        whole = list(regex.finditer(r"(?<![\w,.])\d[\d,.]*", figure.text, endpos=figure.at))
        number = max(number, number_of(replace(figure, at=whole[-1].start())) if whole else 0)
    return number >= _MANY.get(figure.subject, _MANY_PEOPLE)


def _is_of_an_event(figure: Figure, running: str) -> bool:
    """Whether a growing toll is that of the event told: "the death toll climbed to 25 after bodies were found"."""
    return (
        figure.event in HARM
        and figure.subject in PEOPLE
        and figure.subject != "troops"
        and number_of(figure) < _FEW
        and words.TOLL.search(figure.before) is not None
        and not (words.OF_A_WAR.search(figure.clause) or words.ALL_FIGHTING.search(running))
    )


def is_total(figure: Figure) -> bool:
    """Whether the words make the figure a running total, though they name no start."""
    clause = words.OF_RANK.sub("", figure.clause)
    if found := words.OTHER_CLAUSE.search(
        figure.text, figure.at
    ):  # "three rockets fell, and that 11 dead were found so far"
        clause = figure.text[: found.start()] if found.start() - figure.at < len(clause) else clause
    one_event = words.ONE_EVENT.search(clause) and number_of(figure) < TOO_MANY
    if words.UNKNOWN_START.search(clause) and figure.modality != "possible":
        return not one_event or words.SINCE_START.search(clause) is not None
    if figure.event in ("lost", "destroyed") and words.IN_TOTAL.match(figure.text) and number_of(figure) >= 1000:
        return not words.DAILY.search(clause)
    if figure.modality in ("planned", "possible") and not words.RUNNING.search(figure.before):
        return False
    if figure.event in STANDING | {"requested", "cost"}:
        return False
    if figure.event in FATES and figure.subject == "buildings" and number_of(figure) >= TOO_MANY and not one_event:
        return True
    if figure.event in HARM and not one_event and number_of(figure) >= SOME and words.RECORDED.search(clause):
        return True
    tallied = words.PERFECT.search(clause) or words.TALLY_AT.search(figure.before)
    if figure.event == "released" and not one_event and number_of(figure) > _EXCHANGED and tallied:
        return True  # more than the largest swap: "1,994 captives were exchanged with its help"
    armed = figure.subject in EQUIPMENT and number_of(figure) >= _LEDGER
    if armed and figure.event in FATES | {"lost"} and not words.DAILY.search(clause):
        return True
    if running := words.RUNNING.search(figure.before):
        of_many = not one_event or words.CAMPAIGN.search(clause) is not None
        return of_many and not _is_of_an_event(figure, running[0])
    if words.TOTAL.search(clause):
        small = (
            figure.event in HARM | {"rescued", "evacuated"}
            and number_of(figure) < _FEW
            and not words.OF_A_WAR.search(clause)
        )
        if small and not words.TOTAL.search(words.SO_FAR.sub("", clause)):
            return False  # "so far 12 bodies were found": of the event that is told
        return not one_event
    if figure.event in ("delivered", "recruited", "trained") and words.PERFECT.search(clause):
        return not words.ADDED.search(figure.before) and not words.MORE.match(figure.text, figure.at)
    if figure.event in LOSSES and figure.subject not in PEOPLE and words.PERFECT.search(clause) and not one_event:
        return words.is_ledger(figure.text) or (figure.event == "lost" and number_of(figure) >= 20)
    return figure.event in HARM | {"captured", "detained"} and not one_event and _is_many(figure)
