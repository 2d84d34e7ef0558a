"""The words around the name of a place -> what it is there: the patterns that context/place asks."""

from tracker import patterns as regex

# Capitals that stand for governments: without a preposition they act, they are no places.
# fmt: off
GOVERNMENTS = frozenset((
    "Moscow", "Kyiv", "Washington", "Beijing", "Tehran", "Jerusalem", "Tel Aviv", "Damascus", "Beirut", "Brussels",
    "London", "Paris", "Berlin", "Warsaw", "Minsk", "Ankara", "Pyongyang", "Seoul", "Budapest", "Riyadh", "Cairo",
    "Baku", "Yerevan", "Chisinau", "Tbilisi", "Kremlin", "Doha", "Islamabad", "Kabul", "New Delhi", "Tokyo",
    "Ottawa", "Rome", "Madrid", "Vilnius", "Riga", "Tallinn", "Geneva", "The Hague", "Naypyidaw", "Prague",
    "Bratislava", "Sofia", "Bucharest", "Helsinki", "Stockholm", "Oslo", "Copenhagen", "Athens", "Vienna",
    "Phnom Penh", "Bangkok", "Pretoria", "Kigali", "Kinshasa", "Addis Ababa", "Asmara", "Juba", "Khartoum", "Nairobi",
    "Abuja", "Bamako", "Ouagadougou", "Niamey", "Hanoi", "Manila", "Jakarta", "Caracas", "Bogota", "Lisbon", "Dublin",
    "Amman", "Abu Dhabi", "Kuwait City", "Baghdad", "Sanaa", "Bern", "Luxembourg", "Zagreb", "Belgrade", "Ljubljana",
    "Canberra", "New York", "Davos", "Ramstein", "Munich", "Lugano",
))
# fmt: on
# Where statesmen meet: named with "in", still hardly ever the place of a figure.
VENUES = GOVERNMENTS - {
    *(
        "Moscow",
        "Kyiv",
        "Jerusalem",
        "Tel Aviv",
        "Tehran",
        "Damascus",
        "Beirut",
        "Baku",
        "Yerevan",
        "Kabul",
        "Naypyidaw",
        "Phnom Penh",
        "Kinshasa",
        "Addis Ababa",
        "Asmara",
        "Juba",
        "Khartoum",
        "Bamako",
        "Ouagadougou",
        "Niamey",
        "Baghdad",
        "Sanaa",
        "Islamabad",
    ),
    "Kremlin",
}
FINENESS = {"site": 0, "settlement": 1, "district": 2, "region": 3, "sea": 3, "country": 4}

# "KYIV (Reuters) -", "KYIV, Ukraine (AP) —", "GAZA CITY, 3 May -": at the head of a report
DATELINE = regex.compile(r"(?:[^()\n–—]{0,40}\((?:[^()]{1,25})\)\s{0,2}[-–—:]|(?:,\s[^()\n–—:]{1,30})?\s[-–—]{1,2}\s)")
# The same from its first letter on: "BANGKOK (AP) –", "TIRA, Israel (Reuters) -", "YANGON:", "JERUSALEM, May 3, 2024 –"
REPORTED_FROM = regex.compile(
    r"""\s{0,3}(?:
        \p{Lu}[\p{L}'’.\s/-]{1,30}(?:,\s[\p{L}\d.\s-]{2,25}){0,3}\s?\((?:[^()\d]{2,25})\)\s{0,2}[-–—:]
      | \p{Lu}{3}[\p{Lu}'’\s/-]{0,25}(?:,\s[\p{L}\d.\s-]{2,25}){0,3}(?:\s[-–—]{1,2}\s|:\s)
      | \((?:\p{Lu}[\p{L}\s]{2,20})\)\s
    )""",
    regex.VERBOSE,
)
AGENCY = regex.compile(r"\s(?:CNN|AP|AFP|Reuters|BBC|dpa|Xinhua|TASS)\s")
# "the city of ", "the southern town of ": what may stand between the words that tell of a place and its name
KIND_OF = regex.compile(
    r"(?<=\s)(?:(?:the|an?)\s(?:\p{Ll}+\s){0,2}?)?(?:capital|city|town|village|settlement|township|municipality)\sof\s(?:the\s)?$"
)
# "said in", "told reporters in", "at a summit in": where somebody speaks
SPEECH_BEFORE = regex.compile(
    r"""\b(?:said|says|told|[Ss]peaking|spoke|spoken|announced|address(?:ed|ing)?|met|meet(?:ing|s)?|summit|
    conference|talks|visit(?:ed|ing|s)?|reporters|
    journalists|interview|briefing|forum|negotiations|arriv(?:ed|ing)|press)\b
    (?:[ ](?!killed|wounded|injured|died|dead|hurt|hit|struck|burned|fell|destroyed|damaged|shot|downed|were|was|had|
    that|of|by|bomb(?:ings?|s)?|attacks?|strikes?|airstrikes?|blasts?|explosions?|raids?|shelling|clashes|fighting|
    ambush|assault|sites?|camps?|houses?|homes?|buildings?|schools?|hospitals?|markets?|bases?|posts?|villages?|towns?|
    people|civilians|soldiers|residents|troops|fighters|militants|children|areas?|situation)[\p{L}’'-]+){0,4}?
    [ ](?:in|at|to|from)[ ](?:the[ ])?(?:\p{Ll}+[ ])?$""",
    regex.VERBOSE,
)
# " governor Oleh", "'s military intelligence", " regional prosecutor's office", " city council": an office of the place
OFFICE_AFTER = regex.compile(
    r"""(?:['’]s)?(?:[ ](?:regional|city|region|oblast|province|provincial|state|local|civil|acting|first|
    deputy|former|district|civil-military|
    Russian-installed|Russian-appointed|Moscow-installed|Hamas-run|Regional|City|Oblast|chief|top|senior|
    appointed|interim|municipal|defen[cs]e|interior|foreign|
    emergency|Military|military)){0,4}
    [ ](?P<office>governor|Gov(?=\.)|mayor|administration|council|prosecutors?|
    military[ ](?:administration|intelligence)|
    intelligence|head|chief|spokes\p{L}+|minist(?:ry|er)|
    government|embassy|ambassador|court|leaders?|representative|MP|deputy|Governor|Mayor|Administration|Council|
    officials?|authorities|police|army|air[ ]force|
    envoy|official|forces|troops|command|Military[ ]Administration|services?|office|health[ ](?:ministry|
    authorities|officials))\b""",
    regex.VERBOSE,
)
# "governor of ", "mayor of the city of ", machine translation "Mer ", "head of the "
OFFICE_BEFORE = regex.compile(
    r"""\b(?:[Gg]overnor|[Mm]ayor|[Mm]er|[Hh]ead|[Aa]dministration|[Cc]ouncil|[Cc]hief|[Pp]rosecutors?|
    [Mm]etropolitan|[Bb]ishop|[Rr]epresentative|MP|[Dd]eput(?:y|ies)|
    [Aa]uthorities|[Oo]fficials?|[Ll]eader|[Uu]niversity|[Gg]overnment|[Rr]egime|[Jj]unta|leadership|allies|
    [Rr]esident|[Cc]itizen|[Nn]ative)[ ](?:(?:of|for|in|from)[ ])?(?:the[ ])?(?:\p{Lu}[\p{L}-]{2,20}['’]s[ ])?
    (?:(?:occupied|eastern|western|northern|southern|central|border)[ ])?(?:(?:city|town|region)[ ]of[ ])?$""",
    regex.VERBOSE,
)
# an authority that counts for its own land: "Gaza health ministry", "Gaza's civil defence"
# "Kharkiv region<reported four dead>": where they died
REPORTS_COUNT = regex.compile(
    r"\s(?:region\s|oblast\s|province\s|city\s)?(?:alone\s|also\s)?(?:reported|recorded|counted|had|saw|suffered|mourns|lost|got|took|received|endured|hosts?|shelters?"
    r"|was\s(?:the\starget\sof|hit\s(?:by|with)|struck\s(?:by|with))|came\sunder)\s"
    r"(?:at\sleast\s|about\s|some\s|another\s|more\sthan\s|over\s|up\sto\s|the\s(?:largest|highest|greatest)\snumber,?\s)?(?:\d|an?\s|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|dozens\b)"
)
# "Kharkiv reported four dead<, >Kherson< three>": a place and its number in place of a clause
GAPPED_BEFORE = regex.compile(r"(?:[,;]\s(?:and\s|while\s|but\s)?|\sand\s)$")
GAPPED_AFTER = regex.compile(
    r"\s(?:region\s|oblast\s)?(?:\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b)"
)
# "<ahead of> Kutum< with 31,000>", "<followed by> Sumy< (12)>"
RANKED_BEFORE = regex.compile(r"\b(?:ahead\sof|followed\sby|then|behind|next\sis|and)\s(?:the\s)?$")
RANKED_AFTER = regex.compile(
    r"\s(?:region\s|oblast\s|province\s|state\s)?(?:with\s(?:about\s|some\s|another\s)?\d|\(\d)"
)
# "Kisoro< (873)>", "Kisoro< – 873>, ": the number of a place in a list
OWN_BRACKET = regex.compile(
    r"\s\(\d[\d,.]*\)|(?:\s[-–—]|:)\s(?:about\s|some\s|over\s)?(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"(?=[,;.)]|\sand\b|$)"
)
# "Kisoro< – >873", "Kisoro: 873": between a place and its number
OWN_DASH = regex.compile(r"(?:\s[-–—]|:)\s(?:about\s|some\s|over\s)?")
# "over the Bryansk region< >14, ": a number that nothing stands behind, with its place before it
OWN_GAP = regex.compile(r"\s(?=[\w,]+(?:\seach)?(?:[,;.)]|\sand\b|$))")
# ": ", "(", ", in the ", "Donetsk, ": where a member of a list of places begins
LIST_OPENING = regex.compile(
    r"(?:^|[,;:(•\n]|\band\b)\W{0,3}(?:(?:in|over|near|at)\s(?:the\s)?)?(?:\p{Lu}[\p{L}’'-]{2,20}\sand\s)?$"
)
# ", over the ", " and in ": a place that its number follows
GAPPED_IN = regex.compile(
    r"(?:^|[,;:]\s(?:and\s|while\s|but\s)?|\sand\s)(?i:over|in|near|at)\s(?:the\s)?(?:\p{Lu}[\p{L}’'-]{2,20}\sand\s)?$"
)
COUNTING = regex.compile(
    r"(?:['’]s)?(?: [\p{L}-]+){0,2}? (?:health|[Hh]ealth [Mm]inistry|authorities|civil defen[cs]e|"
    r"[Mm]inistry of [Hh]ealth)"
)
# " summit", " peace talks": a meeting called after its town
MEETING_AFTER = regex.compile(r"(?: [\p{L}-]+)? (?:meeting|summit|conference|talks|forum|format)\b")
# ", they announced", ", officials said", behind "In Baku": the seat of those who speak
SEAT_AFTER = regex.compile(
    r",\s(?:they|officials|authorities|the\s(?:\p{Ll}+\s){0,2}(?:ministry|government|president|authorities))\s(?:also\s|have\s|has\s)?"
    r"(?:announced|reported|said|stated|claimed|confirmed|denied|accused)\b"
)
SAYS_AFTER = regex.compile(
    r",? (?:say|says|said|told|estimate[sd]?|believe[sd]?|report(?:ed|s)|add(?:ed|s)|"
    r"counted|counts|claim(?:ed|s)|announced)\b"
)
# "in Moscow<'s deadliest attack> in weeks": the government's deed
OWN_ATTACK = regex.compile(
    r"['’]s?\s(?:[\w-]+\s){0,4}?(?:attacks?|strikes?|raids?|barrages?|assaults?|bombardments?|offensives?|campaign|invasion|war|aggression|operations?)\b"
)
# what may stand between a preposition and the name: "the ", "Russia's eastern ", "the village of "
MODIFIERS = r"""(?:(?:the|a|an|nearby|occupied|annexed|
    \p{Lu}\p{L}{2,15}-(?:held|controlled|occupied|annexed|administered|run)|besieged|eastern|
    western|northern|southern|central|downtown|coastal|
    north-?eastern|north-?western|south-?eastern|south-?western|north-?east|north-?west|south-?east|south-?west|
    south|north|east|west|northern|
    built-up|crowded|densely[ ]populated|overcrowded|refugee|working-class|rebel-held|government-held|
    (?:mainly|mostly|largely|predominantly)[ ]\p{Lu}\p{L}{2,15}|
    border|frontier|front-?line|lakeside|seaside|resort|strategic|embattled|neighbou?ring|industrial|city|port|mining|capital|town|village|settlement|villages|towns|
    cities|regions?|oblast|province|district|state|department|governorate|prefecture|commune|countryside|
    and(?=[ ](?:eastern|western|northern|southern|central)\b)|
    areas?|region|of|in|that[ ]of|[Rr]epublic|
    territor(?:y|ies)|airspace|waters|farmsteads?|hamlets?|communit(?:y|ies)|sum|whole|entire|rest|all|both|around|near|
    (?:\p{Lu}[\p{L}-]{1,20}[ ])?\p{Lu}[\p{L}-]{2,20}['’]s|
    \p{Lu}\p{L}{2,15}(?:ian|[by]an|ish|ese|i|ine))[ ]){0,6}"""
# "in ", "near the eastern city of ", "northwest of ", "on the outskirts of ", "strike on ", "against "
LOCATIVE = regex.compile(
    r"""(?:^|[\s(,“"'])(?:in|near|at|over|on|around|outside|across|inside|above|within|along|off|throughout|
    under|between|against|towards?|into|beyond|
    In|Near|At|Over|On|Around|Outside|Across|Inside|Above|Along|Throughout|including|close[ ]to|
    (?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|outskirts|suburbs?|[Ss]helling|
    [Bb]ombing|[Bb]ombardment|siege|capture|[Bb]attle|
    seizure|storming|occupation|destruction|ruins|surroundings|
    liberation|fall|parts?|cent(?:re|er)|edge|bank|sk(?:y|ies)|vicinity|direction|defen[cs]e|streets|towns?|
    city|cities|villages?|settlements?|regions?|port|districts?|quarters?|neighbou?rhoods?|areas?|residents|population|
    coast|heart|side|localit(?:y|ies)|municipalit(?:y|ies)|communes?|communit(?:y|ies)|townships?|hamlets?|
    suburbs|hills|mountains|forests?|gates?|entrance|shores?|approaches|environs|countryside|zone|much|most|
    control|attacks?[ ]on[ ]parts)[ ]of|out[ ]of|(?:km|kilomet(?:er|re)s?|miles?)[ ](?:away[ ])?from|
    (?:[Bb]attles?|fight(?:s|ing)?|struggle|clashes|combat|offensive|assaults?|attacks?|
    strikes?|raids?|advance|drive|push)[ ](?:for|on|against|towards?))[ \xa0]"""
    + MODIFIERS
    + "$",
    regex.VERBOSE,
)
# "struck ", "has shelled the city of ": a verb that the place is the object of
OBJECT = regex.compile(
    r"""\b(?:struck|hit|hits|hitting|strik(?:es?|ing)|shell(?:s|ed|ing)?|bomb(?:s|ed|ing|ard(?:ed|s)?)?|attack(?:s|ed|
    ing)?|target(?:s|ed|ing)?|storm(?:s|ed|ing)|captur(?:es|ed|e|ing)|
    seiz(?:es|ed|e|ing)|liberat(?:es|ed|e|ing)|recaptur(?:es|ed|e|ing)|pound(?:s|ed|ing)|rock(?:s|ed|ing)|
    pummel(?:s|led|ling)|besieg(?:ed|ing)|raid(?:s|ed|ing)|overr[au]n(?:s|ning)?|overrunning)[ ]"""
    + MODIFIERS
    + "$",
    regex.VERBOSE,
)
# "leave ", "fled the town of ": what people part from is the place
PARTED = regex.compile(
    r"\b(?:leav(?:e|es|ing)|left|flee(?:s|ing)?|fled|quit(?:ting)?|abandon(?:s|ed|ing)?|evacuat(?:e|es|ed|ing)|"
    r"escap(?:e|es|ed|ing)|reach(?:es|ed|ing)?|enter(?:s|ed|ing)?)[ ]" + MODIFIERS + "$",
    regex.VERBOSE,
)
# "from the airspace over ", "launched from ", "from the direction of ": where weapons come from is not where they hit
ORIGIN = regex.compile(
    r"(?:\b[Ff]rom[ \xa0](?:the[ ])?(?:\p{Ll}+[ ])?(?:airspace|waters?|areas?|territory|directions?|skies|sky|coast|"
    r"airfields?|bases?)[ ](?:over|of|off|in|near|above|around)"
    r"|\b(?:missiles?|rockets?|drones?|UAVs?|Iskanders?|Iskander-[MK]s?|Kalibrs?|Kinzhals?|Shaheds?|Kh-\d+s?)"
    r"[ ](?:\w+[ ]){0,2}?out[ ]of"
    r"|\b(?:fired|launched|flew|flown|sent|shot|took[ ]off|taken[ ]off|missiles?|rockets?|drones?|UAVs?|shells)"
    r"[ ](?:\w+[ ]){0,2}?from"
    r"|\b(?:fired|firing|launched|launching|flew|sent)\b[^.;:,]{0,70}?[ ]from)[ \xa0]" + MODIFIERS + "$",
    regex.VERBOSE,
)
FROM = regex.compile(r"\b[Ff]rom[ \xa0]" + MODIFIERS + "$", regex.VERBOSE)
TO = regex.compile(r"\b[Tt]o[ \xa0]" + MODIFIERS + "$", regex.VERBOSE)
# "fled to the town of ", "were taken to a hospital in ": where people get to is not where the story is
GETTING_TO = regex.compile(
    r"\b(?:fled|flee|fleeing|escaped|moved|went|evacuated|taken|flown|transferred|brought|rushed|airlifted|headed|travelled|"
    r"crossed)\b[^.;:,]{0,40}?\b(?:in)?to[ \xa0](?:an?\s(?:\p{Ll}+\s){1,3}in\s)?" + MODIFIERS + "$",
    regex.VERBOSE,
)
# "treated at a hospital in <Goma>", "in the morgue of <Bunia>": where the hurt are brought from elsewhere
TREATED_IN = regex.compile(
    r"\b(?:taken|brought|rushed|evacuated|airlifted|flown|transferred|moved|carried|admitted|treated|treatment"
    r"|recovering|hospitali[sz]ed|arrived|delivered|referred|transported)\b(?:(?!\b(?:from|out)\b)[^.;:]){0,60}?\b(?i:hospitals?|clinics?|morgues?|mortuary|infirmary|medical\s(?:cent(?:er|re)s?|college|facilit(?:y|ies)|points?))"
    r"\s(?:in|at|of|near)\s(?:the\s)?(?:\p{Ll}+\s){0,3}?(?:(?:city|town|capital)\s(?:of\s)?)?$"
)
# "residents who reached <Goma> said", "those who fled to Adre": where who tells it has got to
TELLS_FROM = regex.compile(
    r"\b(?:who\s(?:had\s|have\s)?(?:reached|fled\sto|escaped\sto|arrived\s(?:in|at)|made\sit\sto|got\sto|crossed\s(?:in)?to)"
    r"|(?:he|she)\s(?:had\s)?reached)\s(?:the\s)?(?:\p{Ll}+\s){0,2}$"
)
# "evacuated from", "fled from", "pulled from": then the origin is the place
LEAVING = regex.compile(
    r"\b(?:evacuat|rescu|flee|fled|displac|pull|withdr|recover|remov|left|leav|resettl|driven|expel|repatriat|"
    r"free)\p{L}*\b[^.;:]{0,60}$"
)
# "", "Ukraine's ", "In ": before a name that heads a line
HEADER_BEFORE = regex.compile(r"[^\p{L}\p{N}(\[“\"'‘]{0,5}(?:\d{1,2}[.)]\s)?(?:In )?(?:\p{Lu}[\p{L} ]{2,20}['’]s )?")
# ": ", " - ", " – ", " community: ", " mall: ": behind a name that heads a line
HEADER_AFTER = regex.compile(
    r"\s?(?::|\s[-–—])\s|(?:\s(?!(?:says?|said|reports?|claims?|officials?)\b)\p{Ll}+){1,2}:\s"
    r"|\s(?:community|hromada|district)\s[-–—]\s"
)
AREA = regex.compile(r"(?i:\b(?:region|oblast|province|governorate|district|community|raion)$)")
# "Toretsk<>", "Lyman< sector.>": nothing else stands in the line
ALONE = regex.compile(
    r"(?:\s(?:axis|sector|direction|front|district|community|city|region|oblast|area|hromada|province|line))?[\s.:;–—-]{0,4}$"
)
# "officials <in> Kyiv", "the military <in> Minsk": a government, by its seat
SEATED_OFFICE = regex.compile(
    r"(?<!\bby\s(?:\p{L}+\s){0,3})\b(?:military|army|officials?|authorities|ministers?|leaders(?:hip)?|generals?|diplomats?|commanders?"
    r"|spokes\p{Ll}+)\sin\s$"
)
# "Rajouri: ", "3. Sudan: ": what heads a line, a place or not
HEADED = regex.compile(r"[^\p{L}\p{N}(\[“\"'‘]{0,5}(?:\d{1,2}[.)]\s)?\p{Lu}[\p{L}'’-]+(?:\s[\p{L}'’-]+){0,2}:\s")
# "31 drones were destroyed <there>": a place named before in the sentence
THERE = regex.compile(r"[^,;:.]{0,60}?\bthere\b(?!\s(?:is|are|was|were|has|have|had|will)\b)")
# "30 targets, including <a rocket launcher in> Khan Younis": the place of one of them
INCLUDING_ONE = regex.compile(r",\sincluding\s(?:an?|one|the|its|their)\s[^,;]{0,50}$")
# "40 missiles <at> Israel", "raids <against> Yemen": a country that is a target
AT_COUNTRY = regex.compile(r"\b(?:at|against|towards?|into)\s(?:the\s)?(?:\p{Ll}+\s)?$")
# "the <Mali> border", "the <Chad>-Sudan border", "the Chad-<Sudan> border": beside both
OWN_BORDER = regex.compile(r"(?:[-–]\p{Lu}\p{L}{2,14})?\s(?:border|frontier)\b")
# "a village 60 km north of <Beirut>", "Pauk, just east of the capital of <Magway>": says where another is
AWAY = regex.compile(
    r"\b(?:\d[\d.,]*|\p{Ll}+)\s?(?:km|kilomet(?:er|re)s?|miles?)\s(?:\([^()]{1,20}\)\s)?(?:away\s)?"
    r"(?:(?:to\sthe\s)?(?:north|south|east|west)(?:-?(?:east|west))?\s)?(?:of|from)\s(?:the\s)?(?:\p{Ll}+\s){0,2}$"
    r"|\b(?:north|south|east|west)(?:-?(?:east|west))?\sof\s"
    r"(?:the\s)?(?:\p{Ll}+\s){0,4}$"
)
# "the defence ministry <in> Moscow", "a conflict database <in> Dakar": where those sit who count
# "is <based in the nearby city of> Cali"
BASED_IN = regex.compile(r"\b(?:based|headquartered)[ ]in[ ]" + MODIFIERS + "$", regex.VERBOSE)
SEATED_IN = regex.compile(
    r"\b(?:(?:defen[cs]e|foreign|interior|finance)\sministry|ministry\sof\s(?:defen[cs]e|foreign\saffairs|finance|the\sinterior)|general\sstaff"
    r"|government|presidency|parliament|database|headquarters|spokes(?:man|woman|person)|think[\s-]tank|embassy|analysts?|economists?|university"
    r"|institute|consultancy|school\sof\s\p{Lu}\p{L}+)\sin\s(?:the\s)?$"
)
# " drone attack", " airbase", " direction": a noun that the name goes before
NOUN_AFTER = regex.compile(
    r"""(?:['’]s)?(?:[ ][\p{L}-]+){0,2}?[ ](?:population|residents|civilians|institute|power|strikes?|attacks?|
    shelling|bombings?|bombardments?|raids?|blasts?|explosions?|airbase|air[ ]base|airfield|port|refinery|
    hospital|school|market|theat(?:re|er)|
    station|airport|apartments?|suburbs?|outskirts|border|front|frontline|direction|axis|sector|area|massacre|
    siege|offensive|incursion|operation|assault|camp|plant|depot|factory|district)\b""",
    regex.VERBOSE,
)
# "the toll from the Dnipro <strike>"
STRIKE_AFTER = regex.compile(
    r"(?:['’]s)?(?:[ ][\p{L}-]+){0,2}?[ ](?:strikes?|attacks?|shelling|bombings?|"
    r"bombardments?|raids?|blasts?|explosions?|massacre)\b"
)
# " was hit", ", its mayor said, came under fire", " has witnessed": the name is who bears it
SUFFERS = regex.compile(
    r"""(?:[ ](?i:village|town|city|township|district|county|payam|camp|area|region|oblast|province|state|governorate|
    commune|locality))?
    (?:,[ ][^,.;:]{3,60},)?
    (?:[ ](?:has|had|have|also|again|itself|alone)){0,2}[ ](?:(?:was|were|been|is|being|came|comes|
    under)[ ](?:\p{L}+[ ]){0,2}?(?:hit|struck|shelled|attack(?:ed)?|fire|targeted|bombed|rocked|pounded|affected|
    bombarded|stormed|captured|raided|razed|overrun|burned|burnt|the[ ]target)|suffered|endured|saw|seen|faced|
    experienced|withstood|witnessed|mourned|buried|bore|borne)\b""",
    regex.VERBOSE,
)
# ", and 43 over": a number whose only other word is its place
NEXT_OF_LIST = regex.compile(
    r"(?:,|;|\band|\bwhile)\s(?:another\s|a further\s|some\s|about\s)?(?:\d(?:[\d,.]*\d)?|[a-z]{3,9})\s"
    r"(?:each\s|more\s)?(?:over|above|in|near)\s(?:(?:the|its|Russia['’]s|neighbou?ring|southern|northern|western|eastern)\s){0,2}$"
)
# "which borders Ukraine's ", "opposite ": beside the scene
BORDERED = regex.compile(
    r"\b(?:borders|bordering|adjoins|adjoining|abuts|neighbours|neighbors|opposite|facing|(?:a|the) border with)\s"
    r"(?:on\s)?(?:(?:the|\p{Lu}\p{L}+['’]s|\p{Ll}+ern|regions? of)\s){0,3}$"
)
# "five others were hurt <elsewhere in the region>", "elsewhere in <Donetsk> region"
ELSEWHERE = regex.compile(
    r"[^.;:]{0,60}?\b(?:elsewhere\sin|across|in\s(?:the\srest|other\sparts)\sof)\s(?:(?:the|that|this)\s|(?P<name>\p{Lu}[\p{L}-]+)\s)(?:region|oblast|province|governorate)\b"
    r"|[^.;:]{0,60}?\bin\sother\s(?:\p{Ll}+\s)?(?:settlements|villages|towns|communities|districts)(?:\s(?:of|in)\s(?:the|that|this)\s"
    r"(?:region|oblast|province))?\b",
    regex.IGNORECASE,
)
# "Saada<, where >68 died", "Dnipro<, where> rescuers": what follows happened there
WHERE_AFTER = regex.compile(r",?\swhere\b")
# "<the hottest spot remains> Pokrovsk", "<worst hit was> Odesa": what follows is set there
FOREMOST = regex.compile(
    r"\b(?:hottest|worst|hardest|heaviest|toughest|fiercest|deadliest|bloodiest)\b[^.;:]{0,40}?\s"
    r"(?:is|was|remains?|remained|stays?|stayed)\s"
    r"(?:the\s)?(?:(?:city|town|village|district|region)\sof\s)?$",
    regex.IGNORECASE,
)
# "a <Berlin> newspaper", "a Kyiv think tank": whose paper it is
OUTLET_AFTER = regex.compile(
    r"\s(?:\p{Ll}+\s)?(?:newspapers?|daily|paper|weekly|magazine|"
    r"broadcaster|think[- ]tank|tabloid|radio|television|studio|newsroom|bureau)\b"
)
# "according to the staff <in> Kyiv,", "the high command in Damascus": where a body has its seat
STAFF_IN = regex.compile(
    r"\b(?:[Aa]ccording\sto|[Bb]y)\s(?:the\s)?(?:\p{Ll}+\s){0,2}(?:staff|command|headquarters|authorities|officials|government|ministry)\sin\s(?:the\s)?$"
)
# "In another case <from> the far Zorza district, gunmen raided a post": the scene of the next story
REPORT_FROM = regex.compile(
    r"\bIn\s(?:another|a\s(?:separate|second|third|further))\s(?:report|incident|case|attack|development)\s(?:from|in|at)\s"
    r"(?:the\s)?(?:\p{Ll}+\s){0,3}$"
)
# "a police officer <from> Afgoye": where the one who speaks is at home
AT_HOME = regex.compile(
    r"\b(?:an?|the|one)\s(?:\p{Ll}+\s){0,3}(?:officer|lawmaker|senator|deputy|analyst|researcher|politician|businessman|diplomat|MP)s?"
    r"\sfrom\s(?:the\s)?(?:\p{Ll}+\s){0,3}$"
)
# a list of places: ", ", " and ", ", as well as "
LIST_GAP = regex.compile(
    r"(?:\s*,\s*(?:and\s+|as well as\s+)?|\s+(?:and|or|&)\s+|/)(?:the\s+|in\s+|near\s+|over\s+|at\s+)?"
)
# " and the annexed " between the places that weapons come from; " and Gvardeyskoye in "
ORIGIN_GAP = regex.compile(
    rf"(?:{LIST_GAP.pattern})(?:\p{{Lu}}[\p{{L}}-]{{2,20}}[ ](?:in[ ]|\())?{MODIFIERS}|[ ](?:in[ ]|\(){MODIFIERS}",
    regex.VERBOSE,
)
# " and, over the ", ", in ": right before the place of the next figure
SET_OFF = regex.compile(r"(?:\band|[,;])\s?,?\s(?:in|near|at|over|on|above)\s(?:the\s)?$")
# ", and in the ": the scene of another clause begins
NEXT_SCENE = regex.compile(r"[^,]{12},\s(?:and|while)\s(?:in|near|at)\s(?:the\s)?$")
# between a place and the one that it is nested in: " in Ukraine's eastern ", ", ", " (", "'s "
NESTED_GAP = regex.compile(
    r"""(?:['’]s)?(?:[\s,(–-]|capital\b|seat\b|main\b|largest\b|also\b|in\b|near\b|at\b|of\b|on\b|outside\b|the\b|an?\b|city\b|town\b|village\b|
    settlement\b|district\b|region\b|province\b|state\b|camp\b|port\b|neighbou?rhood\b|refugee\b|occupied\b|eastern\b|western\b|
    northern\b|southern\b|central\b|north\p{Ll}*\b|south\p{Ll}*\b|border\b|front-?line\b|neighbou?ring\b|
    suburb\b|outskirts\b|(?:\p{Lu}[\p{L}-]{1,20}\s)?\p{Lu}[\p{L}-]{2,20}['’]s){0,12}""",
    regex.VERBOSE,
)
# " , Shada, and Munabbih in ": the rest of a list of towns, known or not, before the region that they are in
LIST_REST = regex.compile(
    r"(?:,\s(?:the\s)?\p{Lu}[\p{L}’'-]{1,20}(?:\s\p{Lu}[\p{L}’'-]{1,20})?){0,6},?\sand\s(?:the\s)?\p{Lu}[\p{L}’'-]{1,20}(?:\s\p{Lu}[\p{L}’'-]{1,20})?"
    r"(?:\s(?:districts|villages|towns|townships|areas|counties|communities|settlements|localities|municipalities))?"
    r"(?:,|\s(?:in|of))\s(?:the\s|\p{Lu}[\p{L}-]{2,20}['’]s\s|(?:\p{Ll}+ern)\s|province\sof\s){0,3}"
)
# ", a Druze town in the ", ", a quiet farming village of some 900 in ": what the place before is, and in what it lies
CALLED_IN = regex.compile(
    r",\s(?:an?|the)\s(?:[\p{L}’'-]{1,20}\s){0,4}?(?:town|village|city|suburb|settlement|enclave|hamlet|port|district|camp|community"
    r"|commune|municipality|township|stronghold|base|locality|neighbou?rhood)\s(?:[\p{Ll}\d,.-]{1,15}\s){0,5}?(?:in|of)\s(?:the\s)?"
    r"(?:\p{Ll}{1,15}\s){0,2}(?:\p{Lu}[\p{L}-]{2,20}['’]s\s)?(?:\p{Ll}{1,15}\s)?"
)
# "145", "1,770", "seven", "dozens": another figure (an article is none)
NUMBER = regex.compile(
    r"""(?<![\p{L}\d.,-])(?:\d[\d,.]*+|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|
    thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|
    nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|several|another|
    One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)
    (?![\p{L}\d]))""",
    regex.VERBOSE,
)
# "six died and several were hurt in <three> explosions in Hama": it parts no count from its place
IN_ATTACKS = regex.compile(
    r"(?<=\s(?:in|by|during|after)\s)(?:two|three|four|five|six|seven|eight|nine|ten|several|\d{1,2})(?=\s(?:[\p{L}-]+\s){0,3}?"
    r"(?:attacks?|(?:air\s?)?strikes|explosions|blasts|raids|bombings|clashes|incidents|shootings)\s(?:in|on|at|near|across)\b)"
)
# "one thousand seven hundred and seventy", "1 770": all of a figure
FIGURE = regex.compile(
    r"(?:\d[\d,.]*+(?:[ \xa0\u202f]\d{3}(?!\d))*+|\p{L}++)"
    r"(?:[\s-]{1,2}(?:and\s)?(?:one|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|"
    r"thousands?|millions?|billions?|dozens?)\b)*+"
)
# "7 – over Bryansk": the dash of a line
OPENING_DASH = regex.compile(r"^\s*(?:UAVs?|drones?)?\s*[–—-]\s")
# ", including two children": does not part a figure from its place
ASIDE = regex.compile(r",? (?:including|among them|of whom|of them|among whom)[^,;.]{0,50}[,;.]|\([^()]{0,40}\)")
# "seven, two of them in", "12, including three in": the place of a part
PART = regex.compile(
    r"\b(?:including|among (?:them|those)|of (?:them|whom|these|those))\b[^,;.]{0,20}"
    r"\b(?:in|near|at|over|on)\s(?:[\p{L}-]+\s){0,5}$"
)
# "the Ministry of Health in ", "the health ministry in Hamas-run "
BODY_IN = regex.compile(
    r"\b(?:[Mm]inistry(?:\sof\s(?:Public\s)?\p{L}+)?|[Cc]ivil\s[Dd]efen[cs]e|[Gg]overnment\s[Mm]edia\s[Oo]ffice)\sin\s(?:the\s)?"
    r"(?:\p{L}+-(?:run|controlled|ruled)\s)?$"
)
# ", ", "; ", " and ", " after ": where the words of a figure end
OWN_END = regex.compile(r"[,;:.](?!\d)|\s(?:and|while|but|after|when|as|since|during)\s")
# "36 people were killed <across> Ukraine", "at least 2,897 killed <in> Lebanon"
IN_ALL_OF = regex.compile(r"\b(?:in|across|throughout|around|inside)\s(?:the\s|all\sof\s|all\s)?$")
# "three houses <and two outbuildings were damaged in> Siversk": one place for both
JOINT = regex.compile(r"(?:\s?[\p{L}’'-]{2,20}){1,3}\sand\s[^,;:.()]{2,90}")
# " people died when a shell hit a school in ": no other figure, and no other sentence
GOES_ON = regex.compile(
    r"(?:(?!\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|several|while|whereas|but|most|including)\b)[^;:.()\d]){2,140}"
    r"\b(?:when|after|as|in)\b(?:(?!\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|several|while|whereas|but)\b)[^;:.()\d]){1,140}"
)
# " piece, one carrier, and two tanks in the ": things counted one after the other, with no clause between
LISTED = regex.compile(
    r"(?:(?!\b(?:were|was|had|have|has|while|after|when|over|near)\b)[^;:.()]){2,160}\band\s[\p{L}\d,-]{1,12}\s"
    r"(?:[\p{L}-]{2,20}\s){1,5}"
)
# ", and ", ", while another ": a figure opens the next clause
NEXT_CLAUSE = regex.compile(r",\s(?:and|while)\s(?:(?:another|a further|at least|about|some|more than)\s)?")
# " on Monday and another ": the next count, behind the place and day of the one before
NEXT_COUNT = regex.compile(
    r"[^,;:.()]{0,40}?,?\sand\s(?:another\s|a\sfurther\s|at\sleast\s|about\s|some\s|more\sthan\s)?"
)
# "53 drones, most of them over", "more than half of which fell in": the place of a part that is not counted
MOST_OF_THEM = regex.compile(
    r"\b(?:most|half|many|some|all but \w+|(?:a|one) (?:third|quarter|fifth)|two[- ]thirds|three[- ]quarters"
    r"|the (?:majority|bulk|rest|others|remainder)|mostly|mainly|chiefly|largely)"
    r"(?:\sof\s(?:them|which|these|those))?\s"
    r"(?:\p{Ll}+\s){0,3}?(?:over|in|near|at|on)\s(?:\p{Ll}+\s){0,3}$"
)
# "23 January", "the past 24 hours", "8 a.m.": numbers that count no things
DATE = regex.compile(
    r"\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\b"
    r"|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\.?\s\d{1,2}\b"
    r"|\b[\p{L}\d-]+\s(?:hours?|days?|weeks?|months?|years?|minutes?|a\.?m|p\.?m|km|kilomet\p{Ll}+|miles?|per\scent|"
    r"percent)\b"
    r"|\baged?\s(?:between\s)?\d{1,3}(?:\s?(?:to|and|-|–)\s?\d{1,3})?|\b\d{1,3}-(?:year|month|day|hour|metre|meter|km|storey|story|"
    r"mm)\b"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)-"
    r"(?:storey|story|year|month|day|hour|room|metre|meter|member)\b"
    r"|\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|[\d.]+%"
)
# "; ", ", while ", " and a drone attack ", ". ": another clause begins
HARD = regex.compile(
    r"""[;•]|\.\s(?!\p{Ll})|\s[–—]\s|\b(?:whereas|but|meanwhile)\b|
    \bwhile\b(?!\s(?:another|a\sfurther|[\p{L}\d]+\s(?:others?|more))\b)|
    \sand\s(?:an?|another|the|its|[\p{L}-]+)?\s?(?:[\p{L}-]+\s){0,2}?(?:strikes?|attacks?|missiles?|drones?|
    shelling|bombs?|bombing|explosions?|blasts?|rockets?|raids?)\b""",
    regex.VERBOSE,
)
SOFT = regex.compile(r"\b(?:as|after|before|when|where|which|who|because|since|although|though)\b|:\s")
# "Belgorod" + " Gov. Vyacheslav", "'s regional governor", " mayor"; "mayor of " + "Lviv"
LOCAL_OFFICE = regex.compile(
    r"(?:['’]s)?(?:[ ](?:regional|city|region|oblast|province|state|acting|Russian-installed|"
    r"Moscow-installed)){0,3}[ ](?:[Gg]ov(?:ernor)?|[Mm]ayor)\b"
)
# "Kyiv<'s forces>": a government's
ARMY_AFTER = regex.compile(r"(?:['’]s)?\s(?:\p{Ll}+\s)?(?:forces|troops|army|military|soldiers|government|ministry)\b")
LOCAL_OFFICE_OF = regex.compile(
    r"\b(?:[Gg]overnor|[Hh]ead[ ]of|[Mm]ayor|Mer)[ ](?:of[ ])?(?:the[ ])?(?:neighbou?ring[ ])?(?:city[ ]of[ ])?$"
)
# "two each in", "both in": one figure for every place
SHARED_OUT = regex.compile(r"\b(?:each|apiece|respectively|both in)\b")
# "Across the country", "nationwide", "on both sides": no one scene
NATIONWIDE = regex.compile(
    r"(?i:\b(?:across|throughout|around|in|all over|of) (?:the|this|both|all)(?: (?:whole|entire|rest of the))? "
    r"(?:country|countries|nation|regions|provinces|states|war|conflict)\b|\bnation-?wide\b|\bcountry-?wide\b|"
    r"\bon (?:both|all) sides\b|"
    r"\b(?:elsewhere(?=,|\s(?:in|on|across|near)\b)|in other (?:regions|towns|cities|places|areas))\b)"
)
# "in cities across the country, with Kharkiv hit most": what follows is one place of many
ALL_OVER = regex.compile(
    r"(?i:\b(?:across|throughout|all over) the (?:whole |entire )?(?:country|nation)\b|\bnation-?wide\b)"
)
RESPECTIVELY = regex.compile(r"\brespectively\b|\bin that order\b")
# "the city", "in the region", "there": points to a place named elsewhere
ANAPHOR = regex.compile(
    # not "who heads the region", "the head of the region": his office
    r"(?<!\b(?:heads|head\sof|governs|governor\sof|runs|leads|leader\sof|chief\sof|administration\sof)\s)"
    r"\b(?:the|this|that|his|her|its|their) (?:\p{Ll}+ )?(?P<what>city|town|village|settlement|region|oblast|"
    r"province|district|area|territory|strip|enclave|republic)\b|(?:(?<=\b(?:went|got|gone|been|were|was|arrived|still|back)\s)there\b|\b(?P<there>there|here)\b"
    r"(?! (?:is|are|was|were|has|have|had|will|would|could|may|might|can|should|must|appears?|seems?)\b))"
)
# "the town of |", "| village": beside a name
SMALL = regex.compile(r"\b(?:town|village|settlement)s?(?: of )?\||\| (?:town|village|settlement)\b")
