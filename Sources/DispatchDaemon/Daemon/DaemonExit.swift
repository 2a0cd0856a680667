import WorkOrders

/// Exit statuses of a daemon that could not start or go on, as in sysexits.
enum DaemonExit {
  /// The status for a failure.
  static func status(of code: ErrorCode) -> Int32 {
    switch code {
    case .malformed, .invalid, .tooLarge: 65
    case .notFound: 66
    case .unreachable: 69
    case .tryAgain: 75
    case .unauthenticated, .notAllowed: 77
    case .conflict, .staleVersion, .keyReused, .ceilingReached: 78
    case .internal: 70
    }
  }
}
