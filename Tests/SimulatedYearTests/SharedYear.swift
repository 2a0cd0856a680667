@testable import SimulatedYear

/// The year of one seed, made once for all tests.
enum SharedYear {
  private static let made = Result { try YearScript(seed: 2025).entries }

  /// Its entries.
  static func entries() throws -> [ScriptEntry] { try made.get() }
}
