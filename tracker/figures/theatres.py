"""Document, its parties -> a document for each theatre of war that its posts and sections tell of.

"The general staff", "the enemy", "the capital" and "since the war began" are whose the text is about. A live blog or a
round-up of the world's wars is about several: what its posts on Sudan leave unsaid is not settled by those on Ukraine.
Posts are of one theatre as soon as one tells of a side of the other's war; great powers, named everywhere, join none.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tracker.lexicon.gazetteer import find_places
from tracker.lexicon.wars import POWERS, find_wars
from tracker.model import Document, PartyMention, Sentence

OFTEN = 2  # times that a post names a country alone before it is about that country's war


@dataclass(frozen=True, slots=True)
class Post:
    """A post or section: how often it names each party, and who fights in the war that it is about."""

    sentences: tuple[Sentence, ...]
    parties: tuple[PartyMention, ...]
    named: Counter[str]
    sides: frozenset[str] = frozenset()  # empty where it names no war of its own

    def tells_of(self, other: "Post") -> bool:
        """Whether it names a side of another post's war in more than passing; great powers are named everywhere."""
        own = max((self.named[side] for side in self.sides - POWERS), default=0)
        return any(2 * self.named[side] > own for side in other.sides - POWERS if self.named[side])


def split_by_theatre(document: Document, parties: Sequence[Sequence[PartyMention]]) -> list[Document]:
    """Split a document by the wars that its sections are about; one that is about a single war stays as it is.

    Args:
        document: the text with its sections.
        parties: of each of its sentences.
    """
    posts = _read_posts(document.sentences, parties)
    fought = frozenset(side for post in posts.values() for side in post.sides)
    if not fought:
        return [document]
    # a town tells whose war it is, where a post names somebody of no war told so far
    posts = {n: post if post.sides or post.named.keys() <= fought else _with_towns(post) for n, post in posts.items()}
    theatres = _join(posts)
    if len({*theatres.values()}) < 2:
        return [document]
    of = _assign(posts, theatres)
    return [_only(document, {post for post, at in of.items() if at == one}) for one in dict.fromkeys(of.values())]


def _read_posts(sentences: Sequence[Sentence], parties: Sequence[Sequence[PartyMention]]) -> dict[int, Post]:
    told: dict[int, list[tuple[Sentence, Sequence[PartyMention]]]] = {}
    for sentence, found in zip(sentences, parties, strict=True):
        told.setdefault(sentence.section_id, []).append((sentence, found if sentence.kind != "boilerplate" else ()))
    if len(told) < 2:
        return {}
    return {section: _to_post(*zip(*pairs, strict=True)) for section, pairs in told.items()}


def _to_post(sentences: tuple[Sentence, ...], parties: Iterable[Sequence[PartyMention]]) -> Post:
    mentions = tuple(mention for found in parties for mention in found)
    post = Post(sentences, mentions, Counter(mention.party for mention in mentions if mention.party))
    return replace(post, sides=_find_sides(post, []))


def _find_sides(post: Post, scenes: Sequence[str]) -> frozenset[str]:
    """Who fights in the first war that a post tells of: both sides are named, or one that is no great power twice."""
    told = post.named + Counter(scenes)
    for one, other in find_wars(post.parties, scenes):
        if any(told[side] >= OFTEN for side in {one, other} - POWERS) or (one != other and told[one] and told[other]):
            return frozenset([one, other])
    return frozenset()


def _with_towns(post: Post) -> Post:
    scenes = _find_scenes(post)
    return replace(post, named=post.named + Counter(scenes), sides=_find_sides(post, scenes)) if scenes else post


def _find_scenes(post: Post) -> list[str]:
    """Find the countries of the towns that a post names."""
    known = frozenset(post.named)
    found = [place for s in post.sentences for place in find_places(s.text, s.start, parties=known)]
    return [place.party for place in found if place.party and place.precision != "country"]


def _join(posts: Mapping[int, Post]) -> dict[int, int]:
    """Number the theatre of each post that is about a war, by one of its posts."""
    of: dict[int, int] = {}
    for number, post in posts.items():
        if post.sides:
            joined = {of[other] for other in of if post.tells_of(posts[other]) or posts[other].tells_of(post)}
            of = {other: number if theatre in joined else theatre for other, theatre in of.items()} | {number: number}
    return of


def _assign(posts: Mapping[int, Post], theatres: Mapping[int, int]) -> dict[int, int]:
    """Give posts about no war the theatre of whom or what they name, or else that of the post before."""
    out: dict[int, int] = {}
    last = next(iter(theatres.values()))
    for number, post in posts.items():
        if number not in theatres:
            named = {*post.named, *_find_scenes(post)}
            near = [theatre for other, theatre in theatres.items() if posts[other].sides & named]
            last = last if last in near or not near else near[-1]
        last = theatres.get(number, last)
        out[number] = last
    return out


def _only(document: Document, sections: Collection[int]) -> Document:
    """Leave of a document what stands in some of its sections, each word in its place."""
    kept = tuple(sentence for sentence in document.sentences if sentence.section_id in sections)
    text = document.source.text
    edges = [(0, 0), *((sentence.start, sentence.end) for sentence in kept), (len(text), len(text))]
    shown = "".join(f"{_blank(text[end:start])}{text[start:stop]}" for (_, end), (start, stop) in pairwise(edges))
    grids = tuple(grid for grid in document.grids if any(grid.start <= s.start < grid.end for s in kept))
    return Document(replace(document.source, text=shown), kept, grids)


def _blank(text: str) -> str:
    return "".join("\n" if character == "\n" else " " for character in text)
