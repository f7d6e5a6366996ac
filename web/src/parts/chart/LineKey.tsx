import type { ChartLine } from "./chart.ts";

/** Which line is which, where there is no room for names beside them. */
export function LineKey({ lines }: { readonly lines: readonly ChartLine[] }) {
  return (
    <ul className="chart-key" aria-hidden="true">
      {lines.map(({ id, name, tone }) => (
        <li key={id}>
          <svg width="28" height="10" aria-hidden="true">
            <path className="chart-line" data-tone={tone} d="M1 5H27" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
