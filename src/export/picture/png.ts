import { InputError, NewsgraphError, show } from '../../errors.js'
import type { ViewInput } from './input.js'
import { toSvg } from './svg.js'
import type { SvgOptions } from './svg.js'

export interface PngOptions extends SvgOptions {
  /**
   * The renderer's code: the bytes of `index_bg.wasm` of the package `@resvg/resvg-wasm`. They are compiled once;
   * later calls may leave them out.
   */
  readonly wasm?: Uint8Array | ArrayBuffer
  /** Pixels of the PNG for each pixel of the SVG: 2 if not said, sharp on a good screen and in print at half a page. */
  readonly scale?: number
  /**
   * Fonts, as the bytes of TrueType, OpenType or WOFF2 files, for scripts besides Latin, Greek and Cyrillic, whose letters
   * come along (Arimo). No font of the machine is used, so that the same graph gives the same bytes everywhere.
   */
  readonly fonts?: readonly Uint8Array[]
}

type Renderer = typeof import('@resvg/resvg-wasm')

/** More pixels than this, a quarter of a gigabyte of memory, are refused rather than tried. */
const MOST_PIXELS = 64e6

/** Whether the renderer's code has been read: it can be only once. */
let ready: Promise<Renderer> | undefined

/**
 * The graph as a PNG: the picture of `toSvg`, drawn by resvg. Needs the optional package `@resvg/resvg-wasm`.
 *
 * @param graph a graph whose nodes have positions: call `layout.assign(graph)` of `newsgraph/layout` before
 * @returns the bytes of the file
 * @throws InputError when a node has no position or an option is not what it should be
 * @throws NewsgraphError when `@resvg/resvg-wasm` is not installed
 * @example
 * layout.assign(graph)
 * const wasm = await readFile(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')))
 * await writeFile('graph.png', await toPng(graph, { wasm }))
 */
export async function toPng(graph: ViewInput, options: PngOptions = {}): Promise<Uint8Array> {
  const { wasm, scale = 2, fonts = [], ...svgOptions } = options
  if (!(typeof scale === 'number' && scale > 0 && scale < Infinity)) {
    throw new InputError(`toPng: scale should be a number above 0, but is ${show(scale)}`)
  }
  if (!Array.isArray(fonts) || !fonts.every((font) => font instanceof Uint8Array)) {
    throw new InputError(`toPng: fonts should be a list of Uint8Array, the bytes of font files, but is ${show(fonts)}`)
  }
  const svg = toSvg(graph, svgOptions)
  const { Resvg } = await renderer(wasm)
  const { CARRIED_FAMILY, carriedFonts } = await import('./fonts.js')
  const picture = new Resvg(svg, {
    font: { fontBuffers: [...carriedFonts(), ...fonts], defaultFontFamily: CARRIED_FAMILY, sansSerifFamily: CARRIED_FAMILY },
    fitTo: { mode: 'zoom', value: scale },
  })
  try {
    const pixels = picture.width * picture.height * scale * scale
    if (pixels > MOST_PIXELS) {
      throw new InputError(
        `toPng: the picture would have ${Math.round(pixels / 1e6)} million pixels, and ${MOST_PIXELS / 1e6} million are the most; `
        + 'choose a smaller scale or width',
      )
    }
    return picture.render().asPng()
  } finally {
    picture.free()
  }
}

async function renderer(wasm: PngOptions['wasm']): Promise<Renderer> {
  if (ready) return ready
  const loaded = await loadRenderer()
  if (!(wasm instanceof Uint8Array || wasm instanceof ArrayBuffer)) {
    throw new InputError(`toPng: wasm should be the bytes of @resvg/resvg-wasm/index_bg.wasm, at least in the first call, but is ${show(wasm)}`)
  }
  const starting = start(loaded, wasm).then(() => loaded)
  ready = starting
  // What failed may be tried again with other bytes.
  starting.catch(() => { ready = undefined })
  return starting
}

async function loadRenderer(): Promise<Renderer> {
  try {
    return await import('@resvg/resvg-wasm')
  } catch (error) {
    throw new NewsgraphError('toPng: the package @resvg/resvg-wasm is missing; npm install @resvg/resvg-wasm', { cause: error })
  }
}

/** A page may have started the renderer for its own ends: that is as good. */
async function start({ initWasm }: Renderer, wasm: Uint8Array | ArrayBuffer): Promise<void> {
  try {
    // A copy: its type says that no other thread can change it.
    await initWasm(new Uint8Array(wasm))
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('Already initialized'))) throw error
  }
}
