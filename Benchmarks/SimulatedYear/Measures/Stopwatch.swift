import Foundation
import WorkOrders

/// Measures how long things take.
enum Stopwatch {
  /// The seconds that some work takes.
  static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let started = ContinuousClock.now
    try work()
    return (ContinuousClock.now - started) / .seconds(1)
  }

  /// The milliseconds from a program's start to its end, its output thrown away.
  ///
  /// - Throws: ``DomainError`` when it fails.
  static func milliseconds(running arguments: [String]) throws -> Double {
    let started = ContinuousClock.now
    var process: pid_t = 0
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let result = posix_spawnp(&process, arguments[0], &actions, nil, &words, environ)
    guard result == 0 else { throw DomainError(.notFound, "\(arguments[0]) cannot be started.") }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    let elapsed = (ContinuousClock.now - started) / .milliseconds(1)
    guard status == 0 else { throw DomainError(.internal, "\(arguments.joined(separator: " ")) failed.") }
    return elapsed
  }

  /// The middle of some values.
  static func median(_ values: [Double]) -> Double { percentile(50, values) }

  /// The value that so many of a hundred are not above.
  static func percentile(_ hundredths: Int, _ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * hundredths / 100)]
  }
}
