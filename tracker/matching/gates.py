"""Number, subject, event and sentence -> a reason to refuse it after all, or nothing.

The last look before a number becomes a mention: events whose words also mean everyday things need a conflict around
them, deaths by storm or crash are none of ours, and an article counts one only where something happened to the thing.
"""

import regex

from tracker import schema
from tracker.lexicon.loading import Event
from tracker.matching.reading import Reading
from tracker.model import Quantity, Sentence

ARTICLE_EVENTS = frozenset(
    "killed wounded captured missing detained rescued destroyed damaged hit intercepted lost released seized".split()
)
ARTICLE_FORMS = frozenset(["active", "passive", "participle", "subject", "carried", "state"])
WEAK_EVENTS = frozenset(
    "pledged delivered requested cost lost released deployed recruited trained displaced evacuated rescued destroyed damaged "
    "hit seized controlled detained captured launched missing".split()
)
WEAPON_EVENTS = frozenset(["launched", "intercepted", "suppressed"])
# Words that speak of an armed conflict.
CONFLICT = regex.compile(
    r"\b(?:wars?|warfare|troops?|soldiers?|servicemen|army|armies|armed|military|militar\w+|missiles?|rockets?|drones?|UAVs?|shell(?:s|ed|ing)|artillery|"
    r"invasion|invaders|occupi\w+|front ?lines?|frontline|ceasefire|air ?strikes?|air defen[cs]e|militants?|fighters|weapons?|ammunition|bomb\w*|"
    r"casualt\w+|combat|offensive|prisoners? of war|POWs?|hostages?|prisoner (?:exchange|swap)s?|battalions?|brigades?|insurgents?|rebels?|junta|airbase|airstrikes?|"
    r"Russian?s?|Ukrain\w+|Kyiv|Kiev|Moscow|Hamas|Gaza|Israel\w*|Hezbollah|Houthis?|RSF|refugees|conflict|fighting|explosions?|Sudan\w*|Myanmar|Syria\w*|Yemen\w*)\b",
    regex.IGNORECASE,
)
# Causes that are no conflict.
ELSEWHERE = regex.compile(
    r"\b(?:earthquake|hurricane|storm|cyclone|typhoon|tornado|flood(?:s|ing)?|landslide|avalanche|wildfires?|car crash|plane crash|bus crash|train crash|road accident|"
    r"traffic accident|collision|derailment|outbreak|cholera|measles|covid\S*|virus|flu|heatwave|heart attacks?|shark|stabbing|"
    r"rally|race|referee|stadium|striker|penalt(?:y|ies)|footballers?|tournament|league|championship|cup final|box office|earnings|shareholders?|quarterly|layoffs|marathon|film|album|novel|election|ballot|seats)\b",
    regex.IGNORECASE,
)
STRONG = regex.compile(
    r"\b(?:missiles?|rockets?|drones?|shell(?:s|ed|ing)|artillery|troops|soldiers?|army|military|bomb(?:s|ed|ing)|air ?strikes?|front ?line|war|combat|militants?|invasion)\b",
    regex.IGNORECASE,
)
# "the couple has three children", "unions called 14 strikes over pay"
CIVIL_STRIKE = regex.compile(r"\b(?:unions?|pay|wages?|workers'? union|walkouts?|picket)\b", regex.IGNORECASE)


def speaks_of_conflict(text: str) -> bool:
    """Whether a text has the words of an armed conflict.

    >>> speaks_of_conflict("Shells fell on the town."), speaks_of_conflict("The bank lost two clients.")
    (True, False)
    """
    return CONFLICT.search(text) is not None


def refusal_of(
    reading: Reading,
    quantity: Quantity,
    subject: str,
    event: str,
    form: str,
    entry: Event | None,
    conflict: bool,
    sentence: Sentence,
) -> str:
    """A reason of schema.REFUSALS, or "" when the number may count."""
    if not event or not subject:
        return "no_event" if subject and conflict else "out_of_scope"
    if quantity.unit == "percent":
        return "percentage"
    if (quantity.unit in ("count", "percent", "km2")) != (subject not in schema.MONEY):
        return "no_event"
    if quantity.form == "article" and not _article_counts(subject, event, form):
        return "no_event"
    if quantity.form == "zero" and event not in ("killed", "wounded", "killed_or_wounded"):
        return "no_event"
    if sentence.kind == "boilerplate":
        return "boilerplate"
    if event in WEAK_EVENTS and not conflict:
        return "out_of_scope"
    if (
        event not in WEAPON_EVENTS
        and subject not in schema.MONEY
        and ELSEWHERE.search(sentence.text)
        and not STRONG.search(sentence.text)
    ):
        return "out_of_scope"
    if subject == "attacks" and CIVIL_STRIKE.search(sentence.text) and not STRONG.search(sentence.text):
        return "out_of_scope"
    if entry and entry.needs and not _has_any(reading, entry.needs):
        return "no_event"
    return ""


def _article_counts(subject: str, event: str, form: str) -> bool:
    return event in ARTICLE_EVENTS and form in ARTICLE_FORMS


def _has_any(reading: Reading, words: frozenset[str]) -> bool:
    return any(t.low in words for t in reading.tokens)
