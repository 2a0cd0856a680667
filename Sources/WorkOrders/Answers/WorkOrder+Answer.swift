extension WorkOrder {
  /// What a contractor is told who asks for it without having it, or any more.
  public var notWithThem: DomainError {
    DomainError(
      .conflict,
      .init(
        it: "L'ordine \(number) non è, o non è più, affidato a voi.",
        en: "Order \(number) is not, or no longer, with you."))
  }

  /// What a contractor answers about the order, by itself: the same acts that staff enter on its behalf.
  ///
  /// - Parameters:
  ///   - mode: the way the answer came.
  ///   - who: who gave it, where a name is known.
  /// - Throws: ``DomainError`` `conflict` for an order that is not, or no longer, with this contractor, and what the act
  ///   itself refuses.
  public func answer(
    _ answer: ContractorAnswer, by contractor: ContractorCode, via mode: ActivationMode, who: String?,
    in context: ActContext
  ) throws(DomainError) -> OrderChange {
    guard self.contractor == contractor else { throw notWithThem }
    switch answer {
    case .accept(let eta):
      return try accept(contractor: contractor, eta: eta, via: mode.rawValue, who: who, in: context)
    case .refuse(let reason):
      return try refuse(contractor: contractor, reason: reason, via: mode.rawValue, who: who, in: context)
    case .start: return try start(in: context)
    case .makeSafe: return try makeSafe(in: context)
    case .complete(let final): return try complete(final: final, in: context)
    case .handBack(let reason): return try handBack(reason: reason, in: context)
    }
  }
}
