"""Drafts -> drafts of a sentence that opens with the whole of its parts: "Of the 90 drones launched, 70 were downed".

What is told of the parts is not told of the whole: it keeps the word behind its noun alone.
"""

from tracker import schema
from tracker.matching.drafts import Draft, inherit, set_event
from tracker.matching.linking import find_links
from tracker.matching.links import Link
from tracker.matching.reading import Reading
from tracker.matching.words import BOUNDING

OPENING = 5  # tokens before the number: "Of the more than 90"
FLOWN = frozenset(["drones", "missiles", "bombs", "shells"])
STOPPED = frozenset(["intercepted", "suppressed"])
PLACED = frozenset("in at near on inside".split())


def opens_with_whole(reading: Reading, drafts: list[Draft]) -> bool:
    """Whether the first number is the whole of those behind it: "Of the 90 drones", "Out of 300 civilians".

    Behind a comma it is a part of what was told before: "Of these, 319 drones and 25 missiles were downed".
    """
    if len(drafts) < 2 or drafts[0].token > OPENING or drafts[0].counted.side == "left":
        return False
    lows = [t.low for t in reading.tokens[: drafts[0].token]]
    return (lows[:1] == ["of"] or lows[:2] == ["out", "of"]) and "," not in lows


def settle_opening(reading: Reading, drafts: list[Draft]) -> None:
    """Leave a whole that opens its sentence what stands between it and its first part, and give the rest to the part.

    Weapons of which a part was stopped had been launched; of anything else nothing is told.
    """
    if not opens_with_whole(reading, drafts):
        return
    whole, part = drafts[0], drafts[1]
    if not whole.subject or whole.counted.implied or part.token <= whole.counted.last:
        return
    own = next((link for link in _links(reading, whole) if whole.token < link.cue.first < part.token), None)
    if own and own.form == "passive" and _ends_in_part(reading, own, part):
        own, whole.link = None, None  # "Of 25 drones could be shot down 22"
    if own is not None:
        set_event(whole, own)
    elif whole.link is None or whole.link.cue.first > part.token:
        whole.event, whole.link, whole.entry, whole.score = "", None, None, 0.0
        if whole.subject in FLOWN:
            whole.event, whole.form, whole.score, whole.rule = "launched", "implied", 2.0, "launch/whole"
    if part.link and part.link.cue.last < part.token:
        # "Of 12 soldiers wounded three died": the word is the whole's
        subject = part.subject or whole.subject
        ahead = [link for link in find_links(reading, part.counted, subject, part.token) if link.cue.first > part.token]
        if ahead:
            part.subject = subject
            set_event(part, ahead[0])


def launch_wholes(drafts: list[Draft]) -> None:
    """Tell weapons of which some were stopped to have been launched: "reported 31 drones, 23 of which were downed"."""
    for draft in drafts:
        whole = drafts[draft.whole] if draft.whole is not None and draft.event in STOPPED else None
        if whole and not whole.event and whole.subject == draft.subject and whole.subject in FLOWN:
            whole.event, whole.form, whole.score, whole.rule = "launched", "implied", 2.0, "launch/whole"


def share_stopped(reading: Reading, drafts: list[Draft]) -> None:
    """Read the second of two shares of what flew as stopped, too: "downed 14 of 17 drones and two of six missiles"."""
    stopped = next((d for d in drafts if d.event in STOPPED and d.subject in FLOWN), None)
    for draft in drafts:
        whole = drafts[draft.whole] if draft.whole is not None else None
        if stopped and whole and draft.token > stopped.token and draft.event == whole.event == "launched":
            if draft.subject in FLOWN and (draft.form != "active" or _is_fired(reading, draft)):
                inherit(draft, stopped)


def _is_fired(reading: Reading, draft: Draft) -> bool:
    """Whether the verb that governs a share only describes the first whole: "17 drones <launched> by night and two"."""
    return draft.link is not None and draft.link.cue.first - 1 in reading.noun_to


def _ends_in_part(reading: Reading, own: Link, part: Draft) -> bool:
    """Whether a verb behind the whole is the part's, which follows it: translated word by word."""
    between = reading.tokens[own.cue.last + 1 : part.token]
    return part.counted.noun is None and all(t.low in BOUNDING for t in between)


def settle_stationed(reading: Reading, drafts: list[Draft]) -> None:
    """Tell troops of whom a part is stationed somewhere to be deployed: "Of the 10,000 troops in Russia, 8,000 are"."""
    if not opens_with_whole(reading, drafts) or drafts[0].event or drafts[0].subject != "troops":
        return
    words = reading.tokens[drafts[0].counted.last + 1 : drafts[0].counted.last + 3]
    placed = len(words) > 1 and words[0].low in PLACED and words[1].text[:1].isupper()
    if placed and drafts[1].event == "deployed":
        inherit(drafts[0], drafts[1])


def _links(reading: Reading, whole: Draft) -> list[Link]:
    return find_links(reading, whole.counted, whole.subject, whole.token)


def opening_subject(reading: Reading, drafts: list[Draft], draft: Draft) -> list[tuple[str, str]]:
    """What a bare part of an opening whole counts: "Of the 300 civilians there, only 130 were rescued"."""
    if draft is drafts[0] or not opens_with_whole(reading, drafts) or drafts[0].subject in ("", *schema.MONEY):
        return []
    return [(drafts[0].subject, drafts[0].subtype)]


LEADING = 8  # tokens of an opening
INCLUDING = frozenset("include includes included comprise comprised".split())
THEY = frozenset("they these those".split())
THE_SAME = frozenset("the these those this that its their".split())
TALLIES = frozenset(
    "figure figures number numbers total totals tally toll count dead wounded victims detainees".split()
)


def lists_them(reading: Reading) -> bool:
    """Whether a sentence opens with who they are: "They include", "It said those figures included"."""
    lows = [t.low for t in reading.tokens[:LEADING]]
    at = next((k for k, low in enumerate(lows) if low in INCLUDING), 0)
    return at > 0 and (lows[at - 1] in THEY or (lows[at - 1] in TALLIES and lows[max(0, at - 2)] in THE_SAME))
