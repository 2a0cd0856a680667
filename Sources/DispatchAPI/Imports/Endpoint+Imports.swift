extension Endpoint where Body == ImportBody, Answer == ImportReport {
  /// Takes requests from elsewhere; streams ``StreamedProgress`` lines to who accepts JSON lines.
  public static var importRequests: Self { Self(.post, "import/requests") }
}

extension Endpoint where Body == NoBody, Answer == Page<ImportBatchView> {
  /// Imports that were made, newest first; takes a ``ListQuery``.
  public static var imports: Self { Self(.get, "imports") }
}
