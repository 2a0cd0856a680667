import ArgumentParser
import WorkOrders

/// Whose rota: `--for contractor CODE` or `--for role technician`.
struct RotaOwnerOption: ParsableArguments {
  @Option(
    name: .customLong("for"), parsing: .upToNextOption,
    help: ArgumentHelp("Whose: contractor CODE, or role technician.", valueName: "owner"))
  var words: [String] = []

  /// The owner as it travels; `nil` when none was named.
  ///
  /// - Throws: ``ValidationError`` for anything but the two forms.
  func key() throws -> String? {
    switch words {
    case []: return nil
    case ["role", "technician"]: return RotaOwner.technicians.key
    case _ where words.count == 2 && words[0] == "contractor": return "contractor:\(words[1])"
    default:
      throw UsageError.told(
        it: "--for prende: contractor CODICE, o role technician.",
        en: "--for takes: contractor CODE, or role technician.")
    }
  }

  /// The owner, which must be named.
  ///
  /// - Throws: ``ValidationError``.
  func required() throws -> String {
    if let key = try key() { return key }
    throw UsageError.told(
      it: "Dire di chi sono i turni: --for contractor CODICE, o --for role technician.",
      en: "Say whose rota: --for contractor CODE, or --for role technician.")
  }
}
