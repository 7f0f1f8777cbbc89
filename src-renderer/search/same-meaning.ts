/*
 * Words that visitors use for one thing, in German and English. Whoever asks for an "Azubi" place means what the edition calls
 * "Ausbildung". Written without marks, see fold.ts. Only words whose meaning is the same in this trade stand here.
 */
const GROUPS: readonly (readonly string[])[] = [
  words(
    'entwickler entwicklerin entwicklung developer development programmierer programmieren programmer coding',
  ),
  words(
    'ausbildung azubi auszubildende auszubildender lehre lehrstelle lehrling apprenticeship apprentice trainee',
  ),
  words('praktikum praktikant praktikantin internship intern'),
  words('werkstudium werkstudent werkstudentin studentenjob hiwi'),
  words('abschlussarbeit bachelorarbeit masterarbeit thesis'),
  words('promotion doktorand doktorandin phd doctoral doctorate'),
  words('berufseinstieg berufseinsteiger einsteiger junior absolvent absolventin graduate'),
  words('leitung leiter leiterin fuhrung lead leader head'),
  words('dual duales dhge'),
  words('studium study studies'),
  words('student studentin students'),
  words('ki ai'),
  words('daten data'),
  words('datenbank datenbanken database databases sql'),
  words('datenanalyse analytics'),
  words('sicherheit security cybersecurity'),
  words('spiele spiel games game gaming videospiele'),
  words('forschung research'),
  words('forscher wissenschaftler scientist researcher'),
  words('optik optics'),
  words('photonik photonics'),
  words('elektronik electronics'),
  words('elektroniker electronician'),
  words('elektrotechnik electrotechnics'),
  words('mechatronik mechatroniker mechatronikerin mechatronics'),
  words('informatik informatics'),
  words('informatiker fachinformatiker informatikerin'),
  words('mikroskopie microscopy mikroskop microscope'),
  words('druck printing'),
  words('drohne drohnen drone drones'),
  words('roboter robotik robotics robot'),
  words('gesundheit health'),
  words('medizin medical medicine medtech'),
  words('klinik klinikum uniklinik universitatsklinikum krankenhaus hospital'),
  words('hochschule fachhochschule fh'),
  words('universitat uni university'),
  words('bibliothek landesbibliothek library bucherei'),
  words('stadion stadium sportfeld'),
  words('zentrum stadtzentrum innenstadt stadtmitte centre center downtown'),
  words('quanten quantum'),
  words('beratung berater beraterin consulting consultant'),
  words('vertrieb sales verkauf'),
  words('gestaltung gestalter designer design'),
  words('administrator administratorin administration sysadmin admin'),
  words('verwaltung behorde administrative'),
  words('energie energy'),
  words('mobilitat mobility verkehr'),
  words('nahverkehr opnv'),
  words('netzwerk network'),
  words('startup grunder grundung'),
  words('agentur agency'),
  words('bahnhof hauptbahnhof station'),
  words('strasse street'),
  words('brucke bridge'),
  words('platz square'),
  words('garten garden'),
  words('haltestelle tram strassenbahn'),
];

function words(list: string): readonly string[] {
  return list.split(' ');
}

const meanings = new Map(GROUPS.flatMap((group) => group.map((word) => [word, group] as const)));

/** Every word that stands in a group: they are understood even where the edition does not write them. */
export const KNOWN_WORDS: readonly string[] = GROUPS.flat();

/** The words that mean the same as `word`, itself among them; only itself when nothing is known of it. */
export function sameMeaning(word: string): readonly string[] {
  return meanings.get(word) ?? [word];
}

/** Several words that say one thing together, and the words that the edition has for it. The last one may be half typed. */
const PHRASES: readonly (readonly [said: string, meant: string])[] = [
  ['kunstliche intelligenz', 'ki'],
  ['kuenstliche intelligenz', 'ki'],
  ['maschinelles lernen', 'machine learning'],
  ['maschinelle bildverarbeitung', 'machine vision'],
  ['computer science', 'informatik'],
  ['electrical engineering', 'elektrotechnik'],
  ['city centre', 'zentrum'],
  ['city center', 'zentrum'],
  ['town centre', 'zentrum'],
  ['train station', 'bahnhof'],
  ['student assistant', 'hiwi'],
  ['bachelor thesis', 'thesis'],
  ['master thesis', 'thesis'],
  ['public transport', 'opnv'],
];
const MIN_HALF_TYPED = 3;

export function phrasesReplaced(typed: readonly string[]): readonly string[] {
  const result: string[] = [];
  for (let i = 0; i < typed.length; i += 1) {
    const [first = '', second = ''] = typed.slice(i, i + 2);
    const phrase = PHRASES.find(([said]) => {
      const [one, two = ''] = said.split(' ');
      return one === first && (two === second || (second.length >= MIN_HALF_TYPED && two.startsWith(second)));
    });
    if (phrase === undefined) result.push(first);
    else {
      result.push(...phrase[1].split(' '));
      i += 1;
    }
  }
  return result;
}
