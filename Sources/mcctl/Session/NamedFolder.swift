import Foundation
import WorkOrders

/// Folders that are named where a file belongs.
enum NamedFolder {
  /// Whether there is a folder at a path.
  static func isAt(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The error for one, with the code that the command gives such mistakes.
  static func refusal(_ path: String, _ code: ErrorCode) -> DomainError {
    DomainError(
      code, .init(it: "\(path) è una cartella.", en: "\(path) is a folder."),
      hint: .init(it: "Indicare il nome di un file.", en: "Give the name of a file."))
  }
}
