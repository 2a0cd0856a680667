import NIOCore

/// How long one call may take before the connection counts as lost.
enum Patience {
  /// What a person waits for.
  static let ordinary = TimeAmount.minutes(2)
  /// What grows with the register or with a file: a simulated year, the proof of a journal, figures, imports.
  static let long = TimeAmount.hours(6)

  private static let longPaths = ["clock/advance", "journal/verification", "statistics"].map(root)

  /// The patience with a path, its query aside.
  static func with(_ path: String) -> TimeAmount {
    let path = path.prefix { $0 != "?" }
    let isLong = path.hasSuffix("/import") || longPaths.contains { path == $0 || path.hasPrefix($0 + "/") }
    return isLong ? long : ordinary
  }

  private static func root(_ path: String) -> String { "/api/v1/" + path }
}
