extension WorkOrder {
  /// Whether the order holds already what a contractor answers: the same answer by the page and by mail is one.
  ///
  /// An answer that says something else, as another time or another amount, is not held.
  public func holds(_ answer: ContractorAnswer, by contractor: ContractorCode) -> Bool {
    let isTheirs = self.contractor == contractor
    switch answer {
    case .accept(let eta): return isTheirs && state.isHeldByContractor && (eta == nil || eta == self.eta)
    case .start: return isTheirs && state == .started
    case .makeSafe: return isTheirs && state.isHeldByContractor && isMadeSafe
    case .complete(let final):
      return isTheirs && state == .completed && (final == nil || final == self.final || final == claimed)
    case .refuse, .handBack:
      // What was given back after all is refused too: either way the order has left them by their own word.
      let last = offers.dropFirst(roundsBefore).last { $0.contractor == contractor }
      return !isTheirs && last?.state == .refused
    }
  }

  private var isMadeSafe: Bool { targets.contains { $0.name == .makingSafe && $0.metAt != nil } }
}
