import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Axe, run within the page: no frame of ours is another site's, for which it would open a further page each time. */
export function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode()
}
