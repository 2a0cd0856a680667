extension Endpoint where Body == NoBody, Answer == JournalVerificationView {
  /// Whether the journal is whole; takes `head`.
  public static var verifyJournal: Self { Self(.get, "journal/verification") }
}

extension Endpoint where Body == NoBody, Answer == NoBody {
  /// The sealed journal as CSV, asked for part by part; takes `from`, a position.
  public static var journalExport: Self { Self(.get, "journal/export") }
}

extension Endpoint where Body == NoBody, Answer == Page<JournalEventView> {
  /// Events; takes `order` and a ``ListQuery``.
  public static var journal: Self { Self(.get, "journal") }
}
