"""The words of the profile and of the framework that a statement can be told in."""

from msgspec import Struct

from mpg_desktop.domain.framework import Framework
from mpg_desktop.domain.profile import Profile


class ProfileWords(Struct, frozen=True):
    """Both, as every part of the page needs them."""

    profile: Profile
    framework: Framework
