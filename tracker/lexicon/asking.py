"""Text, parties -> who is given to, who gives and who is asked, by the prepositions and verbs before their names."""

from collections.abc import Sequence

from tracker import patterns as regex
from tracker.model import PartyMention

Parties = Sequence[PartyMention]
# "gave <Kyiv>", "in support of <Ukraine>", "for the army of <Lebanon>"
_RECIPIENT = regex.compile(
    r"(?:(?<!\b(?:wars?|fight|fighting|conflict|border|battles?|talks|deal|clashes|tensions|relations|"
    r"ties|jointly|together|along|project|scheme|initiative|partnership|cooperation|conjunction|coordination|agreement|"
    r"coalition)\s)\bwith|\b(?:to|for|towards|in support of|supplying|arming|give|gives|gave|giving|given|provide|"
    r"provides|provided|providing|send|sends|sent|sending|offer|offers|offered|offering|supplied|"
    r"lend|lent|grant|granted|pledged|promised|supply|help|helps|helping|support|supporting|keep|keeping|hand|"
    r"handed|donated|assist|assisting|deliver|behind|aid|aiding|equip|rebuild))\s+"
    r"(?:(?!(?:and|with|from|by|to|for|since|after|following|during|until|before|against|over|amid|despite|"
    r"(?:stop|counter|repel|fight|resist|deter|defeat|fend|halt|block|thwart|defend|face|blunt|weaken|attack|strik|push|beat)"
    r"(?:p?ing|e|s)?)\b)[\w’'-]+\s+){0,4}$",
    regex.IGNORECASE,
)
# "from <the US>", "by <Norway>"
_FROM = regex.compile(r"\b(?:from|by)\s+(?:the\s+)?$")
# "asked <the US> for 300 missiles", "appealed to <Berlin>"
_ASKED = regex.compile(
    r"\b(?:ask(?:s|ed|ing)?|urg(?:es?|ed|ing)|request(?:s|ed|ing)? from|call(?:s|ed|ing)? on|appeal(?:s|ed|"
    r"ing)? to|plead(?:s|ed|ing)? with|beg(?:s|ged|ging)?|press(?:es|ed|ing)?)\s+(?:the\s+)?$",
    regex.IGNORECASE,
)


# "equal to the <US> allocation": whose aid it is, and no recipient
_OWN_AID = regex.compile(
    r"(?:['’]s?)?\s(?:[\w-]+\s){0,2}?(?:allocations?|commitments?|contributions?|pledges?|donations?|share|tranche|deliver(?:y|ies))\b"
)
# "for the German <air defence initiative>": who leads a scheme of many gets nothing
_SCHEME = regex.compile(
    r"(?:-led|-run|-backed)?\s(?:[\w-]+\s){0,3}?(?:initiatives?|coalitions?|program(?:me)?s?|schemes?|plans?|projects?|mechanisms?|facility)\b"
)
# "with Sweden <contributing> $275m"
_GIVING = regex.compile(
    r"\s(?:alone\s|also\s|itself\s|already\s|now\s|so\sfar\s)?(?:deliver|hand|shipp|transferr|contribut|pledg|giv|provid|donat|add|pay|cover|offer|promis|send|supply|commit|put)t?ing\b"
)
# "€67bn <from> the US", "$2bn in aid <from> Oslo"
_OF_GIVER = regex.compile(r"\s(?:in\s(?:[\w-]+\s){1,4})?(?:came\s|coming\s|each\s)?from\s(?:the\s)?")


def find_own_giver(text: str, parties: Parties, end: int) -> str:
    """Party right behind an amount that it comes from: "including €67bn from the United States"."""
    givers = ("country", "capital", "body")
    return next((p.party for p in parties if p.form in givers and _OF_GIVER.fullmatch(text, end, p.start)), "")


def find_bracketed_giver(text: str, parties: Parties, start: int) -> str:
    """Party whose amount stands in brackets behind its name: "Sweden (€900m) and Norway (€700m) pledged"."""
    return next(
        (
            p.party
            for p in parties
            if p.end < start
            and (
                text[p.end : start].strip(" ~") == "("
                or (_WITH.fullmatch(text, p.end, start) and _RANKED.search(text, max(0, p.start - 20), p.start))
            )
        ),
        "",
    )


# ", followed by <Germany> with $162m and <Oslo> with $20m"
_WITH = regex.compile(r"\swith\s(?:(?:about|some|around|nearly|almost|over|another|more\sthan)\s)?")
_RANKED = regex.compile(r"(?:followed\sby|ahead\sof|,|\band|\bthen)\s(?:the\s)?$")


# "<the Netherlands> is contributing €2bn", "and <Oslo> will add another €300m": a clause of its own
_GIVES = regex.compile(
    r"(?:['’]s\sgovernment)?\s(?:(?:is|are|was|has|have|had|will|would|also|then|further|itself|already|now|is\sto)\s){0,3}\p{Ll}{3,13}\s(?:in\s|up\s)?"
    r"(?:(?:another|a\sfurther|an\sadditional|about|around|some|over|up\sto|nearly|almost|more\sthan|at\sleast)\s){0,2}"
)
_NEXT_CLAUSE = regex.compile(r"(?:[,;]|\b(?:and|while|whereas|with|but))\s(?:the\s)?$")


def find_clause_giver(text: str, parties: Parties, start: int) -> str:
    """Party that opens the clause of an amount behind another's: "Berlin sends €5bn, while <Oslo> is adding €2bn"."""
    forms = ("country", "capital", "body")
    return next(
        (
            p.party
            for p in parties
            if p.form in forms
            and p.end < start <= p.end + 70
            and _NEXT_CLAUSE.search(text, max(0, p.start - 14), p.start)
            and _GIVES.fullmatch(text, p.end, start)
        ),
        "",
    )


# "thanked Sweden, and <Belgium, which has pledged to supply> Ukraine with 30 jets"
_WHICH_GIVES = regex.compile(
    r",\s(?:which|who)\s(?:(?:has|have|had|will|would|also|already|now|is|are|recently|earlier|itself)\s){0,3}\p{Ll}{3,13}\s"
    r"[^.;:]{0,70}$"
)


def find_relative_giver(text: str, parties: Parties, start: int) -> str:
    """Party whose relative clause an amount stands in: "Belgium, which has committed to supply Kyiv with 30 jets"."""
    forms = ("country", "capital", "body")
    behind = (p for p in reversed(parties) if p.form in forms and p.end < start)
    return next((p.party for p in behind if _WHICH_GIVES.match(text[:start], p.end)), "")


def find_allotter(text: str, parties: Parties, start: int) -> str:
    """Party whose allocation an amount is: "the US allocation of €43bn"."""
    return next((p.party for p in parties if p.end <= start <= p.end + 60 and _OWN_AID.match(text, p.end)), "")


def find_recipient(text: str, parties: Parties, *, besides: str) -> str:
    """Party that aid goes to: "to Kyiv", "for the government of Ukraine", "gave Ukraine"."""
    for p in parties:
        if (
            p.form in ("country", "capital", "demonym", "force")
            and p.party != besides
            and not _OWN_AID.match(text, p.end)
            and not (p.form == "demonym" and _SCHEME.match(text, p.end))
            and not _GIVING.match(text, p.end)
            and _RECIPIENT.search(text, max(0, p.start - 70), p.start)
        ):
            return p.party
    return ""


# "humanitarian aid and reconstruction <efforts in> Armenia", "to help <civilians in> Goma": where it is spent
_SPENT_IN = regex.compile(
    r"\b(?:aid|assistance|support|relief|help|efforts?|reconstruction|recovery|rebuilding|response|operations?|needs|projects|people|civilians|residents"
    r"|families|communities|refugees|children|victims|survivors|hospitals|schools|infrastructure|grid|demining)\sin\s(?:the\s)?$",
    regex.IGNORECASE,
)


def find_helped_land(text: str, parties: Parties, start: int, *, besides: str) -> str:
    """Country that an amount is spent in: "$4m for reconstruction efforts in Armenia"."""
    behind = (p for p in parties if p.start >= start and p.form == "country" and p.party != besides)
    return next((p.party for p in behind if _SPENT_IN.search(text, max(start, p.start - 40), p.start)), "")


# Where what is told of an amount ends: the next amount, and the next verb of asking
_NEXT_AMOUNT = regex.compile(r"[;$€£]|\bEUR\b|\bUSD\b|,? (?:and|while|but) (?:also )?(?:\p{Ll}+ed|asks|seeks|\d)\b")


def find_own_recipient(text: str, parties: Parties, end: int) -> str:
    """Party that an amount is said to be for right behind it: "asked for $14bn to aid Israel and $61bn for Kyiv"."""
    stop = _NEXT_AMOUNT.search(text, end)
    behind = [p for p in parties if p.start >= end and (stop is None or p.start < stop.start())]
    return find_recipient(text, behind, besides="")


def find_giver(text: str, parties: Parties) -> str:
    """Party behind "from" or "by": "received 31 tanks from the US"."""
    return next((p.party for p in parties if _FROM.search(text, max(0, p.start - 10), p.start)), "")


def find_asked(text: str, parties: Parties) -> str:
    """Party that is asked: "asked the US for 300 missiles", "wants 300 tanks from Berlin"."""
    return next((p.party for p in parties if _ASKED.search(text, max(0, p.start - 30), p.start)), "") or find_giver(
        text, parties
    )
