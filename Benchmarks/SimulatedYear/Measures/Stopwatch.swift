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
    var status: Int32 = 0
    waitpid(try Command.start(arguments, output: "/dev/null"), &status, 0)
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
