import Foundation
import WorkOrders

/// Connections that stay open, driven by one thread: calls go out on all of them at once.
final class ConnectionPool {
  private let path: String
  private let size: Int
  private var connections: [UnixConnection] = []

  /// Prepares up to `size` connections; each is made when it is first needed.
  init(path: String, size: Int) {
    self.path = path
    self.size = size
  }

  /// Makes one call.
  func call(_ call: Call) throws -> Answer {
    var result = Answer.lost
    try run([call]) { _, answer in result = answer }
    return result
  }

  /// Makes one call that must succeed.
  ///
  /// - Throws: ``DomainError`` with the daemon's sentence when it does not.
  @discardableResult
  func done(_ call: Call) throws -> Answer {
    let answer = try self.call(call)
    guard answer.isDone else { throw Refusal.error(of: answer, to: call) }
    return answer
  }

  /// Makes calls, as many at once as there are connections; `each` is told every answer with its call's index.
  ///
  /// - Parameter pulse: called between answers, a thousand times a second at least; tests kill the daemon there.
  func run(_ calls: [Call], pulse: (() -> Void)? = nil, each: (Int, Answer) -> Void) throws {
    try connect(min(size, calls.count))
    var busy: [Int] = Array(repeating: -1, count: connections.count)
    var next = 0
    var answered = 0
    while answered < calls.count {
      for index in connections.indices where busy[index] < 0 && next < calls.count {
        busy[index] = next
        next += 1
        if connections[index].descriptor < 0 || !connections[index].send(calls[busy[index]].bytes) {
          answered += 1
          each(busy[index], .lost)
          busy[index] = -1
        }
      }
      pulse?()
      answered += collect(&busy, patience: pulse == nil ? 60_000 : 1, each)
    }
    connections.removeAll { $0.descriptor < 0 }
  }

  /// Ends all connections.
  func close() { connections.removeAll() }

  private func connect(_ count: Int) throws {
    connections.removeAll { $0.descriptor < 0 }
    while connections.count < count { connections.append(try UnixConnection(path: path)) }
  }

  private func collect(_ busy: inout [Int], patience: Int32, _ each: (Int, Answer) -> Void) -> Int {
    let waiting = busy.indices.filter { busy[$0] >= 0 }
    guard !waiting.isEmpty else { return 0 }
    var polls = waiting.map { pollfd(fd: connections[$0].descriptor, events: Int16(POLLIN), revents: 0) }
    guard poll(&polls, nfds_t(polls.count), patience) > 0 else { return 0 }
    var answered = 0
    for (slot, index) in waiting.enumerated() where polls[slot].revents != 0 {
      guard let answer = connections[index].receive() else { continue }
      each(busy[index], answer)
      busy[index] = -1
      answered += 1
    }
    return answered
  }
}
