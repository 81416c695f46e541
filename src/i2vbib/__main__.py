"""The program: ``i2vbib``, or ``python -m i2vbib``.

A command is a short process of many small objects, which all live to its end: looking for garbage among them would
take a seventh of an export's time, and taking them apart at the end a twentieth.
"""

import atexit
import gc
import os
import sys
from typing import NoReturn

from i2vbib.errors import STOPPED


def main() -> NoReturn:
    """Run the command line and end the process."""
    gc.disable()  # before the rest is imported, which makes most of those objects
    status = 1
    atexit.register(lambda: os._exit(status))  # the first that is registered is the last that is called
    try:
        from i2vbib import cli

        cli.main()
    except KeyboardInterrupt:  # while importing: the command line tells of all others itself
        sys.stderr.write("i2vbib: stopped\n")
        status = STOPPED
    except SystemExit as end:
        status = int(end.code or 0)
    sys.exit(status)


if __name__ == "__main__":
    main()
