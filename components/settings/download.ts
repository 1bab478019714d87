/** Hands the person a file that was made here: no server, no permission. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken the blob by the next turn of the event loop; a second is ample.
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}

/** A file name out of a title: letters and digits of any script, hyphens between. */
export function fileName(title: string, extension: string): string {
  const stem = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return `${stem || 'touchstone'}.${extension}`
}
