public import WorkOrders

/// Where a register is kept.
public enum RegisterLocation: Hashable, Sendable {
  /// A SQLite file of its own, at a path.
  case file(String)
  /// A schema on a PostgreSQL server.
  case server(ServerLocation)

  /// Where it is, for people; never with a password.
  public var place: String {
    switch self {
    case .file(let path): path
    case .server(let server): server.place
    }
  }

  /// Reads `sqlite:PATH`, or a connection string of libpq's that begins with `postgresql:` or `postgres:`, with
  /// `schema=NAME` among its parameters where the server keeps more than one city.
  ///
  /// - Throws: ``DomainError`` `invalid` for anything else.
  public init(_ url: String) throws(DomainError) {
    if url.hasPrefix("sqlite:"), url.utf8.count > 7 {
      self = .file(String(url.dropFirst(7)))
    } else if url.hasPrefix("postgresql:") || url.hasPrefix("postgres:") {
      self = .server(try ServerLocation(url))
    } else {
      throw DomainError(
        .invalid,
        .init(
          it: "L'archivio \"\(url.prefix(80))\" non è di un tipo conosciuto.",
          en: "The database \"\(url.prefix(80))\" is not one this program knows."),
        hint: .init(
          it: "Usare sqlite:PERCORSO o postgresql://HOST/BANCADATI.",
          en: "Use sqlite:PATH or postgresql://HOST/DATABASE."),
        field: "database")
    }
  }
}
