import Characters
import Diagnostics

/// What CommonMark has no markup for.
extension InlineTracer {
    /// Puts a link in, or its text alone where a link already is.
    mutating func putAutolink(_ destination: String, at range: Range<Int>) {
        let place = content.place(range.clamped(to: content.range))
        let text = Inline(.text(content.text(range)), at: place)
        let isInLink = frames.contains { $0.kind == .link || $0.kind == .image }
        emit(
            isInLink ? text.kind : .link(destination: destination, title: "", content: [text]),
            at: range)
    }

    /// Puts tildes in as text, until both ends of what they strike through are known.
    mutating func putTildes(_ isOpening: Bool, at range: Range<Int>) {
        if frames.isEmpty {
            strikes.note(isOpening, at: run.count)
        } else {
            let last = frames.count - 1
            frames[last].strikes.note(isOpening, at: frames[last].content.count)
        }
        emit(.text(content.text(range)), at: range)
    }

    /// Notes a line ending that may join two lines of East Asian text.
    mutating func noteBreak() {
        guard !keepsLineEndings, let last = lastScalar, last.isEastAsian, !last.isHangul else {
            return
        }
        pendingBreak = (frames.count, frames.last?.content.count ?? run.count)
    }

    /// Removes the line ending before a piece, when it stands between two East Asian characters
    /// that are not Korean; takes note of how the text ends.
    mutating func joinLines(before inline: Inline) {
        guard !keepsLineEndings else { return }
        guard case .text(let text) = inline.kind else {
            if inline.isBreak { return }
            pendingBreak = nil
            if !inline.isMarkup { lastScalar = nil }
            return
        }
        if let pending = pendingBreak, let first = text.unicodeScalars.first, first.isEastAsian,
            !first.isHangul
        {
            if pending.depth == 0 {
                run.remove(at: pending.index)
            } else if pending.depth <= frames.count {
                frames[pending.depth - 1].content.remove(at: pending.index)
            }
        }
        pendingBreak = nil
        let last = text.utf8.last ?? 0x80
        lastScalar = last < 0x80 ? Unicode.Scalar(last) : text.unicodeScalars.last
    }
}
