import DispatchAPI
import WorkOrders
import WorkOrdersStore

extension ViewWriter {
  /// Every rota, with who is on duty now.
  func rotas() throws -> [RotaView] { try snapshot.rotas().map(rota) }

  /// A rota in short.
  func rota(_ rota: Rota) throws -> RotaView {
    let duties = rota.duties(at: snapshot.now, in: policy.calendar.zone)
    var view = RotaView(owner: rota.owner.key, turns: rota.turns.count, onDuty: try duties.map(duty))
    switch rota.owner {
    case .contractor(let code): view.name = try snapshot.name(of: code)
    case .technicians: view.withoutAccount = rota.people(without: try technicians())
    }
    return view
  }

  /// Who is on duty at an instant, by owner.
  func duties(of owner: RotaOwner?, at time: Timestamp) throws -> [DutyView] {
    let rotas = try snapshot.rotas().filter { owner == nil || $0.owner == owner }
    return try rotas.flatMap { $0.duties(at: time, in: policy.calendar.zone) }.map(duty)
  }

  private func technicians() throws -> [String] {
    try snapshot.users().filter { $0.role == .technician && !$0.isDisabled }.map(\.name.rawValue)
  }

  private func duty(_ duty: Duty) throws -> DutyView {
    var view = DutyView(who: duty.who, kind: "technician", from: time(duty.from), to: time(duty.to))
    view.phone = duty.phone
    view.email = duty.email
    if case .contractor(let code) = duty.owner {
      view.kind = "contractor"
      view.contractor = code.rawValue
      view.phone = try duty.phone ?? snapshot.contractTable().contractor(code)?.phone
    }
    return view
  }
}
