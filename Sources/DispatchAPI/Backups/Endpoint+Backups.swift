extension Endpoint where Body == NoBody, Answer == BackupManifest {
  /// A backup as a tar archive, as it is made.
  public static var backup: Self { Self(.post, "backup") }
}

extension Endpoint where Body == NoBody, Answer == LatestBackupView {
  /// When a backup was taken last.
  public static var latestBackup: Self { Self(.get, "backup/latest") }
}

extension Endpoint where Body == NoBody, Answer == DrillReport {
  /// Restores a backup into a temporary place: one that is taken now, or the archive that is the body.
  public static var drill: Self { Self(.post, "backup/drill") }
}
