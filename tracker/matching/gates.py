"""Number, subject, event and sentence -> a reason to refuse it after all, or nothing.

The last look before a number becomes a mention: events whose words also mean everyday things need a conflict around
them, deaths by storm or crash are none of ours, and an article counts one only where something happened to the thing.
"""

from functools import lru_cache

from tracker import patterns as regex
from tracker import schema
from tracker.matching.drafts import FLYING, Draft
from tracker.matching.reading import Reading, lacks_needs
from tracker.matching.takings import is_takings
from tracker.matching.words import AUXILIARIES
from tracker.model import Quantity, Sentence

ARTICLE_EVENTS = frozenset("""
    killed wounded captured missing detained rescued destroyed damaged hit intercepted lost released seized
""".split())  # fmt: skip
ARTICLE_FORMS = frozenset("active passive participle subject carried state".split())
NOMINAL_EVENTS = frozenset(
    ["killed", "wounded", "lost", "damaged", "destroyed"]
)  # "the death of a child", "losses, including a tank"
WEAK_EVENTS = frozenset("""
    pledged delivered requested cost lost released deployed recruited trained displaced evacuated rescued destroyed
    damaged hit seized controlled detained captured launched missing
""".split())  # fmt: skip
SUPPLY = frozenset("power electricity heating heat water gas access contact jobs internet supply connection".split())
HOMES = frozenset("homes refugees returnees displaced homeland villages houses".split())
# Words of those who were held, and no refugees
CAPTIVE = frozenset(
    """
    captivity captive captives prisoner prisoners pow pows hostage hostages detainees detained detention prison jail
    swap exchange exchanged swapped released freed abducted deported kidnapped inmates body bodies remains camp
""".split()
)
LEAVING = frozenset("leave leaves leaving left".split())
SHELTER = frozenset("home homes shelter shelters roof roofs house houses housing accommodation".split())
PARENTS = [[word, "of"] for word in ("mother", "father", "parent", "parents", "widow", "grandmother", "grandfather")]
HUNDREDS = 100
MANKIND = 1e9  # a count of people never reaches it
WEAPON_EVENTS = frozenset(["launched", "intercepted", "suppressed"])
# Words that speak of an armed conflict: "shells fell on the town", "militants", "Kyiv".
CONFLICT = regex.compile(
    r"""\b(?:
      wars? | warfare | troops? | soldiers? | servicemen | army | armies | armed | military | militar\w+
    | missiles? | rockets? | drones? | UAVs? | shell(?:s|ed|ing) | artillery | weapons? | ammunition | bomb\w*
    | invasion | invaders | occupi\w+ | front\ ?lines? | frontline | ceasefire | offensive | combat | conflict
    | fighting | air\ ?strikes? | airstrikes? | airbase | air\ defen[cs]e | explosions? | casualt\w+ | refugees
    | shot\ down | helicopters? | howitzers? | tanks | armou?red | rubble | air\ raids? | landmines? | deminers?
    | sieges? | besieged
    | defen[cs]e\ min\w+ | gunfire | gunmen | massacre\w* | paramilitar\w+ | guerrillas? | warplanes? | warships?
    | Congo\w* | Somali\w* | Sahel | Lebanon | Lebanese | Palestin\w+ | Hizbullah | Zelensk\w+ | Putin | Wagner
    | militants? | fighters | battalions? | brigades? | insurgents? | rebels? | junta
    | prisoners?\ of\ war | POWs? | hostages? | prisoner\ (?:exchange|swap)s?
    | Russian?s? | Ukrain\w+ | Kyiv | Kiev | Moscow | Hamas | Gaza | Israel\w* | Hezbollah | Houthis? | RSF
    | enem(?:y|ies) | clashes | mortars? | kamikaze | aggressors?
    | Sudan\w* | Myanmar | Syria\w* | Yemen\w* | Darfur | Tigray\w* | Afghan\w* | Iraq\w* | Iran\w* | Taliban
    | Boko\ Haram | ISIS | ISIL | Islamic\ State | jihad\w* | [Aa]l[ -]Sha?ba+b | [Aa]l[ -]Qaeda | Burkina\w* | M23
    | Karabakh | displaced | displacement | internally | peacekeep\w+ | hostilities | kidnap\w* | abduct\w*
    | crossfire | combatants | FARC | ELN | JNIM | Armenia\w* | Azerbaijan\w* | Libya\w* | Haftar | Kashmir\w*
    | refugee | UNHCR | peace\ (?:talks|deals?|accords?)
    | aid\ (?:workers?|trucks?|convoys?) | separatis\w+ | atrocit\w+ | genocide | ethnic\ cleansing | West\ Bank
    )\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
# Causes that are no conflict, and matters of sport, trade and votes: "killed by the storm", "the striker hit".
ELSEWHERE = regex.compile(
    r"""\b(?:
      earthquake | hurricane | storm | cyclone | typhoon | tornado | flood(?:s|ing)? | heavy\ rains?
    | landslide | avalanche | mine\ collapse | cave-in
    | wildfires? | (?:car|plane|bus|train|road|coach|minibus|lorry|motorway|highway)\ (?:crash(?:es)?|accidents?)
    | crash\ on\ (?:a|the)\ (?:motorway|highway|road|bridge) | traffic\ accidents? | pile-?up | collision | derailment
    | gas\ leaks? | nightclub\ fires? | short\ circuit | faulty\ wiring
    | collided | overturned | derailed
    | outbreak(?!\ of\ (?:\w+\ ){0,2}(?:violence|war|fighting|hostilities|conflict|clashes))
    | cholera | measles | covid\S* | virus | flu | heatwave | heart\ attacks? | shark | stabbing
    | (?:football|soccer|cricket)\ (?:fans|supporters)
    | rally | race(?!\ against\ time)
    | referee | stadium | striker | penalt(?:y|ies) | footballers? | tournament | league | championship
    | cup\ final | marathon | film | album | novel | box\ office
    | earnings | shareholders? | quarterly\ (?:results|profits?|sales|revenues?|loss(?:es)?) | layoffs
    | election | ballot | seats
    )\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
# Words that only an armed conflict has, whatever else is told: "flood", but also "shelling".
STRONG = regex.compile(
    r"""\b(?:
      missiles? | rockets? | drones? | shell(?:s|ed|ing) | artillery | troops | soldiers? | army | military
    | bomb(?:s|ed|ing) | air\ ?strikes? | front\ ?line | war | combat | militants? | invasion
    )\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
# Arms that are bought and sold, and what makes them aid all the same
TRADE = regex.compile(
    r"\b(?:contracts?|customers?|sales|sells?|sold|buyers?|export (?:deal|order)s?|Airbus|Boeing"
    r"|booked)\b",
    regex.IGNORECASE,
)
SALE = regex.compile(
    r"\b(?:(?:arms|weapons?|weaponry|military|missile|tank|potential|possible|proposed)\s(?:\w+\s)?sales?|sales?\sof|sold|bought"
    r"|customers?|selling)\b",
    regex.IGNORECASE,
)
# "approved the potential sale of tanks in a package valued at": a package for sale
ON_OFFER = regex.compile(
    r"\b(?:(?:potential|possible|proposed|planned|foreign\smilitary|arms|weapons)\s(?:arms\s|weapons\s)?sales?|(?:could|would|may|to)\ssell)\b",
    regex.IGNORECASE,
)
GRANTED = regex.compile(r"\b(?:aid|donat\w+|grants?|free of charge|Ukrain\w+|Kyiv|Kiev)\b", regex.IGNORECASE)
GIFT = regex.compile(
    r"\b(?:aid|donat\w+|assistance|Ukrain\w+|Kyiv|Kiev|package|pledg\w+|gift\w*|support|allies|free of charge)\b",
    regex.IGNORECASE,
)
# "a vessel capable of carrying <20 tanks>": what it may hold
CAPACITY = regex.compile(
    r"\b(?:(?:capable of|for) (?:carrying|holding|transporting|housing)|(?:able|designed|built) to (?:carry|hold|"
    r"transport|house))\s+(?:up to |about |some |more than )?$",
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
# "the 1,200 people <killed>", "the 900 <who fled>": then it is the whole that something befell
BEFELL = regex.compile(r"(?:\s[\p{L}-]{1,20}){0,4}?\s(?:who|that|which)\b")
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
PAST_WAR = regex.compile(
    r"\b(?:in|during|of|throughout)\s(?:(?:the|all|its|their|entirety|whole|course|of)\s){0,4}"
    r"(?:(?:World\sWar|WW)\s?(?:II|I|Two|One|2|1)\b|(?:Second|First)\sWorld\sWar\b|(?:Vietnam|Korean|Winter|Crimean|Falklands|Gulf)"
    r"\s[Ww]ar\b|Soviet[-–\s]Afghan\s[Ww]ar\b|Great\sPatriotic\sWar\b)"
)
# "the couple has three children", "unions called 14 strikes over pay"
CIVIL_STRIKE = regex.compile(r"\b(?:unions?|pay|wages?|workers'? union|walkouts?|picket)\b", regex.IGNORECASE)

# "two aid workers <told the agency>", "a doctor <in Gaza, Ahmed Hadi, said>", "an army <spokesman said>"
SPEAKS = regex.compile(
    r"""(?:\s(?:of|in|at|from|near|with)\s(?:the|a)\b
    | \s(?!(?:the|an?|their|his|who|that|were|was)\b)[\w’'-]{1,20}){0,5}?
    (?:,\s\p{Lu}[^,.;]{2,40},)?(?:\sand\s(?:an?|the|two|three|other)\s[\w’'-]{1,20}(?:\s[\w’'-]{1,20}){0,2})?\s(?:later\s|also\s)?
    (?:said|says|say|told|tells|explained|recalled|recounted)\b(?!\s(?:to\b|by\b|they\swere\b))""",
    regex.VERBOSE,
)
# "According to <three> officials, losses mount"
BY_WORD_OF = regex.compile(
    r"\b(?:according|thanks) to (?:the |at least |some |about |around |more than |as many as |these |those )?$",
    regex.IGNORECASE,
)
# Where one begins to say it: a clause of its own, or one more who speaks
OPENS_SPEECH = regex.compile(
    r"(?:^|[,;”\"’—–]\s|[,;”\"]\s?(?:while|as|but|and)\s|\band\s|\bas\s)(?:at least |about |some )?$"
)
# "... at the mill," <said> one of the aid workers
SAID_BY = regex.compile(r"[”\"’]\s?(?:said|says|added|recalled|explained|recounted)\s$")
# "<the coalition, which has> nine members": states, and no men
ALLIES = regex.compile(
    r"\b(?:coalition|alliance|union|bloc|council|committee|commission|group of states|nato)\b[^.;]{0,40}$",
    regex.IGNORECASE,
)


def speaks_of_conflict(text: str) -> bool:
    """Whether a text has the words of an armed conflict.

    >>> speaks_of_conflict("Shells fell on the town."), speaks_of_conflict("The bank lost two clients.")
    (True, False)
    """
    return CONFLICT.search(text) is not None


def _is_unit_price(reading: Reading, draft: Draft) -> bool:
    """Whether an amount is what one weapon costs: "a 155mm shell cost 2,000 euros before the war"."""
    if draft.event != "cost" or draft.link is None or draft.link.form != "active":
        return False
    first = draft.link.cue.first
    noun = reading.noun_to.get(first - 1)
    arms = noun is not None and noun.tag == "one" and noun.entry.subject in schema.WEAPONS + schema.EQUIPMENT
    return arms and reading.tokens[first].low in ("cost", "costs", "costing")


def _is_size_or_price(draft: Draft, sentence: Sentence) -> str:
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
    if draft.subject not in schema.PEOPLE:
        return False
    before, behind = draft.quantity.outer_start - sentence.start, draft.quantity.end - sentence.start
    long_war = LONG_WAR.search(sentence.text) if "years" in sentence.text or "decade" in sentence.text else None
    if long_war and (COMPARED.match(sentence.text) or not OWN_LAND.search(sentence.text)):
        return True
    return bool(
        PAST_WAR.search(sentence.text, behind, behind + 110)
        or PAST_WAR.search(sentence.text, max(0, before - 110), before)
    )


def refusal_of(reading: Reading, draft: Draft, sentence: Sentence, *, conflict: bool, civil: bool = False) -> str:
    """A reason of schema.REFUSALS, or "" when the number may count; `conflict`: the text around speaks of one.

    `civil`: it tells of accidents, crime, sport or trade alone.
    """
    quantity, event, subject = draft.quantity, draft.event, draft.subject
    if not event or not subject:
        return "no_event" if subject and conflict else "out_of_scope"
    if quantity.unit == "percent":
        return "percentage"
    parent = [t.low for t in reading.tokens[max(0, draft.token - 2) : draft.token]] in PARENTS
    if parent and not (
        quantity.form == "article" and draft.form == "participle"
    ):  # "mother of a soldier killed in May"
        return "people_not_harmed"  # "a young mother of two children"
    if reason := _is_size_or_price(draft, sentence):
        return reason
    if _is_unit_price(reading, draft):
        return "price"
    if subject in schema.PEOPLE and _speaks(reading, draft, sentence):
        return "people_not_harmed"
    if not (_suits(quantity, draft) or _is_one_launched(reading, draft)) or (
        event == "deployed" and _counts_states(reading, draft, sentence)
    ):
        return "no_event"
    if sentence.kind == "boilerplate":
        return "boilerplate"
    if civil or (event in WEAK_EVENTS and not conflict):
        return "out_of_scope"
    if event not in WEAPON_EVENTS and subject not in schema.MONEY and _tells_elsewhere(sentence.text):
        return "out_of_scope"
    if event in ("pledged", "delivered") and _tells_trade(sentence.text, money=subject in schema.MONEY):
        return "price"
    if subject == "attacks" and draft.form == "implied" and quantity.value == 1:
        return "no_event"  # "in one failed assault": a circumstance, not a count
    if subject == "attacks" and _tells_walkouts(sentence.text):
        return "out_of_scope"
    if _counts_others(reading, draft):
        return "out_of_scope"
    missing = draft.entry is not None and lacks_needs(reading, draft.entry)
    refused = missing or any(
        told(reading, draft) for told in (_picks_thing, _is_apposition, _goes_without, _comes_in_waves)
    )
    return "no_event" if refused else ""


def _counts_others(reading: Reading, draft: Draft) -> bool:
    """Whether a clause of its own tells of what it counts: "three regions, all three of which border Mali"."""
    tokens = reading.tokens[draft.token + 1 : draft.token + 4]
    if [t.low for t in tokens[:2]] != ["of", "which"] or len(tokens) < 3 or draft.form != "carried":
        return False
    told = tokens[2].low in AUXILIARIES or any(c.first == draft.token + 3 for c in reading.cues)
    return not told


def _comes_in_waves(reading: Reading, draft: Draft) -> bool:
    """Whether an uncounted "in several waves" only says how what was counted came."""
    noun = draft.counted.noun
    waves = noun is not None and reading.tokens[noun.last].low in ("waves", "phases", "stages")
    return waves and draft.quantity.qualifier == "vague" and reading.tokens[draft.token - 1].low == "in"


def _picks_thing(reading: Reading, draft: Draft) -> bool:
    """Whether a bare one is of things that no lexicon knows: "taking one of the last strongholds of the rebels"."""
    bare = draft.event == "captured" and draft.counted.noun is None and draft.quantity.value == 1
    return bare and [t.low for t in reading.tokens[draft.token + 1 : draft.token + 3]] in (["of", "the"], ["of", "its"])


def _is_apposition(reading: Reading, draft: Draft) -> bool:
    """Whether an article only says what a named place is: "the drive towards Tokmak, a stronghold in the south"."""
    k = draft.token
    if (
        draft.quantity.form != "article"
        or draft.form not in ("active", "participle")
        or draft.subject not in schema.OBJECTS + schema.TERRITORY
        or k < 2
    ):
        return False
    name = reading.tokens[k - 2]
    named = name.text[:1].isupper() and not name.text.isupper() and name.text.isalpha() and k - 2 not in reading.noun_to
    return reading.tokens[k - 1].low == "," and named


def _is_one_launched(reading: Reading, draft: Draft) -> bool:
    """Whether an article counts a weapon in a list of counts: "fired 14 drones, a cruise missile and a bomb"."""
    if draft.quantity.form != "article" or draft.event != "launched" or draft.subject not in FLYING:
        return False
    return draft.form in ARTICLE_FORMS and any(
        noun.tag == "many" and noun.entry.subject in FLYING and _has_count(reading, noun.first)
        for noun in reading.nouns
    )


def _has_count(reading: Reading, first: int) -> bool:
    before = reading.tokens[max(0, first - 4) : first]
    return any(t.number >= 0 and reading.quantities[t.number].form != "article" for t in before)


def _goes_without(reading: Reading, draft: Draft) -> bool:
    """Whether no harm and no swap is told: "8,000 residents lost power", "refugees returned to their homes"."""
    refugees = draft.counted.noun is not None and draft.counted.noun.entry.implies == "displaced"
    home = refugees or not HOMES.isdisjoint(reading.words)
    if draft.event == "released" and draft.subject in schema.PEOPLE and home and CAPTIVE.isdisjoint(reading.words):
        return True
    ahead = [t.low for t in reading.tokens[draft.counted.last + 1 : draft.counted.last + 4]]
    if draft.event == "displaced" and ahead[:2] == ["in", "need"]:
        return True  # "300,000 displaced and 712,000 in need of aid"
    return _loses_supply(reading, draft) or _flies(reading, draft) or _is_left_without(reading, draft)


def _is_left_without(reading: Reading, draft: Draft) -> bool:
    """Whether those counted stay where they are: "leaving 300,000 people without clean water"."""
    cue = draft.link.cue if draft.link and draft.event == "displaced" else None
    if cue is None or reading.tokens[cue.first].low not in LEAVING:
        return False
    behind = [t.low for t in reading.tokens[draft.counted.last + 1 : draft.counted.last + 8]]
    return behind[:1] == ["without"] and SHELTER.isdisjoint(behind)


def _flies(reading: Reading, draft: Draft) -> bool:
    """Whether what is missing was in the air: "14 disappeared from radar"."""
    return draft.event == "missing" and draft.counted.noun is None and "radar" in reading.words


def _loses_supply(reading: Reading, draft: Draft) -> bool:
    """Whether those counted lost no life but what they lived with: "8,000 residents lost power"."""
    people = draft.event == "lost" and draft.subject in schema.PEOPLE
    towns = draft.event == "seized" and draft.subject == "settlements"  # "412 villages lost power"
    cue = draft.link.cue if draft.link and (people or towns) else None
    if cue is None or cue.first < draft.counted.last:
        return False
    return any(t.low in SUPPLY for t in reading.tokens[cue.last + 1 : cue.last + 5])


def _speaks(reading: Reading, draft: Draft, sentence: Sentence) -> bool:
    """Whether those counted only say what happened: "the raid wounded 30, two aid workers told the agency"."""
    noun, counted = draft.counted.noun, draft.counted
    before = draft.quantity.outer_start - sentence.start
    if BY_WORD_OF.search(sentence.text, max(0, before - 40), before):
        return True
    led = draft.link is None or draft.link.cue.last < draft.token
    if led and SAID_BY.search(sentence.text, max(0, before - 20), before):
        return True
    if noun is None or counted.side != "right" or noun.entry.counts_event:
        return False
    at, last = draft.quantity.outer_start - sentence.start, reading.tokens[counted.last]
    if not SPEAKS.match(sentence.text, last.start - sentence.start + len(last.text)):
        return False
    return OPENS_SPEECH.search(sentence.text, max(0, at - 40), at) is not None


def _counts_states(reading: Reading, draft: Draft, sentence: Sentence) -> bool:
    """Whether members are those of an alliance, or forces so many groups: no men."""
    noun = draft.counted.noun
    if noun is not None and reading.tokens[noun.last].low == "forces":  # "battling dozens of local defence forces"
        return (draft.quantity.value or draft.quantity.low or 0) < HUNDREDS
    if noun is None or reading.tokens[noun.last].low != "members":
        return False
    return ALLIES.search(sentence.text, 0, draft.quantity.outer_start - sentence.start) is not None


def _suits(quantity: Quantity, draft: Draft) -> bool:
    """Whether the form of a number suits what it is told of: amounts are money, "a" and "no" count few events."""
    if (quantity.unit in ("count", "km2")) == (draft.subject in schema.MONEY):
        return False
    if draft.subject in schema.PEOPLE and (quantity.value or 0) >= MANKIND:
        return False  # "refused to release three billion": money without its currency
    if quantity.form == "article":
        # "losses were 220 men and a tank": the whole list
        nominal = draft.form == "noun" and draft.event in NOMINAL_EVENTS
        nominal = nominal or (draft.form == "toll" and draft.event == "lost" and draft.subject in schema.EQUIPMENT)
        nominal = nominal or (draft.form == "toll" and draft.event in ("killed", "wounded"))
        return draft.event in ARTICLE_EVENTS and (draft.form in ARTICLE_FORMS or nominal)
    return quantity.form != "zero" or draft.event in ("killed", "wounded", "killed_or_wounded")


# One sentence is asked for each of its numbers: remembered, or a long list would be searched again and again.
@lru_cache(maxsize=4)
def _tells_elsewhere(text: str) -> bool:
    return ELSEWHERE.search(text) is not None and STRONG.search(text) is None


@lru_cache(maxsize=4)
def _tells_trade(text: str, *, money: bool) -> bool:
    if money and ON_OFFER.search(text) is not None and GRANTED.search(text) is None:
        return True
    return (SALE if money else TRADE).search(text) is not None and GIFT.search(text) is None


@lru_cache(maxsize=4)
def _tells_walkouts(text: str) -> bool:
    return CIVIL_STRIKE.search(text) is not None and STRONG.search(text) is None
