"""Source -> Document: the source's sentences in order, with kind, post and section.

Nothing is dropped: every character but white space belongs to exactly one sentence.
"""

from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from tracker import patterns as regex
from tracker.model import Document, Sentence, Source
from tracker.text.blocks import Block, find_lines, is_closed, is_inventory, strip_span
from tracker.text.boilerplate import (
    is_about_the_outlet,
    is_appeal,
    is_date_line,
    is_furniture_line,
    is_furniture_sentence,
    is_shouted_promo,
)
from tracker.text.grids import find_grids
from tracker.text.headings import find_headings, is_bare, is_title
from tracker.text.lists import bullet_kind, find_clause_cuts, find_glue_cuts, is_dialogue
from tracker.text.sentences import find_sentences
from tracker.text.stamps import Stamp, cut_at_stamps, find_posting_times

_MAX_POST_HEADING = 220
_MAX_LABEL = 150  # a line up to this length without a closing mark is judged by its beginning
_MAX_APPEAL = 8  # lines between the two ends of an appeal for support
# "Advertisement" left inside a line: at its start, or after a sentence
_LEFT_INSIDE = regex.compile(r"(?:ADVERTISEMENT|Advertisement)(?=\s+[\p{Lu}\"“‘]|\s*$)")


# A heading over a summary in points: "Key points", "At a glance", "What we know so far"
_SUMMARY = regex.compile(
    r"(?:the\s)?(?:key|main|top)\s(?:points|developments|moments|events|takeaways|updates|lines)|at\sa\sglance|"
    r"(?:the\s)?(?:latest|highlights|summary|headlines)\s?$|what\s(?:we\sknow|you\sneed\sto\sknow)",
    regex.I,
)
_CAPITAL = regex.compile(r"\p{Lu}")
_SMALL = regex.compile(r"\p{Ll}")


@dataclass(slots=True)
class _Part:
    """A block while it is being judged."""

    block: Block
    written: str
    stamp: Stamp | None
    kind: str = ""
    in_grid: bool = False  # a row of a table


def read_document(source: Source) -> Document:
    """Cut the source's text into sentences; never fails, whatever the text."""
    text = source.text
    lines = [piece for line in find_lines(text) for piece in _cut_inside(text, line)]
    grids = find_grids(text, lines)
    parts = [_Part(block, text[block.start : block.end], stamp) for block, stamp in cut_at_stamps(text, lines)]
    for part in parts if grids else ():
        part.in_grid = part.stamp is None and any(grid.start <= part.block.start < grid.end for grid in grids)
    _judge_furniture(text, parts)
    _judge_headings(text, parts, source.title)
    return Document(source, tuple(_to_sentences(source, parts)), grids)


def _cut_inside(text: str, line: Block) -> list[Block]:
    """Set apart an advertisement's label that runs into the report around it."""
    cuts: list[int] = []
    for match in _LEFT_INSIDE.finditer(text, line.start, line.end):
        before = text[max(line.start, match.start() - 3) : match.start()].rstrip()
        if match.start() == line.start or before[-1:] in tuple('.!?”"’'):
            cuts += [match.start(), match.end()]
    points = [line.start, *cuts, line.end]
    spans = [strip_span(text, a, b) for a, b in pairwise(points) if a < b]
    return [Block(span[0], span[1], line.line) for span in spans if span]


def _judge_furniture(text: str, parts: list[_Part]) -> None:
    promos: list[_Part] = []
    for number, part in enumerate(parts):
        line = part.written
        if part.stamp or part.in_grid:
            continue
        if number > 0 and is_shouted_promo(line) and not _leads_list(parts, number):
            promos.append(part)
        label = len(line) <= _MAX_LABEL and not is_closed(line) and is_furniture_sentence(line)
        if is_furniture_line(line) or label:
            part.kind = "boilerplate"
    if promos and not _is_shouting(text):
        for part in promos:
            part.kind = "boilerplate"
    days = [part for part in parts if not part.stamp and is_date_line(part.written)]
    if len({part.written for part in days}) > 1:  # one date dates the page, several head its sections
        for part in days:
            part.kind = "heading"
    _judge_appeals(parts)


def _is_shouting(text: str) -> bool:
    """Tell whether the text is in capitals throughout, so that capitals mean nothing in it."""
    sample = text[:4000]
    return len(_CAPITAL.findall(sample)) > len(_SMALL.findall(sample))


def _leads_list(parts: list[_Part], number: int) -> bool:
    return number + 1 < len(parts) and bullet_kind(parts[number + 1].written) != ""


def _judge_appeals(parts: list[_Part]) -> None:
    """Take the lines between two calls for support for a part of the appeal, where they speak of the outlet."""
    marks = [number for number, part in enumerate(parts) if part.stamp is None and is_appeal(part.written)]
    for number, (first, last) in enumerate(pairwise(marks)):
        between = parts[first + 1 : last]
        if last - first > _MAX_APPEAL or any(part.stamp for part in between):
            continue
        # A call between two others stands inside the appeal; the outer ones may carry a report behind them.
        inner = parts[first:last] if number and first - marks[number - 1] <= _MAX_APPEAL else between
        if all(is_about_the_outlet(part.written) for part in between):
            for part in inner:
                if is_about_the_outlet(part.written):
                    part.kind = "boilerplate"


def _judge_headings(text: str, parts: list[_Part], title: str) -> None:
    def count(part: _Part) -> int:
        return len(find_sentences(text, part.block.start, part.block.end))

    for part in parts:
        part.kind = "item" if part.in_grid else part.kind
    kept = [part for part in parts if part.kind != "boilerplate" and not part.in_grid]
    # A post's stamp line ends a run of short lines: its own words are judged apart.
    lines = [part.written for part in kept]
    bare = [part.stamp is None and is_bare(part.written, partial(count, part)) for part in kept]
    for part, kind in zip(kept, find_headings(lines, bare), strict=True):
        part.kind = kind or part.kind
    if kept and kept[0] is parts[0] and not kept[0].stamp and len(kept) > 1:
        first = kept[0]
        same = " ".join(first.written.split()) == " ".join(title.split()) and len(first.written) <= 200
        if is_title(first.written, partial(count, first)) or (same and not is_closed(first.written)):
            first.kind = "heading"
    for number, part in enumerate(kept):
        if part.kind:
            continue
        if part.stamp:
            part.kind = _post_kind(text, kept, number)
        elif _is_item(kept, number):
            part.kind = "item"
        else:
            part.kind = "prose"


def _post_kind(text: str, parts: list[_Part], number: int) -> str:
    """A stamp's line is a heading when short and unclosed, or when a body follows it."""
    part = parts[number]
    stamp = part.stamp
    assert stamp is not None
    words = text[stamp.end : part.block.end]
    if len(words) > _MAX_POST_HEADING:
        return "prose"
    has_body = number + 1 < len(parts) and parts[number + 1].stamp is None
    one = len(find_sentences(text, stamp.end, part.block.end)) <= 1
    return "heading" if not is_closed(words) or words.endswith(("?", "!")) or (one and has_body) else "prose"


def _is_item(parts: list[_Part], number: int) -> bool:
    part = parts[number]
    mark = bullet_kind(part.written)
    if not mark and is_inventory(part.written.rstrip(" ;,.")):
        beside = [parts[n].written.rstrip(" ;,.") for n in (number - 1, number + 1) if 0 <= n < len(parts)]
        return any(is_inventory(other) for other in beside)
    if not mark:
        # The line under "Key points" may have lost its bullets.
        led = number > 0 and parts[number - 1].kind == "heading" and _is_summary(parts[number - 1].written)
        points = len(find_glue_cuts(part.written, 0, len(part.written)))
        return points > 0 if led else points > 1 and not is_closed(part.written)
    if mark == "sure":
        return True
    if mark == "dash" and is_dialogue(part.written):
        return False
    around = [parts[n] for n in (number - 1, number + 1) if 0 <= n < len(parts)]
    if any(bullet_kind(other.written) == mark and not is_dialogue(other.written) for other in around):
        return True
    before = parts[number - 1] if number else None
    led = before is not None and (before.kind == "heading" or before.written.endswith(":"))
    return led or ";" in part.written


def _is_summary(heading: str) -> bool:
    """Tell whether the heading announces a summary in points: "Key points", "What we know so far"."""
    return _SUMMARY.match(heading) is not None


def _to_sentences(source: Source, parts: list[_Part]) -> list[Sentence]:
    text = source.text
    stamps = [part.stamp for part in parts if part.stamp]
    times = iter(find_posting_times(stamps, source.published))
    found: list[Sentence] = []
    section_id, section, posted_at, fresh = 0, "", "", True
    for part in parts:
        block = part.block
        if part.stamp:
            section_id += bool(found)
            posted_at = next(times)
            words = text[part.stamp.end : block.end].strip()
            section = words if part.kind == "heading" else ""
            fresh = not words  # a stamp alone: the heading that follows belongs to the same post
        elif part.kind == "heading":
            section_id += not fresh
            section, fresh = part.written, False
        for start, end, kind in _cut(text, part):
            found.append(Sentence(start, end, text[start:end], kind, block.line, section_id, section, posted_at))
        if part.kind in ("prose", "item"):
            fresh = bool(part.stamp) and fresh
    return _with_continuous_furniture(found)


def _cut(text: str, part: _Part) -> list[tuple[int, int, str]]:
    """Cut a part into its sentences, each with its kind."""
    start, end = part.block.start, part.block.end
    if part.in_grid or part.kind == "heading" or (part.kind == "boilerplate" and end - start <= 400):
        return [(start, end, part.kind)]
    cuts: set[int] = set(find_clause_cuts(text, start, end)) if ";" in part.written else set()
    if part.kind == "item":
        cuts.update(find_glue_cuts(text, start, end))
    points = [start, *sorted(cuts), end]
    pieces: list[tuple[int, int, str]] = []
    for a, b in pairwise(points):
        for first, last in find_sentences(text, a, b):
            kind = part.kind
            if kind != "boilerplate" and is_furniture_sentence(text[first:last]):
                kind = "boilerplate"
            pieces.append((first, last, kind))
    return pieces


def _with_continuous_furniture(sentences: list[Sentence]) -> list[Sentence]:
    """A bare mark between furniture sentences is furniture too."""
    return [
        replace(sentence, kind="boilerplate")
        if sentence.kind == "prose" and not any(character.isalnum() for character in sentence.text)
        else sentence
        for sentence in sentences
    ]
