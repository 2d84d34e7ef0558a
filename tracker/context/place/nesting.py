"""PlaceMention, its neighbours -> the finest place that is nested in it or names it more closely."""

from collections.abc import Sequence

from tracker import patterns as regex
from tracker.lexicon import locatives as words
from tracker.model import PlaceMention, Sentence

# "in the Donetsk <town of> Toretsk", "in Sumy region's <border village of> Esman"
CLASS_OF = regex.compile(
    r"(?: region| oblast| province)?(?:['’]s)?\s+(?:[a-z-]+\s+){0,2}(?:town|village|city|settlement|hamlet|suburb|port|"
    r"community|district|municipality|commune|county) of (?:the )?"
)


def find_finer(
    best: PlaceMention, own: Sequence[PlaceMention], roles: Sequence[float], sentence: Sentence
) -> PlaceMention:
    """Return the finest place that is nested in `best`, or that names it more closely."""
    chosen = best
    for _ in range(3):
        index = own.index(chosen)
        for other in (index - 1, index + 1):
            if not 0 <= other < len(own) or roles[other] <= 0:
                # step over a country between: "in Kupiansk, Ukraine's Kharkiv region"
                other += other - index
                if not 0 <= other < len(own) or roles[other] <= 0 or own[(other + index) // 2].precision != "country":
                    continue
            left, right = (own[other], chosen) if other < index else (chosen, own[other])
            gap = sentence.text[left.end - sentence.start : right.start - sentence.start]
            finer = words.FINENESS[own[other].precision] - words.FINENESS[chosen.precision]
            beside = roles[other] < roles[index]  # "north of Kharkiv near Kupiansk": only says where the other is
            same = (
                finer == 0 and other < index and not beside and bool(regex.search(r"\b(?:near|outside|of|in)\b", gap))
            )
            # "Kursk's Sudzha"
            same = same or (finer == 0 and other > index and gap.startswith(("'s ", "’s ")))
            if finer <= 0 and other > index and (CLASS_OF.fullmatch(gap) or _is_class_of(left, gap)):
                chosen = own[other]
                break
            if other < index and _ends_list(own, other, sentence):
                continue  # "Fua and Kefraya in Idlib province": all of them are there
            nested = len(gap) < 60 and words.NESTED_GAP.fullmatch(gap)
            if (finer < 0 or same) and (nested or (other < index and words.CALLED_IN.fullmatch(gap))):
                chosen = own[other]
                break
        else:
            break
    return chosen


def is_alike(place: PlaceMention, other: PlaceMention) -> bool:
    """Tell whether two places can be members of one list."""
    small = ("settlement", "district", "site")
    return place.precision == other.precision or (place.precision in small and other.precision in small)


def _ends_list(own: Sequence[PlaceMention], index: int, sentence: Sentence) -> bool:
    """Tell whether a place is the last of a list: "Fua and <Kefraya>"."""
    if index < 1 or not is_alike(own[index - 1], own[index]):
        return False
    gap = sentence.text[own[index - 1].end - sentence.start : own[index].start - sentence.start]
    return words.LIST_GAP.fullmatch(gap) is not None and regex.search(r"\b(?:and|or)\b|&", gap) is not None


def find_whole(place: PlaceMention, own: Sequence[PlaceMention], sentence: Sentence) -> PlaceMention | None:
    """Return the region of a list of towns that share a figure: "Qatabir, Shada and Munabbih in <Saada province>"."""
    if place.precision in ("region", "country", "sea"):
        return None
    for other in own:
        if other.precision == "region" and place.end <= other.start <= place.end + 160:
            rest = sentence.text[place.end - sentence.start : other.start - sentence.start]
            return other if words.LIST_REST.fullmatch(rest) else None
    return None


def says_where(place: PlaceMention, sentence: Sentence) -> bool:
    """Tell "north of <Kharkiv> near Kupiansk": it only says where the other is."""
    start = place.start - sentence.start
    return words.AWAY.search(sentence.text, max(0, start - 60), start) is not None


def _is_class_of(place: PlaceMention, gap: str) -> bool:
    """Tell "the southern Gaza city of Rafah", read as Gaza City: the town is named behind."""
    kinds = (" city", " town", " district", " municipality", " county")
    return gap in (" of ", " of the ") and place.text.lower().endswith(kinds)
