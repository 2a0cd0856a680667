import DispatchAPI
import Foundation
import Testing
import WorkOrders

@testable import DispatchDaemon

@Suite("The folder of the city's site")
struct PublicSiteTests {
  private static let pages = [PublicPage(name: "a.html", bytes: Array("a".utf8))]

  private func withFolder(_ test: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("site-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // What stays is in the machine's temporary folder.
    try test(folder)
  }

  private func mode(_ file: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
  }

  /// Everything that lies there, also what a web server would not show.
  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
  }

  @Test("A file is refused at once, by the option")
  func file() throws {
    try withFolder { folder in
      try Data().write(to: folder.appendingPathComponent("file"))
      let file = #expect(throws: DomainError.self) { try PublicSite(folder.path + "/file") }
      #expect(file?.code == .invalid && file?.field == "publish")
      #expect(file?.sentence.en == "Nothing can be published in the folder \(folder.path)/file: it is no folder.")
      #expect(file?.sentence.it.hasSuffix("non si può pubblicare: non è una cartella.") == true)
    }
  }

  @Test("A share that is mounted late is taken; until then nothing is laid or made there, and doctor says why")
  func late() throws {
    try withFolder { folder in
      let share = folder.appendingPathComponent("share")
      let site = try PublicSite(share.path)
      let missing = #expect(throws: DomainError.self) { try site.check() }
      #expect(missing?.code == .notFound && missing?.field == "publish")
      let finding = site.finding(in: .italian)
      #expect(!finding.ok && finding.message == "Nella cartella \(share.path) non si può pubblicare: non c'è.")
      #expect(finding.hint?.contains("--publish") == true)
      #expect(throws: DomainError.self) { try site.lay(Self.pages) }
      #expect(throws: DomainError.self) { try site.lay(Self.pages, below: "2026-Q1") }
      #expect(try names(folder).isEmpty)

      try FileManager.default.createDirectory(at: share, withIntermediateDirectories: false)
      #expect(site.finding(in: .english).ok)
      try site.lay(Self.pages)
      #expect(try names(share) == ["a.html"])
    }
  }

  @Test("Everybody may read what is laid there, above and below, and what is no more goes")
  func laid() throws {
    try withFolder { folder in
      let site = try PublicSite(folder.path)
      let pages = Self.pages + [PublicPage(name: "b.html", bytes: nil)]
      try Data().write(to: folder.appendingPathComponent("b.html"))
      try site.lay(pages)
      try site.lay(pages, below: "2026-Q1")
      #expect(try names(folder) == ["2026-Q1", "2026-Q1/a.html", "a.html"])
      let file = folder.appendingPathComponent("2026-Q1/a.html")
      #expect(try Data(contentsOf: file) == Data("a".utf8))
      #expect(try mode(file) == 0o644)
      #expect(try mode(file.deletingLastPathComponent()) == 0o755)
    }
  }

  @Test("What a daemon that was killed has left goes; other files stay, and so does a mode that somebody gave")
  func leftovers() throws {
    try withFolder { folder in
      let site = try PublicSite(folder.path)
      try site.lay(Self.pages, below: "2026-Q1")
      let below = folder.appendingPathComponent("2026-Q1")
      #expect(chmod(below.path, 0o750) == 0)
      let others = [".htaccess", ".5E2C", "\(UUID().uuidString).html"]
      for place in [folder, below] {
        for name in others + [".\(UUID().uuidString)"] { try Data().write(to: place.appendingPathComponent(name)) }
      }
      let made = folder.appendingPathComponent(".\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: made, withIntermediateDirectories: false)
      try site.lay(Self.pages, below: "2026-Q1")
      let left = others + ["2026-Q1", "2026-Q1/a.html"] + others.map { "2026-Q1/" + $0 }
      #expect(try names(folder) == left.sorted())
      #expect(try mode(below) == 0o750)
    }
  }
}
