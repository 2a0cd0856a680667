extension Endpoint where Body == NoBody, Answer == MailDelivery {
  /// Takes a message in, raw, as `message/rfc822`.
  public static var deliverMail: Self { Self(.post, "mail") }

  /// Takes a message that waits in quarantine for a person's.
  public static var releaseMail: Self { Self(.post, "mail/quarantine/{sha256}/release") }
}

extension Endpoint where Body == MailDropBody, Answer == MailDelivery {
  /// Throws a message that waits in quarantine away.
  public static var dropMail: Self { Self(.post, "mail/quarantine/{sha256}/drop") }
}

extension Endpoint where Body == NoBody, Answer == Page<QuarantinedMailView> {
  /// Messages that wait for a person, newest first; takes a ``ListQuery``.
  public static var quarantine: Self { Self(.get, "mail/quarantine") }
}

extension Endpoint where Body == NoBody, Answer == Page<SentMailView> {
  /// Messages of ours, newest first; takes a ``SentMailQuery``.
  public static var sentMail: Self { Self(.get, "mail/sent") }
}

extension Endpoint where Body == NoBody, Answer == SentMailView {
  /// A message of ours.
  public static var sentMessage: Self { Self(.get, "mail/sent/{id}") }
}

extension Endpoint where Body == NoticePreferenceBody, Answer == NoticePreferenceView {
  /// Stops the notices to an address, or lets them go out again.
  public static var setNoticePreference: Self { Self(.post, "mail/notices") }
}
