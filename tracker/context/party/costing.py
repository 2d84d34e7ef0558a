"""What the words and the setting say -> roles of a cost: who causes, blocks or spends an amount, and who bears it."""

from dataclasses import replace

from tracker import patterns as regex
from tracker.context.party.following import find_gapped
from tracker.context.party.setting import Roles, Setting, bearer, other
from tracker.context.party.wording import Reading
from tracker.lexicon.wars import is_internal
from tracker.model import Mention

# The verb takes the money from its own subject: "Moscow spent $200bn on the war"
SPENT = regex.compile(r"(?:spen[dt]|allocat|budget|earn|pay|paid)", regex.IGNORECASE)


# What a state pays its own men: "bonuses have reached 2.5m rubles"
BONUSES = regex.compile(r"\b(?:bonus(?:es)?|sign-on|signing\spayments?|one-time\spayments?)\b", regex.IGNORECASE)
# "frozen <Russian> sovereign assets", "reserves of the <Russian> central bank": whose money is blocked
BLOCKED = regex.compile(
    r"\b(?:fr[eo]ez\w*|froze|frozen|immobili[sz]\w+|confiscat\w+|seiz\w+|blocked)\b", regex.IGNORECASE
)
ASSETS = regex.compile(
    r"(?:['’]s?)?\s+(?:[\w-]+\s+){0,3}?(?:[\w-]+['’]s?\s+)?(?:assets|reserves|(?:wealth )?funds|holdings|accounts|"
    r"property)\b",
    regex.IGNORECASE,
)
ASSETS_OF = regex.compile(
    r"\b(?:assets|reserves|funds|holdings|accounts)\s+(?:of|belonging to)\s+(?:the\s+)?(?:\w+\s+){0,3}$",
    regex.IGNORECASE,
)
# Money that its own state alone counts in
OWN_MONEY = {"RUB": "russia", "UAH": "ukraine", "ILS": "israel"}
# "sanctions <have cost> Russia $430bn"
COST_TO = regex.compile(r"\b(?:cost|costs|costing|deprived|deprive|robbed)\s(?:the\s)?$")
# "<rebuilding> Ukraine", "the reconstruction <of> Gaza", "damage <to> Lebanon": who bears what it costs
REBUILT = regex.compile(
    r"\b(?:re(?:build|construct|stor|pair)\w*|recovery|reconstruction|damages?|losses|rubble|demining)\s+"
    r"(?:(?:of|to|in|for)\s+)?(?:the\s+)?$",
    regex.IGNORECASE,
)
# "<Ukraine>'s losses", "damage to <Ukraine>'s infrastructure", "the <Ukrainian> economy": who bears a cost
LOSSES_OF = regex.compile(
    r"(?:['’]s?)?\s+(?:[\w-]+\s+){0,2}?(?:losses|damages?|economy|infrastructure|buildings|housing|"
    r"energy (?:sector|system)|reconstruction|recovery|revenues?|budget)\b",
    regex.IGNORECASE,
)


# "rebuilding after the <Russian> invasion": who causes a cost, and bears none
INVADES = regex.compile(
    r"(?:['’]s?)?\s(?:[\w-]+\s){0,3}?(?:invasion|war|aggression|attacks?|bombardments?|offensive|campaign|shelling|strikes|air\s?strikes|"
    r"assault|blockade|siege)\b",
    regex.IGNORECASE,
)


def find_bearer(read: Reading) -> str:
    """Party whose losses, economy or buildings are told of with an amount."""
    return next(
        (p.party for p in read.parties if p.party and p.end <= read.start and LOSSES_OF.match(read.text, p.end)), ""
    )


def find_blocked(read: Reading) -> str:
    """Party whose assets are told of as frozen or seized."""
    if not BLOCKED.search(read.text):
        return ""
    return next(
        (
            p.party
            for p in read.parties
            if p.party
            and (ASSETS.match(read.text, p.end) or ASSETS_OF.search(read.text, max(0, p.start - 60), p.start))
        ),
        "",
    )


def bear_cost(mention: Mention, setting: Setting, read: Reading, offset: int) -> Roles:
    """Who causes, blocks or spends an amount, and who bears it."""
    if read.owner and all(INVADES.match(read.text, p.end) for p in read.parties if p.party == read.owner):
        read = replace(read, owner="")
    if blocked := find_blocked(read):
        return Roles(other(read.subject or read.agent, blocked), blocked)
    if mention.cue and BLOCKED.match(read.text, mention.cue.start - offset) and not read.owner:
        holder = find_gapped(read.parties, read.text, mention.quantity.start - offset) or read.subject or read.agent
        owner = "russia" if ("russia", "ukraine") in setting.wars and holder != "russia" else ""
        return Roles(holder, owner)  # "Britain says it has frozen £25bn": the aggressor's, where one is
    if told := next((p.party for p in read.parties if COST_TO.search(read.text, max(0, p.start - 24), p.start)), ""):
        return Roles(other(read.subject, told), told)  # "sanctions have cost Russia $430bn"
    if not read.owner and (owner := find_bearer(read)):
        return Roles(other(read.agent, owner), owner)
    rebuilt = next((p.party for p in read.parties if REBUILT.search(read.text, max(0, p.start - 40), p.start)), "")
    if rebuilt in setting.sides and not read.owner:
        return Roles(other(read.agent, rebuilt), rebuilt)
    actor = other(read.subject if mention.cue_form == "active" else read.agent, read.owner)
    actor = actor or other(OWN_MONEY.get(mention.quantity.unit, ""), read.owner)
    spent = mention.cue is not None and SPENT.match(read.text, mention.cue.start - offset) is not None
    spent = spent or BONUSES.search(read.text) is not None
    here = bearer(setting)
    borne = here if is_internal(here, setting.wars) else other(here, actor)
    return Roles(actor, read.owner or ("" if actor and spent else borne))
