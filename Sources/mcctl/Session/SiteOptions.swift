import ArgumentParser

/// Where something is.
struct SiteOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: ArgumentHelp("Street and number.", valueName: "text"))
  var address: String?

  @Option(help: ArgumentHelp("Code of a named place.", valueName: "code"))
  var place: String?

  @Option(help: ArgumentHelp("Zone code, when there is neither a point nor a place.", valueName: "code"))
  var zone: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Degrees north, WGS 84.", valueName: "n"))
  var lat: Double?

  @Option(parsing: .unconditional, help: ArgumentHelp("Degrees east, WGS 84.", valueName: "n"))
  var lon: Double?

  func validate() throws {
    if (lat == nil) != (lon == nil) {
      throw UsageError.told(it: "--lat e --lon vanno insieme.", en: "--lat and --lon go together.")
    }
  }
}
