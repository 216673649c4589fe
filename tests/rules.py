"""The words and rules that come with the program, read once for the tests of the domain."""

from pathlib import Path

from mpg_desktop.content.catalogue import load_catalogue
from mpg_desktop.content.conditions import load_conditions
from mpg_desktop.content.framework import load_framework
from mpg_desktop.content.law import load_law
from mpg_desktop.content.phrases import load_phrases
from mpg_desktop.content.plain_words import load_plain_words
from mpg_desktop.content.profile import load_profile
from mpg_desktop.content.recipients import load_recipients

RESOURCES = Path(__file__).parents[1] / "resources"
LAW = load_law(RESOURCES)
PROFILE = load_profile(RESOURCES)
CONDITIONS = load_conditions(RESOURCES)
FRAMEWORK = load_framework(RESOURCES)
PHRASES = load_phrases(RESOURCES)
READERS = load_recipients(RESOURCES, load_catalogue(RESOURCES))
PLAIN = load_plain_words(RESOURCES)
