"""Relations of how many of what: number formats, amounts, currencies, things, lists, numbers that count nothing."""

import re
from collections.abc import Iterator

from relations.pairs import PLAIN, Pair, Row, to

COUNTED = [
    "Russia lost {n} troops over the past day, the Ukrainian general staff said.",
    "Shelling killed {n} people in Kharkiv on Tuesday.",
    "Some {n} drones were shot down over the region last month.",
    "At least {n} civilians have been killed in Gaza since October.",
    "More than {n} soldiers were wounded in the battle for Pokrovsk.",
    "{n} prisoners were released by Russia on Friday.",
    "Germany will send {n} shells to Ukraine.",
    "The fighting forced {n} people to flee their homes in Darfur.",
    "Israeli strikes destroyed {n} buildings in Rafah.",
    "Moscow has massed {n} troops near the border, officials said.",
]


def number_formats() -> Iterator[Pair]:
    forms = ["1770", "1 770", "1\u00a0770", "1\u202f770", "one thousand seven hundred and seventy"]
    for base in COUNTED:
        for form in forms:
            number = form.capitalize() if base.startswith("{n}") else form
            yield Pair("number format", base.format(n="1,770"), base.format(n=number))


def other_numbers() -> Iterator[Pair]:
    for base in COUNTED:
        yield Pair(
            "another number", base.format(n="1,770"), base.format(n="2,310"), lambda row: row | _times(row, 1770, 2310)
        )


def _times(row: Row, before: float, now: float) -> Row:
    return {name: now if row[name] == before else row[name] for name in ("value", "value_low", "value_high")}


DECOYS = [
    "The driver, a 43-year-old mechanic, lives 12 km away.",
    "The museum was built in 1874.",
    "Sirens sounded at 9.40pm.",
    "The S-300 is an older system than the Mi-24.",
    "Page 14 has a map.",
    "The poll gave him 38% of the vote.",
    "The meeting lasted two hours.",
    "It was the third round of talks.",
]


def decoys() -> Iterator[Pair]:
    for base, decoy in zip(PLAIN, DECOYS, strict=False):
        yield Pair("decoy after", base, f"{base} {decoy}")
        yield Pair("decoy before", base, f"{decoy} {base}")
    inserted = [
        ("killed six people", "killed six people, among them Ivan Petrenko, 43,", PLAIN[0]),
        ("12 Russian tanks", "12 Russian T-72 tanks", PLAIN[2]),
        ("145 drones", "145 Shahed-136 drones", PLAIN[1]),
        ("30 people", "30 people, aged 19 to 64,", PLAIN[4]),
        ("a market", "a market built in 1998", PLAIN[4]),
        ("50 armoured vehicles", "50 Marder 1A3 armoured vehicles", PLAIN[3]),
        ("three helicopters", "three Mi-8 helicopters", PLAIN[8]),
        ("on Friday", "on Friday at 14:30", PLAIN[7]),
    ]
    for words, others, base in inserted:
        yield Pair("decoy inside", base, base.replace(words, others))


LISTS = [
    ("Russia lost {}.", ["14 tanks", "22 vehicles", "31 artillery systems"]),
    ("The package includes {} for Ukraine.", ["20 tanks", "5,000 shells", "300 drones"]),
    ("Air defences shot down {} overnight.", ["11 missiles", "60 drones", "four guided bombs"]),
    ("The attack killed {}.", ["two soldiers", "five civilians", "three children"]),
    ("Germany delivered {} to Ukraine.", ["10 tanks", "40 vehicles", "two air defence systems"]),
    ("Ukrainian forces destroyed {} on Monday.", ["six tanks", "nine guns", "17 vehicles"]),
    ("Shelling damaged {} in Kherson.", ["12 houses", "two schools", "a hospital"]),
    ("Russia fired {} at Ukraine.", ["33 missiles", "70 drones", "18 bombs"]),
]


def list_orders() -> Iterator[Pair]:
    for frame, items in LISTS:
        for order in ([1, 2, 0], [2, 1, 0]):
            said = frame.format(f"{items[0]}, {items[1]} and {items[2]}")
            first, second, third = (items[i] for i in order)
            yield Pair("list order", said, frame.format(f"{first}, {second} and {third}"), ordered=False)


MONEY = [
    "Germany will give Ukraine {c}300m in military aid.",
    "The war has cost the country {c}12bn.",
    "Britain sent {c}2.3 billion in military aid to Ukraine last year.",
    "Kyiv asked for {c}5bn in weapons.",
    "Norway pledged {c}700 million in humanitarian aid for Ukraine.",
    "The shelling caused {c}40m of damage, officials said.",
    "The European Union approved {c}1.5bn for Ukraine on Tuesday.",
    "Aid worth {c}90 million was delivered to Sudan.",
]


SIGNS = [("$", "USD"), ("€", "EUR"), ("£", "GBP"), ("EUR ", "EUR"), ("US$", "USD")]


def currencies() -> Iterator[Pair]:
    for base in MONEY:
        for sign, code in SIGNS[1:]:
            yield Pair("currency", base.format(c="$"), base.format(c=sign), to(unit=code))


def magnitudes() -> Iterator[Pair]:
    forms = ["$9 billion", "$9,000m", "9 billion dollars", "$9-billion", "USD 9 billion", "nine billion dollars"]
    for base in MONEY:
        for form in forms:
            said = re.sub(r"\{c\}[\d.]+\s?\w+", "$9bn", base)
            yield Pair("magnitude", said, said.replace("$9bn", form))


THINGS = [
    "Russia launched 70 {w} at Ukraine overnight.",
    "Air defences shot down 21 {w}.",
    "Some 40 {w} hit the city of Odesa on Monday.",
    "Ukraine said 13 {w} were intercepted over Kyiv.",
    "The Houthis fired nine {w} towards Israel.",
    "Iran sent 300 {w} to Russia.",
    "At least 15 {w} were fired at the base in Iraq.",
    "Russia has used more than 5,000 {w} since the invasion began.",
]


def unit_words() -> Iterator[Pair]:
    for base in THINGS:
        for word, subject in (("missiles", "missiles"), ("rockets", "missiles"), ("guided bombs", "bombs")):
            yield Pair("unit word", base.format(w="drones"), base.format(w=word), to(subject=subject))
