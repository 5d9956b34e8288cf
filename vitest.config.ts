import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    environment: 'node',
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['node_modules/**', '.next/**', '.data/**', 'e2e/**'],
    globalSetup: './scripts/check/test-server.mjs',
    testTimeout: 20_000,
    // Tests of the database mostly wait for it: one at a time would leave a core of two idle.
    maxWorkers: 2,
  },
})
