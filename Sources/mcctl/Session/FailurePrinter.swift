import ArgumentParser
import DispatchAPI
import Foundation
import WorkOrders

/// Prints what went wrong, once, and says the status to end with.
struct FailurePrinter {
  /// Whether an error is a problem document.
  let isJSON: Bool

  /// Prints the error and gives the exit status.
  func report(_ error: any Error) -> Int32 {
    switch error {
    case let error as DomainError: report(error)
    case let faults as FaultsFound: faults.status
    default: reportUsage(error)
    }
  }

  private func report(_ error: DomainError) -> Int32 {
    let reader = Reader(environment: ProcessInfo.processInfo.environment, descriptor: 2)
    if isJSON {
      printProblem(Problem(error, in: reader.language))
    } else {
      let hint = error.advice.map { "\n       \($0(reader.language))" } ?? ""
      Output.error("mcctl: \(reader.ink(.red, error.sentence(reader.language)))\(hint)")
    }
    return ExitStatus.of(error.code)
  }

  // Help and completion scripts arrive here too; only they end well and go to standard output.
  private func reportUsage(_ error: any Error) -> Int32 {
    let message = Mcctl.fullMessage(for: error)
    let code = Mcctl.exitCode(for: error)
    if code.isSuccess {
      Output.line(message)
    } else if isJSON {
      let hint = LocalizedText(it: "Vedere mcctl --help.", en: "See mcctl --help.")
      let refusal = DomainError(.malformed, LocalizedText(Mcctl.message(for: error)), hint: hint)
      var problem = Problem(refusal, in: Reader(environment: ProcessInfo.processInfo.environment).language)
      problem.code = "usage"
      printProblem(problem)
    } else if !message.isEmpty {
      Output.error(message)
    }
    return code.rawValue
  }

  private func printProblem(_ problem: Problem) {
    // A problem holds texts and a number only, so it can always be written.
    if let json = try? WireJSON.encode(problem, sorted: true) { Output.write(json + Data("\n".utf8), to: 2) }
  }
}

/// A check has printed its result and found faults.
struct FaultsFound: Error {
  /// The status to end with.
  var status = ExitStatus.refused
}
