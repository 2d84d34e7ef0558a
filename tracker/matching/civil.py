"""Sentences of a text -> which of them tell of accidents, crime, disasters, sport or trade, and of no war.

The dead of a bus crash and the shots of a striker are counted in the very words of a war report. What tells them apart
is what stands around: words that only civil life has, and none that only a war has, in the same section and near.
"""

from collections.abc import Sequence

from tracker import patterns as regex
from tracker.matching.beside import find_beside
from tracker.matching.topics import NAMES, is_all_civil
from tracker.model import Sentence

BEFORE, BEHIND = 5, 3  # sentences that a civil word reaches on, and back
LEAD = 3  # sentences that say what a text is about
WAR_NEAR = 3  # sentences in which a word of war keeps a sentence in the war
MOSTLY = 0.4  # share of sentences with words of war from which a text is about one

_VEHICLE = (
    r"(?:(?:mini)?bus(?:es)?|coach(?:es)?|lorr(?:y|ies)|ferr(?:y|ies)|taxis?"
    r"|(?:truck|car|train|tram|boat|tanker|motorbike|motorcycle|van|plane)s?)"
)
# "a bus plunged into", "school bus", "pleaded guilty", "the sheriff's office", "Hurricane Ida", "touchdown", "cocaine"
CIVIL = regex.compile(
    rf"""\b(?:
      {_VEHICLE}\b[^.;]{{0,40}}?\b(?:crash\w* | collid\w+ | overturn\w+ | derail\w+ | plung\w+ | slammed | skidded
        | capsiz\w+)
    | (?:bus|car|train|plane|truck|lorry|highway|road|traffic|head-on|motorway|multi-vehicle|ferry|air)[ ]
        (?:crash(?:es)? | accidents? | collisions? | pile-?up)
    | school\ bus | greyhound | tractor-trailers? | semi-trucks? | 18-wheel\w* | interstate\ (?:highway|\d+)
    | sheriff\w* | state\ police | jur(?:y|ors?) | plead(?:ed|s)?\ (?:not\ )?guilty | capital\ murder
    | murder\ (?:charges?|spree|case|trial|rate|victims?) | (?:first|second)-degree\ murder
    | charged\ (?:\w+\ ){{0,3}}with\ (?:\w+\ )?(?:murder|manslaughter|homicide) | homicides? | manslaughter
    | life\ (?:sentences?|in\ prison) | (?:without|no\ possibility\ of)\ parole
    | sentenced\ to\ (?:death|life|\d+\ years) | death\ (?:penalty|row)
    | serial\ killer | nursing\ home | (?:mass|school)\ shooting | gang\ feud
    | burglar\w* | robber(?:y|ies|s) | drug\ (?:smuggl\w+|traffick\w+|dealers?|cartels?|gangs?) | cocaine | heroin
    | contraband | cigarettes
    | hurricanes? | tropical\ storms? | cyclones? | typhoons? | tornado(?:es)? | floods? | flooding | flooded
    | floodwaters? | storm-related | monsoon | landslides? | mudslides? | avalanches? | earthquakes? | quakes?
    | aftershocks? | tremors? | tsunami | wildfires? | bushfires? | forest\ fires? | heatwaves? | volcan\w+ | eruption
    | gas\ (?:blast|leak|explosion) | drown(?:ed|ings?) | stampede | food\ poisoning
    | (?:house|home|apartment|flat|hotel|factory|warehouse|kitchen|nightclub|hospital|school)\ fires?
    | (?:killed|die[ds]?|dead)\ in\ (?:an?\ )?(?:fire|blaze)(?!\ fight)
    | lawsuits? | (?:helicopter|chopper)\ crash(?:es)? | fire\ (?:officials?|alarms?)
    | smoke\ (?:alarms?|detectors?) | fireworks | arson\w* | crash[ -]land\w* | overshot | runways? | airliners?
    | flight\ (?:data\ )?recorders? | air\ disaster | plane\ crash\w* | passengers | flight\ attendants? | NTSB
    | buildings?\ collapsed? | collapsed\ (?:building|bridge|mine) | mine\ (?:collapse|accident|blast|explosion)
    | coal\ mines? | miners | crushed\ to\ death | trampled | pilgrims | detectives? | forensic | takeaway | coroner
    | touchdowns? | quarterback | goalkeepers? | midfielders? | strikers? | red\ card | premier\ league | playoffs?
    | innings | wickets? | home\ runs? | shareholders? | layoffs | airlines? | carmaker | box\ office
    )\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
# What only a war has: it outweighs any civil word nearby
_WAR = regex.compile(
    r"""\b(?:
      missiles? | drones? | UAVs? | shelled | shelling | artillery | mortars? | troops | soldiers? | servicemen | army
    | armies | military | militia\w* | militants? | insurgen\w+ | rebels? | jihadi\w* | extremists? | terror\w*
    | air\ ?strikes? | cease-?fire | truce | invasion | invaders? | front\ ?lines? | warplanes? | fighter\ jets?
    | bomb(?:s|ed|er|ers|ing|ings|ardment)? | IEDs? | landmines? | paramilitar\w+ | guerrillas? | hostages?
    | occupied | occupation | wars? | conflict | separatists? | junta | coup | massacres? | ethnic | clashes
    | (?:drone|missile|rocket|artillery|enemy|suicide|precision|terror\w*|militant)\ (?:strikes?|attacks?)
    | strikes?\ (?:on|hit|killed|wounded|injured|damaged) | enemy | occupiers? | snipers? | suicide\ vests?
    | shot\ down | air\ defen[cs]es? | hijack\w*
    | kidnapp\w+ | bandits? | herders? | prisoners\ of\ war | refugees? | settlers? | crossfire | combatants?
    | fighters | armed\ (?:groups?|conflict|wing) | peace\ (?:talks|deals?|accords?|agreements?) | besieged
    )\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
# What has nothing to do with a war wherever it happens: "the earthquake in Syria", "a bribe in Kyiv"
_PEACE = regex.compile(
    rf"""\b(?:
      earthquakes? | quakes? | aftershocks? | hurricanes? | cyclones? | typhoons? | tsunami | tornado(?:es)?
    | avalanches? | landslides? | mudslides? | wildfires? | heatwaves? | gas\ (?:blast|leak|explosion)
    | bribes? | bribery | embezzl\w+ | anti-corruption | money\ laundering | tax\ evasion
    | robber(?:y|ies|s) | burglar\w* | (?:mass|school)\ shooting
    | strikes?\ by\ (?:[\w,]+\ ){{0,2}}(?:teachers|workers|doctors|nurses|drivers|staff|pilots) | walkouts? | picket\w*
    | (?:bus|car|train|road|traffic|highway)\ (?:crash(?:es)?|accidents?|collisions?)
    | oil\ spills? | (?:ran|run)\ aground | (?:broke|split|snapped)\ in\ two | (?:severe|heavy|violent|winter)\ storms?
    | stampede | short\ circuit | (?:faulty|electrical)\ (?:wiring|faults?)
    | (?:technical|mechanical)\ (?:faults?|failures?)
    | fireworks | {_VEHICLE}\b[^.;]{{0,40}}?\b(?:collid\w+ | overturn\w+ | derail\w+ | plung\w+ | skidded | capsiz\w+)
    | airliners? | passenger\ (?:jets?|planes?) | black\ box(?:es)? | (?:flight|voice)\ (?:data\ )?recorders?
    )\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
# What a sentence tells by itself, whatever stands around: "a knife attack", "strikes by train drivers"
_ALONE = regex.compile(
    r"""\b(?:
      knife\ attacks? | video\ games? | pandemic | thieves | locusts? | start-?ups? | rapper | films?\ about | telescope
    | (?:hundreds|thousands|dozens)\ of\ fans | hooligans | mafia
    | drug\ (?:gangs?|cartels?|lords?)
    | strikes?\ by\ (?:[\w,]+\ ){0,2}(?:teachers|workers|doctors|nurses|drivers|staff|pilots)
    | thunderstorms? | earthquakes? | landslides? | mudslides? | avalanches? | (?:road|traffic|car)\ accidents?
    | migrants?\b[^.;]{0,60}\b(?:boats?|dinghy|dinghies|raft)
    )\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
# The same, unless the sentence names who did it: "died in a fire", "hit by a train"
_MISHAP = regex.compile(
    r"""\b(?:
      (?:killed|die[ds]?|dead|perished)\ in\ (?:an?\ |the\ )?
        (?:(?:major|huge|large|massive|house|apartment|dormitory)\ )?(?:fire|blaze)\b(?!\ ?(?:fights?|exchange))
    | (?:train|tram|car|bus|lorry)s?\ (?:hit|struck|slammed\ into|ran\ (?:into|over))\b
    | (?:hit|struck|run\ over)\ by\ an?\ (?:train|tram|car|bus|lorry)\b | flights\ (?:were\ )?cancell?ed
    )""",
    regex.IGNORECASE | regex.VERBOSE,
)
_CAUSED = regex.compile(
    r"\b(?:attack\w*|strikes?\son|strike|struck|debris|explosions?|blasts?|raids?|fragments?|wreckage|sabotage|arson"
    r"|set\sfire|gunm[ae]n|shot|explosives?|explod\w+|suicide)\b",
    regex.IGNORECASE,
)
# "Houston Rockets", "War Horse", "Salvation Army": names that speak of no war
_NOT_WAR = regex.compile(
    r"\b(?:War\ Horse|Salvation\ Army|Second\ Amendment|price\ wars?|trade\ wars?|turf\ wars?|bomb\ cyclone)\b"
)


def find_civil(sentences: Sequence[Sentence]) -> tuple[bool, ...]:
    """Tell of each sentence whether the text around is of civil life alone.

    >>> told = ["A bus overturned near Leeds.", "Six people died.", "Troops shelled the road."]
    >>> find_civil([Sentence(0, 0, text, "prose", 0, 0) for text in told[:2]])
    (True, True)
    >>> find_civil([Sentence(0, 0, text, "prose", 0, 0) for text in told[1:]])
    (False, False)
    """
    if is_all_civil(sentences):
        return (True,) * len(sentences)
    beside = find_beside(sentences)
    prose = [s.kind != "boilerplate" for s in sentences]
    peace = [told and _PEACE.search(s.text) is not None for told, s in zip(prose, sentences, strict=True)]
    civil = [told and CIVIL.search(s.text) is not None for told, s in zip(prose, sentences, strict=True)]
    if not any(civil) and not any(peace) and not any(_tells_alone(s.text) for s in sentences):
        return beside
    fights = [told and _fights(s.text) for told, s in zip(prose, sentences, strict=True)]
    if not any(fights) and any(peace[:LEAD]):
        return (True,) * len(sentences)  # an accident of people from a land at war
    named = [told and NAMES.search(s.text) is not None for told, s in zip(prose, sentences, strict=True)]
    war = [a or b for a, b in zip(fights, named, strict=True)]
    rare = sum(war) <= MOSTLY * sum(prose)
    alone = [told and not a and _tells_alone(s.text) for told, a, s in zip(prose, fights, sentences, strict=True)]
    return tuple(
        beside[i]
        or alone[i]
        or (rare and civil[i] and not war[i])
        or (_any_near(civil, sentences, i, BEFORE, BEHIND) and not _any_near(war, sentences, i, WAR_NEAR, WAR_NEAR))
        or (_any_near(peace, sentences, i, BEFORE, BEHIND) and not any(fights))
        for i in range(len(sentences))
    )


def _fights(text: str) -> bool:
    return _WAR.search(_NOT_WAR.sub("", text)) is not None


def _tells_alone(text: str) -> bool:
    """Whether a sentence without a word of war tells of a mishap, crime or walkout by itself."""
    found = _MISHAP.search(text)
    caused = found is not None and _CAUSED.search(text[: found.start()] + " " + text[found.end() :])
    return _ALONE.search(text) is not None or (found is not None and not caused)


def _any_near(found: Sequence[bool], sentences: Sequence[Sentence], i: int, before: int, behind: int) -> bool:
    section = sentences[i].section_id
    return any(
        found[k] and sentences[k].section_id == section
        for k in range(max(0, i - before), min(len(sentences), i + behind + 1))
    )
