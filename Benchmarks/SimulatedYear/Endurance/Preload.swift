import Foundation

/// Libraries that stand in the way of a program's calls to the system.
enum Preload {
  /// Compiles C into a library for `LD_PRELOAD` and answers its path.
  static func library(_ source: String, at path: String) throws -> String {
    try source.write(toFile: path + ".c", atomically: true, encoding: .utf8)
    try Command.run(["gcc", "-shared", "-fPIC", "-o", path + ".so", path + ".c"])
    return path + ".so"
  }
}
