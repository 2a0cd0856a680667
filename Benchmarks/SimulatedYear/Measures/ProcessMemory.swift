import Foundation

/// What the system counts of this process's own memory, in megabytes.
enum ProcessMemory {
  /// The largest resident size so far, or since ``startPeak()``.
  static func peak() -> Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line.flatMap { Double($0.filter(\.isNumber)) } ?? 0) / 1_024
  }

  /// Counts the largest size anew; the size now.
  static func startPeak() -> Double {
    try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
    return peak()
  }
}
