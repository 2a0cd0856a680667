extension Endpoint where Body == SubjectBody, Answer == SubjectView {
  /// Hands out all that is held about a person.
  public static var exportSubject: Self { Self(.post, "subject/export") }
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
