public import WorkOrders

/// Whether a register is whole: its file, the references in it, its journal, and whether it holds what it should.
public struct RegisterExamination: Hashable, Sendable {
  /// What it holds.
  public let census: RegisterCensus
  /// What its journal says.
  public let journal: JournalVerification
  /// What is wrong, in sentences; of the journal's faults the first thousand.
  public let faults: [LocalizedText]

  /// Whether nothing is wrong.
  public var isSound: Bool { faults.isEmpty && journal.isValid }

  /// Goes through a whole register, as one snapshot has it.
  init(of snapshot: RegisterSnapshot, against expected: RegisterCensus?, head: String?) throws {
    let census = try RegisterCensus.take(on: snapshot.connection)
    self.census = census
    journal = try snapshot.verifyJournal(head: head ?? expected?.head?.hash)
    faults =
      try Self.integrityFaults(on: snapshot.connection) + (expected.map { census.differences(from: $0) } ?? [])
      + journal.faults.map(\.text)
  }

  /// What the engine itself finds wrong with a file; a server looks after its own.
  static func integrityFaults(on connection: any SQLConnection) throws -> [LocalizedText] {
    guard !connection.dialect.isShared else { return [] }
    let damage = try connection.query("PRAGMA integrity_check(20)") { try $0.text(0) }.filter { $0 != "ok" }
    let dangling = try connection.query("SELECT DISTINCT \"table\", parent FROM pragma_foreign_key_check") {
      (try $0.text(0), try $0.text(1))
    }
    return damage.map {
      LocalizedText(it: "Il file dell'archivio è danneggiato: \($0).", en: "The register's file is damaged: \($0).")
    }
      + dangling.map {
        LocalizedText(
          it: "Righe di \($0.0) rimandano a righe di \($0.1) che non ci sono.",
          en: "Rows of \($0.0) refer to rows of \($0.1) that are not there.")
      }
  }
}

extension Register {
  /// Goes through the whole register.
  ///
  /// - Parameters:
  ///   - expected: what it should hold; `nil` where only itself can be asked.
  ///   - head: a hash that its journal must hold.
  public func examine(against expected: RegisterCensus? = nil, head: String? = nil) async throws -> RegisterExamination
  {
    try await read { try RegisterExamination(of: $0, against: expected, head: head) }
  }
}
