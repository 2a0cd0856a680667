/// Which of the things that fall due a worker takes.
public enum AgendaShare: Hashable, Sendable {
  /// All.
  case all
  /// What needs the register alone, and never waits for anything outside.
  case register
  /// Messages, which wait for the machine's mail system.
  case messages
  /// Figures to be drafted, for which the whole journal is read.
  case figures

  /// The words that follow the condition on time.
  var condition: String {
    switch self {
    case .all: ""
    case .register: " AND kind NOT IN ('message-goes', 'statistics-due')"
    case .messages: " AND kind = 'message-goes'"
    case .figures: " AND kind = 'statistics-due'"
    }
  }
}
