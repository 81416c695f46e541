"""The private marks of a line: what is bold, in italics or a link stands between two, and a label leaves one."""

from __future__ import annotations

import re
from typing import Final

STRONG, STRONG_END = "\ue000", "\ue001"
EMPHASIS, EMPHASIS_END = "\ue002", "\ue003"
TITLE, TITLE_END = "\ue004", "\ue005"
LABEL: Final = "\ue006"
MARKS: Final = re.compile("[\ue000-\ue006]")
