extension Endpoint where Body == CallReport, Answer == CallReceipt {
  /// Logs a contact.
  public static var logCall: Self { Self(.post, "calls") }
}

extension Endpoint where Body == NoBody, Answer == Page<DuplicateView> {
  /// Likely repeats of a report that is not logged yet; takes a ``DuplicateQuery``.
  public static var duplicates: Self { Self(.get, "duplicates") }
}

extension Endpoint where Body == NoBody, Answer == CallerView {
  /// What is known of a telephone number; takes `phone`.
  public static var caller: Self { Self(.get, "callers") }
}

extension Endpoint where Body == NoBody, Answer == Page<ContactView> {
  /// Contacts, newest first; takes a ``ContactQuery``.
  public static var contacts: Self { Self(.get, "calls") }
}

extension Endpoint where Body == NoBody, Answer == ContactView {
  /// One contact.
  public static var contact: Self { Self(.get, "calls/{number}") }
}
