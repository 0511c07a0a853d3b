/** Spherical k-means: groups unit vectors by the cosine of their angle. */

/** The centre nearest to the vector that starts at `at`. */
export function nearest(vectors: Float32Array, at: number, centres: Float32Array, dimensions: number): number {
  let best = 0
  let bestDot = -Infinity
  for (let c = 0, base = 0; base < centres.length; c++, base += dimensions) {
    let dot = 0
    for (let d = 0; d < dimensions; d++) dot += vectors[at + d]! * centres[base + d]!
    if (dot > bestDot) {
      bestDot = dot
      best = c
    }
  }
  return best
}

/** Scales every vector to length 1. */
export function normalize(vectors: Float32Array, dimensions: number): void {
  for (let base = 0; base < vectors.length; base += dimensions) {
    let sum = 0
    for (let d = 0; d < dimensions; d++) sum += vectors[base + d]! ** 2
    const scale = sum > 0 ? 1 / Math.sqrt(sum) : 0
    for (let d = 0; d < dimensions; d++) vectors[base + d]! *= scale
  }
}

/** Centres of `k` groups; the first centres are vectors taken at even steps, so no chance is involved. */
export function centresOf(vectors: Float32Array, dimensions: number, k: number, rounds: number): Float32Array {
  const count = vectors.length / dimensions
  const centres = new Float32Array(k * dimensions)
  for (let c = 0; c < k; c++) {
    const from = Math.floor((c * count) / k) * dimensions
    centres.set(vectors.subarray(from, from + dimensions), c * dimensions)
  }
  for (let round = 0; round < rounds; round++) {
    const sums = new Float32Array(centres.length)
    for (let i = 0; i < count; i++) {
      const base = nearest(vectors, i * dimensions, centres, dimensions) * dimensions
      for (let d = 0; d < dimensions; d++) sums[base + d]! += vectors[i * dimensions + d]!
    }
    normalize(sums, dimensions)
    for (let c = 0; c < k; c++) {
      const sum = sums.subarray(c * dimensions, (c + 1) * dimensions)
      if (sum.some(x => x !== 0)) centres.set(sum, c * dimensions)
    }
  }
  return centres
}
