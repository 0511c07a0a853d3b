/*
 * `newsgraph/view`: pictures of a graph. Each needs positions: call `layout.assign(graph)` of
 * `newsgraph/layout` first.
 */
export { toSvg } from './export/picture/svg.js'
export type { SvgOptions } from './export/picture/svg.js'
export { toPng } from './export/picture/png.js'
export type { PngOptions } from './export/picture/png.js'
export type { View } from './export/picture/links.js'
export type { Theme } from './export/palette.js'
export { toHtml } from './export/page/html.js'
export type { HtmlOptions } from './export/page/html.js'
