"""Arrow without pandas: what a build that ends before pandas is needed need not wait for.

Arrow looks for pandas when it makes its first array of a list, and loads it where it is installed: a quarter of a
second that no array of a list needs. Told that there is none, it goes on without, until a table is to become a
DataFrame. From then on it takes DataFrames of typed columns over as ever; only single NaT and NA in lists stay unknown.
"""

import sys
import threading
from importlib.machinery import ModuleSpec

import pyarrow as pa


class _NoPandas:
    """Answers imports of pandas: there is none."""

    @staticmethod
    def find_spec(name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        if name == "pandas":
            raise ModuleNotFoundError(name)
        return None


def spare_pandas() -> None:
    """Let Arrow find no pandas in this process until `recall_pandas`; to be called before it makes arrays.

    Does nothing where pandas is loaded already, or where another thread could be about to load it.
    """
    if "pandas" in sys.modules or threading.active_count() > 1:
        return
    sys.meta_path.insert(0, _NoPandas)
    try:
        pa.array([1])  # of no stated type: there it looks a second time
    finally:
        sys.meta_path.remove(_NoPandas)


def recall_pandas() -> None:
    """Let Arrow find pandas again; to be called before it takes a DataFrame over."""
    pa.table({}).to_pandas()
