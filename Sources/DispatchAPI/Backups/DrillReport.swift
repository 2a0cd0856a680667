/// What came of restoring a backup into a temporary place.
public struct DrillReport: Codable, Hashable, Sendable {
  /// Whether everything in it is as it was taken, and the register whole.
  public var valid: Bool
  /// The name of the register it is of.
  public var register: String
  /// The city.
  @OrNull public var city: String?
  /// The moment it shows the register at.
  public var takenAt: String
  /// The number of its schema.
  public var schema: Int
  /// Hash of the journal's last block.
  @OrNull public var head: String?
  /// Events inside blocks.
  public var sealed: Int
  /// Events not yet sealed.
  public var unsealed: Int
  /// Contacts.
  public var contacts: Int
  /// Requests.
  public var requests: Int
  /// Orders.
  public var orders: Int
  /// Attachments and photographs.
  public var files: Int
  /// Bytes restored.
  public var size: Int
  /// What is wrong, in sentences.
  public var faults: [String]

  /// Says what a backup's own manifest says, and what was found to be wrong.
  public init(_ manifest: BackupManifest, faults: [String]) {
    valid = faults.isEmpty
    register = manifest.register
    takenAt = manifest.takenAt
    schema = manifest.schema
    (sealed, unsealed) = (manifest.sealed, manifest.unsealed)
    (contacts, requests) = (manifest.rows["contact"] ?? 0, manifest.rows["service_request"] ?? 0)
    orders = manifest.rows["work_order"] ?? 0
    files = max(0, manifest.files.count - 1)
    size = manifest.files.reduce(0) { $0 + $1.size }
    self.faults = faults
    city = manifest.city
    head = manifest.head
  }
}
