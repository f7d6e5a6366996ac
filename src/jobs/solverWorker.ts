import { received, type SentModel, solve } from "../lp/index.ts";
import { answerEach } from "./threads.ts";

/** A thread that solves the programs it is sent, one at a time. */
answerEach(async (model: SentModel) => solve(received(model)));
