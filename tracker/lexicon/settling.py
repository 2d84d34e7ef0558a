"""Reading of a noun phrase, its sentence, memory of who spoke -> whom it stands for there, with his side."""

from dataclasses import replace

from tracker import patterns as regex
from tracker.lexicon import speaking
from tracker.lexicon.antecedents import Memory
from tracker.lexicon.branches import find_branch, watches
from tracker.lexicon.claimants import Speaker, find_body, find_office
from tracker.lexicon.definites import without_article
from tracker.lexicon.factions import find_faction
from tracker.lexicon.homing import name_here
from tracker.lexicon.opening_subject import read_opening
from tracker.lexicon.parties import find_parties
from tracker.lexicon.siding import harms, is_civil, region_owner, told_side
from tracker.lexicon.speakers import is_of_ukraine
from tracker.lexicon.whereabouts import find_opening_body, main_side, only_country, place_side

# "the health ministry there"
_THERE = regex.compile(r"(?:[Tt]he\s)?(?P<noun>\p{Ll}[\p{Ll}\s-]{2,40})\sthere")
# "a spokesman", "a military spokeswoman"
_A_SPOKESMAN = regex.compile(r"[Aa]\s(?:military\s|army\s)?spokes(?:man|woman|person)")
# "It recaptured two villages": the body told of before
_PRONOUN_OPENS = regex.compile(r"\W{0,3}(?:It|They)\s\p{Ll}")
# Characters of a text that tell where it happens: the headline and what follows it
_LEAD = 160


def settle(reading: Speaker, phrase: str, *, text: str, whole: str, memory: Memory) -> Speaker | None:
    """Find whom a reading of a phrase stands for, with his side, and remember him; `whole` is the sentence."""
    words = phrase.removeprefix("the ").removeprefix("The ").split()
    if words and (known := memory.short.get(words[0].strip(",."))) and known.side != "united_nations":
        reading = known
    if phrase.removeprefix("the ").removeprefix("The ") in ("MoD", "MOD"):
        reading = memory.find_defence_ministry() or reading
    reading = without_article(reading, phrase)
    before = text[: max(0, text.find(phrase.strip()))]
    if own := _read_local(phrase, before, whole, memory):
        memory.note(own, phrase)
        return own
    if reading.kind == "body" and not find_parties(phrase):
        reading = memory.place_body(reading)
    found = (
        _officials_here(reading, whole, memory)
        or memory.resolve_owner(phrase, before)
        or (find_faction(memory, reading.name, before) if reading.kind == "definite" else None)
        or (find_opening_body(before) if reading.kind == "pronoun" and reading.name in ("it", "they") else None)
        or (_find_opening_person(before) if reading.kind == "pronoun" and reading.name == "he" else None)
        or memory.resolve(reading)
    )
    if found is None:
        return None
    if found.side == "ukraine" and found.kind == "group" and is_of_ukraine(phrase) and not memory.names("ukraine"):
        found = replace(found, side=place_side(whole))  # "its military administration" of another country
    if not found.side and found.type == "military":
        found = (
            find_branch(
                found.name, whole=whole, text=memory.text, publisher=memory.publisher, sides=memory.main_sides()
            )
            or found
        )
    if (
        not found.side
        and speaking.LOCAL.search(phrase)
        and found.type in ("government", "military", "unnamed_official")
    ):
        lead = memory.text[:_LEAD].partition("\n")[0]
        here = place_side(whole) or region_owner(whole) or place_side(lead)
        found = replace(found, side=here or main_side(memory.text))
    if not found.side and found.type in ("government", "military", "unnamed_official"):
        found = replace(found, side=told_side(whole))
    if not found.side and _WAR_OFFICE.fullmatch(found.name) and watches(whole):
        here = place_side(whole)  # "18 drones were downed over Haryana": but Moscow counts over Ukraine's land, too
        found = replace(found, name=name_here(found.name, here), side=here) if here not in ("", "ukraine") else found
    if found.name == "Ministry" and not found.side and (fought := _find_fighting(whole)):
        found = find_body(fought, "defence ministry") or found
    title = memory.introduced.get(found.name, "") if found.kind == "person" else ""
    if not found.side and found.type in ("military", "government") and _OF_AN_ARMY.search(f"{phrase} {title}"):
        found = memory.name_army(found, before)
    found = _move(found, reading, phrase, text, whole)
    behind = text[len(before) + len(phrase.strip()) :][:14]  # "According to the Ministry of Health< (MoH)>"
    memory.note(found, phrase + behind if behind.startswith(" (") else phrase)
    return found


def _find_opening_person(before: str) -> Speaker | None:
    """Read "Wzor rejected any retreat from the town, which, he said, cost 40 men": who opens the sentence of "he"."""
    opening = read_opening(before)
    return opening[0] if opening and opening[0].kind == "person" else None


# "the army", "Army spokesman Brigadier General Jan Wzor"
_OF_AN_ARMY = regex.compile(
    r"\b(?:[Aa]rmy|[Mm]ilitary|[Nn]avy|[Aa]ir [Ff]orce|[Gg]eneral|Gen|[Cc]olonel|Col|[Mm]ajor|Maj|[Bb]rigadier|Brig"
    r"|[Cc]aptain|[Ll]ieutenant|Lt|[Aa]dmiral|(?:[Dd]efen[cs]e )?[Hh]eadquarters|[Dd]efen[cs]e)\b"
)


# Who tells what was shot down over its own land
_WAR_OFFICE = regex.compile(
    r"(?i:(?:the\s)?(?:defen[cs]e\sministry|ministry\sof\sdefen[cs]e|army|military|armed\sforces))"
)
# "The Russian air defense shot down 56 drones, the ministry said": the ministry of war
_OF_WAR = regex.compile(
    r"\b(?:air\sdefen[cs]es?|drones?|UAVs?|missiles?|troops|army|battlegroups?|servicemen|soldiers|tanks?)\b"
)


def _find_fighting(whole: str) -> str:
    """Find the side that opens a sentence of war as its subject."""
    first = next(iter(find_parties(whole[:60])), None)
    opens = first is not None and first.start < 6 and first.form in ("demonym", "country", "force")
    return first.party if first and opens and _OF_WAR.search(whole) else ""


def _read_local(phrase: str, before: str, whole: str, memory: Memory) -> Speaker | None:
    """Read "the army there" by the country of its sentence, "a spokesman" as that of the body that opens it."""
    if phrase.endswith(" there") and (there := _THERE.fullmatch(phrase.strip())):
        side = place_side(whole) or only_country(whole)
        return find_body(side, there["noun"]) or find_office(side, there["noun"]) if side else None
    if _A_SPOKESMAN.fullmatch(phrase.strip()):
        if body := find_opening_body(before):
            return body if body.kind == "body" else None
        opening = _PRONOUN_OPENS.match(before)
        body = memory.last.get("it") if opening else None
        return body if body and body.kind == "body" else None
    return None


def _move(found: Speaker, reading: Speaker, phrase: str, text: str, whole: str) -> Speaker:
    """Give a speaker the side that his sentence tells: a minister's of its subject, an office's of its one country.

    "The governor" of a sentence set in another country is not the one who spoke before.
    """
    if found.side == "" and found.type in ("government", "military") and speaking.OF_A_STATE.search(phrase):
        first = next(iter(find_parties(text[:60])), None)
        opens = first is not None and first.start < 4 and first.form in ("country", "capital", "demonym")
        side = first.party if first and opens else only_country(text)
        if is_civil(phrase) and (here := place_side(whole)):
            side = here
        elif _is_given(text, side) or harms(text, side):
            side = ""
        return replace(found, side=side)
    if found.side == "" and found.type == "government" and phrase.endswith(" ministry"):
        scene = only_country(text)  # "in a village in Niger, the interior ministry said"
        named = [m for m in find_parties(text) if m.party and m.form in ("country", "demonym", "capital")]
        at_home = {m.party for m in named} == {scene} and any(
            speaking.SCENE.search(text, max(0, m.start - 24), m.start) for m in named
        )
        civil = speaking.LOCAL.search(phrase) or is_civil(phrase)
        struck = place_side(whole) if not at_home and civil else ""
        return replace(found, side=scene if at_home else struck)
    if reading.kind == "definite" and found.kind == "person" and speaking.LOCAL.search(phrase):
        here = place_side(whole)
        if found.side and here and (found.side, here) != ("russia", "ukraine") and found.side != here:
            return Speaker(reading.name[:1].upper() + reading.name[1:], here, reading.type, "group")
    return found


def _officials_here(reading: Speaker, whole: str, memory: Memory) -> Speaker | None:
    """Read bare "officials" of another country than those before: "a missile hit Kharkiv, officials said"."""
    before = memory.nouns.get("official") if reading.name == "Officials" else None
    here = place_side(whole) if before and before.side else ""
    return replace(reading, side=here) if before and here and here != before.side else None


# "aid <for> Ukraine", "a loan <to> Kyiv": who is given something, not who speaks
_GIVEN = regex.compile(r"\b(?:for|to|towards?|with)\s(?:the\s)?$")


def _is_given(text: str, side: str) -> bool:
    """Whether a country is only named as given to: the minister who speaks is another's."""
    named = [m for m in find_parties(text) if m.party == side]
    return bool(named) and all(_GIVEN.search(text, max(0, m.start - 12), m.start) for m in named)
