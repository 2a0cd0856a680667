/// What messages say that came as files of another one: who forwards so often writes no word of his own.
enum EnclosedWords {
  /// How many enclosed messages are read, those in others included.
  static let mostMessages = 3
  /// How deep they may lie in each other.
  static let mostLevels = 2
  /// The most characters of them all.
  static let mostCharacters = 20_000

  /// Their subjects and texts, one under the other, each before those that it encloses itself; empty when there are none.
  ///
  /// One that cannot be read says nothing here; it stays among the files.
  static func of(_ attachments: [MailAttachment], _ limits: MailLimits) -> String {
    var pieces: [String] = []
    var room = mostMessages
    gather(attachments, limits, level: 1, &room, &pieces)
    return String(pieces.joined(separator: "\n\n").prefix(mostCharacters))
  }

  private static func gather(
    _ attachments: [MailAttachment], _ limits: MailLimits, level: Int, _ room: inout Int, _ pieces: inout [String]
  ) {
    guard level <= mostLevels else { return }
    for attachment in attachments where attachment.mediaType == "message/rfc822" {
      guard room > 0 else { return }
      room -= 1
      guard let words = try? MailReader.words(of: attachment.bytes, limits) else { continue }
      pieces += [words.subject, words.text].filter { !$0.isEmpty }
      gather(words.attachments, limits, level: level + 1, &room, &pieces)
    }
  }
}
