extension ActContext {
  /// Lets only the manager and the administrator pass.
  ///
  /// - Throws: ``DomainError`` `notAllowed`.
  public func requireOffice(to act: LocalizedText) throws(DomainError) {
    guard ![.manager, .administrator, .system].contains(actor.role) else { return }
    let role = actor.role.title
    throw DomainError(
      .notAllowed, .init(it: "\(role.it) non può \(act.it).", en: "\(role.en) may not \(act.en)."),
      hint: Role.asking([.manager, .administrator]))
  }
}
