"""Mention, its sentence and parties -> whether the casualties that a country bears are those of its army."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tracker import patterns as regex
from tracker.model import Mention, PartyMention, Sentence

# "Russia <has likely suffered> over 648,000 casualties", "Moscow <is losing> 1,100 a day"
BEARS = regex.compile(
    r"(?:\s(?:has|have|had|is|was|will|may|would|could|now|also|likely|probably|reportedly|already|to|be|been"
    r"|continue[sd]?|expected|set|on|average)){0,7}"
    r"\s(?:suffer|sustain|incur|tak|took|taken|los|lost|bor|bear|record|averag|fac)\w{0,4}\b",
    regex.IGNORECASE,
)
# "Russian <casualties>", "Russia's <average daily casualty rate>"
OWN = regex.compile(
    r"(?:['’]s?)?\s(?:[\w-]+\s){0,3}?(?:casualt(?:y|ies)|losses|killed\sand\swounded|dead\sand\swounded|loss\srate)\b",
    regex.IGNORECASE,
)
# what tells that soldiers are counted
MILITARY = regex.compile(
    r"\b(?:general\sstaff|intelligence|defen[cs]e|army|armed\sforces|forces|troops|soldiers|servicem[ae]n|personnel|military"
    r"|battle\w{0,8}|front|frontline|combat|offensives?|permanent|NATO|Pentagon|think\stank|the\sISW|Institute\sfor|attrition|meat)\b",
    regex.IGNORECASE,
)
CIVIL = regex.compile(
    r"\b(?:civilians?|residents?|children|women|villag\w{1,4}|passers|shell(?:ing|ed)|missiles?|drones?|bomb\w{0,6}|rockets?|air\s?strikes?"
    r"|markets?|hospitals?|schools?|homes?|houses?|massacre|OHCHR|humanitarian|rescu\w{1,4}|October\s7|7\sOctober)\b",
    regex.IGNORECASE,
)


def is_of_army(
    mention: Mention,
    sentence: Sentence,
    parties: Sequence[PartyMention],
    *,
    affected: str,
    rate: str,
    whole: Mapping[str, Any] | None = None,
) -> bool:
    """Whether casualties are an army's: "Russia has suffered over 648,000 casualties, the general staff said".

    A toll of people whose side alone is named counts soldiers where the words are military or the figure is a rate, and
    nothing in the sentence is civil. The dead among an army's casualties are soldiers, too.
    """
    if whole and mention.subject == "people" and mention.event in ("killed", "wounded"):
        return (whole["event"], whole["subject"]) == ("killed_or_wounded", "troops")
    if (mention.event, mention.subject) != ("killed_or_wounded", "people") or not affected:
        return False
    text = sentence.text
    if CIVIL.search(text) or not (rate or MILITARY.search(text)):
        return False
    named = [p.end - sentence.start for p in parties if p.party == affected and p.form not in ("body", "made")]
    return any(BEARS.match(text, at) or OWN.match(text, at) for at in named) or bool(rate and not named)
