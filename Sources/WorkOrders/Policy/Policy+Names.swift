extension Policy {
  /// The name of a zone between quotation marks; its code where the rules no longer know it.
  func quotedName(of zone: ZoneCode) -> LocalizedText {
    LocalizedText(zones.first { $0.code == zone }?.name ?? zone.rawValue).quoted
  }

  /// The name of a mandate between quotation marks; its code where the rules no longer know it.
  func quotedName(of mandate: MandateCode) -> LocalizedText {
    (mandates.first { $0.code == mandate }?.name ?? LocalizedText(mandate.rawValue)).quoted
  }
}

extension LocalizedText {
  /// The text on one line, between each language's quotation marks.
  var quoted: LocalizedText { LocalizedText(it: "«\(Self.oneLine(it))»", en: "“\(Self.oneLine(en))”") }

  // The city's own texts may hold any sign; kept sentences stand on a line each, with tabs between them.
  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
