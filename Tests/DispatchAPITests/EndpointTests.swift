import DispatchAPI
import Testing

@Suite("Paths")
struct EndpointTests {
  @Test("Parameters fill the template in order")
  func fill() {
    #expect(Endpoint.actOnOrder.path("WO-2026-000001", "approve") == "/api/v1/orders/WO-2026-000001/approve")
    #expect(Endpoint.logCall.path() == "/api/v1/calls")
  }

  @Test("A parameter cannot leave its place")
  func escape() {
    #expect(Endpoint.contractor.path("../users?x=1") == "/api/v1/contractors/..%2Fusers%3Fx%3D1")
  }

  @Test("A query says what is set and nothing else")
  func query() {
    var query = OrderQuery()
    query.state = "ready"
    query.overdue = true
    query.limit = 5
    #expect(query.items.queryString == "?state=ready&overdue=true&limit=5")
    #expect(OrderQuery().items.queryString.isEmpty)
    #expect(ListQuery(after: "a b&c").items.queryString == "?after=a%20b%26c")
  }
}
