import Diagnostics

/// Why a word cannot be switched off.
public struct SwitchingFailure: Error, Sendable {
    /// What is wrong, as a lower-case fragment.
    public let message: String
    /// What to do about it.
    public let hint: String
}

extension FindingClass {
    /// The classes that a list of names switches off: `truncated, bound-loose`, from the command
    /// line or from `check: off:` in settings.
    ///
    /// Names are divided by commas and blanks, and may stand in brackets as YAML writes a list.
    public static func switchedOff(
        by list: String
    ) throws(SwitchingFailure) -> Set<FindingClass> {
        var classes: Set<FindingClass> = []
        for name in list.split(whereSeparator: { ", []\"'\t\n".contains($0) }) {
            classes.insert(try FindingClass.switchable(String(name)))
        }
        return classes
    }

    private static func switchable(_ name: String) throws(SwitchingFailure) -> FindingClass {
        if let found = allCases.first(where: { $0.name == name }) {
            guard found != .error else {
                throw SwitchingFailure(
                    message: "errors cannot be switched off",
                    hint: "what cannot be read or worked out has to be mended")
            }
            return found
        }
        if name.hasPrefix("off-by-") {
            throw SwitchingFailure(
                message: "there is no class '\(name)'",
                hint: "'off-by' stands for all of them, off-by-1 to off-by-9")
        }
        let names = allCases.filter { $0 != .error }.map(\.name)
        throw SwitchingFailure(
            message: "there is no class '\(name)'",
            hint: suggestion(for: name, among: names).map { "did you mean '\($0)'?" }
                ?? "'klio explain' lists them")
    }
}
