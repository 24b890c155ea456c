"""A workshop full of customers' words, and a notebook that shows their board alone."""

from __future__ import annotations

import io
import struct
import wave
import zlib
from datetime import date, timedelta
from pathlib import Path

from journeylab import apps
from journeylab.session import create
from journeylab.workshop import AddStep, CreateWorkshop
from journeylab.workshop.state.entities import Stage

TEXTS = Path(__file__).parent / "analysis" / "text"
SOURCES = {"en": "Online review", "fr": "Avis en ligne"}
BOARD = """\
import journeylab as jl
from IPython.display import HTML, display
session = jl.open({file!r}, actor="Claire")
display(HTML("<style>.jl {{ --jl-room: 94vh; }}</style>"))
display(jl.apps.verbatim_board(session, {language!r}))
"""


def texts(language):
    """The invented texts of twelve themes, theme by theme."""
    lines = (TEXTS / f"groups_{language}.txt").read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def sound(seconds=1):
    """A sound that says nothing, as a WAV file."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8_000)
        file.writeframes(bytes(16_000 * seconds))
    return out.getvalue()


def picture():
    """One white dot, as a PNG file."""

    def chunk(kind, data):
        checked = kind + data
        return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    parts = (chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(b"\x00\xff")), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def filled(place, language="fr"):
    """The workshop, its verbatims grouped and the first of all with a sound."""
    stages = (Stage("before", "Avant"), Stage("purchase", "Achat"), Stage("after", "Après"))
    today = date.today()  # noqa: DTZ011  ages are told in days
    with create(
        str(place), CreateWorkshop(title="Bottes", language=language, stages=stages), "Claire"
    ) as session:
        session.do(
            AddStep(id="stock", text="Je vérifie le stock", stage="before"),
            AddStep(id="pay", text="Je paie", stage="purchase"),
            AddStep(id="wait", text="J’attends mon colis", stage="after"),
        )
        said = [
            {
                "text": text,
                "at": str(today - timedelta(days=n * n // 12)),
                "source": SOURCES[language],
            }
            for n, text in enumerate(texts(language))
        ]
        ids = apps.add_verbatims(session, said, batch="may")
        voice = place.with_name("call.wav")
        voice.write_bytes(sound())
        apps.add_media(session, voice, verbatim=ids[0])
        apps.propose_groups(session)
    return ids


def board(place, language="fr"):
    """The source of a notebook with the board on that file."""
    return BOARD.format(file=str(place), language=language)
