/** `unit` runs on any machine; `print` needs outside programs: readers of PDF, a browser, other versions of Node. */

import type {ViteUserConfig} from 'vitest/config'

const testTimeout = 60_000
const setupFiles = ['test/support/seed.ts']

const config: ViteUserConfig = {
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{print,outside}/**'],
          setupFiles,
          testTimeout
        }
      },
      {
        test: {
          name: 'print',
          include: ['test/{print,outside}/**/*.test.ts'],
          testTimeout: 3 * testTimeout,
          hookTimeout: 5 * testTimeout
        }
      }
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['**/*.d.ts'],
      reportsDirectory: 'dist/reports/coverage',
      reporter: [['text', {skipFull: true}], ['text-summary'], ['json']],
      // What is left is named by `npm run branches`.
      thresholds: {branches: 91}
    }
  }
}

export default config
