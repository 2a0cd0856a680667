import CityFile
import Crypto
import Foundation
import Logging
import WorkOrders
import WorkOrdersStore

/// What happens between opening a register and letting anybody in: its clock, its name, its city file.
struct RegisterOpening {
  let settings: DaemonSettings
  let register: Register
  let clock: DaemonClock
  let logger: Logger

  /// Settles the clock, then applies a new register's first city file.
  ///
  /// - Throws: ``DomainError`` when the clock does not fit the register or the city file has problems.
  func prepare() async throws {
    let isNew = try await register.read { try $0.isEmpty() }
    let city = try settings.city.map { try readCity($0) }
    if let city { try await checkCity(city) }
    try await settleClock(isNew: isNew, zone: city?.policy.calendar.zone ?? .utc)
    if let city { try await settleCity(city) }
    try await register.write { try $0.endLeases() }
  }

  // Another city's register is no mistake that a warning puts right: its firms would be sent to our streets.
  private func checkCity(_ city: (source: CitySource, policy: Policy)) async throws {
    let (name, sha256) = (city.policy.name, PolicyDigest.of(city.source))
    let other = try await register.read { snapshot -> String? in
      let history = try snapshot.policyHistory()
      guard !history.contains(where: { $0.sha256 == sha256 }) else { return nil }
      var latest: String?
      for record in history.reversed() {
        let known = try snapshot.policy(version: record.version).name
        if known == name { return nil }
        latest = latest ?? known
      }
      return latest
    }
    guard let other else { return }
    throw DomainError(
      .conflict, "The register in \(settings.database.place) is that of \(other), the city file that of \(name).",
      hint: "Give the city file of that city, or another register with --data or --database.", field: "city")
  }

  private func settleClock(isNew: Bool, zone: CityZone) async throws {
    if try await register.read({ try $0.fact("simulation") }) != nil {
      let text = try await register.read { try $0.fact("clock") }
      clock.stand(at: try Self.standing(text))
      logger.notice("simulation: time moves by command", metadata: ["now": "\(clock.now().rfc3339())"])
      return
    }
    guard let text = settings.manualClock else { return }
    guard isNew else {
      throw DomainError(
        .conflict, "The register in \(settings.directory.path) is a real one: its time cannot be moved.",
        hint: "Use a new --data directory for a simulation.", field: "clock")
    }
    let start = try zone.parse(typed: text, field: "clock")
    clock.stand(at: start)
    try await register.write { transaction in
      try transaction.beginSimulation(at: start)
      try transaction.setFact("clock", "\(start.milliseconds)")
    }
  }

  private static func standing(_ text: String?) throws(DomainError) -> Timestamp {
    guard let milliseconds = text.flatMap({ Int64($0) }) else {
      throw DomainError(
        .conflict,
        .init(
          it: "L'ora della simulazione, \"\(text?.prefix(40) ?? "")\", non si può leggere.",
          en: "The time of the simulation, \"\(text?.prefix(40) ?? "")\", cannot be read."),
        hint: .init(it: "Ripristinare una copia dell'archivio.", en: "Restore a backup of the register."))
    }
    return Timestamp(milliseconds: milliseconds)
  }

  private func readCity(_ path: String) throws -> (source: CitySource, policy: Policy) {
    let source = try CitySource.load(path: path)
    let reading = CityFile.read(source)
    guard let policy = reading.policy else {
      let lines = reading.problems.map { "  \(path):\($0.line):\($0.column): \($0.message)" }
      throw DomainError(
        .invalid, "The city file has \(reading.problems.count) problems:\n\(lines.joined(separator: "\n"))\n",
        hint: "Mend them and check with mcctl policy check.", field: "city")
    }
    return (source, policy)
  }

  private func settleCity(_ city: (source: CitySource, policy: Policy)) async throws {
    let sha256 = PolicyDigest.of(city.source)
    guard let inForce = try await register.read({ try $0.policyRecordInForce() }) else {
      let reason = LocalizedText(it: "Prime regole della città", en: "First city file")(city.policy.language)
      _ = try await register.write { transaction in
        try transaction.apply(
          city.policy, yaml: city.source.yaml, zones: city.source.zones, sha256: sha256, reason: reason,
          by: Actor(name: "administrator", role: .administrator))
      }
      return
    }
    if inForce.sha256 != sha256 {
      logger.warning(
        "the city file differs from the policy in force; apply it with mcctl policy apply",
        metadata: ["version": "\(inForce.version)"])
    }
  }
}

/// The hash that tells versions of a city file apart.
enum PolicyDigest {
  /// SHA-256 of the YAML text and, after a zero byte, the zones' text, in hex.
  static func of(_ source: CitySource) -> String {
    var hash = SHA256()
    hash.update(data: Data(source.yaml.utf8))
    hash.update(data: [0])
    hash.update(data: Data((source.zones ?? "").utf8))
    return Hex.text(hash.finalize())
  }
}
