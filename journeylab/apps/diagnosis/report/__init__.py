"""The report of a diagnosis: one HTML file that opens anywhere, without a network."""

from journeylab.apps.diagnosis.report.page import report

__all__ = ["report"]
