/// What a first look at YAML text finds, before the YAML library builds anything from it.
///
/// The library stops at the first key that is written twice, and follows aliases wherever they lead. So keys written
/// twice are made different here, to be reported with everything else; and what a city file has no use for (anchors,
/// aliases, tags, complex keys, nesting without end) is refused while it is still only text.
struct YAMLOutline {
  /// The text, with the first letter of each repeated key replaced by a mark of its own.
  let text: String
  /// The repeated keys, by the number in their marks.
  let repeatedKeys: [RepeatedKey]

  /// How many lists and mappings may lie inside one another.
  static let deepestNesting = 32
  /// How many repeated keys are told apart; the marks are letters of Unicode's private use area.
  static let mostRepeatedKeys = 6_000
  private static let firstMark: UInt32 = 0xE000

  /// - Throws: ``YAMLFault`` at the first thing that a city file may not contain.
  init(_ text: String) throws(YAMLFault) {
    var scanner = OutlineScanner(text)
    try scanner.scan()
    self.text = scanner.text
    repeatedKeys = scanner.repeatedKeys
  }

  /// The letter that marks the n-th repeated key.
  static func mark(_ number: Int) -> Unicode.Scalar? { Unicode.Scalar(firstMark + UInt32(number)) }

  /// The repeated key that was marked in this way.
  func repeatedKey(markedAs key: String) -> RepeatedKey? {
    guard let mark = key.unicodeScalars.first, mark.value >= Self.firstMark else { return nil }
    let number = Int(mark.value - Self.firstMark)
    return number < repeatedKeys.count ? repeatedKeys[number] : nil
  }
}
