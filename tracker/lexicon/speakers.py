"""Noun phrase -> the body, person or group of people that it names as a speaker, with its side and type.

`read_speaker` reads "the Kharkiv governor Oleh X", "two U.S. officials", "Lebanon's health ministry": names that the
lexicon does not know are read from their title, country or place. What only a context can say (he, the ministry, a
surname) comes back unresolved.
"""

from dataclasses import replace
from functools import lru_cache

from tracker import patterns as regex
from tracker.lexicon.claimants import (
    ClaimantMention,
    Speaker,
    country_of,
    find_body,
    find_claimants,
    lexicon,
    region_side,
)
from tracker.lexicon.definites import DEFINITE, DOCUMENTS, is_bare_document
from tracker.lexicon.names import is_home, is_surname, is_titled, without_seat
from tracker.lexicon.naming import A_DOCUMENT, is_nobody, read_site, read_society
from tracker.lexicon.parties import find_parties
from tracker.lexicon.romanising import find_person
from tracker.lexicon.trimming import is_clause, shorten, trim
from tracker.lexicon.whens import DATE, WEEKDAY
from tracker.model import PartyMention

PRONOUNS = {"he": "he", "she": "he", "him": "he", "her": "he", "it": "it", "they": "they", "them": "they"}

# Nouns for numbers that somebody gives out: "Ukrainian updates", "Pentagon figures", "the ministry's tally"
_FIGURES = regex.compile(
    r"\b(?:figures?|data|estimates?|tall(?:y|ies)|counts?|updates?|statistics|numbers|assessments?|statements?|records|reports?)\b"
)

# What may stand before the noun without making it somebody: "the", "two", "a senior", "several unnamed", "the area’s"
_DETERMINERS = regex.compile(
    r"""^(?:(?:In|On|At|From|According\sto)\s)?
    (?:(?:the|a|an|his|her|its|their|our|this|that|these|those|some|several|many|most|other|two|three|four|five|six|one(?:\sof)?|
    (?!(?:prosecutor|minister|president|mayor|governor|ombudsman|commander|coroner|children|women)['’]s)\w{1,20}['’]s)\s)+""",
    regex.VERBOSE | regex.IGNORECASE,
)

# "Meanwhile ", "Hours later ", "On Monday " before the one who speaks
_OPENING = regex.compile(
    rf"""\A(?:(?:[Mm]eanwhile|[Ss]eparately|(?:(?:[Hh]ours|[Mm]inutes|[Dd]ays|[Ss]hortly|[Ss]oon|[Mm]uch)\s)?(?:[Ll]ater|[Aa]fterwards?|[Ee]arlier)
    |[Aa]t\sthe\ssame\stime|[Ff]or\s(?:its|their|his|her)\spart|[Ii]n\sturn|[Ee]lsewhere|[Yy]esterday|[Tt]oday|[Oo]vernight|[Pp]reviously|[Nn]ow|[Tt]hen
    |[Bb]ut|[Aa]nd|[Yy]et|[Aa]lso|[Hh]owever|(?:[Oo]n\s)?{WEEKDAY}(?:,?\s{DATE})?|[Oo]n\s{DATE}
    |[Ii]n\s\p{{Lu}}\p{{L}}+(?=,?\s(?:the|its|local|state|military)\s)),?\s){{1,6}}(?=\S)""",
    regex.VERBOSE,
)
# "the militants, for their part": behind the one who speaks
_ON_HIS_PART = regex.compile(
    r",\s(?:(?:for|on)\s(?:its|their|his|her)\s(?:own\s)?part|however|meanwhile|though|too|also|in\sturn|earlier|later)\Z"
)
# "of Petro " before a surname: somebody whom the phrase names in passing
_LINKED_NAME = regex.compile(r"\b(?:of|with|for|to|against|from|by|under|and)\s(?P<given>(?:\p{Lu}\p{L}+\s){0,2})$")

# "Ministry of Health", "health ministry", "ministry of the interior"
_PORTFOLIOS = {
    "defence": "Defence",
    "defense": "Defence",
    "foreign": "Foreign Affairs",
    "interior": "Internal Affairs",
    "internal": "Internal Affairs",
    "health": "Health",
    "finance": "Finance",
    "energy": "Energy",
    "education": "Education",
    "economy": "Economy",
    "justice": "Justice",
    "emergency": "Emergency Situations",
    "emergencies": "Emergency Situations",
}
_MINISTRY = regex.compile(
    rf"ministry\sof\s(?:the\s|national\s|public\s)?(?P<after>{'|'.join(_PORTFOLIOS)})\b|\b(?P<before>{'|'.join(_PORTFOLIOS)})\sministry",
    regex.I,
)

# A run of capitalised words with particles: "Oleksandr Prokudin", "Abu Obeida al-Masri", "Marc-Olivier Fogiel"
_CAPITALISED = regex.compile(r"(?:(?<!\p{L})(?:al|el|bin|ibn|von|van|der|de|du)[-\s])?\p{Lu}[\p{L}\p{M}.'’‑-]*")

# "an army <statement>", "the ministry's <daily update>": what a body puts out
_PUT_OUT = regex.compile(
    r"(?:['’]s?)?\s(?:(?:daily|weekly|latest|evening|morning|official|press|news|new|recent|own|field|situation)\s){0,3}"
    r"(?:statement|briefing|update|bulletin|release|report|communiqu[eé]|summary|message|post|tally|count|data|figures)$",
    regex.IGNORECASE,
)
# "a <statement from> the ministry", "the <press service of> the prosecutor": whoever it is that puts it out
_PUT_OUT_BY = regex.compile(
    r"\A(?:the\s)?(?:\p{L}+\s){1,5}(?:[Cc]ent(?:er|re)|[Dd]epartment|[Dd]irectorate|[Uu]nit)\s(?:of|at|in)\s(?=(?:the\s)?(?:\p{L}+\s)?[Mm]inistry\b)"
    r"|\A(?:the\s)?(?:press|media|information|public\sinformation|communications?)[\s-](?:service|office|cent(?:er|re)|department|secretary)\s(?:of|at|for)\s(?=\S)"
    r"|\A(?:an?|the)\s(?:\p{Ll}+\s){0,2}(?:statement|report|post|message|announcement|update|release|bulletin|communiqu[eé]|note|notice)\s"
    r"(?:(?:issued|released|published|posted|put\sout)\s)?(?:from|by)\s(?=\S)"
)
_ARTICLE = regex.compile(
    r"\A(?:(?:the|an?)\s)?(?:(?:daily|latest|new|recent|official|separate|earlier|declassified|classified|leaked|confidential)\s)*(?=\S)",
    regex.I,
)
# What ends the head of a phrase: "head of the region"
_PREPOSITION = regex.compile(r"\s(?:of|in|for|at|from|with|to|on)\s")
# " Administration" behind a name
_GOES_ON = regex.compile(r"\s\p{Lu}")
# "'s " behind a name
_POSSESSIVE = regex.compile(r"['’]s?\s")
# "Sumy regional military administration"
_UKRAINIAN_OFFICE = regex.compile(r"\b[Rr]egional [Mm]ilitary|\b[Mm]ilitary [Aa]dministration|\bOVA\b")
# "head of the OVA Petro Zrazok"
_UKRAINIAN_HEAD = regex.compile(r"\b[Rr]egional [Mm]ilitary [Aa]dministration\b|\b(?:OVA|Ova|KMVA|RMA)\b")
# "'s " between a country and its body
_OWNS = regex.compile(r"(?:['’]s?)?\s")
# " of the " behind a body's name
_OF_COUNTRY = regex.compile(r"\s(?:of|in)\s(?:the\s)?(?:Republic\sof\s)?")
# "Nasser Hospital in Khan Younis": its name ends before the town
_HOSPITAL_IN = regex.compile(r"(?<=\bHospital)\s(?:in|near|outside)\s\p{Lu}.{0,400}$")
# "Russian-installed officials", "Moscow-appointed"
_INSTALLED = regex.compile(r"\b\p{Lu}\p{L}+-(?:installed|appointed|imposed)\b")
# "the mayor of ", "officials in the town of ": a place follows, not a person
_OFFICE_OF = regex.compile(
    r"\b(?:mayor|governor|head|chief|administration|council|officials?|authorities|residents|police)\s(?:of|in)\s(?:the\s)?"
    r"(?:(?:city|town|village|port|region)\sof\s)?$"
)
# "a commander near ", "a medic in ": a place follows, not a person
_STANDS_AT = regex.compile(r"\p{Ll}\s(?:in|near|outside|inside|around)\s(?:the\s)?$")
# "state media", "state-run television"
_STATE_MEDIA = regex.compile(r"\b[Ss]tate(?:-run|-owned|-controlled)?\s(?:media|TV|television|news|broadcaster)")
# "the former president", "ex-president"
_FORMER = regex.compile(r"\b(?:[Ff]ormer|ex)\b")
# "the U.S. president", "As prime minister"
_THE_ONE = regex.compile(r"[Tt]he\s|As\s")
# "Germany's minister"
_POSSESSOR = regex.compile(r"['’]s\s")
# "the KLMN": a body that is named by its letters alone
_INITIALS = regex.compile(
    r"(?!(?:IDPS?|UAVS?|USVS?|IEDS?|POWS?|VBIED|ATACMS|HIMARS|MANPADS?|MLRS|ATGMS?|APCS?|IFVS?|NEWS|PHOTOS?|VIDEOS?|UPDATED?|"
    r"BREAKING|WATCH|READ|GMT|EST|EDT|UTC|CEO|VIP|KABS?|FABS?|FPVS?|NOT|AND|BUT|THE|ALL|THEY)$)[A-Z]{3,7}(?-i:s)?"
)
# "Zelensky's" at the end of a phrase
_LAST_POSSESSIVE = regex.compile(r"['’]s$")


def portfolio_of(phrase: str) -> str:
    """Tell what a ministry is for: "Defence" of "the defense ministry"; "" if the phrase names none.

    >>> portfolio_of("the emergencies ministry")
    'Emergency Situations'
    """
    ministry = _MINISTRY.search(phrase)
    return _PORTFOLIOS[(ministry["after"] or ministry["before"]).lower()] if ministry else ""


def _party_of(phrase: str, parties: tuple[PartyMention, ...]) -> str:
    """Tell the side of a phrase: the first party it names, else the country of the region it names."""
    for mention in parties:
        command = mention.party == "west" and _GOES_ON.match(phrase, mention.end)  # "Western Mindanao Command"
        if mention.party and mention.form not in ("made", "occupied") and not command:
            return mention.party
    region = lexicon().region_pattern.search(phrase)
    side = "" if region and is_surname(phrase, region.start()) else region_side(phrase)
    return side or ("ukraine" if _UKRAINIAN_HEAD.search(phrase) else "")


def is_of_ukraine(phrase: str) -> bool:
    """Tell an office that only Ukraine's war made, where nothing else in the phrase names a country or region."""
    office = _UKRAINIAN_HEAD.search(phrase) or _UKRAINIAN_OFFICE.search(phrase)
    return office is not None and not find_parties(phrase) and not region_side(phrase)


def _head_of(phrase: str) -> str:
    """Find the noun for a speaker: the last one before "of", "in", "for"; "" if there is none."""
    lower = phrase.lower()
    heads = [(m.start(), m[0]) for m in lexicon().head_pattern.finditer(lower)]
    if not heads:
        return ""
    cut = _PREPOSITION.search(lower[heads[0][0] :])
    limit = heads[0][0] + cut.start() if cut else len(lower)
    return [word for start, word in heads if start < limit][-1]


def _name_runs(phrase: str, taken: list[tuple[int, int]]) -> list[str]:
    """Find the runs of capitalised words that can be a person's name, outside the spans taken by other names."""
    table = lexicon()
    runs: list[list[regex.Match]] = []
    for token in _CAPITALISED.finditer(phrase):
        word = token[0]
        bare = word.rstrip(".")
        possessive = bare.endswith(("'s", "’s"))
        if (
            possessive
            or bare in table.no_names
            or bare.lower() in table.heads
            or bare.isupper()
            or any(a < token.end() and token.start() < b for a, b in taken)
        ):
            runs.append([])
        elif runs and runs[-1] and phrase[runs[-1][-1].end() : token.start()].isspace():
            runs[-1].append(token)
        else:
            runs.append([token])
    # "Energy Information Administration": a run that goes on into another capitalised word is no person
    runs = [run for run in runs if 1 <= len(run) <= 4 and not _GOES_ON.match(phrase, run[-1].end())]
    runs = [run for run in runs if not _OFFICE_OF.search(phrase, 0, run[0].start())]
    runs = [run for run in runs if not is_home(phrase, run[0].start(), run[-1].end())]
    runs = [without_seat(phrase, run) for run in runs]
    runs = [run for run in runs if not _STANDS_AT.search(phrase, 0, run[0].start())]
    return [" ".join(token[0].rstrip(".,") for token in run) for run in runs]


def _is_of_another(phrase: str, body: ClaimantMention) -> bool:
    """Tell "Prosecutor General's Office of Baldania", "Baku's general staff": names that are another country's too."""
    of = _OF_COUNTRY.match(phrase, body.end)
    owner = next(
        (
            p.party
            for p in find_parties(phrase)
            if (of and p.start == of.end() and p.form == "country")
            or (p.form in ("country", "capital", "demonym") and _OWNS.fullmatch(phrase, p.end, body.start))
        ),
        "",
    )
    return owner != "" and body.speaker.side not in ("", owner)


def _with_owner(phrase: str, body: ClaimantMention) -> ClaimantMention:
    """Read "General Staff of the Pakistani Armed Forces" as that of the country whose forces they are."""
    speaker = body.speaker
    of = _OF_COUNTRY.match(phrase, body.end)
    owner = next((p.party for p in find_parties(phrase) if of and p.start == of.end() and p.form == "demonym"), "")
    known, country = country_of(speaker.side), country_of(owner)
    if not owner or owner == speaker.side or not known or not country:
        return body
    name = speaker.name.removesuffix(f" of {known.name}")
    return replace(body, speaker=replace(speaker, name=f"{name} of {country.name}", side=owner))


# "Air Force Command of the " before an army's name, " Air Force" behind it
_ARM_OF = regex.compile(r"(?r)\b(?P<arm>air\sforce|navy)s?(?:\scommand)?\sof\s(?:the\s)?$", regex.IGNORECASE)
_ARM_BEHIND = regex.compile(r"(?:['’]s?)?\s(?P<arm>air\sforce|navy)\b", regex.IGNORECASE)


def with_arm(text: str, named: ClaimantMention) -> Speaker:
    """Read "Air Force Command of the Ukrainian Armed Forces" as the arm, where a text names an army as a whole."""
    arm = _ARM_OF.search(text, max(0, named.start - 40), named.start) or _ARM_BEHIND.match(text, named.end)
    body = find_body(named.speaker.side, arm["arm"].lower()) if arm and named.speaker.type == "military" else None
    return body or named.speaker


def _read_known(phrase: str, mentions: tuple[ClaimantMention, ...], head: str) -> Speaker | None:
    """Read a phrase by the names of the lexicon in it: persons first, then bodies."""
    behind: Speaker | None = None
    for mention in mentions:
        if mention.speaker.kind != "person":
            continue
        if _POSSESSIVE.match(phrase, mention.end):  # "Putin's spokesman" is not Putin
            continue
        link = _LINKED_NAME.search(phrase[: mention.start])
        # "Secretary of State Jan Wzor", "president of France Jan Wzor": the name stands beside the office
        if link and not find_parties(link["given"]) and not lexicon().no_names.intersection(link["given"].split()):
            behind = behind or mention.speaker
            continue
        return mention.speaker
    bodies = [m for m in mentions if m.speaker.kind == "body"]
    if head in ("ambassador", "envoy", "representative", "delegation"):
        # "Russia's ambassador to the UN" speaks for Russia, "the WHO's representative in Sudan" for WHO
        own = bodies and bodies[0].speaker.side in ("", "united_nations") and bodies[0].speaker.name != "United Nations"
        return bodies[0].speaker if own and bodies[0].start <= len("the ") else None
    if behind and not bodies and head in ("governor", "mayor", "minister", "president", "head", "office", ""):
        return behind
    if not bodies or _is_of_another(phrase, bodies[0]):
        return None
    body = with_arm(phrase, _with_owner(phrase, bodies[0]))
    if (
        head in ("official", "officials", "source", "sources")
        and body.side
        and body.type == "government"
        and body.side != "palestine"
    ):
        return Speaker(f"{lexicon().adjectives[body.side]} officials", body.side, "unnamed_official", "group")
    return body


def _read_group(phrase: str, head: str, parties: tuple[PartyMention, ...]) -> Speaker:
    """Read a phrase by its noun: "Ukrainian police", "Lebanon's finance ministry", "local officials"."""
    table = lexicon()
    type_ = table.heads[head]
    side = _party_of(phrase, parties)
    adjective = table.adjectives.get(side, "") if parties else ""
    if not side and _UKRAINIAN_OFFICE.search(phrase):
        side = "ukraine"  # only Ukraine calls them so
    if head in table.private:
        side = ""
    if type_ in ("ngo_or_monitor", "media"):
        state = _STATE_MEDIA.search(phrase)
        side = side if state else ""
    if installed := _INSTALLED.search(phrase):
        return Speaker(f"{installed[0]} {'officials' if head == 'official' else head}", side, type_, "group")
    if (
        (office := table.offices.get(f"{side} {_OFFICE_NAMES.get(head, head)}"))
        and adjective
        and not _FORMER.search(phrase)
    ):
        return table.persons[office]
    if adjective and head in _ONE_MAN_OFFICES and _THE_ONE.match(phrase):
        return Speaker(f"{adjective} {head}", side, type_, "office")
    if head in ("official", "officials", "source", "sources", "diplomats", "diplomat", "aide", "aides") and adjective:
        return Speaker(f"{adjective} officials", side, "unnamed_official", "group")
    if adjective and (ministry := _MINISTRY.search(phrase)):
        portfolio = _PORTFOLIOS[(ministry["after"] or ministry["before"]).lower()]
        if known := find_body(side, f"{portfolio.lower()} ministry"):
            return known  # "the Health Ministry of Gaza Strip": as the lexicon calls it
        return Speaker(f"{adjective} Ministry of {portfolio}", side, type_, "body")
    region = lexicon().region_pattern.match(phrase)
    if region and _POSSESSOR.match(phrase, region.end()):  # "Belgorod's governor": the office of a region
        phrase = f"{region[0]} {_POSSESSOR.sub('', phrase[region.end() :], count=1)}"
    name = _HOSPITAL_IN.sub("", _DETERMINERS.sub("", phrase)).strip(" ,.")
    if type_ == "government" and (at := name.find(" at ")) > 0:
        name = name[:at]  # "doctors at the hospital in the town"
    if adjective and parties and _POSSESSOR.match(phrase, parties[0].end):
        own = _POSSESSOR.sub("", phrase[parties[0].end :], count=1).strip()
        whole = _UNIT.search(phrase) or (head in _BUREAUS and own.lower().endswith(head) and len(own) < 60)
        name = (own if _UNIT.search(phrase) else f"{adjective} {own}") if whole else f"{adjective} {head}"
    return Speaker(shorten(name[:1].upper() + name[1:]), side, type_, "group")


_OFFICE_NAMES = {"head of state": "president", "ruler": "leader", "premier": "prime minister"}
# Offices that one person holds: "the U.S. President", after his name was given
_ONE_MAN_OFFICES = frozenset(
    {"president", "leader", "prime minister", "premier", "chancellor", "head of state", "chief"}
)


# Nouns that say nothing of an office without the words before them: "Azerbaijan's Prosecutor General's Office"
_BUREAUS = frozenset(
    "office service agency department committee commission council centre center watchdog court".split()
)
# "two people familiar with the matter", as `phrases` passes them on
_FAMILIAR = Speaker("People familiar with the matter", "", "unnamed_official", "group")


# "Turkey's MoD"; alone it is London's
_MOD = regex.compile(r"(?<=['’]s\s|\p{L}{4}\s)(?:MoD|MOD|Defen[cs]e\sMin)$")


def _strip(phrase: str) -> str:
    """Take off what is no part of the one who speaks: "Meanwhile an army statement" -> "the army"."""
    phrase = _LAST_POSSESSIVE.sub("", phrase.strip(" \t\n,.:;\"“”‘’'«»-–—()[]")[:400])
    phrase = trim(_MOD.sub("Ministry of Defence", phrase))
    phrase = _ON_HIS_PART.sub("", _OPENING.sub("", phrase, count=1))
    phrase = _PUT_OUT_BY.sub("", phrase, count=1)
    if put_out := _PUT_OUT.search(phrase):
        issuer = phrase[: put_out.start()]
        if (head := _head_of(issuer)) and issuer.lower().endswith(head):
            return _ARTICLE.sub("the ", issuer, count=1)
    return phrase


# "Ukraine's Eastern Group of Forces", "the 3rd Assault Brigade": of an army, whatever "group" may be elsewhere
_UNIT = regex.compile(
    r"\b(?:[Gg]roup(?:ing)?\sof\s(?:[Ff]orces|[Tt]roops)|Brigade|Corps|Division|Regiment|Battalion|Fleet)\b"
)


@lru_cache(maxsize=4096)
def read_speaker(phrase: str) -> Speaker | None:
    """Read a noun phrase as a speaker; None if it names none ("the attack", "reports").

    >>> read_speaker("the Kharkiv governor Petro Zrazok")
    Speaker(name='Petro Zrazok', side='ukraine', type='government', kind='person')
    """
    phrase = _strip(phrase)
    if phrase.lower() in PRONOUNS or phrase.endswith(" familiar"):
        name = PRONOUNS.get(phrase.lower())
        return Speaker(name, "", "", "pronoun") if name else _FAMILIAR
    if is_nobody(phrase) or is_clause(phrase) or is_bare_document(phrase):
        writing = "document" if A_DOCUMENT.fullmatch(phrase) else phrase.lower() if is_bare_document(phrase) else ""
        return Speaker(writing, "", "", "definite") if writing else None
    mentions = find_claimants(phrase)
    head = _head_of(phrase)
    known = _read_known(phrase, mentions, head) or read_society(phrase) or read_site(_DETERMINERS.sub("", phrase))
    if known and (known.kind == "person" or not mentions):
        return known
    parties = find_parties(phrase)
    taken = [(m.start, m.end) for m in mentions] + [(m.start, m.end) for m in parties if m.form != "leader"]
    taken += [m.span() for m in lexicon().region_pattern.finditer(phrase) if not is_surname(phrase, m.start())]
    runs = _name_runs(phrase, taken)
    full = next((run for run in reversed(runs) if " " in run and phrase.endswith(run)), "")
    full = full or next((run for run in runs if " " in run), "")
    type_ = lexicon().heads.get(head, "government") if head else "government"
    unit = _UNIT.search(phrase) is not None
    if full and (head or len(full) >= len(phrase) - 8 or is_titled(phrase, full)):
        private = head in lexicon().private and not unit
        type_ = known.type if known else "government" if type_ == "unnamed_official" and not private else type_
        side = (
            ""
            if private or (type_ in ("ngo_or_monitor", "media") and not unit)
            else (known.side if known else _party_of(phrase, parties))
        )
        return find_person(full) or Speaker(full, side, type_, "person")
    if known and not (head and _INSTALLED.search(phrase)):  # "the Kremlin-appointed mayor" is not the Kremlin
        return known
    if runs and (head or len(runs[0]) >= len(phrase) - 6) and phrase.endswith(runs[0]):
        return Speaker(runs[0], _party_of(phrase, parties), type_, "surname")
    if head:
        definite = DEFINITE.match(phrase)
        if (
            definite
            and not parties
            and not mentions
            and definite["noun"].lower().split(" in ")[0].split(" of ")[0].endswith(head)
        ):
            return Speaker(definite["noun"].lower(), "", type_, "definite")
        outlets = [m.speaker for m in mentions if m.speaker.kind == "media"]
        return outlets[0] if outlets else _read_group(phrase, head, parties)
    if parties and (first := parties[0]).party and first.form not in ("made", "occupied", "leader"):
        rest = _DETERMINERS.sub("", _FIGURES.sub("", phrase)).strip()
        if first.form == "force" and len(rest) <= len(first.text) + 14:
            return Speaker(first.text, first.party, "military", "body")
        if len(rest) <= len(first.text) + 14:
            return Speaker(lexicon().countries[first.party], first.party, "government", "country")
    outlets = [m.speaker for m in mentions if m.speaker.kind == "media"]
    if outlets:
        return outlets[0]
    if runs and len(runs[0]) >= len(_DETERMINERS.sub("", phrase)) - 4:
        return Speaker(runs[0], _party_of(phrase, parties), "government", "surname")
    definite = DEFINITE.match(phrase)
    if definite and definite["noun"] in DOCUMENTS:
        return Speaker(definite["noun"], "", "", "definite")
    letters = _DETERMINERS.sub("", phrase)
    return Speaker(letters, "", "ngo_or_monitor", "body") if _INITIALS.fullmatch(letters) else None
