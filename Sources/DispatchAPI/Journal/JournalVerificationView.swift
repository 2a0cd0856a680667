/// Whether the journal is whole.
public struct JournalVerificationView: Codable, Hashable, Sendable {
  /// Events inside sealed blocks.
  public var sealed: Int
  /// Events not yet sealed.
  public var unsealed: Int
  /// Sealed blocks.
  public var blocks: Int
  /// Hash of the last block; `null` before the first.
  @OrNull public var head: String?
  /// Whether every link holds.
  public var valid: Bool
  /// What does not hold.
  public var faults: [JournalFaultView]

  /// Makes one from what is always there; the rest is set afterwards.
  public init(sealed: Int, unsealed: Int, blocks: Int, valid: Bool, faults: [JournalFaultView] = []) {
    self.sealed = sealed
    self.unsealed = unsealed
    self.blocks = blocks
    self.valid = valid
    self.faults = faults
  }
}
