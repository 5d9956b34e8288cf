'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import type { SendWords } from '@/components/ui/send-form'
import { actOf } from './keys'

type Props = {
  words: SendWords & { failed: string } /** What the keys do; nothing where there is no comment to judge. */
  keys: string | null
  children: React.ReactNode
}

async function post(form: HTMLFormElement, submitter: HTMLElement) {
  const reply = await fetch(form.action, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({
      ...Object.fromEntries(new FormData(form, submitter)),
      requestId: crypto.randomUUID?.(),
    }),
  })
  const outcome: { ok: true; next: string } | { ok: false; refusal: string } = await reply.json()
  return outcome
}

/** Brings the next comment without loading the page anew, and answers keys while the focus is inside. */
export function ConsiderLeaf({ words, keys, children }: Props) {
  const router = useRouter()
  const root = useRef<HTMLDivElement>(null)
  const sending = useRef(false)
  const [refused, setRefused] = useState<string | null>(null)
  const [isComing, startComing] = useTransition()
  const [isAwake, wake] = useState(false)

  useEffect(() => wake(true), [])

  // What came takes the focus, so that keys go on and a screen reader reads it.
  useEffect(() => {
    if (isComing || !sending.current) return
    sending.current = false
    root.current?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus()
  }, [isComing])

  useEffect(() => {
    const here = root.current
    const send = async (event: SubmitEvent) => {
      const { target: form, submitter } = event
      if (!(form instanceof HTMLFormElement) || !(submitter instanceof HTMLButtonElement)) return
      event.preventDefault()
      if (sending.current) return
      sending.current = true
      submitter.dataset.sent = ''
      setRefused(null)
      const outcome = await post(form, submitter).catch(() => ({ ok: false as const, refusal: 'offline' }))
      delete submitter.dataset.sent
      if (!outcome.ok) {
        sending.current = false
        setRefused(outcome.refusal)
        return
      }
      submitter.dataset.sent = ''
      const [next = ''] = outcome.next.split('#')
      startComing(() => {
        if (next === location.pathname + location.search) router.refresh()
        else router.replace(next, { scroll: false })
      })
    }
    const press = (event: KeyboardEvent) => {
      const act = actOf(event)
      const button = act && here?.querySelector<HTMLButtonElement>(`[data-act="${act}"]`)
      if (!button) return
      event.preventDefault()
      button.click()
    }
    here?.addEventListener('submit', send)
    here?.addEventListener('keydown', press)
    return () => {
      here?.removeEventListener('submit', send)
      here?.removeEventListener('keydown', press)
    }
  }, [router])

  const reason = refused === 'offline' ? words.offline : words.refusals[refused ?? '']
  return (
    <div className="consider" ref={root} data-keys={isAwake || undefined} aria-busy={isComing}>
      {children}
      {refused && (
        <p className="error" role="alert">
          <b>{words.failed.replace('{reason}', reason ?? refused)}</b>{' '}
          {refused === 'signed_out' && <a href={words.signInHref}>{words.signIn}</a>}
        </p>
      )}
      {isAwake && keys && <p className="help keys">{keys}</p>}
    </div>
  )
}
