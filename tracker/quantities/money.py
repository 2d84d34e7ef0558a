"""Words and signs around a number -> ISO 4217 code: "$", "A$", "EUR", "hryvnias", "Canadian dollars"."""

import re

from tracker.patterns import compile_plain
from tracker.quantities.nouns import words

SIGNS: dict[str, str] = {
    "$": "USD", "US$": "USD", "U.S.$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "Can$": "CAD",
    "NZ$": "NZD", "$US": "USD", "$A": "AUD", "$NZ": "NZD", "$C": "CAD",
    "HK$": "HKD", "NT$": "TWD", "S$": "SGD", "R$": "BRL", "€": "EUR", "£": "GBP", "¥": "JPY",
    "₴": "UAH", "₽": "RUB", "₪": "ILS", "₺": "TRY", "₹": "INR", "₩": "KRW", "zł": "PLN", "₸": "KZT", "₾": "GEL",
    "₦": "NGN", "₫": "VND", "HK $": "HKD", "US $": "USD", "C $": "CAD",
    "NZ $": "NZD", "NT $": "TWD", "AU $": "AUD", "CA $": "CAD", "S $": "SGD",
}  # fmt: skip
CODES = words(
    "USD EUR GBP UAH RUB AUD CAD NZD CHF JPY CNY PLN CZK HUF RON BGN SEK NOK DKK ISK ILS TRY INR PKR KRW TWD SGD HKD "
    "BRL MYR ZAR EGP SDG SYP LBP JOD IQD IRR YER SAR AED QAR KWD OMR MMK BDT THB VND IDR PHP ETB KES UGX NGN LYD AFN "
    "GEL AMD AZN KZT BYN MDL RSD TND MAD DZD COP MXN"
)
ALIASES: dict[str, str] = {
    "NIS": "ILS",
    "RMB": "CNY",
    "RUR": "RUB",
    "Rs": "INR",
    "Rs.": "INR",
    "TL": "TRY",
    "RM": "MYR",
    "SEK": "SEK",
}
WORDS: dict[str, str] = {
    "dollar": "USD", "buck": "USD", "greenback": "USD", "euro": "EUR", "pound": "GBP", "sterling": "GBP", "quid": "GBP",
    "hryvnia": "UAH", "hryvnya": "UAH", "hryvna": "UAH", "hrivna": "UAH", "hryvni": "UAH", "hryven": "UAH",
    "rouble": "RUB", "ruble": "RUB", "zloty": "PLN", "zlotych": "PLN", "złoty": "PLN", "złotych": "PLN",
    "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "shekel": "ILS", "lira": "TRY", "rial": "IRR", "riyal": "SAR",
    "dinar": "IQD", "dirham": "AED", "rupee": "INR", "won": "KRW", "kyat": "MMK", "franc": "CHF", "forint": "HUF",
    "koruna": "CZK", "koruny": "CZK", "korun": "CZK", "krona": "SEK", "kronor": "SEK", "krone": "NOK", "kroner": "NOK",
    "crown": "NOK",
    "lev": "BGN", "leva": "BGN", "lei": "RON", "leu": "RON", "tenge": "KZT", "birr": "ETB", "naira": "NGN",
    "lari": "GEL", "dram": "AMD", "manat": "AZN", "baht": "THB", "dong": "VND", "rupiah": "IDR", "taka": "BDT",
    "rand": "ZAR", "ringgit": "MYR", "afghani": "AFN", "real": "BRL", "reais": "BRL",
}  # fmt: skip
# A nationality before a currency's name decides which one it is.
NATIONAL: dict[tuple[str, str], str] = {
    ("us", "dollar"): "USD", ("american", "dollar"): "USD", ("australian", "dollar"): "AUD",
    ("canadian", "dollar"): "CAD", ("zealand", "dollar"): "NZD", ("kiwi", "dollar"): "NZD",
    ("taiwan", "dollar"): "TWD", ("taiwanese", "dollar"): "TWD", ("singapore", "dollar"): "SGD",
    ("british", "pound"): "GBP", ("sudanese", "pound"): "SDG", ("egyptian", "pound"): "EGP", ("syrian", "pound"): "SYP",
    ("lebanese", "pound"): "LBP", ("lebanese", "lira"): "LBP", ("syrian", "lira"): "SYP", ("turkish", "lira"): "TRY",
    ("yemeni", "rial"): "YER", ("iranian", "rial"): "IRR", ("omani", "rial"): "OMR", ("qatari", "riyal"): "QAR",
    ("saudi", "riyal"): "SAR", ("iraqi", "dinar"): "IQD", ("jordanian", "dinar"): "JOD", ("kuwaiti", "dinar"): "KWD",
    ("libyan", "dinar"): "LYD", ("serbian", "dinar"): "RSD", ("tunisian", "dinar"): "TND", ("algerian", "dinar"): "DZD",
    ("moroccan", "dirham"): "MAD", ("emirati", "dirham"): "AED", ("uae", "dirham"): "AED", ("indian", "rupee"): "INR",
    ("pakistani", "rupee"): "PKR", ("south korean", "won"): "KRW", ("korean", "won"): "KRW", ("swiss", "franc"): "CHF",
    ("czech", "crown"): "CZK", ("czech", "koruna"): "CZK", ("danish", "krone"): "DKK", ("danish", "kroner"): "DKK",
    ("danish", "crown"): "DKK", ("swedish", "crown"): "SEK", ("norwegian", "crown"): "NOK",
    ("norwegian", "krone"): "NOK", ("norwegian", "kroner"): "NOK", ("swedish", "kronor"): "SEK",
    ("swedish", "krona"): "SEK", ("icelandic", "krona"): "ISK", ("icelandic", "kronur"): "ISK",
    ("russian", "rouble"): "RUB", ("russian", "ruble"): "RUB", ("belarusian", "rouble"): "BYN",
    ("belarusian", "ruble"): "BYN", ("ukrainian", "hryvnia"): "UAH", ("polish", "zloty"): "PLN",
    ("japanese", "yen"): "JPY", ("chinese", "yuan"): "CNY", ("israeli", "shekel"): "ILS", ("bulgarian", "lev"): "BGN",
    ("moldovan", "lei"): "MDL", ("moldovan", "leu"): "MDL", ("romanian", "lei"): "RON", ("romanian", "leu"): "RON",
    ("kenyan", "shilling"): "KES", ("ugandan", "shilling"): "UGX", ("mexican", "peso"): "MXN",
    ("philippine", "peso"): "PHP", ("colombian", "peso"): "COP",
}  # fmt: skip
_DEMONYMS = frozenset(nation for nation, _ in NATIONAL) | {"u.s.", "new", "south", "hong"}

_BARE_SIGNS = frozenset("$€£¥₴₽₪₺₹₩")
_ALSO_WORDS = words("crown won real rand dong lev dram buck")  # English words, or too rare to trust alone
_SIGN = "|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))
_CODE = "|".join(sorted(CODES | ALIASES.keys() - {"Rs."})) + r"|Rs\."
# "$", "US$", "EUR ", "A$" right before a number, read forwards
BEFORE = compile_plain(rf"(?:(?:(?<![A-Za-z])(?:{_CODE})|{_SIGN})\s?)")
# the same at the end of what stands before a number: the sign, the code on its own, or both ("CAD $")
_BEFORE_END = compile_plain(
    rf"(?:(?<![A-Za-z])(?P<code>{_CODE})(?:\s?[$€£¥])?|(?<![A-Za-z])(?P<long>{_SIGN})|(?P<sign>[$€£¥₴₽₪₺₹₩])[-−]?)\s?$"
)
# " dollars", "-dollar", " Canadian dollars", " U.S. dollars", " New Zealand dollars", "€", " EUR"
_AFTER = compile_plain(
    rf"\s?(?P<sign>[€₴₽₪₺₹]|\$(?!\s?\d)|zł)(?!\w)|[\s-](?P<code>{_CODE})(?![A-Za-z\d])"
    r"|[\s-](?:of\s)?(?P<words>[A-Za-zł.]{2,12}(?:\s[A-Za-z]{2,10}){0,2})"
)

# "-pound" and " pounds of": a weight, unless the number carries a magnitude ("a million-pound fund")
_WEIGHT = compile_plain(r"-pound|\spounds?(?:\sof\b|[\s-]f(?:ee|oo)t\b|\sper\ssquare\b)", re.I)


def find_prefix(text: str, start: int) -> tuple[int, str]:
    """Return where the currency before a number starts and its code, or `start` and "" without one."""
    left = max(0, start - 7)
    before = text[left:start]
    # cheap first look: the character before the number (one space aside) is a sign or ends a code
    last = before.rstrip()[-1:]
    if last in ("-", "−") and before.rstrip()[-2:-1] in _BARE_SIGNS:
        last = "$"  # "$-50bn"
    if not last or last in ",;:()'\"-–/" or last.isdigit() or (last.islower() and last not in "łs"):
        return start, ""
    match = _BEFORE_END.search(before)
    return (left + match.start(), code_of_prefix(match["code"] or match["sign"] or match[0])) if match else (start, "")


def code_of_prefix(written: str) -> str:
    """Give the ISO code of a sign or code as written before a number."""
    written = written.strip()
    return SIGNS.get(written) or ALIASES.get(written) or written


def find_suffix(text: str, end: int, *, scaled: bool) -> tuple[int, str]:
    """Return where the currency after a number ends and its code, or `end` and "" without one.

    `scaled` says that the number carries a magnitude: "500 won" may be a verb, "500 million won" is money.
    """
    match = _AFTER.match(text, end)
    if not match:
        return end, ""
    if match["sign"]:
        return match.end(), SIGNS[match["sign"]]
    if match["code"]:
        return match.end(), code_of_prefix(match["code"])
    names = match["words"].split()
    at = match.start("words")
    for number, word in enumerate(names):
        lower = word.lower() if word.lower() in _DEMONYMS else word.lower().rstrip(".")
        before = names[number - 1].lower().replace(".", "") if number else ""
        for name in (lower, lower.removesuffix("s")):
            code = NATIONAL.get((before, name)) or WORDS.get(name)
            if code == "GBP" and not scaled and _WEIGHT.match(text, end):
                return end, ""
            if code and (scaled or name not in _ALSO_WORDS):
                finish = text.index(word, at) + len(word.rstrip("."))
                return finish, code
        if lower not in _DEMONYMS:
            return end, ""
        at = text.index(word, at) + len(word)
    return end, ""
