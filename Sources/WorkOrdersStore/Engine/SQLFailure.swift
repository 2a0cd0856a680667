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
    /// Other writers were in the way.
    case contended
    /// Another session did not give back what it holds.
    case held
    /// The server does not answer.
    case lost
    /// The server went away while it was to commit: whether it has, nobody knows.
    case unanswered
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
    case .full, .disk, .memory, .busy, .interrupted, .readOnly, .contended, .held, .lost, .unanswered: true
    case .duplicate, .constraint, .damaged, .other: false
    }
  }

  /// The failure in a sentence for the person who asked.
  var domainError: DomainError {
    switch kind {
    case .full:
      tryAgain(it: "Il disco dell'archivio è pieno.", en: "The disk of the register is full.", Self.freeSpace)
    case .disk:
      tryAgain(it: "Il disco dell'archivio è guasto.", en: "The disk of the register failed.", Self.checkDisk)
    case .memory:
      tryAgain(
        it: "La macchina non ha più memoria per l'archivio.", en: "The machine has no memory left for the register.",
        Self.repeatIt)
    case .busy:
      tryAgain(
        it: "Un altro programma tiene occupato l'archivio.", en: "Another program is holding the register.",
        Self.closeOther)
    case .interrupted:
      tryAgain(it: "L'archivio è stato interrotto.", en: "The register was interrupted.", Self.repeatIt)
    case .readOnly:
      tryAgain(
        it: "L'archivio non si può scrivere: il file o il disco è in sola lettura.",
        en: "The register cannot be written: its file or disk is read-only.", Self.nothingWritten)
    case .contended:
      tryAgain(
        it: "Troppi scrivono insieme le stesse cose.", en: "Too many are writing the same things at once.",
        Self.repeatIt)
    case .held:
      tryAgain(
        it: "Un'altra sessione sul server dell'archivio tiene occupato ciò che serve.",
        en: "Another session on the register's server holds what this needs.", Self.seeLocks)
    case .lost:
      tryAgain(
        it: "Il server dell'archivio non risponde.", en: "The register's server does not answer.", Self.repeatIt)
    case .unanswered:
      tryAgain(
        it: "Il server dell'archivio è caduto mentre scriveva: non si sa se l'atto è registrato.",
        en: "The register's server went away while it was writing: whether the act is recorded is not known.",
        Self.repeatWithKey)
    case .damaged:
      DomainError(.internal, "The register's file is damaged: \(detail).", hint: "Restore it from a backup.")
    case .duplicate, .constraint, .other: DomainError(.internal, "The register refused a statement: \(detail).")
    }
  }

  private func tryAgain(it: String, en: String, _ hint: LocalizedText) -> DomainError {
    DomainError(.tryAgain, LocalizedText(it: it, en: en), hint: hint)
  }

  private static let nothingWritten = LocalizedText(it: "Nulla è stato scritto.", en: "Nothing was written.")
  private static let freeSpace =
    nothingWritten + LocalizedText(it: " Liberare spazio e riprovare.", en: " Free some space and try again.")
  private static let checkDisk =
    nothingWritten + LocalizedText(it: " Far controllare il disco.", en: " Have the disk checked.")
  private static let repeatIt = nothingWritten + LocalizedText(it: " Riprovare.", en: " Try again.")
  private static let seeLocks =
    nothingWritten
    + LocalizedText(
      it: " Riprovare; se dura, vedere sul server chi lo tiene: pg_locks, pg_stat_activity.",
      en: " Try again; if it lasts, see on the server who holds it: pg_locks, pg_stat_activity.")
  private static let repeatWithKey = LocalizedText(
    it: "Ripetere lo stesso atto con la stessa chiave (--key): non sarà scritto due volte.",
    en: "Repeat the same act with the same key (--key): it will not be written twice.")
  private static let closeOther =
    nothingWritten
    + LocalizedText(it: " Chiudere quel programma e riprovare.", en: " Close that program and try again.")

  /// Any error as the domain's own.
  static func translated(_ error: any Error) -> DomainError {
    switch error {
    case let error as DomainError: error
    case let failure as SQLFailure: failure.domainError
    default: DomainError(.internal, "The register failed: \(error).")
    }
  }
}
