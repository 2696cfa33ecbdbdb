/// The data of a path in SVG under construction, as short as it can be.
///
/// Every step is given from the place before it, in hundredths of the rounded places, so that nothing
/// adds up: each place is where it would be if it were given by itself.
///
/// Source: Scalable Vector Graphics (SVG) 2, section 9.3.
struct PathData {
    /// What has been written, in ASCII.
    private(set) var bytes: [UInt8] = []
    private var command: UInt8?
    private var place = (x: 0, y: 0)

    /// Adds a polyline; a single position is a dot.
    mutating func add(_ positions: [Position], isClosed: Bool = false) {
        guard let first = positions.first else { return }
        begin(at: first)
        for position in positions.count == 1 ? positions[...] : positions.dropFirst() {
            step(to: (position.x.hundredths, position.y.hundredths))
        }
        if isClosed { bytes.append(UInt8(ascii: "Z")) }
    }

    /// Adds an upright rectangle; one without width or height is not seen.
    mutating func add(_ box: Box) {
        let (width, height) = (box.width.hundredths, box.height.hundredths)
        guard width > 0, height > 0 else { return }
        begin(at: Position(x: box.minX, y: box.minY))
        write("h", width)
        write("v", height)
        write("h", -width)
        bytes.append(UInt8(ascii: "Z"))
    }

    private mutating func begin(at position: Position) {
        place = (position.x.hundredths, position.y.hundredths)
        command = nil
        write("M", place.x, place.y)
    }

    private mutating func step(to next: (x: Int, y: Int)) {
        let (right, down) = (next.x - place.x, next.y - place.y)
        place = next
        if down == 0 {
            write("h", right)
        } else if right == 0 {
            write("v", down)
        } else {
            write("l", right, down)
        }
    }

    /// Writes numbers; a command that is the one before it, and the blank before a sign, are left out.
    private mutating func write(_ letter: Unicode.Scalar, _ hundredths: Int...) {
        let letter = UInt8(ascii: letter)
        var isAfterLetter = letter != command
        if isAfterLetter { bytes.append(letter) }
        for number in hundredths {
            if !isAfterLetter, number >= 0 { bytes.append(UInt8(ascii: " ")) }
            bytes.append(fixedPointOfHundredths: number)
            isAfterLetter = false
        }
        command = letter
    }
}
