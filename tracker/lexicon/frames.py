"""Text of a sentence, memory of who spoke -> frames: the stretches that it attributes, each with its speaker.

A frame is a verb of saying with its subject ("X said A", "A, said X", "A, X said"), a source ("according to X",
"citing X", "figures released by X", "by X's count"), a head or note of a bulletin ("X, 9 October: A", "A (X)"), a
colon ("General Staff: A") or a dash ("A - governor").
"""

from dataclasses import dataclass

from tracker import patterns as regex
from tracker.lexicon import bulletins, speaking
from tracker.lexicon.antecedents import Memory
from tracker.lexicon.claimants import Speaker, find_claimants, lexicon
from tracker.lexicon.definites import is_bare_document
from tracker.lexicon.opening import find_behind, past_writing
from tracker.lexicon.opening_subject import is_coordinated, read_opening
from tracker.lexicon.parties import find_parties
from tracker.lexicon.phrases import (
    find_joined,
    find_noun_phrase_before,
    find_subject_after,
    find_subject_before,
    without_document,
)
from tracker.lexicon.settling import settle
from tracker.lexicon.speakers import PRONOUNS, read_speaker, with_arm
from tracker.lexicon.whereabouts import find_opening_body

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
_ONLY_NUMBER = regex.compile(
    r"(?:(?:At\sleast|About|Some|Over|Nearly|Another)\s)?(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|\p{Lu}\p{Ll}{2,5}teen"
    r"|(?:Twen|Thir|For|Fif|Six|Seven|Eigh|Nine)ty(?:-\p{Ll}{3,5})?|Dozens|Hundreds|Scores|Several)",
    regex.IGNORECASE,
)
# "London <at the OSCE>: 465,000 casualties", "the envoy <to the Security Council>: ...": where it is said
_HEARD_BY = regex.compile(r"(?<=\p{L}{3})\s(?:at|to|before)\s(?:the\s|an?\s)?\p{Lu}[^:]{0,60}$")
# "The army lost: tanks 12": what befell it, not what it says
_SUFFERED = regex.compile(r"\b(?:lost|loses|suffered|lacks|losses|has|have|had|captured|destroyed|eliminated)$")
_MONTH = regex.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
# "according to <which> the army lost"
_WHICH = regex.compile(r"\s*which\b")
_PRONOUN_OPENS = regex.compile(r"\W{0,3}(He|She|It|They)\s\p{Ll}")
# "<500> Stingers"
_COUNTED_BEFORE = regex.compile(r"\d\s$")
# "<The updated figures> reveal that": of whoever spoke last
THE_FIGURES = regex.compile(
    r"(?:[Tt]he|[Tt]hese|[Tt]hose|[Ii]ts|[Tt]heir)\s(?:(?:updated|latest|new|official|newest|revised|same|overall)\s){0,2}(?:figures|data|numbers|statistics|tally)"
)
# "said the group <killed> four soldiers": a clause of its own, and nobody behind the verb
_CLAUSE_IN = regex.compile(
    r"\s(?:\p{Ll}+(?:ed|ew|ook)|ha[ds]|have|was|were|is|are|shot|hit|struck|lost|fell|can|could|will|would)\s|\d"
)
# "said <the spokesman>", "said <a police source>": named behind the verb
_THE_OFFICE = regex.compile(r"\s(?:the|an?)\s\p{L}")
# "says <it killed 60>": what is said, not who says it
_CLAUSE_OPENS = regex.compile(
    r"\s*(?:(?:it|they|he|she|there)\s+\p{Ll}|that\s|\d[\d,.]*(?!\d|st|nd|rd|th)|(?:at\sleast|more\sthan|about|some|over)\s\d)",
    regex.IGNORECASE,
)
# ", Ivan Zrazok" behind an office
_NAME_BEHIND = regex.compile(
    r"(?:\s?\([^()]{2,20}\))?,\s(?P<name>(?:\p{Lu}[\p{L}’'-]{1,20}\s){1,2}\p{Lu}[\p{L}’'-]{2,20})(?=[,.;]|\s*$)"
)

# "Governor: 5 killed", "Air Force Command: 71 drones downed": an office whose country its text tells
_BARE_OFFICE = regex.compile(
    r"\W{0,4}(?:regional\s|city\s|local\s)?(?:governor|mayor|police|officials|authorities|prosecutors|rescuers|military|general\sstaff"
    r"|(?:command\sof\sthe\s)?air\s(?:force|defen[cs]e)(?:\sforces|\scommand)?|(?:health|interior|defen[cs]e|emergenc\w{1,4})\sministry|rma|ova)",
    regex.IGNORECASE,
)

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
            if owner := self.memory.resolve_owner(phrase, ""):  # "its report"
                return owner
        if reading is None and (short := self.memory.short.get(phrase.removeprefix("the ").removeprefix("The "))):
            return self.settle(short, phrase)  # "the AA", of two letters
        return self.settle(reading, phrase) if reading else None

    def _with_name(self, stop: int, phrase: str) -> tuple[int, str]:
        """Add the name behind an office: "reported by the head of the administration, Ivan Zrazok"."""
        name = _NAME_BEHIND.match(self.text, stop) or _NAME_BEHIND.match(self.text, stop - 2)
        reading = read_speaker(phrase) if name else None
        if not name or reading is None or reading.kind not in ("group", "definite", "office"):
            return stop, phrase
        person = read_speaker(name["name"])
        return (name.end(), f"{phrase}, {name['name']}") if person and person.kind == "person" else (stop, phrase)

    def settle(self, reading: Speaker, phrase: str) -> Speaker | None:
        return settle(reading, phrase, text=self.text, whole=self.whole, memory=self.memory)

    def add(self, start: int, end: int, cue: int, speaker: Speaker, rule: str) -> None:
        if start < end:
            self.frames.append(Frame(start, end, cue, speaker, rule))

    def read(self) -> list[Frame]:
        done = self._read_opening()
        for start, end, kind, match in speaking.find_cues(self.text)[:_MAX_CUES]:
            if start < done or self.quoted(start):
                continue
            if kind == "source":
                done = self._read_source(start, end, match)
            elif kind == "participle":
                self._read_participle(start)
            else:
                done = max(done, self._read_verb(start, end, match["verb"]))
        self._read_figure_is()
        if not self.frames and speaking.IMPERSONAL.match(self.text):
            known = [found for key in ("any", "he", "they", "it") if (found := self.memory.last.get(key))]
            if last := next((speaker for speaker in known if speaker.type != "media"), None):
                self.add(0, len(self.text), 0, last, "pronoun")
        if not self.frames and speaking.looks_back(self.text):
            self._read_pointed()
        if not self.frames:
            self._read_marks()
        named = [frame for frame in self.frames if frame.speaker.type != "media"]
        if speaking.AS_ITSELF.match(self.text) or (not named and speaking.AS_REPORTED.match(self.text)):
            return []  # the outlet recalls what it wrote
        return named if named else self.frames

    def _read_opening(self) -> int:
        """Read "About this informed the governor", "As reports the ministry, ...": who is named behind the verb."""
        at = find_behind(self.text)
        if at is None or speaking.RELAYED.search(self.text, at):
            return -1  # "This is reported by an outlet with reference to the staff"
        stop, phrase = self._with_name(*find_subject_after(self.text, at))
        reading = read_speaker(phrase)
        if reading is None or reading.kind in ("media", "pronoun", "country"):
            return -1
        if speaker := self.speaker(phrase):
            self.add(0, len(self.text), at, speaker, "said")
            return stop
        return -1

    def _read_pointed(self) -> None:
        """Read "This is stated in a summary of the General Staff": whoever the sentence names."""
        named = [
            m for m in find_claimants(self.text) if m.speaker.kind in ("body", "person") and m.speaker.type != "media"
        ]
        if named:
            phrase = self.text[named[0].start : named[0].end]
            if speaker := self.settle(with_arm(self.text, named[0]), phrase):
                self.add(0, len(self.text), named[0].start, speaker, "said")

    def _read_figure_is(self) -> None:
        """Read "The president's figure is larger: 8,000", "Kyiv's own count stands at 31,000"."""
        for match in speaking.FIGURE_IS.finditer(self.text):
            owner = match.start() - 1
            if self.quoted(owner) or any(frame.start <= owner < frame.end for frame in self.frames):
                continue
            start, phrase = find_noun_phrase_before(self.text, owner, max(0, owner - 80))
            if phrase and (speaker := self.speaker(phrase)) and speaker.type != "media":
                self.add(start, len(self.text), match.start(), speaker, "said")

    def _read_verb(self, start: int, end: int, verb: str) -> int:
        text = self.text
        before = text[max(0, start - 40) : start]
        told_of = verb in ("quoted", "cited") or verb.endswith("ing")  # "he was quoted as saying", "is reporting"
        if (speaking.PASSIVE.search(before) and not told_of) or speaking.INFINITIVE.search(before):
            return end
        lists = verb.startswith("list") and speaking.LEADS_IN.match(text, end)
        if speaking.OBJECT_VERB.match(verb) and not lists and not speaking.NEEDS_OBJECT.match(text, end):
            return end
        if _says_nothing(text, start):
            return end
        end = _past_whom(text, end) if told_of else end
        marked = not before.strip() or speaking.SET_OFF.search(before)
        was = speaking.WAS.search(before) if told_of else None
        subject = find_subject_before(text, start - len(was[0]) if was else start)
        if stop := self._read_inverted(start, end, subject[1]) if subject and before.endswith(", ") else 0:
            return stop
        if subject and not self.quoted(subject[0]):
            phrase = without_document(subject[1])
            if self._read_updated(subject[1], start) or _is_no_subject(text, subject[0], phrase):
                return end
            if phrase.lower().startswith("our "):
                return end
            if not self._shows(subject[0], phrase, verb, end):
                return end
            phrase = _of_figures(phrase, verb)
            unnamed = phrase.strip().lower() in speaking.NO_SOURCE  # "preliminary data show"
            joined = find_joined(text[: subject[0]])
            if speaker := None if unnamed else (self.speaker(joined) if joined else None) or self.speaker(phrase):
                if verb.startswith("record") and speaker.kind == "country" and speaking.SUFFERED_MOST.match(text, end):
                    return end
                if self._acts(subject[0], verb, end, speaker):
                    return end
                self._scope_of_verb(
                    subject[0], start, end, speaker, "pronoun" if phrase.lower() in PRONOUNS else "said"
                )
                return end
        if not subject and is_coordinated(text[:start]) and self._read_coordinated(start, end, verb):
            return end
        return self._read_behind(start, end, verb, marked=bool(marked))

    def _shows(self, start: int, phrase: str, verb: str, end: int) -> bool:
        """Tell whether somebody's figures show something, or he found it: "Nine were hit, Zorza Watch found"."""
        if verb not in speaking.NEEDS_FIGURES or (
            verb.startswith("f") and speaking.INDICATES_THAT.match(self.text, end)
        ):
            return True
        if speaking.FIGURES_BY.search(self.text, max(0, start - 80), start) or speaking.FIGURE_NOUN.search(phrase):
            return True
        behind = self.text[:start].rstrip().endswith((",", "”", '"')) and speaking.BARE_END.match(self.text, end)
        reading = read_speaker(phrase) if behind and verb.startswith("f") else None
        return reading is not None and reading.kind in ("body", "media")

    def _read_behind(self, start: int, end: int, verb: str, *, marked: bool) -> int:
        """Read "A, said X": who is named behind a verb set off from what was said."""
        text = self.text
        programme = speaking.PROGRAMME.match(text, end) if marked else None
        if marked and verb not in speaking.NEEDS_FIGURES and not verb.startswith("t"):
            right = programme.end() if programme else end
            stop, phrase = self._with_name(*find_subject_after(text, right))
            if phrase.strip() and not _CLAUSE_OPENS.match(phrase) and (speaker := self.speaker(phrase)):
                self._scope_of_trailing(start, stop, speaker, "said")
                return stop
        return end

    def _read_coordinated(self, start: int, end: int, verb: str) -> bool:
        """Read "The governor visited the ward and said that nine died": what the sentence begins with says it."""
        opening = read_opening(self.text) if speaking.STATES_THAT.match(self.text, end) else None
        if opening is None or verb in speaking.NEEDS_FIGURES or self.quoted(start):
            return False
        speaker = self.settle(*opening)
        if speaker is None or speaker.type == "media":
            return False
        self.add(start, len(self.text), start, speaker, "said")
        return True

    def _read_updated(self, phrase: str, cue: int) -> bool:
        """Read "The updated figures show 40 dead" as the body's that spoke last; returns whether it was."""
        known = self.memory.last.get("any") if THE_FIGURES.fullmatch(phrase.strip()) else None
        if known is None or known.type in ("media", "unnamed_official", ""):
            return False
        self.add(0, len(self.text), cue, known, "pronoun")
        return True

    def _read_inverted(self, start: int, end: int, ahead: str) -> int:
        """Read "... hit the western part of the city, said Jan Wzor, chief of police": a person named behind."""
        stop, phrase = self._with_name(*find_subject_after(self.text, end))
        if self.text[stop : stop + 1] not in ("", ",", ".", ";"):
            return 0
        behind, before = read_speaker(phrase), read_speaker(ahead)
        office = _THE_OFFICE.match(self.text, end) and not _CLAUSE_IN.search(phrase)
        office = office and phrase.lower().rpartition(" ")[2] in lexicon().heads
        if office and behind is not None and behind.kind in ("definite", "group", "body"):
            if speaker := self.speaker(phrase):  # "hit by a rebel missile, killing two, said the spokesman."
                self._scope_of_trailing(start, stop, speaker, "said")
                return stop
        if not self.text[end:].lstrip()[:1].isupper():
            return 0
        if behind is None or behind.kind != "person" or (before and before.kind in ("person", "body", "surname")):
            return 0
        if speaker := self.speaker(phrase):
            self._scope_of_trailing(start, stop, speaker, "said")
            return stop
        return 0

    def _acts(self, subject: int, verb: str, end: int, speaker: Speaker) -> bool:
        """Tell "Berlin promised six guns" from "not one would cross, Berlin promised"."""
        state = speaker.kind == "country" or speaker.name.endswith(" government") or speaker.name == "European Union"
        gives = state and verb.startswith("announc") and speaking.GIFT.match(self.text, end) is not None
        if not gives and (
            not speaking.is_act(self.text, verb, end) or (verb.startswith("add") and speaker.kind != "country")
        ):
            return False
        opening, rest = self.text[:subject].rstrip(), self.text[end:]
        if not opening.endswith((",", "”", '"')) or speaking.PLAIN_OPENING.match(opening):
            return True
        pauses = speaking.BARE_END.match(rest) or speaking.PAUSE.match(rest)
        return opening.endswith(",") and (not pauses or speaking.UNDERTAKES.match(rest) is not None)

    def _scope_of_verb(self, subject: int, verb: int, end: int, speaker: Speaker, rule: str) -> None:
        """Scope of "X said": what follows; what precedes where X stands behind or between it."""
        text = self.text
        opening = text[:subject]
        rest = text[end:].removeprefix(" it")
        if text.startswith("t", verb) and (whom := speaking.RECIPIENT.match(rest)):
            rest = rest[whom.end() :]
        bare = speaking.BARE_END.match(rest)
        # "A, as X put it": X states A
        as_told = not self.frames and speaking.AS_TOLD.search(opening) and (bare or speaking.PAUSE.match(rest))
        told = text[end:].startswith(" it") and opening.rstrip().endswith(
            ":"
        )  # "... were repelled: the staff announced it"
        cut = not as_told and not told and bool(speaking.CLAUSE_BEFORE.search(opening)) and not find_joined(opening)
        # "A, X said next to Y", "A, X said: B"
        closed = opening.rstrip().endswith(",") and (
            speaking.WITH_WHAT.match(rest) or (rest[:1] == ":" and not speaking.ASKED.match(opening))
        )
        if not opening.strip() or (
            speaking.PLAIN_OPENING.match(opening)
            and not cut
            and not self.frames
            and len(opening) < (140 if opening.startswith(("Of ", "Among ")) else 60)
        ):
            self.add(0, len(text), verb, speaker, rule)
        elif cut:
            self.add(subject, len(text), verb, speaker, rule)
        elif bare or closed or told or speaking.PAUSE.match(rest) or speaking.AFTER_QUOTE.search(opening):
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
        if match["own"]:
            return self._read_own_count(start, end, match["whose"])
        if match["to"] and _WHICH.match(self.text, end):
            return self._read_which(start, end)
        dated = _DATED.match(self.text, end)  # "according to an Oct. 14 Pentagon release"
        stop, phrase = self._with_name(*find_subject_after(self.text, dated.end() if dated else end))
        cited = speaking.CITED_DATA.match(phrase)
        bare = _without_figures(phrase)
        # "according to the report": whoever spoke last
        phrase = phrase if bare.strip().lower() in speaking.POINTERS else bare
        if match["citing"]:
            phrase = phrase[past_writing(phrase, 0) :]
        put_out = speaking.PUT_OUT_BY.search(phrase) if match["to"] else None
        # "the Institute for the Study of War" puts out no study
        if put_out and not any(m.start < put_out.end() < m.end for m in find_claimants(phrase)):
            phrase = phrase[: put_out.start()] + phrase[put_out.end() :]
        if phrase.lower().startswith("our ") or phrase.strip().lower() in speaking.NO_SOURCE:
            return stop
        reading = read_speaker(phrase)
        if match["reports"] and (reading is None or reading.kind in ("country", "surname")):
            return end  # "reports from Gaza"
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
            if match["citing"] and reading and reading.kind in ("body", "person", "definite"):
                return len(self.text)  # "Citing the spy agency, the lawmakers said": it is the agency's
        elif match["citing"]:
            # "reported by an outlet with reference to X"
            relayed = speaking.RELAYED.match(self.text, start) and self.frames and self.frames[-1].rule != "said"
            self.frames = [] if relayed else [frame for frame in self.frames if frame.speaker.type != "media"]
            self._scope_of_trailing(start, stop, speaker, rule)
        else:
            self._scope_of_trailing(start, stop, speaker, rule, cuts=True)
        return stop

    def _read_which(self, start: int, end: int) -> int:
        """Read "He published a table, according to which 90 drones were lost": whoever the sentence begins with."""
        opens = _PRONOUN_OPENS.match(self.text)
        own = self.memory.last.get(PRONOUNS[opens[1].lower()]) if opens else find_opening_body(self.text[:start])
        if own:
            self.add(start, len(self.text), start, own, "pronoun")
        return end

    def _read_own_count(self, start: int, end: int, whose: str) -> int:
        """Read "By its account 14 were killed": of the one who spoke or was named last."""
        key = "he" if whose in ("his", "her") else whose.removesuffix("s").replace("their", "they")
        if not self.text[:start].strip(' ,“"'):
            if speaker := self.memory.last.get(key) or self.memory.last.get("any"):
                self.add(0, len(self.text), start, speaker, "pronoun")
        elif own := find_opening_body(self.text[:start]):  # "The army took Bara, killing 41 by its own account"
            self._scope_of_trailing(start, end, own, "pronoun", cuts=True)
        return end

    def _read_participle(self, start: int) -> None:
        subject = self.frames[-1].speaker if self.frames else None
        if subject is None:
            head = find_claimants(self.text[:start])
            subject = next((m.speaker for m in head if m.speaker.kind in ("person", "body")), None)
            if subject is None:
                told = "”" not in self.text[:start] and '"' not in self.text[:start]
                opening = read_opening(self.text[:start]) if told else None  # "Residents disputed this, saying"
                _, phrase = find_subject_after(self.text, 0)
                reading = opening[0] if opening else read_speaker(" ".join(phrase.split()[:8]))
                subject = self.memory.resolve(reading) if reading and reading.kind != "surname" else None
        if subject:
            self.add(start, len(self.text), start, subject, "said")

    def _read_marks(self) -> None:
        """Read a source set off by a mark: "General Staff: A", "A - governor", "A, the Regional Administration"."""
        text = self.text
        if self._read_bulletin():
            return
        colon = speaking.COLON.match(text) if ":" in text else None
        silent = colon and (speaking.RUBRIC.search(colon["who"]) or _SUFFERED.search(colon["who"]))
        if colon and not (silent or self.quoted(colon.start("who"))):
            who = _HEARD_BY.sub("", colon["who"])
            speaker = read_speaker(who)
            if speaker and speaker.kind == "group" and not speaker.side and _BARE_OFFICE.fullmatch(who):
                speaker = self.settle(speaker, who)  # "Governor: 5 killed in Sumy"
            if (
                speaker
                and speaker.kind not in ("definite", "surname", "pronoun", "media")
                and (speaker.kind != "group" or (speaker.side and not _CLAUSE.search(who)))
                and (speaker.kind != "country" or _is_seat(who))
            ):
                self.memory.note(speaker, who)
                self.add(0, len(text), 0, speaker, "colon")
                return
        dash = speaking.find_trailing_source(text.rstrip(" .\n"))
        if not dash or dash.start() < 15:
            return
        speaker = read_speaker(dash["who"])
        if speaker is None or speaker.kind in ("pronoun", "surname", "office"):
            return
        if dash[0][:1] == ":" and (speaking.LINK_WORD.search(dash["who"]) or speaker.kind != "country"):
            return  # "Three dead: the mayor and two guards"
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
            (bulletins.find_bulletin_head(text), "colon"),
            (bulletins.find_issuer(text), "colon"),
            (bulletins.find_publication(text), "published"),
            (noted["who"] if noted else "", "according_to"),
        ):
            reading = read_speaker(phrase) if phrase else None
            if reading and reading.kind == "body" and (speaker := self.settle(reading, phrase)):
                self.add(0, len(text), 0, speaker, rule)
                return True
        return False


def _is_no_subject(text: str, start: int, phrase: str) -> bool:
    """Whether a noun phrase before a verb states nothing: "if Moscow confirmed it", "500 Stingers promised"."""
    before = max(0, start - 12)
    if speaking.CONDITION.search(text, before, start):
        return True
    if _ONLY_NUMBER.fullmatch(phrase):
        return True  # "Nine alleged rebels were killed"
    counted = _COUNTED_BEFORE.search(text, before, start) is not None and not _MONTH.match(phrase)
    return counted and phrase[:1].isupper()


def _is_seat(who: str) -> bool:
    """Tell "Moscow: nine drones downed", where a government speaks, from "Gaza: 31 killed"."""
    named = find_parties(who)
    return len(named) == 1 and named[0].form == "capital"


def _says_nothing(text: str, start: int) -> bool:
    """Whether a verb only looks like one of saying: "claimed 182 lives", "men accused of abuses"."""
    if speaking.STATES_NOTHING.match(text, start) or speaking.A_WRITING.match(text, start):
        return True
    before = text[max(0, start - 3) : start]
    accused = speaking.ACCUSED_OF.match(text, start) is not None and before[-1:] == " "
    return (accused and not before.rstrip().endswith(",")) or speaking.TOOK_LIVES.match(text, start) is not None


def _without_figures(phrase: str) -> str:
    """The one whose figures show something: "UN data", "the ministry's count"; a name that ends so stays whole."""
    return phrase if _ends_in_name(phrase) or is_bare_document(phrase) else speaking.FIGURE_NOUN.sub("", phrase)


def _past_whom(text: str, end: int) -> int:
    """Step over "by an outlet as saying" behind "was quoted"."""
    by_whom = speaking.AS_SAYING.match(text, end)
    return by_whom.end() if by_whom else end


def _of_figures(phrase: str, verb: str) -> str:
    """The one whose figures show something; "the report" stays, for whoever spoke last."""
    if verb not in speaking.NEEDS_FIGURES and not verb.startswith("indicat"):
        return phrase
    bare = _without_figures(phrase)
    return phrase if verb.startswith("indicat") and bare.strip().lower() in speaking.POINTERS else bare


def _ends_in_name(phrase: str) -> bool:
    """Whether a phrase ends with the name of a claimant of more than one word: "the Institute for the Study of War"."""
    end = len(phrase.rstrip().removesuffix(")").rstrip())
    return any(m.end == end and " " in phrase[m.start : m.end] for m in find_claimants(phrase))
