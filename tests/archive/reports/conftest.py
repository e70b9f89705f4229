"""A small archive with everything reports speak of."""

import io

import numpy as np
import pytest
from PIL import Image

from archive.appearances import AppearanceTerms, add_appearance
from archive.credits import CreditCarriers, propose, record_credits
from archive.desk import set_letterhead
from archive.licences import LicenceTerms, add_licence
from archive.rights import refresh_verdicts
from archive.store.models import Article, Claim, Figure, File, Passage, Photo, Text
from tests.factories import an_archive

NOW = "2024-06-15T12:00:00Z"


def a_photo(session, number, caption, credit, *, sensitivity="not sensitive", notes=None):
    sha256 = f"{number:064x}"
    photo = Photo(image_hash=sha256, width=90, height=60, format="jpeg", caption=caption,
                  sensitivity=sensitivity, instructions=notes, taken_from="2024-03-12")  # fmt: skip
    session.add(photo)
    session.flush()
    session.add(File(photo_id=photo.id, sha256=sha256, size=1000, format="jpeg",
                     name=f"{number}.jpg"))  # fmt: skip
    record_credits(session, {photo.id: propose(CreditCarriers(credit=credit, caption=caption))})
    return photo.id


def fill(session):
    a_photo(session, 1, "A howitzer fires outside the town", "STRINGER/Reuters")
    a_photo(session, 2, "Жінка біля зруйнованого будинку", "Ann Example/AFP", sensitivity="death")
    a_photo(session, 3, "=SUM(A1) is how this caption begins", "", notes="GERMANY OUT")
    a_photo(session, 4, "A street that never ran", "Bo Other/PAP")
    subscription = LicenceTerms("Reuters 2024", supplier="Reuters", valid_from="2024-01-01",
                                valid_to="2024-06-30", fee="12000.50", currency="EUR")  # fmt: skip
    add_licence(session, subscription)
    add_licence(session, LicenceTerms("AFP single", supplier="AFP", fee="80", currency="PLN",
                                      fee_rule="per use"))  # fmt: skip
    for photo, day, medium, credit, territory in (
        (1, "2024-03-14", "web", "STRINGER/Reuters", "GB"),
        (1, "2024-07-02", "web", "Reuters", "GB"),
        (2, "2024-03-15", "newspaper", "AFP", None),
        (2, "2024-04-15", "newspaper", "Cy Third/Reuters", None),
        (3, "2024-03-16", "web", None, "DE"),
    ):
        add_appearance(session, photo, AppearanceTerms(
            publication="The Upland Post", medium=medium, used_from=day, credit_printed=credit,
            territory=territory))  # fmt: skip
    set_letterhead(session, "The Upland Post\nPicture desk")


def article_with_claim(session):
    body = "The staff claimed 155,530 casualties."
    text = Text(body=body, sha256="c" * 64)
    session.add(text)
    session.flush()
    article = Article(text_id=text.id, headline="The war", published_at="2024-03-13")
    whole = Passage(text_id=text.id, start=0, end=len(body), quote=body)
    number = Passage(text_id=text.id, start=18, end=25, quote="155,530")
    session.add_all([article, whole, number])
    session.flush()
    claim = Claim(article_id=article.id, passage_id=whole.id, claimant="The staff",
                  kind="casualty count", reported_as="claimed", engine="test 1")  # fmt: skip
    session.add(claim)
    session.flush()
    session.add(Figure(claim_id=claim.id, passage_id=number.id, value="155530", unit="casualties"))
    return article.id


def jpeg(seed):
    rng = np.random.default_rng(seed)
    shapes = Image.fromarray(rng.integers(0, 256, (4, 6, 3), dtype=np.uint8))
    out = io.BytesIO()
    shapes.resize((240, 160), Image.Resampling.NEAREST).save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def archive(tmp_path):
    with an_archive(tmp_path / "a", filled, who="ann", derive=(refresh_verdicts,)) as catalogue:
        yield catalogue


def filled(catalogue):
    catalogue.do(fill)
    catalogue.thumbnails.put_many([(f"{n:064x}", 512, jpeg(n)) for n in (1, 2, 3)])
