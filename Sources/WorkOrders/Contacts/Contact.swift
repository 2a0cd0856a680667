/// One contact as the register keeps it, whatever came of it.
public struct Contact: Hashable, Sendable {
  /// The public number.
  public let number: ContactNumber
  /// The way it came in.
  public let channel: Channel
  /// What came of it.
  public let outcome: ContactOutcome
  /// When it happened.
  public let occurredAt: Timestamp
  /// When it was entered.
  public let enteredAt: Timestamp
  /// Who entered it.
  public let enteredBy: String

  /// Makes a contact.
  public init(
    number: ContactNumber, channel: Channel, outcome: ContactOutcome, occurredAt: Timestamp, enteredAt: Timestamp,
    enteredBy: String
  ) {
    self.number = number
    self.channel = channel
    self.outcome = outcome
    self.occurredAt = occurredAt
    self.enteredAt = enteredAt
    self.enteredBy = enteredBy
  }
}
