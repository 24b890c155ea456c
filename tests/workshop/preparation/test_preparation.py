"""What is said before the room: scope, objectives, personas, reasons."""

import pytest
from stories import CREATE, after

from journeylab import workshop as ws
from journeylab.workshop import Refused, Workshop, decide
from journeylab.workshop.preparation.objectives import ObjectiveRemoved
from journeylab.workshop.preparation.personas import PersonaRemoved
from journeylab.workshop.undo import check_possible

ROOM = after(Workshop(), CREATE, ws.AddChannel("web", "Web"))
LEA = after(
    ROOM,
    ws.AddPersona(id="lea", name="Léa", share=38, channels=("web",)),
    ws.AddTrait(id="t", persona="lea", aspect="thinks", text="What if I am wrong?"),
)
GOAL = after(
    ROOM,
    ws.AddObjective(id="o", sort="business", text="Sell more online"),
    ws.AddKpi(id="k", objective="o", name="Baskets paid", unit="%", baseline=22, target=30),
)


def refusal(command, workshop=ROOM):
    with pytest.raises(Refused) as refused:
        decide(command, workshop)
    return refused.value.code


def test_a_persona_goes_with_its_traits_and_an_objective_with_its_kpis():
    assert not after(LEA, ws.RemovePersona("lea")).traits
    assert not after(GOAL, ws.RemoveObjective("o")).kpis


def test_an_addition_is_not_taken_back_under_what_others_have_put_there():
    for change, workshop in ((PersonaRemoved("lea"), LEA), (ObjectiveRemoved("o"), GOAL)):
        with pytest.raises(Refused, match="holds_others"):
            check_possible(change, workshop)


def test_a_trait_says_what_it_rests_on():
    told = ws.SetTrait("t", "evidence", "customers")
    assert after(LEA, told).traits["t"].evidence == "customers"
    assert refusal(ws.SetTrait("t", "evidence", "rumour"), LEA) == "setting_malformed"


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (ws.AddPersona(id="a", name="  "), "text_empty"),
        (ws.AddPersona(id="a", name="Léa", share=120), "number_off_scale"),
        (ws.AddPersona(id="a", name="Léa", channels=("fax",)), "unknown_channel"),
        (ws.AddTrait(id="a", persona="b", aspect="says", text="x"), "unknown_persona"),
        (ws.AddKpi(id="a", objective="b", name="NPS"), "unknown_objective"),
        (ws.AddContactReason(id="a", text="Where is it?", pain=9), "number_off_scale"),
        (ws.AddContactReason(id="a", text="Where is it?", volume=-1), "volume_negative"),
        (ws.SetScope("reason", "b"), "unknown_contact_reason"),
        (ws.SetScope("depth", "deep"), "setting_malformed"),
        (ws.SetScope("roles", ["user", "king"]), "setting_malformed"),
        (ws.SetScope("starts", "a\0b"), "text_has_control_characters"),
    ],
)
def test_what_cannot_be_is_refused(command, code):
    assert refusal(command) == code


@pytest.mark.parametrize(
    "name", ["../a.journey", "/etc/a.journey", "c:a.journey", ".a.journey", "a.txt", "a\nb.journey"]
)
def test_a_link_names_a_workshop_in_the_same_folder_and_nothing_else(name):
    assert refusal(ws.SetScope("part_of", name)) == "link_malformed"
    assert refusal(ws.AddContactReason(id="a", text="x", workshop=name)) == "link_malformed"


def test_a_link_may_have_any_name_that_a_person_gives():
    linked = after(ROOM, ws.SetScope("part_of", "Atelier été – n° 2.journey"))
    assert linked.scope.part_of == "Atelier été – n° 2.journey"


def test_a_micro_journey_loses_its_reason_with_the_reason():
    reason = ws.AddContactReason(id="r", text="Where is my parcel?", volume=1150)
    micro = after(ROOM, reason, ws.SetScope("depth", "micro"), ws.SetScope("reason", "r"))
    left = after(micro, ws.RemoveContactReason("r"))
    assert (left.scope.depth, left.scope.reason) == ("micro", "")


def test_numbers_may_be_left_open_again():
    assert after(GOAL, ws.SetKpi("k", "baseline", None)).kpis["k"].baseline is None
