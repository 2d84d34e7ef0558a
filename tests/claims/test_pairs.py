"""How well mentions are grouped, on pairs marked by hand before anything was run on them."""

import pytest
from claims.corpora import ARTICLES, are_one_claim, do_contest, f1
from claims.pairs import ARTICLES_SAME, CONTESTING, SAME

FLOOR = 0.95
needs_articles = pytest.mark.skipif(not ARTICLES.is_dir(), reason=f"the annotated articles are not at {ARTICLES}")


def test_there_are_pairs_enough_of_either_kind() -> None:
    for pairs, least in ((SAME, 40), (CONTESTING, 20)):
        assert len(pairs) >= least
        assert 0.25 < sum(pair.holds for pair in pairs) / len(pairs) < 0.75


def test_mentions_of_one_claim_are_found_among_the_pairs() -> None:
    found = [are_one_claim(pair) for pair in SAME]
    assert f1([pair.holds for pair in SAME], found) >= FLOOR
    assert not any(got and not pair.holds for pair, got in zip(SAME, found, strict=True))


def test_contests_are_found_among_the_pairs() -> None:
    found = [do_contest(pair) for pair in CONTESTING]
    assert f1([pair.holds for pair in CONTESTING], found) >= FLOOR
    assert not [pair for pair, contest in zip(CONTESTING, found, strict=True) if contest and not pair.holds]


@needs_articles
def test_mentions_of_one_claim_are_found_in_the_articles_as_annotated() -> None:
    assert f1([pair.holds for pair in ARTICLES_SAME], [are_one_claim(pair) for pair in ARTICLES_SAME]) >= FLOOR
