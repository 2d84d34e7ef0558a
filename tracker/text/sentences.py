"""A stretch of text -> spans of its sentences, also where they are glued without a space.

Sentence ends are judged at each closing mark by its neighbours alone, so the work is linear.
"""

from tracker import patterns as regex
from tracker.text.blocks import strip_span

# A sentence longer than this is cut at a space: hostile or broken pages hold a megabyte without a full stop.
MAX_LENGTH = 4000
# A sentence ends at a longer run of signs that are no letters and no digits. Patterns that allow for white space or
# marks between two words would try each place of a run of thousands with each other.
MAX_RUN = 120
MOST_MARKS = 20  # signs at the ends of such a run that stay with the words beside them: "killed.”", "- $5"
_RUN = regex.compile(rf"[^\p{{L}}\p{{N}}]{{{MAX_RUN},}}")


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Titles and the like: a name always follows. "Gen. Smith", "St. Petersburg", "approx. 300"
_BEFORE_NAME = _words(
    """
    gen lt col sgt maj capt cmdr cdr cmd adm vadm brig cpl pvt pfc sen rep gov pres min amb sec mr mrs ms mx dr
    prof st hon rev fr msgr supt mt ft messrs vs approx ca cf e.g i.e eg ie viz ph.d phd al op lt.col lt.gen
    maj.gen brig.gen col.gen insp det sir dep asst spc ssgt msgt obl incl esp resp
    """
)
# A number follows, or the full stop ends the sentence: "No. 5", "Nov. 4", "p. 12", "15 mln. 300"
_BEFORE_NUMBER = _words(
    """
    no nos nr fig figs art para p pp vol ch sect jan feb mar apr jun jul aug sep sept oct nov dec op ed
    """
)
# The sentence goes on unless the next word is one that starts sentences: "U.S. President", "Smith Jr. has"
_MAYBE_END = _words(
    """
    jr sr inc ltd co corp etc u.s u.k u.n e.u d.c u.s.a u.a.e d.r.c a.m p.m am pm mln bln bn mn tn km kg cm mm
    hrs hr sq mi wash calif n.y est
    """
)
_STARTERS = _words(
    """
    the a an in on at it its he she they we i you his her their our my this that these those there here but and
    or so however meanwhile according after before as if when while for since some many most both also earlier
    later last although though despite during under with without by from to no not all another one two several
    around about then now what who how why where which each every more only even still yet moreover nevertheless
    instead
    """
)
# Names that Ukrainian offices write small wherever they stand
_SMALL_NAMES = _words("russia russia’s russian russians")
_DOMAINS = _words(
    """
    com org net gov edu info pl ru ua uk eu js html htm pdf
    """
)

# A closing mark with the quotes, brackets and footnote numbers that belong to it: `.”`, `?!`, `.[12]`, `…`
_END = regex.compile(
    r"(?P<mark>[.!?…]{1,12}|[。！？؟।۔]{1,12})(?P<close>(?:[”’»)\]›\"']|\[\d{1,3}\]){0,6})"
    r"(?P<gap>[ \t\u00a0\u2000-\u200b\u202f\u3000]*)"
)
# What may open a sentence before its first letter: quotes, brackets, a dialogue dash, a bullet.
_OPENING = regex.compile(
    r"(?P<dash>[-–—•*>]{1,2}[ \u00a0]?)?(?P<quote>[\"'“‘«„‹(\[¿¡]{0,3})"
    r"(?P<word>[\p{L}\p{N}$€£₴][\p{L}\p{M}\p{N}'’]{0,30})?"
)
# The word before the mark with its inner full stops: "U.S", "Gen", "tvn24", "J.D"
_TOKEN = regex.compile(r"[\p{L}\p{M}\p{N}.@/_%-]{0,40}$")
# "u.s", "j.d": letters with inner full stops
_DOTTED = regex.compile(r"(?:\p{L}\.){1,4}\p{L}")
_SPEECH = _words(
    """
    said says asked asks told tells added adds wrote writes replied warned continued explained noted insisted
    """
)


def find_sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of the sentences between start and end, in order, without surrounding white space."""
    spans: list[tuple[int, int]] = []
    for run in _RUN.finditer(text, start, end):
        spans += _find_within(text, start, run.start() + MOST_MARKS)
        start = run.end() - MOST_MARKS
        _append(spans, text, run.start() + MOST_MARKS, start)
    return spans + _find_within(text, start, end)


def _find_within(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    begin = counted = start
    quotes = 0  # straight double quotes since the sentence began: an odd number means that one is open
    for match in _END.finditer(text, start, end):
        at = match.end()
        if at >= end:
            break
        quotes += text.count('"', counted, match.start())
        counted = match.start()
        cut = _find_cut(text, match, begin=begin, end=end, quote_open=quotes % 2 == 1)
        if cut is not None:
            _append(spans, text, begin, cut)
            begin = counted = cut
            quotes = 0
    _append(spans, text, begin, end)
    return spans


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while end - start > MAX_LENGTH:
        space = text.rfind(" ", start + MAX_LENGTH // 2, start + MAX_LENGTH)
        cut = space if space > start else start + MAX_LENGTH
        if stripped := strip_span(text, start, cut):
            spans.append(stripped)
        start = cut
    if stripped := strip_span(text, start, end):
        spans.append(stripped)


def _find_cut(text: str, match: regex.Match[str], *, begin: int, end: int, quote_open: bool) -> int | None:
    """Where the next sentence starts after this closing mark; None when the sentence goes on."""
    mark, close, at = match["mark"], match["close"], match.end()
    spaced = bool(match["gap"])
    if mark[0] in "。！？؟।۔":
        return match.start("gap")
    if close and not spaced:
        # A straight quote between two sentences without a space: it closes an open one, else it opens the next.
        straight = close[-1] in "\"'"
        if straight and not (close[-1] == '"' and quote_open):
            close, at = close[:-1], at - 1
    opening = _OPENING.match(text, at, min(end, at + 48))
    word = (opening["word"] if opening else None) or ""
    if opening is None or not word or (word[0].islower() and word.removesuffix("'s") not in _SMALL_NAMES):
        return None
    if mark == "." and not close:
        token = _TOKEN.search(text, max(begin, match.start() - 40), match.start())
        before = token[0] if token else ""
        on_platform = before == "X" and text[max(begin, match.start() - 4) : match.start()] == "on X"
        if not on_platform and not _ends_sentence(
            before, word, spaced=spaced, at_begin=match.start() - len(before) <= begin
        ):
            return None
    if spaced:
        if close and mark[-1] in "?!" and _is_speech_tag(text, at, end):
            return None
        return at
    return at if _may_be_glued(text, match, opening, word, close) else None


def _ends_sentence(before: str, word: str, *, spaced: bool, at_begin: bool) -> bool:
    """Tell whether a full stop between these two words ends a sentence."""
    low = before.lower().lstrip(".-/")
    next_low = word.lower()
    number = word[:1].isdigit()
    if not low:
        return not at_begin  # after a bracket, a quote or a sign: "(near the river).Crews"
    if at_begin and (low.isdigit() or (len(low) <= 4 and not low.strip("ivxlc"))):
        return False  # a list's number: "1. Losses", "IV. Losses"
    tail = low.rsplit("-", 1)[-1]
    if low in _BEFORE_NAME or tail in _BEFORE_NAME:
        return False
    if low in _BEFORE_NUMBER:
        # "He said no. The" ends; "Nov. 4", "No. 5" do not; glued "Nov.Then" is no month.
        return not number
    if low in _MAYBE_END:
        return next_low in _STARTERS if spaced else False
    if len(low) == 1 and low.isalpha() and before[-1:].isupper():
        return spaced and next_low in _STARTERS and next_low not in ("a", "i")  # "Plan B. The", not "V. Putin"
    if _DOTTED.fullmatch(low):
        return spaced and next_low in _STARTERS  # "U.S.", "J.D." and their like
    return True


def _is_speech_tag(text: str, at: int, end: int) -> bool:
    """Tell whether `“Why?” Putin asked` goes on with who says it."""
    words = text[at : min(end, at + 60)].split()[:4]
    return any(word.strip(".,;:") in _SPEECH for word in words[1:])


def _may_be_glued(text: str, match: regex.Match[str], opening: regex.Match[str], word: str, close: str) -> bool:
    """Tell whether a sentence starts right after the mark, without a space: "difference.Donald Trump ..."."""
    left = text[match.start() - 1] if match.start() else ""
    if opening["dash"] and opening["dash"].strip() != opening["dash"]:
        return True  # "said.- If a man"
    if left.isspace():
        return len(word) > 1 and word[0].isupper() and word[1].islower()  # "were killed .The army"
    if not (left.isalnum() or left in ')%”’"»]') and not close:
        return False
    if word.lower() in _DOMAINS:
        return False
    token = _TOKEN.search(text, max(0, match.start() - 40), match.start())
    before = token[0] if token else ""
    if word[0].isdigit():
        # "were hurt.12 people" but not "v2.0", "tvn24.7", "Nov.4"
        return len(before) >= 4 and before.isalpha() and before.islower()
    if "@" in before or "/" in before or "_" in before:
        return False  # inside an address
    if len(word) == 1:
        following = text[opening.end() : opening.end() + 1]
        return following.isspace() and word in "AIАИЯВ"
    if word[1].islower() or word[1] in "'’":
        return before[-1:].islower() or before[-1:].isdigit() or len(before) != 1 or bool(close)
    # All capitals: "was hit.NATO said", not "Node.JS", "U.S.A"
    return word.isupper() and len(word) <= 6 and before[-3:].islower() and len(before) >= 3
