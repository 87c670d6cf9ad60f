{{/* Labels, images and addresses that several kinds of object share. */}}

{{- define "platform.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
app.kubernetes.io/part-of: platform
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Values.image.tag | default .Chart.AppVersion | trunc 63 | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* Labels of a pod: without the chart's version, which changes nothing in it. */}}
{{- define "platform.podLabels" -}}
app.kubernetes.io/part-of: platform
{{ include "platform.workloadLabels" . }}
app.kubernetes.io/version: {{ .root.Values.image.tag | default .root.Chart.AppVersion | trunc 63 | quote }}
{{- with .root.Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* What a Service and a Deployment select by. Jobs and tests lack the last label, so that they are not selected as replicas. */}}
{{- define "platform.selector" -}}
app.kubernetes.io/name: {{ .workload.service }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
platform/county: {{ .workload.county | default "pooled" | quote }}
{{- end }}

{{- define "platform.workloadLabels" -}}
{{ include "platform.selector" . }}
app.kubernetes.io/component: {{ ternary "gateway" "service" (eq .workload.service "gateway") }}
platform/cell: {{ .root.Values.cell.name }}
{{- end }}

{{/* Metadata of an object: (dict "root" $ "name" n ["labels" yaml] ["annotations" dict]). */}}
{{- define "platform.metadata" -}}
metadata:
  name: {{ .name }}
  namespace: {{ .root.Release.Namespace }}
  labels:
    {{- merge (.labels | default "" | fromYaml) (include "platform.labels" .root | fromYaml) | toYaml | nindent 4 }}
  {{- with merge (dict) (.annotations | default dict) .root.Values.commonAnnotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end }}

{{- define "platform.image" -}}
{{- $values := .root.Values.image -}}
{{- $name := list $values.registry $values.repository .name | compact | join "/" -}}
{{- if .digest }}{{ $name }}@{{ .digest }}{{ else }}{{ $name }}:{{ $values.tag | default .root.Chart.AppVersion }}{{ end }}
{{- end }}

{{- define "platform.toolsImage" -}}
{{- .Values.tests.image | default (include "platform.image" (dict "root" . "name" "tools")) }}
{{- end }}

{{- define "platform.publicUrl" -}}
{{ trimSuffix "/" .Values.publicUrl }}/
{{- end }}

{{- define "platform.publicHost" -}}
{{ regexReplaceAll ":[0-9]+$" (urlParse .Values.publicUrl).host "" }}
{{- end }}

{{- define "platform.isCity" -}}
{{- if eq .Values.cell.name "shared" }}true{{ end }}
{{- end }}

{{/* The address of the token issuer and its keys. Identity reads its own keys directly: its Service routes to it only once it is ready. */}}
{{- define "platform.authority" -}}
{{- if eq .service "identity" -}}
http://127.0.0.1:8080/
{{- else if include "platform.isCity" .root -}}
http://identity:8080/
{{- else -}}
{{ .root.Values.cell.city.authority | default (printf "http://identity.%s.svc:8080/" .root.Values.cell.city.namespace) }}
{{- end }}
{{- end }}

{{- define "platform.restricted" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{- define "platform.podSecurity" -}}
runAsNonRoot: true
runAsUser: {{ .user }}
runAsGroup: {{ .group | default .user }}
fsGroup: {{ .group | default .user }}
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end }}
