"""An OpenID Connect provider on this machine, for the tests of signing in; it makes the mistakes that are asked of it.

It keeps to the code flow with PKCE: discovery, authorize (a page with a field for the address), token, keys, and the
end of a session. Id tokens are signed with RS256.
"""

import base64
import hashlib
import html
import json
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import parse_qs, unquote, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey
from servers import running

Claims = dict[str, Any]
CLIENT, SECRET = "figures-tracker", "a secret of the tests"
SHORT_LIVED = 300  # seconds


@dataclass
class Provider:
    """A running provider: who has an account, and what it does wrong."""

    address: str = ""
    redirect: str = ""
    verified: dict[str, Any] = field(default_factory=dict)  # address -> email_verified
    spoil: Callable[[Claims], Claims] = dict  # what becomes of the claims before they are signed
    sign: Callable[["Provider", Claims], str] | None = None  # in place of the provider's own key
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "one", "use": "sig", "alg": "RS256"}))
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def claims(self, request: dict[str, str]) -> Claims:
        """Say who has signed in."""
        now, email = int(time.time()), request["email"]
        told = {"iss": self.address, "aud": CLIENT, "sub": hashlib.sha256(email.encode()).hexdigest(), "iat": now}
        told |= {"exp": now + SHORT_LIVED, "nonce": request.get("nonce", ""), "email": email}
        return told | ({"email_verified": self.verified[email]} if email in self.verified else {})

    def token(self, request: dict[str, str]) -> str:
        """Sign an id token."""
        claims = self.spoil(self.claims(request))
        if self.sign:
            return self.sign(self, claims)
        return jwt.encode({"alg": "RS256", "kid": "one"}, claims, self.key)


def sign_with_other_key(_: Provider, claims: Claims) -> str:
    """Sign as somebody who has not the provider's key, under its name."""
    return jwt.encode({"alg": "RS256", "kid": "one"}, claims, RSAKey.generate_key(2048, {"kid": "one"}))


def sign_not_at_all(_: Provider, claims: Claims) -> str:
    """Say that no signature is needed."""
    parts = [json.dumps(part).encode() for part in ({"alg": "none", "kid": "one"}, claims)]
    return ".".join([*(base64.urlsafe_b64encode(part).decode().rstrip("=") for part in parts), ""])


def sign_with_public_key(provider: Provider, claims: Claims) -> str:
    """Sign with what everybody knows: the public key, taken for a shared secret."""
    known = OctKey.import_key(provider.key.as_pem(private=False))
    return jwt.encode({"alg": "HS256", "kid": "one"}, claims, known, algorithms=["HS256"])


class Handler(BaseHTTPRequestHandler):
    """Answers what a client and a browser ask."""

    protocol_version = "HTTP/1.1"
    provider: Provider

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        self.provider.asked.append(parts.path)
        if parts.path == "/.well-known/openid-configuration":
            self.tell(self.discovery())
        elif parts.path == "/keys":
            self.tell({"keys": [self.provider.key.as_dict(private=False)]})
        elif parts.path == "/authorize":
            self.show_form(query)
        elif parts.path == "/end" and query.get("post_logout_redirect_uri") == self.provider.redirect:
            self.send_on(self.provider.redirect)
        else:
            self.tell({"error": "invalid_request"}, 404)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        form = {name: values[0] for name, values in parse_qs(body).items()}
        self.provider.asked.append(self.path)
        if self.path == "/authorize":
            code = secrets.token_urlsafe(16)
            self.provider.codes[code] = form
            self.send_on(f"{self.provider.redirect}?{urlencode({'code': code, 'state': form['state']})}")
        elif self.path == "/token":
            self.exchange(form)
        else:
            self.tell({"error": "invalid_request"}, 404)

    def discovery(self) -> dict[str, Any]:
        at = self.provider.address
        return {
            "issuer": at,
            "authorization_endpoint": f"{at}/authorize",
            "token_endpoint": f"{at}/token",
            "jwks_uri": f"{at}/keys",
            "end_session_endpoint": f"{at}/end",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "code_challenge_methods_supported": ["S256"],
            "token_endpoint_auth_methods_supported": ["client_secret_basic"],
        }

    def show_form(self, query: dict[str, str]) -> None:
        """Ask who it is, if the client is known and asks as it should."""
        right = query.get("client_id") == CLIENT and query.get("redirect_uri") == self.provider.redirect
        right = right and query.get("response_type") == "code" and "openid" in query.get("scope", "").split()
        if not right or not query.get("nonce") or query.get("code_challenge_method") != "S256":
            self.tell({"error": "invalid_request"}, 400)
            return
        kept = "".join(
            f'<input type="hidden" name="{name}" value="{html.escape(query[name])}">'
            for name in ("state", "nonce", "code_challenge")
        )
        field_ = '<input name="email" aria-label="Address"><button>Go on</button>'
        page = f'<!doctype html><title>Provider</title><form method="post" action="/authorize">{kept}{field_}</form>'
        self.answer(200, page.encode(), "text/html; charset=utf-8")

    def exchange(self, form: dict[str, str]) -> None:
        """Give an id token for a code: once, to the client that has the secret and has asked for the code."""
        kept = self.provider.codes.pop(form.get("code", ""), None)
        given = base64.b64decode(self.headers.get("Authorization", "Basic ").split(" ", 1)[1]).decode().partition(":")
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        proven = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        if [unquote(part) for part in (given[0], given[2])] != [CLIENT, SECRET] or not kept:
            self.tell({"error": "invalid_client" if kept else "invalid_grant"}, 400)
        elif proven != kept["code_challenge"] or form.get("redirect_uri") != self.provider.redirect:
            self.tell({"error": "invalid_grant"}, 400)
        else:
            told = {"access_token": secrets.token_urlsafe(16), "token_type": "Bearer", "expires_in": SHORT_LIVED}
            self.tell(told | {"id_token": self.provider.token(kept)})

    def tell(self, content: dict[str, Any], status: int = 200) -> None:
        self.answer(status, json.dumps(content).encode(), "application/json")

    def send_on(self, address: str) -> None:
        self.send_response(302)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def answer(self, status: int, body: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Keep quiet."""


@contextmanager
def provide() -> Iterator[Provider]:
    """Run a provider until the end of the block."""
    provider = Provider()
    with running(type("OurHandler", (Handler,), {"provider": provider})) as provider.address:
        yield provider
