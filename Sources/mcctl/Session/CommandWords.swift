import ArgumentParser

/// The words that name a command.
enum CommandWords {
  /// Refuses a word that names nothing, before the parser takes offence at the options behind it.
  ///
  /// - Throws: the usage error that names the word.
  static func check(_ arguments: [String]) throws {
    let isHelp = arguments.first == "help"
    var type: any ParsableCommand.Type = Mcctl.self
    for word in isHelp ? arguments[1...] : arguments[...] {
      let known = type.configuration.subcommands
      guard !known.isEmpty, !word.hasPrefix("-") else { return }
      guard let next = known.first(where: { $0._commandName == word }) else {
        // A word that the usual command of a noun takes, as the file of a backup.
        if type.configuration.defaultSubcommand != nil { return }
        throw unknown(word, among: known)
      }
      type = next
    }
  }

  private static func unknown(_ word: String, among known: [any ParsableCommand.Type]) -> any Error {
    let names = known.map { $0._commandName }.joined(separator: ", ")
    return UsageError.told(
      it: "Il comando \"\(word)\" non esiste. Ci sono: \(names).",
      en: "There is no command \"\(word)\". There are: \(names).")
  }
}
