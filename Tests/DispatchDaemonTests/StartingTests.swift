import Foundation
import Logging
import Testing
import WorkOrders
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("Starting the daemon")
struct StartingTests {
  @Test(
    "Connections leave some files to everything else",
    arguments: [(64, 1, 20), (64, 2, 10), (1_024, 1, 980), (1_024, 2, 490), (16, 1, 8), (Int.max, 1, 10_000)])
  func connections(files: Int, doors: Int, most: Int) {
    #expect(OpenFiles.connections(of: files, doors: doors) == most)
  }

  @Test(
    "Only this machine may be listened to without TLS",
    arguments: [
      ("127.0.0.1:80", true), ("127.9.8.7:80", true), ("localhost:80", true), ("[::1]:80", true),
      ("127.evil.example:80", false), ("127.0.0.1.evil.example:80", false), ("127.1:80", false),
      ("127.0.0.256:80", false), ("10.0.0.1:80", false),
    ])
  func loopback(address: String, isHere: Bool) throws {
    if isHere {
      #expect(try DaemonSettings.listener(address, nil, nil) != nil)
    } else {
      #expect(throws: DomainError.self) { try DaemonSettings.listener(address, nil, nil) }
      #expect(try DaemonSettings.listener(address, "cert.pem", "key.pem") != nil)
    }
  }

  @Test(
    "A certificate without its key, or a key alone, is refused by the name of what is missing",
    arguments: [("cert.pem", nil, "tls-key"), (nil, "key.pem", "tls-cert")] as [(String?, String?, String)])
  func halfIdentity(certificate: String?, key: String?, missing: String) {
    for address in ["127.0.0.1:80", "10.0.0.1:80", nil] {
      let error = #expect(throws: DomainError.self) { try DaemonSettings.listener(address, certificate, key) }
      #expect(error?.field == missing)
    }
  }

  @Test("A register of another city is refused, and nothing is written to it; one whose name is known is taken")
  func anotherCity() async throws {
    try await withRegister { register, opening in
      let ours = Fixture.path("city/city.yaml")
      try await opening.with(city: ours).prepare()
      let events = try await register.read { try $0.latestEvents(50).count }
      let other = opening.with(city: Fixture.path("import/city.yaml"))
      let error = try await #require(throws: DomainError.self) { try await other.prepare() }
      #expect(error.code == .conflict)
      #expect(error.message.contains("is that of Comune di Esempio, the city file that of City of Los Angeles"))
      #expect(try await register.read { try $0.latestEvents(50).count } == events)
      try await opening.with(city: ours).prepare()
    }
  }

  private func withRegister(_ test: (Register, RegisterOpening) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("start-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // What stays is in the machine's temporary folder.
    let clock = DaemonClock(manual: try Timestamp(rfc3339: "2025-03-10T08:00:00Z"))
    let path = folder.appendingPathComponent("register.sqlite").path
    let register = try await Register(at: .file(path), clock: clock, readPolicy: PolicyReader.read)
    let settings = DaemonSettings(
      directory: folder, city: nil, socket: "", database: .file(path), listener: nil,
      manualClock: "2025-01-01T00:00:00Z", sendmail: nil, sender: "centre@city.example")
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let opening = RegisterOpening(settings: settings, register: register, clock: clock, logger: logger)
    try await test(register, opening)
    try await register.close()
  }

  @Test("A start that ended between its first writes leaves a register that the next one names, once")
  func nameless() async throws {
    try await withRegister { register, opening in
      let start = try Timestamp(rfc3339: "2025-01-01T00:00:00Z")
      try await register.write { transaction in
        try transaction.beginSimulation(at: start)
        try transaction.setFact("clock", "\(start.milliseconds)")
      }
      try await opening.prepare()
      let name = try await register.read { try $0.fact("name") }
      #expect(name?.count == 12)
      try await opening.prepare()
      #expect(try await register.read { try $0.fact("name") } == name)
    }
  }

  @Test("A simulation whose time cannot be read does not start in another year")
  func unreadableClock() async throws {
    try await withRegister { register, opening in
      try await register.write { transaction in
        try transaction.beginSimulation(at: try Timestamp(rfc3339: "2025-01-01T00:00:00Z"))
        try transaction.setFact("clock", "soon")
      }
      let error = await #expect(throws: DomainError.self) { try await opening.prepare() }
      #expect(error?.code == .conflict)
    }
  }
}

extension RegisterOpening {
  /// The same start with a city file.
  fileprivate func with(city: String) -> RegisterOpening {
    let settings = DaemonSettings(
      directory: settings.directory, city: city, socket: "", database: settings.database, listener: nil,
      manualClock: nil, sendmail: nil, sender: settings.sender)
    return RegisterOpening(settings: settings, register: register, clock: clock, logger: logger)
  }
}
