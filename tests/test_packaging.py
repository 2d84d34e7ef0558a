"""The wheel, built and installed the way a user gets it."""

import json
import os
import shutil
import site
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

import tracker

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    sources = folder / "sources"
    # A copy, so that the build leaves nothing in the working folder.
    shutil.copytree(ROOT / "tracker", sources / "tracker", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, sources)
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    done = subprocess.run(
        [*command, "--wheel-dir", str(folder), str(sources)], capture_output=True, text=True, check=False, cwd=folder
    )
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_the_code_and_the_data_files(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert wheel.name.startswith(f"tracker-{tracker.__version__}-")
    assert "tracker/py.typed" in names
    shipped = {".toml", ".csv", ".gz"}
    expected = {
        path.relative_to(ROOT).as_posix() for path in (ROOT / "tracker").rglob("*") if path.suffix in shipped | {".py"}
    }
    assert expected <= set(names)
    assert any(name.endswith(".toml") for name in expected)
    assert not [name for name in names if name.startswith(("tests", "seeds", "data"))]


def test_an_installed_wheel_reads_a_text(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "clean environment"
    venv.create(home, with_pip=False)
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / ("python.exe" if os.name == "nt" else "python")
    place = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    command = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*command, str(wheel)], check=True, cwd=tmp_path)
    # This environment lends the packages that it needs; .pth files there (an editable tracker) are not read.
    Path(place, "lent.pth").write_text("\n".join(site.getsitepackages()), encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [scripts / "tracker", "extract", "-"],
        input="Russia launched 145 drones against Ukraine overnight.",
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
    row = json.loads(done.stdout)
    assert (row["event"], row["subject"], row["value"], row["actor"]) == ("launched", "drones", 145, "russia")
    where = subprocess.run(
        [python, "-c", "import tracker; print(tracker.__file__)"],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )
    assert where.stdout.startswith(str(home)) or Path(where.stdout.strip()).is_relative_to(home.resolve())
