import Foundation
import WorkOrders
import Yams

/// A YAML file with the daemon's options: names as on the command line, values as text.
enum ConfigurationFile {
  private static let names: Set<String> = [
    "data", "city", "listen", "tls-cert", "tls-key", "socket", "database", "clock", "sendmail", "mail-from",
    "maildir", "lmtp", "publish", "pec-sendmail", "pec-from", "pec-ca",
  ]

  /// Reads the file.
  ///
  /// - Throws: ``DomainError`` `notFound`, or `invalid` for a file that cannot be read, is no mapping, or names an unknown option.
  static func read(_ path: String) throws -> [String: String] {
    guard FileManager.default.fileExists(atPath: path) else {
      throw DomainError(.notFound, "There is no file \(path).", hint: "Check --config.", field: "config")
    }
    guard let bytes = FileManager.default.contents(atPath: path), bytes.count <= 65_536,
      let text = String(data: bytes, encoding: .utf8)
    else {
      throw DomainError(.invalid, "The file \(path) cannot be read.", hint: "Check --config.", field: "config")
    }
    do {
      guard let mapping = try Yams.compose(yaml: text)?.mapping else { return [:] }
      var options: [String: String] = [:]
      for (key, value) in mapping {
        guard let name = key.string, names.contains(name), let text = value.string else {
          throw DomainError(
            .invalid, "Line \(key.mark?.line ?? 0) of \(path) is no option of dispatchd.",
            hint: "Known are \(names.sorted().joined(separator: ", ")).", field: "config")
        }
        options[name] = text
      }
      return options
    } catch let error as YamlError {
      throw DomainError(.invalid, "The file \(path) is not YAML: \(error).", field: "config")
    }
  }
}
