// Reads BPMN 2.0 files as modellers do and prints, as JSON, what they would warn of: {file: [warning]}. For the tests.
import { readFileSync } from "node:fs";
import { BpmnModdle } from "bpmn-moddle";

async function warnings(file) {
  try {
    const read = await new BpmnModdle().fromXML(readFileSync(file, "utf-8"));
    return read.warnings.map((one) => one.message);
  } catch (error) {
    return [String(error.message)];
  }
}

(async () => {
  const found = {};
  for (const file of process.argv.slice(2)) found[file] = await warnings(file);
  console.log(JSON.stringify(found));
})();
