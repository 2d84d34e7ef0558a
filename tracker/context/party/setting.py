"""What stands around a mention -> the setting that its roles are read in; the roles themselves."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker import patterns as regex
from tracker.lexicon.wars import INTERNAL, War, find_sides, opponent
from tracker.model import Mention, PartyMention, Sentence

MILITARY = frozenset("tanks armoured_vehicles artillery air_defence aircraft helicopters ships equipment".split())
FLIGHT = frozenset(["displaced", "evacuated", "rescued"])
FLYING = frozenset(["launched", "intercepted", "suppressed"])  # what one side sends, the other stops
INHERITING = frozenset(["carried", "part", "change", "understood", "header"])
# Those whom Hamas took; Israel's are called prisoners and detainees
HOSTAGES = regex.compile(r"\bhostages?\b", regex.IGNORECASE)
# Troops of no side
HARM_OF_MEN = frozenset(["killed", "wounded", "killed_or_wounded", "missing"])
PEACEKEEPERS = regex.compile(r"\b(?:peacekeepers?|blue helmets?)\b", regex.IGNORECASE)
# Words of an attack: where they stand, the other side of the war did the harm.
VIOLENCE = regex.compile(
    r"\b(?:missiles?|rockets?|drones?|shell(?:s|ed|ing|ings)?|strikes?|struck|attack(?:s|ed|ing|er|ers)?|"
    r"bomb(?:s|ed|ing|ings|ardments?|arded)?|artillery|(?:air )?raids?|airstrikes?|KABs?|UAVs?|"
    r"mortars?|barrages?|salvos?|explo(?:sions?|ded)|blasts?|Shaheds?|Iskanders?|Kalibrs?|fired|shot|shootings?|"
    r"gunfire|blitz|rubble|debris|under fire|hostilities|hit (?:by|a|the))\b",
    regex.IGNORECASE,
)
# "Losses of the enemy", "the Russian side's dead": whose losses a line or heading introduces.
LOSSES = regex.compile(
    r"\b(?:loss(?:es)?|casualt(?:y|ies)|lost|losing|dead|killed|toll|death|liquidated|eliminated|destroyed|"
    r"surrender\w*)\b",
    regex.IGNORECASE,
)
# "over <Ukraine>", "in <Russia>": a scene, no loser
SCENE_OF = regex.compile(r"\b(?:over|in|near|at|against|on|from|into|inside)\s+(?:the\s+)?$")
# Third parties' ships: whose they are the text must say
MERCHANT = regex.compile(
    r"\b(?:merchant|commercial|cargo|container|civilian|trading)\s+(?:ships?|vessels?|shipping)\b|"
    r"\b(?:oil )?tankers?\b|\bfreighters?\b|\bbulk carriers?\b|\b(?:sailors|seafarers|crew members|mariners)\b|"
    r"(?-i:\bcrew of the \p{Lu})",
    regex.IGNORECASE,
)

# Ships that no country at war within has
WARSHIP = regex.compile(
    r"\b(?:destroyers?|warships?|aircraft carriers?|frigates?|naval (?:vessels?|ships?)|strike group)\b", regex.I
)
# "the <Thai-Cambodian> border", "the <Israel-Hamas> war", "<US-Israel> missile defense cooperation"
PAIR = regex.compile(
    r"\b(?:\p{Lu}\p{L}{2,14}|US|U\.S\.|UK|EU|UN)[-–]\p{Lu}\p{L}{2,14}(?=\s(?:border|frontier|war|conflict|fighting|clashes|hostilities|ceasefire|"
    r"truce|talks|crisis|(?:[\w-]+\s(?:\([A-Z]+\)\s)?){0,4}?(?:cooperation|relations|ties|partnership|alliance|agreement|treaty|exercises?))\b)"
)

# "a swap of prisoners", "prisoner exchange", "back from captivity": what vaguer words then go on about
SWAP = regex.compile(
    r"\b(?:prisoners?|POWs?|captives?)(?:[ -]of[ -]war)?[ -](?:exchange|swap)s?\b|"
    r"\b(?:exchang|swap)\w* (?:\w+ ){0,3}(?:prisoners|POWs|captives|bodies|soldiers|servicemen)\b|"
    r"\bfrom (?:\w+ ){0,2}captivity\b",
    regex.IGNORECASE,
)
# "Iranian <Shahed>", "American <Patriot>": a make of weapons behind the people who build it
# "20 <Iranian kamikaze drones>", "North Korean ballistic missiles": of those whom neither Moscow nor Kyiv fights
BOUGHT = regex.compile(
    r"(?:[-\s](?:made|built|designed|produced|supplied))?\s(?:(?:kamikaze|attack|strike|combat|suicide|one-way|loitering|ballistic|cruise|"
    r"artillery|guided|self-propelled|long-range)\s){1,2}(?:drones?|UAVs?|missiles?|munitions?|shells?|rockets?|howitzers?|guns?)\b"
)
MODEL = regex.compile(
    r"\s(?:Shahed|Geran|Mohajer|Fateh|Patriot|HIMARS|ATACMS|Javelin|Stinger|Abrams|Bradley|Stryker|Harpoon|Bayraktar|"
    r"Leopard|Marder|Gepard|Taurus|Caesar|SCALP|Storm Shadow|Krab|Archer|Hwasong|KN-\d|"
    r"F-16|Mirage|Gripen|Mi-\d|Su-\d|MiG-\d|S-300|Iskander)"
)


# "NATO-<standard>", "Soviet-<era>", "Western-<style>"
STANDARD = regex.compile(r"[-\s](?:standard|grade|style|type|calib\w+|compatible|spec(?:s|ifications?)?|era|issue)\b")
# Groups that fight in more countries than the one whose key they bear
ROVING = frozenset(
    (
        "JNIM",
        "GSIM",
        "AQIM",
        "Al-Qaeda in the Islamic Maghreb",
        "al-Qaeda in the Islamic Maghreb",
        "Macina Liberation Front",
    )
    + (
        "Boko Haram",
        "ISWAP",
        "Islamic State West Africa Province",
        "Ansarul Islam",
        "ADF",
        "Allied Democratic Forces",
        "LRA",
    )
    + ("Islamic State in West Africa Province", "Al-Shabaab", "al-Shabaab", "Lakurawa", "FDLR")
    + ("ISGS", "EIGS", "ISSP", "Islamic State in the Greater Sahara", "Islamic State in the Sahel")
    + ("Islamic State Sahel Province", "Boko-Haram", "Lord's Resistance Army", "Lord’s Resistance Army")
    + ("Maoist", "Maoists")
)


@dataclass(frozen=True, slots=True)
class Roles:
    """Party keys; empty when the text does not say."""

    actor: str = ""
    affected: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """What the text around a sentence has settled."""

    wars: tuple[War, ...] = ()  # that the document is about, the first one first
    home: str = ""  # the side that speaks through the document
    scene: str = ""  # the country where nearly all of the document happens
    attacker: str = ""  # of the attack told in this section so far
    force: str = ""  # whose troops the section spoke of last
    body: str = ""  # alliance that the section spoke of last
    donor: str = ""  # who gave, in the sentences before
    recipient: str = ""  # who was given to
    subject: str = ""  # the party that opened the sentence before
    launcher: str = ""  # whose drones or missiles the section counted last
    loser: str = ""  # whose losses the section lists
    place_party: str = ""  # country of the figure's place, its own or carried
    country: str = ""  # country named as a place in the sentence, or carried
    told_country: str = ""  # country that the sentences before named as a place
    speaker: str = ""  # side of the claimant
    person: str = ""  # side of the person who spoke or acted last: "his forces"
    occupied: bool = False  # whether the sentence places the event in occupied territory
    violence: bool = False  # whether the section so far has told an attack
    previous: Roles | None = None  # of the figure that this one is part of, or that was counted before it
    placed: bool = False  # whether the sentence itself names the place
    beside: bool = False  # whether `previous` stands in the same sentence with no other party between
    whole: bool = False  # whether `previous` is the figure that this one is part of
    head: Roles | None = None  # of the figure that this one carries on from, if it has no event of its own
    head_end: int = 0  # where that figure ends in the same sentence
    own_place: str = ""  # country of the place that stands in the number's own stretch of the sentence

    origin: str = ""  # country that the sentence says drones or missiles came from
    swap: bool = False  # whether the section tells of an exchange of prisoners
    day: str = ""  # the one day that the sentence dates the figure to
    told_here: bool = False  # whether `previous` stands in the same sentence

    @property
    def sides(self) -> frozenset[str]:
        """The parties that fight."""
        return frozenset(party for war in self.wars for party in war)


def resolve(sentence: Sentence, parties: Sequence[PartyMention], setting: Setting) -> tuple[PartyMention, ...]:
    """Parties of a sentence with spans relative to it: no makers of weapons, "the enemy" and "the rebels" named."""
    enemy = opponent(setting.speaker, setting.wars) or opponent(setting.home, setting.wars)
    out = []
    for p in parties:
        if p.form == "made" or (p.form == "enemy" and not enemy):
            continue
        if STANDARD.match(sentence.text, p.end - sentence.start):
            continue  # "NATO-standard shells": how they are made
        party, form = (enemy, "demonym") if p.form == "enemy" else (p.party, p.form)
        out.append(PartyMention(p.start - sentence.start, p.end - sentence.start, p.text, party, form))
    out = [p for p in _leave_out_pairs(sentence.text, out) if not _is_make(sentence.text, p, setting)]
    taken = [(p.start, p.end) for p in out]
    here = setting.own_place or setting.country
    # "in Niger, 100 soldiers died": of the wars within that a text tells of, that of the place
    within = here in INTERNAL and setting.wars and setting.wars[0][0] == setting.wars[0][1] != here
    within = within and setting.wars[0][0] in INTERNAL  # not "Turkey struck militants in Iraq": its own, abroad
    wars = ((here, here), *setting.wars) if within else setting.wars
    if here in INTERNAL:  # "in the Burkinabe town of Djibo, JNIM fighters stormed a post": a group of several countries
        out = [replace(p, party=here) if p.text in ROVING else p for p in out]
    for side in find_sides(sentence.text, wars, enemy=enemy):
        # "Houthi rebels", "Russian-backed separatists": the name says it already
        if not any(start < side.end and side.start <= end + 1 for start, end in taken):
            out.append(side)
    return tuple(sorted(out, key=lambda p: p.start))


def _leave_out_pairs(text: str, parties: list[PartyMention]) -> list[PartyMention]:
    """Leave out the two sides of "the Thai-Cambodian border", "the Israel-Hamas war": neither acts."""
    if "-" not in text and "–" not in text:
        return parties
    pairs = [m.span() for m in PAIR.finditer(text)]
    return [p for p in parties if not any(start <= p.start < end for start, end in pairs)]


def _is_make(text: str, party: PartyMention, setting: Setting) -> bool:
    """Tell "212 Iranian Shahed drones": who made them, where that side does not fight."""
    if party.form != "demonym" or not (sides := setting.sides) or party.party in sides:
        return False
    bought = ("russia", "ukraine") in setting.wars and BOUGHT.match(text, party.end) is not None
    return bought or MODEL.match(text, party.end) is not None


def other(party: str, than: str) -> str:
    return party if party != than else ""


def inherited(mention: Mention, setting: Setting) -> Roles:
    """Roles of the figure that this one continues: a part of a whole, a place of a list, a daily change."""
    ahead = mention.cue is not None and mention.cue.start > mention.quantity.end and not setting.told_here
    if ahead and mention.cue_form == "carried" and mention.event in FLYING and not setting.whole:
        return (
            Roles()
        )  # "<The air force flew 14 sorties.> Two drones and a missile were shot down": of the list's own verb
    if setting.previous and (setting.whole or setting.beside or mention.cue_form in INHERITING):
        return setting.previous
    return Roles()


def opponent_of(actor: str, setting: Setting, text: str) -> str:
    """The other side of the actor's war, unless it hits a third party's ships."""
    foe = "" if MERCHANT.search(text) else opponent(actor, setting.wars)
    if foe == actor and WARSHIP.search(text):
        return other(setting.speaker, actor)  # "the rebels fired 12 missiles at a destroyer, US officials said"
    return foe


def bearer(setting: Setting) -> str:
    return setting.place_party or setting.country or setting.scene
