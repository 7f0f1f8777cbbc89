import type { ConsentTexts } from './consent.ts';

/*
 * The words of the consent, version by version. A version that a visitor may have agreed to is never changed: a test holds the hash
 * of each. New words are a new version below, and `CURRENT_CONSENT_TEXTS` points to it.
 */

/**
 * Words for demonstration and tests. They name the controller, but not its address and not a person: those are not known here and
 * belong into the version that an organiser releases at set-up. How long a lead is kept is a setting, so the screen shows
 * the date beside these words.
 */
const demo2026a: ConsentTexts = {
  version: '2026-11-a',
  purposes: {
    'employer-contact': {
      de: 'Die Arbeitgeber, die ich ausgewählt habe, bekommen meine Angaben und dürfen mich wegen Stellen, Ausbildung, Studium oder Praktikum kontaktieren.',
      en: 'The employers I have chosen receive my details and may contact me about jobs, training, studies or internships.',
    },
    'network-contact': {
      de: 'JENA Digital darf mich kontaktieren, wenn es bei seinen Mitgliedern eine passende Stelle für mich gibt.',
      en: 'JENA Digital may contact me when one of its members has a job that suits me.',
    },
    'network-news': {
      de: 'JENA Digital darf mir seinen Newsletter per E-Mail schicken.',
      en: 'JENA Digital may send me its newsletter by e-mail.',
    },
  },
  age: {
    de: 'Ich bin mindestens 16 Jahre alt.',
    en: 'I am at least 16 years old.',
  },
  information: {
    de: `Wer ist verantwortlich? JENA Digital e. V., Jena. Dies ist ein Text zur Demonstration: Anschrift und Kontakt der verantwortlichen Stelle sowie der oder des Datenschutzbeauftragten werden bei der Einrichtung dieses Geräts ergänzt.

Wozu? Nur für das, was du einzeln angekreuzt hast. Gespeichert wird, was du in das Formular schreibst, dazu die Veranstaltung, der Zeitpunkt und worin du eingewilligt hast.

Auf welcher Grundlage? Auf deiner Einwilligung (Art. 6 Abs. 1 Buchst. a DSGVO). Sie ist freiwillig: Karte, Stellen und Merkliste kannst du auch ohne sie nutzen, und wenn du nichts hinterlässt, hast du keinen Nachteil. Niemand entscheidet automatisiert über dich.

Wer bekommt deine Angaben? JENA Digital. Die Arbeitgeber, die du ausgewählt hast, aber nur, wenn du das angekreuzt hast; was sie damit tun, verantworten sie selbst. Sonst niemand. Eine Übermittlung in ein Land außerhalb der EU und des Europäischen Wirtschaftsraums ist nicht vorgesehen.

Wie lange? Bis zu dem Tag, der hier auf dem Bildschirm und auf deinem Beleg steht. Dann werden die Angaben auf diesem Gerät gelöscht.

Welche Rechte hast du? Du kannst deine Einwilligung jederzeit widerrufen; was bis dahin geschehen ist, bleibt rechtmäßig. Mit dem Code auf deinem Beleg löschst du deine Angaben selbst, hier an diesem Bildschirm. Außerdem hast du das Recht auf Auskunft, Berichtigung, Löschung, Einschränkung der Verarbeitung und Datenübertragbarkeit. Beschweren kannst du dich bei jeder Datenschutzaufsicht, in Thüringen beim Thüringer Landesbeauftragten für den Datenschutz und die Informationsfreiheit (TLfDI).

Wie geschützt? Deine Angaben werden verschlüsselt, bevor sie gespeichert werden. Solange dieses Gerät als Demo gekennzeichnet ist, ist das Passwort dazu öffentlich bekannt: Gib dann bitte keine echten Daten ein.`,
    en: `Who is responsible? JENA Digital e. V., Jena, Germany. This is a text for demonstration: the address and contact of the controller and of its data protection officer are added when this device is set up.

What for? Only for what you have ticked, each on its own. What you write into the form is stored, together with the event, the time and what you consented to.

On what basis? On your consent (Art. 6(1)(a) GDPR). It is voluntary: you can use the map, the jobs and the shortlist without it, and leaving nothing has no disadvantage for you. No automated decision is made about you.

Who receives your details? JENA Digital. The employers you have chosen, but only if you have ticked that; they are responsible for what they do with them. Nobody else. A transfer to a country outside the EU and the European Economic Area is not intended.

For how long? Until the day that is shown here on the screen and on your receipt. Your details on this device are then deleted.

What are your rights? You can withdraw your consent at any time; what has happened until then remains lawful. With the code on your receipt you erase your details yourself, here at this screen. You also have the right of access, rectification, erasure, restriction of processing and data portability. You can lodge a complaint with any data protection authority; in Thuringia that is the state commissioner for data protection and freedom of information (TLfDI).

How are they protected? Your details are encrypted before they are stored. As long as this device is marked as a demo, the password to them is publicly known: please do not enter real data then.`,
  },
};

/** Every version that was ever released, oldest first: an old lead's hash must stay explicable. */
export const RELEASED_CONSENT_TEXTS: readonly ConsentTexts[] = [demo2026a];

/** The words that visitors see now. */
export const CURRENT_CONSENT_TEXTS: ConsentTexts = demo2026a;
