/// The parameters `$1`, `$2` … in the text of a statement.
enum SQLParameters {
  /// The highest number of them; 0 when there is none.
  ///
  /// No text of ours has a `$` anywhere else.
  static func count(in text: String) -> Int {
    text.utf8.split(separator: UInt8(ascii: "$")).dropFirst(text.utf8.first == UInt8(ascii: "$") ? 0 : 1)
      .map { part in part.prefix { 48...57 ~= $0 }.reduce(0) { $0 * 10 + Int($1 - 48) } }.max() ?? 0
  }
}
