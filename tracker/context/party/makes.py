"""Make of a weapon -> the side of Russia's war on Ukraine that flies or drives it: "hit by two Neptune missiles"."""

from tracker import patterns as regex
from tracker.context.party.setting import Setting
from tracker.context.party.wording import Reading
from tracker.model import Mention

SIDES = frozenset({"russia", "ukraine"})
FIELDED = frozenset("launched hit intercepted suppressed destroyed damaged lost captured".split())
# Makes of what one side alone throws
_RUSSIAN_THROWN = (
    r"Shaheds?|Gerans?|Geran-\d|Gerberas?|Kinzhals?|Kalibrs?|Iskanders?(?:-[MK])?|Kh-\d{2,3}|X-\d{2,3}|Lancets?|Oniks|Onyx|Zircons?|"
    r"Tsirkons?|Oreshniks?"
)
_UKRAINIAN_THROWN = (
    r"HIMARS|GMLRS|ATACMS|Storm\sShadows?|SCALPs?(?:-EG)?|Neptunes?|Palianytsias?|Lyutyi|Liutyi|Flamingos?|Magura\sV?\d?s?|"
    r"Sea\sBab(?:y|ies)"
)
# Those and what else one side alone has; what both drive or fly (T-72, Grad, S-300, MiG-29) tells nothing
RUSSIAN = regex.compile(
    rf"\b(?:{_RUSSIAN_THROWN}|Khinzhals?|Zalas?|Orlans?(?:-\d+)?|Supercams?|Su-3[45]s?|Su-57s?|Ka-52s?|Tu-22(?:M3)?s?|Tu-95(?:MS)?s?|"
    r"Tu-160s?|MiG-31K?s?|A-50s?|Pantsirs?|S-400s?|TOS-1A?s?)\b"
)
UKRAINIAN = regex.compile(
    rf"\b(?:{_UKRAINIAN_THROWN}|Harpoons?|F-16s?|Leopards?(?:\s?[12](?:A\d)?s?)?|Abrams(?:es)?|Bradleys?|Challengers?(?:\s2s?)?|"
    r"Marders?|Strykers?|AMX-10(?:RC)?s?|NASAMS|IRIS-T|Gepards?|Patriots?|M777s?|Caesars?|CAESARs?|Krabs?|Archers?|PzH\s?2000s?|"
    r"Panzerhaubitzen?|MaxxPros?)\b"
)
# Not its launcher, which is itself a target
_NO_TARGET = (
    r"(?!s?\s(?:launchers?|systems?|batter(?:y|ies)|crews?|vehicles?|convoys?|factor(?:y|ies)|plants?|operators?|"
    r"workshops?|production|depots?))"
)
THROWN_BY = {
    "russia": regex.compile(rf"\b(?:{_RUSSIAN_THROWN}|KABs?|FABs?(?:-\d+)?)\b{_NO_TARGET}"),
    "ukraine": regex.compile(rf"\b(?:{_UKRAINIAN_THROWN})\b{_NO_TARGET}"),
}


def find_thrower(setting: Setting, read: Reading) -> str:
    """The side whose weapons a sentence tells of, where it names no one who acts: "HIMARS fire killed eight"."""
    if not setting.wars or {*setting.wars[0]} != SIDES or read.agent or read.subject or read.attacker:
        return ""
    told = [side for side, makes in THROWN_BY.items() if makes.search(read.text)]
    return told[0] if len(told) == 1 else ""


def find_maker(mention: Mention, setting: Setting, read: Reading) -> str:
    """The side whose weapons a make names in the counted phrase; "" where none or another war is told of."""
    if mention.event not in FIELDED or not setting.wars or {*setting.wars[0]} != SIDES:
        return ""
    russian, ukrainian = (pattern.search(read.text, read.start, read.end) for pattern in (RUSSIAN, UKRAINIAN))
    if (russian is None) == (ukrainian is None):
        return ""
    return "russia" if russian else "ukraine"
