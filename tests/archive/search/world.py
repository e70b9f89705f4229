"""The archive that searches are tried on: six photos in six scripts, with names and records."""

from datetime import date

from archive import collections, events, parties, places, tags
from archive.store.models import (
    Appearance,
    Article,
    Claim,
    Creator,
    Credit,
    Figure,
    File,
    ImportRun,
    Licence,
    LicencePhoto,
    Likeness,
    Link,
    Passage,
    Photo,
    PhotoGroup,
    PhotoPerson,
    RightsVerdict,
    Text,
)

TODAY = date(2023, 3, 20)
MORGUE, HOWITZER, TOKYO, RESCUE, CAIRO, ATHENS = range(1, 7)
CAPTIONS = {
    MORGUE: "Workers load bodies into a refrigerated rail car at a morgue in Kharkiv, Ukraine",
    HOWITZER: "Gunners fire a self-propelled howitzer outside the frontline town",
    TOKYO: "東京都庁の前を歩く人々",
    RESCUE: "Рятувальники біля зруйнованого будинку, СЛОВ’ЯНСЬК, Йосип Ґалаґан",
    CAIRO: "متظاهرون في القاهرة",
    ATHENS: "Διαδηλωτές στην ΑΘΉΝΑ",
}


def fill(session):
    taken = {MORGUE: "2023-03-08T10:00:00", HOWITZER: "2023-03-01", RESCUE: "2022-01-01"}
    last = {MORGUE: "2023-03-08T10:00:00", HOWITZER: "2023-03-01", RESCUE: "2022-12-31"}
    session.add(ImportRun(by="test", options={}))
    session.add(PhotoGroup())
    session.flush()
    for number, caption in CAPTIONS.items():
        session.add(
            Photo(
                image_hash=f"{number:064}",
                width=1000 * number,
                height=2500,
                format="jpeg",
                caption=caption,
                added_at=f"2023-03-{10 + number}T08:00:00.000Z",
                import_id=1,
                taken_from=taken.get(number),
                taken_to=last.get(number),
                taken_precision="year" if number == RESCUE else "day" if number in taken else None,
                perceptual_hash=0 if number < 3 else -1,
                headline="Grim work" if number == 1 else None,
                group_id=1 if number < 3 else None,
                rating={MORGUE: 5, HOWITZER: 2, RESCUE: -1}.get(number),
            )
        )
        session.flush()
        session.add(File(photo_id=number, sha256=f"{number:064}", size=1, format="jpeg",
                         name=f"DSC_{number:04}.JPG"))  # fmt: skip
    session.flush()
    reuters = parties.find_or_add_party(session, "Reuters")
    session.add(Credit(photo_id=MORGUE, line="STRINGER/Reuters", agency_id=reuters,
                       state="verified", withheld="stringer"))  # fmt: skip
    session.add(Credit(photo_id=HOWITZER, line="Anna Łąka / EPA", supplier_id=reuters,
                       state="proposed"))  # fmt: skip
    session.add(Creator(photo_id=HOWITZER, position=0, name="Anna Łąka", folded="anna laka"))
    session.add(PhotoPerson(photo_id=RESCUE, name="Йосип Ґалаґан", folded="иосип галаган"))
    session.add(RightsVerdict(photo_id=MORGUE, verdict="blocked", cost="pay", rules_version="1",
                              reasons="licence_expired\nmissing_credit",
                              licence_state="expired", expires="2023-04-01",
                              embargo_until="2023-03-21", breach=True))  # fmt: skip
    session.add(RightsVerdict(photo_id=HOWITZER, verdict="clear", cost="free", rules_version="1"))
    session.add(Licence(name="Wire contract", supplier_id=reuters, covers="supplier"))
    session.add(Likeness(photo_id=MORGUE, other_id=HOWITZER, distance=3))
    session.get(Photo, MORGUE).sensitivity = "death"
    session.get(Photo, CAIRO).latitude, session.get(Photo, CAIRO).longitude = 30.04, 31.24


def fill_article(session):
    text = Text(body="Ukraine claims 155,530 casualties.", sha256="0" * 64)
    session.add(text)
    session.flush()
    article = Article(text_id=text.id, headline="Losses mount in the east")
    passage = Passage(text_id=text.id, start=0, end=33, quote="155,530 casualties")
    session.add_all([article, passage])
    session.flush()
    staff = parties.add_party(session, "General Staff", aliases=["Генштаб"])
    claim = Claim(article_id=article.id, passage_id=passage.id, engine="t", kind="casualty count",
                  claimant="the General Staff", claimant_id=staff)  # fmt: skip
    session.add(claim)
    session.flush()
    session.add(Figure(claim_id=claim.id, passage_id=passage.id, value="155530",
                       number_from=155530, number_to=155530))  # fmt: skip
    session.add(Appearance(photo_id=MORGUE, article_id=article.id, used_from="2023-03-09",
                           caption_printed="printedword", publication="Evening Post"))  # fmt: skip
    session.add(Link(photo_id=HOWITZER, claim_id=claim.id))
    session.add(LicencePhoto(licence_id=1, photo_id=TOKYO))


def name(session):
    weapon = tags.add_tag(session, "weapon", aliases=["зброя"])
    gun = tags.add_tag(session, "artillery piece", parents=[weapon])
    tags.tag_photos(session, [HOWITZER], gun)
    places.place_photos(session, [MORGUE], places.resolve_place(session, "Kharkiv"))
    bakhmut = places.resolve_place(session, "Bakhmut")
    places.place_photos(session, [HOWITZER], bakhmut, role="created")
    places.place_photos(session, [RESCUE], places.resolve_place(session, "Slovyansk"))
    donetsk = places.resolve_place(session, "Donetsk, Russia")
    places.place_photos(session, [CAIRO], donetsk, role="dateline")
    war = events.add_event(session, "War")
    battle = events.add_event(session, "Battle of Bakhmut", parent_id=war)
    events.add_event_alias(session, battle, "Битва за Бахмут")
    events.add_to_event(session, [HOWITZER], battle)
    front = collections.add_collection(session, "Front page")
    collections.add_to_collection(session, front, [ATHENS])


def filled(catalogue):
    for part in (fill, fill_article, name):
        catalogue.do(part)
