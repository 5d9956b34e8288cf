import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const tokens = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const schemes = ['light', 'dark'] as const

/** The colour of a token in the light or dark scheme, as #rrggbb. */
function colour(name: string, scheme: (typeof schemes)[number]) {
  const value = tokens.match(new RegExp(`--${name}: ([^;]*);`))?.[1] ?? ''
  const [light, dark = light] = value.match(/#[0-9a-f]{6}/g) ?? []
  const found = scheme === 'light' ? light : dark
  if (!found) throw new Error(`no colour --${name}`)
  return found
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string) {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

function contrast(a: string, b: string) {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const text = [
  ['ink', 'paper'],
  ['ink', 'sunk'],
  ['ink', 'accent-wash'],
  ['ink-2', 'paper'],
  ['ink-2', 'sunk'],
  ['ink-2', 'accent-wash'],
  ['accent', 'paper'],
  ['accent', 'sunk'],
  ['accent', 'accent-wash'],
  ['on-action', 'action'],
  ['warn', 'paper'],
  ['warn', 'sunk'],
  ['paper', 'ink'],
  ['on-support', 'support'],
  ['on-reserve', 'reserve'],
  ['on-abstain', 'abstain'],
  ['on-oppose', 'oppose'],
  ['on-none', 'none'],
] as const

const edges = [
  ['line-2', 'paper'],
  ['accent', 'paper'],
  ['action', 'paper'],
  ['support', 'paper'],
  ['reserve-2', 'paper'],
  ['abstain-2', 'paper'],
  ['oppose', 'paper'],
  ['none-2', 'paper'],
] as const

describe.each(schemes)('%s', (scheme) => {
  test.each(text)('words in --%s on --%s reach 4.5', (front, back) => {
    expect(contrast(colour(front, scheme), colour(back, scheme))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(edges)('edges and marks in --%s on --%s reach 3', (front, back) => {
    expect(contrast(colour(front, scheme), colour(back, scheme))).toBeGreaterThanOrEqual(3)
  })
})
