extension Endpoint where Body == NoBody, Answer == MailDelivery {
  /// Takes a message in, raw, as `message/rfc822`.
  public static var deliverMail: Self { Self(.post, "mail") }
}

extension Endpoint where Body == NoBody, Answer == Page<QuarantinedMailView> {
  /// Messages that could not be read, newest first; takes a ``ListQuery`` without a cursor.
  public static var quarantine: Self { Self(.get, "mail/quarantine") }
}
