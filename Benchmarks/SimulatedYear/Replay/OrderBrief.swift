import WorkOrders

/// What the simulation needs to know of an order, read from the daemon's answer.
struct OrderBrief {
  var number = ""
  var state = ""
  var category: String?
  var urgency: String?
  var zone: String?
  var contractor: String?
  var estimate: Int?
  var approved: Int?
  var final: Int?
  var mandate: String?
  var isPending = false
  var isMadeSafe = false
  var requests: [String] = []
  var offers: [Offer] = []
  var inspections: [Inspection] = []

  /// An offer of it.
  struct Offer {
    var contractor = ""
    var mode = ""
    var state = ""
    var answerBy: Timestamp?
  }

  /// An inspection of it.
  struct Inspection {
    var number = ""
    var state = ""
    var outcome: String?
    var on: Timestamp?
  }

  /// Reads an answer's body; an empty number when it is no order.
  init(_ body: [UInt8]) {
    var reader = JSONReader(body)
    self.init(reading: &reader)
  }

  /// Reads an order out of a longer document.
  init(reading reader: inout JSONReader) {
    reader.object { name, reader in read(name, &reader) }
  }

  private mutating func read(_ name: String, _ reader: inout JSONReader) {
    switch name {
    case "number": number = reader.string() ?? ""
    case "state": state = reader.string() ?? ""
    case "category": category = reader.string()
    case "urgency": urgency = reader.string()
    case "zone": zone = reader.string()
    case "contractor": contractor = reader.string()
    case "estimate": estimate = Self.cents(reader.string())
    case "approved": approved = Self.cents(reader.string())
    case "final": final = Self.cents(reader.string())
    case "mandate": mandate = reader.string()
    case "approvalPending": isPending = reader.flag()
    case "madeSafeAt": isMadeSafe = reader.string() != nil
    case "requests": reader.array { requests.append($0.string() ?? "") }
    case "offers": reader.array { offers.append(Self.offer(&$0)) }
    case "inspections": reader.array { inspections.append(Self.inspection(&$0)) }
    default: break
    }
  }

  private static func offer(_ reader: inout JSONReader) -> Offer {
    var offer = Offer()
    reader.object { name, reader in
      switch name {
      case "contractor": offer.contractor = reader.string() ?? ""
      case "mode": offer.mode = reader.string() ?? ""
      case "state": offer.state = reader.string() ?? ""
      case "answerBy": offer.answerBy = instant(reader.string())
      default: break
      }
    }
    return offer
  }

  private static func inspection(_ reader: inout JSONReader) -> Inspection {
    var inspection = Inspection()
    reader.object { name, reader in
      switch name {
      case "number": inspection.number = reader.string() ?? ""
      case "state": inspection.state = reader.string() ?? ""
      case "outcome": inspection.outcome = reader.string()
      case "on": inspection.on = instant(reader.string())
      default: break
      }
    }
    return inspection
  }

  private static func cents(_ text: String?) -> Int? { text.flatMap { Int($0.filter { $0 != "." }) } }

  private static func instant(_ text: String?) -> Timestamp? {
    guard let text else { return nil }
    // The daemon writes RFC 3339; a time that is none counts as unknown.
    return try? Timestamp(rfc3339: text)
  }
}
