/** A model file: its bytes in base64 (the build and the test runner turn the file into this). */
declare module '*.bin' {
  const base64: string
  export default base64
}
