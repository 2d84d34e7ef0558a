"""A web server of our own for the tests, which behaves as well or as badly as asked."""

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = Callable[["Handler"], None]


@dataclass
class Site:
    """A running server: what it answers by path, and what it was asked."""

    address: str
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def paths(self) -> list[str]:
        """Return the paths asked for, robots.txt aside."""
        return [path for path, _ in self.asked if path != "/robots.txt"]


class Handler(BaseHTTPRequestHandler):
    """Looks up the answer of a path."""

    protocol_version = "HTTP/1.1"
    site: Site

    def do_GET(self) -> None:
        self.site.asked.append((self.path, dict(self.headers.items())))
        answer = self.site.answers.get(self.path)
        try:
            (answer or status(404))(self)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def log_message(self, *args: object) -> None:
        """Keep quiet."""


@contextmanager
def serve() -> Iterator[Site]:
    """Run a server on this machine until the end of the block."""
    site = Site("")
    with running(type("OurHandler", (Handler,), {"site": site})) as site.address:
        yield site


@contextmanager
def running(handler: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    """Serve by a handler on a free port of this machine until the end of the block; give the address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def page(content: bytes, *, kind: str = "text/html; charset=utf-8", **headers: str) -> Answer:
    """Answer with a page, and 304 to who has it already by its ETag."""

    def answer(handler: Handler) -> None:
        if "ETag" in headers and handler.headers.get("If-None-Match") == headers["ETag"]:
            handler.send_response(304)
            handler.end_headers()
            return
        handler.send_response(200)
        if kind:
            handler.send_header("Content-Type", kind)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        handler.wfile.write(content)

    return answer


def packed(content: bytes, *, kind: str = "text/html") -> Answer:
    """Answer with a page packed by gzip."""
    return page(gzip.compress(content), kind=kind, Content_Encoding="gzip")


def status(number: int, **headers: str) -> Answer:
    """Answer with a status and nothing else."""

    def answer(handler: Handler) -> None:
        handler.send_response(number)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer


def endless(chunk: bytes, *, wait: float = 0.0) -> Answer:
    """Answer with a body that never ends."""

    def answer(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.end_headers()
        handler.close_connection = True
        while True:
            handler.wfile.write(chunk)
            handler.wfile.flush()
            time.sleep(wait)

    return answer


def endless_head(handler: Handler) -> None:
    """Answer with headers that never end, slowly."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        handler.wfile.write(b"X")
        handler.wfile.flush()
        time.sleep(0.02)


def silent(handler: Handler) -> None:
    """Take the question and say nothing."""
    time.sleep(3)
    handler.close_connection = True


def cut(handler: Handler) -> None:
    """Promise more than is sent."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(b"<p>Two men died.")
    handler.close_connection = True
