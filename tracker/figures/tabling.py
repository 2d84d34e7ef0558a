"""Row of a table, its mention -> what the cell that names the row and the head of the column say of the roles."""

from tracker.context.party import Roles
from tracker.lexicon.parties import find_parties
from tracker.lexicon.wars import War, opponent
from tracker.model import Grid, Mention, PartyMention
from tracker.schema import AID_EVENTS

DOING = frozenset("launched deployed recruited trained seized controlled intercepted suppressed".split())
AGAINST = frozenset("launched seized controlled intercepted suppressed".split())
SILENT = frozenset("lost displaced evacuated rescued missing cost".split())  # nobody is said to have done it
FORMS = frozenset("country demonym capital force body".split())


def name_roles(
    roles: Roles, mention: Mention, grid: Grid, parties: tuple[PartyMention, ...], wars: tuple[War, ...]
) -> Roles:
    """Take the party that the column or the row is headed with before what the text around tells."""
    row = next((row for row in grid.rows if row.start <= mention.quantity.start < row.end), None)
    if row is None:
        return roles
    at = next((k for k, c in enumerate(row.cells) if c.start <= mention.quantity.start < c.end), 0)
    column = find_parties(grid.head[at].text) if at < len(grid.head) else ()
    label = [p for p in parties if p.start < row.cells[0].end]
    named = next((p.party for p in (*column, *label) if p.party and p.form in FORMS), "")
    sides = {side for war in wars for side in war}
    if not named:
        return roles
    if mention.event in AID_EVENTS:
        return Roles("", named) if named in sides else Roles(named, roles.affected if roles.affected != named else "")
    if mention.event in DOING:
        return Roles(named, opponent(named, wars) if mention.event in AGAINST else "")
    return Roles("" if mention.event in SILENT else opponent(named, wars), named)
