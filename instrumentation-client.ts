import 'react-dom/client'

declare global {
  interface Window {
    /** Next's queue of what runs before it starts a page, each in a task of its own: a source, or words. */
    __next_s?: [source: string | 0, attributes: { children: string }][]
  }
}

// React is loaded above, Next's router after this empty turn: on a slow telephone two short pauses instead of a long
// one, during which a page answers to nothing.
window.__next_s = [...(window.__next_s ?? []), [0, { children: '' }]]
