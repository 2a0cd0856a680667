import Foundation
import Testing

/// A centre that is reached by mail alone: its letters come and go by a Postfix, those of a citizen and of a firm lie in a
/// Dovecot.
///
/// Whoever hands its mail over can kill it there.
struct MailCity: Sendable {
  /// Where in a hand-over the daemon is killed.
  enum Moment: String {
    /// Nobody has the message yet.
    case before
    /// Postfix has it, and the daemon does not know.
    case after
  }

  static let citizen = "rosa@people.example"
  static let office = "centrale@city.example"
  /// The one firm of its trade.
  static let firm = "ordini@segnaletica-verde.example"

  let centre: TestCentre
  private let postfix: Postfix
  private let dovecot: Dovecot
  private var program: String { centre.folder + "/hand-over" }

  /// Starts everything.
  init() async throws {
    dovecot = try await Dovecot()
    postfix = try await Postfix(routes: [
      "city.example": "lmtp:unix:centre/lmtp", "people.example": dovecot.transport,
      "segnaletica-verde.example": dovecot.transport,
    ])
    centre = try TestCentre()
    try writeCity()
    try writeProgram()
    try await start()
    try await centre.done("contractor", "import", centre.folder + "/contractors.csv")
    for (name, role) in [("anna", "operator"), ("elisa", "technician")] {
      try await centre.done("user", "add", name, "--role", role)
    }
  }

  /// Starts the daemon, again where it was killed.
  func start() async throws {
    try await centre.start(
      clock: "2025-03-10T09:00:00", city: centre.folder + "/city.yaml",
      ["--lmtp", postfix.centreSocket, "--sendmail", program, "--mail-from", Self.office])
  }

  /// Has the next message to somebody kill the daemon on its way out.
  func kill(_ moment: Moment, messageTo recipient: String) throws {
    try recipient.write(toFile: "\(program).\(moment.rawValue)", atomically: true, encoding: .utf8)
  }

  /// Does what is due, in the middle of which the daemon is killed, and starts it again.
  func workUntilKilled() async throws {
    let run = try await centre.mcctl(["clock", "advance", "1m"])
    #expect(run.status != 0, "\(run.output)")
    try await told { try await centre.ended() }
    try await start()
    try await work()
  }

  /// Does what is due.
  func work() async throws { try await centre.done("clock", "advance", "1m") }

  /// Sends what a citizen wrote.
  func write(_ id: String, _ text: String) async throws {
    let message = MailServers.message(id, from: Self.citizen, to: Self.office, text)
    try await postfix.send(message, from: Self.citizen, to: [Self.office])
  }

  /// Has Postfix bring again what it could not.
  func bringAgain() async throws { try await postfix.flush() }

  /// Waits until somebody's mailbox holds so many messages.
  func mailbox(of recipient: String, count: Int) async throws -> [String] {
    try await told { try await dovecot.messages(of: recipient, count: count) }
  }

  /// Does something, and where that fails says what everybody said.
  private func told<Result>(_ body: () async throws -> Result) async throws -> Result {
    do { return try await body() } catch {
      Issue.record("Postfix said: \(postfix.log); the centre: \(try centre.log)")
      throw error
    }
  }

  /// What Postfix was given for somebody, by Message-ID: more than one of the same is a repetition.
  func handedOver(to recipient: String) -> [String: Int] {
    let lines = postfix.log.split(separator: "\n")
    // Between the program and what it says.
    func queue(_ line: Substring) -> Substring {
      line.split(separator: " ").first { $0.last == ":" && $0.count > 8 && $0.dropLast().allSatisfy(\.isHexDigit) }
        ?? ""
    }
    let names = Dictionary(
      lines.compactMap { line in
        line.split(separator: "message-id=<").dropFirst().first.map { (queue(line), String($0.prefix { $0 != ">" })) }
      }, uniquingKeysWith: { $1 })
    let sent = lines.filter { $0.contains("to=<\(recipient)>") && $0.contains("status=sent") }
    return sent.reduce(into: [:]) { counts, line in counts[names[queue(line)] ?? "?", default: 0] += 1 }
  }

  /// Opens a link as a browser does, or sends one of its forms.
  @discardableResult
  func browse(_ link: String, _ fields: [String] = []) async throws -> String {
    let run = try await tryToBrowse(link, fields)
    try #require(run.status == 0, "\(run.error)")
    return run.output
  }

  /// The same, while the daemon may go away.
  func tryToBrowse(_ link: String, _ fields: [String]) async throws -> Run {
    let path = link.split(separator: "/", maxSplits: 2).last ?? ""
    let form = fields.flatMap { ["-F", $0] }
    return try await centre.run(
      "/usr/bin/curl", ["-sS", "-L", "--unix-socket", centre.socket] + form + ["http://centre/\(path)"])
  }

  /// The link in a message.
  static func link(in message: String) throws -> String {
    let text = message.replacingOccurrences(of: "=\r\n", with: "").replacingOccurrences(of: "=\n", with: "")
    // In the head there is one too, between signs.
    let body: Range<String.Index>? = text.range(of: "\r\n\r\n") ?? text.range(of: "\n\n")
    let rest = text[(body?.upperBound ?? text.startIndex)...]
    let start = try #require(rest.range(of: "https://"), "\(message)")
    return String(text[start.lowerBound...].prefix { !$0.isWhitespace })
  }

  // The demo city with a site, and with one firm for signs.
  private func writeCity() throws {
    let city = try String(contentsOfFile: Programs.fixture("city/city.yaml"), encoding: .utf8)
    try (city + "\nsite: https://centrale.city.example\n")
      .write(toFile: centre.folder + "/city.yaml", atomically: true, encoding: .utf8)
    let firms = try String(contentsOfFile: Programs.fixture("city/contractors.csv"), encoding: .utf8)
      .split(separator: "\n")
    try firms.filter { $0.hasPrefix("code,") || $0.hasPrefix("segnaletica-verde,") }.joined(separator: "\n")
      .write(toFile: centre.folder + "/contractors.csv", atomically: true, encoding: .utf8)
    try FileManager.default.copyItem(
      atPath: Programs.fixture("city/zones.geojson"), toPath: centre.folder + "/zones.geojson")
  }

  // Its parent is the daemon.
  private func writeProgram() throws {
    let script = """
      #!/bin/sh
      meant() { [ -e "$0.$1" ] && [ "$(cat "$0.$1")" = "$2" ] && rm "$0.$1"; }
      for recipient; do :; done
      if meant before "$recipient"; then kill -9 "$PPID"; exit 75; fi
      '\(postfix.sendmail)' "$@" || exit
      if meant after "$recipient"; then kill -9 "$PPID"; fi

      """
    try script.write(toFile: program, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
  }
}
