/// How a text stands out on a terminal.
enum Ink: Int, CaseIterable {
  case bold = 1
  case dim = 2
  case red = 31
  case green = 32
  case yellow = 33
  case cyan = 36

  /// What follows ESC where an ink begins.
  var mark: String { "[\(rawValue)m" }

  /// What follows ESC where every ink ends.
  static let end = "[0m"

  /// Everything that we ourselves write after an ESC.
  static let marks = allCases.map(\.mark) + [end]
}
