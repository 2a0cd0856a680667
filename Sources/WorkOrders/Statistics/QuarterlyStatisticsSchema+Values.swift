extension QuarterlyStatisticsSchema {
  /// The types of the values.
  static let values = #"""
      <xs:simpleType name="State">
        <xs:annotation>
          <xs:documentation xml:lang="it">Bozza, congelato, emesso.</xs:documentation>
          <xs:documentation xml:lang="en">Draft, frozen, issued.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="draft"/>
          <xs:enumeration value="frozen"/>
          <xs:enumeration value="issued"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Subject">
        <xs:annotation>
          <xs:documentation xml:lang="it">Contatti, richieste, ordini.</xs:documentation>
          <xs:documentation xml:lang="en">Contacts, requests, orders.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="contacts"/>
          <xs:enumeration value="requests"/>
          <xs:enumeration value="orders"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Unit">
        <xs:annotation>
          <xs:documentation xml:lang="it">
            Numero, importo in euro al netto dell'IVA, secondi, rapporto.
          </xs:documentation>
          <xs:documentation xml:lang="en">Number, amount in euros net of VAT, seconds, ratio.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="count"/>
          <xs:enumeration value="amount"/>
          <xs:enumeration value="seconds"/>
          <xs:enumeration value="ratio"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Language">
        <xs:annotation>
          <xs:documentation xml:lang="it">Italiano o inglese.</xs:documentation>
          <xs:documentation xml:lang="en">Italian or English.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="it"/>
          <xs:enumeration value="en"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Label">
        <xs:annotation>
          <xs:documentation xml:lang="it">Un testo non vuoto.</xs:documentation>
          <xs:documentation xml:lang="en">A text that is not empty.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:minLength value="1"/>
          <xs:maxLength value="4000"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="PeriodLabel">
        <xs:annotation>
          <xs:documentation xml:lang="it">
            Un trimestre, un mese, un semestre, un anno o un intervallo di giorni.
          </xs:documentation>
          <xs:documentation xml:lang="en">A quarter, a month, a half, a year or a range of days.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:pattern value="[0-9]{4}-Q[1-4]"/>
          <xs:pattern value="[0-9]{4}-(0[1-9]|1[0-2])"/>
          <xs:pattern value="[0-9]{4}-S[12]"/>
          <xs:pattern value="[0-9]{4}"/>
          <xs:pattern value="[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2}"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Instant">
        <xs:annotation>
          <xs:documentation xml:lang="it">Un istante, in tempo universale.</xs:documentation>
          <xs:documentation xml:lang="en">An instant in universal time.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:dateTime">
          <xs:pattern value="[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{3})?Z"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Hash">
        <xs:annotation>
          <xs:documentation xml:lang="it">SHA-256, cifre esadecimali minuscole.</xs:documentation>
          <xs:documentation xml:lang="en">SHA-256, small hexadecimal digits.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:pattern value="[0-9a-f]{64}"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="FigureCode">
        <xs:annotation>
          <xs:documentation xml:lang="it">Per esempio orders.opened.</xs:documentation>
          <xs:documentation xml:lang="en">For example orders.opened.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:pattern value="[a-z][A-Za-z0-9]*([.\-][A-Za-z0-9]+)*"/>
          <xs:maxLength value="64"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="DimensionCode">
        <xs:annotation>
          <xs:documentation xml:lang="it">Un codice della città, o «-» per chi non ne ha.</xs:documentation>
          <xs:documentation xml:lang="en">A code of the city's, or “-” for things that have none.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:pattern value="-|[A-Za-z0-9][A-Za-z0-9._\-]{0,63}"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="DimensionName">
        <xs:annotation>
          <xs:documentation xml:lang="it">Il nome dell'attributo di una dimensione.</xs:documentation>
          <xs:documentation xml:lang="en">The name of a dimension's attribute.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="area"/>
          <xs:enumeration value="category"/>
          <xs:enumeration value="zone"/>
          <xs:enumeration value="urgency"/>
          <xs:enumeration value="channel"/>
          <xs:enumeration value="contractor"/>
          <xs:enumeration value="contract"/>
          <xs:enumeration value="target"/>
          <xs:enumeration value="outcome"/>
          <xs:enumeration value="week"/>
          <xs:enumeration value="band"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Part">
        <xs:annotation>
          <xs:documentation xml:lang="it">
            Il valore del periodo, del periodo precedente, dello stesso periodo dell'anno prima.
          </xs:documentation>
          <xs:documentation xml:lang="en">
            The value of the period, of the period before, of the same period a year before.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="value"/>
          <xs:enumeration value="previous"/>
          <xs:enumeration value="year-before"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="EventName">
        <xs:annotation>
          <xs:documentation xml:lang="it">Il nome di un evento del giornale, per esempio order.closed.</xs:documentation>
          <xs:documentation xml:lang="en">The name of a journal event, for example order.closed.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:pattern value="[a-z]+(\.[a-z]+(-[a-z]+)*)+"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Number">
        <xs:annotation>
          <xs:documentation xml:lang="it">Il numero di una richiesta o di un ordine.</xs:documentation>
          <xs:documentation xml:lang="en">The number of a request or an order.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:pattern value="(R|WO)-[0-9]{4}-[0-9]{6,9}"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Value">
        <xs:annotation>
          <xs:documentation xml:lang="it">
            Numero e secondi: un intero. Importo: due decimali. Rapporto: quattro decimali.
          </xs:documentation>
          <xs:documentation xml:lang="en">
            Number and seconds: an integer. Amount: two decimals. Ratio: four decimals.
          </xs:documentation>
        </xs:annotation>
        <xs:union memberTypes="Whole Amount Ratio"/>
      </xs:simpleType>
      <xs:simpleType name="Whole">
        <xs:annotation>
          <xs:documentation xml:lang="it">Un numero intero.</xs:documentation>
          <xs:documentation xml:lang="en">A whole number.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:pattern value="0|[1-9][0-9]*"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Amount">
        <xs:annotation>
          <xs:documentation xml:lang="it">Euro al netto dell'IVA.</xs:documentation>
          <xs:documentation xml:lang="en">Euros, net of VAT.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:pattern value="-?(0|[1-9][0-9]*)\.[0-9]{2}"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Ratio">
        <xs:annotation>
          <xs:documentation xml:lang="it">
            La parte divisa per il tutto, mezza unità arrotondata in su.
          </xs:documentation>
          <xs:documentation xml:lang="en">The part divided by the whole, half a unit rounded up.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:pattern value="(0|[1-9][0-9]*)\.[0-9]{4}"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:schema>

    """#
}
