/// The text of one SQL statement, with parameters `$1`, `$2` … numbered as in the list of arguments.
///
/// Written as a literal it is known by its address, so that finding its prepared statement costs no comparison of
/// texts. A parameter may stand several times. Values never become part of the text.
struct SQL: Hashable, Sendable, ExpressibleByStringLiteral {
  private let literal: StaticString
  private let composed: String?

  /// Takes a literal.
  init(stringLiteral value: StaticString) {
    literal = value
    composed = nil
  }

  /// Takes a text put together by the program (optional filters of a list), never from anyone's input.
  init(composed text: String) {
    literal = ""
    composed = text
  }

  /// The text.
  var text: String { composed ?? literal.description }

  /// Literals by address, composed texts by content.
  static func == (lhs: SQL, rhs: SQL) -> Bool {
    guard lhs.composed == nil, rhs.composed == nil else { return lhs.composed == rhs.composed }
    return lhs.address == rhs.address
  }

  /// Hashes what ``==(_:_:)`` compares.
  func hash(into hasher: inout Hasher) {
    if let composed { hasher.combine(composed) } else { hasher.combine(address) }
  }

  // A literal of one character has no address; no statement is that short.
  private var address: UInt { literal.hasPointerRepresentation ? UInt(bitPattern: literal.utf8Start) : 0 }
}
