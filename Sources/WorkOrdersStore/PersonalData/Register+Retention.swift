public import WorkOrders

/// What a rule of retention finds due.
public struct RetentionStanding: Hashable, Sendable {
  /// The rule.
  public let rule: RetentionRule
  /// What ended before is due.
  public let before: Timestamp
  /// How many things: reporters, events with texts, contacts with files, messages and answers.
  public var due: Int
}

extension RegisterSnapshot {
  /// What each rule of the city would erase now.
  public func retention() throws -> [RetentionStanding] {
    try policy().retention.map { rule in
      var sweep = try RetentionSweep(rule, self)
      var count = try sweep.countByAge()
      var place: Int64? = 0
      while let after = place {
        let found = try sweep.due(after: after)
        count += found.due.count
        place = found.next
      }
      return RetentionStanding(rule: rule, before: sweep.limit, due: count)
    }
  }
}

extension Register {
  /// Erases what the city's rules find due, a few hundred things by each transaction, with an event for each that erased
  /// something.
  ///
  /// - Parameter files: is given the kept files that nothing names any more, after each commit.
  /// - Returns: what was erased.
  /// - Throws: ``DomainError`` `notAllowed` for another role than manager or administrator.
  @discardableResult
  public func retain(by actor: Actor, files: @Sendable ([String]) async -> Void) async throws -> ErasedData {
    var total = ErasedData()
    for rule in try await read({ try $0.policy().retention }) {
      var (place, isOld): (Int64?, Bool) = (0, true)
      while place != nil || isOld {
        let part = try await write { [place, isOld] transaction in
          try transaction.retain(rule, after: place, byAge: isOld, by: actor)
        }
        await files(part.files)
        total = total + part.erased
        (place, isOld) = (part.next, part.isOld)
      }
    }
    if !total.isEmpty { try await forgetErasedWords() }
    return total
  }

  /// Has the index of words written anew without what was erased: until then it is only marked there.
  public func forgetErasedWords() async throws {
    for _ in 0..<Self.mostMerges where !isShared {
      try await write { transaction in
        for table in [SearchIndex.mergeUnfinished, SearchIndex.mergeEnded] { try transaction.connection.execute(table) }
      }
    }
  }

  /// Each writes a few megabytes.
  private static let mostMerges = 64
}

extension RegisterTransaction {
  fileprivate struct Part: Sendable {
    let erased: ErasedData
    let files: [String]
    let next: Int64?
    let isOld: Bool
  }

  fileprivate func retain(_ rule: RetentionRule, after place: Int64?, byAge: Bool, by actor: Actor) throws -> Part {
    let context = try context(by: actor)
    try context.requireOffice(to: .init(it: "cancellare dati personali", en: "erase personal data"))
    var sweep = try RetentionSweep(rule, snapshot)
    let old = byAge ? try sweep.dueByAge() : []
    let found = try place.map { try sweep.due(after: $0) }
    var eraser = Eraser(self)
    for one in old + (found?.due ?? []) { try erase(one, &eraser) }
    let files = try eraser.finish()
    if !eraser.erased.isEmpty {
      let facts = eraser.erased.facts.adding(["rule": .text(rule.subject.rawValue)])
      try record([Occurrence(.retentionRun, facts: facts)], in: context)
    }
    return Part(erased: eraser.erased, files: files, next: found?.next, isOld: old.count >= RetentionSweep.part)
  }

  private func erase(_ one: DueData, _ eraser: inout Eraser) throws {
    switch one {
    case .reporter(let contact): try eraser.eraseReporter(of: contact)
    case .files(let contact): try eraser.eraseFiles(of: contact)
    case .texts(let event, let request): try eraser.eraseTexts(of: event, about: request)
    case .quarantined(let sha256): try eraser.eraseQuarantined(sha256)
    case .message(let id): try eraser.eraseMessage(id)
    case .answer(let key): try eraser.eraseAnswer(key)
    case .contractorMail(let sha256): try eraser.eraseContractorMail(sha256)
    }
  }
}
