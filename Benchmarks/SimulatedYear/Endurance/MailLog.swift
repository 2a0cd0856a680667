import Foundation

/// A mail system that writes down what it was given.
struct MailLog {
  /// The program, which takes a message as `sendmail` does.
  let program: String
  private let log: String

  /// Makes one below a directory.
  init(in directory: String) throws {
    program = directory + "/sendmail"
    log = directory + "/log"
    let script = """
      #!/bin/sh
      id=$(sed -n 's/^Message-ID: *<\\(.*\\)>.*/\\1/Ip' | head -1)
      sleep 0.02
      echo "$id" >> '\(log)'

      """
    try script.write(toFile: program, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
  }

  /// How many messages it was given.
  var count: Int { taken.count }

  /// How often it was given a message that it had already.
  var again: Int {
    let given = taken
    return given.count - Set(given).count
  }

  /// How many of the messages due it never got, and how many it got more often than the daemons killed explain: each
  /// may have handed over up to a hundred messages and not recorded it.
  func compare(with due: [String], killed: Int) -> (due: Int, unsent: Int, repeated: Int) {
    let times = taken.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    let unsent = due.count { times[$0] == nil }
    let isMore = times.values.contains { $0 > 1 + killed } || again > 100 * killed
    return (due.count, unsent, isMore ? again : 0)
  }

  private var taken: [String] {
    let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }
}
