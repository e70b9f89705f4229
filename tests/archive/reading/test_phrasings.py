"""Turns of phrase of real newspapers, each with what it claims: claimant and words."""

import pytest

from archive.reading.articles.read import read_article
from tests.archive.reading.phrasings import said_in

PHRASES = [
    # a verb written into its pronoun
    (
        "“It’s not over,” Dana Wells said, “but if the rain stops, it could help.”",
        [("Dana Wells", "It’s not over"),
         ("Dana Wells", "but if the rain stops, it could help")],
    ),
    ("Police have said they’ll publish the film.", [("Police", "they’ll publish the film")]),
    # nouns that look like verbs of saying
    ("The shop lies in Velm state.", []),
    ("Voters are moving toward states that he lost.", []),
    ("Profit was below analyst estimates of 52 cents.", []),
    # joints that join no clauses
    (
        "Dana Wells said they need time, money and friends and will wait.",
        [("Dana Wells", "they need time, money and friends"), ("Dana Wells", "will wait")],
    ),
    (
        "Dana Wells said he shut the plant to visitors and the press because he was worried.",
        [("Dana Wells",
          "he shut the plant to visitors and the press because he was worried")],
    ),
    (
        "Dana Wells said that prices rose, and that the shop would close.",
        [("Dana Wells", "prices rose"), ("Dana Wells", "the shop would close")],
    ),
    # one statement inside another
    (
        "A badly made study claiming that ice is growing should be withdrawn, scientists said.",
        [("scientists", "A badly made study claiming that ice is growing should be withdrawn")],
    ),
    (
        "Dana Wells said officers told him many times to stop.",
        [("Dana Wells", "officers told him many times to stop")],
    ),
    (
        "Norvik Energy said in March that it expected to sell the mine.",
        [("Norvik Energy", "it expected to sell the mine")],
    ),
    (
        "Officials said on Monday they would charge him for allegedly lying.",
        [("Officials", "they would charge him for allegedly lying")],
    ),
    (
        "Norvik Energy said in a statement that the dam was safe.",
        [("Norvik Energy", "the dam was safe")],
    ),
    # who the subject is
    (
        "Dana Wells spoke on Friday's call and said the dam was safe.",
        [("Dana Wells", "the dam was safe")],
    ),
    (
        "The mine, a project Iran says it needs, was hit.",
        [("Iran", "it needs")],
    ),
    (
        "The Rescue Service – those who came first – said the dam was safe.",
        [("Rescue Service", "the dam was safe")],
    ),
    (
        "Dana Wells, police spokeswoman in Velm, said the dam was safe.",
        [("Dana Wells", "the dam was safe")],
    ),
    (
        "The mayor, Dana Wells, confirmed the deaths of two men, adding that the dam was safe.",
        [("Dana Wells", "the deaths of two men"), ("Dana Wells", "the dam was safe")],
    ),
    # what is taken on
    (
        "The minister vowed on Monday never to return to Velm.",
        [("minister", "never to return to Velm")],
    ),
    ("Police blamed the fire on a heater.", [("Police", "the fire on a heater")]),
    # words that only look like adverbs, and "there"
    ("Dana Wells said there are faults in the wall.",
     [("Dana Wells", "there are faults in the wall")]),
    ("The survey showed monthly sales rose.", [("survey", "monthly sales rose")]),
    ("Daily Herald gathered that the wall fell.", [("Daily Herald", "the wall fell")]),
    # pasts that hang on a noun
    ("The wall fell, results reported by media showed.", [("results reported by media",
      "The wall fell")]),
    ("Officials said two men, both believed to be cousins, were hurt.",
     [("Officials", "two men, both believed to be cousins, were hurt")]),
    # who is behind a document
    ("A survey of 45 firms released on Friday by the Velm Bank found that prices rose.",
     [("Velm Bank", "prices rose")]),
    ("Early reports said three men were killed.", [("Early reports", "three men were killed")]),
    # a passive without a speaker inside what somebody says
    ("The survey showed trade was expected to grow.",
     [("survey", "trade was expected to grow")]),
    # between a name and its verb
    ("Dana Wells, however, said the dam was safe.", [("Dana Wells", "the dam was safe")]),
    ("“The dam is safe,” Dana Wells, the head of the council said.",
     [("Dana Wells", "The dam is safe")]),
    ("The dam is safe, General Bo Ek, commander-in-chief of the forces, has said.",
     [("Bo Ek", "The dam is safe")]),
    ("Dana Wells, chairman of the board while confirming it said the dam was safe.",
     [("Dana Wells", "the dam was safe")]),
    ("The dam leaked, Velm Crown Court was told on Monday.",
     [("Velm Crown Court", "The dam leaked")]),
    ("Chairman of the Velm council Hon. Bo Ek said the dam was safe.",
     [("Bo Ek", "the dam was safe")]),
    ("A man was held, Dist. Atty. Bo Ek said.", [("Bo Ek", "A man was held")]),
    # what is one claim and what two
    ("Dana Wells said two women were hurt when the roof and second floor fell.",
     [("Dana Wells", "two women were hurt when the roof and second floor fell")]),
    ("Dana Wells said about 20km from the sea and 5km from town, damage was modest.",
     [("Dana Wells", "about 20km from the sea and 5km from town, damage was modest")]),
    ("Dana Wells said her client was ashamed and had begun to drink.",
     [("Dana Wells", "her client was ashamed"), ("Dana Wells", "had begun to drink")]),
    ("Dana Wells confirmed that men were held but would not say whether they were charged.",
     [("Dana Wells", "men were held"), ("Dana Wells", "they were charged")]),
    ("The man told investigators it was an accident, prosecutor Bo Ek said.",
     [("Bo Ek", "The man told investigators it was an accident")]),
    ("Forecasters don't expect rain this week.", [("Forecasters", "rain this week")]),
    # words that are nouns too
    ("Velm Bank said it would cut “about 50” jobs to weather weak demand in May.",
     [("Velm Bank", "it would cut “about 50” jobs to weather weak demand in May")]),
    ("Officials lowered their growth estimates after prices fell.", []),
    ("The ruling promises to ease the way for trade.", []),
    # a demand joined to a statement
    ("The union said the plan was bad and called on workers to strike.",
     [("union", "the plan was bad")]),
    # hearers with an owner, and what stands between the verb and its words
    ("Dana Wells told Velm Radio's Bo Ek it would take years.",
     [("Dana Wells", "it would take years")]),
    ("Dana Wells said then that it would take years.", [("Dana Wells", "it would take years")]),
    # marks around one word
    ('Dana Wells of Velm Bank, who rates it "overweight", said the target "looks conservative".',
     [("Dana Wells", 'the target "looks conservative"')]),
    # what goes on after the attribution
    ("Three men died, police said, but two others lived.",
     [("police", "Three men died"), ("police", "two others lived")]),
    ("Three men died, police said, but the mayor said two others lived.",
     [("police", "Three men died"), ("mayor", "two others lived")]),
    # what somebody sees, and how it is put
    ("Analysts now see growth at 3.6 percent.", [("Analysts", "growth at 3.6 percent")]),
    # asides and lists before the verb
    ("Federal Bank of Velm City President Dana M. Wells, one of ten who set what loans, cards and "
     "bonds cost, said that rates fell.", [("Dana M. Wells", "rates fell")]),
    ("Dana Wells repeated, as he did last week, that rates fell.",
     [("Dana Wells", "rates fell")]),
    ("Dana Wells said banks, “even after the crisis, remain powerful institutions.”",
     [("Dana Wells", "banks, “even after the crisis, remain powerful institutions.”")]),
    ("Dana Wells sharply criticised on Monday the policy of keeping rates near zero as a “gamble.”",
     [("Dana Wells", "the policy of keeping rates near zero as a “gamble.”")]),
    ("Prices rose, Dana Wells said, and that needs to stop.",
     [("Dana Wells", "Prices rose"), ("Dana Wells", "that needs to stop")]),
    ("Binyah Kesselly told reporters that rates fell.", [("Binyah Kesselly", "rates fell")]),
    ("It had been reported in April that Velm Bank hired advisers.",
     [(None, "Velm Bank hired advisers")]),
    ("The bank's estimated $50 billion price fell.", []),
    ("Officials said 150 people were marooned while 50 were stranded.",
     [("Officials", "150 people were marooned"), ("Officials", "50 were stranded")]),
    ("Ten men died in the fire, the mayor, Bo Ek, said in a post on Monday.",
     [("Bo Ek", "Ten men died in the fire")]),
    ("The Velm Office has issued a stark warning that the dam could fail.",
     [("Velm Office", "the dam could fail")]),
    ("The figures, released by the ministry on Monday, show wages rose.",
     [("figures", "wages rose")]),
    ("The army says it killed 30 men, a figure that could not be independently verified.",
     [("army", "it killed 30 men")]),
    # a demand asserts nothing, news confirmed is not retold
    ("Dana Wells demanded that the ministry pay 40 euros.", []),
    ("Dana Wells urged people to leave.", []),
    ("“The dam is safe,” Dana Wells urged.", [("Dana Wells", "The dam is safe")]),
    ("The mayor confirmed the incident.", []),
    # judgements, experiences, documents
    ("A government source played down the risk of shortages.",
     [("government source", "the risk of shortages")]),
    ("Residents described hearing two blasts.", [("Residents", "hearing two blasts")]),
    ("Velm Bank has estimated the cost of making the four old roads safe at $3bn.",
     [("Velm Bank", "the cost of making the four old roads safe at $3bn")]),
    ("A manifest seen by this newspaper listed 86 men.",
     [("manifest seen by this newspaper", "86 men")]),
    ("Analysts polled by Norvik expect revenue of $34 million.",
     [("Analysts polled by Norvik", "revenue of $34 million")]),
    ("Video from the scene shows the wall fell.", [("Video from the scene", "the wall fell")]),
    ("Ana Ruiz, whose firm calls itself “lean”, said sales fell.", [("Ana Ruiz", "sales fell")]),
    ("Two men died, said a Herald report quoting Velm officials.",
     [("Velm officials", "Two men died")]),
    # nouns and adjectives that look like verbs of saying, and surnames like adverbs
    ("It reinforced investors' worries that growth is slowing.", []),
    ("Velm Bank has announced 379 confirmed cases.", [("Velm Bank", "379 confirmed cases")]),
    ("Velm Bank forecast profit of 94 cents.", [("Velm Bank", "profit of 94 cents")]),
    ("Tim Long said the dam was safe.", [("Tim Long", "the dam was safe")]),
    ("Dana Wells further added that rates fell.", [("Dana Wells", "rates fell")]),
    ("Dana Wells went on to add: “The dam is safe.”", [("Dana Wells", "The dam is safe")]),
    ("“Green Hands” officials said the dam fell.", [("“Green Hands” officials", "the dam fell")]),
    ("Velm Aid, which reported that ten died, demanded an inquiry.", [("Velm Aid", "ten died")]),
    ("The Velm-based think tank added that rates fell.",
     [("Velm-based think tank", "rates fell")]),
    ("Dana Wells attributed the rise to a plant in Velm.",
     [("Dana Wells", "the rise to a plant in Velm")]),
    ("Velm Bank has called the report “false and self-serving.”",
     [("Velm Bank", "the report “false and self-serving.”")]),
    ("Velm Bank reported results that beat forecasts, the best since February 2022.", []),
    ("Bo Ek, who declared 60 days of mourning, is due in Velm on Monday.", []),
    ("Dana Wells said 1,240 people were hurt, 93 of them seriously.",
     [("Dana Wells", "1,240 people were hurt"), ("Dana Wells", "93 of them seriously")]),
    ("Dana Wells said the man, who was 58, was alone.",
     [("Dana Wells", "the man, who was 58, was alone")]),
    ("Dana Wells said the unit opened in May, paid for with a $3.2m loan.",
     [("Dana Wells", "the unit opened in May"), ("Dana Wells", "paid for with a $3.2m loan")]),
    ("“You need a boat and someone's cousin,” Dana Wells said.",
     [("Dana Wells", "You need a boat and someone's cousin")]),
    ("Monitors say 550 people died in army and Russian air strikes in the north.",
     [("Monitors", "550 people died in army and Russian air strikes in the north")]),
    ("Troops took a hill, a claim that Velm Council dismissed as “wishful thinking indeed”.",
     [("Velm Council", "wishful thinking indeed")]),
    ("The General Staff in Velm said a bridge fell.",
     [("General Staff in Velm", "a bridge fell")]),
    ("Nobody was hired, Dana Wells insists: those who came had asked.",
     [("Dana Wells", "Nobody was hired"), ("Dana Wells", "those who came had asked")]),
    ("Velm Survey gave a magnitude of 6.9 and left.", [("Velm Survey", "a magnitude of 6.9")]),
    ("The Velm Council lowered the death toll to 54.", [("Velm Council", "the death toll to 54")]),
    ("The council raised fees to 54.", []),
    ("Velm Bank, when I phoned, said rates fell.", [("Velm Bank", "rates fell")]),
    ("Ek says it fell; Velm Bank reports 139 sales a day.",
     [("Ek", "it fell"), ("Velm Bank", "139 sales a day")]),
    ("It rained when I called Anna Wells at home. She had stayed. “It was hard,” she said.",
     [("Anna Wells", "It was hard")]),
    ("It rained when I called Anna Wells and Jane Ek. She had stayed. “It was hard,” she said.",
     [("she", "It was hard")]),
    # two who say the same
    ("Bo Ek and Ana Ruiz said the dam was safe.",
     [("Bo Ek", "the dam was safe"), ("Ana Ruiz", "the dam was safe")]),
    ("Moscow and Kyiv deny any such deliveries.",
     [("Moscow", "any such deliveries"), ("Kyiv", "any such deliveries")]),
    ("Bo Ek and his wife Anna said they fled.",
     [("Bo Ek", "they fled"), ("Anna", "they fled")]),
    ("The Department of Health and Human Services said rates fell.",
     [("Department of Health and Human Services", "rates fell")]),
    ("Marks and Spencer said sales fell.", [("Marks and Spencer", "sales fell")]),
    ("Sussex and Surrey Police said a man was held.",
     [("Sussex and Surrey Police", "a man was held")]),
    # who is meant by what is said of him before
    ("Portuguese coach Jorge Costa was there. The Portuguese coach said the dam was safe.",
     [("Jorge Costa", "the dam was safe")]),
    ("Velm Police said a man was held. He was let go, the force added.",
     [("Velm Police", "a man was held"), ("Velm Police", "He was let go")]),
    ("Forest Laboratories Inc. says sales fell. Forest said rates rose.",
     [("Forest Laboratories Inc", "sales fell"), ("Forest Laboratories Inc", "rates rose")]),
    ("Ten died, according to the UN and local authorities.",
     [("UN", "Ten died"), ("local authorities", "Ten died")]),
    # who only passes words on
    ("“It is bad,” Velm Aid said, Reuters reports.", [("Velm Aid", "It is bad")]),
    ("A local aid group believes up to 1,300 people died, the BBC writes.",
     [("local aid group", "up to 1,300 people died")]),
    # the first of several verbs has the subject, an apposition may be a few plain words
    ("Dana Wells stopped, laughed, and said, “You work for us.”",
     [("Dana Wells", "You work for us")]),
    ("Velm Aid and Norvik Relief, local groups, confirmed that the camp fell.",
     [("Velm Aid", "the camp fell"), ("Norvik Relief", "the camp fell")]),
    ("Ten fled, the UN's deputy coordinator for Velm, Anna Ek, wrote.",
     [("Anna Ek", "Ten fled")]),
    ("The Velm Army claimed to have won, without giving details.",
     [("Velm Army", "to have won")]),
    # acts that are told, not said; circumstances; what stands before a main clause
    ("The governor declared an emergency on Sunday as fires spread.", []),
    ("Gov. Bo Ek (D) pledged to send “every truck” as fires spread and winds rose.",
     [("Bo Ek", "to send “every truck” as fires spread and winds rose")]),
    ("While some members noted rates would fall, there was worry about the dam.",
     [("some members", "rates would fall")]),
    ("The wall fell, according to local daily Velm Press, which said the dam leaked.",
     [("Velm Press", "The wall fell"), ("Velm Press", "the dam leaked")]),
    ("Most economists surveyed said they expected growth of 2%.",
     [("Most economists surveyed", "they expected growth of 2%")]),
    ("Anna Wells argues that the dam is old, and calls for more work.",
     [("Anna Wells", "the dam is old")]),
    ("Under the Velm Agency’s (VA) plan it ends. The VA has stated that rates fell.",
     [("Velm Agency", "rates fell")]),
    ("Dana Wells said two women aged 61 and 68 had died.",
     [("Dana Wells", "two women aged 61 and 68 had died")]),
    ("A nurse in Velm earns £190 a month, according to Velm Union (VU); at home she has more.",
     [("Velm Union", "A nurse in Velm earns £190 a month")]),
    # first names, offices with their names beside them
    ("Amanda Turner was ill. Amanda, 34, from Velm, warned: “It was bad.”",
     [("Amanda Turner", "It was bad")]),
    ("Energy Minister, Boakye Agyarko, has stated that rates fell.",
     [("Boakye Agyarko", "rates fell")]),
    ("The wall is wet, First Deputy Speaker of Velm, Joe Ek, has said. “It is,” the First Deputy "
     "Speaker said.", [("Joe Ek", "The wall is wet"), ("Joe Ek", "It is")]),
    ("The office looks at Paul Ek, Velm's labour minister. The minister said it was untrue.",
     [("Paul Ek", "it was untrue")]),
    ("They met Paul Ek, a minister, and Ana Ruiz, a minister. The minister said it was untrue.",
     [("minister", "it was untrue")]),
    ("The two men he accused, leading figures in the party, have denied the claims.", []),
    ("Dana Wells added that the plan didn't and wouldn't help.",
     [("Dana Wells", "the plan didn't and wouldn't help")]),
    # asides before the verb of the sentence
    ("The jet, which had its last check on Monday, encountered a problem, said a report.",
     [("report", "The jet, which had its last check on Monday, encountered a problem")]),
    ("Police said the driver, who had been to a bar, hit a tree.",
     [("Police", "the driver, who had been to a bar, hit a tree")]),
    ("The crew of the plane that crashed, killing 176 people, never called, officials said.",
     [("officials", "The crew of the plane that crashed, killing 176 people, never called")]),
    ("Bo Ek, vice-chairman of Velm and Norvik Council, said he was sad.",
     [("Bo Ek", "he was sad")]),
    ("Bo Ek pointed out research that said 80 percent of fires are lit by people.",
     [("research", "80 percent of fires are lit by people")]),
    ("Health Minister Ana Ruiz said rates fell. The Health Minister said it was sad.",
     [("Ana Ruiz", "rates fell"), ("Ana Ruiz", "it was sad")]),
    ("Bo Ek said it was told to open an immediate and thorough probe and the results would come.",
     [("Bo Ek", "it was told to open an immediate and thorough probe"),
      ("Bo Ek", "the results would come")]),
    # a question asserts nothing
    ("“Who will pay for the dam?” Dana Wells said.", []),
    ("“The dam fell. Who will pay?” Dana Wells said.", [("Dana Wells", "The dam fell")]),
    # speech that runs over sentences
    (
        "Dana Wells said the dam “is safe. It was mended in May.” The town was calm.",
        [("Dana Wells", "the dam “is safe"), ("Dana Wells", "It was mended in May.”")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), PHRASES, ids=[words for words, _ in PHRASES])
def test_phrase_claims(words: str, expected: list[tuple[str | None, str]]) -> None:
    assert said_in(words) == expected


def test_lines_cut_to_a_width_are_no_sentences() -> None:
    text = (
        "Velm Corp is meeting with banks\n"
        "to work out funding for its bid for smaller rival Norvik US\n"
        "Inc, a source familiar with the situation said, as the\n"
        "carrier works to ease concerns that the deal with\n"
        "Arbel would hurt competition.\n"
    )
    (claim,) = read_article(f"Velm lines up banks\n\n{text}").claims
    assert " ".join(claim.span.text.split()) == (
        "Velm Corp is meeting with banks to work out funding for its bid for smaller rival "
        "Norvik US Inc"
    )
