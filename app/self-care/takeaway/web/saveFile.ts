/** Puts a file into this device's downloads. It goes to nobody. */
export function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // A large file is still being written for a while.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
