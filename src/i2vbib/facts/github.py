"""Addresses of files in repositories on GitHub: what a page shows, and what stands beside it."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_PAGE: Final = re.compile(r"https://github\.com/([\w.-]+)/([\w.-]+?)(?:\.git)?/?(?:[?#].*)?")
_FILE: Final = re.compile(r"https://github\.com/([\w.-]+)/([\w.-]+)/(?:blob|raw)/([^?#/]+)/([^?#]+)(?:[?#].*)?")
_RAW: Final = re.compile(r"https://raw\.githubusercontent\.com/([\w.-]+)/([\w.-]+)/([^?#/]+)/([^?#]+)(?:[?#].*)?")


class RepositoryFile(NamedTuple):
    """A file of a repository at a branch, a tag or a commit."""

    owner: str
    repository: str
    ref: str
    path: str

    @property
    def text(self) -> str:
        """Where its text is."""
        return f"https://raw.githubusercontent.com/{self.owner}/{self.repository}/{self.ref}/{self.path}"

    @property
    def root(self) -> str:
        """The address that the pages of its files begin with."""
        return f"https://github.com/{self.owner}/{self.repository}/blob/{self.ref}/"


def repository_file(address: str) -> RepositoryFile | None:
    """Give the file that an address shows; a repository's own page shows its README."""
    page = _PAGE.fullmatch(address)
    if page:
        return RepositoryFile(page[1], page[2], "HEAD", "README.md")
    file = _FILE.fullmatch(address) or _RAW.fullmatch(address)
    return RepositoryFile(*file.groups()) if file else None
