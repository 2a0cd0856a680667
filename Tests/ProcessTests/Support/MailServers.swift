import Foundation
import Testing

/// The machine's mail servers, each started by a test in a folder of its own on a port of its own.
enum MailServers {
  /// Whether they can be started here: Postfix and Dovecot begin as root and take other users on.
  static let areHere = geteuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/sbin/postfix")

  /// Why a test without them is left out.
  static let reason: Comment = "Postfix and Dovecot start as root only; scripts/setup.sh tests installs them"

  /// Whether a program of that name is here.
  static func have(_ program: String) -> Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/" + program) }

  /// Whether a user without any rights can run a program of ours, where it was built.
  static func nobodyCanRun(_ program: String) async -> Bool {
    let folder = FileManager.default.temporaryDirectory.path
    let run = try? await Programs.run(
      "/usr/bin/setpriv", ["--reuid", "nobody", "--regid", "nogroup", "--clear-groups", program, "--version"],
      in: folder)
    return run?.status == 0
  }

  /// A folder that the servers' users may pass through.
  static func folder(_ name: String) throws -> String {
    let name = "\(name)-\(UUID().uuidString.prefix(8).lowercased())"
    let path = FileManager.default.temporaryDirectory.appending(path: name).path
    try makeFolder(path)
    return path
  }

  /// Makes a folder that everybody may look into.
  static func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
  }

  /// Gives a folder to a user and a group, or to a group alone as `:group`.
  static func give(_ path: String, to owner: String, mode: Int, in folder: String) async throws {
    try await done("/bin/chown", [owner, path], in: folder)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  /// Runs a program that has to end with status 0; its standard output.
  @discardableResult
  static func done(
    _ program: String, _ arguments: [String], input: Data? = nil, in folder: String
  ) async throws -> String {
    let run = try await Programs.run(program, arguments, input: input, in: folder)
    try #require(run.status == 0, "\(program) ended with \(run.status): \(run.output) \(run.error)")
    return run.output
  }

  /// A message as somebody's mail program writes it; its Message-ID is made of `id`.
  static func message(_ id: String, from sender: String, to recipient: String, _ text: String) -> Data {
    Data(
      """
      From: \(sender)
      To: \(recipient)
      Subject: Segnalazione \(id)
      Date: Mon, 10 Mar 2025 09:00:00 +0100
      Message-ID: <\(id)@people.example>

      \(text)

      """.utf8)
  }
}
