/** Placeholder until written. */
export function DataRoom() {
  return <h1>Data</h1>;
}
