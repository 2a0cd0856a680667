/// The media types that both ends use by name.
public enum MediaType {
  /// One JSON document.
  public static let json = "application/json"
  /// One JSON document a line, as long work goes on.
  public static let jsonLines = "application/x-ndjson"
  /// A problem document, RFC 9457.
  public static let problem = "application/problem+json"
  /// A mail message, RFC 5322.
  public static let message = "message/rfc822"
  /// XML.
  public static let xml = "application/xml"
  /// Comma-separated values.
  public static let csv = "text/csv"
  /// A tar archive.
  public static let tar = "application/x-tar"
}
