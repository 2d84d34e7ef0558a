"""Draft, its sentence -> a reason to refuse a size, a price, a ratio, the whole of a share, the dead of a past war."""

from tracker import patterns as regex
from tracker import schema
from tracker.matching.drafts import Draft
from tracker.matching.reading import Reading
from tracker.matching.takings import is_takings
from tracker.model import Sentence

CLAUSE_REACH = 80  # characters behind a number within which its year stands
# "a vessel capable of carrying <20 tanks>", "a carrier with a total salvo of <eight> missiles": what it may hold
CAPACITY = regex.compile(
    r"\b(?:(?:capable of|for) (?:carrying|holding|transporting|housing)|(?:able|designed|built) to (?:carry|hold|"
    r"transport|house)|(?:total|combined|overall|general|possible|maximum|joint) (?:\w+ )?(?:salvo|volley) of)\s+"
    r"(?:up to |about |some |more than )?$",
    regex.IGNORECASE,
)
# "in groups of <four to six men>", "assault teams of <10>": how large each is
EACH_GROUP = regex.compile(
    r"(?<!\btwo )(?<!\bthree )\b(?:(?:sub)?groups|teams|squads|squadrons|crews|pairs|detachments|units) of "
    r"(?:about |some |up to |around |roughly |just |only )?$",
    regex.IGNORECASE,
)
# "<most of the> 180 missiles", "<half of the city's> 40 schools", "<many of the village's more than> 60 homes"
SHARE_OF = regex.compile(
    r"\b(?:most|some|many|few|fewer|half|majority|part|third|thirds|quarter|quarters|fifth|fifths|fraction|none|bulk|much"
    r"|percent|per\scent|%)\sof\s(?:the|its|their|those|these|our|his|\p{L}[\p{L}-]{1,20}['’]s?)\s"
    r"(?:[\p{L}'’-]{1,20}\s){0,3}$",
    regex.IGNORECASE,
)
# "the 900 people <who fled>", "the 1,200 people <killed>": then it is the whole that something befell
BEFELL = regex.compile(
    r"(?:\s[\p{L}-]{1,20}){0,4}?\s(?:who|that|which)\b"
    r"|(?:\s(?!were\b|was\b|are\b|is\b|have\b|has\b|had\b|be\b|been\b)[\p{L}-]{1,20}){1,3}?"
    r"\s(?:killed|wounded|injured|displaced|uprooted|detained|arrested|captured|abducted|kidnapped|evacuated)\s(?!as\b)[\p{L}-]"
)
LOSSES = frozenset("killed wounded killed_or_wounded lost destroyed captured missing intercepted".split())
PRICE_BELOW = 1000  # what costs less was bought in a shop
# "53 casualties per square kilometre", "seven dead for every", "12 shells per gun": a ratio, not a count
RATIO = regex.compile(
    r"(?:\s[\w-]{1,20}){1,4}\s(?:per\s(?:square|sq|km|kilomet(?:re|er)|mile|capita|head|person|household|inhabitant"
    r"|\d|hundred|thousand|million|gun|barrel|soldier)|for\severy)\b"
)
# "casualties per square kilometre fell from 133 to <99>", "the area of Mali is <1,240,000 km2>"
RATE_OF = regex.compile(
    r"\bper\s(?:square\s|sq\.?\s)?(?:km|kilomet(?:re|er)|mile)\b[^.;]{0,50}$"
    r"|\barea\sof\s(?:the\s)?\p{Lu}[\w-]+\s(?:is|was|covers|spans|totals)\b[^.;,]{0,30}$"
)
# "attacks grew <by five times>": how much more, and no count
TIMES_MORE = regex.compile(r"\stimes\b(?!\son\b)")
# "enough missiles <for four> more strikes": what a stock would do
ENOUGH_FOR = regex.compile(
    r"\b(?:enough|sufficient|adequate|stocks?|stockpiles?|reserves?|suffice|last)\b[^.;]{0,60}\bfor\s"
    r"(?:at\sleast\s|about\s|some\s|up\sto\s|only\s|another\s|a\sfurther\s|perhaps\s|maybe\s|no\smore\sthan\s){0,2}$"
)
# "By way of comparison, ...", "the army lost 15,000 men <in its ten years in Afghanistan>"
COMPARED = regex.compile(r"^\W{0,3}(?:By\s(?:way\sof\s)?|In\s|For\s)(?:\w+\s)?comparison\b")
LONG_WAR = regex.compile(
    r"\bin\s(?:Afghanistan|Vietnam|Chechnya|Korea|Algeria|Iraq)\b[^.;]{0,30}\b(?:over|in|during|across)\s(?:the\s(?:course|span)\sof\s)?"
    r"(?:(?:its|their|an?|the|nearly|almost|about|more\sthan)\s){0,2}(?:\d+|eight|nine|ten|twenty)[\s-](?:years?|decade)"
    r"|\b(?:over|in|during|across)\s(?:the\s(?:course|span)\sof\s)?(?:(?:its|their|an?|the|nearly|almost|about|more\sthan)\s){0,2}"
    r"(?:\d+|eight|nine|ten|twenty)[\s-](?:years?|decade)\s(?:\w+\s){0,3}in\s(?:Afghanistan|Vietnam|Chechnya|Korea|Algeria|Iraq)\b"
)
OWN_LAND = regex.compile(r"\b(?:Afghan|Taliban|Kabul|Iraqi|Baghdad|Vietnamese|Chechen|Grozny|Korean)")
# "<in the Second World War>", "during <the Vietnam War>", but not "the biggest attack <since> World War II"
# "in the 34 days of <the 2006 war>": the texts of wars from before 2014 are not ours
PAST_WAR = regex.compile(
    r"\b(?:[Ii]n|[Dd]uring|of|[Tt]hroughout)\s(?:(?:the|all|its|their|entirety|whole|course|of)\s){0,4}"
    r"(?:(?:World\sWar|WW)\s?(?:II|I|Two|One|2|1)\b|(?:Second|First)\sWorld\sWar\b|(?:Vietnam|Korean|Winter|Crimean|Falklands|Gulf)"
    r"\s[Ww]ar\b|Soviet[-–\s]Afghan\s[Ww]ar\b|Great\sPatriotic\sWar\b"
    r"|(?:19\d\d|200\d|201[0-3])\s(?:[A-Z][\w-]{1,20}\s){0,2}[Ww]ar\b)"
)
# "at Stalingrad", "Hitler's army", "the Chechen wars": named in the same clause
PAST_NAME = regex.compile(
    r"\b(?:at|in|of)\s(?:the\s)?(?:Stalingrad|Verdun|the\sSomme|Dunkirk|D-Day|Dien\sBien\sPhu|Waterloo|Gallipoli)\b"
    r"|\b(?:Hitler['’]s|Nazi\sGermany|Napoleon['’]s|Wehrmacht|Red\sArmy)\b|\b(?:First|Second|[Tt]wo)?\s?Chechen\s[Ww]ars?\b"
)
NEXT_CLAUSE = regex.compile(r".{0,2000}(?:;|,\s(?:and|but|while|whereas)\s)", regex.DOTALL)
BEGUN = regex.compile(
    r"\b(?:founded|created|formed|born|built|signed|established|adopted|started|began|begun|launched|made)\b"
)
# "killed in Afghanistan <from 1979 to 1989>", "<In 1944> the army lost": a year that no war of ours is of
PAST_YEAR = regex.compile(r"\b(?:in|from|between|during)\s(?:[A-Z][a-z]{2,8}\s)?1(?:[0-8]\d\d|9[0-8]\d)\b")
PAST_OPENING = regex.compile(
    r"^\W{0,2}(?:In|From|Between|During)\s(?:[A-Z][a-z]{2,8}\s)?1(?:[0-8]\d\d|9[0-8]\d)\b[^.;]{0,60}$"
)
SOVIET = regex.compile(r"\s(?:[\w-]+\s){0,2}Soviet\s(?:soldiers|troops|servicemen|men|officers|dead|lives)\b")


def is_unit_price(reading: Reading, draft: Draft) -> bool:
    """Whether an amount is what one weapon costs: "a 155mm shell cost 2,000 euros before the war"."""
    if draft.event != "cost" or draft.link is None or draft.link.form != "active":
        return False
    first = draft.link.cue.first
    noun = reading.noun_to.get(first - 1)
    arms = noun is not None and noun.tag == "one" and noun.entry.subject in schema.WEAPONS + schema.EQUIPMENT
    return arms and reading.tokens[first].low in ("cost", "costs", "costing")


def refuse_size_or_price(draft: Draft, sentence: Sentence) -> str:
    """Refuse what a thing may hold, how large a group is, what a shop asks or a firm earns, and ratios."""
    quantity = draft.quantity
    before = quantity.outer_start - sentence.start
    if CAPACITY.search(sentence.text, 0, before):
        return "out_of_scope"
    if draft.subject in schema.MONEY and is_takings(sentence.text, before):
        return "price"
    if draft.subject in schema.PEOPLE and EACH_GROUP.search(sentence.text, max(0, before - 60), before):
        return "out_of_scope"
    if _is_base_of_share(draft, sentence, before):
        return "out_of_scope"
    if TIMES_MORE.match(sentence.text, quantity.end - sentence.start) and sentence.text.endswith("by ", 0, before):
        return "no_event"  # "attacks grew by five times"
    if draft.subject == "attacks" and ENOUGH_FOR.search(sentence.text, max(0, before - 120), before):
        return "no_event"
    if draft.event == "cost" and quantity.high is not None and quantity.high < PRICE_BELOW:
        return "price"
    if RATE_OF.search(sentence.text, max(0, before - 90), before) or _tells_other_war(draft, sentence):
        return "out_of_scope"
    return "out_of_scope" if RATIO.match(sentence.text, quantity.outer_end - sentence.start) else ""


def _is_base_of_share(draft: Draft, sentence: Sentence, before: int) -> bool:
    """Whether only a share of those counted is told of: "most of the 180 missiles were shot down"."""
    told = draft.form in ("passive", "subject", "state", "active") and draft.event != "deployed"
    if not told or draft.quantity.unit != "count":
        return False  # "withdrew some of its 10,000 soldiers", who are there all the same
    if not SHARE_OF.search(sentence.text, max(0, before - 90), before):
        return False
    return not BEFELL.match(sentence.text, draft.quantity.outer_end - sentence.start)


def _tells_other_war(draft: Draft, sentence: Sentence) -> bool:
    """Whether the dead of a war long past are counted: "405,000 American deaths during the Second World War"."""
    people = draft.subject in schema.PEOPLE
    if not people and not (draft.subject in schema.EQUIPMENT and draft.event in LOSSES):
        return False
    before, behind = draft.quantity.outer_start - sentence.start, draft.quantity.end - sentence.start
    long_war = LONG_WAR.search(sentence.text) if "years" in sentence.text or "decade" in sentence.text else None
    if people and long_war and (COMPARED.match(sentence.text) or not OWN_LAND.search(sentence.text)):
        return True
    if draft.event in LOSSES and _is_long_ago(sentence.text, before, behind):
        return True
    return bool(
        PAST_WAR.search(sentence.text, behind, behind + 110)
        or PAST_WAR.search(sentence.text, max(0, before - 110), before)
    )


def _is_long_ago(text: str, before: int, behind: int) -> bool:
    """Whether a clause tells a loss of another age: "in 1944", "at Stalingrad", "Soviet soldiers"."""
    rest = text[behind : behind + CLAUSE_REACH]
    rest = rest[: next((k for k, letter in enumerate(rest) if letter in ",;.("), len(rest))]
    opened = NEXT_CLAUSE.match(text, 0, before)
    dated = PAST_YEAR.search(rest) and not BEGUN.search(rest)
    named = PAST_NAME.search(text[opened.end() if opened else 0 : before] + " " + rest)
    return bool(SOVIET.match(text, behind) or dated or named or PAST_OPENING.search(text, 0, before))
