/** A number to read from across the room, with what it is above and its range or contrast below. */
export function Reading({
  name,
  value,
  about,
}: {
  readonly name: string;
  readonly value: string;
  readonly about: string;
}) {
  return (
    <div className="reading">
      <dt>{name}</dt>
      <dd>
        <span className="reading-value">{value}</span>
        <span className="reading-about">{about}</span>
      </dd>
    </div>
  );
}
