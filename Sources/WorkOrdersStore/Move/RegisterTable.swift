/// One of the tables that make up a register, as every engine has it.
struct RegisterTable: Hashable, Sendable {
  /// Its name.
  let name: String
  /// Its columns, in the order they were made.
  let columns: [String]
  /// The columns of its key.
  let key: [String]

  /// The query for all of its rows, in the order of their keys.
  var rows: SQL {
    SQL(composed: "SELECT \(list(columns)) FROM \(name) ORDER BY \(list(key.isEmpty ? columns : key))")
  }

  /// Names, quoted, one after the other.
  func list(_ names: [String]) -> String { names.map { "\"\($0)\"" }.joined(separator: ", ") }

  /// Every table of a schema, those first that others refer to.
  ///
  /// They are asked of an empty register in memory, so that no list of them is kept beside the migrations. Series of
  /// numbers are not among them: each engine keeps them in its own way.
  static func all(_ migrations: [Migration]) throws -> [RegisterTable] {
    try RegisterFile(path: ":memory:", for: .filling).use { connection in
      for migration in migrations { try connection.runScript(connection.dialect.adapted(migration.sql)) }
      return try all(on: connection)
    }
  }

  private static func all(on connection: any SQLConnection) throws -> [RegisterTable] {
    let names = try connection.query(
      """
      SELECT name FROM sqlite_schema
      WHERE type = 'table' AND name IN (
        SELECT name FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'number_series')
      ORDER BY rowid
      """
    ) { try $0.text(0) }
    return try names.map { name in
      let columns = try connection.query(
        "SELECT name, pk FROM pragma_table_info($1) ORDER BY cid", [name]
      ) { (name: try $0.text(0), place: try $0.int(1)) }
      return RegisterTable(
        name: name, columns: columns.map(\.name),
        key: columns.filter { $0.place > 0 }.sorted { $0.place < $1.place }.map(\.name))
    }
  }
}
