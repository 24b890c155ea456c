"""What a workshop holds at a moment."""

from journeylab.workshop.state.workshop import (
    Workshop,
    score_key,
    stage_root,
    stage_roots,
)

__all__ = ["Workshop", "score_key", "stage_root", "stage_roots"]
