import DispatchAPI

/// What `backup take` prints.
struct BackupReceipt: Encodable {
  /// The file.
  let file: String
  /// Its bytes.
  let size: Int
  /// The name of the register it is of.
  let register: String
  /// The city.
  @OrNull var city: String?
  /// The moment it shows.
  let takenAt: String
  /// The number of the register's schema.
  let schema: Int
  /// Hash of the journal's last block.
  @OrNull var head: String?
  /// Events inside blocks.
  let sealed: Int
  /// Events not yet sealed.
  let unsealed: Int
  /// How many rows each table has.
  let rows: [String: Int]
  /// Attachments and photographs.
  let files: Int
  /// Kept files that were missing, by hash.
  let missing: [String]
  /// Kept files that are damaged, by hash.
  let damaged: [String]
  /// Older backups that were removed from the folder.
  var removed: [String] = []

  /// Says what an archive holds.
  init(file: String, archive: BackupArchive) {
    let manifest = archive.manifest
    self.file = file
    size = archive.size
    register = manifest.register
    takenAt = manifest.takenAt
    schema = manifest.schema
    sealed = manifest.sealed
    unsealed = manifest.unsealed
    rows = manifest.rows
    files = max(0, manifest.files.count - 1)
    missing = manifest.missing
    damaged = manifest.damaged
    city = manifest.city
    head = manifest.head
  }
}
