import DispatchAPI
import WorkOrders

/// Personal data, its terms and its erasure, for people.
enum PersonalDataText {
  /// A line a rule, and what was erased.
  static func retention(_ retention: RetentionView, _ reader: Reader) -> String {
    guard !retention.rules.isEmpty else { return reader(.noRetention) }
    var table = TextTable([
      .init(title: reader(.kind)), .init(title: reader(.months), isRight: true), .init(title: reader(.endedBefore)),
      .init(title: reader(.toErase), isRight: true),
    ])
    for rule in retention.rules {
      table.add(
        .init(kind(rule.subject, reader)), .init(reader.count(rule.months)), .init(reader.time(rule.before)),
        .init(reader.count(rule.due), rule.due > 0 ? .yellow : nil))
    }
    return [table.text(reader), retention.erased.map { erased($0, reader) }].compactMap(\.self)
      .joined(separator: "\n\n")
  }

  /// What was erased.
  static func erased(_ erased: ErasedView, _ reader: Reader) -> String {
    reader(
      .erasedData, reader.count(erased.reporters), reader.count(erased.texts), reader.count(erased.files),
      reader.count(erased.messages), reader.count(erased.answers))
  }

  /// All that is held about a person, to print and hand over.
  static func page(_ held: SubjectView, _ reader: Reader) -> String {
    let head = reader.ink(.bold, reader(.heldAt, reader.time(held.at)))
    return
      ([head] + held.contacts.map { ContactText.sheet($0, reader) }
      + held.requests.map { RequestText.sheet($0, reader) }).joined(separator: "\n\n")
  }

  private static func kind(_ subject: String, _ reader: Reader) -> String {
    switch RetentionRule.Subject(rawValue: subject) {
    case .reporters: reader(.dataReporters)
    case .descriptions: reader(.dataTexts)
    case .attachments: reader(.attachments)
    case nil: subject
    }
  }
}
