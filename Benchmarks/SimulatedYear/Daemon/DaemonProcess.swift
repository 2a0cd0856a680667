import Foundation
import WorkOrders

/// A dispatchd that this program started and may stop or kill.
final class DaemonProcess {
  private let process = Process()
  /// Its socket.
  let socket: String

  /// Starts one and waits until it is ready, for `patience` seconds at most.
  ///
  /// - Throws: ``DomainError`` when it ended instead, or is not ready in time; it is killed then.
  init(
    program: String, data: String, city: String?, clock: String? = nil, more: [String] = [], wrapper: [String] = [],
    patience: TimeInterval = 60
  ) throws {
    socket = data + "/dispatchd.sock"
    var arguments = wrapper + [program, "--data", data] + more
    if let city { arguments += ["--city", city] }
    if let clock { arguments += ["--clock", clock] }
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    _ = FileManager.default.createFile(atPath: data + ".log", contents: nil)
    process.standardError = FileHandle(forWritingAtPath: data + ".log")
    try process.run()
    do {
      try waitUntilReady(log: data + ".log", until: Date(timeIntervalSinceNow: patience))
    } catch {
      kill()
      throw error
    }
  }

  /// Ends it as an administrator would; its exit status.
  @discardableResult
  func stop() -> Int32 {
    process.terminate()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Ends it between two instructions.
  func kill() { Glibc.kill(process.processIdentifier, SIGKILL) }

  /// Waits until it is gone.
  func waitUntilGone() { process.waitUntilExit() }

  /// Its memory in megabytes: proportional set size.
  var pss: Double? { Self.pss(process.processIdentifier) }

  /// The proportional set size of a process, in megabytes.
  static func pss(_ process: Int32) -> Double? {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/smaps_rollup", encoding: .utf8) else { return nil }
    let line = text.split(separator: "\n").first { $0.hasPrefix("Pss:") }
    let kilobytes = line?.split(separator: " ").dropFirst().first.flatMap { Double($0) }
    return kilobytes.map { ($0 / 102.4).rounded() / 10 }
  }

  /// The process on the other end of a Unix socket.
  static func holder(ofSocket path: String) -> Int32? {
    guard let connection = try? UnixConnection(path: path) else { return nil }
    // What unix(7) calls struct ucred: process, user and group, an int each.
    var credentials: [Int32] = [0, 0, 0]
    var length = socklen_t(credentials.count * MemoryLayout<Int32>.size)
    let result = getsockopt(connection.descriptor, SOL_SOCKET, SO_PEERCRED, &credentials, &length)
    return result == 0 ? credentials[0] : nil
  }

  private func waitUntilReady(log: String, until deadline: Date) throws {
    while Date() < deadline {
      guard process.isRunning else {
        let said = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
        throw DomainError(.unreachable, "dispatchd ended with status \(process.terminationStatus): \(said.suffix(600))")
      }
      let answer = try? ConnectionPool(path: socket, size: 1).call(Call(method: "GET", path: "/readyz"))
      if answer?.isDone == true { return }
      usleep(10_000)
    }
    throw DomainError(.unreachable, "dispatchd was not ready in time.")
  }
}
