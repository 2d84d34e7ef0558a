"""What is furniture and what is report."""

import pytest

from tracker.text.boilerplate import is_furniture_line, is_furniture_sentence, is_shouted_promo

FURNITURE_LINES = [
    "Advertisement",
    "ADVERTISEMENT",
    "Expand",
    "Read more",
    "Comments",
    "3h ago",
    "Author/author: ABC/XY",
    "By Ann Lee in Kyiv",
    "By Ann Lee and John Roe",
    "Ann Lee is a columnist for the Daily Paper",
    "Published 11 November 2024",
    "Updated at 14.15 GMT",
    "11 November 2024",
    "https://example.org/posts/12",
    "Advertisement - scroll to continue",
    "Support the Daily Paper's journalism from as little as $1",
    "Other Topics of Interest Bakers of Odesa Return Hundreds of bakers are back in town.",
    "Read more: Navy loses 3 ships",
    "Watch: The moment a bridge fell",
    "* * *",
]
FURNITURE_SENTENCES = [
    "Author/author: ABC/XY",
    "Source: kurier.example, PAP",
    "Reprinted from the writer's blog.",
    "Sign up to our morning briefing, free every weekday",
    "Sign up for alerts.",
    "JOIN US ON TELEGRAM!",
    "Follow our coverage of the fighting on the @paper channel.",
    "Follow us on Telegram.",
    "CLICK HERE TO GET THE APP",
    "Download our app for breaking news.",
    "Ask a question or make a comment",
    "Submit your questions on the ceasefire",
    "To use this form you need to have javascript enabled.",
    "We use cookies to improve this page.",
    "We need your consent to load this content.",
    "Your support makes all the difference.",
    "Your donation keeps our reporters in the field.",
    "We believe quality journalism should be open to all.",
    "Subscribe to read this article.",
    "Want to bookmark this story?",
    "Do you have an opinion on this?",
    "If you would like to comment on this article, write to our letters page.",
    "Please click here.",
    "Have you been affected by the floods?",
    "The views expressed here are the author's own.",
    "You can read more about the war on our site.",
    "Newsletters may contain info about charities.",
    "Reporting by Ann Lee; Editing by John Roe",
    "Photo: Press service of the brigade",
    "All rights reserved.",
    "This article was first published in Polish.",
    "Story continues below",
]
REPORT = [
    "Three drones fell on Odesa.",
    "Thousands signed up to fight.",
    "Read's brigade lost 12 men.",
    "Support for Ukraine has grown to $5bn.",
    "Your support saved 300 soldiers at the front, the general told donors.",
    "“Follow us,” the medics shouted.",
    "“Join us or leave,” one fighter said.",
    "Join us in the trenches, 300 soldiers wrote, the ministry said.",
    "Comments by the minister angered the families of 12 dead soldiers.",
    "Source of the blast that killed 12 people is unknown.",
    "Subscribers to the army's pension fund number 40,000.",
    "The newsletter of the ministry said 14 drones were shot down.",
    "The clicks of rifles were heard.",
    "Share prices fell.",
    "Advertisement boards were destroyed.",
    "By Monday 40 people had died.",
    "By Kharkiv alone, 300 troops were lost.",
    "Donors pledged $2bn.",
    "Contact with 12 sailors was lost.",
    "Watch towers were destroyed in Gaza.",
    "Get out, the soldiers told 300 villagers.",
    "Send 30 tanks, the president said.",
    "Updated figures put the toll at 45.",
    "Posted near 12 villages, the guards waited.",
    "By continuing to bomb the port, the navy broke the truce.",
    "The sides agreed on the terms and conditions of the truce.",
    "These counts do not necessarily reflect all deaths.",
    "Thank you for your support, the president told the 40 donors.",
    "To comment on the raid, the minister called reporters.",
    "Help is on its way to 4,000 families.",
    "Live fire killed two men.",
    "Photographs show 12 burnt tanks.",
    "Video of the strike shows six bodies.",
    "Printing houses were hit.",
    "More than 40 people died.",
    "Follow-up strikes killed four rescuers.",
    "The consent of 14 states is needed.",
    "Source: 12 people were killed in the strike, an official said.",
]


@pytest.mark.parametrize("line", FURNITURE_LINES)
def test_lines_of_furniture_are_known(line: str) -> None:
    assert is_furniture_line(line) or is_furniture_sentence(line)


@pytest.mark.parametrize("sentence", FURNITURE_SENTENCES)
def test_sentences_of_furniture_are_known(sentence: str) -> None:
    assert is_furniture_sentence(sentence)


@pytest.mark.parametrize("sentence", REPORT)
def test_a_report_is_never_furniture(sentence: str) -> None:
    assert not is_furniture_sentence(sentence)
    assert not is_furniture_line(sentence)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("NAVY WARNS FISHERMEN AGAINST SAILING NEAR THE STRAIT", True),
        ("MINISTER SAYS ALLIES 'CANNOT WAIT' AS TALKS STALL", True),
        ("KEY DEVELOPMENTS", False),
        ("HUMANITARIAN NEEDS IN DARFUR", False),
        ("The navy warned fishermen against sailing near the strait", False),
    ],
)
def test_long_lines_in_capitals_are_promos(line: str, expected: bool) -> None:
    assert is_shouted_promo(line) is expected
