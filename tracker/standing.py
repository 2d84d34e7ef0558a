"""Claims -> how each stands beside the others: single, corroborated, contested or superseded.

Values compare as intervals: "at least 7" and "9" go together, "7" and "9" do not. Two values contest each other only
when different claimants give them for the same thing; the same claimant's later value replaces his earlier one.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

# "About 700" goes together with what lies within a tenth of it; the words promise no more than one good digit.
ABOUT = 0.1
LOOK_AHEAD = 50  # how many of a claimant's next values are looked through for the one that replaces a claim
WHOLE_DAY = 50  # a count from which on it is one of a whole day, not of one attack among several
UNKNOWN_START = 1  # day number of "since some time"
# Running totals grow: those of other claimants are compared when they end within so many days of each other.
COMPARABLE_DAYS = 31


@dataclass(frozen=True, slots=True)
class Claim:
    """What is compared of a claim; days as numbers, -inf and inf for bounds that nobody states."""

    event: str
    subject: str
    unit: str
    rate: str
    modality: str
    period: str
    place: str
    actor: str
    affected: str
    first: int
    last: int
    dated: bool
    value: float  # NaN when vague
    low: float
    high: float
    approximate: bool
    part: bool  # every mention states it as part of a larger figure of the same event and subject
    claimants: frozenset[tuple[str, str]]  # (name, side); a publisher's own voice is "(publisher's name)"
    named: frozenset[tuple[str, str]]  # those without the publishers
    sources: frozenset[str]
    spoken: tuple[str, ...]  # time of the first and the last mention, as far as known
    figure_ids: tuple[str, ...]


@dataclass(slots=True)
class Standing:
    """How a claim stands; other claims by their index."""

    status: str = "single"
    contests: list[int] = field(default_factory=list)
    superseded_by: int | None = None


def find_standings(claims: Sequence[Claim]) -> list[Standing]:
    """Work out the standing of every claim, in the order given.

    Old values do not contest: a claim that its own claimants replaced is out of the comparison. Running totals are
    never old in this sense: each stands for its own day.
    """
    standings = [Standing() for _ in claims]
    comparable: dict[tuple[str, ...], list[int]] = {}
    for at, claim in enumerate(claims):
        if not math.isnan(claim.value) and not claim.part:
            comparable.setdefault(to_key(claim), []).append(at)
    for alike in comparable.values():
        _mark_superseded(claims, standings, alike)
        _mark_contested(claims, standings, [at for at in alike if standings[at].superseded_by is None])
        _mark_contested_totals(claims, standings, alike)
    for claim, standing in zip(claims, standings, strict=True):
        if standing.superseded_by is not None:
            standing.status = "superseded"
        elif standing.contests:
            standing.status = "contested"
        elif is_corroborated(claim.named):
            standing.status = "corroborated"
    return standings


def is_corroborated(named: Iterable[tuple[str, str]]) -> bool:
    """Tell whether claimants of different sides say the same; a claimant of no side is a side of its own.

    >>> is_corroborated([("General Staff of Ukraine", "ukraine"), ("Russian Ministry of Defence", "russia")])
    True
    >>> is_corroborated([("General Staff of Ukraine", "ukraine"), ("Volodymyr Zelenskyy", "ukraine")])
    False
    """
    return len({side or name for name, side in named}) > 1


def are_compatible(one: Claim, other: Claim) -> bool:
    """Tell whether both values can be true of the same thing."""
    (low, high), (other_low, other_high) = _to_interval(one), _to_interval(other)
    return low <= other_high and other_low <= high


def _to_interval(claim: Claim) -> tuple[float, float]:
    if claim.approximate:
        return claim.value * (1 - ABOUT), claim.value * (1 + ABOUT)
    return claim.low, claim.high


def to_key(claim: Claim) -> tuple[str, ...]:
    """Say what claims must have in common for their values to be compared."""
    thing = (claim.event, claim.subject, claim.unit, claim.rate, claim.modality, claim.period)
    return (*thing, claim.affected, claim.place)


def _is_one_thing(claim: Claim) -> bool:
    """Tell whether the fields say well enough what is counted for a second value to be about the same.

    "Three people were killed" with no place and no party may be about any of a day's attacks.
    """
    if claim.period in ("cumulative", "ongoing", "week", "month", "year"):
        return bool(claim.affected or claim.place)
    # A country has one night of drones, and an army one day of losses: there the parties say enough.
    whole = claim.affected and (claim.actor or claim.period == "day") and claim.value >= WHOLE_DAY
    return claim.dated and bool(claim.place or whole)


def is_comparable(claim: Claim) -> bool:
    """Tell whether the value can stand beside any other; what cannot stands by itself, whatever else there is."""
    return not math.isnan(claim.value) and not claim.part and _is_one_thing(claim)


def _mark_superseded(claims: Sequence[Claim], standings: list[Standing], alike: Iterable[int]) -> None:
    """Point each claim to the next newer value that its claimants give for the same thing.

    A publisher in whose own voice it is repeated counts only where nobody is named.
    """
    by_claimant: dict[tuple[str, str], list[int]] = {}
    for at in alike:
        if _is_one_thing(claims[at]) and claims[at].spoken:
            for claimant in _to_voices(claims[at]):
                by_claimant.setdefault(claimant, []).append(at)
    newer: dict[int, dict[tuple[str, str], int]] = {}
    for claimant, own in by_claimant.items():
        own.sort(key=lambda at: _to_age(claims[at]))
        for rank, at in enumerate(own):
            later = own[rank + 1 : rank + 1 + LOOK_AHEAD]
            if (after := next((after for after in later if _replaces(claims[after], claims[at])), None)) is not None:
                newer.setdefault(at, {})[claimant] = after
    for at, found in newer.items():
        # "The governor" of one text is the man by name in the next: who of a side says more stands for the side.
        if {side or name for name, side in found} == {side or name for name, side in _to_voices(claims[at])}:
            standings[at].superseded_by = max(found.values(), key=lambda after: (_to_age(claims[after]), after))


def _to_voices(claim: Claim) -> frozenset[tuple[str, str]]:
    """Name who answers for a claim; publishers do only where nobody else is named."""
    return claim.named or claim.claimants


def _to_age(claim: Claim) -> tuple[int, str, int, tuple[str, ...]]:
    """Order the claims of a claimant: totals by the day that they reach to, the rest by when they were said."""
    reach = claim.last if claim.period == "cumulative" else 0
    return reach, claim.spoken[-1], claim.last, claim.figure_ids


def _replaces(new: Claim, old: Claim) -> bool:
    if new.value == old.value or _parties_differ(new, old):
        return False
    said_later = new.spoken[0] > old.spoken[-1]
    if old.period == "cumulative":
        return _have_one_start(new, old) and (new.last > old.last or (new.last == old.last and said_later))
    if old.period == "ongoing":
        return said_later and new.last >= old.last
    return said_later and _are_of_one_time(new, old)


def _are_of_one_time(one: Claim, other: Claim) -> bool:
    """Tell whether two claims can be about the same days: nights that follow each other share one, and are two."""
    if one.period != "day":
        return one.first <= other.last and other.first <= one.last
    nested = (one.first <= other.first and other.last <= one.last) or (
        other.first <= one.first and one.last <= other.last
    )
    # Without a place, a night is told from the next by the morning that it ends on.
    return nested and (one.last == other.last or bool(one.place))


def _have_one_start(one: Claim, other: Claim) -> bool:
    """Tell whether two totals count from the same day; one that does not say counts from the usual one."""
    return one.first == other.first or UNKNOWN_START in (one.first, other.first)


def _mark_contested(claims: Sequence[Claim], standings: list[Standing], alike: Iterable[int]) -> None:
    """Note the pairs of different claimants with incompatible values for the same thing."""
    rivals = [at for at in alike if claims[at].period != "cumulative" and _is_one_thing(claims[at])]
    running: list[int] = []
    for at in sorted(rivals, key=lambda at: (claims[at].first, at)):
        running = [other for other in running if claims[other].last >= claims[at].first]
        for other in running:
            rivals_then = _are_rivals(claims[at], claims[other]) and _are_of_one_time(claims[at], claims[other])
            if rivals_then and not are_compatible(claims[at], claims[other]):
                _note_contest(standings, at, other)
        running.append(at)


def _mark_contested_totals(claims: Sequence[Claim], standings: list[Standing], alike: Iterable[int]) -> None:
    """Note the pairs of running totals that cannot both be true, allowing for what a month may add."""
    rivals = [
        at for at in alike if claims[at].period == "cumulative" and claims[at].dated and _is_one_thing(claims[at])
    ]
    recent: list[int] = []
    old: list[int] = []  # the last words of claimants: what each said before has been replaced
    for at in sorted(rivals, key=lambda at: (claims[at].last, at)):
        old += [
            other
            for other in recent
            if claims[at].last - claims[other].last > COMPARABLE_DAYS and standings[other].superseded_by is None
        ]
        recent = [other for other in recent if claims[at].last - claims[other].last <= COMPARABLE_DAYS]
        for other in recent:
            if _are_rivals(claims[at], claims[other]) and not _can_grow(claims[other], claims[at]):
                _note_contest(standings, at, other)
        for other in old:
            if _are_rivals(claims[at], claims[other]) and _has_fallen(claims[other], claims[at]):
                _note_contest(standings, at, other)
        recent.append(at)


def _can_grow(earlier: Claim, later: Claim) -> bool:
    """Tell whether the one total can have become the other: it may grow by a tenth, never fall."""
    if not _have_one_start(earlier, later):
        return True  # they count from different days, and so different things
    (low, high), (later_low, later_high) = _to_interval(earlier), _to_interval(later)
    growth = 1 + ABOUT if later.last > earlier.last else 1
    return low <= later_high and later_low <= high * growth


def _has_fallen(earlier: Claim, later: Claim) -> bool:
    """Tell whether a total is lower than another was before: growth has no bound in months, but nobody comes back."""
    return _have_one_start(earlier, later) and _to_interval(earlier)[0] > _to_interval(later)[1]


def _are_rivals(one: Claim, other: Claim) -> bool:
    return not (one.claimants & other.claimants or _parties_differ(one, other))


def _note_contest(standings: list[Standing], one: int, other: int) -> None:
    standings[one].contests.append(other)
    standings[other].contests.append(one)


def _parties_differ(one: Claim, other: Claim) -> bool:
    return bool(one.actor and other.actor and one.actor != other.actor)
