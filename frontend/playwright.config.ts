import { defineConfig } from '@playwright/test';

/** An address to try the journeys on an Entremise that runs already. */
const running = process.env['ENTREMISE_URL'];
const port = process.env['ENTREMISE_E2E_PORT'] ?? '8099';

/**
 * Journeys against Entremise as `infra/start` starts it, on data of its own. The browser is the
 * machine's: nothing is downloaded, and Chromium is told not to call home, which a closed network
 * would answer with noise.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'target/e2e',
  fullyParallel: false,
  // One file at a time each: journeys of different files touch different cases.
  workers: 2,
  forbidOnly: true,
  timeout: 480_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['html', { outputFolder: 'target/e2e-report', open: 'never' }]],
  webServer: running
    ? undefined
    : {
        command: `../infra/start --reset --port ${port}`,
        url: `http://localhost:${port}/actuator/health`,
        timeout: 600_000,
        reuseExistingServer: false,
        stdout: 'pipe',
        gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
        env: {
          ENTREMISE_DATA: `${import.meta.dirname}/target/e2e-data`,
          ENTREMISE_DEMO_PASSWORD: 'parcours',
        },
      },
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    baseURL: running ?? `http://localhost:${port}`,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // Recording every step would cost a quarter of the run; what failed is pictured, and told with the page's outline.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['ENTREMISE_CHROME'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
