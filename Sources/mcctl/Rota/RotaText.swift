import DispatchAPI

/// Rotas for people.
enum RotaText {
  /// A line a rota.
  static func list(_ rotas: [RotaView], _ reader: Reader) -> String {
    guard !rotas.isEmpty else { return reader(.noRotas) }
    var table = TextTable([
      .init(title: reader(.rota)), .init(title: reader(.name), isFlexible: true),
      .init(title: reader(.turns), isRight: true), .init(title: reader(.onDuty), isFlexible: true),
    ])
    for rota in rotas {
      let names = rota.onDuty.map { [$0.who, $0.phone].compactMap(\.self).joined(separator: " ") }
      table.add(
        .init(rota.owner, .bold), .init(rota.name ?? "-"), .init(reader.count(rota.turns)),
        .init(names.isEmpty ? reader(.nobodyOnDuty) : names.joined(separator: ", ")))
    }
    let strangers = rotas.flatMap(\.withoutAccount)
    guard !strangers.isEmpty else { return table.text(reader) }
    return table.text(reader) + "\n"
      + reader.ink(.yellow, reader(.rotaWithoutAccount, strangers.joined(separator: ", ")))
  }

  /// A line for each who is on duty.
  static func duties(_ duties: [DutyView], _ reader: Reader) -> String {
    guard !duties.isEmpty else { return reader(.nobodyOnDuty) }
    var table = TextTable([
      .init(title: reader(.rota)), .init(title: reader(.onDuty), isFlexible: true), .init(title: reader(.phone)),
      .init(title: reader(.dutyFrom)), .init(title: reader(.dutyTo)),
    ])
    for duty in duties {
      table.add(
        .init(duty.contractor ?? duty.kind), .init(duty.who, .bold), .init(duty.phone ?? "-"),
        .init(reader.time(duty.from)), .init(reader.time(duty.to)))
    }
    return table.text(reader)
  }
}
