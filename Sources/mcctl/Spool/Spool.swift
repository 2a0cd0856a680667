import DispatchAPI
import Foundation
import WorkOrders

/// The folder of calls that wait for the daemon: one file each, whole or not there, for its owner's eyes only.
struct Spool {
  /// The folder.
  let folder: String

  /// Opens the folder that `MCCTL_SPOOL` names, or the user's own.
  init(environment: [String: String]) {
    let home = environment["HOME"] ?? "/tmp"
    let state = environment["XDG_STATE_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? home + "/.local/state"
    let told = environment["MCCTL_SPOOL"].flatMap { $0.isEmpty ? nil : $0 }
    self.init(folder: told ?? state + "/mcctl/spool")
  }

  /// Opens a folder.
  init(folder: String) { self.folder = folder }

  /// Keeps a call; it is on the disk when this returns.
  ///
  /// - Throws: ``DomainError``: `key-reused` when another call waits under the key, `invalid` when the folder cannot be
  ///   written.
  func keep(_ call: SpooledCall) throws(DomainError) {
    try makeFolder()
    let path = path(of: call.key)
    do {
      try WholeFile.write(try WireJSON.encode(call, sorted: true), to: path, replacing: false, mode: 0o600)
    } catch  where error.code == .conflict {
      guard try read(path).report == call.report else {
        throw DomainError(.keyReused, "Another call waits under the key \(call.key).", hint: "Choose another key.")
      }
    }
  }

  /// The waiting calls, the oldest first.
  func calls() throws(DomainError) -> [SpooledCall] {
    // A folder that is not there holds no calls.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var calls: [SpooledCall] = []
    for name in names where name.hasSuffix(".json") { calls.append(try read(folder + "/" + name)) }
    return calls.sorted { ($0.spooledAt, $0.key) < ($1.spooledAt, $1.key) }
  }

  /// Whether a call still waits.
  func holds(_ key: String) -> Bool { FileManager.default.fileExists(atPath: path(of: key)) }

  /// Lets a call go.
  func remove(_ key: String) {
    unlink(path(of: key))
    WholeFile.syncFolder(of: path(of: key))
  }

  private func path(of key: String) -> String {
    let safe = key.utf8.map { byte in
      Self.isPlain(byte) ? String(UnicodeScalar(byte)) : "%" + String(byte, radix: 16)
    }
    return folder + "/" + safe.joined() + ".json"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte == 45 || byte == 95
  }

  private func read(_ path: String) throws(DomainError) -> SpooledCall {
    do { return try WireJSON.decode(SpooledCall.self, from: try TextFile.bytes(path)) } catch {
      throw DomainError(
        .internal, "The spooled call \(path) cannot be read: \(error.message)",
        hint: "Set the file aside and send again.")
    }
  }

  func makeFolder() throws(DomainError) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw DomainError(
        .invalid, "The spool folder \(folder) cannot be made.", hint: "Set MCCTL_SPOOL to a folder you may write.")
    }
  }
}
