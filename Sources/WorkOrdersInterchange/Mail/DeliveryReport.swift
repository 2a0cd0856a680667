/// What a mail system says became of a message that was handed to it (RFC 3464).
public struct DeliveryReport: Hashable, Sendable {
  /// What became of it on its way to one recipient.
  public enum Action: String, Hashable, Sendable {
    /// It will not arrive.
    case failed
    /// It has not arrived yet, and is tried again.
    case delayed
    /// It has arrived.
    case delivered
    /// It went on to a system that sends no reports.
    case relayed
    /// It has arrived at a list, and goes on from there.
    case expanded
  }

  /// One recipient of the message.
  public struct Recipient: Hashable, Sendable {
    /// The address that the message did or did not reach.
    public let address: String
    /// The address it was sent to, where it was forwarded from there and the report says so.
    public let original: String?
    /// What became of the message.
    public let action: Action
    /// The status, as `5.2.2` (RFC 3463); `nil` when it is none.
    public let status: String?
  }

  /// The Message-ID of the message, without angle brackets; `nil` when it was not sent back.
  public let messageID: String?
  /// Its recipients, a hundred at most.
  public let recipients: [Recipient]

  private static let mostRecipients = 100
  private static let mostBytes = 64 << 10

  /// Reads a report.
  ///
  /// - Parameters:
  ///   - status: the part of the type `message/delivery-status`: groups of fields, an empty line after each, the first
  ///     about the message, each further one about a recipient.
  ///   - messageID: the Message-ID of the message that came back with it.
  init(status: [UInt8], messageID: String?) {
    self.messageID = messageID
    let text = String(decoding: status.prefix(Self.mostBytes), as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let groups = lines.split(omittingEmptySubsequences: true) { $0.allSatisfy(\.isWhitespace) }
    recipients = groups.prefix(Self.mostRecipients + 1).compactMap(Self.recipient)
  }

  private static func recipient(_ group: ArraySlice<Substring>) -> Recipient? {
    var fields: [String: String] = [:]
    for line in group {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop(while: \.isWhitespace)
      fields[line[..<colon].lowercased()] = String(value)
    }
    guard let action = fields["action"].flatMap({ Action(rawValue: word($0).lowercased()) }),
      let address = fields["final-recipient"].flatMap(Self.address)
        ?? fields["original-recipient"].flatMap(Self.address)
    else { return nil }
    return Recipient(
      address: address, original: fields["original-recipient"].flatMap(Self.address), action: action,
      status: fields["status"].map(word).flatMap(checkedStatus))
  }

  // `rfc822; name@city.example`
  private static func address(_ value: String) -> String? {
    let address = value.split(separator: ";").last.map { word(String($0)) } ?? ""
    return address.contains("@") && address.utf8.count <= 254 ? address : nil
  }

  private static func word(_ value: String) -> String {
    String(value.drop(while: \.isWhitespace).prefix { !$0.isWhitespace && $0 != "(" })
  }

  private static func checkedStatus(_ value: String) -> String? {
    let parts = value.split(separator: ".", omittingEmptySubsequences: false)
    let isStatus = parts.count == 3 && parts.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy(\.isNumber) }
    return isStatus ? value : nil
  }
}
