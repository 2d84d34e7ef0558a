"""Roles of figures: sentences of several wars, each with the figure's words, who did it and who bears it."""

from pathlib import Path

import pytest

from tracker.explaining import read_text


def roles(text: str, words: str) -> tuple[str, str]:
    _, rows, _ = read_text(text, published="2024-09-12")
    found = [(row["actor"], row["affected"]) for row in rows if row["text"] == words]
    assert found, f"no figure {words!r}; found {[row['text'] for row in rows]}"
    return found[0]


_CONGO = "democratic_republic_of_the_congo"
HARM = [
    # a war of two states, one of which is at war within as well
    ("Rwandan troops shelled Goma. Rwanda's army then fired 30 rockets at Congo.", "30", "rwanda", _CONGO),
    ("Rwandan drones struck Uvira, Congo's army said. In Bukavu the night raid killed nine.", "nine", "rwanda", _CONGO),
    ("M23 rebels backed by Rwanda shelled Congo's army at Goma. In Bukavu the raid killed nine.", "nine", "", _CONGO),
    # a body without a country sees what is fired at its own
    ("India attacked Pakistan again. The air force counted 39 missiles.", "39", "india", "pakistan"),
    ("Denmark gives 40 million kroner for rebuilding efforts in Armenia.", "40 million kroner", "denmark", "armenia"),
    # what a text calls the armies tells whose enemy its enemy is
    ("Azerbaijani occupiers shelled Goris in Armenia. Enemy fire wounded six men.", "six", "azerbaijan", "armenia"),
    ("Russian troops inflicted losses of 180 personnel and three tanks on the army.", "180", "russia", "ukraine"),
    ("Ukraine fights Russia. Kyiv's marines inflicted losses on the enemy: 40 soldiers.", "40", "ukraine", "russia"),
    (
        "Russia's troops attacked Ukraine. The battlegroup inflicted losses of two tanks on the enemy.",
        "two",
        "russia",
        "ukraine",
    ),
    ("Russian shelling killed six people in Kherson.", "six", "russia", "ukraine"),
    ("Russia backs the rebels in Ukraine. The OSCE recorded 870 ceasefire violations in Luhansk.", "870", "", ""),
    ("Russia attacked Ukraine. Ukrainian radar crews detected 17 Shahed drones.", "17", "russia", "ukraine"),
    ("Russia fights Ukraine. Ukraine returned the bodies of 640 fallen defenders.", "640", "russia", "ukraine"),
    ("Russia fights Ukraine. Ukraine returned the bodies of 31 Russian soldiers.", "31", "ukraine", "russia"),
    ("Russia fights Ukraine. Deaths among Russian soldiers now exceed 91,000.", "91,000", "", "russia"),
    (
        "Russia fights Ukraine. Some 70 North Korean soldiers were killed and another 800 wounded near Sudzha.",
        "800",
        "",
        "north_korea",
    ),
    ("A Russian glide bomb wounded nine residents of Kostiantynivka.", "nine", "russia", "ukraine"),
    ("Nine residents of Kostiantynivka were wounded by a Russian glide bomb.", "Nine", "russia", "ukraine"),
    ("Russia attacked Odesa overnight. Four people were killed and 17 injured.", "Four", "russia", "ukraine"),
    ("Russia attacked Odesa overnight. Four people were killed and 17 injured.", "17", "russia", "ukraine"),
    ("Three people died in Kharkiv after a missile hit a hotel.", "Three", "russia", "ukraine"),
    ("A Ukrainian drone strike killed two people in Belgorod.", "two", "ukraine", "russia"),
    ("Ukrainian forces shelled Shebekino, wounding five civilians.", "five", "ukraine", "russia"),
    (
        "Five people were hurt in Moscow when the city came under drone attack, while Ukraine said nothing.",
        "Five",
        "ukraine",
        "russia",
    ),
    (
        "Russian missiles struck Dnipro. Hours later drones hit Moscow, and one man was killed in the Russian capital.",
        "one",
        "ukraine",
        "russia",
    ),
    (
        "The tally puts at 520,000 the casualties suffered by the Russian army in Ukraine.",
        "520,000",
        "",
        "russia",
    ),
    (
        "On June 9 the Russian army lost another 900 soldiers killed and wounded. Ukraine counts them.",
        "900",
        "",
        "russia",
    ),
    (
        "Azerbaijan and Armenia fight on. Yerevan reported three destroyed tanks and four shot down drones.",
        "three",
        "armenia",
        "azerbaijan",
    ),
    (
        "A hamlet in Azerbaijan came under shelling from the Armenian side, and nine people were injured.",
        "nine",
        "armenia",
        "azerbaijan",
    ),
    ("Eritrean troops killed at least 100 civilians in Axum in Ethiopia.", "100", "eritrea", "ethiopia"),
    (
        "Somali forces backed by US drones killed 60 al-Shabaab fighters in Galmudug, Somalia.",
        "60",
        "somalia",
        "somalia",
    ),
    (
        "US forces struck 85 targets in Iraq in answer to the drone attack in Jordan that hurt three Americans.",
        "85",
        "united_states",
        "iraq",
    ),
    (
        "Hezbollah fired rockets at Israel. Israeli strikes killed five of its fighters, the group said.",
        "five",
        "israel",
        "lebanon",
    ),
    (
        "Boko Haram fighters seized a town in Nigeria. Troops drove them out on Monday and killed nine insurgents.",
        "nine",
        "nigeria",
        "nigeria",
    ),
    ("Israeli air strikes killed 38 Palestinians across Gaza on Tuesday.", "38", "israel", "palestine"),
    ("At least 22 people were killed in an Israeli strike on a tent camp in Khan Younis.", "22", "israel", "palestine"),
    ("Israel's offensive in Gaza has killed more than 40,000 Palestinians.", "40,000", "israel", "palestine"),
    ("Hamas gunmen killed about 1,200 people in Israel on 7 October.", "1,200", "palestine", "israel"),
    ("A rocket fired by Hezbollah killed 12 children in Majdal Shams, Israel said.", "12", "lebanon", "israel"),
    (
        "Israeli raids on southern Lebanon killed 492 people, the health ministry in Beirut said.",
        "492",
        "israel",
        "lebanon",
    ),
    ("Houthi drones wounded eight people in Tel Aviv, the Israeli army said.", "eight", "yemen", "israel"),
    ("RSF shelling of El Fasher killed 31 civilians in Sudan's Darfur region.", "31", "sudan", "sudan"),
    ("Fighters of the Rapid Support Forces killed 85 people in a village in Sudan.", "85", "sudan", "sudan"),
    ("An air strike by the Sudanese army killed 20 people at a market in Nyala, Sudan.", "20", "sudan", "sudan"),
    (
        "The junta's air raid on a village in Myanmar killed 17 civilians, the Arakan Army said.",
        "17",
        "myanmar",
        "myanmar",
    ),
    ("Azerbaijani forces killed 49 Armenian soldiers in the night, Yerevan said.", "49", "azerbaijan", "armenia"),
    ("Pakistani shelling killed 16 people in India, New Delhi said; Pakistan denied it.", "16", "pakistan", "india"),
    ("Iranian missiles wounded 34 people in Israel.", "34", "iran", "israel"),
    ("An Israeli strike on the Iranian consulate in Damascus killed seven officers.", "seven", "israel", "iran"),
    ("Ukrainian troops killed 120 Russian soldiers near Robotyne.", "120", "ukraine", "russia"),
    ("In the ambush Ukrainian forces killed 14 North Korean soldiers in Kursk.", "14", "ukraine", "north_korea"),
    ("Nearly 800 Russian troops were killed by Ukrainian artillery in a week.", "800", "ukraine", "russia"),
    (
        "Overnight drones damaged 12 houses in Zaporizhzhia, the governor said. Russia has hit the city daily.",
        "12",
        "russia",
        "ukraine",
    ),
    ("Russia's overnight missile attack damaged three power plants in Ukraine.", "three", "russia", "ukraine"),
    ("Twelve of Ukraine's energy facilities were damaged in Russian strikes.", "Twelve", "russia", "ukraine"),
    ("Ukraine destroyed two Russian landing ships in Sevastopol.", "two", "ukraine", "russia"),
    ("The Ukrainian brigade destroyed 13 Russian tanks in a day.", "13", "ukraine", "russia"),
    ("Our gunners destroyed 11 tanks of the enemy, the General Staff of Ukraine said.", "11", "ukraine", "russia"),
    (
        "The enemy hit Nikopol with artillery, wounding two women, the Ukrainian governor said.",
        "two",
        "russia",
        "ukraine",
    ),
    ("Russia's defence ministry said its forces destroyed nine Ukrainian howitzers.", "nine", "russia", "ukraine"),
    (
        "In occupied Donetsk, Ukrainian shelling killed three people, Russian-installed officials said.",
        "three",
        "ukraine",
        "russia",
    ),
    (
        "Two people were killed in Kyiv, mayor Vitali Klitschko said after the missile attack by Russia.",
        "Two",
        "russia",
        "ukraine",
    ),
]
LOSSES = [
    ("Russia lost 940 troops in a day, Ukraine's General Staff said.", "940", "", "russia"),
    ("Ukraine has lost more than 60,000 men, Putin claimed. Russia denies its own losses.", "60,000", "", "ukraine"),
    ("Russian losses in the war rose to 700,000, Kyiv said.", "700,000", "", "russia"),
    (
        "The enemy lost up to 300 servicemen near Kupiansk, Russia's Defence Ministry said. Kyiv did not comment.",
        "300",
        "",
        "ukraine",
    ),
    (
        "Losses of the Armed Forces of Ukraine amounted to 415 servicemen, the Russian Defence Ministry said.",
        "415",
        "",
        "ukraine",
    ),
    (
        "Ukrainian forces hold the line and they eliminated 300 soldiers in one day, after Russian assaults.",
        "300",
        "ukraine",
        "russia",
    ),
    ("Ukraine eliminated 1,100 Russian soldiers yesterday.", "1,100", "ukraine", "russia"),
    ("The IDF said it had eliminated 30 Hamas fighters in Rafah.", "30", "israel", "palestine"),
    (
        "Enemy losses as of 3 May, the General Staff of Ukraine says:\n- tanks - 7,300 (+12)\n- helicopters - 325",
        "7,300",
        "",
        "russia",
    ),
    (
        "Enemy losses as of 3 May, the General Staff of Ukraine says:\n- tanks - 7,300 (+12)\n- helicopters - 325",
        "12",
        "",
        "russia",
    ),
    (
        "Enemy losses as of 3 May, the General Staff of Ukraine says:\n- tanks - 7,300 (+12)\n- helicopters - 325",
        "325",
        "",
        "russia",
    ),
    (
        "Russia had its worst day of the war, losing 1,500 troops, Kyiv said. The previous record was 1,460.",
        "1,500",
        "",
        "russia",
    ),
    ("The Syrian army lost 40 soldiers in the ambush, rebels in Syria said.", "40", "", "syria"),
]
AIR = [
    ("Russia launched 88 drones at Ukraine overnight.", "88", "russia", "ukraine"),
    ("Russia launched 88 drones overnight. Of these, 62 were shot down.", "62", "ukraine", "russia"),
    ("Ukraine's air force shot down 57 of 70 Russian drones.", "57", "ukraine", "russia"),
    ("Ukrainian air defences downed 14 missiles, but Russia denied it.", "14", "ukraine", "russia"),
    (
        "Air defence shot down 31 Ukrainian drones over Bryansk, Russia's defence ministry said.",
        "31",
        "russia",
        "ukraine",
    ),
    ("Thirty-one Ukrainian drones were shot down over Bryansk.", "Thirty-one", "russia", "ukraine"),
    ("The enemy attacked Ukraine with 70 Shahed drones, the Air Force of Ukraine said.", "70", "russia", "ukraine"),
    ("Moscow fired 40 cruise missiles at targets in western Ukraine.", "40", "russia", "ukraine"),
    ("Iran fired about 180 ballistic missiles at Israel on Tuesday.", "180", "iran", "israel"),
    ("Israel said most of the 180 missiles fired by Iran were intercepted.", "180", "iran", "israel"),
    ("Hezbollah fired 150 rockets into northern Israel, the army said.", "150", "lebanon", "israel"),
    ("The Houthis launched three missiles at Israel, which intercepted them.", "three", "yemen", "israel"),
    ("India said it killed 90 men. Pakistan put its dead at 40 civilians and 11 soldiers.", "90", "india", "pakistan"),
    ("India said it killed 90 men. Pakistan put its dead at 40 civilians and 11 soldiers.", "11", "", "pakistan"),
    ("Ten of the 21 drones that attacked Kyiv hit their targets.", "Ten", "russia", "ukraine"),
    ("Ten of the 21 drones that attacked Kyiv hit their targets.", "21", "russia", "ukraine"),
    (
        "Two of the boats that attacked Sevastopol sank a Russian tug and damaged three patrol boats.",
        "three",
        "ukraine",
        "russia",
    ),
    ("Estonia says two Russian drones entered its airspace on Sunday.", "two", "russia", "estonia"),
    (
        "Poland sent up jets after 19 Russian drones crossed into its airspace; four were shot down.",
        "19",
        "russia",
        "poland",
    ),
    (
        "Poland sent up jets after 19 Russian drones crossed into its airspace; four were shot down.",
        "four",
        "poland",
        "russia",
    ),
    (
        "Russia launched 140 drones at Kharkiv, some of which strayed into Romanian airspace.",
        "140",
        "russia",
        "ukraine",
    ),
    ("Iran's 300 drones crossed Jordanian airspace on the way to Israel.", "300", "iran", "israel"),
    ("A Ukrainian drone strike on an oil depot in Azov set four tanks ablaze.", "four", "ukraine", "russia"),
    (
        "A US destroyer shot down four Houthi drones over the Red Sea. The US has struck the Houthis in Yemen before.",
        "four",
        "united_states",
        "yemen",
    ),
    (
        "British jets shot down two Houthi drones, and Britain vowed to hit the Houthis in Yemen again.",
        "two",
        "united_kingdom",
        "yemen",
    ),
    (
        "US forces fired 80 missiles at Houthi targets in Yemen, and the US warned the Houthis.",
        "80",
        "united_states",
        "yemen",
    ),
    ("Israel carried out 120 air strikes in Lebanon on Monday.", "120", "israel", "lebanon"),
    ("Ukrainian forces repelled 23 Russian attacks near Pokrovsk.", "23", "russia", "ukraine"),
    ("Sumy region came under 64 attacks by Russian forces.", "64", "russia", "ukraine"),
    ("Ukraine launched 110 drones at Russia, and 90 were destroyed over Kursk.", "110", "ukraine", "russia"),
    ("Ukraine launched 110 drones at Russia, and 90 of them were shot down over Kursk.", "90", "russia", "ukraine"),
    (
        "Another 22 drones were lost from radar, the Air Force of Ukraine said after the Russian raid.",
        "22",
        "ukraine",
        "russia",
    ),
    ("India said it shot down 50 Pakistani drones. Pakistan said India lied.", "50", "india", "pakistan"),
    ("Pakistan shot down 25 Indian drones, its army said, and accused India.", "25", "pakistan", "india"),
]
AID = [
    ("Germany pledged €500m in military aid for Ukraine.", "€500m", "germany", "ukraine"),
    ("The US has sent Ukraine $2bn in military aid since March.", "$2bn", "united_states", "ukraine"),
    ("Norway will give Kyiv six howitzers for the war with Russia.", "six", "norway", "ukraine"),
    ("Ukraine has received 31 Abrams tanks from the US.", "31", "united_states", "ukraine"),
    ("Biden announced a new $400m package of arms for Ukraine.", "$400m", "united_states", "ukraine"),
    ("The EU approved €5bn in military aid to Ukraine.", "€5bn", "european_union", "ukraine"),
    ("Berlin will send Kyiv €4bn, while the Netherlands is contributing €3bn.", "€4bn", "germany", "ukraine"),
    ("Berlin will send Kyiv €4bn, while the Netherlands is contributing €3bn.", "€3bn", "netherlands", "ukraine"),
    ("London promised Ukraine £2bn; Oslo is adding another £600m.", "£600m", "norway", "ukraine"),
    ("Ukraine secured £2bn from London.", "£2bn", "united_kingdom", "ukraine"),
    ("Rome will foot a bill of €80m for the repair of Ukrainian guns.", "€80m", "italy", "ukraine"),
    ("European countries gave Ukraine €7bn in military aid.", "€7bn", "european_union", "ukraine"),
    ("Norway (€800m) and Latvia (€90m) pledged military aid to Ukraine.", "€800m", "norway", "ukraine"),
    ("Norway (€800m) and Latvia (€90m) pledged military aid to Ukraine.", "€90m", "latvia", "ukraine"),
    ("Donors gave Ukraine €90bn in aid, including €61bn from the United States.", "€61bn", "united_states", "ukraine"),
    ("Ukraine received €2bn in aid from Japan and €400m from Italy.", "€400m", "italy", "ukraine"),
    ("Ukraine thanked Norway for its military aid, which has reached €6bn.", "€6bn", "norway", "ukraine"),
    ("Canada announced $650m in military aid for Ukraine.", "$650m", "canada", "ukraine"),
    ("Ukraine asked for seven Patriot systems.", "seven", "", "ukraine"),
    ("Kyiv needs $38bn in aid this year to fight Russia.", "$38bn", "", "ukraine"),
    ("Zelenskyy asked the US for 300 missiles.", "300", "united_states", "ukraine"),
    ("London is sending 14 Challenger tanks to Ukraine.", "14", "united_kingdom", "ukraine"),
    ("Poland gave 14 tanks to Ukraine, and Slovakia 13 jets.", "14", "poland", "ukraine"),
    ("Sweden is donating 10 tanks to Ukraine. It has already given 50 armoured vehicles.", "50", "sweden", "ukraine"),
    (
        "Washington unveiled an arms package for Ukraine that includes:\n- 30 howitzers\n- 200 missiles",
        "30",
        "united_states",
        "ukraine",
    ),
    (
        "Washington unveiled an arms package for Ukraine that includes:\n- 30 howitzers\n- 200 missiles",
        "200",
        "united_states",
        "ukraine",
    ),
    (
        "The city of Lviv allocated 15m hryvnia in military aid for the army's brigades in the war with Russia.",
        "15m hryvnia",
        "ukraine",
        "ukraine",
    ),
    ("The US approved $8.7bn in military aid for Israel during the war in Gaza.", "$8.7bn", "united_states", "israel"),
    ("Aid agencies need $2.7bn in aid for Sudan as the war drags on in Sudan.", "$2.7bn", "", "sudan"),
    ("Macron promised that France would deliver 20 howitzers to Ukraine.", "20", "france", "ukraine"),
    ("Denmark said it would send 19 howitzers to Ukraine.", "19", "denmark", "ukraine"),
]
FORCES = [
    ("Russia has massed 40,000 troops near the border with Ukraine.", "40,000", "russia", ""),
    ("About 11,000 North Korean soldiers are fighting in Kursk.", "11,000", "north_korea", ""),
    ("Britain already has about 900 soldiers deployed in Estonia.", "900", "united_kingdom", ""),
    ("Biden announced the stationing of a brigade of 4,000 troops in Romania.", "4,000", "united_states", ""),
    ("Ukrainian troops are engaged against 50,000 soldiers in Russia's Kursk region.", "50,000", "russia", ""),
    ("Nato leaders met in Vilnius. About 300,000 troops will be placed on high alert.", "300,000", "nato", ""),
    ("Washington will send 3,000 soldiers to Poland.", "3,000", "united_states", ""),
    ("Russia plans to mobilise 300,000 reservists for its army.", "300,000", "russia", ""),
    ("Israel called up 60,000 reservists for the offensive in Gaza.", "60,000", "israel", ""),
    ("Britain has trained 45,000 Ukrainian soldiers.", "45,000", "united_kingdom", "ukraine"),
    ("More than 30,000 Ukrainian soldiers were trained by Britain.", "30,000", "united_kingdom", "ukraine"),
]
CAPTIVES = [
    ("Ukrainian scouts captured nine Russian soldiers.", "nine", "ukraine", "russia"),
    ("Russia captured 45 Ukrainian soldiers near Avdiivka.", "45", "russia", "ukraine"),
    ("Hamas is holding 101 Israeli hostages in Gaza.", "101", "palestine", "israel"),
    ("Russia released 95 Ukrainian prisoners of war.", "95", "russia", "ukraine"),
    ("Ukraine freed 103 Russian soldiers in a prisoner exchange.", "103", "ukraine", "russia"),
    ("Israel released 90 Palestinian prisoners in the exchange.", "90", "israel", "palestine"),
    ("Hamas freed three Israeli hostages on Saturday.", "three", "palestine", "israel"),
    ("Russia handed over the bodies of 563 Ukrainian soldiers.", "563", "russia", "ukraine"),
    ("Nine Ukrainian soldiers surrendered to Russian troops.", "Nine", "russia", "ukraine"),
]
PEOPLE_AND_LAND = [
    (
        "Ukraine received the bodies of 1,212 soldiers from Russia, which got back 27 of its own.",
        "27",
        "ukraine",
        "russia",
    ),
    ("More than six million Ukrainians have fled the war.", "six million", "", "ukraine"),
    (
        "Some 1.2 million people have been displaced in Lebanon by the fighting with Israel.",
        "1.2 million",
        "",
        "lebanon",
    ),
    ("About 470,000 people have fled El Fasher in Sudan since the siege began.", "470,000", "", "sudan"),
    ("Around 60,000 Israelis were evacuated from the border with Lebanon.", "60,000", "", "israel"),
    ("Rescuers saved four people from a block in Kharkiv that a Russian missile had hit.", "four", "", "ukraine"),
    ("Russian troops seized two villages in the Donetsk region of Ukraine.", "two", "russia", "ukraine"),
    ("Ukraine says it has taken 100 settlements in the Kursk region of Russia.", "100", "ukraine", "russia"),
    ("Ukrainian forces liberated 12 villages from the Russian army.", "12", "ukraine", "russia"),
    ("Russia controls about 110,000 square kilometres of Ukraine.", "110,000", "russia", "ukraine"),
    ("The rebels captured 14 villages in the north of Syria, where the Syrian army fled.", "14", "syria", "syria"),
    ("The EU froze €200bn in Russian assets.", "€200bn", "european_union", "russia"),
]


@pytest.mark.parametrize(
    ("text", "words", "actor", "affected"), HARM + LOSSES + AIR + AID + FORCES + CAPTIVES + PEOPLE_AND_LAND
)
def test_roles_are_read_from_the_words(text: str, words: str, actor: str, affected: str) -> None:
    assert roles(text, words) == (actor, affected)


def test_the_administration_is_the_giver_named_before() -> None:
    text = (
        "Arms worth billions of dollars will leave for Ukraine by spring, people who know the White House's plan said. "
        "By their account the outgoing administration means to give Ukraine at least $9bn in further military aid."
    )
    _, rows, _ = read_text(text, published="2024-11-07")
    assert {row["text"]: row["actor"] for row in rows}["$9bn"] == "united_states"


ROLES = [
    (text, words, *(side.removeprefix("-") for side in sides.split(" > ")))
    for line in Path(__file__).with_name("roles.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
    for sides, words, text in [line.split(" | ", 2)]
]


@pytest.mark.parametrize(("text", "words", "actor", "affected"), ROLES, ids=[f"{t} [{w}]" for t, w, *_ in ROLES])
def test_roles_of_a_text(text: str, words: str, actor: str, affected: str) -> None:
    assert roles(text, words) == (actor, affected)
