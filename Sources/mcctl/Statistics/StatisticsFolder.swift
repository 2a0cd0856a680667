import DispatchAPI
import Foundation
import WorkOrders

/// A folder with the figures of a period in every form: all of them get there, or none.
struct StatisticsFolder {
  /// Where it is.
  let path: String
  /// Whether files that are there are replaced.
  let isReplacing: Bool

  /// Writes every form; gives the files with how many bytes they have, and the figures that they are of.
  ///
  /// - Throws: ``DomainError`` `conflict` for a file that is there, or what the disk says; then nothing is left behind.
  func fill(
    _ period: FiguresOptions, _ session: Session
  ) async throws -> (files: [(path: String, size: Int)], figures: StatisticsView) {
    let made = try await period.documents(nil, session)
    try makeFolder()
    var files: [(path: String, file: PassingFile, size: Int)] = []
    for document in made.documents {
      let bytes = try document.bytes()
      let file = try passing(document.name)
      try file.write(bytes)
      files.append((place(document.name), file, bytes.count))
    }
    files.append(try await openData(made, period, session))
    try keep(files.map { ($0.path, $0.file) })
    return (files.map { (path: $0.path, size: $0.size) }, try made.figures())
  }

  private func openData(
    _ made: StatisticsDocumentsView, _ period: FiguresOptions, _ session: Session
  ) async throws -> (path: String, file: PassingFile, size: Int) {
    let name = Self.openDataName(made)
    let file = try passing(name)
    var size = 0
    try await period.openData(session) { part in
      try file.write(part)
      size += part.count
    }
    return (place(name), file, size)
  }

  /// `2026-Q1-v1-open-data.csv`, `2026-Q1-v1-draft-open-data.csv`: as the daemon names the other forms.
  static func openDataName(_ made: StatisticsDocumentsView) -> String {
    let label = made.period.split(separator: "/").joined(separator: "_")
    let version = "v\(made.version)" + (made.state == "issued" ? "" : "-\(made.state)")
    return "\(label)-\(version)-\(StatisticsFormat.openData.rawValue).csv"
  }

  private func keep(_ files: [(path: String, file: PassingFile)]) throws(DomainError) {
    var kept: [String] = []
    for (path, file) in files {
      do throws(DomainError) {
        try file.keep(as: path, replacing: isReplacing)
        kept.append(path)
      } catch {
        // What stood there before is gone where it was replaced; what is new is taken back.
        if !isReplacing { for path in kept { unlink(path) } }
        throw error
      }
    }
  }

  private func passing(_ name: String) throws(DomainError) -> PassingFile {
    if !isReplacing, access(place(name), F_OK) == 0 { throw PassingFile.taken(place(name), canForce: true) }
    return try PassingFile(for: place(name), mode: 0o644)
  }

  private func place(_ name: String) -> String { path + "/" + name }

  private func makeFolder() throws(DomainError) {
    guard mkdir(path, 0o755) != 0, errno != EEXIST else { return }
    let reason = String(cString: strerror(errno))
    throw DomainError(
      .invalid,
      .init(
        it: "La cartella \(path) non si può creare: \(reason).", en: "The folder \(path) cannot be made: \(reason)."),
      hint: .init(it: "Scegliere un altro posto.", en: "Choose another place."))
  }
}
