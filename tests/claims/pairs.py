"""Pairs of mentions marked by hand, before anything was run on them: the same claim or not, contesting or not.

A mention is named by the text that it stands in, the words around it and the number. Texts are those of `seeds/`, our
own passages of `passages.toml`, and, where it is at hand, the folder of annotated articles, by span alone.
"""

from dataclasses import dataclass

Spot = tuple[str, str, str]  # text, words that hold the number and stand there once, number as written
Span = tuple[str, int, int]  # text, span: for texts whose words may not be repeated here


@dataclass(frozen=True, slots=True)
class Pair:
    """Two mentions and what a careful reader says of them."""

    one: Spot
    other: Spot
    holds: bool  # they are the same claim, or they contest each other
    why: str


@dataclass(frozen=True, slots=True)
class SpanPair:
    """Two mentions of an annotated article."""

    file: str
    one: tuple[int, int]
    other: tuple[int, int]
    holds: bool
    why: str


SKY, INDEPENDENT = "skynews-2024-11-11.txt", "independent-2024-11-07.txt"
BBC, FRANCE, IISS = "estimate-bbc-2025-02-21.txt", "estimate-france-2024-05-03.txt", "estimate-iiss-2025.txt"
MEDIAZONA, NATO = "estimate-mediazona-2025-02-24.txt", "estimate-nato-2024-11-19.txt"
NORWAY, UALOSSES = "estimate-norway-2025-02-05.txt", "estimate-ualosses-2025-02-25.txt"
UK, OSCE, PENTAGON = (
    "estimate-uk-mod-2025-01-07.txt",
    "estimate-uk-osce-2024-05-30.txt",
    "estimate-us-dod-2024-12-07.txt",
)
OFFICIALS, WSJ = "estimate-us-officials-2024-10-10.txt", "estimate-wsj-2024-09-17.txt"
STAFF, STAFF_11 = "general-staff-2024-10-01.txt", "general-staff-2024-11-11.txt"
AIR, AIR_04, AIR_11 = "air-force-2024-10-01.txt", "air-force-2024-11-04.txt", "air-force-2024-11-11.txt"

TROOPS: Spot = (SKY, "lost 1,770 troops yesterday, its deadliest", "1,770")
TROOPS_AGAIN: Spot = (SKY, "lost 1,770 troops yesterday, more than", "1,770")
TOTAL: Spot = (SKY, "since 24 February 2022 at 710,660", "710,660")
KURSK: Spot = (SKY, "troops face 50,000 soldiers", "50,000")
WOMAN_MOSCOW: Spot = (SKY, "injured a woman and held", "a")
FIVE: Spot = (SKY, "five people were killed by attacks", "five")
NIGHT: Spot = ("night", "launched 81 drones", "81")
KHARKIV: Spot = ("courier", "that 12 people", "12")
WOUNDED: Spot = ("courier", "and 43 were", "43")

SAME: tuple[Pair, ...] = (
    Pair(TROOPS, TROOPS_AGAIN, True, "one day, told twice in one text"),
    Pair(TROOPS, (STAFF_11, "710,660 (+1,770)", "1,770"), True, "the bulletin that the blog quotes"),
    Pair(TOTAL, (STAFF_11, "about 710,660 (+1,770)", "710,660"), True, "the total of one bulletin"),
    Pair(
        (SKY, "Russia has lost 329 helicopters", "329"),
        (STAFF_11, "369\n- helicopters: 329\n- drones: 18,676", "329"),
        True,
        "the total of one bulletin",
    ),
    Pair(KURSK, (SKY, "Almost 50,000 troops", "50,000"), True, "heading and first sentence"),
    Pair(KURSK, (SKY, "massed 50,000 soldiers", "50,000"), True, "the same force, told by the blog itself"),
    Pair(
        (SKY, "reports a Russian attack helicopter destroyed", "a"),
        (SKY, "destroyed a Russian attack helicopter at the Klin", "a"),
        True,
        "one helicopter in two posts",
    ),
    Pair(FIVE, (SKY, "that five people had been killed", "five"), True, "one attack in two posts"),
    Pair(
        (SKY, "launched 145 drones", "145"),
        (AIR_04, "launched 145 attack drones", "145"),
        True,
        "the blog of the day and the bulletin",
    ),
    Pair(
        (BBC, "between 146,000 and 211,000", "146,000 and 211,000"),
        (BBC, "between 146,194 and 211,169", "146,194 and 211,169"),
        True,
        "heading rounds the range",
    ),
    Pair((FRANCE, "dead at 150,000", "150,000"), (FRANCE, "that 150,000 Russian", "150,000"), True, "heading and text"),
    Pair(
        (NATO, "casualties at 600,000 to 700,000", "600,000 to 700,000"),
        (NATO, "between 600,000 and 700,000", "600,000 and 700,000"),
        True,
        "heading and text",
    ),
    Pair((UALOSSES, "names of 65,321", "65,321"), (UALOSSES, "listed 65,321", "65,321"), True, "heading and text"),
    Pair((WSJ, "estimate: 80,000", "80,000"), (WSJ, "speaks of 80,000", "80,000"), True, "heading and text"),
    Pair(
        (OSCE, "OSCE: more than 465,000", "465,000"), (OSCE, "that more than 465,000", "465,000"), True, "heading, text"
    ),
    Pair(KHARKIV, ("post", "Kharkiv 12 people", "12"), True, "two outlets quote one governor"),
    Pair(WOUNDED, ("gazette", "About 40 people", "40"), True, "a rounding by one claimant"),
    Pair(WOUNDED, ("examiner", "that 43 people", "43"), True, "no day is said; place and claimant agree"),
    Pair(("ledger", "lost 1,230 troops", "1,230"), ("mail", "about 1,200 troops", "1,200"), True, "a rounding"),
    Pair(("berlin", "€500m", "€500m"), ("berlin-again", "€500 million", "€500 million"), True, "one pledge"),
    Pair(NIGHT, ("night-again", "launched 81 drones", "81"), True, "one night in two texts"),
    Pair(("total", "43,000 Ukr", "43,000"), ("total-again", "43,000 Ukr", "43,000"), True, "one total in two texts"),
    Pair(TROOPS, (SKY, "figure had been 1,740", "1,740"), False, "the record before"),
    Pair(TROOPS, TOTAL, False, "daily and cumulative"),
    Pair((SKY, "at least seven people were injured", "seven"), (SKY, "two children", "two"), False, "whole and part"),
    Pair(WOMAN_MOSCOW, (SKY, "that a woman, aged 45", "a"), False, "Moscow and Mykolaiv"),
    Pair((SKY, "One person was killed", "One"), FIVE, False, "Zaporizhzhia and Mykolaiv"),
    Pair((SKY, "launched 145 drones", "145"), (SKY, "shot down 70 drones", "70"), False, "launched and shot down"),
    Pair((SKY, "two cars were destroyed", "two"), (SKY, "one private house", "one"), False, "cars and a house"),
    Pair(TROOPS, (STAFF_11, "714,380 (+1,770)", "1,770"), False, "the same number two days later"),
    Pair((BBC, "146,194 and 211,169", "146,194 and 211,169"), (BBC, "113,000 dead", "113,000"), False, "eight months"),
    Pair((FRANCE, "dead at 150,000", "150,000"), (FRANCE, "of 500,000", "500,000"), False, "killed and casualties"),
    Pair((IISS, "at 783,000", "783,000"), (UK, "suffered 783,138", "783,138"), False, "two claimants, two counts"),
    Pair((UK, "gives 1,354", "1,354"), (UK, "1,523 for", "1,523"), False, "months"),
    Pair((UK, "to 48,670", "48,670"), (UK, "after 45,690", "45,690"), False, "two months"),
    Pair((UK, "gives 1,354", "1,354"), (UK, "and 41,974", "41,974"), False, "a day and in all"),
    Pair((PENTAGON, "at least 700,000", "700,000"), (PENTAGON, "at least 350,000", "350,000"), False, "half a year"),
    Pair((OFFICIALS, "about 115,000", "115,000"), (NORWAY, "At least 115,000", "115,000"), False, "four months apart"),
    Pair((UALOSSES, "listed 65,321", "65,321"), (UALOSSES, "held 60,435", "60,435"), False, "three months apart"),
    Pair((WSJ, "speaks of 80,000", "80,000"), (WSJ, "to 480,000", "480,000"), False, "killed and casualties"),
    Pair((STAFF, "tanks - 8,887", "8,887"), (STAFF, "tanks: 8,893", "8,893"), False, "totals of two days"),
    Pair(
        (STAFF, "rocket launchers - 1,204", "1,204"),
        (STAFF, "rocket launchers: 1,204", "1,204"),
        False,
        "a total that stood still: stated for two days",
    ),
    Pair(
        (STAFF, "boats - 28, submarines - 1, vehicles and fuel tankers - 25,692", "28"),
        (STAFF, "submarines - 1, vehicles and fuel tankers - 25,692", "1"),
        False,
        "boats and submarines",
    ),
    Pair((AIR, "launched 32 attack", "32"), (AIR, "counted 32 Russian", "32"), False, "two nights with one number"),
    Pair((AIR, "down 78 of the 105", "78"), (AIR, "of the 105 drones", "105"), False, "shot down and launched"),
    Pair((AIR, "one Iskander-K", "one"), (AIR, "one Kh-59", "one"), False, "two kinds of missile in one night"),
    Pair(KHARKIV, ("courier-later", "that 18 people", "18"), False, "the toll has risen"),
    Pair(KHARKIV, ("herald", "that three people", "three"), False, "another toll by the other side"),
    Pair(
        ("ledger", "lost 1,230 troops", "1,230"), ("ledger-later", "lost 1,230 troops", "1,230"), False, "the day after"
    ),
    Pair(("ledger", "lost 1,230 troops", "1,230"), ("ministry", "lost 1,230", "1,230"), False, "the other army"),
    Pair(("berlin", "€500m", "€500m"), ("berlin-dollars", "$500m", "$500m"), False, "euros and dollars"),
    Pair(("berlin", "€500m", "€500m"), ("berlin-given", "€500m", "€500m"), False, "pledged and delivered"),
    Pair(NIGHT, ("next-night", "launched 81 drones", "81"), False, "the night after"),
    Pair(NIGHT, ("warning", "launch 81 drones", "81"), False, "done and possible"),
    Pair(("gaza", "that 90 people", "90"), ("gaza-rafah", "that 90 people", "90"), False, "two towns"),
    Pair(("swap", "103 Ukr", "103"), ("swap-ministry", "103 Russian", "103"), False, "each side's own prisoners"),
    Pair(("nikopol", "two civ", "two"), ("nikopol-soldiers", "two sol", "two"), False, "civilians and soldiers"),
    Pair(("nikopol", "two civ", "two"), ("nikopol-wounded", "two civ", "two"), False, "killed and wounded"),
)

CONTESTING: tuple[Pair, ...] = (
    Pair(KHARKIV, ("herald", "that three people", "three"), False, "the governor gave a newer value: the old is out"),
    Pair(("courier-later", "that 18 people", "18"), ("herald", "that three people", "three"), True, "rival tolls"),
    Pair(("gaza", "that 90 people", "90"), ("gaza-army", "that 40 people", "40"), True, "rival tolls"),
    Pair(
        ("gaza-first", "least 71 people", "71"), ("gaza-army", "that 40 people", "40"), True, "a bound that is broken"
    ),
    Pair(NIGHT, ("night-ministry", "launched 140 drones", "140"), True, "rival counts of one night"),
    Pair(("nikopol", "two civ", "two"), ("nikopol-three", "three civ", "three"), True, "rival tolls"),
    Pair(("total", "43,000 Ukr", "43,000"), ("total-ministry", "500,000 Ukr", "500,000"), True, "rival totals"),
    Pair(
        (FRANCE, "that 150,000 Russian", "150,000"),
        (OFFICIALS, "about 115,000", "115,000"),
        True,
        "a total cannot fall",
    ),
    Pair((UALOSSES, "listed 65,321", "65,321"), (WSJ, "speaks of 80,000", "80,000"), True, "a total cannot fall"),
    Pair(("gaza", "that 90 people", "90"), ("gaza-first", "least 71 people", "71"), False, "the bound holds"),
    Pair(("gaza", "that 90 people", "90"), ("gaza-rafah", "that 90 people", "90"), False, "two towns"),
    Pair(("total", "43,000 Ukr", "43,000"), ("total-wounded", "370,000 Ukr", "370,000"), False, "killed and wounded"),
    Pair(("total", "43,000 Ukr", "43,000"), ("total-hedged", "than 40,000", "40,000"), False, "the bound holds"),
    Pair(("ledger", "lost 1,230 troops", "1,230"), ("ministry", "lost 1,230", "1,230"), False, "the other army"),
    Pair(("ledger", "about 418,400", "418,400"), ("ledger-later", "about 419,630", "419,630"), False, "one claimant"),
    Pair(("berlin", "€500m", "€500m"), ("berlin-dollars", "$500m", "$500m"), False, "currencies"),
    Pair(("nikopol", "two civ", "two"), ("nikopol-wounded", "two civ", "two"), False, "killed and wounded"),
    Pair(NIGHT, ("next-night", "launched 81 drones", "81"), False, "two nights"),
    Pair(TROOPS, TOTAL, False, "daily and cumulative"),
    Pair(
        (BBC, "146,194 and 211,169", "146,194 and 211,169"),
        (MEDIAZONA, "killed at 160,000 to 165,000", "160,000 to 165,000"),
        False,
        "ranges that overlap",
    ),
    Pair((NORWAY, "least 115,000", "115,000"), (IISS, "that at least 172,000", "172,000"), False, "two lower bounds"),
    Pair((PENTAGON, "at least 700,000", "700,000"), (UK, "suffered 783,138", "783,138"), False, "the bound holds"),
    Pair((NORWAY, "more than 600,000", "600,000"), (UK, "suffered 783,138", "783,138"), False, "the bound holds"),
    Pair((SKY, "launched 145 drones", "145"), (SKY, "shot down 70 drones", "70"), False, "launched and shot down"),
)

ARTICLES_SAME: tuple[SpanPair, ...] = (
    SpanPair("004_8b726cbcdcfba8bb.txt", (6906, 6911), (8845, 8850), True, "one day, told twice"),
    SpanPair("004_8b726cbcdcfba8bb.txt", (690, 696), (780, 786), True, "heading and text"),
    SpanPair("004_8b726cbcdcfba8bb.txt", (690, 696), (906, 912), True, "the blog's own voice"),
    SpanPair("004_8b726cbcdcfba8bb.txt", (7403, 7407), (10422, 10426), True, "one attack in two posts"),
    SpanPair("004_8b726cbcdcfba8bb.txt", (7949, 7950), (8128, 8129), True, "one helicopter"),
    SpanPair("20220615T2100_9309e2a7db.txt", (62, 72), (190, 200), True, "one package"),
    SpanPair("20230216T2045_29aeb67fc2.txt", (186, 197), (435, 437), True, "three dozen and 36"),
    SpanPair("20240418T2030_6f6cdd869b.txt", (1081, 1092), (4288, 4299), True, "one package, the second time about"),
    SpanPair("004_8b726cbcdcfba8bb.txt", (6906, 6911), (8959, 8964), False, "the record before"),
    SpanPair("004_8b726cbcdcfba8bb.txt", (6906, 6911), (9054, 9061), False, "daily and cumulative"),
    SpanPair("004_8b726cbcdcfba8bb.txt", (7470, 7471), (10457, 10458), False, "Moscow and Mykolaiv"),
    SpanPair("004_8b726cbcdcfba8bb.txt", (7235, 7240), (7259, 7262), False, "whole and part"),
    SpanPair("20220615T2100_9309e2a7db.txt", (190, 200), (961, 973), False, "military and humanitarian"),
    SpanPair("20230216T2045_29aeb67fc2.txt", (186, 197), (425, 427), False, "launched and shot down"),
    SpanPair("20240415T0815_d987eb98a7.txt", (2096, 2114), (2141, 2159), False, "two allocations"),
    SpanPair("20240422T0630_8eebcf8efb.txt", (4017, 4020), (4478, 4481), False, "there are and are needed"),
)
