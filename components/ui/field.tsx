'use client'

import { useFault } from './faults'

/** `faults`: names of further fields whose faults are said here, too. */
type Shared = { faults?: readonly string[] }

function FaultText({ id, text }: { id: string; text: string | undefined }) {
  return text ? (
    <span id={id} className="field-error">
      {text}
    </span>
  ) : null
}

export function Input({ faults = [], ...props }: React.ComponentProps<'input'> & Shared) {
  const { aria, ...fault } = useFault([props.name, ...faults], props['aria-describedby'])
  return (
    <>
      <input {...props} {...aria} />
      <FaultText {...fault} />
    </>
  )
}

export function Select({ faults = [], ...props }: React.ComponentProps<'select'> & Shared) {
  const { aria, ...fault } = useFault([props.name, ...faults], props['aria-describedby'])
  return (
    <>
      <select {...props} {...aria} />
      <FaultText {...fault} />
    </>
  )
}

export function TextArea({ faults = [], ...props }: React.ComponentProps<'textarea'> & Shared) {
  const { aria, ...fault } = useFault([props.name, ...faults], props['aria-describedby'])
  return (
    <>
      <textarea {...props} {...aria} />
      <FaultText {...fault} />
    </>
  )
}

/** Fields that are chosen or judged together: `faults` names them. */
export function Group({ faults = [], children, ...props }: React.ComponentProps<'fieldset'> & Shared) {
  const { aria, ...fault } = useFault([props.name, ...faults], props['aria-describedby'])
  const { 'aria-invalid': invalid, ...described } = aria
  return (
    <fieldset {...props} {...described} aria-invalid={props.role === 'radiogroup' ? invalid : undefined}>
      {children}
      <FaultText {...fault} />
    </fieldset>
  )
}
