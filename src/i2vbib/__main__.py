"""``python -m i2vbib``."""

from i2vbib.cli import main

if __name__ == "__main__":
    main()
