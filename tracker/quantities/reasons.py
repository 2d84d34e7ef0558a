"""Text, span of a refused number -> the reason that its neighbours tell, where the sentence told none better.

Nothing here decides whether a number is refused. It is asked last, of numbers that were found to have no event, or to
lie outside the conflict, for the ledger to say of a room, a bill and a bystander what they are.
"""

from tracker import patterns as regex

OLDEST = 115
BEFORE, BEHIND = 40, 40  # characters that are looked at

# "room <214>", "call <0> 800 300 529", "desk <3>"
_ADDRESS = regex.compile(
    r"\b(?:rooms?|desk|extension|ext\.?|call|dial|phone|hotline|tel\.?|telephone|fax)\s(?:on\s|at\s)?$", regex.I
)
# "page <1> of <2>"
_PAGE = regex.compile(r"\bpages?\s(?:\d{1,3}\s(?:of|and|to)\s)?$", regex.I)
# "day <18>", "day <1,211> of the war"
_DAY = regex.compile(r"(?<!\bthe )(?<!\bper )\bday\s$", regex.I)
# "The author, <67>, taught", "Khusnullin (<56> years)"
_AGE = regex.compile(r"(?<=[\p{L}’'-]{2},\s)\d{1,3},\s|(?<=\p{L}\s\()\d{1,3}\s?years?(?:\sold)?\)")
# "He was <67>.", "She is <91>,"
_OLD_NOW = regex.compile(
    r"\b(?:He|She|he|she|who)\s(?:was|is|turned|would\sbe|would\shave\sbeen)\s(?:only\s|just\s|then\s|aged\s)?$"
)
_ENDS = regex.compile(r"\s?(?:[.,;:!?”\"]|$)")
# "at Mach <11>"
_MACH = regex.compile(r"\bMach\s$")
# "6-foot-<5>"
_INCHES = regex.compile(r"\b\d-f(?:oo|ee)t-$")
# "FTSE <7,669>", "bitcoin, at <27,500>", "up from <24> dollars", "costs <10> euros"
_INDEX = regex.compile(
    r"\b(?:FTSE|DAX|CAC|Dow|Nasdaq|Nikkei|S&P(?:\s500)?|bitcoin|gold|Brent|crude|index)\b[^.;]{0,14}$", regex.I
)
_PAID_BEFORE = regex.compile(
    r"\b(?:costs?|costing|priced?|sells?\sfor|sold\sfor|bought\sfor|pa(?:ys?|id|ying)|charged?|fees?|fares?|tickets?|fined?|rents?|bag"
    r"|kilo|salar(?:y|ies)|wages?|pensions?|insur\w+|insurer|covers|quid|a\snight|turnover|sells|for\sadults)\b[^.;]{0,36}$",
    regex.I,
)
_PAID_BEHIND = regex.compile(
    r"\s?(?:a|an|per|each)\s(?:night|day|month|year|head|person|kilo|bag|ticket|share|barrel|tonne|ton|litre|piece)\b"
    r"|\sfor\s(?:adults|children|a\sticket)"
    r"|\s?(?:million|m|bn)?\s(?:jet|tank|missile|drone|house|car|yacht|mansion|deal)\b|\s(?:euros?|dollars?|pounds?|hryvnias?|francs?)\s(?:a|per|each|for)\b",
    regex.I,
)
_SCALED_BEHIND = regex.compile(r"\s(?:billions?|millions?)\s(?:euros?|dollars?|pounds?)\b", regex.I)
_SMALL = 100_000  # sums below it that no event tells of are prices
# "one toilet for about <850> people", "<64> for every square kilometre", "one in <73>"
_RATIO_BEFORE = regex.compile(
    r"\b(?:one|a|an|\d+)\s(?:[\w-]+\s){1,2}(?:for|per)\s(?:every\s|each\s)?(?:about\s|some\s|around\s|nearly\s)?$"
    r"|\b(?:one|\d)\sin\s(?:every\s)?$",
    regex.I,
)
_RATIO_BEHIND = regex.compile(
    r"\s(?:[\w-]+\s)?(?:for\severy|per\s(?:square|head|capita|100,000|thousand|million))\b|\spoints?\s(?:behind|ahead)\b",
    regex.I,
)
# "interviewed <214> victims", "<two> security sources said", "<two> majors and a blogger describe"
_HEARD = regex.compile(
    r"\b(?:interview(?:ed|s|ing)?|spoke\s(?:to|with)|talked\s(?:to|with)|asked|surveyed|polled|quot(?:ed|es|ing)|consulted|questioned"
    r"|according\sto)\s(?:more\sthan\s|some\s|about\s|over\s|at\sleast\s|the\s)?$",
    regex.I,
)
_SAYS = regex.compile(
    r"(?:\s(?!(?:were|was|are|is|had|have|has|who|that|killed|wounded)\b)[\p{L}’'-]{2,16}){1,6}?\s(?:said|says?|told|tells?|describ(?:es?|ed)"
    r"|explain(?:s|ed)?|recall(?:s|ed)|confirm(?:s|ed)|testif(?:y|ies|ied)|(?<!\b(?:initially|previously|earlier|officially)\s)reported|warned"
    r"|argued?|believe[ds]?)\b"
)
# "three missiles <and said> they were": somebody else says it
_AND_SAYS = regex.compile(r"(?:\s[\p{L}’'-]{2,16}){1,3}?\s(?:and|but)\s(?:said|told|added|warned|explained)\b")
# "<1,500> demonstrators", "<40> survivors laid wreaths", "<10,000> people showed up"
_CROWD = regex.compile(
    r"\s(?:(?:[\w-]{2,14}\s){0,2}(?:demonstrators|protest[eo]rs|marchers|supporters|fans|voters|spectators|viewers|visitors|tourists"
    r"|worshippers|mourners|participants|attendees|delegates|candidates|lawmakers|MPs|employees|customers|subscribers|survivors|veterans"
    r"|athletes|students|pupils|passengers|signatories|guests)\b"
    r"|(?:of\s)?people\s(?:have\s|had\s|are\s|were\s)?(?:started\sto\sgather|mark(?:ed)?|gathering|queuing|showed|attended|gathered|rall(?:y|ied)|march(?:ed)?|voted|watched|queued|turned\sout|took\spart|signed|applied|work|live)\b)"
)
# "in <14> countries", "by <one> headquarters"
_BODIES = regex.compile(
    r"\s(?:\p{Ll}[\w-]*\s){0,2}(?:countries|states|nations|governments|headquarters|ministries|embassies|agencies|provinces|parties|organi[sz]ations"
    r"|companies|firms|banks|brigades|battalions|regiments|divisions|donors|members\sstates)\b"
)
# "<200> of your messages", "<92> endnotes"
_WRITTEN = regex.compile(
    r"\s(?:of\s(?:your|our|my)\s)?(?:\p{Ll}[\w-]*\s){0,1}(?:messages|letters|e-?mails|comments|questions|endnotes|footnotes|pages|photos|pictures|videos"
    r"|tweets|posts|books|films|recipes|songs|matches|goals|tickets|vouchers|subscribers|shops|stores)\b"
)


def find_reason(text: str, start: int, end: int, *, unit: str, value: float | None) -> str:
    """Give the reason that the words beside a number tell, or "" where they tell none.

    >>> told = "The author, 67, wrote in room 214 of one toilet for about 850 people."
    >>> spans = [(told.index(n), told.index(n) + len(n), float(n)) for n in ("67", "214", "850")]
    >>> [find_reason(told, start, end, unit="count", value=value) for start, end, value in spans]
    ['age', 'phone_number', 'score']
    """
    before, behind = text[max(0, start - BEFORE) : start], text[end : end + BEHIND]
    if unit not in ("count", "km2", "percent"):
        paid = _PAID_BEFORE.search(before) or _PAID_BEHIND.match(behind)
        return "price" if paid or (value is not None and value < _SMALL) else ""
    tellers = (
        ("phone_number", _ADDRESS.search(before)),
        ("post_reference", _PAGE.search(before)),
        ("ordinal", _DAY.search(before)),
        ("age", (_AGE.match(text, start) or _is_old_now(before, behind)) and (value or 0) <= OLDEST),
        ("distance", _INCHES.search(before)),
        ("measure", _MACH.search(before)),
        ("price", _INDEX.search(before) or _SCALED_BEHIND.match(behind)),
        ("score", (value != 1 and _RATIO_BEFORE.search(before)) or _RATIO_BEHIND.match(behind)),
        ("people_not_harmed", (behind[:1] != "-" and _HEARD.search(before)) or _speaks(behind) or _CROWD.match(behind)),
        ("unit_count", _BODIES.match(behind)),
        ("out_of_scope", _WRITTEN.match(behind)),
    )
    return next((reason for reason, told in tellers if told), "")


def _speaks(behind: str) -> bool:
    """Whether those counted say something: "two majors told the paper", not "three missiles and said why"."""
    return _SAYS.match(behind) is not None and _AND_SAYS.match(behind) is None


def _is_old_now(before: str, behind: str) -> bool:
    """Whether somebody's years end a sentence or a clause: "He was 67."."""
    return _OLD_NOW.search(before) is not None and _ENDS.match(behind) is not None
