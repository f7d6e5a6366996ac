import type { Words } from "../words/en.ts";

/** A room of the workbench: its address, and the letter that leads to it after `g`. */
export interface Room {
  readonly id: keyof Words["rooms"];
  readonly path: string;
  readonly key: string;
  readonly group: keyof Words["groups"];
}

/** The rooms, in the order of the navigation. A new room is a row here and a route in `routes.ts`. */
export const ROOMS = [
  { id: "today", path: "/", key: "t", group: "see" },
  { id: "map", path: "/map", key: "m", group: "see" },
  { id: "data", path: "/data", key: "d", group: "see" },
  { id: "vulnerability", path: "/vulnerability", key: "v", group: "ask" },
  { id: "curve", path: "/curve", key: "c", group: "ask" },
  { id: "stress", path: "/stress", key: "s", group: "ask" },
  { id: "respond", path: "/respond", key: "r", group: "ask" },
  { id: "stockpile", path: "/stockpile", key: "k", group: "act" },
  { id: "decisions", path: "/decisions", key: "p", group: "act" },
  { id: "incidents", path: "/incidents", key: "i", group: "act" },
  { id: "people", path: "/people", key: "u", group: "keep" },
  { id: "account", path: "/account", key: "a", group: "keep" },
] as const satisfies readonly Room[];

/** The groups of rooms, in the order of the navigation. */
export const ROOM_GROUPS = [
  "see",
  "ask",
  "act",
  "keep",
] as const satisfies readonly Room["group"][];
