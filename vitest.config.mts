import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: '100%', // by default one core is left idle, which on a machine of two is half of it
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/{unit,contract,migrations}/**/*.test.ts'],
          exclude: ['tests/contract/hub/**'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'hub',
          environment: 'node',
          include: ['tests/contract/hub/**/*.test.ts'],
          globalSetup: ['tests/support/hub/databases.ts'], // PostgreSQL, and an embedded database to copy
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['tests/unit/**/*.test.tsx'],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
