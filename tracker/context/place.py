"""PlaceMention, Sentence, position of a figure -> the PlaceMention that the figure has, or None.

Each place of the sentence gets a role from the words around it (a locative phrase, part of a title, a dateline, an
origin ...), then a score from its role and from what stands between it and the figure: other figures, clause
boundaries, distance. The best score wins; a finer place beats the coarser one that it is nested in.
"""

from collections.abc import Sequence

import regex

from tracker.model import PlaceMention, Sentence, Span

LEAST_SCORE = 1.0  # below it a place is too far from the figure to be its place
FARTHEST = 700  # characters beyond which no place belongs to the figure, which also bounds the work on hostile text
NUMBER_COST = 4.0  # another figure stands between
BOUNDARY_COST = 5.0  # another clause begins between
SOFT_COST = 1.5  # a subordinate clause begins between: "two died after a drone hit a car in Nikopol"
BEFORE_COST = 1.5  # the place stands before the figure

# Capitals that stand for governments: without a preposition they act, they are no places.
# fmt: off
_GOVERNMENTS = frozenset((
    "Moscow", "Kyiv", "Washington", "Beijing", "Tehran", "Jerusalem", "Tel Aviv", "Damascus", "Beirut", "Brussels",
    "London", "Paris", "Berlin", "Warsaw", "Minsk", "Ankara", "Pyongyang", "Seoul", "Budapest", "Riyadh", "Cairo",
    "Baku", "Yerevan", "Chisinau", "Tbilisi", "Kremlin", "Doha", "Islamabad", "Kabul", "New Delhi", "Tokyo",
    "Ottawa", "Rome", "Madrid", "Vilnius", "Riga", "Tallinn", "Geneva", "The Hague", "Naypyidaw", "Prague",
    "Bratislava", "Sofia", "Bucharest", "Helsinki", "Stockholm", "Oslo", "Copenhagen", "Athens", "Vienna",
    "Canberra", "New York", "Davos", "Ramstein", "Munich", "Lugano",
))
# fmt: on
# Where statesmen meet: named with "in", still hardly ever the place of a figure.
_VENUES = _GOVERNMENTS - {
    *(
        "Moscow",
        "Kyiv",
        "Jerusalem",
        "Tel Aviv",
        "Tehran",
        "Damascus",
        "Beirut",
        "Baku",
        "Yerevan",
        "Kabul",
        "Naypyidaw",
    ),
    "Kremlin",
}
_FINENESS = {"site": 0, "settlement": 1, "district": 2, "region": 3, "sea": 3, "country": 4}

# "KYIV (Reuters) -", "KYIV, Ukraine (AP) —", "GAZA CITY, 3 May -": at the head of a report
_DATELINE = regex.compile(r"(?:[^()\n–—]{0,40}\((?:[^()]{1,25})\)\s{0,2}[-–—:]|(?:,\s[^()\n–—:]{1,30})?\s[-–—]{1,2}\s)")
_AGENCY = regex.compile(r"\s(?:CNN|AP|AFP|Reuters|BBC|dpa|Xinhua|TASS)\s")
# "said in", "told reporters in", "at a summit in": where somebody speaks
_SPEECH_BEFORE = regex.compile(
    r"""\b(?:said|says|told|[Ss]peaking|spoke|spoken|announced|address(?:ed|ing)?|met|meet(?:ing|s)?|summit|
    conference|talks|visit(?:ed|ing|s)?|reporters|
    journalists|interview|briefing|forum|negotiations|arriv(?:ed|ing)|press)\b
    (?:[ ](?!killed|wounded|injured|that|of|by)[\p{L}’'-]+){0,4}?[ ](?:in|at|to|from)[ ](?:the[ ])?(?:\p{Ll}+[ ])?$""",
    regex.VERBOSE,
)
# " governor Oleh", "'s military intelligence", " regional prosecutor's office", " city council": an office of the place
_OFFICE_AFTER = regex.compile(
    r"""(?:['’]s)?(?:[ ](?:regional|city|region|oblast|province|provincial|state|local|civil|acting|first|
    deputy|former|district|civil-military|
    Russian-installed|Russian-appointed|Moscow-installed|Hamas-run|Regional|City|Oblast|chief|top|senior|
    appointed|interim|municipal|defen[cs]e|interior|foreign|
    emergency|Military|military)){0,4}
    [ ](?P<office>governor|mayor|administration|council|prosecutors?|military[ ](?:administration|intelligence)|
    intelligence|head|chief|spokes\p{L}+|minist(?:ry|er)|
    government|embassy|ambassador|court|leaders?|representative|MP|deputy|Governor|Mayor|Administration|Council|
    officials?|authorities|police|army|air[ ]force|
    envoy|official|forces|troops|command|Military[ ]Administration|services?|office|health[ ](?:ministry|
    authorities|officials))\b""",
    regex.VERBOSE,
)
# "governor of ", "mayor of the city of ", machine translation "Mer ", "head of the "
_OFFICE_BEFORE = regex.compile(
    r"""\b(?:[Gg]overnor|[Mm]ayor|[Mm]er|[Hh]ead|[Aa]dministration|[Cc]ouncil|[Cc]hief|[Pp]rosecutors?|
    [Mm]etropolitan|[Bb]ishop|[Rr]epresentative|MP|[Dd]eput(?:y|ies)|
    [Aa]uthorities|[Oo]fficials?|[Ll]eader|[Uu]niversity|[Gg]overnment|[Rr]egime|[Jj]unta|leadership|allies|
    [Rr]esident|[Cc]itizen|[Nn]ative)[ ](?:(?:of|for|in|from)[ ])?(?:the[ ])?(?:\p{Lu}[\p{L}-]{2,20}['’]s[ ])?
    (?:(?:occupied|eastern|western|northern|southern|central|border)[ ])?(?:(?:city|town|region)[ ]of[ ])?$""",
    regex.VERBOSE,
)
# an authority that counts for its own land: "Gaza health ministry", "Gaza's civil defence"
_COUNTING = regex.compile(
    r"(?:['’]s)?(?: [\p{L}-]+){0,2}? (?:health|[Hh]ealth [Mm]inistry|authorities|civil defen[cs]e|"
    r"[Mm]inistry of [Hh]ealth)"
)
# " summit", " peace talks": a meeting called after its town
_MEETING_AFTER = regex.compile(r"(?: [\p{L}-]+)? (?:meeting|summit|conference|talks|forum|format)\b")
_SAYS_AFTER = regex.compile(r" (?:say|says|said|told|estimates?|believes?)\b")
# what may stand between a preposition and the name: "the ", "Russia's eastern ", "the village of "
_MODIFIERS = r"""(?:(?:the|a|an|nearby|occupied|Russian-occupied|Russian-held|Ukrainian-held|besieged|eastern|
    western|northern|southern|central|downtown|coastal|
    north-?eastern|north-?western|south-?eastern|south-?western|north-?east|north-?west|south-?east|south-?west|
    south|north|east|west|northern|
    border|front-?line|neighbou?ring|industrial|city|port|mining|capital|town|village|settlement|villages|towns|
    cities|regions?|oblast|province|district|state|
    areas?|region|of|in|sum|whole|entire|rest|all|both|around|near|\p{Lu}[\p{L}-]{2,20}['’]s|
    \p{Lu}\p{L}{2,15}(?:ian|ish|ese|i|ine))[ ]){0,6}"""
# "in ", "near the eastern city of ", "northwest of ", "on the outskirts of ", "strike on ", "against "
_LOCATIVE = regex.compile(
    r"""(?:^|[\s(,“"'])(?:in|near|at|over|on|around|outside|across|inside|above|within|along|off|throughout|
    under|between|against|towards?|into|beyond|
    In|Near|At|Over|On|Around|Outside|Across|Inside|Above|Along|Throughout|including|close[ ]to|
    (?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|outskirts|suburbs?|[Ss]helling|
    [Bb]ombing|[Bb]ombardment|siege|capture|[Bb]attle|
    liberation|fall|parts?|cent(?:re|er)|edge|bank|sk(?:y|ies)|vicinity|direction|defen[cs]e|streets|towns?|
    city|cities|villages?|settlements?|regions?|port|
    coast|side)[ ]of)[ \xa0]"""
    + _MODIFIERS
    + "$",
    regex.VERBOSE,
)
# "struck ", "has shelled the city of ": a verb that the place is the object of
_OBJECT = regex.compile(
    r"""\b(?:struck|hit|hits|hitting|strik(?:es?|ing)|shell(?:s|ed|ing)|bomb(?:s|ed|ing|arded?)|attack(?:s|ed|
    ing)?|target(?:s|ed|ing)?|storm(?:s|ed|ing)|captur(?:es|ed|e|ing)|
    seiz(?:es|ed|e|ing)|liberat(?:es|ed|e|ing)|recaptur(?:es|ed|e|ing)|pound(?:s|ed|ing)|rock(?:s|ed|ing)|
    pummel(?:s|led|ling)|besieg(?:ed|ing)|raid(?:s|ed|ing))[ ]"""
    + _MODIFIERS
    + "$",
    regex.VERBOSE,
)
_FROM = regex.compile(r"\b[Ff]rom[ \xa0]" + _MODIFIERS + "$", regex.VERBOSE)
_TO = regex.compile(r"\b[Tt]o[ \xa0]" + _MODIFIERS + "$", regex.VERBOSE)
# "evacuated from", "fled from", "pulled from": then the origin is the place
_LEAVING = regex.compile(
    r"\b(?:evacuat|rescu|flee|fled|displac|pull|withdr|recover|remov|left|leav|resettl|driven|expel|repatriat|"
    r"free)\p{L}*\b[^.;:]{0,60}$"
)
# "", "Ukraine's ", "In ": before a name that heads a line
_HEADER_BEFORE = regex.compile(r"[\s•·*>-]{0,3}(?:In )?(?:\p{Lu}[\p{L} ]{2,20}['’]s )?")
# ": ", " - ", " – ": behind a name that heads a line
_HEADER_AFTER = regex.compile(r"\s?(?::|\s[-–—])\s")
# " drone attack", " airbase", " direction": a noun that the name goes before
_NOUN_AFTER = regex.compile(
    r"""(?:['’]s)?(?:[ ][\p{L}-]+){0,2}?[ ](?:population|residents|civilians|institute|power|strikes?|attacks?|
    shelling|bombings?|bombardments?|raids?|blasts?|explosions?|airbase|air[ ]base|airfield|port|refinery|
    hospital|school|market|theat(?:re|er)|
    station|airport|apartments?|suburbs?|outskirts|border|front|frontline|direction|axis|sector|area|massacre|
    siege|offensive|incursion|operation|assault|camp|plant|depot|factory|district)\b""",
    regex.VERBOSE,
)
# " was hit", " came under fire", " suffered": the name is who bears it
_SUFFERS = regex.compile(
    r"""[ ](?:(?:has|had|have|also|again|itself|alone)[ ]){0,2}(?:(?:was|were|been|is|being|came|comes|
    under)[ ](?:\p{L}+[ ]){0,2}?(?:hit|struck|shelled|attack(?:ed)?|fire|targeted|bombed|rocked|pounded|
    bombarded|stormed|captured|the[ ]target)|suffered|endured|saw|faced|experienced|withstood)\b""",
    regex.VERBOSE,
)
# a list of places: ", ", " and ", ", as well as "
_LIST_GAP = regex.compile(
    r"(?:\s*,\s*(?:and\s+|as well as\s+)?|\s+(?:and|or|&)\s+|/)(?:the\s+|in\s+|near\s+|over\s+|at\s+)?"
)
# between a place and the one that it is nested in: " in Ukraine's eastern ", ", ", " (", "'s "
_NESTED_GAP = regex.compile(
    r"""(?:['’]s)?(?:[\s,(–-]|in\b|near\b|at\b|of\b|on\b|outside\b|the\b|an?\b|city\b|town\b|village\b|
    settlement\b|district\b|region\b|camp\b|port\b|neighbou?rhood\b|refugee\b|occupied\b|eastern\b|western\b|
    northern\b|southern\b|central\b|north\p{Ll}*\b|south\p{Ll}*\b|border\b|front-?line\b|neighbou?ring\b|
    suburb\b|outskirts\b|\p{Lu}[\p{L}-]{2,20}['’]s){0,12}""",
    regex.VERBOSE,
)
# "145", "1,770", "seven", "dozens": another figure (an article is none)
_NUMBER = regex.compile(
    r"""(?<![\p{L}\d.,-])(?:\d[\d,.]*+|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|
    thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|
    nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|several|another|
    One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)
    (?![\p{L}\d]))""",
    regex.VERBOSE,
)
# ", including two children": does not part a figure from its place
_ASIDE = regex.compile(r",? (?:including|among them|of whom|of them|among whom)[^,;.]{0,50}[,;.]|\([^()]{0,40}\)")
# "; ", ", while ", " and a drone attack ", ". ": another clause begins
_HARD = regex.compile(
    r"""[;•]|\.\s|\s[–—]\s|\b(?:while|whereas|but|meanwhile)\b|
    \sand\s(?:an?|another|the|its|[\p{L}-]+)?\s?(?:[\p{L}-]+\s){0,2}?(?:strikes?|attacks?|missiles?|drones?|
    shelling|bombs?|bombing|explosions?|blasts?|rockets?|raids?)\b""",
    regex.VERBOSE,
)
_SOFT = regex.compile(r"\b(?:as|after|before|when|where|which|who|because|since|although|though)\b|:\s")
# "the city", "in the region", "there": points to a place named elsewhere
_ANAPHOR = regex.compile(
    r"\b(?:the|this|that|his|her|its|their) (?:\p{Ll}+ )?(?P<what>city|town|village|settlement|region|oblast|"
    r"province|district|area|territory|strip|enclave)\b|\b(?P<there>there)\b"
)


def choose_place(
    places: Sequence[PlaceMention],
    sentence: Sentence,
    position: int,
    *,
    clause: Span | None = None,
    earlier: Sequence[PlaceMention] = (),
    avoid: Sequence[Span] = (),
) -> PlaceMention | None:
    """Return the place of the figure at `position` (a source offset), or None when the text names none.

    `places` are those of the sentence, with source offsets; others are ignored. `clause` is the figure's clause where
    the caller knows it: places outside count less. `avoid` are stretches that name claimants. `earlier` are places of
    earlier sentences of the same section, newest last: the newest that fits is taken when the sentence names none, so
    pass it only when carrying is wanted. Countries are never returned.

    "In Kherson, two people were killed" -> Kherson; "34 drones over Moscow region, 14 over Bryansk": each its own;
    "Chasiv Yar in Donetsk region" -> Chasiv Yar; "Kharkiv governor Oleh Syniehubov said two died" -> None.
    """
    start, end = max(sentence.start, position - FARTHEST), min(sentence.end, position + FARTHEST)
    own = sorted((p for p in places if start <= p.start and p.end <= end), key=lambda p: p.start)
    roles = _find_roles(own, sentence, avoid)
    best, best_score = None, LEAST_SCORE
    for place, role in zip(own, roles, strict=True):
        if role > 0:
            score = 10 * role - _find_cost(place, sentence, position, own)
            if clause and not (clause.start <= place.start < clause.end):
                score -= SOFT_COST if place.start < position else 2 * SOFT_COST
            if score > best_score:
                best, best_score = place, score
    if best:
        return _find_finer(best, own, roles, sentence)
    offices = [p for p, role in zip(own, roles, strict=True) if role < 0]
    return _find_referent(offices, sentence) or _find_carried(earlier, sentence)


def _find_roles(own: Sequence[PlaceMention], sentence: Sentence, avoid: Sequence[Span]) -> list[float]:
    """Return how locative each place is: 1 for a locative phrase, 0 for no place at all, -1 for part of an office."""
    roles: list[float] = []
    for index, place in enumerate(own):
        role = 0.0
        if place.precision != "country":
            inside = any(span.start < place.end and place.start < span.end for span in avoid)
            start, end = place.start - sentence.start, place.end - sentence.start
            role = _find_role(place, sentence.text[max(0, start - 90) : start], sentence.text[end : end + 70], start)
            if inside:
                role = min(role, -1.0)
            previous = own[index - 1] if index else None
            if previous and -1 < role < 0.9 and not inside:
                gap = sentence.text[previous.end - sentence.start : start]
                listed = len(gap) < 25 and (_LIST_GAP.fullmatch(gap) or _NESTED_GAP.fullmatch(gap))
                if listed and (roles[-1] > 0.5 or previous.precision == "country"):
                    before = roles[-1] if previous.precision != "country" else _find_role_of_head(previous, sentence)
                    role = max(role, before * 0.95)
        roles.append(role)
    return roles


def _find_role_of_head(head: PlaceMention, sentence: Sentence) -> float:
    """Return the role of a country, for the place nested in it: "in Russia's Kursk"."""
    start = head.start - sentence.start
    return 1.0 if _LOCATIVE.search(sentence.text[max(0, start - 90) : start]) else 0.0


def _find_role(place: PlaceMention, before: str, after: str, start: int) -> float:
    """Return how locative a place is by the words around it."""
    government = place.name in _GOVERNMENTS and place.precision != "region"
    if _is_dateline(place, before, after, start) or _SPEECH_BEFORE.search(before):
        return 0.0
    if _OFFICE_BEFORE.search(before):
        return -1.0
    if _MEETING_AFTER.match(after) or (place.name in _VENUES and _SAYS_AFTER.match(after)):
        return 0.0
    locative = _LOCATIVE.search(before)
    if not locative and _OFFICE_AFTER.match(after):
        return 0.3 if not government and place.precision == "region" and _COUNTING.match(after) else -1.0
    if locative:
        if _OFFICE_AFTER.match(after) and not after.startswith((" region", " city")):
            return 0.5
        return 0.4 if place.name in _VENUES else 1.0
    if _OBJECT.search(before) or (_HEADER_BEFORE.fullmatch(before) and _HEADER_AFTER.match(after)):
        return 0.9
    if _FROM.search(before):
        return 0.8 if _LEAVING.search(before) else 0.15
    if _TO.search(before):
        return 0.0 if government else 0.45
    if _SUFFERS.match(after):
        return 0.85
    if _NOUN_AFTER.match(after):
        return 0.7
    return 0.0 if government else 0.3


def _is_dateline(place: PlaceMention, before: str, after: str, start: int) -> bool:
    """Tell whether a place only says where the report was written: "KYIV (Reuters) -"."""
    if start > 40 or (before.strip(" ,/\n") and not before.isupper()) or not _DATELINE.match(after):
        return False
    return place.text.isupper() or "(" in after[:45] or bool(_AGENCY.match(after))


def _find_cost(place: PlaceMention, sentence: Sentence, position: int, own: Sequence[PlaceMention]) -> float:
    """Return what the stretch between a figure and a place takes off the place's score."""
    text, at = sentence.text, position - sentence.start
    start, end = place.start - sentence.start, place.end - sentence.start
    if start >= at:
        figure = _NUMBER.match(text, at)
        between = _ASIDE.sub(" ", text[figure.end() if figure else at : start])
        numbers = len(_NUMBER.findall(between))
        cost = len(between) / 60 + NUMBER_COST * numbers
        # "twelve drones were downed: six over Kursk"; "10 million in Sudan, 3 million in Darfur": the place of a part
        if numbers and (": " in between or _has_country(sentence, position, place, own)):
            cost += BOUNDARY_COST
        # ", in Donetsk three": the place belongs to the figure behind it
        follows = text[end : end + 14]
        owned = _NUMBER.search(follows)
        comma = between.rstrip().endswith((",", ";")) or regex.search(
            r"(?:[,;]|\band)\s+(?:and )?(?:in|near|at|over|on) [^,;]{0,20}$", between
        )
        if owned and comma and not regex.search(r"[,;.]", follows[: owned.start()]):
            cost += NUMBER_COST
    else:
        between = _ASIDE.sub(" ", text[end:at])
        numbers = len(_NUMBER.findall(between))
        leading = start < 60 and not _NUMBER.search(text[:start])
        cost = BEFORE_COST + len(between) / 80 + (1.0 if leading else NUMBER_COST) * min(numbers, 2 if leading else 9)
    cost += BOUNDARY_COST * len(_HARD.findall(between)) + SOFT_COST * len(_SOFT.findall(between))
    return cost


def _has_country(sentence: Sentence, position: int, place: PlaceMention, own: Sequence[PlaceMention]) -> bool:
    """Tell whether a country is named as the place of the figure before the place comes."""
    return any(
        other.precision == "country"
        and position <= other.start < place.start
        and not _NESTED_GAP.fullmatch(sentence.text, other.end - sentence.start, place.start - sentence.start)
        and _LOCATIVE.search(sentence.text[max(0, other.start - sentence.start - 60) : other.start - sentence.start])
        for other in own
    )


def _find_finer(
    best: PlaceMention, own: Sequence[PlaceMention], roles: Sequence[float], sentence: Sentence
) -> PlaceMention:
    """Return the finest place that is nested in `best`, or that names it more closely."""
    chosen = best
    for _ in range(3):
        index = own.index(chosen)
        for other in (index - 1, index + 1):
            if not 0 <= other < len(own) or roles[other] <= 0:
                # step over a country between: "in Kupiansk, Ukraine's Kharkiv region"
                other += other - index
                if not 0 <= other < len(own) or roles[other] <= 0 or own[(other + index) // 2].precision != "country":
                    continue
            left, right = (own[other], chosen) if other < index else (chosen, own[other])
            gap = sentence.text[left.end - sentence.start : right.start - sentence.start]
            finer = _FINENESS[own[other].precision] - _FINENESS[chosen.precision]
            same = finer == 0 and other < index and bool(regex.search(r"\b(?:near|outside|of|in)\b", gap))
            # "Kursk's Sudzha"
            same = same or (finer == 0 and other > index and gap.startswith(("'s ", "’s ")))
            if (finer < 0 or same) and len(gap) < 60 and _NESTED_GAP.fullmatch(gap):
                chosen = own[other]
                break
        else:
            break
    return chosen


def _find_referent(offices: Sequence[PlaceMention], sentence: Sentence) -> PlaceMention | None:
    """Return the place of an office when the sentence points to it: "Kharkiv's mayor said two died in the city"."""
    return offices[-1] if offices and _ANAPHOR.search(sentence.text) else None


def _find_carried(earlier: Sequence[PlaceMention], sentence: Sentence) -> PlaceMention | None:
    """Return the newest earlier place, or the newest of the kind that the sentence points to ("the region")."""
    usable = [place for place in earlier if place.precision != "country"]
    if not usable:
        return None
    anaphor = _ANAPHOR.search(sentence.text)
    if anaphor and anaphor["what"]:
        wanted = (
            ("settlement",) if anaphor["what"] in ("city", "town", "village", "settlement") else ("region", "district")
        )
        fitting = [place for place in usable if place.precision in wanted]
        return (fitting or usable)[-1]
    return usable[-1]
