"""Drafts of a list that one verb closes -> the event of that verb for all: "two men in Kyiv and one in Sumy were hurt".

Unlike `listing`, which needs nothing but connectors between two members, this bridges what is said of each of them:
where they are, what they belong to, whom they include; but only where the list opens its clause.
"""

from collections.abc import Iterator
from itertools import pairwise

from tracker import schema
from tracker.matching.drafts import Draft, fits, inherit_sense, set_event
from tracker.matching.linking import find_links
from tracker.matching.links import Link, find_bounding
from tracker.matching.nominals import acts_on_others
from tracker.matching.openings import opens_with_whole
from tracker.matching.reading import Reading
from tracker.matching.tokens import Token
from tracker.matching.words import AUXILIARIES, CONJUNCTIONS, POINTERS, PRONOUNS, SAYING

BEHIND = frozenset(["passive", "subject", "state"])
BRIDGE = 16  # tokens between two members
JOINTS = [["and"], [";"], [","], ["plus"], ["as", "well", "as"], ["along", "with"], ["together", "with"]]
# What a list that opens its clause stands behind
OPENED = frozenset(', : ; – — - -- " “ « ( that but'.split())
# What stands between no two members of one list
APART = (AUXILIARIES | CONJUNCTIONS | PRONOUNS | SAYING) - {"and", "or", "which", "who", "that"}
OPENS_ASIDE = frozenset("including among mostly mainly of most some many the all both".split())
DESCRIBING = frozenset("armoured armored unmanned tracked wheeled fortified multi-storied so-called unarmed".split())
PLACING = frozenset("in at near from on of around across over".split())
MORE = frozenset(["more", "others"])


def close_lists(reading: Reading, drafts: list[Draft]) -> None:
    """Give all members of a list the verb that closes it."""
    if opens_with_whole(reading, drafts):
        return
    for chain in _find_chains(reading, [d for d in drafts if d.subject or d.quantity.form != "article"]):
        last = chain[-1]
        if not last.event and (link := _find_verb(reading, chain)):
            last.subject, last.subtype = _named(chain)
            set_event(last, link)
        if not _is_closed(last):
            continue
        _name_alike(chain)
        for draft in chain[:-1]:
            if not draft.event and draft.subject and fits(reading, last, draft):
                inherit_sense(reading, draft, last)


def _find_verb(reading: Reading, chain: list[Draft]) -> Link | None:
    """The verb behind the last member that tells what befell it."""
    last, subject = chain[-1], _named(chain)[0]
    links = find_links(reading, last.counted, subject, last.token) if subject else []
    return links[0] if links and _closes(links[0], last) else None


def _named(chain: list[Draft]) -> tuple[str, str]:
    """What the last member counts: what its own noun names or, where it is bare, what was counted before it."""
    named = [d for d in chain if d.subject]
    alike = chain[-1].counted.noun is None and chain[-1].quantity.form != "article"
    return (named[-1].subject, named[-1].subtype) if alike or chain[-1].subject else ("", "")


def _closes(link: Link, last: Draft) -> bool:
    """Whether a verb stands behind the last member; who is somewhere, or joins, does so on his own."""
    return link.cue.first > last.token and link.form in BEHIND and link.cue.entry.event != "deployed"


def _is_closed(last: Draft) -> bool:
    return bool(last.event) and last.link is not None and _closes(last.link, last)


def _find_chains(reading: Reading, drafts: list[Draft]) -> Iterator[list[Draft]]:
    """Lists of two members or more that open a clause, of which the first has no event."""
    at = 0
    while at < len(drafts):
        chain = [drafts[at]]
        if drafts[at].subject and not drafts[at].event and _opens(reading, drafts[at]):
            while not chain[-1].event and (step := _step(reading, drafts, at)):
                at += step
                chain.append(drafts[at])
        if len(chain) > 1:
            yield chain
        at += 1


def _opens(reading: Reading, draft: Draft) -> bool:
    """Whether what is counted opens its clause."""
    k = find_bounding(reading, min(draft.token, draft.counted.first)) - 1
    behind = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 3]]
    part = behind[:1] == ["of"] and behind[-1] in POINTERS  # "seven of them children"
    return (k < 0 or reading.tokens[k].low in OPENED) and draft.counted.noun is not None and not part


def _step(reading: Reading, drafts: list[Draft], at: int) -> int:
    """How far the next member of a list is: one draft, two past a count in an aside, 0 where the list ends."""
    for step in (1, 2):
        passed = drafts[at + 1].token if step == 2 and at + 2 < len(drafts) else -1
        if at + step < len(drafts) and _joins(reading, drafts[at], drafts[at + step], passed=passed):
            return step
    return 0


def _joins(reading: Reading, a: Draft, b: Draft, *, passed: int = -1) -> bool:
    """Whether b is the next member of a list that holds a.

    Args:
        passed: token of a number between the two: of an aside, or of what a member has ("the yards of <two> firms").
    """
    if a.quantity.unit != "count" or b.quantity.unit != "count" or acts_on_others(reading, b.counted.last):
        return False
    start, stop = max(a.counted.last, a.token) + 1, find_bounding(reading, min(b.counted.first, b.token))
    between = list(reading.tokens[start:stop])
    lows = [t.low for t in between]
    joint = next((j for j in JOINTS if lows[-len(j) :] == j), None)
    if joint is None or len(lows) > BRIDGE:
        return False
    following = reading.tokens[b.token + 1].low if b.token + 1 < len(reading.tokens) else ""
    if following in MORE and joint == [","]:
        return False  # "12 houses burnt, three more were hit"
    if b.counted.noun is None and not b.subject and following not in PLACING:
        return False  # "among them three babies, and 27 were injured"
    said = _leave_out_asides(between[: -len(joint)])
    owned = start < passed < start + len(said) and reading.tokens[passed - 1].low == "of"
    if any(k in reading.finite for k in range(start, start + len(said))):
        return False
    return all(_is_said_of_it(t) or (owned and t is reading.tokens[passed]) for t in said)


def _leave_out_asides(tokens: list[Token]) -> list[Token]:
    """Leave out what stands between commas and says whom a member includes: ", including an officer,"."""
    lows = [t.low for t in tokens]
    if "," not in lows:
        return tokens
    at = lows.index(",")
    aside = at + 1 < len(lows) and lows[at + 1] in OPENS_ASIDE
    return tokens[:at] if aside else tokens


def _is_said_of_it(token: Token) -> bool:
    """Whether a word may belong to what is said of a member without a verb."""
    if token.number >= 0 and token.text not in ("a", "an"):
        return False
    past = token.low.endswith("ed") and token.text.islower() and token.low not in DESCRIBING
    return token.low not in APART and not past


def _name_alike(chain: list[Draft]) -> None:
    """Give bare numbers what was counted before them: "two civilians in Kyiv, <one> in Sumy"."""
    for a, b in pairwise(chain):
        bare = not b.subject and b.counted.noun is None and b.quantity.form != "article"
        if bare and a.subject not in schema.MONEY:
            b.subject, b.subtype = a.subject, a.subtype
