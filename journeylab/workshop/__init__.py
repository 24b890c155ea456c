"""The rules: frozen state, commands, changes; pure functions."""

from journeylab.workshop.cells import RewordCell, SetCell, SupportCell
from journeylab.workshop.challenges import (
    PinChallenge,
    RemoveChallenge,
    SetChallenge,
    SettleChallenge,
)
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
from journeylab.workshop.lanes import AddLane, MoveLane, RemoveLane, RenameLane, ShowLane
from journeylab.workshop.modes import SetMode
from journeylab.workshop.moments import NameMoment
from journeylab.workshop.note_consolidation import ConsolidateTables
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
from journeylab.workshop.preferences import SetPreference
from journeylab.workshop.processes import SetProcess
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
    SetChannels,
    SetEngagement,
    SetImportance,
    SetInitiative,
)
from journeylab.workshop.steps import AddStep, MoveStep, RemoveStep
from journeylab.workshop.traits import AddTrait, RemoveTrait, SetTrait
from journeylab.workshop.validations import ValidateCell
from journeylab.workshop.variants import AddVariant, RemoveVariant, SetVariant
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
from journeylab.workshop.versions import (
    AddStepToVersion,
    ExpectEmotion,
    RemoveFromVersion,
    ReviseAsToday,
    RewordInVersion,
    SetCellInVersion,
    SetTouchpointInVersion,
)

__all__ = [
    "AddChannel",
    "AddContactReason",
    "AddDepartment",
    "AddKnowledge",
    "AddKpi",
    "AddLane",
    "AddNote",
    "AddNotes",
    "AddObjective",
    "AddParticipant",
    "AddPersona",
    "AddPractice",
    "AddStage",
    "AddStep",
    "AddStepToVersion",
    "AddTrait",
    "AddVariant",
    "AddVerbatims",
    "AttachFindings",
    "CastBallot",
    "CloseRound",
    "ConsolidateTables",
    "CreateWorkshop",
    "DetachFindings",
    "ExpectEmotion",
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
    "MoveLane",
    "MoveNotes",
    "MoveStage",
    "MoveStep",
    "MoveToGroup",
    "NameMoment",
    "OpenRound",
    "PinChallenge",
    "PlaceGroup",
    "PlaceHotSpot",
    "PlanInquiry",
    "RaiseHotSpot",
    "Refused",
    "RemoveChallenge",
    "RemoveChannel",
    "RemoveContactReason",
    "RemoveDepartment",
    "RemoveFromVersion",
    "RemoveGroup",
    "RemoveHotSpot",
    "RemoveInquiry",
    "RemoveKnowledge",
    "RemoveKpi",
    "RemoveLane",
    "RemoveNotes",
    "RemoveObjective",
    "RemoveParticipant",
    "RemovePersona",
    "RemovePractice",
    "RemoveStage",
    "RemoveStep",
    "RemoveTrait",
    "RemoveVariant",
    "RemoveVerbatims",
    "RenameChannel",
    "RenameDepartment",
    "RenameGroup",
    "RenameLane",
    "RenameStage",
    "RevealNotes",
    "RevealRound",
    "ReviseAsToday",
    "RewordCell",
    "RewordHotSpot",
    "RewordInVersion",
    "RewordNote",
    "RewordStep",
    "ScoreEmotion",
    "SetCell",
    "SetCellInVersion",
    "SetChallenge",
    "SetChannels",
    "SetContactReason",
    "SetCost",
    "SetEngagement",
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
    "SetPreference",
    "SetProcess",
    "SetScope",
    "SetSetting",
    "SetTouchpoint",
    "SetTouchpointInVersion",
    "SetTrait",
    "SetVariant",
    "SetVerbatim",
    "SettleChallenge",
    "ShowLane",
    "SplitGroup",
    "SupportCell",
    "TakeNotes",
    "UnlinkNotes",
    "UnlockNotes",
    "ValidateCell",
    "Workshop",
    "decide",
    "evolve",
    "replay",
]
