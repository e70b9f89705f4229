"""Whoever speaks is found in whatever frame: every kind of speaker in every way of saying."""

import pytest

from archive.reading.articles.read import read_article

_NAMED = {
    "Maria Lindqvist": "Maria Lindqvist",
    "Mayor Tom Harlow": "Tom Harlow",
    "Anna Petrescu of the Rowan Institute": "Anna Petrescu",
    "ministry spokesman Igor Kolb": "Igor Kolb",
    "Lt. Col. Ana Reyes": "Ana Reyes",
    "Professor Jane Bell": "Jane Bell",
    "Dr. Luis de la Cruz": "Luis de la Cruz",
    "Rowan Motors chief executive Paula Stern": "Paula Stern",
    "Channel Five's Ruth Serrin": "Ruth Serrin",
    "Abdul Rahman al-Hadi": "Abdul Rahman al-Hadi",
    "Kim Min-jae": "Kim Min-jae",
    "Republican Senator Paul Dorn of Ohio": "Paul Dorn",
    "Unity Party leader Ana Reyes": "Ana Reyes",
    "the ministry": "ministry",
    "the Ministry of Health": "Ministry of Health",
    "the International Rescue Board (IRB)": "International Rescue Board",
    "Police": "Police",
    "two officials familiar with the talks": "two officials familiar with the talks",
    "Western officials": "Western officials",
    "residents of the village": "residents of the village",
    "lawyers for the family": "lawyers for the family",
    "the study's authors": "study's authors",
    "the Rowan Bank": "Rowan Bank",
    "the Daily Herald": "Daily Herald",
    "the Kremlin": "Kremlin",
    "state television": "state television",
    "many economists": "many economists",
    "the victim's mother": "victim's mother",
}
_APPOSED = {
    "Tom Harlow, the mayor of Garnow,": "Tom Harlow",
    "the mayor of Garnow, Tom Harlow,": "Tom Harlow",
    "Anna Petrescu, 34, a nurse from Leeds,": "Anna Petrescu",
    "the ministry's spokesman, Igor Kolb,": "Igor Kolb",
    "Gen. Mark Rowe, the head of the army,": "Mark Rowe",
    "Paula Stern, chief executive of Rowan Motors,": "Paula Stern",
    "one of the organisers, Sahra Wagen,": "Sahra Wagen",
    "his lawyer, Mark Stone,": "Mark Stone",
}
_FRAMES = (
    "{} said the dam had failed twice.",
    "{} said that the dam had failed twice.",
    "{} said on Tuesday that the dam had failed twice.",
    "{} also said the dam had failed twice.",
    "{} has repeatedly said the dam had failed twice.",
    "{} later told reporters that the dam had failed twice.",
    "{} confirmed the dam had failed twice.",
    "In a letter on Monday, {} said the dam had failed twice.",
    "On Monday {} said the dam had failed twice.",
    "Speaking after the meeting, {} said the dam had failed twice.",
    "But {} said the dam had failed twice.",
    "The dam had failed twice, {} said.",
    "“The dam had failed twice,” {} said.",
    "{} said: “The dam had failed twice.”",
    "The dam had failed twice, {} told the BBC.",
    "The road was open, while {} said the dam had failed twice.",
    "{} called for calm, adding that the dam had failed twice.",
    "{} published figures showing the dam had failed twice.",
)
_FRAMES_OF_NAMES = (
    "According to {}, the dam had failed twice.",
    "The dam had failed twice, according to {}.",
    "The dam had failed twice, said {}.",
    "“The dam had failed twice,” said {}.",
    "The dam is said by {} to have failed twice.",
    "The paper quoted {} as saying the dam had failed twice.",
    "The account was rejected by {}, who said the dam had failed twice.",
    "As {} said, the dam had failed twice.",
)


def _heard(frame: str, speaker: str) -> tuple[str, ...]:
    """Return who says that the dam failed in a frame."""
    told = frame.format(speaker)
    text = f"It rained all day, and nobody went out.\n\n{told[0].upper()}{told[1:]}\n"
    claims = (claim for claim in read_article(text).claims if "failed twice" in claim.span.text)
    return tuple(claim.claimant.name if claim.claimant else "" for claim in claims)


@pytest.mark.parametrize("frame", _FRAMES + _FRAMES_OF_NAMES)
def test_every_speaker_is_found(frame: str) -> None:
    heard = {speaker: _heard(frame, speaker) for speaker in _NAMED}
    assert {k: tuple(map(str.lower, v)) for k, v in heard.items()} == {
        speaker: (name.lower(),) for speaker, name in _NAMED.items()
    }


@pytest.mark.parametrize("frame", _FRAMES)
def test_every_speaker_with_an_apposition_is_found(frame: str) -> None:
    heard = {speaker: _heard(frame, speaker) for speaker in _APPOSED}
    assert heard == {speaker: (name,) for speaker, name in _APPOSED.items()}
