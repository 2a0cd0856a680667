extension Endpoint where Body == NoBody, Answer == StatisticsView {
  /// The figures of a period; takes `from`, `to`, `format` and `language`; as JSON it streams ``StreamedProgress``
  /// lines to who accepts JSON lines.
  public static var statistics: Self { Self(.get, "statistics") }
  /// The figures of a quarter, month, half-year or year; takes `format`, `version` and `language`; streams as
  /// ``statistics``.
  public static var quarterStatistics: Self { Self(.get, "statistics/{period}") }
}

extension Endpoint where Body == NoBody, Answer == Page<StatisticsActView> {
  /// The versions that were drafted, frozen or issued, newest first; takes a ``ListQuery``.
  public static var statisticsActs: Self { Self(.get, "statistics/acts") }
}

extension Endpoint where Body == NoBody, Answer == DoctorReport {
  /// What is found of the folder for the city's site; nothing where figures are not published.
  public static var statisticsHealth: Self { Self(.get, "statistics/health") }
}

extension Endpoint where Body == NoBody, Answer == StatisticsDocumentsView {
  /// The figures of a range of days in several forms; takes `from`, `to`, `formats` and `language`; streams
  /// ``StreamedProgress`` lines to who accepts JSON lines.
  public static var statisticsDocuments: Self { Self(.get, "statistics/documents") }
  /// The figures of a period in several forms; takes `version`, `formats` and `language`; streams as
  /// ``statisticsDocuments``.
  public static var periodDocuments: Self { Self(.get, "statistics/{period}/documents") }
}

extension Endpoint where Body == NoBody, Answer == StatisticsActView {
  /// Freezes the figures of a period that is over; streams ``StreamedProgress`` lines to who accepts JSON lines.
  public static var freezeStatistics: Self { Self(.post, "statistics/{period}/freeze") }
  /// Issues the frozen figures of a period; streams as ``freezeStatistics``.
  public static var issueStatistics: Self { Self(.post, "statistics/{period}/issue") }
}

extension Endpoint where Body == StatisticsReissueBody, Answer == StatisticsActView {
  /// Issues a new version of a period's figures; streams ``StreamedProgress`` lines to who accepts JSON lines.
  public static var reissueStatistics: Self { Self(.post, "statistics/{period}/reissue") }
}

extension Endpoint where Body == NoBody, Answer == StatisticsVerificationView {
  /// Compares a file of figures, which is the body, with the register; streams ``StreamedProgress`` lines to who
  /// accepts JSON lines.
  public static var verifyStatistics: Self { Self(.post, "statistics/verify") }
}
