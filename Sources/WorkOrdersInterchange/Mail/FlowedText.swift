/// Text whose sender's program broke its lines only to send them (RFC 3676, `format=flowed`): put together again.
enum FlowedText {
  /// The text with each paragraph on one line; what is quoted stands behind `>`.
  ///
  /// A line that ends in a blank goes on in the next one, as far as that is quoted as deep. The line `-- ` above a signature
  /// ends a paragraph and never goes on.
  ///
  /// - Parameters:
  ///   - text: the lines as they were sent.
  ///   - removesSpace: whether the blank at a line's end is none of the text (`delsp=yes`).
  static func unwrapped(_ text: String, removesSpace: Bool) -> String {
    var unwrapped = ""
    var openDepth: Int?
    for (position, line) in text.split(omittingEmptySubsequences: false, whereSeparator: isLineEnd).enumerated() {
      let content = said(in: line)
      let depth = line.prefix { $0 == ">" }.utf8.count
      let isSignatureMark = content == "-- "
      if openDepth != depth || isSignatureMark {
        if position > 0 { unwrapped += "\n" }
        unwrapped += String(repeating: ">", count: depth)
        if depth > 0, !content.isEmpty { unwrapped += " " }
      }
      let goesOn = content.last == " " && !isSignatureMark
      unwrapped += goesOn && removesSpace ? content.dropLast() : content
      openDepth = goesOn ? depth : nil
    }
    return unwrapped
  }

  // Unicode ends lines by more characters than mail does.
  private static func isLineEnd(_ character: Character) -> Bool {
    character == "\n" || character == "\r\n" || character == "\r"
  }

  // The first blank was put there so that nothing at a line's start is taken for a mark.
  private static func said(in line: Substring) -> Substring {
    let content = line.drop { $0 == ">" }
    return content.first == " " ? content.dropFirst() : content
  }
}
