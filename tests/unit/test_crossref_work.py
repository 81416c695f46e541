"""What a work on Crossref claims: every way of Crossref's that the cleaning knows."""

from __future__ import annotations

import re
from html import escape
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from i2vbib.enrich.sources.crossref_work import SELECT, join_subtitle, read_work, work_claim
from i2vbib.model.record import TEXT_VARIABLES, Date, Value
from i2vbib.text.names import Name

AAAI = "Proceedings of the AAAI Conference on Artificial Intelligence"


def claimed(**item: Any) -> dict[str, Value]:
    named = {name.replace("_", "-"): value for name, value in item.items()}
    return dict(work_claim(read_work({"DOI": "10.1000/x", **named}), "", "").values)


def test_a_work_claims_what_crossref_says() -> None:
    item = {
        "DOI": "10.1109/CVPR52729.2023.00539",
        "type": "proceedings-article",
        "title": ["OVTrack"],
        "subtitle": ["Open-Vocabulary Tracking"],
        "author": [{"given": "Luc", "family": "Van Gool"}],
        "issued": {"date-parts": [[2023, 6]]},
        "container-title": ["2023 IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)"],
        "event": {"name": "2023 IEEE/CVF Conference", "location": "Vancouver, BC, Canada"},
        "page": "5567-5577",
        "publisher": "IEEE",
        "ISBN": ["9798350301298"],
        "abstract": "<jats:p>not ours to spread</jats:p>",
    }
    url = "https://api.crossref.org/works/10.1109/cvpr52729.2023.00539"
    claim = work_claim(read_work(item, "2026-11-22"), url, "2026-11-22")
    assert (claim.provenance.source, claim.provenance.url, claim.provenance.date) == (
        "crossref",
        url,
        "2026-11-22",
    )
    assert claim.values == {
        "type": "paper-conference",
        "title": "OVTrack: Open-Vocabulary Tracking",
        "author": (Name("Van Gool", "Luc"),),
        "issued": Date(2023, 6),
        "container-title": "2023 IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)",
        "event-title": "2023 IEEE/CVF Conference",
        "event-place": "Vancouver, BC, Canada",
        "page": "5567-5577",
        "publisher": "IEEE",
        "DOI": "10.1109/cvpr52729.2023.00539",
        "ISBN": "9798350301298",
    }


@pytest.mark.parametrize(
    ("item", "kind"),
    [
        ({"type": "journal-article"}, "article-journal"),
        ({"type": "proceedings-article"}, "paper-conference"),
        ({"type": "journal-article", "container_title": [AAAI]}, "paper-conference"),
        ({"type": "journal-article", "container_title": ["Proceedings of the IEEE"]}, "article-journal"),
        ({"type": "journal-article", "container_title": ["Proceedings of the VLDB Endowment"]}, "article-journal"),
        (
            {"type": "journal-article", "container_title": ["Proceedings of the National Academy of Sciences"]},
            "article-journal",
        ),
        ({"type": "book-chapter", "container_title": ["Computer Vision – ECCV 2022"]}, "paper-conference"),
        (
            {"type": "book-chapter", "container_title": ["Medical Image Computing - MICCAI 2015"]},
            "paper-conference",
        ),
        ({"type": "book-chapter", "container_title": ["Shoulder Stiffness"]}, "chapter"),
        ({"type": "book-chapter", "container_title": ["Handbook"], "event": {"name": "ECCV"}}, "paper-conference"),
        ({"type": "posted-content"}, "article"),
        ({"type": "monograph"}, "book"),
        ({"type": "edited-book"}, "book"),
        ({"type": "dissertation"}, "thesis"),
        ({"type": "report"}, "report"),
        ({"type": "dataset"}, "dataset"),
        ({"type": "component"}, None),
        ({"type": "peer-review"}, None),
        ({"type": "grant"}, None),
        ({}, None),
    ],
)
def test_the_kind_of_publication(item: dict[str, Any], kind: str | None) -> None:
    assert claimed(**item).get("type") == kind


@pytest.mark.parametrize(
    ("titles", "container", "series"),
    [
        ([], None, None),
        (["Nature"], "Nature", None),
        (["Lecture Notes in Computer Science", "Computer Vision – ECCV 2022"], "Computer Vision – ECCV 2022", "L"),
        (["Computer Vision – ECCV 2022", "Lecture Notes in Computer Science"], "Computer Vision – ECCV 2022", "L"),
        (["SPIE Proceedings", "Medical Imaging 2016"], "Medical Imaging 2016", "S"),
        (["Matrices in Mathematics", "Contemporary Mathematics"], "Matrices in Mathematics", "C"),
        (["Markup Papers", "Proceedings of Balisage"], "Proceedings of Balisage", "M"),
        (["Nature", "Nature"], "Nature", None),
        (["", "Nature"], "Nature", None),
        (["Child &amp;amp; Family\n   Studies"], "Child & Family Studies", None),
    ],
)
def test_the_container_and_its_series(titles: list[str], container: str | None, series: str | None) -> None:
    values = claimed(type="book-chapter", container_title=titles)
    assert values.get("container-title") == container
    assert str(values.get("collection-title", "None"))[0] == (series or "N")


@pytest.mark.parametrize(
    ("item", "title"),
    [
        ({"title": []}, None),
        ({"title": [""]}, None),
        ({"title": None}, None),
        ({"title": ["", "Second"]}, "Second"),
        ({"title": [""], "original_title": ["Original"]}, "Original"),
        ({"title": ["One", "Two"], "subtitle": ["First", "Second"]}, "One: First"),
        ({"title": ["On  X:\n Y"], "subtitle": ["Y"]}, "On X: Y"),
        ({"title": ["Why?"], "subtitle": ["A Survey"]}, "Why? A Survey"),
        ({"title": ["Data"], "subtitle": ["(718982007-001)"]}, "Data (718982007-001)"),
        ({"title": ["Only"], "subtitle": [""]}, "Only"),
        ({"title": ["Cats &amp;amp; Dogs"]}, "Cats & Dogs"),
        ({"title": ["RETRACTED: On X"]}, "On X"),
        ({"title": ["[Retracted] On X"]}, "On X"),
        ({"title": ["RETRACTED ARTICLE: On X"]}, "On X"),
        ({"title": ["Retraction: On X"]}, "Retraction: On X"),
        ({"title": ["REMOVED: On X"]}, "On X"),
        ({"title": ["TEMPORARY REMOVAL: On X"]}, "On X"),
        ({"title": ["RETRACTED—On X"]}, "On X"),
        ({"title": ["*Retracted*: On X"]}, "On X"),
        ({"title": ["On X – RETRACTED"]}, "On X"),
        ({"title": ["On tumours that were removed"]}, "On tumours that were removed"),
        ({"title": ["This article has been retracted: On X"]}, "On X"),
        ({"title": ["On X (Retracted article)"]}, "On X"),
        ({"title": ["Removal of X"]}, "Removal of X"),
        ({"title": ["-"]}, None),
        ({"title": ["[Not Available]."]}, None),
        ({"title": ["n/a"]}, None),
        ({"title": ["NULL"]}, None),
        ({"title": ["Untitled"], "original_title": ["Ohne Titel"]}, "Ohne Titel"),
        ({"title": ["GrÃ¼ne HÃ¶fe â€“ heute"]}, "Grüne Höfe – heute"),
        ({"title": ["Â½ Â§ und ÄÖÜ"]}, "Â½ Â§ und ÄÖÜ"),
        ({"title": ["Ann\x92s Boat \x96 a View"]}, "Ann’s Boat – a View"),
        ({"title": ["Les for\x81ts"]}, "Les for\ufffdts"),
        ({"title": [f"On X {'(' * 5000}"]}, f"On X {'(' * 5000}"),
    ],
)
def test_the_title(item: dict[str, Any], title: str | None) -> None:
    assert claimed(**item).get("title") == title


@pytest.mark.parametrize(
    ("registered", "clean"),
    [
        ("Of <i>E. coli</i>", "Of <i>E. coli</i>"),
        ("<italic>E. coli</italic> and <em>more</em>", "<i>E. coli</i> and <i>more</i>"),
        ("H<sub>2</sub>O in <b>R</b><sup>2</sup>", "H<sub>2</sub>O in <b>R</b><sup>2</sup>"),
        ("in\n      <i>S. agalactiae</i>\n      that", "in <i>S. agalactiae</i> that"),
        ("kinase (\n   <i>PIK3CA</i>\n   )", "kinase (<i>PIK3CA</i>)"),
        ("<i>KRAS</i>\n  /\n  <i>NRAS</i>\n mutations", "<i>KRAS</i>/<i>NRAS</i> mutations"),
        ("<i> E. coli </i>now", "<i>E. coli</i> now"),
        ("<i>unclosed", "unclosed"),
        ("stray</sub> end", "stray end"),
        ("<b></b>empty", "empty"),
        ("&lt;i&gt;E. coli&lt;/i&gt;", "<i>E. coli</i>"),
        ("p &lt; 0.05 &amp; q", "p < 0.05 & q"),
        ("A < B and C > D", "A < B and C > D"),
        ("Costs $18.50, cloth; $10.00", "Costs $18.50, cloth; $10.00"),
        ("<scp>ABC</scp> of it", '<span style="font-variant:small-caps;">ABC</span> of it'),
        ("Field notes, 1898 /", "Field notes, 1898"),
        ("Funded work<xref ref-type='fn'>1</xref>", "Funded work"),
        ("Funded work<sup>*</sup>", "Funded work"),
        ('See <ext-link href="x">there</ext-link>', "See there"),
        ("<inline-formula><tex-math>$R^2$</tex-math></inline-formula>-Tuning", "$R^2$-Tuning"),
        ("Soft\u00adhyphen and\u00a0no\u2009break", "Softhyphen and no break"),
        ("Mu\u0308ller", "Müller"),
        ("A\nline\u2028break\x07", "A line break"),
    ],
)
def test_markup_in_titles_becomes_ours(registered: str, clean: str) -> None:
    assert claimed(title=[registered]).get("title") == clean


TENSOR = "<mmultiscripts><mi>Tb</mi><mprescripts/><none/><mn>153</mn></mmultiscripts>"
NOTED = "<semantics><mi>x</mi><annotation encoding='application/x-tex'>x^2</annotation></semantics>"


@pytest.mark.parametrize("prefix", ["", "mml:"])
@pytest.mark.parametrize(
    ("registered", "clean"),
    [
        ("the<math><mi>N</mi><mo>=</mo><mn>88</mn></math>nucleus", "the N=88 nucleus"),
        ("for<math alttext='$d$'><mi>d</mi></math>-complete", "for $d$-complete"),
        (f"<math>{NOTED}</math>", "$x^2$"),
        ("<math><msup><mi>R</mi><mn>2</mn></msup></math>-Tuning", "R<sup>2</sup>-Tuning"),
        ("CO<math><msub><mrow/><mn>2</mn></msub></math> capture", "CO<sub>2</sub> capture"),
        (f"nucleus<math>{TENSOR}</math>", "nucleus <sup>153</sup>Tb"),
        ("<math><msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup></math>", "x<sub>1</sub><sup>2</sup>"),
        ("<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>", "1/2"),
        ("<math><msqrt><mi>s</mi></msqrt></math>", "√s"),
        ("<math><mover><mi>x</mi><mo>ˆ</mo></mover></math>", "x"),
        ("<math><mi>a</mi><mo>&lt;</mo><mi>b</mi></math>", "a<b"),
        (r"<math alttext='\input{x}'><mi>q</mi></math>", "q"),
        ("of <math><mi>x</mi> for ever", "of x for ever"),
        ("<math><mi>x</mrow></math>", "x"),
        ("The mathematics of it", "The mathematics of it"),
    ],
)
def test_mathml_in_titles_becomes_tex_or_scripts(prefix: str, registered: str, clean: str) -> None:
    named = re.sub(r"<(/?)(?=m|none|semantics|annotation)", rf"<\1{prefix}", registered)
    assert claimed(title=[named]).get("title") == clean
    assert claimed(title=[escape(named)]).get("title") == clean or "<b" in clean


@pytest.mark.parametrize(
    ("item", "issued"),
    [
        ({"issued": {"date-parts": [[2022, 10, 23]]}}, Date(2022, 10, 23)),
        ({"issued": {"date-parts": [[2022, 10]]}}, Date(2022, 10)),
        ({"issued": {"date-parts": [[2022]]}}, Date(2022)),
        ({"issued": {"date-parts": [[None]]}}, None),
        ({"issued": {"date-parts": [[None]]}, "published_print": {"date-parts": [[2021, 3]]}}, Date(2021, 3)),
        ({"issued": {"date-parts": [[None]]}, "published_online": {"date-parts": [[2020]]}}, Date(2020)),
        ({"issued": {"date-parts": [[None]]}, "approved": {"date-parts": [[2020, 5, 25]]}}, Date(2020, 5, 25)),
        ({"issued": {"date-parts": [[None]]}, "created": {"date-parts": [[2030, 1, 1]]}}, None),
        ({"issued": {"date-parts": [[2022, 13, 1]]}}, Date(2022)),
        ({"issued": {"date-parts": [[2022, 2, 32]]}}, Date(2022, 2)),
        ({"issued": {"date-parts": [["2022", "7"]]}}, Date(2022, 7)),
        ({"issued": {"date-parts": [[22]]}}, None),
        ({"issued": {"date-parts": []}}, None),
        ({"issued": None}, None),
        ({"issued": "2022"}, None),
    ],
)
def test_the_day_of_publication(item: dict[str, Any], issued: Date | None) -> None:
    assert claimed(**item).get("issued") == issued


@pytest.mark.parametrize(
    ("contributor", "name"),
    [
        ({"given": "Ada", "family": "Lovelace"}, Name("Lovelace", "Ada")),
        ({"family": "Stravopodis"}, Name("Stravopodis")),
        ({"name": "OLYMPUS Collaboration"}, Name(literal="OLYMPUS Collaboration")),
        ({"name": "Urban &amp; Vogel"}, Name(literal="Urban & Vogel")),
        ({"given": "J.\u2009C.", "family": "Bernauer"}, Name("Bernauer", "J. C.")),
        (
            {"given": "Michael C.", "family": "Northington", "suffix": "V"},
            Name("Northington", "Michael C.", suffix="V"),
        ),
        ({"given": "Sammy", "family": "Davis", "suffix": "JR."}, Name("Davis", "Sammy", suffix="Jr.")),
        (
            {"given": "Mathieu", "family": "van den Bergh"},
            Name("Bergh", "Mathieu", non_dropping_particle="van den"),
        ),
        ({"given": "Luc", "family": "Van Gool"}, Name("Van Gool", "Luc")),
        ({"given": "Leonel", "family": "Manzano Neira"}, Name("Manzano Neira", "Leonel")),
        ({"given": "Xuewen Ding", "family": "-"}, Name("Ding", "Xuewen")),
        ({"given": "P.", "family": "KUMAR"}, Name("Kumar", "P.")),
        ({"given": "ARVID", "family": "WALLGREN"}, Name("Wallgren", "Arvid")),
        ({"given": "AJ", "family": "Wakefield"}, Name("Wakefield", "AJ")),
        ({"given": "CONAN", "family": "O'BRIEN"}, Name("O'Brien", "Conan")),
        ({"given": "R.", "family": "MCDONALD"}, Name("McDonald", "R.")),
        ({"given": "MARTIN", "family": "FARACH-COLTON"}, Name("Farach-Colton", "Martin")),
        ({"given": "LUDWIG", "family": "VAN BEETHOVEN"}, Name("Beethoven", "Ludwig", non_dropping_particle="van")),
        ({"given": "WEI", "family": "LI"}, Name("Li", "Wei")),
        ({"given": "MINH", "family": "DO"}, Name("Do", "Minh")),
        ({"given": "José", "family": "MUÑOZ-ÁLVAREZ"}, Name("Muñoz-Álvarez", "José")),
        ({"family": "NASA"}, Name("NASA")),
        ({"given": "Ada", "family": "<i>Love</i>lace"}, Name("Lovelace", "Ada")),
    ],
)
def test_a_name(contributor: dict[str, str], name: Name) -> None:
    assert claimed(author=[contributor])["author"] == (name,)


@pytest.mark.parametrize(
    ("contributors", "families"),
    [
        ([{"family": "Туберозова"}, {"family": "Tuberozova"}], ["Tuberozova"]),
        ([{"family": "A"}, {"family": "B"}, {"family": "山田"}, {"family": "鈴木"}], ["A", "B"]),
        ([{"family": "Паршин"}, {"family": "Стельмах"}], ["Паршин", "Стельмах"]),
        ([{"family": "Lovelace"}, {"family": "Babbage"}, {"family": "山田"}], ["Lovelace", "Babbage", "山田"]),
        ([{}, {"family": ""}, {"family": "-"}, None, "Lovelace", {"family": "Ada"}], ["Ada"]),
        ([], None),
        (None, None),
        ("Ada", None),
    ],
    ids=[
        "twice",
        "twice, in two blocks",
        "one script",
        "one of another script",
        "no names",
        "none",
        "null",
        "text",
    ],
)
def test_lists_of_names(contributors: Any, families: list[str] | None) -> None:
    authors = read_work({"author": contributors}).authors
    assert [name.family for name in authors] == (families or [])


@pytest.mark.parametrize(
    ("item", "page", "number"),
    [
        ({"page": "155-160"}, "155-160", None),
        ({"page": "155 – 160"}, "155-160", None),
        ({"page": "155--160"}, "155-160", None),
        ({"page": "61-61"}, "61", None),
        ({"page": "no-no"}, None, None),
        ({"page": "n/a-n/a"}, None, None),
        ({"page": "-"}, None, None),
        ({"page": "xi-xiv"}, "xi-xiv", None),
        ({"page": "111-128_1"}, "111-128", None),
        ({"page": "1308-1309.e1"}, "1308-1309.e1", None),
        ({"page": "pages 5 to 10"}, "5-10", None),
        ({"page": "S. 5\u201310"}, "5-10", None),
        ({"page": "p5-p10"}, "5-10", None),
        ({"page": "5-10 pages"}, "5-10", None),
        ({"page": "Article No. 12"}, "12", None),
        ({"page": "art0012"}, "art0012", None),
        ({"page": "S5-S10"}, "S5-S10", None),
        ({"page": "XXXVII-XLI"}, "XXXVII-XLI", None),
        ({"page": "X-XX"}, None, None),
        ({"page": "473s"}, "473s", None),
        ({"page": "96973B"}, "96973B", None),
        ({"article_number": "162501"}, None, "162501"),
        ({"page": "e000776", "article_number": "e000776"}, None, "e000776"),
        ({"page": "1-9", "article_number": "77"}, "1-9", "77"),
    ],
)
def test_pages_and_article_numbers(item: dict[str, Any], page: str | None, number: str | None) -> None:
    values = claimed(**item)
    assert (values.get("page"), values.get("number")) == (page, number)


def update(kind: str, doi: str = "10.1000/notice") -> dict[str, str]:
    return {"type": kind, "DOI": doi}


@pytest.mark.parametrize(
    ("item", "status"),
    [
        ({}, None),
        ({"updated_by": [update("retraction")]}, "retracted"),
        ({"updated_by": [update("correction"), update("retraction")]}, "retracted"),
        ({"updated_by": [update("correction", "10.1000/C")]}, "corrected: 10.1000/c"),
        ({"updated_by": [update("erratum")]}, "corrected: 10.1000/notice"),
        ({"updated_by": [update("withdrawal")]}, "withdrawn"),
        ({"updated_by": [update("expression_of_concern")]}, "expression of concern: 10.1000/notice"),
        ({"updated_by": [update("new_version")]}, None),
        ({"update_to": [update("correction", "10.1000/X")]}, "corrected: 10.1000/x"),
        ({"update_to": [update("retraction", "10.1000/another")]}, None),
        ({"title": ["RETRACTED: On X"]}, "retracted"),
        ({"title": ["RETRACTED: On X"], "updated_by": [update("correction")]}, "retracted"),
        ({"title": ["Temporary Removal: On X"]}, "removed"),
        ({"title": ["On X [WITHDRAWN]"]}, "withdrawn"),
        ({"updated_by": [update("Partial Retraction")]}, "partially retracted"),
        ({"updated_by": None}, None),
        ({"updated_by": ["retraction"]}, None),
    ],
    ids=["none", "retracted", "after a correction", "corrected", "erratum", "withdrawn", "concern", "new version",
         "in its own record", "a notice about another", "by title", "by title and corrected", "removed by title",
         "behind the title", "in words", "null", "text"],
)  # fmt: skip
def test_what_has_befallen_a_work(item: dict[str, Any], status: str | None) -> None:
    assert claimed(**item).get("status") == status


@pytest.mark.parametrize(
    ("kind", "about", "is_notice"),
    [
        ("retraction", "10.1000/Paper", True),
        ("erratum", "10.1000/paper", True),
        ("addendum", "10.1000/paper", True),
        ("new_version", "10.1000/paper", False),
        ("retraction", "10.1000/Notice", False),
    ],
)
def test_what_is_a_notice_about_another_work(kind: str, about: str, *, is_notice: bool) -> None:
    assert read_work({"DOI": "10.1000/notice", "update-to": [update(kind, about)]}).is_notice is is_notice


@pytest.mark.parametrize(
    ("item", "variable", "value"),
    [
        ({"ISBN": ["978-3-16-148410-0", "9783161484117"]}, "ISBN", "9783161484100"),
        ({"ISBN": ["http://id.crossref.org/isbn/9783161484100"]}, "ISBN", "9783161484100"),
        ({"ISBN": ["316148410X"]}, "ISBN", "316148410X"),
        ({"ISBN": ["unknown"]}, "ISBN", None),
        ({"ISSN": ["0031-9007", "1079-7114"]}, "ISSN", "0031-9007"),
        ({"ISSN": ["http://id.crossref.org/issn/0140-673x"]}, "ISSN", "0140-673X"),
        ({"publisher": "Sunset Seed and Plant Co.,"}, "publisher", "Sunset Seed and Plant Co."),
        ({"publisher_location": "San Francisco, Calif. :"}, "publisher-place", "San Francisco, Calif."),
        ({"event": {"name": "Proceedings of the 2018 Conference"}}, "event-title", "2018 Conference"),
        ({"event": "ECCV"}, "event-title", None),
        ({"volume": "n° 95"}, "volume", "n° 95"),
        ({"volume": "null"}, "volume", None),
        ({"issue": "N/A"}, "issue", None),
        ({"article-number": "undefined"}, "number", None),
        ({"issue": "Null Issue 3"}, "issue", "Null Issue 3"),
        ({"volume": 7}, "volume", None),
    ],
)
def test_other_fields(item: dict[str, Any], variable: str, value: str | None) -> None:
    assert claimed(**item).get(variable) == value


def test_editors_are_claimed_for_books_alone() -> None:
    editors = [{"given": "Ada", "family": "Lovelace"}]
    assert claimed(type="edited-book", editor=editors)["editor"] == (Name("Lovelace", "Ada"),)
    assert "editor" not in claimed(type="journal-article", editor=editors)


@pytest.mark.parametrize(("title", "subtitle", "whole"), [("", "Sub", "Sub"), ("T", "", "T"), ("", "", "")])
def test_a_title_or_a_subtitle_alone_is_whole(title: str, subtitle: str, whole: str) -> None:
    assert join_subtitle(title, subtitle) == whole


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(["date-parts", "<mml:math>"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(SELECT), _JSON))
def test_no_item_however_odd_makes_an_exception_or_a_value_of_another_kind(item: dict[str, Any]) -> None:
    values = work_claim(read_work(item), "", "").values
    assert set(values) <= TEXT_VARIABLES | {"author", "editor", "issued"}
    assert all(values.values())


@pytest.mark.parametrize(
    ("item", "issued"),
    [
        ({"published-print": [2019, 4], "volume": "31", "page": "100-120"}, Date(2019, 4)),
        ({"published-print": [2019], "volume": "31", "article-number": "7"}, Date(2019)),
        ({"published-print": [2019, 4]}, Date(2018, 11, 2)),
        ({"volume": "31", "page": "100-120"}, Date(2018, 11, 2)),
        ({"type": "proceedings-article", "published-print": [2019], "volume": "1", "page": "1-2"}, Date(2018, 11, 2)),
        ({"type": "book-chapter", "published-print": [2019], "page": "3-12"}, Date(2019)),
        ({"type": "book-chapter", "published-print": [2019]}, Date(2018, 11, 2)),
    ],
)
def test_volume_and_pages_have_the_year_of_their_issue(item: dict[str, Any], issued: Date) -> None:
    dates = {name: {"date-parts": [value]} if name.startswith("pub") else value for name, value in item.items()}
    work = read_work({"type": "journal-article", "issued": {"date-parts": [[2018, 11, 2]]}} | dates)
    assert work.issued == issued


@pytest.mark.parametrize(
    ("parts", "issued"),
    [
        ([2020, 2, 30], Date(2020, 2)),
        ([2020, 2, 29], Date(2020, 2, 29)),
        ([2019, 2, 29], Date(2019, 2)),
        ([2019, 4, 31], Date(2019, 4)),
        ([2018, 13, 1], Date(2018)),
        ([2018, 0, 1], Date(2018)),
        ([0], None),
        ([99999], None),
        ([float("inf")], None),
        ([float("nan")], None),
        ([1e400, 1], None),
        (["2019"], Date(2019)),
    ],
)
def test_days_that_no_calendar_has(parts: list[Any], issued: Date | None) -> None:
    work = read_work({"issued": {"date-parts": [parts]}})
    assert work.issued == issued
    is_whole = issued is not None and len(issued.parts()) == len(parts)
    assert work_claim(work, "", "").remark == ("" if is_whole else work.remark)
    assert bool(work.remark) is not is_whole


@pytest.mark.parametrize(
    ("parts", "issued"), [([2020, None, 3], Date(2020)), ([2020, 6, None], Date(2020, 6)), ([None, 6], None)]
)
def test_what_stands_behind_an_unknown_part_of_a_date_is_none(parts: list[Any], issued: Date | None) -> None:
    assert read_work({"issued": {"date-parts": [parts]}}).issued == issued


@pytest.mark.parametrize(
    ("kind", "titles", "container", "series"),
    [
        ("journal-article", ["J Rural Roads", "Journal of Rural Roads"], "Journal of Rural Roads", ""),
        ("journal-article", ["Annals of Moor Science", "Ann. Moor Sci."], "Annals of Moor Science", ""),
        ("journal-article", ["Phys Rev B", "Physical Review B"], "Physical Review B", ""),
        ("journal-article", ["Rev. Fr. Géogr.", "Revue française de géographie"], "Revue française de géographie", ""),
        (
            "journal-article",
            ["Z Angew Salzk", "Zeitschrift für angewandte Salzkunde"],
            "Zeitschrift für angewandte Salzkunde",
            "",
        ),
        ("journal-article", ["Revue des marais", "Bog Review"], "Revue des marais", ""),
        ("book-chapter", ["Lecture Notes in Geology", "Caves"], "Caves", "Lecture Notes in Geology"),
        ("book-chapter", ["Of millers", "Northern Studies in Bread"], "Of millers", "Northern Studies in Bread"),
        ("book-chapter", ["Harbour Classics", "Of sailors"], "Of sailors", "Harbour Classics"),
        ("journal-article", ["JRR", "Journal of Rural Roads"], "Journal of Rural Roads", ""),
        ("book-chapter", ["Bread", "Advances in Bread Research"], "Bread", "Advances in Bread Research"),
        ("book-chapter", ["Bread", "The Northern Bread Library"], "Bread", "The Northern Bread Library"),
        ("journal-article", ["JOURNAL OF SMALL RIVERS"], "Journal of Small Rivers", ""),
        ("journal-article", ["IEEE TRANSACTIONS ON TIDES"], "IEEE Transactions on Tides", ""),
        ("journal-article", ["PROTEINS"], "PROTEINS", ""),
    ],
)
def test_container_titles(kind: str, titles: list[str], container: str, series: str) -> None:
    work = read_work({"type": kind, "container-title": titles})
    assert (work.container, work.series) == (container, series)


@pytest.mark.parametrize(
    ("item", "page", "number"),
    [
        ({"page": "RIVERS.0091-15.2015"}, "", "RIVERS.0091-15.2015"),
        ({"page": "12-15."}, "12-15", ""),
        ({"page": "WATER.0100-20.2020", "article-number": "7"}, "", "7"),
        ({"page": "e1000001-e1000009", "volume": "7"}, "e1000001-e1000009", ""),
        ({"page": "S1-S9", "volume": "5"}, "S1-S9", ""),
        ({"page": "pp. 12-19", "volume": "5"}, "12-19", ""),
        ({"page": "0-0", "volume": "5"}, "", ""),
        ({"page": "147-1-147-12", "volume": "5"}, "147-1–147-12", ""),
        ({"page": "1-14"}, "", ""),
        ({"page": "1-1"}, "", ""),
        ({"page": "1-1", "volume": "5"}, "1", ""),
        ({"page": "1-14", "volume": "5"}, "1-14", ""),
        ({"page": "1-14", "type": "proceedings-article"}, "1-14", ""),
    ],
)
def test_pages_and_numbers(item: dict[str, Any], page: str, number: str) -> None:
    work = read_work({"type": "journal-article"} | item)
    assert (work.page, work.number) == (page, number)


@pytest.mark.parametrize(
    ("item", "publisher"),
    [
        ({"type": "posted-content", "institution": [{"name": "bioRxiv"}]}, "bioRxiv"),
        ({"type": "posted-content", "resource": {"primary": {"URL": "http://medrxiv.org/lookup/doi/1"}}}, "medRxiv"),
        ({"type": "posted-content", "resource": {"primary": {"URL": "https://example.org/1"}}}, "Owner Inc."),
        ({"type": "posted-content", "institution": "bioRxiv", "resource": []}, "Owner Inc."),
        ({"type": "dissertation", "institution": [{"name": "University of Tides"}]}, "University of Tides"),
        ({"type": "journal-article", "institution": [{"name": "bioRxiv"}]}, "Owner Inc."),
    ],
)
def test_the_publisher_is_the_server_or_the_school(item: dict[str, Any], publisher: str) -> None:
    assert read_work({"publisher": "Owner Inc."} | item).publisher == publisher
