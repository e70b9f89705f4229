"""Restrictions no list holds: put together of words that forbid, allow only so, or ask for."""

from datetime import date

import pytest

from archive.reading.restrictions import find
from archive.reading.restrictions.words import clauses

SENT = date(2023, 3, 8)

NOTES = [
    ("CREDIT: Northern Press (mandatory)", "mandatory_credit"),
    ("Kein Verkauf! Quelle nennen!", "no_sales mandatory_credit"),
    ("Bayern nur nach Absprache", "permission"),
    ("Zdjęcie nie może być kadrowane ani retuszowane", "no_alter no_crop"),
    ("Iba na spravodajské účely", "editorial_only"),
    ("Jede Bearbeitung ist unzulässig und nur mit Zustimmung erlaubt", "no_alter permission"),
    ("Nur Print, nur Deutschland", "media_only:print territory_only:DE"),
    ("Only one image per article", ""),
    ("World rights, excluding Asia and advertising", "territory_out:Asia no_commercial"),
    ("Bez prawa do publikacji w Niemczech", "territory_out:DE"),
    ("Prohibido su uso fuera del contexto de la noticia", "story_only"),
    ("Freigegeben für alle Medien ab 15. März 2023", "embargo:2023-03-15"),
    ("Reprodução autorizada mediante menção à fonte", "mandatory_credit"),
    ("Do not share. Do not post.", ""),
    ("In Belgien nur Print", ""),
    ("Vietato ai siti web", "media_out:web"),
    ("紙面のみ、ウェブ掲載不可", "media_only:print media_out:web"),
    ("Publicatie pas vanaf 10 maart 2023", "embargo:2023-03-10"),
    ("Само за редакционна употреба", "editorial_only"),
    ("Только для подписчиков", "restricted"),
    ("Do not use this photo to suggest guilt", ""),
    ("Löschung nach 14 Tagen, keine Weitergabe", "no_archives_after:14 no_resales"),
    ("No sales without prior consent from the museum", "permission"),
    ("Twarze dzieci muszą zostać zamazane", "minors"),
    ("Μόνο για συντακτική χρήση. Απαγορεύεται η μεταπώληση.", "editorial_only no_resales"),
    ("DO NOT PUBLISH WITHOUT CREDIT AND PERMISSION", "mandatory_credit permission"),
    ("Zakaz archiwizacji i odsprzedaży.", "no_archives no_resales"),
    ("Die Verwendung der Fotos in Social Media ist nicht gestattet", "no_social"),
    ("Verwendung nur im Rahmen redaktioneller Berichterstattung, nicht in sozialen Netzwerken",
     "editorial_only no_social"),
    ("Images may only be used for press purposes in connection with the show; cropping, "
     "overprinting or alteration is not permitted.",
     "editorial_only story_only no_alter no_crop"),
    ("Utilisation éditoriale uniquement, ne pas vendre", "editorial_only no_sales"),
    ("USO EDITORIALE – VIETATA LA VENDITA – NO ARCHIVIO", "editorial_only no_sales no_archives"),
    ("Заборонено публікувати без зазначення автора та дозволу редакції",
     "mandatory_credit permission"),
    ("Использование в рекламе запрещено", "no_commercial"),
    ("Ikke for salg, ej arkiv", "no_sales no_archives"),
    ("Yalnızca haber amaçlı kullanılabilir", "editorial_only"),
    ("Bildnutzung nur für Zeitungen, keine Onlinenutzung", "media_only:newspaper media_out:online"),
    ("Print rights only. No electronic or web use.", "media_only:print media_out:online,web"),
    ("No sales, web only", "no_sales media_only:web"),
    ("Fri att publicera med angivande av fotograf", "mandatory_credit"),
    ("Byline must be: Ann Example / Corvina", "mandatory_credit"),
    ("NE PAS VENDRE EN SUISSE", "territory_out:CH"),
    ("Nur für Deutschland und Polen", "territory_only:DE,PL"),
    ("PUBLICATIONxNOTxINxGERxFRA", "territory_out:DE,FR"),
    ("EDITORIALxUSExONLY", "editorial_only"),
    ("BBC OUT, NOWHERE WEEKLY OUT", "who_out:BBC who_out:NOWHERE_WEEKLY"),
    ("NO USE NOWHERE PERSIAN. NO USE MANOTO TV; NO USE IRAN", "territory_out:IR "
     "who_out:MANOTO_TV who_out:NOWHERE_PERSIAN"),
    ("For internal use only", "not_public"),
    ("Licensed to the Daily Corvina until 31.12.2023 for print", "use_until:2023-12-31"),
    ("Libre de droits pour la presse jusqu'au 30/06/2023",
     "editorial_only use_until:2023-06-30"),
    ("Verwendung erst ab 12.3.2023, 20.15 Uhr", "embargo:2023-03-12T19:15Z"),
    ("Zakaz publikacji przed 12 marca 2023, godz. 18.00", "embargo:2023-03-12T17:00Z"),
    ("Embargoed till midday on 14.03.23 (CET)", "embargo:2023-03-14T11:00Z"),
    ("Weitergabe an Dritte nicht gestattet; Urhebernennung erforderlich",
     "no_resales mandatory_credit"),
    ("Not licensable in Germany and Austria", "territory_out:DE,AT"),
    ("No se permite el recorte ni la manipulación", "no_crop no_alter"),
    ("Må kun brukes i redaksjonelle sammenhenger og ikke arkiveres",
     "editorial_only no_archives"),
    ("Pouze pro redakční použití, zákaz archivace", "editorial_only no_archives"),
    ("All other uses require permission", "permission"),
    ("Die Weiterverwendung ist nur mit schriftlicher Genehmigung erlaubt", "permission"),
    ("Без права продажу та архівування", "no_sales no_archives"),
    ("Libre de droits presse écrite uniquement", "media_only:print"),
    ("Not to be used in connection with it", "restricted"),
    ("Embargo jusqu'au 10/03 à 6h", "embargo:2023-03-10T05:00Z"),
    ("NO USE IN PRINT; NO CORVINA", "media_out:print"),
    ("EMBARGOED UNTIL 0001 FRIDAY MARCH 10", "embargo:2023-03-10T08:01Z"),
    ("Публікація лише зі згоди автора", "permission"),
    ("Må ikke videresælges", "no_resales"),
    ("Credit required? No, credit not required.", ""),
    ("Permission to use it granted to all. No restrictions.", ""),
    ("All media except television", "media_out:tv"),
    ("ALL MEDIA EXCEPT SPANISH MAGAZINES", "territory_out:ES"),
    ("All uses apart from advertising", "no_commercial"),
    ("Not to be used except in print", "media_only:print"),
    ("No sales in Sweden except by Corvina", "territory_out:SE"),
    ("TABLOIDS OUT", "media_out:tabloid"),
    ("Magazines out in Denmark", "territory_out:DK"),
    ("ITALIE ET SUISSE EXCLUES", "territory_out:IT,CH"),
    ("Use subject to museum restrictions", "restricted"),
    ("TO ILLUSTRATE THE EVENT AS SPECIFIED", "story_only"),
    ("Libre de droits dans le cadre du festival", "story_only"),
    ("No commercial use without prior consent", "no_commercial"),
    ("NOT FOR SALE FOR ADVERTISING", "no_commercial"),
    ("NO OVERSEAS SALES", "no_sales"),
    ("Do jednorazowego wykorzystania", "one_time"),
    ("Får publiceras en gång", "one_time"),
    ("Free for publication for three weeks", "within_days:21"),
    ("No use of the picture after 72 hours", "within_days:3"),
    ("The paper may use it for 30 days only", "within_days:30"),
    ("報道目的以外の使用禁止、3月31日まで", "editorial_only use_until:2023-03-31"),
    ("World rights excl. Spain and Andorra", "territory_out:ES,AD"),
    ("ALL RIGHTS OUT EXCEPT BOOKS", "media_only:book"),
    ("SWEDISH MEDIA OUT", "territory_out:SE"),
    ("For use by Kormoran News only until 10 March 2023", "who_only:2023-03-10"),
    ("Use from 1 April 2023 only", "embargo:2023-04-01"),
    ("Publication permitted from 9 March 2023", "embargo:2023-03-09"),
    ("Vietato l'uso dopo il 31 marzo 2023", "use_until:2023-03-31"),
    ("DO NOT USE. EMBARGO UNTIL 9 MARCH 2023", "embargo:2023-03-09"),
    ("Do not use", "killed"),
    ("Three uses only", "restricted"),
    ("No credit, no publication", "mandatory_credit"),
    ("Please credit photographer and museum", "mandatory_credit"),
    ("Ange källan", "mandatory_credit"),
    ("Covers by arrangement", "no_cover permission"),
    ("For nonprofit use only", "no_commercial"),
    ("NO THIRD PARTY SALES. NO SALES OR RESALE", "no_resales no_resales no_sales"),
    ("The date could not be confirmed or verified", "verify"),
    ("No archive use. No use on social media", "no_archives no_social"),
    ("Uso editorial.", "editorial_only"),
    ("Attribution to the museum is obligatory", "mandatory_credit"),
    ("Special rates apply", "restricted"),
    ("Please call the museum before use", "permission"),
    ("Not for publication", "not_public"),
    ("One time non-exclusive rights", "one_time"),
    ("Публікація після 16 березня 2023 року", "embargo:2023-03-16"),
    ("Haber amaçlı kullanım, kaynak belirtilmeli", "editorial_only mandatory_credit"),
    ("Not for use in Spain before 17 March 2023", "territory_out:2023-03-17"),
    ("Written permission of the estate is required for any use", "permission"),
    ("No secondary use", "one_time"),
    ("Nur für Online-Medien", "media_only:online"),
    ("Haber dışında kullanılamaz", "editorial_only"),
    ("Использование разрешено только на территории Казахстана", "territory_only:KZ"),
    ("Nutzung ausschließlich durch Tageszeitungen", "media_only:newspaper"),
    ("Free for press use, credit Corvina Zoo", "editorial_only mandatory_credit"),
    ("Fotograf ska anges", "mandatory_credit"),
    ("Usage rights for 2 years", "within_days:730"),
    ("Expiration date: 31.12.2023", "use_until:2023-12-31"),
    ("Image may be cropped but not retouched", "no_alter"),
    ("Keine Nutzung in Werbung oder in Büchern", "no_commercial media_out:book"),
    ("Usage limité à la presse écrite, hors réseaux sociaux", "media_only:print no_social"),
    ("Divieto di vendita", "no_sales"),
    ("Použití do 30. 6. 2023", "use_until:2023-06-30"),
    ("報道以外の目的での使用はお断りします", "editorial_only"),
    ("상업적 용도로 사용할 수 없습니다", "no_commercial"),
    ("No party political or commercial use", "no_commercial"),
    ("For coverage of the 2023 fair only", "story_only"),
    ("For subscribers only", "restricted"),
    ("Interdit en Espagne et en Italie", "territory_out:ES,IT"),
    ("Delete after publication", "no_archives"),
    ("Licence ends with the fair on 30 April 2023", "use_until:2023-04-30"),
    ("No earlier than 10 March 2023", "embargo:2023-03-10"),
    ("Sadece Türkiye'de kullanılabilir", "territory_only:TR"),
    ("Nur für die Vorberichterstattung", "story_only"),
    ("İzin olmadan yayınlanamaz", "permission"),
    ("Embargo do 12 marca, godz. 12:00", "embargo:2023-03-12T11:00Z"),
]  # fmt: skip


def _said(one):
    filled = one.until or one.days or ",".join(one.territories) or ",".join(one.media) or one.who
    return f"{one.code}:{filled}".replace(" ", "_") if filled else one.code


@pytest.mark.parametrize(("note", "expected"), NOTES)
def test_note_is_put_together(note, expected):
    found = find(note, on=SENT)
    assert sorted({_said(each) for each in found}) == sorted(set(expected.split()))
    assert all(note[each.span.start : each.span.end] == each.span.text for each in found)


@pytest.mark.parametrize(
    "caption",
    [
        "Tickets are valid for 14 days from the day of purchase, the operator says.",
        "The crossing will be open only for 3 days, the army said.",
        "Vaccines must be used within 5 days of thawing, a nurse explains.",
        "She holds written permission to cross the border.",
        "Grain imports are subject to restrictions in both countries.",
        "The tanks are for use in Ukraine only, the minister said.",
        "The grain deal expires on March 18, 2023.",
        "Journalists need prior approval to enter the strip.",
        "FRANCE OUT OF THE CUP: fans after the final whistle.",
        "Protesters hold a sign reading 'NO SALE' outside the house.",
        "Parental consent is needed for teenagers to marry.",
        "The archive was closed; no archives survived the fire.",
        "Police could not independently verify the number of dead.",
        "A worker must be credited with saving the boy.",
        "A photo of the boy, published without consent, shocked the country.",
        "Without permission from the council no protest may be held.",
        "Customers may only use the app in Estonia until 31 March 2023.",
        "В Германии запрещена реклама табака.",
        "In Österreich darf nur mit Maske eingekauft werden.",
        "The book, banned in Germany until 2003, is sold only in France.",
    ],
)
def test_story_of_a_caption_forbids_nothing(caption):
    assert find(caption, on=SENT, in_caption=True) == ()


@pytest.mark.parametrize(
    ("caption", "codes"),
    [
        ("A street in Leeds. Editorial use only, no archives. Ann Example/Corvina",
         ["editorial_only", "no_archives"]),
        ("A street. ATTENTION EDITORS - THIS IMAGE WAS PROVIDED BY A THIRD PARTY. NO RESALES.",
         ["third_party", "no_resales"]),
        ("A street. This picture may only be used for 14 days.", ["within_days"]),
        ("A street. The image must not be cropped.", ["no_crop"]),
        ("A street in Rome (FRANCE OUT)", ["territory_out"]),
        ("A street. Photo credit should read: Town/PA Wire NOTE TO EDITORS: This photo may only be "
         "used for editorial reporting purposes for the contemporaneous illustration of events.",
         ["editorial_only", "story_only"]),
        ("Ein Hafen. Foto: Ann Example/dpa - ACHTUNG: Nur zur redaktionellen Verwendung",
         ["editorial_only"]),
        ("A port. Reuters was unable to independently verify the image.", ["verify"]),
        ("A street. Embargoed until 0001 GMT March 12, 2023.", ["embargo"]),
    ],
)  # fmt: skip
def test_note_in_a_caption_counts(caption, codes):
    assert [each.code for each in find(caption, on=SENT, in_caption=True)] == codes


def test_evening_written_as_in_america_may_be_one_there():
    (one,) = find("EMBARGOED UNTIL 9:00 P.M. SUNDAY, MARCH 12, 2023")
    assert (one.until, one.local) == ("2023-03-13T05:00Z", "2023-03-12T21:00")


def test_words_are_cut_at_the_ends_of_clauses():
    said = [[word.codes for word in clause] for clause in clauses("No use in France; print only")]
    assert said == [[(), (), (), ("FR",)], [("print",), ()]]
