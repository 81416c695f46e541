"""The rules of ``i2vbib check``, all of them.

An **error** says that the bibliography is wrong, or that a paper is not in it; a **warning** that the list or the
record is at fault or incomplete; a **note** tells what is worth knowing. A false alarm is worse than a miss, so a
rule names only what is surely so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from i2vbib.check import (
    author_rules,
    field_rules,
    identifier_rules,
    key_rules,
    link_rules,
    source_rules,
    title_rules,
    venue_rules,
)
from i2vbib.check.checked import Find, of_each

Level: TypeAlias = Literal["error", "warning", "note"]
LEVELS: Final[tuple[Level, ...]] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Rule:
    """A named rule: what it names, in one line, and how that is mended, where a finding says no more.

    ``in_file`` is how it is mended in a bibliography that is checked alone, without a library.
    """

    code: str
    level: Level
    name: str
    explanation: str
    mend: str
    find: Find
    in_file: str = "correct the entry in the file"


_OVERRIDE: Final = "give it in overrides.toml, with the page that shows it"
_ENRICH: Final = "run 'i2vbib enrich', or give it in overrides.toml, with the page that shows it"
_SETTLE: Final = "correct the link in the list, or give the right one, or verified = ['…'], in overrides.toml"
_COMPLETE: Final = "'i2vbib complete' fills in what the services know; what they do not, give in the file"
_IDENTIFY: Final = "give its DOI, its arXiv id or its address in the file"
_LIST: Final = "correct the row in catalog.md and run 'i2vbib sync'"

RULES: Final[tuple[Rule, ...]] = (
    Rule(
        "R01", "error", "unreadable-row",
        "A row of the list looks like a paper and cannot be read, so it is not in the bibliography.",
        _LIST, key_rules.unreadable_row, "correct it in the file",
    ),
    Rule(
        "R02", "warning", "repeated-paper",
        "The list shows one paper twice; it is one entry with one key and all its sections.",
        "keep one of the two rows, or leave them if the paper belongs in both sections", key_rules.repeated_paper,
        "keep one of the two entries",
    ),
    Rule(
        "R03", "warning", "doubtful-entry",
        "An entry of a bibliography has something that BibTeX, or another reader, takes otherwise or not at all.",
        "correct the entry in the file", key_rules.doubtful_entry,
    ),
    Rule(
        "M01", "warning", "missing-authors", "The record has no authors.",
        "run 'i2vbib enrich', or write author = ['Family, Given', …] in overrides.toml",
        field_rules.missing_authors, _COMPLETE,
    ),
    Rule("M02", "error", "missing-title", "The record has no title.", _OVERRIDE, of_each(field_rules.missing_title)),
    Rule("M03", "warning", "missing-year", "Neither the list nor a source has a year.", _ENRICH,
         of_each(field_rules.missing_year), _COMPLETE,
    ),
    Rule(
        "M04", "warning", "missing-type",
        "It is not known what kind of publication the entry is: the row has no venue, and its link tells none.",
        "write the venue in the list, or type in overrides.toml", of_each(field_rules.missing_type),
    ),
    Rule(
        "M05", "note", "missing-doi",
        "A published paper has no DOI though its venue registers DOIs with Crossref.",
        "run 'i2vbib enrich', or write DOI in overrides.toml, empty if there is none",
        of_each(field_rules.missing_doi), _COMPLETE,
    ),
    Rule(
        "M06", "note", "missing-pages",
        "A published paper has neither pages nor an article number though its venue has them.",
        "run 'i2vbib enrich', or write page in overrides.toml, empty if there are none",
        of_each(field_rules.missing_pages), _COMPLETE,
    ),
    Rule(
        "M07", "warning", "lost-letters",
        "A title, a journal or a name has a sign in the place of letters that were lost on their way.", _OVERRIDE,
        of_each(field_rules.lost_letters),
    ),
    Rule(
        "L01", "warning", "mangled-link", "The DOI in a link is damaged; the records have it repaired.",
        _LIST, of_each(link_rules.mangled_link),
    ),
    Rule(
        "L02", "warning", "stray-in-link",
        "A link ends in a lone ? or #, or carries blanks or tracking parameters; the records have it without.",
        _LIST, of_each(link_rules.stray_in_link),
    ),
    Rule(
        "L03", "warning", "plain-http", "A link is plain http though its host serves https.",
        _LIST, of_each(link_rules.plain_http),
    ),
    Rule(
        "L04", "note", "unknown-link", "A link does not tell which publication it leads to.",
        "link the publication's own page, its DOI or its arXiv abstract", of_each(link_rules.unknown_link), _IDENTIFY,
    ),
    Rule(
        "L05", "note", "missing-link", "Nothing identifies the paper: no link, no DOI, no arXiv id.",
        "link the publication's own page, its DOI or its arXiv abstract", of_each(link_rules.missing_link), _IDENTIFY,
    ),
    Rule(
        "T01", "warning", "other-title", "The list's title is not that of the publication.",
        _LIST, of_each(title_rules.other_title),
    ),
    Rule(
        "T02", "warning", "title-without-casing", "The list's title lost the capitals of the publication's.",
        _LIST, of_each(title_rules.title_without_casing),
    ),
    Rule(
        "T03", "note", "name-casing", "The list's short name has other capitals than the paper's title gives it.",
        _LIST, of_each(title_rules.name_casing),
    ),
    Rule(
        "T04", "warning", "title-in-capitals", "The record's title is in capitals.",
        "write title in overrides.toml as the paper prints it", of_each(title_rules.title_in_capitals),
    ),
    Rule(
        "T05", "note", "blanks-in-link-text", "Blanks stand at an end of a link's text; they are not part of it.",
        _LIST, title_rules.blanks_in_title,
    ),
    Rule(
        "V01", "note", "unknown-venue",
        "The table of venues lacks the list's venue; its name is taken as it stands.",
        "write the venue's usual short name, or container-title in overrides.toml", of_each(venue_rules.unknown_venue),
    ),
    Rule(
        "V02", "warning", "part-of-venue",
        "The list names a main conference; the paper is in its workshops, Findings, demos or datasets track.",
        _LIST, of_each(venue_rules.part_of_venue),
    ),
    Rule(
        "V03", "warning", "other-venue", "The list names another conference or journal than published the paper.",
        _LIST, of_each(venue_rules.other_venue),
    ),
    Rule(
        "V04", "warning", "published-since", "The list gives as a preprint what has since been published.",
        _LIST, of_each(venue_rules.published_since), "cite the published version",
    ),
    Rule(
        "Y01", "warning", "other-year", "The list's year is not that of the publication.",
        _LIST, of_each(venue_rules.other_year),
    ),
    Rule(
        "Y02", "note", "preprint-year", "A preprint's arXiv number is of another year than the list says.",
        "write the year of the first version, or leave it if a later version is meant",
        of_each(venue_rules.preprint_year),
    ),
    Rule(
        "Y03", "note", "impossible-value",
        "A source gives a value that cannot be, such as a day that no calendar has; it is left out.",
        "give the right one in overrides.toml, with the page that shows it", of_each(source_rules.impossible_value),
    ),
    Rule(
        "A01", "warning", "other-first-author",
        "The first author of the list, or the one that the link names, is not the record's.",
        "see that the record is this paper's: 'i2vbib show KEY'", of_each(author_rules.other_first_author),
        "see that the identifier in the file is this paper's",
    ),
    Rule(
        "A02", "warning", "names-in-capitals", "Names of authors are written in capitals.",
        "write author in overrides.toml", of_each(author_rules.names_in_capitals),
    ),
    Rule(
        "A03", "note", "initials-only", "Given names of authors are cut to initials.",
        "run 'i2vbib enrich', or write author in overrides.toml", of_each(author_rules.initials_only), _COMPLETE,
    ),
    Rule(
        "A04", "note", "lost-accents",
        "An author has accents in one entry or source and none in another, or in the list.",
        "write author in overrides.toml with the accents", author_rules.lost_accents,
    ),
    Rule(
        "A05", "note", "two-spellings", "An author is spelled in two ways: hyphens, capitals, a middle name.",
        "write author in overrides.toml, if one of the two is a slip", author_rules.two_spellings,
    ),
    Rule(
        "I01", "error", "another-paper",
        "A DOI or arXiv id of the entry is another paper's; no export writes it.",
        _SETTLE, of_each(identifier_rules.another_paper),
    ),
    Rule(
        "I02", "error", "unknown-identifier",
        "Nobody has registered a DOI or arXiv id of the entry; no export writes it.",
        _SETTLE, of_each(identifier_rules.unknown_identifier),
    ),
    Rule(
        "I03", "note", "undecided-identifier", "Nothing settles whether a DOI or arXiv id is this paper's.",
        "write verified = ['…'] in overrides.toml if it is, else correct the link",
        of_each(identifier_rules.undecided_identifier), "see that it is this paper's, else correct it in the file",
    ),
    Rule(
        "S01", "note", "sources-differ",
        "Two sources contradict each other on title, authors, pages or an identifier.",
        "see 'i2vbib show KEY', and settle it in overrides.toml", of_each(source_rules.sources_differ),
    ),
    Rule(
        "S02", "error", "retracted", "The paper has been retracted or withdrawn.",
        "take it out of the list, or say there that it is retracted", of_each(source_rules.retracted),
        "say there that it is retracted, or cite it no more",
    ),
    Rule(
        "S03", "note", "notice", "A correction or another notice to the paper has been published.",
        "see that what you cite it for still holds", of_each(source_rules.corrected),
        "see that what you cite it for still holds",
    ),
    Rule(
        "S04", "error", "shared-identifier", "Two entries have one DOI, arXiv id, OpenReview or Anthology id.",
        "correct the link of the wrong one, or its record in overrides.toml", source_rules.shared_identifier,
    ),
    Rule(
        "K01", "error", "key-without-entry", "A key that is not retired belongs to no entry of the list.",
        "run 'i2vbib sync'", key_rules.key_without_entry,
    ),
    Rule(
        "K02", "error", "entry-without-key", "An entry's key is not written down, and may yet become another.",
        "run 'i2vbib sync' and commit citation-keys.json", key_rules.entry_without_key,
    ),
    Rule(
        "K03", "error", "key-clash", "A key, present or former, names two papers.",
        "restore citation-keys.json from version control", key_rules.key_clash,
        "give one of the two another key in the file, and in the documents that cite it",
    ),
    Rule(
        "K04", "error", "override-without-key", "A correction in overrides.toml stands under what is no key.",
        "write the entry's key, as 'i2vbib list' shows it", key_rules.override_without_key,
    ),
    Rule(
        "O01", "warning", "outdated-outputs", "The files in out/ are not what the library gives now.",
        "run 'i2vbib build'", key_rules.outdated_outputs,
    ),
)  # fmt: skip
