"""The wall: stickies put up, moved, linked, merged, and the modes that allow them."""
