import Foundation
import WorkOrders

/// A file under a passing name beside its place: it gets its name when it is whole, or is gone.
final class PassingFile {
  private let place: String
  private let path: String
  private let canForce: Bool
  private var descriptor: Int32

  /// Makes the file.
  ///
  /// - Parameters:
  ///   - place: the name it is to have, or one beside it.
  ///   - mode: its rights.
  ///   - canForce: whether the command would replace another file when told to.
  /// - Throws: ``DomainError`` with the system's reason.
  init(for place: String, mode: mode_t, canForce: Bool = true) throws(DomainError) {
    self.place = place
    self.canForce = canForce
    path = place + ".\(getpid()).part"
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw Self.failure(place, canForce: canForce) }
  }

  deinit { discard() }

  /// Adds bytes.
  ///
  /// - Throws: ``DomainError`` with the system's reason.
  func write(_ bytes: some ContiguousBytes) throws(DomainError) {
    let cause = Output.failure(writing: bytes, to: descriptor)
    if let cause { throw Self.failure(place, canForce: canForce, cause) }
  }

  /// Where it lies until it is kept.
  var passingPath: String { path }

  /// Makes the bytes durable and gives the file its name.
  ///
  /// - Throws: ``DomainError`` with code `conflict` when one is there that is not to be replaced.
  func keep(as name: String, replacing: Bool) throws(DomainError) {
    guard fsync(descriptor) == 0, replacing ? rename(path, name) == 0 : link(path, name) == 0 else {
      throw Self.failure(name, canForce: canForce)
    }
    close(descriptor)
    descriptor = -1
    if !replacing { unlink(path) }
    WholeFile.syncFolder(of: name)
  }

  /// Removes it, unless it was kept.
  func discard() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
    unlink(path)
  }

  /// The error for a name that is taken already.
  ///
  /// - Parameter canForce: whether the command could replace it.
  static func taken(_ path: String, canForce: Bool) -> DomainError {
    DomainError(
      .conflict, .init(it: "Il file \(path) c'è già.", en: "The file \(path) is already there."),
      hint: canForce
        ? .init(it: "Scegliere un altro nome, o usare --force.", en: "Choose another name, or use --force.")
        : .init(it: "Scegliere un altro nome.", en: "Choose another name."))
  }

  private static func failure(_ path: String, canForce: Bool = true, _ cause: Int32 = errno) -> DomainError {
    if cause == EEXIST { return taken(path, canForce: canForce) }
    let reason = String(cString: strerror(cause))
    return DomainError(
      code(of: cause),
      .init(
        it: "Il file \(path) non si può scrivere: \(reason).", en: "The file \(path) cannot be written: \(reason)."),
      hint: .init(
        it: "Non è rimasto nulla a metà; scegliere un altro posto.",
        en: "Nothing was left behind; choose another place."))
  }

  private static func code(of cause: Int32) -> ErrorCode {
    switch cause {
    case ENOSPC, EDQUOT, EFBIG, EIO: .tryAgain
    case EACCES, EPERM, EROFS: .notAllowed
    default: .invalid
    }
  }
}
