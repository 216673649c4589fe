"""Start the window; or, when something was typed behind the name, do that without one."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mpg_desktop.ui.threshold import Threshold

SPELLER = "--speller"
"""Judge words, and do nothing else: so the program calls itself where it is one file."""


def main() -> int:
    """Start the program, and return how it ended."""
    leave_no_core()
    if sys.argv[1:2] == [SPELLER]:
        from mpg_desktop.content.speller import judge

        judge(Path(sys.argv[2]))
        return 0
    if len(sys.argv) > 1:
        from mpg_desktop.cli.main import run

        return run(sys.argv[1:])
    threshold = first_page(sys.argv)
    from mpg_desktop.ui.threshold import THE_REST

    threshold.wait_for(*THE_REST)
    if threshold.was_left:
        return 0
    from mpg_desktop.app import start

    return start(threshold)


def leave_no_core() -> None:
    """Ask the system to write no memory to the disk in a crash: texts and keys stand in it.

    The process that judges words is asked the same, as everything that is started from here.
    """
    if sys.platform != "win32":  # pragma: no branch - Windows has no such limit
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def first_page(arguments: list[str]) -> "Threshold":
    """Show the first page, which stands on the screen while all the rest is read."""
    from mpg_desktop.desk.heap import settle_heap
    from mpg_desktop.desk.one_openssl import read_no_second_openssl

    settle_heap()
    read_no_second_openssl()
    from mpg_desktop.desk.unread_sources import leave_sources_unread

    leave_sources_unread()
    from mpg_desktop.desk.places import usual_places
    from mpg_desktop.ui.threshold import open_threshold

    places = usual_places()
    return open_threshold(arguments, places.resources, places.settings)


if __name__ == "__main__":
    sys.exit(main())
