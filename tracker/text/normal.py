"""Text as written -> its normal form, in which the rules read it, and where each stretch of that stands in the text.

Mark-up that a copy left behind (bold, links, tags, entities, notes), invisible characters, doubled and typographic
spaces say nothing: "**12**&nbsp;soldiers" is "12 soldiers". The text itself is never edited: spans are carried back.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.patterns import compile_plain
from tracker.text.blocks import find_lines
from tracker.text.bulleted import find_idle_bullets
from tracker.text.grids import find_grids

Edit = tuple[int, int, str]  # start and end in the text as written, and what is read there

# "&nbsp;", "&amp;", "&#39;", "&amp;quot;"
_ENTITY = compile_plain(r"&(?:amp;)?(?:[A-Za-z]{2,8}|#[0-9]{2,5}|#[xX][0-9A-Fa-f]{2,5});|&amp;")
# "<b>", "</p>", "<a href=...>", "<br/>"
_TAG = compile_plain(
    r"</?(?P<name>b|strong|i|em|u|s|a|span|font|sup|sub|small|mark|q|p|br|div|li|ul|ol|h[1-6]|blockquote|td|tr)"
    r"(?:\s[^<>\n]{0,300})?/?>",
    re.I,
)
_BREAKING = frozenset("p br div li ul ol h1 h2 h3 h4 h5 h6 blockquote tr".split())
# "[said](https://...)": its brackets, and its address with the bracket before
_LINK = compile_plain(
    r"!?\[(?P<words>[^\[\]\n]{1,300})(?P<to>\]\((?:https?://|www\.|/|#)[^\s()]{0,400}(?:\([^\s()]{0,80}\)[^\s()]{0,80})?\))"
)
# "ground.[12]", "killed[a]", "Kyiv.[3][4]", but "the [12] people"
_NOTE = compile_plain(r"(?<=[\w.,;:!?”\"’')\]%])\[(?:[0-9]{1,3}|[a-z]|(?:note|nb) [0-9]{1,2}|citation needed)\](?!\()")
# "**12**", "__12__"
_BOLD = compile_plain(
    r"(?<![\w*])\*{2,3}(?=[^\s*])|(?<=[^\s*])\*{2,3}(?![\w*])|(?<!\w)__(?=[^\s_])|(?<=[^\s_])__(?!\w)"
)
# "*twelve soldiers*", "_Izvestia_"
_ITALIC = compile_plain(r"(?<![\w*\\])(?P<mark>[*_])(?=[\w“\"$€£])[^*_\n]{0,200}(?<=[\w.,!?”\"%])(?P=mark)(?![\w*])")
# a space of another width, a hyphen that does not break, what cannot be seen: soft hyphens, joiners, directions
_ODD = compile_plain("[\u00a0\u00ad\u2000-\u200f\u2010\u2011\u202a-\u202f\u205f-\u2069\ufeff]")
_WIDTHS = frozenset("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f")
# "1'770", "1 770" with a space that does not break: thousands as others part them, but "9 May 120 mm guns"
_GROUPED = compile_plain(
    "(?<![0-9.,'])[0-9]{1,3}(?:['\u2019\u00a0\u2009\u202f][0-9]{3}){1,4}(?![0-9]|[\\s\u00a0-]?(?:mm|cm)\\b)"
)
_AFTER_MONTH = compile_plain(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?\s$")
_PARTED = compile_plain("['\u2019\u00a0\u2009\u202f](?=[0-9]{3}(?![0-9]))")
_PARTINGS = ("'", "\u2019", "\u00a0", "\u2009", "\u202f")
_RUN = compile_plain("(?<=\\S)[ \u00a0\u2000-\u200a\u202f\u205f]{2,40}(?=\\S)")
_APOSTROPHE = compile_plain(r"’(?<=[^\W\d_]’)(?=[^\W\d_])")
# "wounded , the army said ."
_LOOSE = compile_plain(r"(?<=[\w)”\"%]) (?=[.,;:!?](?:\s|$))")
_LOOSE_SIGNS = (" ,", " .", " ;", " :", " !", " ?")
# "50drones", but not "16th", "155mm", "30mins"
_GLUED = compile_plain(r"[0-9](?=[a-z]{5,20}\b(?![.@/_-]\w))")
_COUNT = compile_plain(r"(?<![\w.,/#@:&=+-])[0-9]{1,3}(?:,?[0-9]{3}){0,2}$")
# „so“, »so«, ”so”, ``so'': quotations as other typographies open and close them, each with a mark that tells
_QUOTATIONS = (
    ("„", compile_plain(r"(?P<open>„)[^„“”\n]{1,1200}(?P<close>[“”])")),
    # not from the end of one quotation to the start of the next: «Go», he said. «Now.»
    ("«", compile_plain(r"(?P<open>»)(?<![\w.,!?…)%]»)(?=\w)[^«»\n]{1,1200}(?<=\S)(?P<close>«)(?!\w)")),
    ("”", compile_plain(r"(?P<open>”)(?<![\w.,!?”…]”)(?=\w)[^“”\n]{1,1200}(?<=\S)(?P<close>”)(?!\w)")),
    ("``", compile_plain(r"(?P<open>``)[^`\n]{1,1200}?(?P<close>\'\')")),
    # ‘We lost 12 men in Kyiv's suburbs,’ he said: a whole utterance between single marks
    (
        "‘",
        compile_plain(
            r"(?P<open>‘)(?<!\w‘)(?=[A-Z])(?:[^‘’“”\"\n]|(?<=\w)’(?=\w)){20,900}(?P<close>(?<=[.,!?…])’)(?!\w)"
        ),
    ),
    (
        "'",
        compile_plain(
            r"(?P<open>\')(?<![\w\']\')(?=[A-Z])(?:[^\'‘“”\"\n]|(?<=\w)\'(?=\w)){20,900}(?P<close>(?<=[.,!?…])\')(?![\w\'])"
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Normal:
    """A text's normal form and its edits, in order, each with where it stands in the normal form."""

    text: str
    edits: tuple[Edit, ...] = ()
    points: tuple[int, ...] = ()

    def to_start(self, at: int) -> int:
        """Give where the character at `at` of the normal form starts in the text as written."""
        number = bisect_right(self.points, at) - 1
        while number >= 0:
            start, end, new = self.edits[number]
            inside = at - self.points[number]
            if inside < len(new):
                return start
            return end + inside - len(new)
        return at

    def to_end(self, at: int) -> int:
        """Give where the character before `at` ends in the text as written."""
        if at == 0:
            return 0
        number = bisect_right(self.points, at - 1) - 1
        if number < 0:
            return at
        _, end, new = self.edits[number]
        inside = at - 1 - self.points[number]
        return end if inside < len(new) else end + inside - len(new) + 1

    def amend(self, edits: Sequence[Edit]) -> "Normal":
        """Edit the normal form further; `edits` are in its own places, in order and apart.

        >>> to_normal("**Twelve**\u00a0men fell.").amend([(11, 15, "died")]).text
        'Twelve men died.'
        """
        mine = [(self.to_start(start), self.to_end(end), new) for start, end, new in edits]
        covered = [(start, end) for start, end, _ in mine]
        kept = [edit for edit in self.edits if not any(a <= edit[0] and edit[1] <= b for a, b in covered)]
        pieces: list[str] = []
        at = 0
        for start, end, new in edits:
            pieces += [self.text[at:start], new]
            at = end
        every = sorted([*kept, *mine])
        points: list[int] = []
        shift = 0  # of the new form against the text as written
        for start, end, new in every:
            points.append(start + shift)
            shift += len(new) - (end - start)
        return Normal("".join([*pieces, self.text[at:]]), tuple(every), tuple(points))


def to_normal(text: str) -> Normal:
    """Give the normal form of a text; of most texts it is the text itself.

    >>> to_normal("**Twelve**\\u00a0men fell.[3]").text
    'Twelve men fell.'
    """
    found = sorted(_find_edits(text), key=lambda edit: (edit[0], -edit[1]))
    if not found:
        return Normal(text)
    edits: list[Edit] = []
    pieces: list[str] = []
    points: list[int] = []
    at = length = 0
    for start, end, new in found:
        if start < at or text[start:end] == new:
            continue
        pieces += [text[at:start], new]
        length += start - at
        edits.append((start, end, new))
        points.append(length)
        length += len(new)
        at = end
    return Normal("".join([*pieces, text[at:]]), tuple(edits), tuple(points)) if edits else Normal(text)


def _find_edits(text: str) -> Iterator[Edit]:
    """Find what is read otherwise; each kind only where the text holds its sign."""
    yield from _find_spaces(text)
    for start, end in find_idle_bullets(text):
        yield start, end, ""
    if "&" in text:
        for match in _ENTITY.finditer(text):
            yield *match.span(), _unescape(match[0])
    if "<" in text:
        for match in _TAG.finditer(text):
            yield *match.span(), "\n" if match["name"].lower() in _BREAKING else ""
    yield from _find_marks(text)
    if "’" in text:
        for match in _APOSTROPHE.finditer(text):
            yield *match.span(), "'"
    for mark, pattern in _QUOTATIONS:
        for match in pattern.finditer(text) if mark in text else ():
            yield *match.span("open"), "“"
            yield *match.span("close"), "”"


def _find_spaces(text: str) -> Iterator[Edit]:
    """Find the spaces that are too many, too few or of another width; those that part the columns of a table stay."""
    doubled = "  " in text
    for match in _ODD.finditer(text) if not text.isascii() else ():
        start, end = match.span()
        doubled = doubled or match[0] in _WIDTHS
        if match[0] not in _WIDTHS:
            yield start, end, "-" if match[0] in "\u2010\u2011" else ""
        elif not (text[start - 1 : start].isdigit() and text[end : end + 1].isdigit()):
            yield start, end, " "  # between digits it groups them, which the grammar of numbers judges
    if _PARTED.search(text):
        for match in _GROUPED.finditer(text):
            if not _AFTER_MONTH.search(text[max(0, match.start() - 12) : match.start()]):
                for at in range(match.start(), match.end()):
                    if text[at] in _PARTINGS:
                        yield at, at + 1, ","
    if any(sign in text for sign in _LOOSE_SIGNS):
        for match in _LOOSE.finditer(text):
            yield *match.span(), ""
    for match in _GLUED.finditer(text):
        if _COUNT.search(text[max(0, match.end() - 16) : match.end()]):
            yield match.end(), match.end(), " "
    runs = [match.span() for match in _RUN.finditer(text)] if doubled else []
    grids = find_grids(text, list(find_lines(text))) if runs else ()
    for start, end in runs:
        if not any(grid.start <= start < grid.end for grid in grids):
            yield start, end, " "


def _find_marks(text: str) -> Iterator[Edit]:
    """Find the marks of Markdown and of notes."""
    if "[" in text:
        for match in _LINK.finditer(text):
            yield match.start(), match.start("words"), ""
            yield *match.span("to"), ""
        for match in _NOTE.finditer(text):
            yield *match.span(), ""
    if "**" in text or "__" in text:
        for match in _BOLD.finditer(text):
            yield *match.span(), ""
    if "*" in text or "_" in text:
        for match in _ITALIC.finditer(text):
            yield match.start(), match.start() + 1, ""
            yield match.end() - 1, match.end(), ""


def _unescape(written: str) -> str:
    """Read an entity; one that stands for no character is left."""
    read = html.unescape(html.unescape(written))
    return " " if read == "\u00a0" else "'" if read == "’" else read


__all__ = ["Normal", "to_normal"]
