"""Speakers met so far -> whom "he", "the ministry", "the president" or a bare surname stands for."""

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field, replace

from tracker import patterns as regex
from tracker.lexicon.claimants import (
    ClaimantMention,
    Speaker,
    country_of,
    find_body,
    find_claimants,
    find_office,
    lexicon,
    region_side,
)
from tracker.lexicon.homing import own_side
from tracker.lexicon.likeness import (
    FACTIONS,
    find_acting,
    holds_other,
    is_armed_group,
    is_regular,
    is_state_force,
    is_subject,
    may_be,
)
from tracker.lexicon.opening_subject import read_opening
from tracker.lexicon.parties import find_parties
from tracker.lexicon.phrases import find_noun_phrase_before
from tracker.lexicon.speakers import portfolio_of, read_speaker
from tracker.lexicon.speaking import MOUTHPIECE, OWN_BODY
from tracker.lexicon.wars import ASSUMED, INTERNAL
from tracker.lexicon.whereabouts import outside_datelines

_PERSON_NOUNS_TEXT = """
president minister governor mayor leader general official spokesman spokeswoman spokesperson analyst chief head
commander expert premier chancellor secretary ambassador adviser diplomat historian economist
"""
_PERSON_NOUNS = frozenset(_PERSON_NOUNS_TEXT.split())
# Offices that stand for nobody who was introduced by another
OFFICES = frozenset("governor mayor president minister ambassador chancellor premier".split())
# "head of the regional administration": a governor
_OF_A_REGION = regex.compile(r"\b(?:region\w*|oblast|administration|military|governor|province)\b")
_BODY_NOUNS = frozenset(
    {"agency", "department", "body", "group", "office", "service", "ministry", "organisation", "organization"}
)
# What stands for the one monitor that a report goes on to name
# "<Britain-based> monitor"
_BASED = regex.compile(r"\A\p{L}+-based\s")
_MONITORS = frozenset(
    {"monitoring group", "monitor", "war monitor", "monitors", "war monitoring group", "conflict monitor"}
)
# "defence minister Jan Wzor", "Gen. Jan Wzor"
_INTRODUCED = regex.compile(
    r"""\b(?:[Pp]resident|[Mm]inister|[Gg]overnor|[Mm]ayor|[Gg]eneral|Gen\.|Gov\.|Sen\.|Col\.|Sir|[Ss]pokes(?:man|woman|person)|[Ss]ecretary|[Cc]hief
    |[Dd]irector|[Aa]mbassador|[Cc]hancellor|[Cc]ommander|[Ll]eader|[Aa]nalyst|[Aa]dviser|[Cc]olonel|[Hh]ead|[Ee]nvoy|[Cc]oordinator)
    (?:\sof\s\p{Lu}\p{L}+)?\s\p{Lu}\p{Ll}+(?:[\s-](?:al-|bin\s)?\p{Lu}\p{L}+){1,2}""",
    regex.VERBOSE,
)
# What stands for whoever spoke last
_WRITINGS = frozenset(
    {"statement", "report", "document", "bulletin", "post", "update", "summary", "communiqué", "communique", "message"}
)
# The office in a phrase that introduces a person
_OFFICE = regex.compile(r"president|prime minister|chancellor|leader|premier|chief")
# A group of one: "a spokesman", "the governor"
_ONE_PERSON = regex.compile(
    r"(?:man|person|official|spokeswoman|minister|governor|mayor|er|or|lawyer|surgeon|president)\b"
)
# One body, which "it" can stand for: not "own troops"
_BUREAU = regex.compile(
    r"\b(?:ministry|office|agency|department|service|council|staff|army|military|committee|police|mission|group)$"
)
# "Mr Wzor left", "Wzor left"
_FIRST_NAME = regex.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Gen|Sir|President|General)\.?\s)?(?P<name>\p{Lu}[\p{L}-]+)(?:\s(?P<second>\p{Lu}[\p{L}-]+))?(?!['’\p{L}])"
)
# "During a press conference in Beirut, Health Minister <Jan Wzor> gave": who acts behind an opening
_LATER_NAME = regex.compile(
    r"(?:During|At|In|On|After|Before|Speaking|Addressing|Following)\s[^,.;:]{2,60},\s(?:[\p{L}'’-]+\s){0,5}?(?P<first>\p{Lu}\p{Ll}+)\s(?P<last>(?:al-)?\p{Lu}[\p{L}’'-]+)\s(?=\p{Ll})"
)
# Bodies that speak for what their state does, not for what is done to its people
_OF_A_STATE = regex.compile(
    r"\b(?:army|military|armed\sforces|air\sforce|navy|general\sstaff|government|(?:defen[cs]e|finance|foreign|economy)\s(?:ministry|minister|secretary)"
    r"|ministry\sof\s(?:defen[cs]e|finance|foreign\saffairs)|(?:prime\s)?minister|president|chancellor|premier)$",
    regex.IGNORECASE,
)
# The city of a dateline in the first lines of a text
_SEAT = regex.compile(
    r"(?:[^\n]{0,300}\n{1,3}){0,3}?(?P<seat>\p{Lu}[\p{Lu}]{3,20})(?:[/,\s(][^\n–—-]{0,30})?\s[–—-]{1,2}\s"
)
_LONG_WORD = regex.compile(r"\p{L}{4,}")


# "the Ministry of Health <(MoH)> in Gaza"
_ABBREVIATED = regex.compile(r"\((?:the\s)?(?P<short>\p{Lu}[\p{L}-]{1,7})\)")
# "the Arakan Army, or AA,", "the Rapid Support Forces (RSF)": what a text will call a body
_OR_SHORT = regex.compile(
    r"\s\((?:the\s|or\s)?(?P<bracketed>\p{Lu}{2,7})\)|,\s(?:or|known\sas|also\sknown\sas)\s(?:the\s)?(?P<after>\p{Lu}{2,7})(?=[,.])"
)
# Words for the one army that a text speaks of
_ARMED_BY = {"palestine": "israel"}  # "GAZA - The military said": whose army is meant in a land without one
_ARMIES = frozenset(["army", "military", "armed forces"])
# "The Iran-backed group", "the militant movement", "the Shiite militia": a body named before
_ARMED_GROUP = regex.compile(
    r"(?:[Tt]he\s)?(?:(?:\p{Lu}\p{L}+-(?:backed|aligned|led|run|allied|linked|supported)|militants?|armed|[Ss]hi['’]?(?:ite|a)|[Ss]unni|[Ii]slamist|jihadist|rebel"
    r"|paramilitary|[Ll]ebanese|[Pp]alestinian|[Yy]emeni|[Kk]urdish|ethnic|political)\s){1,3}(?:group|movement|organi[sz]ation|militia|faction|rebels|militants)"
)
# "Head of the Dnipro RMA"
_HEADS_A_REGION = regex.compile(
    r"(?:[Hh]ead|[Cc]hief|[Cc]hairman) of (?:the )?(?:[\w'’-]+ ){0,4}?"
    r"(?:RMA|OVA|Ova|IVA|rma|ova|[Rr]egion|[Oo]blast|[Aa]dministration)\b"
    r"|(?:[\w'’-]+ )?(?:RMA|OVA|Ova|rma|ova) (?:head|chief|chairman)\b"
)
# Who speaks for the body that was heard before
_MOUTHS = frozenset(["spokesman", "spokeswoman", "spokesperson", "commander"])
# Words for a government that the lexicon gives to one country
_ANYWHERE = frozenset(["junta", "military junta", "ruling junta", "military council"])
# "The Deputy Prime " before "Minister Jan Wzor" at the head of a sentence
_TITLES_ONLY = regex.compile(r"\W{0,3}(?:The\s)?(?:\p{Lu}\p{Ll}+\s){0,3}")
# Letters below which a name may be a word
_SHORT_NAME = 4
# Times that a text names a country that it is about
_OFTEN = 3


@dataclass(slots=True)
class Memory:
    """Who spoke or was named: surnames for the document, the rest for the section."""

    surnames: dict[str, Speaker] = field(default_factory=dict)
    nouns: dict[str, Speaker] = field(default_factory=dict)  # "ministry", "governor": the last one who spoke
    named: dict[str, set[Speaker]] = field(default_factory=dict)  # the same of the bodies named anywhere
    last: dict[str, Speaker] = field(default_factory=dict)  # "he", "it", "they", "any", "side x"
    short: dict[str, Speaker] = field(default_factory=dict)  # by the abbreviation that the text gives them
    titles: dict[str, str] = field(default_factory=dict)  # the phrase that introduced a person, by name
    introduced: dict[str, str] = field(default_factory=dict)  # the same, whether he speaks there or not
    section: int = -1
    publisher: str = ""
    text: str = ""
    mentions: tuple[ClaimantMention, ...] = ()
    sides: tuple[str, ...] | None = None
    spoken: frozenset[str] = frozenset()

    def enter(self, section: int) -> None:
        if section != self.section:
            self.section = section
            self.last = {key: speaker for key, speaker in self.last.items() if key.startswith("side ")}

    def note(self, speaker: Speaker, phrase: str) -> None:
        """Remember a speaker by all that may stand for him later."""
        if speaker.kind == "body" and (short := _ABBREVIATED.search(phrase)):
            self.short[short["short"]] = speaker
        if speaker.kind == "person":
            self.titles.setdefault(speaker.name, phrase.lower())
            known = self.surnames.setdefault(speaker.name.split()[-1], speaker)
            if known.name == speaker.name and not known.side:
                self.surnames[speaker.name.split()[-1]] = speaker
            self.last["he"] = speaker
            self.last[f"side {speaker.side}"] = speaker
            for office in _OFFICE.findall(phrase.lower()):
                self.last[f"side {speaker.side} {office}"] = speaker
        elif speaker.kind == "group" and _ONE_PERSON.search(phrase):
            self.last["he"] = speaker
        if speaker.kind in ("body", "group", "country", "media"):
            self.last["it"] = speaker
        if speaker.kind in ("group", "body", "country"):
            self.last["they"] = speaker
        for noun in _LONG_WORD.findall(f"{phrase} {speaker.name}".lower()):
            self.nouns[noun.rstrip("s")] = speaker
        self.last["any"] = speaker

    def note_subject(self, start: int, end: int) -> None:
        """Remember whom a sentence of the text learnt, without speech, begins with: "Zelensky met Biden. He said"."""
        opening = self.text[start : min(end, start + 120)]
        index = bisect_left(self.mentions, start, key=lambda mention: mention.start)
        first = self.mentions[index] if index < len(self.mentions) else None
        later = _LATER_NAME.match(opening)
        reach = max(45, later.end() if later else 0)
        if first and (first.start >= start + reach or first.end > end):
            first = None
        if first and first.speaker.kind == "person" and not self.text.startswith(("'", "’"), first.end, end):
            self.last["he"] = first.speaker
        elif first and first.speaker.kind == "body" and first.start < start + 5 and is_subject(self.text, first.end):
            self.last["it"] = first.speaker
        elif person := self._find_opening_person(opening):
            self.last["he"] = person
        elif subject := read_opening(opening):
            self._note_opening(*subject)

    def _note_opening(self, reading: Speaker, phrase: str) -> None:
        """Remember who opens a sentence that says nothing: "The governor toured the ward. He said"."""
        known = self.resolve(reading) if reading.kind in ("definite", "surname", "office") else reading
        if known is None or known.kind == "country":
            return
        if known.kind == "person" or (known.kind == "group" and _ONE_PERSON.search(phrase)):
            self.last["he"] = known
        elif known.kind == "body" or _BUREAU.search(phrase):
            self.last["it"] = known

    def _find_opening_person(self, opening: str) -> Speaker | None:
        """Find the person known whom a sentence begins with: "Wzor left", "Deputy Minister Jan Wzor left"."""
        later = _LATER_NAME.match(opening)
        if later and (known := self.surnames.get(later["last"])):
            return known
        word = _FIRST_NAME.match(opening)
        if word and (known := self.surnames.get(word["name"]) or self.surnames.get(word["second"] or "")):
            return known
        title = _INTRODUCED.search(opening)
        opens = title is not None and _TITLES_ONLY.fullmatch(opening, 0, title.start()) is not None
        return self.surnames.get(title[0].split()[-1]) if title and opens else None

    def knows(self, speaker: Speaker) -> bool:
        """Tell whether a definite noun ("the spy agency") has an antecedent."""
        noun = speaker.name.split()[-1].rstrip("s")
        return noun in self.nouns or len(self.named.get(noun, ())) == 1

    def learn(self, text: str) -> None:
        """Learn the persons that a text introduces by full name, whether they speak there or not."""
        self.text, self.sides = text, None
        found = find_claimants(text)
        self.mentions = tuple(
            m for m in found if text[m.start : m.end].lower() not in _ANYWHERE or m.speaker.side in self.main_sides()
        )
        for mention in self.mentions:
            if mention.speaker.kind == "person":
                self.surnames.setdefault(mention.speaker.name.split()[-1], mention.speaker)
            elif mention.speaker.kind == "body":
                noun = text[mention.start : mention.end].lower().split()[-1].rstrip("s")
                self.named.setdefault(noun, set()).add(mention.speaker)
                if short := _OR_SHORT.match(text, mention.end, mention.end + 40):
                    self.short.setdefault(short["bracketed"] or short["after"], mention.speaker)
        for title in _INTRODUCED.finditer(text):
            _, phrase = find_noun_phrase_before(text, title.end(), max(0, title.start() - 120))
            speaker = read_speaker(phrase)
            if speaker and speaker.kind == "person":
                self.introduced.setdefault(speaker.name, phrase)
                self.surnames.setdefault(speaker.name.split()[-1], speaker)
                for office in _OFFICE.findall(phrase.lower()):
                    self.last.setdefault(f"side {speaker.side} {office}", speaker)

    def resolve_owner(self, phrase: str, before: str) -> Speaker | None:
        """Read "its spokesman" as the body last named, "his government" as that of the speaker's country.

        A country named `before` it in its sentence goes before one remembered: "Oslo gave none, said its minister".
        """
        if phrase[:3].lower() not in ("its", "the", "his", "her") or not (own := OWN_BODY.fullmatch(phrase.strip())):
            return None
        whose = own["whose"].lower()
        owner = self.last.get("he" if whose in ("his", "her") else "it" if whose == "its" else "they")
        if whose == "its" and (owner is None or owner.kind == "country"):
            here = {m.party for m in find_parties(before) if m.party and m.form in ("country", "capital")}
            owner = country_of(here.pop()) if len(here) == 1 else owner if not here else None
        if whose.startswith("the ") and (
            named := next((m for m in find_parties(before) if m.party and m.form != "leader"), None)
        ):
            owner = country_of(named.party)  # "The Azerbaijani forces struck, the country's defence ministry said"
        opening = next((m for m in find_parties(before)[:1] if m.party and m.form == "country" and m.start < 3), None)
        if whose == "its" and opening and ";" in before and before[opening.end : opening.end + 1] == " ":
            owner = country_of(opening.party)  # "Azerbaijan names no losses; its prosecutor counts 65 civilians killed"
        if whose == "its" and _OF_A_STATE.search(own["what"]) and (acting := find_acting(before)):
            owner = country_of(acting)  # "Denmark will give Ukraine tanks, its defence ministry said"
        elif whose == "its" and own["what"].endswith("ministry"):
            # "2,900 died in Lebanon, its health ministry said": of the country just named
            near = [m for m in find_parties(before) if m.party and m.form == "country" and len(before) - m.end < 12]
            owner = country_of(near[-1].party) if near else owner
        if owner is None:
            return None
        if own["what"] == "office" or (
            whose in ("its", "their", "his", "her") and own["what"].split()[-1] in _WRITINGS
        ):
            return owner
        if MOUTHPIECE.fullmatch(phrase.strip()):
            return owner if owner.kind in ("body", "group", "country") else None
        if own["what"] in ("government", "country"):
            return country_of(owner.side)
        if body := find_body(owner.side, own["what"]):
            return body
        country = country_of(owner.side) if portfolio_of(own["what"]) else None
        return read_speaker(f"{country.name}'s {own['what']}") if country else find_office(owner.side, own["what"])

    def _find_head(self, office: Speaker) -> Speaker | None:
        """Find the one who spoke last, where he heads a region: "the head of the Dnipro RMA"."""
        last = self.last.get("he")
        heads = last is not None and last.kind == "person" and last.side in ("", office.side)
        return last if last and heads and _HEADS_A_REGION.search(self.titles.get(last.name, "")) else None

    def find_armed(self) -> Speaker | None:
        """Find the armed group that "the Iran-backed group" is: the one that was named last, or the only one."""
        groups = {m.speaker for m in self.mentions if m.speaker.kind == "body" and is_armed_group(m.speaker)}
        last = self.last.get("it")
        if last in groups:
            return last
        return groups.pop() if len(groups) == 1 else None

    def _find_monitor(self, speaker: Speaker) -> Speaker:
        """Find the one monitor that a text names, before or after it speaks of "a monitoring group"."""
        bodies = {m.speaker for m in self.mentions if m.speaker.kind == "body" and m.speaker.type == speaker.type}
        return bodies.pop() if len(bodies) == 1 else speaker

    def _name_ministry(self, speaker: Speaker) -> Speaker:
        """Name a ministry after the country of the body that spoke last, where that is a country's."""
        last = self.last.get("it")
        if last is None or last.side not in self.main_sides() or last.type not in ("government", "military"):
            return self._name_defence(replace(speaker, name=speaker.name[:1].upper() + speaker.name[1:], kind="group"))
        body = read_speaker(f"{country.name}'s {speaker.name}") if (country := country_of(last.side)) else None
        return body or replace(speaker, name=speaker.name[:1].upper() + speaker.name[1:], kind="group")

    def _name_defence(self, speaker: Speaker) -> Speaker:
        """Name a defence ministry after the country that holds all the regions told of: "in Kursk region"."""
        defence = speaker.name.endswith(("Ministry", "ministry", "Defence", "Defense", "defence", "defense"))
        if not defence or portfolio_of(speaker.name) != "Defence":
            return speaker
        here = country_of(region_side(self.text))
        return (read_speaker(f"{here.name}'s {speaker.name}") if here else None) or speaker

    def resolve_here(self, noun: str) -> Speaker | None:
        """Find the one body that "the army", "the health ministry" can be in a text about these countries."""
        sides = self.main_sides()
        bodies = {body for side in sides if (body := find_body(side, noun))}
        if noun in ("government", "administration") and sides and not find_body(sides[0], noun):
            # every country has one: that of the country named most, if it is known or not
            return find_office(sides[0], noun)
        return bodies.pop() if len(bodies) == 1 else None

    def _resolve_army(self, noun: str) -> Speaker | None:
        """Find the army that "the army" is: the one that spoke last, or the only one that the text names."""
        if noun.removeprefix("the ") not in _ARMIES:
            return None
        last = self.last.get("it")
        if last and (is_regular(last) or "General Staff" in last.name):
            return last
        seat = _SEAT.match(self.text)  # "ANKARA - A soldier died, the armed forces said"
        dateline = next(iter(find_parties(seat["seat"].title())), None) if seat else None
        sides = [_ARMED_BY.get(side, side) for side in self.main_sides()]
        seated = dateline and _ARMED_BY.get(dateline.party, dateline.party)
        if seated in sides and (country := country_of(seated)):
            return read_speaker(f"{country.name}'s {noun.removeprefix('the ')}")
        armies = {m.speaker for m in self.mentions if m.speaker.type == "military" and m.speaker.kind == "body"}
        if len(armies) == 1 and is_regular(one := armies.pop()):
            return one
        country = country_of(sides[0]) if len({*sides}) == 1 else None
        return read_speaker(f"{country.name}'s {noun.removeprefix('the ')}") if country else None

    def name_army(self, speaker: Speaker, before: str) -> Speaker:
        """Give an officer, or "the army", of a country at war within the side of the troops or army told of.

        "Nigerian troops killed 24 insurgents, the army said": the Nigerian army; its spokesman is Nigeria's.
        """
        opening = next(
            (m for m in find_parties(before[:80]) if m.party in INTERNAL and m.form in ("demonym", "force")), None
        )
        armies = {m.speaker for m in self.mentions if is_regular(m.speaker) and m.speaker.side in INTERNAL}
        main = self.main_sides()
        sides = {army.side for army in armies} or {side for side in main if len(main) == 1 and side in INTERNAL}
        side = opening.party if opening else sides.pop() if len(sides) == 1 else ""
        if not side:
            return speaker
        country = country_of(side)
        bare = speaker.kind == "group" and speaker.name.lower() in _ARMIES and country is not None
        army = read_speaker(f"{country.name}'s {speaker.name.lower()}") if bare and country else None
        return army or replace(speaker, side=side)

    def main_sides(self) -> tuple[str, ...]:
        """Tell the two countries that the text names most (read once, when first asked)."""
        if self.sides is None:
            forms = ("country", "demonym", "capital", "force", "leader")
            told = outside_datelines(self.text, find_parties(self.text))
            named = Counter(m.party for m in told if m.party and m.form in forms)
            self.sides = tuple(side for side, _ in named.most_common(2))
            self.spoken = frozenset(side for side, times in named.items() if times >= _OFTEN)
        return self.sides

    def names(self, side: str) -> bool:
        """Tell whether the text names a country at all."""
        return side in self.main_sides() or any(m.party == side for m in find_parties(self.text))

    def spoken_of(self) -> frozenset[str]:
        """Tell the countries that the text names more than in passing."""
        self.main_sides()
        return self.spoken

    def place_body(self, body: Speaker) -> Speaker:
        """Name "the general staff", "the National Police" after the country that a text is about.

        The lexicon gives such bare names to one country, which a text about another does not speak of.
        """
        common = body.name.removesuffix(f" of {country.name}") if (country := country_of(body.side)) else body.name
        sides = self.main_sides()
        if common == body.name or not sides or body.side in sides or body.side in self.spoken_of():
            return body
        last = self.last.get("it")
        speaks = last is not None and is_regular(last) and last.side in sides
        if not speaks and ASSUMED.get(body.side) == sides[0]:
            return body  # "Russia lost 1,200 men, the General Staff said": that of the foe, who counts them
        own = own_side(self.text)
        here = country_of(last.side if last and speaks else own if own in sides else sides[0])
        return replace(body, name=f"{common} of {here.name}", side=here.side) if here else body

    def _has_other_title(self, person: Speaker, noun: str) -> bool:
        """Tell whether the words that introduced a person gave him another office: a firm's head is no governor."""
        title = self.titles.get(person.name, "")
        given = {word for word in _LONG_WORD.findall(title) if word in _PERSON_NOUNS}
        if noun not in OFFICES or not given or noun in given:
            return False
        return noun != "governor" or not _OF_A_REGION.search(title)

    def is_publisher(self, noun: str) -> bool:
        """Tell "the Office", "the institute" where the publisher is one and no other is known."""
        return f" {noun} " in f" {self.publisher.lower()} "

    def resolve(self, speaker: Speaker) -> Speaker | None:
        """Find whom a pronoun, a definite noun, an office or a surname stands for."""
        match speaker.kind:
            case "group" if _ARMED_GROUP.fullmatch(speaker.name) and (armed := self.find_armed()):
                return armed
            case "group" if _HEADS_A_REGION.match(speaker.name) and (head := self._find_head(speaker)):
                return head
            case "group" if _BASED.sub("", speaker.name.lower()) in _MONITORS:
                return self._find_monitor(speaker)
            case "pronoun":
                if found := self.last.get(speaker.name) or (self.last.get("he") if speaker.name == "they" else None):
                    return found
                # translations call a staff or a ministry "he"
                body = self.last.get("it") if speaker.name == "he" else None
                return body if body and body.kind == "body" and not is_armed_group(body) else None
            case "definite":
                return self._settle_definite(speaker)
            case "office":
                office = f"side {speaker.side} {speaker.name.removeprefix(speaker.name.split()[0] + ' ')}"
                found = self.last.get(office) or self.last.get(f"side {speaker.side}")
                return found or replace(speaker, kind="group")
            case "surname":
                known = self.surnames.get(speaker.name.split()[-1]) or self._find_by_first_name(speaker.name)
                return known or self._find_full_name(speaker) or replace(speaker, kind="person")
            case "group" if speaker.name == "Officials" and (known := self.nouns.get("official")) and known.side:
                return known  # "US officials said so; ... according to officials who briefed lawmakers"
            case "group" if not speaker.side and speaker.type in ("government", "military"):
                if found := self.resolve_here(speaker.name.lower()) or self._resolve_army(speaker.name.lower()):
                    return found
                return None if self.is_publisher(speaker.name.lower()) else self._name_defence(speaker)
            case "media" if self.is_publisher(speaker.name.lower()):
                return None
        return speaker

    def _find_by_first_name(self, name: str) -> Speaker | None:
        """Find the one person of the text who bears a first name: "David said", after David Zrazok was introduced."""
        bearers = {known for known in self.surnames.values() if known.name.startswith(f"{name} ")}
        return bearers.pop() if len(bearers) == 1 else None

    def _find_full_name(self, speaker: Speaker) -> Speaker | None:
        """Find whom the text names in full where no office stands before him: "Jan Wzor, 64, fled. Wzor said"."""
        name = speaker.name.split()[-1]
        if len(name) < _SHORT_NAME:
            return None
        for full in regex.finditer(
            rf"\p{{Lu}}\p{{Ll}}[\p{{L}}'’-]{{0,30}}\s{regex.escape(name)}(?!['’\p{{L}}])", self.text
        ):
            _, phrase = find_noun_phrase_before(self.text, full.end(), max(0, full.start() - 120))
            person = read_speaker(phrase)
            if person and person.kind == "person" and " " in person.name and person.name.endswith(name):
                known = replace(person, side=person.side or speaker.side)
                self.surnames[name] = known
                return known
        return None

    def find_defence_ministry(self) -> Speaker | None:
        """Find the ministry that "the MoD" is: the one that spoke last, or the only one that the text names."""
        known = self.nouns.get("ministry")
        if known and known.name.endswith("Ministry of Defence"):
            return known
        named = {m.speaker for m in self.mentions if m.speaker.name.endswith("Ministry of Defence")}
        full = {speaker for speaker in named if any(self._writes_out(m, speaker) for m in self.mentions)}
        return full.pop() if len(full) == 1 else None

    def _writes_out(self, mention: ClaimantMention, speaker: Speaker) -> bool:
        """Tell whether a text names a body by more than its initials."""
        return mention.speaker == speaker and " " in self.text[mention.start : mention.end]

    def _find_president(self) -> Speaker | None:
        """Find the head of state whom a text names: of the country that it names most."""
        table, here = lexicon(), {m.speaker.name for m in self.mentions}
        names = [table.offices.get(f"{side} president", "") for side in self.main_sides()]
        return next((table.persons[name] for name in names if name and name in here), None)

    def _settle_definite(self, speaker: Speaker) -> Speaker | None:
        noun = speaker.name.split()[-1].rstrip("s")
        if noun in _WRITINGS:
            return self.last.get("any")
        found = self.nouns.get(noun)
        if found and may_be(speaker.name, found):
            return found
        named = {known for known in self.named.get(noun, set()) if may_be(speaker.name, known)}
        if len(named) == 1:
            return named.pop()
        if noun in FACTIONS and (last := self.last.get("it")) and is_armed_group(last):
            return last  # "The Houthis said ... The rebels said"
        if found := self.resolve_here(speaker.name) or self._resolve_army(speaker.name):
            return found
        if noun == "ministry" and portfolio_of(speaker.name):
            return self._name_ministry(speaker)
        if self.is_publisher(noun):
            return None
        if noun == "president" and (holder := self._find_president()):
            return holder
        found = self.last.get("he" if noun in _PERSON_NOUNS else "it" if noun in _BODY_NOUNS else "")
        if found and (holds_other(found, noun) or self._has_other_title(found, noun)):
            found = None
        found = found if found and may_be(speaker.name, found) else None
        if found and noun in FACTIONS and is_state_force(found):
            found = None  # "Malian troops struck the camp, the group said"
        body = self.last.get("it")
        if (
            found is None
            and noun in _MOUTHS
            and body
            and body.kind == "body"
            and body.type in ("military", "government")
        ):
            return body  # "the air force chief said ... the commander said"
        return found or replace(speaker, name=speaker.name[:1].upper() + speaker.name[1:], kind="group")
