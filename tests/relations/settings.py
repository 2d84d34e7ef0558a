"""Relations of who, when and where it is told: sides, claimants, months, weekdays, outlets."""

from collections.abc import Iterator

from relations.pairs import PLAIN, PUBLISHED, Pair, exchange, shifted, swapped, to

WAR = [("Russia", "Ukraine"), ("Russian", "Ukrainian"), ("Moscow", "Kyiv"), ("Russians", "Ukrainians")]


GAZA = [("Israel", "Palestine"), ("Israeli", "Palestinian"), ("Israelis", "Palestinians")]


SIDES = [
    "Russia lost 310 soldiers in the battle, the Ukrainian military said.",
    "Ukrainian forces destroyed 14 Russian tanks.",
    "Russia launched 77 drones against Ukraine overnight.",
    "Ukrainian troops captured 45 Russian soldiers, Kyiv said.",
    "Russian shelling killed four Ukrainian civilians.",
    "Ukraine shot down 33 Russian missiles on Thursday.",
    "Moscow said 200 Ukrainian soldiers were killed.",
    "Russian forces took control of three villages, Moscow said.",
    "Five Russian helicopters were destroyed by Ukrainian drones.",
    "The Ukrainian army lost nine armoured vehicles on Monday.",
]


GAZAN = [
    "Israeli forces killed 12 Palestinian fighters.",
    "Palestinian rockets wounded five Israelis.",
    "Three Israeli soldiers were killed by Palestinian militants.",
    "Israeli shelling destroyed nine Palestinian houses.",
    "Seven Palestinians were killed by Israeli troops.",
    "Two Israelis were wounded by Palestinian gunmen.",
    "Israeli troops detained 30 Palestinians.",
    "Palestinian militants fired 14 rockets at Israel.",
]


OTHERS = [
    ("Syrian", "syria", "Lebanese", "lebanon"),
    ("Iranian", "iran", "Iraqi", "iraq"),
    ("Armenian", "armenia", "Azerbaijani", "azerbaijan"),
]


OTHER_WARS = [
    "{a} shelling killed 11 {b} soldiers.",
    "{b} forces shot down three {a} drones.",
    "{a} troops captured 20 {b} soldiers.",
]


def other_sides() -> Iterator[Pair]:
    for base in SIDES:
        yield Pair("sides", base, exchange(base, WAR), swapped("russia", "ukraine"), ignored=("claimant",))
    for base in GAZAN:
        yield Pair("sides", base, exchange(base, GAZA), swapped("israel", "palestine"), ignored=("claimant",))
    for one, first, other, second in OTHERS:
        for base in OTHER_WARS:
            said, changed = base.format(a=one, b=other), base.format(a=other, b=one)
            yield Pair("sides", said, changed, swapped(first, second), ignored=("claimant",))


SAID = [
    "{c} said six people had been killed in the attack.",
    "Nine civilians were wounded in the shelling, {c} said.",
    "Twelve drones were shot down overnight, according to {c}.",
    "According to {c}, 40 houses were damaged by shelling.",
    "“We shot down 15 missiles,” {c} said.",
    "{c} told reporters that Russia had lost 700 tanks.",
    "Russia fired 80 missiles at Ukraine, {c} wrote on Telegram.",
    "{c} reported that 300 soldiers had been captured.",
]


SPEAKERS = [("Vitalii Kim", "Vitaly Kim", "ukraine"), ("Dmitry Peskov", "Dmitry Peskov", "russia")]


def other_claimants() -> Iterator[Pair]:
    for base in SAID:
        for name, canonical, side in SPEAKERS:
            yield Pair(
                "claimant",
                base.format(c="Volodymyr Zelenskyy"),
                base.format(c=name),
                to(claimant=canonical, claimant_side=side),
                ignored=("actor", "affected") if side == "russia" else (),
            )


DATED = [
    "Shelling killed six people in Kherson on {d}.",
    "On {d}, Russia launched 60 drones.",
    "Ukraine shot down 21 missiles on {d}.",
    "Nine houses were destroyed by shelling on {d} in Sumy.",
    "Russia lost 900 soldiers on {d}, the Ukrainian general staff said.",
    "On {d} the army captured 15 fighters in Khartoum.",
    "Forty people were wounded on {d} when a market was hit.",
    "Germany delivered 10 tanks to Ukraine on {d}.",
]


MONTHS = {"3 May": "2024-05-03", "3 August": "2024-08-03", "3 January": "2024-01-03", "3 October": "2024-10-03"}


WEEK = [("Monday", "2024-11-11"), ("Tuesday", "2024-11-12"), ("Saturday", "2024-11-09"), ("Sunday", "2024-11-10")]


def months() -> Iterator[Pair]:
    for base in DATED:
        for said, day in list(MONTHS.items())[1:]:
            yield Pair("month", base.format(d="3 May"), base.format(d=said), shifted({MONTHS["3 May"]: day}))


def weekdays() -> Iterator[Pair]:
    for base in DATED:
        for said, day in WEEK[1:]:
            change = shifted({WEEK[0][1]: day})
            yield Pair("weekday", base.format(d="Monday"), base.format(d=said), change)
        # Nine days later, and the weekday named as before: a week on, since the Monday before is another one.
        yield Pair(
            "publication date",
            base.format(d="Monday"),
            base.format(d="Monday"),
            shifted({"2024-11-11": "2024-11-18"}),
            published=(PUBLISHED, "2024-11-20"),
        )


OUTLETS = [
    {"publisher": "Reuters", "url": "https://example.org/a"},
    {"publisher": "TASS", "title": "Report of the day"},
    {"publisher": "The Daily Example", "title": "Live: the war in brief"},
]


def outlets() -> Iterator[Pair]:
    for base in PLAIN:
        for given in OUTLETS:
            yield Pair(f"outlet {given['publisher']}", base, base, given=given)
