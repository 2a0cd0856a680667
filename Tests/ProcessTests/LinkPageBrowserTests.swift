import Foundation
import Testing

@Suite(
  "The pages behind links, in a real browser without scripts on a screen 320 pixels wide",
  .enabled(if: Browser.isHere, Browser.reason))
struct LinkPageBrowserTests {
  private let order = "WO-2026-000001"
  private static let firm = "edil-ponte"

  /// A centre whose pages a browser reaches.
  private func centre() async throws -> (centre: TestCentre, site: String) {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00", "--listen", "127.0.0.1:0")
    let port = try #require(try centre.log.firstMatch(of: /127\.0\.0\.1[:\/]+([1-9][0-9]*)/)?.output.1)
    let site = "http://127.0.0.1:\(port)"
    let folder = centre.folder + "/city"
    try FileManager.default.copyItem(atPath: Programs.fixture("city"), toPath: folder)
    let city = try String(contentsOfFile: folder + "/city.yaml", encoding: .utf8)
    try "site: \(site)\n\(city)".write(toFile: folder + "/city.yaml", atomically: true, encoding: .utf8)
    try await centre.done("policy", "apply", folder + "/city.yaml", "--reason", "Pagine")
    return (centre, site)
  }

  /// Puts a pothole, which a citizen reports by mail address, to a firm by mail.
  private func offer(_ centre: TestCentre, _ number: Int) async throws {
    try await centre.done(
      "call", "log", "--description", "Buca profonda davanti alla scuola", "--category", "roads.pothole", "--lat",
      "44.7\(number)88", "--lon", "10.6105", "--address", "Via Emilia San Pietro 12", "--email",
      "rosa\(number)@posta.example")
    // Whoever's turn it is refuses, until it is that of the firm that is asked by mail.
    let order = "WO-2026-00000\(number)"
    for _ in 0..<3 where try await centre.done("order", "show", order)["contractor"]?.text != Self.firm {
      try await centre.done("order", "refuse", order, "--reason", "Nessuna squadra")
    }
    try await centre.done("clock", "advance", "1m")
  }

  /// The link in the newest message of a kind about something.
  private func link(_ kind: String, _ about: String, _ centre: TestCentre, _ site: String) async throws -> String {
    let sent = try await centre.done("mail", "sent", about)
    let known = sent.items.filter { $0["kind"]?.text == kind && [nil, Self.firm].contains($0["contractor"]?.text) }
    let message = try #require(known.first?["messageID"]?.text, "\(sent)")
    let run = try await centre.mcctl(["mail", "show", message])
    // A mail program puts the lines together again that were broken to travel.
    let text = run.output.replacingOccurrences(of: "=\r\n", with: "").replacingOccurrences(of: "=\n", with: "")
    return try #require(
      text.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix(site) }.map(String.init), "\(run.output)")
  }

  private func photo(_ folder: String) throws -> String {
    let path = folder + "/foto.jpg"
    try Data([0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]).write(to: URL(filePath: path))
    return path
  }

  @Test("A firm's page through the whole work: each act, a mistake, and what others do not see")
  func firm() async throws {
    let (centre, site) = try await centre()
    try await offer(centre, 1)
    let link = try await link("offer", order, centre, site)
    let browser = try Browser(in: centre.folder)
    let page = PageCheck(browser: browser, folder: centre.folder)

    try browser.visit(link)
    #expect(try browser.text.contains("Buca profonda davanti alla scuola"))
    try await page.check("an offer")
    try browser.type("ieri", into: "when", of: "accept")
    try browser.press("accept")
    #expect(try browser.text.contains("non è un'ora a venire"))
    #expect(try browser.evaluate("document.querySelector('[name=when]').value") as? String == "ieri")
    try await page.check("a mistake")
    try browser.evaluate("document.querySelector('[name=when]').value = ''")
    try browser.type("15:30", into: "when", of: "accept")
    try browser.press("accept")
    #expect(try browser.text.contains("Registrato"))
    #expect(try await centre.done("order", "show", order)["state"]?.text == "accepted")
    try await page.check("an accepted order")
    try browser.press("start")
    try await page.check("work under way")
    try browser.type("290,50", into: "amount", of: "complete")
    try browser.choose(try photo(centre.folder), in: "complete")
    try browser.press("complete")
    try await page.check("finished work")
    let view = try await centre.done("order", "show", order)
    #expect(view["state"]?.text == "completed" && view["final"]?.text == "290.50")
    #expect(view["files"]?.items.count == 1)

    for (number, first, act) in [(2, nil, "refuse"), (3, "accept", "hand-back")] as [(Int, String?, String)] {
      try await offer(centre, number)
      try browser.visit(try await self.link("offer", "WO-2026-00000\(number)", centre, site))
      if let first { try browser.press(first) }
      try browser.type("Nessuna squadra libera", into: "reason", of: act)
      try browser.press(act)
      #expect(try browser.text.contains("non è, o non è più, affidato a voi"), "\(act)")
    }
    try await page.check("an order that is another's")
  }

  @Test("A reporter's page: a word with a picture, and after the end that it is not fixed")
  func reporter() async throws {
    let (centre, site) = try await centre()
    try await offer(centre, 1)
    let link = try await link("receipt", "R-2026-000001", centre, site)
    let browser = try Browser(in: centre.folder)
    let page = PageCheck(browser: browser, folder: centre.folder)

    try browser.visit(link)
    try await page.check("a report")
    try browser.type("È proprio sulle strisce.", into: "text", of: "word")
    try browser.choose(try photo(centre.folder), in: "word")
    try browser.press("word")
    #expect(try browser.text.contains("l'aggiunta è arrivata"))
    try await page.check("a word added")
    try browser.press("word")
    #expect(try browser.text.contains("Non c'è nulla da aggiungere"))
    try await page.check("nothing to add")
    try await centre.done("request", "cancel", "R-2026-000001", "--reason", "Già riparata da altri")
    try browser.visit(link)
    try await page.check("a report that has ended")
    try browser.press("unfixed")
    #expect(try browser.text.contains("lo rivediamo"))
  }

  @Test("A link that is unknown, revoked or too old says so on a page that works as well")
  func over() async throws {
    let (centre, site) = try await centre()
    try await offer(centre, 1)
    let link = try await link("offer", order, centre, site)
    let browser = try Browser(in: centre.folder)
    let page = PageCheck(browser: browser, folder: centre.folder)

    try browser.visit(site + "/c/1-00000000000000000000000000000000")
    #expect(try browser.text.contains("Questo collegamento non esiste"))
    try await page.check("an unknown link")
    try await centre.done("link", "revoke", order)
    try browser.visit(link)
    #expect(try browser.text.contains("Questo collegamento non vale più"))
    try await page.check("a revoked link")
    try await offer(centre, 2)
    let old = try await self.link("offer", "WO-2026-000002", centre, site)
    try await centre.done("clock", "advance", "91d")
    try browser.visit(old)
    #expect(try browser.text.contains("Questo collegamento non vale più"))
    try await page.check("an old link")
  }
}
