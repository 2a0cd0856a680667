/// The mark by which mail programs say in the subject that a message answers another one, or passes it on.
enum ReplySubject {
  /// Whether a subject begins with one: `Re:`, Outlook's Italian `R:`, `RE[2]:`, others' own.
  static func isReply(_ subject: String) -> Bool { mark(of: subject).map(replies.contains) ?? false }

  /// Whether a subject begins with the mark of what is passed on: `Fwd:`, Outlook's Italian `I:`.
  static func isForward(_ subject: String) -> Bool { mark(of: subject).map(forwards.contains) ?? false }

  private static func mark(of subject: String) -> String? {
    let mark = subject.prefix { $0 != ":" && $0 != " " }
    guard mark.count < 8, subject.dropFirst(mark.count).first == ":" else { return nil }
    return mark.prefix { $0 != "[" && $0 != "(" }.lowercased()
  }

  private static let replies: Set<String> = ["re", "r", "rif", "risp", "aw", "sv", "ref"]
  private static let forwards: Set<String> = ["fwd", "fw", "i", "inoltro", "inoltra", "wg", "tr", "rv"]
}
