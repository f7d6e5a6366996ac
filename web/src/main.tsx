import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Refusal, Stopped } from "./api/problem.ts";
import { router } from "./app/router.ts";
import { startTaste } from "./app/taste.ts";
import "./styles/index.css";

/** Answers of one edition do not change: they are kept for as long as the page is open. */
const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => !(error instanceof Refusal || error instanceof Stopped) && count < 1,
    },
  },
});

startTaste();
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
