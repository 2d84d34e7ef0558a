"""Reading, Draft of an amount -> the amount as aid, where it is given, promised or asked for: "gave $91m to Kyiv"."""

from collections.abc import Sequence

from tracker.matching.drafts import Draft, set_event
from tracker.matching.linking import find_links
from tracker.matching.links import Link
from tracker.matching.reading import Reading
from tracker.matching.tokens import Token
from tracker.matching.words import BOUNDING

# Verbs that give money even where nobody is named: "Germany pledged 11 billion euros"
GIVING = frozenset("""
    pledge pledges pledged pledging promise promises promised donate donates donated donating gave given lend lends lent
    chip chips chipped foot followed pitched weighed topped stump stumps stumped stumping cough coughed undertake
    undertakes undertook undertaken
""".split())  # fmt: skip
LENDING = frozenset("lend lends lent lending loan loaned".split())
PROMISED = frozenset("promised pledged committed undertaken undertook appeal asks pot kitty aid donors".split())
# Verbs that give money where aid has been told of, or where a giver is named: "received $1bn from the United States"
HANDING = frozenset("""
    receive receives received receiving contribute contributed contributing contributes provide provided provides
    providing disburse disbursed transfer transferred allocate allocated allocates commit committed earmarked release
    released deliver delivered grant granted got get handed hands sent sends approved approves approve lending paid
    add adds added adding invests invested send provide give giving contribute transfer allocate commit earmark grant
    deliver pay wire wired wires secure secured secures obtain obtained borrow borrowed draw drew inject injected pour
    poured put puts find finds found scrape scraped fork forked shelled dug drawn attract attracted raise raised
    collect collected gathered match matched matches throw threw tipped
    designated assigned supported assisted channel channelled plough ploughed sending offering offer offered
""".split())  # fmt: skip
GRANTED = frozenset(["pledged", "delivered", "aid"])  # "aid": some of these not long ago
COUNTRIES = frozenset("ukraine kyiv kiev country government israel syria sudan yemen armenia georgia".split())
BILLS = frozenset("bill bills package packages law laws legislation measure measures plan proposal act deal".split())
PLANS = frozenset("plan package programme program scheme facility mechanism".split())
TAXES = frozenset("""
    tax taxes revenue revenues deficit exports export turnover compensation fine fined damages reparations lawsuit court
""".split())  # fmt: skip
HUMANITARIAN = frozenset("humanitarian relief food hunger famine unhcr wfp unicef ocha refugees displaced".split())
ENDING = frozenset(", ; . : and or but after before when while because if that which who".split())
FAR = 14  # tokens behind an amount within which its recipient is named
RELIEF = frozenset("aid assistance humanitarian relief donors support".split())


def is_bill(reading: Reading, link: Link) -> bool:
    """Whether it is a law or package that gives: "the bill provides $61bn", "it also provides $26bn"."""
    before = [t.low for t in reading.tokens[max(0, link.cue.first - 4) : link.cue.first]]
    goes_on = "it" in before[:2] and link.cue.tag == "s" and "pledged" in reading.topics and link.cue.first < 4
    return not BILLS.isdisjoint(before[-3:]) or goes_on


def govern_aid(reading: Reading, draft: Draft) -> bool:
    """Read an amount of no kind of its own as aid where it is asked for, or given to somebody."""
    links = [x for x in find_links(reading, draft.counted, "aid", draft.token) if x.score > 2.5]
    if not links:
        return False
    asked = links[0].cue.entry.event == "requested"  # "needs $37bn to plug its deficit"
    taxed = not (TAXES - {"deficit"} if asked else TAXES).isdisjoint(reading.words)
    if taxed and not names_giver(reading, draft):
        return False
    verb = reading.tokens[links[0].cue.first].low
    handed = (verb in HANDING or links[0].form == "noun") and (
        names_giver(reading, draft)
        or _names_receiver(reading, links[0])
        or _names_object(reading, links[0], draft)
        or _leads_to_recipient(reading, draft)
        or not GRANTED.isdisjoint(reading.topics)
        or not PROMISED.isdisjoint(reading.words)
    )
    if not (handed or verb in GIVING or asked or names_recipient(reading, draft) or _is_of_a_plan(reading, draft)):
        return False
    draft.subject = "aid" if HUMANITARIAN.isdisjoint(_own_words(reading, draft)) else "humanitarian_aid"
    if verb in LENDING:
        draft.subject = "financial_aid"
    set_event(draft, links[0])
    if draft.event == "delivered" and is_bill(reading, links[0]):
        draft.event = "pledged"
    return True


def _is_of_a_plan(reading: Reading, draft: Draft) -> bool:
    """Whether an amount is that of a plan, where aid was promised just before: "part of a $50bn plan agreed in May"."""
    ahead = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 4]]
    return not GRANTED.isdisjoint(reading.topics) and not PLANS.isdisjoint(ahead)


def _own_words(reading: Reading, draft: Draft) -> set[str]:
    """Words of a sentence that stand between the numbers before and behind a number, semicolons apart."""
    lows = [t.low for t in reading.tokens]
    edges = [k for k, low in enumerate(lows) if low in ("#", ";") and k != draft.token]
    first = max((k for k in edges if k < draft.token), default=-1)
    last = min((k for k in edges if k > draft.token), default=len(lows))
    return set(lows[first + 1 : last])


def _names_receiver(reading: Reading, link: Link) -> bool:
    """Whether it is a country that receives: "Kyiv has received $1bn", "the government got $2bn"."""
    before = [t.low for t in reading.tokens[max(0, link.cue.first - 4) : link.cue.first]]
    return link.cue.entry.subject_is == "affected" and not COUNTRIES.isdisjoint(before)


def _names_object(reading: Reading, link: Link, draft: Draft) -> bool:
    """Whether whoever is given stands between verb and amount: "will lend Kyiv 471.9bn yen", "gave Kyiv $1bn"."""
    between = reading.tokens[link.cue.last + 1 : draft.token]
    named = [t for t in between if t.low not in BOUNDING and t.low not in ("the", "with")]
    return 1 <= len(named) <= 3 and all(t.text[:1].isupper() for t in named)


def names_giver(reading: Reading, draft: Draft) -> bool:
    """Whether an amount is said to be from somebody: "received $1bn from the United States"."""
    tokens = reading.tokens
    return any(
        tokens[k].low == "from" and tokens[k + 1 + (tokens[k + 1].low == "the")].text[:1].isupper()
        for k in range(draft.token + 1, min(draft.token + 4, len(tokens) - 2))
    )


def _leads_to_recipient(reading: Reading, draft: Draft) -> bool:
    """Whether an amount goes to a name, past what it comes from: "€1bn from the yield of frozen assets to Kyiv"."""
    tokens = reading.tokens
    for k in range(draft.token + 1, min(draft.token + FAR, len(tokens) - 1)):
        if tokens[k].number >= 0 or tokens[k].low in ENDING:
            return False
        if (
            tokens[k].low == "to"
            and tokens[min(k + 1 + (tokens[k + 1].low == "the"), len(tokens) - 1)].text[:1].isupper()
        ):
            return True
    return False


def _leads_to_name(tokens: Sequence[Token], k: int) -> bool:
    """Whether a preposition leads to a name: "to Kyiv", "for the repair of Ukrainian tanks"."""
    for token in tokens[k + 1 : k + 8]:
        if token.text[:1].isupper():
            return True
        if token.number >= 0 or token.low in ENDING:
            return False
    return False


def names_recipient(reading: Reading, draft: Draft, *, named: bool = False) -> bool:
    """Whether an amount is said to be for somebody: "gave $91m to Kyiv", "needs $2bn for the winter"."""
    return any(
        reading.tokens[k].low in ("for", "to", "towards", "into") and _leads_to_name(reading.tokens, k)
        for k in range(draft.token + 1, min(draft.token + 6, len(reading.tokens) - 1))
    ) or not (named or RELIEF.isdisjoint(reading.words))
