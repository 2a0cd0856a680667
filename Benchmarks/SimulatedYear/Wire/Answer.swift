/// What the daemon answered.
struct Answer {
  /// The HTTP status; 0 when the connection ended before an answer.
  let status: Int
  /// The body.
  let body: [UInt8]

  /// No answer: the daemon went away.
  static let lost = Answer(status: 0, body: [])

  /// Whether it was done.
  var isDone: Bool { (200..<300).contains(status) }

  /// Whether the act did not fit the state any more, or a ceiling stood against it.
  var isConflict: Bool { status == 409 || status == 412 }

  /// The text of a field of the body.
  func text(_ field: String) -> String? {
    var text: String?
    var reader = JSONReader(body)
    reader.object { name, reader in
      if name == field { text = reader.string() }
    }
    return text
  }

  /// The number of a field of the body.
  func integer(_ field: String) -> Int? {
    var number: Int?
    var reader = JSONReader(body)
    reader.object { name, reader in
      if name == field { number = reader.integer() }
    }
    return number
  }

  /// What went wrong, as the daemon says it.
  var sentence: String {
    if status == 0 { return "The daemon closed the connection without an answer." }
    return [text("detail"), text("hint")].compactMap(\.self).joined(separator: " ")
  }
}
