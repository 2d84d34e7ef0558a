"""Texts without a war yield no figure, however bloody their words; texts with one keep theirs."""

import pytest

from tracker.extracting import read_source_figures, to_source

CIVIL = [
    "A coach carrying pilgrims overturned on a mountain road. Nine people were killed and 23 injured.",
    "Two trains collided outside the station, killing 14 passengers. Dozens were taken to hospital.",
    "The lorry slammed into a queue of cars. Three children died at the scene.",
    "A ferry capsized off the coast. Rescuers saved 60 people; 11 are missing.",
    "He pleaded guilty to killing three women. Two others were wounded in the attack.",
    "The jury heard that he shot dead five people. A sixth victim survived.",
    "Prosecutors sought the death penalty. The accused killed eight guests at a wedding.",
    "A mass shooting at a school left 12 pupils dead. Police detained one man.",
    "Officers found 40 kg of cocaine. They detained 22 people and captured a boat.",
    "The hurricane destroyed 900 homes. At least 31 people died and 5,000 were evacuated.",
    "An earthquake struck at dawn. More than 2,000 people were killed and 9,000 hurt.",
    "Wildfires raged for a week. Two volunteers died, and 1,200 people fled.",
    "Floodwaters rose overnight. The death toll reached 48, and 300 houses were damaged.",
    "A gas explosion tore through a block of flats. Six people were killed and ten wounded.",
    "The striker hit two shots in the first half. The visitors launched five attacks and lost three players to injury.",
    "The quarterback was hit six times but launched three touchdowns.",
    "Shareholders will receive $4bn. The airline delivered 30 jets.",
    "Airbus handed over 64 aircraft last month.",
    "A house fire killed two toddlers. Four others were treated for burns in hospital.",
    "The airliner overshot the runway. Eight people survived, and more than 150 died.",
    "All 140 passengers escaped, with 30 taken to hospital and two in serious condition.",
    "A coal mine collapsed in the north. Nine men were rescued and four bodies were found.",
    "A building collapsed near the market, trapping 20 people. Crews found three bodies.",
    "Pilgrims panicked at a shrine: 18 were crushed to death and more than 40 hurt.",
    "Two students were shot dead outside a club. Detectives arrested four men.",
    "The earthquake struck Turkey and Syria. It killed more than 50,000 people and left a million homeless.",
    "Police in Kyiv detained three men over a bribe. Officers searched 12 flats and seized two cars.",
    "A gas blast wrecked a block in Kharkiv and killed three people.",
    "Israel's schools are shut: strikes by 2,000 teachers closed 300 schools.",
    "An attack on one member is an attack on all.",
    "The outbreak has killed 70 people. Another 400 were hospitalised with cholera.",
    # crime, and its courts, in a land at peace
    "A man with a shotgun fired at shoppers in Tulsa, killing six. Nine were wounded. The suspect was shot dead.",
    "A gunman killed 11 people at a concert in Prague. Police said 25 were injured. The gunman was found dead.",
    "A knife attack in a park wounded four children. The suspect, a Syrian refugee, was arrested. Prosecutors spoke.",
    "A court jailed four men for a plot to bomb a fair. The judge praised seven soldiers. Police held 11 suspects.",
    "Two hostages walked free from a mall. The suspect, a gunman from Reno, had wounded five people.",
    # soldiers who die in peace
    "Four airmen died when their plane crashed during a training flight over Wales. Two others were injured.",
    "A grenade went off by accident during an exercise in Norway. Three soldiers were killed and eight were wounded.",
    "Two jets collided in mid-air in a routine drill off Ohio. Six sailors were hurt. The navy grounded 40 aircraft.",
    # flight and unrest without a war
    "Two rubber boats sank off Lampedusa. The coast guard rescued 91 migrants, and 14 bodies were found.",
    "Riot police broke up a rally in Tbilisi. Some 46 protesters were detained and 21 officers were hurt.",
    "Police fired at marchers in Nairobi, killing eight. At least 200 were arrested in the protests.",
    "Russian investigators took the black box of an airliner that crashed near Perm, killing 62 people.",
    """Four Ukrainians died when a coach overturned near Brno. It ran from Lviv to Prague. Some 30 people from Kharkiv
    were in hospital on Monday. The driver, from Odesa, was unhurt. Two Ukrainians died on the spot, a doctor said. One
    man was still in hospital a week later. The consul came from Kyiv.""",
    # gangs that no army fights
    """Three people are dead and two hurt in a gang feud in Malmo. A car drove up to a party and men began firing.
    The victims were aged 19 to 30. Police are looking for a grey van.""",
    "Six killed in a drive-by. Cops found four bodies on the porch. Two others died in hospital. No motive is known.",
    """A gang in Marseille shot dead three rivals. Police recovered two rifles. Five people were wounded on Monday.
    Shootings in the city have killed 40 since May.""",
    """A gunman killed seven people in the village of Lipa. Prosecutors said two were pupils. Police searched for the
    suspect. Three people were wounded. The village is in shock.""",
    # lives that went through a war long past
    """The last Hurricane pilot of his squadron has died aged 101. Born in Leeds, he shot down six enemy aircraft in the
    Battle of Britain. He damaged two bombers in 1941. He leaves a daughter.""",
    "A veteran of D-Day celebrated her 100th birthday. The nurse saved 40 soldiers in Normandy. She married in 1947.",
    # armies at peace, and what they cost
    """Canada will raise its defence budget to $44bn by 2030. The navy is to get nine frigates and a dozen submarines
    at a cost of $60bn. The defence force will grow by 6,000 personnel. That is two per cent of GDP.""",
    # what looks like a war and is none
    "The quake razed 900 homes in mud that was like a front line. Mudslides killed 40. Tremors buried three soldiers.",
]


@pytest.mark.parametrize("text", CIVIL)
def test_a_text_of_civil_life_yields_no_figure(text: str) -> None:
    found = read_source_figures(to_source(text, published="2024-11-13"))
    assert [(f["text"], f["event"]) for f in found.figures] == []
    assert {n["outcome"] for n in found.numbers} <= {"refused"}


FLOOD = """
At least 73 people were killed and 41 are missing after three days of torrential rain sent walls of mud
through villages in the northern hills, the disaster agency said on Monday.

The army has deployed 4,500 troops and 22 helicopters to the region, where 118,000 people have been evacuated
to schools and stadiums. Soldiers rescued 312 people from rooftops in the town of Marla alone, and a further
60 were brought out by boat overnight.

"It is like a war zone," said the mayor, Anna Bello. "The river bombarded us all night." More than 9,000
houses have been destroyed and 14 bridges damaged. Two soldiers died when their lorry was swept away.

The government has pledged $120 million in emergency aid, and neighbouring Tervia has sent 40 tonnes of
blankets. The opposition attacked the response: it wants an inquiry into how 600 pumps that were delivered
last year were never used.

The flood of 1988 claimed 214 lives and displaced 60,000 people. Forecasters warn of another assault by the
rain on Thursday; 17 districts are on red alert. In the capital, police fired tear gas at 200 protesters, and
12 people were arrested.
"""
DERBY = """
City fired five past their oldest enemies on Saturday in a derby that left 60,000 fans breathless and one
coach under fire.

The visitors' attack launched 22 shots, 11 of them missiles from outside the area, and hit the post twice.
City's defence lost two men to injury before the break: captain Joao Duarte, 31, was carried off after 12
minutes, and the young guard Petr Hlinka followed. "We were bombarded for half an hour," said the manager.
"But my soldiers held the line."

Striker Ivan Moro destroyed the offside trap three times and has now struck 19 goals in 24 games. It was the
club's biggest win over United since the 7-1 of 1953. United have lost six of their last eight, conceded 21
and captured only four points. Police detained 14 supporters, and three officers were hurt by flares.
"""


@pytest.mark.parametrize("text", [FLOOD, DERBY], ids=["flood", "derby"])
def test_a_text_full_of_a_disaster_or_a_match_yields_no_figure(text: str) -> None:
    assert read_source_figures(to_source(text, published="2025-05-12")).figures == ()


def test_a_war_in_the_rain_is_still_a_war() -> None:
    text = (
        "Rain and mud slowed the column by the river. Shelling killed 12 soldiers at the bridge. Floods cut the road. "
        "Rebels shot down two helicopters in the storm. Nine people drowned."
    )
    found = read_source_figures(to_source(text, published="2025-05-12")).figures
    assert "12" in {row["text"] for row in found}


WAR = [
    ("A drone hit a coach that had overturned on the road. Nine people were killed.", ["Nine"]),
    ("Shelling set a train on fire. Three passengers died.", ["Three"]),
    ("Rebels ambushed a lorry, which plunged into a ravine. Eleven soldiers died.", ["Eleven"]),
    ("The army said flooding slowed its advance. Its troops killed 12 militants.", ["12"]),
    ("Seven people were killed and 20 wounded.", ["Seven", "20"]),
    ("Gunmen killed 14 villagers in the night.", ["14"]),
    ("A suicide bomber drove a car into the gate. The blast killed 20 recruits.", ["20"]),
    ("The governor said the strike on the bus killed six passengers.", ["six"]),
    ("Kherson: shells set a house on fire. The house fire killed two pensioners.", ["two"]),
    ("Gunmen attacked a mine in Baluchistan and killed 20 miners.", ["20"]),
    ("A quake shook Syria as rebels shelled the town. Nine people were killed.", ["Nine"]),
    (
        "The war in Sudan has displaced 10 million people. Cholera spreads. Aid groups asked for $2bn.",
        ["10 million", "$2bn"],
    ),
    ("A court in Moscow jailed a Ukrainian soldier. Prosecutors said he had killed two civilians in Kursk.", ["two"]),
    ("Gunmen raided a village in Zamfara, killing 30 people. Police arrested 12 suspects.", ["30"]),
    ("Migrants fleeing the war in Sudan drowned off Libya. At least 40 died; the coast guard rescued 12.", ["40"]),
    ("The army fired at protesters in Yangon, killing 18. More than 400 were arrested at rallies.", ["18", "400"]),
    (
        "A lorry bomb tore through a police station in Peshawar and killed 20 officers. Three suspects were held.",
        ["20"],
    ),
    ("An Azerbaijani airliner was hit by Russian air defences, killing 38 people.", ["38"]),
    ("A Russian jet crashed during a training flight, killing two pilots. It was lost near the front.", ["two"]),
    ("Gangs raided a town near Port-au-Prince, killing 70 people. Police fled. Shootings go on.", ["70"]),
    (
        """A general who was born in 1962 and left the army in 2015 has died aged 61 in Kherson. His grandfather fought
        in the Second World War. A Russian shell killed him and two Ukrainian soldiers.""",
        ["two"],
    ),
    ("Some 47,000 men from the Russian capital have enlisted since Putin ordered troops into Ukraine.", ["47,000"]),
    ("Missiles struck the town. A motorist was killed and two passers-by were hurt.", ["A", "two"]),
]


@pytest.mark.parametrize(("text", "expected"), WAR, ids=[row[0] for row in WAR])
def test_a_text_of_war_keeps_its_figures_beside_civil_words(text: str, expected: list[str]) -> None:
    found = read_source_figures(to_source(text, published="2024-11-13"))
    assert set(expected) <= {f["text"] for f in found.figures}


# What firms take in beside a war, and what states and seized assets bring
TAKINGS = [
    ("The war in Ukraine filled the order book: it swelled to a record €52bn.", []),
    ("Orders worth $4bn reached the gunmaker as Kyiv's allies armed.", []),
    ("The maker of Leopard tanks, which Ukraine uses, posted revenues of €2.1bn.", []),
    ("Net profit at the missile maker rose to $1.2bn while Russia bombed Kharkiv.", []),
    ("The firm won a contract worth 3 billion crowns to supply Ukraine's neighbour with radars.", []),
    ("Russia's oil revenues fell to $11bn in March.", ["$11bn"]),
    ("Frozen Russian assets yield extraordinary revenues of €3bn a year.", ["€3bn"]),
    ("Berlin gave Ukraine a loan of €500m for its orders of shells.", ["€500m"]),
]


@pytest.mark.parametrize(("text", "expected"), TAKINGS, ids=[row[0] for row in TAKINGS])
def test_what_a_firm_takes_in_is_no_money_of_a_war(text: str, expected: list[str]) -> None:
    found = read_source_figures(to_source(text, published="2024-11-13"))
    assert [f["text"] for f in found.figures] == expected


SPOKEN = [
    ("Russian losses mount near Lyman, according to three officials.", []),
    ("According to two doctors, shelling killed 14 people in Kherson.", ["14"]),
    ("Casualties mount in Gaza, according to at least four nurses.", []),
]


@pytest.mark.parametrize(("text", "expected"), SPOKEN, ids=[row[0] for row in SPOKEN])
def test_those_whose_word_it_is_are_not_counted(text: str, expected: list[str]) -> None:
    found = read_source_figures(to_source(text, published="2024-11-13"))
    assert [f["text"] for f in found.figures] == expected


CLAUSES = [
    ("The death toll has passed 6,300, and four million people are short of food.", ["6,300"]),
    ("The toll has risen to 310, and 12,000 residents lack water.", ["310"]),
    ("Shelling killed 12 people and 300 residents still need shelter.", ["12"]),
    ("The toll climbed to 44, and four children were among them.", ["44", "four"]),
    ("Shelling killed 12 soldiers and three civilians yesterday.", ["12", "three"]),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES, ids=[row[0] for row in CLAUSES])
def test_those_who_act_in_a_clause_of_their_own_are_not_among_the_dead(text: str, expected: list[str]) -> None:
    found = read_source_figures(to_source(f"Shells fell on Kherson. {text}", published="2024-11-13"))
    assert [f["text"] for f in found.figures if f["event"] == "killed"] == expected


def test_people_who_are_counted_behind_an_amount_are_no_money() -> None:
    text = "Ukraine needs $80bn to rebuild. The number of refugees has dropped to 5.9 million, from 6.4 million."
    found = read_source_figures(to_source(text, published="2024-11-13"))
    assert [(f["text"], f["subject"]) for f in found.figures] == [
        ("$80bn", "aid"),
        ("5.9 million", "people"),
        ("6.4 million", "people"),
    ]


COMMERCE = [
    # what is made
    ("Ukraine plans to produce 900,000 drones next year, its minister said.", []),
    ("The firm has promised to build 60 howitzers a year for the war.", []),
    # what is bought of a firm or a state, and given to nobody
    ("As the war in Ukraine goes on, Poland has agreed to buy 480 tanks from Seoul.", []),
    ("Norway plans to purchase about $90m worth of weapons as Russia shells Kharkiv.", []),
    ("Latvia will buy 2,000 drones for Ukraine.", ["2,000"]),
    ("Denmark plans to buy Kyiv 19 howitzers.", ["19"]),
    # what a firm is to be paid, and the same in other money
    ("The tank maker received a record €3bn ($3.2bn) order from the army after Russia invaded Ukraine.", []),
    ("Germany promised €3bn ($3.2bn) in military aid to Ukraine.", ["€3bn", "$3.2bn"]),
    # what is stolen
    ("Officials in Kyiv embezzled nearly $30m (€28m) that was earmarked for shells.", []),
    ("Two generals pledged $4m of bribes for the supply of rifles in the war.", []),
    ("Despite corruption in Kyiv the EU pledged €40bn in aid to Ukraine.", ["€40bn"]),
    # what a state has or lacks, and what one man is paid
    ("Russia's budget deficit rose to $35bn as its war spending grew.", []),
    ("Ukraine has a deficit of $38bn, and its allies have pledged $20bn in aid.", ["$20bn"]),
    ("Moscow raises the one-time pay of soldiers wounded in the war to $40,000.", []),
    # ships of trade and ships of war
    ("Ukraine expects six vessels at its port for loading with corn after the Russian blockade.", []),
    ("Russia has deployed six warships near the port of Odesa, which ships corn.", ["six"]),
]


@pytest.mark.parametrize(("text", "expected"), COMMERCE, ids=[row[0] for row in COMMERCE])
def test_what_is_made_bought_stolen_or_shipped_in_trade_is_not_given_to_those_at_war(
    text: str, expected: list[str]
) -> None:
    found = read_source_figures(to_source(text, published="2024-11-13"))
    assert [f["text"] for f in found.figures] == expected


BESIDE = [
    # a case of graft, and what is told of the war beside it
    (
        """Auditors uncovered a fraud in the purchase of shells for Ukraine's army. Four men were detained over the
        bribes. Some $21m was seized from the accounts of the suspects. A drone attack killed two people in Sumy.""",
        ["two"],
    ),
    # a firm and its market
    (
        """Shares of the arms maker rose after its Q3 earnings. The announcement covers 290 jets with deliveries through
        2027. The budget act allocated $156bn for defence. Investors cheered. Missiles killed four people in Kyiv.""",
        ["four"],
    ),
    # arms that a state buys for itself
    (
        """Warsaw is buying 900 tanks, 600 guns and dozens of jets from Seoul as Russia's war goes on.
        The purchase replaces guns donated to Ukraine. Ten tanks will arrive in May. A missile killed two in Lutsk.""",
        ["two"],
    ),
    (
        """Tallinn is buying 900 shells and 600 mines from Seoul for Ukraine's army. The first 200 shells will arrive
        in May.""",
        ["900", "600", "200"],
    ),
    (
        """The arms maker signed a deal with Poland for 190 howitzers. The contract covers 60 launchers. Warsaw has
        bought tanks since Russia invaded Ukraine.""",
        [],
    ),
    (
        """Britain signed a deal with Ukraine for 90 howitzers. The contract covers launchers. London has ordered
        more.""",
        ["90"],
    ),
    # what an army at peace is to get, and what it gives
    (
        """Norway will raise its defence spending to $12bn. That is three per cent of GDP. The fleet is to get
        five frigates at a cost of $9bn. Oslo has pledged $2bn of military aid to Ukraine.""",
        ["$2bn"],
    ),
    (
        """Russia's defence budget rose to $140bn. Defence spending is to reach six per cent of GDP.
        Moscow spent $90bn on the war in Ukraine.""",
        ["$140bn", "$90bn"],
    ),
    # marches far away
    (
        """Marchers in London called for peace in Gaza. Police arrested 40 protesters. Three officers were
        hurt by bottles thrown from the crowd. Israeli strikes have killed 30,000 people in Gaza.""",
        ["30,000"],
    ),
    # an army at peace
    ("The army has paid $8m for 21 new drones. They fly at 60 mph. They carry parcels to remote posts.", []),
    # migrants at a border
    ("Some 400 migrants tried to enter Poland as the war in Ukraine goes on.", []),
    ("Some 3,000 migrants who fled the fighting in Sudan crossed into Chad.", ["3,000"]),
    ("The fund hopes to clear mines in Ukraine, thus saving hundreds of lives.", []),
    # what is only plotted
    ("The Russian army knew of a plot to set fire to a depot in Kyiv.", []),
    ("The agent discussed blowing up a bridge in Odesa before the invasion.", []),
    ("Russian forces planned an attack and hit a hospital in Kherson.", ["a"]),
    # crowds, and wrecks in a storm
    ("Thousands of protesters poured into the streets of Tel Aviv as the war went on.", []),
    ("A Russian tanker broke in two, and one sailor died. The other ran aground; 14 sailors were rescued.", []),
    ("Ukrainian drones hit a tanker, which ran aground. Missiles killed two sailors.", ["a", "two"]),
    # what is destroyed in a computer
    ("Ukrainian hackers destroyed 15 file storage systems in Russia.", []),
    # who speaks, and how old they were
    ("A dozen mutinous soldiers declared on television that the junta had captured the capital.", []),
    ("The dead, whose ages ranged from 17 to 68, were killed in the shelling of Sumy.", []),
    # what is no count
    ("Rescuers in Kharkiv work under shelling, saving countless lives.", []),
    ("In the battle of Kyiv and in many other fights the army held out.", []),
    ("People look from the roof of a damaged house in Kharkiv.", []),
    ("Many soldiers get off lightly and are sent back to the front in Ukraine.", []),
    # terms of prison, and those who sit there
    ("Ivan Petrov, a teacher in occupied Luhansk, was sentenced to nine years in prison.", []),
    ("Five teachers from occupied Luhansk are still in prison.", ["Five"]),
    # "had" that only helps
    ("A plane that carried 80 Ukrainian soldiers had managed to turn around.", []),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE, ids=[row[0] for row in BESIDE])
def test_matters_beside_a_war_yield_no_figure_and_the_war_keeps_its_own(text: str, expected: list[str]) -> None:
    found = read_source_figures(to_source(text, published="2024-11-13"))
    assert [f["text"] for f in found.figures] == expected


def test_a_long_text_in_which_something_was_shot_down_is_not_at_peace() -> None:
    text = "Nine drones were shot down over Lviv. " + "The theatre played on, and the trams ran. " * 12
    assert [row["text"] for row in read_source_figures(to_source(text, published="2024-11-11")).figures] == ["Nine"]
