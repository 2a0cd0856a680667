import Foundation
import WorkOrders

/// One connection to the daemon's Unix socket; it carries one call at a time.
final class UnixConnection {
  private(set) var descriptor: Int32 = -1
  private let path: String
  private var parser = AnswerParser()

  /// Connects.
  ///
  /// - Throws: ``DomainError`` `unreachable` when nobody listens.
  init(path: String) throws {
    self.path = path
    try connectSocket()
  }

  deinit { close() }

  /// Ends the connection.
  func close() {
    if descriptor >= 0 { Glibc.close(descriptor) }
    descriptor = -1
  }

  /// Sends bytes; whether all of them went.
  func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  /// Reads what has arrived; an answer once it is whole, ``Answer/lost`` when the connection ended.
  func receive() -> Answer? {
    let answer = withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 1) { buffer -> Answer? in
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      if count < 0, errno == EINTR || errno == EAGAIN { return nil }
      guard count > 0 else { return .lost }
      return parser.take(buffer[..<count])
    }
    if let answer, answer.status == 0 { close() }
    return answer
  }

  private func connectSocket() throws {
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let room = MemoryLayout.size(ofValue: address.sun_path)
    guard path.utf8.count < room else {
      throw DomainError(.invalid, "The socket's path \(path) is longer than \(room - 1) bytes.")
    }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard result == 0 else {
      close()
      throw DomainError(.unreachable, "No daemon answers on \(path).", hint: "Start dispatchd first.")
    }
  }
}
