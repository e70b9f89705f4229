"""Which body "the utility", "the regulator" or "it" means, and of what kind bodies are."""

import pytest

from archive.reading.articles.read import read_article

PASSAGES = [
    ("The governor of the Orsk region said six drones fell. In Velm, the regional governor said two"
     " people died. Also Monday, the governor of Ek province said a bridge had been shut.",
     ["governor of the Orsk region", "regional governor", "governor of Ek province"]),
    # called by another noun: the subject before, its owner, a known body wherever it stands
    ("Velm Valley Water said the leak was small. The utility said it would be mended.",
     ["Velm Valley Water", "Velm Valley Water"]),
    ("Shares in Norvik fell after the Velm Drug Administration rejected its pill. The regulator"
     " said the data were incomplete.", ["Velm Drug Administration"]),
    ("Norvik's chief executive, Bo Ek, said fares would rise. The airline carried 14 million"
     " people, it said.", ["Bo Ek", "Norvik"]),
    ("A contractor, Delta Kivra, was blamed: it had been paid nothing, the company said.",
     ["Delta Kivra"]),
    ("Norvik pilots will strike. Their union, Velm Cockpit, was firm. “Nine months,” said Bo Ek."
     "\n\nFlights are off, the airline said. Norvik said it was sorry.",
     ["Bo Ek", "Norvik", "Norvik"]),
    ("The Velm rail operator Trava Linka said it was old. The operator said it would be mended.",
     ["Trava Linka", "Trava Linka"]),
    ("Norvik raised its forecast. The drugmaker expects revenue of up to $64 billion.", ["Norvik"]),
    ("Kessler AG said it was sorry. “It is mended,” said the San Velmo-based firm.",
     ["Kessler AG", "Kessler AG"]),
    ("The mining authority, LBEG, ordered more tests. It said the readings were false.", ["LBEG"]),
    ("The Velm body was asked twice. The mining authority ordered tests. It said they were false.",
     ["mining authority"]),
    ("The Velm Rural Fire Service lifted its warning.\n\n“It is out,” Bo Ek said.\n\nThe service"
     " said 14 homes were lost.", ["Bo Ek", "Velm Rural Fire Service"]),
    ("Is it over? Not yet, says Norvik. The lender found that prices rose.", ["Norvik"]),
    ("“It is tight,” said Bo Ek-Maas of KBX. The Velm-based bank expects a cut in June.",
     ["Bo Ek-Maas", "KBX"]),
    ("“Someone is alive,” said Bo Ek of the White Helmets. He was tired. The group said 14 people"
     " lived there.", ["Bo Ek", "White Helmets"]),
    # "and" inside a name
    ("Cheshire West and Velmton Council said it would close. The council said it was old.",
     ["Cheshire West and Velmton Council", "Cheshire West and Velmton Council"]),
    ("Bo Ek and Velm Council said it was old. Ek said it was new.",
     ["Bo Ek", "Velm Council", "Bo Ek"]),
    # another's ministry
    ("Velm's defence ministry said it fired. Baku says otherwise: four were wounded, its defence"
     " ministry said.", ["Velm's defence ministry", "Baku", "its defence ministry"]),
    # a body nearer than the last of its kind
    ("The Velm army said it had hit a depot. It named nobody.\n\nHarkat Solh was angry. The"
     " group said a school was hit.", ["Velm army", "Harkat Solh"]),
    # what is told in full points back to nobody
    ("Norvik said it would close. The growers' union said it was sad.",
     ["Norvik", "growers' union"]),
    ("Norvik said it would close. The state fire service said two were hurt.",
     ["Norvik", "state fire service"]),
    # documents that are the subject
    ("Researchers at Velm University found that it shrank. The study was published in May.\n\nIt"
     " also found that it had sped up.", ["Researchers at Velm University", "study"]),
    ("Bo Ek wrote in a statement that it shrank. A Velm Institute survey found that it grew. The"
     " study said it had doubled.", ["Bo Ek", "Velm Institute", "Velm Institute"]),
    ("Bo Ek denied it in a statement. “They ran,” the statement read. Rifles were found, it"
     " claimed.", ["Bo Ek", "Bo Ek", "Bo Ek"]),
    ("The town is lost, while the monitoring group Velm Watch shows it as held. Russia took 40"
     " villages, the group said.", ["Velm Watch"]),
    # a group may trade; the only company of a story is meant from afar
    ("Norvik cut its outlook, warning that it rained. The group expects a loss.\n\nIt rained."
     "\n\nIt snowed in Ek.\n\nThe company denied that it was short.",
     ["Norvik", "Norvik", "Norvik"]),
    ("The rights group Velm Ana said it fled. The company said it stayed.",
     ["Velm Ana", "company"]),
    # a word of its name, in short or in full
    ("It rose, the Velm Chamber of Trade found. The chamber said it would fall.",
     ["Velm Chamber of Trade", "Velm Chamber of Trade"]),
    ("The IMF, which lent it $2bn, was asked. The fund said it was too low.", ["IMF"]),
    ("The central bank of Velm raised its rate. In a note, the bank said prices would fall.",
     ["central bank of Velm"]),
    ("The health regulator met on Monday. In an alert, the agency said 14 had failed.",
     ["health regulator"]),
    # what has shares; what the sentence is about
    ("Shares in Kivra Norvik rose 9% after it said a trial had failed.", ["Kivra Norvik"]),
    ("Bo Ek left. Norvik declined to comment on what it called “rumours of the market”.",
     ["Norvik"]),
    # what one is to another, named beside it; letters to somebody; who was only told
    ("The seller, Kivra Group, said it was open. The company said it would wait.",
     ["Kivra Group", "Kivra Group"]),
    ("A letter from the Velm Council to the builder, shown to the inquiry, said it was safe.",
     ["Velm Council"]),
    ("Citing records from 40 firms, the report, Cold Roofs, says that work is lost.",
     ["Cold Roofs"]),
    # those who make things; whoever acts between; a body in small letters; the central bank
    ("Velmar Skog is to close its mill.\n\nThe Swedish papermaker said it was old.",
     ["Velmar Skog"]),
    ("Norvik said it was late. Kivra's pilots met. The company said it was early.",
     ["Norvik", "Kivra"]),
    ("It was written for the water ministry in May. The ministry said it was a draft.",
     ["water ministry"]),
    ("Rents rose, said the website Homevelm. The site said it would go on. It was wrong, according"
     " to the central bank.", ["Homevelm", "Homevelm", "central bank"]),
    ("Its main customer, the food chain Velmline, said it would pay.", ["Velmline"]),
    ("Velm's biggest fund, Unity Skog, is to sell. The fund said it was late.", ["Unity Skog"]),
    ("Oil firm Brent Skog fell. The aviation regulator said it was open.", ["aviation regulator"]),
    ("A report by officers warned that it was old. It put the cost at £9m.",
     ["officers", "officers"]),
    # of what and of where a document is, when it was printed
    ("A review by The Velm Times of the pitch and its plans found it was old.", ["Velm Times"]),
    ("It was old, according to a March Velmberg article.", ["Velmberg"]),
    ("It was old, according to a KB-5 savings document. The document says it was new.",
     ["KB-5 savings document", "KB-5 savings document"]),
    ("New government data showed that it fell.", ["government"]),
    ("Pfizer said it was late. Velm Gump said it had helped. “It is over,” the law firm said.",
     ["Pfizer", "Velm Gump", "Velm Gump"]),
    # a plural that owns a name; the force; the coastguard; another watchdog; one of them, named
    ("It is late, said the Miners' Council. The council said it was worse.",
     ["Miners' Council", "Miners' Council"]),
    ("The Velm Police has apologised to her. The force said it was wrong.", ["Velm Police"]),
    ("The search is over, the coastguard said. The agency said it was long.",
     ["coastguard", "coastguard"]),
    ("Velm Police said it was sorry. The police watchdog found that it lied.",
     ["Velm Police", "police watchdog"]),
    ("The ministry said it had asked two makers. One of them, Kivra, said it would start.",
     ["ministry", "Kivra"]),
    # whose own document it is
    ("The planners' report said it was safe. The builder's own survey found that it leaked.",
     ["planners' report", "builder's own survey"]),
    ("It rose, according to a report released today by the Velm Institute. The report said so"
     " twice.", ["Velm Institute"]),
    # those by whom something was done
    ("The Velm Police said a boy had died. He was named by his family as Bo Ek. “He was our sun,”"
     " they said.", ["Velm Police", "his family"]),
]  # fmt: skip

KINDS = [
    ("The Department of Foreign Affairs", "Department of Foreign Affairs", "government"),
    ("The Directorate General of Health Services",
     "Directorate General of Health Services", "government"),
    ("The Confederation of Velm Industry", "Confederation of Velm Industry", "organisation"),
    ("Kessler AG", "Kessler AG", "company"),
    ("Kessler Chase & Co.", "Kessler Chase & Co", "company"),
    ("Canberra", "Canberra", "government"),
    ("Marks & Spencer", "Marks & Spencer", "company"),
    ("Velm Motor", "Velm Motor", "company"),
    ("Banco Velmar", "Banco Velmar", "company"),
    ("The Velmton Star", "Velmton Star", "publisher"),
    ("Mohamed ould Ghazar", "Mohamed ould Ghazar", "person"),
    ("The Velm campaign", "Velm campaign", "organisation"),
    ("DS Moira Lennox", "Moira Lennox", "person"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_nouns_mean_the_nearest_body_that_fits(text: str, expected: list[str]) -> None:
    claims = read_article(text).claims
    assert [claim.claimant.name for claim in claims if claim.claimant] == expected


@pytest.mark.parametrize(("words", "name", "kind"), KINDS)
def test_kinds_of_bodies(words: str, name: str, kind: str) -> None:
    (claim,) = read_article(f"{words} said the plan would fail.").claims
    assert claim.claimant is not None
    assert (claim.claimant.name, claim.claimant.kind) == (name, kind)
