"""A line -> the points where a list that was run together is cut, and whether it is a list's item."""

from tracker import patterns as regex

# Marks that are bullets wherever they start a line: "• ", "* ", "> ", a tick or a picture sign
_SURE_BULLET = regex.compile(
    r"(?:[•◦‣▪▫●○■□►▶➤→✓✔✅·*⁃∙]+[ \t\u00a0]?|>{1,3}[ \u00a0]|[\p{So}]\ufe0f?[\p{So}\ufe0f ]{0,4})(?=\S)"
)
# Marks that may open a dialogue or a sentence instead: "- ", "– ", "1) ", "1. ", "(a) "
_DASH = regex.compile(r"[-–—−‒][ \t\u00a0]?(?=[\p{L}\p{N}‘“\"'«$€£(])")
_NUMBERED = regex.compile(r"(?:\(?\d{1,2}[.)]|\(?[a-zA-Z]\))[ \t\u00a0]+(?=[\p{Lu}\p{N}‘“\"'«])")
# Said by a person, in the dash style of translated dialogue: "- It is hard - explains the mayor"
_DIALOGUE = regex.compile(
    r"""\s[-–—]\s?(?:(?:he|she|they|it|the\s\w+|\p{Lu}\w+)\s)?(?:also\s|then\s)?(?:said|says|tells|told|wr(?:ites|ote)|
    (?:add|explain|recall|point|comment|warn|claim|admit|ask|inform|report)(?:s|ed)|(?:stress)(?:es|ed)|repl(?:ies|ied)|
    (?:emphasi[sz]e|assure|argue|note|continue|announce|declare|believe|summari[sz]e|conclude|state|reveal)[sd])\b""",
    regex.I | regex.VERBOSE,
)
# Words run together where a line break was lost: "denies callRussia suffers", "‘any day’Kyiv says", "killed 5Moscow"
_GLUE = regex.compile(r"(?<=[\p{Ll}\d)’”'\"!?%])(?=[‘“\"']?\p{Lu}\p{Ll})(?<!\s['\"‘“])")
_BAR = regex.compile(r"\|(?=\s*[\p{Lu}\p{N}‘“\"'])")
_SEMICOLON = regex.compile(r";(?=\s*(?:and\s+)?[‘“\"'«(]?\p{Lu})")
_LAST_WORD = regex.compile(r"[\p{L}\p{M}'’]{0,30}$")
_WORD = regex.compile(r"\p{L}{2,}")
# Label and number: "vehicles of other kinds - 37,000 (+90)"
_LABEL_NUMBER = regex.compile(r"[-–—:=~]\s?(?:about|approx\.?|over|some|~)?\s?\d[^;]{0,25}$")
# Names with a capital inside: "McDonald", "YouTube", "DeepState"
_CAMEL = regex.compile(
    r"\b(?:Mc|Mac|De|Di|La|Le|Du|Van|Von|Fitz|O['’]|You|Tik|Whats|Face|Linked|Pay|Deep|Open|Space|Euro|Air|Al|El|Abu|i|e|Ukr|Bell|Tele|Black|Master)$"
)


def bullet_kind(written: str) -> str:
    """Return "sure", "dash" or "number" for the bullet that the line starts with, "" for none."""
    head = written[:12]
    if _SURE_BULLET.match(head):
        return "sure"
    if _DASH.match(head):
        return "dash"
    return "number" if _NUMBERED.match(head) else ""


def is_dialogue(written: str) -> bool:
    """Tell whether a line that starts with a dash quotes somebody."""
    return _DIALOGUE.search(written[:3000]) is not None


def find_glue_cuts(text: str, start: int, end: int) -> list[int]:
    """Where the items of a summary were run together, with a bar or without anything; [] when it reads as one.

    A name such as YouTube is not cut: a lone capital inside a capitalised word is no evidence.
    """
    bars = [match.end() for match in _BAR.finditer(text, start, end)]
    pieces = [a - b for a, b in zip([*bars, end], [start, *bars], strict=True)]
    if bars and min(pieces) < 12:
        bars = []  # a table's row: "Tanks | 9,253 | +8"
    plain: list[int] = []
    capitalised: list[int] = []
    for match in _GLUE.finditer(text, start + 1, end):
        at = match.start()
        word = _LAST_WORD.search(text[max(start, at - 30) : at])
        left = word[0] if word else ""
        if _CAMEL.search(left):
            continue
        if left[:1].isupper() and text[at - 1] not in "’”'\"":
            if len(left) >= 4:
                capitalised.append(at)
            continue
        # A quote that closes before a capital is glue only where no space stands before its own opening.
        plain.append(at)
    return sorted({*bars, *plain, *(capitalised if bars or plain else ())})


def find_clause_cuts(text: str, start: int, end: int) -> list[int]:
    """Where `;` ends a full clause and a capital starts the next; inventories of weapons are not cut."""
    cuts: list[int] = []
    begin = start
    marks = [match.end() for match in _SEMICOLON.finditer(text, start, end)]
    for number, at in enumerate(marks):
        after = text[at : min(marks[number + 1] if number + 1 < len(marks) else end, at + 400)]
        before = text[max(begin, at - 400) : at - 1]
        if _is_clause(before) and _is_clause(after.rstrip(" ;")):
            cuts.append(at)
            begin = at
    return cuts


def _is_clause(piece: str) -> bool:
    words = _WORD.findall(piece)
    return len(words) >= 5 and any(word.islower() for word in words) and not _LABEL_NUMBER.search(piece.rstrip(" .;"))
