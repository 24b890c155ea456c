"""The analyst's desk: files in with a preview, what they say, and what goes to the workshop."""

from __future__ import annotations

from journeylab.widgets.base import Board


class DiagnosisDesk(Board, files="diagnosis"):
    """Shows what `apps.analyst.desk_view` gives.

    Up come `{ask: …}`: place (name), bring (path), upload (file, size, at, with the bytes beside),
    drop (source), option (source, name, value), column (source, column, role), step (source,
    column, value), take, stop, filter (name, value), table (panel, open), choose (panel, on),
    language, undo; and what writes to the workshop: `{do: "send"}`, how a touchpoint serves, a plan
    to learn what is not known, cards of practices seen elsewhere.
    """
