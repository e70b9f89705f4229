"""The table of IPTC photo metadata: Core 1.5 and Extension 1.9 (standard 2025.1) with PLUS.

Facts only, in the program's own names: where a property lies in XMP, its older IIM dataset with the
limit in *bytes*, its EXIF twin by the IPTC mapping guidelines 2023.1, and what kind of value it is.
Kinds: ``text``, ``uri``, ``date`` (may be partial), ``number``, ``any``, ``languages`` (texts by
language), or the name of a structure in ``STRUCTURES``.
"""

from dataclasses import dataclass

PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/photoshop/1.0/": "photoshop",
    "http://ns.adobe.com/xap/1.0/rights/": "xmpRights",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/xap/1.0/mm/": "xmpMM",
    "http://ns.adobe.com/xap/1.0/bj/": "xmpBJ",
    "http://ns.adobe.com/xmp/note/": "xmpNote",
    "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/": "Iptc4xmpCore",
    "http://iptc.org/std/Iptc4xmpExt/2008-02-29/": "Iptc4xmpExt",
    "http://iptc.org/std/Iptc4xmpExt/2008-02-19/": "Iptc4xmpExt",  # a draft some programs wrote
    "http://ns.useplus.org/ldf/xmp/1.0/": "plus",
    "http://ns.adobe.com/exif/1.0/": "exif",
    "http://cipa.jp/exif/1.0/": "exifEX",
    "http://ns.adobe.com/tiff/1.0/": "tiff",
    "http://ns.adobe.com/exif/1.0/aux/": "aux",
    "http://ns.adobe.com/lightroom/1.0/": "lr",
    "http://ns.adobe.com/camera-raw-settings/1.0/": "crs",
    "http://www.metadataworkinggroup.com/schemas/regions/": "mwg-rs",
    "http://ns.adobe.com/xmp/sType/Area#": "stArea",
    "http://ns.adobe.com/xap/1.0/sType/Dimensions#": "stDim",
    "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#": "stEvt",
    "http://ns.adobe.com/xap/1.0/sType/ResourceRef#": "stRef",
    "http://ns.adobe.com/xap/1.0/g/img/": "xmpGImg",
    "http://www.digikam.org/ns/1.0/": "digiKam",
    "http://ns.camerabits.com/photomechanic/1.0/": "photomechanic",
    "http://xmp.gettyimages.com/gift/1.0/": "GettyImagesGIFT",
    "http://ns.microsoft.com/photo/1.0/": "MicrosoftPhoto",
}
"""Namespace → the prefix its properties have in this program, whatever a packet calls it."""


@dataclass(frozen=True, slots=True)
class Property:
    """One property. ``limit`` is the most bytes its IIM dataset holds; ``exif`` lacks ``Exif.``."""

    name: str
    xmp: str
    kind: str
    many: bool = False
    iim: tuple[int, int] | None = None
    limit: int | None = None
    exif: str | None = None


CORE = (
    Property("alt_text", "Iptc4xmpCore:AltTextAccessibility", "languages"),
    Property("city", "photoshop:City", "text", iim=(2, 90), limit=32),
    Property("copyright", "dc:rights", "languages",
             iim=(2, 116), limit=128, exif="Image.Copyright"),
    Property("country", "photoshop:Country", "text", iim=(2, 101), limit=64),
    Property("country_code", "Iptc4xmpCore:CountryCode", "text", iim=(2, 100), limit=3),
    Property("creators", "dc:creator", "text", many=True,
             iim=(2, 80), limit=32, exif="Image.Artist"),
    Property("creator_contact", "Iptc4xmpCore:CreatorContactInfo", "CreatorContactInfo"),
    Property("creator_title", "photoshop:AuthorsPosition", "text", iim=(2, 85), limit=32),
    Property("credit", "photoshop:Credit", "text", iim=(2, 110), limit=32),
    Property("taken", "photoshop:DateCreated", "date",
             iim=(2, 55), exif="Photo.DateTimeOriginal"),
    Property("caption", "dc:description", "languages",
             iim=(2, 120), limit=2000, exif="Image.ImageDescription"),
    Property("caption_writer", "photoshop:CaptionWriter", "text", iim=(2, 122), limit=32),
    Property("extended_description", "Iptc4xmpCore:ExtDescrAccessibility", "languages"),
    Property("headline", "photoshop:Headline", "text", iim=(2, 105), limit=256),
    Property("instructions", "photoshop:Instructions", "text", iim=(2, 40), limit=256),
    Property("genre_text", "Iptc4xmpCore:IntellectualGenre", "text", iim=(2, 4), limit=64),
    Property("job_id", "photoshop:TransmissionReference", "text", iim=(2, 103), limit=32),
    Property("keywords", "dc:subject", "text", many=True, iim=(2, 25), limit=64),
    Property("region", "photoshop:State", "text", iim=(2, 95), limit=32),
    Property("usage_terms", "xmpRights:UsageTerms", "languages"),
    Property("scene_codes", "Iptc4xmpCore:Scene", "text", many=True),
    Property("source", "photoshop:Source", "text", iim=(2, 115), limit=32),
    Property("subject_codes", "Iptc4xmpCore:SubjectCode", "text", many=True,
             iim=(2, 12), limit=236),
    Property("sublocation", "Iptc4xmpCore:Location", "text", iim=(2, 92), limit=32),
    Property("title", "dc:title", "languages", iim=(2, 5), limit=64),
)  # fmt: skip
"""The 25 properties of the Core schema."""

EXTENSION = (
    Property("model_note", "Iptc4xmpExt:AddlModelInfo", "text"),
    Property("ai_prompt", "Iptc4xmpExt:AIPromptInformation", "text"),
    Property("ai_prompt_writer", "Iptc4xmpExt:AIPromptWriterName", "text"),
    Property("ai_system", "Iptc4xmpExt:AISystemUsed", "text"),
    Property("ai_system_version", "Iptc4xmpExt:AISystemVersionUsed", "text"),
    Property("artworks", "Iptc4xmpExt:ArtworkOrObject", "ArtworkOrObject", many=True),
    Property("organisation_codes", "Iptc4xmpExt:OrganisationInImageCode", "text", many=True),
    Property("contributors", "Iptc4xmpExt:Contributor", "EntityWRole", many=True),
    Property("copyright_owners", "plus:CopyrightOwner", "CopyrightOwner", many=True),
    Property("subjects", "Iptc4xmpExt:AboutCvTerm", "CvTerm", many=True),
    Property("data_mining", "plus:DataMining", "uri"),
    Property("image_guid", "Iptc4xmpExt:DigImageGUID", "text", exif="Photo.ImageUniqueID"),
    Property("digital_source_type", "Iptc4xmpExt:DigitalSourceType", "uri"),
    Property("embedded_rights", "Iptc4xmpExt:EmbdEncRightsExpr", "EmbdEncRightsExpr", many=True),
    Property("event_ids", "Iptc4xmpExt:EventId", "uri", many=True),
    Property("event_name", "Iptc4xmpExt:Event", "languages"),
    Property("genres", "Iptc4xmpExt:Genre", "CvTerm", many=True),
    Property("image_creators", "plus:ImageCreator", "ImageCreator", many=True),
    Property("rating", "xmp:Rating", "number"),
    Property("regions", "Iptc4xmpExt:ImageRegion", "ImageRegion", many=True),
    Property("registry_entries", "Iptc4xmpExt:RegistryId", "RegistryEntry", many=True),
    Property("suppliers", "plus:ImageSupplier", "ImageSupplier", many=True),
    Property("supplier_reference", "plus:ImageSupplierImageID", "text"),
    Property("licensors", "plus:Licensor", "Licensor", many=True),
    Property("linked_rights", "Iptc4xmpExt:LinkedEncRightsExpr", "LinkedEncRightsExpr", many=True),
    Property("locations_created", "Iptc4xmpExt:LocationCreated", "Location", many=True),
    Property("locations_shown", "Iptc4xmpExt:LocationShown", "Location", many=True),
    Property("largest_height", "Iptc4xmpExt:MaxAvailHeight", "number"),
    Property("largest_width", "Iptc4xmpExt:MaxAvailWidth", "number"),
    Property("minor_age", "plus:MinorModelAgeDisclosure", "uri"),
    Property("model_ages", "Iptc4xmpExt:ModelAge", "number", many=True),
    Property("model_releases", "plus:ModelReleaseID", "text", many=True),
    Property("model_release_status", "plus:ModelReleaseStatus", "uri"),
    Property("organisations", "Iptc4xmpExt:OrganisationInImageName", "text", many=True),
    Property("other_constraints", "plus:OtherConstraints", "languages"),
    Property("persons", "Iptc4xmpExt:PersonInImage", "text", many=True),
    Property("person_details", "Iptc4xmpExt:PersonInImageWDetails", "PersonWDetails", many=True),
    Property("products", "Iptc4xmpExt:ProductInImage", "ProductWGtin", many=True),
    Property("property_releases", "plus:PropertyReleaseID", "text", many=True),
    Property("property_release_status", "plus:PropertyReleaseStatus", "uri"),
    Property("web_statement", "xmpRights:WebStatement", "uri"),
)  # fmt: skip
"""The 41 properties of the Extension schema, PLUS included."""

PROPERTIES = {prop.name: prop for prop in (*CORE, *EXTENSION)}
BY_XMP = {prop.xmp: prop for prop in PROPERTIES.values()}
BY_IIM = {prop.iim: prop for prop in PROPERTIES.values() if prop.iim}

STRUCTURES: dict[str, str] = {
    "CreatorContactInfo": """
        Iptc4xmpCore:CiAdrExtadr=text Iptc4xmpCore:CiAdrCity=text Iptc4xmpCore:CiAdrCtry=text
        Iptc4xmpCore:CiEmailWork=text Iptc4xmpCore:CiTelWork=text Iptc4xmpCore:CiAdrPcode=text
        Iptc4xmpCore:CiAdrRegion=text Iptc4xmpCore:CiUrlWork=uri
        """,
    "ArtworkOrObject": """
        Iptc4xmpExt:AOCircaDateCreated=text Iptc4xmpExt:AOContentDescription=languages
        Iptc4xmpExt:AOContributionDescription=languages Iptc4xmpExt:AOCopyrightNotice=text
        Iptc4xmpExt:AOCreator=text* Iptc4xmpExt:AOCreatorId=uri*
        Iptc4xmpExt:AOCurrentCopyrightOwnerId=uri Iptc4xmpExt:AOCurrentCopyrightOwnerName=text
        Iptc4xmpExt:AOCurrentLicensorId=uri Iptc4xmpExt:AOCurrentLicensorName=text
        Iptc4xmpExt:AODateCreated=date Iptc4xmpExt:AOPhysicalDescription=languages
        Iptc4xmpExt:AOSource=text Iptc4xmpExt:AOSourceInvNo=text Iptc4xmpExt:AOSourceInvURL=uri
        Iptc4xmpExt:AOStylePeriod=text* Iptc4xmpExt:AOTitle=languages
        """,
    "CvTerm": """
        Iptc4xmpExt:CvId=uri Iptc4xmpExt:CvTermId=uri Iptc4xmpExt:CvTermName=languages
        Iptc4xmpExt:CvTermRefinedAbout=uri
        """,
    "EmbdEncRightsExpr": """
        Iptc4xmpExt:EncRightsExpr=text Iptc4xmpExt:RightsExprEncType=text
        Iptc4xmpExt:RightsExprLangId=uri
        """,
    "Entity": """
        xmp:Identifier=uri* Iptc4xmpExt:Name=languages
        """,
    "EntityWRole": """
        xmp:Identifier=uri* Iptc4xmpExt:Name=languages Iptc4xmpExt:Role=text*
        """,
    "ImageRegion": """
        Iptc4xmpExt:RegionBoundary=RegionBoundary Iptc4xmpExt:rId=text
        Iptc4xmpExt:Name=languages Iptc4xmpExt:rCtype=Entity* Iptc4xmpExt:rRole=Entity*
        """,
    "RegionBoundary": """
        Iptc4xmpExt:rbShape=text Iptc4xmpExt:rbUnit=text Iptc4xmpExt:rbX=number
        Iptc4xmpExt:rbY=number Iptc4xmpExt:rbW=number Iptc4xmpExt:rbH=number
        Iptc4xmpExt:rbRx=number Iptc4xmpExt:rbVertices=RegionBoundaryPoint*
        """,
    "RegionBoundaryPoint": """
        Iptc4xmpExt:rbX=number Iptc4xmpExt:rbY=number
        """,
    "LinkedEncRightsExpr": """
        Iptc4xmpExt:LinkedRightsExpr=uri Iptc4xmpExt:RightsExprEncType=uri
        Iptc4xmpExt:RightsExprLangId=uri
        """,
    "Location": """
        Iptc4xmpExt:City=text Iptc4xmpExt:CountryCode=text Iptc4xmpExt:CountryName=text
        exif:GPSAltitude=number exif:GPSAltitudeRef=number exif:GPSLatitude=number
        exif:GPSLongitude=number Iptc4xmpExt:LocationId=uri* Iptc4xmpExt:LocationName=languages
        Iptc4xmpExt:ProvinceState=text Iptc4xmpExt:Sublocation=text
        Iptc4xmpExt:WorldRegion=text
        """,
    "PersonWDetails": """
        Iptc4xmpExt:PersonCharacteristic=CvTerm* Iptc4xmpExt:PersonDescription=languages
        Iptc4xmpExt:PersonId=uri* Iptc4xmpExt:PersonName=languages
        """,
    "ProductWGtin": """
        Iptc4xmpExt:ProductDescription=languages Iptc4xmpExt:ProductGTIN=text
        Iptc4xmpExt:ProductId=uri* Iptc4xmpExt:ProductName=languages
        """,
    "RegistryEntry": """
        Iptc4xmpExt:RegItemId=text Iptc4xmpExt:RegOrgId=text Iptc4xmpExt:RegEntryRole=uri
        """,
    "Licensor": """
        plus:LicensorID=text plus:LicensorName=text plus:LicensorStreetAddress=text
        plus:LicensorExtendedAddress=text plus:LicensorCity=text plus:LicensorRegion=text
        plus:LicensorPostalCode=text plus:LicensorCountry=text plus:LicensorTelephoneType1=uri
        plus:LicensorTelephone1=text plus:LicensorTelephoneType2=uri
        plus:LicensorTelephone2=text plus:LicensorEmail=text plus:LicensorURL=uri
        """,
    "CopyrightOwner": """
        plus:CopyrightOwnerID=text plus:CopyrightOwnerName=text
        """,
    "ImageCreator": """
        plus:ImageCreatorID=text plus:ImageCreatorName=text
        """,
    "ImageSupplier": """
        plus:ImageSupplierID=text plus:ImageSupplierName=text
        """,
    "AltLang": """

        """,
}
"""Structure → its fields, ``prefix:Name=kind``, with ``*`` where a field may be repeated."""


def structure(name: str) -> dict[str, str]:
    """Return the fields of a structure: XMP name → kind, with ``*`` where it may be repeated."""
    pairs = (field.partition("=") for field in STRUCTURES[name].split())
    return {xmp: kind for xmp, _, kind in pairs}
