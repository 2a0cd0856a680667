import Foundation
import WorkOrders

/// Another program, run to its end.
///
/// Not by Foundation's `Process`, which waits for the servers that a program leaves behind as well.
enum Command {
  /// Runs one and answers what it wrote to standard output; `watch` is called at once and five times a second meanwhile.
  ///
  /// - Throws: ``DomainError`` when it does not end with status 0.
  @discardableResult
  static func run(_ arguments: [String], watch: (() -> Void)? = nil) throws -> String {
    let output = URL(filePath: NSTemporaryDirectory()).appending(path: "output-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: output) }
    let process = try start(arguments, output: output.path)
    var status: Int32 = 0
    var turn = 0
    while waitpid(process, &status, watch == nil ? 0 : WNOHANG) == 0 {
      if turn % 100 == 0 { watch?() }
      turn += 1
      usleep(2_000)
    }
    guard status == 0 else { throw DomainError(.internal, "\(arguments.joined(separator: " ")) failed.") }
    return try String(contentsOf: output, encoding: .utf8)
  }

  /// Starts a program that is found on the path, its standard output written to a file; its process.
  ///
  /// - Throws: ``DomainError`` when it cannot be started.
  static func start(_ arguments: [String], output: String) throws -> pid_t {
    var process: pid_t = 0
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    guard posix_spawnp(&process, arguments[0], &actions, nil, &words, environ) == 0 else {
      throw DomainError(.notFound, "\(arguments[0]) cannot be started.")
    }
    return process
  }
}
