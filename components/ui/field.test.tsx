import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { RefusalContext, readFaults } from './faults'
import { Group, Input, Select, TextArea } from './field'

const draw = (fields: Record<string, string>, control: React.ReactNode) =>
  renderToStaticMarkup(<RefusalContext value={{ fields }}>{control}</RefusalContext>)

describe('a control', () => {
  const required = { reason: 'This is required.' }

  test.each([
    ['input', <Input key="i" name="reason" />],
    ['select', <Select key="s" name="reason" />],
    ['textarea', <TextArea key="t" name="reason" />],
  ])('%s at fault points at what is wrong with it', (_name, control) => {
    const drawn = draw(required, control)
    expect(drawn).toContain('aria-invalid="true"')
    const [, id] = /aria-describedby="([^"]+)"/.exec(drawn) ?? []
    expect(drawn).toContain(`<span id="${id}" class="field-error">This is required.</span>`)
  })

  test('keeps its own description', () => {
    expect(draw(required, <TextArea name="reason" aria-describedby="help" />)).toMatch(
      /aria-describedby="help [^"]+"/,
    )
    expect(draw({}, <TextArea name="reason" aria-describedby="help" />)).toBe(
      '<textarea name="reason" aria-describedby="help"></textarea>',
    )
  })

  test('says faults of other fields where it is asked to', () => {
    expect(draw({ lang: 'Which?' }, <TextArea name="en" faults={['lang']} />)).toContain('Which?')
  })

  test('outside a form, and with a name that objects have, it is a plain control', () => {
    expect(renderToStaticMarkup(<Input name="reason" />)).toBe('<input name="reason"/>')
    expect(draw({}, <Input name="constructor" />)).toBe('<input name="constructor"/>')
  })

  test('only a group of radio buttons can be invalid; any group can say why', () => {
    expect(draw({ act: 'Choose.' }, <Group role="radiogroup" faults={['act']} />)).toContain(
      'aria-invalid="true"',
    )
    const boxes = draw({ act: 'Choose.' }, <Group faults={['act']} />)
    expect(boxes).not.toContain('aria-invalid')
    expect(boxes).toContain('Choose.')
  })
})

test.each([
  ['reason:missing,question.en:too_long', { reason: 'missing', 'question.en': 'too_long' }],
  ['', {}],
  [null, {}],
  [':x,y,a:b:c', {}],
])('faults of an address: %s', (spelled, read) => {
  expect(readFaults(spelled)).toEqual(read)
})
