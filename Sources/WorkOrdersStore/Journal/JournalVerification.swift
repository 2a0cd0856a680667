/// What a verification of the journal found.
public struct JournalVerification: Hashable, Sendable {
  /// Sealed events that were read.
  public let sealed: Int64
  /// Events not yet sealed, which nothing protects.
  public let unsealed: Int64
  /// The journal's head; `nil` when nothing is sealed.
  public let head: JournalHead?
  /// How many faults there are.
  public let faultCount: Int
  /// The first thousand of them, in order of position.
  public let faults: [JournalFault]

  /// Whether every block and event is as it was sealed.
  public var isValid: Bool { faultCount == 0 }

  /// States what was found.
  public init(sealed: Int64, unsealed: Int64, head: JournalHead?, faultCount: Int, faults: [JournalFault]) {
    self.sealed = sealed
    self.unsealed = unsealed
    self.head = head
    self.faultCount = faultCount
    self.faults = faults
  }
}
