"""Surveys as text, read, for the steps of a purchase."""

from journeylab.evidence.files.content import Content
from journeylab.evidence.options import SurveyOptions
from journeylab.evidence.places import Places
from journeylab.evidence.surveys.reader import read_survey

STEPS = Places({"pay": "I pay online", "wait": "I wait"}, {"web": "Website", "store": "Shop"})


def read(text, options=None, places=STEPS, **named):
    options = options or SurveyOptions(**named)
    return read_survey(Content("survey.csv", text.encode()), options, places)


def roles(preview):
    return {name: role for name, role, _ in preview.recognised}


SIMPLE = """\
Respondent,E-mail,I pay online,wait ,Speed,Why?,Country,Weight
r1,a@x.org,5,1,3,It was quick and friendly,FR,1.5
r2,b@x.org,4,6,3,,BE,0.5
NA,c@x.org,,0,2,Nobody ever answered my letter,FR,1
r4,d@x.org,x,2,,The parcel was wet when it came,FR,2
"""
