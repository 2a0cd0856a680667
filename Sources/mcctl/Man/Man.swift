import ArgumentParser

/// `man`: the manual page of the whole program, written from its own help; for `make install`.
struct Man: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "man", abstract: "Prints the manual page.", shouldDisplay: false)

  func run() {
    Output.line(ManualPage.text(of: Mcctl.self))
  }
}
