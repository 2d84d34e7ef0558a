"""Draft, what was told before it -> the draft as the same count told again: "the figure was 7,620", "up from 980"."""

from collections.abc import Sequence
from dataclasses import replace

from tracker import schema
from tracker.lexicon.loading import load_lexicon
from tracker.matching.comparing import counts_before, recalls, sums_up
from tracker.matching.drafts import Draft
from tracker.matching.reading import NO_VERBS, Reading, lacks_needs, read_sentence
from tracker.matching.recalling import topic_of
from tracker.matching.restating import changes_to, count_of, counts_else, follows_on, goes_on_in_time, retells
from tracker.matching.telling import Told, recall, take
from tracker.matching.words import AUXILIARIES, BE, BOUNDING, REACHING
from tracker.model import Mention

TOLLED = frozenset(["killed", "wounded", "missing", "killed_or_wounded"])
# What befalls people whose number is only spoken of, and given a sentence later
COUNTED = frozenset("killed wounded killed_or_wounded missing displaced captured detained released recruited".split())
FIGURES = frozenset("it that figure number toll total count tally".split())
LED_TO = REACHING | BOUNDING  # what stands right before the number then
IDLE = REACHING | AUXILIARIES | {"puts", "putting", "estimate", "estimates"}  # verbs that do nothing to anybody
FAR = 14  # tokens of a sentence within which it stands
MEASURES = frozenset("square sq kilometers kilometres miles km mi hectares acres".split())
SHARED = 6  # mentions back to an area of which a share is told
RESTATED = frozenset("""
    killed wounded killed_or_wounded missing captured lost detained displaced evacuated released launched intercepted
    suppressed hit destroyed damaged deployed recruited
""".split())  # fmt: skip


def reach_toll(draft: Draft, told: Told) -> bool:
    """Read what a toll has reached that only the sentence before names: "The toll rose again. It now stands at 44"."""
    if not told.previous or not _reaches_figure(told.reading, draft):
        return False
    before = read_sentence(told.previous, 0, (), load_lexicon())
    found = _find_toll(before) or _find_counted(before)
    if found is None:
        return False
    draft.event, draft.subject, name = found
    draft.form, draft.score, draft.rule = "carried", 2.0, f"{name}/recalled"
    return True


def _reaches_figure(reading: Reading, draft: Draft) -> bool:
    """Whether a number is what "it", or the figure, stands at: "by Monday it stood at 80", "their number rose to 9"."""
    led = [t.low for t in reading.tokens[: draft.token]][:FAR]
    at = next((k for k, low in enumerate(led) if low in FIGURES), -1)
    reached = at >= 0 and len(led) == draft.token and not REACHING.isdisjoint(led[at + 1 :])
    acts = any(k in reading.finite and led[k] not in IDLE for k in range(len(led)))
    return reached and led[-1] in LED_TO and not acts and draft.quantity.value != 0


def _find_toll(before: Reading) -> tuple[str, str, str] | None:
    cues = [c for c in before.cues if c.tag == "toll"]
    entry = cues[-1].entry if cues else None
    return (entry.event, "people", entry.name) if entry and entry.event in TOLLED else None


def _find_counted(before: Reading) -> tuple[str, str, str] | None:
    """What a number that is not given counts: "It is unclear how many soldiers have died", "the number of refugees"."""
    lows = [t.low for t in before.tokens]
    at = next((k for k in range(len(lows) - 1) if lows[k : k + 2] in (["how", "many"], ["number", "of"])), -1)
    noun = before.noun_at.get(at + 2) or before.noun_at.get(at + 3) if at >= 0 else None
    people = noun is not None and noun.tag == "many" and noun.entry.subject in schema.PEOPLE
    if noun and people and noun.entry.implies in COUNTED:
        return noun.entry.implies, noun.entry.subject, noun.entry.name
    cues = [c for c in before.cues if 0 <= at < c.first and c.tag not in NO_VERBS and c.entry.event in COUNTED]
    if not cues or lacks_needs(before, cues[0].entry):
        return None
    return cues[0].entry.event, noun.entry.subject if noun and people else "people", cues[0].entry.name


def sum_up(draft: Draft, told: Told) -> bool:
    """Read what sums up, or is held against, the count before: "the figure was 7,620", "up from 980"."""
    if sums_up(told.reading, draft) and (told.giver or told.earlier):
        return take(draft, told.giver, "compared") if told.giver else recall(draft, topic_of(told.earlier))
    if not recalls(told.reading, draft) or not (told.giver or told.earlier):
        return False
    if told.giver:
        return take(draft, told.giver, "compared")
    return counts_before(told.reading, draft) or recall(draft, told.earlier[-1])


def compare_amounts(draft: Draft, told: Told) -> None:
    """Read an amount or area held against the one before: "needs $591bn, up from $524bn a year ago"."""
    before = told.giver.quantity if told.giver else told.earlier[-1].quantity if told.earlier else None
    if draft.subject == "area" and told.giver is None and _is_share(draft, told):
        whole = next((m for m in reversed(told.earlier[-SHARED:]) if m.subject == "area"), None)
        if whole is not None and recall(draft, whole):
            return
    if before is not None and before.unit == draft.quantity.unit and draft.subject in ("area", "money"):
        sum_up(draft, told)


def measure_areas(drafts: Sequence[Draft], earlier: Sequence[Mention]) -> None:
    """Give a bare number of land the measure of the one before: "584 square miles in May, and 2,660 since"."""
    last = next((m.quantity for m in reversed(earlier) if m.subject == "area" and m.quantity.unit == "km2"), None)
    for draft in drafts:
        quantity = draft.quantity
        if draft.subject != "area" or not draft.event:
            continue
        if quantity.unit == "count" and last is not None and last.value:
            written = last.text.replace(",", "")
            size = last.value / float(written) if written.replace(".", "", 1).isdigit() and float(written) else 1.0
            bounds = [bound and round(bound * size, 6) for bound in (quantity.value, quantity.low, quantity.high)]
            draft.quantity = replace(quantity, unit="km2", value=bounds[0], low=bounds[1], high=bounds[2])
        elif quantity.unit == "km2":
            last = quantity


def _is_share(draft: Draft, told: Told) -> bool:
    """Whether an area only puts a share in figures: "three-quarters, or 155 square km, are in"."""
    reading, k = told.reading, draft.token
    behind = [t.low for t in reading.tokens[k + 1 : k + 8] if t.low not in MEASURES]
    if behind[:2] == [",", "or"]:
        after = next((t.number for t in reading.tokens[k + 1 : k + 8] if t.number >= 0), -1)
        return after >= 0 and reading.quantities[after].unit == "percent"
    if k < 3 or reading.tokens[k - 1].low != "or" or behind[:1] != [","]:
        return False
    return behind[1:2] != [] and behind[1] in BE


def retell(draft: Draft, told: Told) -> bool:
    """Read what another, or the same a day later, says that the count before is: "the mayor spoke of 12"."""
    if told.giver is None and not told.earlier:
        return False
    if told.giver and goes_on_in_time(told.reading, draft, told.giver):
        return take(draft, count_of(told.reading, told.drafts, told.giver), "list")
    topic = count_of(told.reading, told.drafts, told.giver) if told.giver else topic_of(told.earlier)
    if topic.event not in RESTATED or counts_else(told.reading, told.drafts, draft):
        return False
    changes = changes_to(told.reading, draft, opens=told.giver is None)
    if not changes and not retells(told.reading, draft, topic.subject):
        return False
    if isinstance(topic, Draft):
        return take(draft, topic, "compared")
    return follows_on(told.reading, topic, told.previous, closely=changes) and recall(draft, topic)


def retell_named(draft: Draft, told: Told) -> bool:
    """Read the same of a number that names whom it counts: "the rebels speak of between 90 and 120 civilians"."""
    if draft.event or draft.subject not in schema.PEOPLE or not draft.counted.noun or draft.counted.side != "right":
        return False
    if draft.quantity.form == "article" or not (told.giver or told.earlier):
        return False
    topic = count_of(told.reading, told.drafts, told.giver) if told.giver else topic_of(told.earlier)
    if topic.event not in TOLLED or counts_else(told.reading, told.drafts, draft):
        return False
    subject = draft.subject
    if not retells(told.reading, draft, topic.subject, firmly=True):
        return False
    if isinstance(topic, Draft):
        take(draft, topic, "compared")
    elif not (follows_on(told.reading, topic, told.previous) and recall(draft, topic)):
        return False
    draft.subject = subject if subject != "people" else draft.subject
    return True
