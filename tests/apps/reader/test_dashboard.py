"""The dashboard says what the tables hold, in both languages, and cannot write."""

import re

import pytest
from outing import PEOPLE, outing
from reader_page import html, words
from stories import after

from journeylab import tables
from journeylab import workshop as ws
from journeylab.analysis.curves import curves
from journeylab.apps.reader import contents, findings
from journeylab.apps.reader.curve_part import touchpoints_twin
from journeylab.apps.reader.page import Page
from journeylab.words import number, percent, signed
from journeylab.workshop.state.entities import Stage

pytestmark = pytest.mark.slow  # whole pages, tables and pictures: left to `make test`


@pytest.fixture(scope="module")
def shop():
    return outing()


@pytest.fixture(scope="module")
def page(shop):
    return Page(shop, "fr")


def choose(page, **choices):
    selects = {"stage": page._stage, "channel": page._channel, "language": page._spoken}
    selects["map"] = page._version
    for name, value in choices.items():
        selects[name].value = value


@pytest.fixture
def chosen(page):
    """Choose on the page; afterwards all is as before."""
    yield lambda **choices: choose(page, **choices)
    choose(page, stage="", channel="", language="fr")


def test_the_curve_of_the_page_has_the_numbers_of_the_tables(page, shop):
    found = curves(tables.scores(shop), tables.survey_scores(shop), list(shop.steps))
    text = words(page._parts["curve"])
    for row in found.to_dict("records"):
        if row["data_n"]:
            assert signed("fr", row["data"], 2) in text
            assert number("fr", row["data_n"]) in text


def test_each_finding_says_what_it_rests_on(shop):
    said = findings.findings(contents.seen(contents.whole(shop)), "fr")
    found = curves(tables.scores(shop), tables.survey_scores(shop), list(shop.steps))
    worst = found.sort_values("data").iloc[0]
    assert shop.steps[worst["step"]].text in said[0].strong
    assert signed("fr", worst["data"], 1) in said[0].rest
    assert f"{worst['data_n']} réponses" in said[0].evidence
    assert signed("fr", worst["data_low"], 2) in said[0].evidence
    assert "va moins bien qu’on ne le croit" in said[1].strong
    assert "9 notes" in said[1].evidence
    assert "10\u202f000 tirages" in said[2].evidence


def test_two_lowest_steps_whose_intervals_overlap_are_both_named(shop):
    rest = findings.findings(contents.seen(contents.whole(shop)), "fr")[0].rest
    assert "Je renvoie la paire" in rest


def test_the_ranking_says_shares_and_who_cannot_be_told_apart(page, shop):
    ranked = contents.whole(shop).ranking
    text = words(page._parts["ranking"])
    for row in ranked.to_dict("records"):
        assert percent("fr", row["top_share"]) in text
    near = findings.undecided(ranked)
    assert near
    first, second, share = near[0]
    assert f"{first} et {second} ne se départagent pas" in text
    assert percent("fr", share) in text
    assert "limite du top 3" in text


def test_the_matrix_counts_what_was_skipped(page):
    assert "6 placés, un passé" in words(page._parts["matrix"])


def test_the_room_says_how_far_it_agrees(page, shop):
    shown = contents.seen(contents.whole(shop))
    assert f"{number('fr', shown.agreement, 2)} peu d’accord" in re.sub(
        r"\s+", " ", words(page._parts["room"])
    )
    assert "9 personnes" in words(page._parts["room"])


def test_the_sources_are_named_with_their_rows(page):
    text = words(page._parts["source"])
    assert "3\u202f112 lignes de enquete-mars.csv (14 refusées, 3 sans étape)" in text
    assert "9 personnes, 125 notes" in text


def test_no_participant_is_named(page):
    text = html(page.box)
    assert not [name for name in PEOPLE if re.search(rf"\b{name}\b", text)]


def test_a_stage_keeps_its_steps_and_their_numbers(page, chosen):
    chosen(stage="after")
    text = words(page._parts["curve"])
    assert "13. J’attends l’argent" in text
    assert "Je prépare mon trek" not in text
    assert "Ma commande part, et plus de nouvelles" in words(page._parts["ranking"])
    assert "Le stock affiché" not in words(page._parts["ranking"])


def test_a_filter_leaves_ranks_as_they_are(shop):
    everything = contents.whole(shop)
    all_ranks = dict(zip(everything.ranking["item"], everything.ranking["rank"], strict=True))
    shown = contents.seen(everything, contents.Filter(stage="before"))
    assert {i: all_ranks[i] for i in shown.ranking["item"]} == dict(
        zip(shown.ranking["item"], shown.ranking["rank"], strict=True)
    )


def test_a_channel_keeps_what_was_said_of_it_and_owns_up_to_the_rest(page, chosen, shop):
    chosen(channel="phone")
    shown = contents.seen(contents.whole(shop), contents.Filter(channel="phone"))
    asked = tables.survey_scores(shop)
    here = asked[asked["channel"] == "phone"]
    assert list(shown.curves["data_n"]) == list(here["n"])
    assert shown.ids == list(here["step"])
    assert "la salle a noté les étapes entières" in words(page._parts["curve"])
    assert "Magasin" not in words(page._parts["touchpoints"])


def test_a_choice_that_no_step_answers_to_says_so(page, chosen):
    chosen(stage="purchase", channel="mail")
    assert "Aucune étape ne répond à ce choix" in words(page._parts["curve"])


def test_the_language_is_switched_and_the_choice_kept(page, chosen):
    chosen(stage="after")
    chosen(language="en")
    assert page.filter.stage == "after"
    text = words(page.box)
    assert "is the worst moment" in text
    assert "Hot spots" in text
    assert "Points chauds" not in text
    assert "−1.8" in text


def test_only_what_changed_is_sent_again(page, shop):
    sent = []
    for name, part in page._parts.items():
        part.observe(lambda change, name=name: sent.append(name), "value")
    page.show(after(shop, ws.PlaceHotSpot("foot", 10, 10)))
    page.show(shop)
    for part in page._parts.values():
        part.unobserve_all("value")
    assert set(sent) == {"matrix"}


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "أنا أقرأ الآراء",
    "👩‍👩‍👧‍👦 &amp; co",
    "x" * 10_000,
    "</style></div></section>",
]


@pytest.mark.parametrize("turn", [0, 3])
def test_typed_texts_stay_texts(shop, turn):
    texts = [HOSTILE[(place + turn) % len(HOSTILE)] for place in range(7)]
    changed = after(
        shop,
        ws.SetSetting("title", texts[0]),
        ws.SetSetting("organisation", texts[1]),
        ws.RewordStep("refund", texts[2]),
        ws.RewordHotSpot("silent", texts[3]),
        ws.RenameChannel("web", texts[4]),
        ws.RenameStage("after", texts[5]),
        ws.SetSetting("level_names", ["", "", "", "", texts[6]]),
    )
    found = html(Page(changed, "en").box)
    assert not re.search(r"<(script|img|/style)", found)
    assert "could not be drawn" not in found
    assert not [text for text in re.split(r"<[^>]+>", found) if len(text) > 1_000]


def test_an_empty_workshop_is_told_honestly():
    stages = (Stage("before", "Before"),)
    empty = after(ws.Workshop(), ws.CreateWorkshop(title="", stages=stages))
    text = words(Page(empty, "en").box)
    assert "A journey without a name" in text
    assert "Nothing has been scored, measured or ranked here yet." in text
    assert "No customer data are attached: nothing here is measured." in text
    assert "could not be drawn" not in text


def test_without_a_survey_nothing_is_called_measured(shop):
    text = words(Page(after(shop, ws.DetachFindings("survey")), "en").box)
    assert "the room’s view, 9 scores" in text
    assert "is worse than we think" not in text
    assert "not measured" in text


def test_a_part_that_fails_leaves_the_others(shop, monkeypatch, caplog):
    def fail(*_):
        raise ValueError("broken")

    monkeypatch.setattr("journeylab.apps.reader.page.PARTS", {"head": fail, "room": lambda *_: "R"})
    text = html(Page(shop, "en").box)
    assert "could not be drawn" in text
    assert "R" in text
    assert "broken" in caplog.text
    assert "broken" not in text


def test_a_reader_chooses_a_version_and_sees_it_beside_todays(shop):
    told = after(
        shop,
        ws.RewordInVersion("target", "queue", "I am <b>expected</b>"),
        ws.RemoveFromVersion("target", "return"),
        ws.AddStepToVersion(version="target", id="slot", stage="before", text="I book", after="go"),
        ws.SetTouchpointInVersion("target", "slot", "app", "used"),
        ws.SetEngagement("pay", 3),
        ws.SetEngagementInVersion("target", "pay", 5),
        ws.AddVariant(id="first", name="First boots", familiarity="first_time"),
        ws.SetCellInVersion("first", "pay", "doing", "I count my coins"),
    )
    page = Page(told, "en")
    names = [name for name, _ in page._version.options]
    assert names == [
        *("Today", "Target", "Target beside today"),
        *("First boots", "First boots beside today"),
    ]
    shown = page._parts["map"]
    assert "in the colours of emotion, the room (median" in shown.value
    choose(page, map="first")
    assert "green with rings, what this version expects" in shown.value
    assert "I count my coins" in shown.value
    assert "I am &lt;b&gt;expected" not in shown.value
    choose(page, map="beside:target")
    text = " ".join(words(page._body).split())
    assert "2 changed 1 added 1 removed 11 unchanged" in text
    assert "I am &lt;b&gt;expected&lt;/b&gt;" in shown.value
    assert re.search(r"<del>.*Je renvoie la paire.*</del><i>− removed</i>", shown.value)
    choose(page, stage="before")
    assert "Je prépare" in shown.value
    assert "expected" not in shown.value
    choose(page, stage="", channel="app")
    heads = re.findall(r'<th scope="col" class="jl-is-', shown.value)
    assert len(heads) == 1 + len(
        contents.seen(contents.whole(told), contents.Filter(channel="app")).ids
    )
    assert "I book" in shown.value  # in the target it is done in the app
    assert "expected" not in shown.value
    choose(page, map="target")
    assert "I book" in shown.value
    choose(page, channel="", map="beside:target")
    assert "− level 3 of 5" in " ".join(words(page._body).split())
    page.show(after(told, ws.RemoveVariant("first")))
    assert [value for _, value in page._version.options] == ["", "target", "beside:target"]
    assert page._version.value == "beside:target"


def test_without_versions_there_is_nothing_to_choose(shop):
    assert [value for _, value in Page(shop, "en")._version.options] == [""]


def test_the_table_of_touchpoints_says_which_data_they_collect_where_anybody_did(shop):
    def twin(workshop):
        return touchpoints_twin(contents.seen(contents.whole(workshop), contents.Filter()), "en")

    assert "Data collected" not in twin(shop)
    (step, channel) = next((s.id, s.channels[0]) for s in shop.steps.values() if s.channels)
    told = twin(after(shop, ws.SetCollected(step, channel, "<b>card</b>, address")))
    assert "Data collected" in told
    assert "&lt;b&gt;card&lt;/b&gt;, address" in told
