"""Mention and its sentence -> how firmly it is said to have happened: asserted, planned, possible or denied."""

from tracker import patterns as regex
from tracker.model import Mention, Sentence

PURPOSE = frozenset("delivered deployed recruited trained evacuated released".split())
HARM = frozenset("killed wounded killed_or_wounded missing lost destroyed damaged displaced".split())
# "a proposal to provide", not "managed to provide"
INFINITIVE = regex.compile(
    r"(?<!\b(?:managed|able|helped|continued|began|started|had|used|claimed?|claims|forced|set out|have|has|"
    r"failed|refused|appears?|appeared|come|comes|came|coming|made possible|"
    r"(?:it|was|been) possible))\s+to\s+(?:\w+ly\s+)?$",
    regex.IGNORECASE,
)
# Within the clause, before the verb or between verb and number.
POSSIBLE = regex.compile(
    r"\b(?:could(?! not (?:be\b|\w+ly\b))"
    r"(?! (?:only |so far )?(?:confirm|verify|document|count|identify|establish|trace)\b)|"
    r"(?-i:may)|might|if|unless|would|perhaps|possibly|potentially|capable of|"
    r"believed to be capable|"
    r"threaten(?:s|ed|ing)? to|risk(?:s|ed|ing)?|likely to|"
    r"in case|in the event of|(?:enough|sufficient|adequate) (?:[\w-]+ ){0,4}(?:to|for)(?= )|"
    r"(?<!\b(?:was|were|been) )able to|feared|expected to (?:lose|kill|cost|impact)|potential|"
    r"(?<!ma[dk]e\s)(?<!ma[dk]e\sit\s)(?<!makes\sit\s)(?<!making\sit\s)(?<!\bit\swas\s)(?<!\bit\shas\sbeen\s)possible)\b",
    regex.IGNORECASE,
)
PLANNED = regex.compile(
    r"\b(?:will|shall|plan(?:s|ned|ning)? to|aim(?:s|ed|ing)? to|intend(?:s|ed|ing)? to|going to|"
    r"due to (?!(?:the|these|those|intense|massive|severe|large|explosive|extreme|some|more|widespread)\b)(?=\w+e\b)|"
    r"set to|vow(?:s|ed)? to|pledg(?:es?|ed|ing)|(?-i:promis)(?:es?|ed|ing)|"
    r"(?-i:hopes?|plans?) (?:of|for) (?=\w+ing\b)|envisag(?:es?|ed|ing)|envision(?:s|ed|ing)?|"
    r"want(?:s|ed)? to|prepar(?:es?|ed|ing) to|agreed to|ready to|hop(?:es?|ed|ing) to|expect(?:s|ed)? to|"
    r"slated|should(?= be (?:\w+(?:ed|en)\b|$))|provid(?:es|ed|ing) for|"
    r"call(?:s|ed|ing) for the (?=release|return|exchange|deployment)|"
    r"(?:is|are)(?: also| then| now| still| both| all)? to|(?:was|were)(?: also| then| all| both)? to be|scheduled|"
    r"decided to|seek(?:s|ing)? to|(?<!ha[dsv] )(?<!have )to be (?!named|identified|quoted|published)(?=\w+ed\b)|"
    r"announced (?:that )?(?:it|he|she|they) would|said (?:it|he|she|they) would|by (?:the end of )?next|"
    r"next (?:year|month|week)|in the (?:coming|next))\b",
    regex.IGNORECASE,
)
# "38 of them <could be> shot down", "only 12 of the 40 missiles <could be> stopped": told of what was
COULD_BE = regex.compile(r"\bof (?:them|these|those|which|the [^,;.]{1,40}) could be $", regex.IGNORECASE)
STOPPED = frozenset(["intercepted", "suppressed"])
GOING = frozenset(["delivered", "deployed", "recruited", "trained"])  # "410 men to be flown to Mali"
DENIED = regex.compile(
    r"\b(?:den(?:y|ies|ied|ying)|did not|didn['’]t|has not|have not|had not|hasn['’]t|haven['’]t|does(?:n['’]t|"
    r" not)|do(?:n['’]t| not)|never|fail(?:s|ed)? to|not|no(?!\.\s?\d)|refut(?:es?|ed)|"
    r"dismiss(?:es|ed)|"
    r"(?:rejects?|rejected|disputes?|disputed|called) (?:(?:a|the|any|all|as false|untrue) )?"
    r"(?:claims?|reports?|rumou?rs?|suggestions?|accounts?|allegations?)(?= (?:that|of|by|in|from))|"
    r"false(?:ly)?|was(?:n['’]t| not)|were(?:n['’]t| not)|"
    r"without(?<!(?-i:\p{Lu}\w{1,20} )without)(?=[^,;]{0,30}$)|unable to|none)\b",
    regex.IGNORECASE,
)
WILL_BE_ABLE = regex.compile(r"\bwill (?:soon |now |then |also )?be able to\b")
GIVEN = frozenset(["delivered", "pledged"])
# "the target is ", "raised the goal from ", "a quota of ": right before a number
GOAL = regex.compile(
    r"\b(?:goal|target|quota|objective|aim)\b(?: (?:for|by) (?:\w+ ){1,2}\w+)?"
    r"(?: (?:is|was|of|to|from|at|has been|had been|remains|stands at|raised|lifted|doubled|increased|"
    r"(?:reach|hit|deliver|achiev|attain|train|send|supply|provid)ing)){1,3}"
    r"(?: (?:at least|about|up to|some|over|more than|around)){0,2}(?: [\d,]+ to)? $|"
    r"\b(?:rais|doubl|tripl|lift|increas|expand)(?:ed|e|es|ing)? (?:it|that|this|the (?:target|goal|quota|aim)) "
    r"(?:from [\d,]+ )?to (?:\w+ ){0,2}$|\baim(?:s|ed|ing)? (?:at|for) (?:\w+ ){0,2}$",
    regex.IGNORECASE,
)
# "not only 50 ...", "no fewer than", "not less than", "not rule out", "said whether": a negation that denies nothing
HARMLESS = regex.compile(
    r"\b(?:den(?:y|ies|ied|ying) (?:any |all |its |their |having )?(?:responsibility|involvement|role|blame|being|part|"
    r"link|connection|(?:carr(?:ied|ying)|order(?:ed|ing)|stag(?:ed|ing)) )|not only|no fewer|not fewer|"
    r"no less|not less|not (?:shed|comment|respond|elaborate|explain)\b|no more|not more|not (?:yet |to be |be |"
    r"authori[sz]ed )?(?:given|disclosed|named|identified|quoted|to speak|"
    r"specified|known|announced|revealed|stated)|not yet known|not immediately|not clear|not specified|"
    r"does not include|not including|not independently|could not be|"
    r"not distinguish|no longer|not far|without (?:power|electricity|heating|water)|whether or not|if not|"
    r"neither confirm\w* nor den\w+|den(?:y|ies|ied|ying) (?:access|entry|entrance|admission|permission)|"
    r"no (?:end|let-?up|respite|official|immediate|independent|further|word|comment|claim|response|details?|"
    r"information|confirmation)|"
    r"no (?:illusions?|doubts?|secret|surprise|wonder|mistake|matter)|"
    r"not just|not rul|not possible|no evidence|have no choice|not been verified)\b",
    regex.IGNORECASE,
)
# "Twelve miners<, not soldiers as first reported, were> killed": another word for them is denied, not what befell them
CORRECTED = regex.compile(r",\snot\s[^,;.]{2,60},\s(?:was|were|has|have|had|is|are)\b")
# "promised that France would give", "said it would send", "the plan would provide"
PROMISED = regex.compile(
    r"^(?!.{0,4000}\bif\b).{0,4000}\b(?:promis|pledg|announc|vow|commit|agree|confirm|said|says|plan|deal|decid|bill|package|"
    r"propos|specif|stress|learn|explain|inform|clarif|warn|stat(?=ed|es)|told|tell|report|assur|insist)"
    r"\w*\b[^;]{0,80}\bwould\b(?! have\b)",
    regex.IGNORECASE | regex.DOTALL,
)
# "Oslo would send 40 guns<, a minister said>": what is to come, told of as said
SAID_BEHIND = regex.compile(
    r",[”\"]?\s(?:[\w.’'-]+\s){1,8}?(?:said|says|told|announced|confirmed|added|stated|wrote|reported)\b|,\saccording\sto\b"
)
IF = regex.compile(r"\b(?:if|unless|should|were\sto|in\sthat\scase|otherwise)\b", regex.IGNORECASE)
CLAUSE = regex.compile(
    r"[;|•]|\bbut\b|"
    r", (?:[^,;]{2,60} )?(?:said|says|told|added|noted|stressed|claimed|explained|stated|announced)"
    r"(?: [\w-]+){0,2} that\b|, (?:stating|saying|claiming|insisting|adding)\b|"
    r"\band (?:said|added|claimed|reported)\b|, (?:he |she |it )?(?:said|says)\b|"
    r"\bas (?=\p{Lu}[\w-]+ (?:\w+ ){0,2}?(?:drones?|missiles?|forces|strikes?|attacks?|shelling|troops)\b)|"
    r"\bwhile\b|\bwhere\b|\bwhereas\b|, (?:and|which|who|whose|\w+ which)\b|\bafter\b|\bwhen\b|"
    r"\balthough\b|\bhowever\b|[“”\"]|(?<=\w\w)\. "
)
# "<announced> a package, including the delivery of 105 tanks"
ANNOUNCED = regex.compile(r"\b(?:announc|promis|pledg|plan|agree|approv|unveil|vow)\w*\b", regex.IGNORECASE)
ALREADY = regex.compile(r"\balready\s$")
# "Of the 31 tanks promised, ten< have reached Ukraine>": a verb of coming right behind the number
CAME = regex.compile(
    r"\s(?:of\s(?:them|which|these)\s)?(?:(?:has|have|had|already|since|now|so\sfar)\s){0,3}(?:arrived|reached|came|landed|got\sto|made\sit)\b[^,;:]{0,30}"
)
LED = 24  # characters of "and said" before the clause that it leads
# "staff who are expected to return, total losses": what is said of somebody in passing
RELATIVE = regex.compile(r"\b(?:who|whom|whose)\s[^,;()]{2,60},")
# "the raids, <which he thought would end in May, >have killed 30": the clause of a relative, closed before the verb
RELATIVE_CLOSED = regex.compile(
    r"\s[^,;]{2,140},\s(?=(?:has|have|had|was|were|is|are)\s|(?!said|says|told|added)\p{L}{2,12}ed\s|"
    r"(?:hit|struck|left|shot|took|lost|sent|sank|fell|cost|fought)\s)"
)
# "In Bara, <which the army does not hold, >raids killed three": the relative of a phrase of place that opens a sentence
FRONTED_RELATIVE = regex.compile(
    r"\W{0,3}(?:(?:In|At|Near|Outside|Around|Across|On|Over|From)\s[^,;.]{2,80}), (?:which|who|whose)$"
)
FRONTED_CLOSED = regex.compile(r"\s[^,;]{2,140},\s(?!(?:and|or|but|nor|which|who|whose|where)\b)")
LED_BY_RELATIVE = regex.compile(r", (?:which|who|whose|\w+ which)$")
# ", with over 800 deaths confirmed", ", with €2bn disbursed in July": an aside that tells what is, not what is expected
WITH_COUNT = regex.compile(r",\swith\s(?:[\w-]+\s){0,4}$")
# "officials <who asked not to be named>": says nothing of what they say
NAMELESS = regex.compile(
    r"\b(?:asked|asking|requested|declin\w+|wish\w+|want\w+|prefer\w+|who was|who were|was|were|is|are)\s(?:not\s)?"
    r"(?:to\s(?:be|remain)\s|authori[sz]ed\sto\s)(?:named|identified|quoted|anonymous|speak|brief|discuss)\b|"
    r"\bon (?:the )?condition (?:of|that)\b",
    regex.IGNORECASE,
)
# "<No servicemen were killed over the day,> 19 were wounded"
NOUGHT = regex.compile(
    r"[^,]{0,60}\b(?:[Nn]o|[Nn]one of the|[Nn]ot one|[Nn]ot a single)\s(?:[\w’-]+\s){1,5}"
    r"(?:was|were|(?:has|have|had) been)\s[^,]{3,60},\s"
)
THOUGHT = regex.compile(r"\b(?:believed|thought|said|reported|known|understood|estimated|considered|presumed) to be $")
# "the toll could rise as 16 people are missing": what may come is not what is
MAY_RISE = regex.compile(
    r"\b(?:could|may|might|(?:likely|expected|feared|set)\sto)\s(?:\w+\s)?(?:rise|climb|increase|grow|mount|go\sup|be\shigher)\b"
    r"(?:\s\w+){0,4}?(?:,|,?\s(?:as|because|since|with|while))(?=\s)",
    regex.IGNORECASE,
)
# "If land taken before <is included>, it holds 100,000 square km": how it is counted, and no condition
COUNTED_IN = regex.compile(
    r"\bif\b[^.;]{0,140}?\b(?:is|are|was|were)\s(?:also\s)?(?:included|counted|added|taken\sinto\saccount|factored\sin)\b",
    regex.IGNORECASE,
)
# "26 drones were lost (without consequences), 4 flew on": what brackets deny is no part of the clause
BRACKETED = regex.compile(r"\([^()]{0,80}\)")


# "at risk of displacement", "facing eviction": a state that is only feared
AT_RISK = regex.compile(r"(?:at\s(?:\w+\s)?risk|facing|threatened|under\sthreat)\b")
# "has <offered> 1,500 troops"
OFFERED = regex.compile(r"(?:offer|pledg|promis|earmark|volunteer)", regex.IGNORECASE)
# "slated for release", "due for release"
AWAITED = regex.compile(r"(?:slated|due|scheduled|set|up)\sfor\b")
# "no end to a war <that has> killed thousands", "plans to expel 900 people <who> fled": it has happened all the same
OF_WHOM = regex.compile(
    r"\b(?:who|that|which)\s(?:(?:has|have|had|was|were|is|are|been|already|since|also|still|now|\w{2,12}ly)\s){0,3}$"
    r"|\b(?:responsible\sfor|guilty\sof|admitted|after)\shaving\s$",
    regex.IGNORECASE,
)
PAST_VERB = regex.compile(
    r"(?:\w+ed|fled|shot|hit|struck|left|lost|fell|died|sent|taken|took|blown|living|sheltering|staying|held)\b",
    regex.IGNORECASE,
)
# "did not give up <and carried> out 17 assaults", "have not stopped <and have> seized": what is denied ends at "and"
NEW_PREDICATE = regex.compile(
    r"\b(?:and|but)\s(?:(?P<helped>has|have|had|was|were|is|are)\s)?(?:\w{2,12}ly\s)?$", regex.IGNORECASE
)
DENYING = regex.compile(r"\b(?:den(?:y|ies|ied|ying)|refut\w+|reject\w*|disput\w+|dismiss\w*)\b", regex.IGNORECASE)
# "could rise above <the 31> people already confirmed killed": what may come is more than these
SURPASSED = regex.compile(r"\b(?:above|beyond|past|over|from|surpass|exceed|top)\s(?:the|its)\s$")
CONFIRMED = regex.compile(r"[^.;,]{0,30}\b(?:already|so\sfar|confirmed|reported|known)\b")
# "clears the way for the disbursement of $900m": it has still to come
TO_COME = regex.compile(
    r"\b(?:(?:clear|pav|open)\w*\sthe\sway|unlock\w*|enabl\w+|allow\w*|trigger\w*)\b[^.;,]{0,40}$", regex.IGNORECASE
)
NEEDED = regex.compile(r"(?:need|requir)\w*\b", regex.IGNORECASE)


def _of_state(text: str, at: int) -> str:
    """The modality that the words of a state give by themselves, or ""."""
    return "possible" if AT_RISK.match(text, at) else "planned" if AWAITED.match(text, at) else ""


def _settle_by_cue(mention: Mention, text: str, offset: int) -> str:
    """The modality that the words right at the event settle: a state's, or that of a clause about what is done."""
    if mention.rule.startswith("join those there"):
        return "asserted"  # "will join 9,000 peacekeepers": who are there by now
    at = mention.quantity.start - offset
    if SURPASSED.search(text, max(0, at - 16), at) and CONFIRMED.match(text, mention.quantity.end - offset):
        return "asserted"
    if mention.cue is None:
        return ""
    cue = mention.cue.start - offset
    if mention.event == "deployed" and OFFERED.match(text, cue):
        return "planned"
    if mention.cue_form == "state" and (state := _of_state(text, cue)):
        return state
    if mention.event == "delivered" and mention.quantity.end < mention.cue.start:
        came = CAME.fullmatch(text, mention.quantity.end - offset, mention.cue.end - offset)
        if came or ALREADY.search(text, 0, cue):
            return "asserted"  # "will send 200 on top of the 1,300 already delivered"
    told = OF_WHOM.search(text, max(0, cue - 50), cue) and PAST_VERB.match(text, cue)
    return "asserted" if told else ""  # "a war that has killed", "900 who fled"


def _past_relative(text: str, start: int, end: int) -> int:
    """Where a clause goes on behind a relative one that opens it and is closed before an offset."""
    if not LED_BY_RELATIVE.search(text, 0, start):
        return start
    closing = FRONTED_CLOSED if FRONTED_RELATIVE.fullmatch(text, 0, start) else RELATIVE_CLOSED
    closed = closing.match(text, start)
    return closed.end() if closed and closed.end() <= end else start


def _said_behind(text: str, end: int) -> bool:
    """Whether somebody says so behind it, and under no condition: "Oslo would send 40 guns, a minister said"."""
    return SAID_BEHIND.search(text, end) is not None and not IF.search(text)


def read_modality(sentence: Sentence, mention: Mention) -> str:
    """Read the modality from the words of the mention's own clause."""
    if mention.quantity.form == "zero":
        return "denied"
    text, offset = sentence.text, sentence.start
    if settled := _settle_by_cue(mention, text, offset):
        return settled
    at = mention.quantity.start - offset
    clause_start, clause_end = _clause(text, at, mention, offset)
    cue_start = mention.cue.start - offset if mention.cue else at
    clause_start = _past_relative(text, clause_start, min(at, cue_start))
    reach = _leave_out_asides(text[clause_start : max(at, cue_start)], text)
    reach = _plainly(reach, mention.event)
    counted = mention.event in HARM or mention.cue_form == "participle"
    if counted and (aside := WITH_COUNT.search(text, clause_start, at)):
        reach = text[aside.start() : max(at, cue_start)]
    reach = _drop_noughts(_past_denial(reach, text, cue_start, at))
    clause = text[clause_start:clause_end]
    denied = DENIED.search(reach) and not HARMLESS.search(clause) and not CORRECTED.search(clause)
    if denied and mention.event != "suppressed":
        return "denied"
    if PROMISED.search(text[max(0, clause_start - LED) : clause_start] + reach) and mention.event in PURPOSE | {
        "pledged"
    }:
        return "planned"
    possible = POSSIBLE.search(reach) if regex.may_match(POSSIBLE, text) else None
    would = possible is not None and possible.group().lower() == "would"
    if would and mention.event in PURPOSE and _said_behind(text, max(at, cue_start)):
        return "planned"
    if possible and not (would and mention.event == "pledged"):
        return "asserted" if mention.event in STOPPED and COULD_BE.search(reach) else "possible"
    if mention.event == "pledged":
        return "planned"
    if mention.event == "requested":
        return "planned" if _is_to_be_asked(reach, text, cue_start) else "asserted"
    if mention.event in PURPOSE and mention.cue and INFINITIVE.search(text[: mention.cue.start - offset]):
        return "planned"
    if mention.event in GOING and mention.cue and reach.endswith(" to be ") and not THOUGHT.search(reach):
        return "planned"  # "a package worth £2.6bn to be delivered through 2026"
    noun = mention.event == "delivered" and mention.cue_form == "noun"
    told = noun and (ANNOUNCED.search(reach) or TO_COME.search(text, clause_start, cue_start))
    if told or (mention.event in PURPOSE and GOAL.search(text[clause_start : mention.quantity.start - offset])):
        return "planned"  # "announced a package, including the delivery of 105 tanks"
    planned = PLANNED.search(reach)
    if planned and (not _past_cue(mention, text, offset) or _leads_on_to(mention, text, offset)):
        return "planned"
    return "asserted"


def _leads_on_to(mention: Mention, text: str, offset: int) -> bool:
    """A plan told behind what was done: "has sent 3,000 men, and plans to raise this number to 10,000"."""
    if mention.cue is None or not mention.rule.endswith(("/goal", "/total")):
        return False
    return PLANNED.search(text, mention.cue.end - offset, mention.quantity.start - offset) is not None


def _plainly(reach: str, event: str) -> str:
    """What is said, without what may come of a toll, and with what one "will be able to" give as what one will."""
    reach = COUNTED_IN.sub(" ", MAY_RISE.sub(" ", reach))
    return WILL_BE_ABLE.sub("will", reach) if event in GIVEN else reach


def _is_to_be_asked(reach: str, text: str, cue: int) -> bool:
    """Whether somebody only means to ask; what "will be needed" is needed now."""
    asked = regex.search(r"\b(?:need|ask|request|call|appeal|seek|want|requir)", reach)
    return PLANNED.search(reach) is not None and not asked and not NEEDED.match(text, cue)


def _past_denial(reach: str, text: str, cue: int, at: int) -> str:
    """What is said behind the verb that a negation is of: "did not give up <and carried out 17 assaults>"."""
    if cue >= at or DENYING.search(reach):
        return reach
    joint = NEW_PREDICATE.search(text, max(0, cue - 30), cue)
    if joint is None or not (joint["helped"] or PAST_VERB.match(text, cue)):
        return reach
    start = len(reach) - (at - joint.start())
    return reach[start:] if start > 0 else reach


def _drop_noughts(reach: str) -> str:
    """What is said behind the last count of none: "no servicemen were killed, <17 wounded>"."""
    found = NOUGHT.match(reach) if "no" in reach.lower() else None
    return reach[found.end() :] if found else reach


def _leave_out_asides(clause: str, text: str) -> str:
    """Take out of a clause of a text what says nothing of what it tells."""
    if "(" in clause:
        clause = BRACKETED.sub(" ", clause)
    if regex.may_match(NAMELESS, text):
        clause = NAMELESS.sub(" ", clause)
    return RELATIVE.sub(" ", clause) if "who" in clause else clause


def _clause(text: str, at: int, mention: Mention, offset: int) -> tuple[int, int]:
    low = min(at, mention.cue.start - offset) if mention.cue else at
    high = max(mention.quantity.end - offset, mention.cue.end - offset if mention.cue else 0)
    start = 0
    for match in CLAUSE.finditer(text, 0, low):
        start = match.end()
    found = CLAUSE.search(text, high)
    return start, found.start() if found else len(text)


def _past_cue(mention: Mention, text: str, offset: int) -> bool:
    """A finite past verb is no plan: "pledged howitzers, and has sent 12"."""
    if mention.cue is None:
        return False
    if regex.search(
        r"\balready\b",
        text[max(0, min(mention.cue.start, mention.quantity.start) - offset - 40) : mention.cue.start - offset],
    ):
        return True
    head = text[max(0, mention.cue.start - offset - 22) : mention.cue.start - offset]
    return (
        regex.search(r"\b(?:has|have|had|was|were|already)\s+(?:(?!to\b)\w+\s+){0,2}$", head) is not None
        and mention.cue_form != "noun"
    )
