import { createRouter } from "@tanstack/react-router";
import { parseAddress, writeAddress } from "./address.ts";
import { routeTree } from "./routes.ts";

/** The address is the state: what a room shows, its query says. */
export const router = createRouter({
  routeTree,
  parseSearch: parseAddress,
  stringifySearch: writeAddress,
  defaultPreload: "intent",
  scrollRestoration: false,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
