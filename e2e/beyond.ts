import type { Page } from '@playwright/test'

/** What reaches beyond the screen's sides and cannot be scrolled to within something of its own. */
export const beyond = (page: Page) =>
  page.evaluate(() => {
    const scrolls = (at: Element | null): boolean =>
      at !== null && (/auto|scroll/.test(getComputedStyle(at).overflowX) || scrolls(at.parentElement))
    const isBeyond = (element: Element) => {
      const { left, right, width } = element.getBoundingClientRect()
      return width > 1 && element.checkVisibility() && (right > window.innerWidth + 0.5 || left < -0.5) && !scrolls(element.parentElement)
    }
    const found = [...document.body.querySelectorAll('*')].filter(isBeyond).map((element) => element.outerHTML.slice(0, 120))
    return document.documentElement.scrollWidth > window.innerWidth ? ['the page', ...found] : found
  })
