"""Document -> who says what: for each sentence the stretches that a claimant is said to have stated.

A frame is what attributes a stretch: a verb of saying with its subject ("X said A", "A, said X", "A, X said"), a source
("according to X", "citing X", "figures released by X"), a colon ("General Staff: A") or a dash ("A - governor"). Frames
are read sentence by sentence with a memory of who spoke, so that he, the ministry and bare surnames find their names;
quotations and lists then carry a speaker over sentences. What no frame covers is the publisher's own voice.
"""

from dataclasses import dataclass, field

import regex

from tracker.lexicon.claimants import PRONOUNS, Speaker, find_claimants, read_speaker, region_side
from tracker.model import Attribution, Document, Sentence

# Verbs of saying, in the forms that a subject of the third person takes
_VERB = regex.compile(
    r"""\b(?P<verb>sa(?:id|ys?)|t(?:old|ells?)|wr(?:ote|ites?)|posted|tweeted|puts?(?=\s(?:the|their|its|that|this|it|Russia|Ukrain|losses)\b)
    |(?:report|announc|claim|estimat|confirm|add|not|warn|stress|stat|declar|inform|reveal|disclos|explain|acknowledg|insist|argu
    |assert|alleg|underscor|underlin|recall|remark|respond|conclud|predict|assur|record|document|boast|accus|blam|suggest|describ
    |calculat|maintain|recount|promis|point|caution|continu|believ|count|list|detail|relat|convey|testifi|not|quot|publish|releas)
    (?:ed|e?s|e)?|emphasi[sz]e[sd]?|admit(?:s|ted)?|verif(?:ied|ies|y)|den(?:ied|ies|y)|repl(?:ied|ies|y)|show(?:s|ed)?|indicat(?:es?|ed)
    |specif(?:ied|ies)|clarif(?:ied|ies)|forecasts?|tall(?:ied|ies)|thinks?|reads?|agreed)\b""",
    regex.VERBOSE,
)
# Verbs that attribute only in some company: "figures show", "points out", "released figures"
_NEEDS_FIGURES = frozenset(
    {"show", "shows", "showed", "indicate", "indicates", "indicated", "suggest", "suggests", "read", "reads"}
)
_NEEDS_OBJECT = regex.compile(
    r"\s(?:(?:new|its|their|the|his|updated|official|fresh|a)\s){0,2}(?:figures|data|statistics|report|tally|estimate|list|statement)"
)
_FIGURE_NOUN = regex.compile(
    r"\b(?:figures?|data|estimates?|tall(?:y|ies)|counts?|statistics|numbers|records|updates?|assessments?|reports?)\s*$",
    regex.I,
)

# "saying 40 were shot down": the subject is that of the clause before
_PARTICIPLE = regex.compile(
    r"[,”\"]\s?(?:and\s)?(?:while\s)?(?P<verb>saying|adding|claiming|noting|warning|stressing|reporting|stating|announcing|estimating|confirming|alleging)\b"
)

# Sources named with a preposition: "according to X", "citing X", "figures released by X", "a statement from X"
_SOURCE = regex.compile(
    r"""\b(?:(?P<to>[Aa]ccording\sto|[Aa]s\sper|[Ii]n\sthe\swords\sof|[Pp]er(?=\s(?:the\s|an?\s|\p{Lu}))|[Ii]n\sthe\s(?:opinion|estimate)\sof)
    |(?P<citing>citing|quoting|cited)
    |(?:reported|confirmed|announced|claimed|verified|estimated|released|published|compiled|provided|cited|issued|documented|recorded
       |collected|shared|gathered|put\sout|obtained)\s(?:\w{2,12}\s){0,2}by
    |(?:[Ff]igures|[Dd]ata|[Nn]umbers|[Ee]stimates?|statement|report|tally|count|[Ss]tatistics|update|post|message|information)\s(?:from|by)
    |(?P<opinion>[Ii]n)(?=\s(?:his|her|their)\s(?:opinion|view|words)\b))\s+""",
    regex.VERBOSE,
)

# What may stand between a subject and its verb: "has also", "on Friday", "later", "in a statement on Monday"
_BETWEEN = regex.compile(
    r"""(?:[\s,]+(?:has|have|had|also|later|earlier|then|now|today|yesterday|previously|again|first|even|further|still|once|themselves|itself
    |himself|herself|in\sturn|meanwhile|however|too|since|separately|(?:early\s|late\s)?(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day
    (?:\s(?:morning|evening|night|afternoon))?|(?:last|this)\s(?:week|month|year|morning|evening|night)|\p{Ll}{3,14}ly
    |on\s(?:Telegram|Facebook|X|Twitter|social\smedia)|on\s\d{1,2}\s\p{Lu}\p{Ll}+|on\s\p{Lu}\p{Ll}+\s\d{1,2}|\([^()]{1,40}\)))*[\s]*$""",
    regex.VERBOSE,
)
_PASSIVE = regex.compile(
    r"\b(?:is|are|was|were|be|been|being|gets?|got|the|an?|its|their|his|of|as|so|previously|widely)\s(?:\p{Ll}+ly\s)?$",
    regex.I,
)
_INFINITIVE = regex.compile(
    r"(?:\b(?:to|not|never|would|could|might|must|should|will|may|can|cannot|did|does|do|who)|n['’]t)\s(?:\p{Ll}+ly\s)?$",
    regex.I,
)

# Words that end a noun phrase to the left, and to the right
_STOPS = frozenset(
    """that which who whom whose but while as when after before because although though if unless until since whereas so than where how what
    why is are was were be been being has have had will would could may might should must can do does did not said says told about into
    over under with against by on to during amid despite following including killed wounded injured injuring killing destroyed hit damaged
    shot fired launched it's there hours days weeks including""".split()
)
_RIGHT_STOP = regex.compile(
    r"""[,;:!?()“”"«»\n\[\]]|\s[-–—]\s|(?<!\b(?:U\.S|U\.K|U\.N|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sen|Rep|Gov|St|Adm|Brig|Sgt|\p{Lu}))\.(?=\s|\p{Lu}|$)
    |\s(?:on|who|which|that|while|but|when|whereas|although|after|before|as|during|via|told|adding|saying|citing|quoting|since|because|is|are|was
    |were|has|have|had|to|with|show|shows|showed|in\san?|in\s(?:his|her|its|their|response|turn|early|late)|\d)\b
    |\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\sand\s(?=(?:\p{Ll}|\d|at\b))|\s(?:today|yesterday|earlier|later|last|this)\b""",
    regex.VERBOSE,
)
_TOKEN = regex.compile(r"\([^()]{0,60}\)|\p{L}[\p{L}\p{M}\p{N}.'’&/‑-]*|\d[\d,.]*|\S")
_CONTRAST = regex.compile(r",?\s(?:while|but|whereas|although|though|and)\s")
_CLAUSE_BEFORE = regex.compile(
    r"(?:\b(?:while|but|whereas|although|though|and|as|that|which|who|after|when|because|since)|[;:])\s*$", regex.I
)
_PLAIN_OPENING = regex.compile(
    r"^(?:Of|In|On|At|By|From|Among|During|Over|To date|So far|Earlier|Later|Overall|Also|Meanwhile|Separately|However|He|She)\b"
)

_CONTINUATION = regex.compile(
    r"^\W{0,3}(?:As a (?:result|consequence)|Among (?:them|the (?:dead|injured|wounded|victims)|those)|Of (?:these|them|those|the \w+,)|Another|"
    r"The (?:total|toll|victims|injured|dead|wounded|others?|remaining)|(?:In|A) total|They include|Also,|In addition|The rest|Those (?:killed|injured))\b"
)


@dataclass(frozen=True, slots=True)
class _Frame:
    """A stretch attributed; `cue` is where its verb or preposition stands."""

    start: int
    end: int
    cue: int
    speaker: Speaker
    rule: str


@dataclass(slots=True)
class _Memory:
    """Who spoke or was named: surnames for the document, the rest for the section."""

    surnames: dict[str, Speaker] = field(default_factory=dict)
    last: dict[str, Speaker] = field(default_factory=dict)  # "he", "it", "they", "any", a noun, "side x"
    section: int = -1

    def enter(self, section: int) -> None:
        if section != self.section:
            self.section = section
            self.last = {key: speaker for key, speaker in self.last.items() if key.startswith("side ")}

    def note(self, speaker: Speaker, phrase: str) -> None:
        """Remember a speaker by all that may stand for him later."""
        if speaker.kind == "person":
            self.surnames.setdefault(speaker.name.split()[-1], speaker)
            self.last["he"] = speaker
            self.last[f"side {speaker.side}"] = speaker
        elif speaker.kind == "group" and regex.search(
            r"(?:man|person|official|spokeswoman|minister|governor|mayor|er|or|lawyer)\b", phrase
        ):
            self.last["he"] = speaker
        if speaker.kind in ("body", "group", "country", "media"):
            self.last["it"] = speaker
        if speaker.kind in ("group", "body", "country"):
            self.last["they"] = speaker
        for noun in regex.findall(r"\p{L}{4,}", f"{phrase} {speaker.name}".lower()):
            self.last[noun.rstrip("s")] = speaker
        self.last["any"] = speaker

    def resolve(self, speaker: Speaker) -> Speaker | None:
        """Find whom a pronoun, a definite noun, an office or a surname stands for."""
        match speaker.kind:
            case "pronoun":
                key = "he" if speaker.name in ("he", "she") else speaker.name
                return self.last.get(key) or (self.last.get("he") if key == "they" else None)
            case "definite":
                noun = speaker.name.split()[-1].rstrip("s")
                if noun in _WRITINGS:
                    return self.last.get("any")
                if found := self.last.get(noun):
                    return found
                found = self.last.get("he" if noun in _PERSON_NOUNS else "it" if noun in _BODY_NOUNS else "")
                return found or Speaker(speaker.name[:1].upper() + speaker.name[1:], "", speaker.type, "group")
            case "office":
                return self.last.get(f"side {speaker.side}") or Speaker(
                    speaker.name, speaker.side, speaker.type, "group"
                )
            case "surname":
                known = self.surnames.get(speaker.name.split()[-1])
                return known or Speaker(speaker.name, speaker.side, speaker.type, "person")
        return speaker


_PERSON_NOUNS = frozenset(
    """president minister governor mayor leader general official spokesman spokeswoman spokesperson analyst chief head commander expert
    premier chancellor secretary ambassador adviser diplomat historian economist""".split()
)
_BODY_NOUNS = frozenset(
    {"agency", "department", "body", "group", "office", "service", "ministry", "organisation", "organization"}
)
# What stands for whoever spoke last
_WRITINGS = frozenset({"statement", "report", "document", "bulletin", "post", "update"})
# Speakers of a place: they take the side of the region that their sentence names
_LOCAL = regex.compile(
    r"(?i)\b(?:local|regional|governors?|mayors?|police|rescuers|prosecutors?|emergency|administration|military|authorities|firefighters|city|hospital|medics)\b"
)


def _subject_before(text: str, at: int) -> tuple[int, str] | None:
    """Read the noun phrase before a verb, with an apposition between commas: start and phrase."""
    low = max(0, at - 260)
    end = _BETWEEN.search(text, low, at).start() if _BETWEEN.search(text, low, at) else at
    if not (between := text[end:at]).strip(" ") and text[max(low, end - 1) : end] == ",":
        end -= 1
        between = ","
    if between.lstrip().startswith(","):
        pieces = text[low:end].split(",")
        for back in (2, 3):
            if len(pieces) < back:
                break
            apposition = ",".join(pieces[-back + 1 :])
            cut = end - len(apposition) - 1
            start, noun = _noun_phrase_before(text, cut, low)
            relative = regex.match(
                r"\s(?:who|which|whose|in|on|at|during|speaking|citing|quoting|after|when)\b", apposition
            )
            if noun and back == 2 and not relative:
                whole = f"{noun},{apposition}"
                if (speaker := read_speaker(whole)) and speaker.kind == "person" or read_speaker(noun):
                    return start, whole
            elif noun and relative and read_speaker(noun):
                return start, noun
        return None
    start, phrase = _noun_phrase_before(text, end, low)
    if not phrase:
        return None
    # "Ukraine’s president, Petro Zrazok said": a bare name behind its office
    if (
        start >= 2
        and text[max(0, start - 2) : start] == ", "
        and (own := read_speaker(phrase))
        and own.kind in ("person", "surname")
        and not own.side
    ):
        wider_start, wider = _noun_phrase_before(text, start - 2, low)
        if (
            wider
            and wider[:1].isupper()
            and (reading := read_speaker(f"{wider}, {phrase}"))
            and reading.name == own.name
            and reading.side
        ):
            return wider_start, f"{wider}, {phrase}"
    return start, phrase


def _noun_phrase_before(text: str, end: int, low: int) -> tuple[int, str]:
    """Walk back from `end` over the words of a noun phrase."""
    tokens = list(_TOKEN.finditer(text, low, end))
    start = end
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        word = token[0]
        if word == "and":
            both = (
                index
                and tokens[index - 1][0][:1].isupper()
                and index + 1 < len(tokens)
                and tokens[index + 1][0][:1].isupper()
            )
            if not both:
                break
        elif word.lower() in _STOPS or not (word[0].isalpha() or word[0] == "("):
            break
        elif word.endswith(".") and len(word) > 5 and word.count(".") == 1:
            break
        start = token.start()
    return start, text[start:end].strip()


def _subject_after(text: str, at: int) -> tuple[int, str]:
    """Read the noun phrase behind a verb or preposition, with an apposition that says what a person is: end and phrase."""
    limit = min(len(text), at + 200)
    stop = _RIGHT_STOP.search(text, at, limit)
    end = stop.start() if stop else limit
    phrase = text[at:end]
    tail = regex.match(
        r",\s(?P<what>(?:the\s|an?\s)?(?:\p{Ll}[\p{L}-]*\s){1,3}[^,;.“”\"]{0,80})", text[end : end + 120]
    )
    if tail and (speaker := read_speaker(phrase)) and speaker.kind in ("person", "surname") and not speaker.side:
        reading = read_speaker(f"{phrase}, {tail['what']}")
        if reading and reading.name == speaker.name:
            return end + tail.end(), f"{phrase}, {tail['what']}"
    return end, phrase


class _Reader:
    """Reads the frames of one part of a sentence (positions are the part's own)."""

    def __init__(self, text: str, memory: _Memory, quotes: list[tuple[int, int]], whole: str) -> None:
        self.text, self.memory, self.quotes, self.whole = text, memory, quotes, whole
        self.frames: list[_Frame] = []

    def quoted(self, at: int) -> bool:
        return any(start <= at < end for start, end in self.quotes)

    def speaker(self, phrase: str) -> Speaker | None:
        """Read a phrase, find whom it stands for, and remember him."""
        reading = read_speaker(phrase)
        return self.settle(reading, phrase) if reading else None

    def settle(self, reading: Speaker, phrase: str) -> Speaker | None:
        found = self.memory.resolve(reading)
        if found is None:
            return None
        if not found.side and _LOCAL.search(phrase) and found.type in ("government", "military", "unnamed_official"):
            found = Speaker(found.name, region_side(self.whole), found.type, found.kind)
        self.memory.note(found, phrase)
        return found

    def add(self, start: int, end: int, cue: int, speaker: Speaker, rule: str) -> None:
        if start < end:
            self.frames.append(_Frame(start, end, cue, speaker, rule))

    def read(self) -> list[_Frame]:
        cues = [(m.start(), m.end(), "verb", m) for m in _VERB.finditer(self.text)]
        cues += [(m.start(), m.end(), "source", m) for m in _SOURCE.finditer(self.text)]
        cues += [(m.start("verb"), m.end(), "participle", m) for m in _PARTICIPLE.finditer(self.text)]
        done = -1
        for start, end, kind, match in sorted(cues, key=lambda cue: (cue[0], -cue[1])):
            if start < done or self.quoted(start):
                continue
            if kind == "source":
                done = self._read_source(start, end, match)
            elif kind == "participle":
                self._read_participle(start)
            else:
                done = max(done, self._read_verb(start, end, match["verb"]))
        if not self.frames:
            self._read_marks()
        named = [frame for frame in self.frames if frame.speaker.type != "media"]
        return named if named else self.frames

    def _read_verb(self, start: int, end: int, verb: str) -> int:
        text = self.text
        before = text[max(0, start - 40) : start]
        if _PASSIVE.search(before) or _INFINITIVE.search(before):
            return end
        if verb in ("publish", "published", "release", "released", "list", "listed") and not _NEEDS_OBJECT.match(
            text, end
        ):
            return end
        if verb in ("point", "points", "pointed") and not text.startswith(" out", end):
            return end
        marked = not before.strip() or regex.search(r"(?:[,”\"’»:.]|\s[-–—])\s*$", before)
        subject = _subject_before(text, start)
        if subject and not self.quoted(subject[0]):
            phrase = subject[1]
            if verb in _NEEDS_FIGURES:
                if not _FIGURE_NOUN.search(phrase):
                    return end
                phrase = _FIGURE_NOUN.sub("", phrase)
            if speaker := self.speaker(phrase):
                self._scope_of_verb(
                    subject[0], start, end, speaker, "pronoun" if phrase.lower() in PRONOUNS else "said"
                )
                return end
        if marked and verb not in _NEEDS_FIGURES:
            right = regex.compile(r"\s*(?:in\s[“\"][^”\"]{1,60}[”\"]\s(?:on\s\S+\s)?)?").match(text, end).end()
            stop, phrase = _subject_after(text, right)
            if phrase.strip() and (speaker := self.speaker(phrase)):
                self._scope_of_trailing(start, stop, speaker, "said")
                return stop
        return end

    def _scope_of_verb(self, subject: int, verb: int, end: int, speaker: Speaker, rule: str) -> None:
        """Scope of "X said": what follows; what precedes where X stands behind or between it."""
        text = self.text
        opening = text[:subject]
        rest = text[end:]
        bare = regex.match(
            r"(?:\s(?:on|in|at|to|via|during|late|early|last|this|yesterday|today|earlier|Monday|\p{Lu}\p{Ll}+day)\b[^,“\"]{0,80})?\s*(?:\([^)]*\))?[\s.!;]*$",
            rest,
        )
        cut = bool(_CLAUSE_BEFORE.search(opening))
        if not opening.strip() or (_PLAIN_OPENING.match(opening) and not cut and not self.frames and len(opening) < 60):
            self.add(0, len(text), verb, speaker, rule)
        elif cut:
            self.add(subject, len(text), verb, speaker, rule)
        elif bare or regex.match(r"\s*[,.”\"]", rest) or regex.search(r"[”\"]\s*$", opening):
            self._scope_of_trailing(verb, len(text), speaker, rule)
        else:
            self.add(subject, len(text), verb, speaker, rule)

    def _scope_of_trailing(self, cue: int, stop: int, speaker: Speaker, rule: str, *, cuts: bool = False) -> None:
        """Scope of "A, said X": back to the start or into what an earlier frame says, and on unless a contrast cuts it."""
        start = 0
        if self.frames:
            start = max(frame.cue for frame in self.frames)
            contrast = [m.end() for m in _CONTRAST.finditer(self.text, start, cue) if "and" not in m[0]]
            ends = [frame.end for frame in self.frames if frame.end < cue]
            start = max([start, *contrast, *ends])
        end = len(self.text)
        if cuts and (
            contrast_after := regex.compile(r",?\s(?:while|but|whereas|although|though)\s|,\sand\s").match(
                self.text, stop
            )
        ):
            end = contrast_after.start()
        self.add(start, end, cue, speaker, rule)

    def _read_source(self, start: int, end: int, match: regex.Match) -> int:
        if match["opinion"]:
            if speaker := self.memory.last.get("he"):
                self.add(0, len(self.text), start, speaker, "pronoun")
            return end
        stop, phrase = _subject_after(self.text, end)
        cited = regex.match(r"(?:data|figures|information|statistics|estimates?|numbers)\s(?:from|by|of)\s", phrase)
        reading = read_speaker(phrase)
        if match["citing"]:
            # "officials citing data from Ukraine": they vouch for it; "Reuters, citing the governor": he does
            last = self.frames[-1] if self.frames else None
            if (
                reading is None
                or (cited and last)
                or (last and last.speaker.type != "media" and reading.kind in ("media", "country"))
            ):
                return stop
        speaker = self.speaker(phrase)
        if speaker is None:
            return end
        rule = "citing" if match["citing"] else "according_to"
        if not self.text[:start].strip(' ,“"'):
            self.add(0, len(self.text), start, speaker, rule)
        elif match["citing"]:
            self.frames = [frame for frame in self.frames if frame.speaker.type != "media"]
            self._scope_of_trailing(start, stop, speaker, rule)
        else:
            self._scope_of_trailing(start, stop, speaker, rule, cuts=True)
        return stop

    def _read_participle(self, start: int) -> None:
        subject = self.frames[-1].speaker if self.frames else None
        if subject is None:
            head = find_claimants(self.text[:start])
            subject = next((m.speaker for m in head if m.speaker.kind in ("person", "body")), None)
            if subject is None:
                _, phrase = _subject_after(self.text, 0)
                reading = read_speaker(" ".join(phrase.split()[:8]))
                subject = self.memory.resolve(reading) if reading and reading.kind != "surname" else None
        if subject:
            self.add(start, len(self.text), start, subject, "said")

    def _read_marks(self) -> None:
        """Read a source set off by a mark: "General Staff: A", "A - governor", "A, the Regional Administration"."""
        text = self.text
        if (colon := regex.match(r"\W{0,4}(?P<who>[^:.,;“\"\d]{2,60}):(?=\s|[“\"]|$)", text)) and not self.quoted(
            colon.start("who")
        ):
            speaker = read_speaker(colon["who"])
            if (
                speaker
                and speaker.kind not in ("definite", "surname", "pronoun", "media")
                and (speaker.kind != "group" or speaker.side)
            ):
                self.memory.note(speaker, colon["who"])
                self.add(0, len(text), 0, speaker, "colon")
                return
        dash = regex.search(r"(?:\s[-–—|]\s?|,\s)(?P<who>[^-–—|,;:“”\"\d]{2,70}?)[.\s]*$", text)
        if not dash or dash.start() < 15:
            return
        speaker = read_speaker(dash["who"])
        if speaker is None or speaker.kind in ("pronoun", "surname", "office"):
            return
        if "," in dash[0][:1]:
            administrative = regex.search(
                r"(?:Administration|Ministry|General Staff|Service|Police|Council|Office|Command)\b", dash["who"]
            )
            if (
                not administrative
                or speaker.type == "media"
                or regex.search(r"\b(?:and|or|in|on|at|by|with)\b", dash["who"])
            ):
                return
        elif text.rstrip().endswith((".", "!")) or (speaker.kind == "country" and len(text) > 160):
            return
        if settled := self.settle(speaker, dash["who"]):
            self.add(0, len(text), dash.start("who"), settled, "according_to")


# A quotation of five words and more is speech; a shorter one is a phrase that the reporter borrows
_MIN_QUOTE = 24
# "- We hold the town. - assures X": a dash opens speech at the start of a line or behind a full stop
_DIALOGUE = regex.compile(r"(?:^|(?<=[.!?”\"’])\s?|\n\s*)[-–—]\s(?=[\p{Lu}(\"“])")
_DIALOGUE_END = regex.compile(
    r"\s[-–—]\s(?=(?:\p{Ll}{2,14}\s){0,4}(?:\p{Ll}{3,14}ed|said|says|say|\p{Ll}{3,14}s|wrote|told|continues?|adds?)\b)"
)


@dataclass(frozen=True, slots=True)
class _Quote:
    """A stretch of direct speech; `goes_on` when it takes up the quotation of the paragraph before."""

    start: int
    end: int
    goes_on: bool


def _find_quotes(text: str, start: int, end: int, is_open: bool) -> tuple[list[_Quote], bool]:
    """Find the direct speech of a paragraph; tell whether a quotation is left open at its end."""
    quotes: list[_Quote] = []
    opened, goes_on = -1, False
    for at in range(start, end):
        character = text[at]
        if character not in '“”"«»„″':
            continue
        if opened < 0:
            straight = character == '"' and (at + 1 < end and not text[at + 1].isspace())
            if character in "“«„" or straight:
                opened = at
                goes_on = is_open and not text[start:at].strip(" >-•*")
        elif (
            character in "”»″"
            or (character == '"' and not (at + 1 < end and text[at - 1].isspace()))
            or character == "“"
        ):
            if at - opened >= _MIN_QUOTE:
                quotes.append(_Quote(opened, at + 1, goes_on))
            opened = -1
    left_open = opened >= 0 and end - opened >= _MIN_QUOTE
    if left_open:
        quotes.append(_Quote(opened, end, goes_on))
    covered = [(quote.start, quote.end) for quote in quotes]
    for dash in _DIALOGUE.finditer(text, start, end):
        if any(a <= dash.start() < b for a, b in covered):
            continue
        stop = _DIALOGUE_END.search(text, dash.end(), end)
        if stop:
            quotes.append(_Quote(dash.end(), stop.start(), False))
    return sorted(quotes, key=lambda quote: quote.start), left_open


def _parts_of(sentence: Sentence, quotes: list[_Quote]) -> list[tuple[int, int]]:
    """Cut a sentence at semicolons outside quotations: source offsets."""
    cuts = [sentence.start + m.start() for m in regex.finditer(";", sentence.text)]
    cuts = [cut for cut in cuts if not any(quote.start <= cut < quote.end for quote in quotes)]
    edges = [sentence.start, *(cut + 1 for cut in cuts), sentence.end]
    return [(a, b) for a, b in zip(edges, edges[1:], strict=False) if a < b]


def _to_attribution(start: int, end: int, speaker: Speaker, rule: str) -> Attribution:
    return Attribution(start, end, speaker.name, speaker.side, speaker.type or "government", rule)


def _paragraphs(document: Document) -> list[list[int]]:
    """Group the sentences of the report by paragraph."""
    groups: list[list[int]] = []
    last: tuple[int, int] | None = None
    for index, sentence in enumerate(document.sentences):
        if sentence.kind == "boilerplate":
            last = None
            continue
        key = (sentence.section_id, sentence.paragraph)
        if key != last:
            groups.append([])
            last = key
        groups[-1].append(index)
    return groups


def attribute(document: Document) -> dict[int, tuple[Attribution, ...]]:
    """Find who is said to have stated what, by index of the sentence; sentences of the publisher's own are left out."""
    text = document.source.text
    memory = _Memory()
    found: dict[int, list[Attribution]] = {}
    is_open, is_list, carried, section = False, False, None, -1
    for mention in find_claimants(text):
        if mention.speaker.kind == "person":
            memory.surnames.setdefault(mention.speaker.name.split()[-1], mention.speaker)
    for indices in _paragraphs(document):
        sentences = [document.sentences[index] for index in indices]
        if sentences[0].section_id != section:
            section, is_open, is_list, carried = sentences[0].section_id, False, False, None
        memory.enter(section)
        quotes, left_open = _find_quotes(text, sentences[0].start, sentences[-1].end, is_open)
        speaker_before = memory.last.get("any")
        frames: list[_Frame] = []
        for index, sentence in zip(indices, sentences, strict=True):
            own = _read_sentence(text, sentence, quotes, memory)
            frames += own
            attributions = [_to_attribution(f.start, f.end, f.speaker, f.rule) for f in own]
            if not own and carried and (is_list or (sentence.kind != "item" and _CONTINUATION.match(sentence.text))):
                attributions = [_to_attribution(sentence.start, sentence.end, carried, "carried")]
            elif own:
                whole = [f for f in own if f.start <= sentence.start and f.end >= sentence.end - 1]
                carried = whole[-1].speaker if whole else own[-1].speaker if own[-1].end >= sentence.end else None
                is_list = sentence.text.rstrip().endswith(":") or (
                    sentence.kind == "heading" and own[-1].rule == "colon"
                )
            else:
                carried, is_list = None, False
            found[index] = attributions
        _speak_quotes(document, indices, quotes, frames, speaker_before, found)
        is_open = left_open
        # a list lasts over its items; what was said in a plain paragraph ends with it
        if not is_list or not (frames or sentences[-1].kind == "item"):
            carried, is_list = None, False
    return {index: tuple(_unique(attributions)) for index, attributions in found.items() if attributions}


def _unique(attributions: list[Attribution]) -> list[Attribution]:
    return sorted(dict.fromkeys(attributions), key=lambda a: (a.start, a.end))


def _read_sentence(text: str, sentence: Sentence, quotes: list[_Quote], memory: _Memory) -> list[_Frame]:
    """Read the frames of a sentence, part by part; offsets are the source's."""
    frames: list[_Frame] = []
    for start, end in _parts_of(sentence, quotes):
        inside = [
            (quote.start - start, quote.end - start) for quote in quotes if quote.start < end and quote.end > start
        ]
        reader = _Reader(text[start:end], memory, inside, text[sentence.start : sentence.end])
        frames += [_Frame(f.start + start, f.end + start, f.cue + start, f.speaker, f.rule) for f in reader.read()]
    return frames


def _speak_quotes(
    document: Document,
    indices: list[int],
    quotes: list[_Quote],
    frames: list[_Frame],
    before: Speaker | None,
    found: dict[int, list[Attribution]],
) -> None:
    """Give each quotation of a paragraph its speaker: named just behind it, before it, or in the paragraph before."""
    last = before
    for number, quote in enumerate(quotes):
        following = quotes[number + 1].start if number + 1 < len(quotes) else quote.end + 200
        behind = next((f for f in frames if quote.end <= f.cue < min(quote.end + 90, following)), None)
        ahead = [f for f in frames if f.cue < quote.start]
        between = document.source.text[quote.end : behind.cue] if behind else ""
        speaks_behind = behind and not regex.search(r"(?<!\b\p{Lu}|Mr|Ms|Mrs|Dr|Gen)[.!?]\s", between)
        speaker = behind.speaker if speaks_behind else ahead[-1].speaker if ahead else last
        if speaker is None:
            continue
        last = speaker
        for index in indices:
            sentence = document.sentences[index]
            start, end = max(sentence.start, quote.start), min(sentence.end, quote.end)
            if start < end:
                found.setdefault(index, []).append(_to_attribution(start, end, speaker, "quote"))


def choose_claimant(attributions: tuple[Attribution, ...], position: int) -> Attribution | None:
    """Choose the narrowest attribution that holds at a position of the source; None for the publisher's own voice."""
    holding = [a for a in attributions if a.start <= position < a.end]
    return min(holding, key=lambda a: (a.end - a.start, -a.start), default=None)
