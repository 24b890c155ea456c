"""What is said twice is found in both languages, and what only looks alike is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeylab.analysis.text.sameness import ALIKE, pairs

TOLD = (
    *("Panier validé", "Panier abandonné", "Tentes comparées", "Avis clients lus"),
    *("Order placed", "Reviews read", "Card accepted", "Store visited", "Help asked for"),
)
TWICE = [
    ("Colis livré", "Colis reçu"),
    ("Commande payée", "Le paiement de la commande"),
    ("Commande payée", "Comande payée"),
    ("Colis expédié", "Colis envoyé"),
    ("Retour demandé", "Demande de retour"),
    ("Le client est remboursé", "Remboursement du client"),
    ("Parcel delivered", "The package has arrived"),
    ("Basket filled", "Cart filled"),
    ("Account created", "Acount created"),
    ("Purchase cancelled", "Order canceled"),
    ("I receive the refund", "Refund received"),
]
ONCE = [
    ("Panier validé", "Panier abandonné"),
    ("Commande payée", "Commande non payée"),
    ("Colis livré", "Colis perdu"),
    ("Order 1 placed", "Order 2 placed"),
    ("Card refused", "Card accepted"),
    ("Refund requested", "Refund received"),
    ("Order placed", "Order cancelled"),
    ("", ""),
    ("!!!", "???"),
]


def found(*texts):
    return {(texts[a], texts[b]) for a, b, _ in pairs(texts)}


@pytest.mark.parametrize(("one", "other"), TWICE)
def test_what_is_said_twice_is_proposed(one, other):
    assert (one, other) in found(one, other, *TOLD)


@pytest.mark.parametrize(("one", "other"), ONCE)
def test_what_only_looks_alike_is_not(one, other):
    assert (one, other) not in found(one, other, *TOLD)


@given(st.lists(st.text(max_size=30), max_size=12))
def test_any_texts_give_ordered_pairs_above_the_limit(texts):
    for one, other, likeness in pairs(texts):
        assert 0 <= one < other < len(texts)
        assert ALIKE <= likeness <= 1
