/**
 * Seeded numbers from 0 (included) to 1 (excluded): Marsaglia's xorshift32 ("Xorshift RNGs", 2003), in
 * integer arithmetic, so that the same seed gives the same picture on every machine.
 *
 * @param seed any integer
 */
export function randomNumbers(seed: number): () => number {
  // Zero is the one state that never leaves zero; the multiplication spreads small seeds over all bits.
  let state = Math.imul(seed | 0, 0x9e3779b1) ^ 0x6a09e667
  if (state === 0) state = 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 0x1_0000_0000
  }
}

/** Puts the numbers in a random order, in place (Fisher and Yates). */
export function shuffle(values: Uint32Array, random: () => number): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const held = values[i] ?? 0
    values[i] = values[j] ?? 0
    values[j] = held
  }
}
