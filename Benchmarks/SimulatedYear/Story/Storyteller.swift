import Foundation
import WorkOrders

/// Plays scenes through the daemon, tells them, and keeps what the daemon answered.
final class Storyteller {
  /// A JSON object as the daemon answered it.
  typealias Record = [String: Any]

  private let pool: ConnectionPool
  private let hours: CentreHours
  private var scenes: [Record] = []
  private var steps: [Record] = []
  private var involved: (contacts: [String], requests: [String], orders: [String]) = ([], [], [])

  init(pool: ConnectionPool) throws {
    self.pool = pool
    hours = try CentreHours()
  }

  /// Plays one scene; afterwards its requests and orders are kept as they then are.
  func scene(_ name: String, _ title: String, _ play: () throws -> Void) throws {
    print("\n\(title)")
    steps = []
    involved = ([], [], [])
    try play()
    let orders = try involved.orders.map { try object(.get("orders/\($0)")) }
    let requests = try involved.requests.map { try object(.get("requests/\($0)")) }
    scenes.append([
      "scene": name, "title": title, "steps": steps,
      "numbers": ["contacts": involved.contacts, "requests": involved.requests, "orders": involved.orders],
      "states": states, "approvals": steps.compactMap { $0["approval"] },
      "offers": orders.flatMap { $0["offers"] as? [Record] ?? [] }, "requests": requests, "orders": orders,
    ])
  }

  /// Moves the clock to a time of a day of January 2026.
  func advance(day: Int, _ time: String) throws {
    guard let date = CivilDate(year: 2026, month: 1, day: day), let minute = LocalTime(time)?.minutes else { return }
    try advance(to: hours.instant(date, minute: minute).rfc3339(in: hours.zone))
  }

  /// Moves the clock to an instant.
  func advance(to time: String) throws { try pool.done(.post("clock/advance") { $0.field("to", time) }) }

  /// Logs a call; its receipt.
  func logCall(as user: String, _ fields: [(String, String)], lat: Double? = nil, lon: Double? = nil) throws -> Record {
    let receipt = try object(
      .post("calls", as: user) { body in
        for (name, value) in fields { body.field(name, value) }
        body.field("lat", lat)
        body.field("lon", lon)
      })
    involved.contacts.append(text(receipt, "contact"))
    involved.requests.append(text(receipt, "request"))
    for order in receipt["orders"] as? [String] ?? [] where !involved.orders.contains(order) {
      involved.orders.append(order)
    }
    keep("call", user, receipt)
    return receipt
  }

  /// Does an act on an order; the order after it.
  @discardableResult
  func act(_ act: String, _ order: String, as user: String, _ fields: [(String, String)] = []) throws -> Record {
    let view = try object(
      .post("orders/\(order)/\(act)", as: user) { body in for (name, value) in fields { body.field(name, value) } })
    keep(act, user, view)
    return view
  }

  /// Schedules or records an inspection.
  @discardableResult
  func inspect(_ order: String, as user: String, _ fields: [(String, String)]) throws -> Record {
    let view = try object(
      .post("orders/\(order)/inspections", as: user) { body in
        for (name, value) in fields { body.field(name, value) }
      })
    keep("inspection", user, view)
    return view
  }

  /// An order as it is now, as a step of its own.
  func look(_ order: String) throws -> Record {
    let view = try object(.get("orders/\(order)"))
    keep("look", nil, view)
    return view
  }

  /// Asks for something that is no order.
  func object(_ call: Call) throws -> Record {
    let body = try pool.done(call).body
    guard let object = try JSONSerialization.jsonObject(with: Data(body)) as? Record else {
      throw DomainError(.malformed, "\(call.path) was not answered with an object.")
    }
    return object
  }

  /// Keeps why an order went where it went.
  func keepExplanation(_ explanation: Record) { keep("explain", nil, explanation) }

  /// Keeps the quarter's totals with the scene.
  func keepFigures(_ totals: Record) { keep("statistics", nil, totals) }

  /// Says a line of the account.
  func tell(_ line: String) { print("  \(line)") }

  /// Checks that the story goes as it should.
  ///
  /// - Throws: ``DomainError`` with the sentence that does not hold.
  func expect(_ holds: Bool, _ sentence: String) throws {
    guard holds else { throw DomainError(.conflict, "The story went otherwise: \(sentence)") }
  }

  /// A field as text; empty when it has none.
  func text(_ record: Record, _ field: String) -> String { record[field] as? String ?? "" }

  /// The order that a logged call opened.
  func order(of receipt: Record) -> String { (receipt["orders"] as? [String])?.first ?? "" }

  /// The last offer of an order.
  func lastOffer(_ order: Record) -> Record { offers(order).last ?? [:] }

  /// The offers of an order.
  func offers(_ order: Record) -> [Record] { order["offers"] as? [Record] ?? [] }

  /// Writes everything down.
  func write(to path: String) throws {
    let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let json = try JSONSerialization.data(withJSONObject: ["scenes": scenes], options: options)
    try (json + Data("\n".utf8)).write(to: URL(filePath: path), options: .atomic)
  }

  private var states: [String] {
    steps.compactMap { $0["state"] as? String }.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  private func keep(_ act: String, _ user: String?, _ answer: Record) {
    var step: Record = ["act": act, "answer": answer]
    step["by"] = user
    if answer["offers"] != nil { step["state"] = answer["state"] }
    if act == "approve" { step["approval"] = ["order": answer["number"], "by": user, "approved": answer["approved"]] }
    steps.append(step)
  }
}
