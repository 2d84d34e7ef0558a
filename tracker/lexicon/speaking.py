"""Text -> the cues of reported speech in it: verbs of saying, sources, what goes on with a statement."""

from functools import cache

import ahocorasick

from tracker import patterns as regex
from tracker.lexicon.opening import points_back

# Verbs of saying, in the forms that a subject of the third person takes
VERB = regex.compile(
    r"""(?<![\p{L}\p{N}_‐‑-])(?P<verb>sa(?:id|ys?)|t(?:old|ells?)|wr(?:ote|ites?)|posted|tweeted|puts?(?=\s(?:at\s(?:[\p{L}-]+\s){0,3}\d|[^;:.“”]{1,120}?\sat\s(?!risk|odds|stake|ease|rest|the|an\send)|it\b))
    |count(?=\s(?:more\sthan|at\sleast|over|about|around|some|nearly|almost|up\sto|\d))|sp(?:oken?|eaks?)(?=\sof\s)
    |(?:report|announc|claim|estimat|confirm|add|warn|stress|declar|inform|reveal|disclos|explain|acknowledg|insist|argu|assert
       |alleg|reckon|underscor|underlin|recall|remark|respond|conclud|predict|assur|boast|accus|blam|suggest|describ|calculat|maintain
       |recount|promis|caution|continu|believ|convey|publish|releas|affirm|mention|highlight|assess|elaborat|communicat|transmit|corroborat|conced|attribut|repeat)(?:t?ed|e?s|e)?
    |(?:identif(?:ied|ies)|established)(?=\s(?:by\sname\b|the\s(?:full\s)?(?:names|identit))|\sby\sname)
    |observ(?:ed|es)(?=\sthat\b|[.,]?\s*$|[.,]?[”"])|(?:comment|complain)(?:ed|s)(?!\son\s(?:the|an?|its?|his|this|that)\b)|(?:elaborat|contend|lament)(?:ed|e?s)|fear(?:ed|s)(?=\s(?:that|more|at\sleast|over|\d)\b)
    |remind(?:ed|s)|(?:went|goes)\son(?=[,.;:”"]|\s(?:to\s(?:say|add)\b|saying\b)|\s*$)|(?:stat|record|document|count|list|detail|relat|track)(?:ed|e?s)|point(?:ed|s)?\sout|testified|testifies|note[sd]?
    |emphasi[sz]e[sd]?|admit(?:s|ted)?|verif(?:ied|ies|y)|den(?:ied|ies|y)|repl(?:ied|ies|y)|show(?:s|ed)?|indicat(?:es?|ed)
    |(?:g[ai]ve|rais|revis|updat|lower|increas)(?:s|d|ed|es)?|specif(?:ied|ies)|clarif(?:ied|ies)|forecasts?|tall(?:ied|ies)|thinks?(?![\s-]tanks?\b)|reads?|agreed
    |t(?:ook|akes?)\sto\s(?:X|Twitter|Telegram|Facebook|social\smedia|the\smicroblogging\ssite\sX)\sto\s(?:say|claim|announce|report|confirm|write|add)
    |(?:quoted|cited)(?=(?:\sby\s[^,.;:“”"]{2,50}?)?\sas\s(?:saying|telling))
    |(?<=\b(?:is|are|was|were|been)\s(?:\p{Ll}+\s)?)(?:say|report|claim|announc|estimat|warn|confirm|alleg|stat|tell)ing(?!\s(?:and|from|on|to)\b)|pass(?:ed|es)\son(?=\sthat\b)|denounce[sd](?=\sthat\b)|f(?:ound|inds))\b""",
    regex.VERBOSE,
)
# Verbs that attribute only in some company: "figures show", "points out", "released figures"
NEEDS_FIGURES = frozenset(
    {
        "show",
        "shows",
        "showed",
        "suggest",
        "suggests",
        "read",
        "reads",
        "found",
        "finds",
    }
)
# "has indicated in a statement that": a speaker says so, where figures would show it
INDICATES_THAT = regex.compile(r"\s(?:(?:in|on|via|through|during)\s[^,;“”\"]{1,120}?\s)?that\b")
# "said <that>", "put <the toll at>", "counted <40>": what follows is stated
STATES_THAT = regex.compile(
    r"\s(?:that\b|how\b|at\sleast\b|over\s\d|more\sthan\b|about\s\d|some\s\d|nearly\b|\d|(?:the|its|their)\s(?:death\s)?(?:toll|number|figure|count|total)\b"
    r"|(?:on\s\p{Lu}\p{L}+\s)?(?:an?other\s)?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds)\b)"
)
# Verbs that are acts where they take a thing for their object: "promised six guns", "adds a battery"
ACTS = frozenset({"promise", "promises", "promised", "add", "adds", "added", "agreed"})
# "announced <a new package worth $1bn>": a state that gives does so, and tells nothing of others
GIFT = regex.compile(
    r"(?:\s(?:on|last|this)\s\p{Lu}?\p{L}+)?\s(?!that\b)(?:[\p{L}\d$€£.,’'-]+\s){0,8}?(?:packages?|aid|assistance|tranches?|loans?|grants?|donations?|weapons|arms|ammunition|support|contribution)\b"
)
# "agreed <in the small hours to lend> $9bn"
UNDERTAKES = regex.compile(r"[^,.;:]{0,60}?\sto\s\p{Ll}{3,}\s")
_SAYS_THAT = regex.compile(r"\s*(?:that\b|how\b|with\b|[,:.;“\"]|in\s(?:a|an|his|her|its|their)\b|on\s\p{Lu}|$)")
NEEDS_OBJECT = regex.compile(
    r"\s(?:(?:new|its|their|the|his|these|those|this|official|fresh|an?|up|overall|death|confirmed|daily|latest|own|updated|preliminary"
    r"|final|last|first|total|combined|joint|higher|lower|provisional|similar|different|running)\s){0,3}"
    r"(?:(?:figures?|data|statistics|report|tally|estimates?|list|statement|tolls?|counts?|totals?|breakdown|numbers?\sof)\b"
    r"|\d[\d,.]*\s(?:\p{Ll}+\s)?(?:casualties|dead|deaths|killed|losses|wounded|victims)\b"
    r"|(?:(?:this|on)\s\p{Lu}\p{Ll}+day\s)?to\s(?:\p{Ll}+\s){0,2}\d[\d,.]*\s(?:the\s)?(?:number|casualties|dead|deaths|losses|wounded|toll)\b)"
)
# "listed, among other items:", "gave the following breakdown by region:": what is reported stands below
LEADS_IN = regex.compile(r"[^.!?;“”]{0,160}:\s*$")
# The verbs that report only with such an object: "released figures", "raised its count", "gave these totals"
OBJECT_VERB = regex.compile(r"(?:publish|releas|list|g[ai]ve|rais|revis|updat|lower|increas)")
# "Syria <recorded the most> casualties": it suffered them, and says nothing
SUFFERED_MOST = regex.compile(
    r"\s(?:the|its|an?)\s(?:\w+-)?(?:most|highest|second|third|largest|lowest|fewest|sharpest|biggest|rise|increase|drop|fall)\b"
)
# "the strikes <claimed 182 lives>": they took them
TOOK_LIVES = regex.compile(r"claim(?:s|ed)?\s(?:[\w,.’-]+\s){1,6}?(?:lives|life|victims)\b")
# "continues to advance", "denied responsibility for a raid that killed 60": nothing of what follows is stated
STATES_NOTHING = regex.compile(
    r"continu(?:e|es|ed)\sto\b|believed\sto\b|(?<=\p{L}\s)continu(?:e|es|ed)\s(?!that\b)\p{Ll}|den(?:y|ies|ied)\s(?:any\s|all\s|its\s|their\s|having\s(?:any\s)?)?(?:responsib\w+|involvement|role|blame|part|link|connection|being)\b"
    r"|den(?:y|ies|ied)\s(?:that\s)?(?:it|they|he|its\s\p{Ll}+|their\s\p{Ll}+)\s(?:had|has|have|was|were)\s(?:been\s)?(?:carried\sout|behind|targeted|attacked|struck|hit|fired|responsible|involved|taken\spart|bombed|shelled)\b"
)
# "a US intelligence <report said>": a noun
A_WRITING = regex.compile(
    r"(?:reports?|estimates?|posts?|claims?|counts?)\s(?:also\s)?(?:said|says|found|finds|show(?:s|ed)|puts?|suggest(?:s|ed))\b"
)
# "killed in a village <in> Niger"
SCENE = regex.compile(r"\bin\s(?:(?:the\s)?(?:north|south|east|west|central)(?:-?(?:east|west))?(?:ern)?\s)?$")
# "four men <accused of> abuses"
ACCUSED_OF = regex.compile(r"accused\sof\b")
# "if Moscow confirmed it": nobody has said so
CONDITION = regex.compile(r"\b(?:if|whether|unless|until|once)\s(?:the\s)?$", regex.I)
# "Its spokesman", "the army's spokesperson": speaks for whom he belongs to
MOUTHPIECE = regex.compile(
    r"(?P<whose>[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s(?:\p{Ll}+\s){0,2}(?:spokes(?:man|woman|person|people)|representatives?|press\s(?:service|office))"
)
# "his government", "its army"
OWN_BODY = regex.compile(
    r"(?P<whose>[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]he\s(?:country|nation|kingdom)['’]s)\s(?P<what>(?:\p{L}+\s){0,3}\p{L}+)"
)
FIGURE_NOUN = regex.compile(
    # "the army's <own account>"
    r"(?:(?<=['’]s?\s)(?:own|latest|official|preliminary)\s)?\b(?:figures?|data|estimates?|tall(?:y|ies)|counts?|statistics|numbers|records|updates?|assessments?|statements?|reports?|accounts?|telling|version"
    r"|investigations?|inquir(?:y|ies)|analys[ie]s|stud(?:y|ies)|surveys?|probe|research)\s*$",
    regex.I,
)

# "Figures released by <the ministry> show", "research by <Mediazona> suggests"
FIGURES_BY = regex.compile(
    r"\b(?:[Ff]igures|[Dd]ata|[Nn]umbers|[Ee]stimates?|[Ss]tatistics|[Rr]ecords|[Rr]esearch|[Aa]nalysis|[Tt]all(?:y|ies)|[Cc]ount|[Rr]eports?|[Ss]tudy|[Ss]urvey|[Dd]atabase"
    r"|[Ii]nvestigation|[Ii]nquiry|[Rr]eview|[Pp]robe)"
    r"\s(?:(?:released|published|compiled|provided|issued|collected|shared|gathered|kept|maintained|obtained)\s(?:\p{L}{2,12}\s){0,2})?(?:by|from)\s(?:the\s)?$"
)
# "Ukraine war latest: ", "Gaza live updates: ": the name of a page, not of a speaker
RUBRIC = regex.compile(
    r"\b(?:war|live|latest|updates?|briefing|news|analysis|developments?|highlights|toll|points|facts|figures|numbers|impact|response|reactions?|explainer|timeline|crisis|conflict|day|week|month|year|anniversary)\b",
    regex.I,
)
# What is left of "the report", "this summary"
POINTERS = frozenset(["the", "this", "that", "these", "those", "its", "the latest", "the same", "the official"])
# "according to official records": nobody is named
NO_SOURCE = frozenset(
    ["official", "the official", "latest official", "preliminary", "initial", "unofficial", "early", "provisional"]
    + ["available", "first", "new", "latest"]
)
# "saying 40 were shot down": the subject is that of the clause before
PARTICIPLE = regex.compile(
    r"[,”\"]\s?(?:and\s)?(?:while\s)?(?P<verb>saying|adding|claiming|noting|warning|stressing|reporting|stating|announcing"
    r"|estimating|confirming|alleging)\b"
)

# Sources named with a preposition: "according to X", "citing X", "figures released by X", "a statement from X"
SOURCE = regex.compile(
    r"""(?<![\p{L}\p{N}])(?:(?P<to>[Aa]ccording\sto|[Aa]s\sper|[Ii]n\sthe\swords\sof|[Pp]er(?=\s(?:the\s|an?\s|\p{Lu}|(?:\p{Ll}+\s){0,2}(?:officials|authorities|police|media|sources|medics|rescuers|prosecutors|residents|reports)\b))|[Ii]n\sthe\s(?:opinion|estimate)\sof
       |(?:[Bb]y|[Ff]rom|[Oo]n|[Aa]fter)\s(?:the\s)?(?:words|data|information|message|report|reports)\sof(?=\s(?:the\s|\p{Lu}))
       |[Bb]y\sthe\s(?:\p{Ll}{3,12}\s)?(?:counts?|tally|estimates?|reckoning|figures|calculations?|assessment|data|account)\sof
       |[Bb]y(?=\s[^,.;:()]{2,60}['’]s?\s(?:own\s|latest\s|official\s|preliminary\s)?(?:accounts?|telling|version|counts?|tally|estimates?|reckoning|figures|calculations?|assessment)\b)
       |[Bb]y(?=\san?\s\p{Lu}[\p{L}.]{1,20}(?:\s\p{L}{2,20}){0,2}\s(?:counts?|tally|estimates?|calculations?)\b)
       |\bput\sat\s[^,.;:“”]{1,40}?\sby(?=\s)
       |[Ff]rom(?=\s(?:the\s)?\p{Lu}[^,.;:]{3,60}:\s))
    |(?P<citing>[Cc]iting|[Qq]uoting|cited(?!\sby\s[^,.;:“”"]{2,50}?\sas\ssaying)|with\s(?:reference|a\slink)\sto|referring\sto|(?<=\s)(?:quoted|quotes|cites)(?=\s(?!by\b)[^,.;“"]{3,120}?(?:,\s[^,.;“"]{3,80},)?\sas\s(?:saying|telling|putting|giving|estimating|confirming)))
    |(?<=\b(?:figures?|numbers?|tolls?|estimates?|counts?|tall(?:y|ies)|data|claims?|reports?|information|news)\b[^.;,]{0,40}\s)
       (?:comes?|came|coming)\sfrom
    |(?:stated|said|disclosed|revealed|noted|written|posted|declared|emphasi[sz]ed)\sby(?=\s(?:the\s|an?\s|\p{Lu}))
    |(?<=\b[Tt]his\s(?:is|was|has\sbeen)\s)(?:reported|stated|announced|said|noted|emphasi[sz]ed|told)\s(?:in|at)(?=\s(?:the\s)?(?:\p{Lu}|press|office|ministry|headquarters|command))
    |(?:reported|confirmed|announced
       |(?<!(?:attack|bombing|strike|blast|ambush|raid|explosion|assault|shooting)s?\s(?:that\swas\s|were\s|was\s)?)claimed
       |verified|estimated|cited|documented|recorded)\s(?:\p{L}{2,12}\s){0,2}by
    |(?<=\b(?:figures?|data|numbers|estimates?|statements?|reports?|tall(?:y|ies)|counts?|tolls?|lists?|statistics|updates?|information
       |footage|videos?|documents?|surveys?|assessments?|images|photos|bulletins?|summary|messages?)(?:\s(?:were|was|has\sbeen|have\sbeen))?
       (?:\s\p{Ll}{2,12}){0,2}\s)
       (?:released|published|compiled|provided|issued|collected|shared|gathered|kept|maintained|assembled|put\sout|put\stogether|obtained)\s(?:\p{L}{2,12}\s){0,2}by
    |(?:[Ff]igures|[Dd]ata|[Nn]umbers|[Ee]stimates?|statement|report|tally|count|[Ss]tatistics|update|post|message|information)\s(?:from|by)
    |(?P<reports>[Rr]eports|[Ww]ord|[Nn]ews)\sfrom
    |(?P<own>[Bb]y|[Oo]n)(?=\s(?P<whose>its|their|his|her)\s(?:own\s|latest\s|official\s|preliminary\s)?
       (?:accounts?|telling|version|counts?|tally|estimates?|reckoning|figures|calculations?|assessment)\b)
    |(?P<opinion>[Ii]n|(?:[Bb]y|[Ff]rom|[Oo]n)(?=\s(?:his|her|their)\swords\b))(?=\s(?:his|her|their)\s(?:opinion|view|words)\b))\s+""",
    regex.VERBOSE,
)

PASSIVE = regex.compile(
    r"\b(?:is|are|was|were|be|been|being|gets?|got|the|an?|its|their|his|of|as|so|previously|widely)\s(?:\p{Ll}+ly\s)?$",
    regex.I,
)
# "<was> quoted as saying", "<is now> reporting"
WAS = regex.compile(
    r"\b(?:was|were|is|are|(?:has|have|had)\s(?:also\s)?been)\s(?:(?:also|now|still|already|widely|later|then)\s)?$"
)
# "quoted< by an outlet as saying>", "quoted< as saying by an outlet>": no part of what he said
AS_SAYING = regex.compile(
    r"(?:\sby\s[^,.;:“”\"]{2,50}?)?\sas\s(?:saying|telling\s\p{Lu}\S{1,20})(?:\s(?:by|in|on)\s(?!that\b)[^,.;:“”\"\d]{2,50}(?=[,.]|$))?"
)
INFINITIVE = regex.compile(
    r"(?:\b(?:to|not|never|would|could|might|must|should|will|may|can|cannot|did|does|do|(?-i:[Ww]ho))|n['’]t)\s(?:\p{Ll}+ly\s)?$",
    regex.I,
)

CONTRAST = regex.compile(r",?\s(?:while|but|whereas|although|though|and)\s")
CLAUSE_BEFORE = regex.compile(
    r"(?r)(?:\b(?:while|but|whereas|although|though|and|as|that|which|who|where|after|when|because|since)|[;:])\s*$",
    regex.I,
)
# "lost 31,000 soldiers<, as >X put it"
AS_TOLD = regex.compile(r",\sas\s$")
PLAIN_OPENING = regex.compile(
    r"^(?:Of|In|On|At|By|From|Among|During|Over|To date|So far|Earlier|Later|Overall|Also|Meanwhile|Separately|However"
    r"|He|She)\b"
)

# "This was reported by X", "X said this on Telegram": the speaker of what stands before
LOOKS_BACK = regex.compile(
    r"""^\W{0,3}(?:This|That|It|The\s(?:(?:relevant|corresponding|respective)\s)?(?:information|news|statement|message|announcement|data))\s(?:was|is|has\sbeen)\s(?:also\s)?
    (?:reported|announced|stated|said|confirmed|shared|written|disclosed|revealed|according|evidenced|published|made|posted|provided|released|noted)\s(?!that\b)
    |^\W{0,3}(?:This|That|It)\s(?:follows|comes|emerges|became\sknown|is\sclear)\sfrom\sthe\b|^\W{0,3}(?:This|That|It)\s(?:follows|comes|emerges)\sfrom\b
    |\b(?:said|reported|announced|stated|wrote|confirmed|told\s\S{1,20})\s(?:about\s)?this\s
    (?:in|on|at|during|via)\b|^\W{0,3}(?:The\s)?[^,.]{3,90}\s(?:said|reported|announced|wrote)\sthis\b
    |\b(?:informs?|informed|reports?|reported|writes?|wrote)\s(?:about|of)\s(?:this|it)\b
    |^\W{0,3}This\sis\swhat\s
    |^\W{0,3}According\sto(?:\s(?!(?:was|were|is|are|has|had|have|lost|killed)\b)[^\s,;:\d]{1,30}){1,14}$""",
    regex.VERBOSE,
)
# A sentence that goes on with what the one before it counts, by its words: "Among the dead", "Another 12", "In total",
# "40 of the injured", "15 more were hurt", "in the same night", "The rest fell"
CONTINUATION = regex.compile(
    r"""^\W{0,3}(?:As\sa\s(?:result|consequence)|(?:In\sparticular|Specifically|Namely|Thus)(?=,)|(?:Among|Including)\s(?:them|the(?:se|m)?\s(?:dead|injured|wounded|victims|killed)|those|these)
    |Of\s(?:these|them|those|that\s(?:number|total)|the\s(?:\w+,|dead|injured|wounded|total|victims|\d))|Another|A\sfurther|(?:An\s)?[Aa]dditional(?:ly)?
    |The\s(?:total|toll|victims|injured|dead|wounded|others?|remaining|remainder|latter)|(?:In|A)\stotal|Altogether|In\sall,|(?:Also|Too),
    |(?:It|They|(?:Th(?:is|at|e|ese)|Such)(?:\s(?:latest|new))?\s(?:numbers?|figures?|totals?|counts?|tall(?:y|ies)|tolls?|losses|list|estimate))\s(?:also\s)?includes?
    |[Dd]uring\sth(?:e|is)\s(?:\p{Ll}+\s)?(?:operation|encounter|exchange|clash|raid|search|firefight|engagement)
    |This\s(?:also\s)?includes|(?:This|That|It)\s(?:takes|brings|took|brought|raises|raised|pushes)\s(?:the|its|their|total|Russian?)|These\s(?:also\s)?include|In\saddition|(?:Besides|Moreover|Furthermore)(?=,)|Apart\sfrom\s(?:this|that)|Also\s(?:are|is|was|were)|The\srest|(?:The\smajority|Most|Some|Half|Many|Among|All)\s(?:of\s)?(?:these|those|them|the\s(?:losses|equipment|vehicles|tanks|destroyed\s\w+|lost\s\w+))|Those\s(?:killed|injured|wounded)|Also\s\p{Ll}+(?:ed|t|n|wn)\s|The\sday\salso
    |(?:(?:Some|About|Around|Roughly|At\sleast|More\sthan|Over|Nearly)\s)?(?:\d[\d,.]*|(?!And\b|But\b|Yet\b|Many\b|Even\b|Far\b)\p{Lu}\p{Ll}{2,9}(?:-\p{Ll}{3,6})?)\s
       (?:more|others|of\s(?:them|these|those|the\s(?:dead|injured|wounded|victims|killed)))\b)\b""",
    regex.VERBOSE,
)
# The same within a paragraph, where a bulletin runs on: "Russian forces also launched", "29 were hit and 31 more fell",
# "in the same 24 hours"
RUNNING_ON = regex.compile(
    r"""^\W{0,3}[^,;:“”"]{0,60}?\balso\s(?:\p{Ll}+(?:ed|t|n|wn|de)\b|were\b|was\b|has\b|have\b|had\b)
    |\b(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|another|several|\p{Ll}{3,6}teen)\s(?:more|others|of\s(?:them|these|those))\b
    |\b(?:in|during|over|on|for)\sthe\ssame\s(?:\d+\s)?(?:night|day|hours|period|time|attack|24\b)|\bthe\s(?:rest|others|remainder|remaining)\b""",
    regex.VERBOSE,
)
# "; but the town held", "; meanwhile": no part of what was said before
TURNS_AWAY = regex.compile(r"\s*(?:but|while|whereas|meanwhile|however|yet|it\sis|this\sis|that\sis)\b", regex.I)
# "It is noted that", "It was also reported that": the speaker of the sentences before goes on
IMPERSONAL = regex.compile(
    r"""\W{0,3}(?:It|it)\s(?:is|was|has\sbeen)\s(?:also\s|further\s|separately\s)?
    (?:reported|noted|specified|stated|indicated|emphasi[sz]ed|stressed|added|said|clarified|mentioned|pointed\sout)\sthat\b""",
    regex.VERBOSE,
)
# "in 2022: then ", "; but ": a clause ends before the pronoun
CLAUSE_END = regex.compile(r"(?:[:;]|\s[-–—]|,\s(?:and|but|then))\s(?:then\s|later\s|now\s)?$")
# "In " before the seat of a government: "In Baku, they announced"
SEAT_BEFORE = regex.compile(r"\W{0,3}[IA][nt]\s(?:the\s)?")
# " last named", " has given", behind a country: it is the subject, and no other is named with it
GOES_ON_ALONE = regex.compile(r"(?!['’]s)\s(?!and\b|or\b)(?:\p{Ll}+\s)")
# "The ministry added", "It also said": goes on with a statement
ADDS = regex.compile(
    r"\b(?:added|adds|(?:also|further)\s(?:said|says|reported|reports|noted|stated|claimed)|went\son)\b"
)

_RUNNING_WORDS = ("also", "more", "others", "of the", "of those", " same", "the re")
# What an army reports of itself: "85 were shot down"
INTERCEPTING = regex.compile(r"\b(?:shot|shoot(?:ing)?|brought)\sdown\b|\b(?:downed|intercepted)\b")

# What ends a sentence behind "X said" without saying anything: "on Sunday", "in a statement (see earlier post)."
BARE_END = regex.compile(
    r"""(?:\s(?:on|in|at|to|via|during|late|early|last|this|yesterday|today|earlier|\p{Lu}\p{Ll}+day)\b[^,“"]{0,140}
    |\s(?:after|before|when|once|following)\s(?![^,“"]{0,300}\b(?:that|of)\b)[^,“"\d]{0,80})?
    \s*(?:\([^)]{0,80}\))?[\s.!;]*$""",
    regex.VERBOSE,
)
# A verb of saying set off from what is said: "..., said X", "...” said X", "... - says X"
SET_OFF = regex.compile(r"(?:[,”\"’»:.]|\s[-–—])\s*$")
# ' in "Fakty" on TVN24 ' between a verb and its subject
PROGRAMME = regex.compile(
    r"\s*(?:in\s[“\"][^”\"]{1,60}[”\"]\s(?:on\s\S{1,30}\s)?|(?:in|on)\s(?:(?:his|her|its|the)\s)?(?:Telegram|Facebook|Twitter|X|social\snetworks?|"
    r"Instagram|Viber)(?:\s(?:channel|page|account|network))?\s|(?:in|at)\s(?=the\s\p{L}))?"
)
AFTER_QUOTE = regex.compile(r"[”\"]\s*$")
# "told< local media>", "told< the ZPN news agency>": whom, before when and where
RECIPIENT = regex.compile(
    r"""\s(?:(?:(?:the|an?|our|his|her|that)\s)?(?:\p{Ll}[\p{L}-]+\s){0,3}(?:media|press|agency|broadcaster|newspaper|television|tv|TV|radio|channel|station|outlet|portal|website
    |correspondents?|conference|briefing|parliament|committee|council|meeting|forum|summit|reporters|journalists|lawmakers|viewers|followers)
    |(?:the\s)?(?!\p{Lu}\p{Ll}{2,6}day\b)\p{Lu}[\p{L}\d.-]*(?:['’]s)?(?:\s(?:(?!\p{Lu}\p{Ll}{2,6}day\b)\p{Lu}[\p{L}.]+|television|channel|radio|news|agency|newspaper|daily|broadcaster|programme|program)){0,4})(?=[\s,.;:”"]|$)""",
    regex.VERBOSE,
)
# "X said, ...", "X said on 4 October 2024, ...", "X wrote on Telegram, ...": what follows goes on after a pause
PAUSE = regex.compile(
    r"""(?:\s(?:on|in|at|to|via|by|during|late|early|last|this|yesterday|today|earlier|later|\p{Lu}\p{Ll}+day)\b
    (?:[^,“”";:]|:\d){0,60}(?:,\s\d{4})?)?\s*[,.”"]""",
    regex.VERBOSE,
)
# "..., X said next to Y", "..., he said after the talks": what stands before was said
WITH_WHAT = regex.compile(
    r"\s(?:next\sto|alongside|beside|outside|after|before|ahead\sof|upon|through|from|standing|speaking|referring\sto|without|during|following)\s[^“”\"]"
)
# ", while 14 are missing": the clause behind "according to X" that X does not vouch for
TURN = regex.compile(r",?\s(?:while|but|whereas|although|though)\s|,\sand\s")
# "figures released by ": what stands before the one who gives them, behind "according to"
PUT_OUT_BY = regex.compile(
    r"""(?:(?:the|its|official|new|fresh|latest|preliminary|a)\s){0,2}(?:\p{L}+\s){0,2}?
    (?:figures?|data|numbers|estimates?|statements?|reports?|tall(?:y|ies)|counts?|tolls?|lists?|statistics|updates?|information|documents?
       |messages?|posts?|publications?|press\sreleases?|videos?|letters?|analys[ie]s|stud(?:y|ies)|calculations?|surveys?|assessments?|records|bulletins?|summary)\s
    (?:(?:released|published|compiled|provided|issued|collected|shared|gathered|cited|given|carried|obtained|made\spublic|posted|seen)\s
    (?:(?:on\s)?\p{L}+\s)?)?(?:by|from|of)\s""",
    regex.VERBOSE | regex.IGNORECASE,
)
CITED_DATA = regex.compile(r"(?:data|balance|figures|information|statistics|estimates?|numbers)\s(?:from|by|of)\s")
# "Source: General Staff of Ukraine", "(Source: OCHA)"
SOURCE_LINE = regex.compile(
    r"\(?\b(?:Sources?|Data|Figures)\s?(?::|[-–—]\s)\s?(?P<who>\p{L}[^:;()“”\"\d]{2,80})\)?\.?\s*$"
)
# "Nine were killed (General Staff)": a body in brackets behind plain words
BRACKETED = regex.compile(r"(?<=[\p{Ll}\d)]\s)\((?P<who>\p{L}[^:;()“”\"\d]{3,70})\)[\s.]*$")
# "Source: Air Force on Telegram" above or below what it told, on a line of its own
SOURCE_ALONE = regex.compile(r"\W{0,4}(?:Sources?|According\sto)\s?[:–—-]\s?[^:;()“”\"\d]{3,100}\.?\s*")
# "General Staff: ..."
COLON = regex.compile(r"\W{0,4}(?:\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s)?(?P<who>[^:.,;“\"\d]{2,60}):(?=\s|[“\"]|$)")
# "... - governor", "..., the Regional Administration."
TRAILING_SOURCE = regex.compile(r"(?:\s[-–—|]\s?|,\s|:\s)(?P<who>[^-–—|,;:“”\"\d]{2,70})$")
_LAST_MARK = regex.compile(r"(?r)[-–—|,;:“”\"\d]")
ADMINISTRATION = regex.compile(r"(?:Administration|Ministry|General Staff|Service|Police|Council|Office|Command)\b")
LINK_WORD = regex.compile(r"\b(?:and|or|in|on|at|by|with)\b")
SENTENCE_BREAK = regex.compile(r"(?<!\b\p{Lu}|Mr|Ms|Mrs|Dr|Gen)[.!?]\s")
# "As Ukrinform reported earlier, ...": an outlet that points to itself
AS_REPORTED = regex.compile(
    r"\W{0,3}As\s(?:(?:was\s)?(?:previously|earlier|already)\s)?(?:reported\s(?:earlier\s)?by\s\p{Lu}"
    r"|\p{Lu}[\w\s.-]{1,30}?\s(?:has\s)?(?:previously\s|earlier\s|already\s)?(?:reported|wrote|reports)\b)"
)
# "As the agency earlier reported": the outlet itself, whatever body was heard before
AS_ITSELF = regex.compile(
    r"\W{0,3}As\s(?:the\s|our\s)(?:[\w.-]{1,20}\s){0,3}?(?:agency|outlet|publication|newspaper|portal|site|website|paper|edition)\s(?:has\s)?"
    r"(?:(?:previously|earlier|already)\s)?(?:reported|wrote|reports|noted)\b"
)
# "<with reference to> the General Staff"
RELAYED = regex.compile(r"with\s(?:reference|a\slink)\sto|referring\sto")
# "Health Ministry Says", in a headline in capitals
TITLE_VERB = regex.compile(r"\b(?:Says|Said|Say|Reports|Claims|Announces|Confirms|Warns|Tells|According\sTo|Citing)\b")
# "As was reported earlier", "Recall,": what an outlet wrote before
RECALLS = regex.compile(
    r"\W{0,3}(?:As\s(?:previously|earlier|already|we\s(?:said|reported|wrote|noted))\b|As\s(?:was\s)?reported\b|As\s\p{Lu}[\w\s.-]{1,30}?\s(?:has\s)?(?:previously\s|earlier\s|already\s)?(?:reported|wrote|reports)\b"
    r"|It\swas\s(?:previously|earlier)\b|Recall\b|We\s(?:remind|recall)|Previously,|Earlier,\s(?:it|we|the\smedia)\b)"
)
# "A day earlier, three soldiers died": what an outlet adds of its own to the report that it retells
ADDS_BACKGROUND = regex.compile(
    r"\W{0,3}(?:(?:An?|One|Two|Three|Four|Five|Six|Several|Some|Few)\s(?:few\s)?(?:hours|days?|weeks?|months?|years?)\s(?:earlier|before|ago|prior)\b"
    r"|(?:On\s)?[Tt]he\s(?:previous\sday|day\sbefore|week\sbefore)\b|(?:Last|Earlier\s(?:this|last|in))\s(?:week|month|year|\p{Lu}\p{Ll}+)\b)"
)
# "Asked about the claim that twelve died, he said:"
ASKED = regex.compile(
    r"\s*(?:when\s)?(?:asked|pressed|questioned|speaking|turning|referring|commenting)\b", regex.IGNORECASE
)
# "The president's <figure is larger>: 8,000", "Kyiv's <own count stands at> 31,000"
FIGURE_IS = regex.compile(
    r"""(?<=['’]s?\s)(?:(?:own|official|latest|preliminary|current|daily|published|overall|running|last)\s){0,2}(?:figures?|counts?|tally|tallies|estimates?|data|assessment)
    (?:\s(?:for|of|on)\s[^,.;:“”"\d]{2,50}?)?\s(?:is|are|was|were|stands?|stood|remains?|now|has|had|came|comes|went|goes|rose|runs?)\b""",
    regex.VERBOSE,
)
# Speakers of a place: they take the side of the region that their sentence names
LOCAL = regex.compile(
    r"""\b(?:local|regional|municipal|provincial|governors?|mayors?|police|rescuers|prosecutors?|emergency|administration|authorities|firefighters|city|hospital|medics
    |civil\sdefen[cs]e|health\s(?:officials|authorities)|(?:interior|health|emergenc\w{1,4})\sminist(?:er|ry))\b""",
    regex.VERBOSE | regex.IGNORECASE,
)


# Offices of a whole country: "Defence Minister Petro Zrazok", "the prime minister's office"
OF_A_STATE = regex.compile(
    r"\b(?:[Pp]resident|[Mm]inister|[Cc]hancellor|[Pp]remier|(?:[Pp]rime [Mm]inister|[Pp]resident)['’]s [Oo]ffice)\b"
)
# How the matches of VERB, SOURCE and PARTICIPLE begin: patterns are tried only where one of these stands
_BEGINNINGS = {
    "verb": """said say told tell track wrote write posted tweeted put report announc claim estimat confirm add warn
        comment complain elaborat contend lament stress declar inform reveal disclos explain acknowledg
        insist reckon argu assert alleg underscor underlin recall remark remind went goes respond conclud
        predict assur boast accus blam suggest describ calculat maintain recount promis caution continu
        believ convey publish releas affirm mention highlight assess communicat transmit stat record
        document point count list detail relat testif note emphasi admit verif denie deny replie reply
        show indicat spoke speak gave give rais revis updat lower increas specif clarif forecast tall
        think read agreed repeat quoted cited took take passed passes denounc found find corroborat
        conced attribut observ fear identif establish""",
    "source": """According according As as In in Per per
        citing quoting Citing Quoting cited reported confirmed announced
        stated emphasi told with referring disclosed revealed said noted written posted declared quoted quotes
        cites come coming came claimed verified estimated released
        published compiled provided issued documented recorded
        collected shared gathered kept maintained assembled put
        obtained Figures figures Data data Numbers numbers Estimates
        estimates Estimate estimate statement report tally count Statistics statistics update post
        message information After after By by From from On on Reports reports Word word News news""",
    "participle": ', ” "',
}
_SHORT = ("as", "in", "by", "per", "on", "word", "news", "after")
_PATTERNS = {"verb": VERB, "source": SOURCE, "participle": PARTICIPLE}


@cache
def _beginnings() -> ahocorasick.Automaton:
    """Find the beginnings of cues in one pass over a text."""
    kinds: dict[str, list[str]] = {}
    for kind, words in _BEGINNINGS.items():
        for word in words.split():
            # short words are met inside others: take them with the white space behind
            for key in [word + space for space in " \n\t\xa0"] if word.lower() in _SHORT else [word]:
                kinds.setdefault(key, []).append(kind)
    automaton = ahocorasick.Automaton()
    for word, found in kinds.items():
        automaton.add_word(word, (len(word), tuple(found)))
    automaton.make_automaton()
    return automaton


def runs_on(text: str) -> bool:
    """Tell a sentence that by its words goes on with the bulletin that it stands in."""
    return any(word in text for word in _RUNNING_WORDS) and RUNNING_ON.search(text) is not None


def is_act(text: str, verb: str, end: int) -> bool:
    """Tell a verb that does something and states nothing: "promised six guns", "adds a battery"."""
    return verb in ACTS and not _SAYS_THAT.match(text, end)


def find_cues(text: str) -> list[tuple[int, int, str, regex.Match]]:
    """Find what may attribute: verbs of saying, sources and participles, in order, as start, end, kind and match."""
    cues: dict[tuple[str, int], tuple[int, int, str, regex.Match]] = {}
    ends = {"verb": 0, "source": 0, "participle": 0}
    starts = [(last + 1 - size, kinds) for last, (size, kinds) in _beginnings().iter(text)]
    for at, kinds in sorted(starts) if len(starts) > 1 else starts:
        if at and text[at].isalpha() and text[at - 1].isalnum():
            continue
        for kind in kinds:
            if at >= ends[kind] and (kind, at) not in cues and (match := _PATTERNS[kind].match(text, at)):
                ends[kind] = match.end()
                start = match.start("verb") if kind == "participle" else at
                cues[kind, at] = (start, match.end(), kind, match)
    found = [*cues.values()]
    return sorted(found, key=lambda cue: (cue[0], -cue[1])) if len(found) > 1 else found


def find_trailing_source(text: str) -> regex.Match | None:
    """Find "- governor", ", the Regional Administration" at the end of a text: behind its last mark."""
    mark = _LAST_MARK.search(text)
    if mark is None or mark[0] not in "-–—|,:":
        return None
    return TRAILING_SOURCE.match(text, mark.start() - (mark[0] not in ",:")) if mark.start() else None


def looks_back(text: str) -> bool:
    """Tell a sentence that says of the ones before it who stated them."""
    opens = any(word in text[:12] for word in ("That", "The", "It ", "According"))
    told = (opens or "his" in text or " it" in text) and LOOKS_BACK.search(text) is not None
    return told or points_back(text)
