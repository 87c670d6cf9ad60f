{{/* Which pods are the database's and the broker's, as selectors and as peers of a NetworkPolicy. */}}

{{- define "platform.databasePods" -}}
{{- if eq .Values.postgresql.kind "cloudnative-pg" -}}
{matchLabels: {cnpg.io/cluster: {{ .Values.postgresql.cluster.name }}}}
{{- else -}}
{matchLabels: {app.kubernetes.io/instance: {{ .Release.Name }}, app.kubernetes.io/component: database}}
{{- end }}
{{- end }}

{{- define "platform.brokerPods" -}}
{{- if eq .Values.broker.kind "cluster-operator" -}}
{matchLabels: {app.kubernetes.io/name: {{ .Values.broker.cluster.name }}, app.kubernetes.io/component: rabbitmq}}
{{- else -}}
{matchLabels: {app.kubernetes.io/instance: {{ .Release.Name }}, app.kubernetes.io/component: broker}}
{{- end }}
{{- end }}

{{- define "platform.databasePeers" -}}
{{- if ne .Values.postgresql.kind "external" -}}
[{podSelector: {{ include "platform.databasePods" . }}}]
{{- else if .Values.networkPolicy.databaseTo -}}
{{ .Values.networkPolicy.databaseTo | toJson }}
{{- end }}
{{- end }}

{{- define "platform.brokerPeers" -}}
{{- if ne .Values.broker.kind "external" -}}
[{podSelector: {{ include "platform.brokerPods" . }}}]
{{- else if .Values.networkPolicy.brokerTo -}}
{{ .Values.networkPolicy.brokerTo | toJson }}
{{- end }}
{{- end }}

{{/* The port an address names. */}}
{{- define "platform.portOf" -}}
{{ regexFind "[0-9]+$" (trimSuffix "/" .) | default "443" | int }}
{{- end }}

{{/* Brokers of the platform in another namespace, as peers; in a chart or by the Cluster Operator. */}}
{{- define "platform.foreignBroker" -}}
{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: {{ . }}}}, podSelector: {matchExpressions: [{key: app.kubernetes.io/component, operator: In, values: [broker, rabbitmq]}]}}
{{- end }}

{{/* Namespaces of the other cells, as this release knows them: those it lists, and for a cell its city's. A JSON array. */}}
{{- define "platform.otherNamespaces" -}}
{{- $namespaces := list -}}
{{- range $name, $cell := .Values.cells -}}
  {{- with $cell.namespace -}}{{- $namespaces = append $namespaces . -}}{{- end -}}
{{- end -}}
{{- if not (include "platform.isCity" .) -}}
  {{- with .Values.cell.city.namespace -}}{{- $namespaces = append $namespaces . -}}{{- end -}}
{{- end -}}
{{ $namespaces | uniq | toJson }}
{{- end }}
