"""arXiv and Crossref on this machine, for tests: answers from a small corpus, limits, decoys and faults."""

from server.corpus import Paper
from server.faults import FAULTS, Fault
from server.services import FakeServices, Seen

__all__ = ["FAULTS", "FakeServices", "Fault", "Paper", "Seen"]
