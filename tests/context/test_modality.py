"""How firmly a figure is stated: sentences with the figure's words and their modality."""

import pytest

from tracker.explaining import read_text

CASES = [
    # a negation in a relative clause that is closed before the verb
    ("In Bara, which the army does not hold, shells killed four people.", "four", "asserted"),
    ("The drones, which did not reach the port, killed four people.", "four", "asserted"),
    ("The army, which holds Bara, has not killed four people.", "four", "denied"),
    ("Russian shelling killed six people in Kherson.", "six", "asserted"),
    ("At least six people were reportedly killed in Kherson.", "six", "asserted"),
    ("Kyiv claims that 900 Russian soldiers were killed.", "900", "asserted"),
    ("Britain already has about 900 soldiers deployed in Estonia.", "900", "asserted"),
    ("The US has sent Ukraine $2bn in military aid.", "$2bn", "asserted"),
    ("Ukraine needs seven Patriot systems.", "seven", "asserted"),
    ("In May 40 people were killed in Kharkiv.", "40", "asserted"),
    ("May saw 40 people killed in Kharkiv by Russian bombs.", "40", "asserted"),
    ("The number of wounded was not disclosed, but 12 people were killed in Odesa.", "12", "asserted"),
    ("Not only soldiers died: 14 civilians were killed by Russian bombs.", "14", "asserted"),
    ("No fewer than 14 civilians were killed by Russian bombs.", "14", "asserted"),
    ("Russia managed to capture three villages.", "three", "asserted"),
    ("The swap made it possible to bring home 140 Ukrainian soldiers from captivity.", "140", "asserted"),
    (
        "Keeping his word not to mobilise more men, the minister said that Russia had recruited 31,000 soldiers.",
        "31,000",
        "asserted",
    ),
    ("Some 800 men come to sign up for the army every day.", "800", "asserted"),
    ("The minister specified that 90,000 reservists would be called up by Russia.", "90,000", "planned"),
    ("The war may become the deadliest yet, with over 9,000 deaths recorded by the army.", "9,000", "asserted"),
    ("Counting the wounded who are expected to return, Russian casualties have reached 87,000.", "87,000", "asserted"),
    ("The 14 howitzers already sent by Oslo without extra shells are worn out.", "14", "asserted"),
    ("Germany pledged €500m in military aid for Ukraine.", "€500m", "planned"),
    ("Norway will give Ukraine six howitzers.", "six", "planned"),
    ("Kyiv did not wait, saying it had destroyed 14 Russian tanks in reply.", "14", "asserted"),
    ("Some 19 Israeli captives should be freed by Hamas in June.", "19", "planned"),
    ("The deal provides for the release of 40 soldiers held by Russia.", "40", "planned"),
    ("Twelve Israeli hostages are slated for release by Hamas.", "Twelve", "planned"),
    ("Some 900 herders in Sudan are at risk of imminent displacement.", "900", "possible"),
    ("France promised that it would give Ukraine six howitzers.", "six", "planned"),
    ("Berlin said it would send 14 tanks to Ukraine.", "14", "planned"),
    ("Congress passed a bill to provide about $61bn in aid to Ukraine.", "$61bn", "planned"),
    ("Washington will send 3,000 soldiers to Poland.", "3,000", "planned"),
    ("Russia plans to mobilise 300,000 reservists.", "300,000", "planned"),
    ("Nato aims to place 300,000 troops on high alert.", "300,000", "planned"),
    ("The army is going to recruit 20,000 soldiers a month.", "20,000", "planned"),
    ("Britain vowed to train 10,000 Ukrainian soldiers.", "10,000", "planned"),
    ("The army has trained 63,000 soldiers, and its goal is 75,000.", "75,000", "planned"),
    ("Pyongyang has sent 3,000 soldiers, with plans to raise this number to 10,000.", "10,000", "planned"),
    ("The EU has decided to support Ukraine, with €2bn disbursed in July.", "€2bn", "asserted"),
    ("Oslo would send 40 howitzers to Ukraine, a minister said.", "40", "planned"),
    ("If parliament agrees, Oslo would send 40 howitzers to Ukraine, a minister said.", "40", "possible"),
    ("Uganda has offered 1,500 troops for the peacekeeping force.", "1,500", "planned"),
    ("The battalion will join 9,000 peacekeepers who fight the rebels.", "9,000", "asserted"),
    ("The army trained 500 soldiers. The target was raised from 4,000 to 6,000.", "6,000", "planned"),
    ("The mission had aimed at 15,000 soldiers in training.", "15,000", "planned"),
    ("The main target was the camp, where 40 soldiers were trained.", "40", "asserted"),
    ("An assault on the city could kill 50,000 civilians.", "50,000", "possible"),
    ("Up to 50,000 civilians might be killed if Russia attacks.", "50,000", "possible"),
    ("The offensive may displace 200,000 people in Gaza.", "200,000", "possible"),
    ("Russia attacked with 56 drones, 38 of them could be shot down.", "38", "asserted"),
    ("Only 12 of the 40 Russian missiles could be intercepted.", "12", "asserted"),
    ("Up to 12 missiles could be intercepted by a Patriot battery.", "12", "possible"),
    ("In the war 20 of the 40 tanks could be destroyed.", "20", "possible"),
    ("A total of 15,000 North Korean troops could be deployed to Russia.", "15,000", "possible"),
    ("An assault on Rafah would kill 3,000 civilians.", "3,000", "possible"),
    ("If the dam fails, 80 villages could be destroyed in the war zone.", "80", "possible"),
    ("Russia denied that 900 of its soldiers had been killed.", "900", "denied"),
    ("The Pentagon rejected a report that it had trained 200 Ukrainian soldiers.", "200", "denied"),
    ("Kyiv dismissed claims that 300 of its men had surrendered.", "300", "denied"),
    ("The Kremlin denies that 40 Russian tanks were destroyed.", "40", "denied"),
    ("Ukraine did not lose 20 aircraft, Kyiv said.", "20", "denied"),
    ("The missile failed to destroy two bridges.", "two", "denied"),
    # a clause of its own tells what has happened
    ("There is no end to a war that has killed 9,000 people in Sudan.", "9,000", "asserted"),
    ("Nobody sees an end to a war that has killed 9,000 and displaced 40,000 people.", "40,000", "asserted"),
    ("Chad plans to strip 900 Sudanese who fled the war of their papers.", "900", "asserted"),
    ("The strike that could have killed 30 people missed Kherson.", "30", "possible"),
    # a second verb behind "and" is none of what the first denies
    ("The enemy did not abandon its plan and carried out 14 assaults near Robotyne.", "14", "asserted"),
    ("The rebels have not stopped and have seized four towns in North Kivu.", "four", "asserted"),
    ("Gunners failed to stop three drones and shot down nine missiles over Kyiv.", "nine", "asserted"),
    ("Gunners failed to stop three drones and shot down nine missiles over Kyiv.", "three", "denied"),
    ("Kyiv denied that its drones hit a market and killed 12 people.", "12", "denied"),
    ("He has no illusions about the 120 donated ambulances, which Ukraine received in May.", "120", "asserted"),
    ("The toll in Kharkiv could rise above the 31 people already confirmed killed.", "31", "asserted"),
    ("The vote clears the way for the disbursement of $900m to Kyiv.", "$900m", "planned"),
    ("Kyiv said hopes of evacuating 4,000 people from Mariupol were dashed by shelling.", "4,000", "planned"),
    ("More than $50 billion will be required to rebuild Gaza after the war.", "$50 billion", "asserted"),
    ("Rebels are said to be responsible for having wounded four soldiers in Colombia.", "four", "asserted"),
]


@pytest.mark.parametrize(("text", "words", "modality"), CASES)
def test_modality_is_read_from_the_clause(text: str, words: str, modality: str) -> None:
    _, rows, _ = read_text(text, published="2024-09-12")
    assert [row["modality"] for row in rows if row["text"] == words][:1] == [modality]


def test_aid_that_is_only_planned_counts_as_pledged() -> None:
    _, rows, _ = read_text("Norway will give Ukraine six howitzers.", published="2024-09-12")
    assert (rows[0]["event"], rows[0]["category"]) == ("pledged", "aid")
