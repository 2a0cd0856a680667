import ArgumentParser
import DispatchAPI
import Testing
import WorkOrders

@testable import mcctl

@Suite("Commands as typed")
struct ParsingTests {
  @Test("A price list is imported now, so there is no time to give")
  func noTimeForPrices() throws {
    _ = try Mcctl.parseAsRoot(["contract", "prices", "import", "a.csv", "--key", "k"])
    #expect(throws: (any Error).self) {
      try Mcctl.parseAsRoot(["contract", "prices", "import", "a.csv", "--at", "2026-07-14 09:00"])
    }
  }

  @Test("Amounts pass as typed, refused ones too: the daemon reads them", arguments: ["12,50", "1.250", "-1", "1e9"])
  func amounts(typed: String) throws {
    let command = try Mcctl.parseAsRoot(["order", "set", "WO-2026-000001", "--estimate", typed])
    var body = ActBody()
    try #require(command as? OrderSet).fill(&body)
    #expect(body.estimate == typed)
  }

  @Test("What is looked for may be a point alone, words with a point, but not nothing")
  func find() throws {
    let words = try #require(try Mcctl.parseAsRoot(["find", "v.", "Emilia", "--near", "44.7,-10.6"]) as? Find)
    #expect(words.words == ["v.", "Emilia"] && words.near == "44.7,-10.6")
    _ = try Mcctl.parseAsRoot(["find", "--near", "44.7,10.6", "--within", "50"])
    #expect(throws: (any Error).self) { try Mcctl.parseAsRoot(["find"]) }
    #expect(throws: (any Error).self) { try Mcctl.parseAsRoot(["find", "buca", "--limit", "101"]) }
  }

  @Test("Every act of the command line is an act of the domain by the same name")
  func actNames() {
    let groups = OrderCommand.configuration.groupedSubcommands.flatMap { $0.subcommands }
    let acts = groups.compactMap { $0 as? any OrderActCommand.Type }
    #expect(acts.count == 20)
    for act in acts { #expect(act.act.rawValue == act.configuration.commandName) }
  }

  @Test("A reason that an act needs is asked for")
  func neededReason() {
    #expect(throws: (any Error).self) { try Mcctl.parseAsRoot(["order", "decline", "WO-2026-000001"]) }
  }

  @Test(
    "Options that contradict each other are a usage error",
    arguments: [
      ["order", "list", "--socket", "/s", "--server", "https://x.example"],
      ["order", "list", "--server", "https://x.example", "--as", "anna"],
      ["clock", "advance"], ["clock", "advance", "2h", "--to", "2026-01-01"],
      ["statistics", "show"], ["statistics", "show", "--quarter", "2026-Q3", "--from", "2026-01-01"],
      ["statistics", "export", "--quarter", "2026-Q3", "--format", "pdf"],
      ["statistics", "export", "--quarter", "2026-Q3", "--all", "folder", "--output", "file"],
      ["statistics", "show", "--month", "2026-03", "--year", "2026"],
      ["statistics", "show", "--from", "2026-01-01", "--to", "2026-01-31", "--version", "2"],
      ["statistics", "freeze"], ["statistics", "reissue", "--quarter", "2026-Q3"], ["statistics", "verify"],
      ["order", "approve"], ["order", "approve", "WO-2026-000001", "--all"],
      ["order", "approve", "WO-2026-000001", "--zone", "Z1"],
      ["order", "approve", "WO-2026-000001", "WO-2026-000002", "--amount", "5"],
      ["user", "delegate", "dora", "--to", "bruno"], ["user", "delegate", "dora", "--end", "1"],
      ["order", "create"], ["order", "list", "--limit", "0"], ["order", "list", "--limit", "501"],
      ["mandate", "list", "--limit", "501"],
      ["call", "log", "--description", "x", "--at", "2026-01-01", "--occurred", "2026-01-01"],
      ["call", "log", "--description", "x", "--lat", "44"],
      ["policy", "try", "f", "--category", "c", "--at", "t", "--zone", "Z1", "--lat", "1", "--lon", "1"],
    ])
  func contradictions(arguments: [String]) {
    let error = #expect(throws: (any Error).self) { try Mcctl.parseAsRoot(arguments) }
    #expect(error.map { Mcctl.exitCode(for: $0).rawValue } == ExitStatus.usage)
  }

  @Test(
    "A word that names no command is named, whatever stands behind it",
    arguments: [["frobnicate", "--json"], ["order", "fly"], ["help", "foo"], ["mail", "quarantine", "foo"]])
  func unknownWord(arguments: [String]) {
    let error = #expect(throws: (any Error).self) { try CommandWords.check(arguments) }
    #expect(error.map { Mcctl.exitCode(for: $0).rawValue } == ExitStatus.usage)
    let word = arguments.last { !$0.hasPrefix("-") } ?? ""
    #expect(error.map { Mcctl.message(for: $0).contains("\"\(word)\"") } == true)
  }

  @Test("Words that name commands, and what stands behind them, are let through")
  func knownWord() throws {
    for arguments in [[], ["help"], ["help", "order", "list"], ["order", "show", "WO-1"], ["--version"], ["watch"]] {
      try CommandWords.check(arguments)
    }
  }

  @Test("A rota belongs to a contractor or to the technicians")
  func rotaOwner() throws {
    let contractor = try Mcctl.parseAsRoot(["rota", "import", "x.ics", "--for", "contractor", "luce-viva"])
    #expect(try #require(contractor as? RotaImport).owner.required() == "contractor:luce-viva")
    let role = try Mcctl.parseAsRoot(["rota", "export", "--for", "role", "technician"])
    #expect(try #require(role as? RotaExport).owner.required() == "technician")
    for words in [["luce-viva"], ["role", "operator"], ["contractor"], []] {
      let typed = ["rota", "remove"] + (words.isEmpty ? [] : ["--for"] + words)
      let error = #expect(throws: (any Error).self) { try Mcctl.parseAsRoot(typed) }
      #expect(error.map { Mcctl.exitCode(for: $0).rawValue } == ExitStatus.usage)
    }
  }

  @Test("A contact that opens a request needs a description, another does not")
  func description() throws {
    #expect(try CallSubject.parse([]).needsDescription)
    #expect(try CallSubject.parse(["--category", "roads.pothole"]).needsDescription)
    #expect(try !CallSubject.parse(["--outcome", "information"]).needsDescription)
    #expect(try !CallSubject.parse(["--chase", "R-2026-000001"]).needsDescription)
  }
}
