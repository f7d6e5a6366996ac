import { type ReactNode, useId } from "react";

/** A part of a room, under its heading. */
export function Section({
  title,
  about,
  children,
}: {
  readonly title: string;
  readonly about?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="figure" aria-labelledby={id}>
      <header className="figure-head">
        <h2 id={id}>{title}</h2>
      </header>
      {about && <p className="figure-note">{about}</p>}
      <div className="figure-body">{children}</div>
    </section>
  );
}
