import Foundation
import Testing

@Suite("A matter by mail alone", .enabled(if: MailServers.areHere, MailServers.reason))
struct MailLifeTests {
  /// A picture, as far as its first bytes go.
  private static let picture = Data([0xFF, 0xD8, 0xFF, 0xE0] + Array(repeating: UInt8(7), count: 200_000))

  @Test("From the fault to the thanks, with the daemon killed five times: everybody is told everything, and once")
  func life() async throws {
    let city = try await MailCity()
    let request = try await received(city)
    let (order, link) = try await offered(request, city)
    try await done(order, by: link, city)
    try await told(order, city)

    // then: a daemon that has nothing left to do says nothing more
    try await city.centre.stop()
    try await city.start()
    try await city.work()
    let repeated = [city.handedOver(to: MailCity.citizen), city.handedOver(to: MailCity.firm)]
    #expect(try await subjects(of: MailCity.citizen, city).count == 3)
    #expect(try await subjects(of: MailCity.firm, city).count == 1)
    #expect(repeated.map { $0.values.sorted() } == [[1, 2, 2], [1]], "\(repeated)")
    #expect(try await city.centre.done("journal", "verify")["valid"]?.flag == true)
    #expect(try await city.centre.stop() == 0)
  }

  /// The first two kills: while the citizen's mail comes in, and when Postfix has the answer to it.
  private func received(_ city: MailCity) async throws -> String {
    try city.kill(.after, messageTo: MailCity.citizen)
    try await city.write("sign", "In via Emilia il segnale di stop è caduto: cartello stradale divelto.")
    try await Programs.poll("the message's file") { try files(of: city.centre).isEmpty ? nil : () }
    try await city.centre.stop(SIGKILL)
    try await city.start()
    try await city.bringAgain()
    _ = try await Programs.poll("the request") { try await city.centre.done("request", "list").items.first }
    try await city.workUntilKilled()
    let receipt = try await city.mailbox(of: MailCity.citizen, count: 1)[0]
    let requests = try await city.centre.done("request", "list").items
    #expect(requests.count == 1)
    let request = try #require(requests.first?["number"]?.text)
    #expect(receipt.contains(request) && receipt.contains("In-Reply-To: <sign@people.example>"), "\(receipt)")
    let page = try await city.browse(MailCity.link(in: receipt))
    #expect(page.contains(request), "\(page) \(receipt)")
    return request
  }

  /// The third kill: when the order's offer is about to leave.
  private func offered(_ request: String, _ city: MailCity) async throws -> (order: String, link: String) {
    try city.kill(.before, messageTo: MailCity.firm)
    let classified = try await city.centre.done(
      "request", "classify", request, "--category", "roads.sign", "--lat", "44.7018", "--lon", "10.6105", "--as", "anna"
    )
    let order = try #require(classified["orders"]?[0]?.text, "\(classified)")
    if try await city.centre.done("order", "show", order)["state"]?.text == "approval" {
      try await city.centre.done("order", "approve", order, "--as", "elisa")
    }
    let state = try await city.centre.done("order", "show", order)
    #expect(state["state"]?.text == "offered", "\(state)")
    try await city.workUntilKilled()
    let offer = try await city.mailbox(of: MailCity.firm, count: 1)[0]
    #expect(offer.contains(order), "\(offer)")
    return (order, try MailCity.link(in: offer))
  }

  /// The fourth kill: while the firm's picture comes in; its phone sends the form again.
  private func done(_ order: String, by link: String, _ city: MailCity) async throws {
    let page = try await city.browse(link, ["act=accept", "key=first"])
    #expect(try await city.centre.done("order", "show", order)["state"]?.text == "accepted", "\(page)")
    let photo = city.centre.folder + "/photo.jpg"
    try Self.picture.write(to: URL(filePath: photo))
    let form = ["act=complete", "key=second", "amount=180,00", "files=@\(photo);type=image/jpeg"]
    let known = try files(of: city.centre)
    async let broken = city.tryToBrowse(link, form)
    try await Programs.poll("the picture") { try files(of: city.centre).count > known.count ? () : nil }
    try await city.centre.stop(SIGKILL)
    _ = try await broken
    try await city.start()
    try await city.browse(link, form)
    let done = try await city.centre.done("order", "show", order)
    #expect(done["state"]?.text == "completed" && done["files"]?.items.count == 1, "\(done)")
    let events = try await city.centre.done("journal", "show", "--order", order).items
    #expect(events.filter { $0["kind"]?.text == "order.completed" }.count == 1)
  }

  /// The fifth kill: when Postfix has the citizen's last notice.
  private func told(_ order: String, _ city: MailCity) async throws {
    try await city.work()
    _ = try await city.mailbox(of: MailCity.citizen, count: 2)
    try city.kill(.after, messageTo: MailCity.citizen)
    try await city.centre.done("order", "close", order, "--as", "elisa")
    try await city.workUntilKilled()
    _ = try await city.mailbox(of: MailCity.citizen, count: 3)
    try await Programs.poll("the message again") {
      city.handedOver(to: MailCity.citizen).values.reduce(0, +) == 5 ? () : nil
    }
  }

  private func subjects(of recipient: String, _ city: MailCity) async throws -> [String] {
    try await city.mailbox(of: recipient, count: 1).compactMap { message in
      message.split(whereSeparator: \.isNewline).first { $0.hasPrefix("Subject: ") }.map(String.init)
    }
  }

  /// The names of what the store of files keeps.
  private func files(of centre: TestCentre) throws -> [String] {
    let names = FileManager.default.enumerator(atPath: centre.data + "/files")?.compactMap { $0 as? String } ?? []
    return names.filter { $0.count > 40 }
  }
}
