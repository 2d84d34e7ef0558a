"""Side, event, category -> a fixed colour or shape, distinguishable with any colour vision, on light and on dark.

Colours after Okabe and Ito; each has a contrast of at least 3:1 with both page backgrounds.
"""

import zlib

NEUTRAL = "#7d8590"
SIDES = {
    "ukraine": "#1f78c8",
    "russia": "#d55e00",
    "israel": "#1f78c8",
    "palestine": "#0a8f68",
    "north_korea": "#b8860b",
    "united_states": "#8a63c9",
    # who speaks of the same losses most often: no two of them share a colour
    "france": "#b8860b",
    "norway": "#0a8f68",
    "united_kingdom": "#5f8a9e",
    "nato": "#c4589a",
    "": NEUTRAL,
}
# For sides without a colour of their own: always the same for the same side.
FURTHER = ("#0a8f68", "#c4589a", "#b8860b", "#8a63c9", "#5f8a9e")
EVENT_SHAPES = {
    "lost": "circle",
    "killed": "square",
    "killed_or_wounded": "diamond",
    "wounded": "triangle-up",
    "pledged": "circle",
    "delivered": "square",
    "requested": "triangle-up",
}
# What is no event, in the order of how often it is met.
SHAPES = ("circle", "square", "triangle-up", "diamond", "cross")
STRIKES = {"intercepted": "#1f78c8", "suppressed": "#7fb6e6", "launched": NEUTRAL}
AID = {"pledged": "#b8860b", "delivered": "#0a8f68", "requested": NEUTRAL}
CATEGORIES = {
    "casualties": "#d55e00",
    "prisoners": "#8a63c9",
    "forces": "#5f8a9e",
    "strikes": "#1f78c8",
    "equipment": "#4f9bd9",
    "damage": "#c4589a",
    "aid": "#0a8f68",
    "finance": "#5aa469",
    "displacement": "#b8860b",
    "territory": "#7d8590",
}


def side_colour(side: str) -> str:
    """Return the colour of a side; grey for a speaker of no stated side."""
    if side in SIDES:
        return SIDES[side]
    return FURTHER[zlib.crc32(side.encode()) % len(FURTHER)]
