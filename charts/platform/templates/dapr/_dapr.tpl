{{/* Dapr's objects are made where Dapr is wanted and known. A cluster is asked; without one (helm template) say --api-versions or dapr.force. */}}
{{- define "platform.dapr.wanted" -}}
{{- if and .Values.dapr.enabled (or (.Capabilities.APIVersions.Has "dapr.io/v1alpha1") (dig "force" false .Values.dapr)) -}}yes{{- end -}}
{{- end }}

{{/*
Every name an app's sidecar may go by: its own, and one for each county that has or may get a deployment of its own. All counties stand here,
not only the dedicated ones: sidecars read policies when they start, so a county could not be dedicated without restarting everybody else.
*/}}
{{- define "platform.dapr.appIds" -}}
{{- $ids := list .app -}}
{{- if dig .app "perCounty" false (.root.Files.Get "services.yaml" | fromYaml) -}}
{{- range $county, $_ := .root.Values.counties -}}
{{- $ids = append $ids (printf "%s-%s" $.app $county) -}}
{{- end -}}
{{- end -}}
{{- $ids | toJson -}}
{{- end }}

{{/* The namespaces of permitted callers: this release, its city or its cells, and others that are named. A sidecar's identity contains its namespace. */}}
{{- define "platform.dapr.namespaces" -}}
{{- $namespaces := list .Release.Namespace -}}
{{- with dig "city" "namespace" "" (.Values.cell | default dict) -}}{{- $namespaces = append $namespaces . -}}{{- end -}}
{{- range $_, $cell := .Values.cells | default dict -}}
{{- with dig "namespace" "" ($cell | default dict) -}}{{- $namespaces = append $namespaces . -}}{{- end -}}
{{- end -}}
{{- concat $namespaces (dig "accessControl" "namespaces" list .Values.dapr) | uniq | sortAlpha | toJson -}}
{{- end }}
