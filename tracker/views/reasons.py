"""A rule's name -> why a figure was read so, in words: which entry of the lexicon, found in which way."""

from tracker.lexicon.loading import Event, Subject, load_lexicon
from tracker.model import TrackerError

# The second part of a rule's name: how the words of the entry stand to the thing counted.
WAYS = {
    "active": "the thing counted is what an active verb acts on",
    "passive": "the thing counted is the subject of a passive verb",
    "participle": "a participle describes the thing counted",
    "subject": "the thing counted does it or undergoes it: it is the subject of the verb",
    "with": "the thing counted is the means, after “with”",
    "noun": "a noun of the act counts it",
    "adj": "it is said of the thing counted as its state",
    "toll": "a noun that takes a bare number, such as a death toll, gives it",
    "list": "the number stands in a list, whose heading or first entry says what happened",
    "change": "the number in brackets or with a sign is the change that belongs to the total before it",
    "understood": "the sentence does not repeat what is counted; it is understood from what stands before",
    "tally": "the number stands by itself in a tally of the thing named",
    "compared": "the number is compared with another one, and counts the same",
    "part": "the number is a part of the figure before it",
    "among": "the number is a part of those named before it",
    "again": "the number is given again for what was counted before",
    "in all": "the number sums up what was counted before",
    "worth": "the number is the worth of what was given",
    "counted": "the noun that is counted implies by itself what happened",
    "implied": "the kind of thing that is counted implies what happened",
    "headline": "a headline leaves the verb out",
    "whole": "the number is the whole of which parts are told",
}


def reason(rule: str) -> str:
    """Say which entry of the lexicon read a figure, and how its words stood.

    >>> reason("kill/active").split(". ")[0]
    'entry “kill” of events.toml: the thing counted is what an active verb acts on'
    """
    name, _, way = rule.partition("/")
    found, file = _entry(name, counted=way in ("counted", "implied"))
    told = WAYS.get(way, way.replace("_", " "))
    if found is None:
        return f"rule “{rule}”" + (f": {told}" if told else "")
    example = f" As in: “{found.examples[0]}”" if found.examples else ""
    return f"entry “{name}” of {file}" + (f": {told}." if told else ".") + example


def _entry(name: str, *, counted: bool) -> tuple[Event | Subject | None, str]:
    try:
        lexicon = load_lexicon()
    except TrackerError:  # a broken lexicon is told elsewhere; the figure stays readable
        return None, ""
    events = {entry.name: entry for entry in lexicon.events}
    subjects = {entry.name: entry for entry in lexicon.subjects}
    order = ((subjects, "subjects.toml"), (events, "events.toml"))
    for entries, file in order if counted else reversed(order):
        if name in entries:
            return entries[name], file
    return None, ""
