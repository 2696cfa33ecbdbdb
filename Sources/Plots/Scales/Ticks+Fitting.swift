extension Ticks {
    /// The ticks of a horizontal axis that have room for their labels: about one every 80 pixels,
    /// three where it is shorter, fewer where labels are long, but two at least.
    static func fitting(
        _ domain: ClosedRange<Double>, width: Double, format: Axis.TickFormat? = nil
    ) -> Ticks {
        let preferred = Int(rounding: width / 80, within: 3...40)
        let counts = Array((1...preferred).reversed()) + Array(preferred + 1...preferred + 8)
        let candidates = counts.map { Ticks(in: domain, about: $0) }
            .filter { $0.numbers.count >= 2 }
        let roomy = candidates.first { $0.axisTicks(format).fits(domain, width: width) }
        return roomy ?? candidates.min { $0.numbers.count < $1.numbers.count }
            ?? Ticks(in: domain, about: 2)
    }

    /// The ticks of a vertical axis with limits: as many as asked for or fewer, but two at least.
    static func fitting(
        _ domain: ClosedRange<Double>, height: Double, about preferred: Int
    ) -> Ticks {
        let counts = Array((1...preferred).reversed()) + Array(preferred + 1...preferred + 8)
        let candidates = counts.lazy.map { Ticks(in: domain, about: $0) }
        return candidates.first {
            $0.numbers.count >= 2 && Double($0.numbers.count - 1) * 14 <= height
        } ?? Ticks(in: domain, about: 2)
    }

    /// How many ticks a vertical axis has: about one every 35 pixels.
    static func count(forHeight height: Double) -> Int {
        Int(rounding: (height / 35).rounded(.down), within: 2...40)
    }
}
