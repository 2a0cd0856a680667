import Testing

@testable import WorkOrders

@Suite("Offers and their answers")
struct OfferingTests {
  @Test("An offer names the contractor, its contract and the time to answer")
  func offer() throws {
    let change = try TestOrders.ready().offer(
      to: TestOrders.candidate, mode: .pec, answerBy: TestCity.time(11, 17, 11),
      in: TestOrders.context(.system, minutes: 10))

    let offer = try #require(change.order.openOffer)
    #expect(offer.round == 1 && offer.contractor == "ALFA" && offer.contract == "ALFA-1" && offer.mode == .pec)
    #expect(offer.answerBy == TestCity.time(11, 17, 11))
    #expect(change.order.contractor == "ALFA" && change.order.contract == "ALFA-1")
    #expect(change.order.activatedAt == TestCity.time(11, 17, 9, 10))
    #expect(change.occurrences.first?.facts["chosen"] == .flag(false))
    #expect(change.occurrences.first?.amount == euro(1_000))
  }

  @Test("A contractor chosen against the rule is a technician's act with its reason; the system cannot choose")
  func chosen() throws {
    let order = try TestOrders.ready()
    let choose = { (role: Role) in
      try order.offer(
        to: TestOrders.candidate, mode: .phone, answerBy: TestCity.time(11, 17, 11), reason: "knows the plant",
        in: TestOrders.context(role))
    }

    let occurrence = try #require(try choose(.technician).occurrences.first)
    #expect(occurrence.facts["chosen"] == .flag(true) && occurrence.words["reason"] == "knows the plant")
    expectRefusal(.notAllowed) { try choose(.system) }
  }

  @Test("An arrival before the acceptance is refused")
  func arrivalInThePast() throws {
    let fault = #expect(throws: DomainError.self) {
      try TestOrders.offered().accept(
        contractor: "ALFA", eta: TestCity.time(11, 17, 9), in: TestOrders.context(.operator))
    }
    #expect(fault?.field == "eta")
  }

  @Test("An acceptance keeps who said yes, how, and when they will come")
  func accept() throws {
    let order = try TestOrders.offered().accept(
      contractor: "ALFA", eta: TestCity.time(11, 17, 15), via: "phone", who: "Bruna", in: TestOrders.context(.operator)
    ).order

    let offer = try #require(order.offers.last)
    #expect(offer.state == .accepted && offer.answeredBy == "Bruna" && offer.answeredVia == "phone")
    #expect(offer.answeredAt == TestCity.time(11, 17, 10))
    #expect(order.contractor == "ALFA" && order.eta == TestCity.time(11, 17, 15))
  }

  @Test("An offer can be accepted up to the minute it ends, and after that is refused kindly")
  func tooLate() throws {
    let order = try TestOrders.offered()

    #expect(try order.accept(in: TestOrders.context(.contractor, minutes: 120)).order.state == .accepted)
    expectRefusal(.conflict, "The next contractor is being asked; thank you for answering.") {
      try order.accept(in: TestOrders.context(.contractor, minutes: 121))
    }
  }

  @Test("Nobody answers for another contractor")
  func otherContractor() throws {
    let order = try TestOrders.offered()
    expectRefusal(.conflict, "is offered to ALFA, not to BETA") {
      try order.accept(contractor: "BETA", in: TestOrders.context(.contractor))
    }
    expectRefusal(.conflict, "is offered to ALFA, not to BETA") {
      try order.refuse(contractor: "BETA", reason: "no", in: TestOrders.context(.operator))
    }
  }

  @Test("An offer does not expire while its contractor may still answer")
  func expireEarly() throws {
    let order = try TestOrders.offered()
    expectRefusal(.conflict, "ALFA may answer") { try order.expire(in: TestOrders.context(.system, minutes: 119)) }
  }

  @Test(
    "A firm that the offer's message has not reached has not been silent: the offer is withdrawn, and it is passed over"
  )
  func unreached() throws {
    let order = try TestOrders.offered()
    let change = try order.expire(isUnreached: true, in: TestOrders.context(.system, minutes: 120))
    #expect(change.occurrences.map(\.kind) == [.orderWithdrawn] && change.isOfUnreached)
    #expect(change.order.offers.map(\.state) == [.withdrawn] && change.order.offers.first?.reason?.isEmpty == false)
    #expect(change.order.state == .ready && change.next == .route)
    #expect(change.order.excludedContractors(in: 2) == ["ALFA"])
    #expect(change.order.turnChanges(since: order).map(\.count) == [-1])
    expectRefusal(.conflict, "ALFA may answer") {
      try order.expire(isUnreached: true, in: TestOrders.context(.system, minutes: 119))
    }
  }

  @Test(
    "A message of certified mail stands as its receipts say, and ordinary mail as it was handed over",
    arguments: [
      (nil, false, .handedOver), (.waiting, false, .handedOver), (.sent, false, .handedOver),
      (.sent, true, .late), (.accepted, false, .accepted), (.takenInCharge, true, .late),
      (.uncertified, false, .accepted),
      (.late, false, .late), (.failed, false, .returned), (.refused, false, .failed), (.delivered, false, .delivered),
    ] as [(CertifiedState?, Bool, OfferMessage)])
  func messages(state: CertifiedState?, isOverdue: Bool, message: OfferMessage) {
    #expect(OfferMessage(handedOver: state, isOverdue: isOverdue) == message)
    #expect(message.isMissing == [.late, .failed, .returned].contains(message))
  }

  enum End: CaseIterable { case refuse, expire, withdraw, handBack, withdrawStarted, handBackSuspended }

  @Test(
    "A contractor that loses the order is let go, not asked again, and the next one is asked", arguments: End.allCases)
  func losesOrder(end: End) throws {
    let change = try lose(end)

    #expect(change.order.state == .ready && change.next == .route)
    #expect(change.order.contractor == nil && change.order.contract == nil && change.order.eta == nil)
    #expect(change.order.excludedContractors == ["ALFA"])
    #expect(change.order.openOffer == nil)
    #expect(change.order.pauses.allSatisfy { $0.to != nil })
    #expect(change.order.approved == euro(1_000))
    #expect(change.occurrences.first?.labels.contractor == "ALFA")
  }

  private func lose(_ end: End) throws -> OrderChange {
    let technician = TestOrders.context(.technician, minutes: 130)
    switch end {
    case .refuse: return try TestOrders.offered().refuse(reason: "no crew", in: TestOrders.context(.contractor))
    case .expire: return try TestOrders.offered().expire(in: TestOrders.context(.system, minutes: 120))
    case .withdraw: return try TestOrders.offered().withdraw(reason: "never answers", in: technician)
    case .handBack: return try TestOrders.accepted().handBack(reason: "no parts", in: technician)
    case .withdrawStarted: return try TestOrders.started().withdraw(reason: "left the site", in: technician)
    case .handBackSuspended: return try TestOrders.order(in: .suspended).handBack(reason: "no parts", in: technician)
    }
  }

  @Test(
    "The offer keeps how it ended",
    arguments: zip(End.allCases, [OfferState.refused, .expired, .withdrawn, .refused, .withdrawn, .refused]))
  func offerState(end: End, state: OfferState) throws {
    #expect(try lose(end).order.offers.map(\.state) == [state])
  }

  @Test("A second round counts on, and the clock of the first activation stays")
  func secondRound() throws {
    let refused = try lose(.refuse).order
    let beta = Candidate(contractor: "BETA", contract: "BETA-1", verdict: .ranked(place: 1, by: .priority, measure: 2))

    let order = try refused.offer(
      to: beta, mode: .email, answerBy: TestCity.time(11, 17, 12), in: TestOrders.context(.system, minutes: 65)
    ).order

    #expect(order.openOffer?.round == 2 && order.contractor == "BETA")
    #expect(order.activatedAt == TestCity.time(11, 17, 9, 10))
    #expect(order.excludedContractors == ["ALFA"])
  }

  @Test("In a further round who was silent may be asked again, who refused or gave back is not")
  func furtherRound() throws {
    let silent = try lose(.expire).order
    #expect(silent.excludedContractors(in: 1) == ["ALFA"] && silent.excludedContractors(in: 2).isEmpty)
    for end in [End.refuse, .withdraw, .handBack] {
      #expect(try lose(end).order.excludedContractors(in: 2) == ["ALFA"], "\(end)")
    }
    let again = try silent.offer(
      to: TestOrders.candidate, mode: .phone, answerBy: TestCity.time(11, 17, 13),
      in: TestOrders.context(.system, minutes: 125)
    ).order
    #expect(again.excludedContractors(in: 2).isEmpty)
    let twice = try again.expire(in: TestOrders.context(.system, minutes: 250)).order
    #expect(twice.excludedContractors(in: 2) == ["ALFA"] && twice.excludedContractors(in: 3).isEmpty)
  }

  @Test("An answer after the time is refused with thanks and says what happens, in both languages")
  func lateAnswer() throws {
    let order = try TestOrders.offered()
    let late = TestOrders.context(.contractor, minutes: 121)
    let error = #expect(throws: DomainError.self) { try order.accept(contractor: "ALFA", in: late) }
    #expect(error?.code == .conflict)
    #expect(error?.text(.italian).contains("a ALFA è scaduta il 17") == true, "\(error?.text(.italian) ?? "")")
    #expect(error?.text(.italian).contains("grazie della risposta") == true)
    #expect(error?.text(.english).contains("thank you for answering") == true)
    let lastMinute = TestOrders.context(.contractor, minutes: 120)
    #expect(try order.accept(contractor: "ALFA", in: lastMinute).order.state == .accepted)
  }

  @Test("An order that nobody is left for has no contractor and can be routed again")
  func unassigned() throws {
    let order = try TestOrders.ready().unassign(in: TestOrders.context(.system)).order
    #expect(order.state == .unassigned && order.contractor == nil)
    #expect(try order.unassign(in: TestOrders.context(.system)).order.state == .unassigned)
  }
}
