"""Who may log in to a hub that is tried out."""

from __future__ import annotations

from secrets import compare_digest
from typing import Any

from jupyterhub.auth import Authenticator
from traitlets import Dict, Unicode


class PasswordAuthenticator(Authenticator):
    """A list of users, each with a password that the one who starts the hub hands out."""

    passwords = Dict(key_trait=Unicode(), value_trait=Unicode(), help="The password of each user.").tag(config=True)

    async def authenticate(self, handler: Any, data: dict[str, str]) -> str | None:
        """The user's name, or None if the name is unknown or the password another one."""
        expected = self.passwords.get(data["username"])
        if expected is None or not compare_digest(expected.encode(), data["password"].encode()):
            return None
        return data["username"]
