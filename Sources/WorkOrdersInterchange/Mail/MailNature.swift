public import WorkOrders

/// Who is behind a message: what may be done with it follows from that.
public enum MailNature: Hashable, Sendable {
  /// A person, as far as one can see.
  case person
  /// A provider of certified mail that attests something of a message of ours.
  case receipt(CertifiedReceipt)
  /// Somebody who says that it is certified mail, and is not believed.
  case doubtful(CertifiedDoubt)
  /// A mail system that reports on a message.
  case deliveryReport(DeliveryReport)
  /// A program that answers whatever comes: out of office, received with thanks.
  case automaticReply
  /// A program or a list that writes to many, unasked.
  case bulk
  /// Nobody can tell: a filter took it for spam, or it reads like an automatic reply and does not say that it is one.
  case suspect
}

extension ReceivedMail {
  /// Who is behind it, by what its headers say (RFC 3834, RFC 3464).
  public var nature: MailNature {
    switch certified?.form {
    case .receipt(let receipt): return .receipt(receipt)
    case .doubtful(let doubt): return .doubtful(doubt)
    case .transport, .anomaly, nil: break
    }
    if let deliveryReport { return .deliveryReport(deliveryReport) }
    // A bounce in words alone tells nothing that a program could trust.
    if returnPath == "<>" || answersByItself || isReadReceipt || precedence == "auto_reply" { return .automaticReply }
    if let autoSubmitted, autoSubmitted != "no" {
      return autoSubmitted == "auto-generated" ? .bulk : .automaticReply
    }
    if listID != nil || ["bulk", "list", "junk"].contains(precedence) { return .bulk }
    return isMarkedSpam || Self.readsLikeAutomatic(subject) ? .suspect : .person
  }

  /// Whether somebody may have written it by hand, though a filter or a list marked it: no program says that it did.
  ///
  /// What is known by other means to come from whom it names is not lost to a filter's guess.
  public var mayBeByHand: Bool {
    guard autoSubmitted == nil || autoSubmitted == "no", !Self.readsLikeAutomatic(subject) else { return false }
    return [.person, .bulk, .suspect].contains(nature)
  }

  // Programs that set no header begin the subject so.
  private static func readsLikeAutomatic(_ subject: String) -> Bool {
    let words = subject.lowercased()
    return [
      "risposta automatica:", "automatic reply:", "auto:", "out of office", "fuori sede:", "fuori ufficio:",
      "assente:", "autoreply:", "auto-reply:",
    ].contains { words.hasPrefix($0) }
  }
}
