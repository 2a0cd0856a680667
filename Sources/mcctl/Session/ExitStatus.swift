import WorkOrders

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The statuses a process ends with, after `sysexits.h`.
enum ExitStatus {
  static let done: Int32 = 0
  static let usage: Int32 = 64
  static let refused: Int32 = 65
  static let notFound: Int32 = 66
  static let unreachable: Int32 = 69
  static let `internal`: Int32 = 70
  static let tryAgain: Int32 = 75
  static let notAllowed: Int32 = 77
  static let conflict: Int32 = 78

  /// The status that stands for an error's code: the one table of it.
  static func of(_ code: ErrorCode) -> Int32 {
    switch code {
    case .malformed, .invalid, .tooLarge: refused
    case .notFound: notFound
    case .unreachable: unreachable
    case .internal: `internal`
    case .tryAgain: tryAgain
    case .unauthenticated, .notAllowed: notAllowed
    case .conflict, .staleVersion, .keyReused, .ceilingReached: conflict
    }
  }
}

/// Ends the process; output is never buffered, so nothing is lost.
func endProcess(_ status: Int32) -> Never { exit(status) }
