"""Name and title of an official whose sentence names no country, the text -> the side that a reader gives him.

A text about one country has its own officials speak: "the army", "the commander of the task force" of a report from
Nigeria are Nigeria's. A dateline tells whose minister a donor's is, and a first name may be spelt as one country
alone spells it.
"""

from collections import Counter
from functools import lru_cache

from tracker import patterns as regex
from tracker.lexicon import speaking
from tracker.lexicon.claimants import Speaker, country_of, find_body, lexicon
from tracker.lexicon.gazetteer import find_places
from tracker.lexicon.likeness import FACTIONS
from tracker.lexicon.parties import find_parties
from tracker.lexicon.speakers import portfolio_of, read_speaker
from tracker.lexicon.wars import REBELS, WARS
from tracker.lexicon.whereabouts import main_side, outside_datelines, place_side

_STATES = ("country", "demonym", "capital", "force", "leader")
_HALF = 0.5  # of all that a text names by country, for the one that it is about
_RIVAL = 0.2  # of its mentions, from which on the other side of a war may speak as well
_REBELS_TELL = 2  # mentions more for each of rebels whom one state fights
_READ = 20_000  # characters of a text that tell whose it is
# Who speaks for one country in another, or for none: no home tells whose they are
_ABROAD = regex.compile(
    r"\b(?:ambassadors?|embass(?:y|ies)|envoys?|diplomats?|consul\w{0,4}|emissary|delegat\w{1,4}|mediators?|mission|peacekeep\w+|coalition|breakaway"
    r"|self-(?:proclaimed|declared)|so-called|foreign|international|exiled?|foundation|union|company|civil\ssociety|resistance\scommittees?|high\scommission\w*|doctors?|medics?|its"
    r"|AMISOM|ATMIS|Islamic State)\b",
    regex.IGNORECASE,
)
# Officials and spokesmen: of the country that a text is about, if of any
_OFFICIAL = regex.compile(r"\b(?:officials?|spokes(?:man|woman|person|men|people))\b", regex.IGNORECASE)
_WORD = regex.compile(r"\p{L}+")
# "COPENHAGEN. ", "WARSAW, May 3 (Courier) - " in the first lines
_DATELINE = regex.compile(
    r"(?:[^\n]{0,300}\n{1,3}){0,3}?(?P<city>\p{Lu}[\p{Lu} ]{3,20})(?:[/,\s(][^\n–—-]{0,30})?"
    r"(?:\s[–—-]{1,2}\s|\.\s(?=\p{Lu}\p{Ll}))"
)
_TWICE = 2
# The army, its staff and ministries: bodies that a country has one of
_OF_ONE = regex.compile(
    r"(?:the\s)?(?:army|military|armed\sforces|general\sstaff(?:\sof\sthe\sarm(?:y|ies))?|(?:(?:national\s)?defen[cs]e|health|interior|foreign|finance|energy)\sministry"
    r"|ministry\sof\s(?:the\s|national\s|public\s)?(?:defen[cs]e|health|interior|internal\saffairs|foreign\saffairs|finance|energy)(?:\saffairs)?)",
    regex.IGNORECASE,
)


def side_of_name(name: str, text: str) -> str:
    """Tell the country that alone writes the first name of a person so, where the text names it.

    >>> side_of_name("Serhii Zrazok", "In Ukraine")
    'ukraine'
    """
    first, *rest = name.split()
    side = lexicon().given_names.get(first, "") if rest else ""
    return side if side and side in _named(text) else ""


def find_home(title: str, text: str) -> str:
    """Tell the side of an official without a country, by the words for his office and the text; "" where it is open."""
    types = {lexicon().heads[m[0]] for m in lexicon().head_pattern.finditer(title.lower())}
    speaks = bool(types & {"government", "military"}) or _OFFICIAL.search(title) is not None
    if _ABROAD.search(title) or not speaks:
        return ""
    if any(word.rstrip("s") in FACTIONS for word in _WORD.findall(title.lower())):
        return ""
    if there := place_side(title):
        return "" if "military" in types else there  # "a commander near Lyman" may be of either army
    if home := home_of(text):
        return home
    if speaking.OF_A_STATE.search(title):
        return _seat_of(text)
    return main_side(text) if "government" in types and "military" not in types else ""


def name_here(name: str, side: str) -> str:
    """Name "the army", "the defence ministry" after its country, as the lexicon or the word for the country has it."""
    if not _OF_ONE.fullmatch(name):
        return name
    noun = name.lower().removeprefix("the ")
    if body := find_body(side, noun):
        return body.name
    if portfolio := portfolio_of(noun):
        known = find_body(side, f"{portfolio.lower()} ministry")
        return known.name if known else f"{lexicon().adjectives[side]} Ministry of {portfolio}"
    country = country_of(side)
    found: Speaker | None = read_speaker(f"{country.name}'s {noun}") if country else None
    return found.name if found and found.side == side else name


@lru_cache(maxsize=8)
def _named(text: str) -> Counter[str]:
    told = outside_datelines(text[:_READ], find_parties(text[:_READ]))
    named = Counter(m.party for m in told if m.party and m.form in _STATES)
    for mention in find_parties(text[:_READ]):  # who fights the PKK is Turkey, wherever it does
        if mention.text in REBELS and mention.party:
            named[mention.party] += _REBELS_TELL
    return named


@lru_cache(maxsize=8)
def home_of(text: str) -> str:
    """Tell the one country that a text is about; "" for the wars of two, in which the officials of both speak."""
    places = outside_datelines(text[:_READ], find_places(text[:_READ]))
    named = _named(text) + Counter(p.party for p in places if p.party and p.precision != "country")
    (side, most), *others = [*named.most_common(4), ("", 0)]
    if side not in lexicon().countries or most < max(_HALF * named.total(), _TWICE) or most == others[0][1]:
        return ""
    at_war = {b if side == a else a for a, b in WARS if side in (a, b)}
    if any(other in at_war and times >= _RIVAL * most for other, times in others):
        return ""
    return "" if side in _GIVEN_TO else side


# Whom others give to and speak of: their own officials are named as such
_GIVEN_TO = frozenset(["ukraine", "palestine", "israel", "russia", "united_nations", "nato", "european_union", "west"])


# "Indian <occupiers>", "the <aggressor country> India": what the other side's texts call an army
_INVADERS = regex.compile(
    r"(?:['’]s?)?\s(?:\p{Ll}+\s){0,2}?(?:occup(?:iers?|ants?|ying|ation)|invad(?:ers?|ing)|aggressors?|fascists?|(?<!the\s)enemy)\b",
    regex.IGNORECASE,
)
_AGGRESSOR = regex.compile(
    r"\b(?:aggressor(?:\s(?:country|state))?(?:\sof)?|occupiers?\sfrom|enemy)[,\s–—-]{1,3}$", regex.IGNORECASE
)
# "India <lost 1,080> soldiers": whose losses are told is told by the other
_LOSES = regex.compile(r"\s(?:(?:has|have|had)\s)?(?:lost|loses)\s(?:(?:about|some|almost|nearly|over|another)\s)?\d")
# "Pakistan's <defenders>", "the Defence Forces of <Pakistan>": what its own texts call it
_DEFENDERS = regex.compile(r"(?:['’]s?)?\s(?:\p{Ll}+\s){0,1}?defenders\b", regex.IGNORECASE)
_FORCES_OF = regex.compile(r"\bdefen[cs]e\sforces\sof\s(?:the\s)?$|\bdefenders\sof\s$", regex.IGNORECASE)


@lru_cache(maxsize=8)
def own_side(text: str) -> str:
    """Tell the side of a war that a text is written from, by what it calls the armies; "" where it takes none.

    >>> own_side("Azerbaijani occupiers shelled Goris. Armenian forces hit back at the enemy.")
    'armenia'
    """
    text = text[:_READ]
    foes: Counter[str] = Counter()
    own: Counter[str] = Counter()
    named = [p for p in find_parties(text) if p.party and p.form in _STATES]
    for p in named:
        before = max(0, p.start - 40)
        if _INVADERS.match(text, p.end) or _LOSES.match(text, p.end) or _AGGRESSOR.search(text, before, p.start):
            foes[p.party] += 1
        elif _DEFENDERS.match(text, p.end) or _FORCES_OF.search(text, before, p.start):
            own[p.party] += 1
    sides = Counter(p.party for p in named)
    for foe, times in foes.items():
        rival = next((side for side, _ in sides.most_common(3) if side != foe and _are_at_war(side, foe)), "")
        own[rival] += times
    del own[""]
    (side, most), (_, second) = [*own.most_common(2), ("", 0), ("", 0)][:2]
    return side if most > second else ""


def _are_at_war(a: str, b: str) -> bool:
    return (a, b) in WARS or (b, a) in WARS


@lru_cache(maxsize=8)
def _seat_of(text: str) -> str:
    """Tell the country of the city that a report is dated from, where the text goes on to speak of it."""
    dateline = _DATELINE.match(text)
    if dateline is None:
        return ""
    seat = next((m.party for m in find_parties(dateline["city"].title()) if m.form == "capital"), "")
    spoken = Counter(m.party for m in find_parties(text[dateline.end() : _READ]) if m.form != "capital")
    return seat if seat and spoken[seat] >= _TWICE and seat not in ("united_states", "belgium") else ""
