"""References as linguists have them: keys before them, volumes behind a full stop, books with their editors behind."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog


@pytest.mark.parametrize(
    ("text", "title", "authors", "venue", "year"),
    [
        (
            (
                "Moll 2022 - Moll, Ida. 2022. Signal and rate of change in kites. Royal Society Open Science 9. 211252. "
                "doi:10.1098/rsos.999252."
            ),
            "Signal and rate of change in kites",
            ("Moll, Ida",),
            "Royal Society Open Science",
            2022,
        ),
        (
            (
                "Moll et al. 2010a - Moll, Ida E; Ann J Lee.; and B Kim. 2010. Is wind really a problem for kites? "
                "A study using knots. Proceedings of the Royal Society B: Biological Sciences 365.3903–3912."
            ),
            "Is wind really a problem for kites? A study using knots",
            ("Moll, Ida E.", "Ann J Lee", "B Kim"),
            "Proceedings of the Royal Society B: Biological Sciences",
            2010,
        ),
        (
            "Moll & Lee 1998 - Moll, A T, & Lee, L L (1998). Kites and the Position of Wind. Kite Letters, 12(2), 3-9.",
            "Kites and the Position of Wind",
            ("Moll, A T.", "Lee, L L."),
            "Kite Letters",
            1998,
        ),
        (
            (
                "Moll et al. 2010. On the shape and fabric of kites. Philosophical transactions of the Royal Society of "
                "London. Series B, Biological sciences 365.3923–33."
            ),
            "On the shape and fabric of kites",
            ("Moll", "others"),
            "Philosophical transactions of the Royal Society of London. Series B, Biological sciences",
            2010,
        ),
        (
            (
                "Moll, P, Lee, W, & Kim, A 2010. Splits or waves? Trees or webs? How kites can unravel histories. "
                "Philosophical Transactions of the Royal Society of London. Series B, Biological Sciences., 365, 3829–43."
            ),
            "Splits or waves? Trees or webs? How kites can unravel histories",
            ("Moll, P.", "Lee, W.", "Kim, A."),
            "Philosophical Transactions of the Royal Society of London. Series B, Biological Sciences",
            2010,
        ),
        (
            (
                "Moll, Ida; Ann Lee.; and Bo Kim. 2009. Cladistic analyses of wild kites. Journal of kite evolution 57. "
                "Lidsevier Ltd.337–49. doi:10.1016/j.jhevol.2009.05.999."
            ),
            "Cladistic analyses of wild kites",
            ("Moll, Ida", "Ann Lee", "Bo Kim"),
            "Journal of kite evolution",
            2009,
        ),
        (
            (
                "Moll, Ida; and Ann Lee. 2010. Are kites among us genetic or cultural? An assessment using strings. "
                "American journal of physical kites 142.461–7."
            ),
            "Are kites among us genetic or cultural? An assessment using strings",
            ("Moll, Ida", "Ann Lee"),
            "American journal of physical kites",
            2010,
        ),
        (
            (
                "Moll, P & Lee, A 2006 Evolution of kites within the network of winds. In Methods of kites and the "
                "prehistory of winds (eds P Moll & C Kim), pp. 131–138. Cambridge, UK: Lidpress."
            ),
            "Evolution of kites within the network of winds",
            ("Moll, P.", "Lee, A."),
            "Methods of kites and the prehistory of winds",
            2006,
        ),
        (
            (
                'Moll & Lee 2005. "Parametric Kites and Taxonomy". In: Strings and parametric variation. Ed. by Ida Wolf '
                "et al. Oxford: Oxford University Press, pp. 149–174."
            ),
            "Parametric Kites and Taxonomy",
            ("Moll", "Lee"),
            "Strings and parametric variation",
            2005,
        ),
        (
            "Moll, M (2000). Models for kites and for reconstructing winds. In Time depth in historical kites.",
            "Models for kites and for reconstructing winds",
            ("Moll, M.",),
            "Time depth in historical kites",
            2000,
        ),
        (
            (
                "Moll, Ida; and R Ann Lee. 2005. Kite hypotheses in Wind: Some fundamental issues. The evolution of "
                "kites: a new approach, ed. by R Mell, Bo J Kim, and Ann Wolf, 85–108. London: UCL Press."
            ),
            "Kite hypotheses in Wind: Some fundamental issues",
            ("Moll, Ida", "R Ann Lee"),
            "The evolution of kites: a new approach",
            2005,
        ),
        (
            "Moll, P. A., & Lee, B. (2021). Not just kites. *Psykites: Tin, Wind, and Sea.* Advance online publication.",
            "Not just kites",
            ("Moll, P. A.", "Lee, B."),
            "Psykites: Tin, Wind, and Sea",
            2021,
        ),
        (
            "Moll, Ida; Ann R Lee.; and Bo Kim. 2011. History of Kites among Winds. (Ed.) Paul Wolf. PLoS ONE 6.e19066.",
            "History of Kites among Winds",
            ("Moll, Ida", "Ann R Lee", "Bo Kim"),
            "PLoS ONE",
            2011,
        ),
    ],
)
def test_the_parts_of_a_linguist_s_reference(
    text: str, title: str, authors: tuple[str, ...], venue: str, year: int
) -> None:
    (entry,) = read_catalog(f"# References\n\n* {text}\n").entries
    assert (entry.title, entry.authors, entry.venue, entry.year) == (title, authors, venue, year)


def test_a_key_dates_a_reference_that_has_no_year() -> None:
    text = (
        'Moll et al. 2006 - Moll, and B Lee, "A stochastic model of kite evolution." Methods and the History of Kites.'
    )
    (entry,) = read_catalog(f"# References\n\n* {text}\n").entries
    assert (entry.title, entry.year) == ("A stochastic model of kite evolution", 2006)


def test_a_venue_cut_short_behind_a_key_is_no_title() -> None:
    whole = "\n".join(f"* Lee, A. 2013. Kites of the year number {n}. Kite Letters {n}(2)" for n in range(3))
    catalog = read_catalog(f"# References\n\n{whole}\n* Moll et al. 2021 - kite trans.\n")
    assert len(catalog.entries) == 3
    assert [passed.line for passed in catalog.passed_over] == [6]
