import ArgumentParser

/// `inspection`: technicians looking at the site.
struct InspectionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspection", abstract: "Schedules, records, shows and lists inspections.",
    subcommands: [InspectionSchedule.self, InspectionRecord.self, InspectionShow.self, InspectionList.self])
}
