"""Document -> rows: each mention with its context, and the account of every number."""

from tracker.figures.rows import Row, confidence, figure_id, read_figures, source_link, to_frame

__all__ = ["Row", "confidence", "figure_id", "read_figures", "source_link", "to_frame"]
