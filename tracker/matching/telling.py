"""What a sentence, and those before it, have told so far when one of its numbers is read."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tracker.lexicon.loading import Event
from tracker.matching.drafts import Draft, inherit, to_rule
from tracker.matching.reading import Reading
from tracker.model import Mention

NEAR = 8  # mentions back
RECALLED = frozenset("""
    killed wounded killed_or_wounded lost launched intercepted suppressed destroyed damaged hit pledged delivered
    requested seized deployed displaced evacuated
""".split())  # fmt: skip


@dataclass(slots=True)
class Told:
    """What was counted before a number."""

    reading: Reading
    drafts: list[Draft]  # of the sentence
    earlier: Sequence[Mention]  # of the sentences before, oldest first
    header: Event | None = None  # event that the lead-in of a list states
    previous: str = ""  # text of the sentence before
    giver: Draft | None = None  # the last draft before it with a subject and an event
    subjects: dict[str, str] = field(default_factory=dict)  # of the sentence with their subtypes, the last one last
    near: Sequence[Mention] = ()  # the mentions before, the last one first
    before: list[tuple[str, str]] = field(default_factory=list)  # subjects of sentences before, with their subtypes

    def __post_init__(self) -> None:
        """Look through the sentences before: a whole before its parts ("900 people, 40 of them women, died")."""
        self.near = self.earlier[-1 : -NEAR - 1 : -1]
        recent = [m for m in self.near if m.whole is None] + [m for m in self.near if m.whole is not None]
        # Prisoners exchanged or drones felled a sentence ago are not who is hurt now.
        self.before = [
            (m.subject, m.subtype) for m in recent if m.subject in ("people", "troops") or m.event in RECALLED
        ]

    def note(self, draft: Draft) -> None:
        """Remember a draft that has been read."""
        if draft.subject and draft.event:
            self.giver = draft
            self.subjects.pop(draft.subject, None)
            self.subjects[draft.subject] = draft.subtype


def take(draft: Draft, giver: Draft, way: str) -> bool:
    """Give a draft event and subject of one before it; always true, so that it ends a search."""
    inherit(draft, giver)
    draft.subject, draft.subtype, draft.rule = giver.subject, giver.subtype, to_rule(giver.rule, way)
    return True


def recall(draft: Draft, mention: Mention) -> bool:
    """Give a draft event and subject of a sentence before; always true, so that it ends a search."""
    draft.event, draft.subject, draft.subtype = mention.event, mention.subject, mention.subtype
    draft.form, draft.score, draft.rule = "carried", 2.0, to_rule(mention.rule, "compared")
    return True
