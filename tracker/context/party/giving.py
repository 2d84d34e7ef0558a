"""What the words and the setting say -> roles of aid and of money: donor and recipient, payer and bearer."""

from dataclasses import replace

from tracker import patterns as regex
from tracker.context.party.following import find_gapped
from tracker.context.party.setting import Roles, Setting, bearer, inherited, other
from tracker.context.party.struck import NAMED
from tracker.context.party.wording import Reading
from tracker.lexicon import acting, asking
from tracker.lexicon.loading import Event
from tracker.lexicon.parties import find_parties
from tracker.lexicon.wars import POWERS
from tracker.model import Mention

# "The package includes <200 vehicles>", "This brings the total to <$3bn>"
SAME_AID = regex.compile(
    r"\b(?:packages?|aid|tranches?|assistance|announcement|shipments?|deliver(?:y|ies)|bills?|laws?|legislation|money|funds?|"
    r"funding|total|pledge|this|these|that|it|they|he|she|includ\w+|government|president|minister|official|"
    r"parliament|lawmakers|administration|cabinet|ministry|senate|congress)\b|^\W*$",
    regex.IGNORECASE,
)
# "the city allocated", "the regional council sent": a place that acts for its country
# "$26bn <for> Israel", "$9bn in military aid <to> Egypt"
OWN_RECIPIENT = regex.compile(
    r"\s+(?:(?:directly|straight|onwards?)\s+)?(?:(?:in|of|worth of)\s+(?:[\w-]+\s+){1,4})?(?:for|to|towards)\s+"
    r"(?:the\s+)?(?:\w+\s+of\s+)?"
)
# "a package <for> Ukraine, Israel and <Taiwan>", "against <China>": no giver
NO_GIVER = regex.compile(
    r"\b(?:for|to|against|support|help|including|overcame|despite)\s+(?:the\s+)?(?:\p{Lu}[\w-]*(?:,|\s+and|,\s+and)?\s+){0,4}"
    r"(?:[a-z-]+\s+)?$"
)
FURTHER = regex.compile(r";|, (?:including|of which|from which|as well as|among (?:them|these|those|which))\b")
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
# "<donors> at a UN conference pledged": whose meeting it is gives nothing
MANY_DONORS = regex.compile(
    r"\b(?:donors|donor countries|international community)\s(?:participating|meeting|gathered|taking part|gathering)?"
    r"\s?(?:at|in|who)\s(?:an?\s|the\s)?(?:[\w.-]+\s){1,6}$",
    regex.IGNORECASE,
)
# "will be provided <by the rest of the> countries", "by other partners": givers without a name
BY_OTHERS = regex.compile(
    r"\bby\s(?:the\s|its\s|their\s)?(?:rest|others?|remaining|private|several|various|partners|allies|donors|companies|banks|"
    r"foundations|members|countries|charities|businesses|investors)\b",
    regex.IGNORECASE,
)
# "thanked <partners> for 10bn euros"
THANKED = regex.compile(
    r"\bthank(?:ed|s|ing)?\s(?:\w+\s){0,3}?(?:partners|allies|donors|backers|friends)\b", regex.IGNORECASE
)
# "thanked <Tokyo> for its aid", "grateful to <Norway> for"
THANKS_TO = regex.compile(
    r"\b(?:thank(?:ed|s|ing)?|grateful\sto|gratitude\sto|thanks\sto|appreciation\sto|indebted\sto)\s(?:the\s)?(?:[\w’'-]+\s){0,3}$",
    regex.IGNORECASE,
)
# "the <G7's> 45 billion euro package", "the <IMF> will lend Kyiv", "the <G7>-led initiative aims to provide":
# givers that are the party of no one country
OF_MANY = regex.compile(
    r"\b(?P<west>G-?7|Group\sof\sSeven)\b|\b(?:IMF|International\sMonetary\sFund|World\sBank|EBRD|European\sBank\sfor\s"
    r"Reconstruction\sand\sDevelopment|African\sDevelopment\sBank|Red\sCross|ICRC)\b"
)
# from such a giver to its amount: no other amount, clause or giver stands between
TO_ITS_AMOUNT = regex.compile(
    r"(?:['’]s?)?(?:\s?\([^()]{1,30}\))?(?:-led|-backed|-funded)?[\s,]\s?(?:(?!and\b|but\b|while\b|after\b|where\b|said\b|says\b)[\w’'-]+,?\s){0,9}$"
)
# "jointly <with Denmark>", "a joint project <with the Dutch and the Danes>", "along <with Norway>"
PARTNER = regex.compile(
    r"\b(?:jointly|together|along|(?:project|scheme|initiative|programme|effort|cooperation|conjunction|coordination|partnership))\s"
    r"with\s(?:the\s)?(?:\p{Lu}[\w-]+(?:,\s|\sand\s|,\sand\s)(?:the\s)?){0,3}$"
)
# ", two days <after> neighbouring Sweden <announced> its own"
AFTER = regex.compile(r"\b(?:after|before|while|when|as|and)\s(?:(?:neighbou?ring|nearby|fellow|the)\s)*$")
ANNOUNCES = regex.compile(
    r"\s(?:(?:has|had|have|also)\s){0,2}"
    r"(?:announc|pledg|promis|unveil|approv|offer|commit|donat|gave|sent|agreed|said it would)"
)
# "<Norway>'s five-year programme", "Berlin's new support package"
PROGRAMME = regex.compile(
    r"['’]s?\s(?:[\w-]+\s){0,3}(?:programmes?|programs?|packages?|aid|support|assistance|funds?|contributions?|commitments?|pledges?|"
    r"donations?|offers?|tranches?)\b"
)
# "<the country had> donated", "<the kingdom will> spend"
THE_COUNTRY = regex.compile(
    r"\b(?:the|that)\s(?:[\w-]+\s)?(?:country|nation|kingdom|state|government)\s(?:has|had|have|will|would|is|was|also|then|gave|sent|pledged)\b"
)
# "the agency needs $10bn": for those it helps anywhere
AGENCY = regex.compile(
    r"\b(?:[Aa]genc(?:y|ies)|UN|U\.N\.|United Nations|UNHCR|OCHA|UNICEF|WFP|WHO|IOM|UNRWA|Red Cross|humanitarians|"
    r"aid workers|aid groups)\b"
)
# "to address 21 humanitarian crises <worldwide>", "in <38 countries>": for no one country
WORLDWIDE = regex.compile(
    r"\b(?:world-?wide|globally|around\sthe\s(?:world|globe)|across\sthe\s(?:world|globe|region)|in\sthe\sworld|"
    r"(?:in|across|for)\s(?:the\s|some\s|about\s|over\s|more\sthan\s)?(?:\w+|\d+)\s(?:other\s)?(?:countries|nations|crises|emergencies))\b"
)
HELPED = frozenset("ukraine palestine lebanon sudan yemen syria myanmar".split())
# "should the government meet the terms, <it will receive> more than $2bn"
IT_GETS = regex.compile(
    r"\b(?:[Ii]t|[Tt]hey)\s(?:(?:will|would|has|have|had|may|might|could|is|to|also|already)\s){0,3}(?:receiv|g[eo]t)\w*\s[^.;]{0,40}$"
)


def train(mention: Mention, setting: Setting, read: Reading) -> Roles:
    """Who trains whom; training is told of as aid, so its donor and recipient may stand in the words around."""
    before = inherited(mention, setting)
    others = [p.party for p in read.parties if p.party and p.party not in setting.sides and p.form in NAMED]
    actor = read.subject or read.agent or before.actor or (others[0] if others else setting.donor)
    sides = [p.party for p in read.parties if p.party in setting.sides and p.form == "demonym"]
    affected = other(read.owner, actor) or before.affected or (sides[0] if sides else setting.recipient)
    return Roles(actor, other(affected, actor))


def _last_donor(mention: Mention, setting: Setting, read: Reading, sides: set[str]) -> str:
    """Who gave in the sentences before, where this one goes on about the same aid."""
    donor = setting.donor or (setting.subject if setting.subject not in sides else "")
    if mention.cue_form == "active" and not SAME_AID.search(read.text[: read.start]):
        return ""  # a giver that is no party is named: the IMF, a company
    return donor


def _find_thanked(read: Reading) -> str:
    """Party that is thanked for what it gave."""
    text = read.text
    if "than" not in text and "grat" not in text and "appreciation" not in text:
        return ""
    return next(
        (
            p.party
            for p in read.parties
            if p.party and p.end <= read.start and THANKS_TO.search(text, max(0, p.start - 50), p.start)
        ),
        "",
    )


def give_later(mention: Mention, setting: Setting, read: Reading, offset: int) -> Roles | None:
    """Read who gives in a clause between the verb and the number: "..., after Sweden announced its own, worth 7bn"."""
    donor = _find_later_giver(mention, read, offset)
    before = setting.head or inherited(mention, setting)
    recipient = other(before.affected, donor) or other(setting.recipient, donor)
    return Roles(donor, recipient) if donor and donor != before.actor else None


def _find_later_giver(mention: Mention, read: Reading, offset: int) -> str:
    if not mention.cue or mention.cue.start - offset > read.start:
        return ""
    low = mention.cue.end - offset
    found = [
        p for p in read.parties if low <= p.start < read.start and p.party and AFTER.search(read.text, low, p.start)
    ]
    return next((p.party for p in reversed(found) if ANNOUNCES.match(read.text, p.end)), "")


def _find_programme(read: Reading) -> str:
    """Whose aid an amount is a part of: "<Norway>'s programme is worth 75bn, of which 10bn was paid"."""
    owners = (p.party for p in read.parties if p.party and p.end < read.start and PROGRAMME.match(read.text, p.end))
    return next(owners, "")


def _find_the_country(read: Reading, recipient: str) -> str:
    """Which country "the country" is that gave: "according to Sweden's government, <the country> had donated 92bn"."""
    told = THE_COUNTRY.search(read.text, 0, read.start)
    if told is None:
        return ""
    named = (p.party for p in reversed(read.parties) if p.party and p.end <= told.start() and p.form in NAMED)
    return next((party for party in named if party != recipient), "")


def _ask(mention: Mention, setting: Setting, read: Reading, offset: int, *, subject: str, helped: str) -> Roles:
    """Who is asked for what, and for whom."""
    before, sides = inherited(mention, setting), setting.sides
    gapped = find_gapped(read.parties, read.text, mention.quantity.start - offset)
    further = FURTHER.search(read.text, read.end)
    near = [p for p in read.parties if further is None or p.start < further.start()]
    own = gapped or asking.find_own_recipient(read.text, read.parties, read.end)
    recipient = own or asking.find_recipient(read.text, near, besides="")
    if (
        not recipient
        and subject in ("", "united_nations")
        and WORLDWIDE.search(read.text, read.end, further.start() if further else 400)
    ):
        return Roles(asking.find_asked(read.text, near) if ASKED.search(read.text) else "", "")
    affected = own or (
        recipient
        if recipient in sides and subject not in sides
        else subject
        if subject in sides
        else recipient
        or before.affected
        or ("" if subject == "united_nations" or AGENCY.search(read.text, 0, read.start) else helped)
    )
    if not affected or (affected == helped and not recipient):
        here = bearer(setting) if setting.placed or not AGENCY.search(read.text, 0, read.start) else setting.scene
        affected = (here if here in sides or not sides else "") or affected
    asked = other(asking.find_asked(read.text, read.parties), affected) if ASKED.search(read.text) else ""
    return Roles(asked, affected)


def _leave_partners(read: Reading) -> Reading:
    """Leave out who gives beside another: "the tanks that Berlin gave jointly with Denmark"."""
    if "with" not in read.text:
        return read
    alone = tuple(p for p in read.parties if not PARTNER.search(read.text, max(0, p.start - 60), p.start))
    if not alone or len(alone) == len(read.parties):
        return read
    left = {p.party for p in alone}
    subject, agent = (party if party in left else "" for party in (read.subject, read.agent))
    return replace(read, parties=alone, subject=subject, agent=agent)


# "<Ukraine's key allies> pledged", "saw <the allies> commit": many, and none by name
BY_MANY = regex.compile(
    r"(?:['’]s\s(?:[\w-]+\s){0,2}|\b(?:the|its|their|other|our|all|some|several|many|most)\s(?:other\s)?)"
    r"(?:allies|partners|donors|backers|friends|supporters)\s(?:(?:have|has|had|will|would|also|already|now|together|collectively|jointly|"
    r"on\s\w+)\s){0,3}(?:commit|pledg|promis|giv|gave|provid|donat|suppl|deliver|sen[dt]|rais|offer|announc|contribut)\w*\s(?:[\w’'-]+\s){0,5}$"
)


def _find_of_many(read: Reading) -> str | None:
    """The giver of many countries of an amount: "west" for the G7, "" for a bank or fund; None if there is none."""
    for told in reversed(list(OF_MANY.finditer(read.text, max(0, read.start - 120), read.start))):
        lead = read.text[told.end() : read.start]
        if TO_ITS_AMOUNT.match(lead):
            between = [p for p in read.parties if told.end() <= p.start < read.start and p.form in ("body", "country")]
            given = all(asking.find_recipient(read.text, [p], besides="") for p in between)
            return ("west" if told["west"] else "") if given else None
    return None


def _find_named(read: Reading) -> str:
    """Party that the words beside an amount name as its giver, whoever else acts in the sentence."""
    return (
        asking.find_relative_giver(read.text, read.parties, read.start)
        or _find_thanked(read)
        or asking.find_own_giver(read.text, read.parties, read.end)
        or asking.find_bracketed_giver(read.text, read.parties, read.start)
        or asking.find_clause_giver(read.text, read.parties, read.start)
        or asking.find_allotter(read.text, read.parties, read.start)
    )


def _find_helped(setting: Setting) -> str:
    """The country of the wars told of that is given to where no other is named."""
    helped = next((p for war in setting.wars for p in reversed(war) if p in HELPED), "")
    if not helped and setting.wars and len({*setting.wars[0]}) > 1:  # of two other states the one it is all about
        helped = next((p for p in (setting.home, setting.scene) if p in {*setting.wars[0]} - POWERS), "")
    if helped != setting.scene and any(a == b == helped for a, b in setting.wars):
        return ""  # of several countries at war within none is the one that is helped
    return helped


def _find_origin(setting: Setting, read: Reading) -> str:
    """Whose things are received, by the words for them: "received 500,000 rounds of UK ammunition"."""
    near = (p for p in read.parties if read.start <= p.start <= read.end and p.form in ("country", "demonym"))
    behind = (p for p in read.parties if p.start >= read.end and read.text[read.end : p.start] in (" of ", " in "))
    return next((p.party for p in (*near, *behind) if p.party and p.party not in setting.sides), "")


def _receive(setting: Setting, read: Reading, *, subject: str, helped: str, before: Roles) -> Roles:
    """Who gives what the subject receives."""
    giver = asking.find_own_giver(read.text, read.parties, read.end) or asking.find_giver(read.text, read.parties)
    giver = giver or _find_origin(setting, read)
    if subject and helped and subject not in setting.sides and IT_GETS.search(read.text, 0, read.start):
        subject = ""  # "it will receive $2bn" of whom the text says that it needs help
    donor = giver or (setting.donor if setting.donor != subject else "")
    return Roles(donor, subject or before.affected or setting.recipient or helped)


# "for <US-Israel> missile defense cooperation": what a giver and a receiver do together
TOGETHER = regex.compile(
    r"\b(?P<pair>[\p{L}.]{2,14}[-–]\p{Lu}\p{L}{2,14})\s(?:[\w-]+\s(?:\([A-Z]+\)\s)?){0,4}?(?:cooperation|partnership|programmes?|exercises?)\b"
)
# ", ", " and ", ", and the ": between the names of a list
LISTED = regex.compile(r",?\s(?:and\s)?(?:the\s)?|,\sand\s(?:the\s)?")
# "countries, including <Oslo> and <Berlin>", "NATO members and <Canada>": some of many who give
SOME_OF_MANY = regex.compile(
    r"\b(?:countries|nations|states|members|allies|partners|donors|governments)(?:,?\s(?:including|among\sthem|such\sas)|\sand|:)\s(?:the\s)?$"
)
THEY_GIVE = regex.compile(
    r",?\s(?:have|had|will|would|are|were|also|together|jointly|each|pledg|promis|agree|g[ai]ve|contribut)"
)
JOINT = 3  # givers named together of whom none is the one that gave


def _find_joint(read: Reading) -> frozenset[str]:
    """Who give together: "Oslo, Berlin and Rome have pledged", "countries, including A and B, have"."""
    named = [p for p in read.parties if p.party and p.end <= read.start and p.form in ("country", "capital", "body")]
    for at, first in enumerate(named):
        joint = [first]
        for p in named[at + 1 :]:
            if not LISTED.fullmatch(read.text, joint[-1].end, p.start):
                break
            joint.append(p)
        many = SOME_OF_MANY.search(read.text, max(0, first.start - 40), first.start) is not None
        if many or (len(joint) >= JOINT and THEY_GIVE.match(read.text, joint[-1].end)):
            return frozenset(p.party for p in joint)
    return frozenset()


def _find_partner(read: Reading, donor: str) -> str:
    """Who is given to where it is told only with whom something is done: "$25m for US-Israel cooperation"."""
    told = TOGETHER.search(read.text, read.end)
    both = [p.party for p in find_parties(told["pair"])] if told else []
    return next((p for p in both if p != donor), "") if len(both) == 2 and donor in (*both, "") else ""


def _are_many(read: Reading) -> bool:
    """Whether many give, and none by name: "Kyiv's allies pledged", "donors at a UN conference gave"."""
    text, start = read.text, read.start
    by_many = BY_MANY.search(text, max(0, start - 130), start)
    return by_many is not None or MANY_DONORS.search(text, max(0, start - 120), start) is not None


def _is_nobodys(mention: Mention, entry: Event | None, read: Reading) -> bool:
    """Whether words leave open who gave: "33 lorries entered Gaza, the UN said", "was promised by others"."""
    if entry is not None and entry.name == "let aid in" and mention.cue_form == "subject":
        return True
    return mention.cue_form == "passive" and BY_OTHERS.search(read.text, read.end) is not None


def give(mention: Mention, entry: Event | None, setting: Setting, read: Reading, offset: int) -> Roles:
    read = _leave_partners(read)
    before = inherited(mention, setting)
    sides = {party for war in setting.wars for party in war}
    helped = _find_helped(setting)
    subject = read.subject or acting.find_holder(read.text, read.start, read.parties)
    if mention.event == "requested":
        return _ask(mention, setting, read, offset, subject=subject, helped=helped)
    behind = [p for p in read.parties if p.start >= read.end]
    brought = asking.find_recipient(read.text, behind, besides=read.subject)
    if entry and entry.subject_is == "affected" and not brought:
        return _receive(setting, read, subject=subject, helped=helped, before=before)
    own = next((p.party for p in behind if OWN_RECIPIENT.fullmatch(read.text, read.end, p.start)), "")
    further = FURTHER.search(read.text, read.end)  # parties behind it belong to the next amount
    near = [p for p in read.parties if further is None or p.start < further.start()]
    recipient = own or asking.find_recipient(read.text, near, besides=subject)
    recipient = recipient or _find_partner(read, subject or before.actor or setting.donor)
    at = mention.quantity.start - offset
    given = before.affected or setting.recipient or helped
    if (shared := _find_of_many(read)) is not None:
        return Roles(shared, recipient or given)
    joint = _find_joint(read)
    if (named := _find_named(read)) and named not in sides and named not in joint:
        return Roles(named, other(recipient, named) or given)
    donor = find_gapped([p for p in read.parties if p.party != recipient], read.text, at)
    donor = donor or _find_the_country(read, recipient) or subject or read.agent
    joint_gift = joint and donor in (*joint, "")
    if _are_many(read) or joint_gift or (not donor and _is_nobodys(mention, entry, read)):
        return Roles("", recipient or given)
    donor = donor or _find_programme(read)
    recipient = other(recipient, donor)
    unnamed = donor in ("", read.subject) and DONORS.search(read.text[: read.start])
    if THANKED.search(read.text, 0, read.start) or unnamed:
        return Roles("", recipient or given)
    if not donor:
        donor = before.actor
    if not donor and LOCAL.search(read.text):
        donor = setting.place_party or setting.country
    if not donor:
        free = [
            p
            for p in read.parties
            if p.party
            and p.party not in (recipient, *sides)
            and p.form in NAMED
            and not NO_GIVER.search(read.text, max(0, p.start - 60), p.start)
        ]
        near = [p for p in free if p.start < mention.quantity.end] or free
        known = setting.donor in {p.party for p in near}  # "the coalition of the UK and Latvia"
        donor = setting.donor if known else near[-1].party if near else _last_donor(mention, setting, read, sides)
    if not donor and read.owner and read.owner != recipient:
        donor = read.owner
    if donor in sides and (giver := asking.find_giver(read.text, read.parties)) and giver not in sides:
        donor = giver  # "Kyiv expects €4.5bn from the EU"
    if (
        donor
        and donor == helped
        and not LOCAL.search(read.text)
        and recipient in ("", donor)
        and mention.event != "requested"
    ):
        donor = other(setting.donor, donor)
    if not recipient:
        recipient = asking.find_helped_land(read.text, near, read.start, besides=donor)
        recipient = recipient or before.affected or setting.recipient
        if not recipient or recipient == donor:
            recipient = helped if helped != donor or (donor not in ("",) and donor in sides) else ""
    return Roles(donor, recipient)
