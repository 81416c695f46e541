"""The program: ``i2vbib``, or ``python -m i2vbib``.

A command is a short process of many small objects, which all live to its end: looking for garbage among them would
take a seventh of an export's time.
"""

import gc
from typing import NoReturn

gc.disable()

from i2vbib import cli  # noqa: E402  after the switch: importing makes most of those objects


def main() -> NoReturn:
    """Run the command line and end the process."""
    try:
        cli.main()
    finally:
        gc.freeze()  # at its end Python looks once more, whatever the switch says, but not at frozen objects


if __name__ == "__main__":
    main()
