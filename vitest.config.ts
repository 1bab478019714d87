import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/sites/**/*.test.ts'],
          // the words that readers know things by; a page file gets them from the background
          setupFiles: ['utils/detect/lexicon/all.ts'],
          // Threads start sooner than processes, and nobody else needs a core meanwhile.
          pool: 'threads',
          maxWorkers: '100%',
          testTimeout: 30_000,
        },
      },
      // After `npm run build`: what was built is read, not what was meant.
      { test: { name: 'build', include: ['tests/build/**/*.test.ts'] } },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A real browser on a busy machine is late now and then; what fails twice has failed.
          retry: 1,
          fileParallelism: false,
        },
      },
    ],
  },
})
