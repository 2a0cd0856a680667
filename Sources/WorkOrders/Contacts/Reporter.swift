/// The person who reports; kept apart from the request, for its own time.
public struct Reporter: Hashable, Sendable {
  /// The name given.
  public var name: String?
  /// The number to call back.
  public var phone: String?
  /// Where to write.
  public var email: String?

  /// Makes a reporter.
  public init(name: String? = nil, phone: String? = nil, email: String? = nil) {
    self.name = name
    self.phone = phone
    self.email = email
  }

  /// Whether nothing is known.
  public var isEmpty: Bool { name == nil && phone == nil && email == nil }

  /// A telephone number as it is compared: its digits, without the country's 0039 or +39; `nil` for what has none.
  public static func comparable(phone: String) -> String? {
    let digits = phone.utf8.filter { $0 >= 48 && $0 <= 57 }.map { Character(UnicodeScalar($0)) }
    let text = String(digits)
    guard !text.isEmpty else { return nil }
    if text.hasPrefix("0039") { return String(text.dropFirst(4)) }
    let isInternational = phone.first { $0 == "+" || $0.isNumber } == "+"
    if isInternational, text.hasPrefix("39") { return String(text.dropFirst(2)) }
    return text
  }
}
