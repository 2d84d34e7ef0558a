"""Number, subject, event and sentence -> a reason to refuse it after all, or nothing.

The last look before a number becomes a mention: events whose words also mean everyday things need a conflict around
them, deaths by storm or crash are none of ours, and an article counts one only where something happened to the thing.
"""

from tracker import patterns as regex
from tracker import schema
from tracker.matching.bystanders import stands_by
from tracker.matching.commerce import refuse_commerce
from tracker.matching.conflict import tells_elsewhere, tells_trade, tells_walkouts
from tracker.matching.drafts import FLYING, Draft
from tracker.matching.reading import Reading, lacks_needs
from tracker.matching.scopes import is_unit_price, refuse_size_or_price
from tracker.matching.unharmed import goes_without
from tracker.matching.witnesses import counts_states, only_speak
from tracker.matching.words import AUXILIARIES, MARKS
from tracker.model import Quantity, Sentence
from tracker.quantities.vague import is_many

ARTICLE_EVENTS = frozenset("""
    killed wounded captured missing detained rescued destroyed damaged hit intercepted lost released seized
""".split())  # fmt: skip
ARTICLE_FORMS = frozenset("active passive participle subject carried state".split())
NOMINAL_EVENTS = frozenset(
    ["killed", "wounded", "lost", "damaged", "destroyed"]
)  # "the death of a child", "losses, including a tank"
WEAK_EVENTS = frozenset("""
    pledged delivered requested cost lost released deployed recruited trained displaced evacuated rescued destroyed
    damaged hit seized controlled detained captured launched missing
""".split())  # fmt: skip
PLOT_REACH = 12  # tokens before a verb in which the plan is told of
# "a plot to set fire to a mill", "was ordered to shoot a guard"; "discussed burning down a mill" needs no "to"
PLANNING = frozenset("plot plots plotted plotting conspired conspiracy discussed discussing considered".split())
PLOTTING = PLANNING | frozenset(
    "plan plans planned planning intended intends tried trying attempt attempts attempted wanted ordered told".split()
)
PARENTS = [[word, "of"] for word in ("mother", "father", "parent", "parents", "widow", "grandmother", "grandfather")]
WANT = frozenset("poverty hunger famine starvation unemployment debt destitution silence depression".split())
# "launched 14 rockets with satellites into orbit"
SPACE = regex.compile(
    r"\b(?:into (?:\w+ ){0,2}orbit|orbital|payloads?|Nasa|NASA|SpaceX|Roscosmos|astronauts?|cosmonauts?"
    r"|space (?:station|agency|telescope))\b"
)
MANKIND = 1e9  # a count of people never reaches it
WEAPON_EVENTS = frozenset(["launched", "intercepted", "suppressed"])


def refusal_of(reading: Reading, draft: Draft, sentence: Sentence, *, conflict: bool, civil: bool = False) -> str:
    """A reason of schema.REFUSALS, or "" when the number may count; `conflict`: the text around speaks of one.

    `civil`: it tells of accidents, crime, sport or trade alone.
    """
    quantity, event, subject = draft.quantity, draft.event, draft.subject
    if not event or not subject:
        return "no_event" if subject and conflict else "out_of_scope"
    if quantity.unit == "percent":
        return "percentage"
    parent = [t.low for t in reading.tokens[max(0, draft.token - 2) : draft.token]] in PARENTS
    if parent and not (
        quantity.form == "article" and draft.form == "participle"
    ):  # "mother of a soldier killed in May"
        return "people_not_harmed"  # "a young mother of two children"
    if reason := refuse_size_or_price(draft, sentence):
        return reason
    if is_unit_price(reading, draft):
        return "price"
    if subject in schema.PEOPLE and only_speak(reading, draft, sentence):
        return "people_not_harmed"
    if not (_suits(quantity, draft) or _is_one_launched(reading, draft)) or (
        event == "deployed" and counts_states(reading, draft, sentence)
    ):
        return "no_event"
    if sentence.kind == "boilerplate":
        return "boilerplate"
    if civil or (event in WEAK_EVENTS and not conflict):
        return "out_of_scope"
    if _happens_elsewhere(draft, sentence):
        return "out_of_scope"
    if event in ("pledged", "delivered") and tells_trade(sentence.text, money=subject in schema.MONEY):
        return "price"
    if reason := refuse_commerce(reading, draft, sentence):
        return reason
    if _is_circumstance(reading, draft):
        return "no_event"
    if _counts_others(reading, draft):
        return "out_of_scope"
    missing = draft.entry is not None and lacks_needs(reading, draft.entry)
    refused = missing or any(told(reading, draft) for told in UNTOLD)
    return "no_event" if refused else ""


def _is_plotted(reading: Reading, draft: Draft) -> bool:
    """Whether what was to befell one thing is only a plan: "discussed burning down a mill", "tried to hit a bridge"."""
    if draft.link is None or draft.event not in ARTICLE_EVENTS or draft.form not in ("active", "carried"):
        return False
    first = draft.link.cue.first
    before = [t.low for t in reading.tokens[max(0, first - PLOT_REACH) : first]]
    start = next((k + 1 for k in range(len(before) - 1, -1, -1) if before[k] in MARKS - {","}), 0)
    return any(word in PLOTTING and (before[-1] == "to" or word in PLANNING) for word in before[start:])


def _happens_elsewhere(draft: Draft, sentence: Sentence) -> bool:
    """Whether a storm, a match or a walkout is told of."""
    if draft.subject == "attacks" and tells_walkouts(sentence.text):
        return True
    if draft.event == "launched" and draft.subject == "missiles" and SPACE.search(sentence.text):
        return True
    counted = draft.event not in WEAPON_EVENTS and draft.subject not in schema.MONEY
    return counted and tells_elsewhere(sentence.text)


def _is_circumstance(reading: Reading, draft: Draft) -> bool:
    """Whether nothing is counted: "in one failed assault", "after many battles", "a plot to burn down a mill"."""
    many = is_many(draft.quantity.text)
    if draft.quantity.form == "article" and _is_plotted(reading, draft):
        return True
    if draft.event == "deployed" and many:
        return True  # "many soldiers are sent back to the front"
    if draft.subject == "attacks" and draft.form == "implied":
        return many or draft.quantity.value == 1
    return draft.event == "rescued" and (many or (draft.quantity.qualifier == "vague" and _saves_lives(reading, draft)))


def _saves_lives(reading: Reading, draft: Draft) -> bool:
    """Whether lives are what is saved: "thus saving hundreds of lives"."""
    return "lives" in {t.low for t in reading.tokens[draft.counted.first : draft.counted.last + 1]}


def _falls_into_want(reading: Reading, draft: Draft) -> bool:
    """Whether people are driven into no other place: "pushed 1.7 million people into poverty"."""
    following = [t.low for t in reading.tokens[draft.counted.last + 1 : draft.counted.last + 6]]
    return draft.event == "displaced" and "into" in following[:2] and not WANT.isdisjoint(following)


def _counts_others(reading: Reading, draft: Draft) -> bool:
    """Whether a clause of its own tells of what it counts: "three regions, all three of which border Mali"."""
    tokens = reading.tokens[draft.token + 1 : draft.token + 4]
    if [t.low for t in tokens[:2]] != ["of", "which"] or len(tokens) < 3 or draft.form != "carried":
        return False
    told = tokens[2].low in AUXILIARIES or any(c.first == draft.token + 3 for c in reading.cues)
    return not told


def _comes_in_waves(reading: Reading, draft: Draft) -> bool:
    """Whether an uncounted "in several waves" only says how what was counted came."""
    noun = draft.counted.noun
    waves = noun is not None and reading.tokens[noun.last].low in ("waves", "phases", "stages")
    return waves and draft.quantity.qualifier == "vague" and reading.tokens[draft.token - 1].low == "in"


# Too wide to be counted as things: "strikes on several areas", "gains in various parts of the country"
WIDE = frozenset("area areas part parts direction directions front fronts".split())


def _is_wide(reading: Reading, draft: Draft) -> bool:
    """Whether an uncounted several is of stretches of land and not of things: "gains in several areas"."""
    noun = draft.counted.noun
    wide = noun is not None and reading.tokens[noun.last].low in WIDE and noun.first == noun.last
    return wide and draft.quantity.qualifier == "vague" and draft.event in ("hit", "seized", "damaged")


def _is_implicated(reading: Reading, draft: Draft) -> bool:
    """Whether men are only said to have had a part in a deed: "disciplined three soldiers involved in filming it"."""
    if draft.event != "deployed" or draft.link is None or draft.form != "participle":
        return False
    last = draft.link.cue.last
    behind = [t.low for t in reading.tokens[last : last + 3]]
    return behind[:2] == ["involved", "in"] and len(behind) > 2 and behind[2].endswith("ing")


def _picks_thing(reading: Reading, draft: Draft) -> bool:
    """Whether a bare one is of things that no lexicon knows: "taking one of the last strongholds of the rebels"."""
    bare = draft.event == "captured" and draft.counted.noun is None and draft.quantity.value == 1
    return bare and [t.low for t in reading.tokens[draft.token + 1 : draft.token + 3]] in (["of", "the"], ["of", "its"])


def _is_apposition(reading: Reading, draft: Draft) -> bool:
    """Whether an article only says what a named place is: "the drive towards Tokmak, a stronghold in the south"."""
    k = draft.token
    if (
        draft.quantity.form != "article"
        or draft.form not in ("active", "participle")
        or draft.subject not in schema.OBJECTS + schema.TERRITORY
        or k < 2
    ):
        return False
    name = reading.tokens[k - 2]
    named = name.text[:1].isupper() and not name.text.isupper() and name.text.isalpha() and k - 2 not in reading.noun_to
    return reading.tokens[k - 1].low == "," and named


def _is_one_launched(reading: Reading, draft: Draft) -> bool:
    """Whether an article counts a weapon in a list of counts: "fired 14 drones, a cruise missile and a bomb"."""
    if draft.quantity.form != "article" or draft.event != "launched" or draft.subject not in FLYING:
        return False
    return draft.form in ARTICLE_FORMS and any(
        noun.tag == "many" and noun.entry.subject in FLYING and _has_count(reading, noun.first)
        for noun in reading.nouns
    )


def _has_count(reading: Reading, first: int) -> bool:
    before = reading.tokens[max(0, first - 4) : first]
    return any(t.number >= 0 and reading.quantities[t.number].form != "article" for t in before)


def _suits(quantity: Quantity, draft: Draft) -> bool:
    """Whether the form of a number suits what it is told of: amounts are money, "a" and "no" count few events."""
    if (quantity.unit in ("count", "km2")) == (draft.subject in schema.MONEY):
        return False
    if draft.subject in schema.PEOPLE and (quantity.value or 0) >= MANKIND:
        return False  # "refused to release three billion": money without its currency
    if quantity.form == "article":
        # "losses were 220 men and a tank": the whole list
        nominal = draft.form == "noun" and draft.event in NOMINAL_EVENTS
        nominal = nominal or (draft.form == "toll" and draft.event == "lost" and draft.subject in schema.EQUIPMENT)
        nominal = nominal or (draft.form == "toll" and draft.event in ("killed", "wounded"))
        return draft.event in ARTICLE_EVENTS and (draft.form in ARTICLE_FORMS or nominal)
    return quantity.form != "zero" or draft.event in ("killed", "wounded", "killed_or_wounded")


# Each says of a draft that nothing is told of what it counts
UNTOLD = (
    _picks_thing,
    _falls_into_want,
    _is_apposition,
    goes_without,
    stands_by,
    _comes_in_waves,
    _is_wide,
    _is_implicated,
)
