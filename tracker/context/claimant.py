"""Document -> who says what: for each sentence the stretches that a claimant is said to have stated.

A frame is what attributes a stretch: a verb of saying with its subject ("X said A", "A, said X", "A, X said"), a source
("according to X", "citing X", "figures released by X"), a colon ("General Staff: A") or a dash ("A - governor"). Frames
are read sentence by sentence with a memory of who spoke, so that he, the ministry and bare surnames find their names;
quotations and lists then carry a speaker over sentences. What no frame covers is the publisher's own voice.
"""

from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from tracker.lexicon import speaking
from tracker.lexicon.antecedents import Memory
from tracker.lexicon.claimants import Speaker, find_claimants, region_side
from tracker.lexicon.gazetteer import find_places
from tracker.lexicon.speakers import PRONOUNS, read_speaker
from tracker.lexicon.speaking import find_subject_after, find_subject_before
from tracker.model import Attribution, Document, Sentence
from tracker.text.quotations import Quote, find_quotes


@dataclass(frozen=True, slots=True)
class _Frame:
    """A stretch attributed; `cue` is where its verb or preposition stands."""

    start: int
    end: int
    cue: int
    speaker: Speaker
    rule: str


# No honest sentence has more cues of speech; hostile ones would cost the square of their number
_MAX_CUES = 60


class _Reader:
    """Reads the frames of one part of a sentence (positions are the part's own)."""

    def __init__(self, text: str, memory: Memory, quotes: list[tuple[int, int]], whole: str) -> None:
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
        if (
            not found.side
            and speaking.LOCAL.search(phrase)
            and found.type in ("government", "military", "unnamed_official")
        ):
            found = replace(found, side=region_side(self.whole) or _place_side(self.whole))
        self.memory.note(found, phrase)
        return found

    def add(self, start: int, end: int, cue: int, speaker: Speaker, rule: str) -> None:
        if start < end:
            self.frames.append(_Frame(start, end, cue, speaker, rule))

    def read(self) -> list[_Frame]:
        done = -1
        for start, end, kind, match in speaking.find_cues(self.text)[:_MAX_CUES]:
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
        if speaking.PASSIVE.search(before) or speaking.INFINITIVE.search(before):
            return end
        if verb in (
            "publish",
            "published",
            "release",
            "released",
            "list",
            "listed",
        ) and not speaking.NEEDS_OBJECT.match(text, end):
            return end
        if verb in ("point", "points", "pointed") and not text.startswith(" out", end):
            return end
        marked = not before.strip() or speaking.SET_OFF.search(before)
        subject = find_subject_before(text, start)
        if subject and not self.quoted(subject[0]):
            phrase = subject[1]
            if verb in speaking.NEEDS_FIGURES:
                if not speaking.FIGURE_NOUN.search(phrase):
                    return end
                phrase = speaking.FIGURE_NOUN.sub("", phrase)
            if speaker := self.speaker(phrase):
                self._scope_of_verb(
                    subject[0], start, end, speaker, "pronoun" if phrase.lower() in PRONOUNS else "said"
                )
                return end
        if marked and verb not in speaking.NEEDS_FIGURES and not verb.startswith("t"):
            programme = speaking.PROGRAMME.match(text, end)
            right = programme.end() if programme else end
            stop, phrase = find_subject_after(text, right)
            if phrase.strip() and (speaker := self.speaker(phrase)):
                self._scope_of_trailing(start, stop, speaker, "said")
                return stop
        return end

    def _scope_of_verb(self, subject: int, verb: int, end: int, speaker: Speaker, rule: str) -> None:
        """Scope of "X said": what follows; what precedes where X stands behind or between it."""
        text = self.text
        opening = text[:subject]
        rest = text[end:]
        bare = speaking.BARE_END.match(rest)
        cut = bool(speaking.CLAUSE_BEFORE.search(opening))
        if not opening.strip() or (
            speaking.PLAIN_OPENING.match(opening) and not cut and not self.frames and len(opening) < 60
        ):
            self.add(0, len(text), verb, speaker, rule)
        elif cut:
            self.add(subject, len(text), verb, speaker, rule)
        elif bare or speaking.PAUSE.match(rest) or speaking.AFTER_QUOTE.search(opening):
            self._scope_of_trailing(verb, len(text), speaker, rule)
        else:
            self.add(subject, len(text), verb, speaker, rule)

    def _scope_of_trailing(self, cue: int, stop: int, speaker: Speaker, rule: str, *, cuts: bool = False) -> None:
        """Scope of "A, said X": back to the start or into what an earlier frame says; on unless a contrast cuts it."""
        start = 0
        if self.frames:
            start = max(frame.cue for frame in self.frames)
            contrast = [m.end() for m in speaking.CONTRAST.finditer(self.text, start, cue) if "and" not in m[0]]
            ends = [frame.end for frame in self.frames if frame.end < cue]
            start = max([start, *contrast, *ends])
        end = len(self.text)
        if cuts and (turn := speaking.TURN.match(self.text, stop)):
            end = turn.start()
        self.add(start, end, cue, speaker, rule)

    def _read_source(self, start: int, end: int, match: regex.Match) -> int:
        if match["opinion"]:
            if speaker := self.memory.last.get("he"):
                self.add(0, len(self.text), start, speaker, "pronoun")
            return end
        stop, phrase = find_subject_after(self.text, end)
        cited = speaking.CITED_DATA.match(phrase)
        reading = read_speaker(phrase)
        if match["citing"]:
            # "officials citing data from Ukraine": they vouch for it; "Reuters, citing the governor": he does
            last = self.frames[-1] if self.frames else None
            if (
                reading is None
                or (
                    last
                    and last.speaker.type != "media"
                    and reading.kind == "definite"
                    and not self.memory.knows(reading)
                )
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
                _, phrase = find_subject_after(self.text, 0)
                reading = read_speaker(" ".join(phrase.split()[:8]))
                subject = self.memory.resolve(reading) if reading and reading.kind != "surname" else None
        if subject:
            self.add(start, len(self.text), start, subject, "said")

    def _read_marks(self) -> None:
        """Read a source set off by a mark: "General Staff: A", "A - governor", "A, the Regional Administration"."""
        text = self.text
        if (colon := speaking.COLON.match(text)) and not self.quoted(colon.start("who")):
            speaker = read_speaker(colon["who"])
            if (
                speaker
                and speaker.kind not in ("definite", "surname", "pronoun", "media")
                and (speaker.kind != "group" or speaker.side)
            ):
                self.memory.note(speaker, colon["who"])
                self.add(0, len(text), 0, speaker, "colon")
                return
        dash = speaking.find_trailing_source(text.rstrip(" .\n"))
        if not dash or dash.start() < 15:
            return
        speaker = read_speaker(dash["who"])
        if speaker is None or speaker.kind in ("pronoun", "surname", "office"):
            return
        if "," in dash[0][:1]:
            administrative = speaking.ADMINISTRATION.search(dash["who"])
            if not administrative or speaker.type == "media" or speaking.LINK_WORD.search(dash["who"]):
                return
        elif text.rstrip().endswith((".", "!")) or (speaker.kind == "country" and len(text) > 160):
            return
        if settled := self.settle(speaker, dash["who"]):
            self.add(0, len(text), dash.start("who"), settled, "according_to")


def _place_side(text: str) -> str:
    """Tell the one country that the places named in a text are in; "" for none or several."""
    sides = {place.party for place in find_places(text) if place.party}
    return sides.pop() if len(sides) == 1 else ""


def _inside(quotes: list[Quote], start: int, end: int) -> list[Quote]:
    """Choose the quotations that reach into a stretch; dialogue may overlap the one before it, so look back one more."""
    low = max(0, bisect_left(quotes, start, key=lambda quote: quote.start) - 2)
    high = bisect_left(quotes, end, low, key=lambda quote: quote.start)
    return [quote for quote in quotes[low:high] if quote.end > start]


def _parts_of(sentence: Sentence, quotes: list[Quote]) -> list[tuple[int, int]]:
    """Cut a sentence at semicolons outside quotations: source offsets."""
    if ";" not in sentence.text:
        return [(sentence.start, sentence.end)]
    cuts = [sentence.start + at for at, character in enumerate(sentence.text) if character == ";"]
    cuts = [cut for cut in cuts if not _inside(quotes, cut, cut + 1)]
    edges = [sentence.start, *(cut + 1 for cut in cuts), sentence.end]
    return [(a, b) for a, b in pairwise(edges) if a < b]


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
    memory = Memory()
    found: dict[int, list[Attribution]] = {}
    is_open, is_list, carried, section = False, False, None, -1
    memory.learn(text)
    for indices in _paragraphs(document):
        sentences = [document.sentences[index] for index in indices]
        if sentences[0].section_id != section:
            section, is_open, is_list, carried = sentences[0].section_id, False, False, None
        memory.enter(section)
        quotes, left_open = find_quotes(text, sentences[0].start, sentences[-1].end, is_open)
        speaker_before = memory.last.get("any")
        frames: list[_Frame] = []
        for index, sentence in zip(indices, sentences, strict=True):
            own = _read_sentence(text, sentence, quotes, memory)
            if not own:
                memory.note_subject(sentence.text)
            frames += own
            attributions = [_to_attribution(f.start, f.end, f.speaker, f.rule) for f in own]
            if (
                not own
                and carried
                and (is_list or (sentence.kind != "item" and speaking.CONTINUATION.match(sentence.text)))
            ):
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
            if own and speaking.looks_back(sentence.text):
                _look_back(document, index, own[-1].speaker, found)
        _speak_quotes(document, indices, quotes, frames, speaker_before, found)
        is_open = left_open
        # a list lasts over its items; what was said in a plain paragraph ends with it
        if not is_list or not (frames or sentences[-1].kind == "item"):
            carried, is_list = None, False
    return {index: tuple(_unique(attributions)) for index, attributions in found.items() if attributions}


def _look_back(document: Document, index: int, speaker: Speaker, found: dict[int, list[Attribution]]) -> None:
    """Give what "This was reported by X" points at to X: up to three sentences of the section, and its heading."""
    for before in range(index - 1, max(-1, index - 4), -1):
        sentence = document.sentences[before]
        if sentence.section_id != document.sentences[index].section_id or sentence.kind == "boilerplate":
            return
        if found.get(before):
            return
        found[before] = [_to_attribution(sentence.start, sentence.end, speaker, "looks_back")]


def _unique(attributions: list[Attribution]) -> list[Attribution]:
    return sorted(dict.fromkeys(attributions), key=lambda a: (a.start, a.end))


def _read_sentence(text: str, sentence: Sentence, quotes: list[Quote], memory: Memory) -> list[_Frame]:
    """Read the frames of a sentence, part by part; offsets are the source's."""
    frames: list[_Frame] = []
    for start, end in _parts_of(sentence, quotes):
        inside = [(quote.start - start, quote.end - start) for quote in _inside(quotes, start, end)]
        reader = _Reader(text[start:end], memory, inside, text[sentence.start : sentence.end])
        frames += [_Frame(f.start + start, f.end + start, f.cue + start, f.speaker, f.rule) for f in reader.read()]
    return frames


def _speak_quotes(
    document: Document,
    indices: list[int],
    quotes: list[Quote],
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
        if behind and speaking.SENTENCE_BREAK.search(document.source.text[quote.end : behind.cue]):
            behind = None
        speaker = behind.speaker if behind else ahead[-1].speaker if ahead else last
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
