'use client'

import { useEffect, useState } from 'react'

type Props = { at: string; label: string; locale: string }

/** The moment in the time zone of the reader's device, which only the device knows. */
export function LocalTime({ at, label, locale }: Props) {
  const [spelt, setSpelt] = useState<string | null>(null)
  useEffect(() => {
    const format = new Intl.DateTimeFormat(locale, {
      dateStyle: 'full',
      timeStyle: 'short',
      hourCycle: 'h23',
    })
    setSpelt(format.format(new Date(at)))
  }, [at, locale])
  if (!spelt) return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <time dateTime={at}>{spelt}</time>
      </dd>
    </div>
  )
}
