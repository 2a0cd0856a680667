/// One file of a backup, as its manifest has it.
public struct BackupManifestFile: Codable, Hashable, Sendable {
  /// Its name in the archive.
  public var name: String
  /// How many bytes it has.
  public var size: Int
  /// SHA-256 of its bytes, in hex.
  public var sha256: String

  /// States a file.
  public init(name: String, size: Int, sha256: String) {
    self.name = name
    self.size = size
    self.sha256 = sha256
  }
}
