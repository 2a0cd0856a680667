import Foundation
import WorkOrders

/// Asks a person at the terminal; questions go to standard error, so that the result stays alone.
struct LinePrompt {
  /// The status when a person gives up, as shells give it after an interrupt.
  static let givenUp: Int32 = 130

  let reader = Reader(environment: ProcessInfo.processInfo.environment, descriptor: 2)
  private let decoder = KeyDecoder(next: RawMode.nextByte)

  /// Says something.
  func say(_ ink: Ink?, _ text: String) {
    Output.error(text.split(separator: "\n").map { reader.ink(ink, String($0)) }.joined(separator: "\n"))
  }

  /// Asks yes or no until one of them is answered; enter alone means `standard`.
  func agree(_ question: String, unless standard: Bool = false) throws -> Bool {
    let choices = reader(standard ? .guideYesNo : .guideNoYes)
    while true {
      let answer = try ask(question + choices).trimmed.lowercased()
      if answer.isEmpty { return standard }
      if ["y", "yes", "s", "si", "sì"].contains(answer) { return true }
      if ["n", "no"].contains(answer) { return false }
      say(.yellow, reader(.guideYesOrNo))
    }
  }

  /// Asks for one of the choices, again and again; enter alone means `standard`, which may be none.
  ///
  /// Without choices any answer is taken.
  func choose(_ question: String, among choices: [Completion], unless standard: String?) throws -> String? {
    while true {
      let answer = try ask(question, completions: choices).trimmed
      if answer.isEmpty { return standard }
      if choices.isEmpty { return answer }
      let matches = Completion.matches(answer, among: choices)
      if let exact = matches.first(where: { $0.text == answer }) { return exact.text }
      if matches.count == 1 { return matches[0].text }
      list(matches.isEmpty ? choices : matches)
    }
  }

  /// Asks for a line; tab completes.
  func ask(_ question: String, completions: [Completion] = []) throws -> String {
    try RawMode.during { try edit(question, completions) }
  }

  private func edit(_ question: String, _ completions: [Completion]) throws -> String {
    var line = LineEditor()
    while true {
      draw(question, line)
      switch decoder.key() {
      case .enter:
        Output.write(Data("\n".utf8), to: 2)
        return line.text
      case .giveUp:
        Output.error("\n" + reader.ink(.yellow, reader(.guideNothingLogged)))
        throw FaultsFound(status: Self.givenUp)
      case .tab: complete(&line, among: completions)
      case let key: line.press(key)
      }
    }
  }

  private func complete(_ line: inout LineEditor, among choices: [Completion]) {
    let matches = Completion.matches(line.text, among: choices)
    let common = Completion.commonBeginning(matches)
    if matches.count == 1 || common.count > line.text.count {
      line.replace(with: common)
    } else if !matches.isEmpty {
      Output.write(Data("\n".utf8), to: 2)
      list(matches)
    }
  }

  private func list(_ choices: [Completion]) {
    let shown = choices.prefix(30)
    let width = shown.map(\.text.count).max() ?? 0
    for choice in shown {
      let padding = String(repeating: " ", count: width - choice.text.count)
      Output.error("  \(reader.ink(.cyan, choice.text))\(padding)  \(choice.note)")
    }
    if shown.count < choices.count { Output.error("  …") }
  }

  private func draw(_ question: String, _ line: LineEditor) {
    let back = line.characters.count - line.cursor
    let move = back > 0 ? "\u{1B}[\(back)D" : ""
    let shown = TerminalText.inked("\(reader.ink(.bold, TerminalText.oneLine(question))) \(line.text)")
    Output.write(Data("\r\u{1B}[K\(shown)\(move)".utf8), to: 2)
  }
}
