"""Every setting of Voilà and Jupyter that we change (docs/decisions/0030-server.md says why)."""

from __future__ import annotations

import sys
from typing import Any

from traitlets.config import Config

from journeylab.server.serving import Serving

# Voilà needs inline scripts and eval (Vega compiles expressions); nothing may come from elsewhere
CONTENT_SECURITY_POLICY = (
    "default-src 'self' 'unsafe-inline' 'unsafe-eval' blob: data: ws: wss:; "
    "frame-ancestors 'self'; object-src 'none'; base-uri 'self'; form-action 'self'"
)
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}
# what draws widgets, and nothing else that happens to be installed beside us
EXTENSIONS = [
    "@jupyter-widgets/jupyterlab-manager",
    "@voila-dashboards/widgets-manager8",
    "anywidget",
]


def configuration(serving: Serving) -> Config:
    """The traitlets configuration of one serving."""
    return Config(
        {
            "Launcher": {
                "notebook_path": str(serving.notebook),
                "token": serving.token,
                "cookie_secret": serving.cookie_secret,
                "base_url": serving.base_url,
                "open_browser": False,
                "config_file_paths": [],  # a voila.py lying about must not loosen any of this
                "log_level": "ERROR",
                "tornado_settings": {"headers": HEADERS, "ws_ping_timeout": 30_000},
            },
            "VoilaConfiguration": _pages(serving),
            "VoilaExecutor": {"timeout": 120, "iopub_timeout": 30},
            # a restarted kernel has lost everything under the same id: the page starts afresh
            "KernelManager": {"autorestart": False, "transport": _transport()},
            "MappingKernelManager": {
                "cull_idle_timeout": int(serving.seconds_idle),
                "cull_interval": max(1, int(min(30, serving.seconds_idle / 3))),
                "cull_connected": serving.audience == "readers",
                "buffer_offline_messages": True,
            },
            # the Python that serves is the Python that runs: no kernel of that name from elsewhere
            "KernelSpecManager": {"ensure_native_kernel": True, "allowed_kernelspecs": {"python3"}},
        }
    )


def _transport() -> str:
    """Sockets that other users of the machine cannot reach, where there are such."""
    return "tcp" if sys.platform == "win32" else "ipc"


def _pages(serving: Serving) -> dict[str, Any]:
    return {
        "template": "journeylab",
        "theme": "light",
        "allow_template_override": "NO",
        "allow_theme_override": "NO",
        "strip_sources": True,
        "show_tracebacks": False,
        "file_allowlist": [],  # nothing beside the page is served
        "file_denylist": [".*"],
        "extension_allowlist": EXTENSIONS,
        "extension_denylist": [],
        "http_keep_alive_timeout": 5,
        "multi_kernel_manager_class": "journeylab.server.kernels.RoomKernels",
        "resources": {
            "journeylab": {
                "title": serving.title,
                "language": serving.language,
                "audience": serving.audience,
                "own_server": True,
            }
        },
    }
