'use client'

import { useEffect, useState } from 'react'

/** What the frame carries for this moment: the words in the reader's language, on the body element. */
type Words = { brokenTitle?: string; brokenText?: string; again?: string }

/** Shown when a page can't be made, for instance while the database is out of reach. */
export default function PageError({ reset }: { error: Error; reset: () => void }) {
  const [words, setWords] = useState<Words>({})
  useEffect(() => setWords({ ...document.body.dataset }), [])
  return (
    <header className="head">
      <h1>{words.brokenTitle}</h1>
      <p className="lede">{words.brokenText}</p>
      <p className="submit">
        <button type="button" onClick={reset}>
          {words.again}
        </button>
      </p>
    </header>
  )
}
