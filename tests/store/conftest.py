"""Places for workshops: a file, or a throw-away PostgreSQL server."""

import os
import shutil
import socket
import subprocess
from pathlib import Path
from uuid import uuid4

import pytest
from stories import CREATE, PAY

from journeylab import session
from journeylab.store.address import PASSWORD


@pytest.fixture
def file_url(tmp_path):
    return str(tmp_path / "atelier.journey")


@pytest.fixture(params=["file", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def url(request):
    """A free place for a workshop, on each of the engines in turn."""
    if request.param == "file":
        return request.getfixturevalue("file_url")
    server = request.getfixturevalue("postgresql_server")
    return f"{server}?workshop={uuid4()}"


@pytest.fixture
def claire(url):
    with session.create(url, CREATE, actor="Claire") as opened:
        yield opened


@pytest.fixture
def paying(claire):
    claire.do(PAY)
    return claire


@pytest.fixture
def claire_on_file(file_url):
    with session.create(file_url, CREATE, actor="Claire") as opened:
        yield opened


@pytest.fixture
def another(url):
    """More sessions on the same workshop, closed in the end."""
    opened = []

    def open_one(actor="Bob"):
        opened.append(session.Session(url, actor=actor))
        return opened[-1]

    yield open_one
    for one in opened:
        one.close()


@pytest.fixture(scope="session")
def postgresql_server(tmp_path_factory):
    """The address of a PostgreSQL server that lives as long as the tests."""
    programs = postgresql_programs()
    if programs is None:
        word = pytest.fail if os.environ.get("CI") else pytest.skip
        word("no PostgreSQL programs here: install postgresql, or set PATH to its bin folder")
    folder = Path("/tmp") / f"journeylab-pg-{uuid4().hex[:8]}"  # its socket needs a short path
    folder.mkdir(mode=0o700)
    (folder / "password").write_text("se cret")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    run = as_ordinary_user(folder)
    data = folder / "data"
    run(
        programs / "initdb",
        *("-D", data, "-U", "journey", "-A", "scram-sha-256", "-E", "UTF8", "--locale=C", "-N"),
        *("--pwfile", folder / "password"),
    )
    settings = f"-p {port} -h 127.0.0.1 -k {folder} -F"
    run(programs / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", settings, "start")
    before, os.environ[PASSWORD] = os.environ.get(PASSWORD), "se cret"
    yield f"postgresql://journey@127.0.0.1:{port}/postgres"
    os.environ.pop(PASSWORD) if before is None else os.environ.update({PASSWORD: before})
    run(programs / "pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")
    shutil.rmtree(folder)


def postgresql_programs():
    """The folder of `initdb` and `pg_ctl`, wherever the system keeps it."""
    found = shutil.which("initdb")
    if found:
        return Path(found).parent
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return installed[-1].parent if installed else None


def as_ordinary_user(folder):
    """A way to run programs that refuse to run as root."""
    who = ()
    if os.getuid() == 0:
        shutil.chown(folder, "postgres")
        shutil.chown(folder / "password", "postgres")
        who = ("runuser", "-u", "postgres", "--")

    def run(*command):
        subprocess.run(
            [*who, *map(str, command)], check=True, cwd=folder, stdout=subprocess.DEVNULL
        )

    return run
