/// A person who asks what is held about them: all that is given must be theirs.
public struct DataSubject: Hashable, Sendable {
  /// A telephone number, as it is compared.
  public let phone: String?
  /// A mail address, in small letters.
  public let email: String?
  /// A request that the person made.
  public let request: RequestNumber?
  /// The words of a name.
  public let name: [String]

  /// Takes what the person gives.
  ///
  /// - Throws: ``DomainError`` `invalid` when it is nothing, a name alone, which others may have too, or a telephone number
  ///   without a digit.
  public init(phone: String?, email: String?, name: String?, request: RequestNumber? = nil) throws(DomainError) {
    try Reporter(phone: phone, email: email).check()
    self.phone = phone.flatMap(Reporter.comparable(phone:))
    self.email = email?.lowercased()
    self.request = request
    self.name = name.map(FoldedText.words) ?? []
    guard self.phone != nil || self.email != nil || request != nil else {
      throw DomainError(
        .invalid,
        self.name.isEmpty
          ? .init(it: "Di chi si tratta?", en: "Who is it about?")
          : .init(it: "Un nome solo può essere di più persone.", en: "A name alone may be several people's."),
        hint: .init(
          it: "Dare telefono, e-mail o il numero di una richiesta della persona.",
          en: "Give the person's telephone, e-mail or the number of a request of theirs."), field: "phone")
    }
  }

  /// What is answered about somebody of whom nothing is held.
  public static let nothingHeld = DomainError(
    .notFound, .init(it: "Non c'è nulla di questa persona.", en: "Nothing is held about this person."),
    hint: .init(
      it: "Controllare telefono, e-mail, nome e richiesta.", en: "Check telephone, e-mail, name and request."))

  /// Whether a reporter is this person: every part that was given is the same, a name in any order of its words.
  public func isSame(as reporter: Reporter) -> Bool {
    if let phone, reporter.phone.flatMap(Reporter.comparable(phone:)) != phone { return false }
    if let email, reporter.email?.lowercased() != email { return false }
    return name.isEmpty || Set(FoldedText.words(reporter.name ?? "")) == Set(name)
  }
}
