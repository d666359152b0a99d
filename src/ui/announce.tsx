const REGION = 'announcements'

/** Where `announce` is heard; stands once on the page. */
export function Announcements() {
  return <p id={REGION} aria-live="polite" className="sr-only" />
}

/** Says a sentence to those who cannot see what it tells. */
export function announce(sentence: string): void {
  const region = document.getElementById(REGION)
  if (region) region.textContent = sentence
}
