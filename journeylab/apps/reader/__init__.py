"""The reader's app: the dashboard, which cannot write."""

from journeylab.apps.reader.app import dashboard, rehearse_dashboard

__all__ = ["dashboard", "rehearse_dashboard"]
