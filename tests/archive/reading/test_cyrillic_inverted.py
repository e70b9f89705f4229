"""Speech with verbs that are none of saying, and what a speaker says behind his verb."""

import pytest

from archive.reading.articles.read import read_article

SAID = {
    # a verb of whatever meaning, turned round behind the words
    "Сторож Иван Лис живёт у пруда. «За десять лет ни одной щуки», — гордится он.": [
        ("Иван Лис", "За десять лет ни одной щуки")],
    "«Дамба тече», – хмуриться рибалка Олег Гай.": [("Олег Гай", "Дамба тече")],
    "Пруд высох. Рыба ушла весной, слышала она от сторожа.": [("она", "Рыба ушла весной")],
    # a colon before speech
    "Директор пруда Денис Лис с этим не согласен: «Работы почти кончены».": [
        ("Денис Лис", "Работы почти кончены")],
    "На воротах висела вывеска: «Пруд закрыт до весны».": [],
    # who spoke goes on behind his verb
    "Рыба ушла, уверяет биолог Вера Соболь, а проб никто не берёт.": [
        ("Вера Соболь", "Рыба ушла"), ("Вера Соболь", "а проб никто не берёт")],
    "Пруд чистят, сказал мэр Иван Лис, но назвать сумму отказался.": [
        ("Иван Лис", "Пруд чистят")],
    "Цены выросли на 20–25%, — сказал рыбак Олег Лис, но спрос есть.": [
        ("Олег Лис", "Цены выросли на 20–25%"), ("Олег Лис", "но спрос есть")],
    # what is answered and judged
    "В мэрии опровергли «слухи о десятках щук».": [("мэрия", "слухи о десятках щук")],
    "Ставок виміряла «Рада» за списками, розповіла «Рада» за згодою мера.": [
        ("Рада", "Ставок виміряла «Рада» за списками")],
    "У гуртку закрили двері. «Стояти можна», – так описала це одна з учениць.": [
        ("одна з учениць", "Стояти можна")],
    # "before" is a preposition too
    "У ДСНС уточнили, що ставок загасили, а до робіт залучили 54 рибалки й 14 човнів.": [
        ("ДСНС", "ставок загасили"), ("ДСНС", "до робіт залучили 54 рибалки"),
        ("ДСНС", "14 човнів")],
}  # fmt: skip


@pytest.mark.parametrize("text", SAID)
def test_who_says_what(text: str) -> None:
    claims = read_article(text).claims
    found = [(c.claimant.name if c.claimant else None, c.span.text) for c in claims]
    assert found == SAID[text]


def test_what_is_set_for_a_day_lies_ahead() -> None:
    (date,) = read_article("Графіки на четвер не діють.", published="2026-02-18").dates
    assert date.resolved is not None
    assert date.resolved.first == "2026-02-19"
