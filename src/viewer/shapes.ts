import type { CustomNodeShape } from 'sigma/primitives'

/**
 * Shapes that sigma lacks, as distances for its node shader: a regular polygon is where every one of its sides is
 * behind, so its distance is the largest of those to its sides.
 */
function regularPolygon(name: string, sides: number, firstNormal: number): CustomNodeShape {
  const inradius = Math.cos(Math.PI / sides)
  const distances = Array.from({ length: sides }, (_, i) => {
    const angle = (firstNormal + 360 * i / sides) * Math.PI / 180
    return `dot(uv, vec2(${Math.cos(angle).toFixed(6)}, ${Math.sin(angle).toFixed(6)}))`
  })
  const largest = distances.reduce((sum, distance) => `max(${sum}, ${distance})`)
  return {
    name,
    glsl: `float sdf_${name}(vec2 uv, float size) { return ${largest} - size * ${inradius.toFixed(6)}; }`,
    inradiusFactor: inradius,
  }
}

export const HEXAGON = regularPolygon('hexagon', 6, 30)
/** Its point is up: one side's normal points down. */
export const PENTAGON = regularPolygon('pentagon', 5, -90)
