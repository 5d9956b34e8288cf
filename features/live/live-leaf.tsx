'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { follow } from '@/components/live/follow'
import type { LiveMessage } from './message'

type Props = {
  address: string
  /** The database's clock when the page was rendered, in milliseconds. */
  since: number
  /** The newest comment the page was rendered with. */
  newest: number
  here: string
  words: {
    live: string
    gone: Record<'hidden' | 'withdrawn', string> & { log: string; logAt: string }
    fresh: Record<string, string>
    show: string
    cut: string
    changed: string
  }
  locale: string
}

function showTallies(tallies: NonNullable<LiveMessage['tallies']>) {
  for (const [number, counts] of Object.entries(tallies))
    for (const [index, choice] of (['agree', 'disagree', 'pass'] as const).entries()) {
      const strip = document.querySelector(`#c${number} .opinion`)
      const figure =
        strip?.querySelector(`[data-choice="${choice}"] .n`) ?? strip?.querySelectorAll('.count .n')[index]
      if (figure) figure.textContent = String(counts[index])
    }
}

function showPositions(positions: NonNullable<LiveMessage['positions']>) {
  for (const [choice, count] of Object.entries(positions)) {
    const figure = document.querySelector(`[data-position="${choice}"] .n`)
    if (figure) figure.textContent = String(count)
  }
}

/** Leaves a stub in the place of what was hidden or withdrawn, as the page would have it when loaded again. */
function showGone(gone: NonNullable<LiveMessage['gone']>, words: Props['words']['gone']) {
  for (const [number, [how]] of Object.entries(gone)) {
    const item = document.querySelector(`#c${number}[data-number]`)
    if (!item) continue
    const stub = document.createElement('div')
    stub.className = 'stub'
    const sentence = document.createElement('b')
    sentence.textContent = words[how].replace('{number}', number)
    stub.append(sentence)
    if (how === 'hidden') {
      const why = Object.assign(document.createElement('a'), { href: words.logAt, textContent: words.log })
      stub.append(why)
    }
    item.removeAttribute('data-number')
    item.replaceChildren(stub)
  }
}

/** Figures change in place; new comments are counted in a line and never push the text. */
export function LiveLeaf({ address, since, newest, here, words, locale }: Props) {
  const router = useRouter()
  const [fresh, setFresh] = useState(0)
  const [cut, setCut] = useState(false)
  const [changed, setChanged] = useState<string | null>(null)
  useEffect(() => {
    const seen = new Set<number>()
    return follow<LiveMessage>(
      address,
      since,
      (message) => {
        if (message.stale) return router.refresh()
        if (message.tallies) showTallies(message.tallies)
        if (message.positions) showPositions(message.positions)
        for (const number of message.fresh ?? [])
          if (number > newest && !document.getElementById(`c${number}`)) seen.add(number)
        showGone(message.gone ?? {}, words.gone)
        for (const number of Object.keys(message.gone ?? {})) seen.delete(Number(number))
        setFresh(seen.size)
        if (message.tallies ?? message.positions ?? message.fresh ?? message.gone)
          setChanged(
            new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: 'UTC' }).format(message.at),
          )
      },
      setCut,
    )
  }, [address, since, newest, words.gone, router])
  const kind = new Intl.PluralRules(locale).select(fresh)
  const sentence = (words.fresh[kind] ?? words.fresh.other ?? '').replace('{count}', String(fresh))
  return (
    <p className="live" role="status" hidden={fresh === 0 && !cut && !changed}>
      <span className="live-dot">{cut ? words.cut : words.live}</span>{' '}
      {fresh > 0 && (
        <>
          {sentence} <a href={here}>{words.show}</a>{' '}
        </>
      )}
      {changed && (
        <span className="n" aria-hidden="true">
          {words.changed} <bdi>{changed} UTC</bdi>
        </span>
      )}
    </p>
  )
}
