import WorkOrders

/// Reads what a register holds through its daemon.
enum RegisterCount {
  /// All requests: numbers and descriptions.
  static func requests(through pool: ConnectionPool) throws -> [(number: String, description: String)] {
    var found: [(number: String, description: String)] = []
    var cursor: String?
    repeat {
      let path = "requests?limit=500" + (cursor.map { "&after=\($0)" } ?? "")
      cursor = nil
      var reader = JSONReader(try pool.done(.get(path)).body)
      reader.object { name, reader in
        if name == "items" {
          reader.array { found.append(request(&$0)) }
        } else if name == "next" {
          cursor = reader.string()
        }
      }
    } while cursor != nil
    return found
  }

  /// Checks the journal.
  ///
  /// - Throws: ``DomainError`` when it does not verify.
  static func verifyJournal(through pool: ConnectionPool) throws {
    var isValid = false
    let answer = try pool.done(.get("journal/verification"))
    var reader = JSONReader(answer.body)
    reader.object { name, reader in
      if name == "valid" { isValid = reader.flag() }
    }
    guard isValid else {
      throw DomainError(
        .internal, "The journal does not verify: \(String(decoding: answer.body, as: UTF8.self).prefix(800))")
    }
  }

  private static func request(_ reader: inout JSONReader) -> (number: String, description: String) {
    var number = ""
    var description = ""
    reader.object { name, reader in
      switch name {
      case "number": number = reader.string() ?? ""
      case "description": description = reader.string() ?? ""
      default: break
      }
    }
    return (number, description)
  }
}
