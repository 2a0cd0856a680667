/// A person who asks what is held about them: all that is given must be theirs.
public struct DataSubject: Hashable, Sendable {
  /// A telephone number, as it is compared.
  public let phone: String?
  /// A mail address, in small letters.
  public let email: String?
  /// The words of a name.
  public let name: [String]

  /// Takes what the person gives.
  ///
  /// - Throws: ``DomainError`` `invalid` when it is nothing, or a telephone number without a digit.
  public init(phone: String?, email: String?, name: String?) throws(DomainError) {
    try Reporter(phone: phone, email: email).check()
    self.phone = phone.flatMap(Reporter.comparable(phone:))
    self.email = email?.lowercased()
    self.name = name.map(FoldedText.words) ?? []
    guard self.phone != nil || self.email != nil || !self.name.isEmpty else {
      throw DomainError(
        .invalid, .init(it: "Di chi si tratta?", en: "Who is it about?"),
        hint: .init(
          it: "Dare telefono, e-mail o nome della persona.", en: "Give the person's telephone, e-mail or name."),
        field: "phone")
    }
  }

  /// Whether a reporter is this person: every part that was given is the same, a name in any order of its words.
  public func isSame(as reporter: Reporter) -> Bool {
    if let phone, reporter.phone.flatMap(Reporter.comparable(phone:)) != phone { return false }
    if let email, reporter.email?.lowercased() != email { return false }
    return name.isEmpty || Set(FoldedText.words(reporter.name ?? "")) == Set(name)
  }

  /// Whether more than a name is given: others may have the same one.
  public var isSure: Bool { phone != nil || email != nil }
}
