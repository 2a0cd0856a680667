import DispatchAPI
import Foundation
import NIOPosix
import WorkOrders
import WorkOrdersStore

/// A backup whose register is copied: it is written out once, part by part, with the manifest at its end.
final class PreparedBackup: Sendable {
  /// Gets the archive part by part.
  typealias Sink = ([UInt8]) async throws -> Void

  /// About how many bytes it will have.
  let size: Int
  private let place: WorkPlace
  private let copy: URL
  private let files: FileStore
  private let hashes: [String]
  private let manifest: BackupManifest

  /// Counts what the copy holds and which files belong to it.
  init(_ place: WorkPlace, copy: URL, files: FileStore, city: String?, time: String) throws {
    let register = try RegisterCopy(path: copy.path)
    let census = try register.census()
    var manifest = BackupManifest(
      program: ProgramVersion.text, register: census.name ?? "", schema: census.schema, takenAt: time)
    manifest.city = city
    manifest.state(census)
    var hashes: [String] = []
    var size = try HashedFile(path: copy.path)?.size ?? 0
    try register.forEachFile { sha256, bytes in
      hashes.append(sha256)
      size += bytes + 2 * TarHeader.blockSize
    }
    self.place = place
    self.copy = copy
    self.files = files
    self.hashes = hashes
    self.size = size
    self.manifest = manifest
  }

  /// Writes everything out.
  ///
  /// - Returns: the manifest as it stands in the archive, and SHA-256 of its bytes.
  /// - Throws: ``DomainError`` when the disk fails, or what `sink` throws.
  func write(to sink: Sink) async throws -> (manifest: BackupManifest, sha256: String) {
    var manifest = manifest
    guard let register = try await write(copy, as: BackupManifest.registerName, to: sink) else {
      throw DomainError(.internal, "The register's copy is gone.")
    }
    manifest.files.append(register)
    for hash in hashes {
      let name = BackupManifest.fileName(of: hash)
      guard let file = try await write(files.path(of: hash), as: name, to: sink) else {
        manifest.missing.append(hash)
        continue
      }
      manifest.files.append(file)
      if file.sha256 != hash { manifest.damaged.append(hash) }
    }
    let json = [UInt8](try WireJSON.encode(manifest, sorted: true))
    let now = Int(Date().timeIntervalSince1970)
    try await sink(TarHeader(name: BackupManifest.name, size: json.count, modified: now).bytes)
    try await sink(json + padding(after: json.count) + TarHeader.end)
    return (manifest, HexDigest.sha256(json))
  }

  // `nil` where there is no such file any more.
  private func write(_ source: URL, as name: String, to sink: Sink) async throws -> BackupManifestFile? {
    guard let file = try await onThread({ try HashedFile(path: source.path) }) else { return nil }
    try await sink(TarHeader(name: name, size: file.size, modified: file.modified).bytes)
    while let part = try await onThread({ try file.next() }) { try await sink(part) }
    let padding = padding(after: file.size)
    if !padding.isEmpty { try await sink(padding) }
    return BackupManifestFile(name: name, size: file.size, sha256: file.sha256)
  }

  private func onThread<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
    try await NIOThreadPool.singleton.runIfActive(body)
  }

  private func padding(after size: Int) -> [UInt8] {
    [UInt8](repeating: 0, count: TarHeader.padding(after: size))
  }
}
