"""Settings of the server and the visitor's sign-in -> who may add and edit texts, and what a reader is told of faults.

Local by default: whoever opens the dashboard may edit. `TRACKER_PUBLIC` makes it read-only, `[auth]` in secrets.toml
asks for a sign-in, `TRACKER_EDITORS` names the e-mail addresses that may edit. What is set half lets nobody in.
"""

import logging
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.errors import StreamlitAuthError, StreamlitSecretNotFoundError

OFF = ("", "0", "false", "no", "off")
FAULTS_HIDDEN = "Some texts could not be read, or the newest build failed. Whoever runs this server can see why."


def is_public() -> bool:
    """Tell whether strangers read here; any value that does not plainly say no counts as yes."""
    return os.environ.get("TRACKER_PUBLIC", "").strip().casefold() not in OFF


def editors() -> frozenset[str]:
    """Return the e-mail addresses that may edit, in small letters."""
    named = os.environ.get("TRACKER_EDITORS", "").replace(",", " ").replace(";", " ").split()
    return frozenset(address.casefold() for address in named)


def may_edit() -> bool:
    """Tell whether this visitor may add, change and remove texts."""
    if not has_sign_in():
        return not is_public() and not editors()
    user: Mapping[str, Any] = st.user
    if user.get("is_logged_in") is not True:
        return False
    if not editors():
        # Anybody can have an account at a public provider: on a public server the list is what lets people in.
        return not is_public()
    # An address that the provider does not vouch for could be anybody's.
    return str(user.get("email") or "").casefold() in editors() and user.get("email_verified") in (None, True, "true")


def has_sign_in() -> bool:
    """Tell whether secrets.toml has a part [auth]."""
    return bool(_auth())


def show() -> None:
    """Offer to sign in or out, where that is set up."""
    if not has_sign_in():
        return
    with st.container(horizontal=True, horizontal_alignment="right", key="access"):
        if st.user.get("is_logged_in") is True:
            if not may_edit():
                st.html('<p class="quiet">This account may read but not edit.</p>')
            st.button("Sign out", type="tertiary", on_click=st.logout)
            return
        for provider in _providers():
            label = f"Sign in with {provider}" if provider else "Sign in"
            if st.button(label, type="tertiary", key=f"sign-in-{provider}"):
                _sign_in(provider)


def _sign_in(provider: str) -> None:
    try:
        st.login(provider or None)
    except StreamlitAuthError:
        logging.getLogger("tracker").exception("nobody can sign in: the settings or the packages for it are incomplete")
        st.html('<p class="field-fault" role="alert">Sign-in is not set up completely; see docs/deploying.md.</p>')


def _providers() -> list[str]:
    """Return the names of the providers; an empty one stands for the one without a name."""
    auth = _auth()
    return [""] if "client_id" in auth else [name for name, part in auth.items() if isinstance(part, Mapping)]


def _auth() -> Mapping[str, Any]:
    try:
        found = st.secrets.get("auth", {})
    except StreamlitSecretNotFoundError:
        # No secrets.toml is the usual case. One that cannot be read must not open what it was to close.
        return {"": "unreadable"} if any(Path(file).exists() for file in st.get_option("secrets.files")) else {}
    return found if isinstance(found, Mapping) else {"": "unreadable"}
