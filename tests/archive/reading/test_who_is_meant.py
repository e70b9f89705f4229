"""Who is behind what is said where the words beside the verb are not the name itself."""

import pytest

from archive.reading.articles.read import read_article

PHRASES = [
    # the time of an entry is no part of who speaks in it
    ("The blaze began at dawn.\n\n09:05 The Norvik hospital says four people are hurt.",
     [("Norvik hospital", "four people are hurt")]),
    ("7.40pm Roads are shut, the fire chief says.", [("fire chief", "Roads are shut")]),
    ("12:48 GMT The ferry has left, police confirm.", [("police", "The ferry has left")]),
    # surnames that are words
    ("Police Chief James White said two men were hurt.\n\nWhite said one had died.",
     [("James White", "two men were hurt"), ("James White", "one had died")]),
    ("Mayor Ana King said it would rain. King said the dam would hold.",
     [("Ana King", "it would rain"), ("Ana King", "the dam would hold")]),
    # what was not told
    ("Ruiz said tips led them to him, but she did not immediately release more information.",
     [("Ruiz", "tips led them to him")]),
    ("Patterson did not identify the man by name or say how he was injured.", []),
    ("The office said the bridge was shut, though it did not elaborate.",
     [("office", "the bridge was shut")]),
    # ages in dashes
    ("Three women — ages 52, 49 and 35 — were killed, police said.",
     [("police", "Three women — ages 52, 49 and 35 — were killed")]),
    # a name and an age open what is said
    ("The guards, two of them new, said Bo Ek, 51, had left.", [("guards", "Bo Ek, 51, had left")]),
    ("The fire was out by noon, said Ana Ruiz, 51, who runs the inn.",
     [("Ana Ruiz", "The fire was out by noon")]),
    # a relative clause without its relative
    ("The dean blamed rain, a version the college disputed, saying the roof had leaked for years.",
     [("college", "The dean blamed rain"), ("college", "the roof had leaked for years")]),
    ("It was a choice one parent called “a slap in the face to the valley.”",
     [("one parent", "a slap in the face to the valley")]),
    ("He denied the vote was rigged, a charge made by two of the clerks, who say boxes were lost.",
     [("He", "the vote was rigged"), ("two of the clerks", "boxes were lost")]),
    # pictures that somebody has read
    ("Imagery collected on Sunday shows between 90 and 110 trucks near Velm, according to an"
     " analysis by the Hill Project.",
     [("Hill Project", "Imagery collected on Sunday shows between 90 and 110 trucks near Velm")]),
    ("The pier was never tested, according to a state review seen by the newspaper Velm Post.",
     [("state review seen by the newspaper Velm Post", "The pier was never tested")]),
    # whose survey, whose figures, whose news
    ("“It is a joke,” said Ana Ruiz of the Velm Rights Initiative, whose own survey last year found"
     " that half of the pumps had failed. “Nobody listens.”",
     [("Ana Ruiz", "It is a joke"), ("Ana Ruiz", "half of the pumps had failed"),
      ("Ana Ruiz", "Nobody listens")]),
    ("The dam held, the country's Water Ministry said.", [("Water Ministry", "The dam held")]),
    ("The latest from Norvik Networks says 40 homes are dark.",
     [("Norvik Networks", "40 homes are dark")]),
    ("The State Auditor's Office charged 13 clerks, alleging that they had sold the seals.",
     [("State Auditor's Office", "they had sold the seals")]),
    # who wrote the document
    ("The Velm rights office said in a report released on Tuesday that guards beat captives. The"
     " government denied it.\n\nThe 78-page document estimates that 900 are held.",
     [("Velm rights office", "guards beat captives"), ("government", "guards beat captives"),
      ("Velm rights office", "900 are held")]),
    ("The Velm Bureau said in a statement that 40 sites fell. A minister said it was 60. The"
     " statement added that ten were back.",
     [("Velm Bureau", "40 sites fell"), ("minister", "it was 60"),
      ("Velm Bureau", "ten were back")]),
    ("The 40-page report by the Velm Audit Office says £4m was lost. The document says nobody was"
     " blamed.",
     [("Velm Audit Office", "£4m was lost"), ("Velm Audit Office", "nobody was blamed")]),
    # one of several
    ("Two nurses told the paper that wards were full. One said beds were in the hall.",
     [("Two nurses", "wards were full"), ("one of two nurses", "beds were in the hall")]),
    ("Three officials briefed on the plan said the dam would close.\n\nThe officials said it was"
     " old. “It is unsafe,” one said.",
     [("Three officials briefed on the plan", "the dam would close"),
      ("Three officials briefed on the plan", "it was old"),
      ("one of three officials briefed on the plan", "It is unsafe")]),
    ("A truce would last, according to a person briefed on the talks.",
     [("person briefed on the talks", "A truce would last")]),
    # a body whose name looks like a person's
    ("Vanta Serra Lumina, which runs the coach, denied it was unfit. It had passed a test, the"
     " company said.",
     [("Vanta Serra Lumina", "it was unfit"), ("Vanta Serra Lumina", "It had passed a test")]),
    # he and she
    ("Bo Ek was held. His lawyer, Marija Dapcevic, spoke in court. Ek was ill, she said.\n\nThe"
     " court charged Bo Ek with theft. He denies the charge.",
     [("Marija Dapcevic", "Ek was ill"), ("Bo Ek", "the charge")]),
    ("Bo Ek won in Rome. The Slovak, 31, said he was tired.", [("Bo Ek", "he was tired")]),
    # whose police
    ("The military police put the crowd at 150. The driver is sober, police confirm.",
     [("military police", "the crowd at 150"), ("police", "The driver is sober")]),
    # what the speaker was told
    ("Mayor Ana Ruiz says the minister has assured her the bridge will be paid for.",
     [("Ana Ruiz", "the minister has assured her the bridge will be paid for")]),
    ("Clinics have been told by the Health Department that masks may run short by May.",
     [("Health Department", "masks may run short by May")]),
    # one who is named later
    ("Velmton's police chief confirmed two deaths. Police Chief Ana Ruiz said a man was held.",
     [("Ana Ruiz", "two deaths"), ("Ana Ruiz", "a man was held")]),
    ("The army has said it will not sign, and analysts expect an assault before any deal.",
     [("army", "it will not sign"), ("analysts", "an assault before any deal")]),
    # names that hold commas, and lists of speakers
    ("The Rail, Harbour and Transport union said it would strike. The union said it was sad.",
     [("Rail, Harbour and Transport union", "it would strike"),
      ("Rail, Harbour and Transport union", "it was sad")]),
    ("The ban holds, the Ministry of Farming, Livestock and Fisheries said.",
     [("Ministry of Farming, Livestock and Fisheries", "The ban holds")]),
    ("The dam leaks, according to the Department for Water, Dams and Food.",
     [("Department for Water, Dams and Food", "The dam leaks")]),
    ("Dr Ana Ruiz, professor of law at Velm University, and Dr Bo Ek, a reader in history, say the"
     " dam leaks. The two say it is old.",
     [("Ana Ruiz", "the dam leaks"), ("Bo Ek", "the dam leaks"), ("Ana Ruiz", "it is old"),
      ("Bo Ek", "it is old")]),
    ("The UN, the EU and the African Union said the vote was fair.",
     [("UN", "the vote was fair"), ("EU", "the vote was fair"),
      ("African Union", "the vote was fair")]),
    ("After meeting Ana Ruiz, Bo Ek and Cy Dahl said it was late.",
     [("Bo Ek", "it was late"), ("Cy Dahl", "it was late")]),
    # what a noun cannot mean
    ("The hospital trust said it was sorry. The regulator said it would look.",
     [("hospital trust", "it was sorry"), ("regulator", "it would look")]),
    ("Danish drugmaker Vanta said sales fell. Its rival, Norvik Labs, said sales rose. The Danish"
     " group said it would wait.",
     [("Vanta", "sales fell"), ("Norvik Labs", "sales rose"), ("Vanta", "it would wait")]),
    ("Norvik Foods said sales rose. Bo Ek, an analyst at Velm Capital, said it was luck. The"
     " company said it would hire.",
     [("Norvik Foods", "sales rose"), ("Bo Ek", "it was luck"), ("Norvik Foods", "it would hire")]),
    ("Bo Ek, 40, was held, prosecutor Ana Ruiz said. The officer's lawyer said it was a mistake.",
     [("Ana Ruiz", "Bo Ek, 40, was held"), ("officer's lawyer", "it was a mistake")]),
    ("Fans of Velm City will pay more. The club said it was fair.", [("Velm City", "it was fair")]),
    # what stands beside it
    ("The regulator, Ofdam, said it was late.", [("Ofdam", "it was late")]),
    ("One mother said it was cold. Another, Keely Marsh, said it was wet.",
     [("One mother", "it was cold"), ("Keely Marsh", "it was wet")]),
    ("Bo Ek's lawyer denies it. One, a 24-year-old Kenyan, said she was sold. “I ran,” she said.",
     [("Bo Ek's lawyer", "it"), ("24-year-old Kenyan", "she was sold"),
      ("24-year-old Kenyan", "I ran")]),
    ("The trust that runs it said a board was in place.",
     [("trust that runs it", "a board was in place")]),
    # who only brought it out, who only read it
    ("Emails released by a court suggest that the two dined there.",
     [("Emails released by a court", "the two dined there")]),
    ("A poll by Norvik Polls for the Velm Herald found that half would stay.",
     [("Norvik Polls", "half would stay")]),
    ("Data compiled by the port authority and seen by the Velm Post suggest 40 ships wait.",
     [("port authority", "40 ships wait")]),
    ("A report released on Monday by the Velm Audit Office says £4m was lost. The report says it"
     " is late.",
     [("Velm Audit Office", "£4m was lost"), ("Velm Audit Office", "it is late")]),
    ("The council's report says it is late. The builder's own survey says it is early.",
     [("council", "it is late"), ("builder's own survey", "it is early")]),
    # a company and the houses that judge it
    ("Norvik warned that sales would fall. The Oslo-based group expects a loss of £4m.\n\nShares in"
     " the company fell 9%.\n\nSales fell 4%, the company said.\n\nVelm Securities argued that"
     " sales would rise.\n\nThe lake is wide.\n\nThe company denied that it was for sale.",
     [("Norvik", "sales would fall"), ("Norvik", "a loss of £4m"), ("Norvik", "Sales fell 4%"),
      ("Velm Securities", "sales would rise"), ("Norvik", "it was for sale")]),
    ("Norvik declined to comment on what it called “rumours”.", [("Norvik", "rumours")]),
    ("Norvik warned that sales fell.\n\nAnalysts polled by Quantra said it was late.\n\nNorvik will"
     " close its mill, it said.",
     [("Norvik", "sales fell"), ("Analysts polled by Quantra", "it was late"),
      ("Norvik", "Norvik will close its mill")]),
    ("Vanta told the Velm Post that sales fell. The group said it was sad.",
     [("Vanta", "sales fell"), ("Vanta", "it was sad")]),
    ("TotalEnergies did not answer questions at once. The French company said it was late.",
     [("TotalEnergies", "it was late")]),
    ("Rain will fall, warn researchers at Velm University.",
     [("researchers at Velm University", "Rain will fall")]),
    ("Modellers at the Velm Fund say it is hot. Some insurers have gone; one says it has paid $6m.",
     [("Modellers at the Velm Fund", "it is hot"), ("one", "it has paid $6m")]),
    ("An email from Bo Ek to the yard stated: “Not this year.”", [("Bo Ek", "Not this year")]),
    ("The defendant said it was a lie.\n\nA former deckhand, whose name cannot be told, gave"
     " evidence. He said it was dark.",
     [("defendant", "it was a lie"), ("former deckhand", "it was dark")]),
    # two of whom one is meant
    ("Ana Ruiz met Bo Ek in Velm. The former said it was late; the latter said it was early.",
     [("Ana Ruiz", "it was late"), ("Bo Ek", "it was early")]),
    ("Both Ana Ruiz and Bo Ek said it was late.",
     [("Ana Ruiz", "it was late"), ("Bo Ek", "it was late")]),
    ("Don Tusk and Fritz Merz said it would open. The Polish leader said it was time.",
     [("Don Tusk", "it would open"), ("Fritz Merz", "it would open"),
      ("Polish leader", "it was time")]),
    ("Bo Ek says it is dear. But the club manager later clarified that it was cheap.",
     [("Bo Ek", "it is dear"), ("club manager", "it was cheap")]),
    # one of a people, names in another script
    ("Coach Rui Vila said it was hot. The Portuguese, 54, said he was tired. The French said they"
     " were late.",
     [("Rui Vila", "it was hot"), ("Rui Vila", "he was tired"), ("French", "they were late")]),
    ("The mayor, يوسف الحداد, said the road was open. He added that it was late.",
     [("يوسف الحداد", "the road was open"), ("يوسف الحداد", "it was late")]),
    ("The fire is out, said דוד כהן, who heads the service.", [("דוד כהן", "The fire is out")]),
    ("Keith Byrne said it was dark. The Irishman said it was late. The Brazilian himself"
     " said it was early.",
     [("Keith Byrne", "it was dark"), ("Keith Byrne", "it was late"),
      ("The Brazilian", "it was early")]),
    ("“It is late,” says B. M. Rao. “It is early,” said J. Ek.",
     [("B. M. Rao", "It is late"), ("J. Ek", "It is early")]),
    ("Bo Ek said it was late. A friend who sat behind them, Jo Petersen, agreed. He said it was"
     " dark.", [("Bo Ek", "it was late"), ("Jo Petersen", "it was dark")]),
    ("Sheikh Hasina-Wazed said it was late. Sheikh Mohammed bin Zayed said it was early.",
     [("Sheikh Hasina-Wazed", "it was late"), ("Mohammed bin Zayed", "it was early")]),
    # somebody new
    ("The boatman Tran Loi said it was dark. It is so, says the boss of a mill in Velm.",
     [("Tran Loi", "it was dark"), ("boss of a mill", "It is so")]),
    ("Under questions by Ana Mostyn KC, for the clerk, he wept. Mostyn told jurors he was tired.",
     [("Ana Mostyn", "he was tired")]),
    ("Bo Ek told the police that the wires were old, jurors heard.",
     [("Bo Ek", "the wires were old")]),
    # what somebody says that something shows
    ("Ana Ruiz said the arrests showed that the state was afraid.",
     [("Ana Ruiz", "the arrests showed that the state was afraid")]),
    # a judgement of one word
    ("Opposition leaders called the inquiry “theatre”.",
     [("Opposition leaders", "the inquiry “theatre”")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PHRASES)
def test_claimants_are_whoever_is_meant(text: str, expected: list[tuple[str, str]]) -> None:
    claims = read_article(text).claims
    found = [(c.claimant.name if c.claimant else None, c.span.text) for c in claims]
    assert found == expected
