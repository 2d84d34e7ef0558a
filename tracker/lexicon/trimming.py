"""Noun phrase before a verb of saying -> without what says how it was said; whether it is a clause and no name at all.

A claimant is shown under every figure: "Major hospitals suspended work" or "Military in a" must never stand there.
"""

from tracker import patterns as regex

LONGEST = 80  # characters of a claimant's name
# "the brigade, <a loosely organised armed group>", "another source, <also requesting anonymity>": who that is;
# what stands behind a person's name tells the office
_ASIDE = regex.compile(
    r",\s(?!.{0,200}\b(?:known\sas|called|named)\b)(?:an?|also|which|who|whose|one\sof|itself|themselves|speaking|requesting|citing|quoted"
    r"|formerly)\s",
    regex.DOTALL,
)
_COMMON = regex.compile(r"\A(?:\p{Ll}|[Tt]he\s|[Aa]n?\s|Another\s)")
# "the children's hospital <(Rescuers dig ...>": the rest is beside the name
_BRACKET = regex.compile(r"\s?\([^)]{0,400}\Z")
# "the ministry <in a> statement", "the group <in two press releases>"
_MEANS = regex.compile(
    r"\s(?:in|through|via|on)\s(?:an?|its|their|his|her|the|(?:\p{Ll}+\s){1,3}(?:press\s)?(?:releases?|statements?|posts?|messages?|briefings?"
    r"|communiqu[eé]s?|tweets?))\Z"
)
# "although <in recent months> commanders claim"
_LATELY = regex.compile(
    r"\A(?:although\s|while\s)?in\s(?:recent|the\s(?:past|last|previous))\s(?:\p{L}+\s)?(?:hours|days|weeks|months|years),?\s",
    regex.IGNORECASE,
)
# "said said The head of the OVA"
_SAID = regex.compile(r"\A(?:said|says)\s(?=\S)", regex.IGNORECASE)
# "hospitals <suspended> operations", "Korea <sends> thousands", "athletes in the army recently <died>"
_CLAUSE = regex.compile(
    r"\b(?:\p{Ll}{3,}s|\p{Lu}\p{L}+|army|military)\s(?:\p{Ll}+ly\s)?(?:"
    r"(?:died|sends|fell)\b"
    r"|(?:sent|killed|arrested|suspended|attacked|launched|captured|seized|destroyed|shelled|struck|fired|detained|lost|repelled)"
    r"\s(?!(?:in|on|by|at|near|during|to|from|for|over|and|or|as|with|under|into|after|since|outside)\b)\w)"
)
# "<on trial> some of the fighters"
_NO_NAME = regex.compile(r"\A(?:on\strial|amid|despite|although|because)\b", regex.IGNORECASE)


def trim(phrase: str) -> str:
    """Cut off what describes the one who speaks or says by what means: "the ministry in a" -> "the ministry"."""
    phrase = _SAID.sub("", _LATELY.sub("", phrase, count=1), count=1)
    aside = _ASIDE.search(phrase) if _COMMON.match(phrase) else None
    phrase = phrase[: aside.start()] if aside else phrase
    return _MEANS.sub("", _BRACKET.sub("", phrase, count=1), count=1).rstrip(" ,")


def is_clause(phrase: str) -> bool:
    """Tell words that hold a verb, or that name nobody: "three hospitals suspended operations", "on trial some men"."""
    return _NO_NAME.match(phrase) is not None or _CLAUSE.search(phrase) is not None


def shorten(name: str) -> str:
    """Cut a name that is too long where a word ends."""
    return name if len(name) <= LONGEST else name[: LONGEST + 1].rpartition(" ")[0].rstrip(" ,")
