import Foundation
import WorkOrders

/// Calls while a mailbox of spam is taken in, and once all of it waits in quarantine, beside calls of a quiet day.
struct SpamBench {
  let options: DaemonOptions
  /// How many messages of spam.
  var messages = 100_000

  private static let calls = 200
  /// The seconds between two calls of an operator who is quick.
  private static let rest: TimeInterval = 0.1

  /// Measures the calls, and a page of the quarantine.
  func run() throws -> [Measurement] {
    let box = try Mailbox(options.directory("spam-mailbox"))
    let daemon = try options.start(options.directory("spam"), more: ["--maildir", box.path])
    defer { daemon.stop() }
    let pool = ConnectionPool(path: daemon.socket, size: 1)
    defer { pool.close() }
    try options.introduce(through: pool)
    _ = try times(from: 0, pool)
    let quiet = try times(from: Self.calls, pool)
    let rested = try times(from: 2 * Self.calls, resting: Self.rest, pool)
    try write(to: box.tmp)
    try box.deliver()
    _ = try box.wait(until: 1)
    let during = try times(from: 3 * Self.calls, pool)
    let single = try times(from: 4 * Self.calls, resting: Self.rest, pool)
    let taken = try box.wait(until: 1)
    _ = try box.wait(until: messages)
    let after = try times(from: 5 * Self.calls, pool)
    let pages = try (0..<Self.calls).map { _ in
      try Stopwatch.seconds { try pool.done(.get("mail/quarantine?limit=50")) } * 1_000
    }
    let floor = Stopwatch.median(quiet)
    return [
      Measurement(
        "calls one after the other while a mailbox of spam is taken in, median", on: .sqlite, size: taken,
        Stopwatch.median(during), "ms", floor: floor, target: .atMost(1.5)),
      Measurement(
        "a call now and then while a mailbox of spam is taken in, median", on: .sqlite, size: taken,
        Stopwatch.median(single), "ms", floor: Stopwatch.median(rested), target: .atMost(1.5)),
      Measurement(
        "a call logged with a mailbox of spam in quarantine, median", on: .sqlite, size: messages,
        Stopwatch.median(after), "ms", floor: floor),
      Measurement(
        "a page of the quarantine, median", on: .sqlite, size: messages, Stopwatch.median(pages), "ms"),
    ]
  }

  /// The milliseconds that each of some calls takes, numbered from one that was not made yet.
  ///
  /// - Parameter rest: the seconds between two of them.
  private func times(from first: Int, resting rest: TimeInterval = 0, _ pool: ConnectionPool) throws -> [Double] {
    try (first..<first + Self.calls).map { number in
      let district = District.all[number % District.all.count]
      let point = district.point(street: number % 12, house: 1 + number % 140)
      let call = Call.post("calls", key: "spam-\(number)") {
        $0.field("description", "Buca profonda \(number)")
        $0.field("category", "roads.pothole")
        $0.field("lat", Double(point.latitude) / 1_000_000)
        $0.field("lon", Double(point.longitude) / 1_000_000)
      }
      if rest > 0 { Thread.sleep(forTimeInterval: rest) }
      return try Stopwatch.seconds { try pool.done(call) } * 1_000
    }
  }

  private func write(to folder: String) throws {
    for id in 0..<messages {
      let message = """
        From: Vincite <\(id)@spam.example>\r
        To: manutenzioni@comune-esempio.example\r
        Subject: Hai vinto \(id)\r
        Message-ID: <\(id)@spam.example>\r
        X-Spam-Flag: YES\r
        \r
        Rispondi subito: il premio \(id) scade oggi.\r

        """
      try Data(message.utf8).write(to: URL(filePath: "\(folder)/\(1_741_600_000 + id).S\(id).mail.example"))
    }
  }
}
