"""Relations of wording: the passive, quotation marks, spaces, spelling, attribution, modal verbs."""

import re
from collections.abc import Iterator

from relations.pairs import PLAIN, Pair, to

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


WITHOUT_ARTICLES = [
    ("Over the past day the army lost 12 tanks.", "Over past day army lost 12 tanks."),
    ("In the last 24 hours 40 drones were downed.", "In last 24 hours 40 drones were downed."),
    ("Since the start of the war Russia has lost 9,000 tanks.", "Since start of war Russia has lost 9,000 tanks."),
    (
        "Four people died in the Kherson region, the governor said.",
        "Four people died in Kherson region, governor said.",
    ),
    ("In the first half of 2024 mines killed 61 farmers.", "In first half of 2024 mines killed 61 farmers."),
    ("During the night 17 drones were shot down.", "During night 17 drones were shot down."),
    ("As of the morning of 5 October 14 bodies were found.", "As of morning of 5 October 14 bodies were found."),
    ("Over the previous day the enemy fired 30 shells.", "Over previous day enemy fired 30 shells."),
]


def articles() -> Iterator[Pair]:
    for whole, bare in WITHOUT_ARTICLES:
        yield Pair("articles left out", whole, bare)


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


# What is only interposed, and roundabout ways to say it: the same figure
INTERPOSED = [
    (
        "Nine villagers were killed in the raid on Kupiansk.",
        "Nine villagers, as it turned out, were killed in the raid on Kupiansk.",
    ),
    (
        "Two miners died and 14 others were wounded in shelling.",
        "Two miners died and 14 others, most of them women, were wounded in shelling.",
    ),
    (
        "Russia launched two missiles at Odesa on Monday.",
        "Russia launched, as before, two missiles at Odesa on Monday.",
    ),
    ("Three guards were wounded in the raid on Monday.", "Three guards were in turn wounded in the raid on Monday."),
    ("The rebels have killed 31 soldiers near Goma.", "The rebels have, once again, killed 31 soldiers near Goma."),
    ("Russia attacked Kharkiv with three missiles.", "Russia attacked Kharkiv by means of three missiles."),
    ("Somali forces killed two gunmen near Kismayo.", "It was Somali forces that killed two gunmen near Kismayo."),
    (
        "Nine Israeli soldiers were killed near Tyre on Monday.",
        "There were nine Israeli soldiers killed near Tyre on Monday.",
    ),
    ("Norway has committed aid of $8bn to Ukraine.", "Norway has committed aid amounting to $8bn to Ukraine."),
    (
        "Shelling damaged two schools and 12 houses there were destroyed.",
        "Shelling damaged two schools and 12 houses there, however, were destroyed.",
    ),
]


def interposed() -> Iterator[Pair]:
    for base, changed in INTERPOSED:
        yield Pair("said in a roundabout way", base, changed)
