import WorkOrders

@testable import WorkOrdersStore

/// A SQLite register's schema without the words it was made with: one that grew step by step is like one made at once.
enum SchemaShape {
  /// Every column, index and reference, a line each, sorted.
  static func lines(on connection: any SQLConnection) throws -> [String] {
    let columns = try connection.query(
      """
      SELECT t.name, c.name, c.type, c."notnull", coalesce(c.dflt_value, '-'), c.pk
      FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
      WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite%'
      """
    ) {
      "column \(try $0.text(0)).\(try $0.text(1)) \(try $0.text(2)) \(try $0.int(3)) \(try $0.text(4)) \(try $0.int(5))"
    }
    let indexes = try connection.query(
      "SELECT tbl_name, name, coalesce(sql, '-') FROM sqlite_schema WHERE type IN ('index', 'trigger', 'view')"
    ) { "index \(try $0.text(0)) \(try $0.text(1)) \(Self.plain(try $0.text(2)))" }
    let references = try connection.query(
      """
      SELECT t.name, f."from", f."table", coalesce(f."to", '-')
      FROM pragma_table_list AS t, pragma_foreign_key_list(t.name) AS f WHERE t.schema = 'main'
      """
    ) { "reference \(try $0.text(0)).\(try $0.text(1)) \(try $0.text(2)).\(try $0.text(3))" }
    return (columns + indexes + references).sorted()
  }

  private static func plain(_ sql: String) -> String {
    sql.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }
}
