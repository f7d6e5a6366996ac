import type { Language } from "../words/catalogue.ts";
import { send } from "./send.ts";

/** Ends the session. Begun anew, the page keeps nothing of what the member saw. */
export async function signOut(language: Language): Promise<void> {
  await send("/api/session", { method: "DELETE", language });
  window.location.assign("/");
}
