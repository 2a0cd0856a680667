import Foundation
import Testing

@Suite("What people mistype, refused by the real programs")
struct TypedInputTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let flags: [String]
    let status: Int32
    let field: String?

    init(_ flags: String..., status: Int32 = 65, field: String?) {
      self.flags = flags
      self.status = status
      self.field = field
    }

    var testDescription: String { flags.joined(separator: " ") }
  }

  private static let mistakes = [
    Mistake("--category", "roads.nope", field: "category"),
    Mistake("--zone", "Z99", field: "zone"),
    Mistake("--place", "nowhere", field: "place"),
    Mistake("--lat", "41.9", "--lon", "12.5", field: "lat"),
    Mistake("--lat", "144.9", "--lon", "12.5", field: "lon"),
    Mistake("--lat", "44.7", status: 64, field: nil),
    Mistake("--estimate", "1.250", field: "estimate"),
    Mistake("--estimate", "-1", field: "estimate"),
    Mistake("--estimate", "1e9", field: "estimate"),
    Mistake("--at", "2026-03-29T02:30", field: "at"),
    Mistake("--at", "2025-10-26T02:30", field: "at"),
    Mistake("--at", "2099-01-01", field: "at"),
    Mistake("--at", "domani", field: "at"),
    Mistake("--urgency", "huge", field: "urgency"),
    Mistake("--channel", "telegram", field: "channel"),
    Mistake("--outcome", "maybe", field: "outcome"),
    Mistake("--link", "R-2025-000099", status: 66, field: nil),
    Mistake("--chase", "R-2025-000099", status: 66, field: nil),
    Mistake("--colour", "red", status: 64, field: nil),
  ]

  @Test("Each mistake on a call is refused with its field and a sentence, and nothing is written")
  func calls() async throws {
    let centre = try await TestCentre.open()
    for mistake in Self.mistakes {
      var call = ["call", "log", "--description", "Buca", "--json"] + mistake.flags
      if !mistake.flags.contains("--category") { call += ["--category", "roads.pothole"] }
      let run = try await centre.mcctl(call)
      #expect(run.status == mistake.status, "\(mistake): \(run.error)")
      #expect(run.output.isEmpty, "\(mistake)")
      let problem = try run.problem
      #expect(problem["field"]?.text == mistake.field, "\(mistake)")
      #expect(problem["detail"]?.text?.isEmpty == false, "\(mistake)")
      #expect(problem["hint"]?.text?.isEmpty == false, "\(mistake)")
    }
    #expect(try await centre.done("request", "list").items == [])
  }

  @Test("Italian amounts and the hour that exists twice with its offset are taken")
  func taken() async throws {
    let centre = try await TestCentre.open()
    for time in ["2025-10-26T02:30+02:00", "2025-10-26T02:30:00+01:00"] {
      let call = try await centre.done(
        "call", "log", "--description", "Buca", "--category", "roads.pothole", "--zone", "Z1", "--estimate", "12,50",
        "--at", time)
      let order = try await centre.done("order", "show", try #require(call["orders"]?[0]?.text))
      #expect(order["estimate"]?.text == "12.50")
      let request = try await centre.done("request", "show", try #require(call["request"]?.text))
      #expect(request["reported"]?.text?.hasSuffix(String(time.suffix(6))) == true)
    }
  }

  private static let strays: [(command: String, status: Int32)] = [
    ("order show WO-2025-000099", 66),
    ("order start WO-2025-000099", 66),
    ("request show R-2025-000099", 66),
    ("contractor show nobody", 66),
    ("inspection record I-2025-000009 --kind verification --outcome passed", 66),
    ("order show WO-99", 65),
    ("request show pippo", 65),
    ("order list --state weird", 65),
    ("order list --limit 0", 64),
    ("order fly WO-2025-000099", 64),
  ]

  @Test("Numbers that nothing has end with 66, texts that are no numbers with 65, unknown commands with 64")
  func numbers() async throws {
    let centre = try TestCentre()
    try await centre.start()
    for stray in Self.strays {
      let run = try await centre.mcctl(stray.command.split(separator: " ").map(String.init) + ["--json"])
      #expect(run.status == stray.status, "\(stray.command)")
      #expect(try run.problem["detail"]?.text?.isEmpty == false, "\(stray.command)")
    }
  }

  @Test("A description of ten megabytes is refused and leaves nothing")
  func tenMegabytes() async throws {
    let centre = try await TestCentre.open()
    let (status, problem) = try await centre.refused(
      "call", "log", "--description", "-", "--category", "roads.pothole", "--zone", "Z1",
      input: Data(repeating: UInt8(ascii: "a"), count: 10_000_000))
    #expect(status == 65)
    #expect(problem["code"]?.text == "too-large")
    #expect(try await centre.done("request", "list").items == [])
  }

  @Test("A description that is not UTF-8 is refused, typed or piped")
  func notUTF8() async throws {
    let centre = try await TestCentre.open()
    let piped = try await centre.refused("call", "log", "--description", "-", input: Data([0x62, 0xFF, 0xFE]))
    #expect(piped.status == 65)
    #expect(piped.problem["detail"]?.text?.contains("L'ingresso non è in UTF-8 alla riga 1") == true)
    let typed = try await centre.run(
      "/bin/bash", ["-c", "exec \"$0\" call log --json --description $'buca \\xff'", Programs.mcctl])
    #expect(typed.status == 65)
    #expect(try typed.problem["code"]?.text == "malformed")
    #expect(try await centre.done("request", "list").items == [])
  }

  @Test("An act on an order that has changed meanwhile is a conflict")
  func staleVersion() async throws {
    let centre = try await TestCentre.open()
    try await centre.done(
      "call", "log", "--description", "Buca", "--category", "roads.pothole", "--zone", "Z1", "--estimate", "20000")
    let order = try #require(try await centre.done("order", "list").items.first?["number"]?.text)
    let (status, problem) = try await centre.refused("order", "approve", order, "--if-version", "77", "--as", "mara")
    #expect(status == 78)
    #expect(problem["code"]?.text == "stale-version")
  }
}
