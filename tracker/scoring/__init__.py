"""Gold folder -> Score: how many of the annotated figures are found, and how many of their fields are right."""

from tracker.scoring.counting import LEVELS, Answer, Score, add_text, score_folder
from tracker.scoring.gold import FIELDS, Gold, pair_up, read_gold

__all__ = ["FIELDS", "LEVELS", "Answer", "Gold", "Score", "add_text", "pair_up", "read_gold", "score_folder"]
