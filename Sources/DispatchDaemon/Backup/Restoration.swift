import DispatchAPI
import Foundation
import NIOPosix
import WorkOrders
import WorkOrdersStore

/// Brings a backup out into an empty folder and proves that the register in it is whole.
struct Restoration: Sendable {
  /// The backup.
  let archive: BackupArchive
  /// Where its files are to lie: a data directory, or a folder in one.
  let folder: URL
  /// Is told how many bytes are out and how many there are.
  var progress: @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }

  /// Restores.
  ///
  /// What is half out when this throws is the caller's to remove.
  ///
  /// - Returns: what is wrong with the register, in sentences; none when it is whole.
  /// - Throws: ``DomainError``: `invalid` for a backup whose files are not those of its manifest, or of a newer schema;
  ///   `try-again` or `not-allowed` when the disk does not take it.
  func run() async throws -> [LocalizedText] {
    try checkSchema()
    try checkNames()
    try await onThread { try extract() }
    let faults = try await onThread { try lookAtFiles() }
    // The file is opened as a daemon does, which also brings an older schema up to date.
    let register = try await Register(
      at: .file(registerPath), clock: DaemonClock.system, readPolicy: PolicyReader.read, upgrading: .withoutCopy)
    do {
      let examination = try await register.examine(head: archive.manifest.head)
      try await register.close()
      return faults + examination.faults
    } catch {
      try await register.close()
      throw error
    }
  }

  private var registerPath: String { folder.appendingPathComponent(BackupManifest.registerName).path }

  private func checkSchema() throws(DomainError) {
    let schema = archive.manifest.schema
    guard schema > Register.newestSchema else { return }
    throw DomainError(
      .invalid,
      .init(
        it: "Il backup è di un dispatchd più nuovo (schema \(schema); questo programma conosce il "
          + "\(Register.newestSchema)).",
        en: "The backup was taken by a newer dispatchd (schema \(schema); this program knows "
          + "\(Register.newestSchema))."),
      hint: .init(it: "Installare il dispatchd più nuovo.", en: "Install the newer dispatchd."))
  }

  /// Every file of the manifest is there once and has its size, and there is no other.
  private func checkNames() throws(DomainError) {
    let listed = archive.manifest.files
    let there = archive.entries.map { "\($0.name) \($0.size)" }.sorted()
    guard there == listed.map({ "\($0.name) \($0.size)" }).sorted(), Set(there).count == there.count,
      listed.allSatisfy({ Self.isKnown($0.name) }), listed.contains(where: { $0.name == BackupManifest.registerName })
    else { throw Self.unlike(archive.path) }
  }

  // No other name ever becomes a path.
  private static func isKnown(_ name: String) -> Bool {
    let hash = name.split(separator: "/").last ?? ""
    return name == BackupManifest.registerName
      || (name == BackupManifest.fileName(of: String(hash)) && hash.utf8.count == 64
        && hash.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) })
  }

  private static func unlike(_ path: String) -> DomainError {
    DomainError(
      .invalid,
      .init(
        it: "I file del backup \(path) non sono quelli del suo manifest.",
        en: "The files in the backup \(path) are not those of its manifest."),
      hint: .init(it: "È stato cambiato o danneggiato: usarne un altro.", en: "It was changed or damaged: use another.")
    )
  }

  private func extract() throws {
    // Names were checked to be there once each.
    let hashes = Dictionary(archive.manifest.files.map { ($0.name, $0.sha256) }) { first, _ in first }
    let total = archive.entries.reduce(0) { $0 + $1.size }
    var done = 0
    for entry in archive.entries {
      let target = ExtractedFile(folder.appendingPathComponent(entry.name))
      try target.open()
      var start = 0
      while start < entry.size {
        let part = try archive.read(entry, from: start, count: HashedFile.part)
        try target.write(part)
        start += part.count
        progress(done + start, total)
      }
      done += entry.size
      guard try target.close() == hashes[entry.name] else { throw Self.unlike(archive.path) }
    }
    // Once for all of them: forcing ten thousand photographs to the disk one by one takes minutes.
    sync()
  }

  private func lookAtFiles() throws -> [LocalizedText] {
    let copy = try RegisterCopy(path: registerPath)
    var faults = try copy.integrityFaults()
    // What is damaged cannot be counted.
    guard faults.isEmpty else { return faults }
    faults = try copy.census().differences(from: archive.manifest.census)
    let there = Set(archive.entries.map(\.name)).union(archive.manifest.missing.map(BackupManifest.fileName))
    try copy.forEachFile { sha256, _ in
      guard !there.contains(BackupManifest.fileName(of: sha256)) else { return }
      faults.append(
        .init(
          it: "L'archivio nomina il file \(sha256.prefix(12))…, che nel backup non c'è.",
          en: "The register names the file \(sha256.prefix(12))…, which is not in the backup."))
    }
    return faults
  }

  private func onThread<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
    try await NIOThreadPool.singleton.runIfActive(body)
  }
}
