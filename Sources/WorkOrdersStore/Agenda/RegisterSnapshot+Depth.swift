extension RegisterSnapshot {
  /// How many tasks wait on the agenda, and how many of them are due.
  public func agendaDepth() throws -> (waiting: Int, due: Int) {
    let found = try connection.first(
      """
      SELECT (SELECT count(*) FROM agenda), (SELECT count(*) FROM agenda WHERE due_at <= $1)
      """, [now]
    ) { (try $0.int(0), try $0.int(1)) }
    return found ?? (0, 0)
  }
}
