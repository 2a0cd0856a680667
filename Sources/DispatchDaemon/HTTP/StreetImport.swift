import DispatchAPI
import Foundation
import WorkOrders
import WorkOrdersStore

/// The national registry's file of the town, taken in by lots, so that nobody waits for a whole town.
///
/// A lot is whole or not there; what a stop left out, the same file brings the next time. The last transaction removes what
/// the file no longer names, notes the import in the journal and keeps the answer.
struct StreetImport: Sendable {
  private static let lot = 1_000

  private let file: StreetFile
  private let isDryRun: Bool
  private let language: Language
  private let register: Register

  /// Reads the file.
  ///
  /// - Throws: ``DomainError`` when it is no such file, or holds several towns and none was named.
  init(_ body: StreetsBody, in language: Language, _ register: Register) throws {
    file = try StreetFile(Array(body.csv.utf8), town: body.town)
    isDryRun = body.dryRun ?? false
    self.language = language
    self.register = register
  }

  /// Takes the file in once for a key, by an actor.
  func run(
    key: String?, digest: String, by actor: Actor,
    progress: @escaping @Sendable (StreamedProgress<StreetReport>) -> Void
  ) async throws -> StreetReport {
    if let key, let answer = try await register.write({ try $0.firstAnswer(to: key, digest: digest) }) {
      return try WireJSON.decode(StreetReport.self, from: Data(answer.body))
    }
    try await checkTown()
    let streets = try await save(file.streets, 0, progress) { try $0.save($1, isDryRun: isDryRun) }
    let civics = try await save(file.civics, file.streets.count, progress) { try $0.save($1, isDryRun: isDryRun) }
    let stored = try await register.write { transaction in
      try transaction.once(key, digest: digest) {
        let report = try finish(streets, civics, by: actor, transaction)
        return StoredAnswer(status: 200, body: [UInt8](try WireJSON.encode(report)))
      }
    }
    return try WireJSON.decode(StreetReport.self, from: Data(stored.body))
  }

  private func save<Value: Sendable>(
    _ values: [Value], _ before: Int, _ progress: @Sendable (StreamedProgress<StreetReport>) -> Void,
    _ write: @escaping @Sendable (RegisterTransaction, [Value]) throws -> StreetCounts
  ) async throws -> StreetCounts {
    var counts = StreetCounts()
    for start in stride(from: 0, to: values.count, by: Self.lot) {
      let lot = Array(values[start..<min(values.count, start + Self.lot)])
      let done = try await register.write { try write($0, lot) }
      counts = counts + done
      var line = StreamedProgress<StreetReport>(read: before + start + lot.count)
      line.of = file.streets.count + file.civics.count
      progress(line)
    }
    return counts
  }

  // Of a file with refused rows nobody knows what it no longer names.
  private func finish(
    _ streets: StreetCounts, _ civics: StreetCounts, by actor: Actor, _ transaction: RegisterTransaction
  ) throws -> StreetReport {
    var (streets, civics) = (streets, civics)
    let isWhole = file.refused.isEmpty && file.count > 0
    if isWhole, file.hasCivics {
      civics.removed = try transaction.keepOnly(Set(file.civics.map(\.id)), isDryRun: isDryRun)
    } else if isWhole {
      (streets.removed, civics.removed) = try transaction.keepOnly(
        Set(file.streets.map(\.number)), isDryRun: isDryRun)
    }
    if !isDryRun, file.refused.count < file.count {
      try transaction.noteStreets(
        streets, civics, rejected: file.refused.count, in: try transaction.context(by: actor))
    }
    var report = StreetReport(
      read: file.count, rejected: file.refused.count, streets: StreetChanges(streets), civics: StreetChanges(civics),
      located: file.civics.count { $0.coordinate != nil }, isWhole: isWhole,
      refused: file.refused.map { ImportRefusal($0, in: language) })
    report.town = file.town
    return report
  }

  // Another town's file would take every street away.
  private func checkTown() async throws {
    let numbers = file.streets.map(\.number)
    guard !numbers.isEmpty, try await register.read({ try $0.hasStreets(besides: numbers) }) else { return }
    throw DomainError(
      .conflict,
      .init(
        it: "Nessuna strada del file è tra quelle del registro: è il file di un altro comune?",
        en: "The registry holds none of the file's streets: is it another town's file?"),
      hint: .init(it: "Controllare il codice del comune nel file.", en: "Look at the town's code in the file."),
      field: "csv")
  }
}
