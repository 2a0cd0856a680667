import CLibPQ
import Foundation
import WorkOrders

/// A schema on a PostgreSQL server, which holds one city's register.
public struct ServerLocation: Hashable, Sendable {
  /// The connection string as libpq takes it.
  let connectionString: String
  /// The schema; `nil` for the one that the server's `search_path` names.
  let schema: String?
  /// Server, database and schema for people.
  let place: String

  /// Takes the parameter `schema` out of a connection string.
  ///
  /// - Throws: ``/WorkOrders/DomainError`` `invalid` for a string that libpq cannot read, or a schema whose name is not
  ///   plain letters, digits and `_`.
  init(_ url: String) throws(DomainError) {
    let mark = url.firstIndex(of: "?")
    let parameters = mark.map { url[url.index(after: $0)...].split(separator: "&") } ?? []
    let rest = parameters.filter { !$0.hasPrefix("schema=") }
    let server = String(url[..<(mark ?? url.endIndex)]) + (rest.isEmpty ? "" : "?" + rest.joined(separator: "&"))
    connectionString = server
    schema = parameters.first { $0.hasPrefix("schema=") }.map { String($0.dropFirst(7)) }
    let options = try Self.options(server)
    let database = "postgresql://\(options["host"] ?? "")/\(options["dbname"] ?? "")"
    place = database + (schema.map { "?schema=\($0)" } ?? "")
    guard let schema, !Self.isPlain(schema) else { return }
    throw DomainError(
      .invalid,
      .init(
        it: "Lo schema \"\(schema.prefix(80))\" non è un nome semplice.",
        en: "The schema \"\(schema.prefix(80))\" is not a plain name."),
      hint: .init(
        it: "Usare lettere minuscole, cifre e _, al più 63.", en: "Use small letters, digits and _, 63 at most."),
      field: "database")
  }

  private static let unreadable = DomainError(
    .invalid,
    .init(
      it: "La stringa di connessione dell'archivio non si può leggere.",
      en: "The connection string of the register cannot be read."),
    hint: .init(
      it: "È come postgresql://UTENTE@HOST/BANCADATI?schema=NOME, i caratteri speciali come %40.",
      en: "It is like postgresql://USER@HOST/DATABASE?schema=NAME, with special characters as %40."),
    field: "database")

  /// What holds where the connection string does not say otherwise, as libpq names it: by itself it waits for a host for
  /// ever, and the system notices after two hours that a network is cut.
  ///
  /// Seconds until a host has answered, and between the looks whether an idle server is still there; milliseconds for
  /// which what was sent may stay unacknowledged (libpq, "Parameter Key Words"). None concerns a Unix socket.
  static let patience: KeyValuePairs = [
    "connect_timeout": "10", "keepalives_idle": "30", "keepalives_interval": "10", "keepalives_count": "3",
    "tcp_user_timeout": "30000",
  ]

  /// Connects; libpq's connection, whatever has become of it, or `nil` without memory for one.
  func connect() -> OpaquePointer? {
    // The last word counts, and the connection string is the last.
    let words = Self.patience.map { ($0.key, $0.value) } + [("dbname", connectionString)]
    let texts = words.map { (strdup($0.0), strdup($0.1)) }
    defer { for (name, value) in texts { free(name); free(value) } }
    let names = texts.map { UnsafePointer($0.0) } + [nil]
    let values = texts.map { UnsafePointer($0.1) } + [nil]
    return PQconnectdbParams(names, values, 1)
  }

  // What libpq understands of a connection string. Its own words of what it does not may hold a password.
  private static func options(_ text: String) throws(DomainError) -> [String: String] {
    guard let options = PQconninfoParse(text, nil) else { throw unreadable }
    let found = taken(options)
    // It does not look at the ports before it connects.
    let ports = found["port"]?.split(separator: ",") ?? []
    guard ports.allSatisfy({ Int($0) != nil }) else { throw unreadable }
    return found
  }

  /// The values of libpq's list of options, which is freed.
  static func taken(_ options: UnsafeMutablePointer<PQconninfoOption>) -> [String: String] {
    defer { PQconninfoFree(options) }
    var found: [String: String] = [:]
    var option = options
    while let name = option.pointee.keyword {
      if let value = option.pointee.val { found[String(cString: name)] = String(cString: value) }
      option += 1
    }
    return found
  }

  private static func isPlain(_ name: String) -> Bool {
    (1...63).contains(name.utf8.count)
      && name.utf8.allSatisfy { byte in
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
          || byte == UInt8(ascii: "_")
      }
  }
}
