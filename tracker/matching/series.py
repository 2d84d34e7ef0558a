"""Name of a model -> another of its series that the lexicon has, which says what it is: "T-64BVs" -> "T-72s"."""

from tracker import patterns as regex

# "T-64BV", "BTR-4s", "Su-30SMs": models by their series, and a sister in the lexicon that says what they are
_SERIES = (
    (regex.compile(r"T-(?:[5-9]\d|1[0-4])[A-Z]{0,3}\d?[A-Z]{0,2}(?P<many>s)?"), "T-72"),
    (regex.compile(r"(?:BTR|BMP|BMD|BRDM)-(?:[A-Z]|\d{1,3})[A-Z]{0,3}\d?(?P<many>s)?"), "BTR-80"),
    (regex.compile(r"(?:2S\d{1,2}|D-\d\d)[A-Z]{0,2}(?P<many>s)?"), "D-30"),
    (
        regex.compile(
            r"(?:(?:Su|MiG|Tu|Il|An|Yak)-\d{1,3}[A-Z]{0,4}\d?|(?:F|JF|J|L)-\d{1,3}[A-Z]{0,2}|F/A-18[A-F]?)(?P<many>s)?"
        ),
        "Su-34",
    ),
    (regex.compile(r"(?:Mi|Ka|AH|UH|CH)-\d{1,3}[A-Z]{0,4}(?P<many>s)?"), "Mi-24"),
    (regex.compile(r"(?:Kh|X)-\d{2,3}[A-Z]{0,3}\d?(?P<many>s)?"), "Kh-59"),
    (regex.compile(r"(?:KAB|UMPB|UPAB)-[A-Z]?\d{1,4}[A-Z]{0,2}(?P<many>s)?"), "KAB"),
    (regex.compile(r"(?:O?FAB|ODAB)-\d{2,4}[A-Z]{0,2}(?P<many>s)?"), "FAB-500"),
)


def find_sister(word: str) -> str:
    """Give the name that stands for a model's series, in the plural if it is; "" for none.

    >>> find_sister("MiG-31Ks"), find_sister("BTR-4"), find_sister("G-7")
    ('Su-34s', 'BTR-80', '')
    """
    for series, sister in _SERIES:
        if match := series.fullmatch(word):
            return sister + "s" if match["many"] else sister
    return ""
