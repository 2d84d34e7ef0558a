"""Folder of public facts (CSV) -> weekly bulletins in seeds/ and their rows in seeds/sources.csv.

Writes one text a week on the losses that the General Staff of Ukraine counts and one on the drones and missiles that
the Ukrainian Air Force counts, for October to December 2024, in wording of our own. The wording varies by a seed made
from the date, so the same facts give the same bytes.

Run: python scripts/make_bulletins.py FACTS_DIR [--seeds SEEDS_DIR]
FACTS_DIR holds general_staff_daily.csv (running totals, one row a day) and air_force_tallies.csv (one row a weapon and
attack, each with the Air Force's post). Rows of sources.csv that belong to other texts are kept.
"""

import argparse
import csv
import random
from calendar import month_name
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

FIRST, LAST = date(2024, 10, 1), date(2024, 12, 31)
CATALOGUE = ("file", "publisher", "title", "url", "published")
LOSSES_URL = "https://github.com/PetroIvaniuk/2022-Ukraine-Russia-War-Dataset"

# column of the facts: (label in a list, singular in prose, plural in prose)
ITEMS = {
    "tanks": ("tanks", "tank", "tanks"),
    "armoured_vehicles": ("armoured vehicles", "armoured vehicle", "armoured vehicles"),
    "artillery": ("artillery systems", "artillery system", "artillery systems"),
    "mlrs": ("multiple rocket launchers", "multiple rocket launcher", "multiple rocket launchers"),
    "air_defence": ("air defence systems", "air defence system", "air defence systems"),
    "aircraft": ("aircraft", "aircraft", "aircraft"),
    "helicopters": ("helicopters", "helicopter", "helicopters"),
    "drones": ("drones", "drone", "drones"),
    "cruise_missiles": ("cruise missiles", "cruise missile", "cruise missiles"),
    "ships": ("ships and boats", "ship or boat", "ships and boats"),
    "submarines": ("submarines", "submarine", "submarines"),
    "vehicles_and_fuel_tanks": ("vehicles and fuel tankers", "vehicle or fuel tanker", "vehicles and fuel tankers"),
    "special_equipment": ("special equipment", "piece of special equipment", "pieces of special equipment"),
}

# weapon of the facts: (singular, plural)
WEAPONS = {
    "X-59/X-69": "Kh-59/Kh-69 guided missile",
    "X-59": "Kh-59 guided missile",
    "X-31P": "Kh-31P anti-radar missile",
    "X-22 and X-31P": "Kh-22 or Kh-31P missile",
    "X-47 Kinzhal": "Kinzhal aeroballistic missile",
    "X-101/X-555": "Kh-101/Kh-555 cruise missile",
    "X-101/X-555 and Kalibr": "Kh-101/Kh-555 or Kalibr cruise missile",
    "X-101/X-555 and Kalibr and Iskander-K": "Kh-101/Kh-555, Kalibr or Iskander-K cruise missile",
    "Iskander-M": "Iskander-M ballistic missile",
    "Iskander-K": "Iskander-K cruise missile",
    "Iskander-M/KN-23": "Iskander-M or KN-23 ballistic missile",
    "KN-23": "KN-23 ballistic missile",
    "3M22 Zircon": "Zircon hypersonic missile",
    "C-300": "missile of the S-300 type",
    "C-300/C-400": "missile of the S-300 or S-400 type",
    "Unknown Missile": "missile of unknown type",
}
SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True, slots=True)
class Bulletin:
    """A text with its catalogue entry."""

    file: str
    publisher: str
    title: str
    url: str
    published: str
    text: str


@dataclass(frozen=True, slots=True)
class Salvo:
    """The weapons of one kind launched in one attack."""

    start: datetime
    end: datetime
    weapon: str
    launched: int
    downed: int
    lost: int
    launched_from: str
    post: str


def day_words(day: date) -> str:
    """Write a date in full: 4 November 2024."""
    return f"{day.day} {month_name[day.month]} {day.year}"


def span_words(first: date, last: date) -> str:
    """Write a stretch of days without repeating what its ends share: 4 to 10 November 2024."""
    if first == last:
        return day_words(first)
    if (first.month, first.year) == (last.month, last.year):
        return f"{first.day} to {day_words(last)}"
    return f"{first.day} {month_name[first.month]} to {day_words(last)}"


def count_words(number: int) -> str:
    """Write numbers up to ten in words, others in digits with grouping."""
    return SMALL[number] if number < len(SMALL) else f"{number:,}"


def join_words(parts: list[str]) -> str:
    """Join with commas and a last "and"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def sentence_case(text: str) -> str:
    """Raise the first letter and leave the rest."""
    return text[:1].upper() + text[1:]


def weeks() -> list[list[date]]:
    """The days from FIRST to LAST in weeks that begin on Monday."""
    found: list[list[date]] = []
    for offset in range((LAST - FIRST).days + 1):
        day = FIRST + timedelta(days=offset)
        if not found or day.weekday() == 0:
            found.append([])
        found[-1].append(day)
    return found


# --- losses


def read_losses(path: Path) -> dict[date, dict[str, int]]:
    """Running totals by day; a cell that is empty has no entry."""
    with path.open(encoding="utf-8", newline="") as handle:
        return {
            date.fromisoformat(row["report_date"]): {
                name: int(float(row[name])) for name in ("personnel", *ITEMS) if row[name].strip()
            }
            for row in csv.DictReader(handle)
        }


def entry_words(label: str, total: int, change: int, separator: str, about: bool) -> str:
    """One line of a list: tanks - 9,253 (+8)."""
    number = f"about {total:,}" if about else f"{total:,}"
    note = f" (+{change:,})" if change > 0 else ", fewer than the day before" if change < 0 else ""
    return f"{label}{separator}{number}{note}"


def losses_entries(totals: dict[str, int], before: dict[str, int], separator: str) -> list[str]:
    """All lines of a day's list, people first."""
    people = entry_words(
        "personnel", totals["personnel"], totals["personnel"] - before["personnel"], separator, about=True
    )
    return [people] + [
        entry_words(ITEMS[name][0], totals[name], totals[name] - before.get(name, 0), separator, about=False)
        for name in ITEMS
        if name in totals
    ]


def losses_list(day: date, totals: dict[str, int], before: dict[str, int], choice: random.Random) -> str:
    """The day as a list on lines of its own."""
    lead = choice.choice(
        (
            "Russian losses from 24 February 2022 to {day}, as the General Staff of Ukraine counts them:",
            "The General Staff of Ukraine gave these totals of Russian losses for {day}:",
            "Russia has lost the following since 24 February 2022, the General Staff of Ukraine said on {day}:",
        )
    ).format(day=day_words(day))
    return "\n".join([lead, *(f"- {line}" for line in losses_entries(totals, before, ": "))])


def losses_line(day: date, totals: dict[str, int], before: dict[str, int], choice: random.Random) -> str:
    """The day as one run-on line."""
    lead = choice.choice(
        (
            "By the morning of {day}, according to the General Staff of Ukraine, Russia had lost: ",
            "General Staff of Ukraine, {day}, Russian losses since 24 February 2022: ",
        )
    ).format(day=day_words(day))
    return lead + ", ".join(losses_entries(totals, before, " - ")) + "."


def losses_prose(day: date, totals: dict[str, int], before: dict[str, int], choice: random.Random) -> str:
    """The day as a paragraph: the change first, then the total of people."""
    template = choice.choice(
        (
            (
                "Russia lost {people:,} troops over the past day, the General Staff of Ukraine said on {day}, which "
                "brings its total since 24 February 2022 to about {total:,}. {things} were destroyed in the same 24 "
                "hours."
            ),
            (
                "The General Staff of Ukraine reported on {day} that Russian forces had lost {people:,} soldiers in "
                "24 hours. Since 24 February 2022 it has counted about {total:,}. Also lost in the past day: "
                "{things_lower}."
            ),
            (
                "On {day} the General Staff of Ukraine raised its count of Russian troops lost since 24 February "
                "2022 by {people:,} to about {total:,}. The day also cost Russia {things_lower}, it said."
            ),
        )
    )
    changes = [(name, totals[name] - before.get(name, 0)) for name in ITEMS if name in totals]
    things = [
        f"{count_words(number)} {ITEMS[name][1] if number == 1 else ITEMS[name][2]}"
        for name, number in changes
        if number > 0
    ]
    return template.format(
        day=day_words(day),
        people=totals["personnel"] - before["personnel"],
        total=totals["personnel"],
        things=sentence_case(join_words(things)),
        things_lower=join_words(things),
    )


def losses_bulletin(days: list[date], losses: dict[date, dict[str, int]]) -> Bulletin:
    """A week of the General Staff's counts."""
    title = f"Russian losses by the count of the General Staff of Ukraine, {span_words(days[0], days[-1])}"
    blocks = [
        title,
        (
            "Every morning the General Staff of Ukraine publishes running totals of Russian losses since the start "
            "of the full-scale invasion, with the change since the previous day in brackets. The count of personnel "
            "does not tell the dead from the wounded, the missing and the captured, and it cannot be checked "
            "independently."
        ),
    ]
    for day in days:
        choice = random.Random(f"losses {day}")
        style = (losses_list, losses_prose, losses_line, losses_list, losses_prose, losses_list, losses_line)[
            day.weekday()
        ]
        blocks += [day_words(day), style(day, losses[day], losses[day - timedelta(days=1)], choice)]
    return Bulletin(
        file=f"general-staff-{days[0]}.txt",
        publisher="General Staff of Ukraine (digest)",
        title=title,
        url=LOSSES_URL,
        published=days[-1].isoformat(),
        text="\n\n".join(blocks) + "\n",
    )


# --- drones and missiles


def read_salvos(path: Path) -> dict[date, list[Salvo]]:
    """Salvoes by the day on which their attack ended, drones first."""
    found: dict[date, list[Salvo]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            salvo = Salvo(
                start=datetime.fromisoformat(row["start"]),
                end=datetime.fromisoformat(row["end"]),
                weapon=row["weapon"],
                launched=int(float(row["launched"])),
                downed=int(float(row["destroyed"] or 0)),
                lost=int(float(row["did_not_reach_goal"] or 0)),
                launched_from=row["launch_place"],
                post=row["source"],
            )
            found[salvo.end.date()].append(salvo)
    for salvos in found.values():
        salvos.sort(key=lambda salvo: (not salvo.weapon.startswith("Shahed"), -salvo.launched, salvo.weapon))
    return dict(found)


def when_words(salvo: Salvo) -> str:
    """Say when an attack took place, for the middle of a sentence."""
    first, last = salvo.start.date(), salvo.end.date()
    if first == last:
        early = salvo.start.hour < 5 and salvo.end.hour < 12
        return f"in the early hours of {day_words(last)}" if early else f"on {day_words(last)}"
    if first.month == last.month:
        return f"overnight on {first.day}-{day_words(last)}"
    return f"overnight on {first.day} {month_name[first.month]} to {day_words(last)}"


DRONES_WITH_LOST = (
    (
        "{When}, Russia launched {n} attack drones at Ukraine, the Ukrainian Air Force said. Air defences shot down "
        "{down} and {lost} more failed to reach a target."
    ),
    (
        "The Ukrainian Air Force counted {n} Russian strike drones launched at Ukraine {when}. It said that {down} "
        "of them were shot down, while another {lost} were lost from radar."
    ),
    (
        "Ukraine's air defences shot down {down} of the {n} drones that Russia sent {when}, according to the "
        "Ukrainian Air Force; {lost} others were lost on the way to their targets."
    ),
    (
        "Russia attacked Ukraine with {n} Shahed-type drones {when}, the Ukrainian Air Force reported. Of these, "
        "{down} were destroyed by air defence and {lost} did not reach their goals."
    ),
    (
        "Russia launched {n} drones {when}, by the count of the Ukrainian Air Force: {down} were downed and {lost} "
        "were lost without hitting a target."
    ),
)
DRONES_DOWNED = (
    "{When}, Russia launched {n} attack drones at Ukraine, and {down} were shot down, the Ukrainian Air Force said.",
    "Of {n} Shahed-type drones sent by Russia {when}, the Ukrainian Air Force said it had destroyed {down}.",
)


def drones_words(salvo: Salvo) -> str:
    """Tell a salvo of drones."""
    templates = DRONES_WITH_LOST if salvo.lost else DRONES_DOWNED
    # the first wording alone reads well with one drone lost
    template = templates[0 if salvo.lost == 1 else salvo.end.toordinal() % len(templates)]
    when = when_words(salvo)
    return template.format(
        n=salvo.launched,
        down=count_words(salvo.downed),
        lost=count_words(salvo.lost),
        when=when,
        When=sentence_case(when),
    )


def missiles_words(salvo: Salvo, when: str, choice: random.Random) -> str:
    """Tell a salvo of missiles; `when` is empty where the sentence before has said it."""
    kind = WEAPONS[salvo.weapon]
    if salvo.launched > 1:
        kind = kind.replace(" missile", " missiles") if " missile" in kind else kind.replace("missile ", "missiles ")
    verb = choice.choice(("Russia also fired", "Russian forces also launched", "The attack also included"))
    text = f"{sentence_case(when)}, Russia fired" if when else verb
    text += f" {count_words(salvo.launched)} {kind}"
    if salvo.downed == salvo.launched:
        each = {1: "which was", 2: "both of which were"}.get(salvo.launched, "all of which were")
        text += f", {each} shot down"
    elif salvo.downed:
        text += f", of which {count_words(salvo.downed)} {'was' if salvo.downed == 1 else 'were'} shot down"
    elif salvo.lost == salvo.launched:
        text += ", none of which reached its target"
    return text + "."


def launch_words(salvo: Salvo) -> str:
    """Name the launch areas: Primorsko-Akhtarsk and the regions of Kursk and Oryol."""
    names = [part.strip() for part in salvo.launched_from.replace("Chauda, Crimea", "Chauda in Crimea").split(" and ")]
    regions = [name.removesuffix(" oblast") for name in names if name.endswith(" oblast")]
    parts = [name for name in names if not name.endswith(" oblast")]
    if len(regions) == 1:
        parts.append(f"the {regions[0]} region")
    elif regions:
        parts.append(f"the regions of {join_words(regions)}")
    return f"The drones came from {join_words(parts)}."


def raids_paragraph(salvos: list[Salvo], choice: random.Random) -> str:
    """Tell all that was launched in the attacks that ended on one day."""
    sentences, said = [], ""
    for salvo in salvos:
        when = when_words(salvo)
        if salvo.weapon.startswith("Shahed"):
            sentences.append(drones_words(salvo))
            if salvo.launched_from and choice.random() < 0.5:
                sentences.append(launch_words(salvo))
        else:
            sentences.append(missiles_words(salvo, "" if when == said else when, choice))
        said = when
    return " ".join(sentences)


def raids_bulletin(days: list[date], salvos: dict[date, list[Salvo]]) -> Bulletin | None:
    """A week of the Air Force's counts; None when it reported no attack."""
    told = [day for day in days if day in salvos]
    if not told:
        return None
    title = f"Drones and missiles launched at Ukraine, {span_words(days[0], days[-1])}"
    blocks = [title]
    for day in told:
        blocks += [day_words(day), raids_paragraph(salvos[day], random.Random(f"raids {day}"))]
    posts = list(dict.fromkeys(salvo.post for day in told for salvo in salvos[day]))
    blocks += ["Posts of the Ukrainian Air Force", "\n".join(posts)]
    return Bulletin(
        file=f"air-force-{days[0]}.txt",
        publisher="Ukrainian Air Force (digest)",
        title=title,
        url=posts[0],
        published=told[-1].isoformat(),
        text="\n\n".join(blocks) + "\n",
    )


# --- writing


def write_bulletins(bulletins: list[Bulletin], seeds: Path) -> None:
    """Write the texts and replace their rows in the catalogue; rows of other texts stay as they are, first."""
    seeds.mkdir(parents=True, exist_ok=True)
    names = {bulletin.file for bulletin in bulletins}
    catalogue = seeds / "sources.csv"
    rows = []
    if catalogue.exists():
        with catalogue.open(encoding="utf-8", newline="") as handle:
            rows = [row for row in csv.DictReader(handle) if row["file"] not in names]
    for bulletin in bulletins:
        (seeds / bulletin.file).write_bytes(bulletin.text.encode("utf-8"))
        rows.append({name: getattr(bulletin, name) for name in CATALOGUE})
    with catalogue.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, fieldnames=CATALOGUE, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def main() -> None:
    """Read the facts named on the command line and write the bulletins."""
    parser = argparse.ArgumentParser(description="Write weekly bulletins from public facts.")
    parser.add_argument("facts", type=Path, help="folder with general_staff_daily.csv and air_force_tallies.csv")
    parser.add_argument("--seeds", type=Path, default=Path(__file__).resolve().parent.parent / "seeds")
    arguments = parser.parse_args()
    losses = read_losses(arguments.facts / "general_staff_daily.csv")
    salvos = read_salvos(arguments.facts / "air_force_tallies.csv")
    bulletins = [losses_bulletin(days, losses) for days in weeks()]
    bulletins += [found for days in weeks() if (found := raids_bulletin(days, salvos))]
    write_bulletins(bulletins, arguments.seeds)
    print(f"{len(bulletins)} bulletins written to {arguments.seeds}")


if __name__ == "__main__":
    main()
