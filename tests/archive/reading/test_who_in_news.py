"""Who speaks in sentences shaped as news prints them, where the nearest words mislead."""

import pytest

from archive.reading.statements.who.acronyms import defined_names
from tests.archive.reading.phrasings import said_in

_BRIDGE = "the bridge was unsafe"

WHO = [
    # what is held with somebody is mute
    ("Talks stalled with the island's rebel council, which says it is ending its truce.",
     ["island's rebel council"]),
    ("A lobby group with 200 members, which said the price was too low, left.",
     ["lobby group with 200 members"]),
    ("The price was too low for a lobby group, which said it would leave.", ["lobby group"]),
    # somebody of one name behind a long office; another with just the title meant later
    ("BPKA head Rina Sutanti said the dam was full.\n\nBPKA head of soil information Budiman said"
     " that rain had doubled.\n\nThe BPKA head said more storms were likely.",
     ["Rina Sutanti", "Budiman", "Rina Sutanti"]),
    # two named beside what they are
    (f"Both candidates for the Green House, Ana Ruiz and Bo Ek, say {_BRIDGE}.",
     ["Ana Ruiz", "Bo Ek"]),
    # words that set off who speaks
    (f"Farmers especially say {_BRIDGE}. Nurses in particular said it would fall.",
     ["Farmers", "Nurses"]),
    # a body named beside its noun, before and after
    ("The station had a letter from the bank, Westbank, on Monday. In the letter, the bank said it"
     " would close the accounts in May.", ["Westbank"]),
    ("A mining company said on Monday that 40 people had been hurt.\n\nThe accident hit the"
     " company, Norvik, in a bad year.", ["Norvik"]),
    # over an age, an address, an occasion, a long office, a relative with a town in it
    ('Jim Tane, aged 49, Fairbourne Close said: "The plan is bad for us."', ["Jim Tane"]),
    (f"Bo Ek, the force spokesman, at a briefing on Friday said {_BRIDGE}.", ["Bo Ek"]),
    (f"Bo Ek, Manager, Roads and Bridges, Velm Board, in a letter, said {_BRIDGE}.",
     ["Bo Ek"]),
    (f"The authorities in Velm, who hold 19 people in Newark, New Jersey, believe {_BRIDGE}.",
     ["authorities in Velm"]),
    # a day before a surname, a title that belongs to the name, a link's note, a name given
    (f"On Friday Ruiz said {_BRIDGE}.\n\nRuiz leads the port.", ["Ruiz"]),
    (f"Pope Lino, the son of a baker, said {_BRIDGE}.\n\nLino added that it swayed.",
     ["Pope Lino", "Pope Lino"]),
    (f"The Velm Bridge Project, opens new tab has said {_BRIDGE}.", ["Velm Bridge Project"]),
    (f"One of the guards, who gave his name as Karim, said {_BRIDGE}.", ["Karim"]),
    ("“It sways,” said a cook, who asked to be identified only as Nela.", ["Nela"]),
    # a source that no comma parts from its clause, a speaker behind a long mail
    ("According to the foreign ministry 16 of its citizens had survived.", ["foreign ministry"]),
    ("According to Velm police three men fled.", ["Velm police"]),
    ("The line will close, said the firm's newly named chair Bo Ek in an email that was seen by"
     " the Post.", ["Bo Ek"]),
    ("Slides showed that sales fell. A presentation to lenders indicated jobs would go.",
     ["Slides", "presentation to lenders"]),
    ("The share of people who say they smoke fell to 4%.", []),
    # marks of one kind within each other, and those of many owners
    ("'The cooks' soup is cold,' Bo Ek said.", ["Bo Ek"]),
    ("‘It’s the boys’ own boat,’ Bo Ek said. ‘It is new.’", ["Bo Ek", "Bo Ek"]),
    ("'It is cruel to trade lives for the 'ticket' they paid for,' Bo Ek said.", ["Bo Ek"]),
    # a land behind a university, bodies that begin with people, a paper in a journal
    (f"Bo Ek, professor of soils at the University of Velm, UK, who left, said {_BRIDGE}.",
     ["Bo Ek"]),
    (f"The Velm Missing Migrants Project said {_BRIDGE}.", ["Velm Missing Migrants Project"]),
    (f"He told the Velm Post {_BRIDGE}.\n\nThe paper in Soil Letters says it swayed.",
     ["He", "paper in Soil Letters"]),
    # an Arabic surname, a paper's own reporter, a body called by its noun alone
    (f"President Karim al-Ekra spoke. On Sunday, al-Ekra said {_BRIDGE}.", ["Karim al-Ekra"]),
    (f"Al Jazeera's Rasul Sardar, reporting from Velm, said {_BRIDGE}. Sardar said it swayed.",
     ["Rasul Sardar", "Rasul Sardar"]),
    (f"Bo Ek of the Velm Observatory for Rights came. The Observatory said {_BRIDGE}.",
     ["Velm Observatory for Rights"]),
    # surnames that stand first, in the middle, with small words, or are spelt otherwise
    (f"Chinese leader Lin Jianmu came. Lin said {_BRIDGE}. Mr Lin added that it swayed.",
     ["Lin Jianmu", "Lin Jianmu"]),
    (f"Kim Dae Un, the North's leader, came. Kim said {_BRIDGE}.", ["Kim Dae Un"]),
    (f"President Luis García Paz came. García said {_BRIDGE}. García Paz said it swayed.",
     ["Luis García Paz", "Luis García Paz"]),
    (f"The minister Geert van der Veld came. Mr van der Veld said {_BRIDGE}.",
     ["Geert van der Veld"]),
    (f"President Roman Kovalskyy came. Kovalsky said {_BRIDGE}.", ["Roman Kovalskyy"]),
    # a name with its ending
    (f"According to the Web site Velmwatch.org, {_BRIDGE}.", ["Velmwatch.org"]),
    # the police alone
    ("Police and fire officers are looking into it.\n\nThe tube is empty, police said.",
     ["Police"]),
    # what the sentence is about, called by another name in it
    ("Rep. Adam Ruiz asked the board to step in -- a tax the Velm congressman said is bound"
     " to fail.", ["Adam Ruiz"]),
    # in wires
    ("Wessex Vale denied that staff knew. It has since said it will pay.",
     ["Wessex Vale", "Wessex Vale"]),
    ("The officials said it might fail. One, a senior African diplomat, warned that it was late.",
     ["officials", "senior African diplomat"]),
    # a surname with a title is the person the text names in full
    ("Planning chair Paul Carter spoke first.\n\nCllr Carter said the plan was old.",
     ["Paul Carter"]),
    ("“It held,” Gov. Dana Wells said.\n\nThe governor said it would hold again.",
     ["Dana Wells", "Dana Wells"]),
    ("Rosa Wells left.\n\nMr. Wells said the dam held.", ["Wells"]),
    ("James Power was hurt.\n\nMr Power said the road was dark.", ["James Power"]),
    ("The offer came from the head of the College of Nursing Pat Ek, whose men left.\n\n"
     "She said the pay was poor.", ["Pat Ek"]),
    ("President of Ukraine Dana Wells said the dam held.", ["Dana Wells"]),
    ("Dr. Dana “Bear” Wells said the dam held.", ["Dana Wells"]),
    ("Velm Union president and chief executive Dana Wells said the dam held.", ["Dana Wells"]),
    ("Prosecution counsel, Mr Edward Ek KC, said it was dark.", ["Edward Ek"]),
    ("Acting Secretary for Trade Dana Wells said the dam held.", ["Dana Wells"]),
    ("Governor Dana Wells said in a statement that it held. The statement said it was new.",
     ["Dana Wells", "Dana Wells"]),
    # a body beside what it is
    ("The main opposition group, the Velm Front, said the vote was false.", ["Velm Front"]),
    ("Britain's largest grocer, Norvik, said prices fell.", ["Norvik"]),
    ("The regional governor said the dam held.\n\nLater regional governor Luis Ek left.",
     ["Luis Ek"]),
    ("The UN said it rained. The U.N. said it would rain.", ["U.N.", "U.N."]),
    ("The dam leaks, a BBC investigation into it has found.", ["BBC"]),
    ("Tom Reed left. His wife, Anna, stayed. “We sold it all,” she said.", ["Anna"]),
    ("The minister, who came in May, blamed Jan Kowal.\n\n“He left us with nothing,” he said.",
     ["minister"]),
    ("Col. Ivan Ek sat down. The colonel said the men slept.", ["Ivan Ek"]),
    ("The UN's Migration Office said it rained. Most are outside, the UN agency said.",
     ["UN's Migration Office", "UN's Migration Office"]),
    ("Prosecutors said he ran. Velm's embassy laughed. It said Norvik lied.",
     ["Prosecutors", "Velm's embassy"]),
    ("Norvik said it would close. The Oslo-based firm said 400 jobs would go.",
     ["Norvik", "Norvik"]),
    ("WHO said it had not read the plan.", ["WHO"]),
    ("City records show the dam leaked 31 times.", ["City records"]),
    ("The minister denied it leaked.\n\nThe prime minister said it had.",
     ["minister", "prime minister"]),
    # several, and what has no name
    ("The pair said they left early. They said the dam was dry.", ["pair", "pair"]),
    ("A study said rain fell. The study used 30 years of records. It found that rivers rose.",
     ["study", "study"]),
    ("The Health Secretary said the pay was fair.\n\nBut he said it would rise.",
     ["Health Secretary", "Health Secretary"]),
    ("Ek's lawyer said the dam held. He said it was new.", ["Ek's lawyer", "Ek's lawyer"]),
    ("Ana Ek said it held, adding that it was new, telling reporters she was proud.",
     ["Ana Ek", "Ana Ek", "Ana Ek"]),
    # one name and an age are a person's, a hall is nobody's
    ("As its armourer, Velm-Reed, 24, was in charge of the guns.\n\nShe said they were locked up.",
     ["Velm-Reed"]),
    ("Ana Ruiz spoke before the meeting, held inside the old Banquet Hall of the town.\n\nShe said"
     " it was dark.", ["Ana Ruiz"]),
    # several who had done something in what one says
    ("Bo Ek, who spoke for the rest, said the mayors and other leaders had agreed that it was due.",
     ["Bo Ek"]),
    # a space was lost
    ("The guns were old, according to the report.Ruiz said they were loaded.", ["report", "Ruiz"]),
    # an agency by its name and by its first word; officials who warn in what they sent
    ("The official Norvik News Agency said it was over. Norvik said nobody was hurt.",
     ["Norvik", "Norvik"]),
    ("They fled, spurred by texts sent by local officials warning that the water was rising.",
     ["local officials"]),
    ("Many spent a jittery night worried that the rivers would flood their towns.", []),
    # who is accused of something may speak; what several did is told by one
    ("A rebel group accused of killing nurses in neighboring Congo is denying it took part.",
     ["rebel group accused of killing nurses in neighboring Congo"]),
    ("Human Watch said it saw camps.\n\nFighters said rival groups should go, it said.",
     ["Human Watch", "Human Watch"]),
    ("A rebel group denied the charges.\n\nHuman Rights Watch said the force had 33 men. The rights"
     " group said 15 were killed.", ["rebel group", "Human Rights Watch", "Human Rights Watch"]),
    # a body under its letters and in full, a name in two scripts
    ("The UN said it rained. The United Nations said it would rain.",
     ["United Nations", "United Nations"]),
    ("Acer spokesman Henry Wang (汪島雄) said it was dead.", ["Henry Wang"]),
    ("Norvik fell after Norvik Chief Executive Miles White left.\n\n“We don’t know,” White said.",
     ["Miles White"]),
    # where somebody said it and for whom is no part of the name
    ("WHO head Ana Ruiz in a Twitter post said it was late.", ["Ana Ruiz"]),
    ("Dr. Peter Salama said it was late.\n\n“It is here,” Salama with WHO said.",
     ["Peter Salama", "Peter Salama"]),
    ("The Velm presidency confirmed it.\n\nThe state-run Norvik news agency said the number rose.",
     ["Velm presidency", "Norvik news agency"]),
    ("Nine other suspected cases were found.", []),
    # first names alone, names with "am", one of several who know
    ("The president, Meles Zenawi, spoke.\n\nMeles said last year that he was well.",
     ["Meles Zenawi"]),
    ("Bild am Abend reported on Monday that the mill would close.", ["Bild am Abend"]),
    ("The mill will close, said two people familiar with the plan, one of whom said it was sold.",
     ["two people familiar with the plan", "one of two people familiar with the plan"]),
    # what a release calls its house
    ("Norvik Mining Ltd. (TSX: NVK) (“Norvik” or the “Company”) is pleased to report that drilling"
     " hit gold. The Company believes it is the best of the year.",
     ["Norvik Mining Ltd", "Norvik Mining Ltd"]),
    # figures hold no speakers; what a court heard is told by whoever says so
    ("European mills have announced 54,000 redundancies, according to data from Clepa.", ["Clepa"]),
    ("The FCA said Velm Court knew he had left the inn.", ["FCA"]),
    ("A Velm Audit report on the works says costs rose. It says there is no proof.",
     ["Velm Audit", "Velm Audit"]),
    ("Ana Ruiz, who runs the U.S.-based charity, could not name them but warned it would rain.",
     ["Ana Ruiz"]),
    # whom somebody serves does not speak
    ("A senior aide to Norwegian President Bo Ek said it was late.",
     ["senior aide to Norwegian President Bo Ek"]),
    ("A lawyer for Mr Ek said it was late. Secretary for Trade Dana Wells said it was not.",
     ["lawyer for Mr Ek", "Dana Wells"]),
    # named people before the nameless, nobody's kin, long names, an office of old
    ("Malcolm Reid said it was gone and the other officer said Reid had it.\n\n“It was an"
     " error,” he said.", ["Malcolm Reid", "other officer", "Malcolm Reid"]),
    ("President Dan Trask met Trask’s daughter Ivana Trask.\n\nTrask said it was late.",
     ["Dan Trask"]),
    ("Oil Minister Sheikh Mohammed bin Khalifa Al Khalifa said it was deep.\n\nHe added that it was"
     " new.", ["Mohammed bin Khalifa Al Khalifa", "Mohammed bin Khalifa Al Khalifa"]),
    ("“We can’t stop it,” Bo Ek, former coordinator of the programme, who left in May, told us.",
     ["Bo Ek"]),
    ("Bo Ek said he, too, was late.", ["Bo Ek"]),
    # "he" shows that an unknown name is a person's, an age means the only person named
    ("The Opposition's Gavan O'Connor says it was late.\n\nHe says it must end.",
     ["Opposition's Gavan O'Connor", "Opposition's Gavan O'Connor"]),
    ("Ana Ruiz has a club again.\n\nThe 56-year-old said it was great.", ["Ana Ruiz"]),
    ("The authors of the research published in a journal said it was new.",
     ["authors of the research"]),
    # a name with commas behind a nation
    ("The Norwegian Rail, Maritime and Harbours Administration said it would rain.",
     ["Norwegian Rail, Maritime and Harbours Administration"]),
    # the person whom the nearest paragraph names; where somebody was elected; footage is its own
    ("Bo Ek will replace Luis Paz at Norvik.\n\nTalks between the bank and Ek's lawyers went on."
     "\n\nThe new manager came from Velm Shipping.\n\nThe 44-year-old said: “I am glad to be in.”",
     ["Bo Ek"]),
    ("Ana Ruiz said it was late.\n\n“It is the road,” the Corwen MP told the committee.",
     ["Ana Ruiz", "Ana Ruiz"]),
    ("Video footage shows soldiers firing at cars. Drone footage showed that it fell.",
     ["Video footage", "Drone footage"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), WHO)
def test_who_is_meant(text: str, who: list[str]) -> None:
    """The claimants of each text, in the order of what they say."""
    assert [name for name, _ in said_in(text)] == who


def test_a_long_word_of_capitals_is_soon_read_beside_a_name_that_is_defined():
    text = "Norvik Mills (“Norvik”) printed " + "A" * 200 + "."
    assert list(defined_names(text)) == ["norvik"]
