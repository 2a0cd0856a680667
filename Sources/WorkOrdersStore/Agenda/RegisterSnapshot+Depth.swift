extension RegisterSnapshot {
  /// How many tasks of a share wait on the agenda, and how many of them are due.
  public func agendaDepth(_ share: AgendaShare) throws -> (waiting: Int, due: Int) {
    // Only fixed words are composed; the value is bound.
    let sql = """
      SELECT (SELECT count(*) FROM agenda WHERE 1 = 1\(share.condition)),
        (SELECT count(*) FROM agenda WHERE due_at <= $1\(share.condition))
      """
    let found = try connection.first(SQL(composed: sql), [now]) { (try $0.int(0), try $0.int(1)) }
    return found ?? (0, 0)
  }
}
