import Foundation
import WorkOrders

/// A page of the register's file that is not what was written: said, and nothing served that is wrong.
struct DamagedPage: Fault {
  static let name = "damaged-page"
  /// How many pages are damaged, one after the other.
  private static let pages = 12

  func happen(in room: FaultRoom) throws -> EnduranceTally {
    let (data, first) = try room.centre(Self.name)
    let load = ReportLoad()
    try load.send(400, to: first)
    try waitUntilHandedOver(first)
    let questions = Self.questions
    let right = try answers(questions, first)
    first.stop()
    let file = data + "/register.sqlite"
    let whole = try Data(contentsOf: URL(filePath: file))
    var noticed = 0
    for page in 1...Self.pages {
      let start = whole.count / 4_096 * page / (Self.pages + 1) * 4_096
      var damaged = whole
      damaged.replaceSubrange(start..<(start + 4_096), with: Data(repeating: 0xA5, count: 4_096))
      try Self.lay(damaged, at: file)
      if try isNoticed(questions, right, data, room) { noticed += 1 }
    }
    guard noticed == Self.pages else {
      throw DomainError(.internal, "Of \(Self.pages) damaged pages \(noticed) were noticed.")
    }
    try Self.lay(whole, at: file)
    return try room.settle(
      load, try room.options.start(data), "damaged page: each of \(Self.pages) was said, and nothing wrong was served")
  }

  // An order tells how far its offer's message is: answers are compared once nothing is under way any more.
  private func waitUntilHandedOver(_ daemon: DaemonProcess) throws {
    let pool = ConnectionPool(path: daemon.socket, size: 1)
    defer { pool.close() }
    var waiting = 0
    for _ in 0..<Self.patience {
      let messages = try Self.messages(pool.done(.get("orders?limit=500")))
      waiting = messages.count { $0 == "waiting" }
      if waiting == 0, !messages.isEmpty { return }
      sleep(1)
    }
    throw DomainError(.internal, "\(waiting) messages still wait after \(Self.patience) s, or no offer has one.")
  }

  /// Seconds until messages that are not handed over are a fault.
  private static let patience = 300

  // How the messages of the orders' offers stand.
  private static func messages(_ answer: Answer) throws -> [String] {
    let page = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any]
    let orders = page?["items"] as? [[String: Any]] ?? []
    return orders.flatMap { $0["offers"] as? [[String: Any]] ?? [] }.compactMap { $0["message"] as? String }
  }

  private static let questions = [
    "requests?limit=500", "orders?limit=500", "contractors", "places", "mandates", "policy",
  ]

  // What was kept beside the file belongs to what it was before.
  private static func lay(_ content: Data, at file: String) throws {
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file + suffix) }
    try content.write(to: URL(filePath: file))
  }

  private func isNoticed(_ questions: [String], _ right: [String?], _ data: String, _ room: FaultRoom) throws -> Bool {
    guard let daemon = try started(data, room) else { return true }
    defer {
      daemon.kill()
      daemon.waitUntilGone()
    }
    let given = try answers(questions, daemon)
    for (index, answer) in given.enumerated() where answer != nil && answer != right[index] {
      throw DomainError(.internal, "A damaged page changed the answer to \(questions[index]).")
    }
    let pool = ConnectionPool(path: daemon.socket, size: 1)
    let check = try pool.call(.get("journal/verification"))
    if given.contains(nil) || !Self.isSound(check) { return true }
    // A page that no question came to: a backup is proved whole before anybody relies on it.
    return !Self.isSound(try pool.call(.post("backup/drill")))
  }

  // `nil` where it did not start and said that the file is damaged; any other reason is a fault of its own.
  private func started(_ data: String, _ room: FaultRoom) throws -> DaemonProcess? {
    do { return try room.options.start(data) } catch let error as DomainError {
      guard error.message.contains(Self.sentence) else {
        throw DomainError(.internal, "With a damaged page the daemon did not say so: \(error.message)")
      }
      return nil
    }
  }

  private static let sentence = "The register's file is damaged"

  // What each question is answered with; `nil` where it is refused.
  private func answers(_ questions: [String], _ daemon: DaemonProcess) throws -> [String?] {
    let pool = ConnectionPool(path: daemon.socket, size: 1)
    defer { pool.close() }
    return try questions.map { question in
      let answer = try pool.call(.get(question))
      return answer.isDone ? Self.sorted(answer) : nil
    }
  }

  private static func isSound(_ check: Answer) -> Bool {
    check.isDone && String(decoding: check.body, as: UTF8.self).contains(#""valid":true"#)
  }

  // Fields come in any order.
  private static func sorted(_ answer: Answer) -> String {
    let value = (try? JSONSerialization.jsonObject(with: Data(answer.body), options: .fragmentsAllowed)) ?? [:]
    let data = try? JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed])
    return String(decoding: data ?? Data(), as: UTF8.self)
  }
}
