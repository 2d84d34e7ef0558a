"""Parties named, countries of the places -> the wars that a text is about, their sides, and whose text it is.

A war is a pair of party keys. Where a country fights itself (Sudan, Myanmar) both are the same key: the vocabulary of
parties has countries, so an army and the rebels it fights bear one name.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from tracker import patterns as regex
from tracker.model import PartyMention

War = tuple[str, str]

# An opponent is inferred only within one of these.
WARS: tuple[War, ...] = (
    ("russia", "ukraine"),
    ("israel", "palestine"),
    ("israel", "lebanon"),
    ("israel", "iran"),
    ("israel", "yemen"),
    ("israel", "syria"),
    ("united_states", "yemen"),
    ("united_kingdom", "yemen"),
    ("united_states", "iran"),
    ("saudi_arabia", "yemen"),
    ("armenia", "azerbaijan"),
    ("india", "pakistan"),
    ("pakistan", "afghanistan"),
    ("thailand", "cambodia"),
    ("rwanda", "democratic_republic_of_the_congo"),
    ("russia", "georgia"),
    ("turkey", "syria"),
    ("serbia", "kosovo"),
    ("serbia", "bosnia_and_herzegovina"),
    ("serbia", "croatia"),
    ("ethiopia", "eritrea"),
    ("sudan", "south_sudan"),
    ("kyrgyzstan", "tajikistan"),
    ("north_korea", "south_korea"),
    ("united_states", "afghanistan"),
    ("united_states", "venezuela"),
    ("united_kingdom", "argentina"),
    ("iraq", "kuwait"),
    ("vietnam", "cambodia"),
    ("nato", "serbia"),
    ("nato", "afghanistan"),
    ("nato", "libya"),
)
# The onslaught that texts of a war go back to: its day, and who fell upon whom
ONSLAUGHTS: dict[War, tuple[str, str, str]] = {("israel", "palestine"): ("2023-10-07", "palestine", "israel")}
# "<Hamas-led gunmen stormed across the border>, killing 1,200", "<the Hamas attack on southern Israel>": by its words
_ONSLAUGHT = regex.compile(
    r"""\b(?:Hamas|Palestinian)(?:['’]s?|-led|\sled)?\s(?:-led\s)?(?:(?!rocket|missile|drone)[\w’'-]+\s){0,4}?
    (?: (?:attack|assault|massacre|onslaught|raid|incursion|invasion|rampage|offensive)s?\s(?:on|against|in|into|across)
      | (?:attacked|stormed|burst|broke|invaded|raided|rampaged|infiltrated|crossed|poured|overran|assaulted) )\s
    (?:[\w’'-]+\s){0,5}?(?:Israel(?!i)|(?:Israeli\s)?border|Israeli\s(?:communities|towns|villages|territory|soil)|kibbutz\w*)\b""",
    regex.VERBOSE,
)
# "1,200 people <were killed in the> Hamas attack"
_IN_THE = regex.compile(r"[^.;:,]{0,60}\s(?:in|during|by|from)\s(?:the|that)\s(?:[\w-]+\s){0,4}$")
# "<Since> Hamas fighters attacked Israel, 622 Palestinians have been killed": of all the time behind it
_SINCE = regex.compile(r"\b[Ss]ince\b[^.;]{0,60}$")
MANY, MOST = 100, 2000  # dead or taken on such a day
# Countries at war within: both sides bear the country's key.
INTERNAL = (
    "sudan myanmar syria yemen ethiopia libya somalia south_sudan democratic_republic_of_the_congo mali burkina_faso "
    "niger nigeria "
    "colombia haiti afghanistan iraq cameroon mozambique central_african_republic chad "
    "sri_lanka philippines liberia sierra_leone bosnia_and_herzegovina angola burundi"
).split()
# Who shelters those who flee the wars of others; named beside them, it is no scene of its own
HOSTS: dict[str, tuple[str, ...]] = {"chad": ("sudan", "central_african_republic", "nigeria")}
# Wars that a text is about although it names only the side that is hit: "a missile struck a flat in Lviv".
ASSUMED: dict[str, str] = {"ukraine": "russia", "palestine": "israel"}
# Groups that fight the state whose key they bear, in countries that are otherwise at peace within
REBELS = frozenset(
    ("TTP", "BLA", "PKK", "Maoist", "Maoists", "Naxals", "Naxalites", "TPNPB", "LRA", "Abu Sayyaf", "Shining Path")
    + ("Tehreek-e-Taliban Pakistan", "Tehrik-i-Taliban Pakistan", "Pakistani Taliban", "Baloch Liberation Army")
    + ("Balochistan Liberation Army", "Kurdistan Workers' Party", "Kurdistan Workers’ Party", "Free Papua Movement")
    + ("Lord's Resistance Army", "Lord’s Resistance Army")
    # what Islamabad calls the Pakistani Taliban, in as many spellings
    + ("Khwarij", "khwarij", "Khawarij", "khawarij", "Khwarji", "khwarji", "Fitna al Khawarij", "Fitna al-Khawarij")
    + ("Fitna-al-Khawarij", "Fitna-Al-Khawarij", "Fitna-Al-Khwarij", "Fitna al Khwarij", "Fitna ul Khawarij")
    + ("BLF", "Balochistan Liberation Front", "Baloch Liberation Front", "Baloch Raji Aajoi Sangar", "Majeed Brigade")
    + ("Fitna al-Hindustan", "Fitna-al-Hindustan", "Fitna al Hindustan", "Fitna-ul-Hindustan", "Jamaat-ul-Ahrar")
    + ("Naxalite", "CPI (Maoist)", "CPI-Maoist", "ULFA", "NSCN", "NDFB", "BRN", "TPNPB-OPM", "KKB", "DHKP-C", "PJAK")
    + ("Jaish al-Adl", "Jaish ul-Adl", "Sinai Province", "Wilayat Sinai", "ETA", "MFDC", "Free Aceh Movement")
)
CHECHENS = frozenset(("Chechen", "Chechens", "Ichkeria", "Basayev", "Maskhadov", "Dudayev", "Caucasus Emirate"))
KOREA = ("north_korea", "south_korea")
# A neighbour is named with every camp and crossing at its border
BORDERING: dict[War, tuple[str, int]] = {("turkey", "syria"): ("turkey", 2), ("ethiopia", "eritrea"): ("eritrea", 1)}
# Great powers are named in every war; they are a side only where the text names them more than in passing.
POWERS = frozenset(["united_states", "united_kingdom", "russia", "turkey", "nato"])


def find_wars(
    parties: Iterable[PartyMention], scenes: Iterable[str] = (), *, invaded: frozenset[str] = frozenset()
) -> tuple[War, ...]:
    """The wars that a text is about, the most named first.

    Args:
        parties: party mentions of the whole text.
        scenes: country of each place that the text names.
        invaded: countries at war within, of which the text tells only that another state fights them.
    """
    parties = tuple(parties)
    named = Counter(p.party for p in parties if p.party)
    rebels = Counter(p.party for p in parties if p.text in REBELS)
    there = Counter(s for s in scenes if s)
    both = named + there
    scored: list[tuple[float, War]] = []
    if not both["ukraine"] and any(p.text in CHECHENS for p in parties):
        scored.append((both["russia"], ("russia", "russia")))  # the wars in the North Caucasus
    for a, b in WARS:
        least = 2 if POWERS & {a, b} and (a, b) != ("russia", "ukraine") else 1
        counted = both if least == 1 else named  # a border with a great power does not make it a side
        if (a, b) == KOREA and named["russia"] and named["ukraine"]:
            continue  # "Seoul's spies count the North Koreans who fell for Russia"
        if counted[a] >= least and counted[b] >= least and (named[a] or named[b]):
            weight = min(both[a], 3 * both[b]) + min(both[b], 3 * both[a])
            neighbour, times = BORDERING.get((a, b), ("", 0))
            passing_by = neighbour and not invaded & {a, b}
            scored.append((times * named[neighbour] if passing_by else weight, (a, b)))
    for side, other in ASSUMED.items():
        if both[side] and not any({side, other} == {*war} for _, war in scored):
            scored.append((both[side] / 2, (other, side)))
    inner = max((both[country] for country in INTERNAL), default=0)
    if both["russia"] and not scored and inner < both["russia"]:
        scored.append((1, WARS[0]))
    abroad = [war for _, war in scored if war not in BORDERING]
    # a neighbour named in passing ("Israel also bombed them") leaves a war within the first one
    outsiders = POWERS | {"israel"}
    fought = {b for a, b in abroad if b == "yemen" or a not in outsiders or 2 * both[a] >= both[b]} | {
        a for a, _ in abroad
    }
    for country in INTERNAL:
        if country in invaded or any(both[other] for other in HOSTS.get(country, ())):
            continue
        if both[country] >= 2:
            passing = max((weight for weight, war in scored if war in abroad and country in war), default=0.0)
            within = both[country] / 2 if country in fought else max(both[country], passing) + 0.5
            scored.append((within, (country, country)))
    scored += [(both[country] / 2 + often, (country, country)) for country, often in rebels.items()]
    if not scored:  # a text that names one such country tells of its war, if of any
        scored += [(both[country] / 2, (country, country)) for country in INTERNAL if both[country]]
    scored.sort(key=lambda pair: -pair[0])
    return tuple(war for _, war in scored)


def opponent(party: str, wars: Sequence[War]) -> str:
    """The other side of the first war that a party fights in, or ""."""
    for a, b in wars:
        if party in (a, b):
            return b if party == a else a
    return ""


# Words for a side that name no country
_REBELS = regex.compile(
    r"\b(?:rebels?|insurgents?|guerrillas?|resistance (?:fighters|forces)|"
    r"paramilitar(?:y|ies)(?!\s(?:soldiers?|police|troops|officers?|rangers?|guards?)\b))\b",
    regex.IGNORECASE,
)
# "the group fired", "the movement has killed": of the two sides the one that is no state
_GROUP = regex.compile(
    r"\b[Tt]he (?:group|movement|militia|organi[sz]ation)(?=(?:['’]s)?\s"
    r"(?:(?:has|have|had|also|then|later|again|said|says|claims|claimed|it|that|to)\s){0,5}"
    r"(?:fired|launched|attacked|killed|struck|hit|shot|downed|targeted|destroyed|shelled|bombed|captured|lobbed|kidnapped|abducted|seized|beheaded"
    r"|executed|freed|released|(?:is\s|are\s|was\s)?(?:still\s)?(?:hold(?:s|ing)?|held))\b)"
)
_MILITANTS = regex.compile(r"\bmilitants?\b", regex.IGNORECASE)
_ENEMY = regex.compile(
    r"\b(?:aggressors?|adversar(?:y|ies)|orcs|occupation army|(?<=\bthe )opponent(?!s?\s(?:of|in)\b))\b",
    regex.IGNORECASE,
)
# Moscow's words for Kyiv's men
_NATIONALISTS = regex.compile(r"\b(?:nationalists?|neo-?nazis?|banderites?|ukronazis?)\b", regex.IGNORECASE)
_SEPARATISTS = regex.compile(
    r"\b(?:(?i:separatists?)|"
    r"(?:Moscow|Russian|Kremlin)-(?:backed|installed) (?:authorities|officials|forces|fighters))\b"
)
# "units of the Battlegroup West", "the Vostok group of forces", "the special military operation": Moscow's own words
_OF_MOSCOW = regex.compile(
    r"\b(?:Battle ?groups?|Groups? of (?:Forces|Troops))\s+(?:\p{Lu}\w+)|"
    r"\b(?:the\s+)?\p{Lu}\w+\s+(?:[Bb]attle ?group|[Gg]roup(?:ing)? of (?:[Ff]orces|[Tt]roops))\b|"
    r"\b(?:North|South|East|West|Cent(?:er|re)|Dnepr|Sever|Zapad|Yug|Vostok|Tsentr) [Gg]roup(?:ing)?\b(?! of)|"
    r"\b[Ss]pecial (?:[Mm]ilitary )?[Oo]peration zone\b"
)
# What only those say who speak for Moscow or for the "republics" that it set up
_MOSCOWS_WORDS = regex.compile(
    r"\bJCCC\b|\bKiev [Rr]egime\b|\bUkrainian (?:armed |military )?(?:formations|militants|neo-?[Nn]azis)\b|"
    r"\b[Pp]eople['’]s [Mm]ilitia of the\b|"
    r"\b[DL]PR (?:mission|People['’]s Militia|territorial defen[cs]e|representative office)\b"
)
# In a country that fights itself every armed side is the country's.
_ARMED = regex.compile(
    r"(?<!\b(?:unidentified|unknown|masked|suspected)\s)\b(?:junta|regime|army|military|air force|navy|soldiers|"
    r"troops|government (?:forces|jets|planes)|"
    r"security forces|militia(?:men)?|gunmen|armed groups?|fighters)\b",
    regex.IGNORECASE,
)
# "Kurdish fighters", "the Kurds": those of the land that a neighbour's army enters
_KURDS = regex.compile(
    r"\b(?:(?:Syrian\s)?Kurdish(?:-led)?\s(?:fighters?|forces|militias?|militiamen|militants?|rebels|troops|positions|targets|units|soldiers)"
    r"|Kurds)\b"
)
# "a regime air strike": in a war of Syria, Damascus
_REGIME = regex.compile(r"(?<!\b(?:Iranian|Tehran|Kyiv|Kiev|Putin|Zionist|Israeli|Russian|Erdogan)\s)\bregime\b")
# "the coalition": of the war in Yemen, Saudi Arabia's; "the US-led coalition" names its leader itself
_COALITION = regex.compile(r"\b(?<!-led )(?<!-led Arab )coalition(?! government)\b", regex.IGNORECASE)
# "Coalition air strikes", "the anti-ISIS coalition": in Iraq and Syria that of the United States
_ALLIED = regex.compile(
    r"\b(?<!-led )Coalition\b(?=\s(?:air|strikes?|actions?|jets?|forces|warplanes|aircraft|raids?|bomb|artillery))|"
    r"\b(?:[Aa]nti-(?:ISIS|ISIL|IS|Daesh)|[Ii]nternational)\s[Cc]oalition\b"
)
AGAINST_ISIS = (("iraq", "iraq"), ("syria", "syria"))
# In the war that began in 2014 the rebels are Moscow's, and the government is Kyiv's
_PROXIES = regex.compile(
    r"(?<!\b(?:anti-Kremlin|Russian|Belarusian|Chechen)\s)\b(?:rebels|insurgents)\b", regex.IGNORECASE
)
_OF_KYIV = regex.compile(r"\b[Gg]overnment (?:forces|troops|soldiers|army|artillery|shelling|jets|positions)\b")
# What the yellow press calls the Russian leader
_TYRANT = regex.compile(r"\b(?:tyrant|despot|warmonger|madman)\b(?!['’])", regex.IGNORECASE)
_DEFENDERS = regex.compile(r"\bthe defenders\b", regex.IGNORECASE)


# One sentence is asked for each of its figures, and again when it is remembered.
@lru_cache(maxsize=16)
def find_sides(text: str, wars: tuple[War, ...], *, enemy: str) -> tuple[PartyMention, ...]:
    """Words that name a side of the document's wars without its country: "the rebels", "militants", "the aggressor"."""
    if not wars:
        return ()
    inner = next((a for a, b in wars if a == b or b == "yemen"), "")
    inner = "yemen" if any("yemen" in war for war in wars) else inner
    of_russia = wars[0] == ("russia", "ukraine")
    armed = next((b for a, b in wars if a == "israel" and b in ("palestine", "lebanon", "yemen")), inner)
    armed = enemy if of_russia and not armed else armed
    words = (
        (_REBELS, inner),
        (_MILITANTS, armed),
        (_GROUP, "" if of_russia else armed),
        (_ENEMY, enemy),
        (_NATIONALISTS, "ukraine" if of_russia else ""),
        (_SEPARATISTS, "russia" if of_russia else ""),
        (_PROXIES, "russia" if of_russia and not inner else ""),
        (_OF_KYIV, "ukraine" if of_russia and not inner else ""),
        (_TYRANT, "russia" if of_russia else ""),
        (_DEFENDERS, "ukraine" if of_russia else ""),
        (_REGIME, "syria" if any("syria" in war for war in wars) and wars[0] != ("syria", "syria") else ""),
        (_COALITION, "saudi_arabia" if ("saudi_arabia", "yemen") in wars else ""),
        (_KURDS, "syria" if any("syria" in war for war in wars[:2]) else ""),
        (_ALLIED, "united_states" if any(war in wars for war in AGAINST_ISIS) and inner != "yemen" else ""),
        (_OF_MOSCOW, "russia" if of_russia else ""),
        (_ARMED, wars[0][0] if wars[0][0] == wars[0][1] else ""),
    )
    return tuple(
        PartyMention(m.start(), m.end(), m.group(), party, "force")
        for pattern, party in words
        if party
        for m in pattern.finditer(text)
    )


def find_onslaught(day: str, wars: Sequence[War]) -> tuple[str, str]:
    """Who fell upon whom on the day that a war of the text began with; empty for any other day."""
    for war in wars:
        if war in ONSLAUGHTS and ONSLAUGHTS[war][0] == day:
            return ONSLAUGHTS[war][1:]
    return "", ""


def find_onslaught_day(text: str, at: int, count: float, published: str) -> str:
    """The day of an onslaught that words tell of without its date: "Hamas men stormed into Israel, killing 1,200"."""
    day = ONSLAUGHTS["israel", "palestine"][0]
    if not MANY <= count <= MOST or published[:10] <= day or ("Israel" not in text and "border" not in text):
        return ""
    behind = next((m for m in _ONSLAUGHT.finditer(text) if m.start() >= at), None)
    ahead = next((m for m in _ONSLAUGHT.finditer(text, 0, at) if not _SINCE.search(text, 0, m.start())), None)
    told = ahead or (behind and _IN_THE.match(text, at, behind.start()))
    return day if told else ""


def is_internal(party: str, wars: Sequence[War]) -> bool:
    """Whether a country fights itself in one of the wars, so that actor and bearer may be the same."""
    return any(a == b == party for a, b in wars)


def speaks_for_moscow(text: str) -> bool:
    """Whether a text names forces as only Russian bulletins do: "the Battlegroup West", "Ukrainian formations"."""
    return _OF_MOSCOW.search(text) is not None or _MOSCOWS_WORDS.search(text) is not None


def find_home(sides: Iterable[str], wars: Sequence[War], *, moscow: bool = False, own: str = "") -> str:
    """The side that speaks through a text, by the sides of its claimants: whose enemy "the enemy" is.

    Where they leave it open it is `own`, the side that a text takes by what it calls the armies.

    A text of the war in Ukraine that leaves it open is read as Ukraine's: its reports say "the enemy" as a matter of
    course, and Russian ones name their ministry.
    """
    if not wars:
        return ""
    count = Counter(s for s in sides if s in wars[0])
    (a, b) = wars[0]
    if count[a] != count[b]:
        most = a if count[a] > count[b] else b
        # one voice of Moscow in a text of others does not make it Moscow's
        if most != "russia" or moscow or count[most] > 2 + 2 * count["ukraine"]:
            return most
    if moscow and wars[0] == WARS[0]:
        return "russia"
    if "ukraine" in wars[0]:
        return "ukraine"
    return own if own in wars[0] else a if a == b else ""
