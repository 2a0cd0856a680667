import Foundation

/// A mail system that writes down what it was given, and by which daemon.
struct MailLog {
  /// How many messages a daemon has with the mail system at once, and so at most in hand when it is killed.
  static let mostInHand = 100

  /// A message that was given.
  private struct Given {
    let daemon: Substring
    let message: String
  }

  /// The program, which takes a message as `sendmail` does.
  let program: String
  private let log: String

  /// Makes one below a directory.
  init(in directory: String) throws {
    program = directory + "/sendmail"
    log = directory + "/log"
    // The daemon is the parent, also when it is gone before the message is taken.
    let script = """
      #!/bin/sh
      id=$(sed -n 's/^Message-ID: *<\\(.*\\)>.*/\\1/Ip' | head -1)
      sleep 0.02
      echo "$PPID $id" >> '\(log)'

      """
    try script.write(toFile: program, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
  }

  /// How many messages it was given.
  var count: Int { taken.count }

  /// How often it was given a message that it had already.
  var again: Int {
    let given = taken
    return given.count - Set(given.map(\.message)).count
  }

  /// How many of the messages due it never got, and how many it got again without a kill that explains it.
  ///
  /// A kill explains a message that its daemon had in hand: it was among the last that this one gave, once, and another
  /// daemon gave it once more.
  func compare(with due: [String], killed: Int) -> (due: Int, unsent: Int, repeated: Int) {
    let given = taken
    let times = Dictionary(grouping: given) { $0.message }
    let unsent = due.count { times[$0] == nil }
    let inHand = inHand(given, killed)
    let repeated = times.values.reduce(0) { sum, copies in
      let isExplained =
        copies.count == 2 && copies[0].daemon != copies[1].daemon
        && inHand[copies[0].daemon]?.contains(copies[0].message) == true
      return sum + (isExplained ? 0 : copies.count - 1)
    }
    return (due.count, unsent, repeated)
  }

  // Those that were killed are those that fell silent first.
  private func inHand(_ given: [Given], _ killed: Int) -> [Substring: Set<String>] {
    var silent: [Substring] = []
    for one in given.reversed() where !silent.contains(one.daemon) { silent.insert(one.daemon, at: 0) }
    return silent.dropLast().prefix(killed).reduce(into: [:]) { found, daemon in
      found[daemon] = Set(given.filter { $0.daemon == daemon }.suffix(Self.mostInHand).map(\.message))
    }
  }

  private var taken: [Given] {
    let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map { line in
      let words = line.split(separator: " ", maxSplits: 1)
      return Given(daemon: words[0], message: words.count > 1 ? String(words[1]) : "")
    }
  }
}
