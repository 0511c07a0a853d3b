/**
 * Reading model files. A file is a run of unsigned varints (7 bits a byte, low bits first) and raw
 * bytes; what stands where is said by the module that reads it. `training/lib/writer.ts` is the other side.
 */
import { FormatError } from '../errors.js'

interface NodeBuffer {
  from(text: string, encoding: 'base64'): Uint8Array
}

/** Node's Buffer where there is one: it decodes base64 some ten times faster than `atob`. */
function nodeBuffer(): NodeBuffer | undefined {
  const found: unknown = Reflect.get(globalThis, 'Buffer')
  return isNodeBuffer(found) ? found : undefined
}

function isNodeBuffer(value: unknown): value is NodeBuffer {
  return typeof value === 'function' && 'from' in value && typeof value.from === 'function'
}

/** The bytes that a base64 string stands for. */
export function decodeBase64(base64: string): Uint8Array {
  const buffer = nodeBuffer()
  if (buffer) return buffer.from(base64, 'base64')
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

/** Reads a model file from its start to its end. */
export class Reader {
  readonly bytes: Uint8Array
  position = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  /** An unsigned integer below 2^32. */
  uint(): number {
    let value = 0
    let scale = 1
    for (;;) {
      const byte = this.bytes[this.position++]
      if (byte === undefined) throw new FormatError(`expected more of a model file after byte ${this.position - 1}; it is cut short: build the package again`)
      value += (byte & 127) * scale
      if (byte < 128) return value
      scale *= 128
    }
  }

  /** The next `length` bytes, not copied. */
  raw(length: number): Uint8Array {
    const end = this.position + length
    if (end > this.bytes.length) throw new FormatError(`expected ${length} bytes at ${this.position} of a model file, which has ${this.bytes.length}: build the package again`)
    const bytes = this.bytes.subarray(this.position, end)
    this.position = end
    return bytes
  }

  /** A string of UTF-8 with its length before it. */
  string(): string {
    return new TextDecoder().decode(this.raw(this.uint()))
  }

  /** A list of strings with its length before it. */
  strings(): string[] {
    return Array.from({ length: this.uint() }, () => this.string())
  }
}
