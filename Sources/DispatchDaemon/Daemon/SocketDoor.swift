import Foundation
import Synchronization
import WorkOrders

/// A place of the daemon's on the machine: a Unix socket that one daemon has at a time.
///
/// The server listens under a passing name beside it and ``open()`` gives it its name in one step, so that a socket is
/// never taken away from a daemon that answers, and is nobody else's when it is removed.
final class SocketDoor: Sendable {
  /// Where clients find it.
  let path: String
  /// What the server binds.
  let passing: String
  private let option: String
  private let mode: mode_t
  private let identity = Mutex<Identity?>(nil)
  private let failure = Mutex<DomainError?>(nil)

  /// Looks whether the place is free; a socket whose daemon is gone is free.
  ///
  /// - Parameters:
  ///   - option: the option that names it.
  ///   - mode: who may connect once it is open.
  /// - Throws: ``DomainError`` `conflict` naming the process that answers there, or when something else lies there.
  init(path: String, option: String = "socket", mode: mode_t = 0o600) throws(DomainError) {
    (self.path, self.option, self.mode) = (path, option, mode)
    let name = ".\(option.prefix(1))\(getpid())"
    passing = URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent(name).path
    try checkFree()
    guard passing.utf8.count < 108 else {
      throw DomainError(
        .invalid, "The folder of the socket \(path) has a name that is too long.",
        hint: "Give a shorter one with --\(option).", field: option)
    }
  }

  /// Gives the listening socket its name and mode; says whether it has it, and keeps why not.
  func open() -> Bool {
    do throws(DomainError) {
      try takeName()
      return true
    } catch {
      failure.withLock { $0 = error }
      return false
    }
  }

  private func takeName() throws(DomainError) {
    chmod(passing, mode)
    try checkFree()
    identity.withLock { $0 = Identity(of: passing) }
    guard rename(passing, path) == 0 else {
      // Another service has failed meanwhile, and the server is gone with its socket: that is what is to be told.
      if errno == ENOENT { return }
      throw DomainError(
        .conflict, "The socket \(path) cannot be made: \(String(cString: strerror(errno))).",
        hint: giveAnother, field: option)
    }
  }

  /// Removes the socket; another daemon's, which took the place since, stays.
  ///
  /// - Throws: ``DomainError`` `conflict` when it could not be opened.
  func close() throws(DomainError) {
    let own = identity.withLock { $0 }
    if let own, Identity(of: path) == own { unlink(path) }
    if let failure = failure.withLock({ $0 }) { throw failure }
  }

  // Which file a name stands for.
  private struct Identity: Hashable {
    private let device: UInt
    private let node: UInt

    init?(of path: String) {
      var status = stat()
      guard lstat(path, &status) == 0 else { return nil }
      device = UInt(status.st_dev)
      node = UInt(status.st_ino)
    }
  }

  private var giveAnother: String { "Give another with --\(option)." }

  private func checkFree() throws(DomainError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFSOCK else {
      throw DomainError(
        .conflict, "\(path) is there and is not a socket.", hint: giveAnother, field: option)
    }
    guard let holder = try holder() else { return }
    throw DomainError(
      .conflict, "Another dispatchd (process \(holder)) listens on \(path).",
      hint: "Stop it first, or give this one another --\(option).", field: option)
  }

  // The kernel keeps of a listening socket which process made it so.
  private func holder() throws(DomainError) -> Int32? {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
    defer { Glibc.close(descriptor) }
    let status = Self.connect(descriptor, to: path)
    guard status == 0 || errno == EAGAIN else {
      if errno == ECONNREFUSED || errno == ENOENT { return nil }
      throw DomainError(
        .conflict, "The socket \(path) cannot be tried: \(String(cString: strerror(errno))).",
        hint: giveAnother, field: option)
    }
    // Its process, user and group, as `struct ucred` has them (unix(7)).
    var peer: [UInt32] = [0, 0, 0]
    var size = socklen_t(peer.count * MemoryLayout<UInt32>.size)
    getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size)
    return Int32(bitPattern: peer[0])
  }

  private static func connect(_ descriptor: Int32, to path: String) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    // The settings refuse a path that is longer than the address.
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}
