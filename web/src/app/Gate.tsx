import type { ReactNode } from "react";
import { Refusal } from "../api/problem.ts";
import { useSession } from "../api/session.ts";
import { Failure } from "../parts/Failure.tsx";
import { Working } from "../parts/Working.tsx";
import { FirstAdministratorPage } from "./FirstAdministratorPage.tsx";
import { SignInPage } from "./SignInPage.tsx";

/** Lets in whoever has a session; asks the others to sign in, or to make the first administrator. */
export function Gate({ children }: { readonly children: ReactNode }) {
  const { data: session, error, refetch } = useSession();
  if (error instanceof Refusal && error.problem.status === 401) return <SignInPage />;
  if (error) return <Failure error={error} onAgain={() => refetch()} />;
  if (session === undefined) return <Working />;
  if (session.needsAdministrator) return <FirstAdministratorPage />;
  if (session.mode === "team" && !session.member) return <SignInPage />;
  return children;
}
