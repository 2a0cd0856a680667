import Testing

@testable import WorkOrders

@Suite("Decisions in sentences")
struct DecisionWordsTests {
  private static var words: DecisionWords { DecisionWords(under: TestCity.policy) { code in "Firm \(code)" } }

  private static func decision(
    _ rule: String, _ outcome: String, kind: String = "dispatch", _ facts: Facts = [:]
  ) -> ExplainedDecision {
    ExplainedDecision(
      at: TestOrders.morning, kind: kind, rule: rule, policyVersion: 7, outcome: outcome, facts: facts, candidates: [])
  }

  /// Every rule of dispatch that a register may hold.
  static let rules =
    ["within-mandate", "approved", "inspect-first", "above-every-mandate", "not-ratified"]
    + DispatchDecision.Missing.allCases.map { "missing-\($0.rawValue)" }

  @Test(
    "Every rule, refusal and criterion is a sentence in both languages, without a code", arguments: Language.allCases)
  func noCodes(language: Language) throws {
    var texts: [String] = []
    for rule in Self.rules {
      for refusal in MandateRefusal.allCases {
        let facts: Facts = [
          "category": .text("roads.pothole"), "urgency": .text("emergency"), "zone": .text("Z1"),
          "estimate": .amount(euro(320)), "approved": .amount(euro(400)), "owed": .amount(euro(10)),
          "serviceHours": .flag(true), "inspected": .flag(false), "mandate.NIGHT": .text(refusal.rawValue),
        ]
        texts += try Self.words.sentences(of: Self.decision(rule, "ready", facts)).map { $0(language) }
      }
    }
    for criterion in RoutingCriterion.allCases.map(\.rawValue) + ["technician's-choice"] {
      for near in ["site", "zone", "unknown"] {
        let facts: Facts = [
          "amount": .amount(euro(320)), "category": .text("roads.pothole"), "mandate": .text("NIGHT"),
          "round": .integer(2), "rotatedOut": .text("BETA"), "exemptBelow": .amount(euro(5_000)),
          "offDuty": .text("GAMMA"), "nearestTo": .text(near),
        ]
        for outcome in ["ALFA", "unassigned"] {
          let told = Self.decision(criterion, outcome, kind: "routing", facts)
          texts += try Self.words.sentences(of: told).map { $0(language) }
        }
      }
    }
    let codes =
      Self.rules + MandateRefusal.allCases.map(\.rawValue) + RoutingCriterion.allCases.map(\.rawValue)
      + ["NIGHT", "serviceHours", "nearestTo", "unassigned", "technician's-choice"]
    // Words of the language that are also the name of a rule or criterion.
    let words = ["approved", "priority", "share", "nearest"]
    for code in Set(codes).subtracting(words) {
      #expect(!texts.contains { $0.contains(code) }, "\(code)")
    }
    #expect(texts.allSatisfy { $0.hasSuffix(".") && !$0.contains("..") })
    #expect(Set(texts).count > 30)
  }

  @Test("A refused mandate and what follows read like this")
  func reading() throws {
    let facts: Facts = [
      "category": .text("roads.pothole"), "urgency": .text("emergency"), "estimate": .amount(euro(900)),
      "serviceHours": .flag(false), "mandate.NIGHT": .text("above-ceiling"),
    ]
    let sentences = try Self.words.sentences(of: Self.decision("above-every-mandate", "approval", facts))
    #expect(sentences.count == 4)
    #expect(sentences[1].en == "It was outside the centre's service hours.")
    #expect(sentences[2].it == "Il mandato «night» non lo copre: l'importo supera il limite per ordine.")
    #expect(
      sentences[3].en == "No mandate covers it: somebody has to approve the cost before a firm is called.")
  }

  @Test("A fact that is not there is passed over, and an unknown name stands as it is")
  func missing() throws {
    let told = Self.decision("from-the-future", "evaluating", ["category": .text("gone.away")])
    let sentences = try Self.words.sentences(of: told).map(\.en)
    #expect(
      sentences == ["What was known: “gone.away”, no estimate of the cost yet.", "A person decides."])
  }

  @Test("A zone and a mandate that pass a firm over are called by their names")
  func candidates() {
    let policy = TestCity.policy { policy in
      policy.zones = policy.zones.map { Zone(code: $0.code, name: "Cen\ttro", polygons: $0.polygons) }
    }
    func words(_ verdict: Candidate.Verdict, _ policy: Policy? = policy) -> String {
      CandidateWords.text(verdict, under: policy).it
    }
    #expect(words(.zoneNotCovered("Z1")) == "Il contratto non copre la zona «Cen tro».")
    #expect(words(.outsideMandate("NIGHT")) == "Il mandato «night» non la comprende.")
    #expect(words(.mandateSpent("GONE")) == "Il suo massimale nel mandato «GONE» è esaurito.")
    #expect(words(.zoneNotCovered("Z1"), nil) == "Il contratto non copre la zona Z1.")
    let left = Candidate.Verdict.noMoneyLeft(left: euro(1_250), needed: euro(2_000))
    #expect(words(left) == "Sul contratto restano 1.250,00 €; ne servono 2.000,00 €.")
    let dates = Candidate.Verdict.notInForce(from: TestCity.day(2026, 1, 2), to: TestCity.day(2026, 12, 31))
    #expect(words(dates) == "Il contratto vale dal 02/01/2026 al 31/12/2026.")
  }
}
