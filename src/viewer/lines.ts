import { INKS } from '../export/picture/ink.js'
import type { Theme } from '../export/palette.js'
import type { Projection } from './projection.js'
import type { Scene } from './scene.js'

/*
 * Very many links at once, as thin straight lines drawn by the graphics card alone: ten thousand cost no more than one.
 * Arrows, bends and words come when the reader has zoomed in.
 */

const VERTEX = `#version 300 es
in vec2 place;
in vec4 ink;
uniform vec3 view;
uniform vec2 extent;
out vec4 shade;
void main() {
  vec2 pixel = vec2(view.x + view.z * place.x, view.y - view.z * place.y);
  gl_Position = vec4(2.0 * pixel.x / extent.x - 1.0, 1.0 - 2.0 * pixel.y / extent.y, 0.0, 1.0);
  shade = vec4(ink.rgb * ink.a, ink.a);
}`
const FRAGMENT = `#version 300 es
precision mediump float;
in vec4 shade;
out vec4 color;
void main() { color = shade; }`

/** Two floats and four bytes for each end of a line. */
const STRIDE = 12
/** So many lines lie over one another that each is let through. */
const OPACITY = 110
const FADED_OPACITY = 50

export class Lines {
  readonly #gl: WebGL2RenderingContext
  readonly #program: WebGLProgram
  readonly #buffer: WebGLBuffer | null
  readonly #array: WebGLVertexArrayObject | null
  #count = 0

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl
    this.#program = programOf(gl)
    this.#buffer = gl.createBuffer()
    this.#array = gl.createVertexArray()
    gl.bindVertexArray(this.#array)
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer)
    const place = gl.getAttribLocation(this.#program, 'place'), ink = gl.getAttribLocation(this.#program, 'ink')
    gl.enableVertexAttribArray(place)
    gl.vertexAttribPointer(place, 2, gl.FLOAT, false, STRIDE, 0)
    gl.enableVertexAttribArray(ink)
    gl.vertexAttribPointer(ink, 4, gl.UNSIGNED_BYTE, true, STRIDE, 8)
    gl.bindVertexArray(null)
  }

  /** Takes over the links that are shown. */
  load(scene: Scene, theme: Theme): void {
    const gl = this.#gl
    const links = scene.links.filter(({ isShown }) => isShown)
    const data = new DataView(new ArrayBuffer(links.length * 2 * STRIDE))
    const role = bytesOf(INKS[theme].role), relation = bytesOf(INKS[theme].relation)
    links.forEach(({ from, to, isRole, style }, i) => [from, to].forEach(({ x, y }, end) => {
      const at = (2 * i + end) * STRIDE
      data.setFloat32(at, x, true)
      data.setFloat32(at + 4, y, true)
      const bytes = isRole ? role : relation
      bytes.forEach((byte, k) => data.setUint8(at + 8 + k, byte))
      data.setUint8(at + 11, style.faded ? FADED_OPACITY : OPACITY)
    }))
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer)
    gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW)
    this.#count = links.length * 2
  }

  draw({ x, y, scale, width, height }: Projection): void {
    const gl = this.#gl
    gl.useProgram(this.#program)
    gl.uniform3f(gl.getUniformLocation(this.#program, 'view'), x, y, scale)
    gl.uniform2f(gl.getUniformLocation(this.#program, 'extent'), width, height)
    gl.enable(gl.BLEND)
    gl.bindVertexArray(this.#array)
    gl.drawArrays(gl.LINES, 0, this.#count)
    gl.bindVertexArray(null)
  }

  kill(): void {
    this.#gl.deleteVertexArray(this.#array)
    this.#gl.deleteBuffer(this.#buffer)
    this.#gl.deleteProgram(this.#program)
  }
}

function bytesOf(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
}

function programOf(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram()
  for (const [type, source] of [[gl.VERTEX_SHADER, VERTEX], [gl.FRAGMENT_SHADER, FRAGMENT]] as const) {
    const shader = gl.createShader(type)
    if (!shader) throw new Error('the browser gives no shader')
    gl.shaderSource(shader, source)
    gl.compileShader(shader)
    gl.attachShader(program, shader)
    gl.deleteShader(shader)
  }
  gl.linkProgram(program)
  return program
}
