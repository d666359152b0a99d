/** Hands a file to the browser, which saves it under the name. */
export function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a')
  link.download = name
  link.href = URL.createObjectURL(file)
  link.click()
  // Some browsers read it a while after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
