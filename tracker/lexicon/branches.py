"""Bare name of an arm of the forces, its sentence and text -> the arm of the one country that it can be there.

Bulletins of an air force or a navy, and the press that lives beside it, leave its country out: it is that of the
places it tells of, of the paper, of the countries that the text names.
"""

from tracker import patterns as regex
from tracker.lexicon.attacking import find_victim
from tracker.lexicon.claimants import Speaker, country_of, find_body
from tracker.lexicon.homing import own_side
from tracker.lexicon.parties import find_parties
from tracker.lexicon.speakers import read_speaker
from tracker.lexicon.wars import ASSUMED
from tracker.lexicon.whereabouts import main_side, place_side

# "the Air Force", "Air Force Command", "command of the Navy", "air defence forces"
_BRANCH = regex.compile(
    r"""(?:the\s)?(?:(?:press\sservice|command)\sof\sthe\s)?(?P<arm>air\sforces?|air\sdefen[cs]es?|navy|naval\sforces|ground\sforces|land\sforces)
    (?:\s(?:forces|command|units|troops))?""",
    regex.VERBOSE | regex.IGNORECASE,
)
_TOP = 600  # characters of a text that tell who is attacked
# What is fired in one war alone: "Air Force: 71 Shaheds downed" names no country
_OF_UKRAINE = regex.compile(r"\b(?:Shaheds?|Gerans?|Kinzhals?|Iskanders?|Kalibrs?|[Oo]ccupiers|[Rr]ussists|[Oo]rcs)\b")
# The name that the lexicon lists for an arm written otherwise
_ONE_NAME = {"air forces": "air force", "air defenses": "air defence", "air defences": "air defence"}
_ONE_NAME |= {"air defense": "air defence", "naval forces": "navy"}


def find_branch(name: str, *, whole: str, text: str, publisher: str, sides: tuple[str, ...]) -> Speaker | None:
    """Find the arm that a bare name stands for; None for another name or where its country is open.

    Args:
        name: the name, without a word of a country: "Air Force Command".
        whole: the sentence that it stands in.
        text: the whole text.
        publisher: who printed it: "Ukrainian News".
        sides: the countries that the text names most.
    """
    branch = _BRANCH.fullmatch(name.strip())
    if branch is None:
        return None
    arm = _ONE_NAME.get(branch["arm"].lower(), branch["arm"].lower())
    # whose land it is, or who is attacked, counts what flies in and shoots it down
    struck = main_side(text) or _find_attacked(text, sides) if _WATCHES.search(whole) else ""
    told = [place_side(whole), *_party_of(publisher), struck or own_side(text)]
    enemies = [foe for foe, other in ASSUMED.items() if set(sides) == {other}]  # "the Russians launched 20 drones"
    named = [side for side in (*sides, main_side(text), *enemies) if side]
    if not named and _OF_UKRAINE.search(text):
        named = ["ukraine"]
    if known := next((body for side in (*told, *named) if side and (body := find_body(side, arm))), None):
        return known
    one = {*filter(None, told)} or {*named}
    country = country_of(one.pop()) if len(one) == 1 else None
    return read_speaker(f"{country.name}'s {arm}") if country else None


# "39 missiles were <shot down>", "<counted> 412 drones"
_WATCHES = regex.compile(
    r"\b(?:shot\s(?:\p{Ll}+\s)?down|down(?:s|ed|ing)|intercept\w{0,3}|brought\sdown|knocked\s(?:down|out)|count(?:s|ed)|detect(?:s|ed)|track(?:s|ed)"
    r"|record(?:s|ed)|register(?:s|ed)|spotted|[Aa]ir\sdefen[cs]es?|repel\w{0,3}|failed\sto\sreach)\b"
)


def watches(text: str) -> bool:
    """Tell a sentence of those who see what flies in, and shoot it down."""
    return _WATCHES.search(text) is not None


def _find_attacked(text: str, sides: tuple[str, ...]) -> str:
    """Find which of the two countries that a text names most it says is attacked, if one alone is."""
    attacked = find_victim(text[:_TOP], find_parties(text[:_TOP]))
    return attacked if attacked in sides else ""


def _party_of(publisher: str) -> list[str]:
    """List the country that the name of a paper has in it: "Ukrainian News"."""
    return [named.party for named in find_parties(publisher)[:1] if named.party]
