import DispatchAPI
import Testing
import WorkOrders

@Suite("The client")
struct DispatchClientTests {
  @Test("A socket that is not there is an unreachable daemon, with what to do")
  func noSocket() async throws {
    let client = DispatchClient(server: .socket("/nowhere/dispatchd.sock"))
    let error = await #expect(throws: DomainError.self) { try await client.send(.board) }
    await client.shutdown()
    #expect(error?.code == .unreachable)
    #expect(error?.message.contains("/nowhere/dispatchd.sock") == true)
    #expect(error?.hint?.contains("dispatchd --data") == true)
  }

  @Test("A port where nobody listens is an unreachable daemon")
  func refused() async throws {
    // Port 1 needs privileges to be listened on, and nothing of ours has it.
    let client = DispatchClient(server: .url("http://127.0.0.1:1", token: "t"))
    let error = await #expect(throws: DomainError.self) { try await client.send(.logCall, body: CallReport()) }
    await client.shutdown()
    #expect(error?.code == .unreachable)
  }
}
