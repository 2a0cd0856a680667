/// The version that both programs say they are.
public enum ProgramVersion {
  /// Major, minor and patch.
  public static let text = "1.0.0"
}
