"""An address -> the bytes that its server gives, politely and warily.

We say who we are, keep to robots.txt, ask again only for what has changed, and stop at a time and a size. Only http and
https are spoken, and no address of the own network is asked, whatever a name resolves to or a page redirects to.
"""

import http.client
import ipaddress
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from tracker.model import TrackerError
from tracker.sources.articles import MEGABYTE
from tracker.sources.robots import NOTHING_ALLOWED, Robots, parse_robots

AGENT = "figures-tracker"
USER_AGENT = f"{AGENT}/0.1 (reads news texts that its user names; keeps to robots.txt)"
ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/pdf,text/plain,*/*;q=0.5"
_REDIRECTS = (301, 302, 303, 307, 308)
_CHUNK = 1 << 16


class FetchError(TrackerError):
    """What an address did not give; `again` tells whether it may do so later, `wait` after how many seconds."""

    def __init__(self, message: str, *, again: bool = False, wait: float = 0.0) -> None:
        super().__init__(message)
        self.again, self.wait = again, wait


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer. `content` is empty when nothing has changed since (`status` 304)."""

    url: str  # where it was found in the end
    status: int
    content: bytes
    media_type: str = ""
    charset: str = ""
    etag: str = ""
    modified: str = ""


@dataclass(slots=True)
class Fetcher:
    """How to fetch; remembers the rules of each site and when it was last asked."""

    timeout: float = 30.0  # seconds for one answer, from the first byte asked to the last one read
    limit: int = 64 * MEGABYTE
    allow_private: bool = False
    most_redirects: int = 5
    pause: float = 1.0  # seconds between two requests to one site
    _robots: dict[str, Robots] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)

    def fetch(self, url: str, *, etag: str = "", modified: str = "") -> Fetched:
        """Fetch an address; raise FetchError, which names it and what to do, when it does not give its page."""
        conditions = {"If-None-Match": etag, "If-Modified-Since": modified}
        headers = {name: value for name, value in conditions.items() if value}
        here = to_address(url)
        for _ in range(self.most_redirects + 1):
            self._find_addresses(here)  # refused with the name of the page, not that of its robots.txt
            self._mind_robots(here)
            answer = self._ask(here, headers)
            if not isinstance(answer, str):
                return answer
            here = to_address(urljoin(here, answer))
        raise FetchError(f"{url}: it redirects more than {self.most_redirects} times; open it in a browser and save it")

    def _mind_robots(self, url: str) -> None:
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._robots:
            self._robots[site] = self._read_robots(site)
        rules = self._robots[site]
        if not rules.allows(urlunsplit(("", "", parts.path, parts.query, ""))):
            raise FetchError(
                f"{url}: the site asks programs not to fetch it (robots.txt); save it in a browser and add the file"
            )
        waiting = self._asked.get(site, -1e9) + max(self.pause, rules.delay) - time.monotonic()
        if site in self._asked and waiting > 0:
            time.sleep(waiting)
        self._asked[site] = time.monotonic()

    def _read_robots(self, site: str) -> Robots:
        """Read a site's robots.txt: without one all is allowed, while the server is at fault nothing is."""
        here = f"{site}/robots.txt"
        for _ in range(self.most_redirects + 1):
            try:
                answer = self._ask(here, {}, limit=MEGABYTE // 2)
            except RefusedError as error:
                return NOTHING_ALLOWED if error.status >= 500 or error.status == 429 else Robots()
            if not isinstance(answer, str):
                return parse_robots(answer.content.decode("utf-8", "replace"), AGENT)
            here = to_address(urljoin(here, answer))
        return Robots()

    def _ask(self, url: str, headers: dict[str, str], *, limit: int = 0) -> Fetched | str:
        """Ask once; return the answer, or the address that it redirects to."""
        parts = urlsplit(url)
        host = parts.hostname or ""
        secure = parts.scheme == "https"
        port = parts.port or (443 if secure else 80)
        target = urlunsplit(("", "", parts.path or "/", parts.query, ""))
        connection = _Connection(host, port, self._find_addresses(url), self.timeout, secure=secure)
        sent = {"User-Agent": USER_AGENT, "Accept": ACCEPT, "Accept-Encoding": "gzip", "Connection": "close", **headers}
        try:
            with connection.deadline(self.timeout):
                connection.request("GET", target, headers=sent)
                response = connection.getresponse()
                if response.status in _REDIRECTS and response.headers.get("Location"):
                    return str(response.headers["Location"])
                if response.status == 304 and len(headers):
                    return Fetched(url, 304, b"")
                if response.status != 200:
                    raise _to_refusal(url, response)
                content = _read_body(url, response, limit or self.limit)
        except FetchError:
            raise
        except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
            # Of a silent server, the time of the socket and that for the whole answer end at once.
            if connection.late or (connection.connected and isinstance(error, TimeoutError)):
                told = f"{url}: no whole answer within {self.timeout:g} seconds; try again later"
                raise FetchError(told, again=True) from error
            raise FetchError(f"{url}: {_to_cause(error)}", again=True) from error
        finally:
            connection.close()
        if connection.late:
            raise FetchError(f"{url}: no whole answer within {self.timeout:g} seconds; try again later", again=True)
        named = response.headers
        kind = named.get_content_type() if named.get("Content-Type") else ""
        charset = str(named.get_param("charset") or "") if kind else ""
        return Fetched(url, 200, content, kind, charset, named.get("ETag", ""), named.get("Last-Modified", ""))

    def _find_addresses(self, url: str) -> list[str]:
        """Resolve a name to the addresses that may be asked; the very ones are then connected to."""
        parts = urlsplit(url)
        try:
            found = socket.getaddrinfo(parts.hostname, parts.port or parts.scheme, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            told = f"{url}: there is no server of this name, or no connection to the net; check the address"
            raise FetchError(told, again=True) from error
        addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        allowed = [address for address in addresses if self.allow_private or is_public(address)]
        if not allowed:
            raise FetchError(
                f"{url}: it lies in your own network and is not fetched; give --allow-private if you mean it"
            )
        return allowed


def to_address(url: str) -> str:
    """Bring an address into the form that is sent; raise FetchError when it is none that may be fetched.

    >>> to_address("HTTPS://Example.org/Київ?q=a b#part")
    'https://example.org/%D0%9A%D0%B8%D1%97%D0%B2?q=a%20b'
    """
    shown = "".join(character for character in url if character.isprintable())[:300]
    try:
        parts = urlsplit(url.strip())
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode("ascii")
    except (ValueError, UnicodeError) as error:
        raise FetchError(f"{shown}: it is no address of a page; write it as https://example.org/page") from error
    if parts.scheme.lower() not in ("http", "https") or not host:
        raise FetchError(
            f"{shown}: only addresses with http or https are fetched; write it as https://example.org/page"
        )
    if parts.username is not None or parts.password is not None:
        raise FetchError(f"{parts.scheme}://{host}: addresses with a password are not fetched; take it out")
    host = f"[{host}]" if ":" in host else host
    place = host if port is None else f"{host}:{port}"
    path, query = quote(parts.path, safe="/%:@!$&'()*+,;=~-._"), quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return urlunsplit((parts.scheme.lower(), place, path or "/", query, ""))


def is_public(address: str) -> bool:
    """Tell whether an address belongs to the open net, also where it is wrapped into one of another kind.

    >>> is_public("8.8.8.8"), is_public("127.0.0.1"), is_public("::ffff:10.0.0.1"), is_public("169.254.169.254")
    (True, False, False, False)
    """
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else None)
        if inner is None and found in ipaddress.ip_network("64:ff9b::/96"):
            inner = ipaddress.ip_address(int(found) & 0xFFFFFFFF)  # type: ignore[assignment]
        if inner is not None:
            return is_public(str(inner))
    return found.is_global and not found.is_multicast and not found.is_reserved


class RefusedError(FetchError):
    """An answer other than a page."""

    def __init__(self, message: str, status: int, *, again: bool, wait: float) -> None:
        super().__init__(message, again=again, wait=wait)
        self.status = status


class _Connection(http.client.HTTPConnection):
    """A connection to addresses that were checked, with a time for the whole answer."""

    def __init__(self, host: str, port: int, addresses: list[str], timeout: float, *, secure: bool) -> None:
        super().__init__(host, port, timeout=timeout)
        self._addresses, self._secure = addresses, secure
        self.default_port = 443 if secure else 80  # left out of the Host header
        self.late = False
        self._open: socket.socket | None = None  # http.client forgets its own while the body is still read

    def connect(self) -> None:
        """Connect to the first address that answers."""
        for number, address in enumerate(self._addresses):
            try:
                self.sock = socket.create_connection((address, self.port), timeout=self.timeout)
                break
            except OSError:
                if number + 1 == len(self._addresses):
                    raise
        if self._secure:
            self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)
        self._open = self.sock

    @property
    def connected(self) -> bool:
        """Tell whether a server took the connection, whatever became of it."""
        return self._open is not None

    @contextmanager
    def deadline(self, seconds: float) -> Iterator[None]:
        """Cut the connection after so many seconds, however slowly its bytes come."""
        timer = threading.Timer(seconds, self._cut)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _cut(self) -> None:
        self.late = True
        try:
            if self._open is not None:
                self._open.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass


def _read_body(url: str, response: http.client.HTTPResponse, limit: int) -> bytes:
    """Read an answer to its end, unpacked; raise FetchError as soon as it is too large."""
    told = f"{url}: it is larger than {limit // MEGABYTE or 1:,} MB; download it yourself if you want it"
    if (response.length or 0) > limit:
        raise FetchError(told)
    packed = (response.headers.get("Content-Encoding") or "").strip().lower()
    if packed not in ("", "identity", "gzip", "x-gzip", "deflate"):
        raise FetchError(
            f"{url}: its server packs it in a way that was not asked for ({packed[:20]}); save it in a browser"
        )
    unpack = zlib.decompressobj(wbits=47) if packed in ("gzip", "x-gzip", "deflate") else None
    parts: list[bytes] = []
    size = 0
    while chunk := response.read(_CHUNK):
        part = unpack.decompress(chunk, limit + 1) if unpack else chunk
        size += len(part)
        parts.append(part)
        if size > limit or (unpack and unpack.unconsumed_tail):
            raise FetchError(told)
    if response.length:
        raise http.client.IncompleteRead(b"", response.length)
    if unpack and not unpack.eof:
        raise http.client.IncompleteRead(b"")
    return b"".join(parts)


def _to_refusal(url: str, response: http.client.HTTPResponse) -> RefusedError:
    status = response.status
    wait = _to_seconds(response.headers.get("Retry-After", ""))
    if status in (429, 503):
        when = f"in {wait:,.0f} seconds" if wait else "later"
        return RefusedError(
            f"{url}: the server asks for patience ({status}); try again {when}", status, again=True, wait=wait
        )
    if status in (404, 410):
        return RefusedError(f"{url}: there is no such page ({status}); check the address", status, again=False, wait=0)
    if status in (401, 402, 403, 451):
        told = f"{url}: the server does not hand it out to programs ({status}); save it in a browser and add the file"
        return RefusedError(told, status, again=False, wait=0)
    if status >= 500:
        return RefusedError(f"{url}: the server is at fault ({status}); try again later", status, again=True, wait=wait)
    return RefusedError(f"{url}: the server gave no page ({status}); open it in a browser", status, again=False, wait=0)


def _to_seconds(written: str) -> float:
    """Read how long to wait, at most a day; a date is not worth its trouble: an hour."""
    if written.strip().isdigit():
        return float(min(int(written.strip()[:9]), 86_400))
    return 3600.0 if written.strip() else 0.0


def _to_cause(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its server cannot prove who it is ({error.verify_message}); check the address"
    if isinstance(error, http.client.IncompleteRead):
        return "its answer was cut short; try again"
    if isinstance(error, zlib.error):
        return "its answer is packed wrongly; try again or save it in a browser"
    if isinstance(error, TimeoutError):
        return "its server does not answer; try again later"
    if isinstance(error, ConnectionRefusedError):
        return "no server listens there; check the address"
    words = (str(error).splitlines() or [""])[0][:120]
    return f"the connection failed ({type(error).__name__}: {words}); try again later"
