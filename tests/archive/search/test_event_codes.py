"""Events are found by what identifies them in files."""

from archive import events
from archive.search import find
from tests.archive.search.world import CAIRO, TOKYO, fill


def test_an_identifier_means_its_event_but_no_word_of_it_does(catalogue):
    catalogue.do(fill)
    code = "urn:newsml:example.com:howitzer:7"
    talks = catalogue.do(events.add_event, "Talks", identifier=code).value
    catalogue.do(events.add_to_event, [TOKYO], talks)
    fair = catalogue.do(events.add_event, "Fair").value
    catalogue.do(events.add_to_event, [CAIRO], fair)
    own = f"urn:uuid:{catalogue.ask(events.event, fair).uuid}"
    for query, photos in (
        (f"event:{code}", {TOKYO}),
        (f'event:"{code.upper()}"', {TOKYO}),
        (f"event:{own}", {CAIRO}),
        (f"event:({code} OR {own})", {TOKYO, CAIRO}),
        ("event:example", set()),
        ("event:urn", set()),
    ):
        assert set(catalogue.ask(find, query).ids) == photos, query
    assert TOKYO not in catalogue.ask(find, "howitzer").ids
