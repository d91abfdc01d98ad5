"""JupyterHub for a course on one machine."""
