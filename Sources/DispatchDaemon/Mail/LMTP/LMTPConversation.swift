/// What the mail system and we say to each other on one connection (RFC 2033), without the connection: bytes come in,
/// turns come out.
///
/// Commands may come in any pieces and several at once (PIPELINING). A message exists only once its end has come.
struct LMTPConversation {
  /// What is to be done next.
  enum Turn: Hashable {
    /// Answer.
    case say(LMTPReply)
    /// Take a whole message, and answer once for each recipient.
    case deliver(LMTPMessage)
    /// Answer, and close the connection.
    case hangUp(LMTPReply)
  }

  private struct Envelope {
    let sender: String
    var recipients = 0
  }

  private let host: String
  private let limits: LMTPLimits
  private let share: MailShare
  private var isDelivering = false
  private var input: [UInt8] = []
  private var position = 0
  private var pending: [Turn]
  private var isGreeted = false
  private var envelope: Envelope?
  private var content: LMTPContent?
  private var isSkipping = false
  private var mistakes = 0

  /// Begins one; the first turn is the greeting.
  ///
  /// - Parameters:
  ///   - host: the name of this machine.
  ///   - budget: the bytes that all conversations may hold together.
  init(host: String, limits: LMTPLimits = LMTPLimits(), budget: MailBudget = MailBudget()) {
    (self.host, self.limits, share) = (host, limits, MailShare(of: budget))
    pending = [.say(LMTPReply(220, nil, "\(host) LMTP dispatchd"))]
  }

  /// Takes what came over the connection.
  mutating func receive(_ bytes: some Sequence<UInt8>) {
    input.removeFirst(position)
    position = 0
    input.append(contentsOf: bytes)
  }

  /// The next turn; `nil` until more bytes come.
  ///
  /// Whoever asks for it is done with the message of the turn before.
  mutating func next() -> Turn? {
    if isDelivering {
      isDelivering = false
      share.release()
    }
    while pending.isEmpty {
      if content != nil {
        guard readContent() else { return nil }
      } else {
        guard let line = nextLine() else { return nil }
        pending = [turn(after: line)]
      }
    }
    return pending.removeFirst()
  }

  // Says whether there is something to do.
  private mutating func readContent() -> Bool {
    guard var open = content else { return false }
    // Not shared while it grows, or every piece would copy the message so far.
    content = nil
    let taken = input.withUnsafeBytes { open.take(UnsafeRawBufferPointer(rebasing: $0[position...])) }
    position += taken.count
    if !share.hold(open.bytes.count) {
      open.giveUp()
      share.release()
    }
    guard taken.isWhole, let envelope else {
      content = open
      return false
    }
    self.envelope = nil
    if open.isTooLarge || open.isGivenUp {
      share.release()
      pending = Array(repeating: .say(open.isTooLarge ? .tooLarge : .noRoom), count: envelope.recipients)
    } else {
      let message = LMTPMessage(sender: envelope.sender, recipients: envelope.recipients, bytes: open.bytes)
      (pending, isDelivering) = ([.deliver(message)], true)
    }
    return true
  }

  // One that is too long is refused as soon as that is known, and its rest passed over.
  private mutating func nextLine() -> Result<[UInt8], LMTPReply>? {
    while true {
      guard let end = input[position...].firstIndex(of: UInt8(ascii: "\n")) else { return overlong() }
      var line = input[position..<end]
      position = end + 1
      if isSkipping {
        isSkipping = false
        continue
      }
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      return line.count < limits.lineBytes ? .success(Array(line)) : .failure(.lineTooLong)
    }
  }

  private mutating func overlong() -> Result<[UInt8], LMTPReply>? {
    guard input.count - position >= limits.lineBytes else { return nil }
    position = input.count
    defer { isSkipping = true }
    return isSkipping ? nil : .failure(.lineTooLong)
  }

  private mutating func turn(after line: Result<[UInt8], LMTPReply>) -> Turn {
    do throws(LMTPReply) {
      let command = try LMTPCommand(line.get())
      if command == .quit { return .hangUp(.goodbye) }
      return .say(try reply(to: command))
    } catch {
      guard error.isRefusal else { return .say(error) }
      mistakes += 1
      return mistakes < limits.mistakes ? .say(error) : .hangUp(.tooManyMistakes)
    }
  }

  private mutating func reply(to command: LMTPCommand) throws(LMTPReply) -> LMTPReply {
    switch command {
    case .hello: return hello()
    case .mail(let sender, let size): return try mail(from: sender, size: size)
    case .recipient: return try recipient()
    case .data: return try data()
    case .reset:
      envelope = nil
      return .ok
    case .noop: return .ok
    case .verify: return .notVerified
    case .quit: return .goodbye
    }
  }

  private mutating func hello() -> LMTPReply {
    (isGreeted, envelope) = (true, nil)
    let extensions = ["PIPELINING", "ENHANCEDSTATUSCODES", "8BITMIME", "SMTPUTF8", "SIZE \(limits.messageBytes)"]
    return LMTPReply(250, lines: [host] + extensions)
  }

  private mutating func mail(from sender: String, size: Int) throws(LMTPReply) -> LMTPReply {
    guard isGreeted else { throw .noHello }
    guard envelope == nil else { throw .nestedMail }
    guard size <= limits.messageBytes else { throw .tooLarge }
    envelope = Envelope(sender: sender)
    return .senderTaken
  }

  private mutating func recipient() throws(LMTPReply) -> LMTPReply {
    guard let recipients = envelope?.recipients else { throw .noSender }
    guard recipients < limits.recipients else { throw .tooManyRecipients }
    envelope?.recipients += 1
    return .recipientTaken
  }

  private mutating func data() throws(LMTPReply) -> LMTPReply {
    guard let envelope else { throw .noSender }
    guard envelope.recipients > 0 else { throw .noRecipients }
    content = LMTPContent(limit: limits.messageBytes, after: LMTPMessage.head(from: envelope.sender))
    return .goAhead
  }
}
