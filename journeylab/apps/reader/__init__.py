"""The reader's app: the dashboard, which cannot write."""

from journeylab.apps.reader.app import dashboard

__all__ = ["dashboard"]
