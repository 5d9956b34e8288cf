import { Zip, ZipDeflate } from 'fflate'

const chunk = 256 * 1024
/** The same files give the same bytes, whenever and wherever they are packed: the least moment that a zip can bear. */
const noMoment = new Date(1980, 0, 1)

/** Packs texts (UTF-8) under their paths, a piece at a time, so that the process answers others meanwhile. */
export async function zipOf(files: ReadonlyMap<string, string>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let failure: Error | null = null
  const zip = new Zip((error, part) => {
    if (error) failure = error
    else parts.push(part)
  })
  for (const [path, text] of files) {
    const file = new ZipDeflate(path, { level: 6 })
    file.mtime = noMoment
    zip.add(file)
    const bytes = Buffer.from(text)
    for (let start = 0; start < bytes.length; start += chunk) {
      file.push(bytes.subarray(start, start + chunk))
      await new Promise<void>((resolve) => setImmediate(resolve))
    }
    file.push(new Uint8Array(0), true)
  }
  zip.end()
  if (failure) throw failure
  return new Uint8Array(Buffer.concat(parts))
}
