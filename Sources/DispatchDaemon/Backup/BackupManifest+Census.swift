import DispatchAPI
import WorkOrdersStore

extension BackupManifest {
  /// States what the register's copy holds.
  mutating func state(_ census: RegisterCensus) {
    head = census.head?.hash
    blocks = Int(census.head?.block ?? 0)
    sealed = Int(census.head?.position ?? 0)
    unsealed = census.unsealed
    rows = census.rows
  }

  /// What the register's copy should hold.
  var census: RegisterCensus {
    RegisterCensus(
      name: register.isEmpty ? nil : register, schema: schema,
      head: head.map { JournalHead(hash: $0, block: Int64(blocks), position: Int64(sealed)) }, unsealed: unsealed,
      rows: rows)
  }
}
