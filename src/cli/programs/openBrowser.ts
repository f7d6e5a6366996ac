import { spawn } from "node:child_process";

const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
  linux: ["xdg-open"],
};

/** Opens an address in the person's browser, where there is one; says nothing where there is none. */
export function openBrowser(address: string): void {
  const [command, ...rest] = OPENERS[process.platform] ?? OPENERS.linux!;
  const child = spawn(command, [...rest, address], { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}
