"""A student's server: it ends when nobody uses it, and its kernels cannot be reached from other servers."""

import os

c = get_config()  # noqa: F821  (Jupyter provides it)

# Sockets in the student's own /tmp: what is sent from a port of 127.0.0.1, every process of the machine could read.
if os.name == "posix":
    c.KernelManager.transport = "ipc"

idle = int(os.environ.get("DELTABOOK_IDLE_SECONDS", "3600"))
c.MappingKernelManager.cull_idle_timeout = idle
c.MappingKernelManager.cull_connected = True  # a page that was left open is no work
c.MappingKernelManager.cull_interval = max(1, idle // 10)
c.TerminalManager.cull_inactive_timeout = idle
c.ServerApp.shutdown_no_activity_timeout = idle
c.ServerApp.jpserver_extensions = {
    "nbgrader.server_extensions.formgrader": False,
    "nbgrader.server_extensions.course_list": False,
}
