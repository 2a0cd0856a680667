/// The one error of the domain: what failed and what to do, in sentences for the person who asked.
///
/// Adapters translate foreign errors into it once, at their edge. It is matched by ``code``, never by text.
public struct DomainError: Error, Hashable, Sendable {
  /// What kind of failure it is; decides HTTP status and exit status.
  public let code: ErrorCode
  /// A full sentence in both languages: what failed and which thing.
  public let sentence: LocalizedText
  /// What to do about it, in both languages.
  public let advice: LocalizedText?
  /// The input field at fault, by its name on the wire.
  public let field: String?

  /// The sentence in English, which is also what the log holds ("Order WO-2026-000012 is already closed.").
  public var message: String { sentence.en }

  /// The advice in English ("Reopen it first.").
  public var hint: String? { advice?.en }

  /// Makes an error that people meet in daily work, in both languages.
  public init(_ code: ErrorCode, _ sentence: LocalizedText, hint: LocalizedText? = nil, field: String? = nil) {
    self.code = code
    self.sentence = sentence
    self.advice = hint
    self.field = field
  }

  /// Makes an error for those who run the machine, who read English.
  public init(_ code: ErrorCode, _ message: String, hint: String? = nil, field: String? = nil) {
    self.init(
      code, LocalizedText(it: message, en: message), hint: hint.map { LocalizedText(it: $0, en: $0) }, field: field)
  }

  /// Sentence and advice on one line.
  public func text(_ language: Language) -> String {
    guard let advice else { return sentence(language) }
    return sentence(language) + " " + advice(language)
  }

  /// The same failure of another kind.
  public func with(code: ErrorCode) -> DomainError {
    DomainError(code, sentence, hint: advice, field: field)
  }
}

extension DomainError: CustomStringConvertible {
  /// Sentence and advice on one line, in English.
  public var description: String { text(.english) }
}
