"""Words after a number that prove on their own that it is no figure: "hours", "km", "countries", "votes"."""


def words(line: str) -> frozenset[str]:
    """Give the words of a line as a set."""
    return frozenset(line.split())


def _table(groups: dict[str, str]) -> dict[str, str]:
    return {word: reason for reason, line in groups.items() for word in line.split()}


# Directly after the number (singular too: "three-day", "300 kilometre").
UNITS: dict[str, str] = _table(
    {
        "duration": "second seconds sec secs minute minutes min mins hour hours hr hrs day days night "
        "nights week weeks "
        "weekend weekends fortnight fortnights month months year years yr yrs decade decades century "
        "centuries generations semester semesters term terms quarters weekday weekdays workdays",
        "distance": "m km kms kilometre kilometres kilometer kilometers metre metres meter meters mile miles "
        "mi feet foot "
        "ft yard yards inch inches cm centimetre centimetres centimeter centimeters nm nmi storey-high "
        "nautical klicks",
        "measure": "mm millimetre millimetres millimeter millimeters kg kgs kilo kilos kilogram kilograms kilogramme "
        "kilogrammes gram grams gramme grammes tonne tonnes ton tons metric lb lbs pound pounds litre litres "
        "liter liters gallon gallons degree degrees celsius fahrenheit °c °f ° c f mph kph kmh km/h kt kts "
        "knot knots mw "
        "gw kw megawatt megawatts gigawatt gigawatts kilowatt kilowatts mwh kwh gwh twh volt volts kv kiloton "
        "kilotons megaton megatons hertz mhz ghz gb mb tb gigabytes terabytes horsepower hp rpm calibre "
        "caliber storey storeys story storied storeyed stories floor floors bedroom bedrooms magnitude "
        "hectopascals microsieverts sieverts calories bcm cubic mach",
        "percentage": "percent percentage pct",
        "price": "cent cents pence p barrel barrels share shares bpd",
        "score": "vote votes ballot ballots goal goals point points seat seats abstentions medals medal",
        "clock_time": "am pm a.m. p.m. gmt utc bst o'clock",
        "pronoun": "step ones",
        "out_of_scope": "cattle sheep goats cows horses pigs chickens hens camels donkeys buffaloes animals livestock "
        "fold steps ways way thing things reasons reason option options questions question "
        "points-of example examples aspects ideas scenarios scenario factors stages phases issues topics "
        "lessons sides priorities objectives pillars conditions principles "
        "word words comments comment followers subscribers readers downloads clicks "
        "likes characters photos "
        "pictures songs films books chapters episodes articles interviews page pages paragraph paragraphs "
        "reports accounts newspapers outlets",
    }
)

# Only as plurals, and after adjectives too: "seven African countries", "the two Nordic states".
UNIT_COUNT = words(
    "battalions brigades divisions regiments platoons battlegroups armies corps countries nations states allies "
    "parties governments organisations organizations ngos legislators ministries agencies regions oblasts "
    "provinces governorates districts republics territories continents languages delegations capitals economies "
    "signatories powers monarchs parliaments factions tribes counties directions axes fronts"
)
UNIT_COUNT_ONE = words("battalion brigade division regiment platoon country nation state region province party")

# People who speak, meet, live or vote; refused unless something nearby says that they were harmed.
SPEAKERS = words(
    "official officials source sources analyst analysts expert experts leader leaders diplomat diplomats voter "
    "voters inhabitant inhabitants candidates candidate speakers envoys envoy negotiators lawyers economists "
    "historians politicians respondents spokesmen eyewitnesses scholars academics commentators signatures "
    "participants attendees guests viewers reporters correspondents advisers advisors aides ambassadors "
    "historians congressmen presidents ministers lawmakers mps senators parliamentarians delegates republicans "
    "democrats commissioners taxpayers investors scientists researchers observers"
)
DWELLERS = words("residents resident people inhabitants citizens")

# What is destroyed, fired or killed: singular after a hyphen it is still a count ("a 60-drone attack").
COUNTED_SINGULAR = words(
    "drone missile rocket bomb shell vehicle tank truck ship boat aircraft helicopter plane soldier troop "
    "prisoner body person man woman civilian strong member-strong building house"
)

# Things that a year names, not that it counts: "2014 protests", "2024 elections", "2022 levels".
OF_A_YEAR = words(
    "elections protests talks olympics games agreements accords sanctions levels figures statistics events years "
    "borders lines models finals polls budgets wars clashes riots uprisings revolutions negotiations campaigns "
    "paralympics hostilities reforms amendments floods fires sales exports imports earnings profits results "
    "prices targets plans forecasts estimates guidelines reports rules ceasefires deals accords minsk treaties "
    "summits operations offensives demonstrations earnings data boundaries championships series news tensions"
)
IRREGULAR_PLURALS = words(
    "people men women children troops personnel police infantry aircraft servicemen servicewomen policemen seamen "
    "fishermen firefighters dead wounded injured casualties cattle crew staff wounded ukrainians russians "
    "palestinians israelis others killed"
)
MONTHS = words(
    "january february march april may june july august september october november december jan feb mar apr jun "
    "jul aug sep sept oct nov dec"
)
# A sentence goes on, so no head noun can follow.
FUNCTION_WORDS = words(
    "a an the of in on at to for from by with and or but nor is are was were be been being has have had do does "
    "did will would can could may might must should that which who whom whose this these those it its they them "
    "their he she his her we our you your i as than then when while where if not no so since until after before "
    "during between among against over under into onto out off up down near about per via because although though "
    "across throughout amid despite toward towards around along within beyond "
    "also only there here how why what said says told killed wounded injured destroyed damaged shot were hit died "
    "dead"
)
# After "no": what makes no count.
NO_PHRASE = words(
    "longer one more fewer less doubt way matter idea sign wonder reason need choice chance secret surprise "
    "surprises question questions problem plans plan intention intentions alternative alternatives shortage "
    "comment comments evidence stranger sense point place time day sooner such concessions respect option options "
    "end limit hint indication indications other good better worse real big great guarantee guarantees hope "
    "future peace link links such illusions role excuse excuses truce ceasefire negotiations talks words word "
    "mercy proof details detail information access exception exceptions mention confirmation response reply part "
    "right rights mandate threat deal agreement progress change changes difference interest results concessions "
    "conditions strings signs clear obvious means power electricity water gas heating internet smoke fly nonsense "
    "war yes to for"
)
SUPERLATIVES = words(
    "most biggest largest worst best deadliest few main key least highest lowest greatest heaviest oldest first "
    "last richest poorest strongest world's country's only top"
)

# Before "one": a verb that makes it a count, or a word that makes it a pronoun.
BEFORE_ONE = words(
    "seize seizes seizing capture captures capturing sink sinks sinking abduct abducts abducting kidnap kidnapping "
    "free frees freeing freed detaining burning burned burnt downed downs "
    "kill kills killed killing wound wounds wounded wounding injure injured injures injuring hurt hurting "
    "destroyed destroying damaged damaging down downed including plus least only lost losing captured hit "
    "neutralising neutralizing neutralised neutralized eliminating eliminated arresting arrested rescuing rescued "
    "apprehending apprehended liquidating liquidated "
    "struck sank attacked attacking seized targeted targeting shelled bombed intercepted launched fired"
)
BEFORE_PRONOUN_ONE = words("this that any every each which day some")
ONE_HARMED = words(  # after "that one": somebody who is counted
    "person man woman child boy girl civilian soldier serviceman fighter militant officer worker journalist doctor "
    "nurse medic peacekeeper policeman resident citizen teenager baby infant hostage prisoner patient student farmer"
)
NOT_AFTER_ONE = words(
    "go stroke swoop sweep "
    "day way thing side hand point time stage morning evening moment example reason place case another such step "
    "big more exception possibility respect sense word third half who could can cannot must has would should will "
    "might may needs wants knows knew seems"
)
AFTER_MANY = words("believe think see say fear hope feel remain others more times ways believed know call view want")
# After "no", besides plurals: what can be counted or measured.
NO_MASS = words(
    "damage destruction loss equipment harm casualty injury death victim civilian soldier serviceman servicewoman "
    "fighter militant officer policeman trooper child resident medic peacekeeper hostage drone missile rocket tank"
)
