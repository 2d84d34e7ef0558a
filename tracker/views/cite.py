"""A figure -> the box with its citation, ready to copy: in words, as BibTeX, as CSL-JSON."""

import pandas as pd
import streamlit as st

from tracker import __version__
from tracker.citing import cite, to_bibtex, to_csl, to_plain
from tracker.model import Source


def show(figure: pd.Series, source: Source | None) -> None:
    """Draw the box, folded."""
    with st.expander("Cite this figure"):
        row = {str(name): value for name, value in figure.items()}
        citation = cite(row, digest=source.digest if source else "", version=__version__)
        plain, bibtex, csl = st.tabs(["In words", "BibTeX", "CSL-JSON"])
        with plain:
            st.code(to_plain(citation), language=None, wrap_lines=True)
        with bibtex:
            st.code(to_bibtex(citation), language="latex", wrap_lines=True)
        with csl:
            st.code(to_csl(citation), language="json", wrap_lines=True)
