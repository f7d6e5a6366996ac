import type { Browser } from "playwright-core";
import { expect } from "vitest";
import { LOCAL } from "../../src/authority/index.ts";
import { makeFirstCode, teamGate } from "../../src/http/index.ts";
import { addPeople, type Opened, type PEOPLE } from "../stores/opened.ts";
import { fillForm } from "./fillForm.ts";
import { type Look, type Visit, visit } from "./visit.ts";
import { startWorkbench, type Workbench } from "./workbench.ts";

/** The password of the people who have one. */
export const PASSWORD = "seven copper kettles sing";

/** A workbench of a team, to which the people of the tests sign in. */
export interface TeamRoom extends Workbench {
  /** Opens an address of it as one of the people, or as a member whose password is known. */
  as(name: string, path: string, look: Look, password?: string): Promise<Visit>;
}

/** Starts a workbench for a team on a store, with the people of the tests as its members. */
export async function startTeamRoom(
  browser: Browser,
  { store }: Opened,
  names: readonly (keyof typeof PEOPLE)[],
): Promise<TeamRoom> {
  await addPeople(store);
  const { members } = store.as(LOCAL);
  for (const name of names) expect((await members.setPassword(name, PASSWORD)).status).toBe("done");
  const now = () => new Date();
  const firstCode = makeFirstCode(Date.now());
  const parts = { publicAddress: undefined, tell: () => {} };
  const gate = teamGate({ store, now, firstCode, ...parts });
  const room = await startWorkbench({ store, gate });
  return {
    ...room,
    async as(name, path, look, password = PASSWORD) {
      const seen = await visit(browser, `${room.address}${path}`, look);
      await seen.page.locator('[name="password"]').waitFor();
      await fillForm(seen.page, "form", { name, password });
      await seen.page.locator("nav.rail").waitFor();
      return seen;
    },
  };
}
