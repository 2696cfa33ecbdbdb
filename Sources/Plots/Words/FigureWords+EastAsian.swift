extension FigureWords {
    /// Japanese.
    public static let japanese = FigureWords(
        joining: Joining(
            named: "{name}：{words}", items: "、", last: "、", clauses: "、", parts: "；", end: "。",
            gap: ""),
        kinds: Kinds(
            bars: Noun("棒グラフ", "集合棒グラフ"), stackedBars: "積み上げ棒グラフ",
            histogram: Noun("ヒストグラム"), line: Noun("線グラフ"), area: Noun("面グラフ"),
            band: Noun("帯状の領域"), points: Noun("散布図"), stems: Noun("ステムプロット"),
            intervals: Noun("区間つきの点"), jumps: Noun("分布関数"), cells: Noun("色分け表"),
            contours: Noun("等高線"), field: Noun("ヒートマップ"), point: Noun("点"), rules: "基準線",
            empty: "空の図"),
        axes: Axes(
            of: "、値は{name}", over: "、横軸は{name}", by: "、{name}別",
            both: "、横軸は{x}、縦軸は{y}", rows: "、行は{name}", columns: "、列は{name}",
            span: "横軸は{low}から{high}まで", categoryCount: Noun("{n}個の項目"),
            rowCount: Noun("{n}行"), columnCount: Noun("{n}列"),
            range: "{count}、{first}から{last}まで",
            logarithmic: "対数目盛", symmetric: "対称対数目盛", note: "{name}（{note}）"),
        course: Course(
            nothing: "表示するものなし", everywhere: "全域で{value}", everyCategory: "どの項目も{value}",
            at: "{place}で{value}", near: "{place}付近で{value}",
            between: "{low}と{high}の間で{value}", highest: "最大は{words}", lowest: "最小は{words}",
            rising: "増加、最初は{start}、最後は{end}", falling: "減少、最初は{start}、最後は{end}",
            unboundedHigh: "{place}付近で正の無限大に発散", unboundedLow: "{place}付近で負の無限大に発散",
            order: "大きい順に{items}", series: "系列{n}"),
        marks: Marks(
            pointCount: Noun("{n}個の点"), intervalCount: Noun("{n}個の区間"),
            jumpCount: Noun("{n}個の跳躍点"), lineCount: Noun("{n}本の等高線"),
            ruleCount: Noun("{n}本の基準線"), interval: "{value}（{low}から{high}）",
            belowAxis: "軸より下", half: "{place}で1/2に達する", cell: "行{row}、列{column}",
            contour: "値{level}の等高線", point: "{place}の点", verticalRule: "{place}の位置の縦線",
            horizontalRule: "{place}の位置の横線", text: "文字", arrow: "{start}から{end}への矢印",
            upperEdge: "上の境界では{words}", lowerEdge: "下の境界では{words}", widest: "最大幅は{words}",
            edgesMeet: "上下の境界は{places}付近で接する", edgesCross: "上下の境界は{places}付近で交わる"),
        comparison: Comparison(
            above: "{one}は常に{other}より上", notBelow: "{one}は常に{other}以上",
            cross: "{one}と{other}は{places}付近で交わる", same: "{one}と{other}は一致する",
            within: "{one}は常に{other}の内側", meet: "{places}付近で接する"),
        diagrams: Diagrams(
            tree: "木、{leaves}、{depth}", leafCount: Noun("葉{n}個"), depth: "深さ{n}",
            depths: "深さ{low}から{high}まで", network: "ネットワーク、{nodes}",
            nodeCount: Noun("節点{n}個"), arrows: "矢印：{items}", arrow: "{start}から{end}",
            grid: "{figures}を格子状に配置", figureCount: Noun("{n}個の図"), figure: "{n}番目の図"),
        heads: Heads(
            from: "始点", to: "終点", low: "下限", high: "上限", word: "符号語", meaning: "意味",
            weight: "重み", count: "度数", probability: "確率", density: "密度"))

    /// Korean.
    public static let korean = FigureWords(
        joining: Joining(
            named: "{name}: {words}", items: ", ", last: ", ", clauses: ", ", parts: "; ",
            end: ".", gap: " "),
        kinds: Kinds(
            bars: Noun("막대그래프", "묶은 막대그래프"), stackedBars: "누적 막대그래프",
            histogram: Noun("히스토그램"), line: Noun("선그래프"), area: Noun("영역 그래프"),
            band: Noun("띠"), points: Noun("산점도"), stems: Noun("줄기 차트"),
            intervals: Noun("구간이 있는 점"), jumps: Noun("분포 함수"), cells: Noun("색 표"),
            contours: Noun("등고선"), field: Noun("히트맵"), point: Noun("점"), rules: "기준선",
            empty: "빈 그림"),
        axes: Axes(
            of: ", 값 {name}", over: ", 가로축 {name}", by: ", {name}별",
            both: ", 가로축 {x}, 세로축 {y}", rows: ", 행 {name}", columns: ", 열 {name}",
            span: "가로축 {low}에서 {high}까지", categoryCount: Noun("항목 {n}개"),
            rowCount: Noun("행 {n}개"), columnCount: Noun("열 {n}개"),
            range: "{count}, {first}에서 {last}까지",
            logarithmic: "로그 눈금", symmetric: "대칭 로그 눈금", note: "{name} ({note})"),
        course: Course(
            nothing: "보일 것 없음", everywhere: "전 구간에서 {value}", everyCategory: "모든 항목에서 {value}",
            at: "{place}일 때 {value}", near: "{place} 근처에서 {value}",
            between: "{low} 이상 {high} 이하에서 {value}", highest: "최댓값은 {words}",
            lowest: "최솟값은 {words}",
            rising: "증가, 시작은 {start}, 끝은 {end}", falling: "감소, 시작은 {start}, 끝은 {end}",
            unboundedHigh: "{place} 근처에서 양의 무한대로 발산", unboundedLow: "{place} 근처에서 음의 무한대로 발산",
            order: "큰 순서로 {items}", series: "계열 {n}"),
        marks: Marks(
            pointCount: Noun("점 {n}개"), intervalCount: Noun("구간 {n}개"),
            jumpCount: Noun("도약 {n}개"), lineCount: Noun("등고선 {n}개"),
            ruleCount: Noun("기준선 {n}개"), interval: "{value} ({low}에서 {high}까지)",
            belowAxis: "축 아래", half: "{place}에서 1/2에 이름", cell: "행 {row}, 열 {column}",
            contour: "값이 {level}인 등고선", point: "{place}의 점", verticalRule: "{place}의 세로선",
            horizontalRule: "{place}의 가로선", text: "글자", arrow: "{start}에서 {end}까지의 화살표",
            upperEdge: "위쪽 경계, {words}", lowerEdge: "아래쪽 경계, {words}", widest: "최대 폭은 {words}",
            edgesMeet: "두 경계는 {places} 근처에서 만남", edgesCross: "두 경계는 {places} 근처에서 교차"),
        comparison: Comparison(
            above: "{one} 쪽이 항상 {other}보다 위", notBelow: "{one} 쪽이 항상 {other} 이상",
            cross: "{one}, {other} 두 선은 {places} 근처에서 교차", same: "{one}, {other} 두 선은 일치",
            within: "{one} 쪽이 항상 {other} 안", meet: "{places} 근처에서 만남"),
        diagrams: Diagrams(
            tree: "트리, {leaves}, {depth}", leafCount: Noun("잎 {n}개"), depth: "깊이 {n}",
            depths: "깊이 {low}에서 {high}까지", network: "네트워크, {nodes}",
            nodeCount: Noun("노드 {n}개"), arrows: "화살표: {items}", arrow: "{start}에서 {end}",
            grid: "격자로 놓인 {figures}", figureCount: Noun("그림 {n}개"), figure: "{n}번째 그림"),
        heads: Heads(
            from: "시작", to: "끝", low: "하한", high: "상한", word: "부호어", meaning: "뜻",
            weight: "가중치", count: "도수", probability: "확률", density: "밀도"))
}
