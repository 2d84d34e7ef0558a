"""Signing in with a real OpenID Connect provider in a real browser: who is let in to edit, and who is not."""

import json
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import provider as providing
import pytest
from opening import PATIENCE, WHOLE, open_page
from playwright.sync_api import BrowserContext, Page, expect
from provider import Claims, Provider

pytestmark = pytest.mark.browser
EDITOR, STRANGER, UNPROVEN = "ann@example.org", "eve@example.org", "ann.too@example.org"


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    with providing.provide() as running:
        running.verified = {EDITOR: True, STRANGER: True, UNPROVEN: False}
        yield running


@pytest.fixture(scope="module")
def closed(provider: Provider, start_dashboard: Callable[..., Any], tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Start a dashboard that strangers read and two addresses edit."""
    root = tmp_path_factory.mktemp("closed")
    (root / "seeds").mkdir()
    (root / "seeds" / "one.txt").write_text("Twelve drones were shot down over Sumy.", encoding="utf-8")
    secrets = root / "secrets.toml"

    def configure(address: str) -> None:
        provider.redirect = f"{address}/oauth2callback"
        secrets.write_text(
            f'[auth]\nredirect_uri = "{provider.redirect}"\ncookie_secret = "{"x" * 40}"\n'
            f'client_id = "{providing.CLIENT}"\nclient_secret = "{providing.SECRET}"\n'
            f'server_metadata_url = "{provider.address}/.well-known/openid-configuration"\n',
            encoding="utf-8",
        )

    with start_dashboard(
        root,
        before=configure,
        options=[f"--secrets.files={secrets}"],
        TRACKER_PUBLIC="1",
        TRACKER_EDITORS=f"{EDITOR}, {UNPROVEN}",
    ) as running:
        yield running


def sign_in(page: Page, closed: Any, email: str) -> None:
    page.goto(closed.url)
    # The first page of a new server may take its time.
    expect(page.get_by_role("button", name="Sign in")).to_be_visible(timeout=3 * PATIENCE)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_label("Address").fill(email)
    page.get_by_role("button", name="Go on").click()
    page.wait_for_url(f"{closed.url}/**")
    expect(page.locator("h2").first).to_be_visible(timeout=PATIENCE)


def may_add(page: Page, closed: Any) -> bool:
    """Tell whether the page that adds texts is there, by its link and by its address."""
    expect(page.get_by_role("link", name="Method").first).to_be_visible(timeout=PATIENCE)
    linked = page.get_by_role("link", name="Add a text").count() > 0
    page.goto(f"{closed.url}/add")
    expect(page.get_by_role("link", name="Method").first).to_be_visible(timeout=PATIENCE)
    page.wait_for_function(WHOLE, timeout=PATIENCE)
    uploader = page.locator("[data-testid=stFileUploader]")
    if linked:
        expect(uploader.first).to_be_visible(timeout=PATIENCE)
    reached = uploader.count() > 0
    assert linked == reached
    return linked


def test_an_editor_signs_in_edits_and_signs_out(page: Page, closed: Any, provider: Provider) -> None:
    sign_in(page, closed, EDITOR)
    expect(page.get_by_role("button", name="Sign out")).to_be_visible(timeout=PATIENCE)
    assert may_add(page, closed)
    upload: Any = {"name": "two.txt", "mimeType": "text/plain", "buffer": b"Poland sent $77m in aid to Ukraine.\n"}
    page.locator("[data-testid=stFileUploader] input[type=file]").first.set_input_files([upload])
    page.get_by_role("button", name="Save the file").click()
    expect(page.get_by_text("Saved as ").first).to_be_visible(timeout=PATIENCE)
    assert (closed.seeds / "two.txt").is_file()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("button", name="Sign in")).to_be_visible(timeout=PATIENCE)
    assert "/end" in provider.asked
    assert not may_add(page, closed)


@pytest.mark.parametrize("email", [STRANGER, UNPROVEN])
def test_others_who_sign_in_read_and_do_not_edit(page: Page, closed: Any, email: str) -> None:
    sign_in(page, closed, email)
    expect(page.get_by_text("This account may read but not edit.")).to_be_visible(timeout=PATIENCE)
    assert not may_add(page, closed)


def spoiled(**fields: Any) -> Callable[[Claims], Claims]:
    return lambda claims: {**claims, **{name: told() if callable(told) else told for name, told in fields.items()}}


FORGERIES: dict[str, dict[str, Any]] = {
    "a key that is not the provider's": {"sign": providing.sign_with_other_key},
    "no signature": {"sign": providing.sign_not_at_all},
    "the public key taken for a secret": {"sign": providing.sign_with_public_key},
    "expired an hour ago": {"spoil": spoiled(exp=lambda: int(time.time()) - 3600)},
    "for another client": {"spoil": spoiled(aud="another")},
    "of another provider": {"spoil": spoiled(iss="https://login.example.org")},
    "an answer to another question": {"spoil": spoiled(nonce="another")},
}


def test_a_token_that_is_forged_expired_or_not_for_us_lets_nobody_in(
    page: Page, context: BrowserContext, closed: Any, provider: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_page(page, closed.url)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_label("Address")).to_be_visible(timeout=PATIENCE)
    login = next(address for address in asked if "/auth/login" in address)

    def let_in() -> bool:
        """Go the browser's way without drawing a page; its cookies tell who was let in."""
        context.clear_cookies()
        form = context.request.get(login).text()
        fields = {
            name: form.split(f'name="{name}" value="')[1].split('"')[0] for name in ("state", "nonce", "code_challenge")
        }
        context.request.post(f"{provider.address}/authorize", form={**fields, "email": EDITOR})
        return "_streamlit_user" in {cookie["name"] for cookie in context.cookies()}

    assert let_in()
    for told, wrong in FORGERIES.items():
        with monkeypatch.context() as changed:
            for name, behaviour in wrong.items():
                changed.setattr(provider, name, behaviour)
            assert not let_in(), told
    assert let_in()


def test_a_cookie_that_the_server_has_not_signed_lets_nobody_in(
    page: Page, context: BrowserContext, closed: Any
) -> None:
    claims = json.dumps({"email": EDITOR, "email_verified": True, "is_logged_in": True, "origin": closed.url})
    forged = [
        {"name": "_streamlit_user", "value": value, "url": closed.url} for value in (claims.encode().hex(), "2|1:0|x")
    ]
    for cookie in forged:
        context.add_cookies([cookie])  # type: ignore[list-item]
        open_page(page, closed.url)
        expect(page.get_by_role("button", name="Sign in")).to_be_visible(timeout=PATIENCE)
        assert not may_add(page, closed)


def test_what_is_larger_than_allowed_is_not_taken_by_the_server_itself(page: Page, closed: Any) -> None:
    """The page refuses a large file, too; who goes past the page meets the server's own limit."""
    sign_in(page, closed, EDITOR)
    assert may_add(page, closed)
    small: Any = {"name": "three.txt", "mimeType": "text/plain", "buffer": b"Ten drones fell.\n"}
    with page.expect_request(lambda request: "/_stcore/upload_file/" in request.url) as caught:
        page.locator("[data-testid=stFileUploader] input[type=file]").first.set_input_files([small])
    address, headers = caught.value.url, caught.value.headers
    kept = {name: value for name, value in headers.items() if name.lower() in ("x-xsrftoken", "origin")}
    large: Any = {"name": "large.txt", "mimeType": "text/plain", "buffer": os.urandom(21 * 1024 * 1024)}
    answers = {
        size: page.request.put(address, headers=kept, multipart={"file": part}).status
        for size, part in (("small", small), ("large", large))
    }
    assert answers == {"small": 204, "large": 413}
    assert page.request.put(address, multipart={"file": small}).status == 403  # without the page's own token
    assert Path(closed.seeds, "large.txt").exists() is False
