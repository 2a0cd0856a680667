import Foundation
import WorkOrders

/// A file that gets its name when it is whole, or is gone.
///
/// Until then it has no name at all, so that nothing is left even when the program is killed; where the disk's kind knows
/// no such files, it has a passing name beside its place.
final class PassingFile {
  private let place: String
  private let passingName: String
  private let isNamed: Bool
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
    if NamedFolder.isAt(place) { throw Self.taken(place, canForce: canForce) }
    let folder = URL(fileURLWithPath: place).deletingLastPathComponent().path
    passingName = place + ".\(getpid()).part"
    descriptor = open(folder, O_WRONLY | Self.nameless | O_CLOEXEC, mode)
    isNamed = descriptor < 0
    if isNamed { descriptor = open(passingName, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode) }
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

  // O_TMPFILE of open(2), a macro that Swift does not import; its first part is the same on x86-64 and on ARM.
  private static let nameless: Int32 = 0o20_000_000 | O_DIRECTORY

  /// Where it can be read until it is kept.
  var passingPath: String { isNamed ? passingName : "/proc/self/fd/\(descriptor)" }

  /// Makes the bytes durable and gives the file its name.
  ///
  /// - Throws: ``DomainError`` with code `conflict` when one is there that is not to be replaced.
  func keep(as name: String, replacing: Bool) throws(DomainError) {
    guard fsync(descriptor) == 0, replacing ? replace(name) : take(name) else {
      throw Self.failure(name, canForce: canForce)
    }
    close(descriptor)
    descriptor = -1
    if isNamed, !replacing { unlink(passingName) }
    WholeFile.syncFolder(of: name)
  }

  // Never in the place of another file.
  private func take(_ name: String) -> Bool {
    isNamed
      ? link(passingName, name) == 0 : linkat(AT_FDCWD, passingPath, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
  }

  private func replace(_ name: String) -> Bool {
    if !isNamed {
      unlink(passingName)
      guard take(passingName) else { return false }
    }
    guard rename(passingName, name) != 0 else { return true }
    let cause = errno
    unlink(passingName)
    errno = cause
    return false
  }

  /// Removes it, unless it was kept.
  func discard() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
    if isNamed { unlink(passingName) }
  }

  /// The error for a name that is taken already, by a file or by a folder, in whose place no file can come.
  ///
  /// - Parameter canForce: whether the command could replace it.
  static func taken(_ path: String, canForce: Bool) -> DomainError {
    if NamedFolder.isAt(path) { return NamedFolder.refusal(path, .conflict) }
    return DomainError(
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
