import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Certified mail in the register")
struct CertifiedMailRegisterTests {
  @Test("A receipt is looked for until it comes, and the last one ends the looking")
  func looking() async throws {
    try await withCertifiedOffer { centre, order, id in
      #expect(try await due(centre) == SmallCity.start + .seconds(2 * 3_600))
      try await take(.accepted, id, centre)
      #expect(try await due(centre) == SmallCity.start + .seconds(12 * 3_600))
      centre.clock.advance(.seconds(12 * 3_600))
      try await take(.late, id, centre)
      #expect(try await due(centre) == SmallCity.start + .seconds(24 * 3_600))
      #expect(try await kinds(of: order, centre) == [.receiptLate])
      try await take(.delivered, id, centre)
      #expect(try await due(centre) == nil)
      #expect(try await kinds(of: order, centre) == [])
    }
  }

  @Test("Receipts in every order lead to one state, and each is proof once")
  func anyOrder() async throws {
    let kinds: [CertifiedReceipt.Kind] = [.accepted, .takenInCharge, .late, .delivered]
    for shift in kinds.indices {
      try await withCertifiedOffer { centre, order, id in
        let turned = Array(kinds[shift...] + kinds[..<shift])
        for kind in turned + turned.reversed() { try await take(kind, id, centre) }
        let found = try await centre.register.read { try $0.certifiedDeliveries(of: order) }
        #expect(found.map(\.state) == [.delivered] && found.first?.proofs.count == 4)
        #expect(try await centre.kinds(of: order).filter { $0 == .noticeReceipt }.count == 4)
        #expect(try await self.kinds(of: order, centre) == [])
      }
    }
  }

  @Test("A receipt names a message of ours by the part before the domain, and one of its recipients")
  func whose() async throws {
    try await withCertifiedOffer { centre, _, id in
      let local = id.prefix { $0 != "@" }
      #expect(local.hasPrefix("offer.wo-2026-000001.1.") && local.count > 23, "the register's name is in it: \(id)")
      let answers = [
        try await take(.accepted, "\(local.uppercased())@elsewhere.example", centre),
        try await take(.delivered, "offer.wo-2026-000001.1@elsewhere.example", centre),
        try await take(.delivered, id, centre, recipient: "other@pec.example"), try await take(.delivered, nil, centre),
      ]
      #expect(answers == [true, false, false, false])
    }
  }

  @Test("The file of a receipt is named, and handed out with the office's own")
  func kept() async throws {
    try await withCertifiedOffer { centre, _, id in
      try await take(.accepted, id, centre)
      let kept = try await centre.register.read { snapshot in
        (try snapshot.names(file: "accepted"), try snapshot.file(sha256: "accepted", withReporters: false).size)
      }
      #expect(kept.0 && kept.1 == 9)
    }
  }

  @Test("What was only laid into a folder is not awaited")
  func laid() async throws {
    try await withCertifiedOffer(isLaid: true) { centre, order, id in
      #expect(try await due(centre) == nil)
      let state = { try await centre.register.read { try $0.certifiedDeliveries(of: order).map(\.state) } }
      #expect(try await state() == [.waiting])
      try await take(.accepted, id, centre)
      #expect(try await state() == [.accepted])
      #expect(try await due(centre) == SmallCity.start + .seconds(12 * 3_600))
    }
  }

  @Test("What could never be sent is known as failed, with an alarm that stands")
  func unsendable() async throws {
    try await withCertifiedOffer(isSent: false) { centre, order, id in
      try await centre.register.write { try $0.failed(id, because: "no box", attempt: 1, isFinal: true) }
      #expect(try await centre.register.read { try $0.certifiedDeliveries(of: order).map(\.state) } == [.failed])
      #expect(try await kinds(of: order, centre) == [.certifiedFailed])
      #expect(
        try await centre.number("SELECT count(*) FROM agenda WHERE kind = 'message-goes' AND key LIKE '%offer%'") == 0)
    }
  }

  @Test("A withdrawal of a cancelled order that is late or fails is alarmed of, and the order's end hides neither")
  func withdrawal() async throws {
    try await withCertifiedOffer { centre, order, _ in
      try await centre.act(order, by: .bruno) { try $0.cancel(reason: "Built over", in: $1) }
      let id = try #require(try await centre.texts("SELECT message_id FROM outbox WHERE kind = 'withdrawal'").first)
      try await centre.register.write { try $0.sent(id) }
      centre.clock.advance(.seconds(2 * 3_600 + 1))
      try await centre.runAgenda()
      #expect(try await kinds(of: order, centre) == [.receiptLate])
      let count = try await centre.register.read { try $0.alarmCount() }

      try await take(.failed, id, centre)
      #expect(try await kinds(of: order, centre) == [.certifiedFailed])
      #expect(try await centre.register.read { try $0.alarmCount() } == count)
      // Nothing more can come of it, and no order goes on that would end it.
      centre.clock.advance(.seconds(3 * 86_400))
      #expect(try await kinds(of: order, centre) == [])
    }
  }

  @Test("One that is delivered after all is alarmed of no more")
  func lateWithdrawal() async throws {
    try await withCertifiedOffer { centre, order, _ in
      try await centre.act(order, by: .bruno) { try $0.cancel(reason: "Built over", in: $1) }
      let id = try #require(try await centre.texts("SELECT message_id FROM outbox WHERE kind = 'withdrawal'").first)
      try await centre.register.write { try $0.sent(id) }
      centre.clock.advance(.seconds(2 * 3_600 + 1))
      try await centre.runAgenda()
      try await take(.delivered, id, centre)
      #expect(try await kinds(of: order, centre) == [])
    }
  }

  // MARK: Shorthands

  private func withCertifiedOffer(
    isSent: Bool = true, isLaid: Bool = false, _ body: (Centre, OrderNumber, String) async throws -> Void
  ) async throws {
    try await withCentre(firms: SmallCity.firms.filter { $0.mode == .pec }) { centre in
      let order = try await centre.open("roads.danger")
      let id = try #require(try await centre.texts("SELECT message_id FROM outbox WHERE kind = 'offer'").first)
      if isSent { try await centre.register.write { try $0.sent(id, isLaid: isLaid) } }
      try await body(centre, order.number, id)
    }
  }

  @discardableResult
  private func take(
    _ kind: CertifiedReceipt.Kind, _ id: String?, _ centre: Centre, recipient: String = "gamma@pec.example"
  ) async throws -> Bool {
    try await centre.register.write { transaction in
      let receipt = CertifiedReceipt(
        kind: kind, at: transaction.now, messageID: id, recipients: [.init(address: recipient, isCertified: true)])
      let file = StoredFile(sha256: kind.rawValue, name: "message.eml", mediaType: "message/rfc822", size: 9)
      return try transaction.take(receipt, as: file, in: try transaction.context(by: .administrator))
    }
  }

  private func due(_ centre: Centre) async throws -> Timestamp? {
    try await centre.register.read { snapshot in
      try snapshot.connection.first("SELECT due_at FROM agenda WHERE kind = 'receipt-due'") { try $0.timestamp(0) }
    }
  }

  private func kinds(of order: OrderNumber, _ centre: Centre) async throws -> [AlarmKind] {
    try await centre.register.read { try $0.alarms() }.filter { $0.order == order }.map(\.kind)
      .filter { [.receiptLate, .certifiedFailed].contains($0) }
  }
}
