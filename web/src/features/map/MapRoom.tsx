/** Placeholder until written. */
export function MapRoom() {
  return <h1>Map</h1>;
}
