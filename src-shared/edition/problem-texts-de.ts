import type { ProblemTexts } from './problem-texts.ts';

const orDelete = 'oder lass die Zelle leer, wenn es nicht bekannt ist';
const meant = (nearest: string | null): string => (nearest === null ? '' : `Meintest du „${nearest}“? `);

/** German words for every problem; see `problem-texts.ts`. */
export const problemTextsDe: ProblemTexts = {
  FOLDER_UNREADABLE: () => [
    'den Ordner gibt es nicht, oder er lässt sich nicht öffnen',
    'Prüfe den Namen und ob der Stick steckt',
  ],
  NOT_AN_EDITION: () => [
    'in dem Ordner liegen weder die Tabellen einer Ausgabe noch eine gebaute Ausgabe',
    'Wähle den Ordner, in dem edition.json neben employers.csv (Tabellen) oder employers.json (gebaut) liegt',
  ],
  FILE_MISSING: () => ['die Datei fehlt', 'Lege sie in den Ordner; sie muss genau so heißen'],
  FILE_EMPTY: () => ['die Datei ist leer', 'Speichere sie noch einmal oder kopiere sie neu vom Original'],
  FILE_TOO_LARGE: ({ megabytes, limitMegabytes }) => [
    `die Datei hat ${megabytes} MB, erlaubt sind ${limitMegabytes} MB`,
    'Prüfe, ob es die richtige Datei ist; lösche leere Zeilen und Spalten am Ende',
  ],
  FILE_UNEXPECTED: () => [
    'diese Datei gehört nicht in eine gebaute Ausgabe',
    'Entferne sie oder baue die Ausgabe neu in einen leeren Ordner',
  ],
  FILE_NOT_PLAIN: () => [
    'das ist ein Ordner, eine Verknüpfung oder ein Link, keine Datei',
    'Lege die Datei selbst hierher; Links werden nie verfolgt',
  ],
  FILE_UNREADABLE: () => [
    'die Datei lässt sich nicht lesen',
    'Schließe sie in anderen Programmen, prüfe ihre Rechte oder kopiere sie neu',
  ],
  FILE_CHANGED: ({ expectedBytes, foundBytes }) => [
    expectedBytes === foundBytes
      ? 'die Datei hat so viele Bytes wie beim Bauen, aber nicht dieselben'
      : `die Datei hat ${foundBytes} Bytes; beim Bauen waren es ${expectedBytes}`,
    'Kopiere die Ausgabe neu; Änderungen gehören in die Tabellen, danach baue sie neu',
  ],
  ENCODING_UTF16: () => [
    'die Datei ist als „Unicode-Text“ (UTF-16) gespeichert',
    'Speichere sie in der Tabellenkalkulation als „CSV UTF-8 (durch Trennzeichen getrennt)“',
  ],
  ENCODING_NOT_UTF8: () => [
    'ab hier sind Buchstaben wie ä, ö, ü nicht lesbar: die Datei ist nicht als UTF-8 gespeichert',
    'Speichere sie in der Tabellenkalkulation als „CSV UTF-8 (durch Trennzeichen getrennt)“, nicht als einfaches „CSV“',
  ],
  LETTERS_DAMAGED: ({ snippet }) => [
    `Buchstaben sind beschädigt: „${snippet}“`,
    'Schreibe den Text neu; wenn es überall so ist, öffne die Datei als UTF-8 und speichere sie als „CSV UTF-8“',
  ],
  JSON_BROKEN: ({ line }) => [
    `die Datei ist kein lesbares JSON${line === null ? '' : `; das Lesen endet in Zeile ${line}`}`,
    'Suche dort nach einem fehlenden Komma, Anführungszeichen oder einer Klammer oder kopiere die Datei neu',
  ],
  FORMAT_NEWER: ({ found, known }) => [
    `die Ausgabe hat das Format ${found}, dieses Programm kennt Formate bis ${known}`,
    'Aktualisiere das Kioskprogramm oder baue die Ausgabe mit dem älteren',
  ],
  COLUMN_MISSING: ({ column }) => [
    `die Spalte „${column}“ fehlt`,
    'Ergänze sie in der ersten Zeile; die README neben den Tabellen sagt, was hineingehört',
  ],
  COLUMN_UNKNOWN: ({ column, nearest }) => [
    `eine Spalte „${column}“ gibt es nicht`,
    `${meant(nearest)}Benenne sie in der ersten Zeile um oder lösche die Spalte`,
  ],
  COLUMN_DOUBLE: ({ column }) => [`die Spalte „${column}“ steht zweimal da`, 'Lösche eine von beiden'],
  CELL_COUNT_WRONG: ({ expected, found }) => [
    `die Zeile hat ${found} Zellen, die erste Zeile hat ${expected}`,
    'Setze einen Text, in dem ein Komma vorkommt, in Anführungszeichen und lass auch leeren Zellen ihr Komma',
  ],
  QUOTES_BROKEN: () => [
    'ein Anführungszeichen wird geöffnet und nicht geschlossen oder steht mitten in einer Zelle',
    'Schließe es; ein Anführungszeichen im Text wird doppelt geschrieben',
  ],
  TABLE_EMPTY: () => ['es gibt keinen einzigen Eintrag', 'Fülle mindestens eine Zeile aus'],
  TOO_MANY_ROWS: ({ found, limit }) => [
    `es sind ${found} Einträge, erlaubt sind höchstens ${limit}`,
    'Prüfe, ob es die richtige Datei ist; wenn ja, teile die Ausgabe',
  ],
  FIELD_MISSING: () => ['ein Wert fehlt', 'Trage ihn ein; dieser wird immer gebraucht'],
  FIELD_INVALID: ({ expected }) => [
    'der Wert hat nicht die richtige Form',
    `Vergleiche ihn mit einem anderen Eintrag oder mit der README (erwartet: ${expected})`,
  ],
  LANGUAGE_MISSING: ({ missing }) => [
    `der Text steht nur in einer Sprache da; es fehlt ${missing === 'de' ? 'Deutsch (de)' : 'Englisch (en)'}`,
    `Ergänze ihn als „${missing}“`,
  ],
  TEXT_TOO_LONG: ({ limit, found }) => [
    `der Text hat ${found} Zeichen, es passen höchstens ${limit}`,
    'Kürze ihn',
  ],
  MARKUP: ({ snippet }) => [
    `der Text enthält HTML oder ein Skript: „${snippet}“`,
    'Schreibe reinen Text ohne < und > und ohne Adressen, die mit javascript: beginnen',
  ],
  CONTROL_CHARACTER: ({ codePoint, isLineBreak }) =>
    isLineBreak
      ? ['mitten im Text ist ein Zeilenumbruch', 'Schreibe den Text in eine Zeile']
      : [`der Text enthält ein unsichtbares Zeichen (${codePoint})`, 'Lösche den Text und schreibe ihn neu'],
  ID_INVALID: ({ value, suggestion }) => [
    `„${value}“ kann keine Kennung sein`,
    `Nimm Kleinbuchstaben a–z, Ziffern und einzelne Bindestriche${suggestion === null ? '' : `, zum Beispiel „${suggestion}“`}`,
  ],
  ID_DOUBLE: ({ value, firstRow, isTable }) => [
    `die Kennung „${value}“ steht schon in ${isTable ? 'Zeile' : 'Eintrag'} ${firstRow}`,
    'Lösche einen der beiden Einträge oder gib einem von ihnen eine andere Kennung',
  ],
  VALUE_UNKNOWN: ({ value, nearest, allowed }) => [
    `„${value}“ ist hier nicht vorgesehen`,
    `${meant(nearest)}Wähle aus: ${allowed.join(', ')}`,
  ],
  NUMBER_INVALID: ({ value }) => [
    `„${value}“ ist keine Zahl`,
    `Schreibe nur Ziffern, mit Punkt vor den Nachkommastellen (etwa 11.5863), ${orDelete}`,
  ],
  NUMBER_OUT_OF_RANGE: ({ value, limit, isTooSmall }) => [
    `${value} ist zu ${isTooSmall ? 'klein' : 'groß'}; der ${isTooSmall ? 'kleinste' : 'größte'} mögliche Wert ist ${limit}`,
    `Berichtige die Zahl ${orDelete}`,
  ],
  DECIMAL_COMMA: ({ value, suggestion }) => [
    `„${value}“ hat ein Komma vor den Nachkommastellen`,
    `Schreibe einen Punkt: ${suggestion}`,
  ],
  DATE_INVALID: ({ value, suggestion }) => [
    `„${value}“ ist kein Datum`,
    suggestion === null
      ? 'Schreibe Jahr-Monat-Tag, etwa 2026-08-19, oder bei einer Stelle, von der nicht mehr bekannt ist, nur das Jahr'
      : `Schreibe ${suggestion}`,
  ],
  DATE_IN_FUTURE: ({ value, editionDate }) => [
    `${value} liegt nach dem Tag der Ausgabe (${editionDate})`,
    'Berichtige das Datum hier oder „date“ in edition.json',
  ],
  POSTCODE_INVALID: ({ value, suggestion }) => [
    `„${value}“ ist keine deutsche Postleitzahl`,
    suggestion === null
      ? `Schreibe fünf Ziffern, etwa 07743, ${orDelete}`
      : `Die Tabellenkalkulation hat die Null am Anfang verschluckt: Schreibe ${suggestion} (formatiere die Spalte als Text)`,
  ],
  WEBSITE_INVALID: ({ value, suggestion }) => [
    `„${value}“ ist keine Website in der Form, die hier gebraucht wird`,
    suggestion === null
      ? `Schreibe nur die Domain, etwa example.org, ohne Leerzeichen und ohne https://, ${orDelete}`
      : `Schreibe sie ohne https:// und ohne Schrägstrich am Ende: ${suggestion}`,
  ],
  COORDINATE_ALONE: ({ missing }) => [
    `eine Koordinate steht allein da; „${missing}“ fehlt`,
    'Fülle lon und lat beide aus oder leere beide',
  ],
  COORDINATES_MISSING: ({ precision }) => [
    `precision ist „${precision}“, aber es gibt keine Koordinaten`,
    'Fülle lon und lat aus oder setze precision auf „none“: dann hat der Arbeitgeber keine Nadel',
  ],
  PRECISION_MISSING: () => [
    'es gibt Koordinaten, aber nicht, wie genau sie sind',
    'Setze precision auf address (dieses Haus), street (irgendwo in der Straße) oder area (in der Nähe)',
  ],
  COORDINATES_OUTSIDE: ({ lon, lat }) => [
    `Länge ${lon}, Breite ${lat} liegt außerhalb der Karte`,
    'Prüfe beide Zahlen; Jena liegt bei Länge 11.59, Breite 50.93',
  ],
  COORDINATES_SWAPPED: ({ lon, lat }) => [
    `Länge und Breite sind vertauscht (lon ${lon}, lat ${lat})`,
    `Schreibe ${lat} in lon und ${lon} in lat`,
  ],
  EMPLOYER_UNKNOWN: ({ value, nearest }) => [
    `der Arbeitgeber „${value}“ kommt in dieser Ausgabe nicht vor`,
    `${meant(nearest)}Prüfe die Schreibweise oder trage zuerst den Arbeitgeber ein`,
  ],
  RING_TOO_SHORT: ({ found }) => [
    `ein Umriss hat nur ${found} Punkte, eine Fläche braucht drei`,
    'Lösche diesen Umriss oder nimm die Karte neu vom Original',
  ],
  LINE_TOO_SHORT: ({ found }) => [
    `eine Linie hat nur ${found} Punkte, sie braucht zwei`,
    'Lösche diese Linie oder nimm die Karte neu vom Original',
  ],
  MAP_EXTENT_WRONG: () => [
    'die Karte hat keine sinnvolle Ausdehnung: sie ist verdreht, leer, breiter als 100 km oder nicht in Metern',
    'Nimm die Karte neu vom Original; Ursprung und Ausdehnung müssen die der Daten sein',
  ],
  MAP_POINT_OUTSIDE: ({ east, north }) => [
    `ein Punkt (${east} m Ost, ${north} m Nord) liegt außerhalb der Ausdehnung, die die Karte nennt`,
    'Berichtige den Punkt oder nimm die Karte neu vom Original',
  ],
};
