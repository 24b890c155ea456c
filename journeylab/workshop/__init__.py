"""The rules: frozen state, commands, changes; pure functions."""

from journeylab.workshop.findings.findings import AttachFindings, DetachFindings
from journeylab.workshop.findings.groups import (
    GroupVerbatims,
    JudgeGroup,
    MergeGroups,
    MoveToGroup,
    PlaceGroup,
    RemoveGroup,
    RenameGroup,
    SplitGroup,
)
from journeylab.workshop.findings.practices import AddPractice, RemovePractice, SetPractice
from journeylab.workshop.findings.verbatims import AddVerbatims, RemoveVerbatims, SetVerbatim
from journeylab.workshop.fold import decide, evolve, replay
from journeylab.workshop.journey.cells import RewordCell, SetCell, SupportCell
from journeylab.workshop.journey.channels import (
    AddChannel,
    RemoveChannel,
    RenameChannel,
    SetTouchpoint,
)
from journeylab.workshop.journey.collecting import SetCollected
from journeylab.workshop.journey.departments import (
    AddDepartment,
    RemoveDepartment,
    RenameDepartment,
)
from journeylab.workshop.journey.lanes import AddLane, MoveLane, RemoveLane, RenameLane, ShowLane
from journeylab.workshop.journey.moments import NameMoment
from journeylab.workshop.journey.processes import SetProcess
from journeylab.workshop.journey.stages import AddStage, MoveStage, RemoveStage, RenameStage
from journeylab.workshop.journey.step_details import (
    KeepWording,
    MarkMomentOfTruth,
    RewordStep,
    SetChannels,
    SetEngagement,
    SetImportance,
    SetInitiative,
)
from journeylab.workshop.journey.steps import AddStep, MoveStep, RemoveStep
from journeylab.workshop.preparation.contact_reasons import (
    AddContactReason,
    RemoveContactReason,
    SetContactReason,
)
from journeylab.workshop.preparation.inquiries import PlanInquiry, RemoveInquiry, SetInquiry
from journeylab.workshop.preparation.knowledge import AddKnowledge, RemoveKnowledge, SetKnowledge
from journeylab.workshop.preparation.objectives import (
    AddKpi,
    AddObjective,
    RemoveKpi,
    RemoveObjective,
    SetKpi,
    SetObjective,
)
from journeylab.workshop.preparation.personas import AddPersona, RemovePersona, SetPersona
from journeylab.workshop.preparation.scope import SetScope
from journeylab.workshop.preparation.traits import AddTrait, RemoveTrait, SetTrait
from journeylab.workshop.refused import Refused
from journeylab.workshop.room.emotions import ScoreEmotion
from journeylab.workshop.room.hot_spots import (
    LinkEvidence,
    PlaceHotSpot,
    RaiseHotSpot,
    RemoveHotSpot,
    RewordHotSpot,
)
from journeylab.workshop.room.participants import AddParticipant, RemoveParticipant, SetParticipant
from journeylab.workshop.room.preferences import SetPreference
from journeylab.workshop.room.rounds import CastBallot, CloseRound, OpenRound, RevealRound
from journeylab.workshop.settings import CreateWorkshop, SetSetting
from journeylab.workshop.state import Workshop
from journeylab.workshop.versions.challenges import (
    PinChallenge,
    RemoveChallenge,
    SetChallenge,
    SettleChallenge,
)
from journeylab.workshop.versions.validations import ValidateCell
from journeylab.workshop.versions.variants import AddVariant, RemoveVariant, SetVariant
from journeylab.workshop.versions.versions import (
    AddStepToVersion,
    ExpectEmotion,
    RemoveFromVersion,
    ReviseAsToday,
    RewordInVersion,
    SetCellInVersion,
    SetEngagementInVersion,
    SetTouchpointInVersion,
)
from journeylab.workshop.wall.consolidation import ConsolidateTables
from journeylab.workshop.wall.details import (
    GroupNotes,
    LockNotes,
    RewordNote,
    SetCost,
    SetKind,
    SetPivotal,
    UnlockNotes,
)
from journeylab.workshop.wall.links import LinkNotes, UnlinkNotes
from journeylab.workshop.wall.merging import KeepApart, MergeNotes
from journeylab.workshop.wall.modes import SetMode
from journeylab.workshop.wall.notes import AddNote, AddNotes, RemoveNotes, RevealNotes
from journeylab.workshop.wall.places import MoveNotes
from journeylab.workshop.wall.taking import TakeNotes

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
    "SetCollected",
    "SetContactReason",
    "SetCost",
    "SetEngagement",
    "SetEngagementInVersion",
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
