/// A measure of information, or a distance, that is known by name.
enum NamedMeasure: Sendable, Hashable {
    case entropy, crossEntropy, divergence, jensenShannon
    case totalVariation, chiSquare, hellinger, squaredHellinger
    case jointEntropy, mutualInformation
    /// The entropy of the rows of a joint distribution when the column is known, or the other way
    /// round.
    case conditionalEntropy(ofRows: Bool)

    /// Whether it is measured in nats, bits or bans.
    var isInformation: Bool {
        switch self {
        case .entropy, .crossEntropy, .divergence, .jensenShannon, .jointEntropy,
            .mutualInformation, .conditionalEntropy:
            true
        case .totalVariation, .chiSquare, .hellinger, .squaredHellinger: false
        }
    }

    /// Whether it is another number when its two distributions change places.
    var isDirected: Bool {
        switch self {
        case .crossEntropy, .divergence, .chiSquare: true
        case .entropy, .jensenShannon, .totalVariation, .hellinger, .squaredHellinger,
            .jointEntropy, .mutualInformation, .conditionalEntropy:
            false
        }
    }

    /// The measure that a name with one argument means.
    init?(_ name: String) {
        switch name {
        case "H", "entropy", "Entropy", "shannon_entropy", "shannonEntropy": self = .entropy
        case _: return nil
        }
    }

    /// The measure that a name with two arguments means, by what stands between them.
    init?(_ name: String, separator: Unicode.Scalar) {
        switch name {
        case "H":
            switch separator {
            case ",", ";": self = .crossEntropy
            case "|": self = .conditionalEntropy(ofRows: true)
            case _: return nil
            }
        case "I", "MI", "mutual_information", "mutual_info":
            guard separator == ";" || separator == "," else { return nil }
            self = .mutualInformation
        case "D":
            guard separator == "‖" else { return nil }
            self = .divergence
        case _:
            guard let measure = NamedMeasure.names[NamedMeasure.plain(name)] else { return nil }
            self = measure
        }
    }

    /// A name in small letters, without lines between words.
    private static func plain(_ name: String) -> String {
        name.lowercased().filter { $0 != "_" && $0 != " " }
    }

    /// The measures by their names in small letters, besides those of one letter.
    static let names: [String: NamedMeasure] = [
        "ce": .crossEntropy, "crossentropy": .crossEntropy, "hce": .crossEntropy,
        "kl": .divergence, "dkl": .divergence, "kld": .divergence, "kldiv": .divergence,
        "kldivergence": .divergence, "relativeentropy": .divergence,
        "js": .jensenShannon, "djs": .jensenShannon, "jsd": .jensenShannon,
        "jsdiv": .jensenShannon, "jsdivergence": .jensenShannon, "jensenshannon": .jensenShannon,
        "tv": .totalVariation, "tvd": .totalVariation, "dtv": .totalVariation,
        "totalvariation": .totalVariation,
        "χ^2": .chiSquare, "chi2": .chiSquare, "chi^2": .chiSquare, "chisquare": .chiSquare,
        "dχ^2": .chiSquare, "dχ2": .chiSquare, "chisquared": .chiSquare,
        "hellinger": .hellinger, "hel": .hellinger, "hellingerdistance": .hellinger,
        "dhellinger": .hellinger, "dhel": .hellinger,
        "hellinger^2": .squaredHellinger, "hel^2": .squaredHellinger, "h^2": .squaredHellinger,
    ]
}
