"""Sentences in the manner of many outlets -> the figures that they hold, or do not hold yet, with the cause.

The sentences are made up: each is an example of a form of words and no report of what anybody said.
"""

import pytest

from tracker.extracting import read_source_figures, to_source
from tracker.proving import PUBLISHED, SETTING

Figures = list[tuple[str, str, str]]


def read(sentence: str) -> Figures:
    """Number as written, event and subject of each figure of a sentence in a text about a war, in order."""
    rows = read_source_figures(to_source(SETTING + sentence, published=PUBLISHED)).figures
    return [(row["text"], row["event"], row["subject"]) for row in sorted(rows, key=lambda row: row["char_start"])]


HELD: list[tuple[str, Figures]] = [
    (
        "Kyiv's list has 65,000 soldiers killed. With those who are missing added, its number rises to 121,000.",
        [("65,000", "killed", "troops"), ("121,000", "lost", "troops")],
    ),
    (
        "At least 300 civilians were killed in Mariupol. Counting the wounded, the toll stands at 1,200.",
        [("300", "killed", "civilians"), ("1,200", "killed_or_wounded", "civilians")],
    ),
    (
        "Shells killed six people in Kherson on Monday. With the wounded still in hospital, four more died later.",
        [("six", "killed", "people"), ("four", "killed", "people")],
    ),
    (
        "Moscow's army is thought to have lost 52,000 soldiers in killed and wounded this spring.",
        [("52,000", "killed_or_wounded", "troops")],
    ),
    (
        "Some 900 families were displaced. Clinics closed, leaving 4,000 children of the valley without medicine.",
        [("900", "displaced", "people")],
    ),
    (
        "Some 900 families were displaced. The shelling left 4,000 villagers without homes.",
        [("900", "displaced", "people"), ("4,000", "displaced", "people")],
    ),
    (
        "The army killed a total of (55) villagers, and (310) people have been arrested.",
        [("55", "killed", "people"), ("310", "detained", "people")],
    ),
    (
        "Burnt tanks (11), guns (7) and lorries (3) stood by the road.",
        [],
    ),
    (
        "The mission counted 940 civilian casualties, including 210 child casualties (60 deaths and 150 injured).",
        [
            ("940", "killed_or_wounded", "civilians"),
            ("210", "killed_or_wounded", "children"),
            ("60", "killed", "children"),
            ("150", "wounded", "children"),
        ],
    ),
    (
        "Third and fourth by confirmed deaths are Tula Oblast (2,310) and Perm Krai (1,980).",
        [("2,310", "killed", "people"), ("1,980", "killed", "people")],
    ),
    (
        "The deaths are described in Annex Two (12) and Chapter Six (30) of the paper.",
        [],
    ),
    (
        "The fighting displaced 1,400 people to Bunagana (900) and Ishasha (500).",
        [("1,400", "displaced", "people"), ("900", "displaced", "people"), ("500", "displaced", "people")],
    ),
    (
        "Air raids killed at least 27 non combatants.",
        [("27", "killed", "civilians")],
    ),
    (
        "Ukraine's civilian deaths fell to 155 in January from 171 in December, but topped the May figure of 149.",
        [("155", "killed", "civilians"), ("171", "killed", "civilians"), ("149", "killed", "civilians")],
    ),
    (
        "In July 205 civilians were killed, well below the 330 recorded in March and half the 410 of a year earlier.",
        [("205", "killed", "civilians"), ("330", "killed", "civilians"), ("410", "killed", "civilians")],
    ),
    (
        "Civilian deaths in the war were down to 130 in May (190 in April).",
        [("130", "killed", "civilians"), ("190", "killed", "civilians")],
    ),
    (
        "The shelling left 15 people wounded and the jets flew above the 12 in the valley.",
        [("15", "wounded", "people")],
    ),
    (
        "Attacks on clinics rose to 58 in 2023 from 31 in 2022.",
        [("58", "launched", "attacks"), ("31", "launched", "attacks")],
    ),
    (
        "Russia has probably sustained over 600,000 casualties so far, NATO said.",
        [("600,000", "killed_or_wounded", "troops")],
    ),
    (
        "Russia's daily casualties averaged 1,180 in June, down from a peak of 1,240 in May.",
        [("1,180", "killed_or_wounded", "troops"), ("1,240", "killed_or_wounded", "troops")],
    ),
    (
        "Ukraine suffered 900 casualties in the missile strike on the station.",
        [("900", "killed_or_wounded", "people")],
    ),
    (
        "The UN counted 2,100 casualties in Ukraine in March, two thirds of them women.",
        [("2,100", "killed_or_wounded", "people")],
    ),
    (
        "Seven out of ten of those killed came from villages.",
        [],
    ),
    (
        "Two cottages, a barn and a power line were affected by the raid.",
        [("Two", "damaged", "buildings"), ("a", "damaged", "buildings"), ("a", "damaged", "energy_facilities")],
    ),
    (
        "Rome announced a new package, including the delivery of nine howitzers.",
        [("nine", "pledged", "artillery")],
    ),
    (
        "Experts gathered evidence of the missile attack, including 61 eye-witness statements, 30 of them long.",
        [],
    ),
    (
        "Some 800,000 children are among those who fled the country.",
        [("800,000", "displaced", "children")],
    ),
    (
        "Some 31 decoy drones vanished from radar, including two that flew out of the country's airspace.",
        [("31", "suppressed", "drones"), ("two", "suppressed", "drones")],
    ),
    (
        "The raiders fired 52 rockets, and 37 of those were brought down.",
        [("52", "launched", "missiles"), ("37", "intercepted", "missiles")],
    ),
    (
        "Shelling wounded at least 316 others.",
        [("316", "wounded", "people")],
    ),
    (
        "The invaders made nine strikes targeting various hamlets of the district.",
        [("nine", "launched", "attacks")],
    ),
    (
        "Over 2,400 of the roughly 5,100 conscripts sent to the front have become casualties.",
        [("2,400", "killed_or_wounded", "troops"), ("5,100", "deployed", "troops")],
    ),
    (
        "The clinic was one of hundreds of targets which were shelled.",
        [("hundreds", "hit", "infrastructure")],
    ),
    (
        "Moscow sent 71 drones in several waves.",
        [("71", "launched", "drones")],
    ),
    (
        "Three pupils are among those being searched for under the rubble.",
        [("Three", "missing", "children")],
    ),
    (
        "The strikes took one life in Chuhuiv and another in Nikopol.",
        [("one", "killed", "people"), ("another", "killed", "people")],
    ),
    (
        "Damages were detected across the city in 61 flats, four private residences and a greenhouse.",
        [("61", "damaged", "buildings"), ("four", "damaged", "buildings"), ("a", "damaged", "buildings")],
    ),
    (
        "A postman suffered a shrapnel wound to the neck, and a nurse got burns.",
        [("A", "wounded", "people"), ("a", "wounded", "medics")],
    ),
    (
        "The prosecutor spoke of an attack by Ukrainian troops on five hamlets.",
        [("five", "hit", "settlements")],
    ),
    (
        "The drone brought down a pylon, cutting power to 14 villages.",
        [],
    ),
    (
        "The brigade lost nine howitzers, including four Western-made ones.",
        [("nine", "lost", "artillery"), ("four", "lost", "artillery")],
    ),
    (
        "Some 3,100 people (including at least 170 women) were documented as killed and 7,200 as wounded.",
        [("3,100", "killed", "people"), ("170", "killed", "women"), ("7,200", "wounded", "people")],
    ),
    (
        "In the raid 31 people (six of them children) were killed and 52 wounded.",
        [("31", "killed", "people"), ("six", "killed", "children"), ("52", "wounded", "people")],
    ),
    (
        "Eleven people hurt, one dies as shells fall on Nikopol.",
        [("Eleven", "wounded", "people"), ("one", "killed", "people")],
    ),
    (
        "Homes of the suburb, including eight tower blocks and 21 cottages were damaged.",
        [("eight", "damaged", "buildings"), ("21", "damaged", "buildings")],
    ),
    (
        "Shrapnel caused fatal injuries to three farmers; two nurses were permanently disabled.",
        [("three", "killed", "people"), ("two", "wounded", "medics")],
    ),
    ("Some 60,000 Israelis have been kept from their homes near the frontier.", [("60,000", "displaced", "people")]),
    ("Eight thousand Chechens at the front", [("Eight thousand", "deployed", "troops")]),
    (
        "All 31 hostages would be freed in return for 90 Palestinians serving life terms.",
        [("31", "released", "prisoners"), ("90", "released", "people")],
    ),
    ("From seven in the evening Russia attacked the port with drones.", []),
    (
        "Enemy gunners fired at a canteen and two barns near Orikhiv.",
        [("a", "hit", "buildings"), ("two", "hit", "buildings")],
    ),
    (
        "It is known so far about three victims and eleven injured.",
        [("three", "killed", "people"), ("eleven", "wounded", "people")],
    ),
    (
        "A farmer born in 1955 was killed, and another 40-year-old woman was wounded.",
        [("A", "killed", "people"), ("another", "wounded", "women")],
    ),
    (
        "Nine girls aged 8 to 15, and a boy of six, who lost a leg, were wounded.",
        [("Nine", "wounded", "children"), ("a", "wounded", "children")],
    ),
    (
        "The invaders increased their territorial control by nearly 210 square kilometres in June.",
        [("210", "seized", "area")],
    ),
    (
        "Oslo promised new military aid. The package also has more shells, launchers and 14 lorries.",
        [("14", "pledged", "vehicles")],
    ),
    (
        "Kyiv got back 140 people in the swap. Of these, 77 are sailors, including 12 sergeants.",
        [("140", "released", "people"), ("77", "released", "troops"), ("12", "released", "troops")],
    ),
    (
        "The raid on the barracks killed 45 people. Of them, 31 are soldiers, including four sergeants.",
        [("45", "killed", "people"), ("31", "killed", "troops"), ("four", "killed", "troops")],
    ),
    (
        "The militia set free 60 hostages. Nine of them are nurses, another 40 are women.",
        [("60", "released", "prisoners"), ("Nine", "released", "medics"), ("40", "released", "women")],
    ),
    (
        "Moscow handed over 26 wounded captives, and a train evacuated 80 injured marines.",
        [("26", "released", "prisoners"), ("80", "evacuated", "troops")],
    ),
    (
        "The remains of 90 gunners who fell near Vuhledar during the retreat were handed back.",
        [("90", "released", "troops")],
    ),
    (
        "Eleven Georgians who fought for Kyiv were freed as well.",
        [("Eleven", "released", "people")],
    ),
    (
        "The blast wave smashed the windows of six kindergartens.",
        [("six", "damaged", "buildings")],
    ),
    (
        "Ukrainian saboteurs blew up two speedboats and a bomber parked at Chkalovsky airfield.",
        [("two", "destroyed", "ships"), ("a", "destroyed", "aircraft")],
    ),
    (
        "The brigade has captured 61 soldiers. Some 3,000 civilians remain in the town, down from 5,200 before.",
        [("61", "captured", "troops")],
    ),
    (
        "The brigade destroyed 40 motorcycles. In three months it has captured 61 Russians.",
        [("40", "destroyed", "vehicles"), ("61", "captured", "people")],
    ),
    (
        "Enemy aircraft made 74 strikes with 116 guided bombs.",
        [("74", "launched", "attacks"), ("116", "launched", "bombs")],
    ),
    (
        "Russian forces now occupy 19 percent of Ukraine, or 115,800 square kilometres.",
        [("115,800", "controlled", "area")],
    ),
    ("Russian forces occupied 30 square kilometres in a week.", [("30", "seized", "area")]),
    ("The liberals refused to release three billion for Ukraine unless others paid.", []),
    ("In hospital there are 15 persons after the shelling.", [("15", "wounded", "people")]),
    ("Thirty-one fatalities were confirmed by the ministry.", [("Thirty-one", "killed", "people")]),
    (
        "Monks said 22 displaced people sheltering there had been killed, three of them infants.",
        [("22", "killed", "people"), ("three", "killed", "children")],
    ),
    ("Some 200 displaced people live there.", [("200", "displaced", "people")]),
    ("Two officials confirmed the death of six soldiers.", [("six", "killed", "troops")]),
    ("The number of verified attacks on hospitals had reached 108.", [("108", "launched", "attacks")]),
    ("The number of strikes on clinics has risen to 90 since the war began.", [("90", "launched", "attacks")]),
    ("The number of strikes over pay has risen to 90 this year.", []),
    (
        "The enemy's losses totaled over 220 servicemen, an armored personnel carrier and eleven pickup trucks.",
        [("220", "lost", "troops"), ("an", "lost", "armoured_vehicles"), ("eleven", "lost", "vehicles")],
    ),
    ("After the raid 30 residents of one street were evacuated.", [("30", "evacuated", "people")]),
    ("One was killed and one seriously injured.", [("One", "killed", "people"), ("one", "wounded", "people")]),
    ("A guard of 61 was injured in the strike.", [("A", "wounded", "people")]),
    (
        "A crew burned a Tor-M2 and damaged three lorries.",
        [("a", "destroyed", "air_defence"), ("three", "damaged", "vehicles")],
    ),
    (
        "They freed three hostages. Under the first phase 33 hostages are to be freed.",
        [("three", "released", "prisoners"), ("33", "released", "prisoners")],
    ),
    ("Three hostages were handed to the Red Cross in the exchange.", [("Three", "released", "prisoners")]),
    ("Some 400 fighters stood guard at the handover.", [("400", "deployed", "troops")]),
    ("The shelling reduced 20 houses to rubble.", [("20", "destroyed", "buildings")]),
    ("A glide bomb reduced two apartment blocks to ruins.", [("two", "destroyed", "buildings")]),
    ("The strike put three substations out of action.", [("three", "destroyed", "energy_facilities")]),
    ("Poland has put 9,000 of its soldiers on high alert.", [("9,000", "deployed", "troops")]),
    ("The alliance is to put 300,000 troops on high alert.", [("300,000", "deployed", "troops")]),
    ("The general put 300 soldiers on the list for a medal.", []),
    ("Two schools lie in ruins in Izium.", [("Two", "damaged", "buildings")]),
    (
        "Ukraine shot down 16 Kh-101/Kh-555, two Kh-59 and 39 drones.",
        [("16", "intercepted", "missiles"), ("two", "intercepted", "missiles"), ("39", "intercepted", "drones")],
    ),
    (
        "The enemy used four Kh-59/69 missiles and 14 Shahed-136/131.",
        [("four", "launched", "missiles"), ("14", "launched", "drones")],
    ),
    (
        "Russia launched 80 missiles. Of these, Ukraine shot down 41: 30 Kh-101/Kh-555 and 11 Kalibr.",
        [
            ("80", "launched", "missiles"),
            ("41", "intercepted", "missiles"),
            ("30", "intercepted", "missiles"),
            ("11", "intercepted", "missiles"),
        ],
    ),
    (
        "The trophies of the brigade include two tanks and 40 rifles.",
        [("two", "captured", "tanks"), ("40", "captured", "equipment")],
    ),
    (
        "In 2024 120 journalists were killed. A total of 80 died in Gaza. Twenty-four were murdered for their work.",
        [("120", "killed", "journalists"), ("80", "killed", "journalists"), ("Twenty-four", "killed", "journalists")],
    ),
    (
        "Some 250 aid workers were killed last year. This year 170 have been killed.",
        [("250", "killed", "medics"), ("170", "killed", "medics")],
    ),
    (
        "Some 250 aid workers have been killed. Later 14 were killed by a strike on a school.",
        [("250", "killed", "medics"), ("14", "killed", "people")],
    ),
    (
        "Two medics were killed in Gaza. Nine were wounded.",
        [("Two", "killed", "medics"), ("Nine", "wounded", "people")],
    ),
    (
        "London said it would send 200 missiles to Kyiv on top of the 1,300 already delivered.",
        [("200", "pledged", "missiles"), ("1,300", "delivered", "missiles")],
    ),
    (
        "Oslo pledged $3bn in aid for Kyiv. Europe has allocated €77bn since the war began.",
        [("$3bn", "pledged", "aid"), ("€77bn", "pledged", "aid")],
    ),
    ("Ukraine's finance ministry needs $37bn this year to plug its deficit.", [("$37bn", "requested", "aid")]),
    ("The repair bill for the war stands at $12.5bn.", [("$12.5bn", "cost", "money")]),
    ("In Kherson opened 3 new shelters for 400 places.", []),
    ("The enemy lost 1,150 persons and six tanks.", [("1,150", "lost", "troops"), ("six", "lost", "tanks")]),
    ("In the region in result of drone hit died a woman.", [("a", "killed", "women")]),
    (
        "A substation was damaged by three guided bombs.",
        [("A", "damaged", "energy_facilities"), ("three", "launched", "bombs")],
    ),
    (
        "Among those freed were four civilians; 19 were border guards.",
        [("four", "released", "civilians"), ("19", "released", "troops")],
    ),
    (
        "Enemy lost near 26,000 persons, 1,170 tanks, 2,808 armored combat machines.",
        [("26,000", "lost", "troops"), ("1,170", "lost", "tanks"), ("2,808", "lost", "armoured_vehicles")],
    ),
    ("A tenth of the homes are damaged by the war, affecting more than 2.5 million households.", []),
    (
        "The army said 190 of its soldiers died and 500 were wounded. The rebels put their own dead at more than 200.",
        [("190", "killed", "troops"), ("500", "wounded", "troops"), ("200", "killed", "troops")],
    ),
    (
        "The UN documented 310 lynchings and more than 270 summary executions.",
        [("310", "killed", "people"), ("270", "killed", "people")],
    ),
    (
        "Monitors recorded 160 extrajudicial killings, 170 arbitrary arrests and 23 abductions by the militia.",
        [("160", "killed", "people"), ("170", "detained", "people"), ("23", "captured", "people")],
    ),
    (
        "Nine soldiers died. The office recorded 1,100 attacks, of which 110 led to casualties.",
        [("Nine", "killed", "troops"), ("1,100", "launched", "attacks"), ("110", "launched", "attacks")],
    ),
    (
        "An air strike killed seven people. The monitor put the number at nine.",
        [("seven", "killed", "people"), ("nine", "killed", "people")],
    ),
    ("Around 1,400 people have been hauled to safety from burning homes.", [("1,400", "rescued", "people")]),
    ("Gunners opened fire on boats, wounding two cops.", [("two", "wounded", "people")]),
    (
        "Seventeen soldiers from Mali were among the victims of a separate ambush, security sources said.",
        [("Seventeen", "killed", "troops")],
    ),
    (
        "One man was killed and 13, two kids included, were hurt.",
        [("One", "killed", "people"), ("13", "wounded", "people"), ("two", "wounded", "children")],
    ),
    ("The air force reckons nine warplanes went up in smoke.", [("nine", "destroyed", "aircraft")]),
    (
        "Russia fired 81 missiles at Ukraine; 34 were shot down. Among the rest were six Kinzhals.",
        [("81", "launched", "missiles"), ("34", "intercepted", "missiles"), ("six", "launched", "missiles")],
    ),
    (
        'The next exchange was agreed on a "1,000 for 1,000" formula.',
        [("1,000", "released", "prisoners"), ("1,000", "released", "prisoners")],
    ),
    (
        "An exchange of prisoners of war took place by the rule 146 for 146.",
        [("146", "released", "prisoners"), ("146", "released", "prisoners")],
    ),
    ("The deputies traded blows 12 for 12 over the war.", []),
    (
        "As a result of the impact died one person, five more were injured of varying severity.",
        [("one", "killed", "people"), ("five", "wounded", "people")],
    ),
    (
        "In result of attack perished seven persons, still 47 are wounded.",
        [("seven", "killed", "people"), ("47", "wounded", "people")],
    ),
    ("From the shelling in the village died a woman.", [("a", "killed", "women")]),
    ("According to the UN perished since the war beginning over 9,500 civilians.", [("9,500", "killed", "civilians")]),
    ("Under the rubble still can be three persons.", [("three", "missing", "people")]),
    ("Missing are 12 soldiers.", [("12", "missing", "troops")]),
    (
        "By data of the air force, were used 127 missiles and 109 strike UAV.",
        [("127", "launched", "missiles"), ("109", "launched", "drones")],
    ),
    (
        "At night on the city were released 12 rockets, 1 house is destroyed.",
        [("12", "launched", "missiles"), ("1", "destroyed", "buildings")],
    ),
    (
        "Of 25 Shahed-drones could be shot down 22.",
        [("25", "launched", "drones"), ("22", "intercepted", "drones")],
    ),
    (
        "Berlin delivered so far ten Leopard-1-tanks and 16 trucks to Kyiv.",
        [("ten", "delivered", "tanks"), ("16", "delivered", "vehicles")],
    ),
    ("Two houses and 5 private, perished 17 people.", [("17", "killed", "people")]),
    (
        "At night a rocket hit the hotel: two were killed, five received injuries.",
        [("two", "killed", "people"), ("five", "wounded", "people")],
    ),
    ("A transformer was hit, and a third one was damaged by shelling.", [("A", "hit", "energy_facilities")]),
    ("Russia returned 909 bodies in one go.", [("909", "released", "people")]),
    ("At least 1,000 prisoners under 25 are to be swapped.", [("1,000", "released", "prisoners")]),
    (
        "On the first day 390 captives were freed. On the second 307 soldiers followed.",
        [("390", "released", "prisoners"), ("307", "released", "troops")],
    ),
    ("On the second day of the war 307 soldiers followed the colonel's orders.", []),
    (
        "Damage from the war by sector: housing - $50bn; transport - $35bn; energy - $10bn.",
        [("$50bn", "cost", "money"), ("$35bn", "cost", "money"), ("$10bn", "cost", "money")],
    ),
    (
        "Reconstruction needs are highest in housing (almost $84bn) and transport ($78bn).",
        [("$84bn", "cost", "money"), ("$78bn", "cost", "money")],
    ),
    (
        "Rebuilding Ukraine would take $520bn. Homes account for almost 84 billion of that.",
        [("$520bn", "cost", "money"), ("84 billion", "cost", "money")],
    ),
    ("The war shook the market: shares in tech (4bn dollars) fell.", []),
    (
        "Berlin pledged Kyiv €1.4bn in aid. It is shared with Oslo and contains two IRIS-T batteries, 30 howitzers.",
        [("€1.4bn", "pledged", "aid"), ("two", "pledged", "air_defence"), ("30", "pledged", "artillery")],
    ),
    (
        "Oslo promised Kyiv 20 tanks. In addition there will be 600 combat drones and eight Skynex guns.",
        [("20", "pledged", "tanks"), ("600", "pledged", "drones"), ("eight", "pledged", "air_defence")],
    ),
    ("Berlin has made available €28bn for Ukraine.", [("€28bn", "delivered", "aid")]),
    ("London adds up to £242m for energy and aid in Ukraine.", [("£242m", "pledged", "aid")]),
    ("The rate hit 2.5 million households, and the war affected 300 more.", []),
    ("In the vote on Ukraine, 311 members were in favor.", []),
    (
        "Russia fired 44 missiles and drones: 20 Kh-101/Kh-555, six Kh-47M2 Kinzhals, 12 S-300s and six Shaheds.",
        [
            ("44", "launched", "missiles"),
            ("20", "launched", "missiles"),
            ("six", "launched", "missiles"),
            ("12", "launched", "missiles"),
            ("six", "launched", "drones"),
        ],
    ),
    ("Russia fired 12 S-300s at the city.", [("12", "launched", "missiles")]),
    (
        "Our gunners destroyed two S-300 launchers and three drones.",
        [("two", "destroyed", "air_defence"), ("three", "destroyed", "drones")],
    ),
    (
        "Russia fired 30 missiles. The air force shot down 24: 16 Kalibrs, two Kh-59s and six Iskander-Ms.",
        [
            ("30", "launched", "missiles"),
            ("24", "intercepted", "missiles"),
            ("16", "intercepted", "missiles"),
            ("two", "intercepted", "missiles"),
            ("six", "intercepted", "missiles"),
        ],
    ),
    (
        "In all, 25 of 31 drones were downed: 3 of 5 Lancets, 12 of 16 Shaheds and 10 Orlans.",
        [
            ("25", "intercepted", "drones"),
            ("31", "launched", "drones"),
            ("3", "intercepted", "drones"),
            ("5", "launched", "drones"),
            ("12", "intercepted", "drones"),
            ("16", "launched", "drones"),
            ("10", "intercepted", "drones"),
        ],
    ),
    (
        "Drones were destroyed overnight: three over Kursk and one each over Kaluga and Oryol.",
        [("three", "intercepted", "drones"), ("one", "intercepted", "drones"), ("one", "intercepted", "drones")],
    ),
    (
        "Ukrainian drones were shot down over three regions: 12 over Bryansk, five over Belgorod, about two over Tula.",
        [("12", "intercepted", "drones"), ("five", "intercepted", "drones"), ("two", "intercepted", "drones")],
    ),
    (
        "Russian troops carried out two missile, 51 air strikes and 77 MLRS attacks.",
        [("two", "launched", "attacks"), ("51", "launched", "attacks"), ("77", "launched", "attacks")],
    ),
    (
        "The army trained 63,000 soldiers, and the goal is 75,000 by the end of winter.",
        [("63,000", "trained", "troops"), ("75,000", "trained", "troops")],
    ),
    (
        "The mission has trained 50,000 soldiers. Its target was raised from 40,000 to 60,000 in October.",
        [("50,000", "trained", "troops"), ("40,000", "trained", "troops"), ("60,000", "trained", "troops")],
    ),
    (
        "The army recruited 20,000 soldiers in May; the goal for the year is 200,000.",
        [("20,000", "recruited", "troops"), ("200,000", "recruited", "troops")],
    ),
    ("The main target was the port, where two people died.", [("two", "killed", "people")]),
    ("About 70 Ukrainians are learning to drive the tank.", [("70", "trained", "troops")]),
    (
        "Of the 10,000 North Koreans in Russia, as many as 8,000 are in the Kursk region, he said.",
        [("10,000", "deployed", "troops"), ("8,000", "deployed", "troops")],
    ),
    ("Of the 300 soldiers in the camp, five are in hospital.", [("five", "wounded", "troops")]),
    ("Three North Korean workers were killed.", [("Three", "killed", "people")]),
    (
        "Russian forces gained 26 square kilometres a day in November. In October the rate was 22 square kilometres.",
        [("26", "seized", "area"), ("22", "seized", "area")],
    ),
    (
        "The army liberated 300 villages. The president's figure for the land is 8,000 square kilometres.",
        [("300", "seized", "settlements"), ("8,000", "seized", "area")],
    ),
    (
        "The enemy lost a tank, two howitzers and an electronic warfare station.",
        [("a", "lost", "tanks"), ("two", "lost", "artillery"), ("an", "lost", "equipment")],
    ),
    ("The battlegroup inflicted about 230 casualties on Ukrainian troops.", [("230", "killed_or_wounded", "troops")]),
    ("At least three schools lie in ruins after the shelling.", [("three", "damaged", "buildings")]),
    ("Assault groups of four to six men are sent forward, a milblogger complained.", []),
    ("Russian assault teams of 10 soldiers were sent across the river.", []),
    ("Before the war it cost 12 hryvnia to get there by bus.", []),
    (
        "Russia fired 430 drones and 18 missiles, of which 405 drones and 14 missiles were downed.",
        [
            ("430", "launched", "drones"),
            ("18", "launched", "missiles"),
            ("405", "intercepted", "drones"),
            ("14", "intercepted", "missiles"),
        ],
    ),
    (
        "Russia fired 430 drones and 18 missiles; 405 drones and 14 missiles were downed.",
        [
            ("430", "launched", "drones"),
            ("18", "launched", "missiles"),
            ("405", "intercepted", "drones"),
            ("14", "intercepted", "missiles"),
        ],
    ),
    (
        "Russia lost 12 tanks, 40 guns and 12 lorries were captured.",
        [("12", "lost", "tanks"), ("40", "captured", "artillery"), ("12", "captured", "vehicles")],
    ),
    ("The raid wounded 30, two relief workers told the agency.", [("30", "wounded", "people")]),
    (
        "Nine villagers died and six were hurt, an army officer said.",
        [("Nine", "killed", "people"), ("six", "wounded", "people")],
    ),
    ("At least 20 people died in the strikes, a navy spokesman said.", [("20", "killed", "people")]),
    (
        "The shelling wounded 12, a hospital doctor and two residents told the agency.",
        [("12", "wounded", "people")],
    ),
    ("The drone killed eight, one resident of the town, Omar Hadi, said.", [("eight", "killed", "people")]),
    ("A soldier who was wounded said the camp was overrun.", [("A", "wounded", "troops")]),
    ("The blast killed two men said to be spies.", [("two", "killed", "people")]),
    ("The raid killed three men the army said were rebels.", [("three", "killed", "people")]),
    ("Two out of three schools in the area were put beyond use.", [("Two", "damaged", "buildings")]),
    ("Shelling killed two of the five miners.", [("two", "killed", "people")]),
    ("At least 16 of Russia's 38 refineries have been hit.", [("16", "hit", "energy_facilities")]),
    (
        "Moscow has returned 1,200 children out of 19,500 deported.",
        [("1,200", "released", "children"), ("19,500", "displaced", "children")],
    ),
    (
        "The staff puts the number of troops that Russia has lost since February 2022 at 710,660.",
        [("710,660", "lost", "troops")],
    ),
    (
        "The contingent was hit by 12 drones and lost 40 men.",
        [("12", "hit", "drones"), ("40", "lost", "troops")],
    ),
    ("A group of 31 soldiers was killed.", [("31", "killed", "troops")]),
    ("In all 40 people had sought shelter there. Nine of them have since fled.", [("Nine", "displaced", "people")]),
    ("Their forces have suffered 1,130 casualties in a day.", [("1,130", "killed_or_wounded", "troops")]),
    ("The city has suffered 130 casualties.", [("130", "killed_or_wounded", "people")]),
    ("Oslo: 85 billion kroner for Kyiv this year.", [("85 billion kroner", "pledged", "aid")]),
    ("Oslo: 85 billion kroner for roads this year.", []),
    (
        "The night's total was 88 missiles and 63 drones.",
        [("88", "launched", "missiles"), ("63", "launched", "drones")],
    ),
    (
        "A million shells have been delivered, and 1,300 missiles.",
        [("A million", "delivered", "shells"), ("1,300", "delivered", "missiles")],
    ),
    (
        "Britain appeals for $47m in humanitarian aid. Of this, $31m is meant for Kyiv.",
        [("$47m", "requested", "humanitarian_aid"), ("$31m", "requested", "humanitarian_aid")],
    ),
    ("The firm sold $5bn of cars. Of this, $3bn came from buses.", []),
    ("Two flats and eleven cars suffered.", [("Two", "damaged", "buildings"), ("eleven", "damaged", "vehicles")]),
    ("Caught fire seven fuel tanks.", [("seven", "damaged", "vehicles")]),
    ("This morning are evacuated 1,894 citizens.", [("1,894", "evacuated", "people")]),
    ("Another 6.5 million have had to leave their homes.", [("6.5 million", "displaced", "people")]),
    ("Estimates of the dead range from 20,000 to 30,000.", [("20,000 to 30,000", "killed", "people")]),
    ("The coalition, which has nine members, denied the raid.", []),
    ("More than a hundred thousand have crossed a border.", [("a hundred thousand", "displaced", "people")]),
    ("Another 2.5 million Sudanese have had to move within the country.", [("2.5 million", "displaced", "people")]),
    (
        "Fighting uprooted nine million people. Over 300,000 have arrived in Chad and 40,000 in Niger.",
        [
            ("nine million", "displaced", "people"),
            ("300,000", "displaced", "people"),
            ("40,000", "displaced", "people"),
        ],
    ),
    (
        "Some four million fled the war. Poland has taken in 900,000 of them, Romania 200,000 and Moldova 90,000.",
        [
            ("four million", "displaced", "people"),
            ("900,000", "displaced", "people"),
            ("200,000", "displaced", "people"),
            ("90,000", "displaced", "people"),
        ],
    ),
    (
        "The gunmen took 240 hostages into the enclave. Of these, 90 are still there.",
        [("240", "captured", "prisoners"), ("90", "captured", "prisoners")],
    ),
    (
        "The militants seized 240 hostages. Ninety of them remain in Gaza.",
        [("240", "captured", "prisoners"), ("Ninety", "captured", "prisoners")],
    ),
    (
        "The junta amnestied 3,200 inmates, 90 foreigners included.",
        [("3,200", "released", "prisoners"), ("90", "released", "people")],
    ),
    ("France flew out 1,100 people from Port Sudan.", [("1,100", "evacuated", "people")]),
    ("A frigate with 700 evacuees reached Jeddah.", [("700", "evacuated", "people")]),
    (
        "Last year 250 aid workers were killed. Sudan comes next with 30, then Mali with 20.",
        [("250", "killed", "medics"), ("30", "killed", "medics"), ("20", "killed", "medics")],
    ),
    (
        "Gaza saw 160 aid workers killed, followed by Sudan (30) and Mali (20).",
        [("160", "killed", "medics"), ("30", "killed", "medics"), ("20", "killed", "medics")],
    ),
    ("It brings the military dead to 1,020 since the fighting began.", [("1,020", "killed", "troops")]),
    ("Repairing all the ruins would cost $17bn.", [("$17bn", "cost", "money")]),
    ("Eight of those killed in the strike were children.", [("Eight", "killed", "children")]),
    ("Six of the wounded are women, the hospital said.", [("Six", "wounded", "women")]),
    ("Three of the dead were found in a cellar.", [("Three", "killed", "people")]),
    ("Air defences shot down or jammed 566 drones.", [("566", "intercepted", "drones")]),
    ("The crews jammed 31 drones.", [("31", "suppressed", "drones")]),
    (
        "Nine people were hurt in one district and 11 more in another.",
        [("Nine", "wounded", "people"), ("11", "wounded", "people")],
    ),
    (
        "Pyongyang's contingent in Russia has grown to 12,000, including 500 officers.",
        [("12,000", "deployed", "troops"), ("500", "deployed", "troops")],
    ),
    ("Russia's grouping near Pokrovsk stands at 170,000 men.", [("170,000", "deployed", "troops")]),
    ("More than 450,000 men have signed contracts with the army.", [("450,000", "recruited", "troops")]),
    ("Thousands of residents signed the petition against the war.", []),
    (
        "Ukraine mobilises some 25,000 people a month but trains only 12,000.",
        [("25,000", "recruited", "people"), ("12,000", "trained", "people")],
    ),
    ("Ukraine is left with some 7,000 km2 of the region.", [("7,000", "controlled", "area")]),
    ("Oslo's parliament approved 85 billion crowns for Ukraine.", [("85 billion crowns", "pledged", "aid")]),
    (
        "Denmark is to donate 4.2bn kroner, of which 1.8bn will buy artillery.",
        [("4.2bn kroner", "pledged", "aid"), ("1.8bn", "pledged", "aid")],
    ),
    (
        "The EU has given Ukraine €135bn, including 48 billion for weapons.",
        [("€135bn", "delivered", "aid"), ("48 billion", "delivered", "military_aid")],
    ),
    (
        "Tokyo got $2bn in aid to Kyiv. Some 6 million have fled the country.",
        [("$2bn", "delivered", "aid"), ("6 million", "displaced", "people")],
    ),
    ("Japan will lend Kyiv 471.9 billion yen.", [("471.9 billion yen", "pledged", "financial_aid")]),
    (
        "Tokyo disbursed 3 billion dollars of the $12 billion that it promised.",
        [("3 billion dollars", "delivered", "aid"), ("$12 billion", "pledged", "aid")],
    ),
    (
        "Seoul pledged $2.3bn in soft loans; it has handed over $300m.",
        [("$2.3bn", "pledged", "financial_aid"), ("$300m", "delivered", "aid")],
    ),
    (
        "Hits of two missiles and ten drones were recorded at seven places.",
        [("two", "hit", "missiles"), ("ten", "hit", "drones")],
    ),
    (
        "Russian losses: helicopters - 329 (+0), UAV operational-tactical level - 19,082 (+53).",
        [
            ("329", "lost", "helicopters"),
            ("0", "lost", "helicopters"),
            ("19,082", "lost", "drones"),
            ("53", "lost", "drones"),
        ],
    ),
    (
        "The forces downed drones over two regions: 34 over Moscow and 14 over Bryansk.",
        [("34", "intercepted", "drones"), ("14", "intercepted", "drones")],
    ),
    ("Of the 90 drones 70 were downed.", [("90", "launched", "drones"), ("70", "intercepted", "drones")]),
    ("Out of 90 drones, 70 were shot down.", [("90", "launched", "drones"), ("70", "intercepted", "drones")]),
    (
        "Of 250 people abducted that day, 33 have been killed.",
        [("250", "captured", "people"), ("33", "killed", "people")],
    ),
    ("Of the 300 houses in the village, 130 were destroyed.", [("130", "destroyed", "buildings")]),
    ("Of those 45 tanks, 19 were destroyed.", [("19", "destroyed", "tanks")]),
    (
        "At least 12,162 civilians, including 659 children, were killed and 26,919 were injured.",
        [("12,162", "killed", "civilians"), ("659", "killed", "children"), ("26,919", "wounded", "civilians")],
    ),
    ("Kyiv holds a list of 400 children's names.", []),
    (
        "The army fired six missiles at a depot; the Russians said five were shot down and one damaged.",
        [("six", "launched", "missiles"), ("five", "intercepted", "missiles")],
    ),
    (
        "Berlin pledged Kyiv two NASAMS batteries, one Skynex system and eight IRIS-T launchers.",
        [("two", "pledged", "air_defence"), ("one", "pledged", "air_defence"), ("eight", "pledged", "air_defence")],
    ),
    (
        "Washington pledged $275m in aid for Kyiv. It includes rounds for HIMARS, over 600 missiles and 31 tanks.",
        [("$275m", "pledged", "aid"), ("600", "pledged", "missiles"), ("31", "pledged", "tanks")],
    ),
    (
        "Denmark sent Kyiv 20 tanks. Also included are 600 rifles and two radars.",
        [("20", "delivered", "tanks"), ("600", "delivered", "equipment"), ("two", "delivered", "equipment")],
    ),
    (
        "Oslo will send Kyiv 20 tanks. The latest package will also contain five drones and 40 lorries.",
        [("20", "pledged", "tanks"), ("five", "pledged", "drones"), ("40", "pledged", "vehicles")],
    ),
    ("Paris pledged Kyiv 2bn euros. It has 60 tanks of its own.", [("2bn euros", "pledged", "aid")]),
    ("They killed 500 men, or some 53 casualties per square kilometre.", [("500", "killed", "people")]),
    ("Seven soldiers killed for every man of theirs, the colonel said.", []),
    (
        "The Russians came with up to 12 armoured vehicles and the defenders destroyed six of them.",
        [("six", "destroyed", "armoured_vehicles")],
    ),
    (
        "The army lost 40 men, a howitzer made in Poland and two electronic warfare stations.",
        [("40", "lost", "troops"), ("a", "lost", "artillery"), ("two", "lost", "equipment")],
    ),
    (
        "The hospital, which received the bodies, said six children and five women were among the dead.",
        [("six", "killed", "children"), ("five", "killed", "women")],
    ),
    (
        "Five people, including a small child, were killed and nine more were injured.",
        [("Five", "killed", "people"), ("a", "killed", "children"), ("nine", "wounded", "people")],
    ),
    (
        "About a dozen F-16s have been promised by the allies. Six have already arrived.",
        [("a dozen", "pledged", "aircraft"), ("Six", "delivered", "aircraft")],
    ),
    (
        "Shells wounded a bus driver and two passers-by.",
        [("a", "wounded", "people"), ("two", "wounded", "people")],
    ),
    ("It put the number killed or maimed at 610,000 soldiers.", [("610,000", "killed_or_wounded", "troops")]),
    ("Azerbaijan announced the destruction of ten Armenian tanks.", [("ten", "destroyed", "tanks")]),
    ("Number of killed border soldiers rises to 1,221.", [("1,221", "killed", "troops")]),
    ("The rebels wrested control of 350 square kilometres.", [("350", "seized", "area")]),
    ("Thousands of people denounced the campaign that has killed over 6,000 people.", [("6,000", "killed", "people")]),
    ("Paris puts the Russian dead at 150,000.", [("150,000", "killed", "people")]),
    ("The army put its own dead at 5,937 and claimed ten times as many of the enemy.", [("5,937", "killed", "troops")]),
    (
        "They put the number of Russian soldiers killed at 160,000 to 165,000.",
        [("160,000 to 165,000", "killed", "troops")],
    ),
    ("The general put the missing at 7,000 after three years of war.", [("7,000", "missing", "people")]),
    (
        "Allies put enemy casualties, dead and wounded together, at about 615,000.",
        [("615,000", "killed_or_wounded", "people")],
    ),
    ("The nurses put the dead in 7 rooms.", []),
    ("Rose to 13 the number of civilians who were killed by the airstrikes.", [("13", "killed", "civilians")]),
    ("About 40 missile launches were detected overnight.", [("40", "launched", "attacks")]),
    ("Nine drone launches were recorded in the Kursk region at night.", [("Nine", "launched", "attacks")]),
    ("The camp houses about 500,000 displaced persons.", [("500,000", "displaced", "people")]),
    ("The commission confirmed the deaths of three persons by shelling.", [("three", "killed", "people")]),
    ("The junta sent a 900-strong column to the town.", [("900", "deployed", "troops")]),
    ("The mission, 15,000 strong, patrols the border.", [("15,000", "deployed", "troops")]),
    ("The team, 15 strong, patrols the garden.", []),
    ("The agency got a third of the $2.7bn it asked for to help Sudan.", [("$2.7bn", "requested", "aid")]),
    ("Kyiv will not get all of the €6bn it requested for weapons.", [("€6bn", "requested", "military_aid")]),
    (
        "Half of the $90m that the charity needs for the refugees is missing.",
        [("$90m", "requested", "humanitarian_aid")],
    ),
    ("Of 558 people killed, 50 are children.", [("558", "killed", "people"), ("50", "killed", "children")]),
    (
        "Of the 41 people killed in the raid, nine were women.",
        [("41", "killed", "people"), ("nine", "killed", "women")],
    ),
    ("Of the 200 dead, 64 were children.", [("200", "killed", "people"), ("64", "killed", "children")]),
    (
        '97 drones over Ukraine, 89 down, 51 "lost".',
        [("97", "launched", "drones"), ("89", "intercepted", "drones"), ("51", "suppressed", "drones")],
    ),
    (
        "188 drones over Kyiv: 90 downed, 76 jammed.",
        [("188", "launched", "drones"), ("90", "intercepted", "drones"), ("76", "suppressed", "drones")],
    ),
    (
        "Berlin has sent 14 demining machines to Ukraine; the Danes promised another ten.",
        [("14", "delivered", "equipment"), ("ten", "pledged", "equipment")],
    ),
    ("The fund puts Ukraine's budget gap at $38bn for 2023.", [("$38bn", "requested", "financial_aid")]),
    ("The nuclear plant lost its last line and ran on 18 generators for ten hours.", []),
    ("The depot lost its roof and relied on two pumps.", []),
    (
        "Over 50 members of the Islamic State West Province (ISWP) terrorist group have been killed.",
        [("50", "killed", "troops")],
    ),
    (
        "Six Boko Haram/Islamic State West Africa Province (ISWAP) fighters have been killed.",
        [("Six", "killed", "troops")],
    ),
    (
        "Troops heard 67 explosions at dawn and an additional 26 between noon and three.",
        [("67", "launched", "attacks"), ("26", "launched", "attacks")],
    ),
    (
        "Of this sum, 2.4 billion kroner in military aid has been reserved for Ukraine.",
        [("2.4 billion kroner", "pledged", "military_aid")],
    ),
    ("The invaders suffered a record daily high of 1,640 losses.", [("1,640", "lost", "troops")]),
    ("Russian casualties averaged 1,400 a day last month.", [("1,400", "killed_or_wounded", "troops")]),
    (
        "The army fired a record number of drones, with 76 out of the total of 188 being shot down.",
        [("76", "intercepted", "drones"), ("188", "launched", "drones")],
    ),
    (
        "Over the past week there were around 1,270 drones, 39 missiles, and nearly 900 guided bombs.",
        [("1,270", "launched", "drones"), ("39", "launched", "missiles"), ("900", "launched", "bombs")],
    ),
    ("Russian forces fired on 46 communities along the front.", [("46", "hit", "settlements")]),
    ("Gunners destroyed a vessel capable of carrying 20 tanks.", [("a", "destroyed", "ships")]),
    (
        "On Monday the budget received the second tranche of the extended financing loan of $890 million from the IMF.",
        [("$890 million", "delivered", "financial_aid")],
    ),
    (
        "Kyiv received a tranche of financial support under the programme of the Monetary Fund in the amount of $880m.",
        [("$880m", "delivered", "financial_aid")],
    ),
    (
        "Among the dead were three children, aged eight, 12, and 17, the governor said.",
        [("three", "killed", "children")],
    ),
    (
        "Four people were killed in the Kyiv region, another four in Sumy, and one person in Odesa.",
        [("Four", "killed", "people"), ("four", "killed", "people"), ("one", "killed", "people")],
    ),
    (
        "The rebels said three men had been killed, and two civilians.",
        [("three", "killed", "people"), ("two", "killed", "civilians")],
    ),
    (
        "The dead include three children; 94 others were injured.",
        [("three", "killed", "children"), ("94", "wounded", "people")],
    ),
    (
        "Of the injured, 52 of them, including 17 children, were hospitalised.",
        [("52", "wounded", "people"), ("17", "wounded", "children")],
    ),
    (
        "Twelve were killed when rebels shot down a military helicopter near the town.",
        [("Twelve", "killed", "people"), ("a", "destroyed", "helicopters")],
    ),
    ("Some 185,000 new recruits have joined the Russian army since January.", [("185,000", "recruited", "troops")]),
    (
        "Canberra has received 75 tanks, which will replace the army's fleet of 59 older vehicles.",
        [("75", "delivered", "tanks")],
    ),
    (
        "It brings the military aid to Kyiv since the invasion in 2022 to A$1.3 billion.",
        [("A$1.3 billion", "pledged", "military_aid")],
    ),
    ("Two patients arrived at the hospital with head injuries from a rocket.", [("Two", "wounded", "people")]),
    (
        "Denmark will send six jets this year, followed by eight in May and five the following year.",
        [("six", "pledged", "aircraft"), ("eight", "pledged", "aircraft"), ("five", "pledged", "aircraft")],
    ),
    ("Three hostages boarded Red Cross cars on the edge of the camp.", []),
    (
        "The bill provides $61bn for the war in Ukraine, including $9bn for humanitarian needs; and $26bn for Israel.",
        [("$61bn", "pledged", "aid"), ("$9bn", "pledged", "humanitarian_aid"), ("$26bn", "pledged", "aid")],
    ),
    (
        "The agency said its appeal last year for just under $2.6 billion was less than half-funded.",
        [("$2.6 billion", "requested", "humanitarian_aid")],
    ),
    ("All 74 hostages are already at home, the ministry said.", [("74", "released", "prisoners")]),
    (
        "Three of the drones heading for the capital had been brought down by noon.",
        [("Three", "intercepted", "drones")],
    ),
    (
        "The centre for the release of prisoners has published a list of 504 people, who are considered missing.",
        [("504", "missing", "people")],
    ),
    ("The MFA loan to Kyiv totals 18.1 billion euros.", [("18.1 billion euros", "pledged", "financial_aid")]),
    (
        "The two sides agreed to each free more than 1,000 prisoners of war and to return the bodies of killed men.",
        [("1,000", "released", "prisoners")],
    ),
    (
        "They exchanged the remains of 1,029 soldiers killed in combat.",
        [("1,029", "released", "troops")],
    ),
    (
        "Ottawa will send over 800 drones, worth more than 95 million Canadian dollars, to Kyiv.",
        [("800", "pledged", "drones"), ("95 million Canadian dollars", "pledged", "military_aid")],
    ),
    ("Brussels said it would provide 2000 machine guns to Kyiv.", [("2000", "pledged", "equipment")]),
    (
        "Moscow's budget received 582.5 billion roubles in oil and gas taxes in September.",
        [("582.5 billion roubles", "cost", "money")],
    ),
    (
        "Oil revenues have fallen by 1.7 trillion roubles to 6.6 trillion roubles since the sanctions.",
        [("1.7 trillion roubles", "cost", "money"), ("6.6 trillion roubles", "cost", "money")],
    ),
    (
        "It is the biggest deployment there since 1991, with an expected 30,000 combat troops.",
        [("30,000", "deployed", "troops")],
    ),
    ("Washington has dispatched half a dozen F-15 fighters to Poland.", [("half a dozen", "deployed", "aircraft")]),
    ("Losses of the education sector are estimated at US$6.95 billion.", [("US$6.95 billion", "cost", "money")]),
    ("Among the injured is a child, doctors said.", [("a", "wounded", "children")]),
    ("The shelling has damaged 1,100 medical establishments.", [("1,100", "damaged", "buildings")]),
    (
        "Ukraine received $1 billion from the United States, secured by proceeds from frozen Russian assets.",
        [("$1 billion", "delivered", "aid")],
    ),
    (
        "Britain and Canada have pledged another $30 billion in loans, bringing the total to $50 billion.",
        [("$30 billion", "pledged", "financial_aid"), ("$50 billion", "pledged", "financial_aid")],
    ),
    (
        "Oslo unveiled a package of £225 million (€272 million) in new military aid to Ukraine.",
        [("£225 million", "pledged", "military_aid"), ("€272 million", "pledged", "military_aid")],
    ),
    (
        "The fund for Ukraine now stands at over £1.3 billion, of which Britain has contributed £500 million.",
        [("£1.3 billion", "pledged", "aid"), ("£500 million", "pledged", "aid")],
    ),
    (
        "Norway will finance 'thousands' of drones for Ukraine.",
        [("thousands", "pledged", "drones")],
    ),
    (
        "Warsaw has delivered 60,000 artillery shells, missiles and rocket launchers, 250 lorries and nine ambulances.",
        [("60,000", "delivered", "shells"), ("250", "delivered", "vehicles"), ("nine", "delivered", "vehicles")],
    ),
    ("The ceasefire followed fighting that led to the deaths of 5,400.", [("5,400", "killed", "people")]),
    (
        "The army attacked the port with coordinated waves of up to 30 drones at a time.",
        [("30", "launched", "drones")],
    ),
    ("Moscow sends 900 soldiers to their deaths every day.", [("900", "killed", "troops")]),
    ("Some 42,000 people arrived at the border from Ukraine on Monday.", [("42,000", "displaced", "people")]),
    (
        "Western states froze some 276 billion euros in sovereign Russian wealth funds.",
        [("276 billion euros", "cost", "money")],
    ),
    (
        "Russia and Ukraine each repatriated 303 more captives on Sunday, completing a swap of 1,000 for 1,000.",
        [("303", "released", "prisoners"), ("1,000", "released", "prisoners"), ("1,000", "released", "prisoners")],
    ),
    (
        "Since 19 November the group has attacked international shipping 27 times, U.S. Central Command said.",
        [("27", "launched", "attacks")],
    ),
    (
        "The troops of the Russian Federation for the day 24 times struck the region, 112 shells were released.",
        [("24", "launched", "attacks"), ("112", "launched", "shells")],
    ),
    (
        "Some 3,000 soldiers deployed to the border are believed to have been wounded.",
        [("3,000", "wounded", "troops")],
    ),
    ("Eleven fighters trained abroad died in the raid.", [("Eleven", "killed", "troops")]),
    ("Most of the 90 drones launched from the coast were shot down.", [("90", "launched", "drones")]),
    ("A medic wounded in the shelling of Sumy passed away.", [("A", "killed", "medics")]),
    (
        "Two people have died and 53 others, including three children, have been injured, officials said.",
        [("Two", "killed", "people"), ("53", "wounded", "people"), ("three", "wounded", "children")],
    ),
    ("Monitors counted 31 confirmed civilian deaths in the town.", [("31", "killed", "civilians")]),
    ("The siege has claimed 14 civilian lives.", [("14", "killed", "civilians")]),
    (
        "In the swap 40 captive soldiers were exchanged for 38 rebel prisoners.",
        [("40", "released", "troops"), ("38", "released", "prisoners")],
    ),
    (
        "The army secured the release of 115 servicemen captured in May in return for 90 fighters.",
        [("115", "released", "troops"), ("90", "released", "troops")],
    ),
    ("The mother of one of them waited 21 months for the swap of prisoners.", []),
    (
        "The package's contents include: spare parts; 32 Stryker vehicles; and over 9 million small arms rounds.",
        [("32", "pledged", "armoured_vehicles"), ("9 million", "pledged", "shells")],
    ),
    (
        "The new package brings the total number of howitzers for Ukraine to 126.",
        [("126", "pledged", "artillery")],
    ),
    (
        "The tranche brings US military and humanitarian aid to Ukraine to $80bn.",
        [("$80bn", "pledged", "aid")],
    ),
    (
        "Berlin reported the delivery of 3,000 artillery shells, a truck and four ambulances to Ukraine.",
        [("3,000", "delivered", "shells"), ("four", "delivered", "vehicles")],
    ),
    (
        "Sweden has allotted 300 million euros in military aid to Ukraine.",
        [("300 million euros", "pledged", "military_aid")],
    ),
    ("Clearing the rubble alone will take $5bn.", [("$5bn", "cost", "money")]),
    (
        "More than 30 of the injured remained in hospitals by midday, six of them in grave condition.",
        [("30", "wounded", "people"), ("six", "wounded", "people")],
    ),
    (
        "The blast gutted a five-story apartment block and blew out windows in 20 nearby buildings.",
        [("a", "destroyed", "buildings"), ("20", "damaged", "buildings")],
    ),
    ("Another 11 drones vanished from radar screens, it said.", [("11", "suppressed", "drones")]),
    (
        "Poland scrambled four jets to protect its airspace for the second time in a week.",
        [("four", "deployed", "aircraft")],
    ),
    (
        "The Odesa governor said three people, including a six-year-old boy, lost their lives.",
        [("three", "killed", "people"), ("a", "killed", "children")],
    ),
    (
        "Eighteen more were receiving treatment, among them two toddlers.",
        [("Eighteen", "wounded", "people"), ("two", "wounded", "children")],
    ),
    ("Zelensky says air defences destroyed more than 140 aerial targets.", [("140", "intercepted", "drones")]),
    (
        "Two of the soldiers were captured alive near Kurilovka, Zelensky said on Saturday.",
        [("Two", "captured", "troops")],
    ),
    (
        "Britain will lead a group that aims to supply 30,000 drones to Ukraine, Austin's counterpart said.",
        [("30,000", "pledged", "drones")],
    ),
    ("Germany will send another 50 IRIS-T guided missiles, Boris Pistorius said.", [("50", "pledged", "missiles")]),
    (
        "A video appears to show at least four Tu-95s burning on the tarmac at Olenya.",
        [("four", "damaged", "aircraft")],
    ),
    (
        "Russia's defence ministry acknowledged that several aircraft caught fire in Murmansk and Irkutsk.",
        [("several", "damaged", "aircraft")],
    ),
    ("Meanwhile two bridges collapsed in Bryansk and Kursk, derailing trains.", [("two", "damaged", "infrastructure")]),
    ("Nine Shaheds and reconnaissance UAVs were also destroyed.", [("Nine", "intercepted", "drones")]),
    ("Debris fell in several districts, and three people suffered minor injuries.", [("three", "wounded", "people")]),
    ("In Solomianskyi district, a non-residential building caught fire.", [("a", "damaged", "buildings")]),
    ("Donetsk Oblast: 4 killed, 8 injured.", [("4", "killed", "people"), ("8", "wounded", "people")]),
    (
        "Kherson Oblast: 3 killed, 5 injured, including one child.",
        [("3", "killed", "people"), ("5", "wounded", "people"), ("one", "wounded", "children")],
    ),
    ("In the Kramatorsk sector, enemy aircraft dropped five KABs on Chasiv Yar.", [("five", "launched", "bombs")]),
    (
        "In the Kursk region, enemy aviation inflicted 19 strikes using 27 guided bombs.",
        [("19", "launched", "attacks"), ("27", "launched", "bombs")],
    ),
    ("As Ukrinform reported, 1,250 Russian soldiers were neutralized in the past day.", [("1,250", "lost", "troops")]),
    (
        "Background: On 8 July, the Russians launched 38 missiles at Ukraine, 30 of which were destroyed.",
        [("38", "launched", "missiles"), ("30", "intercepted", "missiles")],
    ),
    (
        "An estimated 1,250 households fled from the Abu Shouk camp to other neighbourhoods between 14 and 16 May.",
        [("1,250", "displaced", "people")],
    ),
    (
        "IOM reports that 40,000 people have been newly displaced within the locality.",
        [("40,000", "displaced", "people")],
    ),
    ("At least 13 villages were burned west of the city.", [("13", "destroyed", "settlements")]),
    ("Some 3.7 million people remain forcibly displaced inside the country.", [("3.7 million", "displaced", "people")]),
    ("More than 1.5 million homes have been damaged or destroyed.", [("1.5 million", "damaged", "buildings")]),
    (
        "Operation Interflex has so far trained over 60,000 Ukrainians on British soil.",
        [("60,000", "trained", "people")],
    ),
    (
        "The Black Sea Fleet has lost 26 vessels, among them one submarine.",
        [("26", "lost", "ships"), ("one", "lost", "ships")],
    ),
    (
        "Russia said it had got back 248 servicemen with the mediation of the United Arab Emirates.",
        [("248", "released", "troops")],
    ),
    (
        "It was the 49th swap since the full-scale war began; 2,828 defenders have returned so far.",
        [("2,828", "released", "troops")],
    ),
    (
        "Kyiv also took back 77 fallen soldiers, while handing over 55 bodies.",
        [("77", "released", "troops"), ("55", "released", "people")],
    ),
    ("Two thermal power stations were badly damaged, DTEK said.", [("Two", "damaged", "energy_facilities")]),
    ("In the Lviv region a gas storage site was hit for the fifth time.", [("a", "hit", "energy_facilities")]),
    ("The World Bank put direct damage to the sector at $12bn.", [("$12bn", "cost", "money")]),
    (
        "19 people, eight of them children, were hurt near Kharkiv.",
        [("19", "wounded", "people"), ("eight", "wounded", "children")],
    ),
    (
        "It has lost 242 soldiers since the ground operation started, and 1,464 have been hurt.",
        [("242", "lost", "troops"), ("1,464", "wounded", "troops")],
    ),
    (
        "The IDF claims to have killed 12,000 Hamas operatives, a number the group rejects.",
        [("12,000", "killed", "troops")],
    ),
    ("Ten babies have starved in Kamal Adwan hospital, doctors there say.", [("Ten", "killed", "children")]),
    (
        "Of the 253 hostages seized, 130 are still in the enclave, at least 30 of whom are presumed dead.",
        [("253", "captured", "prisoners"), ("130", "captured", "prisoners"), ("30", "killed", "prisoners")],
    ),
    (
        "Since Monday over 700 people have lost their lives and some 211,000 have been uprooted, according to the UN.",
        [("700", "killed", "people"), ("211,000", "displaced", "people")],
    ),
    ("Over 50,000 people have crossed into Syria.", [("50,000", "displaced", "people")]),
    ("Around 200 of the wounded are in a critical state.", [("200", "wounded", "people")]),
    ("The army claimed it had shot down eleven drones over Merowe.", [("eleven", "intercepted", "drones")]),
    ("Doctors Without Borders treated 192 war-wounded in one day.", [("192", "wounded", "people")]),
    (
        "Fifty-seven were injured, and 44 of those are in hospital, the Kachin Independence Organisation said.",
        [("Fifty-seven", "wounded", "people"), ("44", "wounded", "people")],
    ),
    (
        "Resistance fighters said they overran three outposts on Tuesday, seizing 42 rifles and 11,000 rounds.",
        [("three", "seized", "infrastructure"), ("42", "captured", "equipment"), ("11,000", "captured", "shells")],
    ),
    (
        "Ethnic armed groups have since taken more than 120 junta bases and six towns in Shan State.",
        [("120", "seized", "infrastructure"), ("six", "seized", "settlements")],
    ),
    ("Two military jets were brought down, by the rebels' count.", [("Two", "destroyed", "aircraft")]),
    ("The Houthis still hold 25 crew members of the Galaxy Leader.", [("25", "captured", "people")]),
    (
        "UNICEF says 11,000 children have been killed or maimed in the war.",
        [("11,000", "killed_or_wounded", "children")],
    ),
    (
        "Russian jets carried out at least 23 raids on Idlib, killing nine people, five of them children.",
        [("23", "launched", "attacks"), ("nine", "killed", "people"), ("five", "killed", "children")],
    ),
    ("The UN says 280,000 people have been uprooted in a week.", [("280,000", "displaced", "people")]),
    (
        "Rebels paraded 150 captured soldiers and said they had seized 65 tanks and a helicopter at the Kweires base.",
        [("150", "captured", "prisoners"), ("65", "captured", "tanks"), ("a", "captured", "helicopters")],
    ),
    ("Iran is said to be sending hundreds of Iraqi militiamen.", [("hundreds", "deployed", "troops")]),
    ("Turkey hosts three million Syrian refugees.", [("three million", "displaced", "people")]),
    ("The White Helmets pulled 17 people alive from the debris.", [("17", "rescued", "people")]),
    ("The US keeps 900 troops in the country's north-east.", [("900", "deployed", "troops")]),
    (
        "More than 1,200 Congolese soldiers have laid down their arms and are confined to a UN base.",
        [("1,200", "captured", "troops")],
    ),
    ("Nearly 280 Romanian mercenaries surrendered and were escorted into Rwanda.", [("280", "captured", "troops")]),
    (
        "The camps around the city, which held 700,000 displaced people, have emptied.",
        [("700,000", "displaced", "people")],
    ),
    (
        "Hospitals are overwhelmed: the Red Cross treated 600 wounded in a week, half of them civilians.",
        [("600", "wounded", "people")],
    ),
    ("Morgues hold 773 bodies, the communication ministry said.", [("773", "killed", "people")]),
    ("Kinshasa has put a bounty of $5m on the head of Corneille Nangaa.", [("$5m", "cost", "money")]),
    (
        "In the night the Ukrainians destroyed seven drones from ten shot.",
        [("seven", "intercepted", "drones"), ("ten", "launched", "drones")],
    ),
    ("The losses of personnel of the enemy per day is 700 persons.", [("700", "lost", "troops")]),
    (
        "Our fighters reflected nine attacks of the occupier and burned two tanks.",
        [("nine", "launched", "attacks"), ("two", "destroyed", "tanks")],
    ),
    (
        "From the basement of the school managed to evacuate 38 civilians, among them nine children.",
        [("38", "evacuated", "civilians"), ("nine", "evacuated", "children")],
    ),
    ("The air defence forces shot down two winged missiles.", [("two", "intercepted", "missiles")]),
    ("On Mariupol dropped 34 aviabombs for the day.", [("34", "launched", "bombs")]),
    (
        "According to the head of the OVA, in all five injured, one in heavy condition.",
        [("five", "wounded", "people"), ("one", "wounded", "people")],
    ),
    (
        'The Air Force destroyed 11 of 24 "Shahed" type drones.',
        [("11", "intercepted", "drones"), ("24", "launched", "drones")],
    ),
    ("Direct damage to buildings and infrastructure exceeds $135bn, the report said.", [("$135bn", "cost", "money")]),
    ("The IMF agreed a $15.6bn loan programme for Ukraine.", [("$15.6bn", "pledged", "financial_aid")]),
    ("Washington disbursed $1.25bn in budget support last week.", [("$1.25bn", "delivered", "financial_aid")]),
    ("Russia spent 2 trillion roubles on defence in January and February.", [("2 trillion roubles", "cost", "money")]),
    ("In total 307 servicemen from each side are to come home on Saturday.", [("307", "released", "troops")]),
    ("Russian troops claimed the capture of three villages.", [("three", "seized", "settlements")]),
    ("A two-storey house in Obolon was reduced to a shell.", [("A", "destroyed", "buildings")]),
    (
        "Several ballistic missiles reached Israeli territory, causing light damage to the Nevatim air base.",
        [("Several", "hit", "missiles")],
    ),
    ("A seven-year-old girl from a Bedouin village was badly hurt by shrapnel.", [("A", "wounded", "children")]),
    ("Jordan downed dozens of drones that entered its airspace.", [("dozens", "intercepted", "drones")]),
    ("Five missiles were destroyed by air defences, the ministry added.", [("Five", "intercepted", "missiles")]),
    ("The raid wounded 24 shipyard workers.", [("24", "wounded", "people")]),
    ("Russia moved a dozen warships to Novorossiysk.", [("a dozen", "deployed", "ships")]),
    ("More than 6,000 people have been taken from flooded areas on both banks.", [("6,000", "evacuated", "people")]),
    ("Ukraine says it will need 1 billion euros to rebuild the dam.", [("1 billion euros", "requested", "aid")]),
    ("Al-Shabaab fighters attacked with seven suicide car bombs, an officer said.", [("seven", "launched", "bombs")]),
    (
        "In Ethiopia's Amhara region drones hit a ambulance and a health centre.",
        [("a", "hit", "vehicles"), ("a", "hit", "buildings")],
    ),
    ("562 people were injured, the ministry said, and many more lay under rubble.", [("562", "wounded", "people")]),
    ("The Israeli military said it had hit dozens of targets.", [("dozens", "hit", "infrastructure")]),
    ("Palestinian medics reported 173 children among the dead.", [("173", "killed", "children")]),
    ("Collective shelters are hosting 188,000 people.", [("188,000", "displaced", "people")]),
    (
        "Sixty health workers and 16 first responders were killed in October.",
        [("Sixty", "killed", "medics"), ("16", "killed", "medics")],
    ),
    ("Thirteen hospitals were put out of service.", [("Thirteen", "damaged", "buildings")]),
    (
        "The UN says over 4.9 million refugees have been recorded:\n- Poland: 1,152,000 refugees\n- Romania: 89,900",
        [
            ("4.9 million", "displaced", "people"),
            ("1,152,000", "displaced", "people"),
            ("89,900", "displaced", "people"),
        ],
    ),
    (
        "Monitors recorded at least 1,020 civilian deaths in the war. The figure includes 14 girls and 31 boys.",
        [("1,020", "killed", "civilians"), ("14", "killed", "children"), ("31", "killed", "children")],
    ),
    ("Poland registered 12,000 new arrivals.", [("12,000", "displaced", "people")]),
    ("Four people were detained in Russia over the bridge explosion.", [("Four", "detained", "people")]),
    (
        "Crimea's governor said an ammunition depot blew up and 2,000 villagers were bussed out.",
        [("2,000", "evacuated", "people")],
    ),
    (
        "Over the past day, five civilians were killed and 36 more wounded in Russian strikes, local officials said.",
        [("five", "killed", "civilians"), ("36", "wounded", "people")],
    ),
    ("Battlegroup West's gunners wiped out two Grad launchers.", [("two", "lost", "artillery")]),
    ("In Gorlovka a bus driver and two women died.", [("a", "killed", "people"), ("two", "killed", "women")]),
    ("Since the start of the day, 10 Ukrainian fighters have laid down their arms.", [("10", "captured", "troops")]),
    ("Russia may conscript 160,000 men during the spring call-up.", [("160,000", "recruited", "people")]),
    ("So far it has received only 150 artillery pieces.", [("150", "delivered", "artillery")]),
    (
        "Ukraine uses 5,000 to 6,000 artillery rounds a day, a deputy intelligence chief said.",
        [("5,000 to 6,000", "launched", "shells")],
    ),
    (
        "Five Red Crescent volunteers were killed in Bara and three are missing.",
        [("Five", "killed", "medics"), ("three", "missing", "people")],
    ),
    ("The UN released $20 million from its emergency fund.", [("$20 million", "delivered", "aid")]),
    ("Twenty homes burned to the ground.", [("Twenty", "destroyed", "buildings")]),
    (
        "Rebels captured three tanks, two howitzers and hundreds of rifles in Lashio.",
        [("three", "captured", "tanks"), ("two", "captured", "artillery"), ("hundreds", "captured", "equipment")],
    ),
    ("The Pentagon says more than 800 targets have been struck.", [("800", "hit", "infrastructure")]),
    (
        "Kharkiv was hit by 12 strikes in an hour; a high-rise caught fire and 46 sought medical help.",
        [("12", "launched", "attacks"), ("a", "damaged", "buildings"), ("46", "wounded", "people")],
    ),
    ("It said earlier that two Sukhois had gone down.", [("two", "destroyed", "aircraft")]),
    ("In Odessa two energy plants were hit.", [("two", "hit", "energy_facilities")]),
    ("1.1 million Ukrainians have found protection in Germany.", [("1.1 million", "displaced", "people")]),
    ("A cyclist was torn apart by a mine near Izium.", [("A", "killed", "people")]),
    (
        "Eleven commuters were cut by flying glass when a tram was struck.",
        [("Eleven", "wounded", "people"), ("a", "hit", "vehicles")],
    ),
    ("Thousands have streamed over the border into Chad.", [("Thousands", "displaced", "people")]),
    ("Snipers picked off nine men at a roadblock, witnesses said.", [("nine", "killed", "people")]),
    ("Bombers let loose 14 bunker-busters on Fordo.", [("14", "launched", "bombs")]),
    ("30 Tomahawks hit Isfahan from a submarine.", [("30", "hit", "missiles")]),
    ("Nine nuclear scientists were assassinated on the first night.", [("Nine", "killed", "people")]),
    ("A strike on Evin prison killed 71.", [("71", "killed", "people")]),
    ("Police held 700 people on suspicion of spying for Israel.", [("700", "detained", "people")]),
    ("The Treasury has also transferred $3.4bn in direct budget support.", [("$3.4bn", "delivered", "financial_aid")]),
    ("Lithuania gifted 4,500 anti-drone jammers.", [("4,500", "delivered", "equipment")]),
    (
        "Australia will gift 49 Abrams tanks valued at A$245m.",
        [("49", "pledged", "tanks"), ("A$245m", "pledged", "military_aid")],
    ),
    ("Spain will train 400 soldiers a month.", [("400", "trained", "troops")]),
    ("The IMF board signed off on a $1.1bn disbursement.", [("$1.1bn", "pledged", "financial_aid")]),
    (
        "Two bodies were dug out of the wreckage of the hotel and one guest is still unaccounted for.",
        [("Two", "killed", "people"), ("one", "missing", "people")],
    ),
    (
        "226 health workers have been slain and 40 hospitals attacked.",
        [("226", "killed", "medics"), ("40", "hit", "buildings")],
    ),
    ("A Jordanian opened fire on police, wounding three officers.", [("three", "wounded", "people")]),
    (
        "Pakistan claimed to have shot down five Indian jets, three of them Rafales.",
        [("five", "destroyed", "aircraft"), ("three", "destroyed", "aircraft")],
    ),
    ("Cross-border shelling took 16 lives in Poonch.", [("16", "killed", "people")]),
    ("India said 100 militants were eliminated in the raids.", [("100", "lost", "troops")]),
    ("Cambodia reported 13 deaths, five of them soldiers.", [("13", "killed", "people"), ("five", "killed", "troops")]),
    (
        "The Sudanese army says it killed hundreds of RSF fighters and wrecked 58 vehicles in Moya.",
        [("hundreds", "killed", "troops"), ("58", "destroyed", "vehicles")],
    ),
    ("MSF took in 96 people with gunshot wounds.", [("96", "wounded", "people")]),
    ("Kidnappers freed 137 schoolchildren in Kaduna after two weeks.", [("137", "released", "children")]),
    ("Some 500 migrants are held in detention centres run by militias.", [("500", "detained", "people")]),
    ("At least 716 children are among the dead.", [("716", "killed", "children")]),
    ("OCHA said 714,000 people had to move again since March.", [("714,000", "displaced", "people")]),
    ("Attacks on health care numbered 2,254 in Ukraine, WHO data show.", [("2,254", "launched", "attacks")]),
    ("Moscow holds an estimated 16,000 Ukrainian civilians.", [("16,000", "captured", "civilians")]),
    ("Azerbaijan let 32 Armenian prisoners go.", [("32", "released", "prisoners")]),
    ("Hamas gave up the remains of four hostages.", [("four", "released", "prisoners")]),
    (
        "The air force said it downed 30 of 38 missiles.",
        [("30", "intercepted", "missiles"), ("38", "launched", "missiles")],
    ),
    ("Moscow said 102 Ukrainian drones had been intercepted in seven regions.", [("102", "intercepted", "drones")]),
    ("Germany and Norway jointly finance two Patriot systems for €6bn.", [("two", "pledged", "air_defence")]),
    (
        "Russian forces launched 39 strike and decoy drones; Ukraine downed 24, and 13 decoys were lost in location.",
        [("39", "launched", "drones"), ("24", "intercepted", "drones"), ("13", "suppressed", "drones")],
    ),
    ("Saudi guards shot at migrants with mortars, killing hundreds.", [("hundreds", "killed", "people")]),
    ("2,000 protesters were thrown in jail.", [("2,000", "detained", "people")]),
    ("Brave defenders blasted 17 Iranian-made drones from the sky before dawn.", [("17", "intercepted", "drones")]),
    (
        "DTEK said it lost 50% of its generating capacity after strikes on two of its thermal power stations.",
        [("two", "hit", "energy_facilities")],
    ),
    (
        "A truce would see 40 hostages exchanged for about 400 Palestinian prisoners.",
        [("40", "released", "prisoners"), ("400", "released", "prisoners")],
    ),
    (
        "A U.N. worker was killed and five others were wounded when a guesthouse in Deir al-Balah was struck.",
        [("A", "killed", "people"), ("five", "wounded", "people"), ("a", "hit", "buildings")],
    ),
    (
        "The air force counted 598 drones and 31 missiles; 563 and 26 respectively were stopped.",
        [
            ("598", "launched", "drones"),
            ("31", "launched", "missiles"),
            ("563", "intercepted", "drones"),
            ("26", "intercepted", "missiles"),
        ],
    ),
    ("We told last week how four kids were among those who perished in Chernihiv.", [("four", "killed", "children")]),
    (
        "The Houthis said five of their fighters were killed and six wounded in 73 air raids.",
        [("five", "killed", "troops"), ("six", "wounded", "troops"), ("73", "launched", "attacks")],
    ),
    (
        "Al-Shabaab lost 37 men in an offensive in which five hamlets were cleared.",
        [("37", "lost", "troops"), ("five", "seized", "settlements")],
    ),
    (
        "Six humanitarian aid workers and a Red Crescent volunteer were killed in Darfur.",
        [("Six", "killed", "medics"), ("a", "killed", "medics")],
    ),
    ("The clinic's morgue took in 41 corpses after the fighting in Bukavu.", [("41", "killed", "people")]),
    ("A Palestinian was shot dead at a checkpoint near Hebron.", [("A", "killed", "people")]),
    (
        "Rockets killed two Israelis and a Thai in an orchard.",
        [("two", "killed", "people"), ("a", "killed", "people")],
    ),
    ("The monitors recorded the death of a child in the shelling of Ariha.", [("a", "killed", "children")]),
    (
        "The number of villagers killed by the junta's jets has risen to at least 26, including nine women.",
        [("26", "killed", "people"), ("nine", "killed", "women")],
    ),
    (
        "At least one Lebanese and four Syrians have died in the raids.",
        [("one", "killed", "people"), ("four", "killed", "people")],
    ),
    (
        "The health ministry said that one person died and six others were hurt by Israeli fire.",
        [("one", "killed", "people"), ("six", "wounded", "people")],
    ),
    ("Some 70 aid trucks entered Gaza through Zikim during the truce.", [("70", "delivered", "vehicles")]),
    ("A convoy of 26 relief lorries entered besieged Kadugli.", [("26", "delivered", "vehicles")]),
    ("The rebels are backed by about 3,000 Rwandan soldiers, UN experts say.", [("3,000", "deployed", "troops")]),
    ("Israel says 48 hostages remain in Gaza.", [("48", "captured", "prisoners")]),
    ("Some 230,000 internally-displaced persons are sheltering in Marib.", [("230,000", "displaced", "people")]),
    (
        "The plan for Yemen is a quarter funded, with a $1.9 billion shortfall.",
        [("$1.9 billion", "requested", "humanitarian_aid")],
    ),
    ("Boko Haram abducted 60 people from two villages in Borno.", [("60", "captured", "people")]),
    ("Since 2017 the Taliban had carried out 300 attacks on the road.", [("300", "launched", "attacks")]),
    ("The raids led to the destruction of 24 military vehicles near Marib.", [("24", "destroyed", "vehicles")]),
    ("A 900-strong French force left the base in Gao.", [("900", "deployed", "troops")]),
    (
        "The army said 14 medics, including three surgeons, were among the casualties.",
        [("14", "killed_or_wounded", "medics"), ("three", "killed_or_wounded", "medics")],
    ),
    (
        "Seven rescuers were killed and nine wounded in the second strike.",
        [("Seven", "killed", "medics"), ("nine", "wounded", "medics")],
    ),
    (
        "A woman was killed in the raid, while two others were injured.",
        [("A", "killed", "women"), ("two", "wounded", "people")],
    ),
    ("Most rockets were stopped, but one drone hit a clinic.", [("one", "hit", "drones"), ("a", "hit", "buildings")]),
    ("Some 320 people were transported to university hospitals after the strikes.", [("320", "wounded", "people")]),
    ("Forty of the clinics sustained extensive damage in the war.", [("Forty", "damaged", "buildings")]),
    ("The air force carried out airstrikes on three nuclear sites.", [("three", "hit", "infrastructure")]),
    ("The region's military death toll has risen to 540.", [("540", "killed", "troops")]),
    (
        "Government troops were to blame for 80 of the 140 deaths.",
        [("80", "killed", "people"), ("140", "killed", "people")],
    ),
    ("About 60 gunmen on motorbikes entered the town at dawn.", [("60", "deployed", "troops")]),
    (
        "The quarterly report on the war tells of a blast in which a civilian was killed.",
        [("a", "killed", "civilians")],
    ),
    ("Hamas handed over three dead hostages under the truce.", [("three", "released", "prisoners")]),
    (
        "We urgently need $7 million for the refugees of the war, UNHCR said.",
        [("$7 million", "requested", "humanitarian_aid")],
    ),
    ("The raid killed a mother of three children in Kutkai.", [("a", "killed", "women")]),
    (
        "The rocket killed a Syrian national and wounded nine other civilians.",
        [("a", "killed", "people"), ("nine", "wounded", "civilians")],
    ),
    ("Six freelancers have been killed by air strikes.", [("Six", "killed", "journalists")]),
    ("Saudi forces intercepted a ballistic missile targeting the city of Abha.", [("a", "intercepted", "missiles")]),
    ("Some 14 soldiers including the deputy of LIB 232 were killed.", [("14", "killed", "troops")]),
    (
        "Six hundred patients were moved elsewhere, and doctors said one boy awaiting a transplant died.",
        [("Six hundred", "evacuated", "people"), ("one", "killed", "children")],
    ),
]

# Sentence, its figures, and why they do not come out.
NOT_YET: list[tuple[str, Figures, str]] = [
    (
        "Ukrenergo reported damage to equipment at three high-voltage substations.",
        [("three", "damaged", "energy_facilities")],
        "'damage to <things> at N <things>'",
    ),
    (
        "About 300 people lost both eyes, doctors said.",
        [("300", "wounded", "people")],
        "'lost both eyes' has an object of its own",
    ),
    (
        "From Azovstal was removed all women, children and the elderly, in all 170 persons.",
        [("170", "evacuated", "people")],
        "inverted passive of a machine translation",
    ),
    (
        "In July two people died when naval drones hit the Kerch bridge, and a span of the road collapsed.",
        [("two", "killed", "people"), ("a", "damaged", "infrastructure")],
        "an article behind 'and' in the next clause",
    ),
    (
        "The air defence fetched 47 out of 55 rockets from the sky.",
        [("47", "intercepted", "missiles"), ("55", "launched", "missiles")],
        "'47 out of 55' behind an unknown verb",
    ),
    (
        "Denmark donates 19 F-16s; six have already arrived.",
        [("19", "pledged", "aircraft"), ("six", "delivered", "aircraft")],
        "'six have already arrived': the jets are understood",
    ),
    (
        "Japan lent Kyiv $3bn from the proceeds of frozen assets.",
        [("$3bn", "delivered", "financial_aid")],
        "'lent' names the kind of money",
    ),
    ("The World Bank reckons Lebanon's losses at $8.5bn.", [("$8.5bn", "cost", "money")], "'reckons the losses at'"),
    (
        "Some 20,000 Ukrainian children have been abducted or deported to Russia, and 1,300 returned.",
        [("20,000", "displaced", "children"), ("1,300", "released", "children")],
        "'1,300 returned': the children are understood",
    ),
    (
        "Zelenskyy asked the NATO summit for seven Patriot batteries and got promises of five.",
        [("seven", "requested", "air_defence"), ("five", "pledged", "air_defence")],
        "a later verb beats 'asked for'",
    ),
    (
        "The contact group pledged €21 billion, of which €11 billion comes from Germany over four years.",
        [("€21 billion", "pledged", "military_aid"), ("€11 billion", "pledged", "military_aid")],
        "pledged money without the word aid",
    ),
    (
        "A gran, 71, died in her bed as a tower block took a direct hit.",
        [("A", "killed", "people"), ("a", "damaged", "buildings")],
        "an age between commas; 'a tower block' behind 'as'",
    ),
]

# What stands beside a war in the news and counts nothing of it.
NO_FIGURES = [
    "A Palestinian official said the talks on a ceasefire had failed.",
    "A Sudanese town and an Israeli firm were named in the report on the war.",
    "He said that one was enough, and that one by one the soldiers went home.",
    "The charity bought 59 aid trucks from a dealer in Amman.",
    "My aunt keeps two candles, four litres of water and a torch by the bed.",
    "The novel sold 40,000 copies in Ukraine and was translated into 12 languages.",
    "We counted 14 ministers on stage in Munich and not one said the word victory.",
    "The exhibition brings together 60 photographs by eight reporters who worked near the front.",
    "I asked 20 students how many had relatives in the army; half raised a hand.",
    "One hundred days is nothing in the life of a nation.",
    "The insurer covers 30 vessels a month on the grain route at a premium of 1%.",
    "The railway carried 2.3 million passengers and repaired 120 carriages.",
    "The airline said 40 planes were grounded by engine checks.",
    "The captain missed two penalties; the striker fired eight shots on target.",
    "The federation suspended 14 Russian swimmers for 60 days.",
    "Delegations of the two countries talked for eight hours about a 30-day truce.",
    "Three issues remain open, a diplomat said: land, guarantees and prisoners.",
    "A hundred and forty-one countries voted for the resolution, five against.",
    "A poll of 2,004 Ukrainians found that 57% trust the president.",
    "Some 4,000 couples married in Kharkiv last year, and 2,900 babies were born under curfew.",
    "The underground school teaches 900 pupils in 17 classrooms.",
    "Volunteers baked 600 loaves for the brigade and knitted 50 socks.",
    "A museum reopened with 200 paintings that had been hidden from the shells.",
    "Artem lives with his three children in two rooms.",
    "The group interviewed 42 survivors and examined 100 videos.",
    "The rouble gained 2 kopecks on the dollar.",
]


@pytest.mark.parametrize(("sentence", "figures"), HELD, ids=[sentence for sentence, _ in HELD])
def test_a_sentence_yields_its_figures(sentence: str, figures: Figures) -> None:
    assert read(sentence) == figures


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        pytest.param(sentence, figures, id=sentence, marks=pytest.mark.xfail(strict=True, reason=cause))
        for sentence, figures, cause in NOT_YET
    ],
)
def test_a_sentence_will_yield_its_figures(sentence: str, figures: Figures) -> None:
    assert read(sentence) == figures


@pytest.mark.parametrize("sentence", NO_FIGURES)
def test_a_sentence_beside_the_war_yields_none(sentence: str) -> None:
    assert read(sentence) == []


SHARED_OUT = [
    ("Three drones were downed: one over Kursk and one each over Tula and Ryazan.", ["", "Kursk", "Ryazan", "Tula"]),
    ("Five drones were downed, including one each over the Oryol and Kaluga regions.", ["", "Kaluga", "Oryol"]),
    (
        "Nine drones were downed over Bryansk and one each over the territory of the Tula, Ryazan and Kaluga regions.",
        ["Bryansk", "Kaluga", "Ryazan", "Tula"],
    ),
]


@pytest.mark.parametrize(("sentence", "places"), SHARED_OUT)
def test_what_is_shared_out_gets_a_row_for_each_place(sentence: str, places: list[str]) -> None:
    rows = read_source_figures(to_source(SETTING + sentence, published=PUBLISHED)).figures
    assert sorted(row["place"] for row in rows) == places
