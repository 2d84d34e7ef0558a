"""Figures -> what can be checked: against each other, the records they claim, and reference series."""
