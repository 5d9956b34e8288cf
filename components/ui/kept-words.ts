const storageKey = (draft: string) => `comity.draft.${draft}`

/** Keeps what is typed on this device under this name; nothing typed, nothing kept. */
export function keepWords(form: HTMLFormElement, draft: string) {
  const text = form.querySelector('textarea')?.value ?? ''
  try {
    if (text.trim()) localStorage.setItem(storageKey(draft), text)
    else localStorage.removeItem(storageKey(draft))
  } catch {
    // Storage may be closed to us (private mode); the text is still in the form.
  }
}

export function restoreWords(form: HTMLFormElement, draft: string) {
  const area = form.querySelector('textarea')
  try {
    const kept = localStorage.getItem(storageKey(draft))
    if (area && kept && area.value === area.defaultValue) area.value = kept
    if (kept) form.closest('details')?.setAttribute('open', '')
  } catch {
    // As above.
  }
}

export function forgetWords(draft: string) {
  try {
    localStorage.removeItem(storageKey(draft))
  } catch {
    // As above.
  }
}
