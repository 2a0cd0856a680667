import ArgumentParser

/// A manual page in roff, made from the commands' own help, so that the two never differ.
enum ManualPage {
  /// The page of a command and of everything below it.
  static func text(of root: any ParsableCommand.Type) -> String {
    let name = root.configuration.commandName ?? "mcctl"
    var lines = [
      ".TH \(name.uppercased()) 1", ".SH NAME", "\(name) \\- \(escape(root.configuration.abstract))",
      ".SH SYNOPSIS", ".B \(name)", "command [options]", ".SH DESCRIPTION", escape(root.configuration.discussion),
      ".SH COMMANDS",
    ]
    for command in commands(below: root, path: [name]) { lines += section(command) }
    lines += [
      ".SH SEE ALSO", ".BR dispatchd (1)",
    ]
    return lines.joined(separator: "\n")
  }

  private struct Command {
    let path: [String]
    let type: any ParsableCommand.Type
  }

  private static func commands(below type: any ParsableCommand.Type, path: [String]) -> [Command] {
    let children = type.configuration.subcommands + type.configuration.groupedSubcommands.flatMap { $0.subcommands }
    return children.filter { $0.configuration.shouldDisplay }.flatMap { child -> [Command] in
      let path = path + [child.configuration.commandName ?? "\(child)".lowercased()]
      let below = commands(below: child, path: path)
      return below.isEmpty ? [Command(path: path, type: child)] : below
    }
  }

  private static func section(_ command: Command) -> [String] {
    let help = Mcctl.helpMessage(for: command.type, columns: 76)
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.isEmpty ? "" : "\\&" + escape(String(line))
    }
    return [".SS \(command.path.joined(separator: " "))", ".nf"] + lines + [".fi"]
  }

  /// The text with what roff would take for itself made plain.
  static func escape(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
  }
}
