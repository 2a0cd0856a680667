import DispatchAPI
import Hummingbird
import WorkOrders
import WorkOrdersStore

/// Whether the service lives and is ready, and the description of its paths, for everybody; its counters, for users.
struct HealthController: Sendable {
  let centre: Centre
  let isSocket: Bool

  /// Adds the paths at the root.
  func addRoutes(to router: Hummingbird.Router<APIRequestContext>) {
    router.get("healthz") { _, _ in Reply.text("ok\n") }
    router.get("readyz") { _, _ in try await ready() }
    router.group("metrics").add(middleware: AuthenticationMiddleware(register: centre.register, isSocket: isSocket))
      .get { _, _ in try await metrics() }
    router.get("api/openapi.json") { _, _ in Reply.json(OpenAPIDocument.bytes) }
  }

  private func ready() async throws -> Response {
    do {
      _ = try await centre.register.read { try $0.policy() }
      return Reply.text("ready\n")
    } catch let error as DomainError {
      throw error.with(code: .tryAgain)
    }
  }

  private func metrics() async throws -> Response {
    let share = centre.agenda.share
    let register = try await centre.register.read { snapshot in
      let depth = try snapshot.agendaDepth(share)
      let counts = try snapshot.unfinishedCounts()
      var lines = ["# HELP dispatchd_orders Unfinished orders by state.", "# TYPE dispatchd_orders gauge"]
      for state in OrderState.allCases where !state.isFinished {
        lines.append("dispatchd_orders{state=\"\(state.rawValue)\"} \(counts[state] ?? 0)")
      }
      lines += [
        "# HELP dispatchd_agenda Tasks on the agenda.", "# TYPE dispatchd_agenda gauge",
        "dispatchd_agenda{state=\"waiting\"} \(depth.waiting)", "dispatchd_agenda{state=\"due\"} \(depth.due)",
      ]
      return lines.joined(separator: "\n") + "\n"
    }
    return Reply.text(centre.metrics.text() + register, type: "text/plain; version=0.0.4; charset=utf-8")
  }
}
