"""Reading, number -> Counted: the noun that a number counts behind it: "145 drones", "70 civilian deaths"."""

from collections.abc import Sequence

from tracker import schema
from tracker.matching.phrasing import closes, goes_on, is_attested, is_modifier, leads_on, measure_name
from tracker.matching.reading import Counted, Noun, Reading, nouns_from
from tracker.matching.tokens import Token
from tracker.matching.words import BE, BOUNDING, DETERMINERS, MARKS, POINTERS, QUOTES, STOPS
from tracker.model import Quantity

NAMED = 4  # tokens that a name in quotation marks may have
RUN = 9  # words and nouns that a noun phrase may have
REACH = 40  # tokens that it may have, quotation marks included
OR_SO = [["or", word] for word in ("so", "thereabouts", "more", "fewer", "less")]
HARMED = frozenset("lives victims".split())  # "70 civilian lives"
UNIFORMED = frozenset("police gendarmes".split())  # nouns that no number of their own stands before
# Singular nouns that are something else behind a number: "four female and two male", "took 11 prisoner"
ADJECTIVES = frozenset(
    "female male minor adolescent teen civilian conscript national prisoner captive hostage home".split()
)
# What stands behind a noun phrase: "two soldier <in> captivity"
CLOSED = (
    (MARKS - {"-", "–", "—", "/"})
    | BE
    | frozenset("in on at of from near over with by for who which that during under".split())
)
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
            if _is_verb(reading, noun, quantity, headed=head is not None) or (head and _is_title(tokens, head, k)):
                break
            if noun.entry.counts_event and (head or not money) and _counts_people(head):
                implied = implied or noun.entry.implies
            if head and noun.entry.counts_event:
                break
            if tokens[noun.last].possessive and not money:
                pass  # "400 children's names": names are counted
            elif _fits(noun, quantity, money) or (k == at + 1 and not money and _disagrees(reading, noun, quantity)):
                head = _with_fighter(reading, head, noun)
            elif not head and noun.tag == "one" and not money:
                modifier = noun.entry.subject  # "145 drone operators", "70 civilian deaths"
            # nothing goes on behind "shelled the town 52 times": "using rocket launchers"
            k, budget = noun.last + 1, 0 if tokens[noun.last].low == "times" else budget - 1
        elif (
            tokens[k].low in QUOTES
            or (k == at + 1 and tokens[k].low == "[")  # "twelve [separatists]"
            or (head is None and leads_on(tokens, k, at, linked=linked, money=money))
            or (k == at + 1 and is_attested(reading, k))
        ):
            linked = linked or tokens[k].low == "of"
            k += 1
        elif head and (hub := _find_headed_mass(reading, head, k) or _find_munition(reading, head, k)):
            head, k = hub, hub.last + 1
        elif head is None and not money and (size := measure_name(tokens, k)):
            k += size
        elif closes(reading, k, headed=head is not None):
            break
        else:
            if head and not money and is_modifier(head, tokens[k]) and not goes_on(tokens, k):
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
    if k > at + 1 and k < len(tokens) and tokens[k].low in ("and", "or"):
        return len(tokens)  # "downed 28 of these and both missiles": the missiles are not theirs
    return _skip_handful(reading, k) if k == at + 1 else k


def _skip_handful(reading: Reading, k: int) -> int:
    """Step over "of a handful of": "one of <a handful of> jets given by allies"."""
    for number in range(k + 1, min(k + 3, len(reading.tokens) - 2)):
        token = reading.tokens[number]
        vague = token.low == "handful" or (
            token.number >= 0 and reading.quantities[token.number].text.lower().endswith("handful")
        )
        if vague and reading.tokens[k].low == "of" and reading.tokens[number + 1].low == "of":
            return number + 2
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


def _disagrees(reading: Reading, noun: Noun, quantity: Quantity) -> bool:
    """Whether a noun in the singular closes the phrase of a number above one: "305 artillery gun" in a translation."""
    low = reading.tokens[noun.last].low
    if noun.tag != "one" or quantity.form not in ("digits", "words") or not quantity.value or quantity.value < 2:
        return False
    if low.endswith("s") or low in ADJECTIVES:
        return False
    behind = reading.tokens[noun.last + 1 : noun.last + 3]
    if behind and behind[0].low in (",", "and"):
        return len(behind) > 1 and behind[1].number >= 0
    return not behind or behind[0].low in CLOSED


def _with_mate(reading: Reading, head: Noun) -> int:
    """Last token of the phrase with a second noun that shares the number: "12 missiles and drones"."""
    tokens, last = reading.tokens, _with_title(reading, head.last)
    k = last + 1
    if k + 1 >= len(tokens) or tokens[k].low not in ("and", "or", "/", "&"):
        return last
    for first in range(k + 1, min(k + 4, len(tokens))):
        mate = reading.noun_at.get(first)
        if mate is not None and mate.tag in ("many", "both") and not mate.entry.counts_event and not mate.entry.money:
            return mate.last
        if tokens[first].number >= 0 or tokens[first].low in STOPS | MARKS | DETERMINERS:
            break
    return last


def _is_title(tokens: Sequence[Token], head: Noun, k: int) -> bool:
    """Whether quotation marks set a name behind what is counted: 'two rockets "HIMARS"' are rockets."""
    return k == head.last + 2 and tokens[k - 1].low in QUOTES and k + 1 < len(tokens) and tokens[k + 1].low in QUOTES


def _with_title(reading: Reading, last: int) -> int:
    """Last token of a noun phrase with the name that quotation marks set behind it: 'one BMP "Bradley"'."""
    tokens = reading.tokens
    if last + 3 >= len(tokens) or tokens[last + 1].low not in QUOTES or not tokens[last + 2].text[:1].isupper():
        return last
    named = next((k for k in range(last + 3, min(last + 3 + NAMED, len(tokens))) if tokens[k].low in QUOTES), 0)
    return (
        named if all(t.text[:1].isupper() or t.low in ("-", "–") for t in tokens[last + 2 : named]) and named else last
    )


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
