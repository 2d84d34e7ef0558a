"""Relations of when and where it is told: dates in other forms, days beside a speaker, places in lists and nested."""

from collections.abc import Iterator

from relations.pairs import Pair

DAY = "Shelling killed four villagers near Beryslav on {}, a rescuer told Zorza News."
NIGHT = "Gunners brought down 41 Russian drones {}, the air command wrote."
SPEAKER = "The Malian army {} said its troops had killed nine rebels near Kidal."
LISTED = "Gunners destroyed 55 Ukrainian drones{}"
NEAR = "Two herders died in an air strike {}, their clinic said."
SINCE = "Fighting has displaced 90,000 people in Ituri {}, an aid worker said."


def moments() -> Iterator[Pair]:
    yield from _dates()
    yield from _said_on()
    yield from _placed()


def _dates() -> Iterator[Pair]:
    for form in (
        *("November 8", "Nov. 8", "8 Nov", "the 8th of November", "November 8th, 2024", "08.11", "08.11.2024"),
        *("8/11", "2024-11-08", "Friday", "Friday, November 8", "the morning of 8 November"),
    ):
        yield Pair("date", DAY.format("8 November"), DAY.format(form))
    last = "A rescuer told Zorza News that shelling killed four villagers near Beryslav on {}."
    yield Pair("date", last.format("8 November"), last.format("08.11"))
    for form in (
        *("during the night", "in the night from 12.11 to 13.11", "on the night of 12-13 November"),
        "between the evening of November 12 and the morning of November 13",
    ):
        yield Pair("night", NIGHT.format("overnight"), NIGHT.format(form))
    for form in ("since the 1st of November", "since 01.11", "since the beginning of November"):
        yield Pair("start", SINCE.format("since 1 November"), SINCE.format(form))


def _said_on() -> Iterator[Pair]:
    for form in ("on Sunday, November 10,", "on Sunday (10 November)", "on the 10th of November", "on 10.11"):
        yield Pair("day of speech", SPEAKER.format("on Sunday"), SPEAKER.format(form))
    paid = "The Union on {} disbursed 1 billion euros in aid to Ukraine."
    yield Pair("day in May", paid.format("Monday"), paid.format("8 May"), ignored=("date_start", "date_end"))
    told = "A doctor told reporters in {}Goma that five people had died."
    yield Pair("kind of a town", told.format(""), told.format("the town of "))


def _placed() -> Iterator[Pair]:
    base = LISTED.format(": 34 over the Kursk region, 21 over the Bryansk region.")
    for form in (
        *(": Kursk region – 34, Bryansk region – 21.", " (Kursk region - 34, Bryansk region - 21)."),
        *(":\n• Kursk region – 34;\n• Bryansk region – 21.", ": in Kursk region – 34, in Bryansk region – 21."),
        ": 34 UAVs over the territory of the Kursk region, 21 UAVs over the territory of the Bryansk region.",
    ):
        yield Pair("list of places", base, LISTED.format(form))
    lead = "Gunners destroyed Ukrainian drones: 12 over Bryansk, three over Kursk."
    yield Pair("list of places", "Ukrainian drones were destroyed: 12 over Bryansk, three over Kursk.", lead)
    market = "A missile hit a market in {}, killing nine people."
    for form in ("Kherson, Ukraine", "the city of Kherson, Ukraine"):
        yield Pair("country behind a town", market.format("Kherson"), market.format(form))
    for form in ("outside {}", "on the outskirts of {}", "on {}", "near {}"):
        town = "Dolna Zhupa in the Sumy region"
        yield Pair("unknown town", NEAR.format(f"near the village of {town}"), NEAR.format(form.format(town)))
