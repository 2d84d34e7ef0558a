"""A refused number, its sentence -> the reason that fits it best, for the ledger.

Nothing here decides whether a number becomes a figure: that is settled. It tells market figures, organisations and
matters of civil life from what a war report merely leaves without an event.
"""

from tracker import patterns as regex
from tracker.matching.drafts import Draft
from tracker.model import Sentence
from tracker.quantities import heads
from tracker.quantities.nouns import FUNCTION_WORDS, SPEAKERS, words

# "profit", "a share", "exported", "the rouble traded at": a sentence of the market
_MARKET = regex.compile(
    r"""\b(?:
      profits? | revenues? | earn(?:ed|s|ings?) | sales | shares? | shareholders? | stocks? | dividends? | turnover
    | market | trad(?:e|ed|ing) | import(?:s|ed)? | export(?:s|ed)? | goods | prices? | pric(?:ed|ing) | bid | takeover
    | buy\ back | box\ office | quarter | fiscal | capital\ expenditure | cash\ flow | central\ bank | exchange\ rate
    | (?:dollar|rouble|ruble|yen|euro)\ (?:bought|fell|rose|traded) | GDP | gross\ domestic\ product | inflation
    | invest(?:s|ed|ments?|ors?) | spending | salar(?:y|ies) | wages? | rents? | tickets? | valued | company | firm
    )\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
# Bodies: counted, they are no victims and no weapons
_BODIES = words(
    "companies firms entities organisations organizations outlets banks institutions agencies newspapers broadcasters "
    "channels universities unions groups businesses enterprises manufacturers producers suppliers contractors "
    "charities foundations ministries embassies consulates courts committees commissions squadrons battalions "
    "operators detachments squads platoons columns "
    "brigades regiments divisions units battlegroups teams clubs parties governments states nations countries allies"
)


# "stood at 91.3 to the dollar", "89,600 for one dollar": a rate of exchange
_RATE = regex.compile(
    r"\s(?:roubles\s|rubles\s|hryvnias?\s)?(?:to|for|per|against)\s(?:the\s|an?\s|one\s)?(?:us\s|u\.s\.\s)?(?:dollar|euro|pound)\b",
    regex.IGNORECASE,
)
# "home to ", "a city of ": people who live there
_DWELLING = regex.compile(r"\b(?:home to|population of|(?:city|town|village|camp|country) of)\s+$", regex.IGNORECASE)
# People of a war without an event of their own: "one attacker", "500 reconciled Taliban"
_FIGHTERS = words(
    "attacker attackers assailant assailants gunman gunmen raiders bomber bombers taliban hamas hezbollah fighters "
    "fighter recruits commanders commander snipers pilots captives hostages prisoners"
)


def to_reason(reason: str, draft: Draft, sentence: Sentence, *, conflict: bool, civil: bool) -> str:
    """Name why a number is no figure, where the words around say it better than "no_event" and "out_of_scope"."""
    if reason not in ("no_event", "out_of_scope"):
        return reason
    quantity, text = draft.quantity, sentence.text
    if _RATE.match(text, quantity.end - sentence.start):
        return "price"
    if quantity.unit.isupper():
        return "price" if _MARKET.search(text) else "out_of_scope" if civil else reason
    if civil:
        return "out_of_scope"
    after = heads.find_words(text, quantity.end - sentence.start)
    small = [word.lower() for _, word in after]
    if any(word in _BODIES for word in small[: 1 + next((n for n, w in enumerate(small) if heads.is_plural(w)), 0)]):
        return "unit_count"
    if _DWELLING.search(text, 0, quantity.outer_start - sentence.start):
        return "people_not_harmed"
    one_of = quantity.text.lower() == "one" and small[:1] == ["of"]
    if one_of and not SPEAKERS.isdisjoint(small[1:4]):
        return "people_not_harmed"
    if conflict and not _FIGHTERS.isdisjoint(small[:3]):
        return "no_event"
    bare = not after or small[0] in FUNCTION_WORDS or small[0] == "times"
    return "no_event" if conflict and bare and not draft.subject else reason
