import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/**
 * Pages for one origin: nothing inline, so that the strictest content policy holds. What is built is
 * always what ships, whichever environment builds it: as tests build it, it was twice as slow.
 */
export default defineConfig(({ command }) => {
  if (command === "build") process.env.NODE_ENV = "production";
  return {
    plugins: [react()],
    build: {
      target: "es2023",
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: false,
      manifest: true,
    },
    worker: { format: "es" },
    server: { proxy: { "/api": "http://127.0.0.1:8790", "/problems": "http://127.0.0.1:8790" } },
  };
});
