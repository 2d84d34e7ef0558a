"""Draft, its sentence -> whether what it counts is made, bought, stolen or shipped, and given to nobody at war.

Arms makers, buyers, thieves and shippers speak in the words of aid: "plans to produce 700,000 shells", "will buy 1,000
tanks from Seoul", "a transfer of $40m to the fraudsters", "five vessels are to enter the port for loading".
"""

from tracker import patterns as regex
from tracker import schema
from tracker.matching.drafts import Draft
from tracker.matching.reading import Reading
from tracker.model import Sentence

REACH = 60  # characters before and behind a number that are looked at
CONVERTED = 12  # characters between an amount and the same in other money: " (about "
GIVING = frozenset(["pledged", "delivered", "requested"])
# "up to", "as many as", "the first": what stands between a verb and its number
_BOUND = (
    r"(?:(?:up\sto|at\sleast|more\sthan|as\smany\sas|about|around|some|over|nearly|almost|roughly|approximately|another"
    r"|an?\sfurther|an\sadditional|a\stotal\sof|the|its|their)\s){0,3}"
)
# "plans to <produce> 700,000 shells", "promised to <make> 200 jets"
_MADE = regex.compile(
    rf"\b(?:(?:mass-)?produc(?:e|es|ed|ing|tion\sof)|manufactur(?:e|es|ed|ing)|mak(?:e|ing)|build(?:ing)?|assembl(?:e|es|ing|y\sof)"
    rf"|churn(?:ing)?\sout|turn(?:ing)?\sout|roll(?:ing)?\sout|field(?:ing)?|develop(?:ing)?|stockpil(?:e|ing))\s{_BOUND}$",
    regex.IGNORECASE,
)
# "has agreed to <buy> 1,000 tanks", "plans to <purchase approximately> $150m in drones"
_BOUGHT = regex.compile(
    rf"\b(?:buy(?:s|ing)?|bought|purchas(?:e|es|ed|ing|e\sof)|procur(?:e|es|ed|ing|ement\sof)|order(?:s|ed|ing)?|acquir(?:e|es|ed|ing)"
    rf"|acquisition\sof)\s{_BOUND}$",
    regex.IGNORECASE,
)
_GIVEN = regex.compile(
    r"\b(?:sen[dt]|g[ai]ve|donat|pledg|deliver|provid|suppl|hand|transfer)\w*\b|[;]", regex.IGNORECASE
)
# The same before the first thing of a list: "is <buying nearly> 1,000 tanks, 600 guns and 48 jets"
_LIST_BOUGHT = regex.compile(_BOUGHT.pattern.removesuffix("$") + r"(?=\d|an?\s|dozens|hundreds)", regex.IGNORECASE)
# "to <replace equipment donated to Ukraine>": what is bought goes to nobody at war
_REPLACING = regex.compile(r"\breplac\w+\s[^.;]{0,80}", regex.IGNORECASE)
# Who is given what was bought, or whose money buys it
_MEANT_FOR = regex.compile(
    r"\b(?:(?:for|to|on\sbehalf\sof|help|equip|arm)\s(?:the\s|its\s|their\s|our\s)?(?:[\w-]+\s){0,2}?(?:Ukrain\w+|Kyiv|Kiev|Zelensk\w+|front"
    r"|army|armed\sforces|troops|soldiers|forces|defenders|military|brigades?|battalions?|units?)\b"
    r"|(?:buy|buys|buying|bought)\s(?:Ukraine|Kyiv|Kiev)\b|donat\w+|donors?|charit\w+|volunteers?|crowdfund\w+|fundrais\w+|aid|assistance|grants?"
    r"|pledg\w+|coalition|initiative|package|gift\w*|allies|money\sfor|funds?\sfor)\b",
    regex.IGNORECASE,
)
# "embezzled almost", "stole", "a bribe of", "losses to fraud of", "corruption worth"
_STOLEN_BEFORE = regex.compile(
    rf"\b(?:(?:embezzl|misappropriat|launder|defraud|swindl|siphon|extort)\w+\s(?:(?:off|of|away|out)\s)?(?:[\w-]+\s){{0,2}}?"
    rf"|(?:steal(?:s|ing)?|stole|stolen|pocket(?:ed|ing)|skimm(?:ed|ing)\soff)\s"
    rf"|(?:bribes?|kickbacks?|fraud|scams?|graft|corruption|embezzlement|theft|(?:corrupt|corruption|criminal|fraud|laundering)\sscheme)"
    rf"\s(?:\w+\s)?(?:of|worth|totall?ing|involving|amounting\sto|estimated\sat)\s){_BOUND}$",
    regex.IGNORECASE,
)
# "$40m <of corruption>", "a $2m <bribe>", "$9m <was embezzled>"
_STOLEN_BEHIND = regex.compile(
    r"\s(?:\([^)]{1,30}\)\s)?(?:(?:of|in|worth\sof)\s(?:alleged\s|suspected\s)?)?(?:\w+\s)?(?:bribes?|kickbacks?|graft|corruption|fraud|embezzlement|scams?"
    r"|theft|laundering|swindle)\b"
    r"|\s(?:\([^)]{1,30}\)\s)?(?:was|were|had\sbeen|has\sbeen|have\sbeen|being|allegedly)\s(?:\w+\s)?(?:embezzled|stolen|misappropriated"
    r"|siphoned|laundered|pocketed)\b",
    regex.IGNORECASE,
)
# "one-time disability <pay> for soldiers to $40,000": what one man is paid
_PAY = regex.compile(
    r"\b(?:pay|payments?|payouts?|bonus(?:es)?|salar(?:y|ies)|wages?|allowances?|pensions?|compensation|stipends?|rewards?|fees?|fines?)\b",
    regex.IGNORECASE,
)
PAY_BELOW = 500_000
# "an $8.5bn <order>", "€2bn (£1.7bn) <contract>": what a firm is to be paid
_ORDERED = regex.compile(
    r"\s(?:\([^)]{1,30}\)\s)?(?:[\w-]+\s){0,2}?(?:orders?(?!\s(?:of|to)\b)|contracts?|takeovers?|acquisition|buyouts?|valuation|IPO|stakes?|deals?(?=\s(?:with|to\s(?:buy|sell|export|supply|ship))\b))\b",
    regex.IGNORECASE,
)
_SELLER = regex.compile(
    r"\b(?:compan(?:y|ies)|firms?|manufacturers?|(?:arms|weapons|drone|missile|tank|car|plane|engine|shell|ammunition)-?\s?makers?|makers?|producers?"
    r"|contractors?|shipbuilders?|start-?ups?|shares|CEO|chief\sexecutive|Rheinmetall|Lockheed|Raytheon|RTX|Boeing|Airbus|BAE|Leonardo|Thales|Saab"
    r"|Hensoldt|Kongsberg|Nammo|Dassault|KNDS|Baykar|Hanwha|Elbit|Rafael|Northrop|Dynamics|L3Harris|Palantir|Anduril|Naval\sGroup|Nexter|MBDA|Diehl)\b"
)
# "a $1.5tn omnibus <spending package>": a state's whole budget, of which aid is a line
_BUDGET = regex.compile(
    r"\s(?:\([^)]{1,30}\)\s)?(?:(?!defen[cs]e|military|war|security|aid|foreign)[\w-]+\s){0,2}?(?:spending|budget|stimulus|infrastructure|funding|tax)"
    r"\s(?:package|bill|law|plan|deal|legislation|measure)\b",
    regex.IGNORECASE,
)
# "<lost> $15bn": what a fund lost it gave to nobody
_LOST = regex.compile(rf"\b(?:lost|loses?|losing|wrote\soff|writing\soff|shed)\s{_BOUND}$", regex.IGNORECASE)
# Who is given money in peace, and what makes it money of a war
_CIVIL_MONEY = regex.compile(
    r"\b(?:investors?|start-?ups?|shareholders?|venture\scapital|farmers|pensions?|pensioners|drought|tuition|stadiums?|festivals?|motorways?|railways?)\b",
    regex.IGNORECASE,
)
_WAR_MONEY = regex.compile(
    r"\b(?:Ukrain\w+|Kyiv|Kiev|Zelensk\w+|Gaza|Israel\w*|Palestin\w+|Syria\w*|Yemen\w*|Sudan\w*|Afghan\w*|Iraq\w*|Lebanon|Leban\w+|Russia\w*|Moscow"
    r"|war|wars|military|army|armed|defen[cs]e|weapons?|refugees?|humanitarian|aid|reconstruction|rebuild\w*|displaced|frozen|sanctions?)\b",
    regex.IGNORECASE,
)
# Ships that trade, and what makes them ships of war
_CARGO = regex.compile(
    r"\b(?:grain|corn|wheat|barley|sunflower|fertili[sz]ers?|tonnes|tons|agricultural|food(?:stuffs)?|cargo(?:es)?|loading|loaded|unloading"
    r"|port|ports|export(?:s|ed)?|import(?:s|ed)?|merchant|commercial|tankers?|freighters?|bulkers?|crude|oil|LNG|insur\w+|shipping)\b",
    regex.IGNORECASE,
)
_NAVAL = regex.compile(
    r"\b(?:war\s?ships?|navy|navies|naval|fleets?|frigates?|destroyers?|carriers?|submarines?|corvettes?|landing|missiles?|Kalibr"
    r"|coast\s?guard|amphibious|cruisers?|patrol|gunboats?|minesweepers?|minehunters?|flotilla|military|strike\sgroup|shadow\sfleet)\b",
    regex.IGNORECASE,
)


def refuse_commerce(reading: Reading, draft: Draft, sentence: Sentence) -> str:
    """Give the reason to refuse what is made, bought, stolen or shipped in trade, or "" for what may be of a war."""
    text = sentence.text
    start, end = _find_span(reading, draft, sentence)
    before = text[max(0, start - REACH) : start]
    money = draft.subject in schema.MONEY
    if (money or draft.event in GIVING) and (_STOLEN_BEFORE.search(before) or _STOLEN_BEHIND.match(text, end)):
        return "out_of_scope"
    if draft.event == "cost" and money and _ORDERED.match(text, end) and _SELLER.search(text):
        return "price"
    if money and (_BUDGET.match(text, end) or _is_of_peace(draft, text, before)):
        return "out_of_scope"
    if draft.event in GIVING:
        if not money and _MADE.search(before):
            return "out_of_scope"
        if _is_bought(draft, text, start) and not _MEANT_FOR.search(_REPLACING.sub(" ", text)):
            return "price"
        if money and (draft.quantity.value or PAY_BELOW) < PAY_BELOW and _PAY.search(text):
            return "price"
        if money and _ORDERED.match(text, end) and _SELLER.search(text):
            return "price"
    if draft.event == "deployed" and draft.subject == "ships" and _CARGO.search(text) and not _NAVAL.search(text):
        return "out_of_scope"
    return ""


def _is_of_peace(draft: Draft, text: str, before: str) -> bool:
    """Whether an amount was lost on a market, or goes to farmers and firms, and nothing of a war stands with it."""
    given = draft.event in GIVING
    return given and bool(_LOST.search(before) or (_CIVIL_MONEY.search(text) and not _WAR_MONEY.search(text)))


def _is_bought(draft: Draft, text: str, start: int) -> bool:
    """Whether a verb of buying stands right before a number, or before the first of the list that it goes on."""
    if _BOUGHT.search(text, max(0, start - REACH), start):
        return True
    listed = _LIST_BOUGHT.search(text, 0, start) if draft.quantity.form != "article" else None
    return listed is not None and _GIVEN.search(text, listed.end(), start) is None


def _find_span(reading: Reading, draft: Draft, sentence: Sentence) -> tuple[int, int]:
    """Where an amount starts and ends in its sentence, with the one that it converts: "€37m" in "$40m (€37m)"."""
    start, end = draft.quantity.outer_start - sentence.start, draft.quantity.end - sentence.start
    if draft.subject not in schema.MONEY:
        return start, end
    for other in reading.quantities:
        between = sentence.text[other.end - sentence.start : start] if other.end <= start + sentence.start else ""
        if between.startswith(" (") and len(between) < CONVERTED and ")" not in between:
            return other.outer_start - sentence.start, max(end, sentence.text.find(")", end) + 1)
    return start, end
