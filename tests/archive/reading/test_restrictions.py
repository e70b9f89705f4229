"""Restrictions: phrases and codes of the agencies, and prose that only looks like them."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.reading.restrictions import Phrase, find
from archive.reading.restrictions.moments import moment_in
from archive.reading.restrictions.territories import covers, territory_named, touches

DATA = Path(__file__).parents[4] / "shared" / "data"
SENT = date(2023, 3, 8)

NOTES = [
    (
        "SALESOUT NARCH EUO 3TP SYROUT",
        "no_resales no_archives editorial_only third_party territory_out:SY",
    ),
    ("NARCH30", "no_archives_after:30"),
    (
        "Use subject to restrictions. Editorial use only. No commercial use.",
        "restricted editorial_only no_commercial",
    ),
    ("Newsmagazines Out", "media_out:magazine"),
    ("SPAIN OUT", "territory_out:ES"),
    ("UKOUT", "territory_out:GB"),
    ("GERMANY, AUSTRIA AND SWITZERLAND OUT - NO RESALES", "territory_out:DE,AT,CH no_resales"),
    ("TV OUT; MAGS OUT", "media_out:tv media_out:magazine"),
    ("SHUTTERSTOCK OUT", "who_out:Shutterstock"),
    (
        "HANDOUT PHOTO; ONE TIME USE ONLY; NO ARCHIVES; NotForResale; MANDATORY CREDIT",
        "one_time no_archives no_resales mandatory_credit",
    ),
    (
        "Not available for license and invoicing to customers located in Finland.",
        "territory_out:FI",
    ),
    ("No use in Japan and South Korea", "territory_out:JP,KR"),
    ("This image may only be used for 14 days from transmission", "within_days:14"),
    ("WITHIN FOURTEEN DAYS OF TRANSMISSION", "within_days:14"),
    ("EMBARGO UNTIL 0001 GMT MARCH 12, 2023", "embargo:2023-03-12T00:01Z"),
    ("EMBARGO UNTIL 23:59 EST 31 DECEMBER 9999", "embargo:9999-12-31T23:59Z"),
    ("Embargoed until 12 March at 6pm CET", "embargo:2023-03-12T17:00Z"),
    ("STRICT EMBARGO", "embargo_open"),
    ("Sperrfrist bis 12.03.2023 18:00 MEZ", "embargo:2023-03-12T17:00Z"),
    ("Ембарго до 12 березня 2023", "embargo:2023-03-12"),
    ("Rights expire 31/12/2024", "use_until:2024-12-31"),
    ("Nur zur redaktionellen Verwendung. Keine Archivierung.", "editorial_only no_archives"),
    ("Лише для редакційного використання, без права перепродажу", "editorial_only no_resales"),
    ("NO USE UK, NO USE FRANCE", "territory_out:GB territory_out:FR"),
    ("EMBARGOED: NOT FOR BROADCAST BEFORE 2230 GMT TUESDAY MARCH 7", "embargo:2023-03-07T22:30Z"),
    ("ONE TIME USE ONLY, NO RESALE", "one_time no_resales"),
    ("Honorarfrei nur bis 31.12.2023", "use_until:2023-12-31"),
    ("Valid for one use only. Premium rates apply.", "one_time restricted"),
    ("WE ARE UNABLE TO INDEPENDENTLY VERIFY IT", "verify"),
    ("SMOUT", "sensitive"),
    ("USA ONLY", "territory_only:US"),
    ("Web use only", "media_only:web"),
    ("No usage or sales granted without prior permission.", "permission"),
    ("The keeper knocked Spain out of the cup. Power went out.", ""),
    ("There was no television in the house and she had no sales.", ""),
    ("A street in Portsmouth within 30 days of the flood", ""),
    ("They left the archive open", ""),
    ("", ""),
]


def said(restriction):
    filled = (
        restriction.until
        or restriction.days
        or ",".join(restriction.territories or restriction.media)
        or restriction.who
    )
    return f"{restriction.code}:{filled}" if filled else restriction.code


@pytest.mark.parametrize(("note", "expected"), NOTES)
def test_note_is_read(note, expected):
    assert " ".join(said(each) for each in find(note, on=SENT)) == expected


@pytest.mark.parametrize(("note", "expected"), NOTES)
def test_every_restriction_cites_its_place(note, expected):
    for each in find(f"𝔄 х: {note}", on=SENT):
        assert f"𝔄 х: {note}"[each.span.start : each.span.end] == each.span.text


def test_desk_adds_phrases_of_its_own():
    house = Phrase("permission", "ask the night editor")
    assert [each.code for each in find("Please ask the night editor.", extra=(house,))] == [
        "permission"
    ]


@given(st.text(max_size=200))
def test_reading_never_raises(text):
    for each in find(text, on=SENT):
        assert text[each.span.start : each.span.end] == each.span.text


def test_a_long_list_of_notes_is_read_through():
    assert len(find("no use in Iran, " * 1_000)) == 1_000


@given(st.text(alphabet="0123456789 /.-:marchGMTупя", max_size=40))
def test_moments_never_raise(text):
    moment_in(text, on=SENT)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2023-03-12", "2023-03-12"),
        ("12/03/2023", "2023-03-12"),
        ("03/25/2023", "2023-03-25"),
        ("2 January", "2024-01-02"),
        ("31 February 2023", None),
        ("10.30 EST 5 mai 2023", "2023-05-05T15:30Z"),
        ("noon", None),
    ],
)
def test_moment_is_read(text, moment):
    assert moment_in(text, on=date(2023, 11, 1)) == moment


@pytest.mark.parametrize(
    ("text", "phrase", "until"),
    [
        ("A street. Sperrfrist bis 2027-01-05 06:00. Foto: dpa/Ann Example",
         "Sperrfrist bis 2027-01-05 06:00", "2027-01-05T05:00Z"),
        ("Sperrfrist: 5.7.2027, 6 Uhr", "Sperrfrist: 5.7.2027, 6 Uhr", "2027-07-05T04:00Z"),
        ("Sous embargo jusqu'au 5 janvier 2027 à 6h00",
         "Sous embargo jusqu'au 5 janvier 2027 à 6h00", "2027-01-05T05:00Z"),
        ("Ембарго до 5 січня 2027 року, 06:00 за Києвом",
         "Ембарго до 5 січня 2027 року, 06:00 за Києвом", "2027-01-05T04:00Z"),
        ("Embargo until 6pm ET 5 July 2027", "Embargo until 6pm ET 5 July 2027",
         "2027-07-05T22:00Z"),
        ("Embargo hasta el 5 de enero de 2027 a las 06:00",
         "Embargo hasta el 5 de enero de 2027 a las 06:00", "2027-01-05T14:00Z"),
        ("Embargo until 6pm 5 January 2027 Photo: AP", "Embargo until 6pm 5 January 2027",
         "2027-01-05T23:59Z"),
        ("EMBARGO UNTIL 5 JANUARY 2027 18:00 GMT. Photo: AP",
         "EMBARGO UNTIL 5 JANUARY 2027 18:00 GMT", "2027-01-05T18:00Z"),
        ("Embargo until 5 January 2027. Photo: AP", "Embargo until 5 January 2027", "2027-01-05"),
    ],
)  # fmt: skip
def test_embargo_ends_with_its_time_and_within_its_day_where_no_zone_is_given(text, phrase, until):
    (embargo,) = find(text)
    assert (embargo.code, embargo.span.text, embargo.until) == ("embargo", phrase, until)


def test_territories_hold_their_members():
    assert territory_named("Великобритания").code == "GB"
    assert covers(("EU", "GB"), "DACH") is False
    assert covers(("Europe",), "DACH")
    assert covers((), "Worldwide")
    assert not covers(("DE",), "Worldwide")
    assert touches(("DACH",), "CH")
    assert touches(("Worldwide",), "CH")
    assert not touches((), "CH")


@pytest.mark.skipif(not DATA.is_dir(), reason="the sample metadata is not on this machine")
def test_instructions_of_real_files_are_read():
    found = set()
    for record in json.loads((DATA / "credit-fields.json").read_text(encoding="utf-8")):
        for name, value in record.items():
            if name.endswith(("Instructions", "UsageTerms")):
                found.update(each.code for each in find(str(value), on=SENT))
    assert {"no_resales", "no_archives", "editorial_only", "territory_out", "media_out"} <= found


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("(ITALY, AUSTRIA AND GERMANY OUT)", [("territory_out", ("IT", "AT", "DE"))]),
        ("(ITALY, AUSTRIA AND LOWER NOWHERE OUT)", [("territory_out", ("IT", "AT"))]),
        ("NO USE IN UK OR IRELAND", [("territory_out", ("GB", "IE"))]),
        ("Strictly no sales to Russia or Belarus", [("territory_out", ("RU", "BY"))]),
        ("No use outside Ukraine", [("territory_only", ("UA",))]),
        ("only to be used within Norway and Sweden", [("territory_only", ("NO", "SE"))]),
        ("NO SALES TO MAGAZINES", [("media_out", ("magazine",)), ("no_sales", ())]),
        ("Not for use after 6 weeks", [("within_days", 42)]),
        ("TO BE USED WITHIN 48 HOURS", [("within_days", 2)]),
        ("free for 3 months", [("within_days", 90)]),
        ("No archiving after 30 days", [("no_archives_after", 30)]),
        ("Use permitted until 1 May 2024", [("use_until", "2024-05-01")]),
        ("Nutzung nur bis 30.06.2023", [("use_until", "2023-06-30")]),
        ("Not for use by third party distributors", [("no_resales", ())]),
        ("AI training prohibited", [("no_ai", ())]),
        ("No covers, no text overlay", [("no_cover", ()), ("no_alter", ())]),
        ("He scored his only goal in Poland", []),
        ("The lights went out in Germany and Austria", []),
        ("They met within 3 hours of the attack", []),
        ("He was valid for six weeks of treatment", []),
    ],
)
def test_what_strangers_write(note, said):
    found = [(each.code, each.territories or each.media or each.days or each.until or ())
             for each in find(note, on=date(2023, 3, 8))]  # fmt: skip
    assert found == said


@pytest.mark.parametrize(
    ("note", "until"),
    [
        ("Embargoed for release until 00:01 GMT on Thursday 12 March 2026", "2026-03-12T00:01Z"),
        ("ACHTUNG SPERRFRIST: Dieses Bild darf erst am 14. März 2026, 18.00 Uhr erscheinen",
         "2026-03-14T17:00Z"),
        ("Embargo jusqu'au mardi 17 mars 2026, 6 heures (heure de Paris)", "2026-03-17T05:00Z"),
        ("Sotto embargo fino alle ore 12.00 del 13 marzo 2026", "2026-03-13T11:00Z"),
        ("Embargo til onsdag 11. mars kl. 06.00", "2026-03-11T05:00Z"),
        ("Klausul: må ikke offentliggøres før 12. marts 2026", "2026-03-12"),
        ("Embargo tot 17 maart 2026, 06.00 uur", "2026-03-17T14:00Z"),
        ("Sob embargo até 17 de março de 2026", "2026-03-17"),
        ("Embargo do 17 marca 2026 r.", "2026-03-17"),
        ("Ембарго: не публікувати раніше 17.03.2026 08:00 за київським часом",
         "2026-03-17T06:00Z"),
        ("Эмбарго до 17 марта, 8.00 по московскому времени", "2026-03-17T05:00Z"),
        ("ADVANCE FOR RELEASE SUNDAY, MARCH 15, 2026, AT 6 A.M.", "2026-03-15T14:00Z"),
    ],
)  # fmt: skip
def test_embargo_is_dated_in_the_words_of_many_desks(note, until):
    assert {(each.code, each.until) for each in find(note, on=date(2026, 3, 10))} == {
        ("embargo", until)
    }


@pytest.mark.parametrize(
    ("note", "codes"),
    [
        ("NO GERMAN TABLOIDS. NO SALES TO CORVINA OR THE MORNING CORVINA.",
         ["territory_out", "who_out"]),
        ("NO SALES TO THIRD PARTIES", ["no_resales"]),
        ("SCOTLAND OUT, WALES OUT", ["territory_out", "territory_out"]),
        ("KILL KILL KILL - please remove it from your systems", ["killed", "killed"]),
        ("It must not be digitally enhanced and must be used uncropped", ["no_alter", "no_crop"]),
        ("本图片仅限编辑使用，禁止商业使用", ["editorial_only", "no_commercial"]),
        ("사진=코르비나. 재판매 및 DB 금지", ["no_resales", "no_archives"]),
        ("Use is subject to the terms of the lender; not to be sold", ["restricted", "no_sales"]),
        ("The picture may be used once only. Do not publish without asking us.",
         ["one_time", "permission"]),
        ("NO USE FOR ADVERTISING. Use limited to 120 images", ["no_commercial", "restricted"]),
    ],
)  # fmt: skip
def test_notes_are_read_in_the_words_desks_write(note, codes):
    assert [each.code for each in find(note)] == codes


def test_bar_to_one_country_ends_with_its_day():
    (only,) = find("GERMANY ONLY UNTIL 30 APRIL 2026")
    assert (only.code, only.territories, only.until) == ("territory_only", ("DE",), "2026-04-30")


def test_clock_without_a_zone_means_the_instant_that_stands_beside_it():
    text = "EMBARGOED UNTIL 0500 GMT NOV 25 2026. EMBARGO: 06.00 WEDNESDAY 25 NOVEMBER 2026"
    assert [each.until for each in find(text)] == ["2026-11-25T05:00Z", "2026-11-25T05:00Z"]
    far = "EMBARGOED UNTIL 0500 GMT NOV 25 2026. EMBARGO: 06.00 FRIDAY 27 NOVEMBER 2026"
    assert [each.until for each in find(far)] == ["2026-11-25T05:00Z", "2026-11-27T14:00Z"]


BARS = [
    ("FRANCE OUT UNTIL 31 DECEMBER 2026", "territory_out FR until 2026-12-31"),
    ("UNTIL 31 DECEMBER 2026: NO USE IN FRANCE", "territory_out FR until 2026-12-31"),
    ("Germany out until 1 January 2027", "territory_out DE until 2027-01-01"),
    ("UK OUT FOR 28 DAYS", "territory_out GB days 28"),
    ("No archives for 90 days", "no_archives days 90"),
    ("UK NEWSPAPERS OUT UNTIL 48 HOURS AFTER CREATE DATE AND TIME",
     "territory_out GB newspaper days 2"),
    ("No sales to UK newspapers for 28 days", "territory_out GB newspaper days 28"),
    ("UK AND IRELAND ONLINE OUT", "territory_out British Isles online"),
    ("NO ONLINE USE IN THE UK", "territory_out GB online"),
    ("FRANCE ONLINE OUT, GERMANY PRINT OUT", "territory_out FR online; territory_out DE print"),
    ("UK AND IRELAND ONLINE ONLY", "media_only online; territory_only British Isles"),
    ("GERMANY OUT/AUSTRIA OUT", "territory_out DE; territory_out AT"),
    ("World rights except Germany and France", "territory_out DE FR"),
    ("PICTURE KILL", "killed"),
    ("Foto darf nicht mehr verwendet werden", "killed"),
    ("DO NOT USE", "killed"),
    ("DO NOT USE IN FRANCE", "territory_out FR"),
    ("Hold for release: Nov. 30, 2026, 9 a.m. ET", "embargo until 2026-11-30T14:00Z"),
    ("Frei ab 30. November 2026, 20 Uhr", "embargo until 2026-11-30T19:00Z"),
    ("Embargoed until noon GMT 30 November 2026", "embargo until 2026-11-30T12:00Z"),
    ("Not for use on front cover", "no_cover"),
    ("OLD TOWN DAILY NEWS OUT", "who_out OLD TOWN DAILY NEWS"),
    ("Заборонено використовувати в Росії та Білорусі", "territory_out RU BY"),
    ("Использование запрещено в России и Белоруссии", "territory_out RU BY"),
    ("Не для продажу в Польщі", "territory_out PL"),
    ("Interdit à la vente en Belgique et au Luxembourg", "territory_out BE LU"),
    ("Prohibido su uso en España", "territory_out ES"),
    ("Verwendung nur in Österreich", "territory_only AT"),
    ("One-time use only within seven days", "one_time; within_days days 7"),
    ("Тільки для друку", "media_only print"),
    ("MANDATORY HERALD CREDIT", "mandatory_credit"),
    ("Do not publish without credit", "mandatory_credit"),
    ("NO USE WITHOUT CREDITING THE PHOTOGRAPHER", "mandatory_credit"),
    ("Do not publish without permission", "permission"),
]  # fmt: skip


def _said(one):
    until = ("until", one.until) if one.until else ()
    days = ("days", str(one.days)) if one.days else ()
    who = (one.who,) if one.who else ()
    return " ".join((one.code, *one.territories, *one.media, *who, *until, *days))


@pytest.mark.parametrize(("note", "expected"), BARS)
def test_bar_says_where_in_what_and_for_how_long(note, expected):
    assert "; ".join(_said(each) for each in find(note, on=SENT)) == expected


@pytest.mark.parametrize(
    "prose",
    [
        "NO EMBARGO. FREE FOR ALL MEDIA.",
        "Embargo lifted. Picture may be used now. The embargo is lifted as of 06:00 GMT.",
        "NON-EXCLUSIVE. NO RESTRICTIONS. No permission needed.",
        "Credit required? No, credit not required.",
        "Kein Embargo. Keine Einschränkungen. Sans embargo. Без эмбарго.",
        "A banner reads 'BOSSES OUT' during the match; England were all out for 212.",
        "Guests wore masks only; Paris only saw light rain, forecasters said.",
        "He was released on Friday 13 March and the embargo of his diaries ended in 2001.",
        "THE KILL SWITCH OF THE REACTOR IS SEEN AT THE PLANT",
        "Sales rose in Japan; no archives were kept of the meeting, he said.",
        "Die Ausstellung läuft nur bis 5. März 2026 in der Halle.",
        "Die Wahl findet nicht vor dem 5. März statt.",
        "La diffusion interdite en Russie a repris sur une autre chaîne.",
        "Une manifestation sans autorisation à Paris, le 3 mars.",
        "Застосунок заборонено використовувати в Україні з 5 березня.",
        "Нафтове ембарго 5 грудня набуло чинності в усьому ЄС.",
        "No US television network aired the speech; there is no internet in Sudan.",
        "It is not a threat from artificial intelligence, he said.",
        "Лише в Україні таких мостів понад сорок.",
        "They were out until 5 March; the lights went out for two hours.",
        "LIGHTS OUT IN KYIV. TIME OUT.",
        "RUSSIAN TROOPS KILL FIVE. TROOPS WITHDRAWN FROM THE TOWN. Three men, all killed.",
        "A sign reads DO NOT USE LIFT.",
        "The U.S. imposes a new embargo on Russian oil, December 5.",
        "A poster asks for an arms embargo for Libya. An embargo Russia ignores.",
        "Except Hungary, all members voted. Крім України, ніхто. Sauf la France, tous.",
        "There was no social media in the town; credit required by banks fell.",
        "Eintritt frei ab 5. März bis zum Abend in allen Museen.",
    ],
)
def test_prose_that_only_looks_like_a_bar(prose):
    assert find(prose, on=SENT) == ()


def test_a_day_without_a_year_is_read_at_the_beginning_of_the_calendar():
    assert moment_in("until 12 May", on=date(1, 1, 1)) == "0001-05-12"


@pytest.mark.parametrize(
    "headline",
    ["NO SALES TAX IN OREGON", "NO ARCHIVES LEFT IN TIMBUKTU: a man reads.",
     "NO COMMERCIAL FLIGHTS FROM MINSK", "NOT FOR SALE SIGNS IN KYIV"],
)  # fmt: skip
def test_a_caption_that_opens_with_a_headline_forbids_nothing(headline):
    assert find(headline, in_caption=True) == ()


@pytest.mark.parametrize(
    ("caption", "codes"),
    [("A man. NO ARCHIVES ORG XMIT: NY1", ["no_archives"]),
     ("NO SALES HANDOUT FROM FAMILY", ["no_sales"]),
     ("MANDATORY CREDIT NBC FOR USE WITHIN 24 HOURS", ["mandatory_credit", "within_days"])],
)  # fmt: skip
def test_a_note_in_a_caption_may_go_on(caption, codes):
    assert [one.code for one in find(caption, in_caption=True)] == codes
