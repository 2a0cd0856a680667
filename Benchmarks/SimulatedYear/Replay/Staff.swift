import WorkOrders

/// The people of the centre and of the city's offices in the simulation.
enum Staff {
  static let operators = ["op-anna", "op-bruno", "op-carla", "op-dario"]
  static let technicians = ["te-elisa", "te-fabio", "te-gina", "te-hugo", "te-irma", "te-leo"]
  static let managers = ["ma-marta", "ma-nino"]

  /// Adds those who are not there yet.
  static func enrol(through pool: ConnectionPool) throws {
    for (names, role) in [(operators, "operator"), (technicians, "technician"), (managers, "manager")] {
      for name in names {
        let call = Call.post("users") {
          $0.field("name", name)
          $0.field("role", role)
        }
        let answer = try pool.call(call)
        guard answer.isDone || answer.isConflict else { throw Refusal.error(of: answer, to: call) }
      }
    }
  }
}
