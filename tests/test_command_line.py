import csv
import io
import json
import subprocess
import sys
import threading
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from tracker import TrackerError, __version__, extracting, proving
from tracker.__main__ import main
from tracker.commands.terminal import ProgressBar, patience
from tracker.schema import FIGURES

NIGHT = "Russia launched 145 drones against Ukraine overnight."
COLUMNS = [column.name for column in FIGURES]


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "my seeds"
    folder.mkdir()
    (folder / "night.txt").write_text(NIGHT, encoding="utf-8")
    return folder


def run(*arguments: object, given: str | bytes = "") -> Result:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments], input=given)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_build_says_what_it_found(seeds: Path, tmp_path: Path) -> None:
    result = run("build", "--seeds", seeds, "--data", tmp_path / "data")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "1 text: 1 figure, 1 claim",
        "  strikes       1",
        "1 number: 1 taken, 0 refused",
        "0 problems",
    ]
    assert result.stderr == ""
    assert (tmp_path / "data" / "figures.csv").is_file()


def test_build_with_a_bad_text_says_which_and_leaves_with_one(seeds: Path, tmp_path: Path) -> None:
    (seeds / "picture.txt").write_bytes(b"\x89PNG\x00\x00")
    result = run("build", "--seeds", seeds, "--data", tmp_path / "data")
    assert result.exit_code == 1
    assert "1 problem, listed on standard error" in result.stdout
    assert result.stderr.startswith("picture.txt: ")


WRONG = {
    "no seeds folder": ["build", "--seeds", "{tmp}/nowhere", "--data", "{tmp}/data"],
    "the data folder is a file": ["build", "--seeds", "{tmp}/my seeds", "--data", "{tmp}/my seeds/night.txt"],
    "no such text": ["extract", "{tmp}/nowhere.txt"],
    "a folder for a text": ["extract", "{tmp}/my seeds"],
    "a date that is none": ["extract", "{tmp}/my seeds/night.txt", "--published", "soon"],
    "a date with two readings": ["explain", "145 drones", "--published", "04/05/2024"],
    "an unknown format": ["extract", "{tmp}/my seeds/night.txt", "--format", "xml"],
    "an unknown command": ["count"],
    "check without seeds": ["check", "--seeds", "{tmp}/nowhere"],
    "a file where a sentence belongs": ["explain", "{tmp}/my seeds/night.txt"],
    "nothing to explain": ["explain", " "],
    "score without the folder": ["score", "{tmp}/nowhere"],
    "score without floors": ["score", "{tmp}/my seeds", "--floors", "{tmp}/nowhere.toml"],
}


@pytest.mark.parametrize("arguments", WRONG.values(), ids=WRONG)
@pytest.mark.usefixtures("seeds")
def test_a_mistake_is_named_in_one_message_with_exit_code_two(arguments: list[str], tmp_path: Path) -> None:
    result = run(*(argument.replace("{tmp}", str(tmp_path)) for argument in arguments))
    assert result.exit_code == 2
    assert "Error: " in result.stderr
    assert "Traceback" not in result.stderr
    assert result.stdout == ""


def test_extract_prints_a_json_line_a_figure_in_the_contracts_columns(seeds: Path) -> None:
    result = run("extract", seeds / "night.txt", "--published", "10 Nov 2024")
    (row,) = map(json.loads, result.stdout.splitlines())
    assert list(row) == COLUMNS
    assert (row["event"], row["subject"], row["value"], row["actor"]) == ("launched", "drones", 145, "russia")
    assert (row["date_start"], row["date_end"]) == ("2024-11-09", "2024-11-10")
    assert result.exit_code == 0


def test_extract_prints_csv_with_the_contracts_header() -> None:
    result = run("extract", "-", "--format", "csv", given="One said: “we, too, lost 1,770 troops”.\n" + NIGHT)
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert list(rows[0]) == COLUMNS
    assert [row["value"] for row in rows] == ["1770", "145"]


@pytest.mark.parametrize("given", [b"\xef\xbb\xbf" + NIGHT.encode(), NIGHT.encode("utf-16")], ids=["BOM", "UTF-16"])
def test_extract_reads_the_encodings_of_a_seeds_folder(given: bytes) -> None:
    row = json.loads(run("extract", "-", given=given).stdout)
    assert NIGHT[row["char_start"] : row["char_end"]] == "145"


def test_a_text_without_figures_prints_nothing() -> None:
    result = run("extract", "-", given="The weather was fine.")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")


def test_empty_input_is_a_mistake_that_is_named() -> None:
    result = run("extract", "-", given="")
    assert result.exit_code == 2
    assert "empty" in result.stderr


def test_explain_writes_whole_numbers_as_the_tables_do() -> None:
    assert "    value = 145\n" in run("explain", NIGHT).stdout


def test_a_sentence_too_long_for_a_file_name_is_explained() -> None:
    assert run("explain", f"{NIGHT} " * 200).stdout.count("    value = 145\n") == 200


@pytest.mark.skipif(sys.platform == "win32", reason="the shell of Windows cannot close standard input")
def test_without_a_standard_input_the_remedy_is_named() -> None:
    command = [sys.executable, "-c", "import sys; sys.stdin = None; from tracker.__main__ import main; main()"]
    done = subprocess.run([*command, "extract", "-"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("Error: standard input is empty; ")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize("command", ["extract", "explain"])
def test_output_that_cannot_be_written_is_told_without_a_traceback(command: str) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "tracker", command, "-"],
            input=NIGHT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.startswith("Error: standard output: ")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("is_terminal", [True, False])
def test_slow_work_is_told_on_a_terminal_only(
    is_terminal: bool, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = threading.Event()
    monkeypatch.setattr("tracker.commands.terminal.SHOW_PROGRESS_AFTER", 0.0)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: is_terminal)
    echo = click.echo

    def tell(*arguments: object, **settings: bool) -> None:
        echo(*arguments, **settings)
        told.set()

    monkeypatch.setattr(click, "echo", tell)
    with patience("Reading ..."):
        told.wait(5 if is_terminal else 0)
    out, err = capsys.readouterr()
    assert (out, err) == ("", "Reading ...\n" if is_terminal else "")


def test_explain_tells_of_taken_and_refused_numbers() -> None:
    result = run("explain", NIGHT + " He is 45 years old.")
    assert result.exit_code == 0
    assert "145" in result.stdout
    assert "45" in result.stdout.replace("145", "")


def test_check_passes_after_a_build_and_fails_when_a_text_has_changed(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proving, "find_unproven", list)  # the lexicon has its own tests
    folders = ["--seeds", seeds, "--data", tmp_path / "data"]
    run("build", *folders)
    passed = run("check", *folders)
    assert (passed.exit_code, passed.stderr) == (0, "")
    (seeds / "night.txt").write_text(NIGHT.replace("145", "146"), encoding="utf-8")
    failed = run("check", *folders)
    assert failed.exit_code == 1
    assert (
        f"{tmp_path / 'data' / 'figures.csv'}: line 2 is not what the texts give; run `tracker build`" in failed.stderr
    )


def test_check_tells_of_a_lexicon_entry_that_does_not_prove_itself(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = proving.Case("events.toml, entry 'fall'", "Seven fell.", "event", "killed", True)
    monkeypatch.setattr(proving, "find_cases", lambda: iter([case]))
    folders = ["--seeds", seeds, "--data", tmp_path / "data"]
    run("build", *folders)
    result = run("check", *folders)
    assert result.exit_code == 1
    assert result.stderr.startswith("events.toml, entry 'fall': the example 'Seven fell.' yields no killed")


def test_the_version_is_the_packages() -> None:
    assert run("--version").stdout.strip() == f"tracker {__version__}"


def test_a_command_that_reads_the_store_ends_in_peace(seeds: Path, tmp_path: Path) -> None:
    """More than once: a thread that outlives the reading aborted every second run as it ended."""
    assert run("build", "--seeds", seeds, "--data", tmp_path / "data").exit_code == 0
    for _ in range(4):
        command = [sys.executable, "-m", "tracker", "versions", "--data", str(tmp_path / "data")]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")
        assert "1 figure, 1 claim" in done.stdout


def test_an_error_of_ours_is_a_message_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_source: object) -> None:
        raise TrackerError("events.toml: entry 'fell': no such event; choose one of tracker.schema.EVENTS")

    monkeypatch.setattr(extracting, "read_source_figures", fail)
    result = run("extract", "-", given=NIGHT)
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: events.toml")


def test_extract_starts_without_the_table_library() -> None:
    program = (
        "import sys; from tracker.__main__ import main; main(['extract', '-'], standalone_mode=False);"
        "assert not {'pandas', 'streamlit', 'altair', 'numpy'} & set(sys.modules), 'a heavy import'"
    )
    done = subprocess.run([sys.executable, "-c", program], input=NIGHT.encode(), capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert json.loads(done.stdout)["value"] == 145


def test_a_build_of_one_more_text_ends_without_the_table_library(seeds: Path, tmp_path: Path) -> None:
    for day in range(1, 10):
        (seeds / f"{day}.txt").write_text(f"Russia launched 1{day} drones on {day} May 2024.", encoding="utf-8")
    arguments = ["build", "--seeds", str(seeds), "--data", str(tmp_path / "data")]
    assert run(*arguments).exit_code == 0
    (seeds / "more.txt").write_text("Germany pledged 90 million euros in military aid on 6 May 2024.", encoding="utf-8")
    program = (
        f"import sys; from tracker.__main__ import main; main({arguments!r}, standalone_mode=False);"
        "assert not {'pandas', 'streamlit', 'altair'} & set(sys.modules), 'a heavy import'"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("11 texts: 11 figures, 11 claims")
    assert run("build", "--seeds", seeds, "--data", tmp_path / "anew").exit_code == 0
    for name in ("figures.csv", "claims.csv", "numbers.csv", "datapackage.json"):
        assert (tmp_path / "data" / name).read_bytes() == (tmp_path / "anew" / name).read_bytes()


def test_arrow_finds_pandas_again_once_it_is_needed() -> None:
    program = """
from tracker.store import layout, sparing
sparing.spare_pandas()
layout.to_arrow("numbers", [{"text": "14", "char_start": 3}])
import sys
assert "pandas" not in sys.modules
import pandas as pd
frame = pd.DataFrame({"text": ["14", None], "char_start": [3, 4]})
assert layout.to_arrow("numbers", frame).column("text").to_pylist() == ["14", ""]
dates = pd.DataFrame({"date_end": pd.to_datetime(["2024-11-10", None])})
assert layout.to_arrow("claims", dates).column("date_end").null_count == 1
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_output_is_utf8_even_where_the_terminal_is_not() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tracker", "extract", "-"],
        input="“Vilniansk” says Russia launched 145 drones at Ukraine – overnight.".encode(),
        capture_output=True,
        check=True,
        env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"},
        cwd=Path(__file__).parent.parent,
    )
    assert "“Vilniansk”" in done.stdout.decode("utf-8")


def test_progress_shows_on_a_terminal_only(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.commands.terminal.SHOW_PROGRESS_AFTER", 0.0)
    for is_terminal in (False, True):
        monkeypatch.setattr(sys.stderr, "isatty", lambda shown=is_terminal: shown)
        bar = ProgressBar("Reading texts")
        bar(1, 2)
        bar.close()
        out, err = capsys.readouterr()
        assert out == ""
        assert ("Reading texts" in err) == is_terminal
