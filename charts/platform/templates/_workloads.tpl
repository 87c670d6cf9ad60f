{{/* Which deployments there are. Everything that is made once for each of them ranges over this list. */}}

{{- define "platform.facts" -}}
{{ .Files.Get "services.yaml" }}
{{- end }}

{{/* A service's settings: the common ones with its own over them. */}}
{{- define "platform.settings" -}}
{{ mustMergeOverwrite (deepCopy .root.Values.workload) (deepCopy (index .root.Values.services .service | default dict)) | toJson }}
{{- end }}

{{/* Names of this release's services, as a JSON array: all of them in a city, those of a cell in a cell. */}}
{{- define "platform.serviceNames" -}}
{{- $names := list -}}
{{- range $name, $fact := include "platform.facts" . | fromYaml -}}
  {{- $settings := include "platform.settings" (dict "root" $ "service" $name) | fromJson -}}
  {{- if and $settings.enabled (or (include "platform.isCity" $) (eq $fact.scope "cell")) -}}
    {{- $names = append $names $name -}}
  {{- end -}}
{{- end -}}
{{ $names | toJson }}
{{- end }}

{{/* The services a dedicated county has for itself, wherever they run, as a JSON array. */}}
{{- define "platform.dedicatedServices" -}}
{{- $names := list -}}
{{- range $name, $fact := include "platform.facts" .root | fromYaml -}}
  {{- if ternary (has $name $.county.services) ($fact.perCounty | default false) (hasKey $.county "services") -}}
    {{- $names = append $names $name -}}
  {{- end -}}
{{- end -}}
{{ $names | toJson }}
{{- end }}

{{/* The cell whose release runs a county's deployment of a service. */}}
{{- define "platform.runsIn" -}}
{{- $fact := index (include "platform.facts" .root | fromYaml) .service -}}
{{ ternary "shared" (.county.cell | default "shared") (eq $fact.scope "city") }}
{{- end }}

{{/*
The workloads of this release as a JSON array of {name, service, county, settings, min, max, cpu, scaled[, queue, queueTarget]}.
"scaled" says who sets the number of replicas: "no" (the deployment itself), "hpa" or "keda".
*/}}
{{- define "platform.workloads" -}}
{{- $workloads := list -}}
{{- $keda := include "platform.keda" . -}}
{{- $names := include "platform.serviceNames" . | fromJsonArray -}}
{{- range $name := $names -}}
  {{- $settings := include "platform.settings" (dict "root" $ "service" $name) | fromJson -}}
  {{- $auto := $settings.autoscaling -}}
  {{- $min := ternary $auto.min $settings.replicas $auto.enabled -}}
  {{- $workloads = append $workloads (dict "name" $name "service" $name "county" "" "settings" $settings
        "min" $min "max" (ternary $auto.max $min $auto.enabled) "cpu" $auto.cpu "scaled" (ternary "hpa" "no" $auto.enabled)) -}}
{{- end -}}
{{- range $code, $given := .Values.counties -}}
  {{- $county := mergeOverwrite (deepCopy $.Values.dedicated) (deepCopy ($given | default dict)) -}}
  {{- if eq ($county.tier | default "pooled") "dedicated" -}}
    {{- range $name := include "platform.dedicatedServices" (dict "root" $ "county" $county) | fromJsonArray -}}
      {{- if and (has $name $names) (eq $.Values.cell.name (include "platform.runsIn" (dict "root" $ "service" $name "county" $county))) -}}
        {{- $settings := include "platform.settings" (dict "root" $ "service" $name) | fromJson -}}
        {{- $settings = mergeOverwrite $settings (dict "resources" ($county.resources | default dict)) -}}
        {{- $scaled := ternary (ternary "keda" "hpa" (eq $keda "true")) "no" (gt (int $county.max) (int $county.min)) -}}
        {{- $workloads = append $workloads (dict "name" (printf "%s-%s" $name $code) "service" $name "county" $code "settings" $settings
              "min" $county.min "max" $county.max "cpu" $county.cpu "scaled" $scaled
              "queue" (printf "%s.%s" $name $code) "queueTarget" $county.queueTarget) -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{ $workloads | toJson }}
{{- end }}

{{/* Whether an API group is there, or the values say to render all the same: (dict "root" $ "api" "keda.sh/v1alpha1" "force" false). */}}
{{- define "platform.has" -}}
{{- if or .force (.root.Capabilities.APIVersions.Has .api) }}true{{ end }}
{{- end }}

{{- define "platform.keda" -}}
{{- if and .Values.keda.enabled (include "platform.has" (dict "root" . "api" "keda.sh/v1alpha1" "force" .Values.keda.force)) }}true{{ end }}
{{- end }}
