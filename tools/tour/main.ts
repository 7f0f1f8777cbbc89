// Walks through every screen of the kiosk in German and English and writes a picture of each to out/tour/.
//   npm run tour -- [--size 1080x1920]… [--language de]… [--part visitor|search|access|fit|staff|leads|content|books|setup|hub|idle|trouble]…
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES, Language } from '../../src-shared/units.ts';
import { takeAccessTour } from './access.ts';
import { takeIdleTour, takeStaffTour, takeTroubleTour, takeVisitorTour } from './stops.ts';
import { takeBooksTour } from './books-stops.ts';
import { Camera } from './camera.ts';
import { takeContentTour } from './content-stops.ts';
import { takeFitTour } from './fit-stops.ts';
import { takeHubTour } from './hub-stops.ts';
import { takeSearchTour } from './search-stops.ts';
import { takeLeadsTour } from './leads-stops.ts';
import { takeSetUpTour } from './setup-stops.ts';

/** Portrait and landscape; others by `--size`. */
const SIZES = ['1080x1920', '1920x1080'];
const FOLDER = resolve('out/tour');

const PARTS: Readonly<Record<string, (camera: Camera) => Promise<void>>> = {
  visitor: takeVisitorTour,
  search: takeSearchTour,
  access: takeAccessTour,
  fit: takeFitTour,
  staff: takeStaffTour,
  leads: takeLeadsTour,
  content: takeContentTour,
  books: takeBooksTour,
  setup: takeSetUpTour,
  hub: takeHubTour,
  idle: takeIdleTour,
  trouble: takeTroubleTour,
};

const several = { type: 'string', multiple: true } as const;
const { values } = parseArgs({ options: { size: several, language: several, part: several } });
const sizes = values.size ?? SIZES;
const parts = Object.entries(PARTS).filter(([name]) => values.part?.includes(name) ?? true);
const languages = values.language?.map((language) => Language.parse(language)) ?? LANGUAGES;

async function main(): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  let pictures = 0;
  for (const size of sizes) {
    for (const language of languages) {
      const folder = join(FOLDER, `${size}-${language}`);
      await mkdir(folder, { recursive: true });
      const camera = new Camera({ folder, size, language });
      for (const [, take] of parts) await take(camera);
      console.log(`${folder}: ${String(camera.pictures)} pictures`);
      pictures += camera.pictures;
    }
  }
  console.log(`${String(pictures)} pictures in ${FOLDER}`);
}

void main();
