import CLibPQ

extension SQLFailure {
  /// What the server answered instead of rows, or that it answered nothing.
  ///
  /// - Parameters:
  ///   - result: libpq's result; `nil` when there is none.
  ///   - handle: the connection, whose own message stands in for a result.
  init(postgreSQL result: OpaquePointer?, on handle: OpaquePointer, in text: String) {
    let state = result.flatMap { centre_pq_sqlstate($0) }.map { String(cString: $0) }
    let said = result.flatMap { PQresultErrorMessage($0) }.map { String(cString: $0) } ?? ""
    let message = said.isEmpty ? String(cString: PQerrorMessage(handle)) : said
    let isLost = PQstatus(handle) != CONNECTION_OK
    self.init(
      kind: isLost ? .lost : Self.kind(ofState: state ?? ""),
      detail:
        "\(message.split(separator: "\n").first ?? "no answer") (\(state ?? "no SQLSTATE"), in: \(text.prefix(200)))")
  }

  /// A connection that could not be made.
  init(unconnected handle: OpaquePointer?) {
    let message = handle.map { String(cString: PQerrorMessage($0)) } ?? "out of memory"
    self.init(kind: .lost, detail: message.split(separator: "\n").joined(separator: " "))
  }

  // PostgreSQL 15, appendix A.
  private static func kind(ofState state: String) -> Kind {
    switch state {
    // A table, schema or series that another made at the same moment, as soon as its row is seen.
    case "23505", "42P06", "42P07", "42710": .duplicate
    case "40001", "40P01": .contended
    case "55P03": .held
    case "53100": .full
    case "53200": .memory
    case "57014": .interrupted
    case "25006": .readOnly
    case "57P01", "57P02", "57P03", "53300": .lost
    case "XX001", "XX002": .damaged
    default: kind(ofClass: state.prefix(2))
    }
  }

  private static func kind(ofClass code: Substring) -> Kind {
    switch code {
    case "08": .lost
    case "23": .constraint
    case "58": .disk
    default: .other
    }
  }
}
