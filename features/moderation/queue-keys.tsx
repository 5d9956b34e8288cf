'use client'

import { useEffect, useRef, useState } from 'react'
import { queueAct } from './queue-key'

type Props = {
  words: {
    title: string
    /** That the keys work while the focus is in the list, and nowhere else. */
    where: string
    keys: Record<string, string>
    /** With `{number}` in it. */
    selected: string
  }
  children: React.ReactNode
}

const boxes = 'input[type="checkbox"]'

function move(list: HTMLElement, from: Element, by: 1 | -1) {
  const links = [...list.querySelectorAll<HTMLElement>('li > a')]
  const at = links.findIndex((link) => link.parentElement?.contains(from))
  links[Math.min(Math.max(at + by, 0), links.length - 1)]?.focus()
}

/** Answers single keys while the focus is in the list (WCAG 2.1.4), and says how many of it are selected. */
export function QueueKeys({ words, children }: Props) {
  const element = useRef<HTMLDivElement>(null)
  const help = useRef<HTMLDetailsElement>(null)
  const [isAwake, wake] = useState(false)
  const [number, setNumber] = useState(0)

  useEffect(() => {
    const list = element.current
    const form = list?.closest('form')
    if (!list || !form) return
    wake(true)
    const count = () => setNumber(list.querySelectorAll(`${boxes}:checked`).length)
    // The boxes are set back after the event.
    const countLater = () => setTimeout(count)
    const press = (event: KeyboardEvent) => {
      const act = queueAct(event)
      if (!act || !(event.target instanceof Element)) return
      event.preventDefault()
      if (act === 'next' || act === 'previous') move(list, event.target, act === 'next' ? 1 : -1)
      else if (act === 'select') event.target.closest('li')?.querySelector<HTMLElement>(boxes)?.click()
      else if (act === 'decide') form.querySelector<HTMLElement>('[type="radio"]')?.focus()
      else if (help.current) help.current.open = !help.current.open
    }
    list.addEventListener('keydown', press)
    list.addEventListener('change', count)
    form.addEventListener('reset', countLater)
    count()
    return () => {
      list.removeEventListener('keydown', press)
      list.removeEventListener('change', count)
      form.removeEventListener('reset', countLater)
    }
  }, [])

  return (
    <>
      <div ref={element}>{children}</div>
      {isAwake && (
        <details ref={help} className="queue-keys">
          <summary>{words.title}</summary>
          <p className="help">{words.where}</p>
          <dl className="keys">
            {Object.entries(words.keys).map(([key, what]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <p role="status" className="meta">
        {number > 0 && words.selected.replace('{number}', String(number))}
      </p>
    </>
  )
}
