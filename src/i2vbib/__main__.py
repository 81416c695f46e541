"""The program: ``i2vbib``, or ``python -m i2vbib``.

A command is a short process of many small objects, which all live to its end: looking for garbage among them would
take a seventh of an export's time.
"""

import gc
import sys
from typing import NoReturn

from i2vbib.errors import STOPPED


def main() -> NoReturn:
    """Run the command line and end the process."""
    gc.disable()  # before the rest is imported, which makes most of those objects
    try:
        from i2vbib import cli

        cli.main()
    except KeyboardInterrupt:  # while importing: the command line tells of all others itself
        sys.stderr.write("i2vbib: stopped\n")
        sys.exit(STOPPED)
    finally:
        gc.freeze()  # at its end Python looks once more, whatever the switch says, but not at frozen objects


if __name__ == "__main__":
    main()
