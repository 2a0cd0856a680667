import ArgumentParser
import DispatchAPI
import Foundation
import WorkOrders

/// The service: routes reports to contractors within the city's limits.
@main
struct Dispatchd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dispatchd",
    abstract: "Runs a city's maintenance-request operations centre.",
    discussion: """
      Runs in the foreground and logs to standard error. It listens on a Unix socket in the data directory; whoever may \
      open that socket is the administrator of the centre. SIGTERM finishes what is in hand and exits 0.

      Exit status: 0 stopped as told, 64 usage, 65 an option or the city file refused, 66 a file not found, \
      70 internal fault, 75 try again, 77 not allowed, 78 the directory, socket or port is held by another.
      """,
    version: ProgramVersion.text)

  @OptionGroup var options: DaemonOptions

  func run() async throws {
    do {
      let settings = try DaemonSettings(options)
      try await Daemon(settings: settings).run()
    } catch let error as DomainError {
      FileHandle.standardError.write(Data("dispatchd: \(error.description)\n".utf8))
      throw ExitCode(DaemonExit.status(of: error.code))
    } catch {
      FileHandle.standardError.write(Data("dispatchd: It failed inside: \(error)\n".utf8))
      throw ExitCode(DaemonExit.status(of: .internal))
    }
  }
}
