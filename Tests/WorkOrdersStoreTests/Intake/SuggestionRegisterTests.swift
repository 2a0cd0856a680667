import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Suggestions for requests without a category")
struct SuggestionRegisterTests {
  /// The small city with keywords, and a bar from which mail is classified by itself.
  private static func policy(automatic: Double?) -> Policy {
    SmallCity.policy { policy in
      policy.categories = policy.categories.map { old in
        let keywords: [String] =
          old.code == "roads.danger" ? ["hole", "asphalt"] : old.code == "green.tree" ? ["tree"] : []
        return Category(
          code: old.code, area: old.area, name: old.name, urgency: old.urgency, estimate: old.estimate,
          trade: old.trade,
          inspectFirst: old.inspectFirst, keywords: keywords)
      }
      policy.intake = IntakeRules(automatic: automatic)
    }
  }

  private func fill(_ centre: Centre) async throws {
    try await centre.register.write { transaction in
      _ = try transaction.save([Street(number: 1, name: "VIA EMILIA SAN PIETRO")])
      _ = try transaction.save([
        StreetCivic(street: 1, number: CivicNumber(12), coordinate: Coordinate(latitude: 44.605, longitude: 10.615))
      ])
    }
  }

  private static func mail(_ text: String, _ channel: Channel = .email, from email: String = "Rosa@example.org")
    -> ContactReport
  {
    var report = ContactReport(channel: channel, description: text)
    report.reporter = Reporter(name: "Rosa", email: email)
    return report
  }

  private static let words = "A hole in the asphalt in via Emilia S. Pietro 12, near the bridge."

  @Test("What a mail may be about, and where, is kept with the reasons, and a person takes it")
  func confirmed() async throws {
    try await withCentre(Self.policy(automatic: nil)) { centre in
      try await fill(centre)
      let receipt = try await centre.log(Self.mail(Self.words))
      let number = try #require(receipt.request)
      let suggestion = try #require(try await centre.register.read { try $0.suggestion(for: number) })
      #expect(suggestion == receipt.suggestion)
      #expect(suggestion.category == "roads.danger" && suggestion.score == 0.92 && suggestion.zone == "Z2")
      #expect(suggestion.address == "VIA EMILIA SAN PIETRO 12" && suggestion.coordinate?.latitude == 44.605)
      #expect(suggestion.reasons == [.keywords(["hole", "asphalt"]), .street("VIA EMILIA SAN PIETRO 12")])
      #expect(try await centre.request(number).state == .new, "it waits for a person")
      let shown = try await centre.register.read { try $0.surroundings(of: [$0.request(number)])[0].suggestion }
      #expect(shown == suggestion)
      try await centre.perform(by: .ada) { try $0.classifyAsSuggested(number, as: ContactReport(), in: $1) }
      let request = try await centre.request(number)
      #expect(request.category == "roads.danger" && request.zone == "Z2" && request.state == .open)
      #expect(request.registryAddress == "VIA EMILIA SAN PIETRO 12" && request.coordinate != nil)
      #expect(try await centre.order(try #require(receipt.orders.first).number).category == "roads.danger")
    }
  }

  @Test("What is given goes before what is suggested, and without a suggested category one must be given")
  func overridden() async throws {
    try await withCentre(Self.policy(automatic: nil)) { centre in
      try await fill(centre)
      let first = try #require(try await centre.log(Self.mail(Self.words)).request)
      try await centre.perform(by: .ada) { transaction, context in
        var given = ContactReport()
        given.category = "roads.pothole"
        given.zone = "Z1"
        given.address = "Somewhere 5"
        try transaction.classifyAsSuggested(first, as: given, in: context)
      }
      let request = try await centre.request(first)
      #expect(request.category == "roads.pothole" && request.zone == "Z1" && request.address == "Somewhere 5")
      let silent = try #require(try await centre.log(Self.mail("Good morning", from: "other@example.org")).request)
      #expect(try await centre.register.read { try $0.suggestion(for: silent) } == nil)
      let error = await domainError {
        try await centre.perform(by: .ada) { try $0.classifyAsSuggested(silent, as: ContactReport(), in: $1) }
      }
      #expect(error?.code == .conflict && error?.field == "category")
    }
  }

  @Test("Mail that is sure enough for the city is classified by itself, and the journal says by what")
  func automatic() async throws {
    try await withCentre(Self.policy(automatic: 0.9)) { centre in
      try await fill(centre)
      let receipt = try await centre.log(Self.mail(Self.words))
      let number = try #require(receipt.request)
      let request = try await centre.request(number)
      #expect(request.state == .open && request.category == "roads.danger" && request.zone == "Z2")
      let order = try #require(receipt.orders.first)
      #expect(
        order.category == "roads.danger" && order.state != .evaluating, "it is dispatched as one that was classified")
      let events = try await centre.texts(
        """
        SELECT kind || ' ' || actor || ' ' || facts FROM journal_event WHERE request_number IS NOT NULL ORDER BY id
        """)
      let classified = try #require(events.first { $0.hasPrefix("request.classified system") })
      for fact in ["intake.classify.automatic", "0.92", "keywords: hole, asphalt"] {
        #expect(classified.contains(fact), "\(fact): \(classified)")
      }
      for (report, state) in [
        (Self.mail("A hole, I think", from: "b@example.org"), RequestState.new),
        (Self.mail(Self.words, .phone, from: "c@example.org"), .new), (Self.mail(Self.words, .pec), .open),
      ] {
        let other = try #require(try await centre.log(report).request)
        #expect(try await centre.request(other).state == state)
      }
      #expect(try await centre.register.verifyJournal(head: nil).isValid)
    }
  }

  @Test("Where only the sender's habit tells the place, a person looks, however sure the category is")
  func placeOfHabit() async throws {
    try await withCentre(Self.policy(automatic: 0.9)) { centre in
      try await centre.perform(by: .administrator) { transaction, context in
        let school = Place(
          code: "school", kind: "school", name: "Scuola Aosta", zone: "Z2", coordinate: nil, contact: nil)
        try transaction.save([school], in: context)
      }
      var first = Self.mail("A broken window")
      first.place = "school"
      first.category = "green.tree"
      _ = try await centre.log(first)
      let receipt = try await centre.log(Self.mail("A hole in the asphalt in front of the market"))
      let request = try await centre.request(try #require(receipt.request))
      #expect(receipt.suggestion?.place == "school", "\(String(describing: receipt.suggestion))")
      #expect((receipt.suggestion?.score ?? 0) >= 0.9 && request.state == .new && request.place == nil)
    }
  }

  @Test("A suggestion goes with the words and the sender it was made of")
  func erased() async throws {
    var policy = Self.policy(automatic: nil)
    policy.retention = [
      RetentionRule(subject: .reporters, months: 1), RetentionRule(subject: .descriptions, months: 3),
    ]
    try await withCentre(policy) { centre in
      try await fill(centre)
      for email in ["rosa@example.org", "other@example.org"] {
        let number = try #require(try await centre.log(Self.mail(Self.words, from: email)).request)
        guard email == "rosa@example.org" else { continue }
        try await centre.perform(by: .ada) { try $0.end(number, as: .cancelled, reason: "A mistake", in: $1) }
      }
      #expect(try await centre.number("SELECT count(*) FROM request_suggestion") == 2)
      centre.clock.advance(.seconds(40 * 86_400))
      _ = try await centre.register.retain(by: .dora) { _ in }
      #expect(try await centre.number("SELECT count(*) FROM request_suggestion") == 1, "what is open stays")
    }
  }

  @Test("The sender's earlier requests are found by mail address in any capitals, by its index")
  func history() async throws {
    try await withCentre(Self.policy(automatic: nil)) { centre in
      for _ in 0..<2 {
        let earlier = Self.mail("A tree")
        try await centre.log(
          .report("green.tree") { $0.reporter = earlier.reporter })
      }
      let report = Self.mail("Again!", from: "rosa@EXAMPLE.org")
      let suggestion = try await centre.log(report).suggestion
      #expect(suggestion?.category == "green.tree" && suggestion?.reasons == [.senderCategory(2)])
      let plans = try await centre.plans { _ = try $0.suggestion(for: report) }
      if TestEngine.isSQLite { #expect(plans.contains { $0.contains("reporter_email") }, "\(plans)") }
    }
  }
}
