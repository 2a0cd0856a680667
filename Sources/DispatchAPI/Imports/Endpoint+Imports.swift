extension Endpoint where Body == ImportBody, Answer == ImportReport {
  /// Takes requests from elsewhere; streams ``StreamedProgress`` lines to who accepts JSON lines.
  public static var importRequests: Self { Self(.post, "import/requests") }
}
