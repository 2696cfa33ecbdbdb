/// All functions of the library, by family.
public enum Library {
    /// The families in the order of the reference.
    public static let families: [LibraryFamily] = [
        LibraryFamily(
            "Logarithms, roots, rounding",
            "The arithmetic of formulas, exact where mathematics leaves it exact.", elementary),
        LibraryFamily(
            "Special functions",
            "Trigonometric, hyperbolic and special functions, enclosed to any precision.", special),
        LibraryFamily(
            "Counting", "In how many ways something can be done, as exact integers.", counting),
        LibraryFamily(
            "Lists", "What is done to every entry of a list, and what is read from one.", lists),
        LibraryFamily(
            "Samples",
            "Statistics of numbers that were observed; of fractions they stay fractions.", samples),
        LibraryFamily(
            "Rates and classifiers",
            "Growth, and how often a classifier is right, from counts.", rates),
        LibraryFamily(
            "Distributions", "Finite distributions: making them, and reading what they hold.",
            distributions + blocks),
        LibraryFamily(
            "Families on the real line",
            "Distributions by their name and parameters; all have 'pdf', 'cdf', 'quantile', 'mean', 'variance', 'sd' and 'entropy' where mathematics gives them.",
            continuousFamilies),
        LibraryFamily(
            "Further families",
            "More families on the real line, families on the whole numbers, and mixtures.",
            otherFamilies),
        LibraryFamily(
            "Several variables",
            "Distributions of several variables, with entropies and divergences within a family.",
            multivariateFamilies),
        LibraryFamily(
            "Densities and probabilities", "What is read from a distribution of a family.",
            probabilities),
        LibraryFamily("Integrals", "Integrals with a proved error.", integrals),
        LibraryFamily(
            "Estimates", "What observations tell of the distribution they were drawn from.",
            estimates),
        LibraryFamily(
            "Optimisation", "Where functions are least, and how they slope.", optimization),
        LibraryFamily(
            "Fits", "Distributions that stand for others, and what is lost by that.", fitting),
        LibraryFamily(
            "Discriminators", "What tells draws of two distributions apart.", discriminators),
        LibraryFamily(
            "Clusters", "Soft assignments of points, and the targets they are drawn to.",
            clusters),
        LibraryFamily(
            "Languages", "Models of languages by counts in texts, and what texts cost under them.",
            languages),
        LibraryFamily("Matrices", "Many distributions side by side.", matrices),
        LibraryFamily(
            "Evidence",
            "From scores to probabilities, from prior to posterior, and what to expect.", evidence),
        LibraryFamily(
            "Confidence", "Bounds for a mean and for a proportion.", confidence),
        LibraryFamily(
            "Measures of information", "Entropies and divergences of finite distributions.",
            divergences),
        LibraryFamily(
            "Other divergences", "Divergences and distances beside Kullback's and Leibler's.",
            distances),
        LibraryFamily(
            "Divergences of an order",
            "Entropies and divergences of an order, and those of any convex function.", orders),
        LibraryFamily(
            "Information and bounds",
            "What is made of entropies and probabilities, and bounds between measures.", entropies),
        LibraryFamily(
            "Joint distributions", "Two things at once, and what one tells of the other.", joints),
        LibraryFamily(
            "Chains and channels", "Markov chains, and channels without memory.", chains),
        LibraryFamily(
            "Source codes", "Codes: making them from distributions, or from their words.", codes),
        LibraryFamily(
            "Measures of codes", "What a code costs, and what it could cost.", codeMeasures),
        LibraryFamily(
            "Coded texts", "Texts in code and back, and what their length tells.", texts),
        LibraryFamily("Workings", "The steps of a calculation.", workings),
        LibraryFamily(
            "Tables", "Tables of the document, of files, and made by scripts.", data),
        LibraryFamily("Figures", "Figures and their axes.", figures),
        LibraryFamily("Marks", "Layers of a figure that show data and functions.", marks),
        LibraryFamily(
            "Marks of samples", "Layers that show how numbers are distributed.", samplePlots),
        LibraryFamily("Annotations", "Layers that point at something.", annotations),
        LibraryFamily(
            "Fields", "Layers that show a number for every pair of things.", fields),
        LibraryFamily("Diagrams", "Trees and networks.", diagrams),
        LibraryFamily("Searches", "Searches for counterexamples.", searches),
    ]

    /// The functions in the order of the reference.
    public static let functions: [LibraryFunction] = families.flatMap(\.functions)

    /// The functions by name.
    static let byName: [String: LibraryFunction] = Dictionary(
        functions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    /// The names of functions and constants, for suggestions.
    static let names: [String] = functions.map(\.name) + ["pi", "e", "eulerGamma", "params"]
}

/// Functions that belong together: a section of the reference.
public struct LibraryFamily: Sendable {
    /// Its heading.
    public let title: String
    /// What its functions have in common, in a sentence.
    public let summary: String
    /// Its functions, in the order of the reference.
    public let functions: [LibraryFunction]

    init(_ title: String, _ summary: String, _ functions: [LibraryFunction]) {
        self.title = title
        self.summary = summary
        self.functions = functions
    }

    /// The same family with those of its functions that are wanted.
    public func filtered(_ isWanted: (LibraryFunction) -> Bool) -> LibraryFamily {
        LibraryFamily(title, summary, functions.filter(isWanted))
    }
}
