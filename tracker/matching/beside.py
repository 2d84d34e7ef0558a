"""Sentences of a text -> those of matters beside a war: stolen money, marches far away, an army at peace.

They speak of soldiers, shells and sums, and count nothing of a conflict. What such a text tells of the war itself, in
a sentence of its own, is left to it.
"""

from collections.abc import Sequence

from tracker import patterns as regex
from tracker.matching.topics import LEAST, NAMES, UNREST, WAGED
from tracker.model import Sentence

# "embezzled", "a kickback", "notices of suspicion": money that was stolen in a land at war, and its thieves
_GRAFT = regex.compile(
    r"""\b(?:
      brib\w+ | kickbacks? | embezzl\w+ | misappropriat\w+ | (?:anti-)?corrupt\w* | graft | fraud\w* | launder\w+
    | swindl\w+ | stolen | stole | siphon\w+ | schemes? | scandals? | overpric\w+ | inflated\ (?:prices?|costs?)
    | shell\ compan\w+ | audit\w* | NABU | SAPO? | SBU | prosecut\w+ | suspects? | suspicion | investigat\w+
    | detained | arrest(?:s|ed) | searches | charged | in\ prison | bail | contracts? | procurement | suppliers?
    | intermediar\w+ | purchas\w+ | accounts? | funds | seiz\w+ | tender | dismiss\w+ | resign\w+
    )\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
_THEFT = regex.compile(
    r"\b(?:brib\w+|kickbacks?|embezzl\w+|misappropriat\w+|(?:anti-)?corrupt\w*|graft|fraud\w*|money\slaundering|swindl\w+|overpriced)\b",
    regex.IGNORECASE,
)
# What is told of a war or of its aid beside such a case
_WARLIKE = regex.compile(
    r"""\b(?:
      kill\w* | wound\w* | injur\w* | dead | died | deaths? | casualt\w+ | attack(?:s|ed)? | air\ ?strikes? | raids?
    | shelled | shelling | bomb\w* | downed | shot | hit | struck | fired | captured | evacuat\w* | displaced
    | refugees? | destroyed | damaged | frozen | sanction\w* | pledg\w+ | donat\w+ | deploy\w+ | mobili[sz]\w+
    | recruit\w* | enlist\w* | conscript\w* | contract\ (?:soldiers|servicemen)
    | (?:military|humanitarian|financial|security|macro-financial)\ (?:aid|assistance|support)
    | aid\ package
    )\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
# "backlog", "Q3 earnings", "shares rose": a firm and its market, whatever it makes
_BUSINESS = regex.compile(
    r"""\b(?:
      shares | shareholders? | investors? | investment | earnings | backlogs? | contracts? | orders
    | order\ (?:book|intake)s? | revenues? | quarter | quarterly | Q[1-4] | stocks? | S&P | Nasdaq | Dow | index
    | margins? | dividends? | analysts | CEO | profits? | sales | fiscal | guidance | production | deliver(?:y|ies)
    | market | year-to-date | awarded | procurement | customers? | compan(?:y|ies) | corporation | manufactur\w+
    | valued\ at | funding | budget
    )\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
_TRADED = regex.compile(
    r"\b(?:shares|shareholders?|investors?|earnings|backlogs?|dividends?|stocks?|S&P|Nasdaq|Q[1-4]|IPO)\b",
    regex.IGNORECASE,
)
# "will buy 180 tanks from Seoul", "the biggest arms deal": what a state buys for itself, and who else may get it
_SALE = regex.compile(
    r"\b(?:buy(?:s|ing)?|bought|purchas\w+|contracts?|procur\w+|order(?:s|ed)?|deals?|sales?|exports?|exporting|sold|agreement)\b",
    regex.I,
)
_BOUGHT_OF = regex.compile(
    r"\b(?:buy|buys|buying|bought|purchas\w+|order(?:s|ed)(?!\s(?:\w+\s){0,2}(?:troops|forces|soldiers|men|army))|procur\w+)\b[^.;]{0,160}\bfrom\s(?:the\s|its\s)?(?:\w+\s)?\p{Lu}"
    r"|\b(?:arms|weapons?)\s(?:deal|export|sale|import)s?\b"
    r"|\b(?:sign|ink|agree|clinch|seal|land|won|win)\w{0,5}\s(?:an?|the|its)\s(?:[\w.$€£-]+\s){0,4}(?:deals?|contracts?)\swith\s(?!Ukrain|Kyiv)\p{Lu}"
)
_FOR_KYIV = regex.compile(
    r"(?<!\b(?:donated|handed\sover|supplied|given|sent|delivered)\s)\b(?:for|to)\s(?:the\s)?(?:Ukrain\w+|Kyiv|Kiev)\b|\b(?:aid|donor|coalition)\b",
    regex.I,
)
# "the defence budget", "over the next decade", "nine new frigates": what an army at peace is to cost and to get
_ARMY_MONEY = regex.compile(
    r"\b(?:defen[cs]e|military)\s(?:budget|spending|expenditure|bill|investment|outlay|capabilit(?:y|ies)|procurement|white\spaper)\b"
    r"|\bdefen[cs]e\sforces?\b|\bwhite\spaper\b|\bpe(?:r\s?cent|rcent)\sof\s(?:\w+['’]s\s)?GDP\b",
    regex.IGNORECASE,
)
_ARMING = regex.compile(
    r"""\b(?:
      budget\w* | spending | spend | billions? | bn | per\ ?cent | percent | GDP | white\ paper | investment
    | procure\w* | frigates? | destroyers? | submarines? | fighters? | jets? | personnel | recruit\w* | build-?up
    | decade | by\ 20\d\d | built | shipyards? | capabilit(?:y|ies) | fleet | contracts? | equipment | expan\w+
    | upgrade\w* | program(?:me)?s? | defen[cs]e | prime\ minister | treasurer | government
    )\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
# Words of war that an army's budget has, too
_AT_ARMS = regex.compile(r"\b(?:hit|recruit\w*|deploy\w+|pledg\w+)\b", regex.IGNORECASE)
# Where people march for wars that are far away
_FAR_AWAY = regex.compile(
    r"""\b(?:
      Met(?:ropolitan)?\ Police | Scotland\ Yard | London | Manchester | Birmingham | Glasgow | Edinburgh | Dublin
    | Paris | Berlin | Hamburg | Munich | Frankfurt | Amsterdam | Brussels | Madrid | Barcelona | Rome | Milan
    | Vienna | Zurich | Stockholm | Copenhagen | Oslo | Helsinki | Warsaw | Prague | Athens | New\ York | Manhattan
    | Brooklyn | Chicago | Los\ Angeles | Boston | Philadelphia | San\ Francisco | Toronto | Montreal | Sydney
    | Melbourne | Auckland | campus(?:es)? | universit(?:y|ies) | colleges? | NYPD | UCLA | Columbia | Harvard
    )\b""",
    regex.VERBOSE,
)
_KILLING = regex.compile(
    r"\b(?:kill\w*|dead|died|deaths?|displaced|air\ ?strikes?|shelling|bombardment|aid)\b", regex.I
)
# Any word of a quarrel between states or men: a text without one, and without a name of a war, is at peace
_QUARREL = regex.compile(
    r"""\b(?:
      wars? | warfare | attack\w* | assault\w* | strikes?(?!\ (?:groups?|fighters?)\b) | raids? | kill\w* | wound\w*
    | injur\w* | dead | die[ds]? | deaths? | casualt\w+ | inva(?:sion|d\w+) | offensive | front\ ?lines?
    | cease-?fire | truce | conflict\w* | fighting | fought | battle\w* | insurg\w+ | rebel\w* | militants?
    | terror\w* | enem(?:y|ies) | hostil\w+ | shelled | shelling | bomb\w* | blasts? | explo\w+
    | (?:shot|shoots?|shooting|brought)\ down | downed | intercept\w* | gun(?:fire|men|man) | hostages? | refugees?
    | displaced | captur\w+ | occup\w+ | siege | besieged | genocide
    | peacekeep\w* | sanction\w* | annex\w* | incursions? | airspace | provocation\w* | NATO | coup | junta
    | mutin\w+ | guerrill\w* | separatis\w* | crisis | unrest | humanitarian | aggress\w+ | evacuat\w* | relief
    | aid | allies | border | frozen | mobili[sz]\w+ | conscript\w* | prisoners? | missing | mines? | landmines?
    | abduct\w* | Taiwan\w* | Chin(?:a|ese) | Beijing | Korea\w* | Pyongyang | Venezuela\w* | Colombia\w*
    | Pakistan\w* | Indian? | Haiti\w* | Nigeria\w* | Niger | Rwanda\w* | Serbia\w* | Kosovo | Georgian?
    | Belarus\w* | Turk(?:ey|ish|iye) | Türkiye | Egypt\w* | Cambodia\w* | Thai\w* | Philippines? | Houthis?
    )\b""",
    regex.IGNORECASE | regex.VERBOSE,
)

CASE = 2  # sentences that name the theft


def find_beside(sentences: Sequence[Sentence]) -> tuple[bool, ...]:
    """Tell of each sentence whether it is of such a matter.

    >>> told = ["Auditors found a fraud.", "Officials stole $40m meant for shells.", "They paid bribes of $2m."]
    >>> find_beside([Sentence(0, 0, text, "prose", 0, 0) for text in told])
    (True, True, True)
    """
    if _is_peaceful(sentences):
        return (True,) * len(sentences)
    matters = (
        _find_graft(sentences),
        _find_business(sentences),
        _find_sales(sentences),
        _find_budgets(sentences),
        _find_marches(sentences),
    )
    return tuple(any(told) for told in zip(*matters, strict=True))


def _is_peaceful(sentences: Sequence[Sentence]) -> bool:
    """Whether a text of some length names no war and no quarrel at all: "the army has bought 21 delivery drones"."""
    texts = _to_prose(sentences)
    return len(texts) >= LEAST and not any(NAMES.search(text) or _QUARREL.search(text) for text in texts)


def _find_graft(sentences: Sequence[Sentence]) -> tuple[bool, ...]:
    """Find those without war or aid in a text about stolen money."""
    texts = _to_prose(sentences)
    theft = sum(_THEFT.search(text) is not None for text in texts)
    case = sum(_GRAFT.search(text) is not None for text in texts)
    if theft < CASE or 2 * case < len(texts):
        return (False,) * len(sentences)
    return tuple(_GRAFT.search(s.text) is not None and _WARLIKE.search(s.text) is None for s in sentences)


def _find_business(sentences: Sequence[Sentence]) -> tuple[bool, ...]:
    """Find those without war, aid or a land at war in a text about a firm and its market."""
    texts = _to_prose(sentences)
    traded = sum(_TRADED.search(text) is not None for text in texts)
    if traded < CASE or 3 * sum(_BUSINESS.search(text) is not None for text in texts) < 2 * len(texts):
        return (False,) * len(sentences)
    return tuple(_WARLIKE.search(s.text) is None and NAMES.search(s.text) is None for s in sentences)


def _find_sales(sentences: Sequence[Sentence]) -> tuple[bool, ...]:
    """Find those without war or aid in a text about weapons that a state buys for itself."""
    texts = _to_prose(sentences)
    told = sum(_SALE.search(text) is not None for text in texts)
    bought = any(_BOUGHT_OF.search(text) for text in texts)
    if not bought or told < CASE or 3 * told < len(texts) or any(_FOR_KYIV.search(text) for text in texts):
        return (False,) * len(sentences)
    return tuple(_WARLIKE.search(s.text) is None for s in sentences)


def _find_budgets(sentences: Sequence[Sentence]) -> tuple[bool, ...]:
    """Find those without war, aid or a land at war in a text about what an army at peace costs and gets."""
    texts = _to_prose(sentences)
    told = sum(_ARMY_MONEY.search(text) is not None for text in texts)
    named = sum(NAMES.search(text) is not None for text in texts)
    arming = sum(_ARMING.search(text) is not None for text in texts)
    if told < CASE or 3 * told < len(texts) or 2 * arming < len(texts) or 3 * named > len(texts):
        return (False,) * len(sentences)
    return tuple(_WARLIKE.search(_AT_ARMS.sub(" ", s.text)) is None and NAMES.search(s.text) is None for s in sentences)


def _find_marches(sentences: Sequence[Sentence]) -> tuple[bool, ...]:
    """Find those of marches and arrests in a city far from the war that they are about."""
    texts = _to_prose(sentences)
    count = sum(UNREST.search(text) is not None for text in texts)
    if count < LEAST or 2 * count < len(texts) or not any(_FAR_AWAY.search(text) for text in texts):
        return (False,) * len(sentences)
    return tuple(
        _KILLING.search(s.text) is None
        and (UNREST.search(s.text) is not None or (WAGED.search(s.text) is None and NAMES.search(s.text) is None))
        for s in sentences
    )


def _to_prose(sentences: Sequence[Sentence]) -> list[str]:
    return [s.text for s in sentences if s.kind != "boilerplate"]
