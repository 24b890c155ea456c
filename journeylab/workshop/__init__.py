"""The rules: frozen state, commands, changes; pure functions."""

from journeylab.workshop.channels import AddChannel, RemoveChannel, RenameChannel, SetTouchpoint
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
from journeylab.workshop.moments import NameMoment
from journeylab.workshop.participants import AddParticipant, RemoveParticipant, SetParticipant
from journeylab.workshop.refused import Refused
from journeylab.workshop.rounds import CastBallot, CloseRound, OpenRound, RevealRound
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

__all__ = [
    "AddChannel",
    "AddParticipant",
    "AddStage",
    "AddStep",
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
    "RemoveHotSpot",
    "RemoveParticipant",
    "RemoveStage",
    "RemoveStep",
    "RenameChannel",
    "RenameStage",
    "RevealRound",
    "RewordHotSpot",
    "RewordStep",
    "ScoreEmotion",
    "SetCell",
    "SetChannels",
    "SetImportance",
    "SetInitiative",
    "SetParticipant",
    "SetSetting",
    "SetTouchpoint",
    "Workshop",
    "decide",
    "evolve",
    "replay",
]
