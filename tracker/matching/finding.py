"""Sentence -> mentions: every number with the event and the subject that it counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker import schema
from tracker.lexicon.loading import Event, Lexicon
from tracker.matching.among import count_among, count_degrees, give_to_part, go_on_naming, include_counted
from tracker.matching.amounts import lend_currency
from tracker.matching.articles import describes_one, drop_speakers, find_articles, is_said_of_one, name_one
from tracker.matching.bracketed import count_bracketed, part_bracketed, share_converted, total_bracketed
from tracker.matching.closing import close_lists
from tracker.matching.comparing import compare_tallies, share_ranges
from tracker.matching.counting import count_right, names_others
from tracker.matching.damages import read_damages
from tracker.matching.drafts import Draft
from tracker.matching.ellipsis import understand
from tracker.matching.gates import refusal_of
from tracker.matching.goals import recall_goals
from tracker.matching.governing import govern, is_told_as
from tracker.matching.headers import apply_lead_in, may_lead, read_contents, read_list_within
from tracker.matching.headlines import fall_back
from tracker.matching.items import apply_header
from tracker.matching.jamming import correct_lost_weapons, name_weapons
from tracker.matching.joining import add_fates
from tracker.matching.labels import count_left
from tracker.matching.listing import share_afterthoughts, share_events
from tracker.matching.oblique import is_oblique
from tracker.matching.openings import launch_wholes, settle_opening, share_stopped
from tracker.matching.parts import mark_parts, mark_parts_of_earlier
from tracker.matching.purposes import find_money, name_money
from tracker.matching.reading import Counted, Cue, Noun, Reading, leave_unread, read_sentence
from tracker.matching.recalling import free_those_among, name_parts, name_troops
from tracker.matching.refusing import to_reason
from tracker.matching.registers import read_registers
from tracker.matching.requests import apply_request
from tracker.matching.retelling import measure_areas
from tracker.matching.sendings import send_troops
from tracker.matching.senses import name_fuel_tanks, name_jets, name_missiles, name_planted, name_targets
from tracker.matching.stating import name_states, name_victims
from tracker.matching.sums import read_sums
from tracker.matching.swapping import name_servicemen, share_swaps
from tracker.matching.tallying import read_tally
from tracker.matching.totals import (
    itemise_costs,
    name_aid,
    recall_packages,
    recall_sums,
    recall_totals,
    share_amounts,
    share_appeals,
    share_falls,
    share_totals,
)
from tracker.matching.wholes import read_wholes
from tracker.matching.wordings import (
    hand_over_fallen,
    read_injuries,
    read_land,
    read_wordings,
    share_kind,
    sum_up_parts,
)
from tracker.matching.words import AUXILIARIES, MARKS, STOPS
from tracker.model import Mention, Quantity, Sentence, Span

# Words between a number and a people: "a million more Ukrainians", "100,000 ethnic Armenians"
PEOPLED = frozenset("more other additional young of the ordinary ethnic fellow foreign armed unarmed".split())
MEMBERS = frozenset("members elements".split())
ARMED = frozenset(
    "terrorist terror militant armed rebel jihadist insurgent militia paramilitary guerrilla security"
    " terrorists militants rebels jihadists insurgents militias guerrillas".split()
)
FORCES = frozenset("forces force army military troops peacekeeping".split())
GROUPS = ARMED | frozenset(
    "battalion regiment brigade marines "
    "haram shabaab "
    "hezbollah hamas taliban isis isil is daesh houthi jnim iswap pkk ypg irgc rsf ttp eln farc m23".split()
)
# What goes in rounds, and is not fired
BOUTS = frozenset("""
    war wars fighting conflict violence talks negotiations consultations meetings diplomacy mediation voting elections
    sanctions funding applause layoffs redundancies displacement exchanges swaps
""".split())  # fmt: skip
ENDING = STOPS - frozenset("of the in and".split()) | frozenset(",;:.")
# Sailors are no troops on such ships
SAILORS = frozenset(["sailor", "sailors"])
MERCHANT = frozenset("""
    tanker tankers freighter freighters merchant commercial cargo bulker bulkers container trawler trawlers flagged
    panama-flagged liberia-flagged liberian-flagged barbados-flagged crewed captain ferry grain
""".split())  # fmt: skip
TOPIC = 6  # of which so many say what is being spoken of
ANTECEDENTS = 40  # how many mentions before a sentence it may point back to


@dataclass(frozen=True, slots=True)
class SentenceMentions:
    """What a sentence yields: its reading, mentions (and the event entry of each), refusals by quantity index."""

    reading: Reading
    mentions: tuple[Mention, ...]
    entries: tuple[Event | None, ...]
    refusals: dict[int, str]


def find_mentions(
    index: int,
    sentence: Sentence,
    quantities: Sequence[Quantity],
    lexicon: Lexicon,
    *,
    earlier: Sequence[Mention] = (),
    conflict: bool = True,
    civil: bool = False,
    demonyms: frozenset[int] = frozenset(),
    first_mention: int = 0,
    header: Event | None = None,
    previous: str = "",
    themes: frozenset[str] = frozenset(),
) -> SentenceMentions:
    """Match the numbers of one sentence.

    Args:
        index: of the sentence in its document.
        earlier: mentions of the sentences before it in the same section, oldest first.
        conflict: whether the text around speaks of an armed conflict at all.
        civil: whether it tells of accidents, crime or sport alone.
        demonyms: offsets at which a word for the people of a country starts ("Ukrainians").
        first_mention: index that the first mention found will have in the document.
        header: event that the lead-in of a list above states for its items.
        previous: text of the sentence before.
        themes: events that the section has told of for longer than `earlier` reaches back.
    """
    articles = find_articles(sentence, quantities, lexicon, demonyms)
    earlier = earlier[-ANTECEDENTS:]
    both = sorted([*lend_currency(quantities, sentence, earlier), *articles], key=lambda q: (q.start, -q.end))
    if all(q.refusal for q in both) and not may_lead(sentence):
        return SentenceMentions(leave_unread(both), (), (), {})
    topics = frozenset(m.event for m in earlier[-TOPIC:]) | themes
    reading = read_sentence(sentence.text, sentence.start, both, lexicon, topics=topics)
    changes = any(q.signed for q in both)
    drafts = [_draft(reading, i, q, demonyms) for i, q in enumerate(both) if not q.refusal and i in reading.numbers]
    drafts = [d for d in drafts if not (d.quantity.form == "article" and is_oblique(reading, d))]
    drafts = [
        d
        for k, d in enumerate(drafts)
        if not ((k and describes_one(reading, drafts[k - 1], d)) or is_said_of_one(reading, drafts, k))
    ]
    within, colon = read_list_within(reading) if drafts else (None, -1)
    contents, opening = read_contents(index, sentence, earlier, previous) if drafts else (None, -1)
    clause = not reading.words.isdisjoint(AUXILIARIES)
    for draft in drafts:
        if draft.quantity.signed and not draft.counted.noun and draft is not drafts[0]:
            continue  # "(+8)" changes what was counted before it
        if not is_told_as(reading, draft):
            govern(reading, draft)
        apply_request(reading, draft)
        apply_header(reading, draft, sentence, header, changes=changes, clause=clause or _acts(reading, draft))
        if within and draft.token > colon:
            apply_header(reading, draft, sentence, within, changes=changes, clause=clause, within=True)
        elif contents and draft.quantity.start >= opening:
            apply_header(reading, draft, sentence, contents, changes=changes, clause=clause, within=True)
    settle_opening(reading, drafts)
    for draft in drafts:
        count_among(reading, draft)
    go_on_naming(reading, drafts)
    count_degrees(drafts, reading)
    give_to_part(reading, drafts)
    include_counted(reading, drafts, earlier)
    name_missiles(reading, drafts)
    name_targets(reading, drafts)
    name_fuel_tanks(reading, drafts)
    name_jets(reading, drafts)
    name_planted(reading, drafts)
    share_events(reading, drafts)
    share_kind(reading, drafts)
    share_swaps(reading, drafts)
    share_totals(reading, drafts)
    share_appeals(reading, drafts)
    share_falls(reading, drafts)
    share_converted(reading, drafts)
    count_bracketed(reading, drafts)
    total_bracketed(reading, drafts)
    part_bracketed(reading, drafts)
    led = [draft for draft in drafts if apply_lead_in(reading, drafts, draft)]
    if led:
        share_events(reading, drafts)
    read_registers(reading, drafts, previous)
    understand(reading, drafts, earlier, header=header, previous=previous)
    share_afterthoughts(reading, drafts)
    close_lists(reading, drafts)
    mark_parts(reading, drafts)
    if mark_parts_of_earlier(reading, drafts, earlier, first_mention):
        understand(reading, drafts, earlier, header=header, previous=previous)
        mark_parts(reading, drafts)  # "Among them were 50 soldiers, of whom 12 were officers"
    launch_wholes(drafts)
    share_stopped(reading, drafts)
    name_troops(reading, drafts, earlier)
    name_parts(reading, drafts, earlier, first_mention)
    free_those_among(reading, drafts, earlier)
    name_states(reading, drafts)
    name_victims(reading, drafts)
    name_one(reading, drafts)
    for draft in drafts:
        read_tally(reading, draft)
    if any(d.rule.endswith("/tally") for d in drafts):
        compare_tallies(reading, drafts)
        mark_parts(reading, drafts)  # "the number of dead rose to 18, including four women"
    read_wordings(reading, drafts)
    read_injuries(reading, drafts)
    read_land(reading, drafts)
    sum_up_parts(reading, drafts)
    hand_over_fallen(reading, drafts)
    drop_speakers(reading, drafts)
    fall_back(reading, drafts)
    share_ranges(reading, drafts)
    correct_lost_weapons(reading, drafts, earlier)
    name_weapons(reading, drafts, earlier)
    recall_sums(reading, drafts, earlier)
    recall_totals(reading, drafts, earlier)
    recall_packages(reading, drafts, earlier, previous)
    itemise_costs(reading, drafts, earlier)
    recall_goals(reading, drafts, earlier, index)
    share_amounts(reading, drafts)
    share_converted(reading, drafts)
    read_sums(reading, drafts, earlier)
    name_aid(reading, drafts)
    read_wholes(reading, drafts)
    read_damages(reading, drafts)
    measure_areas(drafts, earlier)
    name_servicemen(reading, drafts)
    add_fates(reading, drafts, earlier)
    send_troops(reading, drafts)
    for draft in drafts:
        draft.refusal = draft.refusal or refusal_of(reading, draft, sentence, conflict=conflict, civil=civil)
    for draft in drafts:
        if not draft.event or not draft.subject or draft.refusal:
            reason = draft.refusal or "no_event"
            draft.refusal = to_reason(reason, draft, sentence, conflict=conflict, civil=civil)
    return _finish(index, reading, drafts, first_mention)


def _acts(reading: Reading, draft: Draft) -> bool:
    """Whether a verb follows what is counted, so that it opens a sentence: "70 firefighters tackled the blaze"."""
    k = draft.counted.last + 1
    low = reading.tokens[k].low if k < len(reading.tokens) else ""
    return k in reading.finite or (low.isalpha() and low.endswith("ed") and len(low) > 4)


def _draft(reading: Reading, i: int, quantity: Quantity, demonyms: frozenset[int]) -> Draft:
    at = reading.numbers[i]
    left = count_left(reading, at)
    counted = left if left.noun and _is_list(reading, at) else count_right(reading, at, quantity)
    if counted.noun is None and not counted.implied:
        counted = left if left.noun else count_left(reading, at, tight=True)
    draft = Draft(i, quantity, at, counted)
    if counted.noun and (_ends_a_name(reading, counted, at) or _is_of_bouts(reading, counted)):
        return draft
    if counted.noun:
        entry = counted.noun.entry
        draft.subject, draft.subtype = counted.subject or entry.subject, entry.subtype
        if entry.money:
            draft.subject = name_money(reading, counted.noun)
        if draft.subject == "people" and _of_an_armed_group(reading, counted):
            draft.subject = "troops"
        if draft.subject == "troops" and reading.tokens[counted.noun.last].low in SAILORS:
            draft.subject = "troops" if MERCHANT.isdisjoint(reading.words) else "people"
        if draft.subject in schema.PEOPLE and not counted.subject and names_others(reading, counted):
            draft.subject, draft.subtype = "people", ""
    elif counted.implied:
        draft.subject = "people"
    elif quantity.unit == "km2":
        draft.subject = "area"
    elif quantity.unit not in ("count", "percent"):
        money = find_money(reading, at)
        draft.subject = name_money(reading, money) if money else "money"
        draft.money = money
    elif [t.low for t in reading.tokens[max(0, at - 2) : at]] == ["family", "of"]:
        draft.subject = "people"
    else:
        _count_demonym(reading, draft, demonyms)
    if quantity.unit == "km2":
        draft.subject = "area"
    if quantity.signed and counted.noun is None:
        draft.subject = ""
    return draft


def _ends_a_name(reading: Reading, counted: Counted, at: int) -> bool:
    """Whether number and noun belong to a name: "the Square of the 40 Martyrs", "Church of Forty Martyrs"."""
    noun = counted.noun
    if noun is None or noun.first != at + 1 or not reading.tokens[noun.first].text.istitle():
        return False
    k = at - 1
    while k > 0 and reading.tokens[k].low in ("of", "the"):
        k -= 1
    return 0 < k < at - 1 and reading.tokens[k].text.istitle() and reading.tokens[k + 1].low == "of"


def _is_of_bouts(reading: Reading, counted: Counted) -> bool:
    """Whether rounds are no ammunition: "three rounds of war", "two rounds of talks"."""
    noun = counted.noun
    if noun is None or reading.tokens[noun.last].low not in ("rounds", "round"):
        return False
    return not BOUTS.isdisjoint(t.low for t in reading.tokens[noun.last + 1 : noun.last + 4])


def _of_an_armed_group(reading: Reading, counted: Counted) -> bool:
    """Whether members are those of an armed group: "50 members of the Islamic State terrorist group"."""
    words = [t.low for t in reading.tokens[counted.last : counted.last + 15]]
    named = {t.low for t in reading.tokens[counted.first + 1 : counted.last]}
    if words[0] in MEMBERS and not (GROUPS | FORCES).isdisjoint(named):
        return True  # "eight Hezbollah members", "342 government forces members"
    if words[0] not in MEMBERS | {"member"} or words[1:2] != ["of"]:
        return False
    end = next((k for k, word in enumerate(words) if k > 1 and word in ENDING), len(words))
    return not (GROUPS | FORCES).isdisjoint(words[2:end])


def _is_list(reading: Reading, at: int) -> bool:
    """Whether "noun - number" reads as a list item rather than a dash between clauses."""
    following = reading.tokens[at + 1].low if at + 1 < len(reading.tokens) else "."
    return following in MARKS or following in ("(", "+", "and")


def _count_demonym(reading: Reading, draft: Draft, demonyms: frozenset[int]) -> None:
    """Count peoples: "20 Ukrainians", "a million more Ukrainians"."""
    for k in range(draft.token + 1, min(draft.token + 5, len(reading.tokens))):
        token = reading.tokens[k]
        if token.start in demonyms and (
            token.low.endswith("s")
            or token.low in ("dutch", "french", "british", "irish")
            or (token.low.endswith(("ese", "abe", "abé")) and _ends_phrase(reading, k + 1))  # "12 Lebanese were hurt"
            or (
                draft.quantity.value == 1
                and draft.quantity.form in ("words", "article")
                and _ends_phrase(reading, k + 1)
            )
        ):
            draft.subject = "people"
            draft.counted = Counted(None, draft.token, k, "right")
            return
        if token.low not in PEOPLED:
            return


def _ends_phrase(reading: Reading, k: int) -> bool:
    """Whether a noun phrase ends before a token: "one Israeli was hurt", not "one Israeli account"."""
    token = reading.tokens[k] if k < len(reading.tokens) else None
    return token is None or token.low in STOPS | MARKS or k in reading.finite


def _finish(index: int, reading: Reading, drafts: list[Draft], first: int) -> SentenceMentions:
    """Make mentions of the drafts that have an event and a subject and are not refused."""
    kept = [p for p, d in enumerate(drafts) if d.event and d.subject and not d.refusal]
    place = {position: first + n for n, position in enumerate(kept)}
    refusals = {d.index: d.refusal or "no_event" for p, d in enumerate(drafts) if p not in place}
    mentions = tuple(_to_mention(index, reading, drafts[p], place) for p in kept)
    return SentenceMentions(reading, mentions, tuple(drafts[p].entry for p in kept), refusals)


def _to_mention(index: int, reading: Reading, draft: Draft, place: dict[int, int]) -> Mention:
    return Mention(
        quantity=draft.quantity,
        sentence=index,
        event=draft.event,
        subject=draft.subject,
        subtype=draft.subtype,
        rule=draft.rule,
        noun=_to_span(reading, draft.counted.noun),
        cue=_to_span(reading, draft.link.cue if draft.link else draft.toll),
        cue_form=draft.form,
        score=round(draft.score, 3),
        whole=draft.outer_whole if draft.whole is None else place.get(draft.whole),
    )


def _to_span(reading: Reading, words: Noun | Cue | None) -> Span | None:
    return Span(reading.tokens[words.first].start, reading.tokens[words.last].end) if words else None
