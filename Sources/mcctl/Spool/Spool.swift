import DispatchAPI
import Foundation
import WorkOrders

/// The folder of calls that wait for the daemon: one file each, whole or not there, for its owner's eyes only.
struct Spool {
  /// The folder.
  let folder: String

  /// Opens the folder that `MCCTL_SPOOL` names, or the user's own.
  ///
  /// - Throws: ``DomainError`` with code `invalid` when the environment says of no folder that it is the user's: calls
  ///   hold names and telephone numbers and are not left where everybody writes.
  init(environment: [String: String]) throws(DomainError) {
    func told(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    let state = told("XDG_STATE_HOME") ?? told("HOME").map { $0 + "/.local/state" }
    guard let folder = told("MCCTL_SPOOL") ?? state.map({ $0 + "/mcctl/spool" }) else {
      throw DomainError(
        .invalid,
        .init(
          it: "Non si sa in quale cartella tenere le chiamate in attesa: mancano HOME e XDG_STATE_HOME.",
          en: "There is no telling where calls wait: neither HOME nor XDG_STATE_HOME is set."),
        hint: .init(
          it: "Impostare MCCTL_SPOOL su una cartella propria.",
          en: "Set MCCTL_SPOOL to a folder of your own."))
    }
    self.init(folder: folder)
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
        throw DomainError(
          .keyReused,
          .init(
            it: "Un'altra chiamata aspetta con la chiave \(call.key).",
            en: "Another call waits under the key \(call.key)."),
          hint: .init(it: "Scegliere un'altra chiave.", en: "Choose another key."))
      }
    }
  }

  /// The waiting calls, the oldest first.
  ///
  /// - Throws: ``DomainError`` `internal` for one that cannot be read, `invalid` for such a folder.
  func calls() throws(DomainError) -> [SpooledCall] {
    let found = try contents()
    if let broken = found.unreadable.first { throw broken.error }
    return found.calls
  }

  /// The waiting calls, the oldest first, and those whose file cannot be read, by the names of the files.
  func contents() throws(DomainError) -> (calls: [SpooledCall], unreadable: [(key: String, error: DomainError)]) {
    var calls: [SpooledCall] = []
    var unreadable: [(key: String, error: DomainError)] = []
    for name in try names().sorted() where name.hasSuffix(".json") {
      do throws(DomainError) {
        calls.append(try read(folder + "/" + name))
      } catch {
        unreadable.append((String(name.dropLast(5)), error))
      }
    }
    return (calls.sorted { ($0.spooledAt, $0.key) < ($1.spooledAt, $1.key) }, unreadable)
  }

  private func names() throws(DomainError) -> [String] {
    // A folder that is not there holds no calls.
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    do { return try FileManager.default.contentsOfDirectory(atPath: folder) } catch {
      throw DomainError(
        .invalid,
        .init(
          it: "La cartella delle chiamate in attesa \(folder) non si può leggere.",
          en: "The spool folder \(folder) cannot be read."),
        hint: .init(it: "Controllare i permessi.", en: "Look at its permissions."))
    }
  }

  /// Whether a call still waits.
  func holds(_ key: String) -> Bool { FileManager.default.fileExists(atPath: path(of: key)) }

  /// The refusal of a key under which nothing waits.
  static func unknown(_ key: String) -> DomainError {
    DomainError(
      .notFound, .init(it: "Nessuna chiamata aspetta con la chiave \(key).", en: "No call waits under the key \(key)."),
      field: "key")
  }

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
        .internal,
        .init(
          it: "La chiamata in attesa \(path) non si può leggere: \(error.sentence.it)",
          en: "The spooled call \(path) cannot be read: \(error.sentence.en)"),
        hint: .init(
          it: "Guardare il file; mcctl spool discard lo lascia andare.",
          en: "Look at the file; mcctl spool discard lets it go."))
    }
  }

  func makeFolder() throws(DomainError) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw DomainError(
        .invalid,
        .init(
          it: "La cartella delle chiamate in attesa \(folder) non si può creare.",
          en: "The spool folder \(folder) cannot be made."),
        hint: .init(
          it: "Impostare MCCTL_SPOOL su una cartella in cui si può scrivere.",
          en: "Set MCCTL_SPOOL to a folder you may write."))
    }
  }
}
