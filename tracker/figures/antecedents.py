"""Mention, its section -> the row that it goes on from, and whose roles it takes: "29 of whom were hurt"."""

from tracker import patterns as regex
from tracker import schema
from tracker.context.party import Roles, is_carried
from tracker.context.party.harming import NUMBER_INCLUDES
from tracker.figures.identity import Row
from tracker.figures.placing import INCIDENT
from tracker.figures.settled import Section
from tracker.model import Mention, Sentence

CARRY = 3  # sentences that an antecedent reaches
# "29 of whom were hurt", "80 of them wounded": part of whatever was counted last
OF_THEM = regex.compile(r"\s+of (?:whom|them|those|these)\b")
# "eight <more>", "<another> twelve"
MORE = regex.compile(r"\s(?:more|others)\b")
ANOTHER = regex.compile(r"\b(?:[Aa]nother|[Aa] further)\s$")
# "up from 352,612 a year earlier": the same count at another time
COMPARED = regex.compile(
    r"\b(?:(?:up|down) from|compared (?:with|to)|as against|previous (?:record|high|peak) (?:of|was)|"
    r"rising from|rose from|fell from)\s+$",
    regex.IGNORECASE,
)
TERRITORY = frozenset(["seized", "controlled"])
TOLL = frozenset("destroyed damaged killed wounded killed_or_wounded missing lost captured".split())
HARMED = frozenset(["killed", "wounded", "missing"])
GATHERED = frozenset(["deployed", "recruited", "trained"])
FLOWN = frozenset(["launched", "hit"])
FELLED = frozenset(["intercepted", "suppressed"])
# What falls out of the sky on those who shot it down: their people and houses, not the army that they fight
HARMLESS = frozenset(schema.PEOPLE) - {"troops"} | frozenset(schema.OBJECTS)


def continues(mention: Mention, sentence: Sentence) -> bool:
    """Whether a number says itself that it goes on about the one before: "29 of whom", "up from 352,612"."""
    at, end = mention.quantity.outer_start - sentence.start, mention.quantity.end - sentence.start
    return (
        OF_THEM.match(sentence.text, end) is not None or COMPARED.search(sentence.text, max(0, at - 40), at) is not None
    )


def roles_of(row: Row, event: str, subject: str = "") -> Roles:
    """Roles of a row as they hold for another event: what one side launched the other shot down."""
    if (row["event"] in FLOWN and event in FELLED) or (row["event"] in FELLED and event in FLOWN):
        return Roles(row["affected"], row["actor"])
    if row["event"] in FELLED and event in TOLL and subject in HARMLESS:
        return Roles(row["affected"], row["actor"])  # "downed 17 drones, the wreckage of which burned two houses"
    if row["category"] == "aid" and event in TOLL:
        return Roles("", row["affected"])  # whoever was given them loses them
    if row["event"] in GATHERED and event in TOLL | {"released", "detained"}:
        return Roles("", row["affected"] or row["actor"])  # whoever sent or trained them loses them
    return Roles(row["actor"], row["affected"])


def find_antecedent(mention: Mention, sentence: Sentence, section: Section) -> Row | None:
    """Row of the figure that was counted last in the section, for a mention that takes its event from it."""
    for index, row in reversed(section.rows):
        if mention.sentence - index > CARRY:
            return None
        if index == mention.sentence and OF_THEM.match(sentence.text, mention.quantity.end - sentence.start):
            return row
        if {row["event"], mention.event} <= TERRITORY or {row["event"], mention.event} <= FLOWN | FELLED:
            return row
        if index == mention.sentence and (
            {row["event"], mention.event} <= TOLL
            or (row["event"] in FELLED and mention.event in TOLL)
            or (row["event"] in FLOWN and mention.event in INCIDENT)
        ):
            return row
        if index == mention.sentence and are_of_sent(mention, row):
            return row  # "Pyongyang sent 15,000 men to Kursk and there have been 4,700 casualties"
        if row["event"] == mention.event or {row["event"], mention.event} <= {"pledged", "delivered"}:
            return row
        if mention.event in HARMED and row["event"] in HARMED and is_carried(mention) and _is_more(mention, sentence):
            return row  # "three conscripts died. Eight more are missing"
        if mention.event in HARMED and row["event"] in TOLL and NUMBER_INCLUDES.match(sentence.text):
            return row  # "The toll nears 300,000. The number includes 120,000 deaths"
    return None


def are_of_sent(mention: Mention, row: Row) -> bool:
    """Whether a loss is counted of men just sent, by a word for losses alone: "4,700 casualties", "600 deaths"."""
    harmed = mention.event in HARMED or mention.event in ("killed_or_wounded", "lost")
    men = mention.subject in ("people", "troops") and mention.cue_form in ("noun", "toll")
    return harmed and men and row["event"] in GATHERED and row["subject"] == "troops"


def _is_more(mention: Mention, sentence: Sentence) -> bool:
    """Whether a number only adds to the one before: "eight more are missing", "another 12 were hurt"."""
    start, end = mention.quantity.start - sentence.start, mention.quantity.end - sentence.start
    return MORE.match(sentence.text, end) is not None or ANOTHER.search(sentence.text, 0, start) is not None
