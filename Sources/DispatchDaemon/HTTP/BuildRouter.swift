import Hummingbird
import WorkOrders
import WorkOrdersStore

/// The service's paths, for the Unix socket or for TCP; they differ only in how callers say who they are.
func buildRouter(centre: Centre, isSocket: Bool) -> Hummingbird.Router<APIRequestContext> {
  let router = Hummingbird.Router(context: APIRequestContext.self)
  router.add(middleware: MetricsMiddleware(metrics: centre.metrics))
  router.add(middleware: RequestIDMiddleware())
  router.add(middleware: ErrorMiddleware(logger: centre.logger))
  HealthController(centre: centre, isSocket: isSocket).addRoutes(to: router)
  LinkController(centre: centre).addRoutes(to: router)
  LinkPictureController(centre: centre).addRoutes(to: router)
  let api = router.group("api/v1")
  api.add(middleware: AuthenticationMiddleware(register: centre.register, isSocket: isSocket))
  // After who they are is known: strangers who ask on and on hold nothing up.
  api.add(middleware: CourtesyMiddleware(courtesy: centre.courtesy))
  api.add(middleware: ZeroByteMiddleware())
  let controllers: [any APIController] = [
    CallController(centre: centre), RequestController(centre: centre), OrderController(centre: centre),
    InspectionController(centre: centre), MandateController(centre: centre),
    ApprovalController(centre: centre), ContractController(centre: centre), ContractorController(centre: centre),
    RotaController(centre: centre), PlaceController(centre: centre), StreetController(centre: centre),
    PolicyController(centre: centre), StatisticsController(centre: centre), ImportController(centre: centre),
    MailController(centre: centre), SentMailController(centre: centre), JournalController(centre: centre),
    UserController(centre: centre),
    ClockController(centre: centre), BoardController(centre: centre), FileController(centre: centre),
    DossierController(centre: centre), BackupController(centre: centre), SearchController(centre: centre),
    PersonalDataController(centre: centre), RevocationController(centre: centre),
    FigureExplanationController(centre: centre),
  ]
  for controller in controllers { controller.addRoutes(to: api) }
  return router
}

/// The paths of one noun.
protocol APIController: Sendable {
  /// What the paths work on.
  var centre: Centre { get }

  /// Adds the paths below `/api/v1`.
  func addRoutes(to api: RouterGroup<APIRequestContext>)
}
