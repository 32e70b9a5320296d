import { defineConfig } from '@playwright/test';

/**
 * Journeys against a running Entremise. The browser is the machine's own: nothing is downloaded, and
 * Chromium is told not to call home, which a closed network would answer with noise.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'target/e2e',
  fullyParallel: false,
  workers: 1,
  forbidOnly: true,
  reporter: [['list'], ['html', { outputFolder: 'target/e2e-report', open: 'never' }]],
  use: {
    baseURL: process.env['ENTREMISE_URL'] ?? 'http://localhost:8080',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: 'retain-on-failure',
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
