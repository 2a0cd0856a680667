import DispatchAPI

/// Figures in one form, ready to be handed out.
struct StatisticsDocument: Sendable {
  /// The form.
  let format: StatisticsFormat
  /// The name of its file.
  let name: String
  /// Its bytes.
  let bytes: [UInt8]
}
