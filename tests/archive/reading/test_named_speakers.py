"""Who speaks under a name with small words or "and", behind a relative, in the name of a field."""

import pytest

from tests.archive.reading.phrasings import said_in

SPEAKERS = [
    # a name with a small word in it, then the surname with it
    ("“A pond,” Piet van Aarle, a river engineer at Velm University told the Herald.\n\n“It is"
     " shallow,” said van Aarle.", ["Piet van Aarle", "Piet van Aarle"]),
    # what an instrument saw in a country is not the country's word
    ("Satellite data from Norway suggested the ice was thin.", ["Satellite data from Norway"]),
    ("Radar images from Chile show that the pier is gone.", ["Radar images from Chile"]),
    ("Figures from Norway suggested the ice was thin.", ["Norway"]),
    # who says so in a relative of his own, behind names with a relative of theirs
    ("The two are Luis Paz and Ana Ruiz, who fled on Monday, the source, who said he met them,"
     " told the Herald.", ["source", "source"]),
    # quoted by an agency as saying what stands before
    ("Farmers reported finding a crate in the lake, the Velm council were quoted as saying late"
     " on Friday by the Norvik news agency.", ["Velm council"]),
    # one body with "and" in its name
    ("Fares are up, according to the Valley Travel and Mining Council, a lobby.",
     ["Valley Travel and Mining Council"]),
    ("The World Bank and Environment Agency said it was late.",
     ["World Bank", "Environment Agency"]),
    # a body told by its field is none of another field, nor where the story is filed
    ("OSLO (NW) — The ship was to dock at the Lindholm Ice Harbour Board, the Norwegian space"
     " agency said.", ["Norwegian space agency"]),
    ("A tug bound for the International Dock Fair sank, the Norwegian space agency said.",
     ["Norwegian space agency"]),
    # who speaks behind the verb under an age
    ("“They shut the school at noon,” says 65-year-old Omar Haddad.", ["Omar Haddad"]),
    ("“They took the boats,” said 31-year-old net maker Ida Holm.", ["Ida Holm"]),
    # a place told by its direction; a comma too many behind a relative
    ("A man from Ek village, north of Velm, said his cousins had left.",
     ["man from Ek village"]),
    ("A relative who asked not to be named, told the Herald that the boy was ill.",
     ["relative"]),
    ("The woman who runs the kiosk, said that the boy was ill.", ["woman"]),
    # who is near somebody does not speak as him; a pair of brothers
    ("Friends of Mr Rowe said he was ill.", ["Friends of Mr Rowe"]),
    ("Allies of Ms Rowe said she was ill.", ["Allies of Ms Rowe"]),
    ("A colleague of Dr Rowe said he was ill.", ["colleague of Dr Rowe"]),
    ("Brothers Peter and Tom Hale said the shop was shut.", ["Brothers Peter and Tom Hale"]),
    # countries of two words are no persons
    ("South Sudan said the road was shut. It said it would open it.",
     ["South Sudan", "South Sudan"]),
    # a lead before a name with an office; a name in some place; "our" writer
    ("But Jin Feng, the owner of Norvik Labs, hints it may pay.", ["Jin Feng"]),
    ("The Herald's Luis Paz in Chile says it was calm.\n\nThe president left early, our"
     " correspondent adds.", ["Luis Paz", "Luis Paz"]),
    # what people say whose praise or anger was told of
    ("The plan has drawn scorn from local teachers who say it was rushed.", ["local teachers"]),
    # an aside between dashes with commas of its own; a field behind an office
    ("But Ana Ruiz – Velm commissioner for roads, rails and ports – said it was late.",
     ["Ana Ruiz"]),
    ("“It was full,” said Norvik general manager – operations Luis Paz.", ["Luis Paz"]),
    # a plural behind the day of speaking
    ("Ana Ruiz said on Monday divers from Chile were looking at the hull.", ["Ana Ruiz"]),
    # who confirmed something only acts
    ("The clerk who gave out the list spoke as long as she was not named.", []),
    # news from a town, claims of some sort
    ("Reports from Chile last night said the pier was gone.", ["Reports from Chile"]),
    ("The club's posts made wild claims the mill was shut.", ["club"]),
    # whom an article names right after it called him by what he does
    ("The officer leading the search said it was late. Officer Bo Ek told us it went on.",
     ["Bo Ek", "Bo Ek"]),
    # what was sent, who met, who signed
    ("A clerk sent an email to staff on Monday. It indicated that the pay would fall.", ["email"]),
    ("Delegations from Norway and Chile met on Tuesday. They said the talks had been long.",
     ["Delegations from Norway and Chile"]),
    ("The government and the rebels signed a pledge. In a joint statement, they said it was fair.",
     ["government", "rebels"]),
    ("Ana Ruiz and Bo Ek left. Villagers had gone, because they said it was cold.", ["they"]),
    # what one denies, his lawyers do not; who is kin is not meant by the bare surname
    ("Lawyers for Luis Paz, who denies the charge, said he would appeal.",
     ["Luis Paz", "Lawyers for Luis Paz"]),
    ("Luis Paz's mother, Carla Paz, said he was ill. Paz told police he was lost.",
     ["Carla Paz", "Luis Paz"]),
    # two names that an article parts; a paper whose name is a noun
    ("Norvik Energy and the Velm Dock Union reached a deal. The company said fares would rise. The"
     " union said it would vote.", ["Norvik Energy", "Velm Dock Union"]),
    ("The Guardian reported that he had resigned. The newspaper said he left on Friday.",
     ["Guardian", "Guardian"]),
    ("Norvik Energy said fares would rise. The Velm Dock Union said it was wrong. Both said the"
     " strike was over.", ["Norvik Energy", "Velm Dock Union", "Norvik Energy", "Velm Dock Union"]),
    # accused in an aside, or for months
    ("Norvik's managers, who have been accused by unions of hiding the bill, said it was paid.",
     ["unions", "Norvik's managers"]),
    ("Trade with Chile, which for months has accused Peru of theft, went down.", ["Chile"]),
    ("Luis Paz was a guard at the jail.\n\nHe left in May. The ex-guard said the cells were wet.",
     ["Luis Paz"]),
]  # fmt: skip


SAID = [
    # whose chief says so, in an aside
    ("Norvik, whose chief Ana Ruiz previously said the pilot was fit, closed on Monday.",
     [("Ana Ruiz", "the pilot was fit")]),
    # told a programme; behind a stray comma; certain of it
    ('Luis Paz told "Good Morning Velm" that he was late.', [("Luis Paz", "he was late")]),
    ("Luis Paz says, the guards had hit him.", [("Luis Paz", "the guards had hit him")]),
    ("Ana Ruiz, a critic of the mayor, is certain the guards knew her name.",
     [("Ana Ruiz", "the guards knew her name")]),
    # a document of so many
    ("Smoke could be behind it, according to a study of nearly 90,000 births published on Tuesday.",
     [("study of nearly 90,000 births", "Smoke could be behind it")]),
    # a news conference hears it; a noun that looks like a verb
    ("Ana Ruiz told a packed news conference the road was shut.",
     [("Ana Ruiz", "the road was shut")]),
    ("The mill said pay would rise in May.", [("mill", "pay would rise in May")]),
    # a verb that no list has, told by what it stands between
    ("“It is dark,” said Ek, noting that moonlight bends around the rock.",
     [("Ek", "It is dark"), ("Ek", "moonlight bends around the rock")]),
    ("Ana Ruiz asked for patience, saying the storm underlines “the age of our roofs”.",
     [("Ana Ruiz", "the storm underlines “the age of our roofs”")]),
    # how others see it; what nobody believes
    ("The valley is widely seen by Norwegian traders as a safe place.",
     [("Norwegian traders", "a safe place")]),
    ("The divers were not thought to be there.",
     [(None, "The divers were not thought to be there")]),
    ("Poor kit and cold nights are all thought to have played a part.",
     [(None, "Poor kit and cold nights are all thought to have played a part")]),
    ("It is not known how many are left.", []),
    # speech that tells of a fear, or of what another pointed out
    ("“It is the oddest mill that I have owned,” Ek said.",
     [("Ek", "It is the oddest mill that I have owned")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), SAID)
def test_what_is_said_and_by_whom(text: str, said: list[tuple[str | None, str]]) -> None:
    """The claimants and words of each text."""
    assert said_in(text) == said


@pytest.mark.parametrize(("text", "who"), SPEAKERS)
def test_who_speaks(text: str, who: list[str]) -> None:
    """The claimants of each text, in the order of what they say."""
    assert [name for name, _ in said_in(text)] == who


def test_the_president_of_later_sentences_is_the_one_named_before() -> None:
    told = (
        "President Pervez Malik met party leaders on Monday. “We agree on it,” Malik said. "
        "The President said the ports would stay shut."
    )
    assert [name for name, _ in said_in(told)] == ["Pervez Malik", "Pervez Malik"]
