extension Endpoint where Body == NoBody, Answer == MailDelivery {
  /// Takes a message in, raw, as `message/rfc822`.
  public static var deliverMail: Self { Self(.post, "mail") }
}
