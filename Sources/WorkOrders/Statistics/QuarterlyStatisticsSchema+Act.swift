extension QuarterlyStatisticsSchema {
  /// The elements of the act: what came before it, what a further version changes, and the totals; and what figures share.
  static let act = #"""
      <xs:complexType name="Preceding">
        <xs:annotation>
          <xs:documentation xml:lang="it">
            L'atto del periodo precedente com'era quando questi dati furono calcolati: ciò che conta prima di questo periodo
            e fu registrato dopo la sua posizione è una registrazione tardiva (dati late.…).
          </xs:documentation>
          <xs:documentation xml:lang="en">
            The act of the period before, as it stood when these figures were computed: what counts before this period and
            was entered after its position is a late entry (the figures late.…).
          </xs:documentation>
        </xs:annotation>
        <xs:attribute name="quarter" type="PeriodLabel" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="it">Il periodo di quell'atto.</xs:documentation>
            <xs:documentation xml:lang="en">The period of that act.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="version" type="xs:positiveInteger" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="it">La sua ultima versione.</xs:documentation>
            <xs:documentation xml:lang="en">Its latest version.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="sha256" type="Hash" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="it">L'impronta del suo documento.</xs:documentation>
            <xs:documentation xml:lang="en">The hash of its document.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="journalPosition" type="xs:nonNegativeInteger" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="it">L'ultimo evento del giornale che comprende.</xs:documentation>
            <xs:documentation xml:lang="en">The last journal event that it includes.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:complexType>
      <xs:complexType name="Reissue">
        <xs:annotation>
          <xs:documentation xml:lang="it">
            Perché c'è una nuova versione, e i dati che cambia. Manca nella versione 1.
          </xs:documentation>
          <xs:documentation xml:lang="en">
            Why there is a further version, and the figures that it changes. Absent from version 1.
          </xs:documentation>
        </xs:annotation>
        <xs:sequence>
          <xs:element name="Reason" type="Label">
            <xs:annotation>
              <xs:documentation xml:lang="it">Il motivo.</xs:documentation>
              <xs:documentation xml:lang="en">The reason.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="Change" type="Change" minOccurs="0" maxOccurs="unbounded"/>
        </xs:sequence>
        <xs:attribute name="version" type="xs:positiveInteger" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="it">La versione sostituita.</xs:documentation>
            <xs:documentation xml:lang="en">The version replaced.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="journalPosition" type="xs:nonNegativeInteger" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="it">La posizione del giornale su cui quella poggia.</xs:documentation>
            <xs:documentation xml:lang="en">The journal position which that one rests on.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:complexType>
      <xs:complexType name="Change">
        <xs:annotation>
          <xs:documentation xml:lang="it">
            Un dato che cambia: codice e dimensioni come in Figure, il valore prima e dopo (manca dove il dato non c'era o
            non c'è più), e il primo evento che lo ha toccato. Gli attributi dell'evento (position, kind, number,
            occurredAt, enteredAt) mancano tutti dove nessun singolo evento l'ha cambiato: per esempio una registrazione
            tardiva, quando l'atto del periodo precedente fu emesso di nuovo.
          </xs:documentation>
          <xs:documentation xml:lang="en">
            A figure that changes: code and dimensions as in Figure, the value before and after (absent where the figure was
            not or is no longer there), and the first event that came into it. The event's attributes (position, kind,
            number, occurredAt, enteredAt) are all absent where no single event changed it: for example a late entry, when the
            act of the period before was issued anew.
          </xs:documentation>
        </xs:annotation>
        <xs:attribute name="code" type="FigureCode" use="required"/>
        <xs:attributeGroup ref="Dimensions"/>
        <xs:attribute name="part" type="Part">
          <xs:annotation>
            <xs:documentation xml:lang="it">Quale valore del dato cambia; se manca, quello del periodo.</xs:documentation>
            <xs:documentation xml:lang="en">
              Which value of the figure changes; if absent, that of the period.
            </xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="before" type="Value"/>
        <xs:attribute name="beforeNumerator" type="xs:nonNegativeInteger"/>
        <xs:attribute name="beforeDenominator" type="xs:positiveInteger"/>
        <xs:attribute name="after" type="Value"/>
        <xs:attribute name="afterNumerator" type="xs:nonNegativeInteger"/>
        <xs:attribute name="afterDenominator" type="xs:positiveInteger"/>
        <xs:attribute name="position" type="xs:nonNegativeInteger">
          <xs:annotation>
            <xs:documentation xml:lang="it">Il posto dell'evento nel giornale; manca senza un singolo evento.</xs:documentation>
            <xs:documentation xml:lang="en">The event's place in the journal; absent without a single event.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="kind" type="EventName">
          <xs:annotation>
            <xs:documentation xml:lang="it">Che cosa è accaduto; manca senza un singolo evento.</xs:documentation>
            <xs:documentation xml:lang="en">What happened; absent without a single event.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="number" type="Number">
          <xs:annotation>
            <xs:documentation xml:lang="it">
              La richiesta o l'ordine; manca per un contatto o senza un singolo evento.
            </xs:documentation>
            <xs:documentation xml:lang="en">
              The request or order; absent for a contact or without a single event.
            </xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="occurredAt" type="Instant">
          <xs:annotation>
            <xs:documentation xml:lang="it">Quando è accaduto; manca senza un singolo evento.</xs:documentation>
            <xs:documentation xml:lang="en">When it happened; absent without a single event.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="enteredAt" type="Instant">
          <xs:annotation>
            <xs:documentation xml:lang="it">Quando è stato registrato; manca senza un singolo evento.</xs:documentation>
            <xs:documentation xml:lang="en">When it was entered; absent without a single event.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:complexType>
      <xs:complexType name="Totals">
        <xs:annotation>
          <xs:documentation xml:lang="it">
            I movimenti di tutta la città: contatti, richieste, ordini.
          </xs:documentation>
          <xs:documentation xml:lang="en">
            The movements of the whole city: contacts, requests, orders.
          </xs:documentation>
        </xs:annotation>
        <xs:sequence>
          <xs:element name="Movement" type="Movement" minOccurs="3" maxOccurs="3"/>
        </xs:sequence>
      </xs:complexType>
      <xs:complexType name="Movement">
        <xs:annotation>
          <xs:documentation xml:lang="it">
            carriedIn + opened + reopened + movedIn = closed + cancelled + movedOut + carriedOut: in carico
            all'inizio, aperti, riaperti, entrati = chiusi, annullati, usciti, in carico alla fine.
          </xs:documentation>
          <xs:documentation xml:lang="en">
            carriedIn + opened + reopened + movedIn = closed + cancelled + movedOut + carriedOut.
          </xs:documentation>
        </xs:annotation>
        <xs:attribute name="of" type="Subject" use="required"/>
        <xs:attribute name="carriedIn" type="xs:nonNegativeInteger" use="required"/>
        <xs:attribute name="opened" type="xs:nonNegativeInteger" use="required"/>
        <xs:attribute name="reopened" type="xs:nonNegativeInteger" use="required"/>
        <xs:attribute name="movedIn" type="xs:nonNegativeInteger" use="required"/>
        <xs:attribute name="closed" type="xs:nonNegativeInteger" use="required"/>
        <xs:attribute name="cancelled" type="xs:nonNegativeInteger" use="required"/>
        <xs:attribute name="movedOut" type="xs:nonNegativeInteger" use="required"/>
        <xs:attribute name="carriedOut" type="xs:nonNegativeInteger" use="required"/>
      </xs:complexType>
      <xs:attributeGroup name="Dimensions">
        <xs:annotation>
          <xs:documentation xml:lang="it">
            Le dimensioni di un dato; che cosa dice ciascuna sta in Definitions.
          </xs:documentation>
          <xs:documentation xml:lang="en">The dimensions of a figure; what each says stands in Definitions.</xs:documentation>
        </xs:annotation>
        <xs:attribute name="area" type="DimensionCode"/>
        <xs:attribute name="category" type="DimensionCode"/>
        <xs:attribute name="zone" type="DimensionCode"/>
        <xs:attribute name="urgency" type="DimensionCode"/>
        <xs:attribute name="channel" type="DimensionCode"/>
        <xs:attribute name="contractor" type="DimensionCode"/>
        <xs:attribute name="contract" type="DimensionCode"/>
        <xs:attribute name="target" type="DimensionCode"/>
        <xs:attribute name="outcome" type="DimensionCode"/>
        <xs:attribute name="week" type="DimensionCode"/>
        <xs:attribute name="band" type="DimensionCode"/>
      </xs:attributeGroup>
      <xs:attributeGroup name="Comparison">
        <xs:annotation>
          <xs:documentation xml:lang="it">
            Il dato del periodo precedente e quello dello stesso periodo dell'anno prima; di un rapporto anche la parte e il
            tutto. Mancano dove allora non accadde nulla o il giornale non c'era ancora.
          </xs:documentation>
          <xs:documentation xml:lang="en">
            The figure of the period before and of the same period a year before; of a ratio the part and the whole too.
            Absent where nothing happened then or there was no journal yet.
          </xs:documentation>
        </xs:annotation>
        <xs:attribute name="previous" type="Value"/>
        <xs:attribute name="previousNumerator" type="xs:nonNegativeInteger"/>
        <xs:attribute name="previousDenominator" type="xs:positiveInteger"/>
        <xs:attribute name="yearBefore" type="Value"/>
        <xs:attribute name="yearBeforeNumerator" type="xs:nonNegativeInteger"/>
        <xs:attribute name="yearBeforeDenominator" type="xs:positiveInteger"/>
      </xs:attributeGroup>

    """#
}
