"""What a list's own words name: the headings of its columns, and the labels of its fields, in many languages."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from i2vbib.catalog.markdown.inline.titles import tidy
from i2vbib.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

Column: TypeAlias = Literal[
    "title",
    "paper",
    "name",
    "dataset",
    "authors",
    "year",
    "venue",
    "publication",
    "transfer_type",
    "code",
    "link",
    "key",
    "other",
]

_WORDS: Final[dict[Column, str]] = {
    "title": "title|titles|papertitle|documenttitle|titleofpaper|papername|article|work|"
    "标题|论文标题|题目|篇名|题名|论文题目|论文名称|论文名|文章标题|論文名稱|論文標題|論文題目|標題|題目|題名|論文名|タイトル|"
    "論文タイトル|表題|제목|논문제목|논문명|название|заглавие|заголовок|название статьи|назва|título|"
    "titre|titel|titolo|tytuł|başlık|makale|τίτλος|शीर्षक|العنوان|عنوان|عنوان البحث|عنوان المقال|tiêu đề|"
    "judul|titul|název|cím|otsikko|כותרת|שם המאמר|"
    "tên bài báo|tên paper|tên bài|ชื่อเรื่อง|ชื่อบทความ|عنوان مقاله|عنوان الورقة|назва статті|τίτλος άρθρου|शोध पत्र|"
    "শিরোনাম|наслов|վերնագիր|სათაური",
    "paper": "artículo|artigo|artikel|articolo|artykuł|makale|paper|papers|paperlink|paperlinks|paperurl|arxiv|pdf|"
    "preprint|reference|references|thesis|arbeit|arbeiten|aufsatz|aufsätze|beitrag|beiträge|referenz|referenzen|"
    "literatur|literaturangabe|referencia|referencias|référence|références|referência|referências|riferimento|"
    "riferimenti|trabajo|trabalho|contributo|referencja|praca|referentie|referens|литература|работа|"
    "论文|文章|論文|논문|статья|ورقة|"
    "стаття|bài báo|บทความ|مقاله|άρθρο|מאמר|"
    "статия|рад|հոդված|სტატია|الورقة|الورقة البحثية|ورقة بحثية|المقالة|पेपर|পেপার|গবেষণাপত্র|প্রবন্ধ|งานวิจัย|เปเปอร์",
    "name": "name|method|methods|methodname|model|models|modelname|abbreviation|abbr|acronym|shortname|alias|"
    "approach|algorithm|system|framework|nombre|método|modelo|sistema|siglas|nome|sigla|nom|méthode|modèle|système|"
    "sigle|kurzname|kürzel|abkürzung|methode|modell|verfahren|metodo|modello|metoda|skrót|имя|метод|модель|"
    "система|сокращение|yöntem|kısaltma|名称|名字|简称|缩写|方法|模型|算法|系统|名前|略称|手法|モデル|이름|약칭|"
    "방법|모델|الاسم|الاختصار|الطريقة",
    "dataset": "dataset|datasets|corpus|corpora|benchmark|benchmarks",
    "authors": "author|authors|by|who|writer|writers|written by|first author|"
    "作者|著者|著者名|저자|저자명|авторы|автор|автори|autores|"
    "autor|autora|auteurs|auteur|auteure|autoren|autorin|verfasser|autore|autori|autrice|autorzy|yazar|"
    "yazarlar|συγγραφείς|συγγραφέας|लेखक|المؤلف|المؤلفون|المؤلفين|الباحث|الباحثون|tác giả|penulis|"
    "författare|forfatter|autoři|szerzők|מחברים|מחבר|نویسنده|نویسندگان|"
    "nhóm tác giả|ผู้แต่ง|ผู้เขียน|ผู้วิจัย|"
    "লেখক|аутори|аутор|հեղինակ|հեղինակներ|ავტორი|ავტორები",
    "year": "year|years|date|time|month|published|online|when|publication date|releasetime|releasedate|submissiondate|"
    "publish date|pubdate|yr|年份|时间|日期|发表时间|发表年份|時間|年|年度|発行年|発表年|出版年|발표연도|연도|년도|год|"
    "рік|дата|año|fecha|année|date de parution|jahr|erscheinungsjahr|datum|anno|data di pubblicazione|ano|"
    "data de publicação|rok|yıl|tarih|έτος|χρονιά|वर्ष|साल|السنة|سنة|سنة النشر|năm|tahun|jaar|år|סנה|שנה|"
    "سال|سال انتشار|năm xuất bản|năm công bố|ปี|ปีที่พิมพ์|تاريخ النشر|发布时间|发布日期|出版时间|出版日期|出版年份|"
    "日付|날짜|公開日|公開年|掲載年|게재일|게재연도|게재년도|출판일|출판연도|출판년도|발행일|발행연도|발행년도|발표년도|"
    "год выпуска|год публикации|рік видання|"
    "সাল|বছর|година|տարի|წელი",
    "publication": "publication|publications|publicationtitle|publicación|publicação|pubblicazione|veröffentlichung",
    "venue": "venue|pubd|venues|conference|conferences|journal|journals|pub|source|proc|publ|jour|"
    "published|publishedin|published at|in book|in proceedings|in journal|"
    "published by|publisher|pubdate|proceedings|conf|jc|cj|jcw|confjournal|journalconf|where|outlet|forum|"
    "event|meeting|symposium|magazine|periodical|booktitle|appeared|appearedin|presented at|accepted at|"
    "accepted by|accepted to|where published|appeared at|appears in|jrnl|jnl|container|container title|"
    "sourcetitle|workshop|series|publicado en|publicado em|publié dans|pubblicato in|periodiek|"
    "ジャーナル|게재처|발표|जर्नल|วารสาร|会议|期刊|杂志|刊物|会议期刊|期刊会议|发表|"
    "发表会议|发表期刊|发表于|发表刊物|會議|刊名|发表处|出处|発表|来源|來源|発表先|会議|会議名|学会|雑誌|"
    "雑誌名|掲載誌|掲載|出典|학회|학회명|저널|저널명|학술지|학술지명|학술대회|게재지|발표처|출처|журнал|конференция|издание|"
    "источник|опубликовано|журнал конференция|конференція|видання|revista|revista científica|congreso|"
    "conferencia|fuente|periódico|conferência|congresso|fonte|anais|revue|conférence|congrès|zeitschrift|"
    "konferenz|tagung|quelle|erschienen in|veröffentlicht in|rivista|conferenza|convegno|czasopismo|konferencja|źródło|"
    "miejsce|miejsce publikacji|evento|evénement|événement|veranstaltung|wydarzenie|мероприятие|etkinlik|"
    "dergi|konferans|kaynak|περιοδικό|συνέδριο|पत्रिका|सम्मेलन|المجلة|مجلة|المؤتمر|الدورية|tạp chí|"
    "hội nghị|jurnal|konferensi|tijdschrift|conferentie|tidskrift|konferens|časopis|folyóirat|כתב עת|כנס|"
    "مجله|نشریه|کنفرانس|محل انتشار|nơi công bố|nơi đăng|hội thảo|วารสาร|การประชุม|ที่ตีพิมพ์|журнал конференція|"
    "জার্নাল|часопис|списание|ամսագիր|ჟურნალი",
    "transfer_type": "transfertype|transfercategory|transferstrategy|category|type|tuningtype",
    "code": "code|codes|github|repo|repository|repositories|codelink|githublink|opensource|implementation|"
    "sourcecode|codebase|officialcode|代码|代码链接|代码地址|源码|程式碼|コード|코드|код|código|codice|"
    "kod|κώδικας|कोड|الكود|الشفرة|mã nguồn|โค้ด|کد|קוד|"
    "কোড|կոդ|კოდი",
    "link": "id|ids|identifier|identifiers|arxivid|arxivno|arxivnumber|eprint|"
    "link|links|url|doi|project|projectpage|website|webpage|page|homepage|demo|resources|resource|others|"
    "链接|主页|网址|地址|原文|原文链接|论文链接|论文地址|论文网址|全文|下载|下载地址|下載|download|"
    "downloads|連結|論文連結|全文連結|リンク|論文リンク|論文url|링크|논문링크|원문|ссылка|посилання|"
    "enlace|enlaces|ligação|lien|liens|texte intégral|texto completo|verweis|verknüpfung|volltext|"
    "collegamento|testo completo|odnośnik|łącze|bağlantı|σύνδεσμος|लिंक|कड़ी|الرابط|رابط|liên kết|tautan|"
    "länk|odkaz|קישור|پیوند|"
    "لینک|لینک دسترسی|لینک مقاله|رابط الورقة|رابط البحث|"
    "ลิงก์|ลิงค์|项目|项目地址|项目链接|đường dẫn|link bài báo|링크 주소|논문 주소|"
    "লিংক|লিঙ্ক|линк|връзка|հղում|ბმული",
    "key": "citationkey|bibtexkey|bibkey|citekey",
}
"""For each kind of column its names, as lists write them; case, accents, blanks and marks do not matter."""
_OF_JOURNALS: Final = frozenset(
    map(
        fold,
        "journal journals jrnl jnl periodical magazine ジャーナル 雑誌 雑誌名 掲載誌 期刊 杂志 刊物 刊名 저널 저널명"
        " 학술지 학술지명 журнал часопис списание revista revue zeitschrift rivista czasopismo dergi περιοδικό"
        " tijdschrift tidskrift časopis folyóirat".split(),
    )
)
"""Names of columns of venues that are of journals alone."""
_FILLERS: Final = frozenset(
    map(fold, "name names the full info information details short nombre nom nome nazwa имя named".split())
)
"""Words that name nothing by themselves beside another: ``Journal Name``, ``Nombre de la revista``."""
_OF: Final = frozenset("of de del da do du des des della delle dell der dei la le les el los las o".split())
"""What stands between the word that counts and what it is of: ``Año de publicación``."""
_COMPOUND: Final = frozenset[Column]({"title", "authors", "year", "venue", "publication"})
_VENUE_AND_YEAR: Final = frozenset[Column]({"venue", "year"})
"""``Venue Year``, ``Conf-Year``."""
_NAME_OF: Final = re.compile("(?:名称|名字|名)$")
"""Names nothing by itself behind another word: ``会议名称``."""
_KINDS: Final = {
    fold(word): frozenset(column for column, words in _WORDS.items() if word in words.split("|"))
    for words in _WORDS.values()
    for word in words.split("|")
}
_SEPARATORS: Final = re.compile(r"[/&+,|·・、，]|\band\b|\bor\b|\by\b|\bund\b|\bet\b", re.IGNORECASE)
_BRACKETED: Final = re.compile(r"\([^)]*\)|（[^）]*）")
_UNKNOWN: Final[frozenset[Column]] = frozenset()


@lru_cache(maxsize=1024)  # a label stands in every bullet
def read_heading(cell: str) -> frozenset[Column]:
    """Give what a column with this heading holds; ``Title / Paper`` holds two things, an unknown one ``other``."""
    heading = _BRACKETED.sub(" ", tidy(re.sub(r"<[^>]+>", "", cell)))
    whole = _kind(heading)
    if whole:
        return whole
    parts = (_kind(part) or _kind_of_compound(part) for part in _SEPARATORS.split(heading))
    return frozenset[Column]().union(*parts) or frozenset({"other"})


@lru_cache(maxsize=256)  # every paper of a table asks
def tells_of_journals(heading: str) -> bool:
    """Say whether a column with this heading holds journals and no conferences: ``Journal``, ``Revista``."""
    words = re.findall(r"[^\W_]+", tidy(heading).casefold())
    return any(fold(word) in _OF_JOURNALS for word in words) and all(
        fold(word) in _OF_JOURNALS | _FILLERS | _OF for word in words
    )


def _kind(words: str) -> frozenset[Column]:
    return _KINDS.get(fold(words), _UNKNOWN)


def _kind_of_compound(words: str) -> frozenset[Column]:
    """Give what several known words name: the last of ``Publication Venue``, the first of ``Año de publicación``."""
    parts = re.findall(r"[^\W_]+", words.casefold())
    if len(parts) == 1 and not words.isascii():
        return _kind_of_unspaced(parts[0])
    names = [part for part in parts if fold(part) not in _FILLERS and part not in _OF]
    kinds = [_kind(part) for part in names]
    if len(parts) < 2 or not names or not all(kinds):  # noqa: PLR2004  # one word is no compound
        return _UNKNOWN
    if frozenset().union(*kinds) == _VENUE_AND_YEAR:
        return _VENUE_AND_YEAR
    kind = kinds[0] if not _OF.isdisjoint(parts) else kinds[-1]
    return kind if kind <= _COMPOUND else _UNKNOWN


def _kind_of_unspaced(word: str) -> frozenset[Column]:
    """Give what two known words name that a script without blanks writes as one: ``论文年份``, ``発表学会``."""
    if named := _kind(_NAME_OF.sub("", word)):
        return named
    for place in range(1, len(word)):
        if _kind(word[:place]) and (kind := _kind(word[place:])):
            return kind
    return _UNKNOWN


def kind_of_publications(places: Mapping[Column, object]) -> Column:
    """Say what a column of publications holds: where each appeared if another one has the titles, else these."""
    if not places.keys().isdisjoint({"title", "paper"}):
        return "venue"
    is_beside = not places.keys().isdisjoint({"venue", "authors"})
    return "title" if is_beside or places.keys().isdisjoint({"name", "dataset"}) else "venue"
