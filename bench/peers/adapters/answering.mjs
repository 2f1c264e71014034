// The loop that every adapter in JavaScript shares; its lines are those of answering.py.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

/** The packages of the folder in which the program was started. */
export const load = createRequire(`${process.cwd()}/`);

export function version(name) {
  return JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
}

export async function answerLines(version, read, times) {
  console.log(JSON.stringify({ version }));
  for await (const line of createInterface({ input: process.stdin })) {
    console.log(JSON.stringify(answer(JSON.parse(line), read, times)));
  }
}

function answer(question, read, times) {
  const begun = process.cpuUsage();
  try {
    const found = read(question);
    const cpu = seconds(process.cpuUsage(begun));
    return { cpu, times: times(found, question) };
  } catch (fault) {
    return { cpu: seconds(process.cpuUsage(begun)), times: [], fault: String(fault).slice(0, 200) };
  }
}

function seconds({ user, system }) {
  return (user + system) / 1e6;
}

/** A moment's wall time, where the program runs in UTC and the moment was made from a wall time. */
export function wall(moment) {
  return moment.toISOString().slice(0, 19);
}
