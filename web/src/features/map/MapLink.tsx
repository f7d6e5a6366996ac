import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** Something on the map that can be selected: a link, so that keys and screen readers reach it. */
export function MapLink({
  selects,
  at,
  label,
  children,
}: {
  /** What the address says when it is selected. */
  readonly selects: string;
  readonly at: string | undefined;
  readonly label: string;
  readonly children: ReactNode;
}) {
  const isSelected = selects === at;
  return (
    <Link
      from="/map"
      to="/map"
      search={(old) => ({ ...old, at: isSelected ? undefined : selects })}
      resetScroll={false}
      aria-label={label}
      className="map-link"
      activeProps={{}}
      data-selected={isSelected || undefined}
      aria-current={isSelected ? "true" : undefined}
    >
      <title>{label}</title>
      {children}
    </Link>
  );
}
