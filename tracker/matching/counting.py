"""Reading, number -> Counted: the noun that a number counts, behind it ("145 drones") or before ("tanks - 9,253")."""

from collections.abc import Sequence

from tracker import schema
from tracker.matching.reading import LONGEST, UNCOINED, Counted, Noun, Reading, nouns_from
from tracker.matching.tokens import Token
from tracker.matching.words import (
    AUXILIARIES,
    BE,
    BOUNDING,
    CONTAINERS,
    DASHES,
    DETERMINERS,
    MARKS,
    POINTERS,
    PREPOSITIONS,
    QUOTES,
    STOPS,
)
from tracker.model import Quantity

RUN = 9  # words and nouns that a noun phrase may have
REACH = 40  # tokens that it may have, quotation marks included
OR_SO = [["or", word] for word in ("so", "thereabouts", "more", "fewer", "less")]
ATTESTED = frozenset("confirmed reported estimated claimed".split())
BACKED = frozenset("secured backed supported funded financed drawn covered guaranteed from using promised".split())
BODIES = frozenset("monetary general wealth investment pension".split())
# What stands behind a noun and says when, where or how old: "a missile overnight", "a teacher aged 40"
BEHIND = frozenset("""
    overnight yesterday today tonight early late nearby aged alone together again later earlier then there here twice
    adjacent opposite close next full packed crowded
    each apiece daily away outside inside upstairs downstairs abroad alive instead too already
""".split())  # fmt: skip
# Participles without an ending: "a market built in 1998"
DONE = frozenset(
    "built held kept left sent bought made taken given known seen hit struck flown driven hung worn born".split()
)
ADJECTIVES = ("ly", "able", "ible", "ful", "less")  # "a vessel capable of carrying"
HARMED = frozenset("lives victims".split())  # "70 civilian lives"
ADJECTIVAL = frozenset("military army war defence defense".split())
UNIFORMED = frozenset("police gendarmes".split())  # nouns that no number of their own stands before
# Kinds of aid that one amount may be for together
AID_KINDS = {
    "military": "military_aid", "security": "military_aid", "defence": "military_aid", "defense": "military_aid",
    "humanitarian": "humanitarian_aid", "financial": "financial_aid", "economic": "financial_aid",
    "macro-financial": "financial_aid", "budgetary": "financial_aid", "budget": "financial_aid",
}  # fmt: skip
AID_JOINTS = dict.fromkeys(", and or & as well both".split(), "")
AID_HEADS = dict.fromkeys("aid assistance support help".split(), "")
PARTING = frozenset("including among mostly mainly most many some all half".split())
OF_THEM = [["of", word] for word in ("them", "whom", "which", "these", "those")]


def count_right(reading: Reading, at: int, quantity: Quantity) -> Counted:
    """Read what stands behind a number: modifiers, then the noun that it counts ("145 Shahed attack drones")."""
    tokens = reading.tokens
    money = quantity.unit not in ("count", "km2", "percent")
    head: Noun | None = None
    implied = modifier = ""
    k, budget, linked = _skip_opening(reading, at), RUN, money
    while k < min(len(tokens), at + REACH) and budget > 0:
        noun = (reading.money_at.get(k) if money else None) or reading.noun_at.get(k)
        if noun is not None:
            if tokens[k].low == "times" and k > at + 2:
                break  # "many were displaced multiple times"
            if _is_verb(reading, noun, quantity, headed=head is not None):
                break
            if noun.entry.counts_event and (head or not money) and _counts_people(head):
                implied = implied or noun.entry.implies
            if head and noun.entry.counts_event:
                break
            if tokens[noun.last].possessive and not money:
                pass  # "400 children's names": names are counted
            elif _fits(noun, quantity, money):
                head = _with_fighter(reading, head, noun)
            elif not head and noun.tag == "one" and not money:
                modifier = noun.entry.subject  # "145 drone operators", "70 civilian deaths"
            k, budget = noun.last + 1, budget - 1
        elif (
            tokens[k].low in QUOTES
            or (k == at + 1 and tokens[k].low == "[")  # "twelve [separatists]"
            or (head is None and _leads_on(tokens, k, at, linked=linked, money=money))
            or (k == at + 1 and _is_attested(reading, k))
        ):
            linked = linked or tokens[k].low == "of"
            k += 1
        elif head and (hub := _find_headed_mass(reading, head, k) or _find_munition(reading, head, k)):
            head, k = hub, hub.last + 1
        elif head is None and not money and (size := _named_part(tokens, k)):
            k += size
        elif _closes(reading, k, headed=head is not None):
            break
        else:
            if head and not money and _is_modifier(head, tokens[k]) and not _goes_on(tokens, k):
                head = None  # "one drone operator", "two naval infantry brigades"
            k, budget = k + 1, budget - (not tokens[k].text[:1].isupper())
    return _to_counted(reading, head, at, implied, modifier)


def _to_counted(reading: Reading, head: Noun | None, at: int, implied: str, modifier: str) -> Counted:
    """Put together what the words behind a number say that it counts."""
    if head is None:
        return Counted(None, at, at, "", implied)
    if head.entry.counts_event:
        implied = implied or head.entry.implies
    armed = head.entry.implies == "lost" and modifier in schema.EQUIPMENT  # "1,000 tank losses"
    if not (head.entry.counts_event or reading.tokens[head.last].low in HARMED) or (
        modifier not in schema.PEOPLE and not armed
    ):
        modifier = ""
    return Counted(head, at, _with_mate(reading, head), "right", implied, modifier)


def _named_part(tokens: Sequence[Token], k: int) -> int:
    """How many tokens go on with a name: "Boko Haram/Islamic State of the West Province (ISWAP) fighters"."""
    if not tokens[k - 1].text[:1].isupper() or k + 2 >= len(tokens):
        return 0
    if tokens[k].low == "," and "-" in tokens[k - 1].text and "-" in tokens[k + 1].text[1:-1]:
        return int(tokens[k + 1].text[:1].isupper())  # "Tube-Launched, Optically-Tracked, Wire-Guided missiles"
    if tokens[k].low == "/" and tokens[k + 1].text[:1].isupper():
        return 1
    if tokens[k].low == "(" and tokens[k + 1].text.isupper() and tokens[k + 2].low == ")":
        return 3
    size = 2 if tokens[k + 1].low == "the" else 1
    return size if tokens[k].low == "of" and tokens[k + size].text[:1].isupper() else 0


def _with_fighter(reading: Reading, head: Noun | None, noun: Noun) -> Noun:
    """The new head of a noun phrase: the next noun, but "six F-15 fighters" are aircraft."""
    if head and head.entry.subject == "aircraft" and reading.tokens[noun.last].low in ("fighter", "fighters"):
        return Noun(head.first, noun.last, noun.tag, head.entry)
    return noun


def _is_verb(reading: Reading, noun: Noun, quantity: Quantity, *, headed: bool) -> bool:
    """Whether a word that may be a noun is a verb: "one drone hit a house", "killed 45,000 people and wounded ..."."""
    tokens, k = reading.tokens, noun.first
    if noun.entry.counts_event and not headed and tokens[k - 1].low in ("and", "or"):
        return True
    if (
        noun.entry.counts_event
        and headed
        and noun.last == k
        and tokens[k].low.endswith("ed")
        and _has_victims(reading, k)
    ):
        return True  # "ten suicide bombers killed at least 25 people"
    if (
        quantity.form == "article"
        or noun.last > k
        or tokens[k].low not in ("hit", "raid", "shell", "strike", "ambush")
        or k + 1 >= len(tokens)
    ):
        return False
    return k in reading.finite and (tokens[k + 1].number >= 0 or tokens[k + 1].low in DETERMINERS)


def _has_victims(reading: Reading, k: int) -> bool:
    """Whether a verb has people of its own behind it: "killed at least 25", "killed 25 people"."""
    at = k + 1
    while at < len(reading.tokens) and reading.tokens[at].low in BOUNDING:
        at += 1
    if at >= len(reading.tokens) or reading.tokens[at].number < 0:
        return False
    noun = reading.noun_at.get(at + 1)
    return at > k + 1 or (noun is not None and noun.entry.subject in schema.PEOPLE and not noun.entry.counts_event)


def _equates(reading: Reading, k: int) -> bool:
    """Whether "were" at a token only names what is counted: "were children", not "were wounded"."""
    if k >= len(reading.tokens) or reading.tokens[k].low not in BE:
        return False
    noun = reading.noun_at.get(k + 1)
    return noun is not None and not noun.entry.counts_event


def _is_modifier(head: Noun, token: Token) -> bool:
    """Whether an unknown noun behind a noun makes that its modifier."""
    if not token.text[:1].islower() or token.low.endswith(ADJECTIVES):
        return False
    plural = token.low.endswith("s") and not token.low.endswith("ss") and token.text.isalpha()
    return head.tag == "one" or (head.tag == "both" and plural)


def _goes_on(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word behind a noun says when, or what it did: "a missile overnight", "a woman walking to work"."""
    low = tokens[k].low
    if low in BEHIND:
        return True
    following = tokens[k + 1] if k + 1 < len(tokens) else None
    acts = (low.endswith(("ing", "ed")) and len(low) > 4) or low in DONE
    return acts and (
        following is None
        or following.number >= 0
        or following.low in PREPOSITIONS | DETERMINERS | MARKS
        or following.text[:1].isupper()
    )


def _counts_people(head: Noun | None) -> bool:
    """Whether a word of harm may count: "20 soldiers killed", not "50 motorcycles killed 81 villagers"."""
    return head is None or head.entry.subject in schema.PEOPLE


def _skip_opening(reading: Reading, at: int) -> int:
    """Step over "of them" ("13 of them children"), "or so" ("40 or so shells"), "were" ("of whom 13 were children")."""
    tokens, k = reading.tokens, at + 1
    pointed = at and tokens[at - 1].low in POINTERS
    if (pointed or _opens_with_whole(tokens, at)) and _equates(reading, k):
        return k + 1
    for openings in (OF_THEM, OR_SO):
        if [t.low for t in tokens[k : k + 2]] in openings:
            k += 2
            if openings is OF_THEM and (_equates(reading, k) or (k < len(tokens) and tokens[k].text in ("a", "an"))):
                k += 1  # "ten of whom are children", "one of them a nurse"
    return k


def _opens_with_whole(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sentence opens with the whole that a number is a part of: "Of the 558 people killed, 50 are"."""
    if at < 3 or tokens[0].low != "of" or tokens[at - 1].low != ",":
        return False
    return any(t.number >= 0 for t in tokens[1:5])


def _find_headed_mass(reading: Reading, head: Noun, k: int) -> Noun | None:
    """The plural object behind a pair of masses that only describe it: "26 personnel and military equipment hubs"."""
    if head.tag != "both" or head.entry.money or k != head.last + 1 or reading.tokens[k].low != "and":
        return None
    for noun in nouns_from(reading, k + 1, k + 4):
        if noun.tag == "many" and noun.entry.subject in schema.OBJECTS:
            return noun
    return None


def _find_munition(reading: Reading, head: Noun, k: int) -> Noun | None:
    """The munition that two launchers name together: "12 HIMARS and Uragan rockets"."""
    tokens = reading.tokens
    if not tokens[head.last].text[:1].isupper() or k != head.last + 1 or tokens[k].low not in ("and", "or", "/"):
        return None
    if head.entry.subject not in ("artillery", "air_defence"):
        return None
    for noun in nouns_from(reading, k + 1, k + 4):
        if noun.tag == "many" and noun.entry.subject in ("missiles", "shells", "bombs") and noun.last > k + 1:
            named = all(token.text[:1].isupper() or token.low == "-" for token in tokens[k + 1 : noun.first])
            return noun if named and tokens[k + 1].text[:1].isupper() else None
    return None


def _fits(noun: Noun, quantity: Quantity, money: bool) -> bool:
    """Whether a noun may be what is counted: money by amounts only; "145 drone operators" counts no drones."""
    if noun.entry.money != money and (money or noun.entry.subject != "people"):
        return False
    if noun.entry.money or noun.tag == "both":
        return True
    if quantity.value == 1 and quantity.form in ("words", "article", "digits"):
        return noun.tag == "one" or quantity.form == "words"
    if quantity.form == "zero" and noun.tag == "one":
        return True  # "no serviceman was killed"
    return noun.tag == "many"


def _is_attested(reading: Reading, k: int) -> bool:
    """Whether a word only says how sure a count is: "40 confirmed civilian deaths"."""
    return reading.tokens[k].low in ATTESTED and bool(nouns_from(reading, k + 1, k + 3))


def _leads_on(tokens: Sequence[Token], k: int, at: int, *, linked: bool, money: bool) -> bool:
    """Whether a token only leads on to the noun: "units of", "$2bn in its", "old and new"; `linked`: "of" has."""
    low = tokens[k].low
    quoted = all(t.low in QUOTES for t in tokens[at + 1 : k])  # "'thousands' of drones"
    if low == "of" and (quoted or tokens[k - 1].low in CONTAINERS):
        return True
    if low in ("in", "for", "of", "worth", "towards", "as") and money and k <= at + 2:
        return True
    return (linked and low in DETERMINERS) or (low in ("and", "or") and k > at + 1)


# Participles that end a noun phrase where an object follows
VARIOUS = frozenset("different several various towns villages settlements cities targets civilian civilians".split())
DOING = frozenset("targeting awaiting approaching threatening attacking".split())
# The same before a noun without an article: "a warehouse containing medicine", "a bus carrying workers"
HOLDING = frozenset(
    """
    containing carrying housing storing sheltering transporting holding serving belonging delivering providing hosting
    supplying distributing taking bringing heading travelling traveling trying waiting
""".split()
)


def _closes(reading: Reading, k: int, *, headed: bool) -> bool:
    """Whether a token ends the noun phrase."""
    token = reading.tokens[k]
    if token.number >= 0 or token.low in MARKS or token.low in STOPS:
        return True
    if headed and token.low in DOING and k + 1 < len(reading.tokens):
        following = reading.tokens[k + 1]  # "a missile targeting the city"
        if following.number >= 0 or following.low in DETERMINERS or following.low in VARIOUS:
            return True
    if headed and token.low in HOLDING:
        return True
    verb = token.low.endswith("ed") and len(token.low) > 5 and reading.tokens[k - 1].low.endswith("s")
    return headed and (token.low in DETERMINERS or k in reading.finite or verb)  # "three hostages boarded cars"


def _with_mate(reading: Reading, head: Noun) -> int:
    """Last token of the phrase with a second noun that shares the number: "12 missiles and drones"."""
    tokens, k = reading.tokens, head.last + 1
    if k + 1 >= len(tokens) or tokens[k].low not in ("and", "or", "/", "&"):
        return head.last
    for first in range(k + 1, min(k + 4, len(tokens))):
        mate = reading.noun_at.get(first)
        if mate is not None and mate.tag in ("many", "both") and not mate.entry.counts_event and not mate.entry.money:
            return mate.last
        if tokens[first].number >= 0 or tokens[first].low in STOPS | MARKS | DETERMINERS:
            break
    return head.last


def names_others(reading: Reading, counted: Counted) -> bool:
    """Whether one number counts people of several kinds: "60 civilians, troops and police"."""
    head, tokens = counted.noun, reading.tokens
    if head is None or counted.side != "right":
        return False
    k, kinds = head.last + 1, {head.entry.subject}
    while k + 1 < len(tokens) and tokens[k].low in (",", "and", "or") and len(kinds) < 5:
        closing = tokens[k].low != ","
        k += 1 + (not closing and tokens[k + 1].low == "and")
        last_one = closing or tokens[k - 1].low == "and"
        if k >= len(tokens) or tokens[k].low in PARTING:
            return False  # "11 civilians, including women and children"
        noun = next((n for n in nouns_from(reading, k, k + 1) if n.tag in ("many", "both")), None)
        if tokens[k].number >= 0 or (noun is None and tokens[k].low not in UNIFORMED):
            return False
        if noun and (noun.entry.subject not in schema.PEOPLE or noun.entry.counts_event):
            return False
        kinds.add(noun.entry.subject if noun else tokens[k].low)
        k = noun.last + 1 if noun else k + 1
        if last_one:
            acts = k < len(tokens) and k in reading.finite
            return len(kinds) > 1 and not (acts and any(f < counted.first for f in reading.finite))
    return False


def count_left(reading: Reading, at: int, *, tight: bool = False) -> Counted:
    """Read what stands before a number in a list: "tanks - 9,253", "Killed: 5", "Tanks 9,253 (+8)"."""
    tokens = reading.tokens
    floor = max(0, at - REACH)
    k = at - 1
    while k >= floor and tokens[k].low in DASHES:
        k -= 1
    dashed = any(not t.text.isalpha() for t in tokens[k + 1 : at])  # "houses about 500 families" is no item
    tight = tight or k < at - 1
    if k >= floor and tokens[k].low == ")":  # "armoured vehicles (APVs) - 18,700"
        while k >= floor and tokens[k].low != "(":
            k -= 1
        k -= 1
    noun = reading.noun_to.get(k) or _with_of(reading, k, dashed=dashed)
    if noun and not noun.entry.money and reading.quantities[tokens[at].number].unit not in UNCOINED:
        return Counted(None, at, at, "")  # "losses are put at $7bn"
    if noun and noun.entry.money and reading.quantities[tokens[at].number].unit == "count":
        return Counted(None, at, at, "")  # "since the start of the war 605,980"
    if noun and noun.tag == "one" and noun.last < k and not dashed:
        return Counted(None, at, at, "")  # "the mother of one of them"
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if noun and noun.tag == "one" and following in AUXILIARIES and not noun.entry.counts_event:
        return Counted(None, at, at, "")  # "a rocket hit the hotel: two were killed"
    if noun is None or not (dashed or (tight and _opens(reading, noun.first))):
        return Counted(None, at, at, "")
    first = noun.first
    while first > floor and _describes(tokens[first - 1]):
        first -= 1
    return Counted(noun, first, at, "left", noun.entry.implies if noun.entry.counts_event else "")


def _describes(token: Token) -> bool:
    return token.number < 0 and token.low not in STOPS and token.low not in MARKS


NAMING = 4  # words behind a noun that go on with its name


def _with_of(reading: Reading, last: int, *, dashed: bool) -> Noun | None:
    """The noun that a list item opens with, more of its name behind it: "UAVs of the tactical level - 29,945".

    `dashed`: where a dash or colon leads to the number, no "of" is needed: "UAV operational-tactical level - 19,082".
    """
    if last < 0 or reading.tokens[last].low in MARKS:
        return None  # "over the territory of Bryansk, one over Tula"
    first = last
    while first > 0 and last - first < 9:
        before = reading.tokens[first - 1]
        if before.low in MARKS or before.number >= 0 or before.low == "-":
            break
        first -= 1
    for noun in nouns_from(reading, first, last):
        if noun.last < last and reading.tokens[noun.last + 1].low in ("of", "for", "with"):
            return noun if noun.first - first <= 2 else None
        if dashed and noun.last < last <= noun.last + NAMING and noun.first == first:
            rest = range(noun.last + 1, last + 1)
            plain = all(_describes(reading.tokens[i]) and reading.tokens[i].text.islower() for i in rest)
            return noun if plain and reading.finite.isdisjoint(rest) else None
    return None


def _opens(reading: Reading, first: int) -> bool:
    """Whether a noun stands at the opening of a sentence or item."""
    return all(
        t.low in MARKS or t.low in DASHES or t.low in ("of", "the", "*")
        for t in reading.tokens[max(0, first - 2) : first]
    )


# What leads from an amount to its purpose: "€2.5bn going to military aid, €2.2bn to budget support"
TYING = frozenset("going goes went to for in of the as towards direct new further additional".split())


def find_money(reading: Reading, at: int) -> Noun | None:
    """What an amount is for, by the words around: "military aid worth $9bn", "a loan of $2m", "$2m for relief"."""
    best = None
    amount = [t.low for t in reading.tokens[max(0, at - 4) : at]] == ["in", "the", "amount", "of"]
    reach = 40 if amount else 12
    for first, noun in reading.money_at.items():
        near = at - reach - LONGEST <= first <= at + 12 and not _is_adjective(reading, noun)
        if not near or (at < noun.first and _is_source(reading, at, noun)):
            continue
        if at < noun.first and not {";", "#"}.isdisjoint(_between(reading, at, noun)):
            continue  # that of the next amount: "$61bn for the conflict, including $9bn for humanitarian needs"
        if noun.last < at and ";" in [t.low for t in reading.tokens[noun.last + 1 : at]]:
            continue
        vague = best is not None and best.last < at < noun.first and best.entry.subject == "aid"
        named = vague and noun.entry.subject.endswith("_aid") and not _is_parted(reading, at, noun)
        tied = at < noun.first and TYING.issuperset(_between(reading, at, noun))
        if (noun.last < at <= noun.last + reach) or (at < noun.first and not best) or named or tied:
            best = noun  # "a package of $225m in new military aid": what stands behind says more
    return best


def name_money(reading: Reading, noun: Noun) -> str:
    """Name what an amount is for: "in military, financial, and humanitarian aid" is aid of no one kind."""
    subject = noun.entry.subject
    if not subject.endswith("_aid"):
        return subject
    kinds = set()
    for step in (-1, 1):
        k = noun.first if step < 0 else noun.last
        while 0 <= k < len(reading.tokens) and (low := reading.tokens[k].low) in AID_KINDS | AID_JOINTS | AID_HEADS:
            kinds.add(AID_KINDS.get(low, ""))
            k += step
    return "aid" if len(kinds - {""}) > 1 else subject


def _between(reading: Reading, at: int, noun: Noun) -> list[str]:
    """Words between an amount and a noun behind it, other money in brackets left out: "$225m (€272m) in aid"."""
    lows = [t.low for t in reading.tokens[at + 1 : noun.first]]
    return lows[lows.index(")") + 1 :] if lows[:1] == ["("] and ")" in lows else lows


def _is_parted(reading: Reading, at: int, noun: Noun) -> bool:
    """Whether another clause or number begins between an amount and a word behind it."""
    between = _between(reading, at, noun)
    return len(between) > 8 or not {",", ";", "and", "which", "that", "#"}.isdisjoint(between)


def _is_source(reading: Reading, at: int, noun: Noun) -> bool:
    """Whether money only comes from what is named behind it: "$20bn secured by frozen assets"."""
    return noun.entry.subject == "money" and not BACKED.isdisjoint(t.low for t in reading.tokens[at + 1 : noun.first])


def _is_adjective(reading: Reading, noun: Noun) -> bool:
    """Whether a word for what money is for only describes another: "the military invasion", "in the Russia war"."""
    if noun.first and reading.tokens[noun.first].text == "Fund" and reading.tokens[noun.first - 1].low in BODIES:
        return True  # "the International Monetary Fund"
    if noun.first and reading.tokens[noun.first].low == "grant" and reading.tokens[noun.first - 1].low == "to":
        return True  # "to grant up to $200m"
    if noun.first != noun.last or reading.tokens[noun.first].low not in ADJECTIVAL:
        return False
    following = reading.tokens[noun.last + 1] if noun.last + 1 < len(reading.tokens) else None
    described = following is not None and following.text.isalpha() and following.text.islower()
    back = [t.low for t in reading.tokens[max(0, noun.first - 3) : noun.first]]
    scene = reading.tokens[noun.first].low == "war" and "in" in back
    return scene or (described and following is not None and following.low not in STOPS)
