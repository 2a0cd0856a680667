/// What a backup holds and what it is of: the last file in it, by which a restore proves everything else.
public struct BackupManifest: Codable, Hashable, Sendable {
  /// Its name in the archive.
  public static let name = "manifest.json"
  /// The name of the register's copy in the archive.
  public static let registerName = "register.sqlite"
  /// The form of backup that this program writes.
  public static let newestFormat = 1

  /// The form of the backup.
  public var format: Int
  /// The version of the program that took it.
  public var program: String
  /// The register's own name, by which backups of one are told from those of another.
  public var register: String
  /// The city.
  @OrNull public var city: String?
  /// The number of the register's schema.
  public var schema: Int
  /// The moment it shows the register at, by the centre's clock.
  public var takenAt: String
  /// Hash of the journal's last block; `null` before the first.
  @OrNull public var head: String?
  /// Blocks of the journal.
  public var blocks: Int
  /// Events inside blocks.
  public var sealed: Int
  /// Events not yet sealed.
  public var unsealed: Int
  /// How many rows each table has.
  public var rows: [String: Int]
  /// Every other file of the archive.
  public var files: [BackupManifestFile]
  /// Kept files that the register names and that were not there any more, by hash.
  public var missing: [String]
  /// Kept files whose bytes are not those they were kept with, by hash.
  public var damaged: [String]

  /// Makes one from what is always there; the rest is set afterwards.
  public init(program: String, register: String, schema: Int, takenAt: String) {
    format = Self.newestFormat
    self.program = program
    self.register = register
    self.schema = schema
    self.takenAt = takenAt
    (blocks, sealed, unsealed) = (0, 0, 0)
    (rows, files, missing, damaged) = ([:], [], [], [])
  }

  /// Whether every file that the register names is in it, as it was kept.
  public var isComplete: Bool { missing.isEmpty && damaged.isEmpty }

  /// The name of a kept file in the archive.
  public static func fileName(of sha256: String) -> String { "files/\(sha256.prefix(2))/\(sha256)" }
}
