"""Drafts without a noun -> whether somebody, or a later hour, tells of the same count again.

"The mayor spoke of 12", "the police could confirm only 111", "up from the 17 they gave at noon", "by Sunday 80".
"""

from collections.abc import Sequence

from tracker import patterns as regex
from tracker.matching.drafts import Draft, is_larger
from tracker.matching.moments import MOMENT, is_moment
from tracker.matching.reading import Reading
from tracker.matching.tokens import Token
from tracker.matching.words import BOUNDING, HAVE, MARKS, POINTERS, QUOTES
from tracker.model import Mention
from tracker.quantities.finding import has_number
from tracker.schema import PEOPLE

# "spoke of", "put it higher , at", "admits to", "could verify", "says", "gave a figure of", "is closer to"
TOLD = regex.compile(
    r"""(?:^|\ )(?:
      (?: spoke | speaks? | spoken | speaking | talks? | talked | talking | warn(?:s|ed)? | writes | wrote | written
        | know[ns]? | knew | heard | hears ) \ of
    | (?: puts? | putting | estimate[sd]? | reckon(?:s|ed)? | revise[sd]? )
      (?: \ (?: it | this | that | the\ (?: figure | number | total | toll | count | tally ) ) )?
      (?: \ (?: much | far | slightly | even | rather ) )? (?: \ (?: higher | lower ) )? (?: \ , )? \ (?: at | to )
    | (?: admits? | admitted | admitting | own(?:s|ed)?\ up | confess(?:es|ed)? ) (?: \ to )?
    | (?: arrives? | arrived | arriving ) \ at | gets\ to
    | (?: g[ai]ve[sn]? | giving | reports? | reported | reporting | claims? | claimed | claiming | counts? | counted
        | acknowledge[sd]? | concede[sd]? | confirm(?:s|ed)? | verify | verifies | verified | documents? | documented
        | recorded | records | registered | registers | logged | logs | tallied | tallies | listed | lists | cites?
        | cited | mention(?:s|ed)? | announce[sd]? | say | says | said | named | names | showed | shows )
    | (?: figure | total | toll | count | tally | estimate | names | evidence | proof | list | lists ) \ (?: of | for )
    | (?: closer | nearer ) \ to | (?: have | has | had ) \ been
    )$""",
    regex.VERBOSE,
)
BARE = frozenset("say says said names named showed shows been".split())  # words that say too little for a small number
# What may stand between the verb and its number
STEPPED = (
    BOUNDING
    | QUOTES
    | frozenset("so far now already then later even earlier previously still initially between".split())
)
# What may stand behind the number
TIMED = frozenset(
    "at in on by so earlier later then and but or yesterday today initially originally among with".split()
)
# "the 35 given by the authorities", "the 17 they gave at noon"
GIVEN = frozenset("given reported announced recorded counted claimed cited previously earlier initially first".split())
TELLING = frozenset("gave reported announced recorded counted claimed cited mentioned had spoke said".split())
RELATIVE = frozenset("it he she they we that which".split())
RATIOS = frozenset(
    """proportion ratio share rate odds chance percentage age price vote votes voted poll polls seats
    questions answers games goals points degrees temperature""".split()
)
SUMMED = frozenset("total list names count evidence proof tally".split())
FEW = 20  # things of which "reports say five" may tell anything
SMALL = 3  # persons of whom a report may well tell something else: "the police said two"
CHANGED = frozenset("""
    rose fell climbed dropped jumped grew doubled trebled tripled quadrupled halved sank went leapt soared shot crept
    risen fallen gone climbed grown shrank shrunk swelled declined
""".split())  # fmt: skip
# What a count may do yet: "the number could <swell> to 15,000"
GROWING = frozenset("rise grow climb swell increase jump double triple treble reach mount balloon surge".split())
MAY = frozenset("could may might would will can".split())
# What may have changed: "it rose to 539", "the figure doubled to 209"
SUMS = frozenset("it figure number numbers ranks total tally count toll average".split())
SUBSETS = frozenset(["children", "women", "medics", "journalists"])  # of those counted before
OTHER = 10  # of something else: "on seven videos" counts little
TIMES_AND_AGES = frozenset("date year clock_time duration age ordinal post_reference model_name distance".split())
GAP = 4  # characters between sentences
LED = 14  # words before a number that are looked at
JOINTS = frozenset([",", "and", ";", "then", "but"])


def retells(reading: Reading, draft: Draft, subject: str, *, firmly: bool = False) -> bool:
    """Whether a number is what somebody says the count of a subject is: "the mayor spoke of 12".

    `firmly`: only where the words speak of a count: "spoke of 12 people", but not "reported 12 people".
    """
    if draft.quantity.form == "article" or not _ends(reading, draft.counted.last + 1 if firmly else draft.token + 1):
        return False
    if firmly and _is_told_of(reading, draft.counted.last + 1):
        return False
    k = draft.token - 1
    while k > 0 and reading.tokens[k].low in STEPPED and reading.tokens[k].low not in ("at", "to", "of", "reported"):
        k -= 1
    led = reading.tokens[max(0, k - LED) : k + 1]
    match = TOLD.search(" ".join(t.low for t in led))
    if match is None:
        return False
    if any(t.low in RATIOS for t in led) or (firmly and led[-1].low not in ("of", "at", "to")):
        return False
    if firmly and len(led) > 1 and led[-2].low in SUMMED:
        return False  # "a total of 12 people" may be any
    value = draft.quantity.low or draft.quantity.value or 0
    return not (led[-1].low in BARE and value < (SMALL if subject in PEOPLE else FEW))


def _is_told_of(reading: Reading, k: int) -> bool:
    """Whether a clause tells of those counted: "spoke of 25 people, whom the helpers had saved"."""
    following = [t.low for t in reading.tokens[k : k + 2]]
    return following[:1] == [","] and following[1:] != [] and following[1] in ("which", "who", "whom", "whose", "that")


def _ends(reading: Reading, k: int) -> bool:
    """Whether nothing follows a number that it may count."""
    following = [t.low for t in reading.tokens[k : k + 2]]
    return not following or following[0] in MARKS or following[0] in TIMED


def count_of(reading: Reading, drafts: Sequence[Draft], giver: Draft) -> Draft:
    """The count that a sentence is about: the whole of a part, the dead before the wounded."""
    chosen = giver
    for draft in reversed([d for d in drafts if d.token < giver.token and d.event and d.subject]):
        paired = (draft.event, chosen.event) == ("killed", "wounded")
        part = draft.event == chosen.event and is_larger(draft.quantity, chosen.quantity) and _is_part(reading, chosen)
        if not paired and not part:
            break
        chosen = draft
    return chosen


def _is_part(reading: Reading, draft: Draft) -> bool:
    """Whether a number is said to be of those counted before: "120 of them civilians", "including 12 women"."""
    behind = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 3]]
    before = reading.tokens[draft.token - 1].low if draft.token else ""
    pointed = behind[:1] == ["of"] and behind[1:] != [] and behind[1] in POINTERS
    return pointed or before in ("including", "among") or draft.subject in SUBSETS


NEIGHBOURS = 60  # numbers before one that may stand for what it counts


def counts_else(reading: Reading, drafts: Sequence[Draft], draft: Draft) -> bool:
    """Whether a number of which nothing is told stands before it: "the clinic has 300 beds; the ministry says 280"."""
    told = {d.index for d in drafts if d.event} | {draft.index}
    first = max(0, draft.index - NEIGHBOURS)
    return any(
        i not in told and q.form != "article" and (q.value or 0) >= OTHER and q.refusal not in TIMES_AND_AGES
        for i, q in enumerate(reading.quantities[first : draft.index], first)
    )


def follows_on(reading: Reading, mention: Mention, previous: str, *, closely: bool = False) -> bool:
    """Whether no other number stands between a mention of the sentences before and this one.

    `closely`: only where the sentence before tells it.
    """
    if mention.quantity.start >= reading.tokens[0].start - len(previous) - GAP:
        return True
    return not (closely or has_number(previous) or any(c.isdigit() for c in previous))


def given_before(reading: Reading, draft: Draft) -> bool:
    """Whether a clause behind a number says who gave it: "the 35 given by the mayor", "the 17 they gave at noon"."""
    following = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 4]]
    if not following:
        return False
    relative = following[0] in RELATIVE and not TELLING.isdisjoint(following[1:])
    told = following[0] in GIVEN or following[0].endswith("ed")
    return relative or (told and following[1:2] != ["that"])


def goes_on_in_time(reading: Reading, draft: Draft, giver: Draft) -> bool:
    """Whether only a later hour leads a number: "38 dead, by Sunday 80", "rose to 539, and on 9 July to 728"."""
    tokens, last = reading.tokens, draft.token - 1
    if draft.quantity.form == "article" or not _ends(reading, draft.token + 1):
        return False
    while last > 0 and tokens[last].low in BOUNDING and tokens[last].low not in ("the", "to"):
        last -= 1
    reached = tokens[last].low == "to"
    if reached and tokens[giver.token - 1].low not in ("to", "than"):
        return False
    last -= reached
    first = _joint(tokens, last)
    return first >= 0 and is_moment(tokens[first + 1 : last + 1])


def _joint(tokens: Sequence[Token], last: int) -> int:
    """The comma or "and" that a phrase of time stands behind, or -1."""
    for k in range(last, max(0, last - MOMENT - 1), -1):
        if tokens[k].low in JOINTS and is_moment(tokens[k + 1 : last + 1]):
            return k
    return -1


def changes_to(reading: Reading, draft: Draft, *, opens: bool) -> bool:
    """Whether the count of before is said to have changed: "On 4 July it rose to 539".

    `opens`: only where these words open their sentence, since "it" may mean what the sentence has spoken of.
    """
    tokens, k = reading.tokens, draft.token - 1
    if draft.quantity.form == "article" or not _ends(reading, draft.token + 1):
        return False
    while k > 0 and tokens[k].low in BOUNDING and tokens[k].low not in ("to", "at"):
        k -= 1
    if k < 2 or tokens[k].low not in ("to", "past", "reach"):
        return False
    k -= tokens[k].low != "reach"
    while k > 0 and tokens[k].low in ("up", "down"):
        k -= 1
    if may := tokens[k].low in GROWING and not MAY.isdisjoint(t.low for t in tokens[max(0, k - 3) : k]):
        while k > 0 and tokens[k].low not in MAY:
            k -= 1
        k -= k > 1 and tokens[k - 1].low in ("that", "which")  # "a number that could swell to"
    elif tokens[k].low not in CHANGED:
        return False
    while k > 1 and (tokens[k - 1].low in HAVE or tokens[k - 1].low.endswith("ly")):
        k -= 1
    if k < 1 or tokens[k - 1].low not in SUMS:
        return False
    k -= 1
    while k > 0 and tokens[k - 1].low in ("the", "that", "this", "its", "their", "a"):
        k -= 1
    first = _clause(tokens, k - 1) if k else 0
    if opens and first > 0:
        return False
    led = k < 1 or tokens[k - 1].low in (",", ";") or (may and tokens[k - 1].low in ("and", "but", "while", "–", "—"))
    return led or is_moment(tokens[first:k])


def _clause(tokens: Sequence[Token], last: int) -> int:
    """First token of the clause that a token stands in, no further back than a phrase of time is long."""
    k = last + (tokens[last].low in (";", ":", "—", "–"))
    while k > max(0, last - MOMENT) and tokens[k - 1].low not in (";", ":", "—", "–"):
        k -= 1
    return k
