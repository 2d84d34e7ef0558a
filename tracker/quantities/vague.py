"""The words "many" and "no", what stands behind -> whether they count: "many houses", not "how many", "no longer"."""

import re

from tracker.quantities import nouns
from tracker.quantities.heads import WORD, Word, find_head, is_plural
from tracker.quantities.words import PLURALS


def is_many(expression: str) -> bool:
    """Tell whether an expression is one of the words that count only before a noun ("many houses")."""
    return expression.lower() in ("many", "numerous", "multiple", "countless")


HURT = frozenset("injured wounded hurt killed dead missing displaced".split())


def judge_many(word: str, after: list[Word], before: str) -> str:
    """Judge "many", "multiple": a vague count only right before a noun ("many houses"), not "how many", "many of"."""
    earlier = WORD.findall(before[-14:])
    last = earlier[-1].lower() if earlier else ""
    if last in ("how", "as", "so", "too", "not", "that") or not after:
        return "pronoun"
    small = after[0][1].lower()
    if word == "multiple" and small in ("rocket", "launch", "launcher", "launchers"):
        return "model_name"
    if word == "multiple" and small in ("kinds", "types", "sorts", "wounds", "fronts", "times", "directions"):
        return "pronoun"  # "multiple kinds of missiles", "multiple wounds suffered by one man"
    head = find_head(after)
    if word == "many" and small in HURT and last in ("and", "with", "while"):
        return ""  # "ten were killed and many injured"
    if small in nouns.FUNCTION_WORDS or small in nouns.AFTER_MANY or small in PLURALS or not head:
        return "pronoun"
    if head in nouns.UNIT_COUNT:
        return "unit_count"
    return nouns.UNITS.get(head, "") or ("people_not_harmed" if head in nouns.SPEAKERS else "")


def counts_nothing(text: str, start: int, end: int) -> bool:
    """Tell whether "no", "none", "nil" or "zero" leads to nothing that could be counted: "no longer", "No, ..."."""
    word = text[start:end].lower()
    after = text[end : end + 60]
    if word == "none":
        return not re.match(
            r"\s(?:of\s(?!th(?:is|at)\b|their\sbusiness)|(?:were|was|have|had|reached|hit|killed|injured|wounded|hurt|dead)\b)",
            after,
        )
    if not after[:1].isspace():
        return True
    following = [w.lower() for w in WORD.findall(re.split(r"[.,;:!?()]", after)[0])[:4]]
    if not following or following[0] in nouns.NO_PHRASE or following[0] in nouns.FUNCTION_WORDS:
        return True
    for item in following:
        if item in nouns.FUNCTION_WORDS or item in nouns.UNITS or item in nouns.NO_PHRASE:
            return True
        if item in nouns.NO_MASS or (is_plural(item) and not item.endswith(("'s", "’s"))):
            return False
    return True
