/// Which of the things that fall due a worker takes.
public enum AgendaShare: Hashable, Sendable {
  /// All.
  case all
  /// All but issued figures to be published, which wait for a daemon that has a folder for them.
  case allButPublishing
  /// What needs the register alone, and never waits for anything outside.
  case register
  /// Messages, which wait for the machine's mail system.
  case messages
  /// Figures to be drafted, for which the whole journal is read, and issued ones to be published.
  case figures
  /// Figures to be drafted, without what waits for a daemon that publishes.
  case drafts

  /// The words that follow the condition on time.
  var condition: String {
    switch self {
    case .all: ""
    case .allButPublishing: " AND kind <> 'publication-due'"
    case .register: " AND kind NOT IN ('message-goes', 'statistics-due', 'publication-due')"
    case .messages: " AND kind = 'message-goes'"
    case .figures: " AND kind IN ('statistics-due', 'publication-due')"
    case .drafts: " AND kind = 'statistics-due'"
    }
  }
}
