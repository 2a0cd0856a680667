/// How long the words that people write may be, however they come in: the one place that says so.
public enum TextBounds {
  /// The most characters by field, whatever the body, message or file.
  ///
  /// What is not named has its own form, or its own limit.
  public static let longest: [String: Int] = [
    "name": 200, "caller": 200, "who": 200, "office": 200, "contact": 200, "inspector": 64, "to": 200,
    "phone": 40, "email": 254, "pec": 254, "address": 300, "cause": 1_000, "subject": 500,
    "kind": 64, "unit": 40, "cig": 40, "chapter": 100, "commitment": 100,
    "note": 10_000, "reason": 10_000, "answer": 10_000,
    "circumstance": 10_000, "causes": 10_000, "works": 10_000, "site": 10_000,
  ]

  /// Checks one field against its limit.
  ///
  /// - Throws: ``DomainError`` `invalid`, naming the field.
  public static func check(_ text: String, field: String) throws(DomainError) {
    guard let most = longest[field] else { return }
    try check(text, field: field, most: most)
  }

  /// Checks one field.
  ///
  /// - Throws: ``DomainError`` `invalid`, naming the field.
  public static func check(_ text: String, field: String, most: Int) throws(DomainError) {
    guard isLonger(text, most) else { return }
    throw DomainError(
      .invalid,
      .init(
        it: "Il campo \"\(field)\" ha più di \(most) caratteri.",
        en: "The field \"\(field)\" has more than \(most) characters."),
      hint: .init(it: "Accorciarlo.", en: "Make it shorter."), field: field)
  }

  /// A text as long as its field may be: what is longer ends with an ellipsis.
  public static func cut(_ text: String, field: String) -> String {
    guard let most = longest[field], isLonger(text, most) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(most - 1))) + "…"
  }

  /// Checks the texts of a JSON document, however deep they stand.
  ///
  /// - Throws: ``zeroByte``.
  public static func check(json: some Sequence<UInt8>) throws(DomainError) {
    // A bare one is no JSON, which has only the escape \u0000 for it. What follows a backslash belongs to the backslash.
    var matched: Int?
    for byte in json {
      guard let count = matched else {
        if byte == UInt8(ascii: "\\") { matched = 0 }
        continue
      }
      matched = byte == Self.zeroEscape[count] ? count + 1 : nil
      if matched == Self.zeroEscape.count { throw zeroByte }
    }
  }

  private static let zeroEscape = Array("u0000".utf8)

  /// The error for a text that not every engine can hold, and no person wrote.
  public static let zeroByte = DomainError(
    .invalid, .init(it: "Un testo contiene un byte zero.", en: "A text holds a zero byte."),
    hint: .init(it: "Togliere il carattere invisibile.", en: "Take the invisible character out."))

  /// A text that came from outside the city, without zero bytes.
  public static func withoutZeros(_ text: String) -> String {
    text.utf8.contains(0) ? text.replacing("\0", with: "") : text
  }

  // Scalars: a character may be made of any number of them. A text is never longer than its bytes.
  private static func isLonger(_ text: String, _ most: Int) -> Bool {
    text.utf8.count > most && text.unicodeScalars.count > most
  }
}
