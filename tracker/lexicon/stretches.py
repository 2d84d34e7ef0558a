"""The words around a figure -> what stretch of time it may cover: the patterns that context/period asks.

`marks_of` and `lead_of` read a sentence once for all of its figures and times.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from tracker import patterns as regex

# ends of clauses: "; ", " - ", sentences that run together
STRONG = regex.compile(r"[;•]|\)(?=[^()]{1,80}\()|(?<=[a-z)”\"])\.(?=\s*[A-Z“\"])|:\s|\s[-–—]\s|\n")
CLAUSE = regex.compile(
    r"(?i:\b(?:but|while|whereas|although|though|however)\b|,\s+and\s+(?:they|it|he|she|we)\b|,\s+and\s+(?=\w+\s+\w+ed\b))"
)
# what stands beyond these words is another time than the figure's: "before he leaves in January", "than in 2023"
BEYOND = regex.compile(
    r"(?i:\b(?:against(?=\s+(?:about\s+|some\s+)?\d)|before(?!\s+(?:dawn|sunrise|noon|midday|midnight|daybreak))|until|till|by\s+the\s+time|ahead\s+of"
    r"|(?<!(?:more|less|fewer|rather|other)\s)than|(?:more|less|fewer)\s+than\s+(?:in|on|during|any|last|the\s+\w+\s+\w+)"
    r"|compared\s+(?:with|to)|previous\s+(?:\w+\s+)?(?:record|high|peak|attack|figure|toll|estimate)|surpass\w*|record\s+of"
    r"|(?:bringing|taking|raising|pushing|lifting)\b(?=[^;.]{1,60}\bto\b)|up\s+from|down\s+from|unless|because|so\s+that|in\s+order\s+to|expires?)\b|\bthan\s+(?:on\s+)?(?:the\s+)?$)"
)
WHO = regex.compile(
    # "a port that handled 40 million tons in <2021>" as well
    r"(?i:^\s*(?:(?:an?|the|its|his|her|their)\s(?:[\w-]+\s){1,2}(?=that\b(?!\sof\b)|which\b|who\b|where\b))?(?:who|whose|whom|which|where|that)\b"
    r"(?!\s+(?:began|started|took\s+place|happened|occurred|struck|hit|came)\b))"
)
DAILY = regex.compile(
    r"(?i:\b(?:deadliest|bloodiest|worst|costliest|heaviest|single|one|record|24-hour)\s+(?:\w+\s+)?(?:days?|period)\b|\bdaily\b"
    r"|\bin\s+a\s+day\b|\bthe\s+day['’]s\b|\bper\s+day\b)"
)
PAST_RECORD = regex.compile(
    r"(?i:\b(?:previous|earlier|last|old|prior)\s+(?:daily\s+|one-day\s+)?(?:record|high|peak|maximum)\b)"
)
ONE_EVENT = regex.compile(
    r"(?i:\b(?:single|one|an?|the|that|this|[\w]+['’]s)\s+(?:[\w-]+\s+){0,3}?(?:battle|attack|strike|raid|ambush|assault|shelling|bombing|bombardment"
    r"|explosion|blast|massacre|barrage|crash|incident|clash|airstrike|salvo|(?<!\bspecial\s(?:military\s)?)operation|siege|offensive|counter-?offensive|advance)\b)"
)
# "<a> soldier was killed", but not "a dozen", "a total of", "a third"
ONE_THING = regex.compile(
    r"(?i:(?:a|an)\b\s(?!(?:dozen|hundred|thousand|million|billion|couple|total|few|third|further|record|score|half)\b))"
)
# "the camp, which <houses about> a million displaced people"
HOSTING = regex.compile(
    r"\b(?:hous|host|shelter|accommodat)(?:e?s?|ing)\s(?:\p{Ll}+\s){0,3}$|\bhome\sto\s(?:\p{Ll}+\s){0,3}$",
    regex.IGNORECASE,
)
# "The attack <took place at 3pm on Monday>": says when what was told before was
HAPPENED = regex.compile(
    r"(?i:^\W{0,3}(?:the|this)\s(?:\w+\s){0,2}?(?:attack|strike|shelling|raid|incident|explosion|blast|ambush|clash|clashes|bombing|airstrike"
    r"|bombardment|assault|massacre|killings?|fighting)\s(?:\w+\s)?(?:happened|took\splace|occurred|came|began|started|was\scarried\sout)\b)"
)
# "they <hit a> petrol station, killing 21"
STRUCK_ONE = regex.compile(
    r"\b(?:hit|struck|attacked|bombed|shelled|stormed|targeted|destroyed)\s(?:an?|the)\s[^.;:]{3,90}$"
)
VAGUE_PLAN = regex.compile(
    r"(?i:\b(?:plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|hop(?:es?|ing)|intends?|consider(?:s|ing)?|might|(?-i:may)|could|propos(?:al|ed?|es|ing)"
    r"|seek(?:s|ing)?|rush(?:ing)?|would\s+(?:like|need|want)|expect(?:s|ed)|wants?|debat(?:e|es|ing)|discuss(?:es|ing)?|weigh(?:s|ing)?|stalled|pending)\b)"
)
# "takes its contributions to", "bringing the total to": a running total follows
RUNNING = regex.compile(
    r"(?i:\b(?:takes?|taking|took|brings?|bringing|brought|raises?|raising|raised|lifts?|lifting|pushes|pushing|pushed)\b(?!\s(?:to\b|injur|death|harm|wound|destruct|damage))[^;]{0,90}?\bto\s+"
    r"(?:[\w-]+\s+){0,3}?$|\b(?:now\s+stands?|stands?\s+now|climbed|risen|rose|rising|grown|reached|passed|surpassed|exceeded|topped)\s+"
    r"(?:at\s+|to\s+)?(?:[\w-]+\s+){0,3}?$)"
)
# "bringing <its losses> to 386", "the number of men killed <in the war> to 40": of all the fighting, not of that day
ALL_FIGHTING = regex.compile(
    r"(?:\b[Ii]ts|\b[Tt]heir|['’]s?|\b\p{Lu}\p{L}+)\s(?:own\s|total\s|overall\s|combat\s|confirmed\s)*(?:losses|casualties)\b"
    r"|\b(?:in|of|during|throughout)\s(?:the|this|its)\s(?:[\w-]+\s){0,2}?(?:war|conflict|campaign|operation|offensive|invasion|incursion)\b"
)
TOTAL = regex.compile(
    r"(?i:\bso\s+far\b|\bto\s+date\b|\bin\s+total\s+since\b|\b(?:overall|total|cumulative|combined|combat)\s+(?:\w+\s+)?(?:losses|toll|casualties|number|tally"
    r"|count)\b|\bsince\s+then\b|\bhas\s+now\b|\bhave\s+now\b|\bdeath\s+toll\s+in\b|\b(?:losses|casualties|toll|deaths|victims)\s+of\s+the\s+(?:war|conflict|invasion)\b)"
)
OTHER_CLAUSE = regex.compile(
    r"(?i:,?\s(?:and\s+that|while|whereas|but|(?:bringing|taking|raising|pushing|lifting)(?=[^;.]{1,60}\bto\b))\s)"
)
# "in June he had still <spoken of at least> 350,000 casualties"
SPOKE_OF = regex.compile(r"\b(?:spoke|spoken|talked)\s+of\s+(?:[\w-]+\s+){0,3}?$")
# "since the beginning of the presidency", "since taking office": a start that no calendar knows
UNKNOWN_START = regex.compile(
    r"(?i:\bsince\s+(?:its|the|their|a)\s+(?:[\w-]+\s+){1,3}(?:started|began|was\s+launched|came\s+into\s+force|took\s+(?:effect|office|hold)|collapsed|ended)\b"
    r"|\bsince\s+(?:it|they|he|she|\p{Lu}[\w’'-]+(?:\s\p{Lu}[\w’'-]+){0,2})\s(?:came|took|entered|went|was|were|returned)\b"
    r"|\bsince\s+(?!then\b)(?:[\w’'-]+\s+){0,2}?(?:start|beginning|outset|onset|\w+ing|election|inauguration)\b)"
)
# "in one week", "in just a day", "within a single month"
ONE_UNIT = regex.compile(
    r"(?i:\b(?:in|within|over|during|for(?=\s(?:just|only|barely|one)\b))\s+(?:just\s+|only\s+|barely\s+)?(?:an?|one)\s+(?:single\s+)?(?P<unit>day|week|month|year)\b)"
)
# "came a day <after shells killed five>": what stands behind happened so long before the day that is told
AFTER = regex.compile(
    r"(?i:\b(?:(?P<n>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})\s+)?(?P<unit>day|week|month|year)s?\s+after\b"
    r"(?!\s+(?:day|week|month|year)\b)(?=[^,;:.]{0,120}$))"
)
# "in recent months": nobody says since when
LATELY = regex.compile(r"(?i:\b(?:in|over|during)\s+(?:the\s+)?recent\s+(?:weeks|months|years)\b)")
# "in two years", "over ten days of fighting", "within three months"
SEVERAL_UNITS = regex.compile(
    r"(?i:\b(?:in|within|over|during)\s+(?:just\s+|only\s+|barely\s+|the\s+|nearly\s+|almost\s+|about\s+|some\s+|(?:more|less)\s+than\s+){0,2}"
    r"(?P<n>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|\d{1,3})\s+(?:\w+\s+)?(?P<unit>day|week|month|year)s\b"
    r"(?!['’]?\s+(?:time|ago|later|earlier|old)\b))"
)
# "are still held", "remain in captivity", "is believed to be held"
HELD = regex.compile(
    r"(?i:\b(?:still|remain\w*|currently|now|continue\w*|believed\s+to\s+be|(?:is|are)\s+being)\b[^.;]{0,40}"
    r"\b(?:held|holding|hold|detained|captive|captivity|missing|prison\w*|hostages?|jail\w*|custody|unaccounted|frozen|immobili[sz]ed|blocked)\b"
    r"|\b(?:frozen|immobili[sz]ed|blocked)\s+(?:since|in)\b|\bremain\w*\s+(?:there|in\s)|\bstill\s+(?:there|in\s))"
)
# "The war began when gunmen <stormed the town>", "the attack that triggered the war": on its first day
WAR_BEGAN = regex.compile(
    r"(?i:\b(?:war|conflict|fighting)\s(?:(?:in|on|over|between|against)\s(?:[\w’'-]+\s){1,4}?)?"
    r"(?:(?:began|started|erupted|broke\sout)\s(?:when|with|after|as)|(?:was|were)\s(?:triggered|sparked|ignited|unleashed|set\soff)\s(?:when|with|after|as|by))\b"
    r"|\b(?:attack|assault|massacre|raid|incursion)s?\s(?:that|which)\s(?:\w+\s)?(?:triggered|started|sparked|ignited|unleashed|set\soff|began)\s(?:the|this)\s(?:\w+\s)?"
    r"(?:war|conflict|fighting)\b)"
)
# "<at the end of October> it had lost 800 tanks", "reaches 783,138 <at the end of 2024>": a count as it stood then
AT = regex.compile(r"(?i:\bat\s+$)")
EDGE = regex.compile(r"(?i:^(?:the\s+)?(?P<edge>start|beginning|end)\s+of\b)")
STOOD = regex.compile(
    r"(?i:\bhad\s(?:\w+\s){0,3}?\w+(?:ed|en|nt|ne|st|ught|t)\b|\b(?:reach(?:es|ed)|st(?:ands|ood)|total(?:s|led)|pass(?:es|ed)|exceed(?:s|ed)"
    r"|number(?:s|ed))\b)"
)
# "by the end of last month": a deadline of no single attack
BY_AN_EDGE = regex.compile(
    r"(?i:\b(?:(?:start|beginning|middle|end)\s+of|mid|early|late)\b(?!\s+(?:the\s+)?(?:today|\w*day)\b))"
)
# "put the number of captives exchanged at 4,871"
TALLY_AT = regex.compile(r"(?i:\b(?:number|total|count|tally)\sof\b[^.;]{0,70}\b(?:at|to)\s+(?:[\w-]+\s+){0,2}$)")
# "of the six", "six <of the> armoured vehicles": things told of before
OF_THE = regex.compile(r"[\w,]+\sof\s(?:the|these|those|them)\b")
# "raising its losses in the ground operation": a stretch of the war, no single attack
CAMPAIGN = regex.compile(
    r"(?i:\b(?:the|its|their|this)\s(?:[\w-]+\s){0,2}?(?:operation|campaign|offensive|counter-?offensive|siege|advance)\b)"
)
# ", and said that they had come under fire since October": another statement
NEXT_STATEMENT = regex.compile(r",?\sand\s(?:(?:said|says|added|reported|noted)\b|that\s)|,?\s(?:while|whereas)\s")
# "498 of its men <have been killed>", "<puts the> dead <at> 68", "<gave a final count of>": what was counted so far
TALLIES = regex.compile(
    r"(?i:\b(?:has|have|had)\s(?:(?:now|already|also|so\sfar|since|itself|been)\s){0,3}(?:killed|died|wounded|injured|hit|struck|destroyed|lost|fallen"
    r"|overrun|captured|seized|liberated|knocked\sout|neutrali[sz]ed|eliminated|recorded|counted|documented|verified)\b"
    r"|\b(?:puts?|put|counts?|number(?:s|ed)?|admits?|reports?|gives?|gave|lists?)\s(?:[\w’'-]+\s){0,5}?(?:dead|deaths|killed|toll|count|victims)\b"
    r"|\b(?:counts?|admits?|reports?|lists?|confirms?)\s(?:[\w’'-]+\s){0,3}?[\d,.]+\s(?:\w+\s){0,2}?(?:deaths|dead|killed|fatalities)\b"
    r"|\b(?:says?|said|claims?|claimed)\s(?:there\s(?:are|were)\s)?(?:(?:more|at|over|nearly|about|some|almost)\s(?:than\s|least\s)?)?[\d,.]+\s(?:dead|deaths)\b"
    r"|\b(?:final|latest|total|official)\s(?:count|toll|tally|figure)\b)"
)
# "in Russian strikes", "a blast": one attack or day, which the words tell of
AN_ATTACK = regex.compile(
    r"(?i:\b(?:strikes?|attacks?|raids?|shelling|bombardments?|blasts?|explosions?|missiles?|rockets?|drones?|ambush(?:es)?|crash|massacre|barrages?"
    r"|assaults?|clash(?:es)?|overnight|night|morning|evening|today|yesterday|earlier|late|\w+day|rubble|school|hospital|camp|market|building|block)\b)"
)
PREVIOUS_DAY = regex.compile(r"(?i:\b(?:previous\sday|day\sbefore|yesterday)\b)")
# "<a drone> killed two", "when <a mine> went off", "<the blast>": one event, which no stretch told before covers
SINGLE = regex.compile(
    r"(?i:\b(?:an?|one|the|another|this|that|single)\s(?:[\w-]+\s){0,3}?(?:drone|missile|rocket|shell|bomb|mine|mortar|grenade|projectile|helicopter|gunman|bomber"
    r"|attacker|sniper|fire|crossfire|collision|landmine|explosive|device|stampede|shooting|clash|ambush|blast|explosion|strike|attack|raid|assault"
    r"|airstrike|barrage|shelling|bombing|incident|crash)\b)"
)
# "weekly summary", "October in numbers": a heading over all that follows
SUMMARY = regex.compile(
    r"(?i:\b(?:summary|weekly|monthly|quarterly|annual|yearly|overview|digest|bulletin|in\s(?:numbers|figures|brief)|by\sthe\snumbers|statistics"
    r"|surveys?|yearbook|casualty\supdate|situation\sreport|sitrep|year\sin\sreview|results?\s(?:of|for)|tally\s(?:of|for)"
    r"|(?:report|study|review|monitor|index)\s(?:finds?|found|says|shows|for)|what\shappened\s(?:in|over|during)"
    r"|(?:casualty|casualties|civilian)\s(?:figures|toll|count|data|update)|figures\sfor"
    r"|^\W{0,3}(?:the\s)?(?:past|last)\s(?:week|month|year)\s(?:in|across|at|on)))"
)
# "Last year <was> the deadliest", "March <saw>": a sentence about a stretch, which the next ones count
TOPIC = regex.compile(
    r"\s(?:was|has\sbeen|had\sbeen|saw|proved|brought|marked|became)\b[^.;]{0,60}"
    r"\b(?:deadliest|bloodiest|worst|most|record|heaviest|highest|surge|rise|increase|escalation|spike|jump|fall|drop|decline)\b"
)
# "<Since then>, 926 civilians have been killed": since the day that the sentence before names
SINCE_THEN = regex.compile(r"(?i:(?:^\W{0,3}|(?<=[;,]\s)(?:and\s|but\s)?)since\s(?:then|that\s(?:day|date|time))\b)")
THEN_LAST = regex.compile(
    r"(?<=\b(?:have|has)\s(?:since\s)?(?:been\s)?\w+\s[^.;]{0,60})\bsince\s(?:then|that\s(?:day|date))[.,]"
)
# "It killed 120 farmers", "Some 40 were hurt": goes on with the stretch that the sentence before names
RESUMES = regex.compile(
    r"(?i:^\W{0,3}(?:it|they|he|she|these|those|some|about|around|another|a\sfurther|in\s(?:all|total)|altogether|of\s(?:these|them)|among|at\sleast"
    r"|more\sthan|over|nearly|almost|a\stotal|the\s(?:attacks|raids|strikes|shelling|fighting|clashes|violence|dead|victims|group|army|campaign)|\d[\d,]*)\b)"
)
# "will send", "dispatched": troops that move, not troops that stand there
SENT = regex.compile(
    r"(?i:\b(?:sends?|sent|sending|dispatch\w*|arriv\w+|rush(?:ed|es|ing)?|fl(?:ew|own)\b|attacked|advanced|stormed|"
    r"assaulted|raided|roared|sortied|scrambled|took\s+off|took\s+part)\b)"
)
# "Among the dead were", "The 641 casualties recorded": goes on with the count of the sentence before
GOES_ON = regex.compile(
    r"(?i:^\W{0,3}(?:among|(?:out\s+)?of)\s+(?:the|these|those|them|whom)\b"
    r"|^[^.;]{0,60}\b(?:during|in|over|within|for)\s+(?:the|that|this)\s+same\s+(?:period|time\s?frame|time|interval|span|window|hours)\b"
    r"|^\W{0,3}(?:according\s+to\s+[^.;:,]{3,40},?\s+)?[\w,-]+\s+(?:children|women|civilians|minors|boys|girls)\s+(?:were|are|was|is)\s+among\s+(?:the|those)\b"
    r"|^\W{0,3}(?:the|these|those|all|both)\s+(?:\d[\d,. ]{0,9}\s+)?(?:[\w-]+\s+)?"
    r"(?:dead|victims|killed|wounded|injured|casualties|deaths|injuries|figures?|numbers?|totals?|toll|count|losses)\b"
    r"|^\W{0,3}(?:the\s+day|they|it|this|that)\s+(?:also|included?|cost)\b)"
)
PERFECT = regex.compile(
    r"(?i:\b(?:has|have|had|'s|’s|'ve|’ve)\s+(?:\w+\s+){0,3}?\w+(?:ed|en|ent|nt|ne|st|ven|ld|ught|t)\b)"
)
# "near the base that has been hit during the war": the war goes with the base
RELATIVE = regex.compile(r"(?i:\b(?:that|which|who)\s+(?:has|have|had|was|were|is|are)\b)")
# "since the beginning of the operation in the border region": always a running total
SINCE_START = regex.compile(r"(?i:\bsince\s+(?:the\s+)?(?:start|beginning|outset|onset)\s+of\b)")
# "In total, during the operations, the enemy lost": so does this
IN_TOTAL = regex.compile(r"(?i:^\W{0,3}(?:in total|all in all|in all|overall|altogether|to date)\b,?)")
NUMBER = regex.compile(
    r"(?P<digits>\d{1,3}(?:[,. ]\d{3}(?![\d-]))+|\d+(?:\.\d+)?)?\s*(?P<scale>million|thousand|m\b|k\b|bn\b|billion)?",
    regex.IGNORECASE,
)
PART_OF = regex.compile(r"(?i:\b(?:including|among\s+(?:them|whom)|of\s+(?:them|whom|these|those))\b[^.;]{0,30}$)")
DISPLACED = regex.compile(
    r"(?i:\b(?:has|have|had|['’]ve)\s+(?:\w+\s+){0,3}?(?:displaced|uprooted|fled|forced|driven|left|crossed|sought|"
    r"arrived|gone|reached|received|taken\s+in|had\s+to\s+(?:move|leave|flee))\b)"
)
# "as of Monday 238 soldiers <had been killed>"
HAVE_BEEN = regex.compile(r"\b(?:has|have|had)\s(?:\w+\s){0,2}(?:been|died|lost)\b", regex.IGNORECASE)
# "the agency <has recorded> at least 900 deaths", "had verified"
RECORDED = regex.compile(
    r"\b(?:has|have|had)\s(?:now\s|already\s|also\s|so\sfar\s)?(?:been\s)?(?:recorded|verified|documented|confirmed|registered|identified|established)\b"
)
# "since the minister took office <last year>": when what is counted began
SINCE_CLAUSE = regex.compile(
    r"(?<!(?:est|most|first|worst|record)\b[^,;]{0,60})\bsince\s(?!then\b)(?:(?!(?:and|or|but|with|while)\b)[\w’'.-]+\s){2,13}(?:in\s|on\s|early\s|late\s)?$"
)
# "has committed a total of $9bn", "in total": aid that is summed up
AID_SUM = regex.compile(r"(?i:\bin\stotal\b|\ba\stotal\sof\b|\baltogether\b|\bin\sall\b|\bso\sfar\b|\bto\sdate\b)")
# "However, they lost", "Its losses": goes on with the stretch told before
THEY = regex.compile(
    r"(?i:^\W{0,3}(?:(?:however|but|yet|still|meanwhile|at\sthe\ssame\stime),?\s)?(?:they|it|their|its)\b)"
)
INCREMENT = regex.compile(r"\(?\+\s*$")
# "raised its count by 1,370 to about 654,430": what one update added
RAISED = regex.compile(
    r"(?i:\b(?:rais|increas|grow|grew|ris|rose|climb|went\s+up|gone\s+up|up|lift|updat|revis)\w*\b[^.;]{0,110}\bby\s+(?:\w+\s+)?$)"
)
RAISED_TO = regex.compile(r"(?i:^[\d.,  ]{1,14}(?:[\w-]+\s+){0,3}?to\s+(?:[\w-]+\s+){0,2}\d)")
CONTINUES = regex.compile(
    r"(?i:^\W*(?:as\s+a\s+result|among|of\s+(?:these|those|them)|they|it|the\s+(?:attack|strike|blast|explosion|shelling|raid|missiles?|drones?"
    r"|victims?|dead|wounded|injured|building|toll)|another|also|in\s+addition|and|at\s+least|one|two|three|a)\b)"
)
# "total losses", "losses since", "has lost so far", "running tally": what a list of totals is led in with
LISTS_TOTALS = regex.compile(
    r"(?i:\b(?:(?:running|grand|overall|cumulative|estimated)\s+)?(?:totals?|tall(?:y|ies))\b(?!\s+of\s+(?:\d|the\s+(?:night|attack|day)))"
    r"|\b(?:losses|casualties|toll|killed|damage|lost|destroyed|count(?:ed|s)?|verified|recorded)\b[^.]{0,90}\bsince\b"
    r"|\bsince\b[^.]{0,60}\b(?:losses|casualties|toll|killed|lost|destroyed)\b"
    r"|\bso\s+far\b|\bto\s+date\b|\bcumulative\b|\bfrom\s+(?:24[./]0?2|24\s+Feb\w*|February\s+24))"
)
CHANGE = regex.compile(r"\(\s{0,2}[+＋]\s?\d")
# "the war, which began in <April 2023>", "fighting erupted on <15 April>": the start of what is counted since
BEGAN = regex.compile(
    r"(?i:\b(?:began|erupted|started|broke\s+out|flared(?:\s+up)?|ignited)(?:\s+(?:\w+\s+){0,3}?(?:in|on|with|after))?\s+(?:\w+\s+)?$)"
)
# "<since hostilities erupted between the two> last October": the start of what is counted since
SINCE_BEGAN = regex.compile(
    r"(?i:\bsince\s+(?:[\w’'-]+\s+){1,10}?(?:began|begun|erupted|started|broke\s+out|resumed|intensified|escalated|flared(?:\s+up)?)"
    r"(?:\s+(?:between|in|with|against|on|along|at|across|inside|near)(?:\s+[\w’'-]+){1,8}?)?\s+(?:in\s+|on\s+)?$)"
)
# "<nine days of attacks> have killed 400": of so many days up to now
DAYS_OF = regex.compile(
    r"(?i:\b(?P<n>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\s(?P<unit>day|week)s\sof\s(?:[\p{L}-]+\s){0,3}?"
    r"(?:attacks|(?:air\s?)?strikes|airstrikes|fighting|clashes|bombings?|bombardments?|raids|violence|war|shelling|hostilities)\s[^.;:,\d]{0,60}$)"
)
# "hostages <taken during> the October 7 attack": when it was that others befell them
TAKEN_IN = regex.compile(
    r"(?i:\b(?:taken|seized|kidnapped|abducted|captured)\s(?:hostage\s|captive\s|prisoner\s|into\sGaza\s)?(?:during|in|on|from)\s[^,.;]{0,40}$)"
)
# "in the fighting that broke out on <4 April>", "the battle, which began on <3 May>"
FIGHTING_BEGAN = regex.compile(
    r"(?i:\b(?:fighting|war|conflict|hostilities|clashes|violence|battles?|unrest|offensive|campaign),?\s(?:that|which)\s"
    r"(?:has\s|had\s)?(?:began|begun|erupted|started|broken?\s+out|broke\s+out|flared(?:\s+up)?)\s+(?:\w+\s+)?(?:on|in)\s+(?:\w+\s+)?$)"
)
# "thousands", "tens of thousands", "millions": no number, but many
THOUSANDS = regex.compile(r"(?:(?:many|several|tens|hundreds)\s+(?:of\s+)?)?(?:thousands|millions)\b", regex.IGNORECASE)


# "including nearly 1,200 ", "of whom 12 died ": a time right behind is that of the part
_PART_BEFORE = regex.compile(
    r"(?i:\b(?:including|of\s+(?:which|whom|them|these))\s+(?:[\w-]+\s+){0,3}?(?P<part>\d[\d.,]*|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve|dozens)\b[^,.;:\d]{0,45}$)"
    # "most of them ", "two of whom died ", "$17bn of it "
    r"|(?i:\b(?P<part>half|most|many|all|two[\s-]thirds|three[\s-]quarters|an?\s(?:third|quarter|fifth|tenth|dozen)|[$€£]?\d[\d.,]*(?:\s(?:million|billion|bn|m))?"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|several)\sof\s(?:it|that|them|whom|which|these|those)\b[^,.;:\d]{0,45}$)"
)
# "one of the heaviest attacks of the war so far": a rank is no count
OF_RANK = regex.compile(
    r"(?i:\b(?:\p{L}+est|most\s\p{L}+|worst)\s(?:[\p{L}-]+\s){1,6}?(?:of\sthe\s(?:war|conflict|invasion|year)|this\s(?:year|month))(?:\sso\sfar)?\b)"
)
# "So far", "to date": of the event that is told as well as of the war
SO_FAR = regex.compile(
    r"(?i:\b(?:so\s+far|to\s+date|(?:overall|total)\s+(?:\w+\s+)?(?:toll|number|count|casualties))\b)"
)
OF_A_WAR = regex.compile(r"(?i:\b(?:war|conflict|invasion|campaign|hostilities|uprising|years?|months?|since)\b)")
# "the death toll climbed to <25>", "the number of dead has risen to <9>"
TOLL = regex.compile(
    r"(?i:\btoll\b|\bnumber\sof\s(?:the\s)?(?:dead|killed|deaths|victims|fatalities|wounded|injured|casualties)\b)"
)
# "1,939 tanks": a count of things that no single day makes
_LARGE = regex.compile(
    r"(?<![\w.,-])(?:[2-9]|\d\d{1,2})[,  ]?\d{3}(?![\d,.%-])"
    r"(?!\s(?:\w+\s)?(?:troops|soldiers|servicem\w+|personnel|people|men|fighters|invaders|occupiers))"
)
_COUNTED = regex.compile(r"(?<![\w.,-])\d[\d,. ]*(?=\s\p{L})")
# a comma that does not stand in a number
_COMMA = regex.compile(r",(?!(?<=\d,)\d)")
_AND = regex.compile(r"(?i:\band\b)")
# "another ", "a further " before a number; " more" behind it: what is added to a total is none
ADDED = regex.compile(r"\b(?:another|additional|further)\s(?:about\s|some\s|nearly\s|up\sto\s)?$")
MORE = regex.compile(r"[\w,.]+\s(?:\w+\s)?(?:more|further|additional|extra)\b")
# "more than on the ", "than " right before a time
_COMPARED = regex.compile(
    r"(?i:\b(?:than\s+(?:on\s+)?(?:the\s+)?|(?:same|many|much|high|low|few|large|bad)\s+as\s+(?:in|on|during)\s+(?:the\s+)?"
    r"|\d\s(?:an?\s\w+\s)?of\s)$)"
)
# "for the " right before a time
_FOR = regex.compile(r"(?i:\bfor\s+(?:the\s+)?$)")
# "Early on ", "And in " opening a clause before a time
_OPENING = regex.compile(r"(?i:^(?:\W|\b(?:on|in|at|over|by|early|late|earlier|and|but|only|just|also)\b)*+$)")
# "its second such barrage ", "one of the deadliest attacks ": a stretch behind it is that of the ranking
_RANKED = regex.compile(
    r"(?i:\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|latest|biggest|largest|deadliest|bloodiest|heaviest"
    r"|worst|highest|most\s\p{L}+)\s+(?:such\s+)?(?!(?:half|quarter|week|month|day|year)\b)(?:[\p{L}-]+\s+){1,4}?(?:so\s+far\s+)?(?:in|of)?\s*$)"
    # "the most ", "its highest so far "
    r"|(?i:\b(?:the|its|their)\s(?:most|fewest|highest|lowest|largest|biggest|smallest|worst|best|fastest|heaviest|deadliest)\s"
    r"(?:so\sfar\s|yet\s|recorded\s|seen\s)?(?:in\s|of\s|for\s|during\s)?$)"
)
# "land it lost ", "after the coup ": a time behind it is that of the other deed
# "the 70th drawdown <since August>", "its fifth ": a start behind it is that of the counting
_NTH_SINCE = regex.compile(
    r"(?i:\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\s(?:(?:of\sits\skind|[\p{L}-]+)\s){0,4}$)"
)
# ", built in <2011>", "(annexed in 2014)": how something named came to be
_CAME_TO_BE = regex.compile(
    r"(?i:(?:^|[,(])\s?(?:(?:first|once|originally|only|recently)\s)?(?:built|founded|opened|annexed|captured|liberated|occupied|established|formed|created"
    r"|launched|signed|completed|seized|taken|lost|retaken|recaptured|inaugurated|set\sup|held|born|elected|appointed|released|abandoned|conquered"
    r"|renamed|adopted|devastated|besieged)\s(?:[\w’'-]+\s){0,5}(?:in|on|since|by|from|early|late|during)\s(?:the\s)?$)"
)
# ", under rebel control <since May>", ", besieged <since 2023>": the state that something named is in
_STATE_SINCE = regex.compile(
    r"(?i:(?:^|[,(])\s?(?:which\s(?:has\sbeen|have\sbeen|is|was)\s|now\s)?(?:besieged|blockaded|encircled|surrounded|cut\soff|held|controlled"
    r"|occupied|ruled|run|governed|administered|contested|under\s(?:[\w’'-]+\s){0,3}(?:control|occupation|rule|administration|siege|blockade|curfew)"
    r"|in\s(?:[\w’'-]+\s){1,3}hands)\s(?:by\s(?:[\w’'-]+\s){1,5})?$)"
)
_OF_ANOTHER = regex.compile(
    r"(?i:\b(?:it|they|he|she|we|which|that|who)\s+(?:had\s+|has\s+|have\s+)?(?:\p{L}+(?:ed|wn|nt|ft|ld|ght)|lost|took|won|fell|began|met)\s+"
    r"(?:control\s+|power\s+|over\s+)?|\b(?:coup|ceasefire|truce|election|takeover|ouster|uprising|withdrawal|retreat|deal|agreement)\s+)"
    r"(?:in|on|since|late|early|the|of|\s)*$"
)


@dataclass(frozen=True, slots=True)
class Marks:
    """Where a kind of mark stands in a sentence: the starts and the ends of its matches, in order."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def count(self, start: int, end: int) -> int:
        """Count the marks that lie within a stretch."""
        return max(0, bisect_right(self.ends, end) - bisect_left(self.starts, start))

    def stretch_at(self, at: int, size: int) -> tuple[int, int]:
        """Tell from which mark to which one the stretch around a position reaches."""
        before, behind = bisect_right(self.ends, at), bisect_left(self.starts, at)
        return (self.ends[before - 1] if before else 0, self.starts[behind] if behind < len(self.starts) else size)


@dataclass(frozen=True, slots=True)
class SentenceMarks:
    """The marks of a sentence that part its figures from its times."""

    strong: Marks
    clauses: Marks
    beyond: Marks
    commas: Marks
    ands: Marks


@dataclass(frozen=True, slots=True)
class Lead:
    """What the words right before a time say of it."""

    opens: bool  # nothing but small words between it and the comma or beginning before
    is_relative: bool  # it stands in a clause with who, which, where
    is_for: bool
    is_compared: bool
    is_of_another: bool  # the time of another deed: "land it lost last year"
    came_to_be: bool  # of what something named has gone through: ", built in 2011,"
    is_ranked: bool  # of a rank: "its second such barrage this year"
    is_counted: bool  # of a count of occasions: "the 70th drawdown since August"
    part_at: int  # where the part of a whole stands whose time it is: "including 1,200 in the last day"; -1 for none


def _find_marks(pattern: regex.Pattern, text: str) -> Marks:
    spans = [found.span() for found in pattern.finditer(text)]
    return Marks(tuple(start for start, _ in spans), tuple(end for _, end in spans))


@lru_cache(maxsize=64)
def marks_of(text: str) -> SentenceMarks:
    """Read the marks of a sentence, once for all of its figures."""
    return SentenceMarks(*(_find_marks(pattern, text) for pattern in (STRONG, CLAUSE, BEYOND, _COMMA, _AND)))


@lru_cache(maxsize=256)
def lead_of(text: str, start: int) -> Lead:
    """Read the words before the time that starts at a position."""
    segment = text[max(text.rfind(", ", 0, start) + 1, text.rfind(",\n", 0, start) + 1, start - 400, 0) : start]
    near = segment[-60:]
    part = _PART_BEFORE.search(text, max(0, start - 120), start)
    return Lead(
        opens=_OPENING.match(segment) is not None,
        is_relative=WHO.match(segment) is not None,
        is_for=_FOR.search(near) is not None,
        is_compared=_COMPARED.search(near) is not None,
        is_of_another=_OF_ANOTHER.search(near) is not None,
        came_to_be=_CAME_TO_BE.search(text, max(0, start - 90), start) is not None
        or (text.startswith("since", start) and _STATE_SINCE.search(text, max(0, start - 90), start) is not None),
        is_ranked=_RANKED.search(near) is not None,
        is_counted=_NTH_SINCE.search(near) is not None,
        part_at=part.start("part") if part else -1,
    )


@lru_cache(maxsize=64)
def is_ledger(text: str) -> bool:
    """Tell a list of a war's losses by its counts: four and more, one of them beyond what a day can cost."""
    return len(_COUNTED.findall(text)) >= 4 and _LARGE.search(text) is not None
