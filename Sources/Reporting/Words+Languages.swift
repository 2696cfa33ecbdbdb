import Bibliography
import Plots

extension Words {
    /// All languages whose words are known: a further one is a further entry.
    static let all = [
        english, chinese, traditionalChinese, japanese, korean, german, french, spanish,
    ]

    static let english = Words(
        tags: ["en"], figure: "Figure", table: "Table", equation: "Equation", data: "Data",
        contents: "Contents", colors: "Light or dark",
        code: "Code", folded: "folded when printed", failed: "Failed check:",
        footnotes: "Footnotes", backToText: "Back to the text", references: "References",
        done: "Done", open: "To do", draft: "Draft: checks that fail are marked on the page.",
        callouts: ["Note", "Tip", "Important", "Warning", "Caution"],
        closing: ClosingWords(
            one: "The one number on this page was recomputed.", many: "All {n} numbers recomputed.",
            manyProved: "All {n} numbers recomputed and proved.",
            oneNotRight: "The one number on this page was recomputed, and is not right{part}.",
            oneOfMany: "All {n} numbers recomputed; {k} is not right{part}.",
            someOfMany: "All {n} numbers recomputed; {k} are not right{part}.",
            accepted: ", but accepted", moreAccepted: ", and {k} more accepted"),
        numbers: NumberWords(
            title: "Numbers",
            bases: [
                "exact", "proved to lie between bounds", "floating point, without bounds",
                "simulated with a seed", "recorded in a file",
            ],
            counts: [
                "{k} proved", "{k} in floating point", "{k} simulated", "{k} read from files",
            ],
            marks: (" ", ", ", ".")),
        citation: CitationWords(
            and: "and", others: "et al.", in: "In", editedBy: "edited by", editor: "ed.",
            edition: "{nth} ed.",
            undated: "n.d.", quotationMarks: ("“", "”")),
        site: .english, figures: .english)

    private static let chinese = Words(
        tags: ["zh"], figure: "图", table: "表", equation: "式", data: "数据", contents: "目录",
        colors: "浅色或深色",
        code: "代码", folded: "打印时未展开", failed: "检查未通过：",
        footnotes: "脚注",
        backToText: "返回正文", references: "参考文献", done: "已完成", open: "未完成",
        draft: "草稿：尚未通过检查的数字标在文中。", callouts: ["说明", "提示", "重要", "警告", "当心"],
        closing: ClosingWords(
            one: "本页的 1 个数字均已重新计算并核对。", many: "本页的 {n} 个数字均已重新计算并核对。",
            manyProved: "本页的 {n} 个数字均已重新计算，并经证明。",
            oneNotRight: "本页重新计算了 1 个数字，其中 {k} 个有误{part}。",
            oneOfMany: "本页重新计算了 {n} 个数字，其中 {k} 个有误{part}。",
            someOfMany: "本页重新计算了 {n} 个数字，其中 {k} 个有误{part}。", accepted: "，作者予以保留",
            moreAccepted: "，另有 {k} 个有误但作者予以保留"),
        numbers: NumberWords(
            title: "数字的来源",
            bases: ["精确", "上下界已证明", "浮点数，无误差界", "带种子的模拟", "读自文件"],
            counts: ["{k} 个已证明", "{k} 个为浮点数", "{k} 个来自模拟", "{k} 个读自文件"],
            marks: ("其中 ", "，", "。")),
        citation: CitationWords(
            and: "和", others: "等", in: "载", editedBy: "编者", editor: "编", edition: "第 {n} 版",
            undated: "无日期",
            quotationMarks: ("《", "》")),
        site: .chinese, figures: .chinese)

    private static let traditionalChinese = Words(
        tags: ["zh-hant", "zh-tw", "zh-hk", "zh-mo"], figure: "圖", table: "表", equation: "式",
        data: "資料",
        contents: "目錄", colors: "淺色或深色",
        code: "程式碼", folded: "列印時未展開", failed: "檢查未通過：",
        footnotes: "註腳", backToText: "返回正文", references: "參考文獻", done: "已完成",
        open: "未完成", draft: "草稿：尚未通過檢查的數字標在文中。", callouts: ["說明", "提示", "重要", "警告", "當心"],
        closing: ClosingWords(
            one: "本頁的 1 個數字均已重新計算並核對。", many: "本頁的 {n} 個數字均已重新計算並核對。",
            manyProved: "本頁的 {n} 個數字均已重新計算，並經證明。",
            oneNotRight: "本頁重新計算了 1 個數字，其中 {k} 個有誤{part}。",
            oneOfMany: "本頁重新計算了 {n} 個數字，其中 {k} 個有誤{part}。",
            someOfMany: "本頁重新計算了 {n} 個數字，其中 {k} 個有誤{part}。", accepted: "，作者予以保留",
            moreAccepted: "，另有 {k} 個有誤但作者予以保留"),
        numbers: NumberWords(
            title: "數字的來源",
            bases: ["精確", "上下界已證明", "浮點數，無誤差界", "帶種子的模擬", "讀自檔案"],
            counts: ["{k} 個已證明", "{k} 個為浮點數", "{k} 個來自模擬", "{k} 個讀自檔案"],
            marks: ("其中 ", "，", "。")),
        citation: CitationWords(
            and: "和", others: "等", in: "載", editedBy: "編者", editor: "編", edition: "第 {n} 版",
            undated: "無日期",
            quotationMarks: ("《", "》")),
        site: .traditionalChinese, figures: .traditionalChinese)

    private static let japanese = Words(
        tags: ["ja"], figure: "図", table: "表", equation: "式", data: "データ", contents: "目次",
        colors: "明暗の切り替え",
        code: "コード", folded: "印刷時は折りたたみ", failed: "検査に不合格：",
        footnotes: "脚注",
        backToText: "本文へ戻る", references: "参考文献", done: "完了", open: "未完了",
        draft: "下書き：検査に通らない数値は本文中に示してあります。", callouts: ["注", "ヒント", "重要", "警告", "注意"],
        closing: ClosingWords(
            one: "このページの数値 1 個を再計算しました。", many: "このページの数値 {n} 個をすべて再計算しました。",
            manyProved: "このページの数値 {n} 個をすべて再計算し、証明しました。",
            oneNotRight: "このページの数値 1 個を再計算したところ、正しくありません{part}。",
            oneOfMany: "このページの数値 {n} 個を再計算したところ、{k} 個が正しくありません{part}。",
            someOfMany: "このページの数値 {n} 個を再計算したところ、{k} 個が正しくありません{part}。",
            accepted: "（著者は承知しています）", moreAccepted: "（ほかに {k} 個は著者が承知しています）"),
        numbers: NumberWords(
            title: "数値の出所",
            bases: ["厳密", "上下界を証明済み", "浮動小数点、誤差限界なし", "シード付きの模擬実験", "ファイルの値"],
            counts: ["証明済み {k} 個", "浮動小数点 {k} 個", "模擬実験 {k} 個", "ファイルの値 {k} 個"],
            marks: ("", "、", "。")),
        citation: CitationWords(
            and: "・", others: "ほか", in: "所収", editedBy: "編", editor: "編", edition: "第 {n} 版",
            undated: "日付なし",
            quotationMarks: ("「", "」")),
        site: .japanese, figures: .japanese)

    private static let korean = Words(
        tags: ["ko"], figure: "그림", table: "표", equation: "식", data: "데이터", contents: "차례",
        colors: "밝게 또는 어둡게",
        code: "코드", folded: "인쇄할 때 접혀 있었음", failed: "통과하지 못한 검사:",
        footnotes: "각주",
        backToText: "본문으로 돌아가기", references: "참고 문헌", done: "완료", open: "미완료",
        draft: "초안: 검사를 통과하지 못한 수는 본문에 표시되어 있습니다.",
        callouts: ["참고", "도움말", "중요", "경고", "주의"],
        closing: ClosingWords(
            one: "이 쪽의 수 1개를 다시 계산했습니다.", many: "이 쪽의 수 {n}개를 모두 다시 계산했습니다.",
            manyProved: "이 쪽의 수 {n}개를 모두 다시 계산하고 증명했습니다.",
            oneNotRight: "이 쪽의 수 1개를 다시 계산했으며, 틀립니다{part}.",
            oneOfMany: "이 쪽의 수 {n}개를 다시 계산했으며, {k}개가 틀립니다{part}.",
            someOfMany: "이 쪽의 수 {n}개를 다시 계산했으며, {k}개가 틀립니다{part}.",
            accepted: "(저자가 그대로 둠)", moreAccepted: "(그 밖에 {k}개는 저자가 그대로 둠)"),
        numbers: NumberWords(
            title: "수의 출처",
            bases: ["정확함", "위아래 한계가 증명됨", "부동소수점, 한계 없음", "시드를 쓴 모의실험", "파일의 값"],
            counts: ["증명됨 {k}개", "부동소수점 {k}개", "모의실험 {k}개", "파일의 값 {k}개"],
            marks: (" ", ", ", ".")),
        citation: CitationWords(
            and: "및", others: "외", in: "수록", editedBy: "편집", editor: "편", edition: "제{n}판",
            undated: "연도 미상",
            quotationMarks: ("“", "”")),
        site: .korean, figures: .korean)
}

extension Words {
    private static let german = Words(
        tags: ["de"], figure: "Abbildung", table: "Tabelle", equation: "Gleichung", data: "Daten",
        contents: "Inhalt", colors: "Hell oder dunkel",
        code: "Code", folded: "beim Drucken zugeklappt", failed: "Gescheiterte Prüfung:",
        footnotes: "Fußnoten", backToText: "Zurück zum Text", references: "Literatur",
        done: "Erledigt", open: "Offen",
        draft: "Entwurf: Prüfungen, die scheitern, sind auf der Seite gekennzeichnet.",
        callouts: ["Hinweis", "Tipp", "Wichtig", "Warnung", "Vorsicht"],
        closing: ClosingWords(
            one: "Die eine Zahl dieser Seite wurde neu berechnet.",
            many: "Alle {n} Zahlen neu berechnet.",
            manyProved: "Alle {n} Zahlen neu berechnet und bewiesen.",
            oneNotRight: "Die eine Zahl dieser Seite wurde neu berechnet und stimmt nicht{part}.",
            oneOfMany: "Alle {n} Zahlen neu berechnet; {k} stimmt nicht{part}.",
            someOfMany: "Alle {n} Zahlen neu berechnet; {k} stimmen nicht{part}.",
            accepted: ", mit Einverständnis des Autors",
            moreAccepted: ", {k} weitere mit Einverständnis des Autors"),
        numbers: NumberWords(
            title: "Zahlen",
            bases: [
                "exakt", "zwischen bewiesenen Schranken", "Gleitkomma, ohne Schranken",
                "Simulation mit Startwert", "aus einer Datei",
            ],
            counts: ["{k} bewiesen", "{k} in Gleitkomma", "{k} simuliert", "{k} aus Dateien"],
            marks: (" ", ", ", ".")),
        citation: CitationWords(
            and: "und", others: "et al.", in: "In", editedBy: "hrsg. von", editor: "Hrsg.",
            edition: "{n}. Aufl.",
            undated: "o. J.", quotationMarks: ("„", "“")),
        site: .german, figures: .german)

    private static let french = Words(
        tags: ["fr"], figure: "Figure", table: "Tableau", equation: "Équation", data: "Données",
        contents: "Sommaire", colors: "Clair ou sombre",
        code: "Code", folded: "replié à l’impression", failed: "Vérification échouée\u{A0}:",
        footnotes: "Notes", backToText: "Retour au texte", references: "Références", done: "Fait",
        open: "À faire",
        draft: "Brouillon : les vérifications qui échouent sont signalées sur la page.",
        callouts: ["Note", "Astuce", "Important", "Avertissement", "Attention"],
        closing: ClosingWords(
            one: "Le seul nombre de cette page a été recalculé.",
            many: "Les {n} nombres ont été recalculés.",
            manyProved: "Les {n} nombres ont été recalculés et prouvés.",
            oneNotRight: "Le seul nombre de cette page a été recalculé et n’est pas juste{part}.",
            oneOfMany: "Les {n} nombres ont été recalculés ; {k} n’est pas juste{part}.",
            someOfMany: "Les {n} nombres ont été recalculés ; {k} ne sont pas justes{part}.",
            accepted: ", avec l’accord de l’auteur",
            moreAccepted: ", {k} de plus avec l’accord de l’auteur"),
        numbers: NumberWords(
            title: "Nombres",
            bases: [
                "exact", "entre des bornes prouvées", "virgule flottante, sans bornes",
                "simulation à graine fixe", "lu dans un fichier",
            ],
            counts: [
                "{k} prouvés", "{k} en virgule flottante", "{k} simulés",
                "{k} lus dans des fichiers",
            ],
            marks: (" ", ", ", ".")),
        citation: CitationWords(
            and: "et", others: "et al.", in: "Dans", editedBy: "sous la direction de",
            editor: "dir.",
            edition: "{n}ᵉ éd.", undated: "s. d.", quotationMarks: ("« ", " »")),
        site: .french, figures: .french)

    private static let spanish = Words(
        tags: ["es"], figure: "Figura", table: "Tabla", equation: "Ecuación", data: "Datos",
        contents: "Índice", colors: "Claro u oscuro",
        code: "Código", folded: "plegado al imprimir", failed: "Comprobación fallida:",
        footnotes: "Notas", backToText: "Volver al texto", references: "Referencias",
        done: "Hecho", open: "Pendiente",
        draft: "Borrador: las comprobaciones que fallan están señaladas en la página.",
        callouts: ["Nota", "Consejo", "Importante", "Advertencia", "Precaución"],
        closing: ClosingWords(
            one: "Se recalculó el único número de esta página.",
            many: "Se recalcularon los {n} números.",
            manyProved: "Se recalcularon y demostraron los {n} números.",
            oneNotRight: "Se recalculó el único número de esta página y no es correcto{part}.",
            oneOfMany: "Se recalcularon los {n} números; {k} no es correcto{part}.",
            someOfMany: "Se recalcularon los {n} números; {k} no son correctos{part}.",
            accepted: ", con el consentimiento del autor",
            moreAccepted: ", y {k} más con el consentimiento del autor"),
        numbers: NumberWords(
            title: "Números",
            bases: [
                "exacto", "entre cotas demostradas", "coma flotante, sin cotas",
                "simulación con semilla", "leído de un archivo",
            ],
            counts: [
                "{k} demostrados", "{k} en coma flotante", "{k} simulados",
                "{k} leídos de archivos",
            ],
            marks: (" ", ", ", ".")),
        citation: CitationWords(
            and: "y", others: "et al.", in: "En", editedBy: "editado por", editor: "ed.",
            edition: "{n}.ª ed.",
            undated: "s. f.", quotationMarks: ("«", "»")),
        site: .spanish, figures: .spanish)
}
