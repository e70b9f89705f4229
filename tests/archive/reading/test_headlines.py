"""What headlines claim, and who claims it."""

import pytest

from archive.reading.articles.read import read_article


@pytest.mark.parametrize(
    ("headline", "claimant", "words"),
    [
        ("Forces accused of torture of children – report", "report",
         "Forces accused of torture of children"),
        ("Shelling in Velm kills one person, wounds 14, says governor", "governor",
         "Shelling in Velm kills one person, wounds 14"),
        ("Exclusive: Velm Bank and Norvik make progress, aim for deal - sources", "sources",
         "Velm Bank and Norvik make progress, aim for deal"),
        ("Nightly walk keeps the heart young, trial finds", "trial",
         "Nightly walk keeps the heart young"),
        # without a form of "be", or with a verb that may be a noun
        ("Norvik cuts forecast as chief says slump ‘not over’", "chief", "slump ‘not over’"),
        ("Doctors cheer new test but charities warn small clinics lack staff", "charities",
         "small clinics lack staff"),
        ("Velm claims rebel leader killed in raid", "Velm", "rebel leader killed in raid"),
        # in Title Case, and with a full stop
        ("Reyes Says New School Will Speak of Loss", "Reyes",
         "New School Will Speak of Loss"),
        ("Dam Could Fail, Minister Warns", "Minister", "Dam Could Fail"),
        ("Study Finds Walking Cuts Risk of Stroke", "Study", "Walking Cuts Risk of Stroke"),
        ("Police Say Two Killed in Velm Crash", "Police", "Two Killed in Velm Crash"),
        ("Holt Says He Will ‘Fight On’ as Courts Reject Claims", "Holt",
         "He Will ‘Fight On’ as Courts Reject Claims"),
        ("Reyes: Holt needs to ‘step back from such talk’ for good.", "Reyes",
         "Holt needs to ‘step back from such talk’ for good"),
        ("Ex-Aide Says Governor Knew About Bridge Plan.", "Ex-Aide",
         "Governor Knew About Bridge Plan"),
        ("“We were alone”: flood victims blame council", "flood victims", "We were alone"),
        ("“I saw it fall”: survivors tell of bridge horror", "survivors", "I saw it fall"),
    ],
)  # fmt: skip
def test_headline_claims(headline: str, claimant: str, words: str) -> None:
    (claim,) = read_article(f"{headline}\n\nThe town was calm on Monday.\n").claims
    assert claim.claimant is not None
    assert (claim.claimant.name, claim.span.text) == (claimant, words)


@pytest.mark.parametrize(
    ("headline", "claimant"),
    [
        ("'He stole my mother's ring': Widow's fury as conman is jailed", "Widow"),
        ("'He is not for sale': Velm insists Ek will stay", "Velm"),
    ],
)
def test_headlines_that_open_with_speech(headline: str, claimant: str) -> None:
    first = read_article(f"{headline}\n\nThe town council met on Monday.\n").claims[0]
    assert first.claimant is not None
    assert first.claimant.name == claimant
    assert first.span.text in headline.partition(":")[0]


@pytest.mark.parametrize(
    ("headline", "claimant", "words"),
    [
        ("Velm Says Water Will Fall By Next Year", "Velm", "Water Will Fall By Next Year"),
        ("Mayor Admits Mistakes Were Made", "Mayor", "Mistakes Were Made"),
        ("UN Warns That 3 Million Face Hunger in Velm", "UN", "3 Million Face Hunger in Velm"),
    ],
)
def test_headlines_in_title_case(headline: str, claimant: str, words: str) -> None:
    (claim,) = read_article(f"{headline}\n\nThe water will fall by next year.\n").claims
    assert claim.claimant is not None
    assert (claim.claimant.name, claim.span.text) == (claimant, words)


@pytest.mark.parametrize(
    "headline",
    [
        "Velm migrant boat shipwreck: All survivors are now on land",
        "Milk price: All eyes on dairies as Velm cuts its herds",
        "Storm claims lives of 12 stranded in floods", "Minister says sorry for errors of war",
        "Thousands feared dead after quake", "Mayor says “no” to airport growth",
    ],
)  # fmt: skip
def test_headlines_that_claim_nothing(headline: str) -> None:
    assert not read_article(f"{headline}\n\nThe town was calm on Monday.\n").claims
