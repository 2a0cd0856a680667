extension Endpoint where Body == NoBody, Answer == JournalVerificationView {
  /// Whether the journal is whole; takes `head`.
  public static var verifyJournal: Self { Self(.get, "journal/verification") }
}

extension Endpoint where Body == NoBody, Answer == Page<JournalEventView> {
  /// Events; takes `order` and a ``ListQuery``.
  public static var journal: Self { Self(.get, "journal") }
}
