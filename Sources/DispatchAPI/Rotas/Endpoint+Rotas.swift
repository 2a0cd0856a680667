extension Endpoint where Body == NoBody, Answer == Page<RotaView> {
  /// The on-call rotas.
  public static var rotas: Self { Self(.get, "rotas") }
}

extension Endpoint where Body == NoBody, Answer == Page<DutyView> {
  /// Who is on call; takes a ``RotaQuery``.
  public static var duties: Self { Self(.get, "rotas/duties") }
}

extension Endpoint where Body == NoBody, Answer == RotaCalendarView {
  /// One rota as a calendar file; takes a ``RotaQuery`` with its owner.
  public static var rotaCalendar: Self { Self(.get, "rotas/calendar") }
}

extension Endpoint where Body == RotaBody, Answer == RotaView {
  /// Puts a rota in the place of the one its owner had.
  public static var importRota: Self { Self(.post, "rotas/import") }
  /// Takes a rota away.
  public static var removeRota: Self { Self(.post, "rotas/remove") }
}
