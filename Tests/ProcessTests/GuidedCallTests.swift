import Foundation
import Testing

@Suite("The guided call, at a terminal")
struct GuidedCallTests {
  // Types each answer once its question stands there; ends with mcctl's own status.
  private static let typist = """
    import os, pty, sys
    words = sys.argv[2:]
    child, terminal = pty.fork()
    if child == 0:
        os.execv(sys.argv[1], [sys.argv[1], "call", "log"])
    seen = ""
    while True:
        try:
            got = os.read(terminal, 65536).decode(errors="replace")
        except OSError:
            got = ""
        if not got:
            break
        seen += got
        while words and words[0] in seen:
            seen = seen[seen.index(words[0]) + len(words[0]):]
            os.write(terminal, words[1].encode())
            words = words[2:]
    sys.stdout.write(seen)
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) if not words else 99)
    """

  private func guide(_ centre: TestCentre, _ dialogue: KeyValuePairs<String, String>) async throws -> Run {
    let words = dialogue.flatMap { [$0.key, $0.value] }
    return try await centre.run(
      "/usr/bin/python3", ["-c", Self.typist, Programs.mcctl] + words, environment: ["TERM": "xterm", "LANG": "C"])
  }

  @Test("A place completes from its first letters, however many places there are")
  func place() async throws {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    let rows = (1...600).map { "pole-\($0),lamp,Palo \($0),Z1,,," } + ["zoo-gate,gate,Zoo gate,Z1,,,"]
    let file = centre.folder + "/poles.csv"
    try (["code,kind,name,zone,lat,lon,contact"] + rows).joined(separator: "\n")
      .write(toFile: file, atomically: true, encoding: .utf8)
    try await centre.done("place", "import", file)
    let run = try await guide(
      centre,
      [
        "in danger?": "n\n", "What is wrong?": "The gate is broken\n", "Category": "buildings.door\n",
        "Where?": "Zoo\t", "Zoo gate": "\n", "telephone": "\n", "name": "\n", "Log it?": "y\n",
      ])
    #expect(run.status == 0, "\(run.output)\(run.error)")
    let request = try await centre.done("request", "show", "R-2026-000001")
    #expect(request["place"]?.text == "zoo-gate")
  }

  @Test(
    "A street completes from its beginning: of several the operator chooses by number, and the zone is known with it")
  func street() async throws {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    try await centre.done("streets", "import", Programs.fixture("streets/INDIR_Z901.csv"))
    let run = try await guide(
      centre,
      [
        "in danger?": "n\n", "What is wrong?": "A hole\n", "Category": "roads.pothole\n", "Where?": "via emilia 12\n",
        "Which one?": "1\n", "In the registry": "", "telephone": "\n", "name": "\n", "Log it?": "y\n",
      ])
    #expect(run.status == 0, "\(run.output)\(run.error)")
    let request = try await centre.done("request", "show", "R-2026-000001")
    #expect(request["registryAddress"]?.text == "VIA EMILIA SAN PIETRO 12" && request["zone"]?.text == "Z3")
  }

  @Test("Danger told while the daemon is down is the most urgent class once the call is sent")
  func danger() async throws {
    let centre = try TestCentre()
    let run = try await guide(
      centre,
      [
        "in danger?": "y\n", "What is wrong?": "A lamp hangs by its cable\n", "Category": "lighting.lamp-out\n",
        "Where?": "Via Emilia 1\n", "telephone": "\n", "name": "\n", "Log it?": "y\n",
      ])
    #expect(run.status == 0, "\(run.output)\(run.error)")
    try await centre.start()
    let sent = try #require(try await centre.done("spool", "send").items.first?["request"]?.text)
    #expect(try await centre.done("request", "show", sent)["urgency"]?.text == "emergency")
  }

  @Test("A flag marks danger too, and a class that is named goes before it")
  func flag() async throws {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    let call = [
      "call", "log", "--danger", "--description", "Buca", "--category", "roads.pothole", "--zone", "Z1", "--json",
    ]
    for (more, urgency) in [([], "emergency"), (["--urgency", "normal"], "normal")] {
      let request = try #require(try await centre.mcctl(call + more).json["request"]?.text)
      #expect(try await centre.done("request", "show", request)["urgency"]?.text == urgency)
    }
  }
}
