"""The rules: frozen state, commands, changes; pure functions."""

from journeylab.workshop.channels import AddChannel, RemoveChannel, RenameChannel, SetTouchpoint
from journeylab.workshop.contact_reasons import (
    AddContactReason,
    RemoveContactReason,
    SetContactReason,
)
from journeylab.workshop.departments import AddDepartment, RemoveDepartment, RenameDepartment
from journeylab.workshop.emotions import ScoreEmotion
from journeylab.workshop.findings import AttachFindings, DetachFindings
from journeylab.workshop.fold import decide, evolve, replay
from journeylab.workshop.hot_spots import (
    LinkEvidence,
    PlaceHotSpot,
    RaiseHotSpot,
    RemoveHotSpot,
    RewordHotSpot,
)
from journeylab.workshop.knowledge import AddKnowledge, RemoveKnowledge, SetKnowledge
from journeylab.workshop.moments import NameMoment
from journeylab.workshop.objectives import (
    AddKpi,
    AddObjective,
    RemoveKpi,
    RemoveObjective,
    SetKpi,
    SetObjective,
)
from journeylab.workshop.participants import AddParticipant, RemoveParticipant, SetParticipant
from journeylab.workshop.personas import AddPersona, RemovePersona, SetPersona
from journeylab.workshop.refused import Refused
from journeylab.workshop.rounds import CastBallot, CloseRound, OpenRound, RevealRound
from journeylab.workshop.scope import SetScope
from journeylab.workshop.settings import CreateWorkshop, SetSetting
from journeylab.workshop.stages import AddStage, MoveStage, RemoveStage, RenameStage
from journeylab.workshop.state import Workshop
from journeylab.workshop.step_details import (
    KeepWording,
    MarkMomentOfTruth,
    RewordStep,
    SetCell,
    SetChannels,
    SetImportance,
    SetInitiative,
)
from journeylab.workshop.steps import AddStep, MoveStep, RemoveStep
from journeylab.workshop.traits import AddTrait, RemoveTrait, SetTrait

__all__ = [
    "AddChannel",
    "AddContactReason",
    "AddDepartment",
    "AddKnowledge",
    "AddKpi",
    "AddObjective",
    "AddParticipant",
    "AddPersona",
    "AddStage",
    "AddStep",
    "AddTrait",
    "AttachFindings",
    "CastBallot",
    "CloseRound",
    "CreateWorkshop",
    "DetachFindings",
    "KeepWording",
    "LinkEvidence",
    "MarkMomentOfTruth",
    "MoveStage",
    "MoveStep",
    "NameMoment",
    "OpenRound",
    "PlaceHotSpot",
    "RaiseHotSpot",
    "Refused",
    "RemoveChannel",
    "RemoveContactReason",
    "RemoveDepartment",
    "RemoveHotSpot",
    "RemoveKnowledge",
    "RemoveKpi",
    "RemoveObjective",
    "RemoveParticipant",
    "RemovePersona",
    "RemoveStage",
    "RemoveStep",
    "RemoveTrait",
    "RenameChannel",
    "RenameDepartment",
    "RenameStage",
    "RevealRound",
    "RewordHotSpot",
    "RewordStep",
    "ScoreEmotion",
    "SetCell",
    "SetChannels",
    "SetContactReason",
    "SetImportance",
    "SetInitiative",
    "SetKnowledge",
    "SetKpi",
    "SetObjective",
    "SetParticipant",
    "SetPersona",
    "SetScope",
    "SetSetting",
    "SetTouchpoint",
    "SetTrait",
    "Workshop",
    "decide",
    "evolve",
    "replay",
]
