"""Mention, its sentence and context -> what else a careful reader notes: definition, record, dollars, whose word."""

from functools import lru_cache

from tracker import patterns as regex
from tracker.context.exchange import to_usd
from tracker.lexicon.wars import War
from tracker.model import Document, Mention, Sentence

# The donor's own dollar, where a bare $ or "dollars" is written
DONOR_DOLLARS = {"australia": "AUD", "canada": "CAD", "new_zealand": "NZD"}
# "$25m", "25 million dollars"; not "US$25m", "25 million US dollars"
BARE_DOLLAR = regex.compile(r"^\$|^(?!.{0,300}\b(?:US|U\.S\.|American)\b)[^$]{0,300}\bdollars?$", regex.IGNORECASE)

# "<Norway gave $13m> ... Canada $2m", "C$65m ($47m)": dollars of the US, whoever gives
DOLLARS_OF_OTHERS = regex.compile(
    r"(?<![A-Za-z])(?:C|CA|Can|A|AU|NZ)\$\s?\d"
    r"|\b(?:Norway|Sweden|Denmark|Germany|Britain|UK|United Kingdom|Netherlands|Dutch|Poland|France|Japan|Korea|EU"
    r"|European Union|European Commission|Belgium|Lithuania|Latvia|Estonia|Finland|Italy|Spain|Berlin|Paris|London|Oslo"
    r"|Stockholm|Copenhagen|Tokyo)\b(?!['’]s)[^.;$\n]{0,60}(?<![A-Za-z])\$\d"
)

# The donor's own crown, where no nation is named with it
CROWNS = {
    "norway": "NOK",
    "denmark": "DKK",
    "sweden": "SEK",
    "czech_republic": "CZK",
    "czechia": "CZK",
    "iceland": "ISK",
}
BARE_CROWN = regex.compile(r"^[\d.,\s]*(?:\p{Ll}+[\s-]){0,6}(?:crowns?|krone|kroner|krona|bn|m|mn|tn|[bmtr]+illion)$")
# "the figures do not distinguish between killed and wounded", "the total includes dead, wounded and missing"
DEFINITION = regex.compile(
    r"\b(?:figures?|totals?|tolls?|numbers?|counts?|data|estimates?|losses)\b[^.]{0,60}\b(?:includ\w+|exclud\w+|"
    r"distinguish\w*|cover\w*|count\w*|refer\w*|comprise\w*|differentiate)\b"
    r"|\b(?:includes|comprises|counts) (?:the )?(?:dead|killed)\b",
    regex.IGNORECASE,
)
# "deadliest day of the war", "the most in a single night", "more than any previous attack", "record number"
SUPERLATIVE = regex.compile(
    r"\b(?:the )?(?:\w+ )?(?:deadliest|bloodiest|largest|biggest|heaviest|highest|worst|most intense|"
    r"most massive|fewest|lowest)\b(?:[^.;,]|[.,](?=\d)){0,60}"
    r"|\b(?:the )?most (?:in|on|since|of) (?:a |any |the )?(?:single |one )?(?:[^.;,]|[.,](?=\d)){3,40}"
    r"|\bmore than (?:any|ever|in any)\b(?:[^.;,]|[.,](?=\d)){0,60}"
    r"|\b(?:an? |the |new |previous |all-time )*record(?: number| high| toll| total| of)?\b(?:[^.;,]|[.,](?=\d)){0,40}",
    regex.IGNORECASE,
)


# Where a record breaks off from a number: "; ", a bullet, the end of a sentence
_APART = regex.compile(r"[;|•]|\. ")


def find_definition(mention: Mention, document: Document) -> str:
    """Sentence nearby that says what a figure of losses covers; "" if there is none."""
    if mention.event not in ("lost", "killed", "wounded", "killed_or_wounded"):
        return ""
    sentences = document.sentences
    section = sentences[mention.sentence].section_id
    for i in (mention.sentence, mention.sentence + 1, mention.sentence + 2, mention.sentence - 1):
        if 0 <= i < len(sentences) and sentences[i].section_id == section and _defines(sentences[i].text):
            return sentences[i].text
    return ""


# A sentence is asked for each figure of its own and of its neighbours.
@lru_cache(maxsize=16)
def _defines(text: str) -> bool:
    return DEFINITION.search(text) is not None


@lru_cache(maxsize=4)
def _find_records(text: str) -> tuple[regex.Match[str], ...]:
    return tuple(SUPERLATIVE.finditer(text))


def find_superlative(mention: Mention, sentence: Sentence) -> str:
    """Record that the words claim for the figure, as written; of several, the nearest."""
    text = sentence.text
    at, end = mention.quantity.start - sentence.start, mention.quantity.end - sentence.start
    best, found = 120, ""
    for match in _find_records(text):
        gap = max(match.start() - end, at - match.end(), 0)
        if gap < best and not _APART.search(text[min(end, match.end()) : max(at, match.start())]):
            best, found = gap, match.group().strip()
    return found


@lru_cache(maxsize=4)
def _counts_in_us_dollars(text: str) -> bool:
    """Whether a text gives what countries with a money of their own paid in dollars: those of the US throughout."""
    return DOLLARS_OF_OTHERS.search(text) is not None


def to_unit(mention: Mention, actor: str, text: str = "") -> str:
    """Unit of a figure: a bare dollar, krone or crown is the donor's own."""
    quantity = mention.quantity
    if quantity.unit in CROWNS.values() and BARE_CROWN.search(quantity.text):
        return CROWNS.get(actor, quantity.unit)
    if quantity.unit == "USD" and BARE_DOLLAR.search(quantity.text):
        return "USD" if _counts_in_us_dollars(text) else DONOR_DOLLARS.get(actor, "USD")
    return quantity.unit


def to_dollars(mention: Mention, unit: str, date_end: str, published: str) -> float | None:
    """Value in US dollars at the rate of the figure's last day; a day to come has none, so that of the publication."""
    day = date_end or published[:10]
    if published and day > published[:10]:
        day = published[:10]
    return to_usd(mention.quantity.value, unit, day)


def is_party(side: str, category: str, roles: tuple[str, str], wars: tuple[War, ...]) -> bool:
    """Whether a claimant's side is one of the belligerents that the figure is about.

    A donor that counts its own aid is no belligerent; a side is one where its war holds an actor or bearer of the
    figure, or, where the figure names neither, where the document is about its war.
    """
    if not side:
        return False
    if not wars:
        return side in roles and category not in ("aid", "finance")
    about = [war for war in wars if any(role and role in war for role in roles)] or [wars[0]]
    return any(side in war for war in about)


__all__ = ["find_definition", "find_superlative", "is_party", "to_dollars", "to_unit"]
