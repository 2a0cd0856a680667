extension Endpoint where Body == NoBody, Answer == FileView {
  /// The bytes of a kept file; asked for as a document.
  public static var file: Self { Self(.get, "files/{sha256}") }
}
