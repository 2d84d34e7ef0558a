"""Relations: a sentence said otherwise gives the row that is changed in the same way, and in nothing else.

Each relation is a table of pairs: a sentence, the same one said otherwise, and what that does to its rows. What the
rules do not hold yet stands in KNOWN with its cause, as a strict expected failure.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from tracker.extracting import read_source_figures, to_source

PUBLISHED = "2024-11-13"  # a Wednesday
COLUMNS = (
    "event subject value value_low value_high qualifier unit rate actor affected place period date_start date_end "
    "claimant claimant_side modality"
).split()

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence, the same said otherwise, and what must become of each row of the first."""

    kind: str
    base: str
    changed: str
    change: Callable[[Row], Row] = dict
    published: tuple[str, str] = (PUBLISHED, PUBLISHED)
    given: dict[str, str] = field(default_factory=dict)  # what is known of the second text's source
    ordered: bool = True
    ignored: tuple[str, ...] = ()

    def __str__(self) -> str:
        seen = self.changed.strip().replace("\u00a0", "~").replace("\u202f", "^")
        return f"{self.kind}: {seen if len(seen) < 80 else seen[:79] + '…'}"


def read(text: str, published: str, **given: str) -> list[Row]:
    rows = read_source_figures(to_source(text, published=published, **given)).figures
    return [{name: row[name] for name in COLUMNS} for row in rows]


def to(**values: Any) -> Callable[[Row], Row]:
    """Set columns of every row."""
    return lambda row: row | values


def swapped(one: str, other: str) -> Callable[[Row], Row]:
    """Exchange two parties in every role."""
    sides = {one: other, other: one}
    roles = ("actor", "affected", "claimant_side")
    return lambda row: row | {role: sides.get(row[role], row[role]) for role in roles}


def shifted(days: dict[str, str]) -> Callable[[Row], Row]:
    """Exchange dates."""
    return lambda row: row | {name: days.get(str(row[name]), row[name]) for name in ("date_start", "date_end")}


def exchange(text: str, words: Iterable[tuple[str, str]]) -> str:
    """Exchange words for each other, both ways at once."""
    both = {a: b for one, other in words for a, b in ((one, other), (other, one))}
    pattern = "|".join(rf"\b{re.escape(word)}\b" for word in sorted(both, key=len, reverse=True))
    return re.sub(pattern, lambda m: both[m[0]], text)


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


PASSIVES = [
    ("Russian shelling killed six people in Kherson.", "Six people were killed by Russian shelling in Kherson."),
    (
        "A Russian missile wounded nine civilians in Odesa.",
        "Nine civilians were wounded by a Russian missile in Odesa.",
    ),
    ("Ukrainian forces shot down 62 Russian drones.", "62 Russian drones were shot down by Ukrainian forces."),
    ("Israeli strikes destroyed 40 houses in Jabalia.", "40 houses were destroyed by Israeli strikes in Jabalia."),
    ("Russian drones damaged three schools in Sumy.", "Three schools were damaged by Russian drones in Sumy."),
    ("Ukraine destroyed 12 Russian tanks on Monday.", "12 Russian tanks were destroyed by Ukraine on Monday."),
    ("Russian troops captured 30 Ukrainian soldiers.", "30 Ukrainian soldiers were captured by Russian troops."),
    ("Hamas released four hostages on Saturday.", "Four hostages were released by Hamas on Saturday."),
    ("Russia launched 90 drones overnight.", "90 drones were launched by Russia overnight."),
    ("The Sudanese army killed 25 fighters in Khartoum.", "25 fighters were killed by the Sudanese army in Khartoum."),
    ("Houthi rebels hit two ships in the Red Sea.", "Two ships were hit by Houthi rebels in the Red Sea."),
]


def passives() -> Iterator[Pair]:
    for active, passive in PASSIVES:
        yield Pair("active to passive", active, passive)


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


PLAIN = [
    "Russian shelling killed six people in Kherson on Tuesday.",
    "Russia launched 145 drones against Ukraine overnight, the Ukrainian air force said.",
    "Ukraine destroyed 12 Russian tanks near Pokrovsk.",
    "Germany will send 50 armoured vehicles to Ukraine.",
    "At least 30 people were wounded when a missile hit a market in Kharkiv.",
    "Israeli strikes killed 22 people in Rafah, medics said.",
    "More than 4,000 people fled the fighting in Darfur last week.",
    "Moscow and Kyiv each released 95 prisoners of war on Friday.",
    "The army lost three helicopters in the battle, officials said.",
]
OUTLETS = [
    {"publisher": "Reuters", "url": "https://example.org/a"},
    {"publisher": "TASS", "title": "Report of the day"},
    {"publisher": "The Daily Example", "title": "Live: the war in brief"},
]


def outlets() -> Iterator[Pair]:
    for base in PLAIN:
        for given in OUTLETS:
            yield Pair(f"outlet {given['publisher']}", base, base, given=given)


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


QUOTED = [
    "'We lost seven soldiers,' the commander said.",
    '"Russia launched 60 drones," Zelenskyy said.',
    "Ukraine's army destroyed 14 tanks.",
    "The region's governor said five people were killed.",
    'He said the enemy had lost "at least 200 soldiers".',
    "Russia's shelling wounded nine people in Nikopol.",
    'The shelling damaged "more than 30 houses", the ministry said.',
    "Gaza's health ministry said 41 people were killed.",
    'Officials said 12 "kamikaze" drones were shot down.',
]


def quotes() -> Iterator[Pair]:
    for base in QUOTED:
        typographic = re.sub(r'"([^"]*)"', "“\\1”", base)
        typographic = re.sub(r"(?<!\w)'([^']*)'(?!\w)", "‘\\1’", typographic)
        yield Pair("typographic quotes", base, re.sub(r"(?<=\w)'(?=\w)", "’", typographic))
        yield Pair("guillemets", base, re.sub(r'"([^"]*)"', "«\\1»", base))


def spaces() -> Iterator[Pair]:
    for base in PLAIN:
        yield Pair("no-break spaces", base, re.sub(r"(?<=\d) (?=\w)", "\u00a0", base))
        yield Pair("no-break spaces all over", base, base.replace(" ", "\u00a0"))
        yield Pair("two spaces", base, base.replace(" ", "  "))
        yield Pair("line ends", base, f"\r\n\r\n{base}\r\n")


SPELLINGS = [
    ("Ukrainian air defence shot down 14 drones.", "Ukrainian air defense shot down 14 drones."),
    ("Russia mobilised 300,000 men in 2022.", "Russia mobilized 300,000 men in 2022."),
    ("Five people were hospitalised after the strike.", "Five people were hospitalized after the strike."),
    ("The army neutralised 40 militants.", "The army neutralized 40 militants."),
    ("Ukraine destroyed twelve armoured vehicles.", "Ukraine destroyed twelve armored vehicles."),
    ("Russia lost 11 armoured personnel carriers.", "Russia lost 11 armored personnel carriers."),
    ("Shelling hit two community centres in Kherson.", "Shelling hit two community centers in Kherson."),
    ("Russia lost two aeroplanes and 40 soldiers.", "Russia lost two airplanes and 40 soldiers."),
    ("The defence ministry said 60 drones were downed.", "The defense ministry said 60 drones were downed."),
    ("Three labourers were killed in the shelling.", "Three laborers were killed in the shelling."),
    ("Ukraine received 20 ploughs and 30 tanks.", "Ukraine received 20 plows and 30 tanks."),
]


def spellings() -> Iterator[Pair]:
    for british, american in SPELLINGS:
        yield Pair("US spelling", british, american)


ATTRIBUTED = [
    ("the Ukrainian air force", "Ukraine shot down 30 drones"),
    ("the Russian defence ministry", "Ukraine lost 400 soldiers"),
    ("Human Rights Watch", "the strike killed 11 civilians"),
    ("the UN", "two million people have fled Sudan"),
    ("Gaza's health ministry", "Israeli strikes killed 35 people"),
    ("the Ukrainian general staff", "Russia lost 1,200 troops on Monday"),
    ("Vitaly Kim", "shelling damaged seven houses"),
    ("the Pentagon", "12,000 North Korean soldiers are fighting in Kursk"),
]


def attributions() -> Iterator[Pair]:
    for who, what in ATTRIBUTED:
        base = f"{what[0].upper()}{what[1:]}, {who} said."
        start = who[0].upper() + who[1:]
        yield Pair("said first", base, f"{start} said that {what}.")
        yield Pair("according to, first", base, f"According to {who}, {what}.")
        yield Pair("according to, last", base, f"{what[0].upper()}{what[1:]}, according to {who}.")


MODALITIES = [
    ("Russia launched 50 drones at Ukraine.", "Russia could launch 50 drones at Ukraine."),
    ("Russian forces killed 200 civilians.", "Russian forces may have killed 200 civilians."),
    ("The strike killed nine soldiers.", "The strike may have killed nine soldiers."),
    ("Moscow has deployed 8,000 troops.", "Moscow might deploy 8,000 troops."),
    ("The army lost 30 tanks.", "The army may have lost 30 tanks."),
    ("Russia mobilised 300,000 men.", "Russia could mobilise 300,000 men."),
    ("The blast wounded six people.", "The blast could have wounded six people."),
    ("Ukraine shot down two aircraft.", "Ukraine might have shot down two aircraft."),
]


def modalities() -> Iterator[Pair]:
    for base, changed in MODALITIES:
        dates = ("date_start", "date_end", "period")  # what may come has no day
        yield Pair("modality", base, changed, to(modality="possible"), ignored=dates)


RELATIONS = (
    number_formats, other_numbers, passives, other_sides, other_claimants, months, weekdays, outlets, decoys,
    list_orders, currencies, magnitudes, unit_words, quotes, spaces, spellings, attributions, modalities,
)  # fmt: skip
PAIRS = [pair for relation in RELATIONS for pair in relation()]
# What the rules do not hold yet: the cause -> pairs, as they are named.
KNOWN_BY_CAUSE: dict[str, list[str]] = {
    "a place is looked for with single spaces": [
        "two spaces: At  least  30  people  were  wounded  when  a  missile  hit  a  market  in  Kha…",
    ],
    '"released by" is read as a publication': [
        "active to passive: Four hostages were released by Hamas on Saturday.",
    ],
    "a speaker's side does not settle who shot down whose drones": [
        "claimant: Twelve drones were shot down overnight, according to Vitalii Kim.",
        "claimant: “We shot down 15 missiles,” Vitalii Kim said.",
    ],
    "words behind the noun hide that the article counts it": [
        "decoy inside: At least 30 people were wounded when a missile hit a market built in 1998 in Kh…",
    ],
    '"three Mi" is read as miles': [
        "decoy inside: The army lost three Mi-8 helicopters in the battle, officials said.",
    ],
    "a guillemet hides the words that bound the number": [
        "guillemets: He said the enemy had lost «at least 200 soldiers».",
        "guillemets: The shelling damaged «more than 30 houses», the ministry said.",
    ],
    "names are compared space by space": [
        "no-break spaces all over: Russia~launched~145~drones~against~Ukraine~overnight,~the~Ukrainian~air~force~s…",
        "two spaces: Russia  launched  145  drones  against  Ukraine  overnight,  the  Ukrainian  ai…",
    ],
    "a noun that the lexicon lacks": [
        "US spelling: Shelling hit two community centers in Kherson.",
        "US spelling: Three laborers were killed in the shelling.",
    ],
    "a body without a name is called as it is spelt": [
        "US spelling: The defense ministry said 60 drones were downed.",
    ],
    "the claimant's name counts as a place only behind the figure": [
        "said first: Gaza's health ministry said that Israeli strikes killed 35 people.",
        "according to, first: According to Gaza's health ministry, Israeli strikes killed 35 people.",
    ],
}
KNOWN = {pair: cause for cause, pairs in KNOWN_BY_CAUSE.items() for pair in pairs}


def cases() -> Iterator[Any]:
    for pair in PAIRS:
        cause = KNOWN.get(str(pair))
        marks = [pytest.mark.xfail(strict=True, reason=cause)] if cause else []
        yield pytest.param(pair, marks=marks, id=str(pair))


@pytest.mark.parametrize("pair", [*cases()])
def test_a_sentence_said_otherwise_changes_its_rows_in_the_same_way(pair: Pair) -> None:
    before = read(pair.base, pair.published[0])
    now = read(pair.changed, pair.published[1], **pair.given)
    assert before, "the sentence itself gives no row"
    expected = [pair.change(row) for row in before]
    columns = [name for name in COLUMNS if name not in pair.ignored]
    wanted = [[row[name] for name in columns] for row in expected]
    given = [[row[name] for name in columns] for row in now]
    if not pair.ordered:
        wanted, given = sorted(wanted, key=str), sorted(given, key=str)
    assert given == wanted


def test_every_relation_has_eight_sentences_and_no_known_failure_is_out_of_date() -> None:
    bases = {relation.__name__: {pair.base for pair in relation()} for relation in RELATIONS}
    assert {name: len(found) for name, found in bases.items() if len(found) < 8} == {}
    assert len(RELATIONS) >= 12
    names = [str(pair) for pair in PAIRS if not pair.kind.startswith("outlet") and pair.kind != "line ends"]
    assert len(names) == len(set(names))
    assert set(KNOWN) <= set(names)
