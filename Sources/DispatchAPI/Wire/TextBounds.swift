import WorkOrders

/// How long the words of a body may be: the one place that says so.
enum TextBounds {
  /// The most characters by field, whatever the body; what is not named has its own form, or its own limit.
  static let longest: [String: Int] = [
    "name": 200, "caller": 200, "who": 200, "office": 200, "contact": 200, "inspector": 64, "to": 200,
    "phone": 40, "email": 254, "pec": 254, "address": 300, "cause": 1_000,
    "note": 10_000, "reason": 10_000, "answer": 10_000,
    "circumstance": 10_000, "causes": 10_000, "works": 10_000, "site": 10_000,
  ]

  /// Checks one field.
  ///
  /// - Throws: ``DomainError`` `invalid`, naming the field.
  static func check(_ text: String, field: String) throws(DomainError) {
    // Scalars: a character may be made of any number of them. A text is never longer than its bytes.
    guard let most = longest[field], text.utf8.count > most, text.unicodeScalars.count > most else { return }
    throw DomainError(
      .invalid,
      .init(
        it: "Il campo \"\(field)\" ha più di \(most) caratteri.",
        en: "The field \"\(field)\" has more than \(most) characters."),
      hint: .init(it: "Accorciarlo.", en: "Make it shorter."), field: field)
  }
}
