"""Patterns that find where a number may start, and that read what is written in digits.

Number words are read by `words`, money by `money`; the patterns that judge a number's neighbours are in `decoys`.
"""

import re

from tracker.patterns import compile_plain

_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety"
)
_OTHERS = (
    "zero no none nil hundred thousand million billion trillion lakh crore hundreds thousands millions billions "
    "trillions lakhs crores tens dozen dozens score scores several few handful couple pair many numerous multiple "
    "countless half third quarter fourth fifth sixth seventh eighth ninth tenth"
)


def _trie(words: list[str]) -> str:
    """Alternation of words grouped by first letter, in lower, Capital and UPPER case, longest first."""
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda w: (-len(w), w)):
        by_letter.setdefault(word[0], []).append(word[1:])
    parts = []
    for letter, rests in sorted(by_letter.items()):
        lower = "|".join(rests)
        parts.append(f"{letter}(?:{lower})|{letter.upper()}(?:{lower}|{lower.upper()})")
    return "|".join(parts)


VULGAR: dict[str, float] = {
    "½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip
# A digit, or the first word of a number expression: "seven", "Dozens", "HUNDREDS", "several", "no"
ANCHOR = compile_plain(rf"[0-9½¼¾⅓⅔⅛⅜⅝⅞]|\b(?:{_trie(f'{_SMALL} {_OTHERS}'.split())})(?![a-zA-Z])")

_GAP = "[ \u00a0\u2009\u202f\u2007]"  # what groups thousands besides the comma: plain, no-break, thin, figure spaces
# "710,660", "1,00,000", "710 660", "1.234.567", "1.234,56", "710'660", "1,234.5", "6.5", "2022", "1,5 million"
DIGITS = compile_plain(
    rf"""
    (?P<comma> [0-9]{{1,3}} (?:,[0-9]{{3}}){{1,5}} (?![0-9]) (?:\.[0-9]{{1,4}}(?![0-9]))? )
  | (?P<lakh>  [0-9]{{1,2}} (?:,[0-9]{{2}}){{1,3}} ,[0-9]{{3}} (?![0-9,]) )
  | (?P<dots>  [0-9]{{1,3}} (?:\.[0-9]{{3}}){{2,5}} (?![0-9]) (?:,[0-9]{{1,2}}(?![0-9]))?
             | [0-9]{{1,3}} \.[0-9]{{3}} ,[0-9]{{1,2}} (?![0-9]) )
  | (?P<space> [0-9]{{1,3}} (?:{_GAP}[0-9]{{3}}){{1,5}} (?![0-9]|,[0-9]{{3}}|[\s-]?mm\b|-(?:kg|lb|pound)\b)
               (?:[.,][0-9]{{1,2}}(?![0-9]))? )
  | (?P<quote> [0-9]{{1,3}} (?:['’][0-9]{{3}}){{1,5}} (?![0-9]) )
  | (?P<tenth> [0-9]{{1,3}},[0-9]{{1,2}}
               (?=\s?(?:million|billion|thousand|mln|bn|mld|km|kg|tonnes|tons|%|per\s?cent|sq)) )
  | (?P<plain> [0-9]{{1,30}} (?:\.[0-9]{{1,8}}(?![0-9]))? )
    """,
    re.VERBOSE,
)

# "½", " ½", " 1/2": the fraction behind a whole number ("2½ years", "2 1/2 years")
HALVES = compile_plain(r"\s?(?P<vulgar>[½¼¾⅓⅔⅛⅜⅝⅞])|[\s-](?P<top>[123])/(?P<bottom>[234])(?![0-9/.,])")
# After digits: " million", "bn", "m", "k", "-billion", " dozen", " hundred thousand", " mln", "-million"
MAGNITUDE = compile_plain(
    r"""
    (?P<letter> [mkMKbB] | [MmBb][Nn] | bln | mln | mil | tn | mld )\b (?![²³/]?\d|/[sh]\b)
  | [\s\u2011-]{1,2} (?P<first> hundred | thousand | lakhs? | million | crores? | billion | trillion | dozen
                     | mln | bln | mil(?=\.) | mn | bn | tn | mld | [mMbB](?=\s(?:UAH|USD|EUR|GBP|euros?|dollars?
                     | people|persons|refugees|residents|citizens|children|barrels?|pounds|hryvnias?|roubles)\b) )
    (?P<second> \s (?:thousand | million | crore | billion | trillion) )? (?![A-Za-z\d])
    """,
    re.VERBOSE | re.IGNORECASE,
)
FACTORS: dict[str, float] = {
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mil": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "mld": 1e9, "tn": 1e12,
    "hundred": 100, "thousand": 1e3, "lakh": 1e5, "lakhs": 1e5, "million": 1e6, "crore": 1e7, "crores": 1e7,
    "billion": 1e9, "trillion": 1e12, "dozen": 12,
}  # fmt: skip

# "2024-11-10", "10.11.2024", "10/11/2024", "10/11", "7.10.23": a date written as one token
DATE = compile_plain(
    r"""
    (?: (?:19|20)[0-9]{2} (?P<a>[-./]) [01]?[0-9] (?P=a) [0-3]?[0-9]
      | [0-3]?[0-9] (?P<b>[-./]) [0-3]?[0-9] (?P=b) (?:(?:19|20)[0-9]{2} | [0-9]{2}(?![0-9]))
      | (?!24/7) [0-3]?[0-9] / [0-3]?[0-9] (?!/)
    ) (?![0-9A-Za-z] | [.,][0-9])
    """,
    re.VERBOSE,
)
# "14:15:01", "05:30", "7.11am", "9 a.m.", "12.30 pm", "24/7", "9 o'clock", "0630 GMT", "1400 hours", "10 PM"
CLOCK = compile_plain(
    r"""
    24/7 (?![0-9])
  | (?: [01]?[0-9] | 2[0-4] ) : [0-5][0-9] (?: :[0-5][0-9] )? (?: \.[0-9]{1,3} )?
    (?: \s?[AaPp]\.?[Mm]\b\.? )? (?![0-9:])
  | (?: [01]?[0-9] | 2[0-4] ) (?: [.:h][0-5][0-9] )? \s? (?: [AaPp]\.[Mm]\. | [AaPp][Mm]\b | o['’]clock\b )
  | (?: [01][0-9] | 2[0-4] ) [0-5][0-9] \s? (?: GMT | UTC | BST | EE?S?T | CES?T | MSK | [Hh]ours\s(?:local|on|in\sthe)
        | [Hh]rs\b | local\stime )
    """,
    re.VERBOSE,
)
# "+380 44 123 45 67", "+44 (0)20 7946 0018", "0800-555-111-22"
PHONE = compile_plain(r"(?:\+[0-9]|\(?0[0-9])[0-9]*(?:[\s().-]{1,2}[0-9]{2,5}){2,6}(?![0-9])")
# "(555) 123-4567", "555-123-4567"
PHONE_US = compile_plain(r"\(?[2-9][0-9]{2}\)?[\s.-][0-9]{3}[-.][0-9]{4}(?![0-9])")
# "2022-23", "2019/20", "2014-2022", "2022–present"
YEARS = compile_plain(r"(?:19|20)[0-9]{2}\s?[-–—/]\s?(?:(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9]|[.,][0-9])")
# "7:1", "3:2": a ratio (clock times have two digits behind and are read before); "downed 41: 30 drones" is none
RATIO = compile_plain(r"[0-9]{1,3}(?:\.[0-9])?\s?:(?!\s[0-9]{1,3}\s[A-Za-z])\s?[0-9]{1,3}(?![0-9:])")
