/// How much personal data was erased.
public struct ErasedView: Codable, Hashable, Sendable {
  /// Reporters: names, telephone numbers, addresses.
  public var reporters: Int
  /// Texts that people said or wrote.
  public var texts: Int
  /// Files that came with messages.
  public var files: Int
  /// Texts of messages that went out.
  public var messages: Int
  /// Answers that were kept for repeated acts.
  public var answers: Int

  /// Makes one.
  public init(reporters: Int, texts: Int, files: Int, messages: Int, answers: Int) {
    self.reporters = reporters
    self.texts = texts
    self.files = files
    self.messages = messages
    self.answers = answers
  }
}
