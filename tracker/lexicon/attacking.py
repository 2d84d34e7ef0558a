"""Text, the parties named in it -> who attacks and who is attacked.

All functions take the text of one sentence and party mentions whose spans are relative to it.
"""

from tracker import patterns as regex
from tracker.lexicon.acting import HALVES, OF_RELATIVE, Parties, is_after_preposition, is_background
from tracker.model import PartyMention

# "missile", "overnight drone attack", "air and artillery strikes": behind a party's name they make it the attacker.
ATTACK_NOUN = (
    r"(?:attacks?|strikes?|shellings?|bombardments?|bombings?|raids?|air ?strikes?|missiles?|rockets?|drones?|"
    r"artillery|fire|firing|barrages?|assaults?|shells?|bombs?|UAVs?|onslaught|"
    r"invasion|aggression|offensive|mortars?|salvos?|volleys?|gunfire|torpedo(?:es)?|incursion|campaign|"
    r"operation|blitz|siege|blockade|massacre|ambush|snipers?|sniper fire|KABs?|bombers?|gunmen|warplanes?|jets?)"
)
_BEFORE_ATTACK = (
    r"(?:deadliest|biggest|largest|worst|heaviest|bloodiest|fiercest|first|second|third|"
    r"overnight|massive|combined|air|aerial|ballistic|cruise|guided|glide|artillery|rocket|missile|drone|"
    r"kamikaze|mortar|tank|long-range|large-scale|deadly|recent|latest|heavy|and|"
    r"bomb|night-?time|night|day-?time|fresh|new|another|suspected|double-tap|forces['’]|army|military|strike|"
    r"attack|Shahed|Iskander|ground|naval|FPV|suicide|retaliatory|so-called|intense|renewed|"
    r"indiscriminate|arbitrary|unprovoked|cross-border|sustained|continued|continuous|relentless|repeated|brutal|fierce|"
    r"surprise|pre-?emptive|firing|shelling|bombing|small-arms|machine-gun|sniper|deliberate|punitive|nightly|daily|"
    r"initial|opening|coordinated|multi-pronged|twin|bloody|unprecedented|terror|terrorist|"
    r"targeted|precision|S-300|Kh-\d+|Kinzhal|Kalibr|paramilitary|rebel|-led|-launched)"
)
ATTACK = rf"(?:{_BEFORE_ATTACK}\s+){{0,4}}{ATTACK_NOUN}"
_FORCES = (
    r"(?:(?:armed |ground |occupation |government |security |special |rebel |paramilitary |military |fighter |combat |"
    r"naval |regime |army |air force )?"
    r"(?:forces|troops|soldiers|army|military|warplanes|fighters|jets|air force|planes|aircraft|drones|militants|"
    r"typhoons?|tornados?|bombers?|gunships?|helicopters|pilots|commandos|warships?|destroyers?|frigates?|paratroopers|"
    r"navy|gunmen|paramilitaries|militia(?:men)?|units?))"
)
_STRUCK = (
    r"(?:attacked|attacks|attacking|struck|strikes|shelled|shelling|bombed|hit|hits|fired|fires|launched|"
    r"launches|launching|pounded|pummel\w*|targeted|targets|bombarded|dropped|invaded|stormed|raided|ambushed|"
    r"massacred|opened fire|carried out|used|killed (?=\d|an?\b|at least|more|over|nearly|almost|about|around|"
    r"some|up to|dozens|several|hundreds|scores|\w+ (?:people|civilians|soldiers))|overran|besieged|(?:answered|"
    r"responded|replied|retaliated) (?:with|by)|blew up (?=an?\b|the\b|\d)|set fire|torched|burned down|"
    r"sent (?=(?:[\w-]+ ){0,4}(?:drones?|missiles?|rockets?|UAVs?|jets?|planes|warplanes|bombers?|shells?|Shaheds?|"
    r"swarms?|waves?)\b))"
)
# "Russian artillery <losses>", "Ukrainian drone <makers>": of what is fired with, and no attack
_NOT_ITS_USE = (
    r"(?:down|shot|losses|systems?|pieces|units|guns|crews?|operators?|positions|depots?|stocks?|stockpiles?|arsenals?|production|"
    r"output|makers?|manufacturers?|factory|factories|plants?|developers?|components?|parts|industry|programmes?|programs?|brigades?|"
    r"regiments?|carriers?|launchers?|defen[cs]es?|pilots?|experts?|schools?|warehouses?)"
)
# "Israeli air strikes", "Russia's overnight missile attack", "RSF fighters stormed", "Moscow again fired"
_ATTACKER = regex.compile(
    rf"(?:-(?:led|launched))?(?:\s+|-)(?:{ATTACK})\b(?!\s+{_NOT_ITS_USE}\b)|"
    rf"(?:'s|’s|['’])?\s+(?:{_FORCES}[”\"’']?\s+)?(?:on \w+ |overnight |"
    rf"yesterday |today )?(?:(?:has|have|had|also|again|then|reportedly|later)\s+){{0,2}}{_STRUCK}\b"
    # "Donetsk <shelled by> Kyiv's guns", a headline's passive
    r"(?!(?:\s+(?:again|overnight|repeatedly|heavily|\w+ly))?\s+by\s(?!(?:night|day|air|land|sea)\b))",
    regex.IGNORECASE,
)
_NOMINAL = regex.compile(rf"(?:\s+|-){ATTACK}\b(?!\s+{_NOT_ITS_USE}\b)", regex.IGNORECASE)
# "<Israel>'s offensive", "<Moscow>’s overnight drone attack"
_OWN_ATTACK = regex.compile(rf"['’]s?\s+(?:{ATTACK})\b(?!\s+{_NOT_ITS_USE}\b)", regex.IGNORECASE)
# "an attack by Russia", "rockets fired by Hamas", "strikes carried out by the Israeli army", "missiles from Iran"
_ATTACK_BY = regex.compile(
    rf"\b{ATTACK_NOUN}\s+(?:(?!by\b|said\b|and\b|killed\b|on\b|(?:made|built|supplied|provided|donated|produced|manufactured|designed)\b)"
    rf"[\w-]+\s+){{0,3}}(?:(?:on|at|against|in|near|over)\s+"
    rf"(?:(?!by\b|said\b|and\b|killed\b)[\w’'-]+\s+){{1,6}})?by\s+(?:(?:the|a|an|invading|"
    rf"elite)\s+)*$|\b(?:shelling|fire|bombardment|strikes?|attacks?)\s+from\s+(?:the\s+)?$|"
    r"\b(?:fired|launched|dropped|planted|carried out)\s+(?:by|from)\s+(?:the\s+)?$|"
    r"\b(?:shelled|attacked|struck|bombed|bombarded|pounded|raided|targeted)\s+(?:(?:again|overnight|\w+ly)\s+)?by\s+(?:the\s+)?$",
    regex.IGNORECASE,
)
# "rockets from <Lebanon> wounded 11", "drones from <Yemen> struck": weapons by where they come from
_COMING_FROM = regex.compile(
    r"\b(?:rockets?|missiles?|projectiles?|drones?|rocket fire|shells?|shelling|fire|attacks?|strikes?)\s+"
    r"(?:(?:fired|launched|coming|arriving)\s+)?from\s+(?:the\s+|inside\s+|southern\s+|northern\s+)?$",
    regex.IGNORECASE,
)
_STRIKES_HOME = regex.compile(
    r"(?:\s+(?:has|have|had|on\s+\w+|overnight)){0,4}\s+(?:hit|struck|wounded|wounds?|killed|kills?|injured|injures?|hurt|landed|fell|slammed|"
    r"damaged|destroyed|caused|continued|set|wounding|killing|crashed|exploded|targeted)\b"
)
# between "Saudi" and "UAE", "US" and "British"
_BESIDE = regex.compile(r"[-‐‑–/]|\s+and\s+")
# "attack on the Iranian consulate", "raids against Houthi targets", "shelling of Ukrainian villages"
_VICTIM = regex.compile(
    rf"\b(?:{ATTACK_NOUN}\s+(?:on|against|at|over|in|into|across|targeting|hit|struck)|(?:shelling|bombing|"
    rf"bombardment|invasion|siege)\s+of)\s+{HALVES}(?:(?!by\b|said\b|and\b|from\b|after\b)[\w’'-]+\s+){{0,3}}$",
    regex.IGNORECASE,
)
_BORDER = regex.compile(r"\s(?:border|frontier)\b")  # "an attack on the <Mali> border": on neither side
# "in a fresh blow to <the Kremlin>", "dealt <Putin> a humiliating blow": who is hit
_BLOW_TO = regex.compile(
    r"\b(?:blow|setback|humiliation|embarrassment|defeat)\s(?:to|for)\s(?:the\s)?(?:(?!and\b|of\b)[\w’'-]+\s){0,2}$",
    regex.IGNORECASE,
)
_DEALT = regex.compile(r"\b(?:dealt|deals?|handed|inflict(?:ed|s)\son)\s(?:the\s)?$", regex.IGNORECASE)
_A_BLOW = regex.compile(
    r"\s(?:\w+\s){0,2}?an?(?:other)?\s(?:[\w-]+\s){0,3}?(?:blow|setback|defeat|humiliation)\b", regex.IGNORECASE
)
# "in answer to the drone <attack in Jordan>": an earlier attack than the one that is told
_ANSWERED = regex.compile(
    r"\b(?:(?:response|answer|reply|reaction) to|(?:retaliation|revenge|reprisal) for|retaliated for|avenge)\s"
    r"(?:[\w-]+\s){0,4}$",
    regex.IGNORECASE,
)
# "shelling in response to <India>'s operation", "firing to <India>'s strikes"
_ANSWERED_TO = regex.compile(
    r"\b(?:response|answer|reply|reaction|retaliation|retaliatory\s(?:[\w-]+\s){1,4}|responds?|responded|responding|"
    r"firing|shelling)\sto\s(?:the\s)?$",
    regex.IGNORECASE,
)
# "13 killed in <Pakistan> cross-border shelling": it comes from there
_ACROSS = regex.compile(r"\s(?:[\w-]+\s)?cross-border\b", regex.IGNORECASE)
# "since the start of <Russia>'s invasion": the war behind the event that is told
_BACKGROUND_BEFORE = regex.compile(
    r"\b(?:since|before|after|of)\s+(?:the\s+)?(?:(?:start|beginning|launch|outbreak|"
    r"anniversary)\s+of\s+)?(?:the\s+)?$",
    regex.IGNORECASE,
)
_BACKGROUND = regex.compile(
    r"['’]?s?\s+(?:(?:full-scale|unprovoked|all-out|military|\d{4})\s+){0,2}(?:invasion|aggression|war)\b",
    regex.IGNORECASE,
)
_BACKGROUND_OF = regex.compile(
    r"\b(?:since|before|after)\s+(?:[\w’'-]+\s+){0,5}(?:invasion|aggression)\s+(?:of|against|in|into)\s+(?:the\s+)?$",
    regex.IGNORECASE,
)


# "Russian <troops>", "Moscow<'s army>"
_IN_ARMS = regex.compile(rf"(?:['’]s?)?\s+(?:\p{{Ll}}+\s){{0,2}}?{_FORCES}\b", regex.IGNORECASE)


def bears_arms(text: str, at: int) -> bool:
    """Whether a party's troops, an attack or its own deed stand behind its name: "Russian <troops>", "Iran <fired>"."""
    return _IN_ARMS.match(text, at) is not None or _ATTACKER.match(text, at) is not None


def is_attack(text: str, at: int) -> bool:
    """Whether the noun of an attack stands behind a party: "Russian <air strikes>", "Hamas<' first attack>"."""
    return _NOMINAL.match(text, at) is not None or _OWN_ATTACK.match(text, at) is not None


def find_attacker(text: str, parties: Parties, *, scene: str = "") -> str:
    """The party that a text names as the attacker: "a Russian strike", "Israeli forces shelled", "fired by Hamas".

    A country right before the noun of an attack in that country is its target ("the Kyiv drone attack").
    """
    for p in parties:
        if not p.party or p.form in ("made", "occupied"):
            continue
        if p.form in ("country", "capital", "body") and p.party == scene and _NOMINAL.match(text, p.end):
            if not _ACROSS.match(text, p.end):
                continue
        if _ANSWERED_TO.search(text, max(0, p.start - 40), p.start):
            continue
        if _BACKGROUND.match(text, p.end) and _BACKGROUND_BEFORE.search(text, max(0, p.start - 40), p.start):
            continue
        if is_background(text, p.start) or OF_RELATIVE.search(text, max(0, p.start - 60), p.start):
            continue
        if (
            p.form in ("country", "capital", "body")
            and is_after_preposition(text, p.start)
            and not _NOMINAL.match(text, p.end)
            and not _OWN_ATTACK.match(text, p.end)
            and not (_AS.search(text, max(0, p.start - 8), p.start) and _ATTACKER.match(text, p.end))
        ):
            fired = _ATTACK_BY.search(text, max(0, p.start - 80), p.start)
            comes = _STRIKES_HOME.match(text, p.end) and _COMING_FROM.search(text, max(0, p.start - 50), p.start)
            if not (fired or comes):
                continue
            return p.party
        acts = _ATTACKER.match(text, p.end) or _OWN_ATTACK.match(text, p.end)
        if acts or _ATTACK_BY.search(text, max(0, p.start - 80), p.start):
            return p.party
        # "<Saudi>-UAE blockade", "<US> and British strikes": the first of two acts as well
        beside = next((q for q in parties if q.start > p.end and _BESIDE.fullmatch(text, p.end, q.start)), None)
        if beside and beside.party and beside.form != "made" and _ATTACKER.match(text, beside.end):
            return p.party
    return ""


def find_victim(text: str, parties: Parties) -> str:
    """The party that a text names as the target of an attack: "a raid on the Houthi port"."""
    for p in parties:
        if text[p.end : p.end + 5] == " war" or _BACKGROUND_OF.search(text, max(0, p.start - 80), p.start):
            continue
        if is_background(text, p.start) or _BORDER.match(text, p.end):
            continue
        if p.party and p.form != "made" and _is_dealt_blow(text, p):
            return p.party
        attack = _VICTIM.search(text, max(0, p.start - 80), p.start) if p.party and p.form != "made" else None
        if attack and not _ANSWERED.search(text, max(0, attack.start() - 45), attack.start()):
            return p.party
    return ""


def _is_dealt_blow(text: str, party: PartyMention) -> bool:
    """Tell whom a headline's blow hits: "a blow to Moscow", "dealt Putin a blow"."""
    if "low" not in text and "etback" not in text and "umiliation" not in text:
        return False
    if _BLOW_TO.search(text, max(0, party.start - 60), party.start):
        return True
    return (
        _DEALT.search(text, max(0, party.start - 30), party.start) is not None
        and _A_BLOW.match(text, party.end) is not None
    )


# "five hurt <as> Ukraine targets supply lines"
_AS = regex.compile(r"\bas\s(?:the\s)?$")
