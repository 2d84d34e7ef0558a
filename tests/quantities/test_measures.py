"""Every quantity of a sentence of general news, with its unit."""

import pytest

from tracker.quantities import find_measures

# sentence, what is measured in it: value (or both ends of a range, or "low+" for a vague order), unit
MEASURES: list[tuple[str, list[tuple[object, str]]]] = [
    # shares and changes
    ("Turnout fell by 15 % in the capital.", [(15, "percent")]),
    ("Rents rose 3.5 per cent over the quarter.", [(3.5, "percent")]),
    ("Output shrank 0.4pc in May.", [(0.4, "percent")]),
    ("The party gained between 5 and 10 percentage points.", [((5, 10), "percentage point")]),
    ("The bank raised its rate by 25 basis points to 4.75%.", [(25, "basis point"), (4.75, "percent")]),
    ("Yields rose by 12bps.", [(12, "basis point")]),
    ("A third of the pupils stayed away.", [(1 / 3, "fraction")]),
    ("Two-thirds of members voted for the merger.", [(2 / 3, "fraction")]),
    ("Half of the voters made up their minds early.", [(0.5, "fraction")]),
    ("Three quarters of shops opened late.", [(0.75, "fraction")]),
    ("Some 1 in 5 patients waited too long.", [(0.2, "fraction")]),
    ("Nearly nine in ten drivers own a phone.", [(0.9, "fraction")]),
    ("About a quarter of its staff will go.", [(0.25, "fraction")]),
    ("One in three trains ran late.", [(1 / 3, "fraction")]),
    ("The index closed -2.5% lower.", [(-2.5, "percent")]),
    ("Inflation of 8-9% is forecast.", [((8, 9), "percent")]),
    ("Shares slid 7 to 8 percent.", [((7, 8), "percent")]),
    ("A 40% discount drew crowds.", [(40, "percent")]),
    # money
    ("The firm paid $1.2 billion for its rival.", [(1.2e9, "USD")]),
    ("The club values him at €45-50m.", [((45e6, 50e6), "EUR")]),
    ("It lent 30bn yen to the railway.", [(30e9, "JPY")]),
    ("The stock lost 12.5p to 310p.", [(12.5, "penny"), (310, "penny")]),
    ("Crude gained 19 cents to settle at $58.24 per barrel.", [(19, "cent"), (58.24, "USD per barrel")]),
    ("Tickets cost £6 each.", [(6, "GBP")]),
    ("Flour sells at 900 euros a tonne.", [(900, "EUR per tonne")]),
    ("The fund holds about 5 million Swiss francs.", [(5e6, "CHF")]),
    ("She earns 40k a year.", [(40000, "count per year")]),
    ("They lost billions of dollars on the deal.", [("2000000000.0+", "USD")]),
    ("They owe 21.5 million Australian dollars, that is $14.2 million.", [(21.5e6, "AUD"), (14.2e6, "USD")]),
    ("The rebuilt pier cost between £2m and £3m.", [((2e6, 3e6), "GBP")]),
    ("The lottery pays half a million euros.", [(5e5, "EUR")]),
    ("He owes Rs 20 lakh to a bank.", [(2e6, "INR")]),
    ("Sales came to 3.5 crore rupees.", [(3.5e7, "INR")]),
    ("A loss of US$ 400 million was booked.", [(4e8, "USD")]),
    ("The repairs may cost $300 million to $500 million.", [((3e8, 5e8), "USD")]),
    ("The $5-a-day charge annoys drivers.", [(5, "USD per day")]),
    # counts
    ("The plant employs more than 1,000 people.", [(1000, "count")]),
    ("Dozens of people queued for bread.", [("24+", "count")]),
    ("A few hundred fans sang outside.", [("200+", "count")]),
    ("A dozen eggs broke.", [(12, "count")]),
    ("Two dozen cars were recalled.", [(24, "count")]),
    ("Half a dozen parties joined the talks.", [(6, "count")]),
    ("Hundreds of thousands marched in silence.", [("200000+", "count")]),
    ("Some 300-odd guests came.", [(300, "count")]),
    ("One and a half million visitors came.", [(1.5e6, "count")]),
    ("Three and a half million phones were sold.", [(3.5e6, "count")]),
    ("The show drew 12 to 15 million viewers.", [((12e6, 15e6), "count")]),
    ("The choir has from 30 to 40 singers.", [((30, 40), "count")]),
    ("Seven European countries signed.", [(7, "count")]),
    ("The two sides have talked since June 2018.", [(2, "count")]),
    ("They need ten users in Asia for each they lose.", [(10, "count")]),
    ("There are four different bosses to fight.", [(4, "count")]),
    ("A pair of tickets is left.", [(2, "count")]),
    ("It has sold 1.4m copies since 2019.", [(1.4e6, "count")]),
    ("Twenty-five thousand seats stayed empty.", [(25000, "count")]),
    ("One hundred and twenty runners finished.", [(120, "count")]),
    ("You have one solution that fits all.", [(1, "count")]),
    ("She is one of the best chess players around.", [(1, "count")]),
    ("No one came and no reason was given.", []),
    ("They like one another, and one day they may marry.", []),
    ("This is the one that we want.", []),
    ("Several shops closed and many more will.", []),
    ("The crowd of 12 000 left early.", [(12000, "count")]),
    ("Some 1,50,000 pilgrims arrived.", [(150000, "count")]),
    ("The 1,000+ islands have 26 harbours.", [(1000, "count"), (26, "count")]),
    ("Two or three cafes stay open.", [((2, 3), "count")]),
    ("Zero complaints were filed.", [(0, "count")]),
    # times
    ("It is twice as large as Malta.", [(2, "times")]),
    ("The new chip is three times faster.", [(3, "times")]),
    ("Demand rose fivefold.", [(5, "times")]),
    ("He has won the race 10 times.", [(10, "times")]),
    ("The lens offers a 5x zoom.", [(5, "times")]),
    ("A tenfold rise is feared.", [(10, "times")]),
    ("A five-fold rise is feared.", [(5, "times")]),
    ("It grew 10-fold.", [(10, "times")]),
    # length, area, volume
    ("The tunnel is 3.5 km long.", [(3.5, "kilometre")]),
    ("A 300-kilometre cable links the islands.", [(300, "kilometre")]),
    ("She scored from 30 yards.", [(30, "yard")]),
    ("He ran for 517 rushing yards.", [(517, "yard")]),
    ("The tower is 1,250 feet tall.", [(1250, "foot")]),
    ("A wave of 6m swept the pier.", [(6, "metre")]),
    ("Up to 20cm of snow fell.", [(20, "centimetre")]),
    ("The pitch lies 500m from the station.", [(500, "metre")]),
    ("The fire burned 120 hectares.", [(120, "hectare")]),
    ("A 40-acre farm is for sale.", [(40, "acre")]),
    ("The park covers 25 square miles.", [(25, "square mile")]),
    ("The shop has 450 square metres.", [(450, "square metre")]),
    ("The 2.5-litre engine is thirsty.", [(2.5, "litre")]),
    ("The lake lost 3 million cubic metres of water.", [(3e6, "cubic metre")]),
    ("The pool holds 500,000 gallons.", [(500000, "gallon")]),
    ("The probe is 40 light years away.", [(40, "light year")]),
    ("A 55-inch screen hangs there.", [(55, "inch")]),
    ("The range grew by about 35 miles.", [(35, "mile")]),
    # weight
    ("The parcel weighs 12.5kg.", [(12.5, "kilogram")]),
    ("Farmers cut 2 million tonnes of wheat.", [(2e6, "tonne")]),
    ("The baby weighed seven pounds.", [(7, "pound")]),
    ("A 10-ounce steak is too much.", [(10, "ounce")]),
    ("Police seized 400 grams of resin.", [(400, "gram")]),
    ("A 40-tonne lorry blocked the bridge.", [(40, "tonne")]),
    # temperature
    ("It may reach 3.5 degrees tonight.", [(3.5, "degree")]),
    ("The sea is 18C now.", [(18, "degree Celsius")]),
    ("It was 40°C in the shade.", [(40, "degree Celsius")]),
    ("Oslo woke to minus 20 degrees Celsius.", [(-20, "degree Celsius")]),
    ("Highs of 95 degrees Fahrenheit are due.", [(95, "degree Fahrenheit")]),
    ("Ovens heat to 200-220°C.", [((200, 220), "degree Celsius")]),
    # speed, power, data
    ("Gusts of 110 km/h hit the coast.", [(110, "kilometre per hour")]),
    ("It tops out at 87 mph.", [(87, "mile per hour")]),
    ("Winds of 40 miles per hour are due.", [(40, "mile per hour")]),
    ("The car makes 938 horsepower.", [(938, "horsepower")]),
    ("The dam yields 1,200 MW.", [(1200, "megawatt")]),
    ("A 15kWh battery feeds it.", [(15, "kilowatt-hour")]),
    ("The phone has 128GB of storage.", [(128, "gigabyte")]),
    ("A 48-megapixel camera is on the back.", [(48, "megapixel")]),
    ("The processor runs at 3.2 GHz.", [(3.2, "gigahertz")]),
    ("The boat sails at 12 knots.", [(12, "knot")]),
    ("The motor spins at 3000 rpm.", [(3000, "revolution per minute")]),
    ("It does 43.5 mpg.", [(43.5, "mile per gallon")]),
    ("The field pumps 5 million barrels per day.", [(5e6, "barrel per day")]),
    ("They pump 2.1 million barrels a day.", [(2.1e6, "barrel per day")]),
    ("A quake of magnitude 6.5 shook the town.", [(6.5, "magnitude")]),
    ("A 7.1-magnitude quake followed.", [(7.1, "magnitude")]),
    # duration and age
    ("The flight takes 14 hours.", [(14, "hour")]),
    ("He was jailed for three years.", [(3, "year")]),
    ("She waited two more weeks.", [(2, "week")]),
    ("Nuclear fusion is 15 years away.", [(15, "year")]),
    ("The final lasted 120 minutes.", [(120, "minute")]),
    ("A 90-day truce in the tariff row ends.", [(90, "day")]),
    ("It took him 9.9 seconds.", [(9.9, "second")]),
    ("The strike goes into its 3rd week.", []),
    ("The talks took 10 to 12 hours.", [((10, 12), "hour")]),
    ("The law gives firms half an hour to reply.", [(0.5, "hour")]),
    ("They met two and a half years ago.", [(2.5, "year")]),
    ("A 20-year-old won the prize.", [(20, "year of age")]),
    ("Maria Lopez, 34, teaches maths.", [(34, "year of age")]),
    ("The retirement age is 67 years.", [(67, "year")]),
    ("A six-month-old panda died.", [(6, "month of age")]),
    ("He is in charge of three-year-olds.", [(3, "year of age")]),
    # rates of counts
    ("The clinic treats 200 patients a day.", [(200, "count per day")]),
    ("They build 12 ships per year.", [(12, "count per year")]),
    # several at once
    ("Zinc added 8.2 per cent to reach $61 while its rival shed 3 per cent to $17.40.",
     [(8.2, "percent"), (61, "USD"), (3, "percent"), (17.4, "USD")]),
    ("He averages 7.3 points, 3.7 rebounds and 2 assists.", [(7.3, "count"), (3.7, "count"), (2, "count")]),
    ("Output grew 45% in 2021 to 5.8 million lamps from 4 million.",
     [(45, "percent"), (5.8e6, "count"), (4e6, "count")]),
    ("It hit 87 mph (140 km/h) on the M4.", [(87, "mile per hour"), (140, "kilometre per hour")]),
    ("The yard, 2.3 hectares in all, sold for £4m.", [(2.3, "hectare"), (4e6, "GBP")]),
    # no quantity at all
    ("The meeting is on 14 March 2023 at 10.30am.", []),
    ("The 22nd amendment stands.", []),
    ("She came third in the 2016 race.", []),
    ("The S&P 500 fell while the Nasdaq rose.", []),
    ("The iPhone 11 Pro is out.", []),
    ("It is the richest league of the Big 12, they say.", []),
    ("Read Part 3 of the act.", []),
    ("Ring 020 7946 0018 for more.", []),
    ("Leeds won 3-1 at home.", []),
    ("He drives an Audi A4 and flew in a Boeing 747.", []),
    ("In the first half nobody scored.", []),
    ("It works 24/7.", []),
    ("They were born in the 1990s.", []),
    ("Row 21 is full.", []),
    ("It went from bad to worse.", []),
    # names that numbers complete, pages, hyphens between
    ("It sold 63,000 Model 3 cars.", [(63000, "count")]),
    ("It passed the ISO 3888-2 test.", []),
    ("A 12 page report is out.", [(12, "count")]),
    ("It does the 0-to-60-mph run well.", [((0, 60), "mile per hour")]),
    ("A 5-to-6-day trip awaits.", [((5, 6), "day")]),
    ("The flag flew at half-mast.", []),
    ("They are in the last-32 draw.", []),
    ("It warmed by 1 to 1.5 degrees.", [((1, 1.5), "degree")]),
    ("It rose by 10 to 15 per cent.", [((10, 15), "percent")]),
    ("It rose by 10 to 15%.", [((10, 15), "percent")]),
    ("The count rose by 10 to 150.", [(10, "count"), (150, "count")]),
    # ranges that state their unit twice
    ("Fees run from 2 per cent to 3.5 per cent.", [((2, 3.5), "percent")]),
    ("The range is 250 miles to 290 miles.", [((250, 290), "mile")]),
    ("Rates rose from 2 per cent to 3.5 per cent.", [(2, "percent"), (3.5, "percent")]),
    ("Gifts ranging from $50 to $3 million came in.", [((50, 3e6), "USD")]),
    ("Profit fell to between $US70 million and $US90 million.", [((70e6, 90e6), "USD")]),
    ("The sub-500 sq m market is strong.", [(500, "square metre")]),
    ("Her now-18 month-old son walks.", [(18, "month of age")]),
    ("A category 4 storm is near.", []),
    # marks and odd spellings
    ("The recipe needs 2½ cups of milk.", [(2.5, "count")]),
    ("It is ½ mile to the beach.", [(0.5, "mile")]),
    ("The vote was 1 234 567 strong.", [(1234567, "count")]),
    ("The vote drew 1\u202f234\u202f567 people.", [(1234567, "count")]),
    ("Its area is 1,234.5 km2.", [(1234.5, "square kilometre")]),
    ("The tolerance is ±5 mm.", [(5, "millimetre")]),
    ("Some ~70 shops took part.", [(70, "count")]),
    ("The drug costs $2,000-3,000 a month.", [((2000, 3000), "USD per month")]),
    # what the words about a number make of it
    ("The pipe is between 15 cm and 20 cm wide.", [((15, 20), "centimetre")]),
    ("The kart gets from 0 to 40 mph in a blink.", [((0, 40), "mile per hour")]),
    ("The walk took an hour and a half.", [(1.5, "hour")]),
    ("He batted .312 and erred in .5 per cent of plays.", [(0.312, "count"), (0.5, "percent")]),
    ("About a fifth of voters and one fourth of shops said no.", [(0.2, "fraction"), (0.25, "fraction")]),
    ("The fund lost $-3.5m.", [(-3.5e6, "USD")]),
    ("Lead levels fell by 3×10^4 units.", [(30000, "count")]),
    ("The skull is 300,000 years old.", [(300000, "year of age")]),
    ("The average age of drivers is 59.", [(59, "year of age")]),
    ("She will be 35 when the games open.", [(35, "year of age")]),
    ("Hundreds of miles of track were laid.", [("200.0+", "mile")]),
    ("A 5m drop opened behind 200m of fence.", [(5, "metre"), (200, "metre")]),
    ("Some 5m people own 35m of its phones.", [(5e6, "count"), (35e6, "count")]),
    ("The mast is 37m (121ft) tall.", [(37, "metre"), (121, "foot")]),
    ("Snow lay 60cm to 1.1m deep.", [(60, "centimetre"), (1.1, "metre")]),
    ("He is 6 ft 2 in tall.", [(6, "foot"), (2, "inch")]),
    ("It comes with a 7- or 8-inch screen.", [(7, "inch"), (8, "inch")]),
    ("It has four-, five- and six-speed boxes.", [(4, "count"), (5, "count"), (6, "count")]),
    ("A 60W bulb hangs over 32m2.", [(60, "watt"), (32, "square metre")]),
    ("It does 100km/hr on 240V.", [(100, "kilometre per hour"), (240, "volt")]),
    ("The engine has 275 pound-feet of torque.", [(275, "pound-foot")]),
    ("Air held 1,200 parts per million", [(1200, "part per million")]),
    ("Oil cost $76 US a barrel and HK $5 a litre.", [(76, "USD per barrel"), (5, "HKD per litre")]),
    ("It earned 37 cents per diluted share.", [(37, "cent per share")]),
    ("A third-rate show has a 1-in-4 chance.", [(0.25, "fraction")]),
    ("It was 3 degrees below zero.", [(-3, "degree")]),
    ("The book is for 16- to 24-year-olds.", [((16, 24), "year of age")]),
    ("They ran two and three-quarter miles.", [(2.75, "mile")]),
    ("The shares trade at 16,644, 16 per cent up.", [(16644, "count"), (16, "percent")]),
    ("The dog is over 40 pounds, and she has to drop 25 pounds.", [(40, "pound"), (25, "pound")]),
    ("He was fined 500 pounds for a ride of two pounds.", [(500, "GBP"), (2, "GBP")]),
    ("The oven was at 40 deg celsius.", [(40, "degree Celsius")]),
    ("Police said that one of the cars burned.", [(1, "count")]),
    ("The author, 67, taught history.", [(67, "year of age")]),
    ("The toll, 67, rose, as in Georgia, 12, it fell.", [(67, "count"), (12, "count")]),
    ("The striker is 6ft 4in and 12 stone 7 pounds.", [(6, "foot"), (4, "inch"), (12, "stone"), (7, "pound")]),
    ("She ran the 100m in 9.8s.", [(100, "metre"), (9.8, "second")]),
    ("She won three 1,500m runs at 9.82m/s.", [(3, "count"), (1500, "metre"), (9.82, "metre per second")]),
    ("The trail is 18.5 km (11.5 mi) long.", [(18.5, "kilometre"), (11.5, "mile")]),
    # names and places in lists
    ("It was his third top 10 album.", []),
    ("It was founded in 400 AD for an 11-figure sum.", []),
    ("How is one going to stop that one?", []),
    ("The fort fell in 1847, and the town may be gone by 2100.", []),
    ("Between 1600 and 1900 the river froze.", []),
    ("The 1830 revolt is forgotten.", []),
    ("The road shuts between junctions 10 and 11.", []),
    ("They are in the bottom three, and he hit a six.", []),
    ("Form 10-K is due, the 4x4 is not.", []),
    ("Version 17.2.1 mends the bug.", []),
    ("It shot 4K video at 16-18 Mill Lane.", []),
    ("The airline parked its 737 Max jets.", []),
    ("They lined up in a 4-4-2 and the FTSE 100 firms cheered.", []),
    ("A six-figure sum is a two-way street.", []),
    ("The Year 9 pupils saw “12 Angry Men”.", []),
    ("The over-65s like the No 1 seed.", []),
    ("It was a 50/50 call, cut in half.", []),
    ("Ring (555) 123-4567 now.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "measures"), MEASURES, ids=[row[0] for row in MEASURES])
def test_every_quantity_is_measured_and_nothing_else(text: str, measures: list[tuple[object, str]]) -> None:
    found = find_measures(text)
    assert [m.unit for m in found] == [unit for _, unit in measures], found
    for measure, (value, _) in zip(found, measures, strict=True):
        if isinstance(value, tuple):
            assert (measure.low, measure.high, measure.bound) == (*value, "range")
        elif isinstance(value, str):
            assert (measure.value, measure.low) == (None, float(value.rstrip("+")))
        else:
            assert measure.value == pytest.approx(value)


# sentence, the noun of its first measure
NOUNS = [
    ("The plant employs more than 1,000 people.", "people"),
    ("Seven European countries signed.", "European countries"),
    ("There are four different bosses to fight.", "different bosses"),
    ("Two-thirds of members voted for the merger.", "members"),
    ("Half of the voters made up their minds early.", "voters"),
    ("About 15% of its young workers left.", "young workers"),
    ("Farmers cut 2 million tonnes of wheat.", "wheat"),
    ("Dozens of people queued for bread.", "people"),
    ("They built 12 ships per year.", "ships"),
    ("You have one solution that fits all.", "solution"),
    ("A 12-storey block burned.", "storey"),
    ("The count reached 1,000.", ""),
    ("It scored 22 goals in all.", "goals"),
    ("It took 14 hours.", ""),
    ("Some 1 in 5 patients waited too long.", "patients"),
    ("Nine current and retired officers were charged.", "current and retired officers"),
    ("It needs at least one science teacher.", "science teacher"),
    ("One proposal asks for more.", "proposal"),
    ("One team dominated throughout.", "team"),
    ("They sold 2.7m combined digital and physical copies.", "combined digital and physical copies"),
    ("A six-speed automatic box is standard.", "speed"),
    ("The 3,000-strong staff struck.", "staff"),
    ("It filled 12 million 250ml bottles.", "bottles"),
    ("It has two 400-seat theatres.", "theatres"),
    ("The council owns 9,000 of the town's 31,000 homes.", ""),
    ("Of those who sat it, 1,430 passed.", ""),
    ("Thefts fell to 3,204 last year.", ""),
    ("Fifteen MPs abstained.", "MPs"),
    ("They bought 15 of the firm's electric buses.", "firm's electric buses"),
    ("One family left.", "family"),
    ("They count 163,778 damaged structures.", "damaged structures"),
    ("The bus held 12 wounded soldiers.", "wounded soldiers"),
    ("One turned back.", ""),
    ("There were 3 such cases.", "such cases"),
    ("A run of 12 straight monthly declines ended.", "straight monthly declines"),
    ("The app has 100,000 daily active users.", "active users"),
    ("He has 2 older and 1 younger.", ""),
]


@pytest.mark.parametrize(("text", "noun"), NOUNS, ids=[row[0] for row in NOUNS])
def test_a_measure_names_what_it_counts(text: str, noun: str) -> None:
    assert find_measures(text)[0].noun == noun


# sentence, bound, low, high
BOUNDS = [
    ("The plant employs more than 1,000 people.", "at_least", 1000, None),
    ("It weighs up to 12 kg.", "at_most", None, 12),
    ("It is about 3 km long.", "about", None, None),
    ("It is 3 km long.", "exact", 3, 3),
    ("It burned over 100 hectares.", "at_least", 100, None),
    ("Fewer than 40% voted.", "at_most", None, 40),
    ("It costs $5 or more.", "at_least", 5, None),
    ("It fell to minus 20 degrees.", "exact", -20, -20),
    ("It takes 5 to 6 hours.", "range", 5, 6),
    ("Nearly half of them left.", "about", None, None),
    ("More than a third of them left.", "at_least", pytest.approx(1 / 3), None),
    ("Over a half of them left.", "at_least", 0.5, None),
    ("It grew more than sixfold.", "at_least", 6, None),
    ("It needs 6GB or more.", "at_least", 6, None),
    ("It may hit about minus 20 degrees.", "about", None, None),
    ("They want sub-300 sq m flats.", "at_most", None, 300),
    ("He paid it back over five years.", "exact", 5, 5),
    ("They waited for over five years.", "at_least", 5, None),
    ("Children under the age of 12 go free.", "at_most", None, 12),
    ("All were under magnitude 6.", "at_most", None, 6),
    ("They wait longer than 12 hours.", "at_least", 12, None),
    ("It is no larger than 3 mm.", "at_most", None, 3),
    ("The error is plus or minus three points.", "exact", 3, 3),
]


@pytest.mark.parametrize(("text", "bound", "low", "high"), BOUNDS, ids=[row[0] for row in BOUNDS])
def test_a_measure_keeps_its_bound(text: str, bound: str, low: float | None, high: float | None) -> None:
    (measure,) = find_measures(text)
    assert (measure.bound, measure.low, measure.high) == (bound, low, high)


def test_what_is_said_once_more_in_brackets_has_the_same_bound() -> None:
    miles, kilometres = find_measures("The wall is more than 100 miles (160 km) long.")
    assert (miles.low, miles.high, kilometres.low, kilometres.high) == (100, None, 160, None)


@pytest.mark.parametrize("text", [row[0] for row in MEASURES])
def test_the_span_of_a_measure_is_exact(text: str) -> None:
    position = 0
    for measure in find_measures(text):
        assert position <= measure.start < measure.end
        assert text[measure.start : measure.end] == measure.text
        position = measure.end


def test_an_offset_moves_the_spans_alone() -> None:
    (here,), (there,) = find_measures("It is 3 km long."), find_measures("It is 3 km long.", 100)
    assert (there.start, there.end, there.value, there.unit) == (
        here.start + 100,
        here.end + 100,
        here.value,
        here.unit,
    )


@pytest.mark.parametrize(
    "text", ["9" * 100_000, "1." * 20_000, "twice " * 5000, "5 km to " * 3000, "one of " * 3000, "-" * 9000]
)
def test_hostile_repetition_is_measured_like_any_text(text: str) -> None:
    for measure in find_measures(text):
        assert text[measure.start : measure.end] == measure.text
