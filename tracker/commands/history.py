"""The commands on the builds that the store keeps: versions, diff, compact."""

from collections.abc import Hashable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from tracker.commands.options import data_option, worded
from tracker.commands.terminal import count, write_out
from tracker.model import TrackerError

store_option = click.option("--store", metavar="ADDRESS", default="", help="Where the builds are kept, if not in DATA.")


@click.command(short_help="List the builds that are kept.")
@data_option
@store_option
@worded
def versions(data: Path, store: str) -> None:
    """List the builds that the store keeps, the newest first."""
    from tracker.store import lake

    kept = lake.versions(lake.place_of(data, store))
    if not kept:
        raise TrackerError(f"{data}: no build is kept here yet; run `tracker build`")
    for version in kept:
        counts = version.info["counts"]
        found = f"{count(counts['figures'], 'figure')}, {count(counts['claims'], 'claim')}"
        click.echo(f"{version.number:>5}  {to_time(version.written)}  {found}")


@click.command(short_help="Show what changed between two builds.")
@data_option
@store_option
@click.option("--from", "from_", type=int, metavar="VERSION", help="The earlier build; the one before TO if not given.")
@click.option("--to", type=int, metavar="VERSION", help="The later build; the newest if not given.")
@click.option("--format", "format_", type=click.Choice(["text", "csv"]), default="text", show_default=True)
@worded
def diff(data: Path, store: str, from_: int | None, to: int | None, format_: str) -> None:
    """Show the claims that are new, superseded, changed or withdrawn from one build to another."""
    from tracker import changes, comparing

    compared = comparing.compare(data, store=store, from_=from_, to=to)
    if format_ == "csv":
        write_out(compared.changes.to_csv(index=False, date_format="%Y-%m-%d", lineterminator="\n"))
        return
    click.echo(f"build {compared.before.number} of {to_time(compared.before.written)}")
    click.echo(f"to {compared.after.number} of {to_time(compared.after.written)}")
    for reason in compared.reasons:
        click.echo(reason)
    counts = changes.count_changes(compared.changes)
    click.echo(", ".join(f"{number:,} {change}" for change, number in counts.items()))
    for row in compared.changes.to_dict("records"):
        click.echo(to_line(row))


@click.command(short_help="Drop old builds and tidy the store.")
@data_option
@store_option
@click.option("--keep-days", type=click.FloatRange(min=0), help="Keep the builds of so many days; 30 if not given.")
@worded
def compact(data: Path, store: str, keep_days: float | None) -> None:
    """Drop the builds that are older than KEEP_DAYS, and what broken builds have left; the newest always stays."""
    from tracker.store import exporting, lake

    place = lake.place_of(data, store)
    with exporting.writing(data):
        gone = lake.compact(place, keep_days=lake.KEEP_DAYS if keep_days is None else keep_days)
    click.echo(f"{count(gone, 'file')} of old builds dropped, {count(len(lake.versions(place)), 'build')} kept")


def to_line(row: dict[Hashable, Any]) -> str:
    """Write a change in a line: what, of whom, where, when, the value before and after."""
    what = " ".join(
        part for part in (row["event"], row["subject"], f"of {row['affected']}" if row["affected"] else "") if part
    )
    where = f", {row['place']}" if row["place"] else ""
    when = "" if row["date_end"] != row["date_end"] else f", {row['date_end']:%Y-%m-%d}"
    value = to_value(row["value"], row["unit"])
    if row["change"] != "new" and to_value(row["value_before"], row["unit"]) != value:
        value = f"{to_value(row['value_before'], row['unit'])} -> {value}"
    why = f" ({row['fields'].replace(' ', ', ')})" if row["fields"] else ""
    return f"{row['change']:<10} {row['claim_id']}  {value} {what}{where}{when}{why}"


def to_value(value: float | None, unit: str) -> str:
    """Write a value with its unit; "some" where only vague words were used."""
    if value is None or value != value:
        return "some"
    return f"{value:,.15g}" + ("" if unit in ("count", "") else f" {unit}")


def to_time(milliseconds: int) -> str:
    """Write when a build was stored, in UTC."""
    return f"{datetime.fromtimestamp(milliseconds / 1000, UTC):%Y-%m-%d %H:%M} UTC"
