import Foundation
import Testing

@Suite("The other commands of the real mcctl")
struct OtherCommandsTests {
  @Test("The board shows who is to be called, what waits for approval and what is near its limit")
  func board() async throws {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    for flags in [["--category", "lighting.pole-down"], ["--category", "buildings.roof-leak", "--estimate", "3800"]] {
      let run = try await centre.mcctl(["call", "log", "--description", "Guasto", "--zone", "Z1", "--json"] + flags)
      #expect(run.status == 0, "\(run.error)")
    }
    try await centre.done("call", "log", "--description", "Che cosa sia non si sa")
    let board = try await centre.done("watch", "--once")
    #expect(board["phoneOffers"]?[0]?["phone"]?.text == "+39 0522 000305")
    #expect(board["phoneOffers"]?[0]?["say"]?.text?.contains("WO-2026-000001") == true)
    #expect(board["awaitingApproval"]?.items.map { $0["number"]?.text } == ["WO-2026-000002"])
    #expect(board["new"]?.items.map { $0["number"]?.text } == ["WO-2026-000003"])
    let text = try await centre.mcctl(["watch", "--once"])
    #expect(text.output.contains("+39 0522 000305"), "\(text.output)")
  }

  @Test("A result that the disk has no room for is no success")
  func fullDisk() async throws {
    let centre = try TestCentre()
    let log = centre.folder + "/full"
    let program = try RunningProgram(
      Programs.mcctl, ["statistics", "schema"], environment: ["LANG": "en_GB.UTF-8"], output: "/dev/full", log: log)
    #expect(await program.status == 75)
    #expect(try String(contentsOfFile: log, encoding: .utf8).contains("The result cannot be written: No space left"))
  }

  @Test("A contact is shown and listed in the reader's language, with who reported for those who call back")
  func contacts() async throws {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    try await centre.done(
      "call", "log", "--description", "Buca", "--category", "roads.pothole", "--zone", "Z1", "--caller", "Rosa Neri",
      "--phone", "0522 777", "--as", "anna")
    let shown = try await centre.done("call", "show", "C-2026-000001")
    #expect(shown["reporter"]?["name"]?.text == "Rosa Neri" && shown["by"]?.text == "anna")
    #expect(try await centre.done("call", "list", "--channel", "phone").items == [shown])
    #expect(try await centre.done("call", "list", "--outcome", "information").items == [])
    let italian = try await centre.mcctl(["call", "show", "C-2026-000001"], environment: ["LANG": "it_IT.UTF-8"])
    #expect(italian.output.contains("telefono") && italian.output.contains("R-2026-000001"), "\(italian.output)")
    let hidden = try await centre.mcctl(
      ["call", "list", "--as", "mara"], environment: ["LANG": "en_GB.UTF-8"])
    #expect(hidden.output.contains("C-2026-000001") && !hidden.output.contains("Rosa"), "\(hidden.output)")
    let withheld = try await centre.mcctl(
      ["call", "show", "C-2026-000001", "--as", "mara"], environment: ["LANG": "en_GB.UTF-8"])
    #expect(withheld.output.contains("withheld from your role"))
    #expect(try await centre.mcctl(["call", "show", "C-2026-000009"]).status == 66)
  }

  @Test("A reopened order stands on the board as waiting for a decision, and says how it goes on")
  func reopened() async throws {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    try await centre.done("call", "log", "--description", "Buca", "--category", "roads.pothole", "--zone", "Z1")
    let number = "WO-2026-000001"
    for act in ["accept", "complete", "close"] { try await centre.done("order", act, number) }
    try await centre.done("order", "reopen", number, "--reason", "Di nuovo", "--as", "anna")
    let english = ["LANG": "en_GB.UTF-8"]
    let board = try await centre.mcctl(["watch", "--once"], environment: english)
    #expect(board.output.contains("Waiting for a decision (order set) (1)"), "\(board.output)")
    let shown = try await centre.mcctl(["order", "show", number], environment: english)
    #expect(shown.output.contains("order set anything on it"), "\(shown.output)")
    let decided = try await centre.done("order", "set", number, "--zone", "Z1", "--as", "anna")
    #expect(decided["state"]?.text == "offered")
  }

  @Test("A policy is tried without a daemon: limits, mandate, approval and candidates")
  func tried() async throws {
    let centre = try TestCentre()
    let attempt = [
      "policy", "try", Programs.fixture("city/city.yaml"), "--category", "roads.pothole", "--zone", "Z1", "--at",
      "2026-03-03T10:00", "--json",
    ]
    let firms = ["--contractors", Programs.fixture("city/contractors.csv")]
    let small = try await centre.mcctl(attempt + firms).json
    #expect(small.fields.isSuperset(of: ["urgency", "zone", "targets", "mandate", "approval", "candidates"]))
    #expect(small["mandate"]?.text == "day-urgent")
    #expect(small["approval"]?["needed"]?.flag == false)
    #expect(small["candidates"]?.items.count { $0["eligible"]?.flag == true } == 3)
    let arrival = small["targets"]?.items.first { $0["name"]?.text == "arrival" }
    #expect(arrival?["due"]?.text == "2026-03-03T22:00:00+01:00")
    let large = try await centre.mcctl(attempt + ["--estimate", "12000"]).json
    #expect(large["mandate"] == .null)
    #expect(large["approval"]?["needed"]?.flag == true)
    #expect(large["candidates"] == .null)
  }

  @Test("The policy in force and that of a file are shown alike")
  func policies() async throws {
    let centre = try TestCentre()
    let file = try await centre.done("policy", "show", Programs.fixture("city/city.yaml"))
    try await centre.start()
    let inForce = try await centre.done("policy", "show")
    #expect(inForce["version"]?.count == 1)
    #expect(inForce["categories"] == file["categories"])
    #expect(inForce["urgencies"]?.items.map { $0["code"]?.text } == ["emergency", "urgent", "normal", "programmed"])
    #expect(inForce["problems"]?.items == [])
    #expect(try await centre.mcctl(["policy", "check", Programs.fixture("city/city.yaml")]).status == 0)
  }

  @Test("Doctor finds a running centre healthy and a daemon that is down")
  func doctor() async throws {
    let centre = try TestCentre()
    let down = try await centre.mcctl(["doctor", "--json"])
    #expect(down.status == 65)
    #expect(try down.json["healthy"]?.flag == false)
    try await centre.start()
    let up = try await centre.done("doctor")
    #expect(up["healthy"]?.flag == true)
    #expect(up["findings"]?.items.allSatisfy { $0["ok"]?.flag == true } == true)
  }

  @Test(
    "The completions of each shell are complete scripts that name the commands", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) async throws {
    let centre = try TestCentre()
    let script = try await centre.mcctl(["--generate-completion-script", shell])
    #expect(script.status == 0)
    for command in ["call", "order", "inspection", "statistics", "spool"] { #expect(script.output.contains(command)) }
    if shell == "bash" {
      try script.output.write(toFile: centre.folder + "/complete", atomically: true, encoding: .utf8)
      #expect(try await centre.run("/bin/bash", ["-n", centre.folder + "/complete"]).status == 0)
    }
  }

  @Test("The manual page describes every command; help and version need no daemon")
  func manual() async throws {
    let centre = try TestCentre()
    let manual = try await centre.mcctl(["man"])
    #expect(manual.status == 0)
    #expect(manual.output.hasPrefix(".TH MCCTL 1"))
    for command in ["call log", "order approve", "statistics export", "mail deliver", "spool send"] {
      #expect(manual.output.contains(".SS mcctl \(command)"))
    }
    #expect(try await centre.mcctl(["--help"]).status == 0)
    #expect(try await centre.mcctl(["order", "approve", "--help"]).output.contains("--amount"))
    #expect(try await centre.run(Programs.dispatchd, ["--version"]).status == 0)
    #expect(try await centre.run(Programs.mcctl, ["--version"]).status == 0)
    #expect(try await centre.run(Programs.mcctl, ["policy", "show", "city.yaml", "--version", "2"]).status == 64)
  }
}
