import Synchronization

/// The server's sequences behind public numbers: drawing from one makes nobody wait, and a transaction that is undone
/// leaves a gap.
final class NumberSeries: Sendable {
  private let location: ServerLocation
  private let known = Mutex<Set<String>>([])

  /// Makes sequences that are missing on a connection of its own, so that every transaction sees them at once.
  init(_ location: ServerLocation) { self.location = location }

  /// The name of the sequence of a kind of number for a year.
  static func name(of kind: String, year: Int) -> String { "number_\(kind.lowercased())_\(year)" }

  /// The name of the sequence of a kind of number for a year, made where it is missing.
  ///
  /// - Throws: ``SQLFailure`` where the server cannot be reached or forbids it.
  func name(of kind: String, year: Int) throws -> String {
    let name = Self.name(of: kind, year: year)
    guard known.withLock({ !$0.contains(name) }) else { return name }
    try PostgreSQLConnection(location, series: self).make("SEQUENCE", name)
    known.withLock { _ = $0.insert(name) }
    return name
  }
}
