extension ActContext {
  /// Lets only the desk pass: operators and technicians, the administrator, who stands in for anybody, and the centre
  /// itself, which takes what comes by mail and whose role no account has.
  ///
  /// - Parameters:
  ///   - act: what they may, in the infinitive.
  ///   - thing: what it is done to, with its article.
  /// - Throws: ``DomainError`` `notAllowed`.
  public func requireDesk(to act: LocalizedText, _ thing: LocalizedText) throws(DomainError) {
    guard ![.operator, .technician, .administrator, .system].contains(actor.role) else { return }
    let role = actor.role.title
    throw DomainError(
      .notAllowed,
      .init(
        it: "\(role.it) non può \(act.it) \(thing.it).", en: "\(role.en) may not \(act.en) \(thing.en)."),
      hint: Role.asking([.operator, .technician]))
  }
}
