import NIOCore
import ServiceLifecycle
import WorkOrders

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A server whose address may be taken or out of reach: says so in a sentence.
struct ListeningService: Service {
  let server: any Service
  /// The address as it was given.
  let address: String
  /// The option that gave it.
  let option: String

  func run() async throws {
    do { try await server.run() } catch let error as IOError {
      throw refusal(error.errnoCode)
    } catch  where error is SocketAddressError || error is SocketAddressError.UnknownHost {
      throw DomainError(
        .invalid, "The address \(address) is not known.", hint: "Check --\(option).", field: option)
    }
  }

  private func refusal(_ number: Int32) -> DomainError {
    let reason = String(cString: strerror(number))
    switch number {
    case EADDRINUSE:
      return DomainError(
        .conflict, "Another program listens on \(address) already.",
        hint: "Stop it, or give another address with --\(option).", field: option)
    case EACCES, EPERM:
      return DomainError(
        .notAllowed, "This user may not listen on \(address): \(reason).",
        hint: "Give another address with --\(option), or the right to it.", field: option)
    default:
      return DomainError(
        .invalid, "Nothing can listen on \(address): \(reason).", hint: "Check --\(option).", field: option)
    }
  }
}
