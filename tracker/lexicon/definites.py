"""Noun phrase -> the noun by which it points at somebody known: "the ministry", and "ministry" without its article.

Languages without articles leave them out in translation: "According to ministry", "governor added". A body or an
office in the singular that stands bare is the one that the text has spoken of.
"""

from dataclasses import replace

from tracker import patterns as regex
from tracker.lexicon.claimants import Speaker, lexicon

# A noun, or a body's common name in capitals: "senior official", "Ministry", "Defence Ministry"
_COMMON = r"""(?:(?:same|senior|latter|former|first|second|unnamed)\s)?(?P<noun>\p{Ll}[\p{Ll}\s-]{1,40}
    |(?:Defen[cs]e|Army|Military|Navy|Police|Government)\sspokes(?:man|woman|person)
    |(?:(?:Defen[cs]e|Health|Interior|Foreign)\s)?(?:Ministry|Army|Military|Government|Agency|Observatory|Organi[sz]ation|Commission|Committee
    |Office|Department|Movement|Group|Mission|Command|Authority|Centre|Center|Union|Network|Council))$"""
# "the ministry", "the senior official", "the same source", "The Ministry": known only from before
DEFINITE = regex.compile(rf"^(?:[Tt]he|[Tt]his|[Tt]hat)\s{_COMMON}", regex.VERBOSE)
_BARE = regex.compile(rf"^{_COMMON}", regex.VERBOSE)
# What keeps a noun from standing bare, though it is left off a name: "a senior official" is "Senior official"
_DETERMINED = regex.compile(
    r"(?:the|an?|this|that|these|those|its|his|her|their|our|one|two|three|four|five|six|another|any|some|several|many|most|each|every|no"
    r"|other|management|\d+)\s",
    regex.IGNORECASE,
)
_POSSESSED = regex.compile(r"['’]s?\s")
# What stands for whoever issued it: "the summary said"
DOCUMENTS = frozenset(
    "statement report document bulletin post sources update summary communiqué communique message".split()
)
# Nouns of several people, which stand bare for anybody: "police said", "officials said"
_OF_SEVERAL = frozenset(["police", "brass", "people", "top brass"])
_ARMED = frozenset(["group", "movement", "militia", "coalition", "alliance"])
_PLURAL_BODIES = frozenset(["armed forces"])


def without_article(reading: Speaker, phrase: str) -> Speaker:
    """Read "ministry", "governor", "Defence Ministry" as the one spoken of, as if it had its article."""
    if reading.kind != "group" or reading.side:
        return reading
    own = _uncapitalised(_POSSESSED.split(phrase.strip(), maxsplit=1)[0])  # "ministry" of "ministry's statement"
    if _DETERMINED.match(own) or not _BARE.match(own):
        return reading
    bare = _BARE.match(_uncapitalised(reading.name))
    if bare is None:
        return reading
    noun = bare["noun"].lower()
    return replace(reading, name=noun, side="", kind="definite") if _is_one(noun) else reading


def is_bare_document(phrase: str) -> bool:
    """Tell "report says", "according to statement": the writing of whoever spoke last."""
    return _uncapitalised(phrase.strip()) in DOCUMENTS - {"sources", "post"}


def _uncapitalised(words: str) -> str:
    """Write a phrase that only its place in the sentence capitalises in small letters."""
    return words[:1].lower() + words[1:] if words[:1].isupper() and words[1:].islower() else words


def _is_one(noun: str) -> bool:
    """Tell an office or body in the singular from people whom nobody has introduced."""
    table, words = lexicon(), noun.split()
    heads = [" ".join(words[at:]) for at in range(len(words)) if " ".join(words[at:]) in table.heads]
    if not heads or noun in _PLURAL_BODIES:
        return noun in _PLURAL_BODIES
    head = heads[0]
    if head in _ARMED and head != noun:
        return False  # "medical group says"
    is_office = table.heads[head] in ("government", "military", "unnamed_official") and head not in table.private
    return is_office and head not in _OF_SEVERAL and (not head.endswith("s") or head.endswith("ss"))
