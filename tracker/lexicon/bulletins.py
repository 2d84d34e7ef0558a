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
