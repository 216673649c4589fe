"""Keeps PySide from reading the source of every module that is imported after it."""

import linecache
import sys

import PySide6.QtCore  # noqa: F401 - brings the place where it looks


def leave_sources_unread() -> None:
    """Let PySide take it that no module uses its `__feature__`; the earlier, the more it saves.

    It would look for the word in each source, and keep all lines in memory: 10 MiB, and a tenth of
    the start. What it has read already is let go of. Another PySide that has no such place is left
    as it is.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and "_mod_uses_pyside" in vars(feature):
        vars(feature)["_mod_uses_pyside"] = lambda _module: True
        linecache.clearcache()
