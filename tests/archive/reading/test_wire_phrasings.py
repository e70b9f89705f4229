"""Turns of phrase of wires, courts and small papers: who claims what."""

import pytest

from archive.reading.articles.read import read_article

PHRASES = [
    # who says so in a relative clause without its relative
    ("Officials said 17 were killed, a toll relatives insist is far too low.",
     [("Officials", "17 were killed"), ("relatives", "is far too low")]),
    ("A source said the firm was promised a sale, a figure the club insist was never mentioned.",
     [("source", "the firm was promised a sale"), ("club", "was never mentioned")]),
    # findings and claims of others
    ("Velm has long denied having troops there, despite findings by UN experts that 400 fought.",
     [("Velm", "having troops there"), ("UN experts", "400 fought")]),
    ("He told reporters, rejecting opposition claims that guards had sold them.",
     [("opposition", "guards had sold them")]),
    ("The council plans to ban it, according to a draft, though two diplomats said Velm would"
     " block it.",
     [("draft", "The council plans to ban it"), ("two diplomats", "Velm would block it")]),
    ("The war drove 900 people from the town, by the United Nations' estimate.",
     [("United Nations", "The war drove 900 people from the town")]),
    ("Rains are expected to be strong this year, the weather office forecast in May.",
     [("weather office", "Rains are expected to be strong this year")]),
    # polls
    ("The survey gives the governing party 34% of the vote.",
     [("survey", "the governing party 34% of the vote")]),
    ("The survey gave rise to debate.", []),
    # what is done by saying it, what turns
    ("The president declared an emergency as fires spread.", []),
    ("Mr Ek denies taking the drug and blames a cold remedy bought abroad.",
     [("Ek", "taking the drug"), ("Ek", "a cold remedy bought abroad")]),
    ("It leaked, the firm argued, adding: “We have audited it twice.”",
     [("firm", "It leaked"), ("firm", "We have audited it twice")]),
    ("Residents described black mould, broken lifts and cold meals.",
     [("Residents", "black mould, broken lifts and cold meals")]),
    ("The works would fail, emails disclosed to the agency reveal.",
     [("emails disclosed to the agency", "The works would fail")]),
    # marks of speech as machines mix them
    ("”We left at noon,” Dana Wells said. ”It was wet.”",
     [("Dana Wells", "We left at noon"), ("Dana Wells", "It was wet")]),
    ("\"The road is shut,” Velm Council chief Dana Wells said in a note.",
     [("Dana Wells", "The road is shut")]),
    ("“It rains,” she said. “ I think the dam will hold.”",
     [("she", "It rains"), ("she", "I think the dam will hold")]),
    # names that are verbs too, behind speech
    ('"The dam holds," Fed Chair Dana Wells said.', [("Dana Wells", "The dam holds")]),
    ("“The dam holds,” Will Wells said.", [("Will Wells", "The dam holds")]),
    # what somebody is also known as
    ("The network, also known as Radio Velm, said that the dam had moved.",
     [("network", "the dam had moved")]),
    ("Radio Velm, previously called Ek FM, said that the dam had moved.",
     [("Radio Velm", "the dam had moved")]),
    # whose participle it is, and what a semicolon and "and" join
    ("As troops came, Dana Wells left, telling an interviewer in May that Velm was lost.",
     [("Dana Wells", "Velm was lost")]),
    ("Wells doubted the plan; bemoaned a lack of money for it and said Velm would pay.",
     [("Wells", "Velm would pay")]),
    # where what is said ends before the main clause
    ("While Velm noted that the dam was “old but safe,” the town's engineers looked at its cracks.",
     [("Velm", "the dam was “old but safe,”")]),
    # a verb that no list knows, behind who says it
    ("The scheme, the audit found, wastes £4m a year.",
     [("audit", "The scheme, the audit found, wastes £4m a year")]),
    ("That plan, Dana Wells said, rewards selling off the dam.",
     [("Dana Wells", "That plan, Dana Wells said, rewards selling off the dam")]),
    ("In Velm, Dana Wells said, years of rain had filled the dam.",
     [("Dana Wells", "years of rain had filled the dam")]),
    ("Velm said this past week that the dam would hold.", [("Velm", "the dam would hold")]),
    # writings, and what is done before it is said
    ("The driver gave a sworn statement to the town board on Monday saying he never crossed it.",
     [("driver", "he never crossed it")]),
    ("It follows a Norvik report released Thursday suggesting that the dam will not hold.",
     [("Norvik", "the dam will not hold")]),
    ("Officials looked at the dam before confirming that it had moved.",
     [("Officials", "it had moved")]),
    ("According to the note, builders, who seek £4m, say work will begin in May.",
     [("note", "builders, who seek £4m, say work will begin in May"), ("note", "who seek £4m")]),
    # words that only look like verbs of saying
    ("The work has been marred by doubts that it pays.", []),
    ("The current pledges towns have made would let the river rise by 3 metres.", []),
    ("The “joke,” as he called it, made many laugh.", []),
    # initials without a space, "that" that points, what goes on behind what is said
    ("The road is shut, said S.K. Wells, an army officer, who runs the depot.",
     [("S.K. Wells", "The road is shut")]),
    ("Officials at that depot said 12 men had left.",
     [("Officials at that depot", "12 men had left")]),
    ("The mayor said so far 12 men had left.", [("mayor", "so far 12 men had left")]),
    ("Officials say the dam leaks, and have warned people against going back.",
     [("Officials", "the dam leaks")]),
    ("Crews found boats after heavy rain and loose mud buried the town, Velm said.",
     [("Velm", "Crews found boats after heavy rain and loose mud buried the town")]),
    # offices of one person, verbs behind "also", ranges, whose words they are
    ("Norvik Chairman and Chief Executive Dana Wells said the dam leaks.",
     [("Dana Wells", "the dam leaks")]),
    ("Norvik, which makes pens, also froze wages and salaries and said it would sell the dam.",
     [("Norvik", "it would sell the dam")]),
    ("Dana Wells said the share is between 5.5 per cent and 6 per cent.",
     [("Dana Wells", "the share is between 5.5 per cent and 6 per cent")]),
    ("In Dana Wells's words, mud and rain have filled the dam.",
     [("Dana Wells", "mud and rain have filled the dam")]),
    # answers, and a writing within what it is about
    ("Velm says the dam leaks, a claim the builders deny.",
     [("Velm", "the dam leaks"), ("builders", "the dam leaks")]),
    ("Dana Wells condemned the plan in a written statement that also accused Norvik of lying.",
     [("written statement", "Norvik of lying")]),
    ("In its judgment, the tribunal said Norvik had lied.", [("tribunal", "Norvik had lied")]),
    ("Velm counts the damage after three nights of rain.", []),
    # what somebody else claims beside it, what somebody thinks of it
    ("Shells hit a hall on Friday, Dana Wells said, as Velm claimed the capture of another town.",
     [("Dana Wells", "Shells hit a hall on Friday"), ("Velm", "the capture of another town")]),
    ("Norvik verified a yield of 96% in a trial, a result the firm believes to be its best.",
     [("Norvik", "a yield of 96% in a trial, a result the firm believes to be its best")]),
    ("Half of the camp is hungry, a UN-backed report said.",
     [("UN-backed report", "Half of the camp is hungry")]),
    ("The council has put the number of pupils with education, health and care plans at 5,760.",
     [("town council", "the number of pupils with education, health and care plans at 5,760")]),
    # two hyphens for a dash
    ("Mayor Dana Wells -- calling the rain a test -- told reporters that 14 people had left.",
     [("Dana Wells", "14 people had left")]),
    # who is quoted, and by whom
    ("Radio Velm reported state minister Dana Wells as saying that the dam fell.",
     [("Dana Wells", "the dam fell")]),
    ("“The dam fell in the night,” Radio Velm quoted Wells as saying.",
     [("Wells", "The dam fell in the night")]),
    # verbs with something before or inside them
    ("They did, however, say that the dam had moved.", [("They", "the dam had moved")]),
    ("The firm did say it would pay.", [("firm", "it would pay")]),
    ("The firm did not say who would pay.", []),
    ("Noting that the river had fallen, Dana Wells said the road would open.",
     [("Dana Wells", "the river had fallen"), ("Dana Wells", "the road would open")]),
    ("Velm Council indicated it will not pay.", [("Velm Council", "it will not pay")]),
    ("Dana Wells said a number of times that the dam was old.",
     [("Dana Wells", "the dam was old")]),
    ("Dana Wells, speaking in what appeared to be her car, said the dam held.",
     [("Dana Wells", "the dam held")]),
    ("“It held,” Dana Wells told Velm TV's “Good Morning.”", [("Dana Wells", "It held")]),
    # hearers are no part of what they hear
    ("Dana Wells told police it was dark.", [("Dana Wells", "it was dark")]),
    ("Dana Wells told jurors the Crown case was weak.",
     [("Dana Wells", "the Crown case was weak")]),
    ("A witness to the killing told a murder trial jury yesterday that he saw two men.",
     [("witness to the killing", "he saw two men")]),
    ("The clerk told the court that the man said to her: “It is mine by right.”",
     [("man", "It is mine by right")]),
    # what only looks like somebody who speaks
    ("When asked why he thought so, the clerk said: “It was plain to see.”",
     [("clerk", "It was plain to see")]),
    ("The jury left after his alleged victim was heard.", []),
    ("Lawyers for a man accused of theft have described the case as “not good enough”.",
     [("Lawyers for a man accused of theft", "the case as “not good enough”")]),
    ("Dana Wells said two drones were shot down but she did not specify the cause.",
     [("Dana Wells", "two drones were shot down")]),
    ("The wall fits “the shape and size” of the hole found in it, the court heard.",
     [("court", "The wall fits “the shape and size” of the hole found in it")]),
    # lists of single words are one judgement
    ("Dana Wells described the report as unfounded, baseless, and untrue.",
     [("Dana Wells", "the report as unfounded, baseless, and untrue")]),
    ("The coroner ruled the death “an accidental drowning”.",
     [("coroner", "the death “an accidental drowning”")]),
    ("“It held,” Dana Wells was quoted as saying by the Velm Herald.",
     [("Dana Wells", "It held")]),
    ("Dana Wells said it held and clarified she had only looked at it.",
     [("Dana Wells", "it held"), ("Dana Wells", "she had only looked at it")]),
    ("The board clarified the matter, confirming that the dam held.",
     [("board", "the dam held")]),
    ("The press wants him to say sorry for allegedly spreading lies.", []),
    # what somebody says of what somebody says
    ("Velm said its men had fled, a charge the group has called “politically motivated”.",
     [("Velm", "its men had fled"), ("group", "politically motivated")]),
    ("“It leaks,” Dana Wells said, calling the film “theatre for fools”.",
     [("Dana Wells", "It leaks"), ("Dana Wells", "the film “theatre for fools”")]),
    ("Profit fell for a third year, the town said, blaming a market that its mayor described as "
        "“frozen from coast to coast”.",
     [("town", "Profit fell for a third year"), ("its mayor", "as “frozen from coast to coast”")]),
    ("The claim that Velm had fallen was rejected by Norvik.",
     [("Norvik", "Velm had fallen")]),
    ("Officials were told in March that the dam was old.", [("", "the dam was old")]),
    ("The plan was approved after councillors were told the dam was old.",
     [("", "the dam was old")]),
    ("Officials were told by the firm that the dam was old.", [("firm", "the dam was old")]),
    ("It emerged on Friday that the dam was old.", [("", "the dam was old")]),
    ("More than 40 people are feared dead in Velm.",
     [("", "More than 40 people are feared dead in Velm")]),
    ("The trust will get £6m, it is understood.", [("", "The trust will get £6m")]),
    ("The war has, by the UN's count, uprooted 13 million.",
     [("UN", "uprooted 13 million")]),
    ("The river fell to 48 feet, down from 53 feet, as per officials in Velm.",
     [("officials in Velm", "The river fell to 48 feet"),
      ("officials in Velm", "down from 53 feet")]),
    ("Dana Wells, in a post on Sunday: “They counted until they liked it.”",
     [("Dana Wells", "They counted until they liked it")]),
    ("Says Dana Wells, head of Norvik: “The two make a strong team.”",
     [("Dana Wells", "The two make a strong team")]),
    ("A colonel quoted in the report put it more bluntly. “We have one truck for the town.”",
     [("colonel", "We have one truck for the town")]),
    ("If the town falls, analysts say, the road would lie open.",
     [("analysts", "If the town falls, analysts say, the road would lie open")]),
    ("They saw images which, the group says, show 40 burned homes.",
     [("group", "show 40 burned homes")]),
    ("The mayor put the loss of crops at £4m, that of roads at £2m and that of homes at £9m.",
     [("mayor", "the loss of crops at £4m"), ("mayor", "that of roads at £2m"),
      ("mayor", "that of homes at £9m")]),
    ("Dana Wells was cautious. Local media are reporting that she left.",
     [("Local media", "she left")]),
    ("In Velm, the Defence Ministry said that the dam held.",
     [("Defence Ministry", "the dam held")]),
    ("The floods claimed over 200 lives in the delta.", []),
    ("The filing says 31 stations in Velm recorded a turnout of 104%.",
     [("filing", "31 stations in Velm recorded a turnout of 104%")]),
    ("A poll taken before the search found that 38% liked her.",
     [("poll taken before the search", "38% liked her")]),
    # pictures and stamps are no words
    ("🔹 The mayor said 🚒🚒 on Tuesday that 14 boats sank, he said.",
     [("mayor", "14 boats sank")]),
    ("7:40 p.m. Homes threatened: The fire is near 40 homes, Velm Fire said.",
     [("Velm Fire", "The fire is near 40 homes")]),
    # asides and what hangs on nouns
    ("“It was dry,” said Dana Wells, head of the agency, who put the number of homes at 120.",
     [("Dana Wells", "It was dry"), ("Dana Wells", "the number of homes at 120")]),
    ("Dana Wells, a nurse at the hospital, which reported 40 deaths, said beds were full.",
     [("hospital", "40 deaths"), ("Dana Wells", "beds were full")]),
    ("According to Dana Wells, a clerk who left the town, nobody was warned.",
     [("Dana Wells", "nobody was warned")]),
    ("Activist Dana Wells, made famous by a film, on Tuesday accused the mayor of lying.",
     [("Dana Wells", "the mayor of lying")]),
    ("The town wants money and, she added, is looking to build.",
     [("she", "The town wants money and, she added, is looking to build")]),
    ("The change only added to the doubts of officials that were hit.", []),
    ("The agency pegged the spill at 1 million gallons.",
     [("agency", "the spill at 1 million gallons")]),
    # "and" between nouns that share a verb
    ("The clerk said the water's taste and smell did not seem right.",
     [("clerk", "the water's taste and smell did not seem right")]),
    ("The clerk said they ignored the health and water issues brought to the board.",
     [("clerk", "they ignored the health and water issues brought to the board")]),
    ("Officials in Velm also reported on Monday damage to homes.",
     [("Officials in Velm", "damage to homes")]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), PHRASES, ids=[words for words, _ in PHRASES])
def test_phrase_claims(words: str, expected: list[tuple[str, str]]) -> None:
    reading = read_article(f"The town council met in the old hall on Monday.\n\n{words}\n")
    found = [(c.claimant.name if c.claimant else "", c.span.text) for c in reading.claims]
    assert found == expected


WHO = [
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
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), WHO, ids=[words[:60] for words, _ in WHO])
def test_who_is_meant(words: str, expected: list[str]) -> None:
    reading = read_article(f"The town council met in the old hall on Monday.\n\n{words}\n")
    assert [c.claimant.name if c.claimant else "" for c in reading.claims] == expected


def test_speech_in_single_marks_runs_on() -> None:
    text = "Ana Ek said: 'I sold our home. I live in a box room.\n\n'I haven't slept since.'\n"
    reading = read_article(f"The town council met in the old hall on Monday.\n\n{text}")
    assert [claim.claimant.name for claim in reading.claims if claim.claimant] == ["Ana Ek"] * 3
