extension Endpoint where Body == NoBody, Answer == Page<DossierView> {
  /// Dossiers of extreme urgency; takes a ``ListQuery``.
  public static var dossiers: Self { Self(.get, "dossiers") }
}

extension Endpoint where Body == NoBody, Answer == DossierView {
  /// The dossier of an order.
  public static var dossier: Self { Self(.get, "dossiers/{order}") }
  /// Its report; asked for as a document.
  public static var dossierReport: Self { Self(.get, "dossiers/{order}/report") }
}

extension Endpoint where Body == DossierBody, Answer == DossierView {
  /// Orders works of extreme urgency and opens their dossier.
  public static var openDossier: Self { Self(.post, "dossiers") }
}

extension Endpoint where Body == DossierStepBody, Answer == DossierView {
  /// Records that a step was done.
  public static var recordDossierStep: Self { Self(.post, "dossiers/{order}/steps") }
}

extension Endpoint where Body == EvidenceBody, Answer == DossierView {
  /// Adds documents and pictures.
  public static var addEvidence: Self { Self(.post, "dossiers/{order}/evidence") }
}
