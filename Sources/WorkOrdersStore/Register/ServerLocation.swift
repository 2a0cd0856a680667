import WorkOrders

/// A schema on a PostgreSQL server, which holds one city's register.
public struct ServerLocation: Hashable, Sendable {
  /// The connection string as libpq takes it.
  let connectionString: String
  /// The schema; `nil` for the one that the server's `search_path` names.
  let schema: String?

  /// Takes the parameter `schema` out of a connection string.
  ///
  /// - Throws: ``/WorkOrders/DomainError`` `invalid` for a schema whose name is not plain letters, digits and `_`.
  init(_ url: String) throws(DomainError) {
    guard let mark = url.firstIndex(of: "?") else {
      (connectionString, schema) = (url, nil)
      return
    }
    let parameters = url[url.index(after: mark)...].split(separator: "&")
    let rest = parameters.filter { !$0.hasPrefix("schema=") }
    connectionString = String(url[..<mark]) + (rest.isEmpty ? "" : "?" + rest.joined(separator: "&"))
    schema = parameters.first { $0.hasPrefix("schema=") }.map { String($0.dropFirst(7)) }
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

  private static func isPlain(_ name: String) -> Bool {
    (1...63).contains(name.utf8.count)
      && name.utf8.allSatisfy { byte in
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
          || byte == UInt8(ascii: "_")
      }
  }
}
