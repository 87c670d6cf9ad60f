// Checks Kubernetes objects (a JSON array in the file named) against the models of Kubernetes and of the operators. Unknown fields,
// wrong types and missing fields are printed to standard output, one line each; a kind without a model is printed as "unknown <kind>".
import { readFileSync } from 'node:fs';

const packages = {
  'keda.sh': '@kubernetes-models/keda',
  'gateway.networking.k8s.io': '@kubernetes-models/gateway-api',
  'monitoring.coreos.com': '@kubernetes-models/prometheus-operator',
  'external-secrets.io': '@kubernetes-models/external-secrets',
};

for (const object of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
  const name = `${object.kind}/${object.metadata?.name}`;
  const group = object.apiVersion.split('/')[0];
  let model;
  try {
    model = (await import(`${packages[group] ?? 'kubernetes-models'}/${object.apiVersion}`))[object.kind];
  } catch {
    model = undefined;
  }
  if (!model) {
    console.log(`unknown ${object.apiVersion} ${object.kind}`);
    continue;
  }
  try {
    new model(object).validate();
  } catch (error) {
    console.log(`wrong ${name}: ${error.message}`);
  }
}
