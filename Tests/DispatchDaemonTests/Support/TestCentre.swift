import CityFile
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import WorkOrders
import WorkOrdersStore

@testable import DispatchDaemon

/// A centre on a register of its own, in a file or in a schema of the server that `REGISTER_SERVER` names, under a clock
/// that stands on Monday 10 March 2025 at 9 in the city's time.
struct TestCentre {
  let centre: Centre
  let folder: URL
  private static let server = ProcessInfo.processInfo.environment["REGISTER_SERVER"]

  /// Whether registers lie on a server.
  static var isOnServer: Bool { server != nil }

  /// Opens a centre with a city file of the repository.
  init(city: String = "city/city.yaml", start: String = "2025-03-10T08:00:00Z") async throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("centre-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let clock = DaemonClock(manual: try Timestamp(rfc3339: start))
    let register = try await Register(at: try Self.place(in: folder), clock: clock, readPolicy: PolicyReader.read)
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let notifier = Notifier(
      register: register, files: FileStore(folder: folder.appendingPathComponent("files")),
      destination: .folder(folder.appendingPathComponent("outbox")), sender: "centre@city.example", logger: logger)
    centre = Centre(
      register: register, clock: clock, directory: folder,
      files: FileStore(folder: folder.appendingPathComponent("files")),
      agenda: AgendaRunner(register: register, clock: clock, notifier: notifier, logger: logger),
      logger: logger)
    try await apply(try CitySource.load(path: Fixture.path(city)))
  }

  // A schema goes with the server, which lives no longer than the run.
  private static func place(in folder: URL) throws -> RegisterLocation {
    guard let server else { return .file(folder.appendingPathComponent("register.sqlite").path) }
    return try RegisterLocation("\(server)&schema=test_\(Hex.text(Register.systemRandomBytes(8)))")
  }

  private func apply(_ source: CitySource) async throws {
    let policy = try CityFile.read(source).requirePolicy()
    let actor = Actor(name: "administrator", role: .administrator)
    _ = try await centre.register.write {
      try $0.apply(policy, yaml: source.yaml, zones: source.zones, sha256: "", reason: "first", by: actor)
    }
  }

  /// Runs a test against the socket's paths, or TCP's, and cleans up.
  func run(
    isSocket: Bool = true, _ test: @escaping @Sendable (Caller) async throws -> Void
  ) async throws {
    let application = Application(router: buildRouter(centre: centre, isSocket: isSocket), logger: centre.logger)
    try await application.test(.router) { client in try await test(Caller(client: client)) }
    try? await centre.register.close()  // A test may have closed it.
    try? FileManager.default.removeItem(at: folder)  // What stays is in the machine's temporary folder.
  }

  /// Runs a test in the demo city with its contractors and places.
  static func demo(
    isSocket: Bool = true, _ test: @escaping @Sendable (Caller, TestCentre) async throws -> Void
  ) async throws {
    let centre = try await TestCentre()
    try await centre.fill()
    try await centre.run(isSocket: isSocket) { try await test($0, centre) }
  }

  private func fill() async throws {
    let contractors = try ContractorFile(try Fixture.bytes("city/contractors.csv")).contractors
    let places = try PlaceFile(try Fixture.bytes("city/places.csv")).places
    try await centre.register.write { transaction in
      let context = try transaction.context(by: Actor(name: "administrator", role: .administrator))
      for contractor in contractors { try transaction.save(contractor, in: context) }
      try transaction.save(places, in: context)
    }
  }

  /// Applies the demo city's rules with a change.
  func apply(changed change: (String) -> String) async throws {
    let source = try CitySource.load(path: Fixture.path("city/city.yaml"))
    try await apply(CitySource(yaml: change(source.yaml), zones: source.zones))
  }

  /// Adds a user and gives a token for it.
  func token(_ name: String, _ role: Role) async throws -> String {
    let token = "token-of-\(name)"
    try await centre.register.write { transaction in
      let context = try transaction.context(by: Actor(name: "administrator", role: .administrator))
      try transaction.add(UserAccount(name: UserName(rawValue: name), role: role), in: context)
      try transaction.giveToken(
        to: UserName(rawValue: name), digest: AccessToken.digest(of: token), in: context)
    }
    return token
  }
}
