import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/setup/chromium.mjs'

const baseURL = `http://127.0.0.1:${process.env.E2E_PORT ?? 3210}`

export default defineConfig({
  testDir: './e2e',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // A journey through fifteen pages, each looked at by axe, on a slow machine.
  timeout: 180_000,
  workers: 2,
  use: {
    baseURL,
    browserName: 'chromium',
    trace: 'retain-on-failure',
    actionTimeout: 30_000,
    launchOptions: {
      executablePath: findChromium(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
  webServer: {
    // exec: so that the server sees it when this process is gone.
    command: 'exec node scripts/start.mjs',
    // Empty, not absent: an address in an .env file must not be used either.
    env: {
      PORT: new URL(baseURL).port,
      HOST: '127.0.0.1',
      COMITY_THROWAWAY: '1',
      WEB_CONCURRENCY: '2',
      DATABASE_URL: '',
      DATABASE_OWNER_URL: '',
      NEXTAUTH_SECRET: '',
      APP_ORIGIN: '',
    },
    // Its words rather than its address: they also say, in JOURNEYS_DATA, where a command finds its database.
    wait: { stdout: /^Throwaway data in (?<journeys_data>.+)$[\s\S]*^Comity is ready/m },
    timeout: 300_000,
    stdout: 'pipe',
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
})
