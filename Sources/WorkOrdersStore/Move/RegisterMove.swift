import Foundation
public import WorkOrders

/// Carries a whole register from one place to another, whatever their engines, and proves that nothing was lost.
///
/// Rows stream from one to the other in the order of their keys; memory stays flat. All of it is one transaction of the
/// target's, which is proved before it is committed: the target has the whole register or nothing of it.
public struct RegisterMove: Sendable {
  private let source: RegisterLocation
  private let target: RegisterLocation
  private let clock: any CentreClock
  private let readPolicy: @Sendable (PolicySource) throws -> Policy

  /// Names the places; nothing is opened yet.
  public init(
    from source: RegisterLocation, to target: RegisterLocation, clock: any CentreClock,
    readPolicy: @escaping @Sendable (PolicySource) throws -> Policy
  ) {
    self.source = source
    self.target = target
    self.clock = clock
    self.readPolicy = readPolicy
  }

  /// Moves; takes as long as both engines do, on the caller's thread.
  ///
  /// - Parameter progress: is told how many rows are there, and how many there will be.
  /// - Returns: what the target was found to hold.
  /// - Throws: ``DomainError``: `not-found` without a source, `conflict` where a daemon has one of them open, the source
  ///   has another schema or the target is not empty, `invalid` when the source is not whole, `try-again` when a server
  ///   or a disk fails.
  public func run(progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }) throws -> RegisterExamination {
    try checkEmpty()
    let old = try opened(source) { try LoneRegister.existing(source) }
    defer { old.connection.rollback() }
    try at(source) { try begin(old) }
    let new = try opened(target) { try LoneRegister.new(target) }
    do {
      let examination = try at(target) { try carry(old, new, progress) }
      guard examination.isSound else { throw notWhole(examination) }
      try at(target) { try new.keep() }
      return examination
    } catch {
      new.discard()
      throw error
    }
  }

  private func begin(_ old: LoneRegister) throws {
    guard try old.isThere() else { throw LoneRegister.noRegister(source) }
    try old.connection.beginCarrying()
    let schema = try RegisterCensus.schema(on: old.connection)
    guard schema == Register.newestSchema else { throw otherSchema(schema) }
  }

  private func carry(
    _ old: LoneRegister, _ new: LoneRegister, _ progress: (Int, Int) -> Void
  ) throws -> RegisterExamination {
    try new.connection.beginFilling()
    let census = try RegisterRows.carry(from: old.connection, to: new.connection, at: clock.now(), progress: progress)
    let snapshot = RegisterSnapshot(
      connection: new.connection, now: clock.now(), shelf: PolicyShelf(read: readPolicy), contracts: ContractShelf())
    return try RegisterExamination(of: snapshot, against: census, head: nil)
  }
}

extension RegisterMove {
  /// Nothing may lie where the register is to go, not even an empty one that a daemon has made.
  private func checkEmpty() throws {
    if case .file(let path) = target {
      guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int, size > 0 else { return }
      throw taken(by: try? RegisterFile(path: path, for: .reading).use { try city(on: $0) })
    }
    try at(target) {
      guard case .server(let server) = target else { return }
      let connection = try PostgreSQLDatabase.connect(server, NumberSeries(server), makesSchema: false)
      guard try connection.exists(connection.dialect.table, ["schema_migration"]) else { return }
      throw taken(by: try? city(on: connection))
    }
  }

  private func city(on connection: any SQLConnection) throws -> String {
    try PolicyShelf(read: readPolicy).policy(on: connection, at: clock.now()).name
  }

  private func opened(_ location: RegisterLocation, _ open: () throws -> LoneRegister) throws -> LoneRegister {
    try at(location, open)
  }

  // What an engine says, with the place it says it of.
  private func at<T>(_ location: RegisterLocation, _ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let failure as SQLFailure where failure.kind == .busy {
      throw DomainError(
        .conflict, "A daemon has the register in \(location.place) open.",
        hint: "Stop every daemon on it first: it cannot be moved while it is written to.")
    } catch let failure as SQLFailure where failure.kind == .damaged {
      throw DomainError(.invalid, "In \(location.place) there is no register, or a damaged one: \(failure.detail).")
    } catch let failure as SQLFailure {
      let error = failure.domainError
      throw DomainError(error.code, "\(location.place): \(error.message)", hint: error.hint)
    }
  }

  private func taken(by city: String?) -> DomainError {
    DomainError(
      .conflict, "In \(target.place) there is something already\(city.map { ": the register of \($0)" } ?? "").",
      hint: "Give a file that is not there, or a schema without a register: ?schema=NAME.", field: "to")
  }

  private func otherSchema(_ schema: Int) -> DomainError {
    schema > Register.newestSchema
      ? DomainError(
        .conflict, "The register in \(source.place) was written by a newer dispatchd (schema \(schema)).",
        hint: "Use that dispatchd.", field: "from")
      : DomainError(
        .conflict, "The register in \(source.place) has an earlier schema (\(schema)).",
        hint: "Start this dispatchd on it once: that brings it up to date.", field: "from")
  }

  private func notWhole(_ examination: RegisterExamination) -> DomainError {
    let first = examination.faults.prefix(5).map { "\n  \($0.en)" }.joined()
    return DomainError(
      .invalid, "The register in \(source.place) is not whole; faults found: \(examination.faults.count).\(first)\n",
      hint: "Nothing was moved. Restore a backup first.", field: "from")
  }
}
