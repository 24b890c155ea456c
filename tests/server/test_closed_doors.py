"""What the servers refuse, asked over the wire."""

import pytest
from asking import TOKEN, eventually, raw

pytestmark = pytest.mark.slow
BEARER = {"Authorization": f"token {TOKEN}"}
SOCKET = """\
GET /api/kernels/{id}/channels HTTP/1.1
Host: {host}
{more}Upgrade: websocket
Connection: Upgrade
Sec-WebSocket-Version: 13
Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

"""


@pytest.fixture(scope="module")
def page(facilitators):
    return facilitators.page()


def test_every_answer_carries_the_headers(facilitators, page):
    for path in (
        "/",
        "/nothing",
        "/voila/templates/journeylab/static/page.css",
        "/journeylab/pulse",
    ):
        _, headers, _ = facilitators.ask(path)
        assert "frame-ancestors 'self'" in headers["Content-Security-Policy"], path
        assert headers["X-Content-Type-Options"] == "nosniff", path
        assert headers["Referrer-Policy"] == "no-referrer", path


def test_the_page_needs_its_token(facilitators):
    for path in ("/", "/?token=guess", "/?token="):
        status, _, text = facilitators.ask(path)
        assert status == 403
        assert "This page opens with its own link" in text
        assert "kernelId" not in text


def test_a_token_in_the_address_is_traded_for_a_cookie(facilitators):
    status, headers, _ = facilitators.ask(f"/?token={TOKEN}&lang=fr&more=x")
    assert (status, headers["Location"]) == (302, "/?lang=fr")
    cookie = headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    status, *_ = facilitators.ask("/journeylab/pulse", Cookie=cookie.partition(";")[0])
    assert status == 204


def test_there_is_no_form_to_guess_at(facilitators):
    assert facilitators.ask("/login")[0] == 404
    assert facilitators.ask("/login", method="POST")[0] in {403, 404, 405}


def test_kernels_are_closed_to_strangers(facilitators, page):
    _, kernel = page
    for path in (f"/api/kernels/{kernel}", f"/journeylab/pulse/{kernel}", "/journeylab/pulse"):
        status, _, text = facilitators.ask(path)
        assert status == 403, path
        assert "execution_state" not in text
    assert facilitators.ask(f"/journeylab/leave/{kernel}", method="POST")[0] == 403
    assert facilitators.ask(f"/voila/api/shutdown/{kernel}", method="POST")[0] == 404
    host = f"localhost:{facilitators.port}"
    assert "403" in raw(facilitators.port, SOCKET.format(id=kernel, host=host, more=""))
    assert facilitators.ask(f"/journeylab/pulse/{kernel}", **BEARER)[0] == 204


@pytest.mark.parametrize(
    "path", ["/api/kernels", "/api/contents", "/api/sessions", "/api/terminals"]
)
def test_what_a_jupyter_server_offers_is_not_there(facilitators, path):
    assert facilitators.ask(path, **BEARER)[0] == 404
    assert facilitators.ask(path, method="POST", **BEARER)[0] in {403, 404, 405}


def test_a_socket_from_another_origin_is_refused(facilitators, page):
    _, kernel = page
    host = f"localhost:{facilitators.port}"
    token = f"Authorization: token {TOKEN}\n"
    evil = SOCKET.format(id=kernel, host=host, more=token + "Origin: http://evil.example\n")
    own = SOCKET.format(id=kernel, host=host, more=token + f"Origin: http://{host}\n")
    assert "403" in raw(facilitators.port, evil)
    assert "101" in raw(facilitators.port, own)


def test_readers_sockets_are_for_their_own_page_too(readers):
    _, kernel = readers.page()
    host = f"localhost:{readers.port}"
    evil = SOCKET.format(id=kernel, host=host, more="Origin: http://evil.example\n")
    own = SOCKET.format(id=kernel, host=host, more=f"Origin: http://{host}\n")
    assert "403" in raw(readers.port, evil)
    assert "101" in raw(readers.port, own)


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", ""])
def test_a_name_that_is_not_ours_is_refused(readers, host):
    assert readers.ask("/journeylab/pulse", Host=host)[0] in {400, 403}
    assert readers.ask("/voila/static/voila.js", Host=host)[0] in {400, 403}


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]", "LOCALHOST:1234"])
def test_this_machine_s_own_names_are_answered(readers, host):
    assert readers.ask("/journeylab/pulse", Host=host)[0] == 204


@pytest.mark.parametrize(
    "path",
    [
        "/voila/files/customers.csv",
        "/voila/files/app.ipynb",
        "/voila/files/picture.png",
        "/voila/files/",
        "/voila/files/../log",
        "/voila/files/%2e%2e/log",
        "/voila/tree",
        "/voila/tree/",
        "/voila/render/app.ipynb",
        "/voila/api/contents",
        "/customers.csv",
        "/app.ipynb",
        "/static/../app.ipynb",
        "/voila/templates/journeylab/static/../index.html.j2",
        "/voila/templates/journeylab/static/../../../../../../handlers.py",
    ],
)
def test_no_file_and_no_list_of_files_is_given(readers, path):
    status, _, text = readers.ask(path)
    assert status in {302, 400, 403, 404}
    assert "Ada" not in text
    assert "customers" not in text
    assert "jinja" not in text.lower()
    assert "class Page" not in text


def test_no_other_template_or_theme_can_be_asked_for(readers):
    plain = readers.ask("/")[2]
    other = readers.ask("/?template=classic&theme=dark")[2]
    assert 'id="journeylab-words"' in other
    assert "theme-dark" not in other
    assert plain.count("<link") == other.count("<link")
    assert "cdn.jsdelivr.net" not in other


def test_a_failing_app_shows_neither_code_nor_traceback(facilitators, page):
    text, _ = page
    assert "ZeroDivisionError" not in text
    assert "1/0" not in text
    assert "Something went wrong while the page was being drawn." in text


def test_the_token_reaches_neither_kernel_nor_log(facilitators):
    text = facilitators.ask(f"/?token={TOKEN}", **BEARER)[2] + facilitators.page()[0]
    assert "QUERY_STRING" not in text
    assert "REQUEST_URL" not in text
    assert TOKEN not in text
    assert TOKEN not in facilitators.log.read_text()


def test_a_page_that_leaves_ends_its_own_kernel_and_only_from_its_own_origin(facilitators):
    _, kernel = facilitators.page()
    leave, pulse = f"/journeylab/leave/{kernel}", f"/journeylab/pulse/{kernel}"
    own = f"http://127.0.0.1:{facilitators.port}"
    for origin in ("http://evil.example", "null", ""):
        assert facilitators.ask(leave, method="POST", Origin=origin, **BEARER)[0] == 403
    assert facilitators.ask(pulse, **BEARER)[0] == 204
    assert facilitators.ask(leave, method="POST", Origin=own, **BEARER)[0] == 204
    assert eventually(lambda: facilitators.ask(pulse, **BEARER)[0] == 410)


def test_readers_meet_no_handler_that_writes(readers):
    _, kernel = readers.page()
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        for path in ("/", "/journeylab/pulse", "/voila/static/voila.js"):
            assert readers.ask(path, method=method)[0] in {403, 404, 405}, (method, path)
    # a kernel of one's own can be ended, and nothing else done to it
    assert readers.ask(f"/api/kernels/{kernel}/restart", method="POST")[0] in {403, 404, 405}
    assert readers.ask(f"/api/kernels/{kernel}/interrupt", method="POST")[0] in {403, 404, 405}
