/// What a command of TeX does.
enum Command: Sendable {
    /// It is a symbol.
    case symbol(String, AtomClass, isIdentifier: Bool)
    /// It is a large operator.
    case largeOperator(String, takesLimits: Bool)
    /// It is a function's name.
    case function(String, takesLimits: Bool)
    /// It is one of the dots whose height depends on what follows.
    case dots
    /// It is white space.
    case space(Length)
    /// It is white space as wide as its argument says.
    case spaceOfLength
    /// It is white space as wide as the length that follows says.
    case spaceOfFollowingLength
    /// It makes its two arguments a fraction.
    case fraction(FractionForm)
    /// It makes its last two arguments a fraction as the first four say.
    case generalFraction
    /// It makes what stands before and after it in its group a fraction.
    case infixFraction(FractionForm)
    /// The same, with a bar as thick as the length that follows says.
    case infixFractionOfThickness
    /// It takes the root of its argument.
    case root
    /// It begins a fence.
    case left
    /// It divides a fence.
    case middle
    /// It ends a fence.
    case right
    /// It gives the delimiter after it a size.
    case delimiter(DelimiterSize, AtomClass)
    /// It puts a mark on its argument.
    case accent(Accent)
    /// It puts a brace on its argument.
    case brace(Brace.Form)
    /// It puts its first argument above or below its second.
    case stack(StackForm)
    /// It is an arrow with its argument on it.
    case arrow(String)
    /// It gives its argument a part to play.
    case classed(AtomClass)
    /// It negates the relation after it.
    case not
    /// It sets its argument in an alphabet.
    case font(MathFont)
    /// It sets the rest of the group in an alphabet.
    case fontSwitch(MathFont)
    /// It makes its argument bold.
    case bold
    /// It sets the rest of the group in a style or size.
    case styleSwitch(Styling)
    /// It sets the rest of the group in a colour.
    case color
    /// It sets its second argument in the colour of the first.
    case textColor
    /// It puts its second argument on the colour of the first.
    case colorBox
    /// The same, with a frame in another colour.
    case frameBox
    /// It draws a line around its argument, or through it.
    case enclosure(Enclosure)
    /// It changes the space its argument takes.
    case padding(Padding)
    /// It removes height and depth of its argument, or one of the two.
    case smash
    /// It shifts its second argument upward by the first.
    case raiseBox
    /// It is a filled rectangle.
    case rule
    /// Its argument is text.
    case text(TextStyle)
    /// Its argument is the name of a function.
    case operatorName
    /// It begins an environment.
    case begin
    /// It ends an environment.
    case end
    /// It ends a row.
    case newRow
    /// It draws a line between two rows.
    case horizontalRule(GridRule)
    /// It sets its argument in lines.
    case substack
    /// It says where the scripts of the operator before it stand.
    case limits(Scripts.Placement)
    /// It gives the line a number or sign.
    case tag
    /// It gives the formula a name.
    case label
    /// It refers to a formula by its name.
    case reference(isParenthesized: Bool)
    /// It is a link, with a text or with its address as the text.
    case link(hasText: Bool)
    /// It defines a macro.
    case newCommand(DefinitionForm)
    /// It defines a macro as plain TeX does; `isExpanded` replaces the macros in it at once.
    case define(isExpanded: Bool, isGlobal: Bool)
    /// It stands before a definition, which then may outlast the braces around it.
    case definitionPrefix(isGlobal: Bool)
    /// It gives a command a second name.
    case synonym
    /// It defines a function's name.
    case declareOperator
    /// Its argument is text as it stands.
    case verbatim
    /// It is one of its four arguments: the one for the style it stands in.
    case styleChoice
    /// It is its first argument in text and its second in a formula.
    case textOrMath
    /// It has no place on a page.
    case refused(Refusal)
    /// It puts an accent on a letter, in text.
    case textAccent(Unicode.Scalar)
    /// It is a character by its number.
    case character
    /// It changes nothing that is seen.
    case nothing

    /// How a command for fractions draws them.
    struct FractionForm: Sendable {
        let bar: Fraction.Bar
        var opening: String?
        var closing: String?
        var style: MathStyle?
        var isContinued = false
    }

    /// What a command stacks.
    enum StackForm: Sendable {
        case above, below, aboveAsRelation
    }

    /// What a command changes in the way words are set.
    enum TextStyle: Sendable {
        case unchanged, plain, bold, medium, italic, upright, sansSerif, monospace, emphasis
    }

    /// Why a command is refused.
    enum Refusal: Sendable {
        /// It would put an attribute of HTML into the page.
        case markup
        /// It would put a picture into the formula.
        case picture
        /// It writes to the console of TeX.
        case console
        /// It looks at the program's tokens.
        case tokens
    }

    /// What a definition demands of the name.
    enum DefinitionForm: Sendable {
        /// The name must be new.
        case new
        /// The name must be known.
        case renew
        /// A name that is known stays as it is.
        case provide
    }
}
