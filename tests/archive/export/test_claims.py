"""Claims leave the archive in the forms of schema.org, the W3C and RFC 4180; names stay."""

import csv
import io
import json
import re
import uuid

import pytest

from archive import articles, claims, links
from archive.article_import import Given, bring_in
from archive.credits import protect_name
from archive.errors import NotFound, QueryError
from archive.export import Wanted, chosen_claims, claims_csv, json_ld, web_annotations
from archive.store.models import Photo, Text

URL = "https://post.example/news/dam"
TEXT = (
    "🌊 Dam at Ansk holds after the flood\n\n"
    "The river office said on Monday that 4,200 homes in Tromsø were without power. The county "
    "said between 20 and 30 bridges were closed.\n\n"
    "Repairs will cost €3.5 million, the mayor Ada Brink said. An engineer of the county said "
    "that at least 12 pumps had failed. The river office said on Monday that 12 boats sank.\n"
)
CREATIVE_WORK = {
    "@type", "@id", "name", "description", "identifier", "url", "text", "inLanguage", "author",
    "datePublished", "genre", "creativeWorkStatus", "mentions", "temporalCoverage",
    "spatialCoverage", "associatedMedia", "headline", "publisher",
}  # fmt: skip
THING = {"@type", "@id", "name", "description", "alternateName", "url", "identifier"}
PROPERTIES = {
    "Claim": CREATIVE_WORK | {"appearance", "firstAppearance", "claimInterpreter"},
    "ClaimReview": CREATIVE_WORK | {"claimReviewed", "itemReviewed", "reviewBody", "reviewAspect",
                                    "reviewRating"},
    "NewsArticle": CREATIVE_WORK, "ImageObject": CREATIVE_WORK,
    "QuantitativeValue": THING | {"value", "minValue", "maxValue", "unitText", "unitCode"},
    "MonetaryAmount": THING | {"value", "minValue", "maxValue", "currency"},
    "Place": THING, "Person": THING, "Organization": THING, "GovernmentOrganization": THING,
    "NewsMediaOrganization": THING, "ResearchOrganization": THING, "Corporation": THING,
}  # fmt: skip
"""The properties that schema.org gives each type we write, its parents' included."""


@pytest.fixture
def dam(catalogue):
    number = bring_in(
        catalogue, TEXT, Given(url=URL, published="2024-05-13", publisher="Delta Post",
                               headline="Dam at Ansk holds", byline="Mira Tellan"),
    ).article_id  # fmt: skip
    first, *_others = catalogue.ask(articles.article, number).claims
    catalogue.do(claims.edit_claim, first.id, note="asked the office")
    return number


def chosen(catalogue, **wanted):
    return catalogue.ask(chosen_claims, Wanted(**wanted))


def nodes(value):
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


def test_json_ld_keeps_to_schema_org(catalogue, dam):
    document = json.loads(json.dumps(json_ld(chosen(catalogue, article_id=dam), desk="Delta Desk")))
    assert document["@context"] == "https://schema.org"
    known = {node["@id"] for node in document["@graph"]}
    for node in nodes(document["@graph"]):
        if set(node) == {"@id"}:
            assert node["@id"] in known
            continue
        assert set(node) <= PROPERTIES[node["@type"]], node
        assert all(value not in (None, "", []) for value in node.values())
    by_type = {}
    for node in document["@graph"]:
        by_type.setdefault(node["@type"], []).append(node)
        assert re.match(r"urn:uuid:|https://post\.example/", node["@id"])
    assert len(by_type["Claim"]) == len(catalogue.ask(articles.article, dam).claims)
    (source,) = by_type["NewsArticle"]
    assert (source["url"], source["datePublished"]) == (URL, "2024-05-13")
    (review,) = by_type["ClaimReview"]
    assert review["itemReviewed"]["@id"] == by_type["Claim"][0]["@id"]
    assert review["claimReviewed"] == by_type["Claim"][0]["text"]
    assert (review["reviewBody"], review["author"]["name"]) == ("asked the office", "Delta Desk")
    assert "reviewRating" not in review  # nothing is judged
    authors = {node["author"].get("description"): node["author"] for node in by_type["Claim"]}
    assert authors["engineer of the county"]["@type"] == "Person"


def test_figures_are_quantities(catalogue, dam):
    document = json_ld(chosen(catalogue, article_id=dam))
    figures = {node["name"]: node for node in nodes(document) if "unitText" in node
               or node.get("@type") == "MonetaryAmount"}  # fmt: skip
    assert figures["4,200"]["value"] == 4200
    bridges = next(node for name, node in figures.items() if "between" in name)
    assert (bridges["minValue"], bridges["maxValue"]) == (20, 30)
    money = next(node for node in figures.values() if node["@type"] == "MonetaryAmount")
    assert (money["value"], money["currency"]) == (3500000, "EUR")
    pumps = figures["at least 12"]
    assert (pumps["minValue"], pumps.get("maxValue"), pumps.get("value")) == (12, None, None)


def test_annotations_keep_to_the_w3c_model(catalogue, dam):
    document = json.loads(json.dumps(web_annotations(chosen(catalogue, article_id=dam), label="x")))
    assert document["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert document["type"] == "AnnotationCollection"
    page = document["first"]
    assert (page["type"], page["partOf"], page["startIndex"]) == (
        "AnnotationPage", document["id"], 0,
    )  # fmt: skip
    assert document["total"] == len(page["items"]) > 3
    ids = {item["id"] for item in page["items"]}
    assert len(ids) == document["total"]
    for item in page["items"]:
        assert item["type"] == "Annotation"
        assert uuid.UUID(item["id"].removeprefix("urn:uuid:"))
        assert {body["type"] for body in item["body"]} <= {"TextualBody", "SpecificResource"}
        assert all("value" in b for b in item["body"] if b["type"] == "TextualBody")
        target = item["target"]
        assert target["source"] == URL
        quote, position = target["selector"]
        assert quote.keys() == {"type", "exact", "prefix", "suffix"}
        assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
        # Code points, not UTF-16 units: the text begins with a sign outside the first plane.
        assert TEXT[position["start"] : position["end"]] == quote["exact"]
        assert TEXT.count(quote["prefix"] + quote["exact"] + quote["suffix"]) == 1
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", target["state"]["sourceDate"])


def test_a_claim_of_an_earlier_text_keeps_its_own(catalogue, dam):
    first = catalogue.ask(articles.article, dam).claims[0]
    bring_in(catalogue, "Now all is well.\n\n" + TEXT.split("\n\n", 2)[2], Given(url=URL))
    (item,) = web_annotations(chosen(catalogue, ids=(first.id,)), label="x")["first"]["items"]
    cached = item["target"]["state"]["cached"].removeprefix("urn:uuid:")

    def body(session):
        return session.query(Text).filter_by(uuid=cached).one().body

    assert catalogue.ask(body) == TEXT


def test_csv_is_safe_for_spreadsheets(catalogue, dam):
    first = catalogue.ask(articles.article, dam).claims[0]
    catalogue.do(claims.edit_claim, first.id, note='=HYPERLINK("x"), said twice')
    data = claims_csv(chosen(catalogue, article_id=dam))
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))
    assert rows[0]["note"] == '\'=HYPERLINK("x"), said twice'
    assert (rows[0]["url"], rows[0]["published"]) == (URL, "2024-05-13")
    assert TEXT[int(rows[0]["start"]) : int(rows[0]["end"])] == rows[0]["text"]
    assert data.count(b"\r\n") >= len(rows) + 1


def photo_of(session):
    photo = Photo(image_hash="0" * 64, width=4, height=3, format="jpeg", caption="Pumps")
    session.add(photo)
    session.flush()
    return photo.id


def test_claims_are_chosen(catalogue, dam):
    all_of_it = {each.record.id for each in chosen(catalogue, article_id=dam).claims}
    edited = chosen(catalogue, article_id=dam, states=("edited",)).claims
    assert [each.record.state for each in edited] == ["edited"]
    one = min(all_of_it)
    catalogue.do(claims.reject_claims, [one])
    assert {e.record.id for e in chosen(catalogue, query="article:1").claims} == all_of_it - {one}
    assert chosen(catalogue, ids=(max(all_of_it),)).claims[0].record.id == max(all_of_it)
    photo = catalogue.do(photo_of).value
    catalogue.do(links.link_claim, photo, max(all_of_it))
    (linked,) = chosen(catalogue, query="has:claim").claims
    assert linked.record.id == max(all_of_it)
    assert linked.photos
    with pytest.raises(NotFound):
        chosen(catalogue, ids=(999,))
    with pytest.raises(QueryError):
        chosen(catalogue, query="nonsense:(")


def test_protected_names_never_leave(catalogue, dam):
    photo = catalogue.do(photo_of).value
    catalogue.do(protect_name, photo, "Ada Brink", "her safety")
    told = chosen(catalogue, article_id=dam)
    assert not told.left_out  # she is a claimant: the claim goes out without her
    for data in (
        json.dumps(json_ld(told)), json.dumps(web_annotations(told, label="x")),
        claims_csv(told).decode(),
    ):  # fmt: skip
        assert "brink" not in data.lower()
    for item in web_annotations(told, label="x")["first"]["items"]:
        quote = item["target"]["selector"][0]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in TEXT


@pytest.mark.parametrize("url", ["file:///media/ann/dam.html", "/media/ann/dam.html",
                                 "C:\\\\desk\\\\dam.html"])  # fmt: skip
def test_no_path_of_this_machine_leaves(catalogue, tmp_path, url):
    page = tmp_path / "dam.txt"
    page.write_text(TEXT, encoding="utf-8")
    number = bring_in(catalogue, page, Given(url=url)).article_id
    told = chosen(catalogue, article_id=number)
    for data in (json.dumps(json_ld(told)), json.dumps(web_annotations(told, label="x")),
                 claims_csv(told).decode()):  # fmt: skip
        assert "dam.html" not in data
        assert str(tmp_path) not in data
    assert web_annotations(told, label="x")["first"]["items"][0]["target"]["source"].startswith(
        "urn:uuid:"
    )


def test_the_same_claims_give_the_same_bytes(catalogue, dam):
    documents = [json.dumps(json_ld(chosen(catalogue, article_id=dam))) for _ in range(2)]
    assert documents[0] == documents[1]
