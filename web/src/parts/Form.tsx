import type { FormEvent, ReactNode } from "react";
import { Failure } from "./Failure.tsx";

/** What a form sends, as words by field. */
export type FormWords = Readonly<Record<string, string>>;

/** A form that sends its fields as words; what the server says against it stands beneath. */
export function Form({
  label,
  submit,
  error,
  isPending,
  onSend,
  children,
}: {
  readonly label: string;
  /** Words on its button. */
  readonly submit: string;
  readonly error: Error | null;
  readonly isPending: boolean;
  /** Sends the fields; the form is emptied where that succeeds. */
  readonly onSend: (fields: FormWords) => Promise<unknown>;
  readonly children: ReactNode;
}) {
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = Object.fromEntries(
      [...new FormData(form)].map(([name, value]) => [name, String(value)]),
    );
    await onSend(fields).then(
      () => form.reset(),
      () => undefined,
    );
  };
  return (
    <form className="form" aria-label={label} onSubmit={send}>
      {children}
      {error && <Failure error={error} />}
      <button type="submit" className="primary" disabled={isPending}>
        {submit}
      </button>
    </form>
  );
}
