"""The words around a figure -> what stretch of time it may cover: the patterns that context/period.py asks."""

import regex

# ends of clauses: "; ", " - ", sentences that run together
STRONG = regex.compile(r"[;•]|(?<=[a-z)”\"])\.(?=\s*[A-Z“\"])|:\s|\s[-–—]\s|\n")
CLAUSE = regex.compile(
    r"(?i:\b(?:but|while|whereas|although|though|however)\b|,\s+and\s+(?:they|it|he|she|we)\b|,\s+and\s+(?=\w+\s+\w+ed\b))"
)
# what stands beyond these words is another time than the figure's: "before he leaves in January", "than in 2023"
BEYOND = regex.compile(
    r"(?i:\b(?:before(?!\s+(?:dawn|sunrise|noon|midday|midnight|daybreak))|until|till|by\s+the\s+time|ahead\s+of"
    r"|(?<!(?:more|less|fewer|rather|other)\s)than|(?:more|less|fewer)\s+than\s+(?:in|on|during|any|last|the\s+\w+\s+\w+)"
    r"|compared\s+(?:with|to)|previous\s+(?:\w+\s+)?(?:record|high|peak|attack|figure|toll|estimate)|surpass\w*|record\s+of"
    r"|up\s+from|down\s+from|unless|so\s+that|in\s+order\s+to|expires?)\b|\bthan\s+(?:on\s+)?(?:the\s+)?$)"
)
WHO = regex.compile(
    r"(?i:^\s*(?:who|whose|whom|which|where)\b"
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
VAGUE_PLAN = regex.compile(
    r"(?i:\b(?:plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|hop(?:es?|ing)|intends?|consider(?:s|ing)?|might|may|could|propos(?:al|ed?|es|ing)"
    r"|seek(?:s|ing)?|rush(?:ing)?|would\s+(?:like|need|want)|expect(?:s|ed)|wants?|debat(?:e|es|ing)|discuss(?:es|ing)?|weigh(?:s|ing)?|stalled|pending)\b)"
)
# "takes its contributions to", "bringing the total to": a running total follows
RUNNING = regex.compile(
    r"(?i:\b(?:takes?|taking|took|brings?|bringing|brought|raises?|raising|raised|lifts?|lifting|pushes|pushing|pushed)\b[^;]{0,90}?\bto\s+"
    r"(?:[\w-]+\s+){0,3}?$|\b(?:now\s+stands?|stands?\s+now|climbed|risen|rose|rising|grown|reached|passed|surpassed|exceeded|topped)\s+"
    r"(?:at\s+|to\s+)?(?:[\w-]+\s+){0,3}?$)"
)
TOTAL = regex.compile(
    r"(?i:\bso\s+far\b|\bto\s+date\b|\bin\s+total\s+since\b|\b(?:overall|total|cumulative|combined|combat)\s+(?:\w+\s+)?(?:losses|toll|casualties|number|tally"
    r"|count)\b|\bsince\s+then\b|\bhas\s+now\b|\bhave\s+now\b|\bdeath\s+toll\s+in\b|\b(?:losses|casualties|toll|deaths|victims)\s+of\s+the\s+(?:war|conflict|invasion)\b)"
)
OTHER_CLAUSE = regex.compile(r"(?i:,?\s(?:and\s+that|while|whereas|but)\s)")
# "since the beginning of the presidency", "since taking office": a start that no calendar knows
UNKNOWN_START = regex.compile(
    r"(?i:\bsince\s+(?!then\b)(?:[\w’'-]+\s+){0,2}?(?:start|beginning|outset|onset|\w+ing|election|inauguration)\b)"
)
# "in one week", "in just a day", "within a single month"
ONE_UNIT = regex.compile(
    r"(?i:\b(?:in|within|over|during|for)\s+(?:just\s+|only\s+|barely\s+)?(?:an?|one)\s+(?:single\s+)?(?P<unit>day|week|month|year)\b)"
)
# "are still held", "remain in captivity", "is believed to be held"
HELD = regex.compile(
    r"(?i:\b(?:still|remain\w*|currently|now|continue\w*|believed\s+to\s+be|(?:is|are)\s+being)\b[^.;]{0,40}"
    r"\b(?:held|holding|hold|detained|captive|captivity|missing|prison\w*|hostages?|jail\w*|custody|unaccounted|frozen|immobili[sz]ed|blocked)\b"
    r"|\b(?:frozen|immobili[sz]ed|blocked)\s+(?:since|in)\b)"
)
# "will send", "dispatched": troops that move, not troops that stand there
SENT = regex.compile(r"(?i:\b(?:sends?|sent|sending|dispatch\w*|arriv\w+|rush(?:ed|es|ing)?|fl(?:ew|own)\s+in)\b)")
# "Among the dead were", "The 641 casualties recorded": goes on with the count of the sentence before
GOES_ON = regex.compile(
    r"(?i:^\W{0,3}(?:among|of)\s+(?:the|these|those|them|whom)\b"
    r"|^\W{0,3}(?:the|these|those|all|both)\s+(?:\d[\d,. ]{0,9}\s+)?(?:[\w-]+\s+)?"
    r"(?:dead|victims|killed|wounded|injured|casualties|deaths|injuries|figures?|numbers?|totals?|toll|count|losses)\b"
    r"|^\W{0,3}(?:the\s+day|they|it|this|that)\s+(?:also|included?|cost)\b)"
)
PERFECT = regex.compile(
    r"(?i:\b(?:has|have|had|'s|’s|'ve|’ve)\s+(?:\w+\s+){0,3}?\w+(?:ed|en|ent|nt|ne|st|ven|ld|ught|t)\b)"
)
NUMBER = regex.compile(
    r"(?P<digits>\d{1,3}(?:[,. ]\d{3}(?![\d-]))+|\d+(?:\.\d+)?)?\s*(?P<scale>million|thousand|m\b|k\b|bn\b|billion)?",
    regex.IGNORECASE,
)
PART_OF = regex.compile(r"(?i:\b(?:including|among\s+(?:them|whom)|of\s+(?:them|whom|these|those))\b[^.;]{0,30}$)")
DISPLACED = regex.compile(
    r"(?i:\b(?:has|have|had|['’]ve)\s+(?:\w+\s+){0,3}?(?:displaced|uprooted|fled|forced|driven|left|crossed|sought)\b)"
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
    r"(?i:\b(?:began|erupted|started|broke\s+out|flared(?:\s+up)?|ignited)(?:\s+(?:\w+\s+){0,3}?(?:in|on))?\s+(?:\w+\s+)?$)"
)
