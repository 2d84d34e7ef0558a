"""Document -> rows of the figures and the numbers table: each mention with its context."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tracker import patterns as regex
from tracker import schema
from tracker.context.claimant import choose_claimant
from tracker.context.modality import read_modality
from tracker.context.party import read_roles
from tracker.context.place import find_whole, is_one_of_several
from tracker.figures.accounting import to_numbers
from tracker.figures.antecedents import CARRY
from tracker.figures.armies import is_of_army
from tracker.figures.calibration import confidence
from tracker.figures.carrying import catch_up, remember
from tracker.figures.countries import find_country
from tracker.figures.dating import to_period
from tracker.figures.headlining import complete_headlines
from tracker.figures.identity import Row, figure_id, source_link
from tracker.figures.placing import find_headed, find_place
from tracker.figures.remarks import find_definition, find_superlative, is_party, to_dollars, to_unit
from tracker.figures.settings import to_setting
from tracker.figures.settled import Context, Section, grid_at
from tracker.figures.surveying import Survey
from tracker.figures.tabling import name_roles
from tracker.figures.theatres import split_by_theatre
from tracker.lexicon.gazetteer import find_places
from tracker.lexicon.loading import Event, load_lexicon
from tracker.matching import SentenceMentions, find_mentions, is_total, read_row
from tracker.matching.reading import TOPICAL
from tracker.model import Document, Grid, Mention, PlaceMention, Sentence
from tracker.quantities import find_quantities, find_rate

if TYPE_CHECKING:
    import pandas as pd

EMPTY: Row = dict.fromkeys((column.name for column in schema.FIGURES), "")  # the columns in their order


CAPTION = 200  # characters
# "1,800 rounds a day <against> 9,000": of the same rate, however far they differ
HELD_AGAINST = regex.compile(r"\b(?:against|versus|compared\s(?:with|to)|(?:up|down)\sfrom)\s(?:\p{L}+['’]?s?\s){0,3}$")
THEME = 8  # sentences that a section goes on about what it told
ALIKE = 3  # times that numbers of one rate may differ from each other in a list


def read_figures(document: Document) -> tuple[list[Row], list[Row]]:
    """Read all figures of a document and account for every number in it.

    Returns:
        Rows of the figures table (columns of schema.FIGURES; claim_id empty) and of the numbers table, in text order.
    """
    regex.know(sentence.text for sentence in document.sentences)
    survey = Survey(document)
    parts = split_by_theatre(document, survey.named.parties)
    if len(parts) == 1:
        return _read_theatre(survey)
    read = [_read_theatre(Survey(part)) for part in parts]
    rows, numbers = ([row for table in tables for row in table] for tables in zip(*read, strict=True))
    return sorted(rows, key=_in_text), sorted(numbers, key=_in_text)


def _in_text(row: Row) -> tuple[int, int]:
    return row["char_start"], row["char_end"]


def _read_theatre(survey: Survey) -> tuple[list[Row], list[Row]]:
    """Read what a document tells of one theatre of war."""
    document = survey.document
    rows: list[Row] = []
    numbers: list[Row] = []
    whole_of: list[int | None] = []
    indexes: list[int] = []  # of the sentences of the rows
    section, section_id = Section(), None
    for index, sentence in enumerate(document.sentences):
        if sentence.section_id != section_id:
            section, section_id = Section(), sentence.section_id
        found = _read_sentence(index, sentence, survey, section, first=len(whole_of))
        first = len(rows)
        if found.mentions:
            catch_up(section, survey.context)
        for mention, entry in zip(found.mentions, found.entries, strict=True):
            whole = rows[mention.whole] if mention.whole is not None and mention.whole < len(rows) else None
            whole_of.append(mention.whole)
            rows.append(_to_row(mention, entry, sentence, survey.context, section, whole))
            section.rows.append((index, rows[-1]))
            indexes.append(index)
        numbers += to_numbers(sentence, document, found, [row["figure_id"] for row in rows[first:]])
        remember(index, sentence, section, found, rows[first:])
    for row, at in zip(rows, whole_of, strict=True):
        if at is not None:
            row["part_of"] = rows[at]["figure_id"]
    complete_headlines(rows, indexes, document)
    return _each(rows), numbers


def _read_sentence(index: int, sentence: Sentence, survey: Survey, section: Section, *, first: int) -> SentenceMentions:
    if grid := grid_at(survey.document, sentence):
        caption = _caption(grid, survey.document)
        conflict = survey.conflict[index]
        return read_row(
            index, sentence, grid=grid, caption=caption, header=section.header, conflict=conflict, dotted=survey.dotted
        )
    quantities = find_quantities(sentence.text, sentence.start, dotted=survey.dotted)
    demonyms = frozenset(p.start for p in survey.parties[index] if p.form == "demonym")
    earlier = [m for m in section.mentions if index - m.sentence <= CARRY]
    return find_mentions(
        index,
        sentence,
        quantities,
        load_lexicon(),
        earlier=earlier,
        conflict=survey.conflict[index],
        civil=survey.civil[index],
        demonyms=demonyms,
        first_mention=first,
        header=section.header,
        previous=_previous(index, survey.document),
        themes=_themes(index, section),
    )


def _themes(index: int, section: Section) -> frozenset[str]:
    """Events that the section goes on about: told not long ago, aid promised or given, or an exchange of prisoners."""
    told = frozenset(m.event for m in section.mentions[-40:] if index - m.sentence <= THEME)
    aid = frozenset() if told.isdisjoint(schema.AID_EVENTS) else frozenset(["aid"])
    swap = frozenset(["released"]) if index - section.swap <= THEME else frozenset()
    return (told & TOPICAL) | aid | swap


def _caption(grid: Grid, document: Document) -> str:
    """Words over a table: the sentence before it, where it is short or leads in."""
    before = [s for s in document.sentences if s.end <= grid.start and s.kind != "boilerplate"]
    other = before and any(g.start <= before[-1].start < g.end for g in document.grids)
    text = before[-1].text if before and not other else ""
    return text if len(text) <= CAPTION or text.endswith(":") else ""


def _previous(index: int, document: Document) -> str:
    """Text of the sentence before in the same section."""
    same = index > 0 and document.sentences[index - 1].section_id == document.sentences[index].section_id
    return document.sentences[index - 1].text if same else ""


def _to_row(
    mention: Mention, entry: Event | None, sentence: Sentence, context: Context, section: Section, whole: Row | None
) -> Row:
    quantity, source = mention.quantity, context.document.source
    index = mention.sentence
    speaker = choose_claimant(context.attributions.get(index, ()), quantity.start)
    modality = read_modality(sentence, mention)
    event = "pledged" if mention.event == "delivered" and modality in ("planned", "possible") else mention.event
    modality = "planned" if event == "pledged" and modality == "asserted" else modality
    rate = find_rate(sentence.text, quantity.end - sentence.start) if quantity.unit != "percent" else ""
    rate = rate or _rate_before(mention, sentence, section)
    grid = context.grid_at(sentence)
    period = to_period(
        mention if event == mention.event else replace(mention, event=event),
        sentence,
        context,
        section,
        rate=rate,
        modality=modality,
        whole=whole,
        total=grid is not None and is_total(grid, quantity.start),
    )
    country = find_country(sentence, context.places[index])
    place, carried = find_place(
        mention, sentence, context, section, period=period, speaker=speaker, whole=whole, country=country
    )
    if place is None and not country and (place := find_headed(mention, sentence, context)):
        carried = True
    setting = to_setting(mention, sentence, context, section, place, period=period, said=speaker, whole=whole)
    roles = read_roles(sentence, mention, entry, context.parties[index], setting)
    if grid:
        roles = name_roles(roles, mention, grid, context.parties[index], context.wars)
    if place and not carried and (whole_of := find_whole(place, context.places[index], sentence)):
        place = whole_of
    elif place and not carried and is_one_of_several(place, context.places[index], sentence, quantity.start):
        place = None  # it is no one place's figure, though it tells in whose country it was
    if is_of_army(mention, sentence, context.parties[index], affected=roles.affected, rate=rate, whole=whole):
        mention = replace(mention, subject="troops")
    unit = to_unit(mention, roles.actor, source.text)
    category = schema.category_of(event, mention.subject)
    row: Row = EMPTY | {
        "figure_id": figure_id(source.source_id, quantity.start, quantity.end),
        "category": category,
        "event": event,
        "subject": mention.subject,
        "value": quantity.value,
        "value_low": quantity.low,
        "value_high": quantity.high,
        "qualifier": quantity.qualifier,
        "unit": unit,
        "value_usd": to_dollars(mention, unit, period.date_end, source.published),
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
        "claimant_is_party": is_party(
            speaker.side if speaker else "", category, (roles.actor, roles.affected), context.wars
        ),
        "modality": modality,
        "text": quantity.text,
        "sentence": sentence.text,
        "char_start": quantity.start,
        "char_end": quantity.end,
        "section": sentence.section,
        "posted_at": sentence.posted_at,
        "rule": mention.rule,
        "confidence": confidence(mention),
        "source_id": source.source_id,
        "source_file": source.file,
        "publisher": source.publisher,
        "title": source.title,
        "url": source.url,
        "published": source.published,
        "source_link": source_link(source.url, sentence.text),
        "subtype": mention.subtype,
        "definition": find_definition(mention, context.document),
        "superlative": find_superlative(mention, sentence),
    }
    section.spots[row["figure_id"]] = place
    return row


EACH = regex.compile(r"^\s+(?:[\w-]+\s+){0,2}each\s+(?:over|in|near|at|above|from)\b", regex.IGNORECASE)


# ". ", "; ", ", while 12", ", and another three": where the places of "seven each" end
OTHER_COUNT = regex.compile(
    r"""[.;](?!\d) | ,?\s(?:while|with|but|as|after)\b | [,\s]\s?(?:and\s)?(?:another\s|over\s)?\d
    | (?:,|\band)\s(?:one|two|three|four|five|six|seven|eight|nine|ten)\b""",
    regex.VERBOSE,
)


def _rate_before(mention: Mention, sentence: Sentence, section: Section) -> str:
    """Rate that a list goes on in: "1,354 casualties a day in October, 1,523 in November and 1,570 in December"."""
    quantity = mention.quantity
    if mention.noun is not None or quantity.value is None or not section.rows:
        return ""
    index, row = section.rows[-1]
    told = "people" if row["subject"] == "troops" else row["subject"]
    subject = "people" if mention.subject == "troops" else mention.subject
    same = (mention.sentence, mention.event, subject) == (index, row["event"], told)
    between = sentence.text[row["char_end"] - sentence.start : quantity.start - sentence.start]
    if not (same and row["rate"] and row["value"]) or ";" in between:
        return ""
    alike = 1 / ALIKE <= quantity.value / row["value"] <= ALIKE or HELD_AGAINST.search(between) is not None
    return str(row["rate"]) if alike else ""


def _each(rows: list[Row]) -> list[Row]:
    """Give "seven each over Oryol and Kaluga" a row for each place."""
    out: list[Row] = []
    for row in rows:
        out.append(row)
        if not row["place"] or " each " not in row["sentence"]:
            continue
        places = _shared_places(row)
        for part, place in enumerate(
            [p for p in places if p.precision != "country" and p.name != row["place"]], start=1
        ):
            out.append(
                row
                | {"figure_id": figure_id(row["source_id"], row["char_start"], row["char_end"], part)}
                | {"place": place.name, "lat": place.lat, "lon": place.lon, "place_precision": place.precision}
            )
    return out


def _shared_places(row: Row) -> Sequence[PlaceMention]:
    """The places of "one each over Tula and Oryol" that start with the row's own; a sentence may share out twice."""
    word = regex.compile(rf"(?<![\w.,]){regex.escape(row['text'])}(?=\s)")
    for found in word.finditer(row["sentence"]):
        tail = row["sentence"][found.end() :]
        if EACH.match(tail):
            stop = OTHER_COUNT.search(tail)
            places = find_places(tail[: stop.start() if stop else len(tail)])
            if any(place.name == row["place"] for place in places):
                return places
    return ()


def to_frame(rows: Iterable[Row]) -> pd.DataFrame:
    """Rows as a typed table in the contract's columns."""
    from tracker.tables import to_table

    return to_table("figures", list(rows))


__all__ = ["Row", "confidence", "figure_id", "read_figures", "source_link", "to_frame"]
