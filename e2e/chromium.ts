import { existsSync } from 'node:fs'

const WHOLE_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
/** The same without a window's parts: a third of the work of each page of a test. */
const SHELL = '/usr/bin/chromium-headless-shell'

/** Parts of Chromium that work beside every page of every test and that no test is about: they take half of the CPU time. */
const IDLE_PARTS = [
  // Two pages of the browser's own for each window that no one sees: the lists under its address bar.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  // A process kept ready for the next site.
  'SpareRendererForSitePerProcess',
]

/** Of what Playwright switches off, that which matters to a Chromium without a profile: the last such switch wins over the ones before. */
const PLAYWRIGHT_S_OWN = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]

/**
 * How to start Chromium: $CHROMIUM, else the system's, else the one Playwright downloads (`npx playwright install
 * chromium`). `isWhole` leaves out the shell, for what is measured. The switches keep it from asking the network for
 * anything.
 */
export function chromium({ isWhole = false } = {}) {
  const executablePath = process.env.CHROMIUM ?? [...(isWhole ? [] : [SHELL]), ...WHOLE_BROWSERS].find((path) => existsSync(path))
  const args = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-features=${[...PLAYWRIGHT_S_OWN, ...IDLE_PARTS].join()}`,
    // Chromium refuses its own sandbox to root, which is who runs in most containers.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
  return executablePath ? { executablePath, args } : { args }
}
