import ArgumentParser
import DispatchAPI
import WorkOrders

/// Which period figures are for, which version of them, and in which language.
struct FiguresOptions: ParsableArguments {
  @OptionGroup var period: PeriodOptions

  @Option(
    help: ArgumentHelp(
      "A version, or draft for the figures as they are now; unless told, the newest version, or else a draft.",
      valueName: "version"))
  var version: String?

  @Option(help: ArgumentHelp("Language of what people read: it or en.", valueName: "language"))
  var language: String?

  func validate() throws {
    if period.isRange, version != nil, version != "draft" {
      throw UsageError.told(
        it: "Di giorni qualsiasi ci sono solo bozze: togliere --version.",
        en: "Of any other days there are drafts alone: leave --version out.")
    }
    if let version, version != "draft", Int(version).map({ $0 > 0 }) != true {
      throw UsageError.told(it: "--version è un numero da 1, o draft.", en: "--version is a number from 1, or draft.")
    }
    if let language, Language(rawValue: language) == nil {
      throw UsageError.told(it: "--language è it o en.", en: "--language is it or en.")
    }
  }

  /// The figures as typed.
  func figures(_ session: Session) async throws -> StatisticsView {
    let label = try period.calendar.label()
    return try await ProgressBar.following { progress in
      try await session.client.statistics(of: label, query: query, options: session.options, progress: progress)
    }
  }

  /// The figures in some forms, all of one count; in every form unless told.
  func documents(_ formats: [StatisticsFormat]?, _ session: Session) async throws -> StatisticsDocumentsView {
    let formats = QueryItem("formats", formats.map { $0.map(\.rawValue).joined(separator: ",") })
    let label = try period.calendar.label()
    return try await ProgressBar.following { progress in
      try await session.client.statisticsDocuments(
        of: label, query: query + [formats].compactMap(\.self), options: session.options, progress: progress)
    }
  }

  /// The open data of the period, part by part.
  func openData(_ session: Session, _ take: ([UInt8]) throws -> Void) async throws {
    let format = [QueryItem("format", StatisticsFormat.openData.rawValue)].compactMap(\.self)
    try await session.client.openData(
      of: try period.calendar.label(), query: query + format, options: session.options, take)
  }

  private var query: [QueryItem] {
    [
      QueryItem("from", period.from), QueryItem("to", period.to),
      QueryItem("version", period.isRange ? nil : version),
      QueryItem("language", language),
    ].compactMap(\.self)
  }
}
