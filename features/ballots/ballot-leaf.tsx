'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { follow } from '@/components/live/follow'
import type { BallotMessage } from './live-message'
import type { Phase } from './queries'
import { type VoteKind, voteKinds } from './vote-kinds'

type Props = {
  address: string
  since: number
  rendered: { phase: Phase; objections: number; aside: number; shown: boolean }
  signedIn: boolean
  words: { changed: string; phase: string; soFar: string }
}

/** A thousand pages that ask again in the same instant would make each other wait. */
const spreadMs = 800

function showCounts(counts: NonNullable<BallotMessage['counts']>, soFar: string) {
  for (const legend of document.querySelectorAll('[data-board-legend], .assembly-block'))
    for (const [index, kind] of voteKinds.entries()) {
      const figure = legend.querySelectorAll('.legend .n')[index]
      if (figure) figure.textContent = String(counts[kind])
    }
  const sentence = document.querySelector('[data-so-far]')
  if (sentence)
    sentence.textContent = soFar.replace(/\{(yes|no|abstain)\}/g, (_all, kind: VoteKind) =>
      String(counts[kind]),
    )
}

function showVotes(votes: NonNullable<BallotMessage['votes']>) {
  const keys = [...document.querySelectorAll('[data-board-legend] .legend li')]
  for (const [code, kind] of Object.entries(votes)) {
    const row = document.querySelector(`.board [data-state="${code}"]`)
    const key = keys[voteKinds.indexOf(kind)]
    const [swatch, letter] = [key?.querySelector('.swatch'), key?.querySelector('b')]
    if (!row || !swatch || !letter) continue
    row.className = `v-${kind}`
    row.querySelector('.swatch')?.replaceWith(swatch.cloneNode(true))
    const mark = row.querySelector('abbr')
    if (mark) mark.textContent = letter.textContent
  }
}

/** Figures and roll-call change in place; what only the server can say is asked for again. */
export function BallotLeaf({ address, since, rendered, signedIn, words }: Props) {
  const router = useRouter()
  const [said, setSaid] = useState<string | null>(null)
  const { phase, objections, aside, shown } = rendered
  useEffect(() => {
    let again: ReturnType<typeof setTimeout> | undefined
    // Refreshing in place keeps what is typed; readers without a seat may share a rendering.
    const ask = () => {
      again ??= setTimeout(() => (signedIn ? router.refresh() : location.reload()), Math.random() * spreadMs)
    }
    const stop = follow<BallotMessage>(
      address,
      since,
      (message) => {
        if (message.phase !== phase) setSaid(words.phase)
        const acts = message.objections !== objections || message.aside !== aside
        if (message.phase !== phase || acts) return ask()
        if (!message.counts) return
        if (!shown) return phase === 'open' ? ask() : undefined
        showCounts(message.counts, words.soFar)
        showVotes(message.votes ?? {})
        if (Object.keys(message.votes ?? {}).length) setSaid(words.changed)
      },
      () => {},
    )
    return () => {
      stop()
      clearTimeout(again)
    }
  }, [
    address,
    since,
    phase,
    objections,
    aside,
    shown,
    signedIn,
    words.phase,
    words.changed,
    words.soFar,
    router,
  ])
  return (
    <p className="live" role="status" hidden={!said}>
      {said}
    </p>
  )
}
