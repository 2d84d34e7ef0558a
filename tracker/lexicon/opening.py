"""Sentence -> where the one who states something is named behind the verb that opens it.

Translations keep the order of their originals: "About this informed the head of the region", "As reports the ministry,
...", "This is said in the report of the police".
"""

from tracker import patterns as regex

_VERB = (
    r"(?:(?:report|inform|announc|communicat|transmit|declar|publish|mention|stat|stress|disclos)(?:ed|e?s)|(?:specif|clarif)ie[ds]"
    r"|wrote|writes|written|said|says|told|tells|notes|noted)"
)
_IS = r"(?:was|is|has\sbeen|were)"
_SOON = r"(?:also|earlier|previously|already|later|today|officially)"
# "to TASS ", "to the agency "
_TO_WHOM = r"""(?:to\s(?:the\sagency\s)?[“"«]?(?:\p{Lu}[\w.-]{1,20}[”"»]?|journalists|reporters|the\sagency)\s)?"""
# "About this <informed> the governor", "This <reported> the police", "It <is said in> the report of the police"
_POINTS = regex.compile(
    rf"""\W{{0,3}}(?:(?:About|On|Of)\s(?:this|it|that|the\s(?:incident|attack|situation|consequences|shelling|strike|event))\s(?:{_SOON}\s)?(?:{_IS}\s)?(?:{_SOON}\s)?{_VERB}\s{_TO_WHOM}(?:(?:by|in|at)\s)?
    |(?:This|That)\s(?:{_SOON}\s)?{_VERB}\s{_TO_WHOM}(?!that\b)
    |(?:This|That|It)\s{_IS}\s(?:{_SOON}\s)?{_VERB}\s{_TO_WHOM}(?:by|in|at)\s)(?=[\p{{L}}“"«])""",
    regex.VERBOSE,
)
# "As <informed> the ministry, three were shot down", "As <was reported in> the staff"
_AS = regex.compile(
    rf"""\W{{0,3}}As\s(?:(?:{_SOON}\s)?{_VERB}|{_IS}\s(?:{_SOON}\s)?{_VERB}\s(?:by|in|at))\s{_TO_WHOM}(?:(?:by|in|at)\s)?(?=[\p{{L}}“"«])""",
    regex.VERBOSE,
)
# "report of", "the Telegram channel of": what he wrote it in
_WRITING = regex.compile(
    r"(?:(?:the|an?|his|its|their|official|own)\s){0,2}(?:\p{Ll}+\s)?(?:message|report|post|statement|summary|publication|page"
    r"|[Tt]elegram[-\s][Cc]hannel|channel|[Ff]acebook|[Tt]elegram)\s(?:of|by|from)\s"
)


def find_behind(text: str) -> int | None:
    """Find where the speaker begins whom a sentence names behind its opening verb.

    >>> find_behind("About this informed the head of the region Petro Zrazok.")
    20
    """
    opens = _POINTS.match(text) or _AS.match(text)
    return past_writing(text, opens.end()) if opens else None


def past_writing(text: str, at: int) -> int:
    """Step over "the report of", "the Telegram channel of"."""
    writing = _WRITING.match(text, at)
    return writing.end() if writing else at


def points_back(text: str) -> bool:
    """Tell a sentence that names who stated the ones before it: "About this informed the head of the region"."""
    return _POINTS.match(text) is not None
