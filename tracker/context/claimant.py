"""Document -> who says what: for each sentence the stretches that a claimant is said to have stated.

Frames (`tracker.lexicon.frames`) are read sentence by sentence with a memory of who spoke, so that he, the ministry and
bare surnames find their names; quotations, lists and sentences that go on with a statement then carry its speaker on.
What no frame covers is the publisher's own voice.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise

from tracker import patterns as regex
from tracker.lexicon import speaking
from tracker.lexicon.antecedents import Memory
from tracker.lexicon.claimants import Speaker, find_claimants, turns_region
from tracker.lexicon.frames import Frame, Reader
from tracker.model import Attribution, Document, Sentence
from tracker.text.quotations import Quote, find_quotes


def _inside(quotes: list[Quote], start: int, end: int) -> list[Quote]:
    """Choose the quotations that reach into a stretch; dialogue may overlap the one before it."""
    low = max(0, bisect_left(quotes, start, key=lambda quote: quote.start) - 2)
    high = bisect_left(quotes, end, low, key=lambda quote: quote.start)
    return [quote for quote in quotes[low:high] if quote.end > start]


# "7 – over Bryansk", "- 12 tanks", "losses:": what goes on with a list or leads into one
_LIST_LINE = regex.compile(r"^\W{0,3}\d[\d,.]{0,8}\s?[–—-]\s|^\s*[-–—•*]\s|:\s*$")


def is_list_line(sentence: Sentence) -> bool:
    """Tell whether a sentence is a line of a list, or leads into one."""
    return sentence.kind == "item" or _LIST_LINE.search(sentence.text) is not None


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


# Who issues bulletins that run on
_ISSUERS = frozenset({"government", "military", "un_or_igo", "ngo_or_monitor"})

# "Total losses of the enemy from 24.02.22:": over a list that is the speaker's
TALLY_HEAD = regex.compile(r"\W{0,4}(?:[\w’'-]+\s){0,3}?(?i:losses|casualties)\b[^:;.!?]{0,20}(?:[^:;!?]{0,100}):\s*$")


@dataclass(slots=True)
class _Carrier:
    """Who goes on speaking: over the items of a list, over a bulletin, over sentences that continue a statement."""

    speaker: Speaker | None = None
    is_list: bool = False
    issuer: Speaker | None = None  # of the bulletin that the section is: "General Staff: losses of the day"
    pauses: int = 0  # sentences since he was last heard
    heard: str = ""  # the sentence that he spoke in
    is_new: bool = True  # nothing of the section has been attributed since its heading
    is_bare: bool = False  # the section has a heading and nothing else so far

    def hear(self, sentence: Sentence, frames: list[Frame]) -> None:
        """Note what a sentence with frames of its own leaves to the ones after it."""
        whole = [f for f in frames if f.start <= sentence.start and f.end >= sentence.end - 1]
        last = whole[-1] if whole else frames[-1]
        self.speaker = last.speaker if whole or last.end >= sentence.end else None
        heading = sentence.kind == "heading"
        is_head = heading and (frames[-1].rule == "colon" or speaking.find_issuer(sentence.text) != "")
        is_head = is_head or (not heading and speaking.find_publication(sentence.text) != "")
        self.is_list = sentence.text.rstrip().endswith(":") or is_head
        if is_head and last.speaker.kind == "body" and self.is_new:
            self.issuer = last.speaker
        elif any(f.speaker.side != self.issuer.side or not f.speaker.side for f in frames if self.issuer):
            self.issuer = None
        self.is_bare = self.is_new and heading
        self.is_new, self.pauses, self.heard = False, 0, sentence.text

    def enter(self) -> "_Carrier":
        """Begin a section: a bulletin whose heading alone stands above its first stamp goes on there."""
        return _Carrier(issuer=self.issuer) if self.issuer and self.is_bare else _Carrier()

    def pause(self) -> None:
        """Note a sentence that he does not speak: a body's bulletin may go on in the same paragraph."""
        self.is_list = False
        self.pauses += 1
        if self.speaker and (self.speaker.kind != "body" or self.pauses > 2):
            self.speaker = None

    def goes_on(self, sentence: Sentence, *, same_paragraph: bool) -> Speaker | None:
        """Tell who is still speaking in a sentence that attributes nothing itself."""
        self.is_bare = False
        if self.issuer and sentence.kind != "heading":
            return self.issuer
        if self.speaker is None or (sentence.kind == "heading" and not self.is_list):
            return None
        if self.speaker.kind == "person" and not same_paragraph and turns_region(self.heard, sentence.text):
            return None  # "Kharkiv's governor ... Two more died in Kherson region"
        directly = self.pauses == 0
        if self.is_list or (directly and sentence.kind != "item" and speaking.CONTINUATION.match(sentence.text)):
            return self.speaker
        official = self.speaker.type in _ISSUERS
        if official and directly and self.speaker.kind == "body" and TALLY_HEAD.match(sentence.text):
            return self.speaker  # "Total losses of the enemy from 24.02.22 to 05.05.24:"
        if same_paragraph and official and sentence.kind == "prose":
            text = sentence.text
            if speaking.runs_on(text):
                return self.speaker
            if self.speaker.type == "military" and speaking.INTERCEPTING.search(text):
                return self.speaker
        return None


def attribute(document: Document) -> dict[int, tuple[Attribution, ...]]:
    """Find who is said to have stated what, by index of the sentence; sentences of the publisher's own are left out."""
    text = document.source.text
    memory = Memory(publisher=document.source.publisher)
    found: dict[int, list[Attribution]] = {}
    is_open, section, carrier = False, -1, _Carrier()
    memory.learn(text)
    for indices in _paragraphs(document):
        sentences = [document.sentences[index] for index in indices]
        if sentences[0].section_id != section:
            section, is_open, carrier = sentences[0].section_id, False, carrier.enter()
        memory.enter(section)
        quotes, left_open = find_quotes(text, sentences[0].start, sentences[-1].end, is_open)
        speaker_before = memory.last.get("any")
        frames: list[Frame] = []
        for index, sentence in zip(indices, sentences, strict=True):
            own = _read_sentence(text, sentence, quotes, memory)
            frames += own
            found[index] = [_to_attribution(f.start, f.end, f.speaker, f.rule) for f in own]
            if own:
                carrier.hear(sentence, own)
                if speaking.looks_back(sentence.text):
                    _look_back(document, index, own[-1].speaker, found)
                elif speaking.ADDS.search(sentence.text):
                    _join(document, index, own[-1].speaker, found)
                continue
            memory.note_subject(sentence.start, sentence.end)
            if speaker := carrier.goes_on(sentence, same_paragraph=index > indices[0]):
                carrier.pauses = 0
                carrier.is_list = carrier.is_list or sentence.text.rstrip().endswith(":")
                found[index] = [_to_attribution(sentence.start, sentence.end, speaker, "carried")]
            else:
                carrier.pause()
        _speak_quotes(document, indices, quotes, frames, speaker_before, found)
        is_open = left_open
        # a list lasts over its items
        if not (frames or is_list_line(sentences[-1])):
            carrier.is_list = False
        if carrier.pauses:
            carrier.speaker = None
    return {index: tuple(_unique(attributions)) for index, attributions in found.items() if attributions}


def _join(document: Document, index: int, speaker: Speaker, found: dict[int, list[Attribution]]) -> None:
    """Give a body the sentence between two of its statements: "The ministry said A. B. It added C."."""
    if speaker.kind not in ("body", "person") or index < 2:
        return
    before, between, last = document.sentences[index - 2 : index + 1]
    if (
        {before.section_id, between.section_id, last.section_id} == {last.section_id}
        and between.kind == "prose"
        and (speaker.kind == "body" or before.paragraph == last.paragraph)
        and not found.get(index - 1)
        and any(a.claimant == speaker.name and a.end >= before.end - 1 for a in found.get(index - 2, ()))
    ):
        found[index - 1] = [_to_attribution(between.start, between.end, speaker, "carried")]


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


def _read_sentence(text: str, sentence: Sentence, quotes: list[Quote], memory: Memory) -> list[Frame]:
    """Read the frames of a sentence, part by part; offsets are the source's."""
    frames: list[Frame] = []
    before: Frame | None = None
    for start, end in _parts_of(sentence, quotes):
        inside = [(quote.start - start, quote.end - start) for quote in _inside(quotes, start, end)]
        reader = Reader(text[start:end], memory, inside, sentence.text)
        own = [Frame(f.start + start, f.end + start, f.cue + start, f.speaker, f.rule) for f in reader.read()]
        # "A, said X; B": B is X's too, unless it turns away
        if (
            not own
            and before
            and sentence.kind != "heading"
            and before.end >= start - 1
            and not speaking.TURNS_AWAY.match(text, start, end)
            and not _names_another(text[start:end], before.speaker)
        ):
            own = [Frame(start, end, start, before.speaker, "carried")]
        before = own[-1] if own else None
        if own and not frames and start > sentence.start and _closes(text, own[-1], end):
            # "A; B; C, X said": all of it is X's
            frames.append(Frame(sentence.start, start, own[-1].cue, own[-1].speaker, "carried"))
        frames += own
    return frames


def _names_another(part: str, speaker: Speaker) -> bool:
    """Whether a part of a sentence opens with another body that counts: "A; a rights group, HRANA, has 1,190 names"."""
    first = next((m for m in find_claimants(part[:60]) if m.speaker.kind == "body"), None)
    return first is not None and first.speaker.name != speaker.name and first.speaker.type == "ngo_or_monitor"


def _closes(text: str, frame: Frame, end: int) -> bool:
    """Tell whether the speaker is named at the close of a sentence, behind what was said."""
    return frame.cue - frame.start > 30 and frame.end >= end - 1 and "," in text[frame.start : frame.cue]


def _speak_quotes(
    document: Document,
    indices: list[int],
    quotes: list[Quote],
    frames: list[Frame],
    before: Speaker | None,
    found: dict[int, list[Attribution]],
) -> None:
    """Give each quotation of a paragraph its speaker: named just behind it, before it, or in the paragraph before."""
    last = before
    frames = sorted(frames, key=lambda frame: frame.cue)
    cues = [frame.cue for frame in frames]
    ends = [document.sentences[index].end for index in indices]
    for number, quote in enumerate(quotes):
        following = quotes[number + 1].start if number + 1 < len(quotes) else quote.end + 200
        at = bisect_left(cues, quote.end)
        behind = frames[at] if at < len(frames) and cues[at] < min(quote.end + 90, following) else None
        ahead = bisect_left(cues, quote.start)
        if behind and speaking.SENTENCE_BREAK.search(document.source.text, quote.end, behind.cue):
            behind = None
        speaker = behind.speaker if behind else frames[ahead - 1].speaker if ahead else last
        if speaker is None:
            continue
        last = speaker
        for index in indices[bisect_right(ends, quote.start) :]:
            sentence = document.sentences[index]
            start, end = max(sentence.start, quote.start), min(sentence.end, quote.end)
            if start >= end:
                break
            found.setdefault(index, []).append(_to_attribution(start, end, speaker, "quote"))


def choose_claimant(attributions: tuple[Attribution, ...], position: int) -> Attribution | None:
    """Choose the narrowest attribution that holds at a position of the source; None for the publisher's own voice."""
    holding = [a for a in attributions if a.start <= position < a.end]
    return min(holding, key=lambda a: (a.end - a.start, -a.start), default=None)
