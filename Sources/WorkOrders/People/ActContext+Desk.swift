extension ActContext {
  /// Lets only the desk pass: operators and technicians, and the administrator, who stands in for anybody.
  ///
  /// - Parameters:
  ///   - act: what they may, in the infinitive.
  ///   - thing: what it is done to, with its article.
  ///   - orCentre: whether the centre itself may too, whose role no account has: it takes in what comes by mail and by
  ///     links.
  /// - Throws: ``DomainError`` `notAllowed`.
  public func requireDesk(
    to act: LocalizedText, _ thing: LocalizedText, orCentre: Bool = false
  ) throws(DomainError) {
    guard ![.operator, .technician, .administrator].contains(actor.role) else { return }
    if orCentre, actor.role == .system { return }
    let role = actor.role.title
    throw DomainError(
      .notAllowed,
      .init(
        it: "\(role.it) non può \(act.it) \(thing.it).", en: "\(role.en) may not \(act.en) \(thing.en)."),
      hint: Role.asking([.operator, .technician]))
  }
}
