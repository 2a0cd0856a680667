public import WorkOrders

extension RegisterTransaction {
  /// Does what a contractor answers about an order, by itself.
  ///
  /// - Parameters:
  ///   - mode: the way the answer came.
  ///   - who: who gave it, where a name is known.
  /// - Returns: whether anything changed; nothing does where the order holds that answer already.
  /// - Throws: what the act refuses.
  public func answer(
    _ answer: ContractorAnswer, by contractor: ContractorCode, on number: OrderNumber, via mode: ActivationMode,
    who: String? = nil, in context: ActContext
  ) throws -> Bool {
    guard try !snapshot.order(number).holds(answer, by: contractor) else { return false }
    let actor = Actor(name: contractor.rawValue, role: .contractor)
    try act(on: number, in: context.acting(as: actor)) { order, context in
      try order.answer(answer, by: contractor, via: mode, who: who, in: context)
    }
    return true
  }

  /// Keeps what a contractor wrote about an order among the order's files.
  ///
  /// - Parameters:
  ///   - files: the message as it came, and what was enclosed.
  ///   - act: the act that it asks for; `nil` when no program can tell.
  public func keep(
    _ files: [StoredFile], from contractor: ContractorCode, about order: OrderNumber, asking act: OrderAct?,
    in context: ActContext
  ) throws {
    try attach(files, from: contractor, to: order)
    var facts: Facts = [
      "contractor": .text(contractor.rawValue), "act": act.map { .text($0.rawValue) } ?? .null,
    ]
    if let message = files.first { facts["sha256"] = .text(message.sha256) }
    var labels = try snapshot.order(order).labels
    // Who writes, not who has the order now.
    labels.contractor = contractor
    try record(
      [Occurrence(.contractorWrote, subjects: EventSubjects(order: order), labels: labels, facts: facts)], in: context)
  }

  /// Keeps pictures and papers that a contractor sent among the order's files.
  public func attach(_ files: [StoredFile], from contractor: ContractorCode, to order: OrderNumber) throws {
    for file in files {
      try connection.execute(
        """
        INSERT INTO order_file (
          work_order, sha256, name, media_type, size, contractor, received_at, latitude, longitude)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (work_order, sha256) DO NOTHING
        """,
        [
          order.key, file.sha256, file.name, file.mediaType, file.size, contractor, now, file.position?.latitude,
          file.position?.longitude,
        ])
    }
  }

  /// Shows on the board that a contractor wrote what a person has to read.
  ///
  /// One alarm stands for all that this firm writes about an order within an hour, at the time of the last: whatever
  /// writes without end is no person, and alarms nobody a thousand times.
  public func alarm(about contractor: ContractorCode, writingOn order: OrderNumber, in context: ActContext) throws {
    let name = try snapshot.contractTable().contractor(contractor)?.name ?? contractor.rawValue
    let kind = AlarmKind.contractorWrote
    let text = kind.sentence(order, to: name)(context.policy.language)
    let renewed = try connection.execute(
      """
      UPDATE alarm SET raised_at = $1
      WHERE passing = 1 AND raised_at > $2 AND kind = $3 AND work_order = $4 AND text = $5
      """, [now, now - MailRules.period, kind.rawValue, order.key, text])
    guard renewed == 0 else { return }
    try alarm(kind, by: name, order: order, in: context.automatic)
  }

  /// Tells a contractor why its answer was not done.
  ///
  /// A few times an hour at most: whatever answers without end is no person.
  ///
  /// - Parameters:
  ///   - recipient: where the answer came from.
  ///   - messageID: its Message-ID, without angle brackets.
  ///   - reason: why; `nil` when no verb was found in it.
  ///   - isCertified: whether the answer came by certified mail: it is answered in the same way.
  public func tell(
    _ contractor: ContractorCode, at recipient: String, of order: OrderNumber, answering messageID: String,
    because reason: LocalizedText?, isCertified: Bool = false, in context: ActContext
  ) throws {
    let told = try connection.first(
      "SELECT count(*) FROM outbox WHERE work_order = $1 AND created_at > $2 AND kind = 'answer-refused'",
      [order.key, now - MailRules.period]
    ) { try $0.int(0) }
    guard (told ?? 0) < Self.mostAnswers else { return }
    let about = "answer.\(order).\(told ?? 0).\(now.milliseconds)"
    var notice = OutgoingNotice(
      messageID: try self.messageID(about, isCertified: isCertified), kind: .answerRefused, order: order,
      contractor: contractor, recipient: recipient,
      NoticeWords(refusingAnswerOn: order, because: reason, policy: context.policy), answers: messageID)
    notice.isCertified = isCertified
    try send(notice)
  }

  private static let mostAnswers = 3

  /// Tries something that may be refused, and leaves no trace of it then.
  ///
  /// - Returns: why it was refused; `nil` when it was done.
  /// - Throws: what is no refusal: the register is busy, the disk is full.
  public func refusal(of act: () throws -> Void) throws -> DomainError? {
    do {
      try connection.savepoint(act)
      return nil
    } catch let error as DomainError where ![.internal, .tryAgain].contains(error.code) {
      return error
    }
  }
}
