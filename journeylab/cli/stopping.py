"""Ctrl-C, whatever a command is busy with."""

from __future__ import annotations

import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from threading import Event, Thread, current_thread, main_thread


@contextmanager
def ctrl_c() -> Iterator[Event]:
    """Set as soon as it was pressed; queries that run are then ended too.

    Python itself hears of it only between two queries, and DuckDB, which may wait for its own
    threads meanwhile, tells of it by an error of its own.
    """
    pressed = Event()

    def press(_number: int, _frame: object) -> None:
        pressed.set()
        raise KeyboardInterrupt

    if current_thread() is not main_thread():  # elsewhere Python hears of no signal
        yield pressed
        return
    before = signal.signal(signal.SIGINT, press)
    try:
        with _woken(pressed):
            yield pressed
    finally:
        signal.signal(signal.SIGINT, before)


def unheard() -> nullcontext[Event]:
    """For what ends in its own way."""
    return nullcontext(Event())


@contextmanager
def _woken(pressed: Event) -> Iterator[None]:
    """While inside, a thread wakes as the signal comes, not as Python gets to it."""
    ear, mouth = socket.socketpair()
    mouth.setblocking(False)  # noqa: FBT003  its own way
    before = signal.set_wakeup_fd(mouth.fileno(), warn_on_full_buffer=False)
    watch = Thread(target=_watch, args=(ear, pressed), daemon=True)
    watch.start()
    try:
        yield
    finally:
        signal.set_wakeup_fd(before)
        mouth.close()
        watch.join()
        ear.close()


def _watch(ear: socket.socket, pressed: Event) -> None:
    while heard := ear.recv(1):
        if heard[0] == signal.SIGINT:
            pressed.set()
            _end_queries()


def _end_queries() -> None:
    """Where no engine was loaded, none is busy; to load one now would take longer than to wait."""
    engines = sys.modules.get("journeylab.evidence.events.engine")
    if engines is not None:
        engines.end_queries()
