/** `unit` runs on any machine; `print` needs outside readers of PDF. */

import type {ViteUserConfig} from 'vitest/config'

const testTimeout = 60_000
const setupFiles = ['test/support/seed.ts']

const config: ViteUserConfig = {
  test: {
    projects: [
      {test: {name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/print/**'], setupFiles, testTimeout}},
      {test: {name: 'print', include: ['test/print/**/*.test.ts'], testTimeout}}
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['**/*.d.ts'],
      reporter: [['text', {skipFull: true}]]
    }
  }
}

export default config
