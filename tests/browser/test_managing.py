"""Adding, correcting, replacing and removing texts in a real browser, as an editor does it by hand."""

import itertools
import re
from typing import Any

import pytest
from opening import PATIENCE, WHOLE, open_page
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
FIRST = "00-first.txt"  # the first row of the catalogue, whose rows are in the order of the files
NUMBERS = itertools.count(901)
HOSTILE = {
    "<img src=x onerror=alert(1)>.txt": "img-src-x-onerror-alert-1.txt",
    "=cmd|' calc'!A1.txt": "cmd-calc-A1.txt",
    "../../outside.txt": "outside.txt",
    "\u202egnp.txt": "gnp.txt",
}


@pytest.fixture
def first(dashboard: Any) -> Any:
    """Put a text at the top of the catalogue, and take it away again."""
    path = dashboard.seeds / FIRST
    path.write_text(f"{next(NUMBERS)} drones were shot down over Lviv.", encoding="utf-8")
    yield path
    path.unlink(missing_ok=True)


def settle(page: Page) -> None:
    """Wait until what was just done has reached the page."""
    page.wait_for_timeout(1000)
    page.wait_for_function(WHOLE, timeout=PATIENCE)


def open_catalogue(page: Page, dashboard: Any) -> None:
    """Open the catalogue when the text is in the tables: the page that a new build draws anew would close a menu.

    Each test has words of its own, since those of the one before may still be there.
    """
    open_page(page, f"{dashboard.url}/add")
    wanted = (dashboard.seeds / FIRST).read_text(encoding="utf-8")
    while wanted not in set(dashboard.figures()["sentence"]):
        page.wait_for_timeout(200)
    settle(page)
    page.get_by_role("tab", name="Edit the catalogue").click()
    expect(page.get_by_role("button", name="Nothing changed yet")).to_be_visible(timeout=PATIENCE)
    settle(page)


def choose_file(page: Page) -> None:
    """Choose the file; a new build that comes meanwhile draws the page anew and closes the menu: then once more."""
    field, option = page.get_by_label("File to replace or remove"), page.get_by_role("option", name=FIRST)
    for _ in range(5):
        field.fill("")
        field.press_sequentially(FIRST)
        page.wait_for_timeout(1500)
        if option.is_visible():
            break
    option.click()
    expect(page.get_by_role("button", name="Remove the text")).to_be_visible(timeout=PATIENCE)


def write_into_first_row(page: Page, words: str) -> None:
    """Correct the publisher of the first row: the table is drawn on a canvas, its editor is a field over it."""
    grid = page.locator("[data-testid=stDataFrame]").last
    grid.click(position={"x": 330, "y": 54})
    page.keyboard.press("Enter")
    field = page.locator("[id^=gdg-overlay] textarea, [id^=gdg-overlay] input").first
    field.fill(words)
    field.press("Enter")


def write_address_of_first_row(page: Page, words: str) -> None:
    grid = page.locator("[data-testid=stDataFrame]").last
    grid.click(position={"x": 330, "y": 54})
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    field = page.locator("[id^=gdg-overlay] textarea, [id^=gdg-overlay] input").first
    field.fill(words)
    field.press("Enter")


def test_files_are_told_apart_before_they_are_saved_and_no_name_does_anything(page: Page, dashboard: Any) -> None:
    opened: list[str] = []
    page.on("dialog", lambda dialog: (opened.append(dialog.message), dialog.dismiss()))
    known = dashboard.figures().iloc[0]["source_file"]
    files = {name: f"Poland sent ${number + 40}m in aid to Ukraine.\n" for number, name in enumerate(HOSTILE)}
    uploads: list[Any] = [
        {"name": "again.txt", "mimeType": "text/plain", "buffer": (dashboard.seeds / known).read_bytes()},
        {"name": "empty.txt", "mimeType": "text/plain", "buffer": b""},
        *({"name": name, "mimeType": "text/plain", "buffer": text.encode()} for name, text in files.items()),
    ]
    open_page(page, f"{dashboard.url}/add")
    page.locator("[data-testid=stFileUploader] input[type=file]").first.set_input_files(uploads)
    save = page.get_by_role("button", name=f"Save {len(files)} files")
    expect(save).to_be_visible(timeout=PATIENCE)
    faults = page.locator(".field-fault")
    expect(faults.first).to_contain_text(f"in the collection already, as {known}")
    expect(faults.nth(1)).to_contain_text("it is empty")
    save.click()
    expect(page.get_by_text(re.compile("^Saved as ")).first).to_be_visible(timeout=PATIENCE)
    for saved in HOSTILE.values():
        assert (dashboard.seeds / saved).is_file()
    assert not list(dashboard.seeds.parent.glob("outside*"))
    assert not (dashboard.seeds / "again.txt").exists()
    assert opened == []


def test_a_pasted_text_tells_each_fault_beside_its_field(page: Page, dashboard: Any) -> None:
    open_page(page, f"{dashboard.url}/add")
    page.get_by_role("tab", name="Paste a text").click()
    text = page.get_by_label("Text", exact=True)
    text.fill("Poland sent $77m in aid to Ukraine.")
    text.press("Control+Enter")
    for label, wrong in (("Address of the original", "javascript:alert(1)"), ("Published", "03/04/2024")):
        field = page.get_by_label(label).last
        field.fill(wrong)
        field.press("Enter")
        column = page.locator("[data-testid=stColumn]").filter(has=field)
        expect(column.locator(".field-fault")).to_have_count(1, timeout=PATIENCE)
    expect(page.get_by_role("button", name="Save the text")).to_be_disabled()


def test_a_cell_of_the_catalogue_is_corrected_and_saved(page: Page, dashboard: Any, first: Any) -> None:
    open_catalogue(page, dashboard)
    write_into_first_row(page, "A Better Paper")
    page.get_by_role("button", name="Save 1 changed row").click()
    # The message stays when the new build draws the page anew.
    told = page.get_by_text("The catalogue is saved: 1 row changed.")
    expect(told).to_be_visible(timeout=PATIENCE)
    page.wait_for_timeout(2500)
    expect(told).to_be_visible()
    assert f"{first.name},A Better Paper," in (dashboard.seeds / "sources.csv").read_text(encoding="utf-8")


def test_an_address_that_is_none_is_told_and_not_saved(page: Page, dashboard: Any, first: Any) -> None:
    open_catalogue(page, dashboard)
    write_address_of_first_row(page, "javascript:alert(1)")
    fault = page.locator(".field-fault")
    expect(fault).to_contain_text(f"{first.name}: the address should start with https://", timeout=PATIENCE)
    expect(page.get_by_role("button", name="Save 1 changed row")).to_be_disabled()


def test_a_text_is_replaced_and_removed_when_the_editor_is_sure(page: Page, dashboard: Any, first: Any) -> None:
    open_catalogue(page, dashboard)
    choose_file(page)
    upload = {"name": "newer.txt", "mimeType": "text/plain", "buffer": b"Eleven drones were shot down over Lviv.\n"}
    page.locator("[data-testid=stFileUploader] input[type=file]").last.set_input_files([upload])  # type: ignore[list-item]
    page.get_by_role("button", name="Replace the text").click()
    expect(page.get_by_text(f"{FIRST} is replaced.")).to_be_visible(timeout=PATIENCE)
    assert first.read_text(encoding="utf-8").startswith("Eleven")
    settle(page)
    expect(page.get_by_role("button", name="Remove the text")).to_be_disabled()
    page.get_by_text(f"Remove {FIRST} and its figures").click()
    page.get_by_role("button", name="Remove the text", disabled=False).click()
    expect(page.get_by_text(f"{FIRST} is removed.")).to_be_visible(timeout=PATIENCE)
    assert not first.exists()
    assert len(list((dashboard.seeds / ".removed").iterdir())) == 2
