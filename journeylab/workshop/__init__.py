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
from journeylab.workshop.modes import SetMode
from journeylab.workshop.moments import NameMoment
from journeylab.workshop.note_details import (
    GroupNotes,
    LockNotes,
    RewordNote,
    SetCost,
    SetKind,
    SetPivotal,
    UnlockNotes,
)
from journeylab.workshop.note_links import LinkNotes, UnlinkNotes
from journeylab.workshop.note_merging import KeepApart, MergeNotes
from journeylab.workshop.note_places import MoveNotes
from journeylab.workshop.note_taking import TakeNotes
from journeylab.workshop.notes import AddNote, AddNotes, RemoveNotes, RevealNotes
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
    "AddNote",
    "AddNotes",
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
    "GroupNotes",
    "GroupVerbatims",
    "JudgeGroup",
    "KeepApart",
    "KeepWording",
    "LinkEvidence",
    "LinkNotes",
    "LockNotes",
    "MarkMomentOfTruth",
    "MergeGroups",
    "MergeNotes",
    "MoveNotes",
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
    "RemoveNotes",
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
    "RevealNotes",
    "RevealRound",
    "RewordHotSpot",
    "RewordNote",
    "RewordStep",
    "ScoreEmotion",
    "SetCell",
    "SetChannels",
    "SetContactReason",
    "SetCost",
    "SetImportance",
    "SetInitiative",
    "SetInquiry",
    "SetKind",
    "SetKnowledge",
    "SetKpi",
    "SetMode",
    "SetObjective",
    "SetParticipant",
    "SetPersona",
    "SetPivotal",
    "SetPractice",
    "SetScope",
    "SetSetting",
    "SetTouchpoint",
    "SetTrait",
    "SetVerbatim",
    "SplitGroup",
    "TakeNotes",
    "UnlinkNotes",
    "UnlockNotes",
    "Workshop",
    "decide",
    "evolve",
    "replay",
]
