type Entry = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
const entries = (root: ParentNode) => [...root.querySelectorAll<Entry>('input[name],textarea[name],select[name]')]
const isTicked = (entry: Entry): entry is HTMLInputElement => entry instanceof HTMLInputElement && (entry.type === 'radio' || entry.type === 'checkbox')

/**
 * Puts the browser's drawing of a page in the place of the server's. What somebody has chosen or typed by then, and where
 * they are, goes along: on a slow phone the script comes late, and nothing that was begun may be lost to it.
 */
export function takeOver(old: HTMLElement, fresh: HTMLElement): void {
  const before = entries(old)
  const focused = before.find((entry) => entry === document.activeElement)
  fresh.id = old.id
  old.replaceWith(fresh)
  const now = entries(fresh)
  for (const entry of before) {
    const same = now.find((one) => one.name === entry.name && one.type === entry.type && (!isTicked(one) || one.value === entry.value))
    if (!same) continue
    if (isTicked(entry) && isTicked(same)) {
      if (entry.checked !== same.checked && (entry.checked || same.type === 'checkbox')) same.click()
    } else if (entry.value !== same.value) {
      same.value = entry.value
      same.dispatchEvent(new Event('input', { bubbles: true }))
      same.dispatchEvent(new Event('change', { bubbles: true }))
    }
    if (entry === focused) same.focus()
  }
}
