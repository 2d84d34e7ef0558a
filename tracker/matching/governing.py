"""Reading, Draft -> the draft with the event that governs it in its clause, or that its own noun implies."""

from tracker import schema
from tracker.matching.bodies import are_laid_out, hand_over_bodies, implied_by_bodies, is_of_bodies
from tracker.matching.correcting import correct_sense, find_recipient_link
from tracker.matching.drafts import Draft, set_event
from tracker.matching.fates import overrule, put_main_first, tell_fate
from tracker.matching.giving import GIVING, govern_aid, names_giver
from tracker.matching.joining import join_beside, join_cue
from tracker.matching.linking import find_links
from tracker.matching.links import Link
from tracker.matching.people import counts_people
from tracker.matching.purposes import BACKED
from tracker.matching.reading import Counted, Reading
from tracker.matching.senses import rather_captured, read_as_houses, read_hands
from tracker.matching.troops import is_military, rather_troops, read_as_troops
from tracker.matching.words import BOUNDING, REACHING

LIVING = frozenset(["wounded", "rescued", "evacuated", "missing"])  # what befalls no corpse
FLED = frozenset("escape escapes escaped escaping".split())
# What is done with the wounded, who are counted by it: "handed over 30 wounded men"
TOLD_AS = {"killed": "killed", "dead": "killed", "wounded": "wounded", "injured": "wounded", "missing": "missing"}


def govern(reading: Reading, draft: Draft) -> None:
    """Give a draft its event: the best cue, or what its own noun implies."""
    counted = draft.counted
    implied = counted.implied or implied_by_bodies(reading, draft) or _implied_by_noun(reading, counted)
    links = _links_of(reading, draft) or read_as_troops(reading, draft)
    links = hand_over_bodies(reading, draft, put_main_first(reading, counted, links))
    links, own = overrule(reading, draft, rather_captured(reading, draft, links))
    is_article = draft.quantity.form == "article"
    outdone = own == "lost" and links and links[0].score > 3 and links[0].cue.entry.event != "killed_or_wounded"
    if own and not outdone:  # "suffered 1,770 losses" are losses still
        merged = join_beside(reading, counted, own)
        draft.event, draft.form, draft.score, draft.rule = (
            merged,
            "participle" if is_article else "noun",
            4.0,
            f"{counted.noun.entry.name if counted.noun else own}/counted",
        )
        if draft.quantity.form == "article" and counted.noun and not counted.noun.entry.counts_event:
            draft.form = "participle"  # "an engineer injured in the strike"
        draft.subject = rather_troops(reading, draft)
        return
    if is_article:
        links = links[:1]
    if draft.subject == "money" and _may_be_aid(reading, draft, links) and govern_aid(reading, draft):
        return
    if links:
        best = find_recipient_link(reading, draft, links) or links[0]
        if reading.tokens[best.cue.first].low in FLED and "captured" in reading.topics:
            draft.subject = ""
            return  # captives who escaped are not displaced
        set_event(draft, best)
        draft.event = join_cue(reading, best, draft.event)
        correct_sense(reading, draft, best)
        tell_fate(reading, draft)
        if not draft.subject:
            draft.subject = (
                "people"
                if best.form in ("active", "toll", "passive", "participle", "subject", "state")
                or _is_of(reading, draft, best)
                else ""
            )
            if not counts_people(reading, draft, best):
                draft.subject, draft.link, draft.event, draft.score = "", None, "", 0
            if draft.subject and best.cue.entry.event in ("recruited", "lost", "deployed"):
                draft.subject = _lost_things(reading, best) or "troops"
        elif best.form == "toll" and not counted.noun and draft.subject not in schema.MONEY:
            draft.subject = "troops" if best.cue.entry.event == "deployed" else "people"
        if draft.subject == "people" and best.form == "toll" and is_military(reading, best, draft.token):
            draft.subject = "troops"
        return
    if read_as_houses(reading, draft) or (not links and read_hands(reading, draft)):
        return
    if not implied and draft.money and (abs(draft.money.last - draft.token) <= 3 or _reaches(reading, draft)):
        implied = draft.money.entry.implies
    if implied:
        draft.event, draft.form, draft.score, draft.rule = (
            implied,
            "implied",
            2.5,
            f"{counted.noun.entry.name if counted.noun else implied}/implied",
        )


def is_told_as(reading: Reading, draft: Draft) -> bool:
    """Read as what a bare number is told: "documented 90 as killed and 200 as wounded"; returns whether it was."""
    words = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 3]]
    if draft.counted.noun or draft.quantity.unit != "count" or words[:1] != ["as"] or words[-1] not in TOLD_AS:
        return False
    draft.event, draft.subject, draft.form, draft.score = TOLD_AS[words[-1]], "people", "state", 3.5
    draft.rule = f"{words[-1]}/state"
    return True


def _may_be_aid(reading: Reading, draft: Draft, links: list[Link]) -> bool:
    """Whether nothing else is told of money, or only what pays it: "€6bn from the proceeds of frozen assets"."""
    if not links:
        return True
    before = [t.low for t in reading.tokens[max(0, draft.token - 3) : draft.token] if t.low not in BOUNDING]
    if before[-2:-1] and before[-1] == "in" and before[-2] in GIVING:
        return True  # "Tokyo chipped in $3bn, to be repaid from frozen assets"
    between = {t.low for t in reading.tokens[draft.token + 1 : max(links[0].cue.first, draft.token + 1)]}
    return links[0].cue.entry.event == "cost" and (not between.isdisjoint(BACKED) or names_giver(reading, draft))


def _links_of(reading: Reading, draft: Draft) -> list[Link]:
    """All links of a draft, but none to what befalls the living where bodies are counted."""
    if not draft.subject and draft.counted.noun:
        return []
    links = find_links(reading, draft.counted, draft.subject, draft.token)
    if draft.subtype == "bodies" or is_of_bodies(reading, draft):  # "the clinic took in 41 corpses"
        left = LIVING | {"released"} if are_laid_out(reading) else LIVING
        links = [link for link in links if link.cue.entry.event not in left]
    return links


def _implied_by_noun(reading: Reading, counted: Counted) -> str:
    """What a noun says of those it names; captives who do something of their own may be free by then."""
    noun = counted.noun
    if noun is None:
        return ""
    behind = reading.tokens[counted.last + 1].low if counted.last + 1 < len(reading.tokens) else ""
    acts = noun.entry.implies == "captured" and behind.endswith("ed") and not noun.entry.counts_event
    return "" if acts else noun.entry.implies


def _is_of(reading: Reading, draft: Draft, link: Link) -> bool:
    """Whether a bare number is what a noun of harm is of: "led to the deaths of 5,400", "injuries to 12 others"."""
    between = [t.low for t in reading.tokens[link.cue.last + 1 : draft.token]]
    if link.form == "noun" and not between and link.cue.first < link.cue.last:
        return reading.tokens[link.cue.last].low in ("at", "to")  # "with injuries up to 11,500"
    return link.form == "noun" and between[:1] in (["of"], ["to"]) and len(between) <= 3


def _reaches(reading: Reading, draft: Draft) -> bool:
    """Whether a fund is said to have reached an amount: "the fund for Ukraine now stands at over $1bn"."""
    first = draft.money.last + 1 if draft.money else draft.token
    words = [t.low for t in reading.tokens[first : draft.token]]
    verb = next((k for k, word in enumerate(words) if word in REACHING - {"of", "to", "for", ":"}), len(words))
    return (
        0 < len(words) - verb <= 6 and verb <= 3 and not any(t.number >= 0 for t in reading.tokens[first : draft.token])
    )


def _lost_things(reading: Reading, link: Link) -> str:
    """What is lost, where the word before the losses says it: "tank losses rose to 428"."""
    noun = reading.noun_to.get(link.cue.first - 1) if link.cue.entry.event == "lost" else None
    return noun.entry.subject if noun and noun.entry.subject in schema.EQUIPMENT + schema.WEAPONS else ""
