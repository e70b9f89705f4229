"""Events proposed from many photos of a place within a few days, and an event's page."""

import json
from datetime import date, timedelta

import pytest

from archive import events, places
from archive.cli.main import main
from archive.events.proposals import period
from archive.store.models import (
    Appearance,
    Article,
    ArticleEvent,
    Claim,
    Figure,
    Passage,
    Photo,
    Text,
)


def shoot(session, place, days, *, caption="Residents leave the flooded quarter", start=1):
    found = places.resolve_place(session, place)
    numbers = []
    for at, day in enumerate(days, start=start):
        photo = Photo(image_hash=f"{at:064}", width=3, height=2, format="jpeg", caption=caption,
                      taken_from=f"{day}T10:00:00.000", taken_to=f"{day}T10:00:00.000",
                      taken_precision="second")  # fmt: skip
        session.add(photo)
        session.flush()
        numbers.append(photo.id)
    places.place_photos(session, numbers, found)
    return numbers


def every_day(first, count):
    return [date.fromisoformat(first) + timedelta(days=at) for at in range(count)]


def test_a_run_of_days_at_a_place_is_proposed(catalogue):
    catalogue.do(shoot, "Kherson", every_day("2023-06-06", 7))

    (one,) = catalogue.ask(events.event_proposals)

    assert one.name == "Kherson, 6–12 June 2023"
    assert (one.starts, one.ends, len(one.photo_ids)) == ("2023-06-06", "2023-06-12", 7)
    assert "flooded" in one.words
    assert "kherson" not in one.words


def test_too_few_photos_are_no_event(catalogue):
    catalogue.do(shoot, "Kherson", every_day("2023-06-06", 4))
    assert catalogue.ask(events.event_proposals) == ()
    assert len(catalogue.ask(events.event_proposals, least=3)) == 1


def test_a_place_with_photos_every_day_proposes_only_what_stands_out(catalogue):
    usual = every_day("2023-01-01", 90)
    catalogue.do(shoot, "Kyiv", usual)
    assert catalogue.ask(events.event_proposals) == ()
    catalogue.do(shoot, "Kyiv", [usual[40]] * 9, start=200)
    (one,) = catalogue.ask(events.event_proposals)
    assert (one.starts, one.ends, len(one.photo_ids)) == ("2023-02-10", "2023-02-10", 10)


def test_accepted_it_is_an_event_and_proposed_no_more(catalogue):
    catalogue.do(shoot, "Kherson", every_day("2023-06-06", 7))
    (one,) = catalogue.ask(events.event_proposals)
    number = catalogue.do(events.make_event, one, name="Flood of Kherson").value

    record = catalogue.ask(events.event, number)
    assert (record.name, record.starts, record.places, record.photos) == (
        "Flood of Kherson", "2023-06-06", ("Kherson",), 7,
    )  # fmt: skip
    assert catalogue.ask(events.event_proposals) == ()
    catalogue.undo()
    assert len(catalogue.ask(events.event_proposals)) == 1


def test_photos_within_a_known_event_are_offered_to_it(catalogue):
    def flood(session):
        number = events.add_event(session, "Flood", starts="2023-06", ends="2023-07")
        events.add_event_place(session, number, places.resolve_place(session, "Kherson"))

    catalogue.do(flood)
    catalogue.do(shoot, "Kherson", every_day("2023-06-06", 7))
    (one,) = catalogue.ask(events.event_proposals)
    assert one.event == "Flood"
    number = catalogue.do(events.make_event, one).value
    assert catalogue.ask(events.event, number).photos == 7


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [("2023-03-01", "2023-03-01", "1 March 2023"), ("2023-03-01", "2023-03-09", "1–9 March 2023"),
     ("2023-02-28", "2023-03-02", "28 February – 2 March 2023"),
     ("2022-12-30", "2023-01-02", "30 December 2022 – 2 January 2023")],
)  # fmt: skip
def test_periods_in_words(first, last, said):
    assert period(date.fromisoformat(first), date.fromisoformat(last)) == said


def test_an_events_page_has_its_parts_days_articles_and_claims(catalogue):
    numbers = catalogue.do(shoot, "Kherson", every_day("2023-06-06", 3)).value

    def tell(session):
        flood = events.add_event(session, "Flood")
        day = events.add_event(session, "First day", parent_id=flood)
        events.add_to_event(session, numbers, day)
        text = Text(body="Officials said 17 people died.", sha256="0" * 64)
        session.add(text)
        session.flush()
        ran, filed = (Article(text_id=text.id, headline=name) for name in ("Ran", "Filed"))
        said = Passage(text_id=text.id, start=15, end=29, quote="17 people died")
        number = Passage(text_id=text.id, start=15, end=17, quote="17")
        session.add_all([ran, filed, said, number])
        session.flush()
        session.add(Appearance(photo_id=numbers[0], article_id=ran.id))
        session.add(ArticleEvent(article_id=filed.id, event_id=flood))
        claim = Claim(article_id=ran.id, passage_id=said.id, engine="t", claimant="Officials")
        session.add(claim)
        session.flush()
        session.add(Figure(claim_id=claim.id, passage_id=number.id, value="17"))
        return flood

    flood = catalogue.do(tell).value
    page = catalogue.ask(events.event_dossier, flood)

    assert [one.name for one in page.parts] == ["First day"]
    assert page.days == {"2023-06-06": 1, "2023-06-07": 1, "2023-06-08": 1}
    assert {(one.headline, one.filed) for one in page.articles} == {("Ran", False), ("Filed", True)}
    assert [(one.claimant, one.figures) for one in page.claims] == [("Officials", ("17",))]
    assert page.query == f"event:#{flood}"


def test_from_the_command_line(catalogue, capsys):
    catalogue.do(shoot, "Kherson", every_day("2023-06-06", 7))
    catalogue.close()

    def run(*arguments, status=0):
        capsys.readouterr()
        assert main(["--archive", str(catalogue.path), "--json", *arguments]) == status
        return json.loads(capsys.readouterr().out)

    listed = run("event", "suggest")
    assert (listed["total"], listed["items"][0]["name"]) == (1, "Kherson, 6–12 June 2023")
    assert run("event", "suggest", "--accept", "2", status=1)["error"]["code"] == "not_found"
    assert run("event", "suggest", "--accept", "1")["photos"] == 7
    assert run("event", "show", "Kherson, 6–12 June 2023")["days"]["2023-06-06"] == 1


def test_days_counted_from_the_columns_propose_the_same(catalogue):
    from archive.search.bursts import days_of_places, proposed_events

    bakhmut = catalogue.do(places.resolve_place, "Bakhmut").value
    ids = catalogue.do(_photos_of_days, ["2023-03-01"] * 4 + ["2023-03-02"] * 4 + ["2023"]).value
    catalogue.do(places.place_photos, ids, bakhmut)
    catalogue.do(places.place_photos, ids[:3], bakhmut, role="created")
    one = catalogue.do(events.add_event, "Filed").value
    catalogue.do(events.add_to_event, ids[:1], one)
    assert catalogue.ask(days_of_places)[bakhmut] == [(date(2023, 3, 1), 3), (date(2023, 3, 2), 4)]
    assert catalogue.ask(proposed_events) == catalogue.ask(events.event_proposals)
    assert len(catalogue.ask(proposed_events)[0].photo_ids) == 7


def _photos_of_days(session, days):
    rows = [
        Photo(image_hash=f"{n:064}", width=1, height=1, format="jpeg",
              taken_from=f"{day}-01-01"[:10], taken_to=f"{day}-12-31"[:10],
              taken_precision="day" if len(day) == 10 else "year")
        for n, day in enumerate(days)
    ]  # fmt: skip
    session.add_all(rows)
    session.flush()
    return [row.id for row in rows]
