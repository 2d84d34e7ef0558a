"""Text, the parties named in it -> who acts, whose the counted things are: the grammar of roles.

All functions take the text of one sentence and party mentions whose spans are relative to it.
"""

from collections.abc import Sequence
from functools import lru_cache

from tracker import patterns as regex
from tracker.model import PartyMention

Parties = Sequence[PartyMention]

_TROOPS = regex.compile(
    r"['’s]*\s+(?:\w+\s+){0,2}(?:troops|soldiers|forces|personnel|servicemen|army|military|fighters|mercenaries|"
    r"units|contingent|grouping|losses|casualties)\b",
    regex.IGNORECASE,
)
# What stands between a number's noun and its target: "at targets in western Ukraine"
_TARGET = regex.compile(
    r"\b(?:at|against|on|over|toward|towards|across|targeting|into|inside|in|hitting|striking|hit|"
    r"struck)\s+(?:(?!and\b|said\b|from\b|by\b|of\b|but\b|while\b|whereas\b|though\b|although\b)[\w’'-]+,?\s+){0,6}$"
)
# "at a tanker<, the >US military said": who speaks is no target
_SET_OFF = regex.compile(r",\s(?:(?:the|an?|two|three|senior|unnamed)\s){0,2}$")
_SPEAKS = regex.compile(r"[^,.;:]{0,60}?\b(?:said|says?|reported|told|announced|confirmed|wrote|claimed|added)\b")
# "<north and> east Lebanon"
HALVES = r"(?:(?:north|south|east|west|central)(?:ern)?(?:,?\s+and)\s+)?"
# A party behind one of these is no subject.
_PREPOSITION = regex.compile(
    r"\b(?:in|at|on|against|to|from|into|near|across|inside|over|towards?|for|with|through|than|around|between|"
    rf"by|outside|of|off|beyond|about|without|under|despite|as)\s+{HALVES}"
    r"(?:(?:the|its|their|his|a|an|northern|southern|eastern|western|central|north|south|east|west|occupied|"
    r"downtown|inner|mainland|rural|coastal|besieged|war-torn|greater|upper|lower|northeast(?:ern)?|northwest(?:ern)?|"
    r"southeast(?:ern)?|southwest(?:ern)?|(?:south|north|east|west)ernmost|nearby|neighbou?ring|former)\s+)*$",
    regex.IGNORECASE,
)
# "North Korean troops fighting <against> Ukrainian forces"
_FOUGHT = regex.compile(
    r"\b(?:against|fighting|battling|facing|engaging(?: with)?|confronting)\s(?:the\s|advancing\s|elite\s)*$",
    regex.IGNORECASE,
)
_ACCORDING = regex.compile(r"[Aa]ccording to (?:[^\s,]+\s+){0,5}$|\b(?:told|tells|asked|urged|warned)\s+(?:the\s+)?$")
_AGENT = regex.compile(
    r"^\W*(?:(?:[\w’'-]++\W++){0,4}?by|(?:[\w’'-]++\W++){0,10}?at the hands of)\s+"
    r"(?:(?:the|a|an|local|its|special|elite|invading|unknown|"
    r"advancing|suspected)\s+)*(?:(?!with\b|and\b|in\b|from\b|on\b)[\w’'-]+\s+){0,3}$"
)
# "struck a rail hub <used by> troops": who has it, not who did it
_KEPT_BY = regex.compile(
    r"\b(?:used|held|run|operated|owned|controlled|occupied|manned|guarded|built|backed|led|protected|staffed|inhabited|leased|rented|"
    r"governed|ruled|administered|frequented|supplied|made|produced|populated)\s+by\b"
)
# "by <Israeli> tallies": whose count, not whose deed
_COUNTS = regex.compile(
    r"(?:['’]s?)?\s+(?:\w+\s+)?(?:tall(?:y|ies)|counts?|figures|estimates?|officials?|accounts?|data|reports?|"
    r"ministry|time|standards)\b"
)
# "casualties suffered by the <Russian> army": who bears them
_SUFFERED_BY = regex.compile(
    r"\b(?:suffered|sustained|incurred|endured|borne|taken|lost|experienced)\s+by\b", regex.IGNORECASE
)
# Where a clause begins: the subject of a verb stands behind the last of these, or is shared with the clause before.
_BREAK = regex.compile(
    r"(?P<hard>[;|•]|(?<=\p{Ll}{2}|\d)(?<!\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Gen|Col|Lt|Gov|Mr|"
    r"Mrs|Dr|St|No))[.!?]\s|:\s|\s[-–—‒]\s)|(?P<said>\b(?:said|says|say|claims?|claimed|reports?|reported|"
    r"adding|added|believes?|believed|estimated?|announced|states?|stated|indicates?|confirm(?:s|ed)|wrote|think|"
    r"recalls|suggests?|reckons?|reckoned|insists?|insisted|warns|warned|reveals?|revealed|fears?|feared|admit(?:s|ted)|acknowledge[sd]?)\b"
    r"(?:\s+on\s+\w+)?(?:\s+that)?(?=\s+(?!(?:the\s+)?(?:dispatch|deployment|stationing|package)\b)(?:it|he|she|"
    r"they|we|its|his|their|the|a|an|our|that|\p{Lu}|(?:the )?(?:fragments|debris|wreckage)|"
    r"[a-z]+ (?:forces|troops|strikes|missiles|soldiers|drones|shelling)|"
    r"(?:occupiers|occupants|invaders|aggressors?|militants|"
    r"rebels|separatists|terrorists|nationalists|enemy)\b))|, says?,)|"
    r"(?P<relative>,?\s+(?:which|who|that)\b)|(?P<sub>,?\s+(?:but|while|whereas|after|when|because|although|"
    r"where|whose|as|if|before|until|since (?=(?:(?:the|President|Prime Minister) )*(?:\p{Lu}[\w-]+ ){1,3}$))\b)|"
    # "on north and east Lebanon" is one place
    r"(?P<soft>(?<!\b(?:(?:north|south|east|west|central)(?:ern)?|[Bb]etween\s[\w ]{1,20})),?\s+and\b|,\s)"
)
# "which <he said> killed five"
_SAYS = regex.compile(
    r"\W*(?:he|she|it|they|we|officials|\w+)\s+(?:said|says?|claim(?:s|ed)?|report(?:s|ed)|believe[sd]?|allege[sd]?)\W*"
)
# ", Lebanese officials said, and": who says it does not act in it
_ASIDE = regex.compile(
    r"\s*(?:[\w.’'-]+\s+){1,8}(?:said|says|say|reported|claimed|announced|added|wrote|confirmed|believes|"
    r"estimates|thinks|alleges|alleged)(?:\s+(?:on|late|early)?\s*\w+)?\s*"
)
# "<Ukraine>'s partners": others than Ukraine
_FRIENDS = regex.compile(
    r"['’]s?\s+(?:[\w-]+\s+){0,2}(?:partners|allies|friends|neighbou?rs|backers|donors|supporters|opponents|"
    r"adversar(?:y|ies)|enem(?:y|ies)|foes?)\b",
    regex.IGNORECASE,
)
# ", <Ukraine>'s second largest city,": says which town it is
_TOWN_OF = regex.compile(
    r"['’]s\s+(?:[\w-]+\s+){0,3}(?:city|town|village|port|capital|region|province|hub|neighbou?r)\b", regex.IGNORECASE
)
_WITH = regex.compile(r"\b(?:despite|with|without)\s+(?:the\s+)?$")
_DOING = regex.compile(r"\w+ing\b")
_PRONOUN = regex.compile(
    r"^\W*(?:(?:in|over|near|on|at|from|during|between|since|by|within|until|for)\s+(?:[\w’'-]+\s+){1,5}?,?\s*)?(?:(?:then|also|earlier|later|"
    r"in (?:turn|return|all)|so far|meanwhile|since then|on \w+|overnight|and|but)[\s,]+){0,2}(?P<word>it|they|"
    r"he|she|his|her|its|their|the (?:country|ministry|military|army|government|bloc|forces|"
    r"administration|air force|president|alliance|rebels|militants|group|movement|militia|minister|army's|"
    r"leader|kingdom|paramilitar\w+))\b(?!\s+of\b)",
    regex.IGNORECASE,
)
_BODY_SAID = regex.compile(
    r"^\W*the\s(?:army|military|armed forces|air force|navy|general staff|command)\b", regex.IGNORECASE
)
_WE = regex.compile(r"^\W*(?:[\w']+\s+){0,5}(?:we|our)\b", regex.IGNORECASE)
# "our gunners", "the brigade", "air defence systems on duty": a speaker's own forces, named without a country
OWN = regex.compile(
    r"\b(?:our|the|a|an)\s+(?:[\w-]+\s+){0,2}?(?:defenders|brigade|paratroopers|gunners|marines|border guards|"
    r"scouts|snipers|battalion|regiment|defen[cs]e forces|mobile fire groups|special forces|"
    r"airborne forces|air assault forces|warriors|volunteers)\b|\bair[ -]defen[cs]e(?:s|\s+(?:systems|forces|"
    r"units|troops|assets|means))?\b|"
    r"\b(?:missile|rocket)\s+(?:and\s+artillery\s+)?(?:forces|troops|units)\b|\bunits of (?:missile|rocket) forces\b|"
    r"\b(?:our|we)\b",
    regex.IGNORECASE,
)
OURS = regex.compile(r"\b(?:our|we)\b", regex.IGNORECASE)
# "the toll since <Hamas>' attack on Israel", "since the October 7 attack by <Hamas> on <Israel>"
_SINCE = regex.compile(
    r"(?<!\b(?:has|have|had|have long|long)\s)\bsince\s(?:the\s)?(?:(?:start|beginning)\sof\s(?:the\s)?)?"
    r"(?:[\w-]+,?\s(?=\d)\d+,?\s)?(?:(?!and\b|when\b|,)[\w’'-]+\s){0,7}$",
    regex.IGNORECASE,
)
# A word before a verb that is no auxiliary, adverb or time: the verb's own subject, which is no party
_OTHER_NOUN = regex.compile(
    r"\b(?!(?:has|have|had|having|was|were|is|are|been|being|be|also|then|later|again|to|not|never|in|on|at|by|"
    r"the|a|an|of|this|that|since|over|for|from|so|far|total|all|turn|return|reportedly|"
    r"allegedly|already|now|still|just|yesterday|today|overnight|last|past|next|week|weeks|month|year|years|"
    r"night|day|days|morning|evening|hours|earlier|recently|and|or|both|did|does|do|will|"
    r"would|could|may|might|can|must|should|\w+day|\w+ly|\w+ing|January|February|March|April|May|June|July|"
    r"August|September|October|November|December|year's|which|who|it|its|forces|troops|army|"
    r"military|soldiers|fighters|men|air|defences|defenses|defence|defense|gunners|pilots|crews|units|navy|"
    r"brigade|ministry|government|state|plan|plans|\d+)\b)[\w’'-]+",
    regex.IGNORECASE,
)
# "Britain already has about <1,700 personnel>", "Russia with its <60,000 men>", "Russia puts <5,000 troops>"
_HAS = regex.compile(
    r"^(?:['’]s?)?(?:-led)?\s+(?:(?:armed\s+|multinational\s+|security\s+)?(?:army|forces?|troops|military|side|mission)\s+)?"
    r"(?:(?:already|still|now|currently|also|which|who|alone)\s+){0,2}"
    r"['’‘“]?(?:(?:has|have|had)\s+)?(?:(?:almost|certainly|probably|likely|reportedly)\s+){0,2}(?:has|have|had|keeps?|"
    r"kept|holds?|fields?|maintains?|counts?|saw|suffered|sustained|faced|lost)(?:\s+(?:seen|suffered|sustained|had|"
    r"lost))?\s+(?:already\s+|still\s+|now\s+|also\s+|roughly\s+|as many as\s+|its\s+|another\s+|a further\s+|"
    r"an additional\s+)?[“‘]?$"
)
# "the number of men killed in clashes with Mali has <surpassed> 100"
_EXCEEDING = regex.compile(r"(?:surpass|exceed|topp|pass|reach|overtak|crossed)\w*\b", regex.IGNORECASE)
# "the Armed Forces of <Ukraine> lost": of joins a force to its country
_FORCES_OF = regex.compile(
    r"\b(?:forces|army|military|government|president|ministry|staff|side|troops|units|formations|militants|"
    r"(?<!\b(?:by|of|on|against|for|from|to|with|in|among|at)\s(?:[\w-]+\s){0,2})(?i:fighters|soldiers|gunmen|commandos|gunners)|"
    r"air force|navy)\s+of\s+(?:the\s+)?$",
    regex.IGNORECASE,
)
# "<commanders claim to have> captured 600 and taken": who says it did it
_CLAIMS_TO_HAVE = regex.compile(
    r"(?<!\b(?:is|are|was|were|been)\s(?:\w+\s)?)\b(?:claim|boast|report|say|announce|estimat|reckon|believ)(?:s|ed|es|ing|e)?\s(?:\w+\s)?(?:to\shave|having)\b(?:(?!\b(?:that|which|who)\b)[^.;:]){0,400}$",
    regex.IGNORECASE,
)
# "<accused> Russia of launching", "<pointed the finger at> Moscow for firing", "<held> Kyiv responsible for killing"
_BLAMES = regex.compile(
    r"\b(?:(?:accus|blam|condemn|denounc|criticis|criticiz|slamm?|lambast|rebuk|charg|castigat)\w{0,4}|"
    r"point\w* (?:the |a |its |his )?fingers? at|(?:held|hold|holds|holding)|"
    r"(?:put|puts|lays?|laid) the blame on)\s(?:the\s)?$",
    regex.IGNORECASE,
)
_OF_DOING = regex.compile(
    r"(?:['’]s?)?(?:\s(?:army|forces|military|troops|side|authorities|government|regime|rebels|movement|militants|fighters"
    r"|responsible|accountable)){0,2},?\s(?:of|for|over)\s(?:[^.;:]{0,80}?\band\s|[^.;:,]{0,60},\s)?(?:having\s|also\s|\w+ly\s){0,2}",
)
_GERUND = regex.compile(r"\w{2,}(?:ing)\b|(?<=\bhaving\s)\w+ed\b")
# "<whose> gunmen killed"
_WHOSE = regex.compile(
    r"\s?whose\s+(?:\w+\s+)?(?:gunmen|fighters|forces|troops|soldiers|army|militants|men|jets|warplanes|rebels)\s+"
    r"(?:have\s+|had\s+)?$"
)
# "when <the armed attack of Moscow against Kyiv started>": how the war began that is counted from then on
_WAR_BEGAN = regex.compile(
    r"\b(?:attack|invasion|aggression|assault|war)\s(?:of|by|on|against)\s(?:(?!began\b|and\b)[\w’'-]+\s){1,8}"
    r"(?:began|started|commenced|broke\sout|was\slaunched)\b",
    regex.IGNORECASE,
)


@lru_cache(maxsize=256)  # asked of each name of a sentence for each of its figures
def is_background(text: str, at: int) -> bool:
    """Whether a name stands in what a stretch is counted from: "since Hamas' attack on <Israel>"."""
    if _SINCE.search(text, max(0, at - 60), at):
        return True
    return any(m.start() <= at < m.end() for m in _WAR_BEGAN.finditer(text, max(0, at - 80), at + 120))


# What no alliance has: "the army" is a state's
_OF_STATES = frozenset(["the army", "the military", "the government", "the rebels", "the militia", "the air force"])


# "in Gao, <northern> Mali": a part of a country is where, not who
_PART_OF = regex.compile(r",\s(?:(?:north|south|east|west)(?:[- ]?(?:east|west))?(?:ern)?|central)\s$")


def is_after_preposition(text: str, at: int) -> bool:
    """Whether a party stands behind a preposition, as a scene or an object: "in <Lebanon>"."""
    if _PART_OF.search(text, max(0, at - 20), at):
        return True
    if _FORCES_OF.search(text, max(0, at - 40), at):
        return False
    return _PREPOSITION.search(text, max(0, at - 60), at) is not None


def find_force(text: str, parties: Parties) -> str:
    """The party whose troops or losses a text speaks of last, before those that they fight."""
    found = fought = ""
    for p in parties:
        if p.party and p.form in ("demonym", "country", "force") and (p.form == "force" or _TROOPS.match(text, p.end)):
            if _FOUGHT.search(text, max(0, p.start - 30), p.start):
                fought = p.party
            else:
                found = p.party
    return found or fought


def find_agent(text: str, cue_end: int, parties: Parties) -> str:
    """Party behind "by" after a verb: "shot down by Ukrainian gunners", "hit by a Russian missile"."""
    for p in parties:
        if p.start >= cue_end and p.form not in ("occupied", "made"):
            gap = text[cue_end : p.start]
            if _COUNTS.match(text, p.end) or _SUFFERED_BY.search(text, max(0, cue_end - 14), p.start):
                continue
            if len(gap) < 90 and _AGENT.search(gap) and not _KEPT_BY.search(gap):
                return p.party
    return ""


def find_target(text: str, end: int, parties: Parties, actor: str) -> str:
    """Party behind a preposition of direction after the number: "145 drones at Ukraine"."""
    for p in parties:
        if (
            p.start >= end
            and p.party
            and p.party != actor
            and p.form in ("country", "demonym", "capital", "force", "occupied")
        ):
            gap = text[end : p.start]
            if "," in gap and _SET_OFF.search(gap) and _SPEAKS.match(text, p.end):
                continue
            if len(gap) < 120 and ";" not in gap and _TARGET.search(gap):
                return p.party
    return ""


def find_holder(text: str, start: int, parties: Parties) -> str:
    """Party that has the things: "Britain already has about 1,700 personnel"."""
    while start and text[start - 1] in "“‘\"'":
        start -= 1
    if _EXCEEDING.match(text, start):
        return ""
    for p in parties:
        if (
            p.end <= start
            and start - p.end < 50
            and _HAS.match(text[p.end : start] if text[start - 1 : start].isspace() else text[p.end : start] + " ")
        ):
            return p.party
    return ""


def _find_beside(text: str, cue_start: int, able: Parties, *, start: int, kind: str) -> str:
    """The party before a participle or its own men: "despite Washington providing", "Hamas, whose gunmen killed"."""
    if tried := next((p.party for p in able if p.end < cue_start and _ATTEMPT.fullmatch(text, p.end, cue_start)), ""):
        return tried
    beside = next((p for p in able if p.end + 1 == cue_start), None)
    if beside and _DOING.match(text, cue_start) and _WITH.search(text, max(0, beside.start - 14), beside.start):
        return beside.party
    whose = _WHOSE.match(text, max(0, start - 6), cue_start) if kind == "sub" else None
    return next((p.party for p in able if whose and 0 <= whose.start() - p.end <= 2), "")


# "it said raids killed two, <and that they had> fired back": who says it
_THAT_THEY = regex.compile(r"\band\sthat\s(?:it|they|he|she)\s(?:(?:had|have|has|also)\s){0,2}$")
_TURNED = regex.compile(r"\b(?:but|while|whereas)$")
# "<with> Ukraine losing five men", "<with the> Russians occupying 464 square kilometres"
_WITH_PARTY = regex.compile(r"\bwith\s+(?:the\s+)?$")
_THEIR_FORCES = regex.compile(r"(?:['’]s?)?(?:\s+(?:forces|troops|army|also|alone|reportedly|likely)){0,3}\s+")


def _is_absolute(text: str, party: PartyMention, cue_start: int) -> bool:
    """Whether "with" only opens a clause whose subject a party is."""
    before = _WITH_PARTY.search(text, max(0, party.start - 10), party.start)
    if not _DOING.match(text, cue_start):
        return False  # "a camp near the border with Turkey killed 15"
    return before is not None and _THEIR_FORCES.fullmatch(text, party.end, cue_start) is not None


# "over Iraq <and> Syria <since> 2014": the second of two scenes
_JOINED = regex.compile(r",?\s(?:and|or)\s(?:the\s)?|,\s")
_NO_VERB = regex.compile(
    r"[,.;:)]|$|\s(?:since|in|on|over|for|during|from|to|and|at|between|until|after|before|as|with)\b"
)
# "a French <operation> that once had 5,100 men"
_OF_THEIRS = regex.compile(
    r"\s(?:[\p{Ll}-]+\s){0,1}(?:operation|force|mission|contingent|army|unit|brigade|detachment|garrison)"
)
# "sent 30 drones <and it had> downed 12"
_AND_IT = regex.compile(r"\b(?:and|but|while)\s(?:it|they|its\s\w+)\s(?:(?:has|had|have|also)\s){0,2}$")
# "they admit losses <and say they> have destroyed": who says it did it
_THEY_SAY = regex.compile(r"\b(?:it|they)\b|\band\s*$", regex.IGNORECASE)
_THEY = regex.compile(r"\W*(?:it|they)\s(?:(?:has|have|had|also|itself|themselves)\s)*$", regex.IGNORECASE)


def _is_joined_scene(text: str, party: PartyMention, parties: Parties) -> bool:
    """Whether a party is the second of two that stand behind one preposition, and no verb follows it."""
    if not _NO_VERB.match(text, party.end):
        return False
    first = next((q for q in parties if q.end < party.start and _JOINED.fullmatch(text, q.end, party.start)), None)
    return first is not None and (
        is_after_preposition(text, first.start)
        or _is_joined_scene(text, first, [q for q in parties if q.end < first.start])
    )


def _claims_to_have(text: str, cue_start: int, able: Parties) -> bool:
    """Whether who says it did it: "commanders claim to have captured 600 men and taken 80 villages"."""
    claimed = _CLAIMS_TO_HAVE.search(text, max(0, cue_start - 160), cue_start)
    return claimed is not None and not any(claimed.start() <= p.start < cue_start and p.form != "demonym" for p in able)


# "Fighters <shot down a> Ukrainian plane": the plane's owner did not shoot
_IS_OBJECT = regex.compile(
    r"\b(?:shot\sdown|downed|hit|struck|destroyed|attacked|ambushed|bombed|shelled|sank|stormed|raided|captured|seized|targeted|blew\sup|overran)\s"
    r"(?:an?|the|two|three|several|one)\s(?:former\s|parked\s|passing\s)?$"
    # "while <repelling a> Russian attack, the pilot shot down three missiles"
    r"|\b(?:repel(?:l?s|led|ling)?|repuls(?:e[sd]?|ing)|fend(?:s|ed|ing)?\soff|thwart(?:s|ed|ing)?|foil(?:s|ed|ing)?|beat(?:en|ing)?\sback)\s"
    r"(?:(?:an?|the|its|another)\s)?(?:\w+\s)?$"
)
# "<an airstrike on a house in> the city has killed": the strike is the subject
_A_STRIKE = regex.compile(
    r"\W*(?:an?|another|the|one|two|three|several|\d+)\s(?:(?!on\b|in\b|at\b|that\b)[\w-]+\s){0,3}?"
    r"(?:air\s?strikes?|strikes?|raids?|shelling|bombings?|bombardments?|blasts?|explosions?|missiles?|rockets?|drones?|shells?|bombs?|barrages?)"
    r"\s(?:on|in|at|near|against|outside|inside)\b",
    regex.IGNORECASE,
)


def _is_behind_strike(text: str, start: int, party: PartyMention) -> bool:
    """Whether a party only says where a strike hit that is the subject: "a raid on a camp in Gaza killed"."""
    found = _A_STRIKE.match(text, start, party.start)
    return found is not None and party.start >= found.end()


def _find_blamed(text: str, cue_start: int, able: Parties) -> str:
    """Who is said to have done it: "accused <Moscow> of shelling Sumy and killing 12"."""
    if _GERUND.match(text, cue_start) is None:
        return ""
    for p in reversed([p for p in able if p.end < cue_start]):
        if _BLAMES.search(text, max(0, p.start - 50), p.start) and _OF_DOING.fullmatch(text, p.end, cue_start):
            return p.party
    return ""


def _cut(text: str, end: int) -> list[tuple[int, int, str]]:
    """Cut what stands before a verb into clauses: start, end, what ended the clause before it."""
    clauses: list[tuple[int, int, str]] = []
    start, kind = 0, "first"
    for match in _BREAK.finditer(text, 0, end):
        clauses.append((start, match.start(), kind))
        start, kind = match.end(), str(match.lastgroup)
    return [*clauses, (start, end, kind)]


def _speaks_of_itself(
    text: str, cue_start: int, able: Parties, clauses: list[tuple[int, int, str]], *, own: str
) -> bool:
    """Whether who speaks acts: "they claim to have taken 80 villages", "they admit it and say they hit nine"."""
    if _claims_to_have(text, cue_start, able) or _THAT_THEY.search(text, max(0, cue_start - 40), cue_start):
        return True
    if _AND_IT.search(text, max(0, cue_start - 30), cue_start):
        acting = [p for p in able if p.end < cue_start and not is_after_preposition(text, p.start)]
        if acting and acting[0].party == own != acting[-1].party:
            return True  # "Yerevan said Azerbaijani forces sent 30 drones and it downed 12"
    start, _, kind = clauses[-1]
    return (
        kind == "said"
        and _THEY.match(text, start, cue_start) is not None
        and _THEY_SAY.search(text, *clauses[-2][:2]) is not None
    )


def _is_of_its_own(text: str, start: int, end: int) -> bool:
    """Whether a contrasting clause has a subject that is no party: "but <wreckage fell on the town>, wounding two"."""
    turned = _TURNED.search(text, max(0, start - 9), start)
    return bool(turned and _OTHER_NOUN.search(text, start, end) and not OWN.search(text, start, end))


def _stand_for(pronoun: str, before: str, own: str) -> str:
    """The party that a pronoun stands for: the one told before, an army's for the side that speaks, no alliance."""
    if pronoun in _OF_STATES and before in ("", "united_nations"):
        return own if before == "" and pronoun == "the army" else ""  # "The army has destroyed 70 tanks, Kyiv says"
    return before if pronoun else ""


def _find_antecedent(text: str, able: Parties, at: int, *, any_: bool) -> str:
    """The party before a relative pronoun: "Russia, which has lost", "a French operation that had"; or none.

    "Raids in Gaza, which killed" has none, unless it is of captives and gifts: "from Russia, which got back".
    """
    found = next((p for p in able if 0 <= at - p.end <= 1), None)
    if found is None:
        theirs = (p for p in able if p.form == "demonym" and _OF_THEIRS.fullmatch(text, p.end, at))
        return next((p.party for p in theirs), "")
    return found.party if any_ or not is_after_preposition(text, found.start) else ""


def _speaker_acts(clause: str, pronoun: str, first: int) -> bool:
    """Whether the speaker is the subject of a clause, or of the one behind it; `first`: where a party is named in it.

    "We destroyed 138 occupiers, wounded 170"; "the military said it struck": whom the text named before is no matter.
    """
    if pronoun:
        return pronoun in ("it", "they") and first == len(clause) and _BODY_SAID.match(clause) is not None
    we = _WE.match(clause)
    return we is not None and first >= we.end()


# "the Ukrainian <armed forces' attempt to> attack", "<Moscow's plan to> fire": whose attempt it is
_ATTEMPT = regex.compile(
    r"(?:\s(?:[Aa]rmed\s|[Ss]pecial\s)?(?:[Ff]orces|[Tt]roops|[Aa]rmy|[Mm]ilitary|[Ss]ide))?['’]?s?\s(?:\w+\s){0,2}?"
    r"(?:attempts?|bids?|efforts?|plans?|intentions?)\s(?:to|of|at)\s(?:\w+ly\s)?"
)
# "According to <the Indian Army, its men> shot": those of whom the words are
_TELLING = regex.compile(r"\b[Aa]ccording\sto\s(?:the\s)?$")
_ITS_MEN = regex.compile(
    r"(?:['’]s)?(?:\s\w+){0,4},\s(?:its|their)\s(?:\w+\s)?(?:forces|troops|army|military|soldiers|fighters|jets|planes)\s"
    r"(?:\w+ly\s|have\s|had\s)?$"
)


def _find_telling(text: str, cue_start: int, able: Parties) -> str:
    """The side whose account it is: "according to the Indian Army, its men shot"."""
    for p in able:
        if p.end < cue_start and _TELLING.search(text, max(0, p.start - 20), p.start):
            if _ITS_MEN.fullmatch(text, p.end, cue_start):
                return p.party
    return ""


# "ten of the drones <that attacked> Kyiv hit their targets": the object of a clause does not act
OF_RELATIVE = regex.compile(
    r"\b(?:that|which|who)\s(?:(?:had|have|has)\s)?(?:attacked|targeted|struck|hit|approached|reached|threatened|entered|crossed|invaded"
    r"|bombed|shelled|raided|stormed|(?:flew|headed)\s(?:at|to|over|into|for|towards?))\s(?:the\s)?$"
)


# "<It was Somali forces that> killed two gunmen": what is set before the verb does it
_CLEFT = regex.compile(
    r"\b[Ii]t\s(?:was|is)\s(?P<who>(?:(?!that\b|who\b|which\b)[\w’'-]+\s){1,8})(?:that|who|which)\s"
    r"(?:(?:have|has|had|also|then|later)\s){0,2}$"
)


def _find_cleft(text: str, cue_start: int, able: Parties) -> str:
    """The party that a cleft sentence sets before the verb: "it was <Somali> forces that killed"."""
    cleft = _CLEFT.search(text, max(0, cue_start - 100), cue_start)
    if cleft is None:
        return ""
    here = [p for p in able if cleft.start("who") <= p.start and p.end <= cleft.end("who")]
    return next((p.party for p in here if not is_after_preposition(text, p.start)), "")


def find_subject(
    text: str,
    cue_start: int,
    parties: Parties,
    *,
    before: str,
    person: str,
    own: str,
    reporters_act: bool,
    noun: bool = False,
) -> str:
    """Party that is the grammatical subject of the verb at `cue_start`.

    Args:
        before: the party that the text before the sentence leaves as the antecedent of "it" and "they".
        person: the side of the person who spoke last, for "he" and "his forces".
        own: the side that speaks, for "we" and "our gunners".
        reporters_act: whether the subject of "said" may be meant ("Norway said aid of 3bn would follow").
        noun: whether the event is a noun ("announced the stationing of 3,000 troops").
    """
    clauses = _cut(text, cue_start)
    start, _, kind = clauses[-1]
    able = [
        p
        for p in parties
        if p.party
        and p.form not in ("occupied", "made")
        and not OF_RELATIVE.search(text, max(0, p.start - 60), p.start)
    ]
    beside = _find_beside(text, cue_start, able, start=start, kind=kind)
    beside = beside or _find_blamed(text, cue_start, able) or _find_telling(text, cue_start, able)
    if beside or (kind == "relative" and (beside := _find_cleft(text, cue_start, able))):
        return beside
    if own and _speaks_of_itself(text, cue_start, able, clauses, own=own):
        return own
    if kind == "relative" and not any(start <= p.start < cue_start for p in able):
        if _SAYS.fullmatch(text[start:cue_start]) or not _OTHER_NOUN.search(text, start, cue_start):
            return _find_antecedent(text, able, clauses[-2][1], any_=reporters_act)
    if not noun and kind in ("sub", "said", "relative") and not any(start <= p.start < cue_start for p in able):
        clause = text[start:cue_start]
        if _OTHER_NOUN.search(clause) and not (OWN.search(clause) or _PRONOUN.match(clause) or _WE.match(clause)):
            return ""  # "where missiles killed": the verb has a subject of its own
    pronoun = ""
    for position, (start, end, kind) in reversed(list(enumerate(clauses))):
        if 0 < position < len(clauses) - 1 and _ASIDE.fullmatch(text, start, end):
            continue
        here = [p for p in able if start <= p.start and p.end <= end]
        free = [
            p
            for p in here
            if not _FRIENDS.match(text, p.end)
            and not _TOWN_OF.match(text, p.end)
            and (
                not (
                    is_after_preposition(text, p.start)
                    and (_PART_OF.search(text, 0, p.start) or _PREPOSITION.search(text, start, p.start))
                )
                or _is_absolute(text, p, cue_start)
            )
            and not _ACCORDING.search(text, max(0, p.start - 60), p.start)
            and not _is_joined_scene(text, p, able)
            and not _is_behind_strike(text, start, p)
            and not (p.form == "demonym" and _IS_OBJECT.search(text, start, p.start))
        ]
        if own and _speaker_acts(text[start:end], pronoun, free[0].start - start if free else end - start):
            return own
        stands = _PRONOUN.match(text[start:end]) if not pronoun else None
        if free and (stands is None or free[0].start < start + stands.end()):
            return free[0].party
        if not pronoun:
            if own and (_WE.match(text[start:end]) or OWN.search(text, start, end)):
                return own
            pronoun = stands.group("word").lower() if stands else ""
        closed = kind == "hard" or (kind == "said" and not reporters_act)
        if not pronoun and (closed or (position < len(clauses) - 1 and _is_of_its_own(text, start, end))):
            return ""
    if pronoun in ("he", "she", "his", "her"):
        return person or before
    return _stand_for(pronoun, before, own)
