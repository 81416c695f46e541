"""The program: ``i2vbib``, or ``python -m i2vbib``."""

import gc

gc.disable()  # a command is a short process of many small objects: looking for garbage costs more than it frees

from i2vbib.cli import main  # noqa: E402  after the switch: importing makes most of those objects

if __name__ == "__main__":
    main()
