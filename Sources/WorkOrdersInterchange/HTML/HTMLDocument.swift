import WorkOrders

/// A small page to print: headings, paragraphs and facts, every text escaped, no scripts, nothing from elsewhere.
struct HTMLDocument {
  private let language: Language
  private let title: String
  private var body = ""

  /// Begins a page with its heading.
  init(_ title: String, _ language: Language) {
    self.language = language
    self.title = title
    heading(title, level: 1)
  }

  /// Adds a heading.
  mutating func heading(_ text: String, level: Int = 2) { body += "<h\(level)>\(Self.escaped(text))</h\(level)>\n" }

  /// Adds a paragraph; its lines stay lines.
  mutating func paragraph(_ text: String, isQuiet: Bool = false) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Self.escaped(String($0)) }
    body += "<p\(isQuiet ? " class=\"quiet\"" : "")>\(lines.joined(separator: "<br>"))</p>\n"
  }

  /// Adds a table of names and values.
  mutating func facts(_ facts: [(String, String)]) {
    let rows = facts.map { "<tr><th scope=\"row\">\(Self.escaped($0.0))</th><td>\(Self.escaped($0.1))</td></tr>\n" }
    body += "<table>\n\(rows.joined())</table>\n"
  }

  /// Adds lines to sign on.
  mutating func signatures(_ names: [String]) {
    let lines = names.map { "<div><span></span>\(Self.escaped($0))</div>\n" }
    body += "<section class=\"signatures\">\n\(lines.joined())</section>\n"
  }

  /// The page.
  var text: String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(Self.escaped(title))</title>
    <style>
    @page { size: A4; margin: 20mm }
    body { font: 11pt/1.5 Georgia, "Times New Roman", serif; color: #111; max-width: 170mm; margin: 2em auto; padding: 0 1em }
    h1 { font-size: 16pt; text-align: center }
    h2 { font-size: 12pt; margin: 1.4em 0 .3em }
    table { border-collapse: collapse; width: 100% }
    th { text-align: left; font-weight: normal; color: #444; width: 40%; vertical-align: top }
    th, td { border-bottom: 1px solid #bbb; padding: .25em .5em .25em 0 }
    p { margin: .3em 0 }
    .quiet { color: #444; font-size: 9.5pt; margin-top: 1.5em }
    .signatures { display: flex; gap: 12mm; margin-top: 18mm; break-inside: avoid }
    .signatures div { flex: 1; text-align: center; font-size: 9.5pt }
    .signatures span { display: block; border-bottom: 1px solid #111; height: 14mm; margin-bottom: 1mm }
    </style>
    </head>
    <body>
    \(body)</body>
    </html>

    """
  }

  /// Text as it may stand in a page.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      // What no page may hold shows as a mark instead.
      case let control where control.value < 0x20 && control != "\t" && control != "\n": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}
