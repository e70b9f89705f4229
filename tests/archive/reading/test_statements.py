"""Who says what, sentence by sentence: each line is a claimant, how it is reported, the words."""

import pytest

from archive.reading.articles.read import read_article

DENIED = "it had downed two jets"
CASES = {
    "Russia said it had downed two jets, a claim Kyiv rejected.": [
        ("Russia", "other", DENIED), ("Kyiv", "denied", DENIED)],
    "Russia said it had downed two jets, which Kyiv denied, and that 40 had died.": [
        ("Russia", "other", DENIED), ("Kyiv", "denied", DENIED),
        ("Russia", "other", "40 had died")],
    "The town fell, according to Russia, an assertion that Ukraine dismissed as false.": [
        ("Russia", "according to", "The town fell"), ("Ukraine", "denied", "The town fell")],
    "The strike killed 12 people, a charge Moscow denies.": [
        ("Moscow", "denied", "The strike killed 12 people")],
    "Forty people died, a figure confirmed by the health ministry.": [
        ("health ministry", "confirmed", "Forty people died")],
    "A driver saved 23 children, a court heard yesterday.": [
        ("court", "other", "A driver saved 23 children")],
    "Jurors heard he had been awake for 19 hours.": [
        ("Jurors", "other", "he had been awake for 19 hours")],
    "Revenue rose 12% to $4.1 billion, above the $3.9 billion analysts had forecast.": [],
    "Orders rose to 2.4 billion euros, beating the 2.1 billion euros analysts had expected.": [],
    "Ann Ek, who rates the share \"lean\", said the target was met.": [
        ("Ann Ek", "other", "the target was met")],
    "Villagers heard explosions that shook their homes.": [],
    "A diplomat, speaking on condition of anonymity as usual, said it fell.": [
        ("diplomat", "other", "it fell")],
    "Northlight Ferries apologised and said the vessel had passed.": [
        ("Northlight Ferries", "other", "the vessel had passed")],
    "The zloty fell 2%, the bank said, while the index lost 5%.": [
        ("bank", "other", "The zloty fell 2%"), ("bank", "other", "the index lost 5%")],
    "The whales are shrinking, researchers reported Tuesday in the journal Marine Letters.": [
        ("researchers", "other", "The whales are shrinking")],
    "The windows blew out at 3 a.m. “I counted seven,” said Ann Kuts.": [
        ("Ann Kuts", "other", "I counted seven")],
    "But Carl Hobbs, who runs the union, disputed the findings.": [
        ("Carl Hobbs", "denied", "the findings")],
    "Israel has said that it killed two commanders; Hamas denied this.": [
        ("Israel", "other", "it killed two commanders"),
        ("Hamas", "denied", "it killed two commanders")],
    "The attack killed nine people. That is according to the regional governor.": [
        ("regional governor", "according to", "The attack killed nine people")],
    "The river could rise, Petro Lys said. It would depend on the snow.": [
        ("Petro Lys", "other", "The river could rise"),
        ("Petro Lys", "other", "It would depend on the snow")],
    "Karin Ek, a former minister, is blunt: “We have forgotten how to lose.”": [
        ("Karin Ek", "other", "We have forgotten how to lose")],
    "Pollsters reckon a vote would change little: the left would win 41%, according to Novum.": [
        ("Pollsters", "estimated", "a vote would change little"),
        ("Novum", "according to", "the left would win 41%")],
    "More than half of voters think so is wrong, a poll by Ipsos suggests.": [
        ("Ipsos", "estimated", "More than half of voters think so is wrong")],
    "Khust, Zakarpattia — Twelve bridges were lost, officials said.": [
        ("officials", "other", "Twelve bridges were lost")],
    "A leaked memo seen by the Guardian says 40 posts will go.": [
        ("leaked memo seen by the Guardian", "other", "40 posts will go")],
    "Mr Lee, 44, from Hull, said he feared for his job.": [
        ("Lee", "other", "he feared for his job")],
    "Mali's junta claims to have killed 60 militants.": [
        ("Mali's junta", "claimed", "to have killed 60 militants")],
    "The dam broke, with Ann Lys, the minister for the regions, stating that all were safe.": [
        ("Ann Lys", "other", "all were safe")],
    "Andriy Holub, who has led the crews, claimed Friday that A had held and that B was out.": [
        ("Andriy Holub", "claimed", "A had held"), ("Andriy Holub", "claimed", "B was out")],
    "Two scientists called it convincing.": [("Two scientists", "other", "it convincing")],
}  # fmt: skip


@pytest.mark.parametrize("words", CASES, ids=lambda words: words[:40])
def test_statements_of_a_sentence(words: str) -> None:
    reading = read_article(f"A headline about nothing\n\n{words}\n\nThe end of it was near.")
    found = [
        (claim.claimant.name if claim.claimant else None, claim.reported_as, claim.span.text)
        for claim in reading.claims
    ]
    assert found == CASES[words]


def test_an_acronym_means_the_name_with_its_initials() -> None:
    reading = read_article(
        "The Japan Meteorological Agency warned that the shocks would go on for a week.\n\n"
        "The quake had a magnitude of 7.6, according to the JMA."
    )
    assert {claim.claimant.name for claim in reading.claims if claim.claimant} == {
        "Japan Meteorological Agency"
    }


def test_a_headline_without_an_attribution_has_no_claimant() -> None:
    body = "\n\nTwelve people died in the blast on Monday, the police chief told reporters there."
    assert len(read_article("Twelve dead in a blast in the port" + body).claims) == 1
    named = read_article("Blast live: twelve died in the port, police say" + body).claims[0]
    assert named.claimant
    assert (named.claimant.name, named.span.text) == ("police", "twelve died in the port")


@pytest.mark.parametrize(
    ("sentence", "claimant", "words", "figures"),
    [
        ("Police said at least 12 people died.", "Police", "at least 12 people died",
         ["at least 12"]),
        ("Police said about 40 homes burned.", "Police", "about 40 homes burned", ["about 40"]),
        ("Officials in Corwen said 12 people died.", "Officials in Corwen", "12 people died",
         ["12"]),
        ("The WHO said 340 cases had been recorded.", "WHO", "340 cases had been recorded",
         ["340"]),
        ("The man who said that 3 people died left.", None, None, None),
    ],
)  # fmt: skip
def test_a_bound_belongs_to_its_number_and_a_name_to_itself(
    sentence: str, claimant: str | None, words: str | None, figures: list[str] | None
) -> None:
    text = f"Rain eases in the valley\n\nIt had rained for days in all the valley.\n\n{sentence}\n"
    reading = read_article(text)
    claims = [c for c in reading.claims if c.claimant and "man" not in c.claimant.name]
    if claimant is None:
        assert all(c.claimant and c.claimant.name != "WHO" for c in reading.claims)
        return
    (claim,) = claims
    assert claim.claimant is not None
    assert (claim.claimant.name, claim.span.text) == (claimant, words)
    assert [figure.span.text for figure in claim.figures] == figures


@pytest.mark.parametrize(
    ("paragraphs", "claimant"),
    [
        (["Judge Anna Lys said the trial would last 9 days.",
          "The woman, 34, is charged with murder.", "She denies murder."], "woman"),
        (["The shares rose 9%, the bank Barclays said.",
          "Helix is near a sale, and its shares rose.", "The company denied it was in talks."],
         "company"),
        (["Mayor Ada Brink said 9 homes were lost.", "“It is bad.”",
          "She added that 4 roads were shut."], "Ada Brink"),
        (["Mayor Ada Brink said 9 homes were lost.", "She denied that 4 roads were shut."],
         "Ada Brink"),
    ],
)  # fmt: skip
def test_a_pronoun_reaches_no_further_than_its_story(paragraphs: list[str], claimant: str) -> None:
    text = "\n\n".join(["Council news of the week", *paragraphs])
    last = read_article(text).claims[-1]
    assert last.claimant is not None
    assert last.claimant.name == claimant


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "There were reports that those who fled had lost everything.",
            "those who fled had lost everything",
        ),
        (
            "According to the mayor, at least 12 people, including two children, had died.",
            "at least 12 people, including two children, had died",
        ),
        ("The dam is thought by engineers to be unsafe.", "The dam is thought by engineers to be"),
        ("As the mayor said on Friday, the dam is unsafe.", "the dam is unsafe"),
        (
            "Although rents rose in the south, sales fell by 4%, according to the Rowan Bank.",
            "sales fell by 4%",
        ),
    ],
)
def test_what_is_told_is_found_whole(sentence: str, told: str) -> None:
    text = f"It rained all day, and nobody went out.\n\n{sentence}\n"
    assert read_article(text).claims[0].span.text.startswith(told)
