"""Where sentences end: spaced, glued, quoted, abbreviated."""

import pytest

from tracker.text.sentences import MAX_LENGTH, MAX_RUN, find_sentences

# Each text is written with "¦" where it is cut.
CUTS = [
    "Two people were hurt in Kherson Oblast. ¦Prokudin added that houses had burned.",
    "Three drones fell on the port. ¦Two hit a ship.",
    "The bridge was hit.¦Nobody was hurt.",
    "The raid killed five people.¦It was the third this week.",
    "He spoke in Kyiv.¦- If they come, we fight - said the mayor.",
    "The shelling went on. ¦- We are tired - said a nurse.",
    "Help us keep going.¦Ann Lee said 12 people died.",
    "Nine people were injured.¦As he spoke, sirens sounded.",
    "They left the city in 2022.¦The rest stayed.",
    "The convoy joined NATO.¦The last truck burned.",
    "Why did it fall?¦Dr. Lee does not know.",
    "“It is over.” ¦He left.",
    "He said “it is over.”¦She left.",
    'He called it "a war of nerves."¦On Monday he resigned.',
    'It was late.¦"But we stayed," he said.',
    "He said: 'Go.' ¦They went.",
    "At least 12 were hurt.¦14 people died in Sumy.",
    "The count was hard.[3] ¦Nobody finished it.",
    "It cost $5 bln. ¦The bank paid.",
    "They came from the U.S. ¦The rest came later.",
    "It ended at 5 a.m. ¦However, sirens went on.",
    "We saw Plan B. ¦The rest failed.",
    "He said no. ¦The others agreed.",
    "The army fired… ¦Then it stopped.",
    "敌军损失三十人。¦第二天又有五人受伤。",
    "Wołodymyr mówił.¦Łódź pomogła.",
    "Stop! ¦Go back! ¦Why?",
    "She asked: “Why?” ¦Nobody knew.",
    "The mission left Port Sudan. ¦“We saw 40 bodies,” said a medic.",
    "It hit the depot (near the river).¦Crews put out the fire.",
    "The troops left.¦I saw them go.",
    "Two were killed .¦The army left.",
    "Plants were hit nine times. ¦russia fired 40 missiles. ¦russian drones came, too.",
    "They held the front...¦Putin sent more.",
    "Lee wrote on X. ¦Russian troops had left.",
    "The loss was 5%.¦Kyiv denied it.",
]
WHOLE = [
    "The U.S. President spoke with U.K. officials.",
    "Gen. Mark Lee and Lt. Col. Ann Roe met Brig. Gen. Poe.",
    "Sen. Lee, Gov. Roe, Sgt. Poe, Maj. Doe and Capt. Moe left St. Petersburg.",
    "Mr. Lee, Mrs. Roe and Dr. Poe were hurt.",
    "It began on Nov. 4 and ended on Feb. 24, 2022.",
    "It began on Nov.4 in district No.5 at 3.5 km.",
    "About approx. 300 people, ca. 40 of them children, left.",
    "The report names e.g. Kharkiv and i.e. Sumy.",
    "J.D.Vance met V. Putin and J. R. Smith.",
    "The site tvn24.pl and Gazeta.Pl said so.",
    "See www.example.org/Report.Html or a.b@Mail.com today.",
    "They met at 9.30 a.m. Kyiv time on 24.02.2022 in the hall.",
    "The aim is to push forward... to put them in place.",
    "“Why?” Lee asked the guards.",
    "He paid 15 mln. hryvnia for it.",
    "The U.N. Security Council voted 12 vs. three.",
    "Losses (incl. Gen. Lee) rose.",
    "1. Losses of the day",
    "IV. Losses of the day",
    "The No. 2 official left.",
    "A 155mm v2.0 shell.",
    "Lt.Gen. Lee spoke.",
]


@pytest.mark.parametrize("written", CUTS)
def test_sentences_end_where_a_reader_ends_them(written: str) -> None:
    pieces = written.split("¦")
    text = "".join(pieces)
    assert [text[start:end] for start, end in find_sentences(text, 0, len(text))] == [piece.strip() for piece in pieces]


@pytest.mark.parametrize("text", WHOLE)
def test_full_stops_inside_a_sentence_do_not_end_it(text: str) -> None:
    assert [text[start:end] for start, end in find_sentences(text, 0, len(text))] == [text]


def test_only_the_stretch_asked_for_is_cut() -> None:
    text = "One fell. Two fell. Three fell."
    assert [text[a:b] for a, b in find_sentences(text, 10, 19)] == ["Two fell."]


def test_a_sentence_without_end_is_cut_at_a_space() -> None:
    text = "rubble " * 2000
    spans = find_sentences(text, 0, len(text))
    assert all(end - start <= MAX_LENGTH for start, end in spans)
    assert " ".join(text[a:b] for a, b in spans).split() == text.split()


@pytest.mark.parametrize("sign", [" ", "\t", "-", "\u00a0", "'", ". "])
def test_a_long_run_of_signs_ends_a_sentence(sign: str) -> None:
    text = "Five were killed" + sign * (5000 // len(sign)) + "in Kyiv"
    said = [text[start:end].strip(sign) for start, end in find_sentences(text, 0, len(text))]
    assert [words for words in said if words] == ["Five were killed", "in Kyiv"]
    short = "Five were killed" + " " * (MAX_RUN - 1) + "in Kyiv"
    assert find_sentences(short, 0, len(short)) == [(0, len(short))]
