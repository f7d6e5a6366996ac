import type { PRESENTERS } from "../presenters.ts";

const people = () => import("./people.ts");
const proposals = () => import("./proposals.ts");
const incidents = () => import("./incidents.ts");
const ledgers = () => import("./ledgers.ts");
const kept = () => import("./kept.ts");
const keeping = () => import("./keeping.ts");

type Noun =
  | "members"
  | "organisations"
  | "tokens"
  | "proposals"
  | "incidents"
  | "ledger"
  | "plans"
  | "edition";
type Name = keyof typeof PRESENTERS;

/** The operations on what a store keeps. */
type Kept = Extract<
  Name,
  | `${Noun} ${string}`
  | "scenario save"
  | "scenario kept"
  | "scenario versions"
  | "log list"
  | `store ${string}`
>;

/** Who presents which of the operations on what a store keeps; loaded when used. */
export const WORKBENCH_PRESENTERS: Pick<typeof PRESENTERS, Kept> = {
  "members list": async () => (await people()).membersList,
  "members add": async () => (await people()).member,
  "members change": async () => (await people()).member,
  "members set-password": async () => (await people()).small,
  "members sign-in": async () => (await people()).membersSignIn,
  "organisations list": async () => (await people()).organisationsList,
  "organisations add": async () => (await people()).organisation,
  "tokens list": async () => (await people()).tokensList,
  "tokens create": async () => (await people()).tokensCreate,
  "tokens revoke": async () => (await people()).token,
  "proposals list": async () => (await proposals()).proposalsList,
  "proposals show": async () => (await proposals()).proposal,
  "proposals make": async () => (await proposals()).proposal,
  "proposals approve": async () => (await proposals()).proposal,
  "proposals refuse": async () => (await proposals()).proposal,
  "proposals withdraw": async () => (await proposals()).proposal,
  "ledger list": async () => (await ledgers()).ledgerList,
  "incidents list": async () => (await incidents()).incidentsList,
  "incidents open": async () => (await incidents()).incident,
  "incidents show": async () => (await incidents()).incident,
  "incidents add-task": async () => (await incidents()).incident,
  "incidents set-task": async () => (await incidents()).incident,
  "incidents decide": async () => (await incidents()).incident,
  "incidents note": async () => (await incidents()).incident,
  "incidents close": async () => (await incidents()).incident,
  "incidents export": async () => (await incidents()).incidentsExport,
  "scenario save": async () => (await kept()).scenarioSave,
  "scenario kept": async () => (await kept()).scenarioKept,
  "scenario versions": async () => (await kept()).scenarioVersions,
  "plans list": async () => (await kept()).plansList,
  "plans show": async () => (await kept()).plansShow,
  "plans save": async () => (await kept()).plansSave,
  "edition list": async () => (await kept()).editionList,
  "edition show": async () => (await kept()).editionShow,
  "edition upload": async () => (await kept()).editionUpload,
  "edition compare": async () => (await kept()).editionCompare,
  "log list": async () => (await keeping()).logList,
  "store verify": async () => (await keeping()).storeVerify,
  "store backup": async () => (await keeping()).storeBackup,
};
