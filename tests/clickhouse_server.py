"""A small ClickHouse server for tests: the in-process engine behind ClickHouse's own HTTP protocol.

`python clickhouse_server.py USER PASSWORD` prints its port, then answers until it is ended.
"""

import base64
import sys
import tempfile
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from chdb.session import Session

SESSION = Session()
USER, PASSWORD = sys.argv[1:3]


class Handler(BaseHTTPRequestHandler):
    """One query a request; rows that are inserted come behind it."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.answer(200, b"Ok.\n")

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if not self.may():
            self.answer(403, b"Code: 516. DB::Exception: Authentication failed.")
            return
        asked = parse_qs(urlsplit(self.path).query).get("query", [""])[0].encode()
        query, _, rows = (asked + b"\n" + body).partition(b"\n") if asked else (body, b"", b"")
        try:
            self.answer(200, run(query.decode(), rows))
        except RuntimeError as error:
            self.answer(500, str(error).encode())

    def may(self):
        named = base64.b64decode(self.headers.get("Authorization", "Basic Og==")[6:]).decode()
        return named == f"{USER}:{PASSWORD}"

    def answer(self, status, data):
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        """Nobody reads it."""


def run(query, rows):
    """The answer in the format that the query names; rows in a file, as this engine has no body."""
    first, _, rest = query.partition("\n") if query.startswith("INSERT") else (query, "", "")
    if rows or rest:
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder) / "rows"
            place.write_bytes(rows or rest.encode())
            into, form = first.rsplit(" FORMAT ", 1)
            return SESSION.query(f"{into} SELECT * FROM file('{place}', {form})").bytes()
    form = query.rsplit("FORMAT", 1)[1].split()[0].strip(";") if "FORMAT " in query else "TSV"
    return SESSION.query(query, form).bytes()


if __name__ == "__main__":
    server = HTTPServer(("127.0.0.1", 0), Handler)
    sys.stdout.write(f"{server.server_address[1]}\n")
    sys.stdout.flush()
    server.serve_forever()
