/** Lets messages that have come be heard first. */
export function nextTask(): Promise<void> {
  return new Promise((over) => setTimeout(over))
}
