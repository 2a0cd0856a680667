import Foundation
import WorkOrders

/// Registers of ten thousand orders and of many times as many, made once for each engine and kept below one folder.
///
/// The small one is played through the daemon; the others hold every order of it many times
/// (`scripts/grow-register.py`), under ceilings that nobody comes to the end of. Those on PostgreSQL are moved there from
/// SQLite by `dispatchd migrate`, to a server of our own whose files are kept with them.
final class SizedRegisters {
  private let options: DaemonOptions
  private let folder: String
  private var server: PostgreSQLServer?
  private var knownSchema: String?

  /// Until when the simulated year brings ten thousand orders.
  private static let until = "2025-09-18"

  /// Names the folder; nothing is made yet.
  init(options: DaemonOptions, folder: String) {
    self.options = options
    self.folder = URL(filePath: folder).path
  }

  /// A register of a size, made where it is missing.
  ///
  /// - Throws: ``DomainError``, `conflict` among others where the disk has no room for it.
  func register(_ size: RegisterSize, on engine: RegisterEngine) throws -> SizedRegister {
    switch engine {
    case .sqlite:
      let data = try file(size)
      return try SizedRegister(data: data, place: .file(data + "/register.sqlite"))
    case .postgresql: return try schema(size)
    }
  }

  // A folder is whole when this is in it, with the schema of then: a register of another one is made anew.
  private func make(_ data: String, _ fill: () throws -> Void) throws {
    let schema = try currentSchema()
    guard (try? String(contentsOfFile: data + "/whole", encoding: .utf8)) != schema else { return }
    try? FileManager.default.removeItem(atPath: data)
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    try fill()
    try schema.write(toFile: data + "/whole", atomically: true, encoding: .utf8)
  }

  private func currentSchema() throws -> String {
    if let knownSchema { return knownSchema }
    let data = try options.directory("schema")
    try options.start(data).stop()
    let statements = try RegisterPlace.file(data + "/register.sqlite").ask(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
    let schema = statements.joined(separator: "\n")
    knownSchema = schema
    return schema
  }
}

// MARK: On SQLite

extension SizedRegisters {
  private func file(_ size: RegisterSize) throws -> String {
    let data = "\(folder)/\(size.times)"
    try make(data) { try size == .small ? play(data) : grow(try file(.small), size, into: data) }
    return data
  }

  private func play(_ data: String) throws {
    Failure.say("playing a register of ten thousand orders")
    var options = options
    let city = try BenchCity(of: options, in: try options.directory("city"))
    (options.city, options.contractors) = (city.city, city.contractors)
    let daemon = try options.start(data, clock: "manual:2025-01-01T00:00:00+01:00")
    let pool = ConnectionPool(path: daemon.socket, size: 64)
    try options.introduce(through: pool)
    try Staff.enrol(through: pool)
    let end = try CityZone(identifier: "Europe/Rome").startOfDay(try CivilDate(typed: Self.until))
    let replay = try YearReplay(pool: pool, entries: try YearScript(seed: 2025).entries, seed: 2025, end: end)
    try replay.run { _ in }
    try replay.checkVolumes()
    pool.close()
    daemon.stop()
  }

  private func grow(_ small: String, _ size: RegisterSize, into data: String) throws {
    Failure.say("making a register \(size.times) times as large")
    let files = [small, data].map { $0 + "/register.sqlite" }
    // Sealing the journal writes every event again, through the log.
    try DiskRoom.require(
      try RegisterPlace.file(files[0]).bytes() * size.times * 6 / 5 + 1 << 30, below: data,
      for: "A register \(size.times) times as large")
    try Command.run(["python3", "scripts/grow-register.py"] + files + ["\(size.times)"])
    try Command.run(["cp", "-a", small + "/files", data + "/files"])
    let daemon = try options.start(data)
    let pool = ConnectionPool(path: daemon.socket, size: 1)
    while try !isSealed(pool) { sleep(1) }
    pool.close()
    daemon.stop()
  }

  // The daemon closes the blocks of the copied journal one after the other; the newest event's comes last.
  private func isSealed(_ pool: ConnectionPool) throws -> Bool {
    var isSealed = false
    var reader = JSONReader(try pool.done(.get("journal?limit=1")).body)
    reader.object { name, reader in
      guard name == "items" else { return }
      reader.array { reader in
        reader.object { name, reader in
          if name == "position" { isSealed = reader.integer() != nil }
        }
      }
    }
    return isSealed
  }
}

// MARK: On PostgreSQL

extension SizedRegisters {
  private func schema(_ size: RegisterSize) throws -> SizedRegister {
    let data = "\(folder)/postgresql/\(size.times)"
    let name = "orders_\(size.times)"
    let server = try started()
    try make(data) { try move(try file(size), to: name, on: server, data) }
    return try SizedRegister(data: data, place: .schema(name, on: server))
  }

  private func started() throws -> PostgreSQLServer {
    if let server { return server }
    // As a server's manual advises for a machine of this size; what is filled in one go is not written twice.
    let started = try PostgreSQLServer(
      kept: folder + "/postgresql/cluster",
      settings: ["shared_buffers=1GB", "maintenance_work_mem=256MB", "max_wal_size=2GB"])
    server = started
    return started
  }

  private func move(_ source: String, to schema: String, on server: PostgreSQLServer, _ data: String) throws {
    let file = RegisterPlace.file(source + "/register.sqlite")
    try DiskRoom.require(
      try file.bytes() * 3 / 2 + 4 << 30, below: data, for: "A register moved to PostgreSQL")
    try server.ask("SET client_min_messages = warning; DROP SCHEMA IF EXISTS \(schema) CASCADE")
    let seconds = try Stopwatch.seconds {
      try Command.run([
        options.daemon, "migrate", "--from", file.location, "--to", server.socketLocation(schema: schema),
      ])
    }
    Failure.say("moved \(source) to PostgreSQL in \(Int(seconds)) s")
    try Command.run(["cp", "-a", source + "/files", data + "/files"])
    // What the server does by itself within some minutes.
    try server.ask("VACUUM ANALYZE")
    try server.ask("CHECKPOINT")
  }
}
