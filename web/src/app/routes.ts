import { createRootRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { curveAddress } from "../features/curve/address.ts";
import { dataAddress } from "../features/data/address.ts";
import { decisionsAddress } from "../features/decisions/address.ts";
import { incidentsAddress } from "../features/incidents/address.ts";
import { mapAddress } from "../features/map/address.ts";
import { accountAddress, peopleAddress } from "../features/people/address.ts";
import { respondAddress } from "../features/respond/address.ts";
import { stockpileAddress } from "../features/stockpile/address.ts";
import { stressAddress } from "../features/stress/address.ts";
import { todayAddress } from "../features/today/address.ts";
import { vulnerabilityAddress } from "../features/vulnerability/address.ts";
import { BadAddress } from "./BadAddress.tsx";
import { Lost } from "./Lost.tsx";
import { Shell } from "./Shell.tsx";

const root = createRootRoute({ component: Shell, notFoundComponent: Lost });

const getParentRoute = () => root;

/** Rooms load when they are entered; what their address may hold is known at once. */
const today = createRoute({
  getParentRoute,
  path: "/",
  validateSearch: todayAddress,
  errorComponent: BadAddress,
  component: lazyRouteComponent(() => import("../features/today/TodayRoom.tsx"), "TodayRoom"),
});

const map = createRoute({
  getParentRoute,
  path: "/map",
  validateSearch: mapAddress,
  errorComponent: BadAddress,
  component: lazyRouteComponent(() => import("../features/map/MapRoom.tsx"), "MapRoom"),
});

const data = createRoute({
  getParentRoute,
  path: "/data",
  validateSearch: dataAddress,
  errorComponent: BadAddress,
  component: lazyRouteComponent(() => import("../features/data/DataRoom.tsx"), "DataRoom"),
});

const vulnerability = createRoute({
  getParentRoute,
  path: "/vulnerability",
  validateSearch: vulnerabilityAddress,
  errorComponent: BadAddress,
  component: lazyRouteComponent(
    () => import("../features/vulnerability/VulnerabilityRoom.tsx"),
    "VulnerabilityRoom",
  ),
});

const curve = createRoute({
  getParentRoute,
  path: "/curve",
  validateSearch: curveAddress,
  errorComponent: BadAddress,
  component: lazyRouteComponent(() => import("../features/curve/CurveRoom.tsx"), "CurveRoom"),
});

const stress = createRoute({
  getParentRoute,
  path: "/stress",
  validateSearch: stressAddress,
  errorComponent: BadAddress,
  component: lazyRouteComponent(() => import("../features/stress/StressRoom.tsx"), "StressRoom"),
});

const stockpile = createRoute({
  getParentRoute,
  path: "/stockpile",
  validateSearch: stockpileAddress,
  errorComponent: BadAddress,
  component: lazyRouteComponent(
    () => import("../features/stockpile/StockpileRoom.tsx"),
    "StockpileRoom",
  ),
});

const decisions = createRoute({
  getParentRoute,
  path: "/decisions",
  validateSearch: decisionsAddress,
  errorComponent: BadAddress,
  component: lazyRouteComponent(
    () => import("../features/decisions/DecisionsRoom.tsx"),
    "DecisionsRoom",
  ),
});

const incidents = createRoute({
  getParentRoute,
  path: "/incidents",
  validateSearch: incidentsAddress,
  errorComponent: BadAddress,
  component: lazyRouteComponent(
    () => import("../features/incidents/IncidentsRoom.tsx"),
    "IncidentsRoom",
  ),
});

const respond = createRoute({
  getParentRoute,
  path: "/respond",
  validateSearch: respondAddress,
  errorComponent: BadAddress,
  component: lazyRouteComponent(() => import("../features/respond/RespondRoom.tsx"), "RespondRoom"),
});

const people = createRoute({
  getParentRoute,
  path: "/people",
  validateSearch: peopleAddress,
  errorComponent: BadAddress,
  component: lazyRouteComponent(() => import("../features/people/PeopleRoom.tsx"), "PeopleRoom"),
});

const account = createRoute({
  getParentRoute,
  path: "/account",
  validateSearch: accountAddress,
  errorComponent: BadAddress,
  component: lazyRouteComponent(
    () => import("../features/people/account/AccountRoom.tsx"),
    "AccountRoom",
  ),
});

/** Every page. */
export const routeTree = root.addChildren([
  today,
  map,
  data,
  vulnerability,
  curve,
  stress,
  stockpile,
  decisions,
  incidents,
  respond,
  people,
  account,
]);
