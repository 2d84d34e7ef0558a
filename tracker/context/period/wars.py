"""Parties that a text names -> when the war between them began."""

from datetime import date

# When the wars that news texts count from began; a war is known by the parties that it takes to name it.
WAR_STARTS: dict[frozenset[str], date] = {
    frozenset(parties.split()): start
    for parties, start in (
        ("russia ukraine", date(2022, 2, 24)),
        ("ukraine", date(2022, 2, 24)),
        ("israel palestine", date(2023, 10, 7)),
        ("palestine", date(2023, 10, 7)),
        ("israel lebanon", date(2023, 10, 8)),
        ("iran israel", date(2025, 6, 13)),
        ("sudan", date(2023, 4, 15)),
        ("myanmar", date(2021, 2, 1)),  # the coup
        ("yemen", date(2014, 9, 21)),  # the fall of Sanaa
        ("saudi_arabia yemen", date(2015, 3, 26)),  # the coalition's intervention
        ("syria", date(2011, 3, 15)),
        ("syrian_arab_republic", date(2011, 3, 15)),
        ("ethiopia", date(2020, 11, 4)),
        ("armenia azerbaijan", date(2020, 9, 27)),
        ("south_sudan", date(2013, 12, 15)),
        ("georgia russia", date(2008, 8, 7)),
        ("sri_lanka", date(1983, 7, 23)),
        ("bosnia_and_herzegovina", date(1992, 4, 6)),
        ("kosovo serbia", date(1998, 2, 28)),
        ("cambodia thailand", date(2025, 7, 24)),
        ("india pakistan", date(2025, 5, 7)),
    )
}
_PALESTINE = frozenset({"state_of_palestine", "palestine_state_of", "palestinian_territories", "gaza"})


def war_start(parties: frozenset[str]) -> date | None:
    """Start of the war between the parties that a text is about; None when they name none, or several alike."""
    named = frozenset("palestine" if party in _PALESTINE else party for party in parties)
    known = [key for key in WAR_STARTS if key <= named]
    longest = max((len(key) for key in known), default=0)
    starts = {WAR_STARTS[key] for key in known if len(key) == longest}
    return starts.pop() if len(starts) == 1 else None
