import ArgumentParser

/// `inspection`: technicians looking at the site.
struct InspectionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspection", abstract: "Schedules, records and lists inspections.",
    subcommands: [InspectionSchedule.self, InspectionRecord.self, InspectionList.self])
}
