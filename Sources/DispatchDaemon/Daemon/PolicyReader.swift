import CityFile
import WorkOrders
import WorkOrdersStore

/// Reads the texts of applied city files for the register.
enum PolicyReader {
  /// Reads an applied version; it was checked when it was applied.
  static let read: @Sendable (PolicySource) throws -> Policy = { source in
    let reading = CityFile.read(
      CitySource(yaml: source.yaml, zones: source.zones), version: source.version, isApplied: true)
    guard let policy = reading.policy else {
      throw DomainError(
        .internal,
        "Policy version \(source.version) cannot be read: \(reading.problems.first?.message ?? "no reason").",
        hint: "Apply a city file that this program accepts.")
    }
    return policy
  }
}
