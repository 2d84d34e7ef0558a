"""What the words say -> who inflicted losses on whom."""

import regex

from tracker import schema
from tracker.context.party.setting import Roles, Setting, other
from tracker.context.party.wording import Reading
from tracker.lexicon.wars import opponent
from tracker.model import Mention

# "<inflicted losses> of up to 180 men", "<inflicting heavy losses> on the enemy: 40 men"
INFLICTED = regex.compile(r"\binflict(?:ed|s|ing)?\s+(?:[\w-]+\s+){0,3}?(?:loss(?:es)?|casualties)\b", regex.IGNORECASE)
# "<inflicted up to> 85 casualties on the army"
INFLICTING = regex.compile(r"\binflict(?:ed|s|ing)?\s+(?:[\w-]+\s+){0,4}$", regex.IGNORECASE)
ON = regex.compile(r"\b(?:up)?on\s+(?:the\s+|formations\s+of\s+|units\s+of\s+){0,2}$", regex.IGNORECASE)
# Russia's name for its groups of forces
BATTLEGROUP = regex.compile(r"\bbattlegroups?\b", regex.IGNORECASE)
INFLICTABLE = frozenset(["killed_or_wounded", "killed", "wounded", "lost"])
INFLICTED_ON = frozenset(["troops", "people", *schema.EQUIPMENT])
INFLICTED_REACH = 160  # characters


def find_inflicted(mention: Mention, setting: Setting, read: Reading) -> Roles | None:
    """Read who inflicted losses on whom: "Russian troops inflicted losses of 180 men on the army"."""
    if mention.event not in INFLICTABLE or mention.subject not in INFLICTED_ON:
        return None
    found = INFLICTED.search(read.text, max(0, read.start - INFLICTED_REACH), read.start)
    found = found or INFLICTING.search(read.text, max(0, read.start - 60), read.start)
    if found is None:
        return None
    doers = [p.party for p in read.parties if p.end <= found.start() and p.party and p.form != "occupied"]
    doer = doers[-1] if doers else "russia" if BATTLEGROUP.search(read.text, 0, found.start()) else ""
    upon = next(
        (
            p.party
            for p in read.parties
            if p.start >= found.end() and ON.search(read.text, max(0, p.start - 24), p.start)
        ),
        "",
    )
    affected = other(upon, doer) or opponent(doer, setting.wars) or other(setting.loser, doer)
    return Roles(doer, affected) if affected else None
