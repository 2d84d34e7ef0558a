"""Reading, Draft, Link -> the draft with the sense that its words have together: lives lost, shattered windows."""

from itertools import pairwise

from tracker import schema
from tracker.matching.drafts import FLYING, Draft
from tracker.matching.giving import govern_aid, is_bill, names_recipient
from tracker.matching.links import Link
from tracker.matching.oblique import GLAZING
from tracker.matching.reading import UNCOINED, Reading
from tracker.matching.senses import names_army, names_gunners
from tracker.matching.words import BOUNDING, MARKS

# Where migrants and suspects are held, who are no prisoners of war
HOLD = frozenset("hold holds held holding".split())
JAILED = frozenset("detention migrants migrant jail jails custody suspects cells".split())
CAPTIVES = frozenset("hostage hostages captive captives captivity pow pows captured".split())
SET_OFF = frozenset("detonated detonates detonate detonating".split())
DISPOSAL = frozenset("unexploded controlled safely sappers deminers disposal experts specialists found".split())
SENDING = frozenset("send sends sent sending".split())
RAIDING = frozenset("overnight night against swarm swarms wave waves attack attacks raid salvo".split())
ONTO = frozenset("at against toward towards into onto across over".split())
SENT_TO = 12  # tokens behind what is sent within which its recipient is named
SPENDING = frozenset("spend spends spent spending".split())


def find_recipient_link(reading: Reading, draft: Draft, links: list[Link]) -> Link | None:
    """Read weapons sent "to" a country as delivered, not launched: "has sent over 100 missiles to Russia".

    By night they are sent against it: "Russia sent 50 drones to Ukraine overnight".
    """
    if reading.tokens[links[0].cue.first].low not in SENDING:
        return None
    raid = not RAIDING.isdisjoint(reading.words)
    if raid and draft.subject in FLYING and links[0].cue.entry.event == "delivered":
        return next((link for link in links if link.cue.entry.event == "launched"), None)
    if raid or links[0].cue.entry.event != "launched":
        return None
    if _goes_to_name(reading, draft.counted.last + 1):
        return next((link for link in links if link.cue.entry.event == "delivered"), None)
    return None


def _goes_to_name(reading: Reading, first: int) -> bool:
    """Whether what is sent goes to a name: "to Russia", "of artillery ammunition for the guns to Kyiv"."""
    tokens = reading.tokens[first : first + SENT_TO]
    for token, following in pairwise(tokens):
        if token.low == "to" and following.text[:1].isupper():
            return True
        if token.low in ONTO or token.low in MARKS or token.number >= 0:
            return False
    return False


def _name_lives(reading: Reading, draft: Draft) -> None:
    """Read "the loss of 12 lives" as deaths of anybody."""
    noun = draft.counted.noun
    if draft.event == "lost" and noun and reading.tokens[noun.last].low in ("lives", "life"):
        draft.event, draft.subject = "killed", "people"


def _is_hit_by(reading: Reading, draft: Draft, link: Link) -> bool:
    """Whether weapons are what something was hit by, and so reached it."""
    words = [t.low for t in reading.tokens[link.cue.last + 1 : draft.token] if t.low not in BOUNDING]
    return reading.tokens[link.cue.first].low in ("hit", "struck") and words == ["by"]


def _needs(reading: Reading, draft: Draft) -> bool:
    """Whether an amount is what somebody needs: "will need around $15bn"."""
    before = [t.low for t in reading.tokens[max(0, draft.token - 5) : draft.token]]
    while before and before[-1] in BOUNDING:
        before.pop()
    return before[-1:] in (["need"], ["needs"], ["needed"], ["requires"], ["require"], ["required"])


def correct_sense(reading: Reading, draft: Draft, link: Link) -> None:
    """Read people among an army's losses as troops, and spending on one's own defence as a cost."""
    if draft.subject == "bombs" and draft.event == "destroyed" and reading.tokens[link.cue.first].low in SET_OFF:
        draft.event = "launched" if reading.words.isdisjoint(DISPOSAL) else draft.event
    held = link.cue.entry.name in ("hold people", "host refugees") and reading.tokens[link.cue.first].low in HOLD
    if held and not reading.words.isdisjoint(JAILED) and reading.words.isdisjoint(CAPTIVES):
        draft.event = "detained"
    if draft.event == "delivered" and link.form == "active" and is_bill(reading, link):
        draft.event = "pledged"
    _name_lives(reading, draft)
    if draft.event == "launched" and link.cue.entry.name == "attack with" and _is_hit_by(reading, draft, link):
        draft.event = "hit"  # "the ship was hit by two missiles"
    glazed = {t.low for t in reading.tokens[link.cue.last + 1 : draft.token]}
    if draft.event == "destroyed" and link.form == "active" and not glazed.isdisjoint(GLAZING):
        draft.event = "damaged"  # "smashed the windows of nine houses"
    if draft.event == "hit" and draft.subject in schema.OBJECTS and reading.tokens[link.cue.first].low == "affected":
        draft.event = "damaged"  # "two barns and a power line were affected"
    if draft.event == "evacuated" and "alive" in reading.words:
        draft.event = "rescued"  # "five people were brought out alive"
    if draft.event == "rescued" and "captivity" in reading.words:
        draft.event = "released"  # "60 men were rescued from captivity"
    if draft.event == "cost" and draft.quantity.unit not in UNCOINED and _needs(reading, draft):
        draft.event, draft.subject = "requested", "aid"  # "the country will need $15bn for rebuilding"
    men = draft.counted.noun and reading.tokens[draft.counted.noun.last].low == "men"
    if draft.subject == "people" and draft.event == "lost" and (men or link.form in ("toll", "noun")):
        draft.subject = "troops"
    if draft.subject == "people" and draft.event == "lost" and link.form == "active" and names_army(reading, link):
        draft.subject = "troops"  # "the Russian army lost 1,260 people a day"
    noun = draft.counted.noun
    if noun and draft.event == "destroyed" and reading.tokens[noun.last].low == "targets" and names_gunners(reading):
        draft.event, draft.subject, draft.subtype = "intercepted", "drones", ""
    allotted = (
        draft.subject == "money" and draft.event == "cost" and reading.tokens[link.cue.first].low[:8] == "allocate"
    )
    helped = not reading.topics.isdisjoint(("pledged", "delivered")) or names_recipient(reading, draft, named=True)
    if allotted and helped and govern_aid(reading, draft):
        return  # after a word of aid: "Europe has allocated €77bn since the start of the war"
    if (
        draft.subject in schema.MONEY
        and reading.tokens[link.cue.first].low in SPENDING
        and not names_recipient(reading, draft)
    ):
        draft.subject, draft.event = "money", "cost"
