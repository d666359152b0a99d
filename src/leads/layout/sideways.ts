/** Which way lines run: 1 to the right, -1 to the left. */
export function forth(): 1 | -1 {
  return document.documentElement.dir === 'rtl' ? -1 : 1
}

/** The arrow keys back and forth in reading direction. */
export function sidewaysKeys(): readonly [string, string] {
  return forth() === 1 ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
}
