'use client'

import { useEffect, useState } from 'react'

/** Opens the browser's print dialogue; not there without JavaScript, where the browser's own menu prints the same. */
export function PrintButton({ label }: { label: string }) {
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  return ready ? (
    <button type="button" className="link" onClick={() => window.print()}>
      {label}
    </button>
  ) : null
}
