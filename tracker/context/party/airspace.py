"""What a sentence says of airspace -> the country whose air was entered."""

from tracker import patterns as regex
from tracker.context.party.wording import Reading

ENTERING = regex.compile(
    r"\b(?:enter(?:ed|ing|s)?|cross(?:ed|ing|es)?(?:\sinto)?|violat(?:e|ed|es|ing|ions?\sof)|intrud(?:e|ed|ing)(?:\sinto)?|breach(?:ed|es|ing)?"
    r"|penetrat(?:e|ed|ing)|stray(?:ed|ing)?\sinto|fl(?:ew|y|ying|own)\sinto|incursions?\sinto|invad(?:ed|ing))\s",
    regex.IGNORECASE,
)
# "<Polish> airspace", "the airspace of <Estonia>"
ITS_OWN = regex.compile(r"(?:['’]s?)?\s(?:national\s)?(?:airspace|air\sspace|skies)\b", regex.IGNORECASE)
SPACE_OF = regex.compile(r"\b(?:airspace|air\sspace|skies)\s(?:of|over|above)\s(?:the\s)?$", regex.IGNORECASE)
POINTED = regex.compile(r"\b(?:its|their|our)\s(?:national\s)?(?:airspace|air\sspace)\b", regex.IGNORECASE)


# "crossed Jordanian airspace <on the way to> Israel": who is flown over is not whom it is meant for
PASSING = regex.compile(
    r"\b(?:on\s(?:the|its|their)\sway|en\sroute|bound|head(?:ed|ing))\s(?:to|for|towards?)\b", regex.IGNORECASE
)
NEAR = 40  # characters from what is counted to the verb


def find_entered(read: Reading) -> tuple[str, bool]:
    """Party whose airspace a sentence says was entered, or "", and whether by what is counted itself.

    "its airspace" is that of the party named last before who does not own what is counted; of "launched 140 drones,
    six of which crossed into Romanian airspace" the 140 did not.
    """
    text = read.text
    if "airspace" not in text and "air space" not in text and "skies" not in text:
        return "", False
    entering = ENTERING.search(text)
    if entering is None or PASSING.search(text):
        return "", False
    between = text[read.end : entering.start()]
    itself = read.end <= entering.start() and len(between) <= NEAR and "," not in between
    for party in read.parties:
        if party.end > entering.start() and (ITS_OWN.match(text, party.end) or SPACE_OF.search(text, 0, party.start)):
            return party.party, itself
    if POINTED.search(text, entering.start()):
        owners = [p.party for p in read.parties if p.end <= entering.start() and p.party != read.owner]
        return owners[-1] if owners else "", itself
    return "", False
