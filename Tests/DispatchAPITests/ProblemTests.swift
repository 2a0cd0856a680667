import DispatchAPI
import Testing
import WorkOrders

@Suite("Errors on the wire")
struct ProblemTests {
  @Test("An error survives the way there and back", arguments: ErrorCode.allCases)
  func roundTrip(code: ErrorCode) throws {
    let error = DomainError(code, "It failed.", hint: "Do this.", field: "estimate")
    let problem = try WireJSON.decode(Problem.self, from: WireJSON.encode(Problem(error)))
    #expect(problem.error == error)
    #expect(problem.status == code.httpStatus)
  }

  @Test(
    "Each kind of failure has its status",
    arguments: [
      (ErrorCode.malformed, 400), (.invalid, 422), (.tooLarge, 413), (.unauthenticated, 401), (.notAllowed, 403),
      (.notFound, 404), (.conflict, 409), (.staleVersion, 412), (.keyReused, 409), (.ceilingReached, 409),
      (.tryAgain, 503), (.internal, 500),
    ])
  func status(code: ErrorCode, status: Int) {
    #expect(code.httpStatus == status)
  }

  @Test("A code of a newer daemon counts by its status")
  func unknownCode() {
    var problem = Problem(DomainError(.conflict, "It failed."))
    problem.code = "brand-new"
    #expect(problem.error.code == .conflict)
  }
}
