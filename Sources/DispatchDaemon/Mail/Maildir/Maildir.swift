import Foundation
import WorkOrders

/// A folder of messages as mail systems deliver them (maildir(5)): those in `new` wait, those in `cur` were taken.
///
/// Works on the calling thread and blocks it.
struct Maildir: Sendable {
  /// The folder.
  let path: String

  /// Looks whether messages can be taken from there; subfolders that are missing are made.
  ///
  /// - Throws: ``DomainError`` `notFound` or `invalid` when there is no such folder, `notAllowed` when rights are missing.
  init(_ path: String) throws(DomainError) {
    self.path = path
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw Self.refusal(
        errno == ENOENT ? .notFound : FileFailure.code(of: errno),
        "The Maildir \(path) cannot be opened: \(String(cString: strerror(errno))).")
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw Self.refusal(.invalid, "\(path) is no folder.") }
    for name in ["new", "cur", "tmp"] { try check(name) }
  }

  private func check(_ name: String) throws(DomainError) {
    let folder = path + "/" + name
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw Self.refusal(.notAllowed, "\(folder) cannot be made: \(String(cString: strerror(errno))).")
    }
    var status = stat()
    guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw Self.refusal(.invalid, "\(folder) is no folder: \(path) is no Maildir.")
    }
    guard access(folder, R_OK | W_OK | X_OK) == 0 else {
      throw Self.refusal(
        .notAllowed, "This user may not move messages in \(folder): \(String(cString: strerror(errno))).")
    }
  }

  private static func refusal(_ code: ErrorCode, _ message: String) -> DomainError {
    DomainError(
      code, message, hint: "Give a Maildir that is dispatchd's own user's with --maildir.", field: "maildir")
  }

  /// What lies in `new`, oldest first.
  ///
  /// - Throws: ``DomainError`` when the folder cannot be read.
  func entries() throws(DomainError) -> [MaildirEntry] {
    guard let folder = opendir(path + "/new") else { throw FileFailure.reading(path + "/new") }
    defer { closedir(folder) }
    var entries: [MaildirEntry] = []
    while let item = readdir(folder) {
      let name = withUnsafeBytes(of: &item.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      // Names with a dot in front are nobody's messages.
      guard name.first != UInt8(ascii: "."), let entry = entry(name) else { continue }
      entries.append(entry)
    }
    return entries.sorted { $0.isOlder(than: $1) }
  }

  // One that has gone meanwhile is none.
  private func entry(_ name: [UInt8]) -> MaildirEntry? {
    var status = stat()
    guard lstat(place(name, in: "new"), &status) == 0 else { return nil }
    let written = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    return MaildirEntry(
      key: .init(name: name, node: UInt64(status.st_ino)), kind: Self.kind(status.st_mode), writtenAt: written,
      size: Int(status.st_size))
  }

  private static func kind(_ mode: mode_t) -> MaildirEntry.Kind {
    switch mode & S_IFMT {
    case S_IFREG: .message
    case S_IFDIR: .other("a folder")
    case S_IFLNK: .other("a symbolic link")
    case S_IFIFO: .other("a pipe")
    default: .other("no file")
    }
  }

  /// Reads a message, or its beginning.
  ///
  /// - Returns: the bytes up to the limit, and how many it has; `nil` when it is not there any more.
  /// - Throws: ``DomainError`` when it cannot be read.
  func read(_ entry: MaildirEntry, upTo limit: Int) throws(DomainError) -> (bytes: [UInt8], size: Int)? {
    // What took its place may be a link that leads elsewhere, or a pipe that never answers.
    let file = open(place(entry.key.name, in: "new"), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else {
      if errno == ENOENT || errno == ELOOP { return nil }
      throw FileFailure.reading(path + "/new/" + entry.name)
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileFailure.reading(path + "/new/" + entry.name) }
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    let bytes = try content(of: file, min(Int(status.st_size), limit), entry)
    return (bytes, max(bytes.count, Int(status.st_size)))
  }

  private func content(of file: Int32, _ size: Int, _ entry: MaildirEntry) throws(DomainError) -> [UInt8] {
    var cause: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while filled < size {
        let count = Glibc.read(file, buffer.baseAddress.map { $0 + filled }, size - filled)
        if count < 0, errno == EINTR { continue }
        if count < 0 { cause = errno }
        guard count > 0 else { return }
        filled += count
      }
    }
    guard cause == 0 else { throw FileFailure.reading(path + "/new/" + entry.name, cause: cause) }
    return bytes
  }

  /// Moves a message that was taken to `cur`, as one that was seen; whoever moved it before has done the same.
  ///
  /// - Throws: ``DomainError`` when the file system refuses.
  func settle(_ entry: MaildirEntry) throws(DomainError) {
    let base = Array(entry.key.name.prefix { $0 != UInt8(ascii: ":") })
    for suffix in ["", ".again", ".\(entry.key.node)"] {
      let target = place(base + Array((suffix + ":2,S").utf8), in: "cur")
      var status = stat()
      // Renaming would take the place of another.
      if lstat(target, &status) == 0 { continue }
      guard rename(place(entry.key.name, in: "new"), target) == 0 || errno == ENOENT else { break }
      return
    }
    throw FileFailure.writing(path + "/cur/" + entry.name)
  }

  private func place(_ name: [UInt8], in folder: String) -> [CChar] {
    (Array("\(path)/\(folder)/".utf8) + name + [0]).map { CChar(bitPattern: $0) }
  }
}
