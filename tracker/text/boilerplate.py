"""A line or sentence -> whether it is the page's furniture: appeals, forms, notices, promos, credits.

Judged by what such words do (address the reader, sell, ask for consent, credit an author), never by an outlet.
A sentence that opens with a quotation mark is somebody's words and never furniture.
"""

from dataclasses import dataclass
from functools import cache

from tracker import patterns as regex
from tracker.sources import parse_published
from tracker.text import furniture

_QUOTE = "“\"«„‘'"
_MAX_TEASER = 400  # a longer line that starts as a teaser carries more than the teaser
_MAX_LINK = 150  # "Read also:" shows one headline

# A person's line: "Ann Lee is a columnist for the paper"
_BIO = regex.compile(
    r"""\p{Lu}[\p{L}\s.'’-]{3,60}\s(?:is|was)\s(?:an?|the|our|\p{Lu}[\p{L}\s'’-]{2,40}[’']s?)\s[^.]{0,80}
    \b(?:columnist|correspondent|reporter|editor|contributor|staff\swriter|journalist\s(?:for|at|with|based)|
    freelance\s\w+)\b[^.]{0,80}\.?""",
    regex.VERBOSE,
)
# "By Ann Lee in Kyiv", "From Ann Lee and John Roe"
_BYLINE = regex.compile(
    r"""(?:By|BY|From|Words\sby|Story\sby)\s(?:the\s)?\p{Lu}[\p{L}.'’-]{1,30}
    (?:[\s,&]{1,3}(?:and\s|in\s|for\s|at\s)?\p{Lu}[\p{L}.'’-]{0,30}){1,6}""",
    regex.VERBOSE,
)
# "Published 11 Nov 2024", "Updated at 14.15 GMT", "Last modified on Mon 11 Nov 2024"
_TIME_LINE = regex.compile(
    r"(?:first\s|last\s)?(?:published|updated?|modified|posted)\b[^.!?\d]{0,20}(?=[^!?]{0,40}(?:\d{4}|\d[:.]\d\d|ago))\d[^!?]{0,60}",
    regex.I,
)
# Words that make a sentence a report of the conflict; weak signs of furniture then do not count.
_REPORT = regex.compile(
    r"""\b(?:killed|dead|died|wounded|injured|casualties|troops|soldiers|missiles?|drones?|shelling|strikes?|hostages?|
    attack(?:s|ed)?|shot\sdown|destroyed|damaged|billion|million|tanks|prisoners|evacuated|refugees|army|forces|ministry|
    governor)\b""",
    regex.I | regex.VERBOSE,
)
# Words of an outlet about itself, met in appeals for money
_SELF = regex.compile(
    r"""\b(?:journalis[mt]s?|reporters?|reporting|newsroom|readers?|donations?|paywalls?|subscri\w+|documentary|messaging|
    our\s(?:work|story|coverage|team|mission)|we\s(?:believe|know|choose|rely|depend|need)|support(?:ers)?|
    tell\sthe\sstory|on\sthe\sground)\b""",
    regex.I | regex.VERBOSE,
)
# "Your support helps", "donate to our", "quality journalism"
_APPEAL = regex.compile(
    r"""\byour\s(?:\w+\s)?(?:support|donation|contribution|subscription|gift|membership)s?\b
    |\b(?:support|donate|contribute)\s(?:us|our|to\sour)\b|\bquality\sjournalism\b""",
    regex.I | regex.VERBOSE,
)
# "https://example.org/a": an address alone
_ADDRESS = regex.compile(r"(?:https?://|www\.)\S+")
_DIGIT = regex.compile(r"\d")
_SMALL = regex.compile(r"\p{Ll}")
# "..., the general told donors": words with a speaker are somebody's
_SAID = regex.compile(r"[,”\"’]\s?(?:\p{L}+\s){0,4}(?:said|says|told|wrote|added|urged)\b")
# One of these stands in everything that ANYWHERE matches: a cheap test before the dear one.
_TRIGGERS = (
    *(
        "cookie",
        "javascript",
        "captcha",
        "privacy",
        "terms",
        "inbox",
        "newsletter",
        "journalism",
        "paywall",
        "donation",
    ),
    *("click", "reserved", "contributed", "may not be", "signing up", "sign up", "necessarily", "author", "writer"),
    *("those of", "publication"),
)


@dataclass(frozen=True, slots=True)
class _Patterns:
    label: regex.Pattern[str]
    imperative: regex.Pattern[str]
    opener: regex.Pattern[str]
    anywhere: regex.Pattern[str]
    teaser: regex.Pattern[str]


@cache
def _patterns() -> _Patterns:
    def one_of(alternatives: tuple[str, ...], before: str = "", after: str = "") -> regex.Pattern[str]:
        return regex.compile(f"{before}(?:{'|'.join(alternatives)}){after}".replace(" ", r"\s"), regex.I)

    return _Patterns(
        label=one_of(furniture.LABELS, after=r"\s?[.!:]?"),
        imperative=one_of(furniture.IMPERATIVES, before="(?:please )?"),
        opener=one_of(furniture.OPENERS),
        anywhere=one_of(furniture.ANYWHERE, before=r"\b"),
        teaser=one_of(furniture.TEASERS),
    )


def is_furniture_line(line: str) -> bool:
    """Tell whether the line as a whole is furniture: a label, credit, byline, time line or teaser of another story.

    >>> is_furniture_line("ADVERTISEMENT"), is_furniture_line("Three drones fell on Odesa.")
    (True, False)
    """
    bare = line[:300].strip(" \t\u00a0*_>•[]()|-–—.!:…»")
    if not bare:
        return len(line) < 300
    if len(bare) <= 80 and _patterns().label.fullmatch(bare):
        return True
    if len(line) <= 200 and (_BIO.fullmatch(line) or _BYLINE.fullmatch(line) or _TIME_LINE.fullmatch(line)):
        return True
    if is_date_line(line) or _ADDRESS.fullmatch(line):
        return True
    if teaser := _patterns().teaser.match(bare):
        return len(line) <= (_MAX_LINK if teaser[0][-1:] in ":|" else _MAX_TEASER)
    return False


def is_date_line(line: str) -> bool:
    """Tell whether the line is a date and nothing else: "2 December 2024"."""
    return len(line) <= 60 and _DIGIT.search(line) is not None and parse_published(line.strip("[]()|-–—.: ")) != ""


def is_furniture_sentence(sentence: str) -> bool:
    """Tell whether a sentence is furniture: it tells the reader to act on the page, credits, or sells.

    >>> is_furniture_sentence("Sign up to our daily briefing."), is_furniture_sentence("Thousands signed up to fight.")
    (True, False)
    """
    if sentence[:1] in _QUOTE:
        return False
    head = sentence[:420].lstrip(" \t\u00a0*_>•[(|-–—")[:400]
    if len(head) <= 80 and _patterns().label.fullmatch(head):
        return True
    if _patterns().imperative.match(head):
        # "Help us, 300 soldiers wrote": an order inside a report is no order to the reader.
        return not (_REPORT.search(head) and _SAID.search(head))
    low = sentence[:2000].lower()
    triggered = _holds_trigger(low) and _patterns().anywhere.search(sentence[:2000])
    if not triggered and not _patterns().opener.match(head):
        return False
    return not (_SAID.search(head) or (_DIGIT.search(head) and _REPORT.search(head)))


def _holds_trigger(low: str) -> bool:
    for trigger in _TRIGGERS:  # noqa: SIM110 - a third of the time that any() takes, for each sentence
        if trigger in low:
            return True
    return False


def is_shouted_promo(line: str) -> bool:
    """Tell whether a line in capitals links to another story; short ones are headings."""
    if len(_SMALL.findall(line[:24])) > 3:
        return False
    cased = [character for character in line[:400] if character.isalpha()]
    if len(cased) < 15 or sum(character.isupper() for character in cased) < 0.85 * len(cased):
        return False
    return len(line.split()) >= 6


def is_appeal(line: str) -> bool:
    """Tell whether the line asks the reader for money or support."""
    return line[:1] not in _QUOTE and _APPEAL.search(line[:2000]) is not None


def is_about_the_outlet(line: str) -> bool:
    """Tell whether the line speaks of journalism and readers and reports nothing of a conflict."""
    return _SELF.search(line[:2000]) is not None and not (_DIGIT.search(line) and _REPORT.search(line[:2000]))
