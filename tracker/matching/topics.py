"""Sentences of a text -> whether the whole of it tells of one matter of civil life, whoever helps, shoots or dies.

Soldiers dig people out of the mud, a striker bombards a goal, a man with a rifle walks into a shop, a helicopter falls
down in a drill, and a court counts bombs. Each matter has words of its own, and what speaks against it is not the
same: a court names wars that a flood does not, and a drill has soldiers in every line.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker import patterns as regex
from tracker.model import Sentence

# The names of wars, their armies and places
NAMES = regex.compile(
    r"""\b(?:
      Russian?s? | Ukrain\w+ | Kyiv | Kiev | Gaza\w* | Israel\w* | Palestin\w+ | Hamas | Hezbollah | Hizbullah
    | Houthis? | Leban\w+ | Syria\w* | Yemen\w* | Iraq\w* | Afghan\w* | Taliban | Sudan\w* | RSF | Myanmar | Tatmadaw
    | Somali\w* | Shabaab | Boko\ Haram | ISWAP | Islamic\ State | ISIS | Daesh | Congo\w* | M23 | Tigray\w*
    | Ethiopia\w* | Sahel | Mali | Burkina | Nagorno\S* | Karabakh | Donbas\w* | Crimea\w* | Kashmir\w* | Iran\w*
    | Kurd\w* | PKK | Libya\w* | Haftar | Armenian?s? | Azerbaijan\w* | Artsakh | FARC | ELN | JNIM | Abu\ Sayyaf
    | al[ -]Qaeda | Cabo\ Delgado | Haqqani | Houthi | Peshmerga | Janjaweed
    | Kherson | Kharkiv | Donetsk | Luhansk | Zaporizh\w+ | Odes+a | Dnipro\w* | Sumy | Mykolaiv | Belgorod | Kursk
    | Bryansk | Rafah | Khan\ Youni\w+ | Jenin | Nablus | Beirut | Goma | Khartoum | Darfur | Mogadishu | Idlib | Aleppo
    | Mosul | Kabul | Sanaa | West\ Bank | gunmen
    )\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
# Words of disasters and of sport: a text that is full of them is about nothing else, soldiers or not
_DISASTER = regex.compile(
    r"""\b(?:
      floods? | flooding | flooded | floodwaters? | rain(?:s|fall|storms?)? | downpours? | mud | mudslides?
    | landslides? | rivers? | storms? | hurricanes? | cyclones? | typhoons? | tornado(?:es)? | tsunami | earthquakes?
    | quakes? | aftershocks? | tremors? | magnitude | epicent(?:re|er) | volcan\w+ | eruption | lava | wildfires?
    | bushfires?
    | drought | heatwaves? | snow | avalanches? | blizzards? | gusts? | gales? | meteorolog\w+ | forecasters?
    | swept\ away | drown\w*
    )\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
_SPORT = regex.compile(
    r"""\b(?:
      derby | leagues? | match(?:es)? | cup | season | coach(?:es)? | strikers? | goals? | goalkeepers? | midfield\w*
    | offside | referee | half-?time | kick-?off | fans | stadium | fixtures? | penalt(?:y|ies) | scored | scoring
    | equali[sz]er | innings | wickets? | quarterback | touchdowns? | playoffs? | tournament | championship | games?
    | pitch | batsmen | bowlers? | laps? | win\ over | visitors | home\ side | manager
    )\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
# "a gunman walked into the mall", "the jury heard": a crime in a land at peace, and what its courts make of it
_CRIME = regex.compile(
    r"""\b(?:
      (?:mass|school|mall|fatal|deadly)\ shootings? | shooting\ (?:spree|rampage) | active\ shooter | shooters?
    | gunman | (?:gun|knife)\ (?:violence|crime|laws?|owners?|control) | firearms? | handguns? | pistols?
    | stabb\w+ | kni(?:fe|ves)
    | suspects? | suspected\ (?:shooter|attacker|gunman|killer) | motives? | police\ (?:chief|department|force)s?
    | sheriff\w* | SWAT | FBI | detectives? | homicides? | manslaughter | murder\w* | robber(?:y|ies|s) | burglar\w*
    | (?:into|in)\ custody | arrested | bail | prosecut\w+ | courts? | courthouse | trials? | jur(?:y|ies|ors?)
    | judges? | justice | lawyers? | attorneys? | convict\w+ | conviction | sentenc\w+ | jailed | imprisonment
    | (?:in|to)\ prison | prison\ (?:terms?|sentences?) | plead\w* | pleas? | defendants? | accused\ of
    | charged\ with | charges | guilty | parole | acquitt\w+ | verdicts? | indict\w+ | plott(?:ed|ing|ers?)
    )\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
# Where people at peace are shot, and who: a war hits them, too
_SCENE = regex.compile(
    r"\b(?:malls?|shoppers?|supermarkets?|nightclubs?|classrooms?|campus|pupils|students|teenagers?|high schools?"
    r"|synagogues?|concert-?goers?|partygoers|police|gangs?|shootings?|shot (?:dead|to death)|gunshots?"
    r"|(?:birthday|house) part(?:y|ies)"
    r"|bystanders?|9-?1-?1|cops|turf wars?|drive-by|(?:opened|open) fire|witness(?:es)?|weapons? recovered|motive)\b",
    regex.IGNORECASE,
)
_GANG = regex.compile(r"\bgang(?:s|-related|land)?\b", regex.IGNORECASE)
# Gangs that hold towns and fight armies: a war by another name
_GANG_WAR = regex.compile(r"\b(?:Haiti\w*|Port-au-Prince|Viv\sAnsanm|Sinaloa|Jalisco|cartels?|favelas?|massacre\w*)\b")
# "crashed in a training flight", "a mid-air collision", "an accidental discharge": soldiers die in peace, too
_ACCIDENT = regex.compile(
    r"""\b(?:
      crash(?:es|ed|ing)? | collid\w+ | collisions? | mid-?air | roll-?over | rolled\ over | overturn\w+
    | (?:routine|training|test|practice|refuell?ing|ferry)\ (?:flights?|missions?|exercises?|accidents?|drills?
        |sort(?:ie|ies)|jumps?|dives?|operations?|area|range|ground)
    | (?:mechanical|technical|engine)\ (?:failures?|faults?|problems?|trouble) | malfunction\w* | pilot\ error
    | accident(?:s|al|ally)? | mishaps? | grounded | flight\ safety | ejected\ safely
    | misfir\w+ | parachute\ (?:failed|jump)
    )\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
# What makes it a drill or an accident, and no loss in battle
_DRILL = regex.compile(
    r"""\b(?:
      (?:routine|training|test|practice|refuell?ing)\ (?:flight|mission|exercise|accident|drill|sortie|jump|dive)s?
    | (?:during|in|from)\ (?:an?\ )?(?:[\w-]+\ )?(?:training|exercises?|drills?)
    )\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
# "crossed the Channel in small boats", "riot police fired tear gas at marchers": flight and unrest without a war
_MIGRATION = regex.compile(
    r"""\b(?:
      migrants? | migration | asylum | small\ boats? | dingh(?:y|ies) | coast\ ?guards? | smugglers? | traffickers?
    | arrivals | irregular | border\ (?:crossings?|patrol|agents) | deport\w+ | (?:by|at)\ sea | Mediterranean | Channel
    | Lampedusa | Rio\ Grande | capsiz\w+ | shipwrecks? | sank | rubber\ boats?
    )\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
UNREST = regex.compile(
    r"""\b(?:
      protest\w* | demonstrat\w+ | marchers | march(?:es|ed)? | rall(?:y|ies|ied) | riots? | rioters? | riot\ police
    | tear\ ?gas | water\ cannons? | (?:rubber|plastic)\ bullets | barricades? | looting | looters? | unrest | strikers
    | opposition | elections? | votes? | voters? | polling | ballots? | scuffles? | crowds? | arrest(?:s|ed)
    )\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
# "has died aged 99", "leaves two sons": an obituary
_LIFE = regex.compile(
    r"""\b(?:
      obituar\w+ | (?:dies|died|dead|death)\ (?:at\ (?:the\ age\ of\ )?|aged?\ )\d{2,3} | aged\ (?:8|9|10)\d
    | (?:8|9|10)\d-year-old | \d{2,3}(?:st|nd|rd|th)\ birthday | centenar\w+ | born\ (?:in|on|into|near|at)
    | survived\ by | predeceased | leaves\ (?:behind\ )?\w+\ (?:wife|widow|husband|sons?|daughters?)
    | (?:grand|great-grand)(?:child\w*|sons?|daughters?) | funeral | memorial\ service | married
    | his\ (?:widow|wife|childhood|logbook|medals?)
    | veterans? | (?:joined|left|entered)\ the\ (?:RAF|army|navy|air\ force|marines|service) | demobbed | memoirs?
    | biograph\w+ | autobiograph\w+ | awarded\ the | last\ surviv\w+ | surviving\ members?
    | (?:after|since)\ the\ war | laid\ to\ rest | Distinguished\ (?:Flying|Service) | Victoria\ Cross | Purple\ Heart
    )\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
# The wars that old men have been in, and what flew and sailed in them
_PAST = regex.compile(
    r"""\b(?:
      World\ War | WW\s?(?:II|I|2|1) | (?:Second|First)\ World\ War | Battle\ of\ (?:Britain|the\ Bulge|the\ Atlantic)
    | Luftwaffe | Wehrmacht | Spitfires? | Hurricanes | Lancasters? | Messerschmitts? | U-boats? | Nazis? | D-Day
    | Normandy | Dunkirk | Arnhem | El\ Alamein | Iwo\ Jima | Pearl\ Harbor | Guadalcanal
    | (?:Korean|Vietnam|Falklands|Boer)\ War
    | Viet\ ?[Cc]ong | Great\ (?:Patriotic\ )?War | 19[1-4]\d
    )\b""",
    regex.VERBOSE,
)
# What neither a disaster nor a match has, similes apart
_ARMS = regex.compile(
    r"""\b(?:
      missiles? | drones? | rockets? | shells | shelled | shelling | artillery | mortars? | militants? | insurgen\w+
    | rebels? | jihadi\w* | terror\w* | air\ ?(?:strikes?|raids?) | cease-?fire | truce | invasion | invaders?
    | front\ ?lines? | warplanes? | fighter\ jets? | bomb(?:s|ings?|ardment) | landmines? | paramilitar\w+
    | guerrillas? | hostages? | separatists? | junta | coup | massacres? | civil\ war | war\ in | gunm[ae]n
    | explosions? | strikes?\ (?:on|hit|killed|wounded|damaged) | attacks?\ (?:on|killed|wounded)
    | enemy\ (?:fire|forces|troops|attack)
    )\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
# What speaks of a war even in a court: those who bomb and shoot are there, too
WAGED = regex.compile(
    r"""\b(?:
      missiles? | drones? | rockets? | shells | shelled | shelling | artillery | mortars? | militants? | insurgen\w+
    | rebels? | air\ ?(?:strikes?|raids?) | cease-?fire | truce | invasion | invaders? | front\ ?lines? | troops
    | soldiers? | servicemen | army | military | warplanes? | fighter\ jets? | landmines? | paramilitar\w+ | militia\w*
    | guerrillas? | separatists? | junta | coup | civil\ war | war\ in | war\ crimes? | prisoners\ of\ war | gunmen
    | bandits? | herders? | kidnapp\w+ | villagers? | villages? | displaced | occupied | occupation | wars?
    | (?:truck|car|roadside|lorry|motorcycle)[ -]bomb\w* | bombings? | blasts? | explosions? | convoys? | patrols?
    | jihadi(?:s|sts?)? | suicide\ (?:bomb\w*|attack\w*|vests?) | checkpoints? | insurrection | mutin\w+
    | ethnic | massacres?
    )\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
# "like a battlefield after bombardment", 'a bomb had gone off': said of what looks like a war
_SIMILE = regex.compile(
    r"\b(?:like|as if|as though|resembl\w+|reminiscent of)\b[^.;,]{1,80}|['‘\"“](?!s\b)[^'’\"”]{4,60}['’\"”]",
    regex.IGNORECASE,
)
LEAST = 3  # sentences with such words


@dataclass(frozen=True, slots=True)
class _Told:
    """Sentences of a text, to count those with words of some kind."""

    texts: tuple[str, ...]

    def count(self, words: regex.Pattern[str]) -> int:
        return sum(words.search(text) is not None for text in self.texts)


def is_all_civil(sentences: Sequence[Sentence]) -> bool:
    """Tell a text about a disaster, a match, a crime or an accident alone, though troops help and strikers shoot."""
    texts = tuple(s.text for s in sentences if s.kind != "boilerplate")
    told = _Told(texts)
    if _is_disaster_or_match(told) or _is_drill(told) or _is_life(told):
        return True
    war = sum(_tells_war(text) for text in texts)
    return _is_crime(told, war) or (not war and _is_flight_or_unrest(told))


def _tells_war(text: str) -> bool:
    """Whether a text names a war or what only a war has; a village alone is none."""
    return NAMES.search(text) is not None or any(m.group()[:7].lower() != "village" for m in WAGED.finditer(text))


def _is_disaster_or_match(told: _Told) -> bool:
    """Whether it has no word of arms at all, or few beside many of its own, and names no land at war."""
    arms = sum(_ARMS.search(_SIMILE.sub("", text)) is not None for text in told.texts if _ARMS.search(text))
    for words, share in ((_DISASTER, 4), (_SPORT, 2)):  # a match is told in words of war, a flood seldom
        count = told.count(words)
        if count >= LEAST and (not arms or (share * arms <= count and not told.count(NAMES))):
            return True
    return False


def _is_crime(told: _Told, war: int) -> bool:
    """Whether police and courts are all that a text is about: it may name a war in passing, and fights none."""
    count = told.count(_CRIME)
    if not war and (count or told.count(_GANG)):
        count = sum(_CRIME.search(text) is not None or _SCENE.search(text) is not None for text in told.texts)
    if count > 1 and 3 * war <= count and 2 * count >= len(told.texts):  # three words of crime for each of war
        return not told.count(_GANG_WAR)
    # the police and what they look into, and nobody who fights
    return count >= LEAST and not war and 3 * count >= len(told.texts) and not told.count(_GANG_WAR)


def _is_life(told: _Told) -> bool:
    """Whether somebody's life and death is told, and the war in it is long over: "the Spitfire ace has died at 99"."""
    life, past = told.count(_LIFE), told.count(_PAST)
    return life > 1 and past > 0 and life + past >= LEAST and 2 * told.count(NAMES) <= past


def _is_flight_or_unrest(told: _Told) -> bool:
    """Whether a text without a word of war is about migrants or about protests."""
    return any(2 * count >= len(told.texts) and count > 1 for count in (told.count(_MIGRATION), told.count(UNREST)))


def _is_drill(told: _Told) -> bool:
    """Whether soldiers came to harm in a drill, and no enemy is about."""
    if not told.count(_DRILL):
        return False
    count = told.count(_ACCIDENT)
    return 2 * count >= len(told.texts) and not told.count(_ARMS) and not told.count(NAMES)
