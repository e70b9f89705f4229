"""What the outside must know to name and license a photo: the keys of IPTC/PLUS and schema.org.

Both say the same, from one record (``Licensable``), without the name behind a withheld byline.
Keys and structures: IPTC Photo Metadata Standard 2025.1, PLUS, schema.org ``ImageObject``; a search
engine's "licensable" mark needs the web statement and the licensor's address among them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.credits import CreditRecord, credit, redactions
from archive.desk import Use, usual_use
from archive.errors import NotFound
from archive.export.as_came import (
    credit_words,
    joined_licensors,
    own_contacts,
    own_licensors,
    printed,
)
from archive.export.schema_org import urn
from archive.licences import LicenceRecord, licence
from archive.photos import PhotoDetail, photo_detail
from archive.rights import LeaseFacts, PhotoFacts, assess, facts_of
from archive.store.models import PartyContact
from resources.i18n import gettext as _

_TYPES = {"jpeg": "image/jpeg", "png": "image/png", "tiff": "image/tiff", "webp": "image/webp",
          "gif": "image/gif", "heic": "image/heic", "avif": "image/avif", "jxl": "image/jxl",
          "psd": "image/vnd.adobe.photoshop", "bmp": "image/bmp"}  # fmt: skip
_DATA_MINING = "http://ns.useplus.org/ldf/vocab/"
_SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
FORMS = ("schemaorg", "iptc")
Keys = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Licensable:
    """A photo, its credit, the licence that covers it, and how to reach whoever grants it.

    ``licensors`` are those that the photo's own file names, by their XMP keys.
    """

    photo: PhotoDetail
    credit: CreditRecord
    licence: LicenceRecord | None
    contacts: Mapping[str, str]
    conditions: tuple[str, ...]
    licensors: tuple[Mapping[str, Any], ...] = ()


def licensable_photos(
    session: Session, photo_ids: Sequence[int], *, form: str, today: date
) -> list[Keys]:
    """Return photos in a form, one document each: ``schemaorg`` or ``iptc``.

    Raises:
        NotFound: a photo does not exist.
    """
    hidden = redactions(session, photo_ids)
    laid_out = image_object if form == "schemaorg" else iptc_keys
    found = []
    for each in licensables(session, list(dict.fromkeys(photo_ids)), today.isoformat()):
        keys = laid_out(each)
        redacted = hidden.get(each.photo.id)
        found.append(redacted(keys) if redacted else keys)
    return found


def licensables(session: Session, photo_ids: Sequence[int], today: str) -> list[Licensable]:
    """Return what is known of the rights of photos, in order; ``today`` is an ISO day.

    Raises:
        NotFound: a photo does not exist.
    """
    use = usual_use(session, today)
    known = {facts.id: facts for facts in facts_of(session, photo_ids)}
    return [_licensable(session, photo_id, known.get(photo_id), use) for photo_id in photo_ids]


def _licensable(session: Session, photo_id: int, facts: PhotoFacts | None, use: Use) -> Licensable:
    if facts is None:
        raise NotFound(what=_("photo"), key=photo_id)
    answer = assess(facts, use)
    named = credit(session, photo_id)
    held = None
    if answer.licence_id is not None and answer.licence_state == "active":
        held = licence(session, answer.licence_id)
    party = held.licensor_id if held and held.licensor_id else named.distributor_id
    said = [_told(lease) for lease in facts.leases if lease.phrase and lease.state != "rejected"]
    photo = photo_detail(session, photo_id)
    own = own_licensors(session, photo, named)
    contacts = own_contacts(own, _licensor(held, named))
    contacts |= _contacts(session, party or named.agency_id)
    return Licensable(photo, named, held, contacts, tuple(dict.fromkeys(said)), own)


def _told(lease: LeaseFacts) -> str:
    """What a restriction says: its own words, but of a code what that means."""
    is_code = lease.field == "data_mining"
    return (lease.reason if is_code else lease.phrase) or lease.phrase or ""


def _contacts(session: Session, party_id: int | None) -> dict[str, str]:
    """The first contact of each kind."""
    query = select(PartyContact.kind, PartyContact.value).where(PartyContact.party_id == party_id)
    found: dict[str, str] = {}
    for kind, value in session.execute(query.order_by(PartyContact.id)):
        found.setdefault(kind, value)
    return found


def _licensor(held: LicenceRecord | None, named: CreditRecord) -> str | None:
    granted = held.licensor if held else None
    return granted or named.distributor or named.agency


def image_object(each: Licensable) -> Keys:
    """Return a photo as an ``ImageObject`` of schema.org."""
    fields, named = each.photo.fields, each.credit
    owner = named.copyright_owner
    keys: Keys = {
        "@context": "https://schema.org",
        "@type": "ImageObject",
        "@id": urn(each.photo.uuid),
        "identifier": fields.get("supplier_reference"),
        "name": fields.get("title"),
        "headline": fields.get("headline"),
        "caption": fields.get("caption"),
        "creator": [{"@type": "Person", "name": name} for name in named.creators],
        "creditText": credit_words(named),
        "copyrightNotice": named.copyright_notice,
        "copyrightHolder": {"@type": "Organization", "name": owner} if owner else None,
        "license": _address(fields.get("web_statement")),
        "acquireLicensePage": each.contacts.get("web"),
        "usageInfo": _usage_terms(fields.get("usage_terms")),
        "conditionsOfAccess": "; ".join(each.conditions),
        "provider": _organisation(_licensor(each.licence, named), each.contacts),
        "dateCreated": _taken(each.photo),
        "digitalSourceType": _uri(fields.get("digital_source_type"), _SOURCE_TYPES),
        "encodingFormat": _TYPES.get(each.photo.format),
        "sha256": each.photo.files[0].sha256 if each.photo.files else None,
        "width": _pixels(each.photo.width),
        "height": _pixels(each.photo.height),
        "isFamilyFriendly": False if _is_sensitive(each.photo) else None,
    }
    return _filled(keys)


def _usage_terms(text: str | None) -> Keys | None:
    return {"@type": "CreativeWork", "text": text} if text else None


def _organisation(name: str | None, contacts: Mapping[str, str]) -> Keys | None:
    if not name:
        return None
    return _filled({
        "@type": "Organization", "name": name, "url": contacts.get("web"),
        "email": contacts.get("email"), "telephone": contacts.get("phone"),
    })  # fmt: skip


def _pixels(count: int) -> Keys:
    return {"@type": "QuantitativeValue", "value": count, "unitText": "px"}


def _is_sensitive(photo: PhotoDetail) -> bool:
    return photo.sensitivity not in ("undecided", "not sensitive")


def iptc_keys(each: Licensable) -> Keys:
    """Return a photo's rights by their XMP keys of IPTC and PLUS, as JSON.

    Texts in one language stand as plain texts; sequences as arrays; structures as objects.
    """
    fields, named, held = each.photo.fields, each.credit, each.licence
    supplier = printed(named, named.distributor or named.agency)
    keys: Keys = {
        "dc:title": fields.get("title"),
        "photoshop:Headline": fields.get("headline"),
        "dc:description": fields.get("caption"),
        "photoshop:CaptionWriter": fields.get("caption_writer"),
        "Iptc4xmpCore:AltTextAccessibility": fields.get("alt_text"),
        "photoshop:DateCreated": _taken(each.photo),
        "dc:creator": list(named.creators),
        "photoshop:AuthorsPosition": named.creator_title,
        "photoshop:Credit": credit_words(named),
        "photoshop:Source": named.source or supplier,
        "dc:rights": named.copyright_notice,
        "plus:CopyrightOwner": _named("plus:CopyrightOwnerName", named.copyright_owner),
        "plus:ImageSupplier": _named("plus:ImageSupplierName", supplier),
        "plus:ImageSupplierImageID": fields.get("supplier_reference"),
        "plus:Licensor": _licensor_keys(each),
        "plus:LicenseID": urn(held.uuid) if held else None,
        "plus:LicenseStartDate": held.valid_from if held else None,
        "plus:LicenseEndDate": held.valid_to if held else None,
        "plus:MediaConstraints": ", ".join(held.media) if held else None,
        "plus:RegionConstraints": _regions(held) if held else None,
        "xmpRights:UsageTerms": fields.get("usage_terms"),
        "xmpRights:WebStatement": fields.get("web_statement"),
        "plus:OtherConstraints": fields.get("other_constraints"),
        "plus:DataMining": _uri(fields.get("data_mining"), _DATA_MINING),
        "photoshop:Instructions": fields.get("instructions"),
        "photoshop:TransmissionReference": fields.get("job_id"),
        "Iptc4xmpExt:DigitalSourceType": _uri(fields.get("digital_source_type"), _SOURCE_TYPES),
        "Iptc4xmpExt:DigImageGUID": urn(each.photo.uuid),
    }
    return _filled(keys)


def _named(key: str, name: str | None) -> list[Keys]:
    return [{key: name}] if name else []


def _licensor_keys(each: Licensable) -> list[Keys]:
    ours = _filled({
        "plus:LicensorName": _licensor(each.licence, each.credit),
        "plus:LicensorURL": each.contacts.get("web"),
        "plus:LicensorEmail": each.contacts.get("email"),
        "plus:LicensorTelephone1": each.contacts.get("phone"),
        "plus:LicensorStreetAddress": each.contacts.get("address"),
    })  # fmt: skip
    granted = each.licence is not None and each.licence.licensor is not None
    return joined_licensors(ours, each.licensors, granted=granted)


def _regions(held: LicenceRecord) -> str:
    barred = [_("not {territory}").format(territory=code) for code in held.excluded_territories]
    return ", ".join((*held.territories, *barred))


def _uri(said: str | None, vocabulary: str) -> str | None:
    """A code without its vocabulary gets it: IPTC wants the whole address."""
    if not said or ":" in said or " " in said.strip():
        return said
    return f"{vocabulary}{said.strip()}"


def _address(said: str | None) -> str | None:
    """What can be opened: in this key words are none of the standard's values."""
    return said if said and said.strip().lower().startswith(("https://", "http://")) else None


def _taken(photo: PhotoDetail) -> str | None:
    """When the picture was taken, as precise as it is known; with its zone, written as ISO does."""
    text = photo.fields.get("taken") or ""
    if text[:4].isdigit() and " " not in text:
        return text
    sizes = {"year": 4, "month": 7, "day": 10, "minute": 16, "second": 19}
    size = sizes.get(photo.taken_precision or "day", 23)
    return (photo.taken_from or "")[:size] or None


def _filled(keys: Keys) -> Keys:
    return {key: value for key, value in keys.items() if value not in (None, "", [], {})}
