/// The size in which a formula is set, and whether its operators are large.
///
/// Source: Knuth, The TeXbook, chapter 17.
public enum MathStyle: Sendable {
    /// A formula on lines of its own.
    case display
    /// A formula in running text.
    case text
    /// A script.
    case script
    /// A script of a script.
    case scriptScript

    /// The style of the scripts beside something in this style.
    var ofScripts: MathStyle {
        switch self {
        case .display, .text: .script
        case .script, .scriptScript: .scriptScript
        }
    }

    /// The style of the two parts of a fraction in this style.
    var ofFractionParts: MathStyle {
        switch self {
        case .display: .text
        case .text: .script
        case .script, .scriptScript: .scriptScript
        }
    }

    /// Whether symbols lie close together.
    var isScript: Bool {
        switch self {
        case .display, .text: false
        case .script, .scriptScript: true
        }
    }
}

/// What stands for a node in each style.
public struct StyleChoice: Sendable {
    /// In a formula on lines of its own.
    public let display: FormulaNode
    /// In running text.
    public let text: FormulaNode
    /// In a script.
    public let script: FormulaNode
    /// In a script of a script.
    public let scriptScript: FormulaNode

    /// What stands in a style.
    public subscript(style: MathStyle) -> FormulaNode {
        switch style {
        case .display: display
        case .text: text
        case .script: script
        case .scriptScript: scriptScript
        }
    }
}

/// How nodes differ from what stands around them.
public enum Styling: Sendable {
    /// `\displaystyle`, `\scriptstyle` and the like.
    case style(MathStyle)
    /// `\large`, `\small` and the like, in per cent of the formula's size.
    case size(Int)
    /// `\color`, `\textcolor`.
    case color(FormulaColor)
    /// `\colorbox`.
    case background(FormulaColor)
    /// `\fcolorbox`.
    case frame(FormulaColor, background: FormulaColor)
}

/// A colour, as its three parts in two hexadecimal digits each.
public struct FormulaColor: Sendable, Equatable {
    /// Red, green and blue: `df0030`.
    public let hexadecimal: String
}

/// A line around nodes, or through them.
public enum Enclosure: Sendable {
    /// `\boxed`, whose inside is in display style.
    case boxed
    /// `\fbox`.
    case box
    /// `\cancel`, a stroke that rises.
    case cancel
    /// `\bcancel`, a stroke that falls.
    case backCancel
    /// `\xcancel`, both strokes.
    case crossCancel
    /// `\sout`, a stroke that is level.
    case strikeOut
    /// `\phase`, the sign of an angle below.
    case phase
    /// `\angl`, a line above and at the right, as actuaries have it.
    case actuarial
}

/// A difference between the space nodes fill and the space they take.
public enum Padding: Sendable {
    /// `\phantom`: the space alone.
    case phantom
    /// `\hphantom`: the width alone.
    case horizontalPhantom
    /// `\vphantom`: the height and depth alone.
    case verticalPhantom
    /// `\smash`: seen, but without height or depth, or without one of the two.
    case smash(height: Bool, depth: Bool)
    /// `\mathllap`: seen, to the left of where they stand.
    case leftOverlap
    /// `\mathrlap`: seen, without width.
    case rightOverlap
    /// `\mathclap`: seen, in the middle of where they stand.
    case centerOverlap
    /// `\vcenter`: with the middle of its height where a fraction has its bar.
    case centered
    /// `\raisebox`: shifted upward.
    case raised(Length)
}
