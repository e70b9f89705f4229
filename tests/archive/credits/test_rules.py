"""A rule for spellings in credits is tried first, then applied in one step, and can be undone."""

import pytest

from archive.credits import (
    CreditCarriers,
    NormalisationRule,
    apply_rule,
    credit,
    propose,
    record_credits,
    rule_effects,
)
from archive.store.models import Photo


def bring_in(session, **carriers):
    photo = Photo(image_hash="a" * 64, width=1, height=1, format="jpeg")
    session.add(photo)
    session.flush()
    record_credits(session, {photo.id: propose(CreditCarriers(**carriers))})
    return photo.id


@pytest.fixture
def photos(catalogue):
    carriers = (
        {"credit": "Ann Example/KORMORAN PRES"},
        {"credit": "Bo Other via Kormoran Pres"},
        {"credit": "STRINGER/Kormoran Pres"},
        {"credit": "Cy Third/Reuters"},
        {"creators": ("ANN EXAMPEL",), "credit": "Reuters"},
    )
    return [catalogue.do(bring_in, **each).value for each in carriers]


def test_effects_are_told_before_anything_is_written(catalogue, photos):
    rule = NormalisationRule(12, "kormoran pres", "Kormoran Press")
    seen = catalogue.ask(rule_effects, rule)
    assert [(each.photo_id, each.after) for each in seen] == [
        (photos[0], "Ann Example/Kormoran Press"),
        (photos[1], "Bo Other via Kormoran Press"),
        (photos[2], "STRINGER/Kormoran Press"),
    ]
    assert catalogue.ask(credit, photos[0]).agency == "KORMORAN PRES"


def test_rule_is_applied_in_one_step_and_undone(catalogue, photos):
    rule = NormalisationRule(12, "Kormoran Pres", "Kormoran Press")
    assert catalogue.do(apply_rule, rule).value == tuple(photos[:3])
    record = catalogue.ask(credit, photos[0])
    assert (record.line, record.owed) == ("Ann Example/KORMORAN PRES", "Ann Example/Kormoran Press")
    assert "Kormoran Pres → Kormoran Press, rule 12" in record.rule
    assert catalogue.ask(credit, photos[2]).withheld == "stringer"
    assert catalogue.ask(rule_effects, rule) == ()
    catalogue.undo()
    assert catalogue.ask(credit, photos[0]).agency == "KORMORAN PRES"
    assert len(catalogue.ask(rule_effects, rule)) == 3


def test_makers_are_respelled_wherever_they_stand(catalogue, photos):
    rule = NormalisationRule(1, "Ann Exampel", "Ann Example")
    assert catalogue.do(apply_rule, rule).value == (photos[4],)
    assert catalogue.ask(credit, photos[4]).creators == ("Ann Example",)


def test_some_photos_only(catalogue, photos):
    rule = NormalisationRule(1, "Kormoran Pres", "Kormoran Press")
    assert catalogue.do(apply_rule, rule, photos[1:2]).value == (photos[1],)


def test_withheld_byline_is_never_given_a_name(catalogue, photos):
    rule = NormalisationRule(1, "STRINGER", "Ann Example")
    (effect,) = catalogue.ask(rule_effects, rule)
    assert (effect.photo_id, effect.held_back) == (photos[2], True)
    assert catalogue.do(apply_rule, rule).value == ()
    assert catalogue.ask(credit, photos[2]).withheld == "stringer"
    assert catalogue.ask(credit, photos[2]).line == "STRINGER/Kormoran Pres"
