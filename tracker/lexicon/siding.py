"""Sentence of a speaker whose words name no country -> the side that what he says, or whom he tells it, gives away."""

from tracker import patterns as regex
from tracker.lexicon.parties import find_parties

# "told TASS", "in an interview with RIA Novosti", "on Suspilne television": whose officials speak there
_TOLD = (
    (
        "russia",
        r"TASS|RIA(?:\sNovosti)?|Sputnik|Interfax(?!-Ukraine)|Izvestia|Rossiya(?:[\s-](?:1|24))?|Zvezda|RT|Vesti",
    ),
    (
        "ukraine",
        r"Ukrinform|Suspilne|Ukrainska\sPravda|RBC-Ukraine|UNIAN|Interfax-Ukraine|Radio\s(?:NV|Svoboda)|Hromadske|telethon",
    ),
    ("syria", r"SANA"),
    ("iran", r"IRNA|Tasnim|Fars|Mehr|Press\sTV"),
    ("israel", r"Kan|Channel\s1[234]|Army\sRadio"),
)
TOLD = tuple(
    (
        side,
        regex.compile(
            rf"\b(?:told|tells|speaking\sto|interview\s(?:with|to)|on)\s(?:the\s)?(?:\p{{L}}+\sagency\s)?(?:{outlets})\b"
        ),
    )
    for side, outlets in _TOLD
)
# "the Russian border region", "a Ukrainian frontline town": where a governor or mayor speaks
_REGION = regex.compile(
    r"\b(?P<whose>\p{Lu}\p{L}+)(?:['’]s)?\s(?:(?:\p{Ll}+(?:ern)?|border|front-?line)\s){0,2}(?:region|city|town|village|district|province|territory|oblast|port|capital)\b"
)
# " attacked", " has damaged", "'s attack": a country that does harm is not the one whose minister counts it
_HARMS = regex.compile(
    r"(?:['’]s?)?\s(?:(?:\p{Ll}[\p{L}-]+\s){0,4}?(?:attacks?|strikes?|raids?|barrage|missiles?|drones?|shelling|forces|troops|army)\b|(?:(?:has|have|had|also|again)\s){0,2}(?:attack|damag|destroy|struck|hit|kill|launch|fire|shell|bomb|wound|injur|target|carried\sout))"
)
# Ministries that speak of what was done to their own
_CIVIL_OFFICE = regex.compile(
    r"\b(?:energy|health|interior|internal\saffairs|infrastructure|emergenc(?:y|ies)|education|environment|transport|culture|agriculture|economy|social\spolicy)\b",
    regex.IGNORECASE,
)


def told_side(text: str) -> str:
    """Tell the side whose outlet an official speaks to: "told TASS"; "" for none.

    >>> told_side("the group's spokesman told TASS")
    'russia'
    """
    return next((side for side, pattern in TOLD if pattern.search(text)), "")


def region_owner(text: str) -> str:
    """Tell the one country whose region or town a sentence names by its adjective: "the Russian border region"."""
    sides = {
        p.party for m in _REGION.finditer(text) for p in find_parties(m["whose"]) if p.party and p.form == "demonym"
    }
    return sides.pop() if len(sides) == 1 else ""


def harms(text: str, side: str) -> bool:
    """Tell whether a country is named as the one that does harm: "Russia has damaged two plants"."""
    return any(_HARMS.match(text, m.end) for m in find_parties(text) if m.party == side)


def is_civil(phrase: str) -> bool:
    """Tell an office that counts what befell its own country: "the energy minister"."""
    return _CIVIL_OFFICE.search(phrase) is not None
