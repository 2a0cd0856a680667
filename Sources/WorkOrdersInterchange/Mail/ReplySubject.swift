/// The mark by which mail programs say in the subject that a message answers another one.
enum ReplySubject {
  /// Whether a subject begins with one: `Re:`, Outlook's Italian `R:`, `RE[2]:`, others' own.
  static func isReply(_ subject: String) -> Bool {
    let mark = subject.prefix { $0 != ":" && $0 != " " }
    guard mark.count < 8, subject.dropFirst(mark.count).first == ":" else { return false }
    return marks.contains(mark.prefix { $0 != "[" && $0 != "(" }.lowercased())
  }

  private static let marks: Set<String> = ["re", "r", "rif", "risp", "aw", "sv", "ref"]
}
