/// The header fields that both ends use by name.
public enum WireHeader {
  /// The key under which an act is done once, however often it is sent.
  public static let idempotencyKey = "Idempotency-Key"
  /// The version of the order that the caller has seen.
  public static let ifMatch = "If-Match"
  /// The user as whom somebody on the Unix socket acts.
  public static let actAs = "Act-As"
  /// The id under which the log has the details.
  public static let requestID = "X-Request-ID"
  /// About how many bytes a backup will have.
  public static let backupSize = "Backup-Size"
}
