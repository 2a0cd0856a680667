/// How much personal data was erased, or would be.
public struct ErasedData: Hashable, Sendable {
  /// Reporters: names, telephone numbers, addresses.
  public var reporters = 0
  /// Texts that people said or wrote.
  public var texts = 0
  /// Files that came with messages.
  public var files = 0
  /// Texts of messages that went out.
  public var messages = 0
  /// Answers that were kept for repeated acts.
  public var answers = 0

  /// Nothing.
  public init() {}

  /// Whether there is nothing.
  public var isEmpty: Bool { self == ErasedData() }

  /// Both together.
  public static func + (one: ErasedData, other: ErasedData) -> ErasedData {
    var sum = one
    sum.reporters += other.reporters
    sum.texts += other.texts
    sum.files += other.files
    sum.messages += other.messages
    sum.answers += other.answers
    return sum
  }

  /// The figures as an event holds them: none of them says whose data it was.
  public var facts: Facts {
    [
      "reporters": .integer(Int64(reporters)), "texts": .integer(Int64(texts)), "files": .integer(Int64(files)),
      "messages": .integer(Int64(messages)), "answers": .integer(Int64(answers)),
    ]
  }
}
