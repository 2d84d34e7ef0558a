"""Reading, Draft, its sentence -> whether those counted only say what happened, or are states of an alliance."""

from tracker import patterns as regex
from tracker.matching.drafts import Draft
from tracker.matching.reading import Reading
from tracker.model import Sentence

HUNDREDS = 100
# "two aid workers <told the agency>", "a doctor <in Gaza, Ahmed Hadi, said>", "an army <spokesman said>"
SPEAKS = regex.compile(
    r"""(?:\s(?:of|in|at|from|near|with)\s(?:the|a)\b
    | \s(?!(?:the|an?|their|his|who|that|were|was)\b)[\w’'-]{1,20}){0,5}?
    (?:,\s\p{Lu}[^,.;]{2,40},)?(?:\sand\s(?:an?|the|two|three|other)\s[\w’'-]{1,20}(?:\s[\w’'-]{1,20}){0,2})?\s(?:later\s|also\s)?
    (?:(?:said|says|say|told|tells|explained|recalled|recounted)\b(?!\s(?:to\b|by\b|they\swere\b))
      |(?:declared|announced|claimed|vowed|warned|insisted|testified|alleged|complained|boasted)\b
        (?!\s(?:dead|killed|missing|wounded|safe|lost|by|to\b)))""",
    regex.VERBOSE,
)
# "According to <three> officials, losses mount"
BY_WORD_OF = regex.compile(
    r"\b(?:according|thanks) to (?:the |at least |some |about |around |more than |as many as |these |those )?$",
    regex.IGNORECASE,
)
# Where one begins to say it: a clause of its own, or one more who speaks
OPENS_SPEECH = regex.compile(
    r"(?:^|[,;”\"’—–]\s|[,;”\"]\s?(?:while|as|but|and)\s|\band\s|\bas\s)(?:at least |about |some )?$"
)
# "... at the mill," <said> one of the aid workers
SAID_BY = regex.compile(r"[”\"’]\s?(?:said|says|added|recalled|explained|recounted)\s$")
# "<the coalition, which has> nine members": states, and no men
ALLIES = regex.compile(
    r"\b(?:coalition|alliance|union|bloc|council|committee|commission|group of states|nato)\b[^.;]{0,40}$",
    regex.IGNORECASE,
)


def only_speak(reading: Reading, draft: Draft, sentence: Sentence) -> bool:
    """Whether those counted only say what happened: "the raid wounded 30, two aid workers told the agency"."""
    noun, counted = draft.counted.noun, draft.counted
    before = draft.quantity.outer_start - sentence.start
    if BY_WORD_OF.search(sentence.text, max(0, before - 40), before):
        return True
    led = draft.link is None or draft.link.cue.last < draft.token
    if led and SAID_BY.search(sentence.text, max(0, before - 20), before):
        return True
    if noun is None or counted.side != "right" or noun.entry.counts_event:
        return False
    at, last = draft.quantity.outer_start - sentence.start, reading.tokens[counted.last]
    if not SPEAKS.match(sentence.text, last.start - sentence.start + len(last.text)):
        return False
    return OPENS_SPEECH.search(sentence.text, max(0, at - 40), at) is not None


def counts_states(reading: Reading, draft: Draft, sentence: Sentence) -> bool:
    """Whether members are those of an alliance, or forces so many groups: no men."""
    noun = draft.counted.noun
    if noun is not None and reading.tokens[noun.last].low == "forces":  # "battling dozens of local defence forces"
        return (draft.quantity.value or draft.quantity.low or 0) < HUNDREDS
    if noun is None or reading.tokens[noun.last].low != "members":
        return False
    return ALLIES.search(sentence.text, 0, draft.quantity.outer_start - sentence.start) is not None
