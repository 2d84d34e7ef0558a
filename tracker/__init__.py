"""News texts about a conflict -> a tidy table of every figure in them, with its provenance.

    import tracker

    tracker.extract("Russia launched 145 drones overnight.", published="2024-11-10")  # a DataFrame, one row a figure
    tracker.explain("Russia launched 145 drones overnight.")  # how each number was read, or why it was refused
    tracker.measure("The tunnel, 3.5 km long, cost at least £2bn.")  # every quantity of any news, with unit and bound
    tracker.build("seeds", "data")  # a folder of texts into a folder of tables
    tracker.load("data")  # those tables, typed

The columns are described in `tracker.schema` and in the data dictionary that a build writes.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from tracker.model import Measure, TrackerError

if TYPE_CHECKING:
    import pandas as pd

    from tracker.pipeline import BuildReport
    from tracker.tables import Tables

__all__ = ["Measure", "TrackerError", "__version__", "build", "explain", "extract", "load", "measure"]
__version__ = "0.1.0"

# The imports below wait until they are needed: reading one text must not pay for the table library.


def extract(text: str, *, published: str = "", title: str = "", url: str = "", publisher: str = "") -> "pd.DataFrame":
    """Find the figures of one text: one row each, in the contract's columns, with their claims among themselves.

    `published` is the date or time that "yesterday" is counted from; without it the text itself is asked.

    >>> figures = extract("Russia launched 145 drones against Ukraine overnight.", published="2024-11-10")
    >>> figures[["event", "subject", "actor", "affected"]].iloc[0].tolist(), figures["value"].tolist()
    (['launched', 'drones', 'russia', 'ukraine'], [145.0])
    """
    from tracker.claims import find_claims
    from tracker.extracting import read_source_figures, to_source
    from tracker.figures import to_frame
    from tracker.tables import to_table

    source = to_source(text, published=published, title=title, url=url, publisher=publisher)
    figures, _ = find_claims(to_table("figures", to_frame(list(read_source_figures(source).figures))))
    return figures


def explain(text: str, *, published: str = "") -> str:
    """Say of each number in a text how it was read, or why it was refused.

    >>> "145" in explain("Russia launched 145 drones overnight.")
    True
    """
    from tracker.explaining import explain

    return explain(text, published=published)


def measure(text: str) -> tuple[Measure, ...]:
    """Find every quantity of a text, whatever it is about: its value, bounds, unit or counted noun, and span.

    The text may be a sentence or many; a `Measure` says where in the text its number stands. What counts as a quantity,
    and what as a date, name or reference, is told in `tracker.quantities.find_measures`, which reads one sentence.

    >>> for m in measure("The tunnel, 3.5 km long, cost at least £2bn. Dozens of men, a third of them miners, dug it."):
    ...     print(m.text, m.value, m.low, m.high, m.bound, m.unit, m.noun or "-", sep=" | ")
    3.5 | 3.5 | 3.5 | 3.5 | exact | kilometre | -
    £2bn | 2000000000.0 | 2000000000.0 | None | at_least | GBP | -
    Dozens | None | 24.0 | None | vague | count | men
    a third | 0.333333 | 0.333333 | 0.333333 | exact | fraction | -
    """
    from tracker.quantities import find_measures
    from tracker.text.sentences import find_sentences

    sentences = find_sentences(text, 0, len(text))
    return tuple(m for start, end in sentences for m in find_measures(text[start:end], start))


def build(seeds: Path | str, data: Path | str) -> "BuildReport":
    """Read every text of the folder `seeds` and write the tables into the folder `data`.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "note.txt").write_text("Russia launched 145 drones overnight.")
    ...     report = build(folder, Path(folder, "data"))
    ...     figures = load(Path(folder, "data")).figures
    >>> report.sources, figures["value"].tolist()
    (1, [145.0])
    """
    from tracker import pipeline

    return pipeline.build(seeds, data)


def load(data: Path | str) -> "Tables":
    """Read the tables `figures`, `claims` and `numbers` of a data folder; typed and empty where nothing was built."""
    from tracker import store

    return store.load(data)
