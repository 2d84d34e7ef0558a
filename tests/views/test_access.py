"""Access: a public server is read-only and shows no folders; where sign-in is set up, those named may edit."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.errors import StreamlitAPIException
from streamlit.testing.v1 import AppTest

from tracker.model import TrackerError
from tracker.views import access, uploading, watching

ROOT = Path(__file__).resolve().parents[2]
READING = ("overview", "figures", "claims", "checks", "sources", "changes", "method")
ADD = "tracker/views/add.py"

AUTH = {"auth": {"client_id": "a", "client_secret": "b", "cookie_secret": "c", "redirect_uri": "https://example.org"}}
ANN: dict[str, Any] = {"is_logged_in": True, "email": "Ann@Example.org", "email_verified": True}
Run = Callable[..., AppTest]


def everything_sent(app: AppTest) -> str:
    """Return all that reaches the browser, also what no reader would look at."""
    return "\n".join(str(getattr(part, "proto", "")) for part in app._tree)


def visit(user: dict[str, Any] | None = None, secrets: dict[str, Any] | None = None) -> AppTest:
    """Open the dashboard as this visitor."""
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=30)
    app.user.update(user or {})
    app.secrets.update(secrets or {})
    app.run()
    assert not app.exception, [error.value for error in app.exception]
    return app


def may_add(app: AppTest) -> bool:
    """Tell whether the page that adds texts is there: linked, and reachable by its address."""
    linked = "add" in {link.proto.page for link in app.get("page_link")}
    try:
        app.switch_page(ADD).run()
    except (StreamlitAPIException, ValueError):
        reached = False
    else:
        reached = bool(app.text_area)
    assert linked == reached
    return linked


@pytest.fixture(autouse=True)
def unset(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001
    monkeypatch.delenv("TRACKER_PUBLIC", raising=False)
    monkeypatch.delenv("TRACKER_EDITORS", raising=False)


def test_whoever_opens_a_local_dashboard_may_edit() -> None:
    assert may_add(visit())


@pytest.mark.parametrize("value", ["1", "true", "YES", "on", "please"])
def test_a_public_dashboard_has_no_page_to_add_texts(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_PUBLIC", value)
    assert not may_add(visit())


@pytest.mark.parametrize("value", ["", "0", "false", "No", " off "])
def test_a_plain_no_is_not_public(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_PUBLIC", value)
    assert may_add(visit())


@pytest.mark.parametrize("page", READING)
@pytest.mark.parametrize("filled", [True, False], ids=["with figures", "empty"])
def test_a_public_page_has_no_upload_no_editor_and_no_folders(
    run: Run, folders: Any, monkeypatch: pytest.MonkeyPatch, page: str, filled: bool
) -> None:
    def fail(*_: object) -> None:
        raise TrackerError(f"{folders.data}/figures.csv: cannot be written; make room")

    if filled:
        folders.fill()
    monkeypatch.setattr(watching.Rebuilder, "build", fail)
    run(page)
    watching.builder().refresh(wait=20)
    monkeypatch.setenv("TRACKER_PUBLIC", "1")
    app = run(page)
    sent = everything_sent(app)
    assert len(sent) > 500
    assert str(folders.seeds.parent) not in sent
    assert str(ROOT) not in sent
    assert not [part for kind in ("file_uploader", "data_editor", "text_area") for part in app.get(kind)]
    assert not [button.label for button in app.button if "ave" in button.label or "emove" in button.label]


def test_the_same_fault_is_told_with_its_folder_to_who_may_edit(
    run: Run, folders: Any, said: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise TrackerError(f"{folders.data}/figures.csv: cannot be written; make room")

    folders.fill()
    monkeypatch.setattr(watching.Rebuilder, "build", fail)
    run("overview")
    watching.builder().refresh(wait=20)
    assert str(folders.data) in said(run("overview"))
    monkeypatch.setenv("TRACKER_PUBLIC", "1")
    assert access.FAULTS_HIDDEN in said(run("overview"))


def test_tables_that_cannot_be_read_are_told_without_their_folder(
    run: Run, folders: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders.fill()
    (folders.data / "figures.csv").write_text("not,a\ntable", encoding="utf-8")
    monkeypatch.setenv("TRACKER_PUBLIC", "1")
    for page in READING:
        assert str(folders.data) not in everything_sent(run(page))


@pytest.mark.parametrize(
    ("public", "named", "user", "allowed"),
    [
        ("", "", {}, False),
        ("", "", {"is_logged_in": False}, False),
        ("", "", ANN, True),
        ("", "ann@example.org", ANN, True),
        ("", "bob@example.org; ann@example.org", ANN, True),
        ("", "bob@example.org", ANN, False),
        ("", "ann@example.org", {**ANN, "email_verified": False}, False),
        ("", "ann@example.org", {"is_logged_in": True}, False),
        ("", "ann@example.org", {**ANN, "is_logged_in": False}, False),
        ("1", "", ANN, False),
        ("1", "ann@example.org", ANN, True),
        ("1", "ann@example.org", {}, False),
    ],
    ids=str,
)
def test_where_sign_in_is_set_up_those_named_may_edit(
    monkeypatch: pytest.MonkeyPatch, public: str, named: str, user: dict[str, Any], allowed: bool
) -> None:
    monkeypatch.setenv("TRACKER_PUBLIC", public)
    monkeypatch.setenv("TRACKER_EDITORS", named)
    assert may_add(visit(user, AUTH)) is allowed


def test_editors_without_sign_in_let_nobody_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_EDITORS", "ann@example.org")
    assert not may_add(visit())
    assert not may_add(visit(ANN))


def test_secrets_that_cannot_be_read_let_nobody_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "secrets.toml"
    broken.write_text("[auth\nclient_id = ", encoding="utf-8")
    monkeypatch.setattr(access.st, "get_option", lambda _: [str(broken)])
    monkeypatch.setattr(st, "secrets", st.runtime.secrets.Secrets())
    monkeypatch.setattr("streamlit.runtime.secrets.Secrets._parse", unreadable)
    assert not access.may_edit()


def unreadable(*_: object, **__: object) -> dict[str, Any]:
    raise access.StreamlitSecretNotFoundError("Error parsing secrets file")


@pytest.mark.parametrize(
    ("user", "secrets", "labels"),
    [
        ({}, {}, []),
        ({}, AUTH, ["Sign in"]),
        ({}, {"auth": {"google": {"client_id": "a"}, "okta": {}}}, ["Sign in with google", "Sign in with okta"]),
        (ANN, AUTH, ["Sign out"]),
    ],
    ids=str,
)  # fmt: skip
def test_a_visitor_is_offered_what_is_set_up(user: dict[str, Any], secrets: dict[str, Any], labels: list[str]) -> None:
    assert [button.label for button in visit(user, secrets).button if button.label.startswith("Sign")] == labels


def test_signing_out_takes_the_page_away() -> None:
    app = visit(ANN, AUTH)
    next(button for button in app.button if button.label == "Sign out").click().run()
    assert "add" not in {link.proto.page for link in app.get("page_link")}


def test_more_files_than_are_taken_at_once_are_refused(run: Run, folders: Any, said: Any) -> None:
    app = run("add")
    many = [(f"{number}.txt", b"Two people were killed.", "text/plain") for number in range(uploading.MOST_FILES + 1)]
    app.file_uploader[0].set_value(many).run()
    assert f"{uploading.MOST_FILES} can be added at once" in said(app)
    assert not list(folders.seeds.glob("*.txt"))
