import ArgumentParser
import DispatchAPI

/// `file get`: the bytes of one kept file.
struct FileGet: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "get", abstract: "Fetches a file by the SHA-256 that request and inspection show.")

  @Argument(help: "SHA-256 of the file, in hex.")
  var sha256: String

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Where to; standard output unless told, or for -.", valueName: "file"), completion: .file())
  var output: String?

  @Flag(help: "Replace a file that is there.")
  var force = false

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let bytes = try await session.client.document(.file, sha256, query: [], options: session.options)
    guard let output = Output.file(output) else { return Output.document(bytes) }
    try WholeFile.write(bytes, to: output, replacing: force)
    try session.show(["output": output, "sha256": sha256]) { $0(.written, output, $0.count(bytes.count)) }
  }
}
