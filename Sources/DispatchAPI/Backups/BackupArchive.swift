public import WorkOrders

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A backup's file, opened to be read: which files are in it, and where.
///
/// Only names and sizes are read before anybody asks for contents, in whatever order a tar program has put them.
public final class BackupArchive: Sendable {
  /// One file in it.
  public struct Entry: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// How many bytes it has.
    public let size: Int
    /// Where they begin.
    let offset: Int
  }

  /// Where it lies.
  public let path: String
  /// How many bytes the whole archive has.
  public let size: Int
  /// Every file in it but the manifest.
  public let entries: [Entry]
  /// What it says of itself.
  public let manifest: BackupManifest
  private let descriptor: CInt

  /// Opens an archive and reads its manifest.
  ///
  /// - Throws: ``DomainError``: `not-found`, `not-allowed`, or `invalid` for what is no backup, was cut off, or is of a
  ///   newer program.
  public convenience init(path: String) throws(DomainError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.unopened(path) }
    do throws(DomainError) { try self.init(path, descriptor) } catch {
      close(descriptor)
      throw error
    }
  }

  private init(_ path: String, _ descriptor: CInt) throws(DomainError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw Self.noBackup(path) }
    let size = Int(status.st_size)
    var entries = try Self.entries(path, descriptor, size)
    guard let index = entries.firstIndex(where: { $0.name == BackupManifest.name }) else { throw Self.cutOff(path) }
    let entry = entries.remove(at: index)
    guard entry.size <= 1 << 30, let bytes = Self.bytes(descriptor, at: entry.offset, count: entry.size) else {
      throw Self.cutOff(path)
    }
    manifest = try Self.manifest(bytes, path)
    self.path = path
    self.descriptor = descriptor
    self.size = size
    self.entries = entries
  }

  deinit { close(descriptor) }

  /// Bytes of a file in it, from a place on.
  ///
  /// - Throws: ``DomainError`` `try-again` when the disk does not give them.
  public func read(_ entry: Entry, from start: Int, count: Int) throws(DomainError) -> [UInt8] {
    let count = min(count, entry.size - start)
    guard let bytes = Self.bytes(descriptor, at: entry.offset + start, count: count) else {
      throw DomainError(
        .tryAgain,
        .init(it: "Il backup \(path) non si può leggere.", en: "The backup \(path) cannot be read."),
        hint: .init(it: "Far controllare il disco.", en: "Have the disk checked."))
    }
    return bytes
  }
}

extension BackupArchive {
  private static func entries(_ path: String, _ descriptor: CInt, _ size: Int) throws(DomainError) -> [Entry] {
    var entries: [Entry] = []
    var offset = 0
    while true {
      guard let block = bytes(descriptor, at: offset, count: TarHeader.blockSize) else {
        throw entries.isEmpty ? noBackup(path) : cutOff(path)
      }
      if !entries.isEmpty, block.allSatisfy({ $0 == 0 }) { return entries }
      guard let header = TarHeader(block) else { throw entries.isEmpty ? noBackup(path) : damaged(path) }
      offset += TarHeader.blockSize
      guard header.size <= size - offset else { throw cutOff(path) }
      switch header.kind {
      case .file: entries.append(Entry(name: plain(header.name), size: header.size, offset: offset))
      case .folder, .remark: break
      case .other: throw foreign(header.name, in: path)
      }
      offset += header.size + TarHeader.padding(after: header.size)
    }
  }

  private static func plain(_ name: String) -> String { name.hasPrefix("./") ? String(name.dropFirst(2)) : name }

  private static func bytes(_ descriptor: CInt, at offset: Int, count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let read = bytes.withUnsafeMutableBytes { buffer in
        pread(descriptor, buffer.baseAddress.map { $0 + done }, count - done, off_t(offset + done))
      }
      guard read > 0 else { return nil }
      done += read
    }
    return bytes
  }

  private static func manifest(_ bytes: [UInt8], _ path: String) throws(DomainError) -> BackupManifest {
    // What a newer program writes may have other fields: its form is looked at first.
    struct Form: Decodable { let format: Int }
    let json = Data(bytes)
    guard let form = try? WireJSON.decode(Form.self, from: json) else { throw damaged(path) }
    guard form.format == BackupManifest.newestFormat else {
      throw DomainError(
        .invalid,
        .init(
          it: "Il backup \(path) è nella forma \(form.format): questo programma conosce la "
            + "\(BackupManifest.newestFormat).",
          en: "The backup \(path) has the form \(form.format): this program knows \(BackupManifest.newestFormat)."),
        hint: .init(it: "Usare il programma che l'ha fatto.", en: "Use the program that took it."))
    }
    guard let manifest = try? WireJSON.decode(BackupManifest.self, from: json) else { throw damaged(path) }
    return manifest
  }

  private static func unopened(_ path: String) -> DomainError {
    switch errno {
    case ENOENT, ENOTDIR:
      DomainError(.notFound, .init(it: "Non c'è il file \(path).", en: "There is no file \(path)."))
    default:
      DomainError(
        .notAllowed,
        .init(
          it: "Il file \(path) non si può leggere: \(String(cString: strerror(errno))).",
          en: "The file \(path) cannot be read: \(String(cString: strerror(errno)))."),
        hint: .init(it: "Controllarne i permessi.", en: "Look at its rights."))
    }
  }

  private static func noBackup(_ path: String) -> DomainError {
    DomainError(
      .invalid, .init(it: "Il file \(path) non è un backup.", en: "The file \(path) is no backup."),
      hint: .init(it: "Dare un file fatto con mcctl backup.", en: "Give a file that mcctl backup has made."))
  }

  private static func cutOff(_ path: String) -> DomainError {
    DomainError(
      .invalid,
      .init(
        it: "Il backup \(path) finisce prima della sua fine: è stato troncato.",
        en: "The backup \(path) ends before its end: it was cut off."),
      hint: .init(it: "Usarne un altro.", en: "Use another one."))
  }

  private static func damaged(_ path: String) -> DomainError {
    DomainError(
      .invalid, .init(it: "Il backup \(path) è danneggiato.", en: "The backup \(path) is damaged."),
      hint: .init(it: "Usarne un altro.", en: "Use another one."))
  }

  private static func foreign(_ name: String, in path: String) -> DomainError {
    DomainError(
      .invalid,
      .init(
        it: "Il backup \(path) contiene \"\(name.prefix(80))\", che non è un file semplice.",
        en: "The backup \(path) holds \"\(name.prefix(80))\", which is no plain file."),
      hint: .init(it: "Usarne un altro.", en: "Use another one."))
  }
}
