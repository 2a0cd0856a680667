import DispatchAPI
import Hummingbird
import WorkOrders
import WorkOrdersStore

/// One figure explained, for whoever may see the figures.
struct FigureExplanationController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.get("statistics/:period/explanation") { request, context in
      try context.require(
        .manager, .technician, to: .init(it: "vedere le statistiche", en: "see the statistics"))
      let period = try ReportingPeriod(typed: context.word("period"), field: "period")
      let query = try QueryReader(
        request, "figure", "area", "category", "zone", "urgency", "channel", "contractor", "contract", "target",
        "outcome", "week", "band", "version", "limit", "after")
      let key = FigureKey(code: try query.required("figure"), dimensions: Self.dimensions(query))
      let choice = try StatisticsChoice(typed: query["version"])
      let (limit, after): (Int, Int64?) = (try query.limit(), try query.position())
      let explanation = FigureExplanation(register: centre.register, key: key, period: period)
      return try await follow(request, context) { progress in
        try await explanation.view(choice, after: after ?? 0, limit: limit, progress: progress)
      }
    }
  }

  private static func dimensions(_ query: QueryReader) -> [Dimension: String] {
    var dimensions: [Dimension: String] = [:]
    for dimension in Dimension.allCases { dimensions[dimension] = query[dimension.rawValue] }
    return dimensions
  }
}
