"""Wordings by what makes them hard -> their figures; made-up sentences, some behind one that they point back to."""

import pytest

from tracker.extracting import read_source_figures, to_source
from tracker.proving import PUBLISHED, SETTING

Figure = tuple[str, str, str]

# What makes it hard -> what stands before, the sentence, its figures.
WORDINGS: dict[str, list[tuple[str, str, list[Figure]]]] = {
    "a verb of several words behind a number without its noun": [
        (
            "Israeli tanks killed 12 in Khan Younis on Monday.",
            "Four others lost their lives in Rafah.",
            [("Four", "killed", "people")],
        ),
        (
            "",
            "Seven lost their lives and nine were hurt in the shelling of Kherson.",
            [("Seven", "killed", "people"), ("nine", "wounded", "people")],
        ),
        ("", "Three more lost their way in the hills near Lviv.", []),
    ],
    "a word of an event in the name of a body": [
        ("", "Amnesty International counted 40 dead in the shelled village.", [("40", "killed", "people")]),
        ("", "Amnesty found 12 dead in the shelled village.", [("12", "killed", "people")]),
    ],
    "wars named by a year long gone": [
        ("Israel struck Tyre again.", "In the 34 days of the 2006 war, about 1,200 Lebanese lost their lives.", []),
        (
            "Israel struck Tyre again.",
            "The worst raid since the 2006 war killed 31 people.",
            [("31", "killed", "people")],
        ),
    ],
    "translations: nouns that do not agree, calques, names in quotation marks": [
        ("", 'Near Rylsk shot down were two missiles "Grom".', [("two", "intercepted", "missiles")]),
        (
            "",
            "The enemy lost 14 fighting armored machine, 22 artillery gun and two units of automobile technics.",
            [
                ("14", "lost", "armoured_vehicles"),
                ("22", "lost", "artillery"),
                ("two", "lost", "vehicles"),
            ],
        ),
        (
            "",
            'Gunners destroyed 9 lorries, from them one BTR "Bucephalus", 4 mortars and a station of REB.',
            [
                ("9", "destroyed", "vehicles"),
                ("one", "destroyed", "armoured_vehicles"),
                ("4", "destroyed", "artillery"),
                ("a", "destroyed", "equipment"),
            ],
        ),
        ("", "By night was destroyed 17 unmanned apparatus of plane type.", [("17", "intercepted", "drones")]),
        ("", "The newspaper praised 12 drone operators.", []),
        ("", "A contingent of over 9,000 people stands on the border.", [("9,000", "deployed", "troops")]),
        ("", "The contingent visited a museum with 40 people.", []),
        (
            "",
            "As a result of strikes in three regions died four pensioners, and 16 were wounded.",
            [("four", "killed", "people"), ("16", "wounded", "people")],
        ),
        ("", "In the morning there were shot down also 26 rockets.", [("26", "intercepted", "missiles")]),
        ("", "In the town suffered two peaceful inhabitants.", [("two", "killed_or_wounded", "people")]),
        ("", "The town has two peaceful inhabitants.", []),
        ("", "The raids wounded 57 thousand and 910 persons.", [("57 thousand and 910", "wounded", "people")]),
        (
            "",
            "The raids killed 2 thousand and 300 were wounded.",
            [("2 thousand", "killed", "people"), ("300", "wounded", "people")],
        ),
        ("", "In the hamlet received damage 3 automobiles.", [("3", "damaged", "vehicles")]),
        ("", "Recorded was the hitting of 17 strike drones.", [("17", "hit", "drones")]),
        (
            "",
            "Windows were smashed in 16 flats and one school.",
            [("16", "damaged", "buildings"), ("one", "damaged", "buildings")],
        ),
    ],
    "B another/more in a second conjunct of object": [
        (
            "",
            "Pyongyang sent 9,000 soldiers in the autumn and another 2,000 in spring.",
            [("9,000", "deployed", "troops"), ("2,000", "deployed", "troops")],
        ),
        (
            "",
            "The shelling killed four people on Monday and at least three more on Tuesday.",
            [("four", "killed", "people"), ("three", "killed", "people")],
        ),
        (
            "",
            "Moscow fired 60 drones in the evening and a further 25 before dawn.",
            [("60", "launched", "drones"), ("25", "launched", "drones")],
        ),
        (
            "",
            "Berlin gave 14 tanks in March and another four in June.",
            [("14", "delivered", "tanks"), ("four", "delivered", "tanks")],
        ),
        (
            "",
            "Rescuers dug out two bodies in the morning and another three after dark.",
            [("two", "killed", "people"), ("three", "killed", "people")],
        ),
        (
            "",
            "The rebels freed 40 prisoners on Friday and another 12 at the weekend.",
            [("40", "released", "prisoners"), ("12", "released", "prisoners")],
        ),
        (
            "",
            "Some 6,000 people fled in May and a further 4,500 in June.",
            [("6,000", "displaced", "people"), ("4,500", "displaced", "people")],
        ),
        (
            "",
            "Group North wiped out up to 120 servicemen, while Group West accounted for another 90.",
            [("120", "lost", "troops"), ("90", "lost", "troops")],
        ),
        (
            "",
            (
                "The southern group claimed 200 enemy troops, while the Tavria group accounted for a "
                "further 75 soldiers and eight vehicles."
            ),
            [("200", "lost", "troops"), ("75", "lost", "troops"), ("eight", "lost", "vehicles")],
        ),
        (
            "",
            "Kyiv's partners pledged 30 howitzers last year and some 20 more this spring.",
            [("30", "pledged", "artillery"), ("20", "pledged", "artillery")],
        ),
    ],
    "other": [
        (
            "",
            "The drone wounded six people; the other two died.",
            [("six", "wounded", "people"), ("two", "killed", "people")],
        ),
        (
            "Germany has promised ten Gepard guns.",
            "The first four of them arrived in July; the remaining six will follow.",
            [("four", "delivered", "air_defence"), ("six", "pledged", "air_defence")],
        ),
    ],
    "C of the N, of them": [
        (
            "Israel freed 170 prisoners on Saturday.",
            "Forty of the 170 had been serving life terms.",
            [("Forty", "released", "prisoners"), ("170", "released", "prisoners")],
        ),
        (
            "Russia launched 180 drones at the city.",
            "About 120 of the drones were Shaheds.",
            [("120", "launched", "drones")],
        ),
        (
            "Air defence shot down 64 drones overnight.",
            "Thirty of them were brought down over the sea.",
            [("Thirty", "intercepted", "drones")],
        ),
        (
            "Kyiv got back 150 soldiers on Friday.",
            "Twenty-two of them are officers.",
            [("Twenty-two", "released", "troops")],
        ),
        (
            "The army says it freed 95 servicemen.",
            "Today there are 95 of them, among them 12 officers.",
            [("95", "released", "troops"), ("12", "released", "troops")],
        ),
        (
            "Serhiy had walked out with nine comrades.",
            "Three of them were wounded and one was killed.",
            [("Three", "wounded", "troops"), ("one", "killed", "troops")],
        ),
        ("Two men were injured by the mine.", "One later died in hospital.", [("One", "killed", "people")]),
        (
            "",
            "Six people were hurt when a rocket hit the market; one has since died of his wounds.",
            [("Six", "wounded", "people"), ("one", "killed", "people")],
        ),
        (
            "",
            "The rebels attacked 40 ships, sinking three and seizing one.",
            [("40", "hit", "ships"), ("three", "destroyed", "ships"), ("one", "captured", "ships")],
        ),
        (
            "The two soldiers were captured near Sudzha in January.",
            "One was shot in the leg.",
            [("One", "wounded", "troops")],
        ),
        (
            "Spies say 11,000 North Korean soldiers went to the front.",
            "About 900 of them have been killed and some 2,100 injured.",
            [("900", "killed", "troops"), ("2,100", "wounded", "troops")],
        ),
        (
            "The raid hit a school full of displaced families.",
            "Four of my nephews are dead.",
            [("Four", "killed", "people")],
        ),
        ("Two pilots were lost.", "Three of his cousins were killed.", [("Three", "killed", "people")]),
    ],
    'sums named by "is N", number/figure/total': [
        (
            "",
            ("The country sheltered 2 million uprooted people in May; the provincial total is now 2.6 million."),
            [("2 million", "displaced", "people"), ("2.6 million", "displaced", "people")],
        ),
        (
            "",
            "Violence claimed 11,200 lives in 2023; in the first half of this year the figure was 7,620.",
            [("11,200", "killed", "people"), ("7,620", "killed", "people")],
        ),
        (
            "The war killed 4,300 civilians in 2022.",
            "Last year the number was 1,974.",
            [("1,974", "killed", "civilians")],
        ),
        (
            "",
            "In 2023 the army took 540 square kilometres; in 2024 it was 3,610.",
            [("540", "seized", "area"), ("3,610", "seized", "area")],
        ),
        (
            "",
            "The ministry put the number of contracts signed since January at 210,000.",
            [("210,000", "recruited", "troops")],
        ),
        ("", "It put the fighters it had killed in the past day at around 50.", [("50", "killed", "troops")]),
        ("", "The army put the soldiers it had lost in the battle at 600.", [("600", "lost", "troops")]),
        ("", "Its own dead in the canton number 16, half of them killed in an ambush.", [("16", "killed", "troops")]),
        ("", "The wounded now number 340, doctors said.", [("340", "wounded", "people")]),
        ("", "The worldwide total of refugees stood at 110 million by May.", [("110 million", "displaced", "people")]),
        ("", "The number of displaced in Sudan has passed 10 million.", [("10 million", "displaced", "people")]),
        (
            "",
            "Clearing the mines alone is put at almost $28 billion, the war report says.",
            [("$28 billion", "cost", "money")],
        ),
        ("", "Rebuilding the ruined houses is estimated at €40bn after the shelling.", [("€40bn", "cost", "money")]),
    ],
    "displaced without flee": [
        (
            "",
            "Some 60,000 Israelis have been living elsewhere for a year because of the rockets.",
            [("60,000", "displaced", "people")],
        ),
        (
            "",
            "At the end of 2022 some 108 million people lived away from their homes because of war.",
            [("108 million", "displaced", "people")],
        ),
        (
            "",
            "Some 1.2 million Lebanese, a fifth of the population, have left their homes.",
            [("1.2 million", "displaced", "people")],
        ),
        ("", "About 110,000 people set off on foot when the army came nearer.", [("110,000", "displaced", "people")]),
        (
            "",
            (
                "The Democratic Republic of the Congo recorded over four million new movements of people "
                "fleeing in one year."
            ),
            [("four million", "displaced", "people")],
        ),
        (
            "",
            "Within their own borders live 62 million people uprooted by war.",
            [("62 million", "displaced", "people")],
        ),
        ("", "Syria heads the list of displaced people with 6.5 million.", [("6.5 million", "displaced", "people")]),
        (
            "",
            ("Some 9,840 residents of 34 border villages have been shifted to 22 camps because of the shelling."),
            [("9,840", "evacuated", "people")],
        ),
    ],
    "troops": [
        ("", "Some 2,000 American soldiers remain in the east of Syria.", [("2,000", "deployed", "troops")]),
        ("", "About 9,000 fighters remain in the pocket.", [("9,000", "deployed", "troops")]),
        ("", "About 12,000 North Korean soldiers were in Russia last month.", [("12,000", "deployed", "troops")]),
        ("", "The front is held by 850,000 soldiers.", [("850,000", "deployed", "troops")]),
        ("", "About 800,000 people are defending the country.", [("800,000", "deployed", "people")]),
        (
            "",
            "Moscow has 600,000 men concentrated on the main directions of attack.",
            [("600,000", "deployed", "troops")],
        ),
        ("", "Moscow has 600,000 concentrated on the front, the president said.", [("600,000", "deployed", "troops")]),
        ("", "The movement can still call on 10,000 to 15,000 gunmen.", [("10,000 to 15,000", "deployed", "troops")]),
        ("", "Jakarta has spoken of sending up to 8,000 men to the force.", [("8,000", "deployed", "troops")]),
        (
            "",
            "A few hundred jihadists are thought to be holed up in the hills.",
            [("A few hundred", "deployed", "troops")],
        ),
        ("", "The guards have brought up hundreds of vehicles to the front.", [("hundreds", "deployed", "vehicles")]),
        (
            "",
            "Several hundred Russian soldiers fought there, with dozens of tanks.",
            [("Several hundred", "deployed", "troops"), ("dozens", "deployed", "tanks")],
        ),
        ("", "Fifty jets took part in the raid, each flying 1,600 km.", [("Fifty", "deployed", "aircraft")]),
        (
            "",
            "Two Typhoons roared out of Akrotiri and dropped six Paveway bombs on caves.",
            [("Two", "deployed", "aircraft"), ("six", "launched", "bombs")],
        ),
        (
            "",
            "The new force would be made up of 1,000 sappers and 5,000 military builders.",
            [("1,000", "deployed", "troops"), ("5,000", "deployed", "troops")],
        ),
        ("", "The peacekeeping force should number 20,000 soldiers.", [("20,000", "deployed", "troops")]),
        ("", "You would need 60,000 soldiers to keep the peace there.", [("60,000", "deployed", "troops")]),
        (
            "",
            "About a quarter of the 11,000 soldiers who were sent to Kursk have been killed.",
            [("11,000", "deployed", "troops")],
        ),
        (
            "",
            "The army attacked with eleven armoured vehicles and 20 motorcycles.",
            [("eleven", "hit", "armoured_vehicles"), ("20", "hit", "vehicles")],
        ),
        ("", "The alliance put 300,000 on alert.", [("300,000", "deployed", "troops")]),
    ],
    "captured / released": [
        ("", "Ukraine took two North Koreans prisoner in January.", [("two", "captured", "troops")]),
        ("", "The marines took 11 prisoner.", [("11", "captured", "people")]),
        (
            "",
            "The militia killed 32 men and carried off seven vehicles.",
            [("32", "killed", "people"), ("seven", "captured", "vehicles")],
        ),
        (
            "",
            "Armed men stopped a convoy, shot dead a driver and took three lorries.",
            [("a", "killed", "people"), ("three", "captured", "vehicles")],
        ),
        (
            "",
            "A driver was shot dead by the gunmen and three vehicles were taken.",
            [("A", "killed", "people"), ("three", "captured", "vehicles")],
        ),
        ("", "The group published pictures of five captives.", [("five", "captured", "prisoners")]),
        ("", "Nearly 290 pupils are still in the kidnappers' hands.", [("290", "captured", "children")]),
        (
            "",
            "Some 20,500 people are still in jail, the political detainees' group says.",
            [("20,500", "detained", "people")],
        ),
        (
            "",
            "Four civilians taken in the raid came back as well in the prisoner swap.",
            [("Four", "released", "civilians")],
        ),
        (
            "",
            "Six buses left the prison with 118 detainees, and a further 52 were driven to the border.",
            [("118", "released", "prisoners"), ("52", "released", "prisoners")],
        ),
        ("", 'The rebels speak of "hundreds" of prisoners.', [("hundreds", "captured", "prisoners")]),
        ("", "Its 115 servicemen were in Belarus after the prisoner exchange.", [("115", "released", "troops")]),
        ("", "Aid agencies got about 1,400 civilians out during a truce.", [("1,400", "evacuated", "civilians")]),
        (
            "",
            "Some 2,400 soldiers and 180 vehicles had left the encircled town in good order.",
            [("2,400", "evacuated", "troops"), ("180", "evacuated", "vehicles")],
        ),
    ],
    "killed": [
        (
            "",
            "At least 12 people sheltering in a monastery died when a jet dropped two bombs on it.",
            [("12", "killed", "people"), ("two", "launched", "bombs")],
        ),
        (
            "",
            "Three persons lost their lives in the shelling, a schoolteacher aged 45 and two pupils.",
            [("Three", "killed", "people"), ("a", "killed", "people"), ("two", "killed", "children")],
        ),
        (
            "",
            "The dead include an abbot of 78 and four novices under 15.",
            [("an", "killed", "people"), ("four", "killed", "people")],
        ),
        ("", "The gunmen went from house to house and shot at least 40 men.", [("40", "killed", "people")]),
        ("", "The local committee has collected the names of 63 dead.", [("63", "killed", "people")]),
        (
            "",
            'Up to a dozen jihadists had been "turned to dust", the ministry said.',
            [("a dozen", "killed", "troops")],
        ),
        ("", "A dozen bodies lay outside the prison after the gangs' assault.", [("A dozen", "killed", "people")]),
        ("", "One jawan of the Border Security Force succumbed to splinter injuries.", [("One", "killed", "troops")]),
        (
            "",
            "The bodies of 52 people had been brought to hospitals in the preceding 24 hours.",
            [("52", "killed", "people")],
        ),
        (
            "",
            "Mines and shells left over from the war claimed 3,678 victims last year.",
            [("3,678", "killed_or_wounded", "people")],
        ),
        (
            "",
            "At least 1,243 died and 2,386 survived with injuries.",
            [("1,243", "killed", "people"), ("2,386", "wounded", "people")],
        ),
        ("", "Three soldiers, the youngest of them 19, fell in the battle on Monday.", [("Three", "killed", "troops")]),
        (
            "",
            "The raids had killed 53 people, five women and two children among them, and injured almost 100.",
            [
                ("53", "killed", "people"),
                ("five", "killed", "women"),
                ("two", "killed", "children"),
                ("100", "wounded", "people"),
            ],
        ),
        (
            "",
            "Fourteen people died, among them a midwife and three newborns, and 27 were injured.",
            [
                ("Fourteen", "killed", "people"),
                ("a", "killed", "medics"),
                ("three", "killed", "children"),
                ("27", "wounded", "people"),
            ],
        ),
        ("", "Rescuers pulled the bodies of three more from under the slabs by noon.", [("three", "killed", "people")]),
        (
            "",
            "Our count for the coalition as a whole is between 8,300 and 13,200 innocent people killed.",
            [("8,300 and 13,200", "killed", "people")],
        ),
        ("", "The mother of a soldier killed by the gang said she had hope.", [("a", "killed", "troops")]),
        (
            "",
            "In the village a teacher aged 40 was killed and nine others were wounded.",
            [("a", "killed", "people"), ("nine", "wounded", "people")],
        ),
        (
            "",
            "Israel acknowledged two killed and said 15 others had been taken to hospital.",
            [("two", "killed", "people"), ("15", "wounded", "people")],
        ),
    ],
    "weapons": [
        (
            "",
            "Of 17 missiles and 21 drones, air defence downed six and 14 respectively.",
            [
                ("17", "launched", "missiles"),
                ("21", "launched", "drones"),
                ("six", "intercepted", "missiles"),
                ("14", "intercepted", "drones"),
            ],
        ),
        (
            "",
            "American warships shot down 11 drones and a ballistic missile overnight.",
            [("11", "intercepted", "drones"), ("a", "intercepted", "missiles")],
        ),
        ("", "Red Sea: 15 Houthi drones down before breakfast.", [("15", "intercepted", "drones")]),
        ("", "On the community Russian aviation let down three guided bombs.", [("three", "launched", "bombs")]),
        ("", "A mortar round fell in a field near the village without exploding.", [("A", "hit", "shells")]),
        ("", "A shell came through the kitchen and killed her sister.", [("A", "hit", "shells")]),
        (
            "",
            "The attack was carried out with two Iskanders and was followed by eight drones.",
            [("two", "launched", "missiles"), ("eight", "launched", "drones")],
        ),
        (
            "",
            "24 missiles were shot down, which leaves 15 missiles and 31 drones that struck 19 places.",
            [("24", "intercepted", "missiles"), ("15", "hit", "missiles"), ("31", "hit", "drones")],
        ),
        (
            "",
            "Over the Tula and Lipetsk regions air defence destroyed one drone apiece.",
            [("one", "intercepted", "drones")],
        ),
        (
            "",
            ("Air defence downed 24 drones over Chernihiv, 17 each over Poltava and Kharkiv and eight over Odesa."),
            [
                ("24", "intercepted", "drones"),
                ("17", "intercepted", "drones"),
                ("17", "intercepted", "drones"),
                ("eight", "intercepted", "drones"),
            ],
        ),
        (
            "",
            "British planes have flown more than 8,700 missions over Iraq since 2014.",
            [("8,700", "launched", "attacks")],
        ),
    ],
    "aid & money": [
        (
            "",
            "Norway's five-year aid programme for Ukraine is worth 75 billion crowns through 2027.",
            [("75 billion crowns", "pledged", "aid")],
        ),
        (
            "",
            (
                "Brussels is preparing to pay out a first 4.5 billion euros from its Ukraine Facility of "
                "50 billion euros."
            ),
            [("4.5 billion euros", "pledged", "financial_aid"), ("50 billion euros", "pledged", "financial_aid")],
        ),
        (
            "",
            "The facility for Kyiv is made up of 33 billion euros in loans and 17 billion euros in grants.",
            [("33 billion euros", "pledged", "financial_aid"), ("17 billion euros", "pledged", "financial_aid")],
        ),
        (
            "",
            "Washington released $20bn of a $50bn loan to Ukraine.",
            [("$20bn", "delivered", "financial_aid"), ("$50bn", "pledged", "financial_aid")],
        ),
        (
            "",
            "The US paid out a $20bn share of a $50bn loan for Kyiv backed by frozen assets.",
            [("$20bn", "delivered", "financial_aid"), ("$50bn", "pledged", "financial_aid")],
        ),
        (
            "",
            "Denmark's money buys mine-clearing gear, drones and 15,000 artillery shells for Ukraine.",
            [("15,000", "pledged", "shells")],
        ),
        (
            "",
            "The EU has contributed 10.5bn euros in weapons since the start of the invasion.",
            [("10.5bn euros", "pledged", "military_aid")],
        ),
        (
            "",
            ("Spain has sent ten Leopard tanks to Kyiv and promised another four, besides 20 armoured vehicles."),
            [("ten", "delivered", "tanks"), ("four", "pledged", "tanks"), ("20", "pledged", "armoured_vehicles")],
        ),
        ("", "Sixteen HIMARS are in Ukrainian hands so far.", [("Sixteen", "delivered", "artillery")]),
        (
            "",
            ("The first two of eight NASAMS systems that Washington has promised Kyiv will be handed over next month."),
            [("two", "pledged", "air_defence"), ("eight", "pledged", "air_defence")],
        ),
        (
            "",
            (
                "It has shipped over 28,000 containers with arms to Russia, among them several million "
                "shells and around 200 guns."
            ),
            [
                ("28,000", "delivered", "equipment"),
                ("several million", "delivered", "shells"),
                ("200", "delivered", "artillery"),
            ],
        ),
        ("", "Japan offers a loan of 12 billion yen to Kyiv.", [("12 billion yen", "pledged", "financial_aid")]),
        (
            "",
            "Kyiv will need $591 billion to recover from the invasion, up from $524 billion a year ago.",
            [("$591 billion", "requested", "aid"), ("$524 billion", "requested", "aid")],
        ),
        (
            "",
            "For this year the government lists repair priorities worth $15.3 billion after the shelling.",
            [("$15.3 billion", "requested", "aid")],
        ),
        (
            "",
            "Donors cover most of Kyiv's needs, but $5.9 billion is still missing.",
            [("$5.9 billion", "requested", "money")],
        ),
        (
            "",
            "The depository Euroclear holds 185 billion euros of frozen Russian assets.",
            [("185 billion euros", "cost", "money")],
        ),
        (
            "",
            ("A Moscow court ordered Euroclear to pay 18.2 trillion roubles in compensation for the frozen assets."),
            [("18.2 trillion roubles", "cost", "money")],
        ),
        ("", "The standby force would cost $2.6 billion a year, the bloc said.", [("$2.6 billion", "cost", "money")]),
        ("", "The war costs Moscow about $500m a day.", [("$500m", "cost", "money")]),
        (
            "",
            "Canada announced a programme of C$650m for the army of Ukraine over three years.",
            [("C$650m", "pledged", "military_aid")],
        ),
        ("", "The Netherlands set up a 2.2bn euro fund for Kyiv.", [("2.2bn euro", "pledged", "aid")]),
    ],
    "territory": [
        ("", "Russian forces drove them from five villages.", [("five", "seized", "settlements")]),
        ("", "Moscow netted 540 square kilometres in 2023.", [("540", "seized", "area")]),
        (
            "",
            (
                "Moscow now holds a fifth of the country, or about 116,000 square kilometres, of which "
                "43,000 were in its hands before 2022."
            ),
            [("116,000", "controlled", "area"), ("43,000", "controlled", "area")],
        ),
        (
            "",
            "The foothold, which measured 1,300 square kilometres at its height, is gone.",
            [("1,300", "controlled", "area")],
        ),
        (
            "",
            "The army says it took 300 villages; analysts can confirm 208 of the settlements.",
            [("300", "seized", "settlements"), ("208", "seized", "settlements")],
        ),
        ("", "Kyiv's troops were pushed out of three settlements on Tuesday.", [("three", "seized", "settlements")]),
    ],
    "invented: must be nothing": [
        ("", "One home in seven has been damaged.", []),
        ("", "If even one in a hundred soldiers were killed, the parliament would fall.", []),
        ("", "Eleven cattle perished in the shelling.", []),
        ("", "Okhtyrka, a town of 44,000 people, was shelled and a man was wounded.", [("a", "wounded", "people")]),
        ("", "She has moved her family of nine into the cellar, afraid of the bombs.", []),
        ("", '"Nobody asks about the tariff of 4.32 hryvnias any more," she said of the war.', []),
        ("", "Nine tenths of the dead were civilians.", []),
        ("", "The first one fell on the dining hall, the second missed.", []),
        (
            "",
            "Moscow has to find 30,000 recruits a month to make good its losses.",
            [("30,000", "recruited", "troops")],
        ),
    ],
    "lists/tables": [
        (
            "",
            "Russia - 18900, of which destroyed: 13000, damaged: 700, abandoned: 900, captured: 2,950",
            [
                ("18900", "lost", "equipment"),
                ("13000", "destroyed", "equipment"),
                ("700", "damaged", "equipment"),
                ("900", "lost", "equipment"),
                ("2,950", "captured", "equipment"),
            ],
        ),
        ("", "Not one of its three Patriot batteries has been lost in the war.", [("three", "lost", "air_defence")]),
        (
            "",
            "Tanks (3,100, of which destroyed: 2,100, damaged: 160, captured: 550)",
            [
                ("3,100", "lost", "tanks"),
                ("2,100", "destroyed", "tanks"),
                ("160", "damaged", "tanks"),
                ("550", "captured", "tanks"),
            ],
        ),
    ],
    "what is near but counts otherwise": [
        ("", "In Okhtyrka, a town of 44,000 people, a man was wounded by shelling.", [("a", "wounded", "people")]),
        ("", "It pulled one of its three brigades out of the corridor last week.", []),
        ("", "The army lost two of its five battalions in the battle.", []),
        (
            "",
            (
                "Some 700,000 customers lost their supply after the attack, and four repair crews worked "
                "through the night."
            ),
            [],
        ),
        ("", "The leader claims that more than a thousand are still inside.", []),
        ("", "A woman walking to work was killed by a drone.", [("A", "killed", "women")]),
        ("", "A shell hit a market built in 1998.", [("a", "hit", "buildings")]),
        ("", "Drones struck a depot belonging to the fleet.", [("a", "hit", "infrastructure")]),
        ("", "One drone operator was hurt.", [("One", "wounded", "troops")]),
        ("", "Air defences downed a drone overnight.", [("a", "intercepted", "drones")]),
        (
            "",
            "The gunners shot down 14 drones and a cruise missile yesterday.",
            [("14", "intercepted", "drones"), ("a", "intercepted", "missiles")],
        ),
        ("", "The mother of a soldier killed in May waited at the gate.", [("a", "killed", "troops")]),
    ],
    "there are, of which are promised, what money goes to": [
        ("", "There are already over 2,000 troops along the border.", [("2,000", "deployed", "troops")]),
        ("", "There were about 300 soldiers in the town when the siege began.", [("300", "deployed", "troops")]),
        ("", "There are two soldiers in this story of war.", []),
        (
            "",
            "Some 2,000 service members should soon deploy along the border of the war zone.",
            [("2,000", "deployed", "troops")],
        ),
        (
            "",
            "The first two of eight launchers that Oslo has promised Kyiv will be handed over next month.",
            [("two", "pledged", "equipment"), ("eight", "pledged", "equipment")],
        ),
        (
            "",
            (
                "Of the EU's money for Kyiv, €2.5bn is going to military aid, €2.2bn to budget support and "
                "€620m to humanitarian aid."
            ),
            [
                ("€2.5bn", "pledged", "military_aid"),
                ("€2.2bn", "pledged", "financial_aid"),
                ("€620m", "pledged", "humanitarian_aid"),
            ],
        ),
    ],
    "in somebody's hands, and what is put at a number": [
        ("", "About 60 men are in the hands of the rebels.", [("60", "captured", "people")]),
        ("", "Twelve villages are in Russian hands.", [("Twelve", "controlled", "settlements")]),
        ("", "Sixteen launchers are now in Ukrainian hands.", [("Sixteen", "delivered", "equipment")]),
        ("", "Two children have blisters on their hands.", []),
        (
            "",
            "The ministry puts the drones that it has shot down since May at 1,400.",
            [("1,400", "intercepted", "drones")],
        ),
        ("", "He put the people displaced by the raids at 9,000.", [("9,000", "displaced", "people")]),
        ("", "The mayor put the price of the soldiers' bread at 50.", []),
    ],
    "gapping: a name stands for the clause": [
        (
            "",
            "Russia lost three jets in the battle, Ukraine one.",
            [("three", "lost", "aircraft"), ("one", "lost", "aircraft")],
        ),
        ("", "The marines lost 12 men and the guards nine.", [("12", "lost", "troops"), ("nine", "lost", "troops")]),
        (
            "",
            "Kharkiv counted 14 dead, Sumy six and Poltava two.",
            [("14", "killed", "people"), ("six", "killed", "people"), ("two", "killed", "people")],
        ),
        (
            "",
            "Israel freed 90 prisoners and Hamas three.",
            [("90", "released", "prisoners"), ("three", "released", "prisoners")],
        ),
        (
            "",
            "Germany pledged 14 tanks, Poland ten and Norway eight.",
            [("14", "pledged", "tanks"), ("ten", "pledged", "tanks"), ("eight", "pledged", "tanks")],
        ),
        (
            "",
            "In Kherson shells wounded nine people, in Nikopol four.",
            [("nine", "wounded", "people"), ("four", "wounded", "people")],
        ),
        (
            "",
            "Chad has taken in 600,000 refugees, Egypt some 500,000 and South Sudan 490,000.",
            [
                ("600,000", "displaced", "people"),
                ("500,000", "displaced", "people"),
                ("490,000", "displaced", "people"),
            ],
        ),
        ("", "The north saw 31 attacks, the east 44.", [("31", "launched", "attacks"), ("44", "launched", "attacks")]),
        (
            "",
            "Kyiv's gunners downed 40 drones, those of Odesa 12.",
            [("40", "intercepted", "drones"), ("12", "intercepted", "drones")],
        ),
    ],
    "revised tolls and totals": [
        (
            "",
            "Officials first spoke of nine dead, later of 14.",
            [("nine", "killed", "people"), ("14", "killed", "people")],
        ),
        (
            "",
            "The toll, put at six in the morning, stood at 11 by night.",
            [("six", "killed", "people"), ("11", "killed", "people")],
        ),
        (
            "",
            "Rescuers at first counted three dead; by evening there were seven.",
            [("three", "killed", "people"), ("seven", "killed", "people")],
        ),
        (
            "",
            "The ministry revised the death toll from 31 to 35.",
            [("31", "killed", "people"), ("35", "killed", "people")],
        ),
        ("The raid wounded 40 people.", "By the evening the number had risen to 52.", [("52", "wounded", "people")]),
        ("Air defence shot down 31 drones overnight.", "The day before it was 18.", [("18", "intercepted", "drones")]),
        ("Russia launched 96 attacks in a day.", "A week ago it was 61.", [("61", "launched", "attacks")]),
        ("The army took 412 square kilometres in May.", "In April it had taken 290.", [("290", "seized", "area")]),
        (
            "",
            "The army took 412 square kilometres in May, after 290 in April and 310 in March.",
            [("412", "seized", "area"), ("290", "seized", "area"), ("310", "seized", "area")],
        ),
        (
            "",
            "Monitors counted 940 strikes in May, against 780 in April.",
            [("940", "launched", "attacks"), ("780", "launched", "attacks")],
        ),
        (
            "",
            "Some 1,200 people were killed in May; in June it was 900.",
            [("1,200", "killed", "people"), ("900", "killed", "people")],
        ),
        (
            "",
            "The war has cost 12,000 lives, 4,000 of them this year.",
            [("12,000", "killed", "people"), ("4,000", "killed", "people")],
        ),
        (
            "",
            "On average 14 people were killed every day last month, up from nine in August.",
            [("14", "killed", "people"), ("nine", "killed", "people")],
        ),
        (
            "",
            "The tally for the week: 31 killed, 104 wounded.",
            [("31", "killed", "people"), ("104", "wounded", "people")],
        ),
        (
            "",
            "The first wave brought 40 drones, the second 25.",
            [("40", "launched", "drones"), ("25", "launched", "drones")],
        ),
        (
            "",
            "Of the 12 wounded, three are in a grave state.",
            [("12", "wounded", "people"), ("three", "wounded", "people")],
        ),
        (
            "",
            "Of the 40 missiles, 31 were shot down and nine got through.",
            [("40", "launched", "missiles"), ("31", "intercepted", "missiles"), ("nine", "hit", "missiles")],
        ),
        (
            "",
            "Some 300 fighters laid down their arms on Monday; another 140 did so a day later.",
            [("300", "captured", "troops"), ("140", "captured", "troops")],
        ),
    ],
    "pairs": [
        ("", "The two armies lost 40 and 32 men respectively.", [("40", "lost", "troops"), ("32", "lost", "troops")]),
        (
            "",
            "Kharkiv and Sumy reported nine and four wounded.",
            [("nine", "wounded", "people"), ("four", "wounded", "people")],
        ),
        (
            "",
            "In May and June the army lost 900 and 1,100 soldiers.",
            [("900", "lost", "troops"), ("1,100", "lost", "troops")],
        ),
    ],
    "idioms": [
        (
            "",
            "The rebels filmed three captured tanks and a howitzer.",
            [("three", "captured", "tanks"), ("a", "captured", "artillery")],
        ),
        ("", "The militia paraded 14 prisoners through the town.", [("14", "captured", "prisoners")]),
        ("", "Eleven bodies lie in the morgue of the hospital after the raid.", [("Eleven", "killed", "people")]),
        ("", "Some 4,000 Rwandan soldiers stand beside the rebels.", [("4,000", "deployed", "troops")]),
        (
            "",
            "The booty: five tanks and 12 lorries taken from the army.",
            [("five", "captured", "tanks"), ("12", "captured", "vehicles")],
        ),
        ("", "The gunmen torched 40 houses.", [("40", "destroyed", "buildings")]),
        ("", "Flames consumed nine homes after the drones fell.", [("nine", "destroyed", "buildings")]),
        ("", "The brigade is short of 1,200 men.", []),
        ("", "Two soldiers stepped on mines and lost their legs.", [("Two", "wounded", "troops")]),
        ("", "The blast tore off the roofs of 12 houses.", [("12", "damaged", "buildings")]),
        ("", "Shrapnel riddled five cars.", [("five", "damaged", "vehicles")]),
        ("", "The bombs turned 30 houses into heaps of brick.", [("30", "destroyed", "buildings")]),
        ("", "Nineteen sailors went down with the ship when the missile struck.", [("Nineteen", "killed", "troops")]),
        ("", "Three villages changed hands in a week.", [("Three", "seized", "settlements")]),
        ("", "The army rolled back the rebels, clearing 14 villages.", [("14", "seized", "settlements")]),
        ("", "Marines raised their flag over two hamlets.", [("two", "seized", "settlements")]),
        ("", "Doctors amputated the legs of six soldiers.", [("six", "wounded", "troops")]),
        ("", "Snipers picked off four officers.", [("four", "killed", "people")]),
        ("", "Kyiv says 90 children have been spirited away to Russia.", [("90", "captured", "children")]),
    ],
    'one by an article or "one of"': [
        ("", "The bomb hit one of the city's two hospitals.", [("one", "hit", "buildings")]),
        ("", "One of the pilots was killed, the other is in hospital.", [("One", "killed", "troops")]),
        ("", "A boy of 9 is among the dead.", [("A", "killed", "children")]),
        ("", "An ambulance that had come to help was hit by a second drone.", [("An", "hit", "vehicles")]),
        ("", "A drone slammed into a bus, killing the driver.", [("A", "hit", "drones"), ("a", "hit", "vehicles")]),
        ("", "The dead are a couple and their son.", [("a couple", "killed", "people")]),
        ("", "The shelling cost a pensioner her life.", [("a", "killed", "people")]),
        (
            "",
            "A church, a school and two shops burnt down after the raid.",
            [("A", "destroyed", "buildings"), ("a", "destroyed", "buildings"), ("two", "destroyed", "buildings")],
        ),
        ("", "The rebels lost a commander and nine fighters.", [("a", "lost", "troops"), ("nine", "lost", "troops")]),
        (
            "",
            "A civilian was killed and a house damaged.",
            [("A", "killed", "civilians"), ("a", "damaged", "buildings")],
        ),
    ],
    "headlines": [
        ("", "Russia drone raid on Kharkiv: 5 dead, 21 hurt", [("5", "killed", "people"), ("21", "wounded", "people")]),
        ("", "Sudan: 40 killed in market strike", [("40", "killed", "people")]),
        ("", "From Mariupol to Moscow: 300 prisoners home", [("300", "released", "prisoners")]),
        ("", "Kyiv: 9 more bodies under rubble, toll at 31", [("9", "killed", "people"), ("31", "killed", "people")]),
        ("", "100,000 on the move as rebels close in on Goma", [("100,000", "displaced", "people")]),
        ("", "Another 14 tanks for Kyiv", [("14", "pledged", "tanks")]),
        ("", "31 of 40 drones down over Odesa", [("31", "intercepted", "drones"), ("40", "launched", "drones")]),
        ("", "€500m more for Kyiv's army", [("€500m", "pledged", "military_aid")]),
        ("", "Two years, 30,000 dead: the war in numbers", [("30,000", "killed", "people")]),
    ],
    "a fresh round": [
        (
            "",
            "The general admits to 600 dead on his own side and claims 4,000 on the other.",
            [("600", "killed", "people"), ("4,000", "killed", "people")],
        ),
        ("", "Half of the 240 men sent in did not come back.", [("240", "deployed", "troops")]),
        ("", "Only nine of the 31 who set out returned from the raid.", []),
        (
            "",
            "Two thirds of the houses, 310 of them, are in ruins after the shelling.",
            [("310", "damaged", "buildings")],
        ),
        (
            "",
            "The morgue received 14 bodies, nine of them women.",
            [("14", "killed", "people"), ("nine", "killed", "women")],
        ),
        (
            "",
            "Gunmen on motorbikes burst into the market and opened fire, leaving at least 20 dead.",
            [("20", "killed", "people")],
        ),
        ("", "Herders lost 400 cattle in the raid and three of their sons.", [("three", "lost", "children")]),
        ("", "At dawn shells began to fall; 18 had landed by noon.", [("18", "hit", "shells")]),
        ("", "The garrison, some 300 strong, surrendered after a week.", [("300", "deployed", "troops")]),
        ("", "Of its 14 patrol boats the navy has three left.", []),
        ("", "Thirteen of the hostages are thought to be alive.", [("Thirteen", "captured", "prisoners")]),
        ("", "The families of 48 hostages still wait for news.", [("48", "captured", "prisoners")]),
        (
            "",
            "The first flight carried 120 evacuees, the second 94.",
            [("120", "evacuated", "people"), ("94", "evacuated", "people")],
        ),
        ("", "Planes have brought home 2,100 citizens since the fighting began.", [("2,100", "evacuated", "people")]),
        ("", "A missile killed the mayor, his wife and two aides.", [("two", "killed", "people")]),
        ("", "The blast left a crater, eleven dead and a street without windows.", [("eleven", "killed", "people")]),
        ("", "Between them the two sides fired 2,000 rounds a day.", [("2,000", "launched", "shells")]),
        ("", "The city, which took 60 hits in a night, is without water.", [("60", "launched", "attacks")]),
        ("", "Some 90 settlements are without power after the strikes on substations.", []),
        ("", "The rebels have press-ganged 300 boys since spring.", [("300", "recruited", "children")]),
        ("", "A column of 40 lorries with food reached the besieged town.", [("40", "delivered", "vehicles")]),
        ("", "Donors in Geneva promised $1.2bn, a third of what the UN had asked for.", [("$1.2bn", "pledged", "aid")]),
        (
            "",
            "The fund has paid out €300m, and €200m more is on its way to Kyiv.",
            [("€300m", "delivered", "aid"), ("€200m", "pledged", "aid")],
        ),
        ("", "Damage to the port is put at $40m.", [("$40m", "cost", "money")]),
        (
            "",
            "The war swallows a third of the budget, or 10.8 trillion roubles.",
            [("10.8 trillion roubles", "cost", "money")],
        ),
        ("", "Sanctions have robbed Moscow of $110bn in oil income.", [("$110bn", "cost", "money")]),
        (
            "",
            "The jets flew 22 raids, the gunners fired 300 shells.",
            [("22", "launched", "attacks"), ("300", "launched", "shells")],
        ),
        ("", "Two jets strayed into the airspace and were chased off.", []),
        ("", "A brigade of 3,500 men holds the bridge.", [("3,500", "deployed", "troops")]),
        (
            "",
            "The country has 180,000 men under arms and 40,000 in reserve.",
            [("180,000", "deployed", "troops"), ("40,000", "deployed", "troops")],
        ),
        (
            "",
            "The militia's ranks have thinned from 5,000 to 1,200.",
            [("5,000", "deployed", "troops"), ("1,200", "deployed", "troops")],
        ),
        ("", "Instructors have turned out 900 drone pilots since May for the army.", [("900", "trained", "troops")]),
        (
            "",
            "Another 60 recruits are halfway through a course in Wales before they go to the front.",
            [("60", "trained", "troops")],
        ),
        ("", "The court handed 14 soldiers long terms for desertion.", []),
        ("", "Police picked up 80 men of military age in a sweep of bars.", [("80", "detained", "people")]),
        ("", "Some 30 women were led away by fighters and have not been seen since.", [("30", "captured", "women")]),
        ("", "Four reporters have vanished since the rebels came.", [("Four", "missing", "journalists")]),
        ("", "More than 2,000 people are still being looked for under the rubble.", [("2,000", "missing", "people")]),
        (
            "",
            "In all, the swap freed 390 people: 270 soldiers and 120 civilians.",
            [("390", "released", "people"), ("270", "released", "troops"), ("120", "released", "civilians")],
        ),
        ("", "The third exchange in a week saw 185 men come home on each side.", [("185", "released", "people")]),
        (
            "",
            "Their return brings to 4,100 the number of Ukrainians freed since the war began.",
            [("4,100", "released", "people")],
        ),
        (
            "",
            "The remains of 6,000 men were handed over in refrigerated lorries, 27 in the other direction.",
            [("6,000", "released", "people"), ("27", "released", "people")],
        ),
        (
            "",
            "Eight pylons came down and two substations burnt.",
            [("Eight", "damaged", "energy_facilities"), ("two", "damaged", "energy_facilities")],
        ),
        ("", "Fishermen found a mine; sappers blew it up.", []),
        ("", "In two years the siege has cost 61 patients of the clinic their lives.", [("61", "killed", "people")]),
        ("", "The ferry sank with 70 aboard after a shell hit it.", []),
        (
            "",
            "A grenade was tossed into a bar: one dead, nine hurt.",
            [("one", "killed", "people"), ("nine", "wounded", "people")],
        ),
    ],
    "those who speak, names in brackets, where they went": [
        ("", "The raid left dozens wounded, a monitor and a rescue service said.", [("dozens", "wounded", "people")]),
        ("", "Monitors reported troops seizing two more bridgeheads on Sunday.", []),
        ("", "Monitors reported troops seizing two more neighbourhoods on Sunday.", [("two", "seized", "settlements")]),
        ("", '"Twelve [separatists] were killed in the attack," he added.', [("Twelve", "killed", "troops")]),
        (
            "",
            ("Some 10,000 civilians fled the east, about 6,000 moving to the north and 4,000 to the west."),
            [
                ("10,000", "displaced", "civilians"),
                ("6,000", "displaced", "civilians"),
                ("4,000", "displaced", "civilians"),
            ],
        ),
        (
            "",
            "The group reported the seizure of three lorries, two mortars and 174 rifles from the army.",
            [("three", "captured", "vehicles"), ("two", "captured", "artillery"), ("174", "captured", "equipment")],
        ),
        ("", "More than 40 jihadists on motorcycles laid siege to an army post.", [("40", "deployed", "troops")]),
        ("", "A missile strike killed two people.", [("two", "killed", "people")]),
    ],
    "bare numbers in the next clause or sentence": [
        ("Russia launched 4,200 drones in October.", "The daily average was 135.", [("135", "launched", "drones")]),
        (
            "",
            "Russia launched 4,200 drones in October, an average of 135 a day.",
            [("4,200", "launched", "drones"), ("135", "launched", "drones")],
        ),
        (
            "",
            "The army gained 430 square kilometres in the month, or 14 a day.",
            [("430", "seized", "area"), ("14", "seized", "area")],
        ),
        (
            "Moscow's troops took 61 square kilometres last week.",
            "The week before it had been 44.",
            [("44", "seized", "area")],
        ),
        ("", "They hold 19 villages, and contest another six.", [("19", "controlled", "settlements")]),
        ("The toll rose again on Tuesday.", "It now stands at 44.", [("44", "killed", "people")]),
        ("The hospital took in 31 wounded.", "Nine are in a critical condition.", [("Nine", "wounded", "people")]),
        ("The hospital took in 31 wounded.", "Nine have since died.", [("Nine", "killed", "people")]),
        ("Gunmen seized 60 schoolgirls.", "Fourteen escaped on the first night.", []),
        ("Gunmen seized 60 schoolgirls.", "Fourteen have been freed.", [("Fourteen", "released", "people")]),
        (
            "Norway promised 40 howitzers.",
            "Twelve arrived in June and ten in July.",
            [("Twelve", "delivered", "artillery"), ("ten", "delivered", "artillery")],
        ),
        ("Norway promised 40 howitzers.", "So far 22 have been handed over.", [("22", "delivered", "artillery")]),
        ("Some 70 vessels were attacked last year.", "This year it has been 31.", [("31", "hit", "ships")]),
        ("The fleet lost three corvettes.", "A fourth was damaged.", []),
        ("Two power plants were hit.", "One is still burning.", [("One", "damaged", "energy_facilities")]),
        (
            "",
            "Air defence brought down 31 of the drones; four reached the city.",
            [("31", "intercepted", "drones"), ("four", "hit", "drones")],
        ),
        (
            "",
            "Twenty-six drones came from the south and 14 from the east.",
            [("Twenty-six", "launched", "drones"), ("14", "launched", "drones")],
        ),
        (
            "",
            "Of those killed, nine were children and 14 women.",
            [("nine", "killed", "children"), ("14", "killed", "women")],
        ),
        (
            "",
            "The dead: six soldiers, two drivers and a nurse.",
            [("six", "killed", "troops"), ("two", "killed", "people"), ("a", "killed", "medics")],
        ),
        ("", "The shelling went on all night: 14 shells on Nikopol.", [("14", "launched", "shells")]),
        (
            "",
            "By day's end the number of clashes had reached 140, 61 of them near Pokrovsk.",
            [("140", "launched", "attacks"), ("61", "launched", "attacks")],
        ),
        (
            "",
            "The enemy struck 14 times in Sumy, 22 times in Kharkiv and twice in Odesa.",
            [("14", "launched", "attacks"), ("22", "launched", "attacks")],
        ),
        (
            "",
            "Kyiv counts 1,200 dead, Moscow half as many, an independent group 940.",
            [("1,200", "killed", "people"), ("940", "killed", "people")],
        ),
        ("", "The army's own figure is 600; its enemies say 3,000.", []),
        ("", "More than 200 lay dead in the streets, neighbours said.", [("200", "killed", "people")]),
        ("", "Forty to fifty perish each day, he reckons.", [("Forty to fifty", "killed", "people")]),
        ("", "He lost two sons and a brother at the front.", [("two", "lost", "children"), ("a", "lost", "people")]),
        (
            "",
            "Seven went to hospital, 19 were treated on the spot after the blast.",
            [("Seven", "wounded", "people"), ("19", "wounded", "people")],
        ),
        ("", "Nobody was hurt in the first strike, but the second killed three.", [("three", "killed", "people")]),
        ("", "Up to 60 a day are wounded on this stretch of the front.", [("60", "wounded", "people")]),
        (
            "",
            "The commander put his losses at nine, the enemy's at 60.",
            [("nine", "lost", "troops"), ("60", "lost", "troops")],
        ),
        ("", "Only 12 of the company's 90 men are fit to fight.", []),
        (
            "",
            "Rocket fire killed two in Haifa and one in Acre.",
            [("two", "killed", "people"), ("one", "killed", "people")],
        ),
        (
            "",
            "Twelve were arrested in Kyiv and four in Lviv for spying for the enemy.",
            [("Twelve", "detained", "people"), ("four", "detained", "people")],
        ),
        (
            "",
            "Some 3,000 have crossed the river, most of them on foot, fleeing the shells.",
            [("3,000", "displaced", "people")],
        ),
    ],
    "forces without a noun, amounts compared, ages at": [
        ("", "Moscow has 600,000 concentrated on the front.", [("600,000", "deployed", "troops")]),
        ("", "Kyiv has some 40,000 massed near the border.", [("40,000", "deployed", "troops")]),
        ("", "The army deployed 12 in the yard.", []),
        (
            "",
            "The budget of the army rose to $40bn, compared with $31bn last year.",
            [("$40bn", "cost", "money"), ("$31bn", "cost", "money")],
        ),
        ("", "He was taken prisoner by the rebels and was captured at 18.", []),
        ("", "A family of five was killed by the bomb.", [("five", "killed", "people")]),
        ("", "She moved her family of nine into the cellar, afraid of the bombs.", []),
        ("", '"The first one fell on the hall," said a monk about the bombs.', []),
        (
            "",
            ("A court in Moscow ordered the bank to pay 18 trillion roubles in compensation for the frozen assets."),
            [("18 trillion roubles", "cost", "money")],
        ),
    ],
    "those named behind a count": [
        (
            "",
            "Two journalists were killed in the strike, a cameraman and a reporter.",
            [("Two", "killed", "journalists"), ("a", "killed", "journalists"), ("a", "killed", "journalists")],
        ),
        (
            "",
            "Four people were wounded: a nurse and three patients.",
            [("Four", "wounded", "people"), ("a", "wounded", "medics"), ("three", "wounded", "people")],
        ),
        ("", "Nine people died in the raid, a ministry said.", [("Nine", "killed", "people")]),
        ("", "Two people were killed, and a man told reporters of a third.", [("Two", "killed", "people")]),
        (
            "",
            "Five villagers were abducted, two women and three men.",
            [("Five", "captured", "people"), ("two", "captured", "women"), ("three", "captured", "people")],
        ),
        ("", "Six soldiers fell at the front, a doctor who knew them said.", [("Six", "killed", "troops")]),
    ],
    "a last round": [
        ("", "A dozen tanks stood burnt out on the road to the town.", [("A dozen", "destroyed", "tanks")]),
        ("", "Ninety shells an hour came down on the trenches.", [("Ninety", "hit", "shells")]),
        (
            "",
            "Their guns fire 200 shells a day, ours 2,000.",
            [("200", "launched", "shells"), ("2,000", "launched", "shells")],
        ),
        ("", "As many as 600 may have drowned as they fled the shelling.", [("600", "killed", "people")]),
        ("", "The navy counted 12 hits on its ships.", [("12", "launched", "attacks")]),
        (
            "",
            "Four in hospital, one in the morgue: that is the balance of the night's raid.",
            [("Four", "wounded", "people"), ("one", "killed", "people")],
        ),
        ("", "Twenty thousand have volunteered for the front since May.", [("Twenty thousand", "recruited", "troops")]),
        ("", "The governor counted 31 drones above his region, all of them felled.", [("31", "launched", "drones")]),
        ("", "A pensioner died when shrapnel hit her, and her grandson lost an arm.", [("A", "killed", "people")]),
        ("", "Seven Houthi boats were sunk.", [("Seven", "destroyed", "ships")]),
    ],
    "ages, shares and makes of things": [
        ("", "One home in seven has been damaged in the war.", []),
        ("", "One child in every three was hurt by the bombs.", []),
        ("", "The shelling killed 40 sheep and two shepherds.", [("two", "killed", "people")]),
        ("", "Three soldiers, the youngest of them 19, fell at the front on Monday.", [("Three", "killed", "troops")]),
        ("", "Reporters asked about the Arrow 3.", []),
        (
            "",
            "Her brother was one of the 1,200 people killed on that day by the gunmen.",
            [("1,200", "killed", "people")],
        ),
        ("", "He is one of 40 soldiers captured near the river.", [("40", "captured", "troops")]),
        ("", "The refugees in Chad number 900,000.", [("900,000", "displaced", "people")]),
        ("", "Rebels in the forest number about 3,000.", [("3,000", "deployed", "troops")]),
        (
            "",
            "A shell killed a plumber of 41 and hurt a tall welder of 30.",
            [("a", "killed", "people"), ("a", "wounded", "people")],
        ),
        ("", "A wave of 40 drones hit the port.", [("40", "launched", "drones")]),
        ("", "The bomb killed a family of six.", [("six", "killed", "people")]),
        ("", "A group of 30 was captured by the rebels.", [("30", "captured", "people")]),
    ],
    "picking, and verbs with their object inside": [
        (
            "Russia launched 180 drones at the city.",
            "Some 90 of the drones were decoys.",
            [("90", "launched", "drones")],
        ),
        ("Russia launched 180 drones at the city.", "Some 90 of them were decoys.", [("90", "launched", "drones")]),
        (
            "The army took 40 villages in May.",
            "Analysts can confirm 25 of the villages.",
            [("25", "seized", "settlements")],
        ),
        ("", "Rescuers pulled three bodies from the rubble.", [("three", "killed", "people")]),
        ("", "The army drove the rebels from five villages.", [("five", "seized", "settlements")]),
        ("", "Marines were pushed out of three settlements.", [("three", "seized", "settlements")]),
        ("", "The rebels were driven from two towns last week.", [("two", "seized", "settlements")]),
        ("", "The brigade threw the enemy out of four hamlets.", [("four", "seized", "settlements")]),
        (
            "",
            ("The bodies of 52 people and 203 wounded had been brought to hospitals in the preceding 24 hours."),
            [("52", "killed", "people"), ("203", "wounded", "people")],
        ),
        ("", "The remains of 40 soldiers were laid out in the morgue.", [("40", "killed", "troops")]),
        ("", "Russia handed over the bodies of 563 soldiers.", [("563", "released", "troops")]),
        ("", "Hospitals took in the bodies of nine villagers after the raid.", [("nine", "killed", "people")]),
        (
            "",
            "Volunteers dug out the bodies of a mother and two children.",
            [("a", "killed", "women"), ("two", "killed", "children")],
        ),
        ("Russia launched 30 missiles.", "Three of the missiles hit the port.", [("Three", "hit", "missiles")]),
        ("Serhiy had walked out with nine comrades.", "Three of them were wounded.", [("Three", "wounded", "troops")]),
        ("Ahmed came with his brothers.", "Three of them were wounded by a mine.", [("Three", "wounded", "people")]),
        ("Russia fired 30 missiles.", "Most were shot down.", []),
    ],
    "a reporter's verbs": [
        ("", "Six fishermen met their deaths when a gunboat opened fire.", [("Six", "killed", "people")]),
        ("", "Forty volunteers gave their lives defending the town.", [("Forty", "killed", "people")]),
        ("", "Three journalists fell to an airstrike near the hotel.", [("Three", "killed", "journalists")]),
        ("", "Civil defence teams pulled out 12 bodies.", [("12", "killed", "people")]),
        ("", "Eleven bodies have been pulled from the rubble of the market.", [("Eleven", "killed", "people")]),
        ("", "Sixteen people were buried in a mass grave.", [("Sixteen", "killed", "people")]),
        ("", "Hospitals received the bodies of 38 people after the raid.", [("38", "killed", "people")]),
        ("", "The hospital received 14 bodies after the strike.", [("14", "killed", "people")]),
        ("", "Ukraine received the bodies of 57 soldiers.", [("57", "released", "troops")]),
        ("", "Israel handed over the bodies of 88 men, who went to a hospital.", [("88", "released", "people")]),
        ("", "Baku handed back 14 prisoners to Yerevan.", [("14", "released", "prisoners")]),
        ("", "The rebels have clawed back nine villages.", [("nine", "seized", "settlements")]),
        ("", "Around 12,000 residents surged across the border.", [("12,000", "displaced", "people")]),
        ("", "Nine drones were blown out of the sky over the valley.", [("Nine", "intercepted", "drones")]),
        ("", "Two fighter jets were shot out of the sky.", [("Two", "destroyed", "aircraft")]),
        ("", "At least 28 drones made it through to their targets.", [("28", "hit", "drones")]),
        ("", "A drone flew into a tower block.", [("A", "hit", "drones"), ("a", "hit", "buildings")]),
        ("", "Police rounded up 13 alleged informers.", [("13", "detained", "people")]),
        ("", "Berlin gave the green light for 12 howitzers for Kyiv.", [("12", "pledged", "artillery")]),
        ("", "Russia has burned through 2,800 tanks.", [("2,800", "lost", "tanks")]),
        ("", "Scores hurt in RSF drone raid", [("Scores", "wounded", "people")]),
        (
            "",
            "Nine died and scores fled when shells hit the town.",
            [("Nine", "killed", "people"), ("scores", "displaced", "people")],
        ),
        ("", "Test scores hurt the school's standing.", []),
        ("", "Some 4,000 families poured into the town.", [("4,000", "displaced", "people")]),
        ("", "Some 5,000 protesters poured into the square.", []),
        ("", "Masked men dragged off 30 girls from a hostel in the town.", [("30", "captured", "children")]),
        ("", "Three soldiers fell to sniper fire.", [("Three", "killed", "troops")]),
        ("", "Two favourites fell to Spanish rivals.", []),
        ("", "Drones set 12 trucks alight.", [("12", "damaged", "vehicles")]),
        ("", "Seven soldiers fell in clashes near the river.", [("Seven", "killed", "troops")]),
        ("", "Two soldiers fell from a truck.", []),
        ("", "A bus accident killed six people on the motorway.", []),
        ("", "A crash on the motorway claimed the lives of six people.", []),
        ("", "A pile-up on the coast road injured 20 people.", []),
        ("", "A gas leak destroyed two houses.", []),
        ("", "Police rounded up 60 football fans.", []),
    ],
    "a night of drones and its victims in wire style": [
        (
            "Russia fired 640 drones and 31 missiles.",
            "Of these, 412 drones and 24 missiles were brought down.",
            [("412", "intercepted", "drones"), ("24", "intercepted", "missiles")],
        ),
        (
            "",
            "Of the 90 drones launched, 70 were shot down.",
            [("90", "launched", "drones"), ("70", "intercepted", "drones")],
        ),
        (
            "",
            "The air force spoke of a total of 44 drones, 29 of which were shot down.",
            [("44", "launched", "drones"), ("29", "intercepted", "drones")],
        ),
        (
            "",
            "The command reported 62 drones, of which 48 were downed and nine lost on radar.",
            [("62", "launched", "drones"), ("48", "intercepted", "drones"), ("nine", "suppressed", "drones")],
        ),
        ("", "Police reported 31 drones, 23 of which had cameras.", []),
        (
            "",
            "Russian gunners carried out a prolonged strike with a missile and 17 drones.",
            [("17", "launched", "drones")],
        ),
        ("", "A wrecked lorry stands in the yard of a farmhouse near Izium.", []),
        (
            "",
            "The raid resulted in the death of one and injuries to 14.",
            [("one", "killed", "people"), ("14", "wounded", "people")],
        ),
        (
            "",
            "The killing of one and the wounding of six were confirmed.",
            [("one", "killed", "people"), ("six", "wounded", "people")],
        ),
        ("", "The death of one is a tragedy, the minister said.", []),
        (
            "",
            "The shelling hurt nine people, including three children there: a girl of 12, a boy of six and a toddler.",
            [
                ("nine", "wounded", "people"),
                ("three", "wounded", "children"),
                ("a", "wounded", "children"),
                ("a", "wounded", "children"),
                ("a", "wounded", "children"),
            ],
        ),
        (
            "",
            "Moscow lost another 830 soldiers, for a total of 412,300 since the invasion.",
            [("830", "lost", "troops"), ("412,300", "lost", "troops")],
        ),
        (
            "",
            "Russian losses of the day were nine tanks (for a total of 5,210) and 14 guns (for a total of 6,330).",
            [
                ("nine", "lost", "tanks"),
                ("5,210", "lost", "tanks"),
                ("14", "lost", "artillery"),
                ("6,330", "lost", "artillery"),
            ],
        ),
        ("", "Moscow launched one of its heaviest drone and missile attacks on Odesa.", []),
        ("", "It was unclear whether this was one of the drones shot down before dawn.", []),
        ("", "Gunners shot down one of the drones over the port.", [("one", "intercepted", "drones")]),
        (
            "Shells hit flats in Toretsk.",
            "Four residents have been brought out alive.",
            [("Four", "rescued", "people")],
        ),
        (
            "",
            "Up to 19,000 Russian troops are either dead, wounded or captured, spies say.",
            [("19,000", "lost", "troops")],
        ),
        ("", "Up to 19,000 Russian troops ‘either dead, wounded or missing’", [("19,000", "lost", "troops")]),
        ("", "The cruiser was hit by two missiles and sank.", [("two", "hit", "missiles")]),
        (
            "",
            "The bombing killed five people and left dozens in hospitals.",
            [("five", "killed", "people"), ("dozens", "wounded", "people")],
        ),
        ("", "The jet was a bomber, a carrier of cruise missiles.", []),
        (
            "",
            "The day after a toddler died in Odesa, nine people were killed.",
            [("a", "killed", "children"), ("nine", "killed", "people")],
        ),
        (
            "",
            "Kyiv also claims dozens of Russian tanks, guns and lorries have been destroyed.",
            [("dozens", "destroyed", "tanks")],
        ),
        ("", "Moscow warns of strikes on ports09:47", []),
        (
            "Buses evacuated 80 soldiers from the plant.",
            "Another 120 were transported to Olenivka.",
            [("120", "evacuated", "troops")],
        ),
        ("", "Another 120 parcels were transported to Olenivka.", []),
    ],
    "victims and weapons named in passing": [
        ("", "Four drones flew straight into the refinery.", [("Four", "hit", "drones")]),
        (
            "Russia launched 41 drones at Poltava.",
            "Officials said 35 of the weapons were destroyed.",
            [("35", "intercepted", "drones")],
        ),
        ("", "The police displayed 35 weapons.", []),
        ("", "Marines destroyed two United States-made patrol boats.", [("two", "destroyed", "ships")]),
        ("", "Photos show a school blasted to rubble.", [("a", "destroyed", "buildings")]),
        ("", "Guards executed an unarmed, wounded soldier near the wire.", [("an", "killed", "troops")]),
        ("", "Moscow's men executed two wounded prisoners of war.", [("two", "killed", "prisoners")]),
        ("", "Hospitals took in 12 wounded soldiers.", [("12", "wounded", "troops")]),
        ("", "A strike killed a nurse, injuring three.", [("a", "killed", "medics"), ("three", "wounded", "people")]),
        (
            "",
            "A journalist was killed and four were hurt.",
            [("A", "killed", "journalists"), ("four", "wounded", "people")],
        ),
        ("", "The strikes used multiple kinds of missiles.", []),
        ("", "A reporter saw three soldiers who carried a body.", []),
    ],
    "what was received, returned and how old they were": [
        ("", "Kyiv praised the 16 howitzers Ukraine has received.", [("16", "delivered", "artillery")]),
        ("", "The US will send Ukraine 18 more Himars.", [("18", "pledged", "artillery")]),
        (
            "The Pentagon announced a $900 million package for Ukraine.",
            "Those include 22 radars and dozens of trucks.",
            [("22", "pledged", "equipment"), ("dozens", "pledged", "vehicles")],
        ),
        ("", "An eight-year-old was injured in Kharkiv.", [("An", "wounded", "children")]),
        (
            "",
            "A 14-year-old and a 60-year-old were killed in the shelling.",
            [("A", "killed", "children"), ("a", "killed", "people")],
        ),
        ("", "Two 18-year-olds were wounded by a mine.", [("Two", "wounded", "people")]),
        (
            "Russia returned the bodies of 90 soldiers.",
            "Another 17 dead were returned from morgues in Rostov.",
            [("17", "released", "people")],
        ),
        ("", "Whether $5 or $50, every contribution counts.", []),
    ],
    "R wires: troops sent without their name, counts that may grow, what was only damaged": [
        ("", "Pyongyang is sending another 6,000 into Kursk.", [("6,000", "deployed", "troops")]),
        ("", "The Kremlin sends 9,000 more to the front.", [("9,000", "deployed", "troops")]),
        ("", "The charity sends 400 more to help.", []),
        (
            "",
            "Moscow will send three brigades – 7,000 people – and 800 sappers to Kursk.",
            [("7,000", "deployed", "troops"), ("800", "deployed", "troops")],
        ),
        (
            "",
            "Russia has 9,000 soldiers there, and their number could swell to 14,000.",
            [("9,000", "deployed", "troops"), ("14,000", "deployed", "troops")],
        ),
        (
            "",
            "Gunners shot down six missiles and damaged another.",
            [("six", "intercepted", "missiles"), ("another", "damaged", "missiles")],
        ),
        (
            "",
            "Marines sank a boat and set another on fire.",
            [("a", "destroyed", "ships"), ("another", "damaged", "ships")],
        ),
        (
            "",
            "Crews downed nine of 14 drones targeting the port.",
            [("nine", "intercepted", "drones"), ("14", "launched", "drones")],
        ),
        (
            "",
            "Dozens of Russian drones streaked across Odesa at dawn.",
            [("Dozens", "launched", "drones")],
        ),
        ("", "Radio contact with one of the helicopters was lost near Lyman.", []),
        ("", "A missile and drone attack shook Kharkiv.", []),
        (
            "",
            "Wagner lost 900 men there, 700 of whom were prisoners and 200 of whom were “free” mercenaries.",
            [("900", "lost", "troops"), ("700", "lost", "prisoners"), ("200", "lost", "troops")],
        ),
        ("", "Moscow is adding 8,000 troops to its army every month.", [("8,000", "recruited", "troops")]),
        ("", "The enemy increases its forces by 7,000 people a month.", [("7,000", "recruited", "people")]),
        (
            "Russian forces seized 210 square kilometres in May.",
            "Two-thirds, or 140 square kilometres, are in Donetsk.",
            [("140", "seized", "area")],
        ),
        (
            "",
            "One of a handful of jets given to Kyiv was shot down.",
            [("One", "destroyed", "aircraft"), ("a handful", "delivered", "aircraft")],
        ),
    ],
}


CASES = [(cause, *case) for cause, cases in WORDINGS.items() for case in cases]


@pytest.mark.parametrize(
    ("cause", "before", "sentence", "figures"), CASES, ids=[f"{cause}: {sentence}" for cause, _, sentence, _ in CASES]
)
def test_a_hard_wording_yields_its_figures(cause: str, before: str, sentence: str, figures: list[Figure]) -> None:
    text = f"{SETTING}{before} {sentence}" if before else SETTING + sentence
    rows = read_source_figures(to_source(text, published=PUBLISHED)).figures
    own = [
        row for row in sorted(rows, key=lambda row: row["char_start"]) if row["char_start"] >= len(text) - len(sentence)
    ]
    assert [(row["text"], row["event"], row["subject"]) for row in own] == figures, cause
