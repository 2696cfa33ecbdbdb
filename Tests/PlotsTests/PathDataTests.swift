import Testing

@testable import Plots

/// The data of paths, each read again by the rules of SVG.
@Suite("Data of paths")
struct PathDataTests {
    @Test(
        "Steps go from place to place, the shortest way to say it",
        arguments: [
            ([0, 0, 3, 0, 3, -2.5, 4, -2, 6.25, -3], "M0 0h3v-2.5l1 0.5 2.25-1"),
            ([1, 2], "M1 2h0"), ([], ""), ([1, 2, 1, 2], "M1 2h0"),
        ])
    func steps(_ numbers: [Double], _ expected: String) {
        var data = PathData()
        data.add(
            stride(from: 0, to: numbers.count, by: 2).map {
                Position(x: numbers[$0], y: numbers[$0 + 1])
            })
        #expect(String(decoding: data.bytes, as: UTF8.self) == expected)
    }

    @Test("Rectangles go round once, all the same way; one without area is not seen")
    func rectangles() {
        var data = PathData()
        data.add(Box(1, 2, 4, 6.5))
        data.add(Box(5, 2, 5, 6.5))
        data.add(Box(7, 0, 8, 1))
        #expect(String(decoding: data.bytes, as: UTF8.self) == "M1 2h3v4.5h-3ZM7 0h1v1h-1Z")
    }

    @Test("Roundings do not add up: each place is where it would be if it were given by itself")
    func places() {
        let places = (0..<1000).map { k in
            Position(x: Double(k) * 0.0749, y: Double(k * k % 97) * 0.3333)
        }
        var data = PathData()
        data.add(places)
        let read = Self.places(of: String(decoding: data.bytes, as: UTF8.self))
        #expect(read.count == places.count)
        for (place, read) in zip(places, read) {
            #expect(read.x == place.x.hundredths && read.y == place.y.hundredths)
        }
    }

    /// The places of a path in hundredths.
    private static func places(of data: String) -> [(x: Int, y: Int)] {
        var places: [(x: Int, y: Int)] = []
        for command in data.matches(of: #/([Mlhv])([^A-Za-z]*)/#) {
            let numbers = command.output.2.matches(of: #/-?[0-9.]+/#).map {
                Int(((Double($0.output) ?? .nan) * 100).rounded())
            }
            let isStraight = "hv".contains(command.output.1)
            for index in stride(from: 0, to: numbers.count, by: isStraight ? 1 : 2) {
                let from = places.last ?? (0, 0)
                switch command.output.1 {
                case "M": places.append((numbers[index], numbers[index + 1]))
                case "h": places.append((from.x + numbers[index], from.y))
                case "v": places.append((from.x, from.y + numbers[index]))
                default: places.append((from.x + numbers[index], from.y + numbers[index + 1]))
                }
            }
        }
        return places
    }
}
