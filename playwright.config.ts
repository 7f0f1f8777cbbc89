import { defineConfig } from '@playwright/test';
import { hasDisplay } from './tools/setup/display.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  // A real screen has room for one kiosk. Without one each worker makes a screen of its own (tests/support/own-display.ts).
  workers: hasDisplay(process) ? 1 : 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  retries: 0,
  reporter: [['list']],
  outputDir: 'out/e2e',
  use: { screenshot: 'only-on-failure' },
});
