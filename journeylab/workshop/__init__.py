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
from journeylab.workshop.inquiries import PlanInquiry, RemoveInquiry, SetInquiry
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
from journeylab.workshop.practices import AddPractice, RemovePractice, SetPractice
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
from journeylab.workshop.verbatim_groups import (
    GroupVerbatims,
    JudgeGroup,
    MergeGroups,
    MoveToGroup,
    PlaceGroup,
    RemoveGroup,
    RenameGroup,
    SplitGroup,
)
from journeylab.workshop.verbatims import AddVerbatims, RemoveVerbatims, SetVerbatim

__all__ = [
    "AddChannel",
    "AddContactReason",
    "AddDepartment",
    "AddKnowledge",
    "AddKpi",
    "AddObjective",
    "AddParticipant",
    "AddPersona",
    "AddPractice",
    "AddStage",
    "AddStep",
    "AddTrait",
    "AddVerbatims",
    "AttachFindings",
    "CastBallot",
    "CloseRound",
    "CreateWorkshop",
    "DetachFindings",
    "GroupVerbatims",
    "JudgeGroup",
    "KeepWording",
    "LinkEvidence",
    "MarkMomentOfTruth",
    "MergeGroups",
    "MoveStage",
    "MoveStep",
    "MoveToGroup",
    "NameMoment",
    "OpenRound",
    "PlaceGroup",
    "PlaceHotSpot",
    "PlanInquiry",
    "RaiseHotSpot",
    "Refused",
    "RemoveChannel",
    "RemoveContactReason",
    "RemoveDepartment",
    "RemoveGroup",
    "RemoveHotSpot",
    "RemoveInquiry",
    "RemoveKnowledge",
    "RemoveKpi",
    "RemoveObjective",
    "RemoveParticipant",
    "RemovePersona",
    "RemovePractice",
    "RemoveStage",
    "RemoveStep",
    "RemoveTrait",
    "RemoveVerbatims",
    "RenameChannel",
    "RenameDepartment",
    "RenameGroup",
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
    "SetInquiry",
    "SetKnowledge",
    "SetKpi",
    "SetObjective",
    "SetParticipant",
    "SetPersona",
    "SetPractice",
    "SetScope",
    "SetSetting",
    "SetTouchpoint",
    "SetTrait",
    "SetVerbatim",
    "SplitGroup",
    "Workshop",
    "decide",
    "evolve",
    "replay",
]
