/** Writing of model files: the other side of `src/language/bytes.ts`. */
export class Writer {
  private bytes = new Uint8Array(1 << 16)
  private length = 0

  private grow(more: number): void {
    if (this.length + more <= this.bytes.length) return
    const wider = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more))
    wider.set(this.bytes.subarray(0, this.length))
    this.bytes = wider
  }

  uint(value: number): this {
    if (!Number.isInteger(value) || value < 0 || value > 0xffffffff) throw new RangeError(`expected an unsigned 32-bit integer, got ${value}`)
    this.grow(5)
    while (value >= 128) {
      this.bytes[this.length++] = (value % 128) + 128
      value = Math.floor(value / 128)
    }
    this.bytes[this.length++] = value
    return this
  }

  raw(bytes: Uint8Array): this {
    this.grow(bytes.length)
    this.bytes.set(bytes, this.length)
    this.length += bytes.length
    return this
  }

  string(text: string): this {
    const bytes = new TextEncoder().encode(text)
    return this.uint(bytes.length).raw(bytes)
  }

  strings(list: readonly string[]): this {
    this.uint(list.length)
    for (const text of list) this.string(text)
    return this
  }

  done(): Uint8Array {
    return this.bytes.slice(0, this.length)
  }
}
