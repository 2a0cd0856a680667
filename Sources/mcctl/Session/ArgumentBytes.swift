import WorkOrders

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The arguments as the shell gave them.
enum ArgumentBytes {
  /// Refuses arguments that are not UTF-8, which would otherwise be repaired in silence.
  static func check() throws(DomainError) {
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = CommandLine.unsafeArgv[index] else { continue }
      if !isValid(argument) {
        throw DomainError(
          .malformed,
          .init(it: "L'argomento \(index) non è UTF-8 valido.", en: "Argument \(index) is not valid UTF-8."),
          hint: .init(
            it: "Impostare il terminale in UTF-8 e scriverlo di nuovo.",
            en: "Set the terminal to UTF-8 and type it again."))
      }
    }
  }

  /// Whether a C string is UTF-8.
  static func isValid(_ text: UnsafePointer<CChar>) -> Bool {
    String(validatingCString: text) != nil
  }
}
