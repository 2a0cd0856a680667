/// A piece of a page that is well-formed XML as well as HTML: every element is closed, every text and value escaped.
struct Markup {
  /// The markup so far.
  private(set) var source = ""

  /// Adds text.
  mutating func text(_ text: String) { source += Self.escaped(text) }

  /// Adds an element with a text in it.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// Adds an element with others in it.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], _ content: (inout Markup) -> Void) {
    source += "<\(name)\(Self.list(attributes))>"
    content(&self)
    source += "</\(name)>"
  }

  /// Adds an element that holds nothing.
  mutating func empty(_ name: String, _ attributes: [(String, String)]) {
    source += "<\(name)\(Self.list(attributes))/>"
  }

  /// Adds a style sheet, which holds no `<` and no `&`.
  mutating func style(_ sheet: String) { source += "<style>\n\(sheet)\n</style>" }

  /// Begins a new line of the source.
  mutating func newLine() { source += "\n" }

  private static func list(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
  }

  /// Text as a page may hold it, without what XML does not allow.
  private static func escaped(_ text: String) -> String { HTMLDocument.escaped(XMLText.allowed(text)) }
}
