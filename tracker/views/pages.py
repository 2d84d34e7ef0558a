"""The files of the pages, for links between them."""

OVERVIEW = "tracker/views/overview.py"
FIGURES = "tracker/views/figures.py"
CLAIMS = "tracker/views/claims.py"
CHECKS = "tracker/views/checks.py"
SOURCES = "tracker/views/sources.py"
ADD = "tracker/views/add.py"
CHANGES = "tracker/views/changes.py"
