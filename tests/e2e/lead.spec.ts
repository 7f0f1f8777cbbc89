import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import sqlite3 from 'sqlite3';
import { openWithPassphrase } from '../../src-main/leads/age-passphrase.ts';
import { allFilesBelow, filesThatContain } from '../support/disk-search.ts';
import { makeProfile, pullThePlug, removeProfile, startKiosk, test } from '../support/kiosk-app.ts';
import { DEMO_PASSPHRASE, StaffPage } from '../support/staff-page.ts';
import { ADA, VisitorPage } from '../support/visitor-page.ts';

const run = promisify(execFile);

/** Reads the sealed records as a thief with the disk would: without the program. */
async function readEnvelopes(userData: string): Promise<readonly Buffer[]> {
  const database = new sqlite3.Database(join(userData, 'data', 'standpunkt.sqlite'), sqlite3.OPEN_READONLY);
  try {
    return await new Promise((resolve, reject) => {
      database.all<{ envelope: Buffer }>(
        'SELECT envelope FROM sealed_leads ORDER BY sequence_number',
        (fault, rows) => {
          if (fault === null) resolve(rows.map((row) => row.envelope));
          else reject(fault);
        },
      );
    });
  } finally {
    database.close();
  }
}

test.describe('a lead', () => {
  test.setTimeout(180_000);

  test('survives a pulled plug right after "saved", and leaves the kiosk only by export', async ({
    profile,
  }) => {
    // A visitor explores, leaves a contact, sees the receipt; that instant the power goes.
    const first = await startKiosk(profile);
    const visitor = new VisitorPage(first);
    await visitor.start();
    await visitor.openEmployer('asphericon');
    const code = await visitor.leaveContact();
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}$/);
    await pullThePlug(first);

    // Nothing on the disk says who it was: database, its log, the program's log, the browser's profile.
    const personal = [ADA.lastName, 'Beispiel', ADA.email, '23456789', 'Ich interessiere mich', code];
    const files = await allFilesBelow(profile.userData);
    expect(files.some((file) => file.endsWith('standpunkt.sqlite'))).toBe(true);
    expect(files.some((file) => file.endsWith('standpunkt.log'))).toBe(true);
    expect(await filesThatContain(files, personal)).toEqual([]);

    // After the restart staff find the lead, and take it home in both forms.
    const second = await startKiosk(profile);
    const staff = new StaffPage(second);
    await staff.unlock();
    await expect(staff.find('staff-count-total')).toContainText('1');
    await staff.tap('staff-nav-leads');
    await expect(staff.find('staff-lead')).toHaveCount(1);
    await expect(staff.find('staff-lead')).toContainText(ADA.email);
    await staff.exportAs('csv-excel-de');
    await staff.tap('staff-export-again');
    await staff.exportAs('xlsx');
    await second.app.close();

    const exported = await readdir(profile.exportFolder, { recursive: true });
    const csvName = exported.find((name) => name.endsWith('.csv'));
    const xlsxName = exported.find((name) => name.endsWith('.xlsx'));
    if (csvName === undefined || xlsxName === undefined)
      throw new Error(`exported only ${exported.join(', ')}`);
    const csv = await readFile(join(profile.exportFolder, csvName), 'utf8');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const { data } = Papa.parse<Record<string, string>>(csv.slice(1), {
      header: true,
      delimiter: ';',
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(1);
    expect(Object.values(data[0] ?? {})).toEqual(
      expect.arrayContaining([ADA.firstName, ADA.lastName, ADA.email, '+4915123456789', ADA.message]),
    );
    const sheet = await readXlsxFile(join(profile.exportFolder, xlsxName));
    const cells = JSON.stringify(sheet);
    for (const typed of [ADA.firstName, ADA.lastName, ADA.email, '+4915123456789', ADA.message])
      expect(cells).toContain(typed);

    // Still nothing beside the two exported files.
    const kept = (await allFilesBelow(profile.userData)).filter(
      (file) => !file.startsWith(profile.exportFolder),
    );
    expect(await filesThatContain(kept, personal)).toEqual([]);
  });

  test('opens with the age command line too, and says what was typed', async ({ profile }) => {
    const kiosk = await startKiosk(profile);
    const visitor = new VisitorPage(kiosk);
    await visitor.start();
    await visitor.openEmployer('asphericon');
    await visitor.leaveContact();
    await kiosk.app.close();

    const sealedIdentity = await readFile(join(profile.userData, 'data', 'keys', 'booth-identity.age'));
    const identity = await openWithPassphrase(sealedIdentity, DEMO_PASSPHRASE);
    if (!identity.ok) throw new Error(identity.error);
    const identityFile = join(profile.userData, 'identity.txt');
    const envelopeFile = join(profile.userData, 'lead.age');
    await writeFile(identityFile, identity.value);
    const [envelope] = await readEnvelopes(profile.userData);
    if (envelope === undefined) throw new Error('no lead was stored');
    await writeFile(envelopeFile, envelope);

    const { stdout } = await run('age', ['--decrypt', '--identity', identityFile, envelopeFile]);
    expect(JSON.parse(stdout)).toMatchObject({
      firstName: ADA.firstName,
      lastName: ADA.lastName,
      email: ADA.email,
      phone: '+4915123456789',
      message: ADA.message,
      isDemo: true,
      recipients: [{ id: 'asphericon' }],
      consents: [{ purpose: 'employer-contact', language: 'de' }],
    });
  });

  test('is erased by its receipt code, offline, and by nothing else', async ({ kiosk, profile }) => {
    const visitor = new VisitorPage(kiosk);
    await visitor.start();
    await visitor.openEmployer('asphericon');
    const code = await visitor.leaveContact();
    await visitor.tap('receipt-erase');
    await visitor.find('erase-code').fill(code.toLowerCase().replaceAll('-', ' '));
    await visitor.tap('erase-submit');
    await visitor.tap('erase-yes');
    await visitor.find('erased').waitFor();
    expect(await readEnvelopes(profile.userData)).toEqual([]);
  });
});

test('says on the screen that nothing was saved when the database cannot be written', async () => {
  const profile = await makeProfile();
  try {
    // A database from a newer program: this one must not touch it, and must not pretend.
    const newer = new sqlite3.Database(join(profile.userData, 'data', 'standpunkt.sqlite'));
    await new Promise<void>((resolve, reject) => {
      newer.exec('PRAGMA user_version = 999000', (fault) => {
        if (fault === null)
          newer.close(() => {
            resolve();
          });
        else reject(fault);
      });
    });
    const kiosk = await startKiosk(profile);
    const visitor = new VisitorPage(kiosk);
    await visitor.start();
    await visitor.openEmployer('asphericon');
    await visitor.openContact();
    await visitor.tap('contact-next');
    await visitor.fillPerson(ADA);
    await visitor.tap('contact-next');
    await visitor.tap('contact-purpose-employer-contact');
    await visitor.tap('contact-save');
    await expect(visitor.find('contact-failure')).toBeVisible();
    await visitor.tap('contact-previous');
    await expect(visitor.find('contact-last-name')).toHaveValue(ADA.lastName);
    await kiosk.app.close();
  } finally {
    await removeProfile(profile);
  }
});
