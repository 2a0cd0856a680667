public import WorkOrders

extension RegisterTransaction {
  /// Puts a rota in the place of the one its owner had; one without turns takes it away.
  ///
  /// - Throws: ``DomainError`` `notFound` for a contractor that nobody knows.
  public func save(_ rota: Rota, in context: ActContext) throws {
    var labels = EventLabels()
    if case .contractor(let code) = rota.owner {
      guard try snapshot.name(of: code) != nil else {
        throw DomainError(
          .notFound, .init(it: "Non c'è l'impresa \"\(code)\".", en: "There is no contractor \"\(code)\"."),
          hint: .init(it: "Vedere mcctl contractor list.", en: "See mcctl contractor list."), field: "for")
      }
      labels.contractor = code
    }
    try connection.execute("DELETE FROM rota_turn WHERE owner = $1", [rota.owner.key])
    for (position, turn) in rota.turns.enumerated() { try insert(turn, of: rota.owner, at: position) }
    let facts: Facts = [
      "owner": .text(rota.owner.key), "turns": .integer(Int64(rota.turns.count)),
    ]
    try record([Occurrence(.rotaChanged, labels: labels, facts: facts)], in: context)
  }

  private func insert(_ turn: RotaTurn, of owner: RotaOwner, at position: Int) throws {
    let repetition = turn.repetition
    let weekdays = repetition.map { $0.weekdays.sorted().map { String($0.rawValue) }.joined() }
    try connection.execute(
      """
      INSERT INTO rota_turn (owner, position, uid, who, phone, email, clock, first_day, start_minute, minutes, every,
        step, weekdays, until, skipped)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
      """,
      [
        owner.key, position, turn.uid, turn.who, turn.phone, turn.email, turn.clock.rawValue,
        turn.firstDay.description, turn.startMinute, turn.minutes, repetition?.every.rawValue, repetition?.step,
        weekdays, repetition?.until, turn.skipped.sorted().map(\.description).joined(separator: " "),
      ])
  }
}
