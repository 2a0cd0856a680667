import ArgumentParser
import Foundation
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

  /// Runs a command; says what went wrong, and ends with its status.
  static func onError(_ body: () async throws -> Void) async throws {
    do {
      try await body()
    } catch let error as DomainError {
      FileHandle.standardError.write(Data("dispatchd: \(error.description)\n".utf8))
      throw ExitCode(status(of: error.code))
    } catch {
      FileHandle.standardError.write(Data("dispatchd: It failed inside: \(error)\n".utf8))
      throw ExitCode(status(of: .internal))
    }
  }
}
