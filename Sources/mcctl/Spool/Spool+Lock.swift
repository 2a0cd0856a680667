import Foundation
import WorkOrders

extension Spool {
  /// Runs the body while no other process sends or discards; a process that ends gives the right back.
  ///
  /// - Throws: what the body throws, or ``DomainError`` with code `invalid` when the folder cannot be locked.
  func locked(_ body: () async throws -> Void) async throws {
    try makeFolder()
    let descriptor = open(folder + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw DomainError(
        .invalid,
        .init(
          it: "La cartella delle chiamate in attesa \(folder) non si può bloccare.",
          en: "The spool folder \(folder) cannot be locked."),
        hint: .init(it: "Controllare i permessi.", en: "Look at its permissions."))
    }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
    try await body()
  }
}
