import CityFile
import DispatchAPI
import WorkOrders
import WorkOrdersStore

/// Rules that are tried on the register's history, read and checked before anything is replayed.
struct PolicySimulator: Sendable {
  private let policy: Policy
  private let days: DateRange
  private let contractors: [Contractor]?

  /// Reads the texts.
  ///
  /// - Throws: ``RefusedFile`` with every problem of the rules; ``DomainError`` for the days or the firms.
  init(_ body: SimulationBody) throws {
    let reading = CityFile.read(CitySource(yaml: body.yaml, zones: body.zones))
    guard let policy = reading.policy else { throw RefusedFile(rules: reading.problems) }
    self.policy = policy
    days = try Self.days(body)
    contractors = try body.contractors.map(Self.contractors)
  }

  /// Replays the journal; `progress` is told how much of it has been read.
  func run(
    on register: Register, progress: @escaping @Sendable (StreamedProgress<SimulationReport>) -> Void
  ) async throws -> SimulationReport {
    try await register.read { snapshot in
      let setup = SimulationSetup(
        proposed: policy, days: days, contractors: try contractors ?? snapshot.contractors(),
        isOtherFirms: contractors != nil)
      return try snapshot.simulate(setup) { read, total in
        var line = StreamedProgress<SimulationReport>(read: read)
        line.of = total
        progress(line)
      }
    }
  }

  private static func days(_ body: SimulationBody) throws(DomainError) -> DateRange {
    let from = try CivilDate(typed: body.from ?? "", field: "from")
    let to = try CivilDate(typed: body.to ?? "", field: "to")
    guard let days = DateRange(from: from, to: to) else {
      throw DomainError(
        .invalid,
        .init(
          it: "Il periodo finisce il \(to), prima del suo inizio.", en: "The days end on \(to), before they start."),
        hint: .init(it: "Scambiare --from e --to.", en: "Swap --from and --to."), field: "to")
    }
    return days
  }

  private static func contractors(_ csv: String) throws(DomainError) -> [Contractor] {
    let file = try ContractorFile(Array(csv.utf8))
    guard let first = file.refused.first else { return file.contractors }
    throw DomainError(
      .invalid,
      LocalizedText(it: "Imprese, riga \(first.line): ", en: "Contractors, line \(first.line): ")
        + first.error.sentence, hint: first.error.advice, field: "contractors")
  }
}
