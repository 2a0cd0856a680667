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

extension Endpoint where Body == NoBody, Answer == ReadMailView {
  /// A kept message as a person reads it.
  public static var readMail: Self { Self(.get, "files/{sha256}/message") }
}

extension Endpoint where Body == NoBody, Answer == DoctorReport {
  /// What is found of the daemon's mail: its settings, and what waits.
  public static var mailHealth: Self { Self(.get, "mail/health") }
}

extension Endpoint where Body == NoBody, Answer == Page<NoticePreferenceView> {
  /// The addresses that get no notices, in their order; takes a ``ListQuery``.
  public static var stoppedNotices: Self { Self(.get, "mail/notices") }
}

extension Endpoint where Body == NoticePreferenceBody, Answer == NoticePreferenceView {
  /// Stops the notices to an address, or lets them go out again.
  public static var setNoticePreference: Self { Self(.post, "mail/notices") }
}
