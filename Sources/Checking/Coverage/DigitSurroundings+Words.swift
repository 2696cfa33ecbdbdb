extension DigitSurroundings {
    /// All words by which a rule may tell, with no other sign, that digits beside them are no
    /// number; `BareNumber` leaves numbers beside them to the rules.
    static let rulingWords = WordSet(of: wordsBefore + wordsAfter)

    private static let wordsBefore = [
        months, sectionWords, partWords, figureWords, equationWords, exampleWords, pageWords,
        abbreviatedPageWords, volumeWords, issueWords, numberWords, versionWords, ["release"],
        programs, registers,
    ]

    private static let wordsAfter = [months, timeWords, conjunctions]
}
