import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { qrCapacityBytes } from '../../src-renderer/components/qr-size.ts';
import { de } from '../../src-renderer/i18n/texts.ts';
import { pxPerMm } from '../../src-renderer/theme/screen-size.ts';
import { arrangeCatalogue } from '../../src-renderer/visitor/catalogue-view.ts';
import { takeAlong, takeAlongLines } from '../../src-renderer/visitor/take-along.ts';
import { EditionManifest } from '../../src-shared/domain/edition.ts';
import { EmployerId, Employer } from '../../src-shared/domain/employer.ts';
import { Job, JobId } from '../../src-shared/domain/job.ts';
import { makeProfile, removeProfile, startKiosk, type RunningKiosk } from '../support/kiosk-app.ts';
import { readQr } from '../support/read-qr.ts';
import { VisitorPage } from '../support/visitor-page.ts';

const SCREEN = { width: 1080, height: 1920 };
const CODE_SIDE_MM = 116;

async function readEdition() {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(`resources/edition/${name}.json`, 'utf8'));
  return arrangeCatalogue({
    edition: EditionManifest.parse(await read('edition')),
    employers: z.array(Employer).parse(await read('employers')),
    jobs: z.array(Job).parse(await read('jobs')),
  });
}

/** Touches every star of the list that is shown, page by page; returns the ids in the order they were remembered. */
async function rememberAll(visitor: VisitorPage, { page }: RunningKiosk, tab: string): Promise<string[]> {
  await visitor.tap(tab);
  await visitor.tap('scope-all');
  while ((await visitor.find('show-more').count()) > 0) await visitor.tap('show-more');
  return page.evaluate(() => {
    const stars = document.querySelectorAll<HTMLElement>('[data-testid="card-remember"]');
    stars.forEach((star) => {
      star.click();
    });
    return [...stars].map((star) => star.dataset['id'] ?? '');
  });
}

test.describe('the shortlist to take along', () => {
  test('the largest there is: every code is read from the pixels on the screen, byte for byte', async () => {
    test.setTimeout(300_000);
    const view = await readEdition();
    const profile = await makeProfile();
    const kiosk = await startKiosk(profile, [`--windowed=${String(SCREEN.width)}x${String(SCREEN.height)}`]);
    try {
      const visitor = new VisitorPage(kiosk);
      await visitor.start();
      const employers = await rememberAll(visitor, kiosk, 'tab-employers');
      const jobs = await rememberAll(visitor, kiosk, 'tab-jobs');
      expect([employers.length, jobs.length]).toEqual([view.employers.length, view.jobs.length]);
      await visitor.tap('tab-shortlist');
      const code = visitor.find('take-along-code');
      const total = Number(await code.getAttribute('data-total'));

      const perMm = pxPerMm(SCREEN, null);
      const fill = (text: string, values: Readonly<Record<string, unknown>>): string =>
        text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
      const expected = takeAlong(
        takeAlongLines(
          view,
          { employers: employers.map((id) => EmployerId.parse(id)), jobs: jobs.map((id) => JobId.parse(id)) },
          { asOf: (date) => fill(de.takeAlong.textAsOf, { date }) },
        ),
        (part, of) => fill(de.takeAlong.textTitlePart, { date: '11/2026', part, total: of }),
        qrCapacityBytes(CODE_SIDE_MM * perMm, perMm),
      );
      expect(expected.leftOut).toBe(0);
      expect(total).toBe(expected.parts.length);

      let whole = '';
      for (const [index, text] of expected.parts.entries()) {
        await expect(code).toHaveAttribute('data-part', String(index + 1));
        const bytes = await readQr(kiosk.page, code);
        expect(bytes.equals(Buffer.from(text, 'utf8'))).toBe(true);
        whole += `${bytes.toString('utf8')}\n`;
        if (index < total - 1) await visitor.tap('take-along-next');
      }
      for (const { shortName, website } of view.employers) {
        expect(whole).toContain(shortName);
        if (website !== null) expect(whole).toContain(website);
      }
      for (const { title } of view.jobs) expect(whole).toContain(title);
    } finally {
      await kiosk.app.close();
      await removeProfile(profile);
    }
  });

  test('two things remembered from the list are one code, and gone from it when they are taken off', async () => {
    const profile = await makeProfile();
    const kiosk = await startKiosk(profile, ['--windowed=1920x1080']);
    try {
      const visitor = new VisitorPage(kiosk);
      await visitor.start();
      await visitor.search('Göpel');
      await visitor.tap('card-remember');
      await visitor.search('asphericon');
      await visitor.tap('card-remember');
      await visitor.search('');
      await visitor.tap('tab-shortlist');
      const read = async (): Promise<string> =>
        (await readQr(kiosk.page, visitor.find('take-along-code'))).toString('utf8');
      const both = await read();
      expect(both).toContain('Merkliste Jena – Stand 11/2026\nGÖPEL – goepel.com');
      expect(both).toContain('asphericon – asphericon.com');
      await visitor.tap('forget');
      expect(await read()).not.toContain('GÖPEL');
      await visitor.tap('forget');
      await expect(visitor.find('take-along')).toHaveCount(0);
      await expect(visitor.find('list')).toContainText(de.shortlist.emptyHint);
    } finally {
      await kiosk.app.close();
      await removeProfile(profile);
    }
  });
});
