/** A typed array that grows as numbers are appended. */
export class NumberList<List extends Int8Array | Int32Array | Float64Array> {
  private filled = 0

  constructor(private list: List) {}

  push(value: number) {
    if (this.filled === this.list.length) {
      const wider = new (this.list.constructor as new (length: number) => List)(this.list.length * 2)
      wider.set(this.list)
      this.list = wider
    }
    this.list[this.filled] = value
    this.filled += 1
  }

  get values(): List {
    return this.list.subarray(0, this.filled) as List
  }
}
