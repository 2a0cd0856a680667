import Foundation
import WorkOrders

/// A full Maildir taken in by the daemon, beside GMime merely parsing the same messages; and what memory messages with
/// large attachments take.
struct MailBench {
  let options: DaemonOptions
  let floor: String
  /// How many messages.
  let messages: Int

  private static let large = 10 << 20

  /// Measures all.
  func run() throws -> [Measurement] { try [speed()] + memory() + SpamBench(options: options).run() }

  // A message is safe when it lies in cur: it is moved after its commit.
  private func speed() throws -> Measurement {
    let box = try Mailbox(options.directory("mailbox"))
    try BenchMail(seed: 5).write(messages, to: box.tmp)
    let parsed = try FloorOutput(Command.run([floor, "mail", box.tmp])).rate
    let daemon = try options.start(options.directory("mail"), more: ["--maildir", box.path])
    defer { daemon.stop() }
    try options.introduce(through: ConnectionPool(path: daemon.socket, size: 1))
    try box.deliver()
    let first = try box.wait(until: 1)
    let seconds = try Stopwatch.seconds { _ = try box.wait(until: messages) }
    return Measurement(
      "messages taken from a Maildir", on: .sqlite, size: messages, Double(messages - first) / seconds, "messages/s",
      floor: parsed, target: .atLeast(0.25))
  }

  // The first messages show what one takes; whatever more the later ones take is kept from one to the next.
  private func memory() throws -> [Measurement] {
    let box = try Mailbox(options.directory("large-mailbox"))
    let daemon = try options.start(options.directory("large-mail"), more: ["--maildir", box.path])
    defer { daemon.stop() }
    var (peaks, taken) = ([Double](), 0)
    for count in [10, 10, 20] {
      try BenchMail(seed: 6).write(count, from: taken, attached: Self.large, to: box.tmp)
      try box.deliver()
      taken += count
      var peak = 0.0
      _ = try box.wait(until: taken) { peak = max(peak, daemon.pss ?? 0) }
      peaks.append(peak)
    }
    return [
      Measurement(
        "the daemon's memory, at the peak of messages with 10 MB (PSS)", on: .sqlite, size: taken, peaks.max() ?? 0,
        "MB"),
      Measurement(
        "the daemon's memory, twenty messages with 10 MB after as many before (PSS)", on: .sqlite, size: 20, peaks[2],
        "MB", floor: max(peaks[0], peaks[1]), target: .atMost(1.15)),
    ]
  }
}
