import { suggest } from "../src/model/index.ts";
import { cli } from "./cli.ts";
import { contingencies } from "./contingencies.ts";
import { http } from "./http.ts";
import { jobs } from "./jobs.ts";
import { conditions } from "./measure.ts";
import { ndfeb } from "./ndfeb.ts";
import { plan } from "./plan.ts";
import { resolve } from "./resolve.ts";
import { sizing } from "./sizing.ts";
import { store } from "./store.ts";
import { synthetic } from "./synthetic.ts";

const BENCHES = [ndfeb, resolve, synthetic, cli, plan, contingencies, sizing, http, jobs, store];

const wanted = process.argv.slice(2);
const names = BENCHES.map(({ name }) => name);
const unknown = wanted.find((name) => !names.includes(name));
if (unknown === undefined) {
  console.log(conditions());
  for (const bench of BENCHES)
    if (wanted.length === 0 || wanted.includes(bench.name)) {
      console.log(`\n${bench.name}: ${bench.about}`);
      await bench.run(console.log);
    }
} else {
  console.error(`There is no bench ${unknown}. ${suggest(unknown, names)}`);
  process.exitCode = 2;
}
