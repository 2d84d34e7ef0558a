"""HTML, whole or a fragment -> its text in lines, without any package."""

from html.parser import HTMLParser

from tracker import patterns as regex

_BLOCKS = frozenset(
    "address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 "
    "h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul".split()
)
_SILENT = frozenset(
    "script style template noscript svg math head iframe object select button textarea audio video".split()
)
FURNITURE = frozenset("nav footer aside form header menu dialog".split())
_CELLS = frozenset(("td", "th"))
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_BLANKS = regex.compile(r"[ \t\r\n\f]+")
# "<p>", "</div>", "<br/>", "&nbsp;", "&#8211;"
_MARKUP = regex.compile(
    r"</?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|table|blockquote|figure|img)\b[^<>]{0,500}>", regex.I
)


def is_markup(written: str) -> bool:
    """Tell whether a text is HTML and not plain words."""
    return _MARKUP.search(written) is not None


def to_text(html: str, *, without: frozenset[str] = frozenset()) -> str:
    """Return the words of HTML, a line a block; `without` names elements that are left out.

    >>> to_text("<p>Two <b>men</b> died&nbsp;<br>in Sumy.</p><ul><li>34 drones</ul><script>x()</script>")
    'Two men died\\xa0\\nin Sumy.\\n- 34 drones'
    """
    parser = _Lines(_SILENT | without)
    parser.feed(html)
    parser.close()
    return parser.text()


class _Lines(HTMLParser):
    """Collects lines; unclosed and crossed elements are taken as browsers take them, roughly."""

    def __init__(self, silent: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self._silent = silent
        self._muted: list[str] = []
        self._lines: list[str] = []
        self._words: list[str] = []
        self._prefix = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in self._silent and tag not in _VOID:
            self._muted.append(tag)
        if self._muted:
            return
        if tag == "br" or tag in _BLOCKS:
            self._end_line()
        elif tag in _CELLS and "".join(self._words).strip():
            self._words.append(" | ")
        if tag == "li":
            self._prefix = "- "

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self._silent:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._muted:
            if tag in self._muted:
                while self._muted.pop() != tag:
                    pass
            elif tag in ("body", "html"):
                self._muted.clear()
            return
        if tag in _BLOCKS:
            self._end_line()

    def handle_data(self, data: str) -> None:
        if not self._muted:
            self._words.append(data)

    def text(self) -> str:
        self._end_line()
        return "\n".join(self._lines)

    def _end_line(self) -> None:
        line = _BLANKS.sub(" ", "".join(self._words)).strip(" |")
        self._words.clear()
        if line:
            self._lines.append(self._prefix + line)
            self._prefix = ""
