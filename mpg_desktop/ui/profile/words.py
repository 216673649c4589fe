"""The words of the profile and of the framework that a statement can be told in."""

from dataclasses import dataclass

from mpg_desktop.domain.framework import Framework
from mpg_desktop.domain.profile import Profile


@dataclass(frozen=True, slots=True)
class ProfileWords:
    """Both, as every part of the page needs them."""

    profile: Profile
    framework: Framework
