import DispatchAPI
import Foundation
import WorkOrders

/// The folder that the city's web server shows to everybody, into which issued figures are laid.
///
/// Works on the calling thread and blocks it.
struct PublicSite: Sendable {
  /// The folder.
  let path: String

  /// Takes a folder, which may not be there yet: a share may be mounted after the daemon has started.
  ///
  /// - Throws: ``DomainError`` `invalid` where there is something else.
  init(_ path: String) throws(DomainError) {
    self.path = path
    var status = stat()
    guard stat(path, &status) != 0 || Self.isFolder(status) else { throw refusal(.invalid, ENOTDIR) }
  }

  /// Checks that the folder is there and may be written; it is never made, since a share that is not mounted looks the same.
  ///
  /// - Throws: ``DomainError`` `notFound` or `invalid` when there is no such folder, `notAllowed` when rights are missing.
  func check() throws(DomainError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let cause = errno
      throw refusal(cause == ENOENT ? .notFound : FileFailure.code(of: cause), cause)
    }
    guard Self.isFolder(status) else { throw refusal(.invalid, ENOTDIR) }
    guard access(path, W_OK | X_OK) == 0 else { throw refusal(.notAllowed, errno) }
  }

  private static func isFolder(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFDIR }

  private func refusal(_ code: ErrorCode, _ cause: Int32) -> DomainError {
    let reason = Self.reason(cause)
    return DomainError(
      code,
      .init(
        it: "Nella cartella \(path) non si può pubblicare: \(reason.it).",
        en: "Nothing can be published in the folder \(path): \(reason.en)."),
      hint: .init(
        it: "Dare con --publish una cartella che c'è e in cui l'utente di dispatchd può scrivere.",
        en: "Give with --publish a folder that is there and that dispatchd's user may write."),
      field: "publish")
  }

  // What else the system may say it says in its own words.
  private static func reason(_ cause: Int32) -> LocalizedText {
    switch cause {
    case ENOENT: .init(it: "non c'è", en: "it is not there")
    case ENOTDIR: .init(it: "non è una cartella", en: "it is no folder")
    case EACCES, EPERM: .init(it: "mancano i permessi", en: "rights are missing")
    case EROFS: .init(it: "è di sola lettura", en: "it is read-only")
    default:
      .init(
        it: "il sistema lo rifiuta (\(String(cString: strerror(cause))))",
        en: "the system refuses it (\(String(cString: strerror(cause))))")
    }
  }

  /// Lays pages into the folder, or into one below it: each appears whole or not at all, for everybody to read.
  ///
  /// What a daemon that was killed left there half-written goes.
  ///
  /// - Throws: ``DomainError`` with the system's reason; pages laid before stay.
  func lay(_ pages: [PublicPage], below name: String? = nil) throws {
    try check()
    var folder = URL(fileURLWithPath: path, isDirectory: true)
    DurableFile.clear(folder)
    if let name {
      folder = try self.folder(name)
      DurableFile.clear(folder)
    }
    for page in pages {
      let file = folder.appendingPathComponent(page.name)
      if let bytes = page.bytes {
        try DurableFile.place(bytes, at: file, mode: 0o644)
      } else {
        guard unlink(file.path) == 0 || errno == ENOENT else { throw FileFailure.writing(file.path) }
      }
    }
    try DurableFile.sync(folder)
  }

  /// A folder below it, made when it is missing; one that is there is as whoever runs the site wants it.
  private func folder(_ name: String) throws -> URL {
    let site = URL(fileURLWithPath: path, isDirectory: true)
    let folder = site.appendingPathComponent(name, isDirectory: true)
    if access(folder.path, F_OK) != 0 { try make(folder) }
    // Whoever made it may have ended before its name was kept.
    try DurableFile.sync(site)
    return folder
  }

  // The daemon's own mask would keep the web server out, so it gets its name once everybody may read it.
  private func make(_ folder: URL) throws(DomainError) {
    let passing = DurableFile.passing(beside: folder).path
    guard mkdir(passing, 0o755) == 0, chmod(passing, 0o755) == 0, rename(passing, folder.path) == 0 else {
      let cause = errno
      rmdir(passing)
      throw FileFailure.writing(folder.path, cause: cause)
    }
  }
}

extension PublicSite {
  /// What `doctor` is told of the folder.
  func finding(in language: Language) -> DoctorFinding {
    do throws(DomainError) {
      try check()
      let found = LocalizedText(it: "\(path) si può scrivere.", en: "\(path) can be written.")
      return DoctorFinding(check: "publish", ok: true, message: found(language))
    } catch {
      var finding = DoctorFinding(check: "publish", ok: false, message: error.sentence(language))
      finding.hint = error.advice?(language)
      return finding
    }
  }
}
