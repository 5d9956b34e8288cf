import { notFound } from 'next/navigation'

/** Whatever no other page answers to gets the translated "not found" inside the frame. */
export default function Page() {
  notFound()
}
