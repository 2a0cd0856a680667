import Foundation
import Synchronization
import WorkOrders

/// Reports sent under idempotency keys, and what was answered: the side that remembers what it was promised.
final class ReportLoad {
  private var random = SeededGenerator(seed: 17)
  private var sent: [String] = []
  private var promised: [String: String] = [:]
  private let run = String(UInt32.random(in: .min ... .max), radix: 36)

  /// Reports that were sent and not acknowledged.
  var open: [String] { sent.filter { promised[$0] == nil } }

  /// Reports that were acknowledged.
  var acknowledged: Int { promised.count }

  /// Makes further reports.
  func more(_ count: Int) -> [String] {
    let keys = (0..<count).map { "\(run)-\(sent.count + $0)" }
    sent += keys
    return keys
  }

  /// Sends reports under their keys; answers other than success and 503 are refused.
  ///
  /// - Parameter pulse: see ``ConnectionPool/run(_:pulse:each:)``.
  /// - Throws: ``DomainError`` when the daemon answers a key with another number than before, or with an error.
  /// - Returns: how many were answered with "try again".
  @discardableResult
  func send(_ keys: [String], through pool: ConnectionPool, pulse: (() -> Void)? = nil) throws -> Int {
    var failure: DomainError?
    var postponed = 0
    let calls = keys.map(report)
    try pool.run(calls, pulse: pulse) { index, answer in
      do throws(DomainError) {
        if answer.status == 503 { postponed += 1 } else { try take(answer, keys[index], calls[index]) }
      } catch { failure = failure ?? error }
    }
    if let failure { throw failure }
    return postponed
  }

  /// Sends reports on 16 connections without a pause while something happens to the daemon, until it is over.
  func send(during event: @escaping @Sendable () throws -> Void, to daemon: DaemonProcess) throws {
    let happening = Happening(event)
    let pool = ConnectionPool(path: daemon.socket, size: 16)
    defer { pool.close() }
    while try !happening.isOver() { try send(more(32), through: pool) }
  }

  /// Sends so many further reports to a daemon; returns how many were answered with "try again".
  @discardableResult
  func send(_ count: Int, to daemon: DaemonProcess) throws -> Int {
    let pool = ConnectionPool(path: daemon.socket, size: 16)
    defer { pool.close() }
    return try send(more(count), through: pool)
  }

  /// Sends some acknowledged keys again: each must be answered with the same number.
  func sendAgain(through pool: ConnectionPool) throws {
    try send(Array(promised.keys.sorted().suffix(200)), through: pool)
  }

  /// Compares what was promised with what the register holds.
  func count(through pool: ConnectionPool) throws -> EnduranceTally {
    var found: [String: Int] = [:]
    var numbers: Set<String> = []
    for (number, description) in try RegisterCount.requests(through: pool) {
      numbers.insert(number)
      if description.hasPrefix(run) { found[description, default: 0] += 1 }
    }
    var tally = EnduranceTally(acknowledged: promised.count)
    tally.lost = promised.count { found[$0.key] == nil || !numbers.contains($0.value) }
    tally.doubled = found.values.count { $0 > 1 }
    return tally
  }

  private func report(_ key: String) -> Call {
    var luck = SeededGenerator(seed: UInt64(key.utf8.reduce(0) { $0 &* 31 &+ Int($1) }.magnitude))
    let district = luck.one(of: District.all)
    let point = district.point(street: luck.below(12), house: luck.within(1...140))
    return .post("calls", key: key) {
      $0.field("description", key)
      $0.field("category", luck.one(of: Kind.all).category)
      $0.field("lat", Double(point.latitude) / 1_000_000)
      $0.field("lon", Double(point.longitude) / 1_000_000)
      $0.field("caller", People.name(luck.below(People.count)))
    }
  }

  private func take(_ answer: Answer, _ key: String, _ call: Call) throws(DomainError) {
    if answer.status == 0 { return }
    guard answer.isDone, let request = answer.text("request") else { throw Refusal.error(of: answer, to: call) }
    if let before = promised[key], before != request {
      throw DomainError(.internal, "The key \(key) was answered with \(before) first and with \(request) now.")
    }
    promised[key] = request
  }
}

/// Something that happens on a thread of its own.
private final class Happening: Sendable {
  private let result = Mutex<Result<Void, any Error>?>(nil)

  init(_ event: @escaping @Sendable () throws -> Void) {
    let thread = Thread { [self] in
      let result = Result { try event() }
      self.result.withLock { $0 = result }
    }
    thread.start()
  }

  /// Whether it is over.
  ///
  /// - Throws: what it threw.
  func isOver() throws -> Bool {
    guard let result = result.withLock({ $0 }) else { return false }
    try result.get()
    return true
  }
}
