"""How all photos stand, without judging anew."""

from pathlib import Path

from archive import credits, licences, photos
from archive.ingest import ingest_files
from archive.licences import LicenceTerms
from archive.rights import refresh_verdicts
from archive.rights.standing import standing
from tests.factories import an_archive, some_photos


def test_kept_verdicts_are_counted_and_follow_what_is_decided(tmp_path: Path) -> None:
    with an_archive(tmp_path / "a", derive=(refresh_verdicts,)) as catalogue:
        ids = ingest_files(catalogue, some_photos(tmp_path / "in", 3), workers=1).added
        catalogue.do(credits.edit_credit, ids, {"category": "agency"})
        found = catalogue.ask(standing, ("no_licence", "no_permission"))
        assert (found.photos, found.licensed) == (3, 0)
        assert found.against == {"no_licence": tuple(ids), "no_permission": ()}
        catalogue.do(licences.add_licence, LicenceTerms("Two of them", photos=tuple(ids[:2])))
        found = catalogue.ask(standing, ("no_licence",))
        assert (found.licensed, found.against["no_licence"]) == (2, (ids[2],))
        catalogue.do(photos.remove_photos, [ids[2]])
        assert catalogue.ask(standing, ("no_licence",)).against["no_licence"] == ()
