// The AsyncAPI document against the specification and the parser's own rules: no error, no warning; and its examples against its schemas.
// What is not right has to be found out, so a few copies that are not are looked at too.
import { readFileSync } from "node:fs";
import { Parser } from "@asyncapi/parser";
import Ajv from "ajv";
import formats from "ajv-formats";

const text = readFileSync(new URL("../asyncapi.v1.json", import.meta.url), "utf8");

/** What is wrong with it, from warnings up. */
async function complaints(document) {
  const { diagnostics } = await new Parser().parse(document);
  const said = diagnostics.filter(({ severity }) => severity <= 1).map(({ code, message, path }) => `${path.join(".")}: ${message} (${code})`);
  return said.length > 0 ? said : examples(JSON.parse(document));
}

/** The parser does not look at examples. */
function examples(document) {
  const schemas = formats(new Ajv({ strict: false, allErrors: true, logger: false })).addSchema(document, "document");
  const wrong = [];
  for (const [name, message] of Object.entries(document.components.messages))
    for (const [part, value] of message.examples.flatMap(Object.entries)) {
      const holds = schemas.compile({ $ref: `document#/components/messages/${name}/${part}` });
      if (!holds(value)) wrong.push(`${name}, ${part}: ${schemas.errorsText(holds.errors)}`);
    }
  return wrong;
}

const spoilt = {
  "a channel that is not there": (document) => (document.operations.tellInFeed.channel.$ref = "#/channels/nowhere"),
  "a message that is not there": (document) => delete document.components.messages["note.added"],
  "a schema that is not there": (document) => delete document.components.schemas.ChangeActor,
  "an example that its schema does not have": (document) => (document.components.messages["note.added"].examples[0].payload.data = "later"),
  "no title": (document) => delete document.info.title,
};

const wrong = await complaints(text);
for (const [what, spoil] of Object.entries(spoilt)) {
  const document = JSON.parse(text);
  spoil(document);
  if ((await complaints(JSON.stringify(document))).length === 0) wrong.push(`${what} was not found out`);
}
wrong.forEach((line) => console.error(line));
console.log(`asyncapi.v1.json: ${wrong.length} complaints, ${Object.keys(spoilt).length} spoilt copies looked at.`);
process.exitCode = wrong.length > 0 ? 1 : 0;
