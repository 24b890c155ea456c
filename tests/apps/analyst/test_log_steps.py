"""Where a log's names belong on the desk: what was drafted from one is known again."""

from stories import after

from journeylab import workshop as ws
from journeylab.apps.analyst.log_steps import named_steps
from journeylab.apps.analyst.seen import same_steps
from journeylab.apps.beginning import beginning
from journeylab.workshop import Workshop

NAME = "Demande d’un devis"


def test_a_step_that_was_drafted_from_a_name_is_known_by_it_whatever_its_words():
    workshop = after(Workshop(), beginning("Devis", "fr"))
    stage = next(iter(workshop.stages.values())).id
    drafted = ws.AddStep(id="demande-d-un-devis", stage=stage, text="Je demande un devis")
    workshop = after(workshop, drafted)
    [step] = named_steps([(NAME, 3)], {}, workshop)
    assert (step.step, step.likely) == (drafted.id, "")
    assert same_steps([NAME, "Relance"], workshop) == {NAME: drafted.id}
