import WorkOrders

/// What an engine answered instead of doing what it was asked; never leaves the store.
struct SQLFailure: Error, Sendable {
  /// The kinds that are told apart.
  enum Kind: Sendable {
    /// A unique value is taken.
    case duplicate
    /// Another constraint was broken.
    case constraint
    /// No space left.
    case full
    /// The disk failed.
    case disk
    /// No memory left.
    case memory
    /// Another program holds the file.
    case busy
    /// The statement was interrupted.
    case interrupted
    /// The file or disk cannot be written.
    case readOnly
    /// The file is damaged, or not a register.
    case damaged
    /// Anything else: a fault of ours.
    case other
  }

  /// Which kind it is.
  let kind: Kind
  /// The engine's own words and code, for the log; holds no parameter.
  let detail: String

  /// Whether the same verb may succeed when tried again: the fault lies with the machine.
  var isPassing: Bool {
    switch kind {
    case .full, .disk, .memory, .busy, .interrupted, .readOnly: true
    case .duplicate, .constraint, .damaged, .other: false
    }
  }

  /// The failure in a sentence for the person who asked.
  var domainError: DomainError {
    switch kind {
    case .full: tryAgain("The disk of the register is full.", "Nothing was written. Free some space and try again.")
    case .disk: tryAgain("The disk of the register failed.", "Nothing was written. Have the disk checked.")
    case .memory: tryAgain("The machine has no memory left for the register.", "Nothing was written. Try again.")
    case .busy:
      tryAgain("Another program is holding the register.", "Nothing was written. Close that program and try again.")
    case .interrupted: tryAgain("The register was interrupted.", "Nothing was written. Try again.")
    case .readOnly:
      tryAgain("The register cannot be written: its file or disk is read-only.", "Nothing was written.")
    case .damaged:
      DomainError(.internal, "The register's file is damaged: \(detail).", hint: "Restore it from a backup.")
    case .duplicate, .constraint, .other: DomainError(.internal, "The register refused a statement: \(detail).")
    }
  }

  private func tryAgain(_ message: String, _ hint: String) -> DomainError {
    DomainError(.tryAgain, message, hint: hint)
  }

  /// Any error as the domain's own.
  static func translated(_ error: any Error) -> DomainError {
    switch error {
    case let error as DomainError: error
    case let failure as SQLFailure: failure.domainError
    default: DomainError(.internal, "The register failed: \(error).")
    }
  }
}
