import { z } from "zod";
import { about } from "../../operations/index.ts";

/** Port that nothing well known listens on. */
const PORT_DEFAULT = 8790;

const portSays = "Write 0 to 65535.";

/** A port to listen on. */
export const portField = about(
  z.int(portSays).min(0, portSays).max(65535, portSays).default(PORT_DEFAULT),
  "Port to listen on; 0 is any that is free.",
  "待ち受けるポート。0 は空いているもの。",
);
