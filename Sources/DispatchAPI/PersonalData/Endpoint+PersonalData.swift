extension Endpoint where Body == NoBody, Answer == SubjectView {
  /// All that is held about a person; takes a ``SubjectQuery``.
  public static var subject: Self { Self(.get, "subject") }
}

extension Endpoint where Body == SubjectBody, Answer == SubjectErasureView {
  /// Erases a person's data.
  public static var eraseSubject: Self { Self(.post, "subject/erase") }
}

extension Endpoint where Body == NoBody, Answer == RetentionView {
  /// The rules of retention and what is due.
  public static var retention: Self { Self(.get, "retention") }
}

extension Endpoint where Body == RetentionBody, Answer == RetentionView {
  /// Erases what is due.
  public static var runRetention: Self { Self(.post, "retention/run") }
}
