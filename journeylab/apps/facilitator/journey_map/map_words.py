"""What the map says of itself: its words once per language."""

from __future__ import annotations

from functools import cache
from typing import Any, get_args

from journeylab.apps.facilitator.board_words import board_words
from journeylab.words import say
from journeylab.workshop.state.entities import Evidence, Use
from journeylab.workshop.state.mapped import ChannelType, Familiarity, Stance, Verdict

VIEWS = ("map", "blueprint", "human", "story")
_PLAIN = (
    *("title", "sheet", "compare", "versions", "views", "variants", "part", "all_stages"),
    *("challenge", "validate", "check", "narrower", "wider", "turn", "lane", "step", "evidence"),
    *("assumed", "partly", "measured", "hidden_lanes", "show_lane", "hide", "add_lane"),
    *("lane_name", "line", "line_front", "line_back", "truth", "locked", "empty_title"),
    *("empty_text", "details", "close_details", "rests", "known", "told_by"),
    *("sources", "sources_none", "departments_hint", "notes", "notes_none", "note_text"),
    *("note_author", "note_department", "pin", "resolve", "resolve_into", "doubt", "reopen"),
    *("take_down", "tally", "verdict_none", "verdict_text", "no_customers"),
    *(
        "touchpoints_of",
        "collects",
        "as_today",
        "not_there",
        "version_note",
        "add_step",
        "step_text",
    ),
    *("remove_step", "back_to_today", "wager_of", "wager_none", "add_variant", "variant_name"),
    *("today", "differences", "all_steps", "next", "previous", "story_end", "owner", "review"),
    *("review_due", "no_owner", "no_review", "department", "department_add", "nobody", "systems"),
    *("systems_hint", "persona", "everyone", "none", "play", "stop", "remove_lane"),
    *("clear", "empty_cell", "told_elsewhere", "standing_changed", "standing_added"),
    *("standing_removed", "standing_same", "key_move", "key_type", "key_edit", "key_clear"),
    *("key_hide", "key_order", "key_rename", "key_details", "key_trace", "key_next", "key_ends"),
    *("key_story", "key_level", "key_leave", "key_stage", "compared_none", "check_none"),
    *("rename",),
    *("into_validated", "familiarity", "channel_type", "remove_variant", "remove_medium"),
)
_MEDIA = ("add_medium", "media_missing")
# patterns whose places are filled in the browser
_FILLED: dict[str, tuple[str, ...]] = {
    "cell_said": ("lane", "number", "step", "text"),
    "cell_rests": ("level",),
    "cell_notes": ("count",),
    "collects_of": ("channel",),
    "to_stickies": ("count",),
    "column_said": ("number", "step", "standing"),
    "lane_said": ("lane", "count"),
    "lane_hidden": ("lane",),
    "lane_shown": ("lane",),
    "lane_moved": ("lane", "place"),
    "hide_lane": ("lane",),
    "show_of": ("lane",),
    "move_up": ("lane",),
    "move_down": ("lane",),
    "saved_cell": ("lane", "number"),
    "level_said": ("level",),
    "verdict_of": ("who",),
    "columns_shown": ("first", "last", "count"),
}


@cache
def map_words(language: str) -> dict[str, Any]:
    """For `view["words"]`; places to be filled stand as `{name}`."""
    filled = {
        name: _say(language, name, **{place: f"{{{place}}}" for place in places})
        for name, places in _FILLED.items()
    }
    return {
        **board_words(language),
        **{name: _say(language, name) for name in _PLAIN},
        **filled,
        "view_names": {view: _say(language, f"view-{view}") for view in VIEWS},
        "uses": {use: _say(language, f"use-{use}") for use in (*get_args(Use), "none")},
        "rests_on": {one: _say(language, f"rests-{one}") for one in get_args(Evidence)},
        "stances": {one: _say(language, f"stance-{one}") for one in get_args(Stance)},
        "verdicts": {one: _say(language, f"verdict-{one}") for one in get_args(Verdict)},
        "familiarities": {
            one: _say(language, f"familiarity-{one or 'any'}") for one in get_args(Familiarity)
        },
        "channel_types": {
            one: _say(language, f"channel-type-{one or 'any'}") for one in get_args(ChannelType)
        },
        **{name: say(language, f"verbatims-{name.replace('_', '-')}") for name in _MEDIA},
        "adding": say(language, "verbatims-adding", percent="{percent}"),
        "states": {one: _say(language, f"state-{one}") for one in ("open", "resolved", "doubt")},
    }


def _say(language: str, name: str, **facts: object) -> str:
    return say(language, f"map-{name.replace('_', '-')}", **facts)
