"""Text of a sentence, memory of who spoke -> frames: the stretches that it attributes, each with its speaker.

A frame is a verb of saying with its subject ("X said A", "A, said X", "A, X said"), a source ("according to X",
"citing X", "figures released by X", "by X's count"), a head or note of a bulletin ("X, 9 October: A", "A (X)"), a
colon ("General Staff: A") or a dash ("A - governor").
"""

from dataclasses import dataclass, replace

from tracker import patterns as regex
from tracker.lexicon import speaking
from tracker.lexicon.antecedents import Memory
from tracker.lexicon.claimants import Speaker, find_body, find_claimants, find_office
from tracker.lexicon.parties import find_parties
from tracker.lexicon.phrases import find_subject_after, find_subject_before
from tracker.lexicon.speakers import PRONOUNS, read_speaker
from tracker.lexicon.whereabouts import find_opening_body, main_side, only_country, place_side

_DATED = regex.compile(
    r"(?:(?:an?|the|its)\s)?(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d{1,2}(?:,\s\d{4},?)?\s(?=\p{L})"
)


@dataclass(frozen=True, slots=True)
class Frame:
    """A stretch attributed; `cue` is where its verb or preposition stands."""

    start: int
    end: int
    cue: int
    speaker: Speaker
    rule: str


# "The attacks of the army continue – almost 60 were repelled": more than a name
_CLAUSE = regex.compile(r"\s[–—-]\s|\b(?:continues?|are|is|was|were|have|has|had)\b")
# Ministries of what is struck at home
_CIVIL = regex.compile(
    r"\b(?:energy|education|infrastructure|transport|economy|agriculture|culture|environment)\sministry"
)
_MONTH = regex.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
# "<500> Stingers"
_COUNTED_BEFORE = regex.compile(r"\d\s$")
# "says <it killed 60>": what is said, not who says it
_CLAUSE_OPENS = regex.compile(r"\s*(?:it|they|he|she|there)\s+\p{Ll}", regex.IGNORECASE)
# "the health ministry there"
_THERE = regex.compile(r"(?:[Tt]he\s)?(?P<noun>\p{Ll}[\p{Ll}\s-]{2,40})\sthere")
# "a spokesman", "a military spokeswoman"
_A_SPOKESMAN = regex.compile(r"[Aa]\s(?:military\s|army\s)?spokes(?:man|woman|person)")
# "It recaptured two villages": the body told of before
_PRONOUN_OPENS = regex.compile(r"\W{0,3}(?:It|They)\s\p{Ll}")
# ", Ivan Zrazok" behind an office
_NAME_BEHIND = regex.compile(r",\s(?P<name>(?:\p{Lu}[\p{L}’'-]{1,20}\s){1,2}\p{Lu}[\p{L}’'-]{2,20})(?=[,.;]|\s*$)")

# Characters of a text that tell where it happens: the headline and what follows it
_LEAD = 160
# No honest sentence has more cues of speech; hostile ones would cost the square of their number
_MAX_CUES = 60


class Reader:
    """Reads the frames of one part of a sentence (positions are the part's own)."""

    def __init__(self, text: str, memory: Memory, quotes: list[tuple[int, int]], whole: str) -> None:
        self.text, self.memory, self.quotes, self.whole = text, memory, quotes, whole
        self.frames: list[Frame] = []

    def quoted(self, at: int) -> bool:
        return any(start <= at < end for start, end in self.quotes)

    def speaker(self, phrase: str) -> Speaker | None:
        """Read a phrase, find whom it stands for, and remember him."""
        reading = read_speaker(phrase)
        if reading is None and phrase[:3] in ("Its", "its", "The", "the"):
            return self.memory.resolve_owner(phrase, "")  # "its report"
        return self.settle(reading, phrase) if reading else None

    def _with_name(self, stop: int, phrase: str) -> tuple[int, str]:
        """Add the name behind an office: "reported by the head of the administration, Ivan Zrazok"."""
        name = _NAME_BEHIND.match(self.text, stop) or _NAME_BEHIND.match(self.text, stop - 2)
        reading = read_speaker(phrase) if name else None
        if not name or reading is None or reading.kind not in ("group", "definite", "office"):
            return stop, phrase
        person = read_speaker(name["name"])
        return (name.end(), f"{phrase} {name['name']}") if person and person.kind == "person" else (stop, phrase)

    def settle(self, reading: Speaker, phrase: str) -> Speaker | None:
        words = phrase.removeprefix("the ").removeprefix("The ").split()
        if words and (known := self.memory.short.get(words[0].strip(",."))) and known.side != "united_nations":
            reading = known
        if phrase.removeprefix("the ").removeprefix("The ") in ("MoD", "MOD"):
            known = self.memory.nouns.get("ministry")  # whichever ministry the text has named
            if known and known.name.endswith("Ministry of Defence"):
                reading = known
        before = self.text[: max(0, self.text.find(phrase.strip()))]
        if own := self._read_local(phrase, before):
            self.memory.note(own, phrase)
            return own
        if reading.kind == "body" and not find_parties(phrase):
            reading = self.memory.place_body(reading)
        found = (
            self._officials_here(reading)
            or self.memory.resolve_owner(phrase, before)
            or (find_opening_body(before) if reading.kind == "pronoun" and reading.name in ("it", "they") else None)
            or self.memory.resolve(reading)
        )
        if found is None:
            return None
        if (
            not found.side
            and speaking.LOCAL.search(phrase)
            and found.type in ("government", "military", "unnamed_official")
        ):
            lead = self.memory.text[:_LEAD].partition("\n")[0]
            found = replace(found, side=place_side(self.whole) or place_side(lead) or main_side(self.memory.text))
        found = self._move(found, reading, phrase)
        behind = self.text[len(before) + len(phrase.strip()) :][:14]  # "According to the Ministry of Health< (MoH)>"
        self.memory.note(found, phrase + behind if behind.startswith(" (") else phrase)
        return found

    def _read_local(self, phrase: str, before: str) -> Speaker | None:
        """Read "the army there" by the country of its sentence, "a spokesman" as that of the body that opens it."""
        if phrase.endswith(" there") and (there := _THERE.fullmatch(phrase.strip())):
            side = place_side(self.whole) or only_country(self.whole)
            return find_body(side, there["noun"]) or find_office(side, there["noun"]) if side else None
        if _A_SPOKESMAN.fullmatch(phrase.strip()):
            if body := find_opening_body(before):
                return body if body.kind == "body" else None
            opening = _PRONOUN_OPENS.match(before)
            body = self.memory.last.get("it") if opening else None
            return body if body and body.kind == "body" else None
        return None

    def _move(self, found: Speaker, reading: Speaker, phrase: str) -> Speaker:
        """Give a speaker the side that his sentence tells: a minister's of its subject, an office's of its one country.

        "The governor" of a sentence set in another country is not the one who spoke before.
        """
        if found.side == "" and found.type in ("government", "military") and speaking.OF_A_STATE.search(phrase):
            first = next(iter(find_parties(self.text[:60])), None)
            opens = first is not None and first.start < 4 and first.form in ("country", "capital", "demonym")
            side = first.party if first and opens else only_country(self.text)
            return replace(found, side="" if _is_given_or_attacks(self.text, side) else side)
        if found.side == "" and found.type == "government" and phrase.endswith(" ministry"):
            scene = only_country(self.text)  # "in a village in Niger, the interior ministry said"
            named = [m for m in find_parties(self.text) if m.party and m.form in ("country", "demonym", "capital")]
            at_home = {m.party for m in named} == {scene} and any(
                speaking.SCENE.search(self.text, max(0, m.start - 24), m.start) for m in named
            )
            civil = speaking.LOCAL.search(phrase) or _CIVIL.search(phrase)
            struck = place_side(self.whole) if not at_home and civil else ""
            return replace(found, side=scene if at_home else struck)
        if reading.kind == "definite" and found.kind == "person" and speaking.LOCAL.search(phrase):
            here = place_side(self.whole)
            if found.side and here and (found.side, here) != ("russia", "ukraine") and found.side != here:
                return Speaker(reading.name[:1].upper() + reading.name[1:], here, reading.type, "group")
        return found

    def _officials_here(self, reading: Speaker) -> Speaker | None:
        """Read bare "officials" of another country than those before: "a missile hit Kharkiv, officials said"."""
        before = self.memory.nouns.get("official") if reading.name == "Officials" else None
        here = place_side(self.whole) if before and before.side else ""
        return replace(reading, side=here) if before and here and here != before.side else None

    def add(self, start: int, end: int, cue: int, speaker: Speaker, rule: str) -> None:
        if start < end:
            self.frames.append(Frame(start, end, cue, speaker, rule))

    def read(self) -> list[Frame]:
        done = -1
        for start, end, kind, match in speaking.find_cues(self.text)[:_MAX_CUES]:
            if start < done or self.quoted(start):
                continue
            if kind == "source":
                done = self._read_source(start, end, match)
            elif kind == "participle":
                self._read_participle(start)
            else:
                done = max(done, self._read_verb(start, end, match["verb"]))
        if not self.frames and speaking.IMPERSONAL.match(self.text):
            known = [found for key in ("any", "he", "they", "it") if (found := self.memory.last.get(key))]
            if last := next((speaker for speaker in known if speaker.type != "media"), None):
                self.add(0, len(self.text), 0, last, "pronoun")
        if not self.frames:
            self._read_marks()
        named = [frame for frame in self.frames if frame.speaker.type != "media"]
        return named if named else self.frames

    def _read_verb(self, start: int, end: int, verb: str) -> int:
        text = self.text
        before = text[max(0, start - 40) : start]
        told_of = verb in ("quoted", "cited")  # "he was quoted as saying"
        if (speaking.PASSIVE.search(before) and not told_of) or speaking.INFINITIVE.search(before):
            return end
        if speaking.OBJECT_VERB.match(verb) and not speaking.NEEDS_OBJECT.match(text, end):
            return end
        if (told_of and text.startswith(" by ", end)) or _says_nothing(text, start, end, verb):
            return end
        marked = not before.strip() or speaking.SET_OFF.search(before)
        was = speaking.WAS.search(before) if told_of else None
        subject = find_subject_before(text, start - len(was[0]) if was else start)
        if stop := self._read_inverted(start, end, subject[1]) if subject and before.endswith(", ") else 0:
            return stop
        if subject and not self.quoted(subject[0]):
            phrase = _without_document(subject[1])
            if _is_no_subject(text, subject[0], phrase):
                return end
            if phrase.lower().startswith("our "):
                return end
            if verb in speaking.NEEDS_FIGURES:
                told = verb.startswith(("indicate", "f")) and speaking.INDICATES_THAT.match(text, end)
                theirs = speaking.FIGURES_BY.search(text, max(0, subject[0] - 80), subject[0])
                if not told and not theirs and not speaking.FIGURE_NOUN.search(phrase):
                    return end
                phrase = speaking.FIGURE_NOUN.sub("", phrase)
            unnamed = phrase.strip().lower() in speaking.NO_SOURCE  # "preliminary data show"
            if speaker := None if unnamed else self.speaker(phrase):
                if verb.startswith("record") and speaker.kind == "country" and speaking.SUFFERED_MOST.match(text, end):
                    return end
                if self._acts(subject[0], verb, end, speaker):
                    return end
                self._scope_of_verb(
                    subject[0], start, end, speaker, "pronoun" if phrase.lower() in PRONOUNS else "said"
                )
                return end
        programme = speaking.PROGRAMME.match(text, end) if marked else None
        writes = programme is not None and programme[0].strip() != "" and verb.startswith("indicate")
        if marked and (writes or verb not in speaking.NEEDS_FIGURES) and not verb.startswith("t"):
            right = programme.end() if programme else end
            stop, phrase = self._with_name(*find_subject_after(text, right))
            if phrase.strip() and not _CLAUSE_OPENS.match(phrase) and (speaker := self.speaker(phrase)):
                self._scope_of_trailing(start, stop, speaker, "said")
                return stop
        return end

    def _read_inverted(self, start: int, end: int, ahead: str) -> int:
        """Read "... hit the western part of the city, said Jan Wzor, chief of police": a person named behind."""
        stop, phrase = self._with_name(*find_subject_after(self.text, end))
        if not self.text[end:].lstrip()[:1].isupper() or self.text[stop : stop + 1] not in ("", ",", ".", ";"):
            return 0
        behind, before = read_speaker(phrase), read_speaker(ahead)
        if behind is None or behind.kind != "person" or (before and before.kind in ("person", "body", "surname")):
            return 0
        if speaker := self.speaker(phrase):
            self._scope_of_trailing(start, stop, speaker, "said")
            return stop
        return 0

    def _acts(self, subject: int, verb: str, end: int, speaker: Speaker) -> bool:
        """Tell "Berlin promised six guns" from "not one would cross, Berlin promised"."""
        if not speaking.is_act(self.text, verb, end) or (verb.startswith("add") and speaker.kind != "country"):
            return False
        opening = self.text[:subject].rstrip()
        return not opening.endswith((",", "”", '"')) or speaking.PLAIN_OPENING.match(opening) is not None

    def _scope_of_verb(self, subject: int, verb: int, end: int, speaker: Speaker, rule: str) -> None:
        """Scope of "X said": what follows; what precedes where X stands behind or between it."""
        text = self.text
        opening = text[:subject]
        rest = text[end:].removeprefix(" it")
        bare = speaking.BARE_END.match(rest)
        # "A, as X put it": X states A
        as_told = not self.frames and speaking.AS_TOLD.search(opening) and (bare or speaking.PAUSE.match(rest))
        cut = not as_told and bool(speaking.CLAUSE_BEFORE.search(opening))
        if not opening.strip() or (
            speaking.PLAIN_OPENING.match(opening)
            and not cut
            and not self.frames
            and len(opening) < (140 if opening.startswith(("Of ", "Among ")) else 60)
        ):
            self.add(0, len(text), verb, speaker, rule)
        elif cut:
            self.add(subject, len(text), verb, speaker, rule)
        elif bare or speaking.PAUSE.match(rest) or speaking.AFTER_QUOTE.search(opening):
            self._scope_of_trailing(verb, len(text), speaker, rule)
        else:
            self.add(subject, len(text), verb, speaker, rule)

    def _scope_of_trailing(self, cue: int, stop: int, speaker: Speaker, rule: str, *, cuts: bool = False) -> None:
        """Scope of "A, said X": back to the start or into what an earlier frame says; on unless a contrast cuts it."""
        start = 0
        if self.frames:
            start = max(frame.cue for frame in self.frames)
            contrast = [m.end() for m in speaking.CONTRAST.finditer(self.text, start, cue) if "and" not in m[0]]
            ends = [frame.end for frame in self.frames if frame.end < cue]
            start = max([start, *contrast, *ends])
        end = len(self.text)
        if cuts and (turn := speaking.TURN.match(self.text, stop)):
            end = turn.start()
        self.add(start, end, cue, speaker, rule)

    def _read_source(self, start: int, end: int, match: regex.Match) -> int:
        if match["opinion"]:
            if speaker := self.memory.last.get("he"):
                self.add(0, len(self.text), start, speaker, "pronoun")
            return end
        dated = _DATED.match(self.text, end)  # "according to an Oct. 14 Pentagon release"
        stop, phrase = self._with_name(*find_subject_after(self.text, dated.end() if dated else end))
        cited = speaking.CITED_DATA.match(phrase)
        bare = speaking.FIGURE_NOUN.sub("", phrase)
        # "according to the report": whoever spoke last
        phrase = phrase if bare.strip().lower() in speaking.POINTERS else bare
        if match["to"]:
            phrase = speaking.PUT_OUT_BY.sub("", phrase, count=1)
        if phrase.lower().startswith("our ") or phrase.strip().lower() in speaking.NO_SOURCE:
            return stop
        reading = read_speaker(phrase)
        if match["citing"]:
            # "officials citing data from Ukraine": they vouch for it; "Reuters, citing the governor": he does
            last = self.frames[-1] if self.frames else None
            if (
                reading is None
                or (
                    last
                    and last.speaker.type != "media"
                    and reading.kind == "definite"
                    and not self.memory.knows(reading)
                )
                or (cited and last)
                or (last and last.speaker.type != "media" and reading.kind in ("media", "country"))
            ):
                return stop
        speaker = self.speaker(phrase)
        if speaker is None:
            return end
        rule = "citing" if match["citing"] else "according_to"
        if not self.text[:start].strip(' ,“"'):
            self.add(0, len(self.text), start, speaker, rule)
        elif match["citing"]:
            self.frames = [frame for frame in self.frames if frame.speaker.type != "media"]
            self._scope_of_trailing(start, stop, speaker, rule)
        else:
            self._scope_of_trailing(start, stop, speaker, rule, cuts=True)
        return stop

    def _read_participle(self, start: int) -> None:
        subject = self.frames[-1].speaker if self.frames else None
        if subject is None:
            head = find_claimants(self.text[:start])
            subject = next((m.speaker for m in head if m.speaker.kind in ("person", "body")), None)
            if subject is None:
                _, phrase = find_subject_after(self.text, 0)
                reading = read_speaker(" ".join(phrase.split()[:8]))
                subject = self.memory.resolve(reading) if reading and reading.kind != "surname" else None
        if subject:
            self.add(start, len(self.text), start, subject, "said")

    def _read_marks(self) -> None:
        """Read a source set off by a mark: "General Staff: A", "A - governor", "A, the Regional Administration"."""
        text = self.text
        if self._read_bulletin():
            return
        colon = speaking.COLON.match(text) if ":" in text else None
        if colon and not (self.quoted(colon.start("who")) or speaking.RUBRIC.search(colon["who"])):
            speaker = read_speaker(colon["who"])
            if (
                speaker
                and speaker.kind not in ("definite", "surname", "pronoun", "media")
                and (speaker.kind != "group" or (speaker.side and not _CLAUSE.search(colon["who"])))
                and (speaker.kind != "country" or _is_seat(colon["who"]))
            ):
                self.memory.note(speaker, colon["who"])
                self.add(0, len(text), 0, speaker, "colon")
                return
        dash = speaking.find_trailing_source(text.rstrip(" .\n"))
        if not dash or dash.start() < 15:
            return
        speaker = read_speaker(dash["who"])
        if speaker is None or speaker.kind in ("pronoun", "surname", "office"):
            return
        if "," in dash[0][:1]:
            administrative = speaking.ADMINISTRATION.search(dash["who"])
            if not administrative or speaker.type == "media" or speaking.LINK_WORD.search(dash["who"]):
                return
        elif text.rstrip().endswith((".", "!")) or (speaker.kind == "country" and len(text) > 160):
            return
        if settled := self.settle(speaker, dash["who"]):
            self.add(0, len(text), dash.start("who"), settled, "according_to")

    def _read_bulletin(self) -> bool:
        """Read "General Staff, 9 October: A", "A. Source: General Staff", "A (General Staff)"."""
        text = self.text
        noted = None
        if ("ource" in text or "ata" in text or "igures" in text) and text.rstrip(" .)")[-1:].isalpha():
            noted = speaking.SOURCE_LINE.search(text)
        if noted is None and ")" in text[-6:]:
            noted = speaking.BRACKETED.search(text)
            if noted and any(m.end >= noted.start() - 1 for m in (*find_parties(text[: noted.start()]),)):
                noted = None  # "the Revolutionary Armed Forces of Colombia (FARC)": its own short name
        for phrase, rule in (
            (speaking.find_bulletin_head(text), "colon"),
            (speaking.find_issuer(text), "colon"),
            (speaking.find_publication(text), "published"),
            (noted["who"] if noted else "", "according_to"),
        ):
            reading = read_speaker(phrase) if phrase else None
            if reading and reading.kind == "body" and (speaker := self.settle(reading, phrase)):
                self.add(0, len(text), 0, speaker, rule)
                return True
        return False


# "the Malian army <communiqué, number 88,>": whose writing it is
_DOCUMENT = regex.compile(r"\s(?:communiqu[eé]|statement|bulletin|press\srelease|dispatch)s?(?:,\s[^,]{2,60})?$")


def _without_document(phrase: str) -> str:
    """The one whose statement says something: "an army communiqué"; "a statement" stays, for whoever made it."""
    whose = _DOCUMENT.sub("", phrase)
    return phrase if len(whose.split()) < 2 or whose.lower() in speaking.POINTERS else whose


def _is_no_subject(text: str, start: int, phrase: str) -> bool:
    """Whether a noun phrase before a verb states nothing: "if Moscow confirmed it", "500 Stingers promised"."""
    before = max(0, start - 12)
    if speaking.CONDITION.search(text, before, start):
        return True
    counted = _COUNTED_BEFORE.search(text, before, start) is not None and not _MONTH.match(phrase)
    return counted and phrase[:1].isupper()


# "aid <for> Ukraine", "a loan <to> Kyiv": who is given something, not who speaks
_GIVEN = regex.compile(r"\b(?:for|to|towards?|with)\s(?:the\s)?$")
_ATTACKS = regex.compile(r"['’]s?\s(?:[\w-]+\s){0,3}?(?:attack|strike|raid|barrage)")


def _is_given_or_attacks(text: str, side: str) -> bool:
    """Whether a country is only named as given to, or as the attacker: the minister who speaks is another's."""
    named = [m for m in find_parties(text) if m.party == side]
    given = bool(named) and all(_GIVEN.search(text, max(0, m.start - 12), m.start) for m in named)
    return given or any(_ATTACKS.match(text, m.end) for m in named)


def _is_seat(who: str) -> bool:
    """Tell "Moscow: nine drones downed", where a government speaks, from "Gaza: 31 killed"."""
    named = find_parties(who)
    return len(named) == 1 and named[0].form == "capital"


def _says_nothing(text: str, start: int, end: int, verb: str) -> bool:
    """Whether a verb only looks like one of saying: "pointed guns", "claimed 182 lives", "men accused of abuses"."""
    if verb in ("point", "points", "pointed") and not text.startswith(" out", end):
        return True
    if speaking.STATES_NOTHING.match(text, start) or speaking.A_WRITING.match(text, start):
        return True
    before = text[max(0, start - 3) : start]
    accused = speaking.ACCUSED_OF.match(text, start) is not None and before[-1:] == " "
    return (accused and not before.rstrip().endswith(",")) or speaking.TOOK_LIVES.match(text, start) is not None
