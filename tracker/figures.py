"""Document -> rows: each mention with its context, and the account of every number."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import regex

from tracker import schema
from tracker.context.claimant import attribute, choose_claimant
from tracker.context.exchange import to_usd
from tracker.context.modality import read_modality
from tracker.context.party import Setting, find_attacker, find_force, find_war, opponent, read_roles
from tracker.context.period import read_period, war_start
from tracker.context.place import choose_place
from tracker.lexicon.gazetteer import find_places
from tracker.lexicon.loading import Event, load_lexicon
from tracker.lexicon.parties import find_parties
from tracker.matching import SentenceMentions, find_mentions, read_header, speaks_of_conflict
from tracker.model import Attribution, Document, Mention, PartyMention, Period, PlaceMention, Quantity, Sentence
from tracker.quantities import find_quantities, find_rate
from tracker.text.times import Time, find_times

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, Any]
INCIDENT = frozenset("killed wounded killed_or_wounded missing destroyed damaged hit rescued evacuated".split())
DONOR_DOLLARS = {"australia": "AUD", "canada": "CAD", "new_zealand": "NZD"}
CARRY = 3  # sentences that a place or an antecedent reaches

# "the figures do not distinguish between killed and wounded", "the total includes dead, wounded and missing"
DEFINITION = regex.compile(
    r"\b(?:figures?|totals?|tolls?|numbers?|counts?|data|estimates?|losses)\b[^.]{0,60}\b(?:includ\w+|exclud\w+|distinguish\w*|cover\w*|count\w*|refer\w*|comprise\w*|differentiate)\b"
    r"|\b(?:includes|comprises|counts) (?:the )?(?:dead|killed)\b",
    regex.IGNORECASE,
)
# "deadliest day of the war", "the most in a single night", "more than any previous attack", "record number"
SUPERLATIVE = regex.compile(
    r"\b(?:the )?(?:\w+ )?(?:deadliest|bloodiest|largest|biggest|heaviest|highest|worst|most intense|most massive|fewest|lowest)\b[^.;,]{0,60}"
    r"|\b(?:the )?most (?:in|on|since|of) (?:a |any |the )?(?:single |one )?[^.;,]{3,40}"
    r"|\bmore than (?:any|ever|in any)\b[^.;,]{0,60}"
    r"|\b(?:an? |the |new |previous |all-time )*record(?: number| high| toll| total| of)?\b[^.;,]{0,40}",
    regex.IGNORECASE,
)
CUMULATIVE = regex.compile(r"\b(?:so far|to date|in total|since|total(?:ling)?|overall|altogether|brings? the|bringing|takes? [^.]{0,60}\bto\b|has now|have now)\b", regex.IGNORECASE)


@dataclass(slots=True)
class _Section:
    """What a post or section has told so far."""

    mentions: list[Mention] = field(default_factory=list)
    places: list[tuple[int, PlaceMention]] = field(default_factory=list)
    times: list[tuple[int, Time]] = field(default_factory=list)
    attacker: str = ""
    force: str = ""
    donor: str = ""
    subject: str = ""
    launcher: str = ""
    country: str = ""
    header: Event | None = None


@dataclass(frozen=True, slots=True)
class _Context:
    """What holds for the whole document."""

    document: Document
    parties: tuple[tuple[PartyMention, ...], ...]
    war: tuple[str, str] | None
    named: frozenset[str]
    war_start: date | None
    attributions: dict[int, tuple[Attribution, ...]]
    conflict: tuple[bool, ...]


def read_figures(document: Document) -> tuple[list[Row], list[Row]]:
    """Read all figures of a document and account for every number in it.

    Returns:
        Rows of the figures table (columns of schema.FIGURES; claim_id empty) and of the numbers table, in text order.
    """
    context = _read_context(document)
    rows: list[Row] = []
    numbers: list[Row] = []
    whole_of: list[int | None] = []
    section, section_id = _Section(), None
    for index, sentence in enumerate(document.sentences):
        if sentence.section_id != section_id:
            section, section_id = _Section(), sentence.section_id
        found = _read_sentence(index, sentence, context, section, first=len(whole_of))
        ids = []
        for mention, entry in zip(found.mentions, found.entries, strict=True):
            row = _to_row(mention, entry, sentence, context, section, found)
            whole_of.append(mention.whole)
            rows.append(row)
            ids.append(row["figure_id"])
        numbers += _account(sentence, document, found, ids)
        _remember(index, sentence, context, section, found, rows)
    for row, whole in zip(rows, whole_of, strict=True):
        if whole is not None:
            row["part_of"] = rows[whole]["figure_id"]
    return _each(rows), numbers


def _read_context(document: Document) -> _Context:
    parties = tuple(tuple(find_parties(s.text, s.start)) for s in document.sentences)
    prose = [p for s, found in zip(document.sentences, parties, strict=True) if s.kind != "boilerplate" for p in found]
    war = find_war(prose)
    named = frozenset(p.party for p in prose if p.party)
    around = [s.kind != "boilerplate" and speaks_of_conflict(s.text) for s in document.sentences]
    share = sum(around) / max(1, sum(s.kind != "boilerplate" for s in document.sentences))
    conflict = tuple(
        here or share >= 0.25 or any(around[max(0, i - 2) : i + 3]) and share >= 0.1 for i, here in enumerate(around)
    )
    return _Context(document, parties, war, named, war_start(frozenset(war) if war else named), attribute(document), conflict)


def _read_sentence(index: int, sentence: Sentence, context: _Context, section: _Section, *, first: int) -> SentenceMentions:
    quantities = find_quantities(sentence.text, sentence.start)
    demonyms = frozenset(p.start for p in context.parties[index] if p.form == "demonym")
    earlier = [m for m in section.mentions if index - m.sentence <= CARRY]
    return find_mentions(
        index, sentence, quantities, load_lexicon(), earlier=earlier, conflict=context.conflict[index], demonyms=demonyms, first_mention=first, header=section.header
    )


def _base(sentence: Sentence, document: Document) -> date | None:
    stamp = sentence.posted_at or document.source.published
    try:
        return date.fromisoformat(stamp[:10])
    except ValueError:
        return None


def _to_row(
    mention: Mention, entry: Event | None, sentence: Sentence, context: _Context, section: _Section, found: SentenceMentions
) -> Row:
    quantity, source = mention.quantity, context.document.source
    index = mention.sentence
    speaker = choose_claimant(context.attributions.get(index, ()), quantity.start)
    places = find_places(sentence.text, sentence.start, parties=context.named)
    place, carried = _place(mention, sentence, places, section, index)
    country = _country(sentence, places, mention)
    setting = Setting(
        war=context.war,
        attacker=section.attacker,
        force=section.force,
        donor=section.donor,
        subject=section.subject,
        launcher=section.launcher,
        place_party=place.party if place else "",
        country=country or ("" if place else section.country if mention.event in INCIDENT else ""),
        speaker=speaker.side if speaker else "",
    )
    roles = read_roles(sentence, mention, entry, context.parties[index], setting)
    modality = read_modality(sentence, mention)
    event = "pledged" if mention.event == "delivered" and modality in ("planned", "possible") else mention.event
    modality = "planned" if event == "pledged" and modality == "asserted" else modality
    rate = find_rate(sentence.text, quantity.end - sentence.start) if quantity.unit != "percent" else ""
    period = _period(replace(mention, event=event), sentence, context, section, rate, modality, places)
    unit = quantity.unit
    if unit == "USD" and quantity.text.startswith("$"):
        unit = DONOR_DOLLARS.get(roles.actor, unit)
    row: Row = dict.fromkeys((c.name for c in schema.FIGURES), "")
    row |= {
        "figure_id": figure_id(source.source_id, quantity.start, quantity.end),
        "category": schema.category_of(event, mention.subject),
        "event": event,
        "subject": mention.subject,
        "value": quantity.value,
        "value_low": quantity.low,
        "value_high": quantity.high,
        "qualifier": quantity.qualifier,
        "unit": unit,
        "value_usd": to_usd(quantity.value, unit, period.date_end or source.published[:10]),
        "rate": rate,
        "actor": roles.actor,
        "affected": roles.affected,
        "place": place.name if place else "",
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "place_precision": place.precision if place else "",
        "period": period.period,
        "date_start": period.date_start,
        "date_end": period.date_end,
        "date_basis": period.basis,
        "claimant": speaker.claimant if speaker else "",
        "claimant_side": speaker.side if speaker else "",
        "claimant_type": speaker.type if speaker else "publisher",
        "claimant_is_party": bool(speaker and speaker.side and speaker.side in (roles.actor, roles.affected, *(context.war or ()))),
        "modality": modality,
        "text": quantity.text,
        "sentence": sentence.text,
        "char_start": quantity.start,
        "char_end": quantity.end,
        "section": sentence.section,
        "posted_at": sentence.posted_at,
        "rule": mention.rule,
        "confidence": confidence(mention, carried),
        "source_id": source.source_id,
        "source_file": source.file,
        "publisher": source.publisher,
        "title": source.title,
        "url": source.url,
        "published": source.published,
        "source_link": source_link(source.url, sentence.text),
        "subtype": mention.subtype,
        "definition": _definition(mention, context),
        "superlative": _superlative(mention, sentence),
    }
    return row


def figure_id(source_id: str, start: int, end: int, part: int = 0) -> str:
    """Stable id of a mention: source text and span (`part` numbers the rows that one number yields)."""
    key = f"{source_id}:{start}:{end}" + (f":{part}" if part else "")
    return "f" + hashlib.sha256(key.encode()).hexdigest()[:12]


def source_link(url: str, sentence: str) -> str:
    """Address of the page with a text fragment that opens it at the sentence; "" without a url.

    A dash is syntax in a fragment and is written %2D; long sentences are given by their first and last words.
    """
    if not url:
        return ""
    words = regex.sub(r"^\s*(?:\d\d:\d\d:\d\d\s*|[-•*>]\s*)+", "", sentence).split()
    if not words:
        return url

    def encode(text: str) -> str:
        return quote(text.encode("utf-8", "ignore"), safe="").replace("-", "%2D")

    if len(words) <= 12:
        fragment = encode(" ".join(words))
    else:
        fragment = encode(" ".join(words[:5])) + "," + encode(" ".join(words[-5:]))
    return f"{url.split('#')[0]}#:~:text={fragment}"


def _place(
    mention: Mention, sentence: Sentence, places: Sequence[PlaceMention], section: _Section, index: int
) -> tuple[PlaceMention | None, bool]:
    place = choose_place(places, sentence, mention.quantity.start)
    if place is not None:
        return place, False
    if mention.event in INCIDENT and mention.cue_form != "change":
        near = [p for i, p in section.places if index - i <= 6 and p.precision != "country"]
        if near and not any(p.precision == "country" for p in places):
            return near[-1], True
    return None, False


LOCATIVE = regex.compile(r"\b(?:in|across|inside|into|over|at|on|against|throughout|invaded|of|fled|left|from)\s+(?:the\s+)?(?:\w+\s+)?$", regex.IGNORECASE)


def _country(sentence: Sentence, places: Sequence[PlaceMention], mention: Mention) -> str:
    """Country that the sentence names as the scene: "across Ukraine", "in Sudan"."""
    for place in places:
        if place.precision == "country" and place.party and LOCATIVE.search(sentence.text[: place.start - sentence.start]):
            return place.party
    return ""


def _period(
    mention: Mention, sentence: Sentence, context: _Context, section: _Section, rate: str, modality: str, places: Sequence[PlaceMention]
) -> Period:
    base = _base(sentence, context.document)
    times = find_times(sentence.text, sentence.start, base, bool(sentence.posted_at), war_start=context.war_start)
    earlier = tuple(t for i, t in section.times if mention.sentence - i <= 2)
    period = read_period(
        sentence,
        mention.quantity.start,
        event=mention.event,
        subject=mention.subject,
        rate=rate,
        base=base,
        times=times,
        war_start=context.war_start,
        earlier=earlier,
        modality=modality,
        cumulative_hint=_is_cumulative(mention, sentence, section),
    )
    if mention.cue_form == "change":  # "(+1,770)": what the last day added
        return replace(period, period="day", date_start=period.date_end) if period.date_end else replace(period, period="day")
    return period


def _is_cumulative(mention: Mention, sentence: Sentence, section: _Section) -> bool:
    """A list of totals with daily changes, or words of a total near the number."""
    return bool(
        mention.event == "lost" and regex.search(r"\(\s*[+＋]", sentence.text) and mention.cue_form != "change"
        or CUMULATIVE.search(sentence.text) and mention.event in ("lost", "killed", "killed_or_wounded", "delivered", "pledged")
    )


def _definition(mention: Mention, context: _Context) -> str:
    if mention.event not in ("lost", "killed", "wounded", "killed_or_wounded"):
        return ""
    sentences = context.document.sentences
    section = sentences[mention.sentence].section_id
    for i in (mention.sentence, mention.sentence + 1, mention.sentence + 2, mention.sentence - 1):
        if 0 <= i < len(sentences) and sentences[i].section_id == section and DEFINITION.search(sentences[i].text):
            return sentences[i].text
    return ""


def _superlative(mention: Mention, sentence: Sentence) -> str:
    text = sentence.text
    at = mention.quantity.start - sentence.start
    for match in SUPERLATIVE.finditer(text):
        between = text[min(at, match.end()) : max(at, match.start())]
        if not regex.search(r"[;|•]|\. ", between) and abs(match.start() - at) < 120:
            return match.group().strip()
    return ""


BASE_CONFIDENCE = {
    "active": 0.9,
    "passive": 0.92,
    "participle": 0.85,
    "subject": 0.85,
    "noun": 0.85,
    "toll": 0.85,
    "with": 0.88,
    "carried": 0.82,
    "change": 0.9,
    "implied": 0.7,
    "state": 0.75,
}


def confidence(mention: Mention, carried: bool) -> float:
    """How sure a row is, from the form of its words and how close they stand (first estimate, checked on gold)."""
    sure = BASE_CONFIDENCE.get(mention.cue_form, 0.75)
    if mention.score < 2.5:
        sure -= 0.12
    if mention.quantity.form in ("article", "vague", "zero"):
        sure -= 0.08
    return round(max(0.3, sure - (0.05 if carried else 0)), 2)


def _remember(index: int, sentence: Sentence, context: _Context, section: _Section, found: SentenceMentions, rows: list[Row]) -> None:
    """Carry what the sentence settled to the ones after it in its section."""
    if sentence.kind == "boilerplate":
        return
    parties = context.parties[index]
    section.mentions += list(found.mentions)
    section.header = read_header(sentence, found.reading) or section.header
    section.attacker = find_attacker(sentence.text, sentence.start, [p for p in parties if p.form != "occupied"]) or section.attacker
    section.force = find_force(sentence.text, sentence.start, parties) or section.force
    acting = [p for p in parties if p.form in ("country", "capital", "leader", "body", "demonym") and p.party]
    if acting and acting[0].start - sentence.start < 60:
        section.subject = acting[0].party
    for row in rows[len(rows) - len(found.mentions) :] if found.mentions else []:
        if row["category"] == "aid" and row["actor"]:
            section.donor = row["actor"]
        if row["event"] == "launched" and row["actor"]:
            section.launcher = row["actor"]
        if row["event"] in ("intercepted", "suppressed") and row["affected"]:
            section.launcher = row["affected"]
    places = find_places(sentence.text, sentence.start, parties=context.named)
    if places:
        chosen = choose_place(places, sentence, sentence.end)
        if chosen is not None and chosen.precision not in ("country", "sea"):
            section.places.append((index, chosen))
        section.country = _country(sentence, places, found.mentions[0] if found.mentions else None) or section.country  # type: ignore[arg-type]
    base = _base(sentence, context.document)
    section.times += [(index, t) for t in find_times(sentence.text, sentence.start, base, bool(sentence.posted_at), war_start=context.war_start)]


def _account(sentence: Sentence, document: Document, found: SentenceMentions, ids: Sequence[str]) -> list[Row]:
    """One row for each number expression of the sentence: taken with its figure, or refused with a reason."""
    source = document.source
    by_span = {(m.quantity.start, m.quantity.end): i for m, i in zip(found.mentions, ids, strict=True)}
    rows = []
    for i, quantity in enumerate(found.reading.quantities):
        figure = by_span.get((quantity.start, quantity.end), "")
        if not figure and quantity.form == "article":
            continue  # an article is a number only where it counts
        reason = "" if figure else _reason(quantity, found.refusals.get(i, ""), sentence)
        rows.append(
            {
                "number_id": "n" + figure_id(source.source_id, quantity.start, quantity.end)[1:],
                "source_id": source.source_id,
                "source_file": source.file,
                "char_start": quantity.start,
                "char_end": quantity.end,
                "text": quantity.text,
                "outcome": "taken" if figure else "refused",
                "figure_id": figure,
                "reason": reason,
                "sentence": sentence.text,
            }
        )
    return rows


def _reason(quantity: Quantity, refusal: str, sentence: Sentence) -> str:
    if sentence.kind == "boilerplate":
        return quantity.refusal or "boilerplate"
    return quantity.refusal or refusal or "no_event"


EACH = regex.compile(r"^\s+each\s+(?:over|in|near|at|above|from)\b", regex.IGNORECASE)


def _each(rows: list[Row]) -> list[Row]:
    """Give "seven each over Oryol and Kaluga" a row for each place."""
    out: list[Row] = []
    for row in rows:
        out.append(row)
        at = row["sentence"].find(row["text"])
        if at < 0 or not row["place"] or " each " not in row["sentence"]:
            continue
        tail = row["sentence"][at + len(row["text"]) :]
        match = EACH.match(tail)
        if not match:
            continue
        stop = regex.search(r"[.;]|, (?!and)", tail)
        places = find_places(tail[match.start() : stop.start() if stop else len(tail)])
        for part, place in enumerate([p for p in places if p.precision != "country" and p.name != row["place"]], start=1):
            out.append(
                row
                | {"figure_id": figure_id(row["source_id"], row["char_start"], row["char_end"], part)}
                | {"place": place.name, "lat": place.lat, "lon": place.lon, "place_precision": place.precision}
            )
    return out


def to_frame(rows: Iterable[Row]) -> pd.DataFrame:
    """Rows as a typed table in the contract's columns."""
    from tracker.tables import to_table

    return to_table("figures", list(rows))


__all__ = ["confidence", "figure_id", "opponent", "read_figures", "source_link", "to_frame"]
