import Foundation
import WorkOrders

/// Two daemons on one register: each message goes out once, and what one has in hand when it is killed the other takes
/// over.
struct TwoDaemons: Fault {
  static let name = "two-daemons"

  func happen(in room: FaultRoom) throws -> EnduranceTally {
    let server = try PostgreSQLServer()
    let mail = try MailLog(in: try room.options.directory("mail"))
    let more = [
      "--database", server.location(schema: "centre"), "--sendmail", mail.program, "--pec-sendmail", mail.program,
      "--pec-from", "centre@pec.city.example",
    ]
    let (_, first) = try room.centre(Self.name, more: more)
    let second = try room.options.start(try room.options.directory(Self.name + "-2"), more: more)
    let load = ReportLoad()
    let pools = [first, second].map { ConnectionPool(path: $0.socket, size: 8) }
    for round in 0..<20 { try load.send(load.more(20), through: pools[round % 2]) }
    // What it has taken and not yet recorded when it is killed.
    var wasKilled = false
    try load.send(load.more(200), through: pools[0]) {
      guard !wasKilled, mail.count > 30 else { return }
      first.kill()
      wasKilled = true
    }
    if !wasKilled { first.kill() }
    first.waitUntilGone()
    pools.forEach { $0.close() }
    let pool = ConnectionPool(path: second.socket, size: 16)
    try load.send(load.open, through: pool)
    pool.close()
    try waitUntilSent(on: server)
    let due = try server.ask("SELECT message_id FROM outbox", schema: "centre")
    var tally = try room.settle(load, second, "two daemons, one killed while sending")
    (tally.due, tally.unsent, tally.repeated) = mail.compare(with: due, killed: 1)
    print("\(mail.again) messages handed over again after the kill")
    if let line = tally.messageLine { print(line) }
    return tally
  }

  /// Waits for every message; a lease on one ends two minutes after it was taken.
  private func waitUntilSent(on server: PostgreSQLServer) throws {
    let waiting = "SELECT count(*) FROM outbox WHERE sent_at IS NULL"
    for _ in 0..<900 {
      if try server.ask(waiting, schema: "centre") == ["0"] { return }
      sleep(1)
    }
    throw DomainError(.internal, "Messages wait that no daemon hands over.")
  }
}
