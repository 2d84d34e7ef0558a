"""Source -> Document: kinds, sections, posts, lists; and what holds for any text."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.model import Document, Source
from tracker.text import read_document


def _read(text: str, published: str = "2024-11-11", title: str = "") -> Document:
    return read_document(Source("s0", "a.txt", text, "", published=published, title=title))


def _rows(text: str) -> list[tuple[str, str]]:
    return [(sentence.kind, sentence.text) for sentence in _read(text).sentences]


BODY = "Drones hit the port of Odesa overnight, and crews fought fires until the morning came."


def test_a_short_line_before_prose_is_a_heading_and_names_the_section() -> None:
    document = _read(f"War briefing\n{BODY}\nAid for the coast\n{BODY} More came later.\nA town ‘cut off’\n{BODY}")
    assert [(s.kind, s.section, s.section_id) for s in document.sentences] == [
        ("heading", "War briefing", 0),
        ("prose", "War briefing", 0),
        ("heading", "Aid for the coast", 1),
        ("prose", "Aid for the coast", 1),
        ("prose", "Aid for the coast", 1),
        ("heading", "A town ‘cut off’", 2),
        ("prose", "A town ‘cut off’", 2),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "He said this:",
        "The analyst put it so…",
        "It was over.",
        "ol",
        "Port Sudan —",
        "Crews search the ruins. Photo by the brigade",
        "Crews search the ruins of a block of flats in Odesa (Press service)",
        "and then the sirens",
    ],
)
def test_a_line_that_is_no_heading_opens_no_section(line: str) -> None:
    document = _read(f"{BODY}\n{line}\n{BODY}")
    assert {sentence.section_id for sentence in document.sentences} == {0}


def test_an_ordinary_first_sentence_is_no_title() -> None:
    assert _read(f"{BODY}\n{BODY}").sentences[0].kind == "prose"


def test_posts_carry_their_time_and_their_sub_headings_keep_it() -> None:
    document = _read(
        "War latest: port hit\nYou need to allow scripts. 00:15:01 Port hit by drones, says mayor\n"
        f"{BODY}\nFires ‘under control’\n{BODY}\n23:50:00 Bridge shut\n{BODY}"
    )
    seen = [(s.kind, s.section, s.posted_at) for s in document.sentences if s.posted_at]
    assert seen == [
        ("heading", "Port hit by drones, says mayor", "2024-11-11T00:15:01"),
        ("prose", "Port hit by drones, says mayor", "2024-11-11T00:15:01"),
        ("heading", "Fires ‘under control’", "2024-11-11T00:15:01"),
        ("prose", "Fires ‘under control’", "2024-11-11T00:15:01"),
        ("heading", "Bridge shut", "2024-11-10T23:50:00"),
        ("prose", "Bridge shut", "2024-11-10T23:50:00"),
    ]
    assert document.sentences[2].text == "00:15:01 Port hit by drones, says mayor"


def test_a_stamp_on_its_own_line_takes_the_next_heading() -> None:
    document = _read(f"Live\n14.15 GMT\nPort hit by drones\n{BODY}")
    assert [(s.section_id, s.posted_at[11:16]) for s in document.sentences] == [
        (0, ""),
        (1, "14:15"),
        (1, "14:15"),
        (1, "14:15"),
    ]
    assert document.sentences[-1].section == "Port hit by drones"


def test_a_post_of_one_full_sentence_is_prose() -> None:
    assert _rows("14:15 Two people died in Sumy.\n13:10 Three drones fell.") == [
        ("prose", "14:15 Two people died in Sumy."),
        ("prose", "13:10 Three drones fell."),
    ]


def test_run_together_key_points_become_items() -> None:
    text = (
        "War latest\nKey points\n- Lee and Roe ‘talk peace in call’|Palace denies callNavy has ‘worst day’ of warCity "
        "braces for raids within ‘hours’Ann Poe: What the call meansSubmit your questions on the warReporting by John "
        f"Doe\n{BODY}"
    )
    assert _rows(text)[2:-1] == [
        ("item", "- Lee and Roe ‘talk peace in call’|"),
        ("item", "Palace denies call"),
        ("item", "Navy has ‘worst day’ of war"),
        ("item", "City braces for raids within ‘hours’"),
        ("item", "Ann Poe: What the call means"),
        ("boilerplate", "Submit your questions on the war"),
        ("boilerplate", "Reporting by John Doe"),
    ]


def test_clauses_of_a_bullet_paragraph_are_cut_before_a_capital() -> None:
    text = (
        "Here is a summary:\n- The navy lost 12 men in the raid (see 9.20 post);Rebels fired 45 rockets at the port "
        "city;A market in Aden was hit, injuring at least seven people. The ministry blamed the rebels."
    )
    assert [row[1] for row in _rows(text)[1:]] == [
        "- The navy lost 12 men in the raid (see 9.20 post);",
        "Rebels fired 45 rockets at the port city;",
        "A market in Aden was hit, injuring at least seven people.",
        "The ministry blamed the rebels.",
    ]
    assert {kind for kind, _ in _rows(text)[1:]} == {"item"}


@pytest.mark.parametrize(
    "line",
    [
        "- tanks - 9,253 (+8); APVs - 18,700 (+21); Cruise missiles - 2,700",
        "- 2,000 Stinger systems; 10,000 Javelins; over 50 million rounds",
        "- troops – about 710,660 (+1,770) persons; Tanks – 9,253 (+8); Special equipment of all other kinds – 3,590",
        "- Drones seen by YouTube users and DeepState near McKay's farm",
        "- Tanks | 9,253 | +8",
    ],
)
def test_an_inventory_stays_whole(line: str) -> None:
    assert [row[1] for row in _rows(f"Losses so far:\n{line}\n- More on the way")][1] == line


@pytest.mark.parametrize("mark", ["-", "•", "*", ">", "–", "1)", "1.", "✅", "🔹"])
def test_bullets_make_items(mark: str) -> None:
    text = f"The staff reports:\n{mark} 12 drones over Sumy\n{mark} 14 drones over Odesa"
    assert [kind for kind, _ in _rows(text)] == ["prose", "item", "item"]


def test_lines_of_label_and_number_are_items_under_their_heading() -> None:
    assert _rows(
        f"{BODY}\nEnemy losses on 11 November\nTanks – 9,253 (+8)\nGuns – 20,300 (+5)\nMen: about 710,660"
    ) == [
        ("prose", BODY),
        ("heading", "Enemy losses on 11 November"),
        ("item", "Tanks – 9,253 (+8)"),
        ("item", "Guns – 20,300 (+5)"),
        ("item", "Men: about 710,660"),
    ]


def test_a_lead_in_under_a_summary_heading_is_prose() -> None:
    text = f"{BODY}\nSummary\nHere is what we know:\n{BODY}"
    assert [kind for kind, _ in _rows(text)] == ["prose", "heading", "prose", "prose"]


def test_a_page_starts_with_its_headlines() -> None:
    text = f"War live\nNavy loses two ships in raid\n14.15 GMT\nPort hit by drones\n{BODY}"
    assert [kind for kind, _ in _rows(text)] == ["heading", "heading", "heading", "heading", "prose"]


def test_losses_listed_one_a_line_are_items() -> None:
    text = "The losses of the enemy were:\nmen ‒ about 710,660 (+1,770) persons,\ntanks ‒ 9,253 (+8),\nguns ‒ 995 (+1)."
    assert [kind for kind, _ in _rows(text)] == ["prose", "item", "item", "item"]


def test_dates_that_head_sections_are_headings() -> None:
    text = f"Week in brief\n24 December 2024\n{BODY}\n25 December 2024\n{BODY}"
    assert [(s.kind, s.section) for s in _read(text).sentences] == [
        ("heading", "Week in brief"),
        ("heading", "24 December 2024"),
        ("prose", "24 December 2024"),
        ("heading", "25 December 2024"),
        ("prose", "25 December 2024"),
    ]
    assert _rows(f"Week in brief\n24 December 2024\n{BODY}")[1][0] == "boilerplate"


def test_run_together_points_without_a_bullet_are_items() -> None:
    text = f"War live\nThe day in brief\nRebels said 6 men diedNavy denies strikePort shut ‘for weeks’\n{BODY}"
    assert [row for row in _rows(text) if row[0] == "item"] == [
        ("item", "Rebels said 6 men died"),
        ("item", "Navy denies strike"),
        ("item", "Port shut ‘for weeks’"),
    ]


def test_a_headline_with_a_number_is_no_list() -> None:
    text = f"{BODY}\nSudan war: 12 dead in raid\n{BODY}"
    assert [kind for kind, _ in _rows(text)] == ["prose", "heading", "prose"]


def test_translated_dialogue_is_prose() -> None:
    assert _rows(f"{BODY}\n- It is hard here - explains the mayor. He stays.\n{BODY}")[1][0] == "prose"


def test_a_report_glued_behind_furniture_is_kept() -> None:
    assert _rows("Your support makes all the difference.Ann Lee said 12 people died.") == [
        ("boilerplate", "Your support makes all the difference."),
        ("prose", "Ann Lee said 12 people died."),
    ]
    assert _rows("Sign up to our briefing.The navy lost 12 men.")[1] == ("prose", "The navy lost 12 men.")
    assert _rows("Advertisement Two men died in Gaza.")[1] == ("prose", "Two men died in Gaza.")


def test_an_appeal_is_furniture_from_end_to_end() -> None:
    text = (
        f"{BODY}\nYour support helps us to tell the story\nFrom rivers to high finance, our paper is on the ground. We "
        "know how facts matter.\nAt such a time we need reporters everywhere. Your donation lets us send them.\nPeople "
        "of all parties trust us. We believe quality journalism should be free.\nYour support makes all the difference."
        f"{BODY}"
    )
    kinds = [sentence.kind for sentence in _read(text).sentences]
    assert kinds == ["prose", *["boilerplate"] * (len(kinds) - 2), "prose"]


def test_promos_in_capitals_are_furniture_and_open_no_section() -> None:
    document = _read(
        f"{BODY}\nNAVY WARNS FISHERMEN AGAINST SAILING NEAR THE STRAIT\n{BODY}\nCLICK HERE TO GET THE APP\n{BODY}"
    )
    assert [s.kind for s in document.sentences] == ["prose", "boilerplate", "prose", "boilerplate", "prose"]
    assert {s.section_id for s in document.sentences} == {0}


def test_capitals_mean_nothing_in_a_text_of_capitals() -> None:
    text = "SITUATION REPORT\nTHE ENEMY FIRED TWELVE ROCKETS AT THE PORT CITY\nTWO PEOPLE WERE KILLED IN THE STRIKE."
    assert "boilerplate" not in [kind for kind, _ in _rows(text)]


def test_lines_are_numbered_and_carriage_returns_stay_outside() -> None:
    sentences = _read("War in brief\r\n\r\nTwo men died.\u00a0Three fled.\r\n").sentences
    assert [(s.paragraph, s.text) for s in sentences] == [(0, "War in brief"), (1, "Two men died."), (1, "Three fled.")]


PIECES = st.sampled_from(
    ["14:15:01 ", "\n", "\r\n", "- ", "; ", "|", ".", "? ", "”", '"', "“", "Tanks - 5", "Advertisement", "U.S. ", "He ",
     "said", "A", "b", "CLICK HERE ", "Your support makes all the difference", "Key points\n", "\u00a0", "\u200b",
     "\ud800", "\x1c", "\x85", "👩‍🚒", "12", "9.50am "]
)  # fmt: skip
ANY_TEXT = st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join), st.text(alphabet=st.characters()))


@given(text=ANY_TEXT, published=st.sampled_from(["", "2024-11-11", "0001-01-01", "9999-12-31", "nonsense"]))
@example(text="\x1c", published="")
@example(text="00:00:00 A\n23:59:59 B\n12:00:00 C", published="0001-01-01")
def test_any_text_is_covered_in_order_by_stripped_sentences(text: str, published: str) -> None:
    document = _read(text, published)
    position, section = 0, 0
    for sentence in document.sentences:
        assert sentence.text == text[sentence.start : sentence.end] == sentence.text.strip() != ""
        assert sentence.start >= position
        assert text[position : sentence.start].strip() == ""
        assert sentence.kind in ("prose", "heading", "item", "boilerplate")
        assert section <= sentence.section_id <= section + 1
        position, section = sentence.end, sentence.section_id
    assert text[position:].strip() == ""
    assert document == _read(text, published)


@pytest.mark.parametrize(
    "unit",
    ["a", "word ", ".", 'a."B', "Aa bb cc dd ee;", "Aa|", "aB", "14:15:01 A ", '"', "U.S.", "1.", "Advertisement. "],
)
def test_a_very_long_line_is_read(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    assert "".join(s.text for s in _read(text).sentences).replace(" ", "") == text.replace(" ", "")
