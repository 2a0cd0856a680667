import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A bare connection to a daemon's socket, for requests that no client of ours would send.
final class UnixSocket {
  private let descriptor: Int32

  /// Connects; `nil` while nobody listens there.
  init?(_ path: String) {
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    guard path.utf8.count < MemoryLayout.size(ofValue: address.sun_path) else { return nil }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard connected == 0 else { return nil }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Sends text; whoever has hung up is told nothing.
  func send(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  /// One line, with its end.
  func receiveLine() -> String {
    var (line, byte) = ([UInt8](), UInt8(0))
    while line.last != UInt8(ascii: "\n"), recv(descriptor, &byte, 1, 0) == 1 { line.append(byte) }
    return String(decoding: line, as: UTF8.self)
  }

  /// Everything until the other end closes.
  func receiveAll() -> String {
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { return String(decoding: received, as: UTF8.self) }
      received += buffer[..<count]
    }
  }

  /// The status that one GET is answered with; 0 while nobody answers.
  static func status(of path: String, at socket: String) -> Int {
    guard let connection = UnixSocket(socket) else { return 0 }
    connection.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    return connection.receiveAll().split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
  }
}
