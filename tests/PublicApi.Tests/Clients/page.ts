import createClient from "openapi-fetch";
import type { paths } from "./api.js";

declare const process: { env: Record<string, string> };

const client = createClient<paths>({ baseUrl: process.env.BASE, headers: { Authorization: `Bearer ${process.env.TOKEN}` } });
const { data, error } = await client.GET("/v1/divisions/{division}/institutions", {
  params: { path: { division: "622921" }, query: { kind: "office", limit: 1 } },
});
if (error) {
  throw new Error(error.code);
}
for (const institution of data.items) {
  console.log(institution.name, institution.head?.name ?? "-", institution.version);
}

const refused = await client.GET("/v1/divisions/{division}/institutions", {
  params: { path: { division: "622922" }, query: {} },
});
console.log(refused.response.status, refused.error?.code);
