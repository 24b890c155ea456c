"""The commands that bring a sheet of steps into a workshop: new stages and channels, then steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from journeylab.evidence.steps import StepsPreview
from journeylab.evidence.values.names import folded
from journeylab.workshop import AddChannel, AddStage, AddStep, ScoreEmotion, SetCell, Workshop
from journeylab.workshop.command import Command, new_id
from journeylab.workshop.state.entities import ROOM


def step_commands(preview: StepsPreview, workshop: Workshop) -> tuple[Command, ...]:
    """One gesture: what the sheet names and the workshop lacks is added first."""
    sheet = preview.steps
    stages = _by_name({stage.id: stage.name for stage in workshop.stages.values()})
    channels = _by_name({channel.id: channel.name for channel in workshop.channels.values()})
    named_channels = [name for names in sheet["channels"] for name in names]
    fresh_stages = _fresh(sheet["stage"], stages)
    fresh_channels = _fresh(named_channels, channels)
    return (
        *(AddStage(stages[key], name) for key, name in fresh_stages.items()),
        *(AddChannel(channels[key], name) for key, name in fresh_channels.items()),
        *_steps(preview, stages, channels, next(iter(workshop.stages))),
    )


def _steps(
    preview: StepsPreview, stages: Mapping[str, str], channels: Mapping[str, str], first: str
) -> Iterator[Command]:
    columns = ["line", "stage", "step", "channels", "lanes"]
    for line, stage, text, named_channels, lanes in preview.steps[columns].to_numpy().tolist():
        step = new_id()
        yield AddStep(
            id=step,
            stage=stages.get(folded(stage), first),
            text=text,
            channels=tuple(channels[folded(name)] for name in named_channels),
        )
        for lane, said in lanes.items():
            yield SetCell(step, _slug(lane), said, evidence="staff")
        if line in preview.scores:
            yield ScoreEmotion(participant=ROOM, step=step, value=preview.scores[line])


def fresh_names(
    named: Iterable[str], known: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, str]]:
    """Name → id for all names, and id → name for those that nothing in `known` (id → name) has."""
    listed = list(dict.fromkeys(named))
    ids = _by_name(known)
    fresh = _fresh(listed, ids)
    by_name = {name: ids[folded(name)] for name in listed if folded(name)}
    return by_name, {ids[key]: name for key, name in fresh.items()}


def _by_name(names: Mapping[str, str]) -> dict[str, str]:
    """Ids by folded name, and by folded id where no name says the same."""
    return {folded(item): item for item in names} | {
        folded(name): item for item, name in names.items()
    }


def _fresh(named: Iterable[str], known: dict[str, str]) -> dict[str, str]:
    """The names that nothing has yet, by folded name; `known` learns an id for each."""
    fresh: dict[str, str] = {}
    for name in named:
        key = folded(name)
        if key and key not in known:
            fresh[key] = name
            known[key] = _free(_slug(name), set(known.values()))
    return fresh


def _slug(name: str) -> str:
    return folded(name).replace(" ", "_")[:60] or new_id()


def _free(wanted: str, taken: set[str]) -> str:
    return wanted if wanted not in taken else f"{wanted}-{new_id()[:8]}"
