'use client'

import { useEffect, useRef } from 'react'

/** A part of a page that takes the focus when an address leads to it without the page being loaded anew. */
export function Arrival({ id, ...props }: React.ComponentProps<'section'> & { id: string }) {
  const element = useRef<HTMLElement>(null)
  useEffect(() => {
    if (location.hash === `#${id}`) element.current?.focus()
  }, [id])
  return <section {...props} ref={element} id={id} tabIndex={-1} />
}
