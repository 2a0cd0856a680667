import Foundation
import WorkOrders

/// What the system refused to do with a file, as the domain's error.
enum FileFailure {
  /// The error for a file that cannot be written, with the system's own reason.
  ///
  /// - Returns: `not-allowed` where rights are missing, else `try-again`.
  static func writing(_ path: String, cause: Int32 = errno) -> DomainError {
    let reason = String(cString: strerror(cause))
    return DomainError(
      code(of: cause),
      .init(
        it: "Il file \(path) non si può scrivere: \(reason).", en: "The file \(path) cannot be written: \(reason)."),
      hint: .init(
        it: "Liberare spazio o correggere i permessi della cartella.",
        en: "Free some space or mend the folder's rights."))
  }

  /// The error for a file that cannot be read, with the system's own reason.
  static func reading(_ path: String, cause: Int32 = errno) -> DomainError {
    let reason = String(cString: strerror(cause))
    return DomainError(
      code(of: cause),
      .init(it: "Il file \(path) non si può leggere: \(reason).", en: "The file \(path) cannot be read: \(reason)."),
      hint: .init(it: "Controllare il disco e i permessi.", en: "Look at the disk and the rights."))
  }

  /// The kind of failure that an error number of the system's is.
  static func code(of cause: Int32) -> ErrorCode {
    switch cause {
    case EACCES, EPERM, EROFS: .notAllowed
    default: .tryAgain
    }
  }
}
