"""Lines and title of a text -> the body whose bulletin the whole text is; sentences -> whether they talk as one does.

A loss list that opens with its own formula, a ministry's report that its headline names, a monthly update whose first
paragraph says who verified the numbers: none of them repeats its issuer sentence by sentence.
"""

from tracker import patterns as regex

# "The total combat losses of the enemy from 24.02.22 to 09.10.24": only one staff writes so
LOSS_LIST = regex.compile(
    r"""\b(?: (?:combat\s)?losses\sof\sthe\s(?:enemy|occupiers?|invaders?|Russian\s
          (?:army|occupiers|invaders|occupying\s\w+))
      | (?:enemy|occupiers?|invaders?|Russia)(?:['’]s?)?\s(?:(?:total|approximate|estimated|overall)\s){0,2}
          (?:combat\s)?losses )\b
      [^.;!?]{0,60}?\b(?:24[./]0?2[./](?:20)?22|(?:24\s)?February\s(?:24,?\s)?2022)""",
    regex.VERBOSE | regex.IGNORECASE,
)
# "personnel - about 710,660 (+1,770)", "tanks: 8,948 (+9)": a line of that list
LIST_LINE = regex.compile(
    r"\b(?:personnel|tanks|MLRS)\b[^\d\n;]{1,24}\d[\d,. ]{2,9}\s?(?:\(\+\s?\d|\+\d)", regex.IGNORECASE
)

# "Defence Ministry report on the progress of the operation", "Air Force reports on the attack of 11 April"
_REPORT_ON = regex.compile(
    r"\W{0,4}(?:the\s)?(?P<who>\p{Lu}[^:;,()“”\"\d–—-]{2,60}?)(?:['’]s?)?\s(?:report|summary|briefing|bulletin|update|digest|data|statement)s?"
    r"\s(?:on|about|for|as\sof)\s",
    regex.IGNORECASE,
)
# "Protection of civilians: monthly update", "Flash update no. 3", "civilian casualty update 2 May"
_PERIODICAL = regex.compile(
    r"\b(?:protection\sof\scivilians|human\srights\ssituation|(?:civilian\s)?casualt(?:y|ies)\supdate|(?:flash|situation|humanitarian|monthly|weekly|quarterly)"
    r"\s(?:update|report|snapshot)|sitrep)\b",
    regex.IGNORECASE,
)
# "The Mission <verified that> 241 civilians were killed"
VERIFIES = regex.compile(
    r"\b(?:verif(?:ied|ies|y)|document(?:ed|s)|record(?:ed|s)|register(?:ed|s)|corroborat(?:ed|es)|confirm(?:ed|s))\b"
)
# "General Staff of Ukraine, 9 October 2024, losses since February: ...", "OCHA (12 May): ...", "5 May, Air Force: ..."
_BULLETIN = regex.compile(
    r"""\W{0,4}(?:(?P<day>(?:On\s)?\d[^:;,()“”"]{3,24}),\s)?(?P<who>\p{Lu}[^:;,()“”"\d]{1,70}+)(?=[,:(\d])""",
    regex.VERBOSE,
)
_DAY_AND_COLON = regex.compile(
    r"""(?P<more>[^:“”"]{0,40}?)\(?\b(?:\d{1,2}(?:st|nd|rd|th)?\s\p{Lu}\p{Ll}{2,8}|\p{Lu}\p{Ll}{2,8}\s\d{1,2}|\d{1,2}\.\d{1,2}(?:\.\d{2,4})?
    |\d{4}-\d\d-\d\d|\p{Lu}\p{Ll}{2,5}day)\b[^:“”"]{0,100}:(?:\s|$)""",
    regex.VERBOSE,
)
# "Summary of the General Staff on losses", "Defence Ministry briefing (5 May)", "Losses as of 5 May: General Staff"
_DOCUMENT = (
    r"(?:(?:(?:daily|weekly|monthly|morning|evening|nightly|operational|regular)\s){0,2}(?:summary|briefing|bulletin|communiqu[eé]|sitrep"
    r"|situation\s(?:report|update))|(?:daily|weekly|monthly|morning|evening|nightly|operational)\s(?:report|update|digest|statement))"
)
_ISSUED = regex.compile(
    rf"""\W{{0,4}}(?:the\s)?(?:
    (?i:{_DOCUMENT})\s(?:of|by|from)\s(?:the\s)?(?P<of>\p{{Lu}}[^:;,()“”"\d]{{2,70}}?)(?=\s(?:on|for|about|as\sof|dated|regarding)\b|\s?[(,:–—-]|\s\d|\W*$)
    |(?P<whose>\p{{Lu}}[^:;,()“”"\d]{{2,70}}?)(?:['’]s?)?\s(?i:{_DOCUMENT})(?=\s(?:on|for|about|as\sof|dated|regarding)\b|\s?[(,:–—-]|\s\d|\W*$)
    |[^:;“”"]{{8,90}}:\s(?P<last>\p{{Lu}}[^:;,()“”"\d]{{2,60}})$)""",
    regex.VERBOSE,
)
# "The General Staff has published updated figures on the enemy's losses.": what follows is its own
_PUBLISHED = regex.compile(
    r"""(?:[^.:;“”"]{2,40}\.\s|\W{0,4})(?P<who>\p{Lu}[^:;()“”"\d]{2,80}?)\s(?:has\s|have\s)?(?:also\s|just\s)?(?:published|released|issued|posted|updated|presented|made\spublic|shared)\s
    (?:(?!(?:by|in|on)\b)[\w’'-]+\s){0,4}?(?:figures|data|summary|bulletin|statistics|estimates?|information|report|update|numbers|breakdown)\b
    [^:;“”"]{0,120}[.:]$
    |(?:[^.:;“”"]{2,40}\.\s|\W{0,4})(?P<tells>\p{Lu}[^:;,()“”"\d]{2,80}?)\s(?:reports|informs|announces|states|reported|informed)[.:]$""",
    regex.VERBOSE,
)
# What only the ministry of one country calls its war; its writings never name the country
OF_MOSCOW = regex.compile(r"\bspecial\smilitary\soperation\b|\bKiev\sregime\b|/TASS/|\bneo-Nazis?\b", regex.IGNORECASE)

# "The enemy launched", "in the Lyman direction", "12 attacks were repelled": the talk of a staff or a governor's post
TALK = regex.compile(
    r"""\b(?: (?:[Tt]he\s)?(?:[Ee]nem(?:y|ies)|[Oo]ccupiers?|[Ii]nvaders?)(?:['’]s?)?\b(?!\s(?:of|number)\b)
      | (?:Defen[cs]e\s(?:Forces|forces)|[Oo]ur\s(?:defenders|troops|soldiers|forces|units))
      | (?:in|on|of|at)\s(?:the\s)?(?:\p{Lu}[\p{L}’'-]+\s){1,2}(?:direction|sector|axis)
      | combat\s(?:clashes|engagements) | (?:repelled|repulsed|beaten\sback|thwarted)\b
      | (?:units|servicemen)\sof\sthe\s(?:\p{Lu}\p{L}+|[Bb]attlegroup|group)\s
      | [Bb]attlegroup\s\p{Lu}\p{L}+ )""",
    regex.VERBOSE,
)
# "A man was wounded", "26 women, 4 boys": what a count of victims goes on with
VICTIMS = regex.compile(
    r"\b(?:killed|injured|wounded|dead|died|deaths?|casualt(?:y|ies)|civilians|children|women|men|boys|girls|hospitali[sz]ed|displaced)\b",
    regex.IGNORECASE,
)
# "A man was hurt and five houses burnt": what an air force leaves to governors
_ON_THE_GROUND = regex.compile(
    r"\b(?:damag\w{1,3}|houses?|homes?|buildings?|apartments?|flats?|residents?|schools?|hospitals?|cars?|windows|rescuers|tonnes?)\b",
    regex.IGNORECASE,
)
# "In Konotop, two sheds were hit", "The debris damaged a school": an official's list of what befell his land
_NEXT_PLACE = regex.compile(
    r"""\W{0,3}(?:(?:(?:Also\s)?[Ii]n|[Nn]ear|[Aa]t)\s(?:the\s)?(?:(?:village|town|city|settlement|district|community)\sof\s)?\p{Lu}[\p{L}’'-]{2,20}(?:\s\p{Lu}[\p{L}’'-]{2,20})?
      (?:\s(?:district|community|village|raion|hromada|town|city))?,?\s
    |(?:[Tt]he|[Ff]alling|[Ii]ts)\s(?:\p{Ll}{2,12}\s)?(?:debris|fragments|wreckage|shrapnel|blast\swave|explosion|impact)\b)""",
    regex.VERBOSE,
)
_FLIERS = regex.compile(r"\bair\sforce\b", regex.IGNORECASE)


def may_tell(issuer: str, text: str) -> bool:
    """Tell whether the body whose bulletin goes on counts such things: an air force, what flies, not who was hurt."""
    if not _FLIERS.search(issuer):
        return True
    return VICTIMS.search(text) is None and _ON_THE_GROUND.search(text) is None


def goes_round(text: str) -> bool:
    """Tell a sentence that goes on with an official's list of what was hit where, and who was hurt."""
    harm = VICTIMS.search(text) or _ON_THE_GROUND.search(text) or _STRUCK.search(text)
    return harm is not None and _NEXT_PLACE.match(text) is not None


_STRUCK = regex.compile(r"\b(?:hit|struck|destroyed|shelled|burnt|burned|caught\sfire)\b")


def is_loss_list(text: str) -> bool:
    """Tell the head or a line of the list of the enemy's losses that the Ukrainian staff puts out each morning."""
    return LOSS_LIST.search(text) is not None or LIST_LINE.search(text) is not None


def find_reporter(heading: str) -> str:
    """Read who reports in the headline of a bulletin: "Air Force reports on the attack"; "" for none."""
    found = _REPORT_ON.match(heading)
    return found["who"].strip() if found else ""


def is_periodical(heading: str) -> bool:
    """Tell the headline of a body's regular update: "Protection of civilians, June 2025"."""
    return _PERIODICAL.search(heading) is not None


def speaks_for_moscow(text: str) -> bool:
    """Tell a text whose formulas only one ministry of defence uses."""
    return OF_MOSCOW.search(text) is not None


def find_bulletin_head(text: str) -> str:
    """Read who issues a bulletin that begins with its name and day and goes on behind a colon; "" for none."""
    head = _BULLETIN.match(text) if ":" in text else None
    if not head:
        return ""
    if head["day"]:
        return head["who"].strip() if text.startswith(":", head.end()) else ""
    dated = _DAY_AND_COLON.match(text, head.end())
    return (head["who"] + dated["more"]).rstrip(" ,(") if dated else ""


def find_issuer(text: str) -> str:
    """Read who issues what a heading is over: "Summary of the General Staff on losses"; "" for none."""
    found = _ISSUED.match(text)
    return (found["of"] or found["whose"] or found["last"]).strip() if found else ""


def find_publication(text: str) -> str:
    """Read whose figures a sentence says are out, before it gives any: "The staff has published new figures."."""
    found = _PUBLISHED.match(text)
    return (found["who"] or found["tells"]).strip() if found else ""
