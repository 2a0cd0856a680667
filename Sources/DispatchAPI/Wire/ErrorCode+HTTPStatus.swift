public import WorkOrders

extension ErrorCode {
  /// The HTTP status that stands for the code: the one table of it.
  public var httpStatus: Int {
    switch self {
    case .malformed: 400
    case .unauthenticated: 401
    case .notAllowed: 403
    case .notFound: 404
    case .conflict, .keyReused, .ceilingReached: 409
    case .staleVersion: 412
    case .tooLarge: 413
    case .invalid: 422
    case .internal: 500
    case .tryAgain, .unreachable: 503
    }
  }

  /// The code that a bare status stands for, when an answer carries no problem document.
  public init(httpStatus: Int) {
    self =
      switch httpStatus {
      case 400: .malformed
      case 401: .unauthenticated
      case 403: .notAllowed
      case 404, 405, 410: .notFound
      case 409: .conflict
      case 412: .staleVersion
      case 413: .tooLarge
      case 408, 429, 502, 503, 504: .tryAgain
      case 402...499: .invalid
      default: .internal
      }
  }

  /// The status in words.
  var title: String {
    switch self {
    case .malformed: "Malformed"
    case .unauthenticated: "Not authenticated"
    case .notAllowed: "Not allowed"
    case .notFound: "Not found"
    case .conflict: "Conflict with the present state"
    case .keyReused: "Key used before"
    case .ceilingReached: "Ceiling reached"
    case .staleVersion: "Newer version exists"
    case .tooLarge: "Too large"
    case .invalid: "Refused"
    case .internal: "Internal fault"
    case .tryAgain, .unreachable: "Try again"
    }
  }
}
