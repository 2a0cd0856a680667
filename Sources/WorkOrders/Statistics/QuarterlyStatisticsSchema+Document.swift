extension QuarterlyStatisticsSchema {
  /// The elements and their attributes.
  static let document = #"""
    <?xml version="1.0" encoding="UTF-8"?>
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:maintenance-centre:quarterly-statistics:1"
      xmlns:s="urn:maintenance-centre:quarterly-statistics:1"
      targetNamespace="urn:maintenance-centre:quarterly-statistics:1" elementFormDefault="qualified" version="1.0">
      <xs:annotation>
        <xs:documentation xml:lang="it">
          Statistiche di una centrale operativa per le richieste di manutenzione, di un trimestre o di un altro periodo:
          definizioni, totali e dati elementari. Non contengono dati personali.
        </xs:documentation>
        <xs:documentation xml:lang="en">
          Statistics of a maintenance-request operations centre, of a quarter or another period: definitions, totals and
          single figures. They hold no personal data.
        </xs:documentation>
      </xs:annotation>
      <xs:element name="QuarterlyStatistics" type="Statistics">
        <xs:annotation>
          <xs:documentation xml:lang="it">
            Il documento. Ogni definizione ha un codice suo; ogni dato richiama una definizione.
          </xs:documentation>
          <xs:documentation xml:lang="en">
            The document. Each definition has its own code; each figure refers to a definition.
          </xs:documentation>
        </xs:annotation>
        <xs:key name="DefinitionCode">
          <xs:selector xpath="s:Definitions/s:Definition"/>
          <xs:field xpath="@code"/>
        </xs:key>
        <xs:keyref name="FigureDefinition" refer="DefinitionCode">
          <xs:selector xpath="s:Figures/s:Figure"/>
          <xs:field xpath="@code"/>
        </xs:keyref>
        <xs:key name="DimensionName">
          <xs:selector xpath="s:Definitions/s:Dimension"/>
          <xs:field xpath="@name"/>
        </xs:key>
        <xs:keyref name="ChangeDefinition" refer="DefinitionCode">
          <xs:selector xpath="s:Reissue/s:Change"/>
          <xs:field xpath="@code"/>
        </xs:keyref>
        <xs:unique name="MovementOf">
          <xs:selector xpath="s:Totals/s:Movement"/>
          <xs:field xpath="@of"/>
        </xs:unique>
      </xs:element>
      <xs:complexType name="Statistics">
        <xs:sequence>
          <xs:element name="Preceding" type="Preceding" minOccurs="0"/>
          <xs:element name="Reissue" type="Reissue" minOccurs="0"/>
          <xs:element name="Definitions" type="Definitions"/>
          <xs:element name="Totals" type="Totals"/>
          <xs:element name="Figures" type="Figures"/>
        </xs:sequence>
        <xs:attribute name="city" type="Label" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="it">La città.</xs:documentation>
            <xs:documentation xml:lang="en">The city.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="quarter" type="PeriodLabel" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="it">
              Il trimestre (2026-Q3), il mese (2026-03), il semestre (2026-S1), l'anno (2026) o i giorni
              (2026-01-01/2026-01-31).
            </xs:documentation>
            <xs:documentation xml:lang="en">
              The quarter (2026-Q3), month (2026-03), half (2026-S1), year (2026) or the days
              (2026-01-01/2026-01-31).
            </xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="from" type="xs:date" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="it">Il primo giorno.</xs:documentation>
            <xs:documentation xml:lang="en">The first day.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="to" type="xs:date" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="it">L'ultimo giorno, compreso.</xs:documentation>
            <xs:documentation xml:lang="en">The last day, included.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="version" type="xs:positiveInteger" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="it">1 alla prima emissione, poi crescente.</xs:documentation>
            <xs:documentation xml:lang="en">1 for the first issue, rising with each reissue.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="state" type="State" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="it">Quanto i dati sono ufficiali.</xs:documentation>
            <xs:documentation xml:lang="en">How official the figures are.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="generatedAt" type="Instant" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="it">
              L'istante del congelamento; per una bozza, quello dell'ultimo evento compreso.
            </xs:documentation>
            <xs:documentation xml:lang="en">
              The instant of freezing; for a draft, that of the last event included.
            </xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="journalPosition" type="xs:nonNegativeInteger" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="it">L'ultimo evento del giornale compreso.</xs:documentation>
            <xs:documentation xml:lang="en">The last journal event included.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="head" type="Hash" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="it">L'impronta del giornale in quel punto.</xs:documentation>
            <xs:documentation xml:lang="en">The journal's head there.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="policyVersion" type="xs:nonNegativeInteger" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="it">La versione delle regole della città.</xs:documentation>
            <xs:documentation xml:lang="en">The version of the city's rules.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="frozenBy" type="Label">
          <xs:annotation>
            <xs:documentation xml:lang="it">Il nome utente di chi ha congelato i dati; manca in una bozza.</xs:documentation>
            <xs:documentation xml:lang="en">The login of who froze the figures; absent from a draft.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="issuedAt" type="Instant">
          <xs:annotation>
            <xs:documentation xml:lang="it">L'istante dell'emissione; manca prima di essa.</xs:documentation>
            <xs:documentation xml:lang="en">The instant of issue; absent before it.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="issuedBy" type="Label">
          <xs:annotation>
            <xs:documentation xml:lang="it">Il nome utente di chi li ha emessi; manca prima.</xs:documentation>
            <xs:documentation xml:lang="en">The login of who issued them; absent before.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:complexType>
      <xs:complexType name="Definitions">
        <xs:annotation>
          <xs:documentation xml:lang="it">
            Le definizioni dei dati, poi quelle delle dimensioni che essi hanno.
          </xs:documentation>
          <xs:documentation xml:lang="en">
            The definitions of the figures, then those of the dimensions that they have.
          </xs:documentation>
        </xs:annotation>
        <xs:sequence>
          <xs:element name="Definition" type="Definition" minOccurs="0" maxOccurs="unbounded"/>
          <xs:element name="Dimension" type="Dimension" minOccurs="0" maxOccurs="unbounded"/>
        </xs:sequence>
      </xs:complexType>
      <xs:complexType name="Definition">
        <xs:annotation>
          <xs:documentation xml:lang="it">Che cosa significa un dato, nelle due lingue.</xs:documentation>
          <xs:documentation xml:lang="en">What a figure means, in both languages.</xs:documentation>
        </xs:annotation>
        <xs:sequence>
          <xs:element name="Title" type="Text" minOccurs="2" maxOccurs="2"/>
          <xs:element name="Meaning" type="Text" minOccurs="2" maxOccurs="2"/>
        </xs:sequence>
        <xs:attribute name="code" type="FigureCode" use="required"/>
        <xs:attribute name="unit" type="Unit" use="required"/>
      </xs:complexType>
      <xs:complexType name="Dimension">
        <xs:annotation>
          <xs:documentation xml:lang="it">Che cosa dice una dimensione, nelle due lingue.</xs:documentation>
          <xs:documentation xml:lang="en">What a dimension says, in both languages.</xs:documentation>
        </xs:annotation>
        <xs:sequence>
          <xs:element name="Meaning" type="Text" minOccurs="2" maxOccurs="2"/>
        </xs:sequence>
        <xs:attribute name="name" type="DimensionName" use="required"/>
      </xs:complexType>
      <xs:complexType name="Text">
        <xs:annotation>
          <xs:documentation xml:lang="it">Un testo in una delle due lingue.</xs:documentation>
          <xs:documentation xml:lang="en">A text in one of the two languages.</xs:documentation>
        </xs:annotation>
        <xs:simpleContent>
          <xs:extension base="Label">
            <xs:attribute name="language" type="Language" use="required"/>
          </xs:extension>
        </xs:simpleContent>
      </xs:complexType>
      <xs:complexType name="Figures">
        <xs:annotation>
          <xs:documentation xml:lang="it">I dati, per codice e poi per dimensione.</xs:documentation>
          <xs:documentation xml:lang="en">The figures, by code and then by dimension.</xs:documentation>
        </xs:annotation>
        <xs:sequence>
          <xs:element name="Figure" type="Figure" minOccurs="0" maxOccurs="unbounded"/>
        </xs:sequence>
      </xs:complexType>
      <xs:complexType name="Figure">
        <xs:annotation>
          <xs:documentation xml:lang="it">
            Un dato: il codice, le dimensioni come attributi (senza dimensioni, tutta la città; «-» per chi non ne
            ha) e il valore.
          </xs:documentation>
          <xs:documentation xml:lang="en">
            One figure: its code, its dimensions as attributes (without dimensions, the whole city; “-” for things
            that have none) and its value.
          </xs:documentation>
        </xs:annotation>
        <xs:simpleContent>
          <xs:extension base="Value">
            <xs:attribute name="code" type="FigureCode" use="required"/>
            <xs:attributeGroup ref="Dimensions"/>
            <xs:attribute name="numerator" type="xs:nonNegativeInteger">
              <xs:annotation>
                <xs:documentation xml:lang="it">Di un rapporto, la parte.</xs:documentation>
                <xs:documentation xml:lang="en">Of a ratio, the part.</xs:documentation>
              </xs:annotation>
            </xs:attribute>
            <xs:attribute name="denominator" type="xs:positiveInteger">
              <xs:annotation>
                <xs:documentation xml:lang="it">Di un rapporto, il tutto.</xs:documentation>
                <xs:documentation xml:lang="en">Of a ratio, the whole.</xs:documentation>
              </xs:annotation>
            </xs:attribute>
            <xs:attributeGroup ref="Comparison"/>
          </xs:extension>
        </xs:simpleContent>
      </xs:complexType>

    """#
}
