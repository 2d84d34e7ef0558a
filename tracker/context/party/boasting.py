"""Mention, setting, words -> whether a side counts what it did to the enemy, where nothing names an owner."""

from tracker import patterns as regex
from tracker.context.party.counted import OUTLAWS
from tracker.context.party.setting import MILITARY, Setting
from tracker.context.party.wording import Reading
from tracker.lexicon import acting
from tracker.lexicon.wars import is_internal, opponent
from tracker.model import Mention

# "<announced the capture of 17 villages and the> destruction of four tanks"
ANNOUNCED = regex.compile(
    r"\b(?:announc|claim|report|hail|boast)(?:e?s|ed|ing)?\s(?:(?:of|on\s\w{3,9})\s)?(?:[^.;:]{0,80}\band\s)?(?:the\s)?"
    r"(?:\w+\s){0,2}$"
)
# "<announced> the <killing> of nine rebels": a deed, and not a death
DEED = regex.compile(
    r"(?:killing|elimination|liquidation|neutrali[sz]ation|slaying|destruction|assassination)s?\b", regex.IGNORECASE
)
TOLD = regex.compile(
    r"\b(?:announc|claim|report|hail|boast|confirm|tout)(?:e?s|ed|ing)?\s(?:the\s)?(?:\w+\s){0,1}$", regex.IGNORECASE
)


def is_own_deed(mention: Mention, setting: Setting, read: Reading, offset: int) -> bool:
    """Tell "the army confirmed the killing of nine rebels": a side tells what it did to the men of its foe."""
    if mention.cue_form != "noun" or mention.subject != "troops" or not mention.cue or read.agent:
        return False
    at = mention.cue.start - offset
    if not DEED.match(read.text, at) or setting.speaker not in setting.sides:
        return False
    foe = opponent(setting.speaker, setting.wars)
    theirs = read.owner == foe != "" or OUTLAWS.search(read.text, read.start, read.end) is not None
    return theirs and TOLD.search(read.text, 0, at) is not None


def is_boast(mention: Mention, setting: Setting, read: Reading) -> bool:
    """Tell "Yerevan reported three destroyed tanks": a side counts the enemy's, where nothing names an owner."""
    before = mention.cue and mention.noun and mention.cue.end <= mention.noun.start
    tallied = (  # "12 tanks were destroyed, Moscow's defence ministry said"
        mention.event == "destroyed"
        and mention.cue_form in ("passive", "list", "carried")
        and {read.attacker, read.subject, setting.attacker} <= {"", setting.speaker}
        and setting.own_place != setting.speaker
    )
    return (
        mention.subject in MILITARY
        and (tallied or (mention.cue_form == "participle" and bool(before)))
        and not (read.owner or read.agent or read.victim or acting.OURS.search(read.text))
        and setting.speaker in setting.sides
        and not is_internal(setting.speaker, setting.wars)
    )


def is_announced(mention: Mention, setting: Setting, read: Reading, offset: int) -> bool:
    """Tell "the president announced the destruction of four tanks": by the speaker's own side."""
    if mention.cue_form != "noun" or mention.subject not in MILITARY or not mention.cue:
        return False
    if read.owner == opponent(setting.speaker, setting.wars) != "" and not read.agent:
        return ANNOUNCED.search(read.text, 0, mention.cue.start - offset) is not None  # "of ten Armenian tanks"
    if setting.own_place not in ("", setting.speaker):
        return False
    if read.owner or read.agent or setting.speaker not in setting.sides or is_internal(setting.speaker, setting.wars):
        return False
    return ANNOUNCED.search(read.text, 0, mention.cue.start - offset) is not None
