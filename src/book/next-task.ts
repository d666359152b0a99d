/** Lets messages that have come be heard first. By a message, since browsers make timers that follow each other wait. */
export function nextTask(): Promise<void> {
  return new Promise((over) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      over()
    }
    port2.postMessage(undefined)
  })
}
