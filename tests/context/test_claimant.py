"""Who is said to have stated the figure marked with ^, in texts of one or more sentences."""

from dataclasses import replace
from pathlib import Path

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.context.claimant import attribute, choose_claimant
from tracker.model import Document, Sentence, Source

_SPLIT = regex.compile(r"(?<!\b(?:U\.S|Mr|Gen|Lt))(?<=[.!?]|[.!?][”\"])\s+(?=[\p{Lu}“\"-])")


def to_document(text: str) -> Document:
    """Make a document: a paragraph a line, "# " for headings, "- " for items, "==" for a new section."""
    sentences: list[Sentence] = []
    section, start = 0, 0
    for paragraph, line in enumerate(text.split("\n")):
        if line == "==":
            section += 1
        elif line:
            kind = "heading" if line.startswith("# ") else "item" if line.startswith("* ") else "prose"
            at = 0
            cuts = [m.span() for m in _SPLIT.finditer(line)] if kind == "prose" else []
            for end, following in [*cuts, (len(line), len(line))]:
                piece = line[at:end]
                sentences.append(Sentence(start + at, start + end, piece, kind, paragraph, section))
                at = following
        start += len(line) + 1
    return Document(Source("s", "x.txt", text, ""), tuple(sentences))


def claimant_at_mark(marked: str) -> str:
    """Name "claimant/side" of the figure behind the mark ^; "" for the publisher's own voice."""
    position = marked.index("^")
    document = to_document(marked.replace("^", ""))
    found = attribute(document)
    index = next(i for i, s in enumerate(document.sentences) if s.start <= position < s.end)
    chosen = choose_claimant(found.get(index, ()), position)
    return f"{chosen.claimant}/{chosen.side}" if chosen else ""


ONE_SENTENCE: tuple[tuple[str, str], ...] = (
    # verbs of saying in all their forms: still reporting, quoted by somebody, told to some medium
    ("The Ukrainian air force is reporting that ^nine drones were downed.", "Ukrainian Air Force/ukraine"),
    ("Governor Petro Zrazok was quoted by Zorza as saying ^two people died in Sumy.", "Petro Zrazok/ukraine"),
    ("^Nine people were hurt in Sumy, mayor Petro Zrazok told a local radio station.", "Petro Zrazok/ukraine"),
    ("^Two people died in Poltava, per local officials.", "Local officials/ukraine"),
    ("Zorza News, citing a security official, reported that ^nine soldiers died.", "Security official/"),
    ("The army denied it had carried out the raid, in which ^nine people died.", ""),
    ("^Nine schools were hit, Amnesty International found.", "Amnesty International/"),
    # who a name is stands behind it; a body's name, and what it is
    ("^Nine homes burned, said the acting mayor of Orikhiv, Petro Zrazok.", "Petro Zrazok/ukraine"),
    ("Petro Zrazok, 64, lost his house. Zrazok said ^nine people died.", "Petro Zrazok/"),
    ("The Zorza Peace Network, a rights group, said ^nine people died.", "Zorza Peace Network/"),
    ("A rights group, the Zorza Peace Network, said ^nine people died.", "Zorza Peace Network/"),
    ("A nurse reached by Reuters said ^nine people died.", "Nurse/"),
    ("The Houthis said they hit two ships. The rebels said ^nine sailors died.", "Houthis/yemen"),
    # each quotation is his who leads into it, or who is named at its end in the next paragraph
    (
        "The Ukrainian air force said: “We downed ^nine of the drones.” Mayor Jan Wzor said: “We will rebuild all.”",
        "Ukrainian Air Force/ukraine",
    ),
    (
        "The mayor, Jan Wzor, came.\n“We received ^nine dead on Monday.\n“More came in the night,” said Petro Zrazok.",
        "Petro Zrazok/",
    ),
    # somebody quoted with what he is behind his name; nobody; what is thought of those counted
    ("Zorza News quoted Jan Wzor, a member of a council, as saying that the raid killed ^eight men.", "Jan Wzor/"),
    ("No one claimed the raid, but attacks by gunmen have killed ^38 policemen.", ""),
    # the armed group of a sentence that tells what an army did, not that army
    ("The Malian army hit a camp of JNIM, wounding ^12, the group said.", "JNIM/mali"),
    ("Malian soldiers said they shot nine, while JNIM fled; the rebels said ^four died.", "JNIM/mali"),
    # a place is no name, whatever stands before it
    ("Some ^nine died, said a resident from Kya Myaung who hid in a well.", "Resident from Kya Myaung/"),
    ("Police inspector of Zorzule Peter Zrazok said that ^nine men were shot.", "Peter Zrazok/"),
    # what somebody is stands behind his name, with one comma or with three
    ("Sergeant Jan Wzor, a director of police in Zorza County said ^six men were killed.", "Jan Wzor/"),
    (
        "Maj. Jan Wzor, the press officer, Sector Seven, in a note on Friday, said ^six men were killed.",
        "Jan Wzor/",
    ),
    ("Survivors who hid in the maize told the BBC that ^14 people were killed.", "Survivors/"),
    # cited by others, named behind what was said, on his part
    (
        "AFP quoted President Volodymyr Zelenskyy as saying that ^31 people had been hurt.",
        "Volodymyr Zelenskyy/ukraine",
    ),
    ("“We lost ^12 guns,” Volodymyr Zelenskyy was quoted as saying.", "Volodymyr Zelenskyy/ukraine"),
    (
        "About ^40 drones flew in. This was stated by the commander, Oleksandr Syrskyi, at a meeting.",
        "Oleksandr Syrskyi/ukraine",
    ),
    (
        (
            "Russia's losses reached ^1,900, Deputy Head of the Army’s Political Department, Marine Forces Commander "
            "General Petro Zrazok told the Druha-2 channel."
        ),
        "Petro Zrazok/",
    ),
    ("Gaza: ^28 killed in a strike on a school", ""),
    ("Moscow: ^nine drones downed overnight", "Russia/russia"),
    ("The figure of ^300 dead comes from the Russian defence ministry.", "Russian Ministry of Defence/russia"),
    ("The Houthis, for their part, said ^nine ships were hit.", "Houthis/yemen"),
    # a name's short form, an army's other name, a country that suffers and says nothing
    (
        "The Ministry of Health (MoH) in Gaza said on Sunday 30 were killed. In all ^41,000 died, according to MoH.",
        "Gaza Health Ministry/palestine",
    ),
    (
        "According to the Ministry of Health (MoH) in Gaza, 30 people died. Some ^41,000 have been killed, MoH said.",
        "Gaza Health Ministry/palestine",
    ),
    (
        "The Israeli military struck Lebanon. The army said ^three of its soldiers had been killed there.",
        "Israel Defense Forces/israel",
    ),
    ("Boko Haram fights on in Nigeria. The army said it killed ^12 militants.", "Nigerian army/nigeria"),
    ("Syria recorded the most casualties last year, with ^800 dead.", ""),
    ("Sudan recorded the second-highest number of deaths, with ^600 people killed.", ""),
    ("In Syria the UN human rights office has so far verified the killing of ^90 civilians.", "OHCHR/united_nations"),
    ("World Aid Day: ^90 relief workers were killed in a year.", ""),
    ("Separately, police announced the arrest of ^four men accused of abuses.", "Police/"),
    (
        "At least ^90 reporters were killed, the Committee to Protect Journalists said on Monday.",
        "Committee to Protect Journalists/",
    ),
    ("The Committee to Protect Journalists said ^90 reporters were killed.", "Committee to Protect Journalists/"),
    # bodies of other wars
    ("The UN's mission to Afghanistan (UNAMA) said ^31 civilians were killed.", "UNAMA/united_nations"),
    ("More than ^300 casualties came of attacks claimed by ISIL, according to UNAMA.", "UNAMA/united_nations"),
    (
        "The UN Relief and Works Agency for Palestine Refugees reported that ^nine staff were killed.",
        "UNRWA/united_nations",
    ),
    ("The Saudi-led coalition said ^90 rebels were killed near Marib.", "Saudi-led coalition/saudi_arabia"),
    ("MONUSCO said ^two peacekeepers were killed in Sake.", "MONUSCO/united_nations"),
    ("The junta has burned ^900 houses, Data for Myanmar said.", "Data for Myanmar/"),
    ("^Nine people were executed in May, according to Iran Human Rights.", "Iran Human Rights/"),
    ("M23 said ^11 soldiers had surrendered in Masisi.", "M23/democratic_republic_of_the_congo"),
    (
        "Some 41,000 died, said the health ministry in the Hamas-run enclave, ^9 in Lebanon, its health ministry said.",
        "Lebanese Health Ministry/lebanon",
    ),
    # data that nobody is named for, and names that end before their town
    ("According to official records, ^600 people have been killed.", ""),
    ("A study by American universities puts the toll at ^130,000.", "American universities/"),
    ("^Five people died, according to the Nasser Hospital in Khan Younis.", "Nasser Hospital/palestine"),
    # a speaker behind his verb, where a clause with commas stands before it
    ("A strike on Rostov, on the border with Ukraine, killed ^one person, said Yuri Slyusar.", "Yuri Slyusar/russia"),
    ("The Observatory, based in Britain, said ^nine people had died in Syria.", "Syrian Observatory for Human Rights/"),
    ("^Three people died in Donetsk, the Russia-installed leader said.", "Russia-installed leader/russia"),
    ("Israel has lost ^43 soldiers in southern Lebanon, by an AFP count.", "AFP/"),
    ("Congo's minister earlier spoke of ^773 dead in Goma.", "Congolese minister/democratic_republic_of_the_congo"),
    ("The Kremlin-appointed mayor of Nova Kakhovka said ^seven were missing.", "Kremlin-appointed mayor/russia"),
    ("The mayor of Nova Odesa, Petro Zrazok, said ^two were hurt.", "Petro Zrazok/ukraine"),
    # the yellow press
    ("British spooks reckon the Kremlin has lost ^900 men a day.", "British spooks/united_kingdom"),
    # what opens the clause is no part of who speaks
    ("Meanwhile Ukraine's air force said ^30 drones were shot down.", "Ukrainian Air Force/ukraine"),
    ("Hours later Belgorod's governor said ^five people had died.", "Belgorod governor/russia"),
    ("On Friday the Russian Defense Ministry said ^12 drones fell.", "Russian Ministry of Defence/russia"),
    ("Later Zelenskiy told reporters that ^900 soldiers had died.", "Volodymyr Zelenskyy/ukraine"),
    ("For its part Hezbollah said ^two fighters were killed.", "Hezbollah/lebanon"),
    ("But Russian-installed officials said ^four people had died in Luhansk.", "Russian-installed officials/russia"),
    # subject, verb, claim
    ("Ukraine's air force said ^30 drones were shot down.", "Ukrainian Air Force/ukraine"),
    ("Russia’s defence ministry said that ^14 drones fell over Kursk.", "Russian Ministry of Defence/russia"),
    ("The Russian Defense Ministry claimed its troops had killed ^300 soldiers.", "Russian Ministry of Defence/russia"),
    ("Zelenskiy told reporters that ^31,000 soldiers had died.", "Volodymyr Zelenskyy/ukraine"),
    ("President Zelensky has said ^seven people were hurt.", "Volodymyr Zelenskyy/ukraine"),
    ("Zelanski informed that ^five towns were shelled.", "Volodymyr Zelenskyy/ukraine"),
    ("Kherson governor Oleksandr Prokudin reported ^two deaths.", "Oleksandr Prokudin/ukraine"),
    ("Sumy mayor Petro Zrazok wrote that ^nine houses burned.", "Petro Zrazok/ukraine"),
    ("The mayor of Kharkiv, Ihor Terekhov, said ^six people were in hospital.", "Ihor Terekhov/ukraine"),
    ("Ihor Terekhov, the mayor of Kharkiv, said ^six people were in hospital.", "Ihor Terekhov/ukraine"),
    ("Ukraine’s president, Volodymyr Zelensky, said ^40 people died.", "Volodymyr Zelenskyy/ukraine"),
    ("Two U.S. officials told Reuters that ^10,000 troops had arrived.", "US officials/united_states"),
    ("Western officials estimate that ^1,000 men a day are hurt.", "Western officials/west"),
    ("A senior South Korean official said ^12,000 soldiers were sent.", "South Korean officials/south_korea"),
    ("The UK Ministry of Defence estimated losses at ^900 a day.", "UK Ministry of Defence/united_kingdom"),
    ("British military intelligence said ^1,200 were lost daily.", "UK Ministry of Defence/united_kingdom"),
    ("The Pentagon announced ^$300m in new aid.", "US Department of Defense/united_states"),
    ("Joe Biden, the US president, announced ^$500m in aid.", "Joe Biden/united_states"),
    ("Emmanuel Macron promised that France would send ^six guns.", "Emmanuel Macron/france"),
    ("The United States on Friday announced ^$200m in aid.", ""),
    ("Ukraine says it shot down ^60 drones.", "Ukraine/ukraine"),
    ("Kyiv says ^60 drones were shot down.", "Ukraine/ukraine"),
    ("Moscow claimed ^200 Ukrainian soldiers were killed.", "Russia/russia"),
    ("The Kremlin said ^three people died.", "Kremlin/russia"),
    ("Kremlin spokesman Dmitry Peskov said ^three people died.", "Dmitry Peskov/russia"),
    ("The Israeli military said it hit ^120 targets.", "Israel Defense Forces/israel"),
    ("The IDF reported that ^two soldiers were killed.", "Israel Defense Forces/israel"),
    ("Gaza's health ministry said ^45 people were killed.", "Gaza Health Ministry/palestine"),
    ("The Hamas-run health ministry in Gaza says ^45,000 have died.", "Gaza Health Ministry/palestine"),
    ("The health ministry in Gaza said ^45 people were killed.", "Gaza Health Ministry/palestine"),
    ("Hamas said ^three hostages were dead.", "Hamas/palestine"),
    ("Lebanon's health ministry said ^20 were killed.", "Lebanese Health Ministry/lebanon"),
    ("The Houthis said they fired ^four missiles.", "Houthis/yemen"),
    ("The Sudan Doctors Network said ^57 people were killed.", "Sudan Doctors Network/"),
    ("The RSF claimed it killed ^90 soldiers.", "Rapid Support Forces/sudan"),
    ("Sudan's army said it destroyed ^12 vehicles.", "Sudanese Armed Forces/sudan"),
    ("The Arakan Army said it captured ^400 troops.", "Arakan Army/myanmar"),
    ("The AAPP said ^5,000 civilians have been killed.", "AAPP/"),
    ("The UN said ^10 million have fled.", "United Nations/united_nations"),
    ("The UN refugee agency said ^six million have fled.", "UNHCR/united_nations"),
    ("UNICEF said ^14 children were among the dead.", "UNICEF/united_nations"),
    ("Human Rights Watch documented ^22 killings.", "Human Rights Watch/"),
    ("The Institute for the Study of War said ^40 square miles changed hands.", "Institute for the Study of War/"),
    ("Police in Kharkiv said ^one man was hurt.", "Police in Kharkiv/ukraine"),
    ("Officials said ^one man was hurt.", "Officials/"),
    ("Reuters reported that ^40 people were detained.", "Reuters/"),
    ("TASS reported that ^40 people were detained.", "TASS/russia"),
    ("The governor also said ^two cars burned.", "Governor/"),
    ("In a post on Telegram, Syniehubov said ^two cars burned.", "Oleh Syniehubov/ukraine"),
    ("Of the 40 drones, the air force of Ukraine said ^31 were downed.", "Ukrainian Air Force/ukraine"),
    ("A spokesperson for the National Police said ^four bodies were found.", "National Police of Ukraine/ukraine"),
    ("Germany's defence minister Boris Pistorius announced ^three more systems.", "Boris Pistorius/germany"),
    ("Medics said ^11 people were killed.", "Medics/"),
    ("Netanyahu accused Hamas of killing ^six hostages.", "Benjamin Netanyahu/israel"),
    (
        "Russia's defence ministry, in its daily briefing, said ^50 drones were downed.",
        "Russian Ministry of Defence/russia",
    ),
    ("Vladimir Saldo, the Moscow-installed governor, said ^22 people were killed.", "Vladimir Saldo/russia"),
    # claim, verb, subject or subject, verb at the end
    ("^Seven people were hurt, Mr Zelensky said.", "Volodymyr Zelenskyy/ukraine"),
    ("^Seven people were hurt, said Zelensky.", "Volodymyr Zelenskyy/ukraine"),
    ("^Seven people were hurt, Zelensky said on Sunday.", "Volodymyr Zelenskyy/ukraine"),
    ("^Seven people were hurt, Zelensky said (see earlier post).", "Volodymyr Zelenskyy/ukraine"),
    ("^Seven people were hurt, officials in Kharkiv said.", "Officials in Kharkiv/ukraine"),
    ("^Seven people were hurt, says France.", "France/france"),
    ("^Seven people were hurt, the IDF said in a statement.", "Israel Defense Forces/israel"),
    ("^Seven people were hurt, Syniehubov said, adding that a school burned.", "Oleh Syniehubov/ukraine"),
    ("Seven people were hurt, Syniehubov said, adding that ^two schools burned.", "Oleh Syniehubov/ukraine"),
    ("“^Seven people were hurt and taken to hospital,” the Kherson governor said.", "Kherson governor/ukraine"),
    (
        "“We lost ^seven people in one night there,” said Kyrylo Budanov, head of military intelligence.",
        "Kyrylo Budanov/ukraine",
    ),
    ("- Fragments fell and hurt ^12 people - said the governor of Serhij Łysak.", "Serhiy Lysak/ukraine"),
    (
        "^76 blasts were counted in the Sumy region, the Sumy Regional Military Administration.",
        "Sumy Regional Military Administration/ukraine",
    ),
    # sources with a preposition
    ("^Nine were killed, according to the UN.", "United Nations/united_nations"),
    ("According to the UN, ^nine were killed.", "United Nations/united_nations"),
    (
        "According to the general staff of Ukraine’s armed forces, Russia lost ^1,100 men.",
        "General Staff of Ukraine/ukraine",
    ),
    (
        "Russia lost ^1,100 men, according to figures released by Ukraine’s armed forces.",
        "Armed Forces of Ukraine/ukraine",
    ),
    (
        "One strike killed a man, while another killed ^five, according to Kherson regional officials.",
        "Kherson regional officials/ukraine",
    ),
    ("^Nine were killed, according to the army, while aid workers counted 14.", "Army/"),
    ("Nine were killed, according to Ukraine's army, while ^14 remain missing.", ""),
    ("More than ^9,000 were verified by the UN human rights office.", "OHCHR/united_nations"),
    ("Data from the Kiel Institute show ^$60bn was given.", "Kiel Institute/"),
    ("Pentagon figures show ^$60bn was given.", "US Department of Defense/united_states"),
    ("The ministry's figures show ^$60bn was given.", "Ministry/"),
    ("Reuters, citing the Kharkiv governor, reported ^two deaths.", "Kharkiv governor/ukraine"),
    ("Zelensky said ^50,000 men had been lost, citing the General Staff.", "General Staff of Ukraine/ukraine"),
    ("Officials put the toll at ^19.", "Officials/"),
    ("Gaza's health ministry puts the toll at ^19.", "Gaza Health Ministry/palestine"),
    ("As the Kharkiv governor put it, ^19 people were lucky.", "Kharkiv governor/ukraine"),
    ("As Zelensky revealed, ^19 people were hurt.", "Volodymyr Zelenskyy/ukraine"),
    # two voices
    (
        "While Russia's defence ministry said 10 drones came, the governor of Kursk put the number at ^14.",
        "Governor of Kursk/russia",
    ),
    (
        "While Russia's defence ministry said ^10 drones came, the governor of Kursk put the number at 14.",
        "Russian Ministry of Defence/russia",
    ),
    ("Ukraine said it downed ^30 drones but Russia said it lost 12.", "Ukraine/ukraine"),
    ("Ukraine said it downed 30 drones but Russia said it lost ^12.", "Russia/russia"),
    ("Kyiv said ^30 drones were downed; Moscow said 12 were lost.", "Ukraine/ukraine"),
    ("Kyiv said 30 drones were downed; Moscow said ^12 were lost.", "Russia/russia"),
    ("Russia fired ^three dozen missiles on Thursday, but officials say they expect more.", ""),
    ("Hours after a strike killed ^12 people, Zelensky said help was needed.", ""),
    # the publisher's own voice
    ("Russia fired ^50 missiles at Ukraine.", ""),
    ("^Four people were killed in Kherson.", ""),
    ("The attack claimed ^four lives.", ""),
    ("Russia is said to have lost ^400 men.", ""),
    ("The reported attack killed ^four people.", ""),
    ("The US refused to say how ^40 prisoners died.", ""),
    # who released captives has said nothing of them; who released figures has
    ("^Two captives released by Hamas were flown to a hospital.", ""),
    ("^80 people died, figures released by Hamas show.", "Hamas/palestine"),
    ("^80 people died, according to figures released by the WHO.", "WHO/united_nations"),
    ("^80 people died, according to the latest data from the Kherson governor.", "Kherson governor/ukraine"),
    # a body's name with another country behind it
    ("“^Two died,” the Prosecutor General's Office of Moldova said.", "Prosecutor General's Office of Moldova/moldova"),
    ("^Four villagers died, a PDF official in Myanmar said.", "People's Defence Force/myanmar"),
    # offices with their holder behind a comma
    ("^Two died, according to the head of the Izium community, Maria Vzirets.", "Maria Vzirets/ukraine"),
    ("The air force has indicated in a note that ^20 drones fell in Ukraine.", "Ukrainian Air Force/ukraine"),
    ("The Ukrainian Army affirms that ^1,190 men were lost.", "Armed Forces of Ukraine/ukraine"),
    ("In Baku, they announced ^nine injured.", "Azerbaijan/azerbaijan"),
    ("Moscow gave no figure for months: then it declared ^5,100 dead.", "Russia/russia"),
    ("Moscow still holds half of the ^1,900 homes it claimed.", ""),
    # marks
    ("# General Staff: ^1,200 enemy troops lost in a day", "General Staff of Ukraine/ukraine"),
    ("# ^50,000 troops massed near border, says Zelenskyy", "Volodymyr Zelenskyy/ukraine"),
    ("# ^Five killed in strike on Kharkiv – governor", "Governor/ukraine"),
    ("# ^Five killed in strike on Kharkiv - Zelensky", "Volodymyr Zelenskyy/ukraine"),
    ("# Kyiv: ^five killed in strike", "Ukraine/ukraine"),
    ("# Live updates: ^five killed in strike", ""),
)

LONGER: tuple[tuple[str, str], ...] = (
    (
        "Israel's military said 90 rockets fell.\nIn Haifa ^seven were hurt, according to the ambulance service.",
        "Ambulance service/israel",
    ),
    (
        "Some ^60 men died near Deraa, a monitoring group said.\nThe Syrian Observatory for Human Rights named none.",
        "Syrian Observatory for Human Rights/",
    ),
    (
        "President Volodymyr Zelensky said it went well.\nIn Rostov a drone killed ^a woman, the acting governor said.",
        "Acting governor/russia",
    ),
    ("# Ukraine war latest: Death toll rises to ^25", ""),
    (
        "Russia's defence ministry said nine drones fell.\n^Six bodies were found, the emergencies ministry said.",
        "Russian Ministry of Emergency Situations/russia",
    ),
    (
        "Israel's military said it had struck Rafah.\nMeanwhile the military said ^four of its soldiers were killed.",
        "Israel Defense Forces/israel",
    ),
    (
        "In Kharkiv Oblast 20 people were hurt, Governor Oleh Syniehubov said.\n^Two more died in Kherson Oblast.",
        "",
    ),
    (
        "In Kharkiv Oblast 20 people were hurt, Governor Oleh Syniehubov said.\n^Two more were killed in a car.",
        "Oleh Syniehubov/ukraine",
    ),
    (
        "Governor Petro Zrazok of Sumy spoke.\nSerhiy Lysak said a house burned. He added that ^two people were hurt.",
        "Serhiy Lysak/ukraine",
    ),
    (
        "Russia's defence ministry said a drone fell.\nThe ministry also said ^four others were jammed.",
        "Russian Ministry of Defence/russia",
    ),
    (
        "Russia's defence ministry said a drone fell. It added that ^four others were jammed.",
        "Russian Ministry of Defence/russia",
    ),
    (
        "Ben Wallace, the UK defence secretary, said help would come.\nWallace said ^14 tanks were ready.",
        "Ben Wallace/united_kingdom",
    ),
    ("Kyiv's mayor Vitali Klitschko said a block burned.\n^Three people were killed.", ""),
    (
        "A Kharkiv official, Maria Vzirets, told us of the night. Vzirets said ^nine homes burned.",
        "Maria Vzirets/ukraine",
    ),
    ("“A school burned to the ground. ^Two cars were destroyed nearby,” said Vitaly Kim.", "Vitaly Kim/ukraine"),
    (
        "“There were fires in several homes,” said Vitaly Kim.\n“One house was destroyed. ^Two cars were destroyed.”",
        "Vitaly Kim/ukraine",
    ),
    (
        "Vitaly Kim said: “A school burned to the ground there.\n“^Two cars were destroyed in the yard.”",
        "Vitaly Kim/ukraine",
    ),
    ('Lysak wrote: "A school burned to the ground. ^Two cars were destroyed in the yard."', "Serhiy Lysak/ukraine"),
    (
        "- The town is ours. ^Two tanks burned there - assures Serhij Hajdaj, head of the Luhansk region.",
        "Serhiy Haidai/ukraine",
    ),
    (
        "The General Staff of the Armed Forces of Ukraine reports:\n* personnel - about ^1,100\n* tanks - 12",
        "General Staff of Ukraine/ukraine",
    ),
    (
        "The General Staff of the Armed Forces of Ukraine reports:\n* personnel - about 1,100\n* tanks - ^12",
        "General Staff of Ukraine/ukraine",
    ),
    (
        "# General Staff: losses of the day\n* personnel - about ^1,100\n* tanks - 12",
        "General Staff of Ukraine/ukraine",
    ),
    ("The governor of Sumy listed the damage. A school burned.\n==\n^Three died elsewhere.", ""),
    ("The Sumy governor said 76 blasts were heard. As a result, ^one person died.", "Sumy governor/ukraine"),
    (
        "The US State Department said aid would come.\n^$2bn was given so far, the statement said.",
        "US State Department/united_states",
    ),
    ("Ukraine's air force said a raid began.\n==\nHe said ^two people were hurt.", ""),
    (
        "Ukrainian president Volodymyr Zelensky met Donald Trump.\nThe Ukrainian president said ^two people were hurt.",
        "Volodymyr Zelenskyy/ukraine",
    ),
    (
        "Shelling hit 12 villages and killed ^two people.\nThis was reported by Kharkiv governor Oleh Syniehubov.",
        "Oleh Syniehubov/ukraine",
    ),
    ("“It was loud. ^Fifteen people died,” Fatima Wzor, a nurse in Nyala, told AFP by phone.", "Fatima Wzor/"),
    ("Zelensky met Biden. He said ^six towns were freed.", "Volodymyr Zelenskyy/ukraine"),
    (
        "The General Staff of Ukraine put the losses at 900. Likewise, he stressed that ^40 tanks burned.",
        "General Staff of Ukraine/ukraine",
    ),
    (
        "Governor Oleh Kiper said a car burned, Reuters reported.\nIt is also noted that ^six homes burned.",
        "Oleh Kiper/ukraine",
    ),
    (
        "Somali troops took a town in Somalia. US drones helped.\n^Sixty fighters died, the government said.",
        "Somali government/somalia",
    ),
    ("Shells fell on Odesa and Izmail. A car burned.\nThe mayor said ^two people died.", "Mayor/ukraine"),
    ("Oleh Syniehubov spoke at length.\nAccording to him, ^five houses burned.", "Oleh Syniehubov/ukraine"),
    (
        "Ukraine's air force said a raid began.\n==\nThe air force said ^80 were shot down.",
        "Ukrainian Air Force/ukraine",
    ),
    ("Ukraine's air force said 120 drones came. Of these, ^80 were shot down.", "Ukrainian Air Force/ukraine"),
    ("Key points:\n* Ukraine says 30 drones fell\n* ^12 people hurt in Odesa", ""),
    (
        "The defence ministry in Moscow said it destroyed:\n* 34 drones\n* ^14 boats",
        "Russian Ministry of Defence/russia",
    ),
    (
        "Israel's military said it struck Gaza.\nPalestinian medics said ^19 were killed.",
        "Palestinian medics/palestine",
    ),
    ("Two Israeli officials met. The officials said ^six hostages were dead.", "Officials/"),
    ("Israeli officials said talks stalled. The officials said ^six hostages were dead.", "Israeli officials/israel"),
)

# Bulletins, counts by a body, statements that go on, acts that state nothing
BULLETINS = tuple(
    tuple(line.split(" | ", 1))
    for name in ("bulletins.txt", "speakers.txt")
    for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
)


@pytest.mark.parametrize(("text", "expected"), ONE_SENTENCE, ids=[text for text, _ in ONE_SENTENCE])
def test_claimant_of_one_sentence(text: str, expected: str) -> None:
    assert claimant_at_mark(text) == expected


@pytest.mark.parametrize(("text", "expected"), LONGER, ids=[text for text, _ in LONGER])
def test_claimant_carried_between_sentences(text: str, expected: str) -> None:
    assert claimant_at_mark(text) == expected


@pytest.mark.parametrize(("expected", "text"), BULLETINS, ids=[text for _, text in BULLETINS])
def test_claimant_of_a_bulletin(text: str, expected: str) -> None:
    assert claimant_at_mark(text.replace(" // ", "\n")) == expected.removeprefix("-")


def test_publisher_that_names_itself_speaks_in_its_own_voice() -> None:
    document = to_document("Since May the Office has verified 40 deaths.")
    own = Document(replace(document.source, publisher="Office for Civilian Protection"), document.sentences)
    assert attribute(own) == {}
    assert attribute(document) != {}


def test_narrowest_scope_wins() -> None:
    document = to_document("Zelensky said that the UN reported 40 deaths.")
    (attributions,) = attribute(document).values()
    position = document.source.text.index("40")
    chosen = choose_claimant(attributions, position)
    assert chosen is not None
    assert chosen.claimant == "United Nations"
    assert len(attributions) == 2


def test_no_attribution_gives_none() -> None:
    assert choose_claimant((), 3) is None


_PIECES = st.sampled_from(
    [
        "Zelensky",
        " said ",
        "“",
        "”",
        '"',
        ", ",
        ";",
        ": ",
        "according to ",
        "the ministry",
        " - ",
        "He added",
        "\n",
        " 40 men",
        ".",
        "(",
        "citing ",
    ]
)


@settings(deadline=None)
@given(st.lists(_PIECES | st.text(max_size=4), max_size=30))
def test_scopes_stay_inside_their_sentences(pieces: list[str]) -> None:
    document = to_document("".join(pieces))
    for index, attributions in attribute(document).items():
        sentence = document.sentences[index]
        for attribution in attributions:
            assert sentence.start <= attribution.start < attribution.end <= sentence.end
            assert attribution.claimant
