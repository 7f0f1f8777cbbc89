import type { ConsentTexts } from './consent.ts';
import type { Controller } from './controller.ts';

/*
 * The words of consent and of Art. 13 GDPR with an organiser's own data in them. A template, no legal advice: the set-up says that a
 * lawyer has to see the result. It may be changed from release to release, because a version is named after its words' hash.
 */

/** The first part of every version made from here. */
export const TEMPLATE_VERSION = '2026-11-t';

export function wordsWith({
  name,
  address,
  email,
  dataProtectionContact,
}: Controller): Omit<ConsentTexts, 'version'> {
  const where = address.split(/\s*\n\s*/).join(', ');
  return {
    purposes: {
      'employer-contact': {
        de: 'Die Arbeitgeber, die ich ausgewählt habe, bekommen meine Angaben und dürfen mich wegen Stellen, Ausbildung, Studium oder Praktikum kontaktieren.',
        en: 'The employers I have chosen receive my details and may contact me about jobs, training, studies or internships.',
      },
      'network-contact': {
        de: `${name} darf mich kontaktieren, wenn es bei einem der Arbeitgeber in Jena eine passende Stelle für mich gibt.`,
        en: `${name} may contact me when one of the employers in Jena has a job that suits me.`,
      },
      'network-news': {
        de: `${name} darf mir per E-Mail den Newsletter schicken.`,
        en: `${name} may send me the newsletter by e-mail.`,
      },
    },
    age: { de: 'Ich bin mindestens 16 Jahre alt.', en: 'I am at least 16 years old.' },
    information: {
      de: `Wer ist verantwortlich? ${name}, ${where}, E-Mail ${email}. Fragen zum Datenschutz beantwortet: ${ended(dataProtectionContact)}

Wozu? Nur für das, was du einzeln angekreuzt hast. Gespeichert wird, was du in das Formular schreibst, dazu die Veranstaltung, der Zeitpunkt und worin du eingewilligt hast.

Auf welcher Grundlage? Auf deiner Einwilligung (Art. 6 Abs. 1 Buchst. a DSGVO). Sie ist freiwillig: Karte, Stellen und Merkliste kannst du auch ohne sie nutzen, und wenn du nichts hinterlässt, hast du keinen Nachteil. Niemand entscheidet automatisiert über dich.

Wer bekommt deine Angaben? ${name} und die Arbeitgeber, die du ausgewählt hast, diese aber nur, wenn du das angekreuzt hast; was sie damit tun, verantworten sie selbst. Sonst niemand. Eine Übermittlung in ein Land außerhalb der EU und des Europäischen Wirtschaftsraums ist nicht vorgesehen.

Wie lange? Bis zu dem Tag, der hier auf dem Bildschirm und auf deinem Beleg steht. Dann werden die Angaben auf diesem Gerät gelöscht.

Welche Rechte hast du? Du kannst deine Einwilligung jederzeit widerrufen; was bis dahin geschehen ist, bleibt rechtmäßig. Mit dem Code auf deinem Beleg löschst du deine Angaben selbst, hier an diesem Bildschirm. Außerdem hast du das Recht auf Auskunft, Berichtigung, Löschung, Einschränkung der Verarbeitung und Datenübertragbarkeit. Beschweren kannst du dich bei jeder Datenschutzaufsicht, in Thüringen beim Thüringer Landesbeauftragten für den Datenschutz und die Informationsfreiheit (TLfDI).

Wie geschützt? Deine Angaben werden verschlüsselt, bevor sie gespeichert werden.`,
      en: `Who is responsible? ${name}, ${where}, e-mail ${email}. Questions about data protection are answered by: ${ended(dataProtectionContact)}

What for? Only for what you have ticked, each on its own. What you write into the form is stored, together with the event, the time and what you consented to.

On what basis? On your consent (Art. 6(1)(a) GDPR). It is voluntary: you can use the map, the jobs and the shortlist without it, and leaving nothing has no disadvantage for you. No automated decision is made about you.

Who receives your details? ${name} and the employers you have chosen, but those only if you have ticked that; they are responsible for what they do with them. Nobody else. A transfer to a country outside the EU and the European Economic Area is not intended.

For how long? Until the day that is shown here on the screen and on your receipt. Your details on this device are then deleted.

What are your rights? You can withdraw your consent at any time; what has happened until then remains lawful. With the code on your receipt you erase your details yourself, here at this screen. You also have the right of access, rectification, erasure, restriction of processing and data portability. You can lodge a complaint with any data protection authority; in Thuringia that is the state commissioner for data protection and freedom of information (TLfDI).

How are they protected? Your details are encrypted before they are stored.`,
    },
  };
}

/** With one full stop at its end, whether it was typed or not. */
const ended = (words: string): string => (words.endsWith('.') ? words : `${words}.`);
