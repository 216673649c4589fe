"""Start the window; or, when something was typed behind the name, do that without one."""

import sys


def main() -> int:
    """Start the program, and return how it ended."""
    if len(sys.argv) > 1:
        from mpg_desktop.cli.main import run

        return run(sys.argv[1:])
    from mpg_desktop.app import start

    return start(sys.argv)


if __name__ == "__main__":
    sys.exit(main())
