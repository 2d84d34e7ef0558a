"""Tables -> data/ and back: the only writer of the data folder.

`lake` keeps every build in data/store/, one commit each; `exporting` writes the CSV files that people read;
`loading` gives the tables of a build back.
"""

from tracker.store.exporting import DATAPACKAGE, find_differences, to_csv, to_files, write_tables
from tracker.store.layout import ORDER
from tracker.store.loading import from_csv, load

__all__ = ["DATAPACKAGE", "ORDER", "find_differences", "from_csv", "load", "to_csv", "to_files", "write_tables"]
