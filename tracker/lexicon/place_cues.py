"""The words around a name -> whether and what kind of place it is: the patterns that gazetteer.py asks."""

from tracker import patterns as regex

# "Kharkiv", "KHARKIV", "Łódź", "Pokrovs'k": a capitalised word
WORD = regex.compile(r"(?<![\p{L}\p{N}_])\p{Lu}[\p{L}\p{M}]*+(?:['’ʼ`][\p{L}\p{M}]++)*+")
# " Rih", "-on", "-2", ". Petersburg", " \nRih": the next word of a name
NEXT = regex.compile(
    r"(?:\.?[ \t\xa0\u202f]{1,2}|[-‐‑]|"
    r"[ \t]{0,3}\r?\n[ \t]{0,3})([\p{L}][\p{L}\p{M}]*+(?:['’ʼ`][\p{L}\p{M}]++)*+|\d{1,2}(?!\d))"
)
# "Kharkiv's", "KYIV'S"
POSSESSIVE = regex.compile(r"['’][sS]$")
# " region", " oblast", "'s Region", " People's Republic", " regions", " regional": makes a region of a name
REGION_AFTER = regex.compile(
    r"""(?P<own>['’]s)?[ \xa0-]
    (?:(?P<district>districts?|raions?|rayons?|hromadas?|townships?|county|municipality)
    |(?P<region>regions?|oblasts?|obwod|obwód|voblasts?|krais?|kray|provinces?|governorates?|regional|republic|departments?(?!\s(?:of|for)\b)|prefectures?|
    People['’]s[ ]Republic|territory)
    |(?P<state>states?)
    |(?P<city>city))(?![\p{L}-])""",
    regex.VERBOSE | regex.IGNORECASE,
)
# "the region of Kharkiv", "provinces of Idlib": before the name
REGION_BEFORE = regex.compile(
    r"\b(?:region|oblast|province|governorate|state|department|prefecture)s? of (?:the )?$", regex.IGNORECASE
)
# "in the region Kherson", "in Oblast Sumy": as some languages put it
REGION_JUST_BEFORE = regex.compile(
    r"\b(?:in|of|from|to|over|on|at|across|the|for|and)\s(?:[Rr]egion|[Oo]blast|[Pp]rovince|[Gg]overnorate)[ \xa0]$"
)
DISTRICT_BEFORE = regex.compile(r"\b(?:district|raion|township|municipality|county)s? of (?:the )?$", regex.IGNORECASE)
# "the Bakhmut district of"
NAMED_DISTRICT = regex.compile(
    r"\p{Lu}[\p{L}’'-]{2,25}[ \xa0](?:district|raion|township|municipality|county)s? of (?:the )?$"
)
REGIONS_BEFORE = regex.compile(r"\b(?:region|oblast|province|governorate|state)s of (?:the )?$", regex.IGNORECASE)
# ", " and " and " between the members of "Donetsk, Luhansk and Kherson regions"
LIST_GAP = regex.compile(r"(?:\s*(?:,|/|;)\s*(?:and\s+|or\s+)?|\s+(?:and|or|&)\s+)(?:the\s+|in\s+|near\s+)?")
# the same with the kind of the place before: " city, "
KIND_GAP = regex.compile(r"(?:\s(?:city|town|village|settlement|district|area))?" + LIST_GAP.pattern)
# what a place stands after: "in", "near the eastern city of", "over Russia's", "struck", "the fall of"
CUE = regex.compile(
    r"""(?:\b(?:[Ii]n|[Nn]ear|[Aa]t|[Oo]ver|from|on|around|outside|across|towards?|to|into|inside|above|between|within|via|
    through|beyond|
    struck|hit|hits|hitting|strikes?|striking|shell(?:s|ed|ing)|bomb(?:s|ed|ing)|attack(?:s|ed|ing)?|target(?:s|
    ed|ing)|storm(?:s|ed|ing)|raid(?:s|ed|ing)|burn(?:s|ed|t|ing)|torch(?:ed|ing)|razed|overran|retook|retaken|captur(?:es|ed|e|ing)|
    seiz(?:es|ed|e|ing)|liberat(?:es|ed|e|ing)|recaptur(?:es|ed|e|ing)|pound(?:s|ed|ing)|reach(?:es|ed|ing)?|
    enter(?:s|ed|ing)?|including|against|
    (?:villages?|towns?|city|cities|settlements?|hamlets?|camp|community|port|capital|area|region|district|
    province|state|
    (?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)|outskirts|suburbs?|cent(?:re|er)|front|entrance|gates?|heart|approaches|countryside|environs|surroundings|
    municipality|governorate|county|locality|commune|prefecture|territory|township|enclave|stronghold|
    parts?|capture|shelling|bombing|bombardment|
    control|liberation|fall|defen[cs]e|siege|battle|direction|vicinity|residents|people|seizure|occupation|
    streets|edge|side|much|all|most)(?:[ ]of)?)
    [ \xa0\n](?:(?:the|a|an|nearby|occupied|
    \p{Lu}\p{L}{2,15}-(?:held|controlled|occupied|annexed|administered|run)|besieged|eastern|western|northern|southern|central|
    downtown|city[ ]of|town[ ]of|village[ ]of|
    \p{Lu}[\p{L}-]{2,20}['’]s|Ukrainian|Russian|Polish|Syrian|Lebanese|Israeli|Palestinian|Sudanese|Yemeni|
    Iranian|Iraqi|Burkinabe|Malian|Nigerian|Nigerien|Somali|Ethiopian|Libyan|Afghan|Pakistani|Indian|Congolese|
    Colombian|Burmese|Haitian|Egyptian|Turkish|Jordanian|Armenian|Azerbaijani|Bosnian|Kurdish|
    Kashmiri|Chadian)[ ]){0,3})$""",
    regex.VERBOSE,
)
# "Kupiansk direction", "Lyman sector", "Hroza, Kharkiv region": after the name
CUE_AFTER = regex.compile(
    r"(?:[ \xa0](?:direction|sector|axis|front|village|settlement|district|raion|town|city|region)\b|"
    r",[ ]\p{Lu}[\p{L}-]+[ ](?:region|oblast|province|district|Oblast|Region)\b)"
)
# "Times", "agreements", "Street": a newspaper, a treaty, an address
NAMED_AFTER = regex.compile(
    r"[ \xa0](?:Times|Post|Independent|Telegraph|Herald|Tribune|Journal|Review|Memorandum|Conventions?|"
    r"Accords?|[Aa]greements?|[Pp]rotocols?|[Pp]act|[Ff]ormat|Security Conference|Fleet|Flotilla|Grain|"
    r"[Bb]attlegroup|[Gg]rouping|[Gg]roup(?:ing)?[ ]of[ ](?:[Ff]orces|[Tt]roops)|"
    r"(?:National |Independence |Liberation |Peasants |Democratic |Defen[cs]e )*(?:Army|Battalion|Regiment|"
    r"Brigade|Union|Independence|Liberation|National|Front|Alliance|Force|Party|Group)|"
    r"Philharmonic|Street|St\b|Avenue|Ave\b|Highway|Prospekt|Dynamo|Arena)\b"
)
UNIT_AFTER = regex.compile(r"[-‐‑]\p{Lu}{2,6}\b(?!['’]s)")  # "the Gangaw-PDF": an armed group's
ACRONYMS = frozenset(("dpr", "dnr", "lpr", "lnr"))  # regions that need no word for their kind
HYPHENS = ("-", "‐", "‑")
# names that no place is meant by: teams, formations of an army, ships
TEAMS = frozenset(
    "Battlegroup battlegroup Grouping Dynamo Dinamo Shakhtar Zorya Spartak Lokomotiv Metalist Chicken "
    "ship warship vessel frigate corvette cruiser destroyer submarine minesweeper icebreaker tanker ferry tug".split()
)
# "-al-Noura", " an-Nora": the name goes on
LONGER = regex.compile(r"[ -](?:al|el|an|as|ad|az|ash|at|on)-\p{Lu}")
# "Ilek<-Penkovka>": a village of two names, of which the gazetteer has the first
DOUBLE = regex.compile(
    r"[-‐‑](\p{Lu}\p{Ll}{3,20})(?![\p{L}-]|\s(?:border|frontier|road|highway|axis|line|front|direction|corridor|crossing|checkpoint|bridge)\b)"
)
RIVER_AFTER = regex.compile(
    r"[ \xa0](?:[Rr]iver|[Rr]iver's|[Rr]eservoir|[Bb]asin|[Dd]elta|[Ee]stuary)\b|['’]s[ ](?:left|right|east|"
    r"west|eastern|western)[ ]bank"
)
# " region", " mayor", but not " near", " was": a noun that the town stands before
NOUN_AFTER = regex.compile(
    r"[ \xa0](?!(?:near|in|at|and|or|to|with|where|as|for|from|on|by|is|was|has|had|are|were|have|after|which|"
    r"that|into|but|"
    r"while|before|during|since|until|between|below|above|south|north|east|west)\b)[\p{Ll}\p{Lu}]"
)
NAME_AFTER = regex.compile(r"[ \xa0](\p{Lu}[\p{L}'’-]+)")
# words that may stand before or after a town's name with a capital
GEOGRAPHIC = regex.compile(
    r"(?:In|At|Near|Over|From|On|The|Around|Outside|Across|Inside|To|Of|And|For|With|But|While|As|After|When|"
    r"Since|Until|By|About|Both|Neither|Even|Also|North|South|East|West|"
    r"Northern|Southern|Eastern|Western|Central|Greater|Upper|Lower|New|Old|City|Town|Village|Region|Regional|"
    r"Oblast|District|Raion|Krai|Province|Governorate|State|Republic|Airport|"
    r"Air|Airbase|Hospital|Bridge|Occupied|Downtown|Strip|Port|[\p{L}]+(?:ian|ish|ese)|Israeli|Iraqi|Yemeni|"
    r"German|French|Kyiv|Moscow|Russia|Ukraine)"
)
SURNAME = regex.compile(r"(?:enko|chuk|iuk|yuk|shvili|shyn|khin|ovych|evych|ovich|evich)$")
# "Nevske", "Hlushkivka", "Stepanivka": endings of Ukrainian and Russian villages
VILLAGE = regex.compile(
    r"(?<=\p{Ll})(?:[iyo]vka|evka|skoye|skoe|[vnr]ske|hrad|pillia|[nl]ytsia|ynka|[iyo]nove|eve|ansk|insk|"
    r"enske)(?:['’]s)?$"
)
# how what VILLAGE matches ends, to ask the pattern seldom
VILLAGE_ENDS = ("vka", "ske", "oye", "koe", "rad", "lia", "sia", "nka", "ove", "eve", "nsk", "s")
VILLAGE_BEFORE = regex.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Aa]t|[Oo]utside|[Aa]round|[Tt]owards?"
    r"|(?:[Rr]egion|[Oo]blast|[Pp]rovince|[Dd]istrict)['’]s)[ \xa0]$"
)
# whose names have one usual spelling
TRANSLITERATED = frozenset(("ukraine", "russia", "belarus", "israel", "palestine"))
VILLAGE_COUNTRIES = frozenset(("ukraine", "russia"))
# "the village of Vovchenko", "near the settlement of X", "kibbutz X": before a name the gazetteer lacks
UNKNOWN_BEFORE = regex.compile(
    r"\b(?:(?:[Vv]illage|[Tt]own|[Ss]ettlement|[Hh]amlet|[Cc]ity|[Cc]ommunity|[Dd]istrict|[Ss]uburb|[Nn]eighbou?rhood|[Kk]ibbutz|[Cc]ommune|"
    r"[Mm]unicipality|[Tt]ownship)s? of|the (?:[\p{Ll}-]+ )?(?:village|settlement|hamlet|kibbutz)|[Kk]ibbutz"
    r"|\b(?:[Ii]n|[Nn]ear|[Oo]n|[Aa]t|[Oo]f|[Uu]nder|from|and) (?:[\p{Ll}-]+ )?(?:village|settlement|hamlet)"
    r"|(?:[Rr]egion|[Oo]blast|[Pp]rovince|[Dd]istrict)['’]s|(?:department|province|governorate|prefecture) of"
    r"|\b(?:an?|the|another) (?:[\p{Ll}-]+ ){0,2}(?:village|town|settlement|hamlet),)[ \xa0]$"
)
UNKNOWN_AFTER = regex.compile(
    r"[ \xa0](?:(?P<town>village|settlement|township|town|city|area|community|hromada|commune|municipality|camp)"
    r"|(?P<district>district|raion|county|locality|woreda|cercle|wilaya|subdistrict|tehsil|payam)"
    r"|(?P<region>governorate|province|prefecture|department|region(?=\sof\s|\sin\s|[,.;]|\s[a-z]))"
    r"|(?P<base>(?:(?:military|army|air|naval)[ ])?(?:base|barracks|garrison|outpost)))\b|"
    r",\s(?:an?|the)\s(?:[\w-]+\s){0,3}(?:village|settlement|hamlet|suburb|township|town)\b"
)
UNKNOWN_KINDS = tuple(
    " base| barracks| garrison| outpost"
    "| village| settlement| town| hamlet| suburb| city| area| communi| hromada| commune| municipal| camp| district"
    "| raion| county| locality| woreda| cercle| wilaya| tehsil| payam| region| governorate| province| prefecture"
    "| department"
    "| Village| Camp| Township| Payam| Boma| County| District| Tehsil| Taluk| Upazila| Woreda| Commune| LGA"
    "| Locality".split("|")
)
# "Solomianskyi": the district of a Ukrainian city, which is told beside it; Russian ones in "-sky" are rural ones
OF_CITY = regex.compile(r"sk(?:yi|yy|yj)$")
DISTRICT_AFTER = regex.compile(r"[ \xa0](?:and[ \xa0]\p{Lu}\p{L}+[ \xa0])?(?:districts?|raions?|neighbou?rhoods?)\b")
# Parts of cities whose names many cities share: the city is told beside them
CITY_DISTRICTS = frozenset(
    """shevchenkivskyi dniprovskyi kyivskyi industrialnyi korabelnyi suvorovskyi tsentralnyi prymorskyi sobornyi
    slobidskyi zavodskyi komunarskyi oleksandrivskyi shevchenkivskyy dniprovskyy leninsky petrovsky kirovsky kalininsky
    kuibyshevsky kievsky budyonnovsky voroshilovsky proletarsky oktyabrsky""".split()
)
UNKNOWN_ENDS = frozenset(  # how what UNKNOWN_BEFORE or NEAR matches ends
    (" of", "wn,", "ge,", "nt,", "et,", "age", "ent", "let", "utz", "ear", "n’s", "n's", "t's", "t’s", "e's", "e’s")
)
# "in Odesa's <Peresyp district>", "the Saltivka district< of Kharkiv>"
PART_OF_CITY = regex.compile(r"\p{Lu}[\p{L}’'-]{1,25}['’]s[ \xa0](?:\p{Ll}{3,12}[ \xa0])?$")
# "Rathedaung< Township>", "Alabek< Payam>", "Dansadau< LGA>": the kind of a place written as part of its name
KIND_NAMED = regex.compile(
    r"[ ](?:(?P<town>Village|Settlement|Camp)|(?P<district>Township|Payam|Boma|County|District|Tehsil|Taluk|Upazila"
    r"|Woreda|Zone|Municipality|Commune|LGA|Locality|Subdistrict)|(?P<region>Province|State|Region|Governorate|Prefecture|Department))$"
)
# "the Sahel region", "the Kurdish region": no region of a country
WIDE_REGION = regex.compile(
    r"(?:Sahel|Sahara|Gulf|Balkans?|Arctic|Asia|Indo|Amazon|Andes|Andean|Caucasus|Black|Baltics?|Horn|Great|Middle|Lake|Levant|Maghreb|MENA"
    r"|Caribbean|Mediterranean|Pacific|Atlantic|Nordic|Alpine|Kurd\p{L}+|Mekong|Himalaya\p{L}*|Donbass?|Red|Tribal|Border|Three|Tri|Euro\p{L}*)\b"
    r"|(?:\p{L}+\s){0,3}(?:Temple|Mosque|Church|River|Mountains?|Lakes?|Basin|Valley)$"
)
OWNER = regex.compile(r"\p{Lu}[\p{L}-]{1,25}['’]s[ \xa0](?=\p{Lu})")
THE_BEFORE = regex.compile(r"\b(?:the|a|an|this|that|his|her|their|our|its)[ \xa0]$", regex.IGNORECASE)
OF_NAME = regex.compile(r"[ \xa0]of[ \xa0](?:the[ \xa0]city[ \xa0]of[ \xa0])?(\p{Lu}[\p{L}’'-]{2,25})")
# "Bilopilska< community>", "Nikopolskyi< district>": an adjective made of a town's name
OF_COMMUNITY = regex.compile(
    r"(?P<name>(?P<stem>\p{Lu}[\p{L}’'-]{2,20})sk(?:a|yi|yy|oi|iy))"
    r"(?=[ \xa0](?:(?:territorial|rural|urban|village|city|settlement)[ \xa0])?"
    r"(?:community|communities|hromadas?|districts?|raions?)\b)"
)
# what the stem loses and gains: Esman, Bilopil-lia, Yunakiv-ka, Kupian-sk, Shalyhyn-e, Bud-a, Sve-sa, Druzh(biv)-ba
TOWN_ENDINGS = (
    ("", ""),
    ("", "lia"),
    ("", "ka"),
    ("", "sk"),
    ("", "e"),
    ("", "y"),
    ("", "a"),
    ("", "ske"),
    ("", "sa"),
    ("iv", "a"),
    ("", "ia"),
)
# "<In the> Yampil community" that opens a sentence; "<Yampil community>: ", "<Yampil community> – " that heads a line
LEAD_CUE = regex.compile(r"(?:^|[.!?;:•\n“\"][ \xa0]?)(?:In|Near|At|Over|Outside|Around)[ \xa0](?:the[ \xa0])?$")
HEADS_LINE = regex.compile(r"\s?(?::|\s[-–—])\s")
BEFORE_NAME = ("", " ", "\xa0", "\n", '"', "“")  # a name that the gazetteer lacks stands behind one of these
LINE_START = regex.compile(r"(?:^|[;•\n“\"]\s?)$")
# any of the words that an unknown name may stand behind: asked first, and cheap
MAY_BE_UNKNOWN = regex.compile(
    r"(?:\b[Ii]n|\b[Aa]t|\b[Oo]n|\b[Oo]ver|[Nn]ear|side|ound|lose to|hit|ruck|lled|cked|mbed|rmed|ided"
    r"| of|age|ent|let|utz|(?:age|own|ent|let),|['’]s)[ \xa0](?:\p{Ll}{2}-)?$"
)
LONG_WORD = regex.compile(r"\p{L}{4,30}")
# "near Laiza", "on the outskirts of Laiza", "struck Laiza", and what may not follow: "near Bakhmut positions",
# "near Lake Sevan", "near Putin's palace"
NEAR = regex.compile(
    r"\b(?:[Nn]ear|[Ii]n|[Aa]t|[Oo]n|[Oo]ver|[Oo]utside|[Aa]round|[Cc]lose to"
    r"|(?:outskirts|suburbs|vicinity|edge|direction) of|hit|struck|shelled|attacked|bombed|stormed|raided)[ \xa0]$"
)
AT = regex.compile(r"\b(?:[Aa]t|[Oo]n|[Oo]ver|hit|struck|shelled|attacked|bombed|stormed|raided)[ \xa0]$")
# "at Nassoumbou<, also in >Soum province", "struck Laiza<, >Sumy oblast": what "at" alone does not tell
NESTED_AFTER = regex.compile(
    r"(?:,?[ ](?:also[ ])?in[ ](?:the[ ])?(?:\p{Ll}+[ ]){0,2}|,[ ](?:the[ ])?)(?:\p{Lu}[\p{L}’'-]+[ ]){1,3}"
    r"(?i:province|region|oblast|district|state|county|governorate|township|department|prefecture)\b"
)
NOT_NEAR = regex.compile(
    r"(?:Brgys?\b|Bgy\b|Sitio\b|Purok\b|Region\b|Oblast\b|Province\b|Governorate\b|Raion\b|Lake|Mount|Mt|Gate|Hill|Point|Route|Road|Street|Building|Base|Camp|Fort|Checkpoint|Highway|Bridge|East|West|"
    r"North|South|End|Earth|President|Minister|General|Colonel|Mr|Mrs|Dr|\p{Lu}+\b|\p{L}+(?:ian|ians|ish|ese|eans?)\b"
    r"|Telegram|Facebook|Twitter|Instagram|YouTube|WhatsApp|Viber|Politico|Congress|Parliament|Senate|Kremlin|Operation"
    r"|Ramadan|Easter|Christmas|Advent|Lent|Passover|Eid|Islam|Spanish|French|German|Bitcoin|Brent|Exercise|Area|Zone"
    r"|Phase|Group|Division|Chapter|Article|Section|Table|Figure|Part|Annex|(?:Lower|Upper|House)\b|God|Europe|Africa|Asia"
    r"|America|Latin|\p{L}+\p{Ll}\p{Lu}|(?:[\p{L}'’-]+\s){0,2}(?:University|Bank|Office|Committee|Council|Forum|Championship|League|Cup|Party"
    r"|Square|Institute|Times|Post|Ministry|Court|House|Parliament|Assembly|Commission|Agency|Street|Avenue|Force|Union"
    r"|Forces|Army|Command|Operation|Materials|Industries|Holdings|Company|Corps|Bureau|Movement|War|Storm|Front|Revolution|Treaty|Ocean|River|Hospital)\b)"
)
# "near Laiza killed", "near Laiza.", "near Laiza on": the name ends there
NEAR_AFTER = regex.compile(
    r"[,.;:)]|$|[ \xa0](?:\(|[–—-]\s|of\sthe(?=\s\p{Lu})|on|in|at|and|or|by|after|before|when|where|during|as|with|to"
    r"|were|was|has|have|had|killed|died|killing|wounded|wounding|injured|injuring|left|hit|hitting|struck|destroyed"
    r"|destroying|one|two|three|four|five|while|last|this|early|late|overnight|yesterday)\b"
)
# "Vovchenko", "Nova Poltavka", "Al-Qarya": a name of one to three capitalised words
UNKNOWN = regex.compile(
    r"\p{Lu}[\p{L}'’ʼ]{1,30}(?:[ -](?:al-|el-|an-|as-|ad-|az-|ash-|at-|on-)?\p{Lu}[\p{L}'’ʼ]{1,30}){0,2}"
)
ARTICLE_BEFORE = regex.compile(r"\b(?:al|el|ar|as|ad|an|az|at|ash)-$")
NOT_UNKNOWN = regex.compile(
    r"(?:(?:In|At|Near|From|On|Over|Outside|Around|Across|Inside)[ ]|"
    r"The|This|That|Columbia|\p{L}+(?:ian|ians|ish|ese)|Israeli|Iraqi|Shi['’]?(?:ite|a)|Sunni|Islam|Yemeni|Afghan|Druze|Kurdish|Christian|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|"
    r"January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$)\b"
)
