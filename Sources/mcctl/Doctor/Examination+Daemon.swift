import DispatchAPI
import WorkOrders

extension Examination {
  /// What the daemon answers, the finding about itself first.
  func daemonFindings() async -> [DoctorFinding] {
    do throws(DomainError) {
      let client = DispatchClient(server: try global.place(in: environment), threads: 1)
      async let clock = answer(.clock, of: client)
      async let backup = answer(.latestBackup, of: client)
      let findings = daemonFindings(await clock, await backup)
      await client.shutdown()
      return findings
    } catch { return [down(error)] }
  }

  private func answer<Answer>(
    _ endpoint: Endpoint<NoBody, Answer>, of client: DispatchClient
  ) async -> Result<Answer, DomainError> {
    do throws(DomainError) { return .success(try await client.send(endpoint)) } catch { return .failure(error) }
  }

  /// What two answers mean: with either of them there is a daemon, and the other's failure is a finding of its own.
  func daemonFindings(
    _ clock: Result<ClockView, DomainError>, _ backup: Result<LatestBackupView, DomainError>
  ) -> [DoctorFinding] {
    switch (clock, backup) {
    case (.failure(let error), .failure): [down(error)]
    case (.failure(let error), .success(let latest)):
      [
        finding("dispatchd", true, .init(it: "risponde.", en: "answers.")),
        finding("clock", false, error.sentence, hint: error.advice), self.backup(latest, at: nil),
      ]
    case (.success(let clock), .failure(let error)):
      [shows(clock), finding("backup", false, error.sentence, hint: error.advice)]
    case (.success(let clock), .success(let latest)): [shows(clock), self.backup(latest, at: clock)]
    }
  }

  private func down(_ error: DomainError) -> DoctorFinding {
    finding("dispatchd", false, error.sentence, hint: error.advice)
  }

  private func shows(_ clock: ClockView) -> DoctorFinding {
    finding(
      "dispatchd", true,
      .init(
        it: "risponde; il suo orologio segna \(reader.time(clock.now))\(clock.manual ? " e si sposta a mano" : "").",
        en: "answers; its clock shows \(reader.time(clock.now))\(clock.manual ? " and is moved by hand" : "")."))
  }
}
