import WorkOrders

extension DomainError {
  /// What a caller is told whose verb comes after the register began to close.
  static let registerClosing = DomainError(
    .tryAgain, .init(it: "Il servizio si sta fermando.", en: "The centre is shutting down."),
    hint: .init(
      it: "Nulla è stato scritto. Riprovare quando torna.", en: "Nothing was written. Try again when it is back."))

  /// What a caller is told when too many wait already.
  static let registerBusy = DomainError(
    .tryAgain,
    .init(
      it: "Il servizio è occupato: troppi atti aspettano di essere scritti.",
      en: "The centre is busy: too many acts are waiting to be written."),
    hint: .init(it: "Riprovare tra un momento.", en: "Try again in a moment."))
}
