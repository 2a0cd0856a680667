import WorkOrders

/// The firms as the daemon lists them, for technicians who choose one themselves.
struct FirmList {
  private var firms: [(code: String, trades: [String])] = []
  private var trades: [String: String] = [:]

  /// Asks the daemon for firms and categories.
  init(through pool: ConnectionPool) throws {
    var reader = JSONReader(try pool.done(.get("contractors?limit=200")).body)
    reader.object { name, reader in
      if name == "items" { reader.array { firms.append(Self.firm(&$0)) } }
    }
    var policy = JSONReader(try pool.done(.get("policy")).body)
    policy.object { name, reader in
      if name == "categories" { reader.array { readCategory(&$0) } }
    }
  }

  /// Some firm that practises the order's trade and has not been asked last.
  func choice(for order: OrderBrief, _ random: inout SeededGenerator) -> String? {
    guard let trade = order.category.flatMap({ trades[$0] }) else { return nil }
    let able = firms.filter { $0.trades.contains(trade) && $0.code != order.offers.last?.contractor }
    return able.isEmpty ? nil : random.one(of: able).code
  }

  private static func firm(_ reader: inout JSONReader) -> (code: String, trades: [String]) {
    var code = ""
    var trades: [String] = []
    reader.object { name, reader in
      switch name {
      case "code": code = reader.string() ?? ""
      case "trades": reader.array { trades.append($0.string() ?? "") }
      default: break
      }
    }
    return (code, trades)
  }

  private mutating func readCategory(_ reader: inout JSONReader) {
    var code = ""
    var trade = ""
    reader.object { name, reader in
      switch name {
      case "code": code = reader.string() ?? ""
      case "trade": trade = reader.string() ?? ""
      default: break
      }
    }
    trades[code] = trade
  }
}
