"""The hub's configuration; `npm run hub` says by DELTABOOK_HUB, which is JSON, what differs from hub to hub."""

import json
import os
from pathlib import Path

from hub.authenticator import PasswordAuthenticator
from hub.spawner import CourseSpawner

c = get_config()  # noqa: F821  (JupyterHub provides it)

settings = json.loads(os.environ.pop("DELTABOOK_HUB"))
folder = Path(settings["folder"])
address = "http://127.0.0.1"

c.JupyterHub.log_level = "WARN"
c.ConfigurableHTTPProxy.log_level = "error"

# All that is written lies in the hub's folder.
c.JupyterHub.db_url = f"sqlite:///{folder / 'jupyterhub.sqlite'}"
c.JupyterHub.cookie_secret_file = str(folder / "cookie_secret")
c.ConfigurableHTTPProxy.pid_file = str(folder / "proxy.pid")

c.JupyterHub.bind_url = f"{address}:{settings['port']}"
c.JupyterHub.hub_bind_url = f"{address}:{settings['hubPort']}"
c.ConfigurableHTTPProxy.api_url = f"{address}:{settings['proxyPort']}"
c.ConfigurableHTTPProxy.command = settings["proxy"]

c.JupyterHub.authenticator_class = PasswordAuthenticator
c.PasswordAuthenticator.passwords = settings["passwords"]
c.Authenticator.allowed_users = set(settings["passwords"])
c.Authenticator.admin_users = {settings["teacher"]}
c.Authenticator.username_pattern = r"[A-Za-z0-9_-][A-Za-z0-9._-]*"

c.JupyterHub.spawner_class = CourseSpawner
c.CourseSpawner.folder = str(folder)
c.CourseSpawner.course = settings["course"]
c.CourseSpawner.teacher = settings["teacher"]
c.CourseSpawner.unsafe = settings["unsafe"]
c.Spawner.mem_limit = "2G"
c.Spawner.default_url = "/lab"
c.Spawner.start_timeout = c.Spawner.http_timeout = 180  # a class that begins all at once
c.Spawner.environment = {"DELTABOOK_IDLE_SECONDS": str(settings["idleSeconds"])}
c.JupyterHub.concurrent_spawn_limit = 20
c.JupyterHub.cleanup_servers = c.JupyterHub.cleanup_proxy = True

# What a teacher sets beyond that, as another authenticator, comes last.
if settings["config"]:
    load_subconfig(os.path.basename(settings["config"]), path=os.path.dirname(settings["config"]))  # noqa: F821
