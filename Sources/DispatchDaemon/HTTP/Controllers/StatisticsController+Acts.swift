import DispatchAPI
import Hummingbird
import NIOCore
import WorkOrders
import WorkOrdersStore

// MARK: - Freezing, issuing, verifying

extension StatisticsController {
  func addActs(to api: RouterGroup<APIRequestContext>) {
    api.post("statistics/verify") { request, context in
      try context.require(
        .manager, .technician, to: .init(it: "verificare le statistiche", en: "verify the statistics"))
      return try await verify(request, context)
    }
    api.post("statistics/:period/freeze") { request, context in
      let period = try Self.period(context)
      let (_, call) = try await act(NoBody.self, request, context)
      return try await follow(request, context) { [office = self.office] progress in
        try await office.freeze(period, call, progress: progress)
      }
    }
    api.post("statistics/:period/issue") { request, context in
      let period = try Self.period(context)
      let (_, call) = try await act(NoBody.self, request, context)
      return try await follow(request, context) { [office = self.office] progress in
        try await office.issue(period, call, progress: progress)
      }
    }
    api.post("statistics/:period/reissue") { request, context in
      let period = try Self.period(context)
      let (body, call) = try await act(StatisticsReissueBody.self, request, context)
      return try await follow(request, context) { [office = self.office] progress in
        try await office.reissue(period, because: body.reason ?? "", call, progress: progress)
      }
    }
  }

  private var office: StatisticsOffice { StatisticsOffice(register: centre.register) }

  private func act<Body: RequestBody>(
    _ type: Body.Type, _ request: Request, _ context: APIRequestContext
  ) async throws -> (body: Body, call: StatisticsCall) {
    let actor = try context.require(
      .manager, to: .init(it: "congelare ed emettere le statistiche", en: "freeze and issue the statistics"))
    _ = try QueryReader(request)
    let body = try Centre.decode(Body.self, try await request.bytes(upTo: BodyLimit.json))
    let content = ByteBuffer(bytes: try WireJSON.encode(body, sorted: true))
    let call = StatisticsCall(
      actor: actor, key: try request.idempotencyKey(), digest: request.digest(by: actor, content: content))
    return (body, call)
  }

  private func verify(_ request: Request, _ context: APIRequestContext) async throws -> Response {
    _ = try QueryReader(request)
    let content = try await request.bytes(upTo: DispatchClient.largestStatistics)
    let (register, document) = (centre.register, [UInt8](content.readableBytesView))
    return try await follow(request, context) { progress in
      let found = try await StatisticsVerification.verify(document, in: register, progress: progress)
      let zone = try await register.read { try $0.policy().calendar.zone }
      return StatisticsVerificationView(found, in: zone)
    }
  }
}
