"""Text -> whether it tells of an armed conflict, or of storms, sport, trade and walkouts."""

from functools import lru_cache

from tracker import patterns as regex

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
    | terrorists | ambush\w* | insurgency | Chechen\w* | Chechnya | PKK | TTP | Maoists? | Naxal\w* | LTTE
    | Khmer\ Rouge | Abu\ Sayyaf
    | refugee | UNHCR | peace\ (?:talks|deals?|accords?)
    | aid\ (?:workers?|trucks?|convoys?) | separatis\w+ | atrocit\w+ | genocide | ethnic\ cleansing | West\ Bank
    )\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
# Causes that are no conflict, and matters of sport, trade and votes: "killed by the storm", "the striker hit".
ELSEWHERE = regex.compile(
    r"""\b(?:
      earthquake | hurricane | (?:thunder)?storm | cyclone | typhoon | tornado | flood(?:s|ing)? | heavy\ rains?
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
    | cyber-?attacks? | hackers? | hacked | hacking | servers | websites | DDoS | malware | ransomware
    | file\ storage
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
    r"\b(?:contracts?|customers?|sales|sells?|sold|buyers?|export (?:deal|order)s?|Airbus|Boeing|Lockheed|Raytheon"
    r"|shipyards?|carmakers?|planemakers?"
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
# "the couple has three children", "unions called 14 strikes over pay"
CIVIL_STRIKE = regex.compile(r"\b(?:unions?|pay|wages?|workers'? union|walkouts?|picket)\b", regex.IGNORECASE)


def speaks_of_conflict(text: str) -> bool:
    """Whether a text has the words of an armed conflict.

    >>> speaks_of_conflict("Shells fell on the town."), speaks_of_conflict("The bank lost two clients.")
    (True, False)
    """
    return CONFLICT.search(text) is not None


# One sentence is asked for each of its numbers: remembered, or a long list would be searched again and again.
@lru_cache(maxsize=4)
def tells_elsewhere(text: str) -> bool:
    return ELSEWHERE.search(text) is not None and STRONG.search(text) is None


@lru_cache(maxsize=4)
def tells_trade(text: str, *, money: bool) -> bool:
    if money and ON_OFFER.search(text) is not None and GRANTED.search(text) is None:
        return True
    return (SALE if money else TRADE).search(text) is not None and GIFT.search(text) is None


@lru_cache(maxsize=4)
def tells_walkouts(text: str) -> bool:
    return CIVIL_STRIKE.search(text) is not None and STRONG.search(text) is None
