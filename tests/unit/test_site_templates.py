"""Addresses that a site's generator fills in."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.inline.site_templates import without_templates

_TAGS = [
    ("{{ site.baseurl }}/files/kites.pdf", "/files/kites.pdf"),
    ("{{site.url}}{{ site.baseurl }}/files/kites.pdf", "/files/kites.pdf"),
    ("{{\nsite.url }}/files/kites.pdf", "/files/kites.pdf"),
    ("{{ '/files/kites.pdf' | relative_url }}", "/files/kites.pdf"),
    ("{% link files/kites.pdf %}", "/files/kites.pdf"),
    ("{{ site.baseurl }}{% post_url 2018-06-18-kites %}", "/2018-06-18-kites"),
    ('{{< ref "kites.md" >}}', "/kites.md"),
]


@pytest.mark.parametrize(("address", "path"), _TAGS)
def test_a_link_leads_to_the_path_that_its_tags_name(address: str, path: str) -> None:
    assert without_templates(f"- [Kites]({address}), 2018 {{{{ page.title }}}}") == (
        f"- [Kites]({path}), 2018 {{{{ page.title }}}}"
    )


@pytest.mark.parametrize(("address", "path"), [tag for tag in _TAGS if tag[1].endswith(".pdf")])
def test_a_linked_title_keeps_no_tag(address: str, path: str) -> None:
    [entry] = read_catalog(
        f"# L\n\n## Papers\n\n- Ann Lee, Bo Kim. [Kites at sea and land]({address}). Nature 2019."
    ).entries
    assert (entry.title, entry.venue) == ("Kites at sea and land", "Nature")
    assert entry.link == path


@pytest.mark.parametrize("name", ["July 2018", "June 2018", "Home"])
def test_links_to_a_sites_own_posts_are_no_papers(name: str) -> None:
    rows = "\n".join(f"- [{name}]({{{{ site.baseurl }}}}{{% post_url 2018-08-22-{n}-kites %}})," for n in range(3))
    assert not read_catalog(f"# L\n\n## S\n\n{rows}").entries


def test_an_address_in_html_is_filled_in_as_well() -> None:
    assert without_templates('<a href="{{ site.url }}/kites.pdf">Kites</a>') == '<a href="/kites.pdf">Kites</a>'
