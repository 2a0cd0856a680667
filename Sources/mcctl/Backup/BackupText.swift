import DispatchAPI

/// Backups for people.
enum BackupText {
  /// What was backed up, and what was removed for it.
  static func receipt(_ receipt: BackupReceipt, _ reader: Reader) -> String {
    var sheet = FactSheet(reader(.written, receipt.file, reader.count(receipt.size)))
    sheet.add(reader(.register), [receipt.city, receipt.register].compactMap(\.self).joined(separator: ", "))
    sheet.add(reader(.asOf), reader.time(receipt.takenAt))
    sheet.add(reader(.contacts), reader.count(receipt.rows["contact"] ?? 0))
    sheet.add(reader(.requests), reader.count(receipt.rows["service_request"] ?? 0))
    sheet.add(reader(.orders), reader.count(receipt.rows["work_order"] ?? 0))
    sheet.add(reader(.keptFiles), reader.count(receipt.files))
    sheet.add(reader(.head), receipt.head)
    sheet.add(reader(.removedBackups), receipt.removed.joined(separator: "\n"))
    let faults =
      receipt.missing.map { reader(.fileMissing, $0) } + receipt.damaged.map { reader(.fileDamaged, $0) }
    return ([sheet.text(reader)] + faults.map { "  " + reader.ink(.red, $0) }).joined(separator: "\n")
  }

  /// What came of a drill.
  static func drill(_ report: DrillReport, _ reader: Reader) -> String {
    let verdict =
      report.valid ? reader.ink(.green, reader(.backupSound)) : reader.ink(.red, reader(.backupUnsound))
    var sheet = FactSheet(verdict)
    sheet.add(reader(.register), [report.city, report.register].compactMap(\.self).joined(separator: ", "))
    sheet.add(reader(.asOf), reader.time(report.takenAt))
    sheet.add(reader(.contacts), reader.count(report.contacts))
    sheet.add(reader(.requests), reader.count(report.requests))
    sheet.add(reader(.orders), reader.count(report.orders))
    sheet.add(reader(.keptFiles), reader.count(report.files))
    sheet.add(reader(.sealedEvents), reader.count(report.sealed))
    sheet.add(reader(.unsealedEvents), reader.count(report.unsealed))
    sheet.add(reader(.head), report.head)
    return ([sheet.text(reader)] + report.faults.map { "  " + reader.ink(.red, $0) }).joined(separator: "\n")
  }
}
