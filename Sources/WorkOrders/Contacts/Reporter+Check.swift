extension Reporter {
  /// Checks that somebody can be reached by what is written down.
  ///
  /// - Throws: ``DomainError`` `invalid` for a telephone number without a digit, or an address that is none.
  public func check() throws(DomainError) {
    if let phone, Self.comparable(phone: phone) == nil {
      throw DomainError(
        .invalid,
        .init(
          it: "\(phone.prefix(40)) non è un numero di telefono.", en: "\(phone.prefix(40)) is no telephone number."),
        hint: .init(
          it: "Scriverlo con le cifre, o ometterlo: il nome va in --caller.",
          en: "Write it in digits, or leave it away: a name goes into --caller."), field: "phone")
    }
    guard let email, !MailAddressForm.fits(email) else { return }
    throw DomainError(
      .invalid,
      .init(it: "\(email.prefix(60)) non è un indirizzo e-mail.", en: "\(email.prefix(60)) is no e-mail address."),
      hint: .init(it: "Scriverlo come nome@dominio, o ometterlo.", en: "Write it as name@domain, or leave it away."),
      field: "email")
  }
}
