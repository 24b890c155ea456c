"""What `serve`, `share` and `lab` decide before anything starts."""

import socket

import pytest

from journeylab.places import shipped
from journeylab.server import commands
from journeylab.server.kernels import visitor_environment
from journeylab.server.lab import copied
from journeylab.server.ports import listening
from journeylab.server.serving import Serving
from journeylab.session import create
from journeylab.store.errors import StoreError
from journeylab.workshop import CreateWorkshop, Refused
from journeylab.workshop.state.entities import Stage


@pytest.fixture
def workshop(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    path = tmp_path / "Café d’été.journey"
    stages = (Stage("before", "Avant", "before"),)
    create(str(path), CreateWorkshop(title="Achat", language="fr", stages=stages)).close()
    return path


@pytest.fixture
def started(monkeypatch):
    """What would be served, in place of serving it."""
    servings = []

    class Launched:
        def __init__(self, serving, ready):
            self.serving, self.port, self.base_url = serving, serving.ports[0], "/"
            self.url = f"http://localhost:{self.port}/"
            servings.append(serving)
            self.ready = ready

        def url_for(self, host):
            return self.url.replace("localhost", host)

        def start(self):
            self.ready(self)

    monkeypatch.setattr(commands, "Launcher", Launched)
    return servings


def test_the_facilitator_s_page_is_served_by_token_to_this_machine(workshop, started):
    said = []
    commands.serve(str(workshop), open_browser=False, actor="Claire", announce=said.append)
    [serving] = started
    assert serving.notebook.name == "2-facilitate.ipynb"
    assert serving.lan is False
    assert len(serving.token) >= 32
    assert (serving.title, serving.language) == ("Achat", "fr")
    assert serving.environment == {
        "JOURNEYLAB_FILE": str(workshop),
        "JOURNEYLAB_ACTOR": "Claire",
        "JOURNEYLAB_MEDIA": "/journeylab/media/",
    }
    assert serving.media == str(workshop.with_suffix(".media"))
    assert "http://localhost:8866/" in said[0]


def test_the_same_workshop_keeps_its_link(workshop, started):
    for _ in range(2):
        commands.serve(str(workshop), open_browser=False, announce=lambda _: None)
    assert started[0].token == started[1].token


def test_readers_need_no_token_and_get_the_dashboard(workshop, started):
    commands.share(str(workshop), announce=lambda _: None)
    [serving] = started
    assert (serving.notebook.name, serving.token) == ("3-dashboard.ipynb", "")
    assert (serving.audience, serving.seconds_idle) == ("readers", 300)
    assert "JOURNEYLAB_ACTOR" not in serving.environment


def test_others_on_the_network_are_let_in_only_when_asked(workshop, started):
    said = []
    commands.share(str(workshop), lan=True, language="en", announce=said.append)
    assert started[0].lan is True
    assert started[0].language == "en"


def test_the_browser_opens_where_wanted(workshop, started, monkeypatch):
    opened = []
    monkeypatch.setattr(commands.webbrowser, "open", opened.append)
    commands.serve(str(workshop), announce=lambda _: None)
    commands.serve(str(workshop), open_browser=False, announce=lambda _: None)
    assert opened == ["http://localhost:8866/"]


def test_a_short_token_is_refused(workshop, started):
    with pytest.raises(Refused, match="token_too_short"):
        commands.serve(str(workshop), token="1234", announce=lambda _: None)
    assert started == []


@pytest.mark.parametrize("command", [commands.serve, commands.share])
def test_what_is_no_workshop_is_refused_before_anything_starts(command, tmp_path, started):
    with pytest.raises(StoreError, match="missing"):
        command(str(tmp_path / "none.journey"))
    (tmp_path / "letter.journey").write_text("Dear all, " * 500)
    with pytest.raises(StoreError, match="foreign"):
        command(str(tmp_path / "letter.journey"))
    assert started == []
    assert (tmp_path / "letter.journey").read_text() == "Dear all, " * 500


def test_a_port_that_was_named_is_that_port_or_a_refusal():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(Refused, match="port_taken") as refused:
            listening([port], lan=False)
        assert refused.value.facts == {"port": str(port)}
        sockets = listening([port, 0], lan=False)
        assert {each.getsockname()[1] for each in sockets} - {port}
        assert {each.getsockname()[0] for each in sockets} <= {"127.0.0.1", "::1"}
        for each in sockets:
            each.close()
    assert commands.wanted_ports(9000) == (9000,)
    assert commands.wanted_ports(None)[-1] == 0


@pytest.mark.parametrize(
    ("query", "language"),
    [
        ("lang=fr", "fr"),
        ("lang=en&token=x", "en"),
        ("lang=../../etc", ""),
        ("lang=FR", ""),
        ("", ""),
    ],
)
def test_a_visitor_s_language_comes_from_a_fixed_list(query, language):
    serving = Serving(notebook=shipped("notebooks"), audience="readers")
    asked = {"QUERY_STRING": query, "VOILA_REQUEST_URL": f"http://localhost/?{query}", "HOME": "/h"}
    environment = visitor_environment(asked, serving)
    assert environment.pop("JOURNEYLAB_LANGUAGE", "") == language
    assert environment == {"HOME": "/h"}


def test_a_visitor_s_language_goes_before_the_server_s():
    environment = {"JOURNEYLAB_LANGUAGE": "en", "JOURNEYLAB_FILE": "/x.journey"}
    serving = Serving(notebook=shipped("notebooks"), audience="readers", environment=environment)
    assert visitor_environment({"QUERY_STRING": "lang=fr"}, serving)["JOURNEYLAB_LANGUAGE"] == "fr"
    assert visitor_environment({}, serving) == environment


def test_lab_copies_the_notebooks_and_leaves_one_s_own_alone(tmp_path):
    place = copied(tmp_path / "mine")
    notebook = place / "3-dashboard.ipynb"
    assert notebook.read_text() == (shipped("notebooks") / notebook.name).read_text()
    notebook.write_text("mine")
    copied(place)
    assert notebook.read_text() == "mine"
