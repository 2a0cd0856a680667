import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program that was started with its output going to files, so that it can never block on a full pipe.
final class RunningProgram: Sendable {
  private let process: Mutex<Process>
  private let ending: Task<Int32, Never>
  /// Its process id.
  let id: pid_t
  /// The file of its standard error.
  let log: String

  /// Starts it.
  init(
    _ program: String, _ arguments: [String], environment: [String: String] = [:], input: String = "/dev/null",
    output: String = "/dev/null", log: String
  ) throws {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle(forReadingAtPath: input)
    process.standardOutput = try Self.appending(output)
    process.standardError = try Self.appending(log)
    let (ends, sender) = AsyncStream.makeStream(of: Int32.self)
    process.terminationHandler = { ended in
      sender.yield(ended.terminationReason == .exit ? ended.terminationStatus : 128 + ended.terminationStatus)
      sender.finish()
    }
    try process.run()
    id = process.processIdentifier
    ending = Task {
      var status: Int32 = -1
      for await end in ends { status = end }
      return status
    }
    self.log = log
    self.process = Mutex(process)
  }

  /// Its exit status once it has ended; 128 and the signal when one ended it.
  var status: Int32 { get async { await ending.value } }

  /// Whether it has not ended yet.
  var isRunning: Bool { process.withLock { $0.isRunning } }

  /// Sends it a signal, unless it has ended.
  func send(_ signal: Int32) {
    process.withLock { if $0.isRunning { _ = kill(id, signal) } }
  }

  private static func appending(_ path: String) throws -> FileHandle {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }
}
