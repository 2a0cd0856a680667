import WorkOrders

/// What a bare loop prints: how much a second, and how many.
struct FloorOutput {
  /// How much a second.
  let rate: Double

  /// Reads it.
  ///
  /// - Throws: ``DomainError`` `internal` for anything else.
  init(_ text: String) throws {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, let rate = Double(words[0]), rate > 0, Int(words[1]) != nil else {
      throw DomainError(.internal, "The bare loop said nothing that can be read: \(text.prefix(200))")
    }
    self.rate = rate
  }
}

/// What `pgbench` prints at its end.
struct PgBenchOutput {
  /// Transactions a second, without the time to connect.
  let rate: Double

  /// Reads it.
  ///
  /// - Throws: ``DomainError`` `internal` when it holds no rate, or a transaction failed: then it did not do the work.
  init(_ text: String) throws {
    let lines = text.split(separator: "\n")
    let rates = lines.filter { $0.hasPrefix("tps = ") && !$0.contains("including") }
    guard let rate = rates.first?.split(separator: " ").dropFirst(2).first.flatMap({ Double($0) }), rate > 0 else {
      throw DomainError(.internal, "pgbench said no rate: \(text.suffix(200))")
    }
    let failed = lines.first { $0.hasPrefix("number of failed transactions: ") }?
      .split(separator: " ").dropFirst(4).first
    guard failed == nil || failed == "0" else {
      throw DomainError(.internal, "pgbench could not write all of it: \(failed ?? "") transactions failed.")
    }
    self.rate = rate
  }
}
