/// Where global options stand on the command line.
enum ArgumentOrder {
  private static let flags: Set<String> = ["--json"]
  private static let options: Set<String> = ["--socket", "--server", "--token-file", "--as"]

  /// The arguments with the global options that stand before or between the words of the command moved behind it:
  /// the parser takes them only there, people type them in both places.
  static func globalsLast(_ arguments: [String]) -> [String] {
    var remaining = arguments[...]
    var words: [String] = []
    var globals: [String] = []
    while let argument = remaining.first, words.count < 2 {
      if flags.contains(argument) || isJoined(argument) {
        globals.append(remaining.removeFirst())
      } else if options.contains(argument), remaining.count > 1 {
        globals += [remaining.removeFirst(), remaining.removeFirst()]
      } else if argument.hasPrefix("-") {
        break
      } else {
        words.append(remaining.removeFirst())
      }
    }
    let end = remaining.firstIndex(of: "--") ?? remaining.endIndex
    return words + remaining[..<end] + globals + remaining[end...]
  }

  private static func isJoined(_ argument: String) -> Bool {
    options.contains { argument.hasPrefix($0 + "=") }
  }
}
