import Foundation
import Testing

@Suite("Certified mail, through the real programs")
struct CertifiedMailTests {
  /// What comes of each kind, and how far the message has come then: nothing takes a delivered one back.
  private static let kinds = [
    ("busta-trasporto", "request", "sent"), ("busta-anomalia", "request", "sent"),
    ("accettazione", "receipt", "accepted"), ("presa-in-carico", "receipt", "taken-in-charge"),
    ("preavviso-12-ore", "receipt", "late"), ("consegna-completa", "receipt", "delivered"),
    ("preavviso-24-ore", "receipt", "delivered"), ("errore-consegna", "receipt", "delivered"),
    ("non-accettazione", "receipt", "delivered"), ("rilevazione-virus", "receipt", "delivered"),
    ("broken-other-kind", "quarantined", "delivered"),
  ]

  @Test("An order leaves from the certified box, and every kind of envelope and receipt is taken for what it is")
  func life() async throws {
    let programs = try TestCentre()
    let program = programs.folder + "/pec-sendmail"
    let script = "#!/bin/sh\ncat > \"$0.taken\"\necho \"$@\" > \"$0.arguments\"\n"
    try script.write(toFile: program, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let centre = try await TestCentre.open(
      clock: "2025-03-10T09:00:00", "--pec-sendmail", program, "--pec-from", "centrale@pec.comune-prova.example")

    let order = try await offered(centre)
    try await centre.done("clock", "advance", "30m")
    let arguments = try String(contentsOfFile: program + ".arguments", encoding: .utf8)
    #expect(arguments == "-i -f centrale@pec.comune-prova.example -- asfalti-medio@pec.example\n")
    let message = try String(contentsOfFile: program + ".taken", encoding: .utf8)
    let lines = message.split(whereSeparator: \.isNewline)
    let id = try #require(lines.first { $0.lowercased().hasPrefix("message-id: <") })
    let messageID = String(id.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" })

    for (name, outcome, state) in Self.kinds {
      let fixture = try String(contentsOfFile: Programs.fixture("mail/pec/\(name).eml"), encoding: .utf8)
        .replacingOccurrences(
          of: "offer.wo-2025-000001.1.0a1b2c3d@0a1b2c3d.maintenance-centre.invalid", with: messageID
        ).replacingOccurrences(of: "ordini@pec.asfalti-prova.example", with: "asfalti-medio@pec.example")
      #expect(
        try await centre.done("mail", "deliver", input: Data(fixture.utf8))["outcome"]?.text == outcome, "\(name)")
      let delivery = try await centre.done("order", "show", order)["offers"]?[0]?["delivery"]
      #expect(delivery?["state"]?.text == state, "\(name)")
    }

    #expect(
      try await centre.mcctl(["order", "show", order]).output.contains("PEC a asfalti-medio@pec.example: consegnata"))
    let english = try await centre.mcctl(["order", "show", order], environment: ["LANG": "en_GB.UTF-8"])
    #expect(english.output.contains("certified mail to asfalti-medio@pec.example: delivered"))
    #expect(try await centre.done("journal", "verify")["valid"]?.flag == true)
    #expect(try await centre.stop() == 0)
  }

  @Test("Half a certified box is refused at the start")
  func halfABox() async throws {
    let centre = try TestCentre()
    let start = try await centre.run(Programs.dispatchd, ["--data", centre.data, "--pec-sendmail", "/bin/true"])
    #expect(start.status == 65 && start.error.contains("--pec-from"), "\(start.error)")
  }

  /// The firms of a trade are asked by turns: the third of three potholes goes to the one that wants certified mail.
  private func offered(_ centre: TestCentre) async throws -> String {
    for place in 1...4 {
      let call = try await centre.done(
        "call", "log", "--description", "Buca profonda", "--category", "roads.pothole", "--lat", "44.70\(place)8",
        "--lon", "10.6105")
      let order = try #require(call["orders"]?[0]?.text)
      let offer = try await centre.done("order", "show", order)["offers"]?[0]
      if offer?["contractor"]?.text == "asfalti-medio" { return order }
    }
    throw Programs.Unanswered(what: "an offer by certified mail")
  }
}
