'use client'

import { useEffect, useState } from 'react'

/** Without case, accents and the form of an apostrophe, which people leave out as they type. */
const folded = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").trim().toLocaleLowerCase()

/** Narrows the roll-call to the States whose name contains what is typed; there only where it can work. */
export function FindState({ label }: { label: string }) {
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  if (!ready) return null
  const narrow = (text: string) => {
    const asked = folded(text)
    for (const row of document.querySelectorAll<HTMLElement>('.board [data-state]'))
      row.hidden = asked !== '' && !folded(row.textContent ?? '').includes(asked)
  }
  return (
    <search className="find">
      <label>
        {label} <input type="search" onChange={(event) => narrow(event.target.value)} />
      </label>
    </search>
  )
}
