"""Reading, Draft -> the draft with the event that governs it in its clause, or that its own noun implies."""

from functools import cache

from tracker import schema
from tracker.lexicon.loading import Event, load_lexicon
from tracker.matching.comparing import RATED
from tracker.matching.counting import BACKED
from tracker.matching.drafts import FLYING, Draft, set_event
from tracker.matching.giving import GIVING, govern_aid, is_bill, names_giver, names_recipient
from tracker.matching.linking import Link, find_links
from tracker.matching.reading import LONGEST, UNCOINED, Counted, Cue, Reading, cues_from, lacks_needs
from tracker.matching.senses import names_army, names_gunners, rather_captured, read_as_houses, read_hands
from tracker.matching.words import AUXILIARIES, BE, BOUNDING, DETERMINERS, MARKS, PREPOSITIONS, REACHING, STOPS
from tracker.model import Sentence

# What a thing is said to be near, beside or on: "on the grounds of a school"
GROUNDS = frozenset("territory grounds premises area yard vicinity outskirts location site home".split())
# What is damaged in a house is the house: "shattered windows in an apartment block"
GLAZING = frozenset("windows window roof roofs facade facades glazing walls doors balconies roofing".split())
# What belongs to somebody who only tells or holds it
TELLING = frozenset(
    """
    data words statement testimony account claim claims report reports opinion view estimate estimates picture photo
    video image images footage help presence support work visit request order command leadership guise form course
""".split()
)
LOSS_LIST = "lose"  # the event of "tanks - 9,253 (+8)"
LIVING = frozenset(["wounded", "rescued", "evacuated", "missing"])  # what befalls no corpse
FLED = frozenset("escape escapes escaped escaping".split())
FORCE = 1000  # as many as can only be men: "put 300,000 on alert"
# Where migrants and suspects are held, who are no prisoners of war
HOLD = frozenset("hold holds held holding".split())
JAILED = frozenset("detention migrants migrant jail jails custody suspects cells".split())
CAPTIVES = frozenset("hostage hostages captive captives captivity pow pows captured".split())
SET_OFF = frozenset("detonated detonates detonate detonating".split())
DISPOSAL = frozenset("unexploded controlled safely sappers deminers disposal experts specialists found".split())
MORGUES = frozenset("morgue morgues mortuary mortuaries".split())
HOSPITALS = frozenset("hospital hospitals clinic clinics".split())
HANDED = frozenset(  # bodies that one side gives to the other, whatever clinic is told of
    "exchange exchanged swap swapped repatriated repatriation return returned handed handover released gave".split()
)
MANNED = frozenset("men officers personnel".split())
MEN_AS_TROOPS = frozenset(["deployed", "trained"])
PEOPLES_AS_TROOPS = frozenset(["trained"])  # peoples arrive and stay as refugees, too
SENDING = frozenset("send sends sent sending".split())
RAIDING = frozenset("overnight night against swarm swarms wave waves attack attacks raid salvo".split())
SPENDING = frozenset("spend spends spent spending".split())
# Words that a verb of harm may be joined with over one number: "killed, injured or captured 5,000".
HARMED = frozenset("killed wounded captured missing".split())
HARM_TAGS = frozenset("past part any ing adj".split())
SUFFERING = frozenset(
    "suffered suffer suffering suffers sustained sustain sustaining took taken incurred faced face faces facing".split()
)
# "casualties among North Korean troops have reached 3,000"
MILITARY = frozenset(
    "military combat battle battlefield army troop troops soldiers servicemen servicemembers personnel fighters".split()
)
ARMIES = frozenset("forces troops army armies military soldiers units personnel servicemen fighters".split())
JOINING = frozenset(", or and / seriously even".split())
# Participles that describe what is counted, before the main verb tells its fate: "soldiers captured in May were freed"
DESCRIBING_EVENTS = frozenset("launched deployed captured trained recruited wounded delivered detained missing".split())
# What is done with the wounded, who are counted by it: "handed over 30 wounded men"
TOLD_AS = {"killed": "killed", "dead": "killed", "wounded": "wounded", "injured": "wounded", "missing": "missing"}
HANDLED = frozenset(["released", "evacuated", "captured", "detained"])
ASIDES = [[word] for word in "including among all most mostly many some half both".split()]
FATES = frozenset("""
    killed wounded killed_or_wounded lost intercepted suppressed destroyed damaged captured released missing hit
""".split())  # fmt: skip
DOWNED = frozenset(["intercepted", "destroyed"])
PAIR = 7  # words that the first of a pair may have: "a cruise missile and"
FINITE_FORMS = frozenset(["passive", "subject", "state"])
CUTTING = frozenset(", ; : and or but while which who that after before when where as since ( )".split())
# What may stand behind a number that counts people without saying so: "killed three more", "killed three overnight".
BESIDE_PEOPLE = frozenset("more others other overnight today yesterday dead so".split())


def govern(reading: Reading, draft: Draft) -> None:
    """Give a draft its event: the best cue, or what its own noun implies."""
    counted = draft.counted
    implied = counted.implied or _implied_by_noun(reading, counted) or _implied_by_bodies(reading, draft)
    links = _links_of(reading, draft) or _as_troops(reading, draft)
    links = _hand_over_bodies(reading, draft, _main_first(reading, counted, links))
    links, own = _overrule(reading, draft, rather_captured(reading, draft, links))
    is_article = draft.quantity.form == "article"
    outdone = own == "lost" and links and links[0].score > 3 and links[0].cue.entry.event != "killed_or_wounded"
    if own and not outdone:  # "suffered 1,770 losses" are losses still
        merged = _joint(reading, counted, own)
        draft.event, draft.form, draft.score, draft.rule = (
            merged,
            "participle" if is_article else "noun",
            4.0,
            f"{counted.noun.entry.name if counted.noun else own}/counted",
        )
        if draft.quantity.form == "article" and counted.noun and not counted.noun.entry.counts_event:
            draft.form = "participle"  # "an engineer injured in the strike"
        draft.subject = _rather_troops(reading, draft)
        return
    if is_article:
        links = links[:1]
    if draft.subject == "money" and _may_be_aid(reading, draft, links) and govern_aid(reading, draft):
        return
    if links:
        best = _to_recipient(reading, draft, links) or links[0]
        if reading.tokens[best.cue.first].low in FLED and "captured" in reading.topics:
            draft.subject = ""
            return  # captives who escaped are not displaced
        set_event(draft, best)
        draft.event = join_cue(reading, best, draft.event)
        _correct_sense(reading, draft, best)
        if not draft.subject:
            draft.subject = (
                "people"
                if best.form in ("active", "toll", "passive", "participle", "subject", "state")
                or _is_of(reading, draft, best)
                else ""
            )
            if not _bare_ok(reading, draft, best):
                draft.subject, draft.link, draft.event, draft.score = "", None, "", 0
            if draft.subject and best.cue.entry.event in ("recruited", "lost", "deployed"):
                draft.subject = _lost_things(reading, best) or "troops"
        elif best.form == "toll" and not counted.noun and draft.subject not in schema.MONEY:
            draft.subject = "troops" if best.cue.entry.event == "deployed" else "people"
        if draft.subject == "people" and best.form == "toll" and _is_military(reading, best, draft.token):
            draft.subject = "troops"
        return
    if read_as_houses(reading, draft) or (not links and read_hands(reading, draft)):
        return
    if not implied and draft.money and (abs(draft.money.last - draft.token) <= 3 or _reaches(reading, draft)):
        implied = draft.money.entry.implies
    if implied:
        draft.event, draft.form, draft.score, draft.rule = (
            implied,
            "implied",
            2.5,
            f"{counted.noun.entry.name if counted.noun else implied}/implied",
        )


def is_told_as(reading: Reading, draft: Draft) -> bool:
    """Read as what a bare number is told: "documented 90 as killed and 200 as wounded"; returns whether it was."""
    words = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 3]]
    if draft.counted.noun or draft.quantity.unit != "count" or words[:1] != ["as"] or words[-1] not in TOLD_AS:
        return False
    draft.event, draft.subject, draft.form, draft.score = TOLD_AS[words[-1]], "people", "state", 3.5
    draft.rule = f"{words[-1]}/state"
    return True


def _may_be_aid(reading: Reading, draft: Draft, links: list[Link]) -> bool:
    """Whether nothing else is told of money, or only what pays it: "€6bn from the proceeds of frozen assets"."""
    if not links:
        return True
    before = [t.low for t in reading.tokens[max(0, draft.token - 3) : draft.token] if t.low not in BOUNDING]
    if before[-2:-1] and before[-1] == "in" and before[-2] in GIVING:
        return True  # "Tokyo chipped in $3bn, to be repaid from frozen assets"
    between = {t.low for t in reading.tokens[draft.token + 1 : max(links[0].cue.first, draft.token + 1)]}
    return links[0].cue.entry.event == "cost" and (not between.isdisjoint(BACKED) or names_giver(reading, draft))


def _links_of(reading: Reading, draft: Draft) -> list[Link]:
    """All links of a draft, but none to what befalls the living where bodies are counted."""
    if not draft.subject and draft.counted.noun:
        return []
    links = find_links(reading, draft.counted, draft.subject, draft.token)
    if draft.subtype == "bodies" or _of_bodies(reading, draft):  # "the clinic took in 41 corpses"
        left = LIVING | {"released"} if _are_laid_out(reading) else LIVING
        links = [link for link in links if link.cue.entry.event not in left]
    return links


def _implied_by_noun(reading: Reading, counted: Counted) -> str:
    """What a noun says of those it names; captives who do something of their own may be free by then."""
    noun = counted.noun
    if noun is None:
        return ""
    behind = reading.tokens[counted.last + 1].low if counted.last + 1 < len(reading.tokens) else ""
    acts = noun.entry.implies == "captured" and behind.endswith("ed") and not noun.entry.counts_event
    return "" if acts else noun.entry.implies


def _implied_by_bodies(reading: Reading, draft: Draft) -> str:
    """Read those whose bodies are told of as killed: "the bodies of 52 people lay there"."""
    of_bodies = draft.subject in schema.PEOPLE and draft.quantity.form != "article" and _of_bodies(reading, draft)
    lying = draft.subtype == "bodies" and _are_laid_out(reading)
    return "killed" if lying or (of_bodies and draft.subtype != "bodies") else ""


def _are_laid_out(reading: Reading) -> bool:
    """Whether bodies came to a morgue, or to a hospital and not from the other side: "hospitals received 14 bodies"."""
    if not reading.words.isdisjoint(MORGUES):
        return True
    return not reading.words.isdisjoint(HOSPITALS) and reading.words.isdisjoint(HANDED)


def _last_word(reading: Reading, counted: Counted) -> str:
    return reading.tokens[counted.noun.last].low if counted.noun else ""


def _as_troops(reading: Reading, draft: Draft) -> list[Link]:
    """Read men as troops where they make a force: "the grouping stands at 170,000 men", "could send 25,000 men"."""
    counted = draft.counted
    peoples = counted.noun is None and counted.last > draft.token  # "70 Ukrainians are learning to drive the tank"
    if draft.subject != "people" or not (peoples or _last_word(reading, counted) in MANNED):
        return []
    links = find_links(reading, counted, "troops", draft.token)
    if not links or links[0].cue.entry.event not in (PEOPLES_AS_TROOPS if peoples else MEN_AS_TROOPS):
        return []
    draft.subject = "troops"
    return links


def _rather_troops(reading: Reading, draft: Draft) -> str:
    """Name whom an army's casualties count: "their forces suffered 1,130 casualties" are troops."""
    if draft.event != "killed_or_wounded" or draft.subject != "people":
        return draft.subject
    words = [t.low for t in reading.tokens[max(0, draft.token - 9) : draft.token]]
    borne = next((i for i, word in enumerate(words) if word in SUFFERING), -1)
    if borne > 0 and not ARMIES.isdisjoint(words[:borne]):
        return "troops"
    behind = [t.low for t in reading.tokens[draft.counted.last + 1 : draft.counted.last + 5]]
    if behind[:1] in (["suffered"], ["sustained"], ["taken"], ["borne"]) and not ARMIES.isdisjoint(behind):
        return "troops"  # "900 casualties suffered by Russian forces"
    upon = behind[:1] in (["on"], ["upon"], ["to"], ["among"]) and not ARMIES.isdisjoint(behind)
    return "troops" if upon else "people"  # "inflicted 230 casualties on Ukrainian troops"


def _overrule(reading: Reading, draft: Draft, links: list[Link]) -> tuple[list[Link], str]:
    """The links and the event that the words of the phrase state themselves, where one overrules the other."""
    counted = draft.counted
    own = counted.implied
    if draft.quantity.form == "article" and counted.noun and not counted.noun.entry.counts_event:
        if any(x.form in FINITE_FORMS for x in links[:1]):
            own = ""  # "a man injured in the strike has died"
    if own == "displaced" and (told := [x for x in links if x.form in FINITE_FORMS and x.cue.entry.event in FATES]):
        return told, ""  # "22 displaced people sheltering there had been killed"
    if own == "wounded" and (died := [x for x in links if x.form == "subject" and x.cue.entry.event == "killed"]):
        return died, ""  # "a man injured the day before succumbed to his wounds"
    described = own in ("killed", "wounded") and counted.noun is not None and not counted.noun.entry.counts_event
    dead = own == "killed" and (described or draft.subject == "prisoners")  # "handed over four dead hostages"
    if (dead or _of_bodies(reading, draft)) and (handed := [x for x in links if x.cue.entry.event == "released"]):
        return handed, ""  # "returned the bodies of 1,029 soldiers killed in combat"
    if own == "wounded" and described and links and links[0].cue.entry.event in HANDLED:
        if links[0].form in FINITE_FORMS or links[0].form == "active":
            return links, ""  # "22 badly wounded soldiers were also returned"
    return links, own


def _hand_over_bodies(reading: Reading, draft: Draft, links: list[Link]) -> list[Link]:
    """Put the handing over of bodies before how they died: "the bodies of 30 men who fell at Soledar were returned"."""
    if not _of_bodies(reading, draft) or any(x.cue.entry.event == "released" for x in links):
        return links
    if (
        draft.counted.noun is None
        or _are_laid_out(reading)
        or any(t.number >= 0 for t in reading.tokens[max(0, draft.token - 6) : draft.token])
    ):
        return links  # "the bodies of 12 people and 40 wounded"
    for cue in cues_from(reading, draft.counted.last + 1, len(reading.tokens)):
        if cue.entry.event != "released" or cue.tag not in ("part", "any") or draft.subject not in cue.entry.takes:
            continue
        if lacks_needs(reading, cue.entry):
            continue
        between = reading.tokens[draft.counted.last + 1 : cue.first]
        helped = [t.low for t in between[-3:] if t.low in BE]
        if helped and not any(t.number >= 0 or t.low in (";", ":", "and", "but") for t in between):
            return [Link(cue, "passive", 3.0), *links]
    return links


def _main_first(reading: Reading, counted: Counted, links: list[Link]) -> list[Link]:
    """Put the main verb before a participle that only describes: "2,000 men sent to the front have been killed"."""
    if links and links[0].form == "participle" and counted.first < links[0].cue.first <= counted.last:
        return _fate_first(reading, counted, links)
    if (
        not links
        or links[0].form not in ("participle", "subject")
        or links[0].cue.tag not in ("part", "any", "past", "ing")
    ):
        return links
    near = links[0].cue
    behind = reading.tokens[counted.last + 1].low if counted.last + 1 < len(reading.tokens) else ""
    relative = (
        behind in ("who", "that") and near.first <= counted.last + 4
    )  # "foreigners who fought for Kyiv were freed"
    if near.entry.event not in DESCRIBING_EVENTS or (near.first != counted.last + 1 and not relative):
        return links
    if "of" in [t.low for t in reading.tokens[max(0, counted.first - 3) : counted.first]]:
        return links  # "most of the 180 missiles fired were shot down": not all of them
    if (told := _told_before(reading, counted, links)) is not None:
        return [told, *(x for x in links if x is not told)]
    for link in links[1:]:
        between = reading.tokens[near.last + 1 : link.cue.first]
        if (
            link.form in FINITE_FORMS
            and link.cue.first > near.last + 1
            and link.cue.entry.event in FATES
            and not any(t.number >= 0 or t.low in CUTTING for t in between)
        ):
            return [link, *(x for x in links if x is not link)]
    return links


def _told_before(reading: Reading, counted: Counted, links: list[Link]) -> Link | None:
    """The verb whose object is a pair, the second of which was fired: "downed a missile and two drones fired by"."""
    for link in links[1:]:
        between = reading.tokens[link.cue.last + 1 : counted.first]
        paired = 2 <= len(between) <= PAIR and between[-1].low in ("and", ",")
        if (
            link.form == "active"
            and link.cue.entry.event in DOWNED
            and paired
            and not any(t.number >= 0 for t in between)
        ):
            return link
    return None


def _fate_first(reading: Reading, counted: Counted, links: list[Link]) -> list[Link]:
    """Put what befell people before what they are: "22 displaced people sheltering there had been killed"."""
    if links[0].cue.entry.event not in DESCRIBING_EVENTS | {"displaced"}:
        return links
    for link in links[1:]:
        between = reading.tokens[counted.last + 1 : link.cue.first]
        fate = link.form in FINITE_FORMS and link.cue.entry.event in FATES and link.cue.first > counted.last
        if fate and not any(t.number >= 0 or t.low in CUTTING for t in between):
            return [link, *(x for x in links if x is not link)]
    return links


def _of_bodies(reading: Reading, draft: Draft) -> bool:
    """Whether it is bodies that a number counts: "the bodies of 40 fallen soldiers"."""
    before = [t.low for t in reading.tokens[max(0, draft.token - 6) : draft.token]]
    if "of" not in before:
        return False
    at = next((k for k in range(len(before) - 1, -1, -1) if before[k] in ("bodies", "remains", "corpses")), -1)
    return at >= 0 and before[at + 1 : at + 2] == ["of"] and MARKS.isdisjoint(before[at:])


def _is_of(reading: Reading, draft: Draft, link: Link) -> bool:
    """Whether a bare number is what a noun of harm is of: "led to the deaths of 5,400", "injuries to 12 others"."""
    between = [t.low for t in reading.tokens[link.cue.last + 1 : draft.token]]
    if link.form == "noun" and not between and link.cue.first < link.cue.last:
        return reading.tokens[link.cue.last].low in ("at", "to")  # "with injuries up to 11,500"
    return link.form == "noun" and between[:1] in (["of"], ["to"]) and len(between) <= 3


def _reaches(reading: Reading, draft: Draft) -> bool:
    """Whether a fund is said to have reached an amount: "the fund for Ukraine now stands at over $1bn"."""
    first = draft.money.last + 1 if draft.money else draft.token
    words = [t.low for t in reading.tokens[first : draft.token]]
    verb = next((k for k, word in enumerate(words) if word in REACHING - {"of", "to", "for", ":"}), len(words))
    return (
        0 < len(words) - verb <= 6 and verb <= 3 and not any(t.number >= 0 for t in reading.tokens[first : draft.token])
    )


def _lost_things(reading: Reading, link: Link) -> str:
    """What is lost, where the word before the losses says it: "tank losses rose to 428"."""
    noun = reading.noun_to.get(link.cue.first - 1) if link.cue.entry.event == "lost" else None
    return noun.entry.subject if noun and noun.entry.subject in schema.EQUIPMENT + schema.WEAPONS else ""


def _is_military(reading: Reading, link: Link, number: int) -> bool:
    """Whether a toll is an army's: "its military death toll rose to 673"."""
    before = {t.low for t in reading.tokens[max(0, link.cue.first - 2) : link.cue.last + 1]}
    rest = reading.tokens[link.cue.last + 1 : min(link.cue.last + 6, number)]
    stop = next((k for k, t in enumerate(rest) if t.number >= 0), len(rest))  # "the dead: six soldiers, two drivers"
    behind = {t.low for t in rest[:stop]}
    return not (before | behind).isdisjoint(MILITARY)


def _to_recipient(reading: Reading, draft: Draft, links: list[Link]) -> Link | None:
    """Read weapons sent "to" a country as delivered, not launched: "has sent over 100 missiles to Russia".

    By night they are sent against it: "Russia sent 50 drones to Ukraine overnight".
    """
    if reading.tokens[links[0].cue.first].low not in SENDING:
        return None
    raid = not RAIDING.isdisjoint(reading.words)
    if raid and draft.subject in FLYING and links[0].cue.entry.event == "delivered":
        return next((link for link in links if link.cue.entry.event == "launched"), None)
    if raid or links[0].cue.entry.event != "launched":
        return None
    tokens = reading.tokens[draft.counted.last + 1 : draft.counted.last + 5]
    if len(tokens) > 1 and tokens[0].low == "to" and tokens[1].text[:1].isupper():
        return next((link for link in links if link.cue.entry.event == "delivered"), None)
    return None


def _name_lives(reading: Reading, draft: Draft) -> None:
    """Read "the loss of 12 lives" as deaths of anybody."""
    noun = draft.counted.noun
    if draft.event == "lost" and noun and reading.tokens[noun.last].low in ("lives", "life"):
        draft.event, draft.subject = "killed", "people"


def _needs(reading: Reading, draft: Draft) -> bool:
    """Whether an amount is what somebody needs: "will need around $15bn"."""
    before = [t.low for t in reading.tokens[max(0, draft.token - 5) : draft.token]]
    while before and before[-1] in BOUNDING:
        before.pop()
    return before[-1:] in (["need"], ["needs"], ["needed"], ["requires"], ["require"], ["required"])


def _correct_sense(reading: Reading, draft: Draft, link: Link) -> None:
    """Read people among an army's losses as troops, and spending on one's own defence as a cost."""
    if draft.subject == "bombs" and draft.event == "destroyed" and reading.tokens[link.cue.first].low in SET_OFF:
        draft.event = "launched" if reading.words.isdisjoint(DISPOSAL) else draft.event
    held = link.cue.entry.name in ("hold people", "host refugees") and reading.tokens[link.cue.first].low in HOLD
    if held and not reading.words.isdisjoint(JAILED) and reading.words.isdisjoint(CAPTIVES):
        draft.event = "detained"
    if draft.event == "delivered" and link.form == "active" and is_bill(reading, link):
        draft.event = "pledged"
    _name_lives(reading, draft)
    glazed = {t.low for t in reading.tokens[link.cue.last + 1 : draft.token]}
    if draft.event == "destroyed" and link.form == "active" and not glazed.isdisjoint(GLAZING):
        draft.event = "damaged"  # "smashed the windows of nine houses"
    if draft.event == "hit" and draft.subject in schema.OBJECTS and reading.tokens[link.cue.first].low == "affected":
        draft.event = "damaged"  # "two barns and a power line were affected"
    if draft.event == "rescued" and "captivity" in reading.words:
        draft.event = "released"  # "60 men were rescued from captivity"
    if draft.event == "cost" and draft.quantity.unit not in UNCOINED and _needs(reading, draft):
        draft.event, draft.subject = "requested", "aid"  # "the country will need $15bn for rebuilding"
    men = draft.counted.noun and reading.tokens[draft.counted.noun.last].low == "men"
    if draft.subject == "people" and draft.event == "lost" and (men or link.form in ("toll", "noun")):
        draft.subject = "troops"
    if draft.subject == "people" and draft.event == "lost" and link.form == "active" and names_army(reading, link):
        draft.subject = "troops"  # "the Russian army lost 1,260 people a day"
    noun = draft.counted.noun
    if noun and draft.event == "destroyed" and reading.tokens[noun.last].low == "targets" and names_gunners(reading):
        draft.event, draft.subject, draft.subtype = "intercepted", "drones", ""
    allotted = (
        draft.subject == "money" and draft.event == "cost" and reading.tokens[link.cue.first].low[:8] == "allocate"
    )
    if allotted and not reading.topics.isdisjoint(("pledged", "delivered")) and govern_aid(reading, draft):
        return  # after a word of aid: "Europe has allocated €77bn since the start of the war"
    if (
        draft.subject in schema.MONEY
        and reading.tokens[link.cue.first].low in SPENDING
        and not names_recipient(reading, draft)
    ):
        draft.subject, draft.event = "money", "cost"


def is_oblique(reading: Reading, draft: Draft) -> bool:
    """Whether a noun phrase hangs on a preposition ("at an airbase"): such a thing is not what the event counts."""
    previous = reading.tokens[draft.token - 1].low if draft.token else ""
    if previous in ("them", "whom") and draft.token > 1 and reading.tokens[draft.token - 2].low == "of":
        return True  # "one of them a nurse": the one is counted already
    if any(
        c.last == draft.token - 1 and c.entry.name != "fire breaks out"  # "a fire broke out at an enterprise"
        for c in cues_from(reading, draft.token - 4, draft.token - 1)
    ):
        return False  # "slammed into a refinery": the preposition is the verb's
    if previous in ("with", "as") and reading.tokens[draft.token - 2].low in ("along", "well"):
        return False  # "were hit, along with a kiosk"
    if previous in ("in", "of") and draft.token > 1 and reading.tokens[draft.token - 2].low in GLAZING:
        return False
    if previous == "of" and draft.token > 1 and reading.tokens[draft.token - 2].low in GROUNDS:
        return True  # "on the territory of a farm"
    if previous == "of" and draft.token > 1 and reading.tokens[draft.token - 2].low in TELLING:
        return True  # "the data of a US official"
    return previous in PREPOSITIONS and previous not in ("including", "of")


@cache
def _loss_lists() -> tuple[Event, ...]:
    return tuple(e for e in load_lexicon().events if e.name == LOSS_LIST)


def apply_header(
    reading: Reading,
    draft: Draft,
    sentence: Sentence,
    header: Event | None,
    *,
    changes: bool,
    clause: bool,
    within: bool = False,
) -> None:
    """Give an item of a list the event of its lead-in; "tanks - 9,253 (+8)" is a count of losses by its form alone.

    Args:
        clause: whether the sentence has a verb of its own, so that it is no item because a number opens it.
        within: whether the lead-in and its list stand in this one sentence.
    """
    # An item without a bullet: "20 Marder fighting vehicles"; but no sentence of its own: "Three men were treated"
    opens = draft.quantity.outer_start == sentence.start and draft.quantity.form != "article" and not clause
    listed = sentence.kind == "item" or draft.counted.side == "left" or opens or within
    listed = listed or (";" in sentence.text and not clause)
    weak = (
        not draft.event
        or draft.score < 3.0
        or draft.form in ("implied",)
        or (sentence.kind == "item" and draft.form == "with")
    )
    if not listed or not weak or not draft.subject or draft.counted.implied or _told_behind(reading, draft):
        return
    entry = header if header and draft.subject in header.takes else None
    if entry is None and changes and draft.counted.side == "left":
        entry = next((e for e in _loss_lists() if draft.subject in e.takes), None)
    if entry is not None:
        draft.event, draft.entry, draft.link, draft.form, draft.score = entry.event, entry, None, "header", 3.5
        draft.rule = f"{entry.name}/list"


def _told_behind(reading: Reading, draft: Draft) -> bool:
    """Whether a line tells by itself what befell a count: "20 launchers and 12 guns destroyed", "9 killed (3 men)"."""
    lows = [t.low for t in reading.tokens[: draft.token]]
    if "(" in lows and ")" not in lows[lows.index("(") :] and draft.counted.side == "right":
        return any(c.entry.event in HARMED and c.tag in HARM_TAGS for c in cues_from(reading, 0, lows.index("(")))
    rest = cues_from(reading, draft.counted.last + 1, len(reading.tokens) - 1)
    return any(
        c.tag in ("past", "part", "any") and c.last == len(reading.tokens) - 1 and draft.subject in c.entry.takes
        for c in rest
    )


def _bare_ok(reading: Reading, draft: Draft, link: Link) -> bool:
    """Whether a number without a noun may count people: "killing 12", "kills three in Kharkiv", "the toll is 31"."""
    if link.form == "toll":
        return True
    if link.cue.entry.event == "deployed" and (draft.quantity.low or draft.quantity.value or 0) < FORCE:
        return False
    if link.cue.entry.weight < 0.9 or _counts_else(reading, draft, link):
        return False
    if (
        draft.quantity.value == 1
        and draft.token
        and reading.tokens[draft.token - 1].low in ("from", "of", "in", "with")
    ):
        return False  # "eight, all from one family, were killed"
    ahead = [t.low for t in reading.tokens[draft.token + 1 : draft.token + 5]]
    opening = 2 if ahead[:2] in (["of", "them"], ["of", "whom"], *RATED) else int(ahead[:1] in (["others"], ["more"]))
    if ahead[opening : opening + 1] == [","] and ahead[opening + 1 : opening + 2] in ASIDES:
        return True  # "53 others, including two children, were hurt"
    if ahead[opening:][:1] == [","] and is_included(reading, draft.token + opening):
        return True
    following = ahead[:2]
    gap = abs(link.cue.first - draft.token) if link.cue.first > draft.token else draft.token - link.cue.last
    if link.form == "active":
        return gap <= (12 if following[:1] in (["others"], ["more"], ["other"]) else 4)
    only_aux = all(
        t.low in AUXILIARIES or t.low.endswith("ly") or t.low in ("not", "also", "to")
        for t in reading.tokens[draft.token + 1 + (opening if opening == 2 else 0) : link.cue.first]
    )
    return gap <= 3 or only_aux


def is_included(reading: Reading, token: int) -> bool:
    """Whether an aside behind a number ends in "included": "13, two kids included, were hurt"."""
    ahead = [t.low for t in reading.tokens[token + 1 : token + 9]]
    return "included" in ahead[2:] and ahead[ahead.index("included") + 1 : ahead.index("included") + 2] == [","]


def _counts_else(reading: Reading, draft: Draft, link: Link) -> bool:
    """Whether the number counts a noun that the lexicon does not know: "killed six projects"."""
    if draft.token + 1 >= len(reading.tokens) or link.cue.first == draft.token + 1:
        return False
    at = draft.token + 1
    if reading.tokens[at].low == "more" and at + 1 < len(reading.tokens) and link.cue.first != at + 1:
        at += 1  # "seizing two more bridgeheads"
    token = reading.tokens[at]
    word = token.low
    if token.text[:1].isupper() and _named_things(reading, at):
        return True
    if word in STOPS or word in DETERMINERS or not word.replace("-", "").isalpha():
        return False
    if "-" in word and token.text.isupper():
        return True  # "seized six PK-M": a make of arms
    behind = reading.tokens[at + 1].low if at + 1 < len(reading.tokens) else ""
    one = draft.quantity.value == 1 and not word.endswith("ly")  # "residents of one street were evacuated"
    if not (word.endswith("s") or one) and not (behind == "," and link.cue.first > draft.token):
        return False  # "one house is destroyed and 5 private, perished ..."
    verbs = [c for c in cues_from(reading, at, at) if c.tag != "s"]
    known = word in BESIDE_PEOPLE or (
        verbs if draft.quantity.value != 1 else reading.finite
    )  # "400 places" are no verb
    return token.text[:1].islower() and not known


def _named_things(reading: Reading, at: int) -> bool:
    """Whether a word of a people only describes what no lexicon knows: "captured 12 Israeli rifles"."""
    if reading.tokens[at].low.endswith("s") or not reading.tokens[at].text.isalpha():
        return False
    for k in range(at + 1, min(at + 4, len(reading.tokens))):
        token = reading.tokens[k]
        if not (token.text.isalpha() and token.text.islower()) or token.low in STOPS or k in reading.finite:
            return False
        if token.low.endswith("s"):
            return not cues_from(reading, k, k)
    return False


def _joint(reading: Reading, counted: Counted, event: str) -> str:
    """Join "dead or wounded" after one number; with "missing" or "captured" beside them it is a loss."""
    following = [t.low for t in reading.tokens[counted.last + 1 : counted.last + 5]]
    if following[:1] == ["killed"] and counted.noun and not counted.noun.entry.counts_event:
        following = following[1:]  # "1,900 soldiers <killed>, wounded"
    if (
        event == "killed"
        and following[:1] in (["and"], ["or"], ["/"], [","])
        and following[1:2] in (["wounded"], ["injured"], ["hurt"], ["maimed"])
        and not (following[0] == "," and following[2:3] == ["#"])  # "12 killed, wounded 30"
    ):
        return "killed_or_wounded"
    return event


def join_cue(reading: Reading, link: Link, event: str) -> str:
    """Join coordinated verbs that share one number: "killed, injured or captured 5,000", "either killed or wounded"."""
    if event == "suppressed" and any(
        c.entry.event == "intercepted" and _only_joins(reading, c.last, link.cue.first)
        for c in cues_from(reading, link.cue.first - 2 - LONGEST, link.cue.first - 1)
    ):
        return "intercepted"  # "shot down or jammed 566 drones"
    if event == "launched" and link.cue.entry.name == "observe launches":
        stopped = [
            c
            for c in cues_from(reading, link.cue.last + 2, link.cue.last + 4)
            if c.entry.event in ("intercepted", "suppressed") and c.tag in HARM_TAGS
        ]
        if stopped and _only_joins(reading, link.cue.last, stopped[0].first):
            return stopped[0].entry.event  # "15 drones were detected and destroyed"
    if event not in HARMED or link.form == "toll":
        return event
    events = {event}
    edge = link.cue.last
    while beside := [
        c
        for c in _harms(reading, edge + 1, edge + 3)
        if _only_joins(reading, edge, c.first) and (c.tag == "ing") <= (link.cue.tag == "ing")
    ]:  # "two soldiers died, taking the toll to 24"
        events |= {c.entry.event for c in beside}
        edge = max(c.last for c in beside)
    edge = link.cue.first
    while beside := [
        c
        for c in _harms(reading, edge - 2 - LONGEST, edge)
        if edge - 3 <= c.last and _only_joins(reading, c.last, edge)
    ]:
        events |= {c.entry.event for c in beside}
        edge = min(c.first for c in beside)
    if events == {"killed", "wounded"}:
        return "killed_or_wounded"
    return "lost" if len(events) > 1 and "killed" in events else event


def _harms(reading: Reading, first: int, last: int) -> list[Cue]:
    """Words of harm that start at one of the tokens first..last."""
    return [
        c
        for c in cues_from(reading, first, last)
        if (c.entry.event in HARMED or c.entry.event == "lost")
        and c.tag in HARM_TAGS
        and not lacks_needs(reading, c.entry)
    ]


def _only_joins(reading: Reading, a: int, b: int) -> bool:
    """Whether at least one token stands between tokens a and b, and all of them only join."""
    return b > a + 1 and all(t.low in JOINING or t.low.endswith("ly") for t in reading.tokens[a + 1 : b])
