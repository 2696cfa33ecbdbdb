extension FigureWords {
    /// Chinese in simplified characters.
    public static let chinese = FigureWords(
        joining: Joining(
            named: "{name}：{words}", items: "、", last: "和", clauses: "，", parts: "；", end: "。",
            gap: ""),
        kinds: Kinds(
            bars: Noun("条形图", "分组条形图"), stackedBars: "堆积条形图", histogram: Noun("直方图"),
            line: Noun("曲线图"), area: Noun("面积图"), band: Noun("带状图"), points: Noun("散点图"),
            stems: Noun("针状图"), intervals: Noun("带区间的点图"), jumps: Noun("分布函数图"),
            cells: Noun("色块表"), contours: Noun("等值线图"), field: Noun("热图"), point: Noun("点"),
            rules: "参考线", empty: "空图"),
        axes: Axes(
            of: "，显示{name}", over: "，横轴为{name}", by: "，按{name}分类",
            both: "，横轴为{x}，纵轴为{y}", rows: "，行为{name}", columns: "，列为{name}",
            span: "横轴从{low}到{high}", categoryCount: Noun("{n}个类别"), rowCount: Noun("{n}行"),
            columnCount: Noun("{n}列"), range: "{count}，从{first}到{last}",
            logarithmic: "对数刻度", symmetric: "对称对数刻度", note: "{name}（{note}）"),
        course: Course(
            nothing: "没有可显示的内容", everywhere: "处处为{value}", everyCategory: "各类均为{value}",
            at: "{place}处的{value}", near: "{place}附近的{value}",
            between: "{low}与{high}之间的{value}", highest: "最高为{words}", lowest: "最低为{words}",
            rising: "从{start}上升到{end}", falling: "从{start}下降到{end}",
            unboundedHigh: "在{place}附近无限上升", unboundedLow: "在{place}附近无限下降",
            order: "从高到低：{items}", series: "系列{n}"),
        marks: Marks(
            pointCount: Noun("{n}个点"), intervalCount: Noun("{n}个区间"),
            jumpCount: Noun("{n}个跳跃点"), lineCount: Noun("{n}条等值线"),
            ruleCount: Noun("{n}条参考线"), interval: "{value}（{low}至{high}）",
            belowAxis: "轴下方", half: "在{place}处达到一半", cell: "{row}行{column}列",
            contour: "值为{level}的等值线", point: "{place}处的点", verticalRule: "{place}处的竖线",
            horizontalRule: "{place}处的横线", text: "文字", arrow: "从{start}指向{end}的箭头",
            upperEdge: "上边界{words}", lowerEdge: "下边界{words}", widest: "最宽为{words}",
            edgesMeet: "上下边界在{places}附近相接", edgesCross: "上下边界在{places}附近相交"),
        comparison: Comparison(
            above: "{one}始终高于{other}", notBelow: "{one}处处不低于{other}",
            cross: "{one}与{other}在{places}附近相交", same: "{one}与{other}重合",
            within: "{one}始终位于{other}之内", meet: "二者在{places}附近相接"),
        diagrams: Diagrams(
            tree: "树，有{leaves}，{depth}", leafCount: Noun("{n}片叶子"), depth: "深度为{n}",
            depths: "深度为{low}至{high}", network: "网络，有{nodes}", nodeCount: Noun("{n}个节点"),
            arrows: "箭头：{items}", arrow: "{start}到{end}", grid: "{figures}排成网格",
            figureCount: Noun("{n}幅图"), figure: "第{n}幅"),
        heads: Heads(
            from: "从", to: "到", low: "下限", high: "上限", word: "码字", meaning: "含义", weight: "权重",
            count: "频数", probability: "概率", density: "密度"))

    /// Chinese in traditional characters.
    public static let traditionalChinese = FigureWords(
        joining: chinese.joining,
        kinds: Kinds(
            bars: Noun("長條圖", "分組長條圖"), stackedBars: "堆疊長條圖", histogram: Noun("直方圖"),
            line: Noun("曲線圖"), area: Noun("面積圖"), band: Noun("帶狀圖"), points: Noun("散布圖"),
            stems: Noun("針狀圖"), intervals: Noun("帶區間的點圖"), jumps: Noun("分布函數圖"),
            cells: Noun("色塊表"), contours: Noun("等值線圖"), field: Noun("熱圖"), point: Noun("點"),
            rules: "參考線", empty: "空圖"),
        axes: Axes(
            of: "，顯示{name}", over: "，橫軸為{name}", by: "，按{name}分類",
            both: "，橫軸為{x}，縱軸為{y}", rows: "，列為{name}", columns: "，欄為{name}",
            span: "橫軸從{low}到{high}", categoryCount: Noun("{n}個類別"), rowCount: Noun("{n}列"),
            columnCount: Noun("{n}欄"), range: "{count}，從{first}到{last}",
            logarithmic: "對數刻度", symmetric: "對稱對數刻度", note: "{name}（{note}）"),
        course: Course(
            nothing: "沒有可顯示的內容", everywhere: "處處為{value}", everyCategory: "各類均為{value}",
            at: "{place}處的{value}", near: "{place}附近的{value}",
            between: "{low}與{high}之間的{value}", highest: "最高為{words}", lowest: "最低為{words}",
            rising: "從{start}上升到{end}", falling: "從{start}下降到{end}",
            unboundedHigh: "在{place}附近無限上升", unboundedLow: "在{place}附近無限下降",
            order: "從高到低：{items}", series: "系列{n}"),
        marks: Marks(
            pointCount: Noun("{n}個點"), intervalCount: Noun("{n}個區間"),
            jumpCount: Noun("{n}個跳躍點"), lineCount: Noun("{n}條等值線"),
            ruleCount: Noun("{n}條參考線"), interval: "{value}（{low}至{high}）",
            belowAxis: "軸下方", half: "在{place}處達到一半", cell: "{row}列{column}欄",
            contour: "值為{level}的等值線", point: "{place}處的點", verticalRule: "{place}處的直線",
            horizontalRule: "{place}處的橫線", text: "文字", arrow: "從{start}指向{end}的箭頭",
            upperEdge: "上邊界{words}", lowerEdge: "下邊界{words}", widest: "最寬為{words}",
            edgesMeet: "上下邊界在{places}附近相接", edgesCross: "上下邊界在{places}附近相交"),
        comparison: Comparison(
            above: "{one}始終高於{other}", notBelow: "{one}處處不低於{other}",
            cross: "{one}與{other}在{places}附近相交", same: "{one}與{other}重合",
            within: "{one}始終位於{other}之內", meet: "二者在{places}附近相接"),
        diagrams: Diagrams(
            tree: "樹，有{leaves}，{depth}", leafCount: Noun("{n}片葉子"), depth: "深度為{n}",
            depths: "深度為{low}至{high}", network: "網路，有{nodes}", nodeCount: Noun("{n}個節點"),
            arrows: "箭頭：{items}", arrow: "{start}到{end}", grid: "{figures}排成網格",
            figureCount: Noun("{n}幅圖"), figure: "第{n}幅"),
        heads: Heads(
            from: "從", to: "到", low: "下限", high: "上限", word: "碼字", meaning: "含義", weight: "權重",
            count: "次數", probability: "機率", density: "密度"))
}
