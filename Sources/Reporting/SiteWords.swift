/// The words that a site adds to its pages, in one language.
public struct SiteWords: Sendable {
    /// What leads by keyboard past all that stands before the text.
    public let toText: String
    /// What the list of all reports is called.
    public let reports: String
    /// What leads to the report before.
    public let previous: String
    /// What leads to the report after.
    public let next: String
    /// What leads to the list of all of very many reports.
    public let all: String
    /// What the choice of a language is called.
    public let languages: String
    /// What the search is called.
    public let search: String
    /// What a search says that finds nothing.
    public let nothing: String
    /// What stands in the place of a page that is not there.
    public let notFound: String
}

extension SiteWords {
    static let english = SiteWords(
        toText: "To the text", reports: "Reports", previous: "Previous", next: "Next",
        all: "All reports",
        languages: "Languages", search: "Search", nothing: "Nothing found",
        notFound: "There is no such page")

    static let chinese = SiteWords(
        toText: "跳到正文", reports: "全部报告", previous: "上一篇", next: "下一篇", all: "查看全部报告",
        languages: "语言",
        search: "搜索", nothing: "没有找到", notFound: "页面不存在")

    static let traditionalChinese = SiteWords(
        toText: "跳到正文", reports: "全部報告", previous: "上一篇", next: "下一篇", all: "檢視全部報告",
        languages: "語言",
        search: "搜尋", nothing: "找不到結果", notFound: "頁面不存在")

    static let japanese = SiteWords(
        toText: "本文へ", reports: "レポート一覧", previous: "前へ", next: "次へ", all: "すべてのレポート",
        languages: "言語",
        search: "検索", nothing: "見つかりません", notFound: "ページがありません")

    static let korean = SiteWords(
        toText: "본문으로", reports: "보고서", previous: "이전", next: "다음", all: "모든 보고서", languages: "언어",
        search: "검색", nothing: "찾은 것이 없습니다", notFound: "없는 쪽입니다")

    static let german = SiteWords(
        toText: "Zum Text", reports: "Berichte", previous: "Zurück", next: "Weiter",
        all: "Alle Berichte",
        languages: "Sprachen", search: "Suche", nothing: "Nichts gefunden",
        notFound: "Diese Seite gibt es nicht")

    static let french = SiteWords(
        toText: "Aller au texte", reports: "Rapports", previous: "Précédent", next: "Suivant",
        all: "Tous les rapports",
        languages: "Langues", search: "Rechercher", nothing: "Rien trouvé",
        notFound: "Cette page n’existe pas")

    static let spanish = SiteWords(
        toText: "Ir al texto", reports: "Informes", previous: "Anterior", next: "Siguiente",
        all: "Todos los informes",
        languages: "Idiomas", search: "Buscar", nothing: "No se encontró nada",
        notFound: "Esta página no existe")
}
