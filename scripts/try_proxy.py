"""docs/deploying.md -> the nginx that it describes in front of a dashboard, on this machine, tried with a real browser.

Run: python scripts/try_proxy.py     (needs nginx, openssl and Chromium; Debian: apt-get install nginx-light openssl)

What stands in the page is what is tried: only the ports, the host and the certificate are put in. It looks at the
headers, opens every page under the policy and watches for what the browser refuses, and goes past each limit.
"""

import collections
import os
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tracker import patterns as regex
from tracker import pipeline

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))
import opening  # noqa: E402
from chromium import find_chromium  # noqa: E402

opening.PATIENCE = 300_000  # milliseconds

PAGES = ("", "figures", "claims", "checks", "sources", "changes", "method")
BLOCK = regex.compile(r"```nginx\n(?P<said>.{1,6000}?)```", regex.DOTALL)
HEADERS = (
    *("strict-transport-security", "x-content-type-options", "x-frame-options", "referrer-policy"),
    *("permissions-policy", "content-security-policy"),
)
TRUSTING = ssl._create_unverified_context()  # the certificate is made here, for a minute


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def configure(folder: Path, outer: int, inner: int) -> Path:
    """Write the configuration of the page with these ports, and a certificate."""
    found = BLOCK.search((ROOT / "docs" / "deploying.md").read_text(encoding="utf-8"))
    if not found:
        sys.exit("docs/deploying.md has no block for nginx")
    said = found["said"].replace("listen 443 ssl;", f"listen 127.0.0.1:{outer} ssl;")
    said = said.replace("127.0.0.1:8501", f"127.0.0.1:{inner}").replace("figures.example.org", "localhost")
    said = said.replace("$host;", "$host:$server_port;").replace("wss://localhost", f"wss://localhost:{outer}")
    said = said.replace(
        "server_name", f"ssl_certificate {folder}/c.pem; ssl_certificate_key {folder}/k.pem; server_name"
    )
    kinds = " ".join(f"{kind}_temp_path {folder}/t;" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    head = f"daemon off; pid {folder}/pid; error_log {folder}/errors; events {{}}\n"
    (folder / "nginx.conf").write_text(f"{head}http {{ access_log off; {kinds}\n{said} }}\n", encoding="utf-8")
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost"]
    subprocess.run([*command, "-keyout", f"{folder}/k.pem", "-out", f"{folder}/c.pem"], check=True, capture_output=True)
    return folder / "nginx.conf"


def ask(address: str, body: bytes | None = None, method: str = "GET") -> tuple[int, dict[str, str]]:
    """Ask, and return the status and the headers in small letters."""
    request = urllib.request.Request(address, data=body, method=method)
    try:
        with urllib.request.urlopen(request, timeout=60, context=TRUSTING) as answer:
            return answer.status, {name.lower(): value for name, value in answer.headers.items()}
    except urllib.error.HTTPError as error:
        return error.code, {name.lower(): value for name, value in error.headers.items()}


def wait_for(address: str) -> None:
    for _ in range(300):
        try:
            if ask(address)[0] == 200:
                return
        except OSError:
            pass
        time.sleep(0.3)
    sys.exit(f"{address} does not answer")


def open_pages(browser: Browser, address: str) -> list[str]:
    """Open every page through the proxy; return what the browser refused and where it went besides."""
    told: list[str] = []
    context = browser.new_context(ignore_https_errors=True)
    page = context.new_page()
    page.on("console", lambda message: told.append(message.text) if "Content Security" in message.text else None)
    page.on(
        "request", lambda asked: None if asked.url.startswith((address, "data:", "blob:")) else told.append(asked.url)
    )
    sockets: list[str] = []
    page.on("websocket", lambda opened: sockets.append(opened.url))
    for name in PAGES:
        opening.open_page(page, f"{address}/{name}")
        print(f"  /{name}: {len(page.locator('body').inner_text()):,} characters shown")
    context.close()
    if not any(opened.startswith(address.replace("https", "wss")) for opened in sockets):
        told.append("no WebSocket through the proxy")
    return told


def try_all(address: str) -> list[str]:
    """Return what is not as the page says."""
    faults = []
    _, headers = ask(f"{address}/")
    faults += [f"no header {name}" for name in HEADERS if name not in headers]
    # The pages first: going past the limits uses up what this address may ask for.
    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=flags)
        faults += open_pages(browser, address)
        browser.close()
    time.sleep(6)
    upload, _ = ask(f"{address}/_stcore/upload_file/x/y", b"x", "PUT")
    large, _ = ask(f"{address}/", b"x" * (22 * 1024 * 1024), "POST")
    with ThreadPoolExecutor(40) as pool:
        many = collections.Counter(status for status, _ in pool.map(ask, [f"{address}/_stcore/health"] * 400))
    print(f"  upload {upload}, 22 MB {large}, 400 requests at once {dict(many)}")
    faults += [] if upload == 403 else [f"an upload is answered by {upload}"]
    faults += [] if large == 413 else [f"22 MB are answered by {large}"]
    faults += [] if many[503] and many[200] else ["requests are not limited"]
    return faults


def main() -> int:
    """Start both, try, stop both; 1 when something is not as the page says."""
    nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if not nginx:
        sys.exit("nginx is needed: apt-get install nginx-light")
    outer, inner = free_port(), free_port()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.chmod(folder, 0o755)
        shutil.copytree(ROOT / "seeds", folder / "seeds")
        pipeline.build(folder / "seeds", folder / "data")
        environment = os.environ | {"TRACKER_SEEDS": str(folder / "seeds"), "TRACKER_DATA": str(folder / "data")}
        environment |= {"TRACKER_PUBLIC": "1", "STREAMLIT_BROWSER_SERVER_ADDRESS": "localhost"}
        command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.headless=true"]
        command += [f"--server.port={inner}", "--server.address=127.0.0.1", "--server.fileWatcherType=none"]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        config = configure(folder, outer, inner)
        started = [subprocess.Popen(command, cwd=ROOT, env=environment, **quiet)]  # type: ignore[call-overload]
        try:
            started.append(subprocess.Popen([nginx, "-p", str(folder), "-c", str(config), "-e", f"{folder}/errors"]))
            wait_for(f"https://localhost:{outer}/_stcore/health")
            faults = try_all(f"https://localhost:{outer}")
        finally:
            for process in reversed(started):
                process.terminate()
                process.wait(timeout=30)
    print("\n".join(faults) or "as the page says")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
