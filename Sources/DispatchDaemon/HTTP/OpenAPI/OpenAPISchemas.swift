import DispatchAPI

/// The shapes of bodies, read from their own field names, and of answers, a line each.
enum OpenAPISchemas {
  /// Every schema by its name.
  static var all: [String: JSONValue] {
    var schemas = answers.mapValues(answer)
    schemas["CallReport"] = body(CallReport.self)
    schemas["SubjectBody"] = body(SubjectBody.self)
    schemas["RetentionBody"] = body(RetentionBody.self)
    schemas["RequestActBody"] = body(RequestActBody.self)
    schemas["MailDropBody"] = body(MailDropBody.self)
    schemas["NoticePreferenceBody"] = body(NoticePreferenceBody.self)
    schemas["OrderBody"] = body(OrderBody.self)
    schemas["ActBody"] = body(ActBody.self)
    schemas["InspectionBody"] = body(InspectionBody.self)
    schemas["DossierBody"] = body(DossierBody.self)
    schemas["DossierStepBody"] = body(DossierStepBody.self)
    schemas["EvidenceBody"] = body(EvidenceBody.self)
    schemas["ContractorBody"] = body(ContractorBody.self)
    schemas["RotaBody"] = body(RotaBody.self)
    schemas["PlaceBody"] = body(PlaceBody.self)
    schemas["TableBody"] = body(TableBody.self)
    schemas["StreetsBody"] = body(StreetsBody.self)
    schemas["PolicyBody"] = body(PolicyBody.self, texts: ["zones"])
    schemas["PolicyWithdrawalBody"] = body(PolicyWithdrawalBody.self)
    schemas["SimulationBody"] = body(SimulationBody.self, texts: ["zones", "contractors"])
    schemas["ImportBody"] = body(ImportBody.self)
    schemas["UserBody"] = body(UserBody.self)
    schemas["UserAddressBody"] = body(UserAddressBody.self)
    schemas["InvoiceBody"] = body(InvoiceBody.self)
    schemas["InvoiceCancellationBody"] = body(InvoiceCancellationBody.self)
    schemas["DelegationBody"] = body(DelegationBody.self)
    schemas["ClockBody"] = body(ClockBody.self)
    schemas["StatisticsReissueBody"] = body(StatisticsReissueBody.self)
    schemas["NoBody"] = .object(["type": .text("object"), "additionalProperties": .boolean(false)])
    return schemas
  }

  /// A pointer to a schema.
  static func reference(_ name: String) -> JSONValue { .object(["$ref": .text("#/components/schemas/\(name)")]) }

  /// The fields of each answer: a text unless a type follows the colon; `?` may be null, `[]` is a list.
  static let answers: [String: String] = [
    "Problem": "type title status:integer detail code hint? field? requestID? problems:ProblemView[]?",
    "ProblemView": "line:integer? column:integer? path message",
    "CallReceipt": "contact request? orders:string[] duplicates:DuplicateView[] say hint?",
    "DuplicateView":
      "request distance:number? score:number description? category? address? state reported orders:string[]",
    "ContactView":
      "number channel outcome occurred entered by requests:string[] reporter:ReporterView? reporterWithheld:boolean "
      + "office? description? note? attachments:FileView[]",
    "ReporterView": "name? phone? email?",
    "RetentionView": "rules:RetentionLineView[] erased:ErasedView?",
    "RetentionLineView": "subject months:integer before due:integer",
    "ErasedView": "reporters:integer texts:integer files:integer messages:integer answers:integer",
    "LatestBackupView": "takenAt? beganAt? onServer:boolean",
    "SubjectView": "at contacts:ContactView[] requests:RequestView[]",
    "SubjectErasureView": "contacts:string[] erased:ErasedView",
    "FoundView":
      "number state category? zone? place? address? lat:number? lon:number? distance:number? description? reported "
      + "reporters:ReporterView[] reportersWithheld:boolean orders:FoundOrderView[]",
    "FoundOrderView": "number state contractor?",
    "CallerView": "name? email? requests:RequestView[]",
    "RequestView":
      "number version:integer state category? area? urgency? description? zone? place? address? registryAddress? lat:number? "
      + "lon:number? channel reported entered reporters:integer contacts:string[] office? attachments:FileView[] "
      + "attachmentsWithheld:boolean orders:string[] answers:AnswerView[] reason? referredTo? note? suggestion:SuggestionView? "
      + "importedFrom?",
    "SuggestionView": "category? score:number place? address? lat:number? lon:number? zone? reasons:string[]",
    "AnswerView": "order at text",
    "OrderView":
      "number version:integer state category? area? urgency? zone? place? address? lat:number? lon:number? description? "
      + "requests:string[] contractor? contract? mode? eta? code? estimate? approved? "
      + "approvals:ApprovalView[] approvedUntil? final? claimed? gross? invoiced? bill:BillView? penalties:PenaltyView[] owed? "
      + "approvalPending:boolean awaitingDecision:boolean mandate? ratifyBy? policyVersion:integer "
      + "date? awaitingDate:boolean targets:TargetView[] offers:OfferView[] inspections:InspectionView[] "
      + "files:FileView[] pauses:PauseView[] createdAt reportedAt? acceptedAt? startedAt? madeSafeAt? completedAt? closedAt? reason? "
      + "answer?",
    "BillView": "contract? lines:object[] works discount safety total",
    "PenaltyView": "target contractor per units:integer amount running:boolean",
    "InvoiceView": "contract number date amount gross? order? at by cancelledAt? cancelledBy? cancelledBecause?",
    "PriceView": "code unit price description",
    "ScorecardView":
      "contractor from to offers:integer accepted:integer refused:integer silent:integer withdrawn:integer "
      + "handedBack:integer arrival:object makingSafe:object completion:object completed:integer reworked:integer "
      + "closed:integer reopened:integer amount penalties",
    "ApprovalView": "by onDelegationOf? amount at",
    "PendingApprovalView":
      "order version:integer state category? zone? amount? claimed? approved? approvals:ApprovalView[] may:boolean "
      + "onDelegationOf? "
      + "problem:Problem?",
    "DelegationView":
      "number:integer delegator delegate from until limit? inForce:boolean madeBy madeAt endedBy? endedAt?",
    "MandateStandingView":
      "mandate:object ceilings:object[] unratified:integer",
    "DossierView":
      "order openedAt openedBy amount ceiling circumstance causes works site reportSHA256 steps:DossierStepView[] "
      + "evidence:EvidenceView[]",
    "DossierStepView": "name due doneAt? late:boolean",
    "EvidenceView": "file:FileView source caption? at?",
    "MandateUseView":
      "mandate order contractor? category amount standing activatedBy usedAt left? leftNow? ratifyBy? ratification by? "
      + "at?",
    "TargetView": "name due? metAt? breached:boolean",
    "OfferView":
      "contractor mode state sentAt answerBy? answeredAt? eta? who? phone? say? reason? message? messageReason? "
      + "delivery:DeliveryView?",
    "DeliveryView": "recipient state at overdue:boolean receipts:ReceiptView[]",
    "ReceiptView": "kind at sha256",
    "PauseView": "cause from to? stops:string[]? by?",
    "InspectionView":
      "number order kind state on? outcome? code? inspector? at? estimate? note? photos:string[] files:FileView[]",
    "ExplanationView": "number decisions:DecisionView[]",
    "DecisionView":
      "at kind rule policyVersion:integer outcome facts:object candidates:CandidateView[] sentences:string[]",
    "CandidateView": "contractor eligible:boolean reason",
    "ContractorView":
      "code name email? pec? phone? mode modes:object baseLat:number? baseLon:number? trades:string[] zones:string[] maxOpen:integer? open:integer "
      + "contracts:ContractView[]",
    "ContractView":
      "code kind contractor? cig? cup? chapter? commitment? vat? safety? penalties? discount? ceiling? ceilingGross? committed "
      + "committedGross? invoiced residual? validFrom? validTo? priority:integer? trades:string[] "
      + "zones:string[]",
    "TurnsView":
      "criterion contractor contract kind priority:integer turns:integer amount committed ceiling share? "
      + "last:TurnChoiceView[]",
    "TurnChoiceView": "order at rule? amount? state",
    "RotaView": "owner name? turns:integer onDuty:DutyView[] withoutAccount:string[]",
    "DutyView": "who kind contractor? from to phone? email?",
    "RotaCalendarView": "owner ics",
    "PlaceView": "code kind name zone? lat:number? lon:number? contact?",
    "StreetView": "number:integer name locality? otherNames:string[]",
    "AddressView":
      "street:integer address locality? civic? lat:number? lon:number? zone? precision score:number reason",
    "StreetReport":
      "read:integer imported:integer rejected:integer town? streets:StreetChanges civics:StreetChanges located:integer "
      + "isWhole:boolean report? refused:ImportRefusal[]",
    "StreetChanges": "added:integer changed:integer unchanged:integer removed:integer",
    "PolicyView":
      "version:integer? city? locale? timeZone? areas:object[] categories:object[] urgencies:object[] "
      + "unclassified? zones:object[] mandates:object[] problems:ProblemView[] warnings:ProblemView[] state? appliedAt? effective? by? reason? "
      + "withdrawnAt? withdrawnBy? withdrawnBecause? pending:PendingPolicyView[]",
    "PendingPolicyView": "version:integer effective",
    "PolicySourceView": "version:integer yaml zones?",
    "SimulationReport":
      "from to assumptions:object[] orders:integer changed:integer withoutApproval:object approvalsAsked:object "
      + "fourEyes:object aboveLimit:object unassigned:object otherFirm:integer mandates:SimulatedLine[] contractors:SimulatedLine[] "
      + "targets:SimulatedTargetLine[] affected:AffectedOrder[] "
      + "notReplayed:object[]",
    "SimulatedLine": "code sums:object",
    "SimulatedTargetLine": "urgency target counts:object",
    "AffectedOrder": "order amount reasons:object[]",
    "StatisticsView":
      "quarter? period from to version:integer? state sha256? head journalPosition:integer policyVersion:integer "
      + "generatedAt frozenBy? issuedAt? issuedBy? reason? changes:FigureChangeView[] totals:object definitions:object[] "
      + "figures:FigureView[]",
    "FigureView":
      "code area? category? zone? urgency? channel? contractor? contract? target? outcome? week? band? value "
      + "numerator:integer? denominator:integer? previous? yearBefore? previousShare? yearBeforeShare? unit",
    "FigureChangeView":
      "figure part before? after? beforeShare? afterShare? position:integer? kind? number? occurred? entered?",
    "StatisticsActView":
      "quarter? period version:integer state journalPosition:integer head sha256 madeAt madeBy? issuedAt? issuedBy? "
      + "reason? totals:object? stands:boolean? changes:integer?",
    "StatisticsDocumentsView": "period version:integer state documents:StatisticsDocumentView[]",
    "StatisticsDocumentView": "format language? name mediaType base64",
    "StatisticsVerificationView":
      "identical:boolean figuresEqual:boolean known:boolean period version:integer state journalPosition:integer "
      + "sha256 registered? latestVersion:integer? headHolds:boolean differences:StatisticsDifferenceView[] laterFigures:integer "
      + "since:FigureChangeView[]",
    "StatisticsDifferenceView": "figure part file? register?",
    "ImportReport":
      "read:integer imported:integer rejected:integer batch? report? refused:ImportRefusal[]",
    "ImportBatchView": "batch file at by read:integer imported:integer rejected:integer",
    "ImportRefusal": "line:integer column? reason row",
    "FileView": "name mediaType size:integer sha256 taken:TakenView?",
    "TakenView": "lat:number lon:number map distance:number?",
    "QuarantinedMailView": "sha256 at reason size:integer sender? subject?",
    "SentMailView":
      "messageID kind order? request? contractor? recipient? subject madeAt sentAt? state laid:boolean reason? sha256? "
      + "size:integer?",
    "RevokedLinksView": "number revoked:integer",
    "ReadMailView": "sha256 messageID from? to:string[] date? subject answers? text attachments:FileView[]",
    "DoctorReport": "healthy:boolean findings:DoctorFinding[]",
    "DoctorFinding": "check ok:boolean message hint?",
    "NoticePreferenceView": "email stopped:boolean since?",
    "MailDelivery": "outcome contact? request? order? act? hint?",
    "DrillReport":
      "valid:boolean register city? takenAt schema:integer head? sealed:integer unsealed:integer contacts:integer "
      + "requests:integer orders:integer files:integer size:integer faults:string[]",
    "FigureExplanationView":
      "code dimensions:object unit title:object definition:object value? numerator:integer? denominator:integer? "
      + "previous? yearBefore? previousShare? yearBeforeShare? period version:integer state journalPosition:integer how:object query isExact:boolean "
      + "events:integer trace:TracedEventView[] next?",
    "TracedEventView": "position:integer kind subject? at counted",
    "JournalEventView":
      "position:integer? block:integer? kind subject at entered actor role onBehalfOf? cause? facts:object",
    "JournalVerificationView":
      "sealed:integer unsealed:integer blocks:integer head? valid:boolean faults:JournalFaultView[]",
    "JournalFaultView": "kind block:integer? event:integer? message",
    "UserView": "name role limit? email? disabled:boolean token:boolean",
    "TokenView": "user token",
    "ClockView": "now manual:boolean done:integer",
    "BoardView":
      "at new:BoardRow[] awaitingDecision:BoardRow[] unassigned:BoardRow[] awaitingApproval:BoardRow[] awaitingInspection:BoardRow[] "
      + "phoneOffers:PhoneOfferView[] nearLimits:BoardRow[] pastLimits:BoardRow[] alarms:AlarmView[] counts:object",
    "BoardRow":
      "number version:integer state category? urgency? zone? location? description? contractor? estimate? claimed? since target? "
      + "due?",
    "PhoneOfferView": "order contractor name phone? say answerBy? unreached:boolean",
    "AlarmView": "at order? kind message",
  ]

  /// The names of an answer's fields.
  static func fields(of name: String) -> [String] {
    (answers[name] ?? "").split(separator: " ").map { String($0.prefix { $0 != ":" && $0 != "?" }) }
  }

  private static func answer(_ line: String) -> JSONValue {
    var properties: [String: JSONValue] = [:]
    for word in line.split(separator: " ") {
      let isOptional = word.hasSuffix("?")
      let parts = (isOptional ? word.dropLast() : word).split(separator: ":")
      guard let name = parts.first else { continue }
      properties[String(name)] = schema(parts.count > 1 ? String(parts[1]) : "string", isOptional: isOptional)
    }
    return .object([
      "type": .text("object"), "properties": .object(properties),
      "required": .array(properties.keys.sorted().map(JSONValue.text)),
    ])
  }

  private static func schema(_ type: String, isOptional: Bool) -> JSONValue {
    let isList = type.hasSuffix("[]")
    let base = isList ? String(type.dropLast(2)) : type
    let isPlain = base.first?.isLowercase == true
    let element: JSONValue = isPlain ? .object(["type": .text(base)]) : reference(base)
    if isList {
      return .object(["type": isOptional ? .array([.text("array"), .text("null")]) : .text("array"), "items": element])
    }
    guard isOptional, isPlain else { return element }
    return .object(["type": .array([.text(base), .text("null")])])
  }

  private static func body<Body: RequestBody>(_ type: Body.Type, texts: Set<String> = []) -> JSONValue {
    var properties: [String: JSONValue] = [:]
    for key in Body.CodingKeys.allCases {
      let name = key.stringValue
      properties[name] =
        texts.contains(name) ? schema("string", isOptional: true) : schema(kinds[name] ?? "string", isOptional: true)
    }
    return .object([
      "type": .text("object"), "properties": .object(properties), "additionalProperties": .boolean(false),
    ])
  }

  /// The fields of bodies that are no texts.
  private static let kinds: [String: String] = [
    "lat": "number", "lon": "number", "requests": "string[]", "items": "string[]", "stops": "string[]",
    "trades": "string[]",
    "zones": "string[]", "photos": "object[]", "files": "object[]", "modes": "string[]", "baseLat": "number",
    "baseLon": "number", "priority": "integer", "maxOpen": "integer", "dryRun": "boolean", "danger": "boolean",
    "suggested": "boolean",
  ]
}
