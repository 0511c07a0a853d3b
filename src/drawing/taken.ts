/** A rectangle of the screen. */
export interface Room {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const CELL = 40

/** Rectangles in a grid, so that a look costs the same for ten and for ten thousand. */
export class Taken {
  readonly #cells = new Map<number, Room[]>()

  add(room: Room): void {
    for (const id of cellsOf(room)) {
      const cell = this.#cells.get(id)
      if (cell) cell.push(room)
      else this.#cells.set(id, [room])
    }
  }

  /** Adds rectangles unless something is there already; says whether it did. */
  tryAdd(rooms: readonly Room[]): boolean {
    if (rooms.some((room) => this.#isTaken(room))) return false
    for (const room of rooms) this.add(room)
    return true
  }

  #isTaken(room: Room): boolean {
    return cellsOf(room).some((id) => (this.#cells.get(id) ?? []).some((other) =>
      room.left < other.right && other.left < room.right && room.top < other.bottom && other.top < room.bottom))
  }
}

function cellsOf({ left, right, top, bottom }: Room): number[] {
  const ids: number[] = []
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) ids.push(column * 0x10000 + row)
  }
  return ids
}
