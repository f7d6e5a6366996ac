import { QUALITIES, type Quality } from "../../../../src/model/index.ts";
import { QualityMark } from "../../parts/QualityMark.tsx";

/** How many numbers are known how well, as one bar with its parts named. */
export function CountBar({
  counts,
  label,
}: {
  readonly counts: Readonly<Record<Quality, number>>;
  readonly label: string;
}) {
  return (
    <ul className="count-bar" aria-label={label}>
      {QUALITIES.filter((quality) => counts[quality] > 0).map((quality) => (
        <li key={quality} data-quality={quality} style={{ flexGrow: counts[quality] }}>
          <QualityMark quality={quality} /> <b>{counts[quality]}</b>
        </li>
      ))}
    </ul>
  );
}
