/** The page's code and style as text: `build.mjs` bundles `src/viewer/main.ts`, for the build and for the tests. */
declare module 'newsgraph-viewer' {
  export const script: string
  export const style: string
  /** `sha256-…`, for a content security policy. */
  export const scriptHash: string
}
