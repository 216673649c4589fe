"""Start the window; or, when something was typed behind the name, do that without one."""

import sys


def main() -> int:
    """Start the program, and return how it ended."""
    if len(sys.argv) > 1:
        from mpg_desktop.cli.main import run

        return run(sys.argv[1:])
    from mpg_desktop.desk.places import usual_places
    from mpg_desktop.ui.threshold import THE_REST, open_threshold

    # The first page stands on the screen while all the rest is read.
    places = usual_places()
    threshold = open_threshold(sys.argv, places.resources, places.settings)
    threshold.wait_for(*THE_REST)
    if threshold.was_left:
        return 0
    from mpg_desktop.app import start

    return start(threshold)


if __name__ == "__main__":
    sys.exit(main())
