"""Texts that say the same come together: measured on a partition that is known."""

import random
import time
from pathlib import Path

import pytest
from sklearn.metrics import adjusted_rand_score

from journeylab.analysis.text.affinity import proposed_groups
from journeylab.analysis.text.stemming import stem

HERE = Path(__file__).parent
FLOOR = 0.75  # of the adjusted Rand index: 1 for the known partition, about 0 for a trivial one
FAST = 3  # seconds for 2,000 verbatims


def corpus(language, *, held_out):
    """Each text with its theme; the second half of the themes was never used to set anything."""
    parts = (HERE / f"groups_{language}.txt").read_text("utf-8").split("\n## ")[1:]
    half = len(parts) // 2
    return [
        (text, theme)
        for part in (parts[half:] if held_out else parts[:half])
        for theme, *texts in [part.strip().split("\n")]
        for text in texts
    ]


def agreement(texts, themes):
    """The adjusted Rand index; each text that stays apart is a group of its own."""
    found = [-1 - place for place in range(len(texts))]
    for number, group in enumerate(proposed_groups(texts)):
        for place in group.members:
            found[place] = number
    return adjusted_rand_score(themes, found)


@pytest.mark.parametrize("held_out", [False, True])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_known_partitions_are_found(language, held_out):
    texts, themes = zip(*corpus(language, held_out=held_out), strict=True)
    assert agreement(texts, themes) >= FLOOR
    assert adjusted_rand_score(themes, [0] * len(texts)) < 0.05
    shuffled = random.Random(1).sample(themes, len(themes))
    assert adjusted_rand_score(themes, shuffled) < 0.2


def test_both_languages_at_once_still_agree():
    mixed = [*corpus("fr", held_out=True), *corpus("en", held_out=True)]
    texts, themes = zip(*mixed, strict=True)
    assert agreement(texts, themes) >= 0.5


def test_praise_and_blame_of_one_thing_are_two_groups():
    praise = ["Livraison rapide et soignée", "Livraison très rapide", "Livraison rapide, parfait"]
    blame = ["Livraison en retard", "Livraison trop lente", "Livraison en retard, déçu"]
    groups = [set(group.members) for group in proposed_groups([*praise, *blame])]
    assert sorted(groups, key=min) == [{0, 1, 2}, {3, 4, 5}]


def test_a_name_is_made_of_the_customers_own_words():
    texts, _ = zip(*corpus("fr", held_out=True), strict=True)
    for group in proposed_groups(texts):
        said = [texts[place].lower() for place in group.members]
        assert any(group.name.lower() in text for text in said), group.name
        assert len(group.name) <= 70


def test_what_says_nothing_or_stands_alone_stays_apart():
    texts = ["", "   ", "🙂", "OK", "La montgolfière s'est posée dans un pré"]
    assert proposed_groups(texts) == ()
    more = [*texts, "Colis en retard", "Mon colis est en retard", "Colis arrivé en retard"]
    assert [set(group.members) for group in proposed_groups(more)] == [{5, 6, 7}]


def test_hostile_texts_do_no_harm():
    texts = (
        ["<script>alert(1)</script>"] * 3 + ["=cmd()"] * 3 + ["\u202eabc"] * 3 + ["x" * 10_000] * 3
    )
    assert sum(len(group.members) for group in proposed_groups(texts)) <= len(texts)


def test_the_same_texts_give_the_same_groups():
    texts = [text for text, _ in corpus("en", held_out=True)]
    assert proposed_groups(texts) == proposed_groups(list(texts))


def test_two_thousand_verbatims_take_seconds():
    """CPU of one core; pairs of sentences, so that no two are the same."""
    said = [text for language in ("fr", "en") for text, _ in corpus(language, held_out=False)]
    rng = random.Random(1)
    many = [" ".join(rng.sample(said, 2)) for _ in range(2_000)]
    began = time.process_time()
    groups = proposed_groups(many)
    assert time.process_time() - began < FAST
    assert sum(len(group.members) for group in groups) > 1_000


@pytest.mark.slow
def test_more_than_can_be_compared_in_pairs_still_fall_into_place():
    said = [(text, theme) for text, theme in corpus("fr", held_out=False)]
    many = said * 140
    texts, themes = zip(*many, strict=True)
    assert agreement(texts, themes) >= FLOOR


@pytest.mark.parametrize(
    ("words", "language"),
    [
        (("livraison", "livraisons"), "fr"),
        (("conseiller", "conseillère", "conseils", "conseillée"), "fr"),
        (("remboursement", "remboursé", "rembourser"), "fr"),
        (("delivery", "deliveries"), "en"),
        (("return", "returns", "returned", "returning"), "en"),
    ],
)
def test_forms_of_a_word_share_a_stem(words, language):
    plain = [word.replace("è", "e").replace("é", "e") for word in words]
    assert len({stem(word, language) for word in plain}) == 1
