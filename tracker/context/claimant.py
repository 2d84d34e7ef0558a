"""Document -> who says what: for each sentence the stretches that a claimant is said to have stated.

Frames (`tracker.lexicon.frames`) are read sentence by sentence with a memory of who spoke, so that he, the ministry and
bare surnames find their names; quotations, lists and sentences that go on with a statement then carry its speaker on.
What no frame covers is the publisher's own voice.
"""

from bisect import bisect_left, bisect_right
from dataclasses import replace
from itertools import pairwise

from tracker import patterns as regex
from tracker.lexicon import speaking
from tracker.lexicon.antecedents import OFFICES, Memory
from tracker.lexicon.bulletins import is_periodical
from tracker.lexicon.carriers import TOP, Carrier, find_issuer, recalls
from tracker.lexicon.claimants import Speaker, find_claimants
from tracker.lexicon.frames import Frame, Reader
from tracker.lexicon.homing import find_home, name_here, side_of_name
from tracker.lexicon.whereabouts import only_country, place_side
from tracker.model import Attribution, Document, Sentence
from tracker.quantities.finding import find_quantities
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


def attribute(document: Document) -> dict[int, tuple[Attribution, ...]]:
    """Find who is said to have stated what, by index of the sentence; sentences of the publisher's own are left out."""
    text = document.source.text
    memory = Memory(publisher=document.source.publisher)
    found: dict[int, list[Attribution]] = {}
    memory.learn(text)
    title = document.source.title
    heads = [title, *(s.text for s in document.sentences[:2])]
    issuer = find_issuer(document)
    issuer = memory.place_body(issuer) if issuer else None  # whose staff it is that lists the enemy's losses
    carrier = Carrier(document=issuer, is_periodical=any(is_periodical(head) for head in heads))
    is_open, section = False, -1
    waiting: list[tuple[list[int], Quote]] = []  # what is quoted on, and who speaks is not told yet
    for indices in _paragraphs(document):
        sentences = [document.sentences[index] for index in indices]
        if sentences[0].section_id != section:
            heading = sentences[0].text
            section, is_open, carrier = sentences[0].section_id, False, carrier.enter(heading)
        memory.enter(section)
        quotes, left_open = find_quotes(text, sentences[0].start, sentences[-1].end, is_open)
        speaker_before = memory.last.get("any")
        frames: list[Frame] = []
        for index, sentence in zip(indices, sentences, strict=True):
            own = _read_sentence(text, sentence, quotes, memory)
            frames += own
            found[index] = [_to_attribution(f.start, f.end, f.speaker, f.rule) for f in own]
            if own:
                carrier.hear(sentence, own, is_top=index < TOP)
                if speaking.looks_back(sentence.text) or speaking.SOURCE_ALONE.fullmatch(sentence.text):
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
        first = _speak_quotes(document, indices, quotes, frames, speaker_before, found)
        if quotes and quotes[0].goes_on and first:
            for earlier, quote in waiting:
                held = [index for index in earlier if document.sentences[index].end > quote.start]
                _give_quote(document, held, quote, first, found, anew=True)
        if not (quotes and quotes[0].goes_on) or first:
            waiting = []
        if left_open and not frames:
            waiting.append((indices, quotes[-1]))
        is_open = left_open
        # a list lasts over its items
        if not (frames or is_list_line(sentences[-1])):
            carrier.is_list = False
        if carrier.pauses:
            carrier.speaker = None
    _bridge(document, found)
    _settle_headline(document, found, memory)
    _repeat_headline(document, found)
    _send_home(found, memory)
    return {index: tuple(_unique(attributions)) for index, attributions in found.items() if attributions}


# Statements of one official that make a section his telling
_TELLING = 3


def _bridge(document: Document, found: dict[int, list[Attribution]]) -> None:
    """Give what a section states between the statements of its only voice, an official heard often, to him."""
    sections: dict[int, list[int]] = {}
    for index, sentence in enumerate(document.sentences):
        if sentence.kind != "boilerplate":
            sections.setdefault(sentence.section_id, []).append(index)
    for indices in sections.values():
        told = [a for index in indices for a in found.get(index, ()) if a.type != "media"]
        heard = [index for index in indices if any(a.type in _TELLERS for a in found.get(index, ()))]
        voices = {a.claimant for a in told}
        if len(voices) == 2 and {a.side for a in told} == {"united_nations"}:
            voices -= {"United Nations"}  # an agency's report, told as the UN's too
        if len(voices) != 1 or len(heard) < _TELLING:
            continue
        voice = next(a for a in told if a.claimant in voices)
        between = [i for i in indices if heard[0] <= i <= heard[-1] and document.sentences[i].kind == "prose"]
        if voice.type in _MONITORS and len(heard) < len(between) * _DENSELY:
            continue  # a report retold goes from statement to statement; what stands between few is background
        for index in indices:
            sentence = document.sentences[index]
            if heard[0] < index < heard[-1] and not found.get(index) and sentence.kind == "prose":
                if not recalls(sentence.text) and not _OF_ANOTHER.match(sentence.text):
                    found[index] = [replace(voice, start=sentence.start, end=sentence.end, rule="bridged")]


_DENSELY = 0.6  # of the sentences of a report retold that name who says so
# "He described his shock": somebody else's story
_OF_ANOTHER = regex.compile(
    r"\W{0,3}(?:(?:He|She|I|We|My|His|Her|Our)\b|(?:The|This)\s(?:war|conflict|invasion|offensive)\s)"
)
_MONITORS = frozenset({"un_or_igo", "ngo_or_monitor"})
_TELLERS = _MONITORS | {"government", "military"}
# Sentences behind a headline that tell who its "governor" is
_LEAD = 6
# Who may be meant by an office in a headline
_IN_OFFICE = frozenset({"government", "military", "unnamed_official"})


def _settle_headline(document: Document, found: dict[int, list[Attribution]], memory: Memory) -> None:
    """Give "two killed in drone attack - governor" the side, and the name, of the one whom the lead quotes."""
    for index, sentence in enumerate(document.sentences[:_LEAD]):
        if sentence.kind != "heading" or not found.get(index):
            continue
        lead = [a for after in range(index + 1, index + 1 + _LEAD) for a in found.get(after, ())]
        sided = [a for a in lead if a.side and a.type in _IN_OFFICE]
        here = place_side(sentence.text) or only_country(sentence.text)
        if not sided or {a.side for a in sided} != {here or sided[0].side}:
            continue
        found[index] = [_named_by(a, sided, memory) for a in found[index]]


# Sentences behind a headline that may say its figure again
_AGAIN = 2


def _repeat_headline(document: Document, found: dict[int, list[Attribution]]) -> None:
    """Give a lead in the outlet's own voice to the office that its headline names for the same number.

    "Minus 900 occupiers: General Staff", and below it: "Russia lost another 900 men over the day."
    """
    head = next((i for i, s in enumerate(document.sentences[:2]) if s.kind == "heading" and found.get(i)), None)
    if head is None:
        return
    whole = [a for a in found[head] if a.type in _IN_OFFICE | _COUNTERS and a.end >= document.sentences[head].end - 1]
    if len(found[head]) != 1 or not whole or "responsib" in document.sentences[head].text:
        return  # who claims an attack need not be who counts its dead
    told = _values(document.sentences[head].text)
    for index in range(head + 1, min(head + 1 + _AGAIN, len(document.sentences))):
        sentence = document.sentences[index]
        if sentence.kind != "prose" or sentence.section_id != document.sentences[head].section_id or found.get(index):
            return
        if told & _values(sentence.text) and not recalls(sentence.text):
            found[index] = [replace(whole[0], start=sentence.start, end=sentence.end, rule="headline")]


_COUNTERS = frozenset({"un_or_igo", "ngo_or_monitor"})


def _values(text: str) -> set[float]:
    """Read the numbers of a sentence that may be figures."""
    return {q.value for q in find_quantities(text) if q.value and not q.refusal and q.form in ("digits", "words")}


def _send_home(found: dict[int, list[Attribution]], memory: Memory) -> None:
    """Give officials whom no sentence gives a country that of their name elsewhere, of its spelling, of the text."""
    told = {a.claimant: a.side for attributions in found.values() for a in attributions if a.side}
    sent: dict[tuple[str, str], tuple[str, str]] = {}
    for attributions in found.values():
        for at, own in enumerate(attributions):
            if own.side or own.type not in _IN_OFFICE:
                continue
            if (key := (own.claimant, own.type)) not in sent:
                title = memory.titles.get(own.claimant) or memory.introduced.get(own.claimant, own.claimant)
                side = told.get(own.claimant) or side_of_name(own.claimant, memory.text)
                side = side or find_home(title, memory.text)
                sent[key] = (side, name_here(own.claimant, side) if side else own.claimant)
            side, name = sent[key]
            attributions[at] = replace(own, side=side, claimant=name)


def _named_by(own: Attribution, lead: list[Attribution], memory: Memory) -> Attribution:
    """Name an office by the one in the lead who is introduced with it."""
    if own.type not in _IN_OFFICE or " " in own.claimant or own.side not in ("", lead[0].side):
        return own
    noun = own.claimant.lower()
    holder = next((a for a in lead if noun in OFFICES and noun in memory.titles.get(a.claimant, "")), None)
    known = holder or lead[0]
    return replace(own, side=known.side, claimant=holder.claimant if holder else own.claimant)


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
    """Give what "This was reported by X" points at to X: some sentences of the section, and its heading.

    Near the top of a text it is all that stands above: the lead, which names its source last.
    """
    reach = TOP if index < TOP and speaker.type in _TELLERS and speaker.kind in ("person", "body") else 3
    for before in range(index - 1, max(-1, index - 1 - reach), -1):
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
        part = text[start:end]
        if sentence.kind == "heading":  # "Two Killed, Governor Says"
            part = speaking.TITLE_VERB.sub(lambda verb: verb[0].lower(), part)
        reader = Reader(part, memory, inside, sentence.text)
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
) -> Speaker | None:
    """Give each quotation of a paragraph its speaker: named just behind it, before it, or in the paragraph before.

    Returns the one named in the paragraph itself for the first quotation.
    """
    last, first = before, None
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
        leading = (
            frames[ahead - 1]
            if ahead and _LEADS_IN.fullmatch(document.source.text, frames[ahead - 1].cue, quote.start)
            else None
        )
        if leading and leading.cue >= quote.start - 60:
            behind = None  # "a source told AFP that “17 died”, where witnesses reported shelling"
        speaker = behind.speaker if behind else frames[ahead - 1].speaker if ahead else last
        if behind is None and _BY_ANYONE.match(document.source.text, quote.end):
            speaker = None  # "19 died," said the man
        if speaker is None:
            continue
        last = speaker
        if number == 0 and (behind or ahead):
            first = speaker
        _give_quote(document, indices[bisect_right(ends, quote.start) :], quote, speaker, found)
    return first


def _give_quote(
    document: Document,
    indices: list[int],
    quote: Quote,
    speaker: Speaker,
    found: dict[int, list[Attribution]],
    *,
    anew: bool = False,
) -> None:
    """Give what sentences hold of a quotation to its speaker; `anew` takes it from whom it was given before."""
    for index in indices:
        sentence = document.sentences[index]
        start, end = max(sentence.start, quote.start), min(sentence.end, quote.end)
        if start >= end:
            break
        if anew:
            found[index] = [a for a in found.get(index, ()) if a.rule != "quote" or a.start >= end or a.end <= start]
        if speaker.type == "media" and any(a.type != "media" and a.end >= end for a in found.get(index, ())):
            continue  # "“We downed 56, the ministry said": a mark left open makes it no agency's
        found.setdefault(index, []).append(_to_attribution(start, end, speaker, "quote"))


# '," said the man'
_BY_ANYONE = regex.compile(
    r"\s?(?:said|says|added|recalled|told)\s(?:the|an?|one|another)\s(?:\p{Ll}+\s){0,2}?(?:man|woman|girl|boy|person|driver|survivor|mother|father|resident|witness|villager|fighter|soldier)\b"
)
# "told AFP that “", "wrote on Telegram: “"
_LEADS_IN = regex.compile(r"\p{L}+(?:\s[\p{L}.’'-]+){0,9}?(?:\sthat|\s?:)\s{1,2}|\p{L}+(?:\s\p{Lu}\p{L}*){0,3}\s")


def choose_claimant(attributions: tuple[Attribution, ...], position: int) -> Attribution | None:
    """Choose the narrowest attribution that holds at a position of the source; None for the publisher's own voice."""
    holding = [a for a in attributions if a.start <= position < a.end]
    return min(holding, key=lambda a: (a.end - a.start, -a.start), default=None)
