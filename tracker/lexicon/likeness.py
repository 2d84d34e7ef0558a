"""Noun, a speaker known from before -> whether the noun can stand for him, and what kind of body he is."""

from tracker import patterns as regex
from tracker.lexicon.claimants import Speaker, find_body, lexicon
from tracker.lexicon.parties import find_parties
from tracker.lexicon.speakers import portfolio_of

# The verb behind a body that begins a sentence: "The General Staff keeps count", "the Union took a base"
_IS_SUBJECT = regex.compile(
    r"\s(?!(?:of|in|on|at|by|for|from|with|to|and|or|but|nor|as|than|over|near|under|against|during|after|before|who|which|"
    r"that|whose|where|when|while|because|since|about|into|between|around|per|via|amid)\b)\p{Ll}{2,}"
)
# "OSLO, Feb 22 - "
_DATELINE = regex.compile(r"\W{0,3}\p{Lu}[\p{Lu}\s./]{2,30}(?:,\s[^–—-]{3,20})?\s?(?:\([^)]{2,20}\)\s)?[–—-]{1,2}\s")
_OF_STATE = regex.compile(
    r"\b(?:Ministry|Staff|Air|Navy|Ground|Command|Coast|Border|Guard|Intelligence|Security|Pentagon|Department|Headquarters)\b"
)
# Bodies that a side has one of each: "the air force" is not the armed forces named before
_ARMS = (
    "air force",
    "navy",
    "coast guard",
    "border guard",
    "national guard",
    "ambulance",
    "rescue service",
    "security service",
    "health ministry",
    "interior ministry",
)


# What stands for an armed group named before, and never for a state's army: "the rebels said"
FACTIONS = frozenset(
    "group movement rebel insurgent militant front faction jihadist militia guerrilla separatist fighter".split()
)
# "the local officials" are not the security official who spoke before
_KINDS = frozenset("local regional health security military hospital medical police defence defense".split())


def may_be(noun: str, known: Speaker) -> bool:
    """Tell whether a definite noun can stand for a body: one of a branch, one ministry stands for no other."""
    if portfolio := portfolio_of(noun):
        return portfolio[:5] in known.name
    if noun.endswith("ministry"):
        return "Minist" in known.name or "ministry" in known.name.lower() or known.kind not in ("body", "media")
    if noun.removeprefix("the ") == "armed forces":
        return is_regular(known)
    of_what = noun.split()
    if of_what[-1].startswith("official") and len(of_what) > 1 and of_what[-2] in _KINDS:
        return of_what[-2] in known.name.lower()
    arm = next((arm for arm in _ARMS if arm in noun.lower()), "")
    return not arm or all(word in known.name.lower() or word in ("ministry",) for word in arm.split())


def find_acting(before: str) -> str:
    """Party that opens a sentence as its subject: "OSLO, Feb 22 - Norway will send"."""
    dateline = _DATELINE.match(before)
    opening = before[dateline.end() if dateline else 0 :]
    first = next(iter(find_parties(opening[:60])), None)
    if (
        first is None
        or first.start > 4
        or first.form not in ("country", "capital")
        or not is_subject(opening, first.end)
    ):
        return ""
    return first.party


def holds_other(person: Speaker | None, noun: str) -> bool:
    """Tell whether a person is known to hold another office: the governor is not the president who spoke before."""
    if person is None:
        return False
    held = [office for office, name in lexicon().offices.items() if name == person.name]
    return bool(held) and noun in (
        "governor",
        "mayor",
        "spokesman",
        "spokeswoman",
        "ambassador",
        "commander",
        "official",
    )


# "Arakan Army", "Sudan Liberation Army": armies of no state
_NO_STATE = regex.compile(
    r"\b(?:Liberation|Independence|Resistance|Arakan|Kachin|Karen\w*|Shan|Chin|Wa|Rohingya|Free|Syrian National"
    r"|Lord['’]s|Baloch\w*|Red|White|Democratic|People['’]s|United Wa|New People['’]s|Islamic|Mahdi)\s"
    r"(?:\p{Lu}\w+\s){0,2}Army\b"
)


def is_regular(body: Speaker) -> bool:
    """Tell a state's army from an armed group."""
    if _NO_STATE.search(body.name):
        return False
    known = body.kind == "body" and body.type == "military" and body.side != ""
    return known and (
        body in (find_body(body.side, "military"), find_body(body.side, "army"))
        or any(word in body.name for word in ("Armed Forces", "Defense Forces", "Army", "army", "military"))
    )


def is_state_force(speaker: Speaker) -> bool:
    """Tell an army or police from a faction, whether the lexicon knows it or not: "Niger's army"."""
    return is_regular(speaker) or (
        speaker.type == "military" and speaker.side != "" and _FORCE.search(speaker.name) is not None
    )


# "Nigerien army"
_FORCE = regex.compile(r"\b(?:army|military|armed forces|air force|navy|police|troops|soldiers)$")


def is_armed_group(body: Speaker) -> bool:
    """Tell Hezbollah or the M23 from the forces of a state."""
    return body.type == "military" and body.kind == "body" and not is_regular(body) and not _OF_STATE.search(body.name)


def is_subject(text: str, end: int) -> bool:
    """Tell whether a verb stands behind the body that ends at a position: "The General Staff keeps count"."""
    return _IS_SUBJECT.match(text, end) is not None
