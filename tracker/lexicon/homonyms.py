"""Short names that two bodies share -> which one a text means, by the long names that stand in it."""

from collections.abc import Iterable
from dataclasses import replace

from tracker.lexicon.claimants import Speaker, find_claimants
from tracker.model import Attribution, PartyMention

# short name: the body that a text means which names it in full, and the other one, which it must not name
_SHARED = {"RSF": ("Reporters Without Borders", "Rapid Support Forces")}
_IN_WORDS = {  # names in full
    "Reporters Without Borders": ("Reporters Without Borders", "Reporters without Borders", "Reporters sans"),
    "Rapid Support Forces": ("Rapid Support",),
}


def find_renamed(text: str) -> dict[str, str]:
    """Give the short names that mean another body than usual: short name -> that body, by its name in the lexicon.

    >>> find_renamed("Reporters Without Borders (RSF) counted 503 journalists in prison.")
    {'RSF': 'Reporters Without Borders'}
    >>> find_renamed("Reporters Without Borders said the Rapid Support Forces (RSF) held two reporters.")
    {}
    """
    return {
        short: meant
        for short, (meant, usual) in _SHARED.items()
        if short in text
        and any(name in text for name in _IN_WORDS[meant])
        and not any(name in text for name in _IN_WORDS[usual])
    }


def without_renamed(parties: Iterable[PartyMention], renamed: dict[str, str]) -> tuple[PartyMention, ...]:
    """Leave out the parties that only a short name with another meaning names."""
    return tuple(p for p in parties if p.text not in renamed)


def rename(attributions: Iterable[Attribution], renamed: dict[str, str]) -> tuple[Attribution, ...]:
    """Give what the usual bearer of a short name was said to say to the body that the text means."""
    bodies: dict[str, Speaker] = {}
    for short, meant in renamed.items():
        if found := find_claimants(meant):
            bodies[_SHARED[short][1]] = found[0].speaker
    return tuple(
        replace(a, claimant=body.name, side=body.side, type=body.type) if (body := bodies.get(a.claimant)) else a
        for a in attributions
    )
