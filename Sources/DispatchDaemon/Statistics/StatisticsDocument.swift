import DispatchAPI
import WorkOrders

/// Figures in one form, ready to be handed out.
struct StatisticsDocument: Sendable {
  /// The form.
  let format: StatisticsFormat
  /// The language of what people read; `nil` for any other form.
  let language: Language?
  /// The name of its file.
  let name: String
  /// Its bytes.
  let bytes: [UInt8]
}
