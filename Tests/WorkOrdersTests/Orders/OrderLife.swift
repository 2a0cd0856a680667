@testable import WorkOrders

/// The life of an order as the field describes it, written down apart from the table that the program uses.
///
/// One line an act, one column a state; the letters are the roles that may do it: `o`perator, `t`echnician, `m`anager,
/// `a`dministrator, `c`ontractor, `s`ystem.
enum OrderLife {
  private static let columns: [OrderState] = [
    .evaluating, .inspection, .approval, .ready, .offered, .accepted, .started, .suspended, .completed, .closed,
    .cancelled, .unassigned,
  ]

  private static let table = """
                       eval insp appr redy offd accp strd susp comp clsd cncl unas
    set                ota  ota  ota  ota  -    -    -    -    -    -    -    ota
    revise-estimate    -    -    -    -    ta   ta   ta   ta   -    -    -    -
    revise-date        -    -    -    -    ta   ta   ta   ta   -    -    -    -
    schedule-inspection ota ota  ota  ota  -    -    -    -    -    -    -    ota
    record-inspection  ta   ta   ta   ta   ta   ta   ta   ta   ta   -    -    ta
    split              ota  ota  ota  ota  ota  ota  ota  ota  ota  -    -    ota
    approve            -    -    tma  -    -    -    -    -    -    -    -    -
    decline            -    -    tma  -    -    -    -    -    -    -    -    -
    order-at-once      ta   ta   ta   ta   -    -    -    -    -    -    -    ta
    ratify             tma  tma  tma  tma  tma  tma  tma  tma  tma  tma  tma  tma
    refuse-ratification tma tma  tma  tma  tma  tma  tma  tma  tma  tma  tma  tma
    route              -    -    -    tas  -    -    -    -    -    -    -    tas
    offer              -    -    -    ta   -    -    -    -    -    -    -    ta
    accept             -    -    -    -    otac -    -    -    -    -    -    -
    refuse             -    -    -    -    otac -    -    -    -    -    -    -
    expire             -    -    -    -    s    -    -    -    -    -    -    -
    withdraw           -    -    -    -    ta   ta   ta   ta   -    -    -    -
    hand-back          -    -    -    -    -    tac  tac  tac  -    -    -    -
    start              -    -    -    -    -    otac -    -    -    -    -    -
    make-safe          -    -    -    -    -    tac  tac  tac  -    -    -    -
    suspend            -    -    -    -    -    tas  tas  -    -    -    -    -
    resume             -    -    -    -    -    -    -    tas  -    -    -    -
    complete           -    -    -    -    -    otac otac -    -    -    -    -
    correct-final      -    -    -    -    -    -    -    -    tma  -    -    -
    rework             -    -    -    -    -    -    -    -    ta   -    -    -
    close              -    -    -    -    -    -    -    -    ta   -    -    -
    reopen             -    -    -    -    -    -    -    -    -    otas -    -
    cancel             ota  ta   ta   ta   ta   ta   ta   ta   ta   -    -    ta
    """

  /// The roles that may do an act in a state; none where nobody can.
  static let roles: [OrderAct: [OrderState: Set<Role>]] = Dictionary(
    uniqueKeysWithValues: table.split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: " ")
      guard let act = OrderAct(rawValue: String(cells[0])), cells.count == columns.count + 1 else { return nil }
      return (act, Dictionary(uniqueKeysWithValues: zip(columns, cells.dropFirst().map(roles(letters:)))))
    })

  /// Where an act leads from a state.
  static func destination(of act: OrderAct, from state: OrderState) -> OrderTransition.Destination {
    switch act {
    case .set, .scheduleInspection: .decidedAgain
    case .recordInspection: state.isBeforeDispatch ? .decidedAgain : .unchanged
    case .reviseEstimate, .reviseDate, .correctFinal, .split, .makeSafe, .ratify, .refuseRatification: .unchanged
    case .refuse, .expire, .withdraw, .handBack: .nextCandidate
    case .approve: .states([.ready, .approval])
    case .orderAtOnce: .state(.ready)
    case .decline, .reopen: .state(.evaluating)
    case .route: .states([.offered, .unassigned])
    case .offer: .state(.offered)
    case .accept: .state(.accepted)
    case .start, .rework: .state(.started)
    case .resume: .states([.accepted, .started])
    case .suspend: .state(.suspended)
    case .complete: .state(.completed)
    case .close: .state(.closed)
    case .cancel: .state(.cancelled)
    }
  }

  private static func roles(letters: Substring) -> Set<Role> {
    Set(
      letters.compactMap { letter in
        switch letter {
        case "o": .operator
        case "t": .technician
        case "m": .manager
        case "a": .administrator
        case "c": .contractor
        case "s": .system
        default: nil
        }
      })
  }
}
