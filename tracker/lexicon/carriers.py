"""Sentences in order, what each attributes -> who goes on speaking in those that attribute nothing themselves."""

from dataclasses import dataclass

from tracker import patterns as regex
from tracker.lexicon import bulletins, speaking
from tracker.lexicon.claimants import Speaker, find_body, find_claimants, turns_region
from tracker.lexicon.frames import Frame
from tracker.lexicon.speakers import read_speaker, with_arm
from tracker.model import Document, Sentence

# "Head of the regional military administration", "Governor of Sumy"
_ONE_MAN = regex.compile(r"\b(?:[Hh]ead|[Gg]overnor|[Mm]ayor|[Cc]hief)\b")
# Who issues bulletins that run on
ISSUERS = frozenset({"government", "military", "un_or_igo", "ngo_or_monitor"})
# Headings within one report
_DETAILS = regex.compile(r"(?:More\s)?[Dd]etails:?|What is known:?|Consequences:?")
# Sentences at the top of a text that may tell whose bulletin it is
TOP = 8
# "Total losses of the enemy from 24.02.22:": over a list that is the speaker's
TALLY_HEAD = regex.compile(r"\W{0,4}(?:[\w’'-]+\s){0,3}?(?i:losses|casualties)\b[^:;.!?]{0,20}(?:[^:;!?]{0,100}):\s*$")
# "According to preliminary data": of the one who spoke just before
_HIS_DATA = regex.compile(
    r"\W{0,3}(?:According\sto|As\sper|On|By)\s(?:the\s)?(?:latest|preliminary|updated|available|initial|operational|current|specified|refined)\s(?:data|information|figures|reports)\b"
)

# "Another 6,078 have fled"
_ANOTHER = regex.compile(r"\W{0,3}Another\b")

# "For the defenders <we count> 258 tanks": the outlet's own tally
_OUR_COUNT = regex.compile(
    r"\b(?:[Ww]e\s(?:(?:have|had|also|now|could)\s){0,2}(?:count|document|record|verif|identif|find|found|estimate|reckon|confirm|track)\w{0,3}"
    r"|[Oo]ur\s(?:\p{Ll}+\s)?(?:count|tally|database|estimate|reporters?|correspondents?))\b"
)

# "The ministry linked the raid to the talks": the body that told of it goes on
_TELLER_OPENS = regex.compile(
    r"\W{0,3}(?:The|This|Its|His|Her)\s(?:\p{Ll}+\s){0,2}?(?P<noun>ministry|spokes(?:man|woman|person)|governor|mayor|observatory|monitor|staff|service|department"
    r"|office|agency|mission|official|statement|report|headquarters|minister|post)\s(?:also\s|then\s|later\s|further\s)?(?!of\b|in\b|and\b|for\b|at\b|on\b|was\b|is\b)\p{Ll}+"
)
# "Moscow launched 46 air raids": what a staff's summary tells of
_STRIKES = regex.compile(
    r"\b\d[\d,.]*\s(?:\p{Ll}+\s){0,2}(?:strikes?|raids|attacks|missiles|rockets|bombs|volleys|shellings|assaults|drones|UAVs|Shaheds?|clashes|engagements)\b"
)
# "The attack came <as> the coalition announced": what is told beside it is not the report's subject
_AS_THEY_TOLD = regex.compile(r"\b(?:as|while|after|before|hours\safter|days\safter)\s$")
_OF_A_PERSON = frozenset("spokesman spokeswoman spokesperson governor mayor official minister".split())
_WRITINGS = frozenset("statement report post".split())


def find_issuer(document: Document) -> Speaker | None:
    """Find the body whose bulletin a whole document is, by its title, headline or first lines."""
    top = [s for s in document.sentences[:TOP] if s.kind != "boilerplate"]
    if any(bulletins.is_loss_list(s.text) for s in top):
        return find_body("ukraine", "general staff")
    if signed := _find_signature(document):
        return signed
    moscow = bulletins.speaks_for_moscow(document.source.text[:4000])
    heads = [s.text for s in top if s.kind == "heading"][:2]
    for head in (*heads, document.source.title):
        who = bulletins.find_reporter(head)
        reading = read_speaker(who) if who else None
        if reading is None:
            continue
        if moscow and not reading.side and reading.name.lower() in ("defence ministry", "defense ministry"):
            return find_body("russia", "defence ministry")
        if reading.kind == "body" and reading.type == "military":
            return reading
    return None


# Lines at the end of a text that may sign it
_BOTTOM = 3
# "Air Force Command of Ukraine" on a line of its own, above a bulletin or below it
_A_LINE = regex.compile(
    r"\W{0,4}(?:(?:(?:Official|Press)\s)?(?:Sources?|Statement|Information|Data|Report|Message|Release)\s?(?::|of|by|from)\s)?(?P<who>\p{L}[^.:;“”\"\d]{2,100}?)"
    r"(?:\s(?:on|via|in)\s(?:\p{Lu}\p{L}+|social\snetworks?|its\s\p{L}+))?[\s.:]{0,3}"
)


def _find_signature(document: Document) -> Speaker | None:
    """Find the body whose name is a line of its own above or below its bulletin, or behind "Source:"."""
    lines = [s.text for s in document.sentences[:2] + document.sentences[-_BOTTOM:] if len(s.text) < 140]
    for text in lines:
        line = _A_LINE.fullmatch(text)
        if line is None or not (line.start("who") > 6 or bulletins.TALK.search(document.source.text[:4000])):
            continue  # a tag, unless the text talks as a bulletin does
        reading = read_speaker(line["who"])
        if reading and reading.kind == "body" and reading.type == "military" and reading.side:
            named = [m for m in find_claimants(line["who"]) if with_arm(line["who"], m) == reading]
            if named and len(line["who"]) - (named[-1].end - named[0].start) <= _AROUND:
                return reading
    return None


# Characters around the name in such a line: "Command of the Air Force of the", "(AFU)"
_AROUND = 36


@dataclass(slots=True)
class Carrier:
    """Who goes on speaking: over the items of a list, over a bulletin, over sentences that continue a statement."""

    speaker: Speaker | None = None
    is_list: bool = False
    issuer: Speaker | None = None  # of the bulletin that the section is: "General Staff: losses of the day"
    document: Speaker | None = None  # the same of the whole text
    is_source: bool = False  # `document` is only told to be where the text has it all from: another voice ends it
    is_periodical: bool = False  # the text is the regular update of a body that its first words name
    official: Speaker | None = None  # the last one in office who was heard in the section
    pauses: int = 0  # sentences since he was last heard
    heard: str = ""  # the sentence that he spoke in
    is_new: bool = True  # nothing of the section has been attributed since its heading
    is_bare: bool = False  # the section has a heading and nothing else so far
    recalls: bool = False  # the paragraph tells what the outlet wrote before

    def hear(self, sentence: Sentence, frames: list[Frame], *, is_top: bool = False) -> None:
        """Note what a sentence with frames of its own leaves to those behind it; the first may name the source."""
        self.recalls = False
        whole = [f for f in frames if f.start <= sentence.start and f.end >= sentence.end - 1]
        last = whole[-1] if whole else frames[-1]
        aside = not whole and _AS_THEY_TOLD.search(sentence.text, 0, max(0, last.start - sentence.start)) is not None
        self.speaker = last.speaker if whole or (last.end >= sentence.end and not aside) else None
        heading = sentence.kind == "heading"
        is_head = heading and (frames[-1].rule == "colon" or bulletins.find_issuer(sentence.text) != "")
        is_head = is_head and last.speaker.kind != "group"  # "Governor: 5 killed": what follows may be the outlet's
        is_head = is_head or (not heading and bulletins.find_publication(sentence.text) != "")
        self.is_list = sentence.text.rstrip().endswith(":") or is_head
        if is_head and last.speaker.kind == "body" and self.is_new:
            self.issuer = last.speaker
        elif any(f.speaker.side != self.issuer.side or not f.speaker.side for f in frames if self.issuer):
            self.issuer = None
        if self.is_periodical and self.document is None and last.speaker.type in ("un_or_igo", "ngo_or_monitor"):
            verifies = last.speaker.kind == "body" and bulletins.VERIFIES.search(sentence.text) is not None
            self.document = last.speaker if verifies else None
        if self.is_source and any(_is_another(f.speaker, self.document) for f in frames):
            self.document, self.is_source = None, False
        names_source = speaking.looks_back(sentence.text) or speaking.SOURCE_ALONE.fullmatch(sentence.text)
        if is_top and self.document is None and names_source and _is_official(last.speaker):
            self.document, self.is_source = last.speaker, True
        office = (
            last.speaker.kind == "group" and last.speaker.side != "" and last.speaker.type in ("government", "military")
        )
        voice = last.speaker if _is_official(last.speaker) or office else None
        self.official = voice
        self.is_bare = self.is_new and heading
        self.is_new, self.pauses, self.heard = False, 0, sentence.text

    def enter(self, heading: str = "") -> "Carrier":
        """Begin a section: a bulletin whose heading alone stands above its first stamp goes on there.

        "Details" goes on with what the source of the text told.
        """
        issuer = self.issuer if self.is_bare else None
        goes_on = _DETAILS.fullmatch(heading.strip()) is not None
        source = self.document if goes_on or not self.is_source else None
        is_source = self.is_source and goes_on
        return Carrier(issuer=issuer, document=source, is_source=is_source, is_periodical=self.is_periodical)

    def pause(self) -> None:
        """Note a sentence that he does not speak: a body's bulletin may go on in the same paragraph."""
        self.is_list = False
        self.pauses += 1
        if self.speaker and (self.speaker.kind != "body" or self.pauses > 2):
            self.speaker = None

    def goes_on(self, sentence: Sentence, *, same_paragraph: bool) -> Speaker | None:
        """Tell who is still speaking in a sentence that attributes nothing itself."""
        self.is_bare = False
        retold = self.issuer is None and (self.document is None or self.is_source)
        aside = retold and not same_paragraph and speaking.ADDS_BACKGROUND.match(sentence.text) is not None
        self.recalls = aside or recalls(sentence.text) or (self.recalls and same_paragraph)
        if self.recalls:
            return None
        if sentence.kind != "heading" and (issuer := self.issuer or self.document):
            return issuer if bulletins.may_tell(issuer.name, sentence.text) else None
        speaker = self._said_on(sentence, same_paragraph=same_paragraph) or self._talks_on(sentence)
        if speaker is None or _opens_with_another(speaker, sentence.text):
            return None
        return speaker if bulletins.may_tell(speaker.name, sentence.text) else None

    def _said_on(self, sentence: Sentence, *, same_paragraph: bool) -> Speaker | None:
        if self.speaker is None or (sentence.kind == "heading" and not self.is_list):
            return None
        if self.speaker.kind == "person" and not same_paragraph and turns_region(self.heard, sentence.text):
            return None  # "Kharkiv's governor ... Two more died in Kherson region"
        directly = self.pauses == 0
        if not same_paragraph and _ANOTHER.match(sentence.text) and not sentence.text.endswith(("”", '"')):
            directly = False  # "..., the committee said. // Another 6,078 have fled": a new count
        continued = speaking.CONTINUATION.match(sentence.text) or _HIS_DATA.match(sentence.text)
        if self.is_list or (directly and sentence.kind != "item" and continued):
            return self.speaker
        official = self.speaker.type in ISSUERS
        if official and directly and self.speaker.kind == "body" and TALLY_HEAD.match(sentence.text):
            return self.speaker  # "Total losses of the enemy from 24.02.22 to 05.05.24:"
        near = same_paragraph or (
            directly and self.speaker.type == "military" and self.speaker.kind in ("body", "person")
        )
        if near and official and sentence.kind == "prose":
            text = sentence.text
            if speaking.runs_on(text):
                return self.speaker
            if self.speaker.type == "military" and speaking.INTERCEPTING.search(text):
                return self.speaker
            if (
                same_paragraph
                and self.speaker.type == "military"
                and self.speaker.kind == "body"
                and _STRIKES.search(text)
            ):
                return self.speaker
            if same_paragraph and directly and (self._counts(text) or self._goes_round(text)):
                return self.speaker
        return None

    def _counts(self, text: str) -> bool:
        """Tell a count of victims that goes on: "OHCHR recorded 688 casualties. At least 180 were killed"."""
        monitor = self.speaker is not None and self.speaker.type == "un_or_igo" and self.speaker.kind == "body"
        return (
            monitor and bulletins.VERIFIES.search(self.heard) is not None and bulletins.VICTIMS.search(text) is not None
        )

    def _goes_round(self, text: str) -> bool:
        """Tell a governor's list that goes on: "He said a house burned in Sumy. In Konotop a man was hurt"."""
        speaker = self.speaker
        if speaker is None or speaker.type != "government" or not speaker.side:
            return False
        return (speaker.kind == "person" or _ONE_MAN.search(speaker.name) is not None) and bulletins.goes_round(text)

    def _talks_on(self, sentence: Sentence) -> Speaker | None:
        """Tell whose a sentence is that talks as a staff does: "The enemy launched 76 air strikes"."""
        voice = self.official
        if voice is None or sentence.kind == "heading" or voice.type not in ("military", "government"):
            return None
        if voice.kind == "person" and turns_region(self.heard, sentence.text):
            return None
        teller = _TELLER_OPENS.match(sentence.text)
        if teller and _is_called(voice, teller["noun"]):
            return voice
        moscow = voice.side == "russia" and bulletins.speaks_for_moscow(sentence.text)
        return voice if moscow or bulletins.TALK.search(sentence.text) else None


def _opens_with_another(speaker: Speaker, text: str) -> bool:
    """Tell whether a sentence begins with another body that counts: "HRW is looking into another 30 deaths"."""
    first = next(iter(find_claimants(text[:60])), None)
    if first is None or first.start > len("“The ") or first.speaker.kind != "body":
        return False
    return first.speaker.type in ("un_or_igo", "ngo_or_monitor") and first.speaker.name != speaker.name


def recalls(text: str) -> bool:
    """Tell a sentence that is the outlet's own: its count, or what it wrote before."""
    itself = speaking.RECALLS.match(text) or speaking.AS_ITSELF.match(text)
    return itself is not None or _OUR_COUNT.search(text) is not None


def _is_official(speaker: Speaker) -> bool:
    """Tell a body or a person in office."""
    return speaker.kind in ("body", "person") and speaker.type in ISSUERS


def _is_another(speaker: Speaker, document: Speaker | None) -> bool:
    """Tell whether another voice than the source of the text is heard."""
    return document is not None and speaker.type != "media" and speaker.name != document.name


def _is_called(voice: Speaker, noun: str) -> bool:
    """Tell whether "the ministry", "the governor" can be the one who was heard."""
    return noun in _WRITINGS or (voice.kind == "person" and noun in _OF_A_PERSON) or noun in voice.name.lower()
