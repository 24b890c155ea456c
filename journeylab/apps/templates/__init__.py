"""Journeys to start from: nine, each in French and English, told as the customer lives them."""

from journeylab.apps.templates.adding import additions
from journeylab.apps.templates.reading import Template, template, templates

__all__ = ["Template", "additions", "template", "templates"]
