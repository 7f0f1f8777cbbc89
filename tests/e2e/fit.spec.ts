import { expect } from '@playwright/test';
import { sharedTest as test } from '../support/kiosk-app.ts';
import { VisitorPage } from '../support/visitor-page.ts';

test.describe('"What fits me?"', () => {
  test.describe.configure({ timeout: 180_000 }); // many touches, one after the other

  test('leads from five questions to jobs and employers, each with its reasons, and back again', async ({
    kiosk,
  }) => {
    const visitor = new VisitorPage(kiosk);
    await visitor.start();
    await visitor.tap('fit-open');
    const step = visitor.find('fit');
    await expect(step).toHaveAttribute('data-step', 'role');
    await visitor.tap('fit-student'); // one answer, so it goes on by itself
    await expect(step).toHaveAttribute('data-step', 'likes');
    await visitor.tap('fit-light');
    await visitor.tap('fit-next');

    // Suggested, ticked, and said to be a suggestion until it is touched.
    await expect(visitor.find('fit-optics')).toHaveAttribute('aria-pressed', 'true');
    await expect(visitor.find('fit-suggested')).toBeVisible();
    await visitor.tap('fit-data-ai');
    await expect(visitor.find('fit-suggested')).toHaveCount(0);
    await visitor.tap('fit-data-ai');
    await visitor.tap('fit-next');
    await expect(visitor.find('fit-thesis')).toHaveAttribute('aria-pressed', 'true');
    await visitor.tap('fit-next');
    await visitor.tap('fit-next'); // no words

    await expect(step).toHaveAttribute('data-step', 'results');
    await expect(visitor.find('fit-notes')).toContainText('Praktikum');
    const reasons = await visitor.find('reason').allInnerTexts();
    const cards = step.getByTestId('job-card').or(step.getByTestId('employer-card'));
    expect(reasons.length).toBe(await cards.count());
    expect(reasons.length).toBeGreaterThan(20);
    for (const reason of reasons)
      expect(reason).toMatch(/Optik & Photonik|Praktikum|Werkstudium|Abschlussarbeit/);

    await kiosk.finger.tap(step.getByTestId('card-remember').first());
    await expect(visitor.find('tab-shortlist')).toContainText('1');
    await kiosk.finger.tap(step.getByTestId('job-card').first());
    await visitor.find('job-sheet').waitFor();
    await visitor.tap('back');
    await expect(step).toHaveAttribute('data-step', 'results');
    await visitor.tap('back');
    await expect(step).toHaveAttribute('data-step', 'words');
    await visitor.tap('fit-close');
    await expect(step).toHaveCount(0);
  });

  test('says so when everything was skipped, and forgets every answer with the visit', async ({ kiosk }) => {
    const visitor = new VisitorPage(kiosk);
    await visitor.start();
    await visitor.tap('fit-open');
    await visitor.tap('fit-pupil');
    await visitor.tap('finish');
    await visitor.find('attract').waitFor();
    await visitor.start();
    await visitor.tap('fit-open');
    await expect(visitor.find('fit-pupil')).toHaveAttribute('aria-pressed', 'false');
    for (let question = 0; question < 5; question += 1) await visitor.tap('fit-next');
    await expect(visitor.find('fit')).toContainText('Du hast alles übersprungen.');
  });

  test('a keyword on a sheet finds others that have it', async ({ kiosk }) => {
    const visitor = new VisitorPage(kiosk);
    await visitor.start();
    await visitor.openEmployer('ZEISS Microscopy');
    await expect(visitor.find('similar').getByTestId('reason').first()).toContainText('auch ');
    await kiosk.finger.tap(visitor.find('topic').filter({ hasText: 'Mikroskopie' }));
    await visitor.find('topic-sheet').waitFor();
    await expect(visitor.find('topic-employers')).toContainText('ZEISS Jena');
    await visitor.tap('back');
    await expect(visitor.find('employer-sheet')).toContainText('ZEISS Microscopy'); // one step back, not two
  });
});
