'use client'

import { useEffect, useRef } from 'react'

type Words = {
  refusals: Record<string, string>
  failed: string
  offline: string
  recorded: string
  withdrawn: string
}
type Receipt = { ok: true; choice: string | null; agree: number; disagree: number; pass: number }

const choices = ['agree', 'disagree', 'pass'] as const

function show(
  form: HTMLFormElement,
  choice: string | null,
  count: (name: (typeof choices)[number]) => number | null,
) {
  for (const button of form.querySelectorAll('button')) {
    const own = button.dataset.choice as (typeof choices)[number]
    const pressed = own === choice
    button.setAttribute('aria-pressed', String(pressed))
    button.value = pressed ? 'withdraw' : own
    const n = count(own)
    const figure = button.querySelector('.n')
    if (n !== null && figure) figure.textContent = String(n)
  }
}

function say(form: HTMLFormElement, text: string, isError: boolean) {
  let note = form.nextElementSibling
  if (!note?.classList.contains('opinion-note')) {
    note = document.createElement('p')
    note.className = 'opinion-note'
    note.setAttribute('role', 'status')
    form.after(note)
  }
  note.classList.toggle('failed', isError)
  note.textContent = text
}

async function send(form: HTMLFormElement, button: HTMLButtonElement, words: Words) {
  const before = form.querySelector<HTMLButtonElement>('[aria-pressed="true"]')?.dataset.choice ?? null
  const choice = button.value
  const now = choice === 'withdraw' ? null : choice
  const figure = (name: string) => Number(form.querySelector(`[data-choice="${name}"] .n`)?.textContent ?? 0)
  const old = Object.fromEntries(choices.map((name) => [name, figure(name)]))
  show(form, now, (name) => (old[name] ?? 0) + Number(name === now) - Number(name === before))
  const undo = (reason: string) => {
    show(form, before, (name) => old[name] ?? 0)
    say(form, words.failed.replace('{reason}', reason), true)
  }
  try {
    const reply = await fetch(form.action, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ choice, requestId: crypto.randomUUID?.() }),
    })
    const outcome: Receipt | { ok: false; refusal: string } = await reply.json()
    if (!outcome.ok) return undo(words.refusals[outcome.refusal] ?? outcome.refusal)
    show(form, outcome.choice, (name) => outcome[name])
    say(form, outcome.choice ? words.recorded : words.withdrawn, false)
  } catch {
    undo(words.offline)
  }
}

/** Makes the opinion forms of the lists beside it answer at once; without it they are plain forms. */
export function OpinionLeaf({ words, children }: { words: Words; children: React.ReactNode }) {
  const lists = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const root = lists.current
    const onSubmit = (event: SubmitEvent) => {
      const form = event.target
      if (!(form instanceof HTMLFormElement) || !form.classList.contains('opinion')) return
      if (!(event.submitter instanceof HTMLButtonElement)) return
      event.preventDefault()
      send(form, event.submitter, words)
    }
    root?.addEventListener('submit', onSubmit)
    return () => root?.removeEventListener('submit', onSubmit)
  }, [words])
  return <div ref={lists}>{children}</div>
}
