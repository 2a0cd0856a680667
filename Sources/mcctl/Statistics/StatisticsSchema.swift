import ArgumentParser
import Foundation
import WorkOrders

/// `statistics schema`: the XSD of the quarterly file; needs no daemon.
struct StatisticsSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Prints the XML schema of the quarterly statistics.")

  func run() {
    Output.write(Data(QuarterlyStatisticsSchema.text.utf8), to: 1)
  }
}
