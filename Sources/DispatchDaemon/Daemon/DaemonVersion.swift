/// The version this program says it is.
enum DaemonVersion {
  static let text = "1.0.0"
}
