/** Reads pictures back for the tests. */
export type Rect = { x: number; width: number; y: number; height: number; fill: string }

/** Every rectangle of a picture, lengths as numbers. */
export function rects(html: string): Rect[] {
  return [...html.matchAll(/<rect ([^>]*)>/g)].map(([, attributes = '']) => {
    const of = (name: string) => attributes.match(new RegExp(`(?:^| )${name}="([^"]*)"`))?.[1] ?? ''
    return {
      x: Number.parseFloat(of('x')),
      width: Number.parseFloat(of('width')),
      y: Number.parseFloat(of('y')),
      height: Number.parseFloat(of('height')),
      fill: of('fill') || of('class'),
    }
  })
}

export const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
export const textsOf = (html: string) => [...html.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)
