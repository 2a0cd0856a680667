extension WorkOrder {
  /// Checks that the clocks of these targets can be stopped.
  ///
  /// - Throws: ``DomainError`` `invalid` for a target that the order does not have or that is due by a day, and for none.
  func check(stops names: [TargetName]) throws(DomainError) {
    guard !names.isEmpty else {
      throw refusal(.init(it: "Quali termini si fermano?", en: "Which targets stop?"))
    }
    for name in names {
      guard let target = targets.first(where: { $0.name == name }) else {
        throw refusal(
          .init(
            it: "L'ordine \(number) non ha il termine \(name.rawValue).",
            en: "Order \(number) has no target \(name.rawValue)."))
      }
      guard !target.isDated else {
        throw refusal(
          .init(
            it: "Il termine \(name.rawValue) dell'ordine \(number) scade a una data: nessuna sospensione lo sposta.",
            en: "The target \(name.rawValue) of order \(number) is due by a date: no pause moves it."))
      }
    }
  }

  private func refusal(_ message: LocalizedText) -> DomainError {
    let known = targets.filter { !$0.isDated }.map(\.name.rawValue).joined(separator: ", ")
    return DomainError(
      .invalid, message,
      hint: known.isEmpty
        ? .init(it: "Non ha termini che si possano fermare.", en: "It has no targets that can be stopped.")
        : .init(
          it: "Indicare tra: \(known); o nessuno, per fermarli tutti.",
          en: "Name some of: \(known); or none, to stop them all."), field: "stops")
  }
}
