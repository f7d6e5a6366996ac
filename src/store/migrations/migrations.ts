import { deedsToMembers } from "./deedsToMembers.ts";
import { exactKeys } from "./exactKeys.ts";
import { fasterChain } from "./fasterChain.ts";
import { foundations } from "./foundations.ts";
import { incidentScenarios } from "./incidentScenarios.ts";
import { listKeys } from "./listKeys.ts";
import type { Migration } from "./migration.ts";
import { room } from "./room.ts";
import { runFailures } from "./runFailures.ts";
import { scenarioTitles } from "./scenarioTitles.ts";
import { sealedChanges } from "./sealedChanges.ts";
import { sharedRuns } from "./sharedRuns.ts";
import { spokenAnswers } from "./spokenAnswers.ts";
import { twoKeys } from "./twoKeys.ts";

/** All steps, the first one first. Forward only: a new one goes to the end. */
export const MIGRATIONS: readonly Migration[] = [
  foundations,
  twoKeys,
  room,
  sharedRuns,
  fasterChain,
  exactKeys,
  runFailures,
  incidentScenarios,
  spokenAnswers,
  scenarioTitles,
  deedsToMembers,
  sealedChanges,
  listKeys,
];
