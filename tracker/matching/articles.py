"""Sentence -> articles that count one victim or object: "a woman was injured", "destroyed a Russian helicopter"."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

from tracker import patterns as regex
from tracker import schema
from tracker.lexicon.loading import Lexicon, Subject
from tracker.matching.drafts import Draft
from tracker.matching.reading import Reading, find_aged, nouns_from
from tracker.matching.tokens import Token
from tracker.matching.words import AUXILIARIES, BE, MARKS, MODALS, SAYING, STOPS
from tracker.model import Quantity, Sentence

# "a", "an", "another" with up to six words behind it; the noun is looked up among them.
ARTICLE = regex.compile(r"\b[Aa](?:n|nother)?\b(?=\s)")
# "killed a man and wounded <another> in Tula", "two died and <another> was hurt": one more of those
ONE_MORE = regex.compile(
    r"""
      \b(?:(?:(?:kill|wound|injur|hurt|maim|damag|destroy|down|captur|intercept|disabl|jamm|cripp?l)(?:e?d|ing|e?s)?
        |s[aiu]nk(?:ing)?|hit(?:ting)?|shot\sdown|knocked\sout)\s(?P<object>another)(?=\s?[,.;] | $ | \s(?:
        in|on|at|near|by|after|with|yesterday|overnight|and|when|during|early|late|this|last|outside|seriously
        |critically|slightly|severely|while|there)\b)
      |set(?:ting)?\s(?P<burnt>another)(?=\s(?:on\sfire|ablaze|alight)\b))
    | (?:\band|\bwhile|[,;])\s(?P<subject>another)(?=\s(?:
        (?:was|is|has\sbeen|had\sbeen)\s(?:\w+ly\s)?(?:kill|wound|injur|hurt|in\s|hospital|tak|missing|rescu|damag|destroy)
        |died|suffered\s|sustained\s|remain(?:s|ed)\s))
    | \b(?:one|a)\s(?:\w+\s)?(?:life|person|man|woman|civilian|soldier|child|resident|serviceman)\b[^.;,]{0,50},?\sand\s
      (?P<further>another)(?=\s(?:in|at|near|on)\s(?:the\s)?\p{Lu})""",
    regex.VERBOSE,
)
WORD = regex.compile(r"[^\W_]+(?:['’.\-/][^\W_]+)*|[^\s\w]")
COUNTABLE = frozenset("""
    troops civilians children women journalists medics prisoners people
    tanks armoured_vehicles artillery air_defence aircraft helicopters ships vehicles
    buildings energy_facilities infrastructure drones missiles equipment
""".split())  # fmt: skip
# Too general to be one thing that was hit: "without hitting a target", "in a position"
GENERAL = frozenset("""
    target position location area district object site facility camp road plant
    operative member other officer specialist couple family household
    weapon system launcher terminal rifle helmet antenna generator balloon pontoon robot weaponry
""".split())  # fmt: skip
CLAUSE = regex.compile(r"(?:[.,;:“\"—]|\b(?:when|after|as|because|that|where|before|and))\s$")
ROUNDS = frozenset(["shell", "round"])  # one of which may fall on a house
# Verbs that may follow a person named by his people: "a Briton died"
ENDING = frozenset("died killed shot wounded injured kidnapped abducted captured lost held missing".split())
# "a ballistic missile <attack>": one attack, and no missile
ATTACKS = frozenset("""
    attack strike raid barrage salvo assault volley bombardment alert threat warning campaign offensive onslaught
    exchange
""".split())  # fmt: skip
CLOSING = frozenset("and or ; : ( ) a an the who which that".split())
QUANTITIES = frozenset("number amount quantity majority minority proportion share total variety range".split())
QUOTES = frozenset("“”\"‘’'«»")


def find_articles(
    sentence: Sentence,
    quantities: Sequence[Quantity],
    lexicon: Lexicon,
    demonyms: frozenset[int] = frozenset(),
) -> list[Quantity]:
    """Find the articles whose noun phrase has a countable subject; whether they count, their event decides later.

    `demonyms` are the offsets of words for the people of a country: "a Palestinian was shot".
    """
    # Where number expressions reach from their starts on: "a million", "a dozen" are no articles.
    spans = sorted((s, e) for q in quantities for s, e in ((q.start, q.end), (q.outer_start, q.outer_end)))
    starts, ends = [s for s, _ in spans], list(accumulate((e for _, e in spans), max))
    found = []
    for match in ARTICLE.finditer(sentence.text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        before = bisect_right(starts, start)
        if (before and start < ends[before - 1]) or _leads_number(match, start, starts):
            continue
        heads = _heads_noun(sentence.text, match.end(), lexicon, opening=_opens_clause(sentence.text, match.start()))
        if not (heads or _heads_person(sentence, match.end(), demonyms)):
            continue
        found.append(Quantity(start, end, match.group(), 1.0, 1.0, 1.0, "exact", "count", "article", start, end))
    if "nother" in sentence.text:
        found += [_one_more(sentence, match) for match in ONE_MORE.finditer(sentence.text)]
    return found


# "a <further> 12 houses", "an additional 3 men": words that leave an article to the number behind them
MORE = regex.compile(r"\s(?:further|additional|extra|mere|staggering|whopping|record)\s")
# "another <11-month-old> boy": an age, and no number of boys
AGED = regex.compile(r"\s\d{1,3}-(?:year|month|week|day)s?-old\b")


def _leads_number(match: regex.Match, start: int, starts: Sequence[int]) -> bool:
    """Whether a number follows "another" or "a further": "another 12 houses"."""
    single = match.group() in ("a", "an", "A", "An")
    if (single and not MORE.match(match.string, match.end())) or AGED.match(match.string, match.end()):
        return False
    at = bisect_right(starts, start)
    return at < len(starts) and starts[at] - start < len("an additional nearly ")


def _one_more(sentence: Sentence, match: regex.Match) -> Quantity:
    """Count "another" without a noun as one."""
    name = next(group for group in ("object", "burnt", "subject", "further") if match[group])
    start, end = sentence.start + match.start(name), sentence.start + match.end(name)
    return Quantity(start, end, match[name], 1.0, 1.0, 1.0, "exact", "count", "words", start, end)


def _heads_person(sentence: Sentence, position: int, demonyms: frozenset[int]) -> bool:
    """Whether a person is named by a people alone: "a young Palestinian was shot", not "a Palestinian town"."""
    words = list(WORD.finditer(sentence.text, position, position + 60))[:4]
    for word, following in pairwise(words):
        if sentence.start + word.start() in demonyms and word.group()[0].isupper():
            low = following.group().lower()
            return low in STOPS or low in MARKS or low in ENDING
        if not word.group()[0].islower():
            return False
    return False


def _opens_clause(text: str, position: int) -> bool:
    """Whether a clause opens at a position: "A shell fell", "when a shell fell", but not "reduced to a shell"."""
    return position == 0 or CLAUSE.search(text, max(0, position - 12), position) is not None


def _heads_noun(text: str, position: int, lexicon: Lexicon, *, opening: bool) -> bool:
    words = [m.group() for m in WORD.finditer(text, position, position + 120)][:9]
    words = [w for w in words if w not in QUOTES]
    lows = [w.lower() for w in words]
    for k in range(min(7, len(words))):
        if k and lows[k] in CLOSING:
            return False  # "a GAZelle and a combine": each has its own
        if lows[k] in QUANTITIES:
            return False  # "a significant number of men"
        if k < 3 and find_aged(lows, k, lexicon):
            return True
        for table, forms in ((lexicon.nouns, lows), (lexicon.names, words)):
            for phrase in table.get(forms[k], ()):
                if tuple(forms[k : k + len(phrase.words)]) != phrase.words:
                    continue
                if len(phrase.words) == 1 and phrase.words[0] in GENERAL:
                    return phrase.words[0] == "member" and lows[k + 1 : k + 2] == ["of"]  # "a member of the force"
                if phrase.words == ("military",):
                    break  # "a military detachment"
                if phrase.words[-1] == "carrier" and lows[k + len(phrase.words) :][:1] == ["of"]:
                    return False  # "a bomber, a carrier of cruise missiles"
                if _names_attack(lows, k + len(phrase.words)):
                    return False
                entry = phrase.entry
                counts = (
                    entry.subject in COUNTABLE or (opening and phrase.words[-1] in ROUNDS)
                    if isinstance(entry, Subject)
                    else False
                )
                if counts and isinstance(entry, Subject) and not entry.implies:
                    if phrase.tag in ("one", "both"):
                        return True
                break
    return False


def _names_attack(lows: Sequence[str], k: int) -> bool:
    """Whether words go on to an attack of that kind: "a missile attack", "a missile and drone attack"."""
    if lows[k : k + 1] in (["and"], ["or"]) and not {"a", "an"}.intersection(lows[k + 1 : k + 2]):
        k += 2
    return not ATTACKS.isdisjoint(lows[k : k + 1])


# What may stand between somebody counted and what he is called
POINTING = frozenset("of the them whom those these its his her their our".split())


def describes_one(reading: Reading, one: Draft, draft: Draft) -> bool:
    """Whether an article only says who was counted right before it: "one of the injured, <a> driver, has died"."""
    if draft.quantity.form != "article" or one.quantity.value != 1 or one.quantity.form == "article":
        return False
    tokens = reading.tokens
    if draft.token == find_complement(reading, one):
        return True
    last, end = draft.token - 1, draft.counted.last + 1
    if tokens[last].low != "," or end >= len(tokens) or last - one.token > ASIDE:
        return False
    between = range(one.token + 1, last)
    if any(k in reading.finite and k not in reading.noun_at and tokens[k].low not in HARMED for k in between):
        return False
    named = one.counted.last >= last - 1 or any(tokens[k].low in POINTING for k in between)
    behind = next((t.low for t in tokens[end : end + ASIDE] if t.low in CLOSERS), "")
    return named and behind == ","


def find_complement(reading: Reading, one: Draft) -> int:
    """The article that opens what one of several is said to be, or 0: "one of the wounded is <a> nurse"."""
    tokens, k = reading.tokens, one.token + 1
    if one.quantity.value != 1 or [t.low for t in tokens[k : k + 1]] != ["of"]:
        return 0
    be = next((i for i in range(k + 1, min(k + 2 * ASIDE, len(tokens) - 2)) if tokens[i].low in BE), 0)
    if not be or tokens[be + 1].text not in ("a", "an") or any(tokens[i].low in MARKS for i in range(k, be)):
        return 0
    return be + 1


def is_said_of_one(reading: Reading, drafts: Sequence[Draft], at: int) -> bool:
    """Whether an article only says who one of those told before is, past their count: "one of the 12 was <a> boy"."""
    draft = drafts[at]
    return draft.quantity.form == "article" and any(
        find_complement(reading, one) == draft.token for one in drafts[max(0, at - 2) : at]
    )


def name_one(reading: Reading, drafts: Sequence[Draft]) -> None:
    """Say who one of several is, where the sentence does: "one of the dead was a boy" is a child."""
    for draft in drafts:
        article = find_complement(reading, draft) if draft.event and draft.subject == "people" else 0
        named = [n for n in nouns_from(reading, article + 1, article + 3) if n.entry.subject in schema.PEOPLE]
        if article and named and named[0].tag == "one" and not named[0].entry.counts_event:
            draft.subject, draft.subtype = named[0].entry.subject, named[0].entry.subtype


def drop_speakers(reading: Reading, drafts: Sequence[Draft]) -> None:
    """Leave out who only speaks behind a list of victims: "killed eight people and hurt 27, <a> minister said"."""
    for draft in drafts:
        if draft.quantity.form != "article" or not draft.event:
            continue
        listed = draft.rule.endswith("/list") and _acts_itself(reading, draft)
        if listed or _cites(reading, draft) or _closes_speech(reading, draft) or _speaks_inverted(reading, draft):
            draft.event = ""


def _cites(reading: Reading, draft: Draft) -> bool:
    """Whether somebody only tells of others who were harmed: "<an> official cited one civilian killed"."""
    behind = reading.tokens[draft.counted.last + 1 : draft.counted.last + 3]
    speaks = len(behind) > 1 and (behind[0].low in SAYING or behind[0].low in CITING)
    return speaks and (behind[1].number >= 0 or behind[1].low in ("that", "the", "at", "some", "about"))


def _closes_speech(reading: Reading, draft: Draft) -> bool:
    """Whether a comma and somebody's saying follow what is told: "killing two, <a> local army officer said"."""
    before = reading.tokens[draft.token - 1].low if draft.token > 1 else ""
    if before != "," and before not in QUOTES:
        return False
    ahead = _leave_out_brackets(reading.tokens[draft.token + 1 : draft.token + 2 * SPOKEN])[: SPOKEN - 1]
    for token, following in pairwise(ahead):
        if token.low in SAYING:
            return following.low not in ("to", "by")  # "a man said to be a guard"
        if token.low in MARKS or token.low in AUXILIARIES or token.number >= 0 or token.low in WHO:
            return False
    return False


def _leave_out_brackets(tokens: Sequence[Token]) -> list[Token]:
    """Tokens without what stands in brackets: "an Israel Defense Forces <(IDF)> spokesman told"."""
    out: list[Token] = []
    inside = False
    for token in tokens:
        inside = inside or token.low == "("
        if not inside:
            out.append(token)
        inside = inside and token.low != ")"
    return out


def _speaks_inverted(reading: Reading, draft: Draft) -> bool:
    """Whether somebody says what stands before: "..., said <a> resident", but not "he said a resident was hurt"."""
    before = [t.low for t in reading.tokens[max(0, draft.token - 2) : draft.token]]
    if len(before) < 2 or before[1] not in SAYING or not (before[0] == "," or before[0] in QUOTES):
        return False
    for k, token in enumerate(reading.tokens[draft.counted.last + 1 : draft.counted.last + SPOKEN]):
        if token.low in MARKS or token.low in WHO:
            return True
        if token.low in AUXILIARIES or draft.counted.last + 1 + k in reading.finite:
            return False
    return True


def _acts_itself(reading: Reading, draft: Draft) -> bool:
    """Whether somebody an article names says or does something of his own: "<a> minister and the police announced"."""
    k = draft.counted.last + 1
    for token in reading.tokens[k : k + SPOKEN]:
        if token.low in SAYING or token.low in CITING or token.low in MODALS:
            return True
        if token.low in MARKS or token.low in AUXILIARIES or token.number >= 0 or token.low in WHO:
            return False
    return False


CITING = frozenset("cited citing quoted counted recalled described gave saw witnessed watched sees".split())
WHO = frozenset(["who", "that", "which", "whose", "where"])
SPOKEN = 9  # tokens from somebody named to what he says
HARMED = frozenset("injured wounded killed hurt dead missing captured detained rescued".split())
CLOSERS = frozenset([",", ";", ".", "and", "or"])  # what may end an aside: only a comma does
ASIDE = 7  # tokens
