"""Names as services write them: what is a suffix, a degree, a mark, nobody; and capitals that are a typesetter's."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import assert_linear
from i2vbib.catalog.bibtex_names import read_tex_name
from i2vbib.catalog.csl_reader import read_csl_json
from i2vbib.catalog.ris_reader import read_ris
from i2vbib.enrich.sources.arxiv_preprint import author_names
from i2vbib.enrich.sources.crossref_names import read_contributors
from i2vbib.text.name_reader import read_name, read_parts
from i2vbib.text.names import Name


@pytest.mark.parametrize(
    ("given_name", "family", "name"),
    [
        ("A.A., Jr.", "Albright", Name("Albright", "A.A.", suffix="Jr.")),
        ("Louis B.", "Mercer, III", Name("Mercer", "Louis B.", suffix="III")),
        ("Rui", "Alves Jr.", Name("Alves", "Rui", suffix="Jr.")),
        ("Ina", "Weiss II", Name("Weiss", "Ina", suffix="II")),
        ("Carl F.", "Gauss 3rd", Name("Gauss", "Carl F.", suffix="3rd")),
        ("Rolf, PhD", "Jonas", Name("Jonas", "Rolf")),
        ("Mara, MD, M.P.H.", "Stein", Name("Stein", "Mara")),
        ("Mara", "Stein a, *", Name("Stein", "Mara")),
        ("Mara", "Stein b,1", Name("Stein", "Mara")),
        ("Prof. Dr. med. Mara", "Stein", Name("Stein", "Mara")),
        ("Mara", r"Stein\textsuperscript{a}", Name("Stein", "Mara")),
        ("Mara", "Stein; on behalf of the Pebble Group", Name("Stein", "Mara")),
        ("Mara", "Stein, Ph. D.", Name("Stein", "Mara")),
        ("Tom", "Hill PhD", Name("Hill", "Tom")),
        ("Dr. Eva", "Lind", Name("Lind", "Eva")),
        ("Ann", "Smith, University of Northport", Name("Smith", "Ann")),
        ("Ann (Department of Tides)", "Smith", Name("Smith", "Ann")),
        ("Bert", "Johns*", Name("Johns", "Bert")),
        ("Bert†", "Johns1,2", Name("Johns", "Bert")),
        ("Bert", "Johns<sup>a</sup>", Name("Johns", "Bert")),
        ("Bert", "Johns★ 1,*", Name("Johns", "Bert")),
        ("Bert", "Johns a,b", Name("Johns", "Bert")),
        ("Bert", "Johns$^{1}$", Name("Johns", "Bert")),
        ("Bert", "Johns.", Name("Johns", "Bert")),
        ("Louis B. III", "Mercer", Name("Mercer", "Louis B.", suffix="III")),
        ("Louis", "Mercer (Jr.)", Name("Mercer", "Louis", suffix="Jr.")),
        ("Eva", "Lind MD", Name("Lind", "Eva")),
        ("Eva", "Lind MBBS FRCP", Name("Lind", "Eva")),
        ("Eva", "Lind Esq.", Name("Lind", "Eva")),
        ("Eva", "Lind, for the Weir Study Group", Name("Lind", "Eva")),
        ("Eva", "Lind on behalf of the Weir Collaboration", Name("Lind", "Eva")),
        ("Zo\ufffd", "\ufffdst", Name("\ufffdst", "Zo\ufffd")),
        ("Eva", "Lind, Dr. med.", Name("Lind", "Eva")),
        ("Mrs. Eva", "Lind, Institute of Tides, Port City", Name("Lind", "Eva")),
        ("Jo\\~ao", "Sim\\~oes", Name("Simões", "João")),
        ("The WAVES", "Team", Name(literal="The WAVES Team")),
        ("", "TIDES Collaboration", Name(literal="TIDES Collaboration")),
        ("Ludwig van", "Oost", Name("Oost", "Ludwig", non_dropping_particle="van")),
        ("Mary", "van den Berg", Name("Berg", "Mary", non_dropping_particle="van den")),
        ("Ann", "Smith et al.", Name("Smith", "Ann")),
        ("and Ann", "Smith", Name("Smith", "Ann")),
        ("Hyun", "Na", Name("Na", "Hyun")),
        ("", "García, Luis", Name("García", "Luis")),
        (".", "Smith", Name("Smith")),
        ("N/A", "Smith", Name("Smith")),
        ("Al", "Smith", Name("Smith", "Al")),
        ("Jr.", "Davis", Name("Davis", suffix="Jr.")),
        ("V", "Davis", Name("Davis", "V")),
        ("van", "Gogh", Name("Gogh", non_dropping_particle="van")),
        ("Van", "Nguyen", Name("Nguyen", "Van")),
        ("DR. JOHN", "SMITH", Name("Smith", "John")),
        ("Ann", "Lee on behalf of the TIDES Study", Name("Lee", "Ann")),
        ("World Tide", "Organization", Name(literal="World Tide Organization")),
        ("University of", "Northport", Name(literal="University of Northport")),
        ("Team", "Heron", Name(literal="Team Heron")),
        ("Northport Research", "Tide Team", Name(literal="Northport Research Tide Team")),
        ("Ministry of", "Fens and Dykes", Name(literal="Ministry of Fens and Dykes")),
        ("Bureau of", "Rivers", Name(literal="Bureau of Rivers")),
        ("Centre for", "Tides", Name(literal="Centre for Tides")),
        ("Tide Task", "Force", Name(literal="Tide Task Force")),
        ("Editorial", "Board", Name(literal="Editorial Board")),
        ("Northern Tide", "Federation", Name(literal="Northern Tide Federation")),
        ("Tide AI", "Research", Name(literal="Tide AI Research")),
        ("", "Centre for Tides", Name(literal="Centre for Tides")),
        ("Max", "Force", Name("Force", "Max")),
        ("Lea M.", "Project", Name("Project", "Lea M.")),
        ("Anna", "Church", Name("Church", "Anna")),
        ("Per", "van Lab", Name("Lab", "Per", non_dropping_particle="van")),
        ("Lea", "Group", Name("Group", "Lea")),
        ("translated by", "Lund", Name("Lund")),
        ("translated by Per", "Lund", Name("Lund", "Per")),
        ("with Per", "Lund", Name("Lund", "Per")),
    ],
)
def test_parts_of_a_name(given_name: str, family: str, name: Name) -> None:
    assert read_parts(given_name, family) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Robert W. Hale, Jr.", Name("Hale", "Robert W.", suffix="Jr.")),
        ("Robert W. Hale III", Name("Hale", "Robert W.", suffix="III")),
        ("Hale, Robert W.", Name("Hale", "Robert W.")),
        ("Lee, MA", Name("Lee", "MA")),
        ("Herbert Van de Sompel", Name("Van de Sompel", "Herbert")),
        ("Maria De La Cruz", Name("De La Cruz", "Maria")),
        ("Oisin Mac Aodha", Name("Mac Aodha", "Oisin")),
        ("Giordano Da Lozzo", Name("Da Lozzo", "Giordano")),
        ("Chris St. Clair", Name("St. Clair", "Chris")),
        ("Joan Puig i Font", Name("Puig i Font", "Joan")),
        ("Luca Della Rosa", Name("Della Rosa", "Luca")),
        ("Luca Lo Verde", Name("Lo Verde", "Luca")),
        ("Piet Vanden Eynde", Name("Vanden Eynde", "Piet")),
        ("Seán Ó Dubhda", Name("Ó Dubhda", "Seán")),
        ("Henk Uit den Boogaard", Name("Uit den Boogaard", "Henk")),
        ("Bartolomé de las Torres", Name("Torres", "Bartolomé", non_dropping_particle="de las")),
        ("Rui de Matos Filho", Name("Matos Filho", "Rui", non_dropping_particle="de")),
        ("Dong Van Nguyen", Name("Nguyen", "Dong Van")),
        ("José Ortega y Gasset", Name("Ortega y Gasset", "José")),
        ("Ida Moll genannt Drach", Name("Moll genannt Drach", "Ida")),
        ("Joana Costa e Silva", Name("Costa e Silva", "Joana")),
        ("Nguyen Van Thuan", Name("Thuan", "Nguyen Van")),
        ("Cornelis van den Berg", Name("Berg", "Cornelis", non_dropping_particle="van den")),
        (r"Jos\'e Garc\'ia", Name("García", "José")),
        (r"{\L}ukasz B{\l}aszczyk", Name("Błaszczyk", "Łukasz")),
        (r"Paul Erd\H{o}s", Name("Erdős", "Paul")),
        ("J.~Smith", Name("Smith", "J.")),
        (r"\and Michel D'Hont", Name("D'Hont", "Michel")),
        ("<br> Jean-Pol Rasson", Name("Rasson", "Jean-Pol")),
        ("Hans Moller (1)", Name("Moller", "Hans")),
        ("Hans Moller ((1) Tide Lab, (2) Port)", Name("Moller", "Hans")),
        (r"Hans Moller$^{1,\dagger}$", Name("Moller", "Hans")),
        ("Hans Moller M.D.", Name("Moller", "Hans")),
        ("Tide AI", Name(literal="Tide AI")),
        ("Hans Moller (University of Northport)", Name("Moller", "Hans")),
        ("Hans Moller, University of Northport", Name("Moller", "Hans")),
        ("JOHN MCDONALD", Name("McDonald", "John")),
        ("The ATLAS Collaboration", Name(literal="The ATLAS Collaboration")),
        ("for the Tide Gauge Collaboration", Name(literal="Tide Gauge Collaboration")),
        ("Ann Smith for the Tide Gauge Collaboration", Name("Smith", "Ann")),
        ("Kyoo il Kim", Name("Kim", "Kyoo il")),
        ("Roos in 't Veld", Name("Veld", "Roos", non_dropping_particle="in 't")),
        ("Bruno", Name("Bruno")),
    ],
)
def test_whole_names(text: str, name: Name) -> None:
    assert read_name(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "et al.",
        "and",
        "et al",
        "others",
        "-",
        ":",
        "&NA;",
        "N/A",
        "",
        "…",
        "u.a.",
        "Anonymous",
        "[No author]",
        "and 32 others",
        "et al. (2020)",
        "and 12 more",
        "collaborators",
        "etc.",
        "[s.n.]",
        "Various",
        "Author Unknown",
        "No authorship indicated",
        "N. N.",
    ],
)
def test_nobody_is_no_author(text: str) -> None:
    assert read_name(text) is None
    assert read_parts("", text) is None
    assert author_names(["Ann Smith", text]) == (Name("Smith", "Ann"),)
    assert read_contributors(
        [{"given": "Ann", "family": "Smith"}, {"given": text, "family": text}, {"name": text}]
    ) == (Name("Smith", "Ann"),)


@pytest.mark.parametrize(
    ("given_name", "family", "name"),
    [
        ("JOHN", "BARROW III", Name("Barrow", "John", suffix="III")),
        ("JOHN", "SMITH JR.", Name("Smith", "John", suffix="Jr.")),
        ("ÇAĞLA", "DEĞİRMEN", Name("Değirmen", "Çağla")),
        ("IŞIL", "YILDIZ", Name("Yıldız", "Işıl")),
        ("IRIS", "WINDER", Name("Winder", "Iris")),
        ("Swati", "NG", Name("NG", "Swati")),
        ("SWATI", "MEHTA", Name("Mehta", "Swati")),
        ("Wei", "LI", Name("Li", "Wei")),
        ("AJS", "Morgan", Name("Morgan", "AJS")),
        ("MARIA", "Morgan", Name("Morgan", "Maria")),
        ("J.-P.", "MARTIN-DUPONT", Name("Martin-Dupont", "J.-P.")),
        ("MARY ANN", "O'NEILL", Name("O'Neill", "Mary Ann")),
        ("JP", "VAN DER BERG", Name("Berg", "JP", non_dropping_particle="van der")),
        ("ANA", "ORTEGA Y GASSET", Name("Ortega y Gasset", "Ana")),
        ("MARÍA DE LOS ÁNGELES", "RUIZ", Name("Ruiz", "María de los Ángeles")),
        ("Rolf", "de la CRUZ", Name("Cruz", "Rolf", non_dropping_particle="de la")),
        ("ZOË", "ÅKESSON", Name("Åkesson", "Zoë")),
        ("MARY", "McDONALD", Name("McDonald", "Mary")),
        ("Mary", "MacLEOD", Name("MacLeod", "Mary")),
        ("JRR", "TOLKIEN", Name("Tolkien", "JRR")),
        ("JR", "TOLKIEN", Name("Tolkien", "JR")),
        ("NGUYỄN VĂN", "ANH", Name("Anh", "Nguyễn Văn")),
        ("ЛЕВ", "ПЕТРОВ", Name("Петров", "Лев")),
        ("ΓΙΩΡΓΟΣ", "ΜΕΛΑΣ", Name("Μελας", "Γιωργος")),
    ],
)
def test_names_in_capitals(given_name: str, family: str, name: Name) -> None:
    assert read_parts(given_name, family) == name


def test_a_person_beside_an_organisation_stays_one() -> None:
    names = read_contributors([{"given": "Lea", "family": "Group"}, {"name": "Tide Gauge Group"}, {"family": "Solo"}])
    assert names == (Name("Group", "Lea"), Name(literal="Tide Gauge Group"), Name("Solo"))


@given(st.text(), st.text())
def test_any_text_is_a_name_or_nobody(one: str, other: str) -> None:
    for name in (read_name(one), read_parts(one, other), read_parts("", one, other, other)):
        assert name is None or name.to_csl()


@pytest.mark.parametrize("unit", ["(", ", Jr", "and ", r"\'{", "1*", " "])
def test_no_name_takes_more_than_linear_time(unit: str) -> None:
    def read(times: int) -> None:
        text = unit * times
        read_name(text)
        read_parts(text, text, text, text)

    assert_linear(read, 2_000)


@pytest.mark.parametrize(
    ("tex", "name"),
    [
        (r"\v{C}apek, Karel", Name("Čapek", "Karel")),
        (r"{\v{C}}apek, Karel", Name("Čapek", "Karel")),
        (r"Erd\H{o}s, P{\'a}l", Name("Erdős", "Pál")),
        (r"Ya{\u{g}}mur, Ay\c{s}e", Name("Yağmur", "Ayşe")),
        (r"Nguy\~{\^{e}}n, Th\d {i}", Name("Nguyễn", "Thị")),
        (r"\L{}ukasz Kaiser", Name("Kaiser", "Łukasz")),
        (r"\textsc{Ozols}, J{\=a}nis", Name("Ozols", "Jānis")),
        (r"D\'{\i}az, {Juan Carlos}", Name("Díaz", "Juan Carlos")),
        (r"{Ortega y Gasset}, Jos\'{e}", Name("Ortega y Gasset", "José")),
        (r"{\noopsort{a}}Smith, Jo", Name("Smith", "Jo")),
        (r"{\VAN{Gogh}{Van}{van} Gogh}, Vincent", Name("Van Gogh", "Vincent")),
        (r"{\SortNoop{bb}}van {\relax Dam}, A.", Name("Dam", "A.", non_dropping_particle="van")),
    ],
)
def test_accents_of_a_bibliographys_name_keep_their_letters(tex: str, name: Name) -> None:
    assert read_tex_name(tex) == name


@pytest.mark.parametrize(
    ("suffix", "kept"), [("Jr.,", "Jr."), ("III.", "III"), ("MD, PhD", ""), ("Dr.", ""), ("V", "V")]
)
def test_a_suffix_is_no_degree(suffix: str, kept: str) -> None:
    assert read_parts("Eva", "Lind", suffix) == Name("Lind", "Eva", suffix=kept)


def test_authors_in_two_scripts_are_different_people_where_but_one_is_the_first() -> None:
    first, second = {"given": "Марина", "family": "Петрова"}, {"given": "Ann", "family": "Smith"}
    people = [first | {"sequence": "first"}, second | {"sequence": "additional"}]
    assert read_contributors(people) == (Name("Петрова", "Марина"), Name("Smith", "Ann"))
    assert read_contributors([one | {"sequence": "first"} for one in people]) == (Name("Smith", "Ann"),)
    assert read_contributors([first, second]) == (Name("Петрова", "Марина"), Name("Smith", "Ann"))
    assert read_contributors([first, {"given": "Marina", "family": "Petrova"}]) == (Name("Petrova", "Marina"),)


@pytest.mark.parametrize(
    ("author", "families"),
    [
        ("Hans Moller and Ida Lund", ["Moller", "Lund"]),
        ("Ann Lee, Bo Kim, and Jo Roe", ["Lee", "Kim", "Roe"]),
        ("Ann Lee; Bo van den Berg", ["Lee", "Berg"]),
        (r"Ann Lee \and Bo Kim", ["Lee", "Kim"]),
        ("Ann Lee & Bo Kim", ["Lee", "Kim"]),
        ("Bo Kim (Institute of Fens and Dykes)", ["Kim"]),
        ("Rui Costa (1 and 2)", ["Costa"]),
        ("José Ortega y Gasset", ["Ortega y Gasset"]),
        ("Institute of Fens and Dykes", [""]),
        ("Lee, Ann and Kim, Bo", ["Lee", "Kim"]),
        ("Lee, A. B.; Kim, C.", ["Lee", "Kim"]),
        ("García Márquez, Gabriel and van den Berg, Jan", ["García Márquez", "Berg"]),
        ("Lee, Ann, Kim, Bo, and Roe, Jo", ["Lee", "Kim", "Roe"]),
        ("Lee, Ann, Bo Kim and Jo Roe", ["Lee", "Kim", "Roe"]),
        ("Lee, Ann, Jr. and Kim, Bo", ["Lee", "Kim"]),
        ("Ann Lee, Jr., and Bo Kim", ["Lee", "Kim"]),
        (r"Lee, Fran\c{c}oise and N{\'u}\~nez, Jos\'e", ["Lee", "Núñez"]),
        (r"Fran\c{c}ois No\"el and {\O}yvind L{\o}v", ["Noël", "Løv"]),
        ("Ann Lee and others", ["Lee"]),
        ("Barnes and Noble", [""]),
        ("Ann Lee and Kim", [""]),
        ("Lee, Ann and Kim", [""]),
        ("Lee, Kim, and Roe", [""]),
    ],
)
def test_people_who_are_joined_in_one_author_are_several(author: str, families: list[str]) -> None:
    assert [name.family for name in author_names([author])] == families


def test_people_who_are_joined_in_a_family_name_are_several() -> None:
    joined = [{"family": "Lee, Ann and Kim, Bo", "sequence": "first"}, {"given": "Jo", "family": "Roe"}]
    assert read_contributors(joined) == (Name("Lee", "Ann"), Name("Kim", "Bo"), Name("Roe", "Jo"))


@pytest.mark.parametrize("author", ["Lee, Ann, Jr.", "Lee, Jr., Ann", "Ann Lee, Jr."])
def test_a_suffix_may_stand_behind_an_inverted_name(author: str) -> None:
    assert author_names([author]) == (Name("Lee", "Ann", suffix="Jr."),)


def test_nobody_is_an_author_in_parts() -> None:
    people = [
        {"given": "N.", "family": "N."},
        {"given": "with", "family": "others et al"},
        {"given": "Bo", "family": "N."},
    ]
    assert read_contributors(people) == (Name("N.", "Bo"),)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("King, Martin Luther, Jr.", Name("King", "Martin Luther", suffix="Jr.")),
        ("King, Jr., Martin", Name("King", "Martin", suffix="Jr.")),
        ("van den Berg, Jan", Name("Berg", "Jan", non_dropping_particle="van den")),
        ("Benton MJ", Name("Benton", "MJ")),
        ("O'Connor R. E.", Name("O'Connor", "R. E.")),
        ("INT EROSION CONTROL ASSOC", Name(literal="INT EROSION CONTROL ASSOC")),
        ("Study Group B", Name(literal="Study Group B")),
        ("Google Brain Team,", Name(literal="Google Brain Team")),
    ],
)
def test_names_of_databases(line: str, name: Name) -> None:
    ris = read_ris(f"TY  - JOUR\nAU  - {line}\nER  - \n")
    assert ris.items[0].claim.values["author"] == (name,)


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        ({"family": "Hale", "given": "Owen T., III"}, Name("Hale", "Owen T.", suffix="III")),
        ({"family": "Hale", "given": "Owen T.", "suffix": "III"}, Name("Hale", "Owen T.", suffix="III")),
        ({"family": "de la Cruz", "given": "José"}, Name("Cruz", "José", non_dropping_particle="de la")),
        ({"family": "Cruz", "given": "José", "dropping-particle": "de"}, Name("Cruz", "José", dropping_particle="de")),
        ({"family": "Van Gool", "given": "Luc"}, Name("Van Gool", "Luc")),
        ({"literal": "Hale, III"}, Name(literal="Hale, III")),
    ],
)
def test_names_of_csl_in_two_parts_and_in_all(parts: dict[str, str], name: Name) -> None:
    items = read_csl_json(json.dumps([{"id": "a", "type": "book", "author": [parts]}])).items
    assert items[0].claim.values["author"] == (name,)
