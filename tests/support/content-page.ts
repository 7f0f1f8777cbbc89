import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditionFiles } from './edition-tables.ts';
import type { RunningKiosk } from './kiosk-app.ts';
import { StaffPage } from './staff-page.ts';

/** Which edition visitors see, by touch; the test's folder is the stick. */
export class ContentPage {
  readonly #kiosk: RunningKiosk;
  readonly staff: StaffPage;

  constructor(kiosk: RunningKiosk) {
    this.#kiosk = kiosk;
    this.staff = new StaffPage(kiosk);
  }

  async putOnStick(name: string, files: EditionFiles): Promise<void> {
    const folder = join(this.#kiosk.profile.exportFolder, name);
    await mkdir(folder);
    for (const [file, bytes] of files) await writeFile(join(folder, file), bytes);
  }

  async open(): Promise<void> {
    await this.staff.tap('staff-nav-content');
    await this.staff.find('fact-edition').waitFor();
  }

  /** From the content to what lies on the stick. */
  async look(): Promise<void> {
    await this.staff.tap('content-from-stick');
    await this.#kiosk.finger.tap(
      this.staff.find('staff-export-place-choice').filter({ hasText: this.#kiosk.profile.exportFolder }),
    );
    await this.staff.tap('staff-export-choose-folder');
    await this.staff.find('content-look-again').and(this.#kiosk.page.locator(':enabled')).waitFor();
  }

  /** Loads the first sound edition that was found. */
  async load(): Promise<void> {
    await this.staff.find('content-load').first().scrollIntoViewIfNeeded();
    await this.staff.tap('content-load');
    await this.staff.find('content-loaded').waitFor({ timeout: 30_000 });
  }

  /** Back to the visitors after another edition was chosen: the page is loaded anew for it. */
  async leaveToNewEdition(): Promise<void> {
    const loadedAnew = this.#kiosk.page.waitForEvent('load');
    await this.staff.tap('staff-leave');
    await loadedAnew;
    await this.staff.find('attract').waitFor({ timeout: 30_000 });
  }
}
