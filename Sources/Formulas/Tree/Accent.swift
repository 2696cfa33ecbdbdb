/// A mark above or below a base.
public enum Accent: String, Sendable, CaseIterable {
    case hat, check, tilde, acute, grave, dot, ddot, dddot, ddddot, breve, bar, vec, mathring
    case widehat, widecheck, widetilde, overline, underline, underbar, utilde
    case overrightarrow, overleftarrow, overleftrightarrow
    case doubleOverrightarrow = "Overrightarrow"
    case overleftharpoon, overrightharpoon, overlinesegment
    case underrightarrow, underleftarrow, underleftrightarrow, underlinesegment

    /// The mark that a combining character puts on the letter before it; `nil` for what is none.
    init?(combining scalar: Unicode.Scalar) {
        switch scalar {
        case "\u{300}": self = .grave
        case "\u{301}": self = .acute
        case "\u{302}": self = .hat
        case "\u{303}": self = .tilde
        case "\u{304}": self = .bar
        case "\u{305}": self = .overline
        case "\u{306}": self = .breve
        case "\u{307}": self = .dot
        case "\u{308}": self = .ddot
        case "\u{30A}": self = .mathring
        case "\u{30C}": self = .check
        case "\u{332}": self = .underline
        case "\u{20D7}": self = .vec
        case "\u{20DB}": self = .dddot
        case "\u{20DC}": self = .ddddot
        default: return nil
        }
    }

    /// The mark's character.
    public var character: String {
        switch self {
        case .hat, .widehat: "\u{2C6}"
        case .check, .widecheck: "\u{2C7}"
        case .tilde, .widetilde, .utilde: "\u{2DC}"
        case .acute: "\u{B4}"
        case .grave: "`"
        case .dot: "\u{2D9}"
        case .ddot: "\u{A8}"
        case .dddot: "\u{20DB}"
        case .ddddot: "\u{20DC}"
        case .breve: "\u{2D8}"
        case .bar: "\u{AF}"
        case .mathring: "\u{2DA}"
        case .overline: "\u{203E}"
        case .underline, .underbar: "\u{332}"
        case .vec, .overrightarrow, .underrightarrow: "→"
        case .overleftarrow, .underleftarrow: "←"
        case .overleftrightarrow, .underleftrightarrow: "↔"
        case .doubleOverrightarrow: "⇒"
        case .overleftharpoon: "↼"
        case .overrightharpoon: "⇀"
        case .overlinesegment, .underlinesegment: "\u{23AF}"
        }
    }

    /// Whether it stands below the base.
    public var isBelow: Bool {
        switch self {
        case .underline, .underbar, .utilde, .underrightarrow, .underleftarrow,
            .underleftrightarrow, .underlinesegment:
            true
        case .hat, .check, .tilde, .acute, .grave, .dot, .ddot, .dddot, .ddddot, .breve, .bar,
            .vec, .mathring, .widehat, .widecheck, .widetilde, .overline, .overrightarrow,
            .overleftarrow, .overleftrightarrow, .doubleOverrightarrow, .overleftharpoon,
            .overrightharpoon, .overlinesegment:
            false
        }
    }

    /// Whether it is as wide as the base.
    public var isStretchy: Bool {
        switch self {
        case .hat, .check, .tilde, .acute, .grave, .dot, .ddot, .dddot, .ddddot, .breve, .bar,
            .vec, .mathring:
            false
        case .widehat, .widecheck, .widetilde, .overline, .underline, .underbar, .utilde,
            .overrightarrow, .overleftarrow, .overleftrightarrow, .doubleOverrightarrow,
            .overleftharpoon, .overrightharpoon, .overlinesegment, .underrightarrow,
            .underleftarrow, .underleftrightarrow, .underlinesegment:
            true
        }
    }
}
