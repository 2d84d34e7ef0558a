"""What the words and the setting say -> roles of aid and of money: donor and recipient, payer and bearer."""

import regex

from tracker.context.party.following import find_gapped
from tracker.context.party.setting import Roles, Setting, bearer, inherited, other
from tracker.context.party.wording import NAMED, Reading
from tracker.lexicon import acting
from tracker.lexicon.loading import Event
from tracker.model import Mention

# "The package includes <200 vehicles>", "This brings the total to <$3bn>"
SAME_AID = regex.compile(
    r"\b(?:packages?|aid|tranches?|assistance|announcement|shipments?|deliver(?:y|ies)|bill|money|funds?|"
    r"funding|total|pledge|this|these|that|it|they|he|she|includ\w+|government|president|minister|official|"
    r"parliament|lawmakers|administration|cabinet|ministry|senate|congress)\b|^\W*$",
    regex.IGNORECASE,
)
# "the city allocated", "the regional council sent": a place that acts for its country
LOCAL = regex.compile(
    r"\b(?:the (?:city|town|region|oblast|province|community|district)|city council|mayor|mer|governor|regional|"
    r"municipal)\b",
    regex.IGNORECASE,
)
ASKED = regex.compile(
    r"\b(?:from|asked?|asks|asking|urged?|urging|requested|appeal\w*|called on|plead\w*)\b", regex.IGNORECASE
)
# "<donors> have so far given $252m": nobody by name
DONORS = regex.compile(
    r"(?:^|[,;:]|\band|\bbut)\s*(?:(?:the|other|international|western|foreign|private)\s+){0,3}(?:donors|"
    r"partners|allies|backers|donor countries|international community)\s+(?:\w+\s+){0,4}$",
    regex.IGNORECASE,
)
# The verb takes the money from its own subject: "Moscow spent $200bn on the war"
SPENT = regex.compile(r"(?:spen[dt]|allocat|budget|earn|pay|paid)", regex.IGNORECASE)


def _last_donor(mention: Mention, setting: Setting, read: Reading, sides: set[str]) -> str:
    """Who gave in the sentences before, where this one goes on about the same aid."""
    donor = setting.donor or (setting.subject if setting.subject not in sides else "")
    if mention.cue_form == "active" and not SAME_AID.search(read.text[: read.start]):
        return ""  # a giver that is no party is named: the IMF, a company
    return donor


def give(mention: Mention, entry: Event | None, setting: Setting, read: Reading, offset: int) -> Roles:
    before = inherited(mention, setting)
    sides = {party for war in setting.wars for party in war}
    helped = next(
        (
            p
            for war in setting.wars
            for p in reversed(war)
            if p in ("ukraine", "palestine", "lebanon", "sudan", "yemen", "syria", "myanmar")
        ),
        "",
    )
    subject = read.subject or acting.find_holder(read.text, read.start, read.parties)
    if mention.event == "requested":
        recipient = acting.find_recipient(read.text, read.parties, besides="")
        affected = (
            recipient
            if recipient in sides and subject not in sides
            else subject
            if subject in sides
            else recipient or before.affected or bearer(setting) or helped
        )
        asked = other(acting.find_asked(read.text, read.parties), affected) if ASKED.search(read.text) else ""
        return Roles(asked, affected)
    behind = [p for p in read.parties if p.start >= read.end]
    brought = acting.find_recipient(read.text, behind, besides=read.subject)
    if entry and entry.subject_is == "affected" and not brought:
        giver = acting.find_giver(read.text, read.parties)
        return Roles(
            giver or (setting.donor if setting.donor != subject else ""),
            subject or before.affected or setting.recipient or helped,
        )
    recipient = acting.find_recipient(read.text, read.parties, besides=subject)
    at = mention.quantity.start - offset
    donor = find_gapped([p for p in read.parties if p.party != recipient], read.text, at) or subject or read.agent
    if not donor and DONORS.search(read.text[: read.start]):
        return Roles("", recipient or before.affected or setting.recipient or helped)
    if not donor:
        donor = before.actor
    if not donor and LOCAL.search(read.text):
        donor = setting.place_party or setting.country
    if not donor:
        free = [p for p in read.parties if p.party and p.party not in (recipient, *sides) and p.form in NAMED]
        near = [p for p in free if p.start < mention.quantity.end] or free
        donor = near[-1].party if near else _last_donor(mention, setting, read, sides)
    if not donor and read.owner and read.owner != recipient:
        donor = read.owner
    if not recipient:
        recipient = before.affected or setting.recipient
        if not recipient or recipient == donor:
            recipient = helped if helped != donor or (donor not in ("",) and donor in sides) else ""
    return Roles(donor, recipient)
