"""What changed between two views, as a short list that a browser applies.

A patch is a list of
`["set", path, value]`, `["drop", path]` and `["splice", path, start, removed, [items]]`,
where a path is a list of keys from the top of the view.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any

Path = list[str]
Patch = list[list[Any]]


def difference(before: dict[str, Any], after: dict[str, Any]) -> Patch:
    """The patch that turns one view into the other; empty where they are the same."""
    return _between(before, after, [])


def apply(patch: Patch, view: dict[str, Any]) -> dict[str, Any]:
    """The view after a patch; the one given is left as it is."""
    changed = {"": deepcopy(view)}
    for operation, path, *rest in patch:
        parent: Any = changed
        for key in ["", *path][:-1]:
            parent = parent[key]
        last = ["", *path][-1]
        if operation == "set":
            parent[last] = deepcopy(rest[0])
        elif operation == "drop":
            del parent[last]
        else:
            start, removed, items = rest
            parent[last][start : start + removed] = deepcopy(items)
    return changed[""]


def _between(before: Any, after: Any, path: Path) -> Patch:
    if before is after:
        return []
    if isinstance(before, dict) and isinstance(after, dict):
        return _between_maps(before, after, path)
    if isinstance(before, list) and isinstance(after, list):
        return _between_lists(before, after, path)
    return [] if _same(before, after) else [["set", path, after]]


def _between_maps(before: dict[str, Any], after: dict[str, Any], path: Path) -> Patch:
    patch: Patch = [["drop", [*path, key]] for key in before if key not in after]
    for key, value in after.items():
        if key in before:
            patch += _between(before[key], value, [*path, key])
        else:
            patch.append(["set", [*path, key], value])
    return patch


def _between_lists(before: list[Any], after: list[Any], path: Path) -> Patch:
    start = _alike(before, after)
    end = _alike(before[start:][::-1], after[start:][::-1])
    old, new = before[start : len(before) - end], after[start : len(after) - end]
    if not old and not new:
        return []
    if len(old) == len(new) > 1:  # one thing moved: not worth sending all that it passed
        if _alike(old[1:], new) == len(new) - 1:
            tail = start + len(new) - 1
            return [["splice", path, start, 1, []], ["splice", path, tail, 0, [new[-1]]]]
        if _alike(old, new[1:]) == len(new) - 1:
            tail = start + len(old) - 1
            return [["splice", path, tail, 1, []], ["splice", path, start, 0, [new[0]]]]
    return [["splice", path, start, len(old), new]]


def _alike(some: list[Any], others: list[Any]) -> int:
    """How many items two lists share from their start."""
    count = 0
    for one, other in zip(some, others, strict=False):
        if not _same(one, other):
            break
        count += 1
    return count


def _same(one: Any, other: Any) -> bool:
    if one is other:
        return True
    # true and 1 are equal in Python and two things in a browser
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and _alike(one, other) == len(one)
    return bool(one == other)
