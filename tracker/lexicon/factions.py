"""Definite noun, its sentence, memory of who spoke -> the armed group that it stands for: "the group", "the rebels"."""

from tracker.lexicon.antecedents import Memory
from tracker.lexicon.claimants import Speaker, find_claimants
from tracker.lexicon.likeness import FACTIONS, is_armed_group, is_state_force


def find_faction(memory: Memory, noun: str, before: str) -> Speaker | None:
    """Find the armed group that "the group said" means: of its sentence, the last one or the only one of the text.

    None where no state's army is in question: a rights group that spoke last is "the group" as well.
    """
    if noun.split()[-1].rstrip("s") not in FACTIONS:
        return None
    last = memory.last.get("it")
    here = [m.speaker for m in find_claimants(before) if m.speaker.kind == "body"]
    told = all(map(is_state_force, here)) or is_armed_group(here[-1]) if here else not last or is_state_force(last)
    if not told:
        return None
    groups = [speaker for speaker in here if is_armed_group(speaker)]
    return groups[-1] if groups else memory.find_armed() or _find_unnamed(memory)


def _find_unnamed(memory: Memory) -> Speaker | None:
    """Find a faction without a name that spoke before: "the rebels"."""
    spoke = [memory.nouns[noun] for noun in sorted(FACTIONS - {"group"}) if noun in memory.nouns]
    return next((speaker for speaker in spoke if not is_state_force(speaker)), None)
