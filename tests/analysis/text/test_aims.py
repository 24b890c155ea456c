"""What objectives are about, in both languages."""

import pytest

from journeylab.analysis.text.aims import aims


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("Sell more tents online", "en", "purchase"),
        ("Vendre davantage en ligne", "fr", "purchase"),
        ("Fewer complaints after delivery", "en", "complaint"),
        ("Diminuer les réclamations", "fr", "complaint"),
        ("Get new users to their first use sooner", "en", "onboarding"),
        ("Accélérer la prise en main", "fr", "onboarding"),
        ("Improve satisfaction with support", "en", "support"),
        ("Réduire l’attente au téléphone", "fr", "support"),
        ("Simplifier les démarches des bénéficiaires d’assurance vie", "fr", "claim"),
        ("Keep customers: reduce churn", "en", "whole"),
        ("Réduire l’attrition", "fr", "whole"),
        ("Be happier", "en", ""),
        ("", "fr", ""),
    ],
)
def test_the_kind_of_journey(text, language, kind):
    assert aims([text], language).kind == kind


def test_the_kind_that_most_objectives_speak_of_wins():
    texts = ["Fewer complaints", "Answer complaints within a day", "Sell more"]
    assert aims(texts, "en").kind == "complaint"


def test_departments_come_by_how_many_objectives_need_them():
    texts = ["Deliver on time", "Fewer parcels lost", "A site that says when it is delivered"]
    assert aims(texts, "en").departments[:2] == ("logistics", "digital")


def test_a_word_inside_another_tells_nothing():
    assert aims(["Be recalled fondly"], "en") == ("", ())
