import WorkOrders

/// Which version of a period's figures somebody asks for.
enum StatisticsChoice: Hashable, Sendable {
  /// The newest that was frozen or issued, or else a draft.
  case latest
  /// The figures as they are now.
  case draft
  /// A version.
  case version(Int)

  /// Reads what was typed: `draft`, or a number; nothing for the latest.
  ///
  /// - Throws: ``DomainError`` `invalid` for anything else.
  init(typed text: String?, field: String = "version") throws(DomainError) {
    guard let text else {
      self = .latest
      return
    }
    if text == "draft" {
      self = .draft
      return
    }
    guard let version = Int(text), version > 0 else {
      throw DomainError(
        .invalid,
        .init(it: "\"\(text.prefix(20))\" non è una versione.", en: "\"\(text.prefix(20))\" is not a version."),
        hint: .init(it: "Usare un numero da 1, o draft.", en: "Use a number from 1, or draft."), field: field)
    }
    self = .version(version)
  }
}
