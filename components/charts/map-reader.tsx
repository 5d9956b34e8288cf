'use client'

import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { type Place, placeAfter } from './map-reading'

type Props = {
  label: string
  /** How to go from place to place. */
  hint: string
  places: readonly Place[]
  /** What each group is called, by its number. */
  names: Readonly<Record<number, string>>
  /** One's own place and what it is called. */
  own: { place: number; name: string } | null
  children: React.ReactNode
}

/** A map that is read place by place with the keyboard: one stop of Tab, then arrows. The picture works without it. */
export function MapReader({ label, hint, places, names, own, children }: Props) {
  const [isAwake, wake] = useState(false)
  const [at, go] = useState<number | null>(null)
  const described = useId()
  useEffect(() => wake(true), [])

  function read(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = placeAfter(places, at ?? 0, event.key)
    if (next === null) return
    event.preventDefault()
    go(next)
  }

  const place = at === null ? undefined : places[at]
  return (
    <>
      <div
        className="map-reader"
        {...(isAwake && {
          role: 'application',
          tabIndex: 0,
          'aria-label': label,
          'aria-describedby': described,
          onKeyDown: read,
          onFocus: () => go((before) => before ?? own?.place ?? 0),
        })}
      >
        {children}
        {place && (
          <svg className="map-cursor" viewBox="0 0 1000 1000" aria-hidden="true">
            <circle cx={place[0]} cy={place[1]} r={24} />
          </svg>
        )}
      </div>
      {isAwake && (
        <p className="help map-words">
          <span id={described}>{hint}</span>
          <output>
            {place && (
              <>
                {own?.place === at && <b>{own?.name} </b>}
                {names[place[2]] ?? names[-1]}{' '}
                <bdi className="n">{`${(at ?? 0) + 1} / ${places.length}`}</bdi>
              </>
            )}
          </output>
        </p>
      )}
    </>
  )
}
