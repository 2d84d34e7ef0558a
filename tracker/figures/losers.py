"""Text, its parties -> the one whose losses it speaks of: "losses of the Russian army"."""

from collections.abc import Sequence

from tracker import patterns as regex
from tracker.context.party import LOSSES, SCENE_OF
from tracker.lexicon.attacking import is_attack
from tracker.model import PartyMention

# "the enemy's total losses", "losses of the Russian army": what a list that follows counts
LOSER_REACH = 60
# "losses <of the total> Russian army", "casualties among the Russian troops"
LOSSES_OF = regex.compile(r"\s(?:of|among|in)\s(?:the\s)?")


def find_loser(text: str, parties: Sequence[PartyMention]) -> str:
    """Party whose losses a sentence speaks of: the one nearest to the word."""
    best, found = LOSER_REACH, ""
    for match in LOSSES.finditer(text):
        behind = LOSSES_OF.match(text, match.end())
        for p in parties:
            there = behind is not None and p.form == "country" and SCENE_OF.search(text, behind.start(), behind.end())
            if behind and not there and 0 <= p.start - behind.end() <= 1 and p.party:
                return p.party  # "According to the staff of Ukraine's army, losses of the Russian army are:"
            if SCENE_OF.search(text, max(0, p.start - 12), p.start):
                continue  # "casualties in Ukraine"
            if p.form == "leader" and text[p.end : p.end + 1] not in "'’":
                continue  # "the president put the dead at 5,000"
            if is_attack(text, p.end):
                continue  # "killed in Russian air strikes"
            gap = max(match.start() - p.end, p.start - match.end())
            if p.party and p.form in ("demonym", "country", "force", "enemy", "leader") and gap < best:
                best, found = gap, p.party
    return found
