import DispatchAPI
import Foundation
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

@testable import DispatchDaemon

/// A centre whose certified mail leaves through a program, with an order that was offered to a firm by it at 9:30.
struct CertifiedPost {
  static let box = "centrale@pec.comune-prova.example"
  let caller: Caller
  let centre: TestCentre
  /// The program that took the message.
  let program: String
  /// The order.
  let order: String
  /// The message as it left.
  let message: ReceivedMail

  /// Sends an order by certified mail in the demo city, and runs a test with it.
  static func run(_ test: @escaping @Sendable (CertifiedPost) async throws -> Void) async throws {
    try await TestCentre.demo { caller, centre in
      let program = centre.folder.path + "/pec-sendmail"
      try install("cat > \"$0.$$\"; echo \"$@\" > \"$0.$$.arguments\"", at: program)
      let order = try await offered(caller)
      centre.centre.clock.move(to: try Timestamp(rfc3339: "2025-03-10T08:30:00Z"))
      await centre.agenda(certified: program).sendAll()
      let taken = try FileManager.default.contentsOfDirectory(atPath: centre.folder.path).filter {
        $0.hasPrefix("pec-sendmail.") && !$0.hasSuffix(".arguments")
      }
      let message = try MailReader.read(
        [UInt8](try Data(contentsOf: centre.folder.appendingPathComponent(taken.first ?? ""))))
      try await test(CertifiedPost(caller: caller, centre: centre, program: program, order: order, message: message))
    }
  }

  /// The firms of a trade are asked by turns: the third of three potholes goes to the one that wants certified mail.
  static func offered(_ caller: Caller) async throws -> String {
    for place in 1...4 {
      let lat = JSONValue.number(44.7088 + Double(place) / 1_000)
      let order = try await caller.logPothole(["lat": lat])["orders"][0].string
      let offer = try await caller.get("orders/\(order)")["offers"][0]
      if offer["contractor"] == "asfalti-medio" { return order }
    }
    throw NoOffer()
  }

  private struct NoOffer: Error {}

  /// Writes a program.
  static func install(_ script: String, at path: String) throws {
    try ("#!/bin/sh\n" + script + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  /// A fixture as it would come back about the message.
  func fixture(_ name: String) throws -> [UInt8] {
    let text = try Fixture.text("mail/pec/\(name).eml")
    return Array(
      text.replacing("offer.wo-2025-000001.1.0a1b2c3d@0a1b2c3d.maintenance-centre.invalid", with: message.messageID)
        .replacing(
          "offer.wo-2025-000001.1.0a1b2c3d@", with: message.messageID.prefix { $0 != "@" } + "@"
        ).replacing("ordini@pec.asfalti-prova.example", with: message.to.first?.address ?? "").utf8)
  }

  /// What comes of a fixture.
  @discardableResult
  func deliver(_ name: String) async throws -> String {
    try await caller.post("mail", bytes: try fixture(name))["outcome"].string
  }

  /// Moves the clock, and does what is due on the way.
  func advance(to time: String) async throws {
    centre.centre.clock.move(to: try Timestamp(rfc3339: time))
    try await centre.centre.agenda.performDue()
  }

  /// How far the offer's message has come.
  func delivery() async throws -> JSONValue { try await caller.get("orders/\(order)")["offers"][0]["delivery"] }

  /// How often an alarm was raised.
  func raised(_ kind: String) async throws -> Int {
    try await caller.get("journal?limit=300")["items"].items.filter {
      $0["kind"] == "order.alarm" && $0["facts"]["kind"].string == kind
    }.count
  }

  /// The kinds of the alarms about certified mail that the board shows for the order.
  func alarms() async throws -> [String] {
    try await caller.get("board")["alarms"].items.filter { $0["order"].string == order }.map { $0["kind"].string }
      .filter { ["receipt-late", "pec-failed", "pec-missing"].contains($0) }
  }
}

extension TestCentre {
  /// The centre's agenda with a certified box, and with a program for everything else if one is given.
  func agenda(certified program: String?, sendmail: String? = nil) -> AgendaRunner {
    let box = program.map { Notifier.CertifiedBox(sendmail: $0, address: CertifiedPost.box) }
    let destination = sendmail.map { Notifier.Destination.sendmail(path: $0) }
    let notifier = Notifier(
      register: centre.register, files: centre.files,
      destination: destination ?? .folder(folder.appendingPathComponent("outbox")),
      sender: "centre@city.example", certifiedBox: box, logger: centre.logger)
    return AgendaRunner(register: centre.register, clock: centre.clock, notifier: notifier, logger: centre.logger)
  }
}

extension AgendaRunner {
  /// Hands over what waits.
  func sendAll() async {
    for item in (try? await dueMessages(limit: 100)) ?? [] { await send(item) }  // Nothing sent is seen by the test.
  }
}
