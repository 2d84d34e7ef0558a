"""Text, position behind a number -> the unit of measurement written there: "km/h", " degrees Celsius", "-tonne".

Only for measuring (`find_measures`): a unit here never decides whether a number may become a figure.
"""

import re
from dataclasses import dataclass
from functools import cache

from tracker.patterns import compile_plain

# Canonical name: how it is written, in lower case. Names of one word may be followed by "s" and stand after a hyphen.
_NAMES: dict[str, str] = {
    "percent": "percent|per cent|pct|percentage",
    "percentage point": "percentage point|percent point|per cent point|pp|ppt",
    "basis point": "basis point|bps|bp",
    "second": "second|sec|secs",
    "minute": "minute|min",
    "hour": "hour|hr|hrs",
    "day": "day",
    "night": "night",
    "week": "week",
    "fortnight": "fortnight",
    "month": "month|mth",
    "quarter": "quarter",
    "year": "year|yr",
    "decade": "decade",
    "century": "century|centuries",
    "millisecond": "millisecond|ms",
    "kilometre": "kilometre|kilometer|km|kms",
    "metre": "metre|meter|m",
    "centimetre": "centimetre|centimeter|cm|cms",
    "millimetre": "millimetre|millimeter|mm",
    "nanometre": "nanometre|nanometer",
    "mile": "mile",
    "nautical mile": "nautical mile|nmi",
    "yard": "yard|yd|yds",
    "foot": "foot|feet|ft",
    "inch": "inch|inches",
    "light year": "light year|light-year",
    "kilogram": "kilogram|kilogramme|kilo|kg|kgs",
    "gram": "gram|gramme|g",
    "milligram": "milligram|mg",
    "microgram": "microgram",
    "tonne": "tonne|metric ton|metric tonne",
    "ton": "ton",
    "kiloton": "kiloton",
    "pound": "pound|lb|lbs",
    "ounce": "ounce|oz",
    "stone": "stone",
    "carat": "carat",
    "litre": "litre|liter|l",
    "millilitre": "millilitre|milliliter|ml",
    "gallon": "gallon",
    "pint": "pint",
    "barrel": "barrel|bbl",
    "bushel": "bushel",
    "hectare": "hectare|ha",
    "acre": "acre",
    "square kilometre": "square kilometre|square kilometer|square km|sq km|sq. km|km2|km²|sqkm",
    "square mile": "square mile|sq mile|sq mi|sq. mile|sq miles",
    "square metre": "square metre|square meter|sq m|sq metre|sq. m|m2|m²|sqm",
    "square foot": "square foot|square feet|sq ft|sq. ft|sq feet",
    "square yard": "square yard|sq yd",
    "square inch": "square inch|sq in",
    "square centimetre": "square centimetre|square centimeter|cm2|cm²|sq cm",
    "square millimetre": "square millimetre|square millimeter|mm2|mm²|sq mm",
    "cubic centimetre": "cubic centimetre|cubic centimeter|cm3|cm³",
    "cubic inch": "cubic inch",
    "cubic mile": "cubic mile",
    "micrometre": "micrometre|micrometer|micron|µm|μm",
    "centilitre": "centilitre|centiliter|cl",
    "hectolitre": "hectolitre|hectoliter",
    "kilotonne": "kilotonne",
    "megatonne": "megatonne",
    "gigatonne": "gigatonne|gigaton",
    "megaton": "megaton",
    "nanosecond": "nanosecond",
    "microsecond": "microsecond",
    "astronomical unit": "astronomical unit",
    "parsec": "parsec",
    "furlong": "furlong",
    "fathom": "fathom",
    "joule": "joule",
    "megajoule": "megajoule|mj",
    "gigajoule": "gigajoule|gj",
    "terajoule": "terajoule",
    "kilopascal": "kilopascal|kpa",
    "megapascal": "megapascal|mpa",
    "gigapascal": "gigapascal",
    "quart": "quart",
    "farad": "farad",
    "roentgen": "roentgen",
    "ampere": "ampere",
    "ohm": "ohm",
    "lumen": "lumen",
    "milliwatt": "milliwatt",
    "petawatt": "petawatt",
    "kilobit per second": "kbps|kb/s",
    "petabyte": "petabyte|pb",
    "exabyte": "exabyte",
    "megabit": "megabit",
    "gigabit": "gigabit",
    "frame per second": "fps",
    "dot per inch": "dpi|ppi",
    "part per billion": "ppb|part per billion|parts per billion",
    "becquerel": "becquerel",
    "cubic metre": "cubic metre|cubic meter|m3|m³",
    "cubic kilometre": "cubic kilometre|cubic kilometer|km3|km³",
    "cubic foot": "cubic foot|cubic feet|cu ft",
    "billion cubic metre": "bcm",
    "degree Celsius": "degree celsius|degree centigrade|degree c|degrees c|°c|° c|celsius|celcius|degree celcius|deg c"
    "|degc|deg celsius|centigrade",
    "degree Fahrenheit": "degree fahrenheit|degrees f|°f|° f|fahrenheit|farenheit|degree farenheit|deg f|degf"
    "|deg fahrenheit",
    "degree": "degree|°|deg",
    "kelvin": "kelvin",
    "kilometre per hour": "km/h|km/hr|kmh|kph|km per hour|kmph",
    "metre per second": "m/s",
    "mile per hour": "mph|m.p.h.|m.p.h",
    "knot": "knot|kt|kts",
    "mach": "mach",
    "mile per gallon": "mpg",
    "gram per kilometre": "g/km",
    "revolution per minute": "rpm",
    "beat per minute": "bpm",
    "horsepower": "horsepower|hp|bhp|ps",
    "newton metre": "nm|newton metre|newton-metre",
    "pound-foot": "pound-feet|lb-ft|pound-foot",
    "watt": "watt|w",
    "kilowatt": "kilowatt|kw",
    "megawatt": "megawatt|mw",
    "gigawatt": "gigawatt|gw",
    "terawatt": "terawatt|tw",
    "kilowatt-hour": "kilowatt-hour|kilowatt hour|kwh",
    "megawatt-hour": "megawatt-hour|megawatt hour|mwh",
    "gigawatt-hour": "gigawatt-hour|gigawatt hour|gwh",
    "terawatt-hour": "terawatt-hour|terawatt hour|twh",
    "volt": "volt|v",
    "kilovolt": "kilovolt|kv",
    "milliampere-hour": "mah",
    "hertz": "hertz|hz",
    "kilohertz": "kilohertz|khz",
    "megahertz": "megahertz|mhz",
    "gigahertz": "gigahertz|ghz",
    "bit": "bit",
    "kilobyte": "kilobyte|kb",
    "megabyte": "megabyte|mb",
    "gigabyte": "gigabyte|gb|gig",
    "terabyte": "terabyte|tb",
    "megabit per second": "mbps|mb/s",
    "gigabit per second": "gbps",
    "pixel": "pixel",
    "megapixel": "megapixel|mp",
    "decibel": "decibel|db",
    "calorie": "calorie|kcal",
    "kilojoule": "kilojoule|kj",
    "sievert": "sievert",
    "millisievert": "millisievert|msv",
    "part per million": "ppm|part per million|parts per million",
    "pascal": "pascal",
    "hectopascal": "hectopascal|hpa",
    "millibar": "millibar|mb",
    "pound per square inch": "psi",
    "magnitude": "magnitude",
    "cent": "cent|¢",
    "penny": "penny|pence|p",
    "times": "times|x|×",
    "barrel per day": "bpd|b/d|boepd",
    "per mille": "‰",
}
# Letters that are units only right behind digits or one space, in this very spelling: "18C", "6 m", "12.5p", "5 L".
_EXACT: dict[str, str] = {
    "C": "degree Celsius",
    "F": "degree Fahrenheit",
    "W": "watt",
    "V": "volt",
    "L": "litre",
    "l": "litre",
    "m": "metre",
    "g": "gram",
    "p": "penny",
    "c": "cent",
    "MW": "megawatt",
    "mW": "milliwatt",
    "GW": "gigawatt",
    "mg": "milligram",
    "Mb": "megabit",
    "MP": "megapixel",
    "nm": "nanometre",
    "Nm": "newton metre",
    "mb": "millibar",
    "ms": "millisecond",
    "x": "times",
    "h": "hour",
    "in": "inch",
    "mi": "mile",
    "s": "second",
}
_GLUED = frozenset((*"CFVLlgpcxhWs", "in"))  # with a space they may be an initial or a word: "5 C", "2 x 4"
# " C.", " F (", " W charger", " p,": a letter behind a space that no name goes on with
_SPACED = compile_plain(
    r"\s(?:[CF](?=[,;)]|\.(?:\s|$)|\s\(|\s(?:in|at|on|by|and|or|to|below|above|during|with)\b|$)|[WV](?!\.)\b"
    r"|p(?=[,;)]|\.?\s|\.?$))"
)
# what may not be read in small letters from a capitalised word or after a space
_SYMBOLS = compile_plain(r"[\s‑-]?(?P<symbol>[A-Za-z]{1,2})(?![A-Za-z0-9/'’²³]|\.[a-z])")
# "/h", " per hour", " a day", " an ounce", "-a-day", " per cubic metre": what a measure is per
_PER = compile_plain(
    r"(?:\s?/\s?|[\s-](?P<lead>per|an?|each|every)[\s-](?:(?:diluted|basic|ordinary|common)\s)?)(?P<what>(?:(?:square|cubic|sq|light|nautical|kilowatt|megawatt)[\s-])?"
    r"[A-Za-z]{1,14})(?![A-Za-z])",
    re.I,
)
_TIMES_PER = frozenset(
    "second minute hour day night week fortnight month quarter year decade annum shift season visit".split()
)
_THINGS_PER = frozenset(
    "barrel tonne ton share litre liter gallon ounce pound kilo kilogram kg bottle ticket head piece unit copy pint "
    "acre hectare person household pupil student bushel night megawatt pop loaf mile kilometre metre can cup".split()
)
# "a year ago", "a day after", "a week in prison": the time when, not what it is per
_NOT_PER = compile_plain(
    r"\s(?:ago|after|afterwards|earlier|later|before|since|when|from\s(?:now|today|the)|of|old|ahead|long|early|late|for\sthe|on\sfrom|into)\b",
    re.I,
)
_ABBREVIATED = {"h": "hour", "hr": "hour", "s": "second", "min": "minute", "annum": "year", "d": "day", "yr": "year"}


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measurement as written behind a number."""

    end: int
    name: str


@cache
def _forms() -> dict[str, str]:
    return {form: name for name, line in _NAMES.items() for form in line.split("|")}


@cache
def _pattern() -> re.Pattern[str]:
    """Every written form, the longest first: "percentage points" before "percent"."""
    # a single letter is a unit in its own spelling only: those are read before
    forms = sorted(
        (form for form in _forms() if len(form) > 1 or not form.isalpha()), key=lambda form: (-len(form), form)
    )
    written = "|".join(re.escape(form).replace("degree", "degrees?").replace(r"\ ", r"[\s-]") for form in forms)
    return compile_plain(
        rf"[\s‑-]{{0,2}}(?:of\sa\s)?(?P<form>{written})(?:(?<=\w{{3}})s)?(?![A-Za-z0-9²³]|/(?![a-z]{{1,12}}\b)|(?<=barrel)[\s-]bombs?\b)"
        r"|\s?(?P<sign>%)|(?P<prime>[″′]|'(?=\d{{1,2}}[\"”]))",
        re.I,
    )


def parse_unit(text: str, end: int) -> Unit | None:
    """Read the unit behind a number that ends at `end`: "120 hectares", "30-yard", "18C"; None without one."""
    if match := _SYMBOLS.match(text, end):
        symbol = match["symbol"]
        if symbol in _EXACT and (symbol not in _GLUED or match.start("symbol") == end or _SPACED.match(text, end)):
            return Unit(match.end(), _EXACT[symbol])
        if len(symbol) == 1 or (symbol[0].isupper() and symbol in ("In", "It")):
            return None
    match = _pattern().match(text, end)
    if not match:
        return None
    if match["sign"]:
        return Unit(match.end(), "percent")
    if match["prime"]:
        return Unit(match.end(), "inch" if match["prime"] == "″" else "foot")
    form = re.sub(r"[\s-]", " ", match["form"].lower()).replace("degrees", "degree")
    name = _forms().get(form) or _forms().get(match["form"].lower(), "")
    if form in ("percent", "per cent", "percentage", "pct") and (
        point := re.match(r"[\s-]points?\b", text[match.end() :])
    ):
        return Unit(match.end() + point.end(), "percentage point")
    return Unit(match.end(), name) if name else None


def parse_per(text: str, end: int) -> Unit | None:
    """Read what a measure is per: "/h", " per capita", " a day"; None where "a day" tells when ("a day later")."""
    match = _PER.match(text, end)
    if not match:
        return None
    what = match["what"].lower()
    name = _ABBREVIATED.get(what, what)
    singular = name[:-1] if name.endswith("s") and len(name) > 3 else name
    lead = (match["lead"] or "/").lower()
    if lead in ("a", "an", "each", "every"):
        if singular not in _TIMES_PER | _THINGS_PER or (lead != "per" and _NOT_PER.match(text, match.end())):
            return None
    elif lead == "/" and name not in _forms() and singular not in _TIMES_PER | _THINGS_PER | {"mmbtu"}:
        return None
    known = _forms().get(name) or _forms().get(singular)
    return Unit(match.end(), known or name)
