"""Text, place of a verb or preposition -> the noun phrase beside it that may name who speaks."""

from tracker import patterns as regex
from tracker.lexicon.claimants import find_claimants
from tracker.lexicon.parties import find_parties
from tracker.lexicon.speakers import read_speaker
from tracker.lexicon.speaking import POINTERS
from tracker.lexicon.whens import DATE, DAY

# What may stand between a subject and its verb, read from the right, where it must end: "has also", "on Friday",
# "in a statement on Monday"
_BETWEEN = regex.compile(
    rf"""(?r)(?:[\s,]+(?:has|have|had|also|later|earlier|then|now|today|yesterday|previously|again|first|even|further|still|once|themselves|itself
    |himself|herself|in\sturn|so\sfar|to\sdate|meanwhile|however|too|since|separately|{DAY}(?:,?\s\(?{DATE}\)?,?)?
    |(?:last|this)\s(?:week|month|year|morning|evening|night)|\p{{Ll}}{{3,14}}ly
    |on\s(?:Telegram|Facebook|X|Twitter|social\smedia)|on\s{DATE}|\([^()]{{1,40}}\))){{0,12}}[\s]*$""",
    regex.VERBOSE,
)
# Between commas, no apposition but a clause or a time: ", who was there,"
_RELATIVE = regex.compile(
    r"\s(?:(?:run|led|headed|founded|owned|funded|backed|published|compiled|edited)\sby|who|which|whose|in|on|at|during|speaking|citing|quoting|after|when)\b"
)
# ", of them 11 children", ", including two women": parts of a count, which say nothing
_PARTS = regex.compile(r"\s(?:of\s(?:them|whom|these|those|which)|including|among|with)\b")
# ", the head of the region" behind a name
_APPOSITION = regex.compile(r",\s(?P<what>(?:the\s|an?\s)?(?:\p{Ll}[\p{L}-]*\s){1,3}[^,;.“”\"]{0,80})")

# "the head of the region<, Petro Zrazok>,"
_NAMED = regex.compile(
    r",\s(?P<name>(?:\p{Lu}[\p{L}'’.-]+\s){1,3}\p{Lu}[\p{L}'’-]+)(?=[,;.:”\"]|\s(?:said|reported|wrote|on|in|via)\b|$)"
)

# Words that end a noun phrase to the left, and to the right
_STOPS_TEXT = """
that which who whom whose but while as when after before because although though if unless until since whereas so
than where how what why is are was were be been being has have had will would could may might should must can do
does did not said says told gave gives about into over under with against by on to during amid despite following
including killed wounded injured injuring killing destroyed hit damaged shot fired launched it's there hours days weeks
"""
_STOPS = frozenset(_STOPS_TEXT.split())
_RIGHT_STOP = regex.compile(
    r"""[,;:!?()“”"«»\n\[\]]|\s[-–—]\s|(?<!\b(?:U\.S|U\.K|U\.N|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sen|Rep|Gov|St|Adm|Brig|Sgt|\p{Lu}))\.(?=\s|\p{Lu}|$)
    |\s(?:on|who|which|that|said|says|while|but|when|whereas|although|after|before|as|during|via|told|adding|saying|citing|quoting|since|because|is|are|was
    |were|has|have|had|to|with|how|what|where|show|shows|showed|in\san?|in\s(?:his|her|its|their|response|turn|early|late|the\s(?:night|morning|evening|early|late))|\d)\b
    |\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\sand\s(?=(?:\p{Ll}|\d|at\b))|\s(?:today|yesterday|earlier|later|last|this)\b""",
    regex.VERBOSE,
)
# Where a noun phrase begins, unless a preposition leads up to it: "head of <the> administration"
_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "this", "that"})
_JOINING = frozenset("of in for at from near and both all half".split())
_TOKEN = regex.compile(
    r"\([^()]{0,60}\)|\d{1,3}(?:st|nd|rd|th)\b(?=\s(?:\p{Lu}|army|battalion|brigade|division|corps|regiment|infantry))|\p{L}[\p{L}\p{M}\p{N}.'’&/‑-]*|\d[\d,.]*|\S"
)
# "the <1st> Corps"
_ORDINAL = regex.compile(r"\d{1,3}(?:st|nd|rd|th)")
# The last word of the sentence before, glued on: "town."
_CLOSED_WORD = regex.compile(r"[^.]{5,400}\.")


# "mission <to> Afghanistan": a country behind it is not who speaks
_BEFORE_COUNTRY = regex.compile(r"\s(?:to|in|for|on|from|against|over|with|near|about)\s(?:the\s)?$")


# " and four more were injured": a clause of its own
_CLAUSE = regex.compile(r"\s(?:and|but|while|whereas|as|with)\s")
# " killed one person": a verb with what it did, no apposition
_DOES = regex.compile(
    r"\s(?:has\s|had\s|have\s)?\p{Ll}+(?:ed|t|de|ke|ck|ing)\s(?:\d|an?\s|at\sleast|more\sthan|over\s|about\s|some\s|several|dozens|another|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)"
)


# "Two people familiar with the matter ", "sources close to the army ": nobody is named
# "Officials <who asked not to be named> put", "a diplomat <who was not authorised to speak publicly> said"
_UNNAMED = regex.compile(
    r"(?P<who>\b(?:[\p{L}.-]+\s){0,4}?[\p{L}-]{3,20}),?\swho\s[^.;:“”\"]{3,80}?\b(?:named|identified|quoted|anonymity|anonymously"
    r"|anonymous|publicly|press|media)(?:\s(?:for|because|due|as)\s[^,.;:“”\"]{3,60},?|,)?\s$"
    # "residents <reached by an agency> said", "a nurse <contacted over the phone> said"
    r"|(?P<reached>\b(?:[\p{L}.-]+\s){0,3}?(?i:officials?|diplomats?|sources?|doctors?|medics?|nurses?|soldiers?|residents?|villagers?|locals|refugees?"
    r"|relatives|activists?|commanders?|(?:eye)?witness(?:es)?|survivors?))\s(?:reached|contacted|interviewed|cited|quoted|questioned)\s(?:by|over|on|via)\s[^,.;:“”\"\d]{3,50}?\s$"
    # "residents <who lived through the raid> told"
    r"|(?P<witness>\b(?i:residents?|villagers?|witness(?:es)?|eyewitness(?:es)?|survivors?|locals|refugees?|relatives|activists?))\swho\s"
    r"(?!said\b|told\b)[^,.;:“”\"]{3,80}?\s$"
)
_FAMILIAR = regex.compile(
    r"\b(?P<who>(?:[Pp]eople|persons?|[Ss]ources?|individuals|officials?|those))\s(?:familiar\swith|acquainted\swith|briefed\s(?:on|about)|close\sto"
    r"|with\s(?:direct\s)?knowledge\sof|privy\sto)\s[^,.;:“”\"]{2,60}$"
)

# "An AFP tally <based on official figures> shows", "UN data <seen by Reuters> suggests": what it rests on
_RESTS_ON = regex.compile(
    r"(?<=\b(?:tally|count|data|figures|report|statement|database|estimates?|analysis|update|list|toll|statistics))\s"
    r"(?:based\son|drawn\sfrom|compiled\sfrom|(?:seen|reviewed|obtained|viewed|cited|quoted|carried)\sby|shared\swith"
    r"|(?:published|released|posted|issued|updated|made\spublic)(?=$|\s(?:on|in|late|early)\b))(?:\s[^,.;:“”\"]{2,60})?$"
)


# " 18 more <were injured>": a clause, and no apposition
_STATES = regex.compile(r"\d[^,]{0,60}\s(?:was|were|is|are|has|have|had)\s\p{Ll}")


def find_subject_before(text: str, at: int) -> tuple[int, str] | None:
    """Read the noun phrase before a verb, with an apposition between commas: start and phrase."""
    low = max(0, at - 260)
    if "familiar" in text or "briefed" in text or "close to" in text or "knowledge" in text:
        if known := _FAMILIAR.search(text, max(0, at - 110), at - 1):
            return known.start(), known["who"] + " familiar"
    asides = text[low:at]
    if (" who " in asides or "ed by " in asides or "ed over " in asides) and (
        unnamed := _UNNAMED.search(text, max(0, at - 160), at)
    ):
        return unnamed.start(), unnamed["who"] or unnamed["reached"] or unnamed["witness"]
    gap = _BETWEEN.search(text, low, at)
    end = gap.start() if gap else at
    if rests := _RESTS_ON.search(text, low, end):
        start, phrase = find_noun_phrase_before(text, rests.start(), low)
        if phrase and read_speaker(phrase):
            return start, phrase
    if not (between := text[end:at]).strip(" ") and text[max(low, end - 1) : end] == ",":
        end -= 1
        between = ","
    if between.lstrip().startswith(","):
        return _read_apposed(text, low, end)
    start, phrase = find_noun_phrase_before(text, end, low)
    if not phrase:
        return None
    if text[max(low, start - 3) : start] == "to ":  # "the Committee to Protect Journalists said"
        start = next((low + m.start for m in find_claimants(text[low:end]) if low + m.end == end), start)
        phrase = text[start:end].strip()
    link = _BEFORE_COUNTRY.search(text, low, start)
    if link and (own := read_speaker(phrase)) and own.kind == "country":
        # "the UN's mission to Afghanistan said", "the fighting in Sudan revealed"
        start, head = find_noun_phrase_before(text, link.start(), low)
        whole = read_speaker(text[start:end].strip()) if head else None
        return (start, text[start:end].strip()) if whole and whole.kind != "country" else None
    # "Ukraine’s president, Petro Zrazok said": a bare name behind its office
    if (
        start >= 2
        and text[max(0, start - 2) : start] == ", "
        and (own := read_speaker(phrase))
        and own.kind in ("person", "surname")
        and not own.side
    ):
        wider_start, wider = find_noun_phrase_before(text, start - 2, low)
        if (
            wider
            and wider[:1].isupper()
            and (reading := read_speaker(f"{wider}, {phrase}"))
            and reading.name == own.name
            and reading.side
        ):
            return wider_start, f"{wider}, {phrase}"
    return _with_name_ahead(text, start, phrase, low) or (start, phrase)


# Where a sentence begins
_OPENS_SENTENCE = regex.compile(r"(?:^|[.!?:;“”\"]\s|\n)\W{0,2}$")


def _with_name_ahead(text: str, start: int, phrase: str, low: int) -> tuple[int, str] | None:
    """Read "Sgt. Jan Wzor, a police director in Tonj County said": a name that opens the sentence, its comma open."""
    if text[max(0, start - 2) : start] != ", " or phrase.split(" ", 1)[0] not in ("a", "an", "the"):
        return None
    ahead, name = find_noun_phrase_before(text, start - 2, low)
    if not name or not name[:1].isupper() or not _OPENS_SENTENCE.search(text, max(0, ahead - 4), ahead):
        return None
    person = read_speaker(name)
    if person is None or person.kind != "person":
        return None
    whole = read_speaker(f"{name}, {phrase}")
    return (ahead, f"{name}, {phrase}") if whole and whole.name == person.name else (ahead, name)


def _read_apposed(text: str, low: int, end: int) -> tuple[int, str] | None:
    """Read a subject with what stands between commas behind it: "Jan Wzor, the head of the region, said"."""
    pieces = text[low:end].split(",")
    if aged := _read_aged(text, low, end, pieces):
        return aged
    if named := _read_twice_apposed(text, low, end, pieces):
        return named
    for back in (2, 3):
        if len(pieces) < back:
            break
        apposition = ",".join(pieces[-back + 1 :])
        cut = end - len(apposition) - 1
        start, noun = find_noun_phrase_before(text, cut, low)
        relative = _RELATIVE.match(apposition)
        if not relative and _STATES.search(apposition):
            return None  # "seven died in the north, 18 were injured, said the ministry"
        if _DOES.match(apposition) or _PARTS.match(apposition) or (back == 2 and _CLAUSE.match(apposition)):
            return None  # "a strike on the border with Ukraine, killed one person, said the governor"
        if noun and back == 2 and not relative:
            if body := _read_named_body(noun, apposition.strip()):
                return start, body
            whole, own = read_speaker(f"{noun},{apposition}"), read_speaker(noun)
            plain = own and whole and whole.kind != "person"
            if plain and any(m.end == len(noun) and m.start <= len("the ") for m in find_claimants(noun)):
                return start, noun  # "CSIS, a US think tank,": its country does not speak
            if whole and (whole.kind == "person" or own):
                return start, f"{noun},{apposition}"
            if own:
                return start, noun
        elif noun and relative and read_speaker(noun):
            return start, noun
    return None


# "the Zorza Peace Network", "Sudan War Watch": two words of a name and more
_PROPER = regex.compile(
    r"(?:[Tt]he\s)?(?:\p{Lu}[\p{L}’'.-]*\s(?:(?:of|for|in|on|to|and|the)\s){0,2}){1,7}\p{Lu}[\p{L}’'.-]*(?:\s\(\p{Lu}{2,8}\))?"
)
# "a local rights group", "the US think tank"
_COMMON = regex.compile(r"(?:an?|the|one|another)\s(?:[\p{L}’'.-]+\s){0,5}\p{Ll}{2,20}", regex.IGNORECASE)


def _read_named_body(noun: str, apposition: str) -> str:
    """Choose the name of a body from "the Zorza Peace Network, a rights group" and the same the other way round."""
    for name, what in ((noun, apposition), (apposition, noun)):
        if _PROPER.fullmatch(name) and _COMMON.fullmatch(what) and (body := read_speaker(name)):
            if body.kind in ("body", "group") and (described := read_speaker(what)) and described.kind != "person":
                return name
    return ""


# " in a statement on Monday", " on Monday": when and how somebody said it
_MANNER = regex.compile(
    rf"\s(?:in|on|at|during|via|through|speaking)\s(?:\P{{Nd}}{{2,60}}|\P{{Nd}}{{0,60}}\b{DATE})$", regex.VERBOSE
)
# " the acting information officer", " Operation Zorza": what somebody is, and where
_IS_WHAT = regex.compile(r"\s(?:\p{L}[\p{L}.’'-]{0,30}\s){0,10}\p{L}[\p{L}.’'-]{0,30}$")


def _read_twice_apposed(text: str, low: int, end: int, pieces: list[str]) -> tuple[int, str] | None:
    """Read "Maj. Jan Wzor, the press officer, Operation Zorza, in a statement, said": a titled name and two asides."""
    manner = len(pieces) > 2 and _MANNER.fullmatch(pieces[-1]) is not None
    for back in (3, 4) if manner else (3,):
        asides = pieces[-back + 1 : -1] if manner else pieces[-back + 1 :]
        if len(pieces) < back or not asides:
            break
        if any(_DOES.match(a) or _PARTS.match(a) or _CLAUSE.match(a) or not _IS_WHAT.fullmatch(a) for a in asides):
            break
        if not asides[0].startswith((" the ", " a ", " an ", " who ")):
            continue
        start, noun = find_noun_phrase_before(text, end - len(",".join(pieces[-back + 1 :])) - 1, low)
        person = (
            read_speaker(noun)
            if noun[:1].isupper() and _OPENS_SENTENCE.search(text, max(0, start - 4), start)
            else None
        )
        if person and person.kind == "person":
            whole = read_speaker(f"{noun},{asides[0]}")
            return (start, f"{noun},{asides[0]}") if whole and whole.name == person.name else (start, noun)
    return None


def _read_aged(text: str, low: int, end: int, pieces: list[str]) -> tuple[int, str] | None:
    """Read a name with an age behind it: "Jan Wzor, 34, said", "Gen. Wzor, 70, chief of the army, said"."""
    back = next((n for n in (1, 2) if len(pieces) > n and pieces[-n].strip().isdigit()), 0)
    if not back or len(pieces[-back].strip()) > 2:
        return None
    start, noun = find_noun_phrase_before(text, end - len(",".join(pieces[-back:])) - 1, low)
    what = pieces[-1] if back > 1 else ""
    if not noun or (what and _DOES.match(what)):
        return None
    whole = read_speaker(f"{noun},{what}") if what and not _RELATIVE.match(what) else None
    if whole and whole.kind == "person":
        return start, f"{noun},{what}"
    return (start, noun) if read_speaker(noun) else None


def find_noun_phrase_before(text: str, end: int, low: int) -> tuple[int, str]:
    """Walk back from `end` over the words of a noun phrase."""
    tokens = list(_TOKEN.finditer(text, low, end))
    start = end
    if tokens and tokens[-1][0].lower() in ("it", "he", "she", "they"):
        return tokens[-1].start(), tokens[-1][0]
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
        elif word == "there" and index == len(tokens) - 1:
            pass  # "the army there said"
        elif (
            (word.lower() in _STOPS and word != "WHO")
            or not (word[0].isalpha() or word[0] == "(" or _ORDINAL.fullmatch(word))
            or _CLOSED_WORD.fullmatch(word)
        ):
            break
        start = token.start()
        if word.lower() in _DETERMINERS and index and tokens[index - 1][0].lower() not in _JOINING:
            break  # "earlier on Saturday <the ministry>", "since 7 March <the group>"
    return start, text[start:end].strip()


def find_subject_after(text: str, at: int) -> tuple[int, str]:
    """Read the noun phrase behind a verb or preposition, with what it says a person is: end and phrase."""
    limit = min(len(text), at + 200)
    stop = _RIGHT_STOP.search(text, at, limit)
    end = stop.start() if stop else limit
    phrase = text[at:end]
    named = _NAMED.match(text, end, end + 60)
    if named and (office := read_speaker(phrase)) and office.kind == "group":
        person = read_speaker(named["name"])
        if person and person.kind == "person" and " " in named["name"] and not find_parties(named["name"]):
            return named.end(), f"{phrase}, {named['name']}"
    tail = _APPOSITION.match(text, end, end + 120)
    if tail and (speaker := read_speaker(phrase)) and speaker.kind in ("person", "surname") and not speaker.side:
        reading = read_speaker(f"{phrase}, {tail['what']}")
        if reading and reading.name == speaker.name:
            return tail.end(), f"{phrase}, {tail['what']}"
    return end, phrase


# "the Malian army <communiqué, number 88,>": whose writing it is
_DOCUMENT = regex.compile(r"\s(?:communiqu[eé]|statement|bulletin|press\srelease|dispatch)s?(?:,\s[^,]{2,60})?$")


def without_document(phrase: str) -> str:
    """The one whose statement says something: "an army communiqué"; "a statement" stays, for whoever made it."""
    whose = _DOCUMENT.sub("", phrase)
    return phrase if len(whose.split()) < 2 or whose.lower() in POINTERS else whose


_MAX_JOINED = 6
# ", a deputy prime minister and " before a second subject
_JOINED = regex.compile(r"(?r),\s(?P<who>[^,;:“”\"]{4,80})\sand(?:\sthe)?\s*$")


def find_joined(opening: str) -> str:
    """Read the first of two who speak together: "..., a minister and the emergency service announced"; "" for none."""
    joined = _JOINED.search(opening)
    if not joined or not read_speaker(joined["who"]):
        return ""
    at, who = joined.start("who"), joined["who"]
    for _ in range(_MAX_JOINED):  # "the bank, the union and the government said"
        if opening[max(0, at - 2) : at] != ", ":
            break
        start, before = find_noun_phrase_before(opening, at - 2, max(0, at - 80))
        if not before or opening[max(0, start - 2) : start] != ", " or not read_speaker(before):
            break
        at, who = start, before
    return who
