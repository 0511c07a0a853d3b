import type { Plugin } from 'esbuild'

/** The text of the module `newsgraph-viewer`. */
export function viewerModule(): Promise<string>

/** For esbuild. */
export const viewerText: Plugin
