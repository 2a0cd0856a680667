/// Who is behind a message: what may be done with it follows from that.
public enum MailNature: Hashable, Sendable {
  /// A person, as far as one can see.
  case person
  /// A mail system that reports on a message.
  case deliveryReport(DeliveryReport)
  /// A program that answers whatever comes: out of office, received with thanks.
  case automaticReply
  /// A program or a list that writes to many, unasked.
  case bulk
}

extension ReceivedMail {
  /// Who is behind it, by what its headers say (RFC 3834, RFC 3464).
  public var nature: MailNature {
    if let deliveryReport { return .deliveryReport(deliveryReport) }
    // A bounce in words alone tells nothing that a program could trust.
    if returnPath == "<>" || answersByItself || precedence == "auto_reply" { return .automaticReply }
    if let autoSubmitted, autoSubmitted != "no" {
      return autoSubmitted == "auto-generated" ? .bulk : .automaticReply
    }
    return listID != nil || ["bulk", "list", "junk"].contains(precedence) ? .bulk : .person
  }
}
